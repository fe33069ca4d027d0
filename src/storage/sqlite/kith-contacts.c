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
#define FOLDED_COLUMN 7

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

/* When someone comes next tells equal names apart. */
static gboolean
load_next (KithConnection  *connection,
           KithContact     *contact,
           GError         **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (connection, &local, "contact_next", "ti", contact->id, get_now ());

  if (stmt != NULL && kith_connection_step (connection, stmt, &local))
    kith_wall_time_parse ((const char *) sqlite3_column_text (stmt, 0), &contact->next);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

/* Page: clients in the order of their names. @twins: (element-type KithContact): those who have their name in common. */
typedef struct
{
  GPtrArray *contacts;
  GPtrArray *twins;
  char *folded;      /* of the one before */
} Page;

static void
page_clear (Page *self)
{
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_clear_pointer (&self->twins, g_ptr_array_unref);
  g_free (self->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
add_twin (Page        *page,
          KithContact *contact)
{
  if (page->twins->len == 0 || page->twins->pdata[page->twins->len - 1] != contact)
    g_ptr_array_add (page->twins, contact);
}

/* One row more than wanted is only there for its name. */
static void
take_row (Page         *page,
          sqlite3_stmt *stmt,
          guint         limit)
{
  const char *folded = (const char *) sqlite3_column_text (stmt, FOLDED_COLUMN);
  gboolean equal = g_str_equal (folded, page->folded);

  if (equal && page->contacts->len > 0)
    add_twin (page, page->contacts->pdata[page->contacts->len - 1]);
  if (page->contacts->len == limit)
    return;
  g_ptr_array_add (page->contacts, read_contact (stmt));
  if (equal)
    add_twin (page, page->contacts->pdata[page->contacts->len - 1]);
  g_set_str (&page->folded, folded);
}

static gboolean
read_page (KithConnection  *connection,
           sqlite3_stmt    *stmt,
           guint            limit,
           Page            *page,
           GError         **error)
{
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return FALSE;
  while (kith_connection_step (connection, stmt, &local))
    take_row (page, stmt, limit);
  sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

GPtrArray *
kith_sqlite_page_contacts (KithDatabase       *database,
                           const KithContact  *after,
                           guint               limit,
                           GError            **error)
{
  KithConnection *connection = KITH_SQLITE (database)->connections[KITH_FILE_OFFICE];
  g_autofree char *folded = after != NULL ? kith_name_fold (after->name) : g_strdup ("");
  g_auto (Page) page = {
    .contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_contact_free),
    .twins = g_ptr_array_new (),
    .folded = g_strdup (folded),
  };
  sqlite3_stmt *stmt = kith_connection_query (connection, error, "contact_page", "tti", folded, after != NULL ? after->id : "",
                                              (gint64) limit + 1);

  if (!read_page (connection, stmt, limit, &page, error))
    return NULL;
  for (guint i = 0; i < page.twins->len; i++)
    if (!load_next (connection, page.twins->pdata[i], error))
      return NULL;
  return g_steal_pointer (&page.contacts);
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
