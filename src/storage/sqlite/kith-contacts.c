/* kith-contacts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name.h"
#include "kith-rows.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Fewer digits fit nearly every phone. */
#define LEAST_DIGITS 3
/* Of the statements that list clients. */
#define NEXT_COLUMN 6

static gpointer
read_contact (sqlite3_stmt *stmt)
{
  KithContact *contact = g_new0 (KithContact, 1);

  contact->id = kith_column_dup_text (stmt, 0);
  contact->name = kith_column_dup_text (stmt, 1);
  contact->born = kith_column_get_date (stmt, 2);
  contact->phone = kith_column_dup_text (stmt, 3);
  kith_contact_status_from_text ((const char *) sqlite3_column_text (stmt, 4), &contact->status);
  contact->version = sqlite3_column_int64 (stmt, 5);
  if (sqlite3_column_count (stmt) > NEXT_COLUMN && sqlite3_column_type (stmt, NEXT_COLUMN) != SQLITE_NULL)
    kith_wall_time_parse ((const char *) sqlite3_column_text (stmt, NEXT_COLUMN), &contact->next);
  return contact;
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

GPtrArray *
kith_contacts_read (KithConnection  *connection,
                    sqlite3_stmt    *stmt,
                    GError         **error)
{
  return kith_rows_read (connection, stmt, read_contact, (GDestroyNotify) kith_contact_free, error);
}

/* No row was written: it is as wanted already, of another version, or not there. */
static gboolean
accept_unchanged (KithSqlite         *self,
                  const KithContact  *contact,
                  GError            **error)
{
  g_autoptr (KithContact) present = kith_sqlite_load_contact (&self->parent, contact->id, error);

  if (present == NULL)
    return FALSE;
  if (present->version == contact->version)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("Someone else has changed this client in the meantime. Your change was not stored; "
                         "look at theirs and make yours again."));
  return FALSE;
}

static gboolean
write_contact (KithSqlite         *self,
               const KithContact  *contact,
               GError            **error)
{
  KithConnection *connection = self->connections[KITH_FILE_OFFICE];
  g_autofree char *name = kith_name_tidy (contact->name);
  g_autofree char *folded = kith_name_fold (name);
  g_autofree char *digits = kith_phone_digits (contact->phone);
  g_autofree char *born = kith_date_to_text (&contact->born);
  const char *status = kith_contact_status_to_text (contact->status);
  gint64 now = kith_sqlite_now (self);

  if (contact->version == 0)
    return kith_connection_run (connection, error, "contact_insert", "tttttttit", contact->id, name, folded,
                                born, contact->phone, digits, status, now, kith_sqlite_get_user (self));
  if (!kith_connection_run (connection, error, "contact_update", "tttttttiti", contact->id, name, folded,
                            born, contact->phone, digits, status, now, kith_sqlite_get_user (self), contact->version))
    return FALSE;
  return sqlite3_changes (kith_connection_get_handle (connection)) == 1 || accept_unchanged (self, contact, error);
}

gboolean
kith_sqlite_save_contact (KithDatabase       *database,
                          const KithContact  *contact,
                          GError            **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *before = NULL;

  if (!kith_contact_validate (contact, error)
      || !kith_journal_before (self, KITH_FILE_OFFICE, "contact", contact->id, &before, error))
    return FALSE;
  if (contact->version == 0 && before != NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS,
                           _("This client is in the practice already. Nothing was changed."));
      return FALSE;
    }
  return write_contact (self, contact, error)
         && kith_journal_after (self, KITH_FILE_OFFICE, "contact", contact->id, before, error);
}

KithContact *
kith_sqlite_load_contact (KithDatabase  *database,
                          const char    *id,
                          GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autoptr (GPtrArray) found = NULL;

  found = kith_contacts_read (connection, kith_connection_query (connection, error, "contact_load", "t", id), error);
  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                           _("There is no such client in this practice."));
      return NULL;
    }
  return g_ptr_array_steal_index (found, 0);
}

GPtrArray *
kith_sqlite_page_contacts (KithDatabase       *database,
                           const KithContact  *after,
                           guint               limit,
                           GError            **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = after != NULL ? kith_name_fold (after->name) : g_strdup ("");

  return kith_contacts_read (connection,
                             kith_connection_query (connection, error, "contact_page", "ttii", folded,
                                                    after != NULL ? after->id : "", (gint64) limit, get_now ()),
                             error);
}

GPtrArray *
kith_sqlite_find_contacts (KithDatabase  *database,
                           const char    *name,
                           GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = kith_name_fold (name);

  return kith_contacts_read (connection, kith_connection_query (connection, error, "contact_by_name", "t", folded), error);
}

GPtrArray *
kith_sqlite_match_contacts (KithDatabase  *database,
                            const char    *words,
                            guint          limit,
                            GError       **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = kith_name_fold (words);
  g_autofree char *names = kith_sqlite_make_search (folded);
  g_autofree char *digits = kith_phone_digits (words);
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", digits);

  if (*names == '\0')
    return kith_sqlite_page_contacts (database, NULL, limit, error);
  return kith_contacts_read (connection,
                             kith_connection_query (connection, error, "contact_match", "ttii", names,
                                                    strlen (digits) >= LEAST_DIGITS ? pattern : NULL, (gint64) limit,
                                                    get_now ()),
                             error);
}
