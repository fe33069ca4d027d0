/* kith-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-excerpt.h"
#include "kith-name.h"
#include "kith-sqlite.h"

#include <string.h>

/* So many of the newest are weighed against each other: a word that stands in every note has no best one worth the wait. */
#define MOST_CANDIDATES 2000

static void
append_word (GString    *query,
             const char *word)
{
  if (query->len > 0)
    g_string_append_c (query, ' ');
  g_string_append_c (query, '"');
  for (const char *c = word; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (query, '"');
      g_string_append_c (query, *c);
    }
  g_string_append (query, "\"*");
}

/* Each word in quotation marks, so that nothing typed is read as the search's own language, and as a beginning. */
char *
kith_sqlite_make_search (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n", -1);
  GString *query = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      append_word (query, parts[i]);
  return g_string_free_and_steal (query);
}

static KithHit *
read_hit (sqlite3_stmt *stmt,
          const char   *kind)
{
  KithHit *hit = g_new0 (KithHit, 1);

  hit->kind = kind;
  hit->id = kith_column_dup_text (stmt, 0);
  hit->client = kith_column_dup_text (stmt, 1);
  hit->text = kith_column_dup_text (stmt, 2);
  hit->detail = kith_column_dup_text (stmt, 3);
  hit->date = kith_column_dup_text (stmt, 4);
  hit->session = kith_column_dup_text (stmt, 5);
  hit->client_name = kith_column_dup_text (stmt, 6);
  return hit;
}

static void
take_hits (KithConnection  *connection,
           sqlite3_stmt    *stmt,
           const char      *kind,
           GPtrArray       *hits,
           GError         **error)
{
  while (stmt != NULL && kith_connection_step (connection, stmt, error))
    g_ptr_array_add (hits, read_hit (stmt, kind));
}

static gboolean
add_hits (KithConnection  *connection,
          const char      *statement,
          const char      *kind,
          const char      *query,
          gint64           limit,
          GPtrArray       *hits,
          GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, statement, "ti", query, limit);

  take_hits (connection, stmt, kind, hits, &local);
  return kith_connection_succeeded (&local, error);
}

/* Digits of a phone are looked for anywhere in the number: people remember the end of it. */
static gboolean
add_phones (KithConnection  *office,
            const char      *words,
            gint64           limit,
            GPtrArray       *hits,
            GError         **error)
{
  g_autofree char *digits = kith_phone_digits (words);
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", digits);
  guint found = hits->len;

  if (strlen (digits) < 4)
    return TRUE;
  if (!add_hits (office, "search_phones", "client", pattern, limit, hits, error))
    return FALSE;
  for (guint i = hits->len; i > found; i--)
    for (guint j = 0; j < found; j++)
      if (g_str_equal (((KithHit *) hits->pdata[j])->id, ((KithHit *) hits->pdata[i - 1])->id))
        {
          g_ptr_array_remove_index (hits, i - 1);
          break;
        }
  if (hits->len > limit)
    g_ptr_array_set_size (hits, (int) limit);
  return TRUE;
}

/* What is typed is looked for in the text alone: the client is a word of the index too, which no one should find.
 * @ending: what a word of the query ends with, "*" where its beginning is enough. */
static char *
make_note_query (const KithNoteSearch *wanted,
                 const char * const   *words,
                 const char           *ending)
{
  g_auto (GStrv) parts = wanted->client != NULL ? g_strsplit (wanted->client, "-", -1) : NULL;
  g_autofree char *client = parts != NULL ? g_strjoinv ("", parts) : NULL;
  GString *query = g_string_new ("(body :");

  for (gsize i = 0; words[i] != NULL; i++)
    g_string_append_printf (query, "%s\"%s\"%s", i > 0 ? " " : " (", words[i], ending);
  g_string_append (query, "))");
  if (client != NULL)
    g_string_append_printf (query, " AND (client : \"c%s\")", client);
  return g_string_free_and_steal (query);
}

static gboolean
add_indexed_notes (KithConnection        *clinical,
                   const KithNoteSearch  *wanted,
                   const char * const    *words,
                   const char            *ending,
                   GPtrArray             *hits,
                   GError               **error)
{
  g_autofree char *query = make_note_query (wanted, words, ending);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (!wanted->best)
    return add_hits (clinical, "search_notes", "note", query, wanted->limit, hits, error);
  stmt = kith_connection_query (clinical, &local, "search_notes_best", "tii", query, (gint64) wanted->limit,
                                (gint64) MOST_CANDIDATES);
  take_hits (clinical, stmt, "note", hits, &local);
  return kith_connection_succeeded (&local, error);
}

/* One record is small: reading it costs less than finding all words of the practice that begin so. */
static gboolean
add_notes_of_client (KithConnection        *clinical,
                     const KithNoteSearch  *wanted,
                     const char * const    *words,
                     GPtrArray             *hits,
                     GError               **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (clinical, &local, "notes_of_client", "t", wanted->client);

  while (stmt != NULL && hits->len < wanted->limit && kith_connection_step (clinical, stmt, &local))
    if (kith_excerpt_answers ((const char *) sqlite3_column_text (stmt, 2), words))
      g_ptr_array_add (hits, read_hit (stmt, "note"));
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

/* Whole words first, which the index finds at once however many notes have them; beginnings where those are few. */
static gboolean
add_notes (KithConnection        *clinical,
           const KithNoteSearch  *wanted,
           GPtrArray             *hits,
           GError               **error)
{
  g_auto (GStrv) words = kith_excerpt_split (wanted->words);
  const char * const *parts = (const char * const *) words;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hit_free);

  if (words[0] == NULL)
    return TRUE;
  if (!add_indexed_notes (clinical, wanted, parts, "", found, error))
    return FALSE;
  if (found->len < wanted->limit)
    {
      g_ptr_array_set_size (found, 0);
      if (wanted->client != NULL && !wanted->best
            ? !add_notes_of_client (clinical, wanted, parts, found, error)
            : !add_indexed_notes (clinical, wanted, parts, "*", found, error))
        return FALSE;
    }
  for (guint i = 0; i < found->len; i++)
    {
      KithHit *hit = found->pdata[i];
      char *excerpt = kith_excerpt_new (hit->text, parts);

      g_free (hit->text);
      hit->text = excerpt;
    }
  g_ptr_array_extend_and_steal (hits, g_steal_pointer (&found));
  return TRUE;
}

GPtrArray *
kith_sqlite_search_notes (KithDatabase          *database,
                          const KithNoteSearch  *wanted,
                          GError               **error)
{
  KithConnection *clinical = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hit_free);

  if (clinical == NULL || !add_notes (clinical, wanted, hits, error))
    return NULL;
  return g_steal_pointer (&hits);
}

GPtrArray *
kith_sqlite_search (KithDatabase  *database,
                    const char    *words,
                    guint          limit,
                    GError       **error)
{
  static const struct
  {
    const char *statement;
    const char *kind;
  } clinical_searches[] = {
    { "search_people", "person" },
    { "search_events", "event" },
  };
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hit_free);
  KithConnection *office = self->connections[KITH_FILE_OFFICE];
  KithConnection *clinical = self->connections[KITH_FILE_CLINICAL];
  g_autofree char *folded = kith_name_fold (words);
  g_autofree char *names = kith_sqlite_make_search (folded);
  g_autofree char *query = kith_sqlite_make_search (words);
  const KithNoteSearch notes = { .words = words, .limit = limit };

  if (*names == '\0')
    return g_steal_pointer (&hits);
  if (!add_hits (office, "search_clients", "client", names, limit, hits, error)
      || !add_phones (office, words, limit, hits, error)
      || (clinical != NULL && !add_notes (clinical, &notes, hits, error)))
    return NULL;
  for (gsize i = 0; clinical != NULL && i < G_N_ELEMENTS (clinical_searches); i++)
    if (!add_hits (clinical, clinical_searches[i].statement, clinical_searches[i].kind, query, limit, hits, error))
      return NULL;
  return g_steal_pointer (&hits);
}

GPtrArray *
kith_sqlite_search_appointments (KithDatabase  *database,
                                 const char    *words,
                                 gint64         since,
                                 guint          limit,
                                 GError       **error)
{
  KithConnection *office = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hit_free);
  g_autofree char *folded = kith_name_fold (words);
  g_autofree char *names = kith_sqlite_make_search (folded);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (*names == '\0')
    return g_steal_pointer (&hits);
  stmt = kith_connection_query (office, &local, "search_appointments", "tii", names, (gint64) limit, since);
  take_hits (office, stmt, "appointment", hits, &local);
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&hits) : NULL;
}
