/* kith-practice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice.h"

#include "kith-id.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-scope.h"
#include "kith-users.h"

#include <glib/gi18n.h>

struct _KithPractice
{
  GObject parent_instance;

  KithStore *store;
};

G_DEFINE_FINAL_TYPE (KithPractice, kith_practice, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (KithContact, kith_contact_boxed, kith_contact_copy, kith_contact_free)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  char *name;
  KithRole role;
  gboolean owner;
  KithSecret *passphrase;
  guint64 memory;
} NewUser;

typedef struct
{
  KithContact *after;
  guint limit;
} Page;

typedef struct
{
  KithStore *store;
  char *scope;
  KithActionKind kind;
} Step;

static void
new_user_free (NewUser *self)
{
  g_free (self->name);
  g_clear_pointer (&self->passphrase, kith_secret_free);
  g_free (self);
}

static void
page_free (Page *self)
{
  g_clear_pointer (&self->after, kith_contact_free);
  g_free (self);
}

static void
step_free (Step *self)
{
  g_clear_object (&self->store);
  g_free (self->scope);
  g_free (self);
}

static Step *
step_new (KithStore      *store,
          const char     *scope,
          KithActionKind  kind)
{
  Step *step = g_new0 (Step, 1);

  step->store = store != NULL ? g_object_ref (store) : NULL;
  step->scope = g_strdup (scope);
  step->kind = kind;
  return step;
}

static void
take_string (GValue *result,
             char   *string)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, string);
}

static gboolean
save_client (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithContact *client = data;

  if (!kith_database_save_contact (database, client, error))
    return FALSE;
  take_string (result, g_strdup (client->id));
  return TRUE;
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
  return save_client (database, client, result, error);
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
  GPtrArray *clients = kith_database_page_contacts (database, page->after, page->limit, error);

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
      take_string (result, g_strdup (((KithContact *) found->pdata[0])->id));
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
  take_string (result, g_strdup (client->id));
  return TRUE;
}

static gboolean
add_user (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  const NewUser *user = data;
  char *id = kith_database_add_user (database, user->name, user->role, user->owner, user->passphrase, user->memory, error);

  if (id == NULL)
    return FALSE;
  take_string (result, id);
  return TRUE;
}

static gboolean
remove_user (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_database_remove_user (database, data, error);
}

static gboolean
back_up (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  return kith_database_backup (database, data, error);
}

static gboolean
find_step (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const Step *step = data;
  KithAction *action = kith_database_find_step (database, step->scope, step->kind, error);

  if (action == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_ACTION);
  g_value_take_boxed (result, action);
  return TRUE;
}

static gboolean
reverse (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  const KithAction *target = data;

  if (!kith_database_reverse (database, target, error))
    return FALSE;
  take_string (result, g_strdup (target->id));
  return TRUE;
}

static const KithJob add_client_job = { "client-add", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_client };
static const KithJob edit_client_job = { "client-edit", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, save_client };
static const KithJob archive_client_job = { "client-archive", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, archive_client };
static const KithJob load_client_job = { "client-load", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, load_client };
static const KithJob page_clients_job = { "client-page", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, page_clients };
static const KithJob resolve_client_job = { "client-resolve", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, resolve_client };
static const KithJob add_user_job = { "user-add", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, add_user };
static const KithJob remove_user_job = { "user-remove", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, remove_user };
static const KithJob back_up_job = { "backup", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, back_up };
static const KithJob find_step_job = { "step-find", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, find_step };

static const KithJob undo_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "undo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_UNDO, reverse },
  [KITH_FILE_CLINICAL] = { "undo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_UNDO, reverse },
};

static const KithJob redo_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "redo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_REDO, reverse },
  [KITH_FILE_CLINICAL] = { "redo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_REDO, reverse },
};

static DexFuture *
step_fiber (gpointer data)
{
  Step *step = data;
  GError *error = NULL;
  KithAction *target;
  const KithJob *job;
  g_autofree char *scope = NULL;

  /* The job gets a step of its own: it goes on when this fiber is dropped. */
  target = dex_await_boxed (kith_store_run (step->store, &find_step_job, NULL,
                                              step_new (NULL, step->scope, step->kind),
                                              (GDestroyNotify) step_free),
                              &error);
  if (error != NULL)
    return dex_future_new_for_error (error);
  job = step->kind == KITH_ACTION_UNDO ? &undo_jobs[target->file] : &redo_jobs[target->file];
  scope = g_strdup (target->scope);
  return kith_store_run (step->store, job, scope, target, (GDestroyNotify) kith_action_free);
}

static DexFuture *
take_step (KithPractice   *self,
           const char     *scope,
           KithActionKind  kind)
{
  return dex_scheduler_spawn (NULL, 0, step_fiber, step_new (self->store, scope, kind), (GDestroyNotify) step_free);
}

static DexFuture *
save_in_scope (KithPractice      *self,
               const KithJob     *job,
               const KithContact *client)
{
  g_autofree char *scope = kith_scope_new_client (client->id);

  return kith_store_run (self->store, job, scope, kith_contact_copy (client), (GDestroyNotify) kith_contact_free);
}

static void
store_changed_cb (KithPractice     *self,
                  const KithNotice *notice)
{
  g_signal_emit (self, signals[CHANGED], 0, kith_file_get_name (notice->file), notice->scope);
}

static void
kith_practice_finalize (GObject *object)
{
  g_object_unref (KITH_PRACTICE (object)->store);
  G_OBJECT_CLASS (kith_practice_parent_class)->finalize (object);
}

static void
kith_practice_class_init (KithPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_practice_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
kith_practice_init (KithPractice *self)
{
  self->store = kith_store_new ();
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

KithStore *
kith_practice_get_store (KithPractice *self)
{
  return self->store;
}

KithPractice *
kith_practice_new (void)
{
  return g_object_new (KITH_TYPE_PRACTICE, NULL);
}

DexFuture *
kith_practice_create (KithPractice          *self,
                      const KithNewPractice *wanted)
{
  return kith_store_create (self->store, wanted->folder, wanted->name, wanted->zone, wanted->owner,
                            wanted->passphrase, wanted->code, wanted->memory);
}

DexFuture *
kith_practice_unlock (KithPractice         *self,
                      const char           *folder,
                      const char           *user,
                      const KithPassphrase *passphrase)
{
  return kith_store_open (self->store, folder, user, passphrase);
}

DexFuture *
kith_practice_lock (KithPractice *self)
{
  return kith_store_close (self->store);
}

DexFuture *
kith_practice_restore (KithPractice         *self,
                       const char           *file,
                       const char           *folder,
                       const char           *user,
                       const KithPassphrase *passphrase)
{
  return kith_store_restore (self->store, file, folder, user, passphrase);
}

DexFuture *
kith_practice_backup (KithPractice *self,
                      const char   *file)
{
  return kith_store_run (self->store, &back_up_job, NULL, g_canonicalize_filename (file, NULL), g_free);
}

DexFuture *
kith_practice_look (KithPractice *self)
{
  return kith_store_look (self->store);
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

  return kith_store_run (self->store, &archive_client_job, scope, g_strdup (id), g_free);
}

DexFuture *
kith_practice_load_client (KithPractice *self,
                           const char   *id)
{
  return kith_store_run (self->store, &load_client_job, NULL, g_strdup (id), g_free);
}

DexFuture *
kith_practice_page_clients (KithPractice      *self,
                            const KithContact *after,
                            guint              limit)
{
  Page *page = g_new0 (Page, 1);

  page->after = after != NULL ? kith_contact_copy (after) : NULL;
  page->limit = limit;
  return kith_store_run (self->store, &page_clients_job, NULL, page, (GDestroyNotify) page_free);
}

DexFuture *
kith_practice_resolve_client (KithPractice *self,
                              const char   *text)
{
  return kith_store_run (self->store, &resolve_client_job, NULL, g_strdup (text), g_free);
}

DexFuture *
kith_practice_add_user (KithPractice         *self,
                        const char           *name,
                        KithRole              role,
                        gboolean              owner,
                        const KithPassphrase *passphrase,
                        guint64               memory)
{
  NewUser *user = g_new0 (NewUser, 1);

  user->name = g_strdup (name);
  user->role = role;
  user->owner = owner;
  user->passphrase = kith_secret_copy (passphrase);
  user->memory = memory;
  return kith_store_run (self->store, &add_user_job, NULL, user, (GDestroyNotify) new_user_free);
}

DexFuture *
kith_practice_remove_user (KithPractice *self,
                           const char   *name)
{
  return kith_store_run (self->store, &remove_user_job, NULL, g_strdup (name), g_free);
}

DexFuture *
kith_practice_undo (KithPractice *self,
                    const char   *scope)
{
  return take_step (self, scope, KITH_ACTION_UNDO);
}

DexFuture *
kith_practice_redo (KithPractice *self,
                    const char   *scope)
{
  return take_step (self, scope, KITH_ACTION_REDO);
}
