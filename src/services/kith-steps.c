/* kith-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice-private.h"

typedef struct
{
  KithStore *store;
  char *scope;
  KithActionKind kind;
} Step;

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
  kith_practice_take_string (result, g_strdup (target->id));
  return TRUE;
}

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
  return dex_scheduler_spawn (NULL, 0, step_fiber, step_new (kith_practice_get_store (self), scope, kind), (GDestroyNotify) step_free);
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
