/* kith-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history.h"
#include "kith-practice-private.h"

typedef struct
{
  KithStore *store;
  KithReceipt *receipt; /* (nullable) */
  char *scope;
  char *id; /* (nullable): of the action, else the latest in the scope */
  KithActionKind kind;
} Step;

G_DEFINE_BOXED_TYPE (KithDeed, kith_deed_boxed, kith_deed_copy, kith_deed_free)

static void
step_free (Step *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  g_free (self->scope);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static Step *
step_new (KithStore      *store,
          const char     *scope,
          const char     *id,
          KithActionKind  kind)
{
  Step *step = g_new0 (Step, 1);

  step->store = store != NULL ? g_object_ref (store) : NULL;
  step->scope = g_strdup (scope);
  step->id = g_strdup (id);
  step->kind = kind;
  return step;
}

static gboolean
find_step (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const Step *step = data;
  KithAction *action = step->id != NULL ? kith_database_find_action (database, step->id, step->kind, error)
                                        : kith_database_find_step (database, step->scope, step->kind, error);

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
  kith_practice_take_string (result, g_strdup (target->id));
  return TRUE;
}

static gboolean
tell_deed (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  KithDeed *deed = kith_database_tell_deed (database, data, error);

  if (deed == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_DEED);
  g_value_take_boxed (result, deed);
  return TRUE;
}

static gboolean
find_undone_client (KithDatabase  *database,
                    gpointer       data,
                    GValue        *result,
                    GError       **error)
{
  char *client = kith_database_find_undone_client (database, data, error);

  if (client != NULL)
    kith_practice_take_string (result, client);
  return client != NULL;
}

static const KithJob undone_job = { "undone-find", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, find_undone_client };
static const KithJob tell_deed_job = { "deed", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_deed };
static const KithJob find_step_job = { "step-find", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, find_step };

static const KithJob undo_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "undo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_UNDO, reverse },
  [KITH_FILE_CLINICAL] = { "undo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_UNDO, reverse },
};

static const KithJob redo_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "redo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_REDO, reverse },
  [KITH_FILE_CLINICAL] = { "redo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_REDO, reverse },
};

/* The job gets a step of its own: it goes on when the fiber that asks is dropped. */
static DexFuture *
find (const Step *step)
{
  return kith_store_run (step->store, &find_step_job, NULL, step_new (NULL, step->scope, step->id, step->kind),
                         (GDestroyNotify) step_free);
}

static DexFuture *
step_fiber (gpointer data)
{
  Step *step = data;
  GError *error = NULL;
  KithAction *target;
  const KithJob *job;
  g_autofree char *scope = NULL;

  target = dex_await_boxed (find (step), &error);
  if (error != NULL)
    return dex_future_new_for_error (error);
  job = step->kind == KITH_ACTION_UNDO ? &undo_jobs[target->file] : &redo_jobs[target->file];
  scope = g_strdup (target->scope);
  return kith_store_run_part (step->store, step->receipt, job, scope, target, (GDestroyNotify) kith_action_free, NULL);
}

static DexFuture *
take_step (KithPractice   *self,
           const char     *scope,
           const char     *id,
           KithActionKind  kind)
{
  Step *step = step_new (kith_practice_get_store (self), scope, id, kind);

  step->receipt = kith_store_begin (step->store);
  return dex_scheduler_spawn (NULL, 0, step_fiber, step, (GDestroyNotify) step_free);
}

DexFuture *
kith_practice_find_step (KithPractice *self,
                         const char   *scope)
{
  g_autoptr (Step) step = step_new (kith_practice_get_store (self), scope, NULL, KITH_ACTION_UNDO);

  return find (step);
}

DexFuture *
kith_practice_find_undone_client (KithPractice *self,
                                  const char   *name)
{
  return kith_store_run (kith_practice_get_store (self), &undone_job, NULL, g_strdup (name), g_free);
}

DexFuture *
kith_practice_undo (KithPractice *self,
                    const char   *scope)
{
  return take_step (self, scope, NULL, KITH_ACTION_UNDO);
}

DexFuture *
kith_practice_redo (KithPractice *self,
                    const char   *scope)
{
  return take_step (self, scope, NULL, KITH_ACTION_REDO);
}

DexFuture *
kith_practice_undo_action (KithPractice *self,
                           const char   *id)
{
  return take_step (self, NULL, id, KITH_ACTION_UNDO);
}

DexFuture *
kith_practice_redo_action (KithPractice *self,
                           const char   *id)
{
  return take_step (self, NULL, id, KITH_ACTION_REDO);
}

KithReceipt *
kith_practice_dup_receipt (KithPractice *self)
{
  return kith_store_dup_receipt (kith_practice_get_store (self));
}

DexFuture *
kith_practice_tell_deed (KithPractice *self,
                         const char   *id)
{
  return kith_store_run (kith_practice_get_store (self), &tell_deed_job, NULL, g_strdup (id), g_free);
}
