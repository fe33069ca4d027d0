/* kith-store-work.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include "kith-engine.h"
#include "kith-rotation.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

gboolean
kith_job_perform (const KithJob  *job,
                  KithDatabase   *database,
                  const char     *scope,
                  gpointer        data,
                  GValue         *result,
                  KithNotice    **notice,
                  GError        **error)
{
  const KithEngine *engine = database->engine;

  *notice = NULL;
  if (!engine->begin (database, job, scope, error))
    return FALSE;
  if (job->run (database, data, result, error))
    return engine->commit (database, notice, error);
  engine->rollback (database);
  return FALSE;
}

static gboolean
perform_transaction (KithStore  *self,
                     KithTask   *task,
                     GValue     *result,
                     GError    **error)
{
  KithNotice *notice = NULL;

  if (!kith_job_perform (task->job, self->database, task->scope, task->data, result, &notice, error))
    return FALSE;
  if (notice != NULL)
    {
      if (task->receipt != NULL && notice->action != NULL)
        kith_receipt_fill (task->receipt, notice->action);
      kith_store_deliver (self, notice, NULL);
    }
  return TRUE;
}

/* Where nobody knows which rows another process has changed. */
static void
deliver_foreign (KithStore *self,
                 KithFile   file)
{
  KithNotice *notice = g_new0 (KithNotice, 1);

  notice->file = file;
  notice->foreign = TRUE;
  notice->rows = g_ptr_array_new_with_free_func (g_free);
  kith_store_deliver (self, notice, NULL);
}

static void
give_up (KithStore    *self,
         const GError *reason)
{
  self->database->engine->close (self->database);
  self->database = NULL;
  kith_store_deliver (self, NULL, g_error_copy (reason));
}

/* Goes along with keys that another process has changed. @moved: (out) */
static gboolean
follow_keys (KithStore  *self,
             gboolean    force,
             gboolean   *moved,
             GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (!kith_rotation_follow (self->database, force, moved, &reason))
    {
      give_up (self, reason);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  for (int file = 0; *moved && file < KITH_N_FILES; file++)
    if (kith_keys_get_database_key (self->database->keys, file) != NULL)
      deliver_foreign (self, file);
  return TRUE;
}

static gboolean
is_task (const KithTask *task)
{
  return task->job->kind == KITH_JOB_TASK || task->job->kind == KITH_JOB_ENTRY;
}

static gboolean
check_chosen (KithStore       *self,
              const KithTask  *task,
              GError         **error)
{
  if (!self->database->keys->once || task->job->kind == KITH_JOB_ENTRY)
    return TRUE;
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                       _("You came in with a one-time code. Nothing was shown or changed. Choose a passphrase of your own first."));
  return FALSE;
}

static gboolean
run_job (KithStore  *self,
         KithTask   *task,
         GValue     *result,
         GError    **error)
{
  gboolean done;

  self->database->cancellable = task->cancellable;
  if (is_task (task))
    done = task->job->run (self->database, task->data, result, error);
  else
    done = perform_transaction (self, task, result, error);
  self->database->cancellable = NULL;
  return done;
}

/* Whether a job failed because a file had been given its new key a moment ago, and can be done after all. */
static gboolean
can_repeat (KithStore      *self,
            const KithTask *task,
            const GError   *reason)
{
  gboolean moved;

  /* Whatever this one fails of, what the job failed of is what is told. */
  return !is_task (task)
         && g_error_matches (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED)
         && follow_keys (self, TRUE, &moved, NULL)
         && moved;
}

gboolean
kith_store_perform_job (KithStore  *self,
                        KithTask   *task,
                        GValue     *result,
                        GError    **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean moved;

  if (!kith_store_check_open (self, error) || !kith_storage_error_check_stopped (task->cancellable, error)
      || !follow_keys (self, FALSE, &moved, error) || !check_chosen (self, task, error))
    return FALSE;
  if (run_job (self, task, result, &reason))
    return TRUE;
  if (can_repeat (self, task, reason))
    return run_job (self, task, result, error);
  if (self->database != NULL && self->database->lost)
    give_up (self, reason);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
kith_store_perform_look (KithStore  *self,
                         KithTask   *task,
                         GValue     *result,
                         GError    **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean moved;

  if (self->database != NULL && !follow_keys (self, FALSE, &moved, error))
    return FALSE;
  for (int file = 0; self->database != NULL && file < KITH_N_FILES; file++)
    {
      gboolean changed;

      if (!self->database->engine->look (self->database, file, &changed, &reason))
        break;
      if (changed)
        deliver_foreign (self, file);
    }
  if (reason == NULL)
    return TRUE;
  if (self->database->lost)
    give_up (self, reason);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
