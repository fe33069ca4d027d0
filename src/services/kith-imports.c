/* kith-imports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-imports.h"

#include "kith-import-files.h"
#include "kith-import-store.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_EGOS_LISTED 20

typedef struct
{
  KithPractice *practice;
  GStrv files;
  char *client;
  char *new_client;
  char *self;
  gboolean client_per_ego;
  gboolean dry_run;
  GCancellable *cancellable;
  KithReceipt *receipt;
} Wish;

static void
wish_free (Wish *self)
{
  g_clear_object (&self->practice);
  g_strfreev (self->files);
  g_free (self->client);
  g_free (self->new_client);
  g_free (self->self);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  g_free (self);
}

/* Typed with or without the at signs of a GEDCOM file. */
static gboolean
find_self (const KithNetwork  *network,
           const char         *typed,
           char              **self,
           GError            **error)
{
  gsize length = typed != NULL ? strlen (typed) : 0;

  if (typed == NULL)
    return TRUE;
  *self = length > 2 && typed[0] == '@' && typed[length - 1] == '@' ? g_strndup (typed + 1, length - 2) : g_strdup (typed);
  if (kith_network_find (network, *self) != NULL)
    return TRUE;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                       _("Nobody in the file has the id that was given for the client. Nothing has changed."));
  return FALSE;
}

static gboolean
check_egos (const KithNetwork  *network,
            const Wish         *wish,
            GError            **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (network->egos->len <= 1 || wish->client_per_ego)
    return TRUE;
  for (guint i = 0; i < MIN (network->egos->len, MOST_EGOS_LISTED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kith_network_person_get_name (network->egos->pdata[i]));
  if (network->egos->len > MOST_EGOS_LISTED)
    g_string_append (names, ", …");
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
               _("Several people were asked in these files: %s. Please import the files of one of them, or make a client of "
                 "each. Nothing has changed."), names->str);
  return FALSE;
}

/* Whoever has the name already is the same client, so that the files can come again. */
static gboolean
find_or_add_client (KithDatabase  *database,
                    KithImport    *import,
                    const char    *ego,
                    const char    *name,
                    GError       **error)
{
  g_autoptr (GPtrArray) found = kith_database_find_contacts (database, name, error);
  g_autoptr (KithContact) client = NULL;

  if (found == NULL)
    return FALSE;
  if (found->len > 1)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_AMBIGUOUS,
                           _("Several clients have the name of someone who was asked. Nothing has changed."));
      return FALSE;
    }
  client = found->len == 1 ? kith_contact_copy (found->pdata[0]) : kith_contact_new (name);
  if (found->len == 0 && !import->dry && !kith_database_save_contact (database, client, error))
    return FALSE;
  import->made_client |= found->len == 0 && !import->dry;
  g_hash_table_insert (import->clients, g_strdup (ego), g_strdup (found->len == 1 || !import->dry ? client->id : ""));
  return TRUE;
}

static gboolean
store_clients (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  KithImport *import = data;

  for (guint i = 0; i < import->network->egos->len; i++)
    {
      const KithNetworkPerson *ego = import->network->egos->pdata[i];

      if (!find_or_add_client (database, import, ego->id, kith_network_person_get_name (ego), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_network (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  if (!kith_import_store (data, database, error))
    return FALSE;
  g_value_init (result, KITH_TYPE_IMPORT_OUTCOME);
  g_value_take_boxed (result, kith_import_make_outcome (data));
  return TRUE;
}

static const KithJob clients_job = { "import-clients", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, store_clients };
static const KithJob dry_clients_job = { "import-clients", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, store_clients };
static const KithJob import_job = { "import", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, store_network };
static const KithJob dry_import_job = { "import", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, store_network };

static char *
make_client (const Wish  *wish,
             GError     **error)
{
  g_autoptr (KithContact) client = kith_contact_new (wish->new_client);
  DexFuture *added = kith_practice_add_client (wish->practice, client);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (wish->practice);
  char *id = dex_await_string (added, error);
  g_autofree char *action = kith_receipt_dup_action (receipt);

  kith_receipt_fill (wish->receipt, action);
  return id;
}

/* The client of everyone: one who is there, or who is made now, or who would be made. */
static gboolean
settle_client (const Wish  *wish,
               KithImport  *import,
               GError     **error)
{
  g_autofree char *id = g_strdup (wish->client);

  if (id == NULL && !wish->dry_run)
    {
      id = make_client (wish, error);
      if (id == NULL)
        return FALSE;
      import->made_client = TRUE;
    }
  g_hash_table_insert (import->clients, g_strdup (""), id != NULL ? g_steal_pointer (&id) : g_strdup (""));
  return TRUE;
}

static gboolean
settle_clients (const Wish  *wish,
                KithImport  *import,
                GError     **error)
{
  const KithJob *job = wish->dry_run ? &dry_clients_job : &clients_job;

  if (!wish->client_per_ego)
    return settle_client (wish, import, error);
  if (import->network->egos->len == 0)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                           _("Nobody was asked in these files, so there is nobody to make a client of. Nothing has changed."));
      return FALSE;
    }
  return dex_await (kith_store_run_part (kith_practice_get_store (wish->practice), wish->receipt, job, KITH_SCOPE_PRACTICE, import,
                                         NULL, NULL), error);
}

static KithImport *
prepare (const Wish  *wish,
         GError     **error)
{
  g_autoptr (KithNetwork) network = kith_import_files_read ((const char * const *) wish->files, wish->cancellable, error);
  g_autofree char *self = NULL;

  if (network == NULL || !check_egos (network, wish, error) || !find_self (network, wish->self, &self, error))
    return NULL;
  return kith_import_new (g_steal_pointer (&network), self, wish->dry_run);
}

static DexFuture *
prepare_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;
  KithImport *import = prepare (data, &error);

  return import != NULL ? dex_future_new_for_pointer (import) : dex_future_new_for_error (g_steal_pointer (&error));
}

/* Reading a large file takes a while, and whoever asks must not stand still for it. */
static DexFuture *
prepare_apart (Wish *wish)
{
  return dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), KITH_IMPORT_STACK_BYTES, prepare_fiber, wish, NULL);
}

/* No client is made for people whom this user may not store. */
static gboolean
look_at_clinical (KithDatabase  *database,
                  gpointer       data,
                  GValue        *result,
                  GError       **error)
{
  g_autoptr (GPtrArray) people = kith_database_list_people (database, "", error);

  return people != NULL;
}

static const KithJob look_job = { "import-look", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, look_at_clinical };

static char *
find_scope (const Wish       *wish,
            const KithImport *import)
{
  const char *client = wish->client != NULL ? wish->client : g_hash_table_lookup (import->clients, "");

  return client != NULL && *client != '\0' ? kith_scope_new_client (client) : g_strdup (KITH_SCOPE_PRACTICE);
}

static KithImportOutcome *
store (const Wish  *wish,
       KithImport  *import,
       const char  *scope,
       GError     **error)
{
  const KithJob *job = wish->dry_run ? &dry_import_job : &import_job;

  return dex_await_boxed (kith_store_run_part (kith_practice_get_store (wish->practice), wish->receipt, job, scope, import, NULL,
                                               wish->cancellable), error);
}

/* No transaction spans both files, so that a client whose people did not come is taken back by hand. */
static KithImportOutcome *
store_or_take_back (const Wish  *wish,
                    KithImport  *import,
                    GError     **error)
{
  g_autofree char *scope = find_scope (wish, import);
  KithImportOutcome *outcome = store (wish, import, scope, error);
  g_autoptr (GError) left = NULL;

  if (outcome == NULL)
    {
      if (import->made_client && !dex_await (kith_practice_take_back (wish->practice, scope, NULL, 1), &left))
        {
          g_clear_error (error);
          g_set_error_literal (error, left->domain, left->code,
                               _("The people could not be stored, and the client made for them is still there, without them. "
                                 "Please import the files again for this client."));
        }
      return NULL;
    }
  outcome->n_steps = wish->dry_run ? 0 : (import->people_added + import->ties_added > 0) + import->made_client;
  outcome->scope = g_steal_pointer (&scope);
  return outcome;
}

static DexFuture *
import_fiber (gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithImport) import = dex_await_pointer (prepare_apart (wish), &error);
  KithImportOutcome *outcome = NULL;

  if (import != NULL
      && dex_await (kith_store_run (kith_practice_get_store (wish->practice), &look_job, NULL, NULL, NULL), &error)
      && settle_clients (wish, import, &error))
    outcome = store_or_take_back (wish, import, &error);
  if (outcome == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (KITH_TYPE_IMPORT_OUTCOME, outcome);
}

DexFuture *
kith_practice_import (KithPractice         *self,
                      const KithImportWish *wish)
{
  Wish *copy = g_new0 (Wish, 1);

  copy->practice = g_object_ref (self);
  copy->files = g_strdupv ((GStrv) wish->files);
  copy->client = g_strdup (wish->client);
  copy->new_client = g_strdup (wish->new_client);
  copy->self = g_strdup (wish->self);
  copy->client_per_ego = wish->client_per_ego;
  copy->dry_run = wish->dry_run;
  g_set_object (&copy->cancellable, wish->cancellable);
  copy->receipt = kith_store_begin (kith_practice_get_store (self));
  return dex_scheduler_spawn (NULL, 0, import_fiber, copy, (GDestroyNotify) wish_free);
}

typedef struct
{
  KithPractice *practice;
  char *scope;
  char *last;
  guint n_steps;
} TakingBack;

static void
taking_back_free (TakingBack *self)
{
  g_object_unref (self->practice);
  g_free (self->scope);
  g_free (self->last);
  g_free (self);
}

static gboolean
check_last (const TakingBack  *it,
            GError           **error)
{
  g_autoptr (KithAction) action = dex_await_boxed (kith_practice_find_step (it->practice, it->scope), error);

  if (action == NULL)
    return FALSE;
  if (g_strcmp0 (action->id, it->last) == 0)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT,
                       _("Something has been changed since, so all was left as it is. Undo that first."));
  return FALSE;
}

static DexFuture *
take_back_fiber (gpointer data)
{
  const TakingBack *it = data;
  g_autoptr (GError) error = NULL;

  if (it->last != NULL && !check_last (it, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < it->n_steps; i++)
    {
      g_autofree char *id = dex_await_string (kith_practice_undo (it->practice, it->scope), &error);

      if (id == NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
    }
  return dex_future_new_true ();
}

DexFuture *
kith_practice_take_back (KithPractice *self,
                         const char   *scope,
                         const char   *last,
                         guint         n_steps)
{
  TakingBack *it = g_new0 (TakingBack, 1);

  it->practice = g_object_ref (self);
  it->scope = g_strdup (scope);
  it->last = g_strdup (last);
  it->n_steps = n_steps;
  return dex_scheduler_spawn (NULL, 0, take_back_fiber, it, (GDestroyNotify) taking_back_free);
}
