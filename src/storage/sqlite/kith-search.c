/* kith-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

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

static void
take_hits (KithConnection  *connection,
           sqlite3_stmt    *stmt,
           const char      *kind,
           GPtrArray       *hits,
           GError         **error)
{
  while (stmt != NULL && kith_connection_step (connection, stmt, error))
    {
      KithHit *hit = g_new0 (KithHit, 1);

      hit->kind = kind;
      hit->id = kith_column_dup_text (stmt, 0);
      hit->client = kith_column_dup_text (stmt, 1);
      hit->text = kith_column_dup_text (stmt, 2);
      g_ptr_array_add (hits, hit);
    }
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

/* What is typed is looked for in the text alone: the client is a word of the index too, which no one should find. */
static char *
make_note_search (const KithNoteSearch *wanted)
{
  g_autofree char *words = kith_sqlite_make_search (wanted->words);
  g_auto (GStrv) parts = wanted->client != NULL ? g_strsplit (wanted->client, "-", -1) : NULL;
  g_autofree char *client = parts != NULL ? g_strjoinv ("", parts) : NULL;

  if (*words == '\0')
    return g_steal_pointer (&words);
  return client != NULL ? g_strdup_printf ("(body : (%s)) AND (client : \"c%s\")", words, client)
                        : g_strdup_printf ("body : (%s)", words);
}

static gboolean
add_notes (KithConnection        *clinical,
           const KithNoteSearch  *wanted,
           GPtrArray             *hits,
           GError               **error)
{
  g_autofree char *query = make_note_search (wanted);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  if (*query == '\0')
    return TRUE;
  if (!wanted->best)
    return add_hits (clinical, "search_notes", "note", query, wanted->limit, hits, error);
  stmt = kith_connection_query (clinical, &local, "search_notes_best", "tii", query, (gint64) wanted->limit,
                                (gint64) MOST_CANDIDATES);
  take_hits (clinical, stmt, "note", hits, &local);
  return kith_connection_succeeded (&local, error);
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
