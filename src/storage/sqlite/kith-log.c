/* kith-log.c: what the audit says, for whoever looks at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name.h"
#include "kith-sqlite.h"

#define FAILED "unlock-failed"

static const KithJob tries_job = { FAILED, KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, NULL };

static KithLogEntry *
read_entry (sqlite3_stmt *stmt,
            KithFile      file)
{
  KithLogEntry *entry = g_new0 (KithLogEntry, 1);

  entry->file = file;
  entry->seq = sqlite3_column_int64 (stmt, 0);
  entry->at = sqlite3_column_int64 (stmt, 1);
  entry->user = kith_column_dup_text (stmt, 2);
  entry->verb = kith_column_dup_text (stmt, 3);
  entry->object = kith_column_dup_text (stmt, 4);
  entry->detail = kith_column_dup_text (stmt, 5);
  entry->user_name = kith_column_dup_text (stmt, 6);
  return entry;
}

static int
compare_newest_first_cb (gconstpointer a,
                         gconstpointer b)
{
  const KithLogEntry *one = *(KithLogEntry * const *) a;
  const KithLogEntry *other = *(KithLogEntry * const *) b;

  if (one->at != other->at)
    return (one->at < other->at) - (one->at > other->at);
  return (one->seq < other->seq) - (one->seq > other->seq);
}

static char *
match_user (sqlite3_stmt *stmt,
            const char   *user,
            const char   *folded)
{
  g_autofree char *name = kith_column_dup_text (stmt, 1);
  g_autofree char *other = kith_name_fold (name);

  if (g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), user) == 0)
    return g_strdup (user);
  return g_str_equal (other, folded) ? g_steal_pointer (&name) : NULL;
}

char *
kith_sqlite_find_known_user (KithDatabase  *database,
                             const char    *user,
                             GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = kith_name_fold (user);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "known_user_list", "");
  char *found = NULL;

  while (found == NULL && stmt != NULL && kith_connection_step (connection, stmt, &local))
    found = match_user (stmt, user, folded);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return found;
}

GPtrArray *
kith_sqlite_list_log (KithDatabase       *database,
                      const KithLogWish  *wish,
                      GError            **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_log_entry_free);
  gint64 until = wish->until > 0 ? wish->until : G_MAXINT64;
  gint64 most = wish->limit > 0 ? (gint64) wish->limit : -1;
  g_autoptr (GError) local = NULL;

  for (int file = 0; file < KITH_N_FILES && local == NULL; file++)
    {
      KithConnection *connection = self->connections[file];
      sqlite3_stmt *stmt = NULL;

      if (connection != NULL)
        stmt = kith_connection_query (connection, &local, "log", "ttiii", wish->object, wish->user, wish->since, until, most);
      while (stmt != NULL && kith_connection_step (connection, stmt, &local))
        g_ptr_array_add (entries, read_entry (stmt, file));
    }
  if (!kith_connection_succeeded (&local, error))
    return NULL;
  g_ptr_array_sort (entries, compare_newest_first_cb);
  if (wish->limit > 0 && entries->len > wish->limit)
    g_ptr_array_set_size (entries, wish->limit);
  return g_steal_pointer (&entries);
}

/* One who was killed before the file of tries was removed has them in the audit already. */
static gboolean
note_try (KithSqlite     *self,
          const KithTry  *one,
          GError        **error)
{
  KithConnection *connection = self->connections[KITH_FILE_OFFICE];
  g_autofree char *when = g_strdup_printf ("%" G_GINT64_FORMAT, one->at);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "log_has_try", "tt", one->user, when);
  gboolean known = stmt != NULL && kith_connection_step (connection, stmt, &local);

  if (known)
    sqlite3_reset (stmt);
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  return known || kith_audit_add (self, KITH_FILE_OFFICE, FAILED, one->user, when, error);
}

gboolean
kith_sqlite_note_tries (KithDatabase  *database,
                        GPtrArray     *tries,
                        GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree KithNotice *nothing = NULL;
  gboolean noted = TRUE;

  if (tries->len == 0)
    return TRUE;
  if (!kith_sqlite_begin (database, &tries_job, NULL, error))
    return FALSE;
  for (guint i = 0; i < tries->len && noted; i++)
    noted = note_try (self, tries->pdata[i], error);
  if (noted)
    return kith_sqlite_commit (database, &nothing, error);
  kith_sqlite_rollback (database);
  return FALSE;
}
