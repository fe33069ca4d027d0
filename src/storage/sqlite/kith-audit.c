/* kith-audit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-head.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

typedef struct
{
  gint64 seq;
  gint64 at;
  const char *user;
  const char *verb;
  const char *object;
  const char *digest;
} Link;

static void
update_text (crypto_generichash_state *state,
             const char               *text)
{
  guint64 length = text != NULL ? strlen (text) : G_MAXUINT64;
  guint64 ordered = GUINT64_TO_LE (length);

  crypto_generichash_update (state, (const guint8 *) &ordered, sizeof ordered);
  if (text != NULL)
    crypto_generichash_update (state, (const guint8 *) text, length);
}

static void
update_number (crypto_generichash_state *state,
               gint64                    number)
{
  guint64 ordered = GUINT64_TO_LE ((guint64) number);

  crypto_generichash_update (state, (const guint8 *) &ordered, sizeof ordered);
}

static void
chain (const KithSecret *key,
       const guint8      before[KITH_MAC_SIZE],
       const Link       *link,
       guint8            mac[KITH_MAC_SIZE])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, kith_secret_get_data (key), kith_secret_get_size (key), KITH_MAC_SIZE);
  crypto_generichash_update (&state, before, KITH_MAC_SIZE);
  update_number (&state, link->seq);
  update_number (&state, link->at);
  update_text (&state, link->user);
  update_text (&state, link->verb);
  update_text (&state, link->object);
  update_text (&state, link->digest);
  crypto_generichash_final (&state, mac, KITH_MAC_SIZE);
}

static gboolean
read_last (KithConnection  *connection,
           KithHead        *head,
           GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "audit_last", "");

  memset (head, 0, sizeof *head);
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    {
      head->seq = sqlite3_column_int64 (stmt, 0);
      if (sqlite3_column_bytes (stmt, 1) == KITH_MAC_SIZE)
        memcpy (head->mac, sqlite3_column_blob (stmt, 1), KITH_MAC_SIZE);
    }
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

/* Whether the chain still holds the link that the head remembers. */
static gboolean
has_link (KithConnection  *connection,
          const KithHead  *head,
          gboolean        *found,
          GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt;

  *found = head->seq == 0;
  if (*found)
    return TRUE;
  stmt = kith_connection_query (connection, &local, "audit_at", "i", head->seq);
  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    *found = sqlite3_column_bytes (stmt, 0) == KITH_MAC_SIZE
             && memcmp (sqlite3_column_blob (stmt, 0), head->mac, KITH_MAC_SIZE) == 0;
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

static gboolean
check_links (KithSqlite      *self,
             KithFile         file,
             sqlite3_stmt    *stmt,
             gboolean        *whole,
             GError         **error)
{
  guint8 mac[KITH_MAC_SIZE] = { 0 };
  gint64 expected = 1;
  g_autoptr (GError) local = NULL;

  *whole = TRUE;
  while (*whole && kith_connection_step (self->connections[file], stmt, &local))
    {
      const Link link = {
        .seq = sqlite3_column_int64 (stmt, 0),
        .at = sqlite3_column_int64 (stmt, 1),
        .user = (const char *) sqlite3_column_text (stmt, 2),
        .verb = (const char *) sqlite3_column_text (stmt, 3),
        .object = (const char *) sqlite3_column_text (stmt, 4),
        .digest = (const char *) sqlite3_column_text (stmt, 5),
      };

      chain (self->audit_keys[file], mac, &link, mac);
      *whole = link.seq == expected++
               && sqlite3_column_bytes (stmt, 6) == KITH_MAC_SIZE
               && sodium_memcmp (mac, sqlite3_column_blob (stmt, 6), KITH_MAC_SIZE) == 0;
    }
  sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_audit_add (KithSqlite  *self,
                KithFile     file,
                const char  *verb,
                const char  *object,
                const char  *digest,
                GError     **error)
{
  KithConnection *connection = self->connections[file];
  g_autoptr (GBytes) bytes = NULL;
  KithHead last;
  Link link;
  guint8 mac[KITH_MAC_SIZE];

  g_assert (self->job != NULL && self->job->file == file);
  if (!read_last (connection, &last, error))
    return FALSE;
  link = (Link) { last.seq + 1, kith_sqlite_now (self), kith_sqlite_get_user (self), verb, object, digest };
  chain (self->audit_keys[file], last.mac, &link, mac);
  bytes = g_bytes_new (mac, sizeof mac);
  return kith_connection_run (connection, error, "audit_insert", "iittttb",
                              link.seq, link.at, link.user, verb, object, digest, bytes);
}

gboolean
kith_sqlite_audit (KithDatabase  *database,
                   KithFile       file,
                   const char    *verb,
                   const char    *object,
                   GError       **error)
{
  return kith_audit_add (KITH_SQLITE (database), file, verb, object, NULL, error);
}

gboolean
kith_audit_check_head (KithSqlite  *self,
                       KithFile     file,
                       gboolean    *missing,
                       GError     **error)
{
  const char *folder = self->parent.folder, *practice = self->parent.keys->practice_id;
  const KithSecret *former = self->former_head_keys[file];
  KithHead head;
  gboolean found;

  *missing = !kith_head_read (folder, practice, file, self->head_keys[file], &head)
             && (former == NULL || !kith_head_read (folder, practice, file, former, &head));
  if (*missing)
    return TRUE;
  if (!has_link (self->connections[file], &head, &found, error))
    return FALSE;
  if (!found)
    g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK,
                 _("“%s.db” is older than when it was last closed: an earlier copy has taken its place. Nothing was "
                   "changed. Restore the newest backup beside it; or, if you put this copy there yourself, move "
                   "“%s.head” away and open the practice again."),
                 kith_file_get_name (file), kith_file_get_name (file));
  return found;
}

gboolean
kith_audit_write_head (KithSqlite      *self,
                       KithFile         file,
                       KithConnection  *connection,
                       const char      *folder,
                       GError         **error)
{
  const char *practice = self->parent.keys->practice_id;
  const KithSecret *key = self->head_keys[file];
  KithHead last, written;

  if (!read_last (connection, &last, error))
    return FALSE;
  /* Another process may have gone further and closed first. */
  if (kith_head_read (folder, practice, file, key, &written) && written.seq >= last.seq)
    return TRUE;
  return kith_head_write (folder, practice, file, key, &last, error);
}

/* A head that is gone is no damage, but without it an earlier copy of the file could have taken its place. */
static gboolean
note_missing_heads (KithSqlite  *self,
                    KithFile     file,
                    const char  *where,
                    gboolean     missing,
                    GPtrArray   *faults,
                    GError     **error)
{
  gint64 times;

  if (!kith_connection_number (self->connections[file], "SELECT count(*) FROM audit WHERE verb = 'head-missing'", 0,
                               &times, error))
    return FALSE;
  if (!missing && times == 0)
    return TRUE;
  kith_check_add_fault (faults, where,
                        _("The head file beside it has been missing or damaged. Nothing is known to be lost, but an earlier "
                          "copy of the file would not have been noticed then."));
  ((KithFault *) faults->pdata[faults->len - 1])->note = TRUE;
  return TRUE;
}

gboolean
kith_audit_check_chain (KithSqlite  *self,
                        KithFile     file,
                        GPtrArray   *faults,
                        GError     **error)
{
  g_autofree char *where = g_strconcat (kith_file_get_name (file), ".db", NULL);
  g_autoptr (GError) rolled_back = NULL;
  sqlite3_stmt *stmt = kith_connection_query (self->connections[file], error, "audit_all", "");
  gboolean whole, missing;

  if (stmt == NULL || !check_links (self, file, stmt, &whole, error))
    return FALSE;
  if (!whole)
    kith_check_add_fault (faults, where, _("The record of who did what has been altered."));
  if (!kith_audit_check_head (self, file, &missing, &rolled_back))
    kith_check_add_fault (faults, where, rolled_back->message);
  return note_missing_heads (self, file, where, missing, faults, error);
}
