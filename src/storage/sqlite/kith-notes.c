/* kith-notes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-id.h"
#include "kith-rows.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* id, subject, session, author, kind, body */
#define N_SIGNED 6

/* The digest covers what a signature stands for: whose note, of which session, by whom, on what, and its words: the first
 * columns of the row that @stmt stands on. */
static char *
digest_note (sqlite3_stmt *stmt)
{
  crypto_generichash_state state;
  guint8 digest[32];
  char text[65];

  crypto_generichash_init (&state, NULL, 0, sizeof digest);
  for (int i = 0; i < N_SIGNED; i++)
    {
      const char *part = (const char *) sqlite3_column_text (stmt, i);

      crypto_generichash_update (&state, (const guint8 *) part, strlen (part) + 1);
    }
  crypto_generichash_final (&state, digest, sizeof digest);
  return g_strdup (sodium_bin2hex (text, sizeof text, digest, sizeof digest));
}

static gboolean
set_changed_since (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("This note has been changed in the meantime or is signed. Your text was not stored in it; "
                         "it is kept as a draft."));
  return FALSE;
}

static gboolean
write_note (KithSqlite  *self,
            const char  *client_id,
            const char  *note_id,
            const char  *body,
            gint64       version,
            GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  const char *user = kith_sqlite_get_user (self);
  gint64 now = kith_sqlite_now (self);

  if (version == 0)
    return kith_connection_run (connection, error, "note_insert", "ttttit", note_id, client_id, user, body, now, user);
  if (!kith_connection_run (connection, error, "note_update", "ttiti", note_id, body, now, user, version))
    return FALSE;
  return sqlite3_changes (kith_connection_get_handle (connection)) == 1 || set_changed_since (error);
}

char *
kith_sqlite_save_note (KithDatabase  *database,
                       const char    *client_id,
                       const char    *note_id,
                       const char    *body,
                       gint64         version,
                       GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *id = note_id != NULL ? g_strdup (note_id) : kith_id_new ();
  g_autofree char *before = NULL;

  if (!kith_rows_ensure_subject (self, client_id, error)
      || !kith_journal_before (self, KITH_FILE_CLINICAL, "note", id, &before, error)
      || !write_note (self, client_id, id, body, version, error)
      || !kith_journal_after (self, KITH_FILE_CLINICAL, "note", id, before, error))
    return NULL;
  return g_steal_pointer (&id);
}

static char *
digest_stored_note (KithSqlite  *self,
                    const char  *note_id,
                    GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "note_unsigned", "tt", note_id,
                                              kith_sqlite_get_user (self));
  char *digest = NULL;

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    digest = digest_note (stmt);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (digest == NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("There is no such note of yours that could still be signed."));
  return digest;
}

gboolean
kith_sqlite_sign_note (KithDatabase  *database,
                       const char    *note_id,
                       GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *digest = digest_stored_note (self, note_id, error);
  g_autofree char *before = NULL;
  gint64 now = kith_sqlite_now (self);

  if (digest == NULL)
    return FALSE;
  self->fixed = TRUE;
  return kith_journal_before (self, KITH_FILE_CLINICAL, "note", note_id, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "note_sign", "tit",
                                 note_id, now, kith_sqlite_get_user (self))
         && kith_journal_after (self, KITH_FILE_CLINICAL, "note", note_id, before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "note_settle", "t", note_id)
         && kith_audit_add (self, KITH_FILE_CLINICAL, "sign", note_id, digest, error);
}

gboolean
kith_notes_seal (KithSqlite  *self,
                 const char  *note_id,
                 GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autofree char *digest = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "note_to_seal", "t", note_id);

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    digest = digest_note (stmt);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error)
         && kith_connection_run (connection, error, "note_settle", "t", note_id)
         && kith_audit_add (self, KITH_FILE_CLINICAL, "import-signed", note_id, digest, error);
}

gboolean
kith_notes_refuse_stranded (KithSqlite  *self,
                            GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) unknown = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &unknown, "note_stranded", "");

  if (stmt == NULL || !kith_connection_step (connection, stmt, &unknown))
    return FALSE;
  sqlite3_reset (stmt);
  g_clear_error (error);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("A signed note belongs to this, and what is signed stays, so this was left as it is. Nothing was "
                         "changed. What was changed before can be brought back from the history."));
  return FALSE;
}

gboolean
kith_notes_check_digests (KithSqlite  *self,
                          GPtrArray   *faults,
                          GError     **error)
{
  KithConnection *connection = self->connections[KITH_FILE_CLINICAL];
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "note_signed", "");

  while (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      g_autofree char *digest = digest_note (stmt);

      if (g_strcmp0 (digest, (const char *) sqlite3_column_text (stmt, N_SIGNED)) != 0)
        kith_check_add_fault (faults, "clinical.db", _("A signed note is not what was signed."));
    }
  return kith_connection_succeeded (&local, error);
}
