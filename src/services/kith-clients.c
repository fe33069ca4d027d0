/* kith-clients.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice-private.h"

#include "kith-id.h"
#include "kith-office.h"
#include "kith-problem.h"
#include "kith-scope.h"

#include <glib/gi18n.h>

typedef struct
{
  KithContact *after;
  char *words;
  guint limit;
} Page;

G_DEFINE_BOXED_TYPE (KithContact, kith_contact_boxed, kith_contact_copy, kith_contact_free)

static void
page_free (Page *self)
{
  g_clear_pointer (&self->after, kith_contact_free);
  g_free (self->words);
  g_free (self);
}

static gboolean
store_client (KithDatabase       *database,
              const KithContact  *client,
              GValue             *result,
              GError            **error)
{
  if (!kith_database_save_contact (database, client, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (client->id));
  return TRUE;
}

/* Where the practice is; the rules of a contact alone leave it open where that is. */
static gboolean
check_born (KithDatabase       *database,
            const KithContact  *client,
            GError            **error)
{
  g_autofree char *name = kith_office_load_zone (database, error);
  g_autoptr (GTimeZone) zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  g_autoptr (GDateTime) now = zone != NULL ? g_date_time_new_now (zone) : NULL;
  KithDate today = { .precision = KITH_DATE_DAY };

  if (name == NULL)
    return FALSE;
  if (now == NULL)
    return TRUE;
  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);
  return kith_contact_validate_born (&client->born, &today, error);
}

static gboolean
save_client (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return check_born (database, data, error) && store_client (database, data, result, error);
}

static gboolean
archive_client (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  g_autoptr (KithContact) client = kith_database_load_contact (database, data, error);

  if (client == NULL)
    return FALSE;
  client->status = KITH_CONTACT_ARCHIVED;
  return store_client (database, client, result, error);
}

static gboolean
load_client (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  KithContact *client = kith_database_load_contact (database, data, error);

  if (client == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_CONTACT_BOXED);
  g_value_take_boxed (result, client);
  return TRUE;
}

static gboolean
page_clients (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  const Page *page = data;
  GPtrArray *clients;

  if (page->words != NULL)
    clients = kith_database_match_contacts (database, page->words, page->limit, error);
  else
    clients = kith_database_page_contacts (database, page->after, page->limit, error);
  if (clients == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, clients);
  return TRUE;
}

static gboolean
resolve_by_name (KithDatabase  *database,
                 const char    *name,
                 GValue        *result,
                 GError       **error)
{
  g_autoptr (GPtrArray) found = kith_database_find_contacts (database, name, error);

  if (found == NULL)
    return FALSE;
  if (found->len == 1)
    {
      kith_practice_take_string (result, g_strdup (((KithContact *) found->pdata[0])->id));
      return TRUE;
    }
  if (found->len == 0)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("There is no client of this name in the practice."));
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_AMBIGUOUS,
                         _("Several clients have this name. Choose one by its id."));
  return FALSE;
}

static gboolean
resolve_client (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const char *text = data;
  g_autoptr (KithContact) client = NULL;

  if (!kith_id_is_valid (text))
    return resolve_by_name (database, text, result, error);
  client = kith_database_load_contact (database, text, error);
  if (client == NULL)
    return FALSE;
  kith_practice_take_string (result, g_strdup (client->id));
  return TRUE;
}

static const KithJob add_client_job = { "client-add", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_client };
static const KithJob edit_client_job = { "client-edit", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_client };
static const KithJob archive_client_job = { "client-archive", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, archive_client };
static const KithJob load_client_job = { "client-load", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, load_client };
static const KithJob page_clients_job = { "client-page", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, page_clients };
static const KithJob resolve_client_job = { "client-resolve", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, resolve_client };

static DexFuture *
save_in_scope (KithPractice      *self,
               const KithJob     *job,
               const KithContact *client)
{
  g_autofree char *scope = kith_scope_new_client (client->id);

  return kith_store_run (kith_practice_get_store (self), job, scope, kith_contact_copy (client), (GDestroyNotify) kith_contact_free);
}

DexFuture *
kith_practice_add_client (KithPractice      *self,
                          const KithContact *client)
{
  return save_in_scope (self, &add_client_job, client);
}

DexFuture *
kith_practice_edit_client (KithPractice      *self,
                           const KithContact *client)
{
  return save_in_scope (self, &edit_client_job, client);
}

DexFuture *
kith_practice_archive_client (KithPractice *self,
                              const char   *id)
{
  g_autofree char *scope = kith_scope_new_client (id);

  return kith_store_run (kith_practice_get_store (self), &archive_client_job, scope, g_strdup (id), g_free);
}

DexFuture *
kith_practice_load_client (KithPractice *self,
                           const char   *id)
{
  return kith_store_run (kith_practice_get_store (self), &load_client_job, NULL, g_strdup (id), g_free);
}

DexFuture *
kith_practice_page_clients (KithPractice      *self,
                            const KithContact *after,
                            guint              limit)
{
  Page *page = g_new0 (Page, 1);

  page->after = after != NULL ? kith_contact_copy (after) : NULL;
  page->limit = limit;
  return kith_store_run (kith_practice_get_store (self), &page_clients_job, NULL, page, (GDestroyNotify) page_free);
}

DexFuture *
kith_practice_match_clients (KithPractice *self,
                             const char   *words,
                             guint         limit)
{
  Page *page = g_new0 (Page, 1);

  page->words = g_strdup (words);
  page->limit = limit;
  return kith_store_run (kith_practice_get_store (self), &page_clients_job, NULL, page, (GDestroyNotify) page_free);
}

DexFuture *
kith_practice_resolve_client (KithPractice *self,
                              const char   *text)
{
  return kith_store_run (kith_practice_get_store (self), &resolve_client_job, NULL, g_strdup (text), g_free);
}
