/* kith-freshness.c: whether a file is the one that is known, or an earlier or another copy has taken its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* Whether the chain still holds the link that @head remembers. */
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

/* Whether the chain, which ends with @last, holds what this process has seen of it; only where others have written
 * does that have to be looked for. */
static gboolean
goes_on (KithSqlite      *self,
         KithFile         file,
         const KithHead  *last,
         gboolean        *fresh,
         GError         **error)
{
  const KithHead *seen = &self->seen[file];

  if (last->seq > seen->seq)
    return has_link (self->connections[file], seen, fresh, error);
  *fresh = last->seq == seen->seq && memcmp (last->mac, seen->mac, KITH_MAC_SIZE) == 0;
  return TRUE;
}

static gboolean
compare (KithSqlite  *self,
         KithFile     file,
         KithHead    *last,
         gboolean    *fresh,
         GError     **error)
{
  return read_last (self->connections[file], last, error) && goes_on (self, file, last, fresh, error);
}

static gboolean
refuse_replaced (KithFile   file,
                 GError   **error)
{
  g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK,
               _("“%s.db” was overwritten with another copy while it was open here, and what was stored since that copy is "
                 "not in it. Nothing more was written. Put the right file back, or restore the newest backup beside this "
                 "folder."),
               kith_file_get_name (file));
  return FALSE;
}

gboolean
kith_freshness_check (KithSqlite  *self,
                      KithFile     file,
                      GError     **error)
{
  gboolean fresh;
  gint64 version;
  KithHead last;

  if (!kith_connection_number (self->connections[file], "PRAGMA data_version", 0, &version, error))
    return FALSE;
  if (version == self->seen_versions[file])
    return TRUE;
  if (!compare (self, file, &last, &fresh, error))
    return FALSE;
  if (!fresh)
    {
      self->parent.lost = TRUE;
      return refuse_replaced (file, error);
    }
  self->seen[file] = last;
  self->seen_versions[file] = version;
  return TRUE;
}

gboolean
kith_freshness_check_head (KithSqlite  *self,
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

static gboolean
write_head (KithSqlite      *self,
            KithFile         file,
            const char      *folder,
            const KithHead  *head,
            GError         **error)
{
  const char *practice = self->parent.keys->practice_id;
  const KithSecret *key = self->head_keys[file];
  KithHead written;

  /* Another process may have gone further and closed first. */
  if (kith_head_read (folder, practice, file, key, &written) && written.seq >= head->seq)
    return TRUE;
  return kith_head_write (folder, practice, file, key, head, error);
}

gboolean
kith_freshness_write_head (KithSqlite  *self,
                           KithFile     file,
                           GError     **error)
{
  g_autoptr (GError) unreadable = NULL;
  gboolean fresh = FALSE;
  KithHead last;

  /* What was seen is what there has to be, whatever has become of the file. */
  if (!compare (self, file, &last, &fresh, &unreadable) || !fresh)
    last = self->seen[file];
  if (last.seq > 0 && !write_head (self, file, self->parent.folder, &last, error))
    return FALSE;
  if (unreadable != NULL)
    g_propagate_error (error, g_steal_pointer (&unreadable));
  else if (!fresh)
    refuse_replaced (file, error);
  return fresh;
}

gboolean
kith_freshness_write_copied_head (KithSqlite      *self,
                                  KithFile         file,
                                  KithConnection  *copy,
                                  const char      *folder,
                                  GError         **error)
{
  KithHead last;

  return read_last (copy, &last, error) && write_head (self, file, folder, &last, error);
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
kith_freshness_tell (KithSqlite  *self,
                     KithFile     file,
                     const char  *where,
                     GPtrArray   *faults,
                     GError     **error)
{
  g_autoptr (GError) rolled_back = NULL;
  gboolean fresh, missing = FALSE;
  KithHead last;

  if (!compare (self, file, &last, &fresh, error))
    return FALSE;
  if (!fresh)
    refuse_replaced (file, &rolled_back);
  if (!fresh || !kith_freshness_check_head (self, file, &missing, &rolled_back))
    kith_check_add_fault (faults, where, rolled_back->message);
  return note_missing_heads (self, file, where, missing, faults, error);
}
