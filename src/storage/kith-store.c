/* kith-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include "kith-engine.h"
#include "kith-folder.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (KithStore, kith_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Delivery: of a notice or, where there is none, of a loss. */
typedef struct
{
  GWeakRef *address;
  KithNotice *notice;
  GError *loss;
} Delivery;

typedef struct
{
  GWeakRef store;
  char *folder;
} Watch;

/* @opening waits in no queue until it has the keys. */
typedef struct
{
  KithStore *store;
  KithTask *opening;
} Sharing;

KithTask *
kith_store_task_new (KithTaskFunc perform)
{
  KithTask *task = g_new0 (KithTask, 1);

  task->perform = perform;
  return task;
}

static void
task_free (KithTask *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  dex_clear (&self->promise);
  g_clear_pointer (&self->plan, kith_practice_plan_free);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  g_free (self->scope);
  g_free (self);
}

static void
sharing_free (Sharing *self)
{
  g_clear_pointer (&self->opening, task_free);
  g_object_unref (self->store);
  g_free (self);
}

static void
address_free (GWeakRef *address)
{
  g_atomic_rc_box_release_full (address, (GDestroyNotify) g_weak_ref_clear);
}

static void
delivery_free (Delivery *self)
{
  address_free (self->address);
  g_clear_pointer (&self->notice, kith_notice_free);
  g_clear_error (&self->loss);
  g_free (self);
}

static gboolean
deliver_cb (gpointer data)
{
  Delivery *delivery = data;
  g_autoptr (KithStore) store = g_weak_ref_get (delivery->address);

  if (store != NULL && delivery->notice != NULL)
    g_signal_emit (store, signals[CHANGED], 0, delivery->notice);
  else if (store != NULL)
    g_signal_emit (store, signals[LOST], 0, delivery->loss);
  return G_SOURCE_REMOVE;
}

/* On the store's thread, perhaps while the store is being finalized. Takes @notice or @loss. The source is attached by hand, for
 * g_main_context_invoke() would emit the signal here and now when nobody happens to run the main context. */
void
kith_store_deliver (KithStore  *self,
                    KithNotice *notice,
                    GError     *loss)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->address = g_atomic_rc_box_acquire (self->address);
  delivery->notice = notice;
  delivery->loss = loss;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, delivery, (GDestroyNotify) delivery_free);
  g_source_attach (source, self->context);
}

static void
perform_task (KithStore *self,
              KithTask  *task)
{
  g_auto (GValue) result = G_VALUE_INIT;
  GCancellable *cancellable = dex_promise_get_cancellable (task->promise);
  GError *error = NULL;

  /* Nobody waits for a dropped read any more; a write is always finished. */
  if (task->droppable && cancellable != NULL && g_cancellable_set_error_if_cancelled (cancellable, &error))
    dex_promise_reject (task->promise, error);
  else if (!task->perform (self, task, &result, &error))
    dex_promise_reject (task->promise, error);
  else if (G_VALUE_TYPE (&result) == 0)
    dex_promise_resolve_boolean (task->promise, TRUE);
  else
    dex_promise_resolve (task->promise, &result);
}

static gpointer
store_thread (gpointer data)
{
  KithStore *self = data;

  for (;;)
    {
      KithTask *task = g_async_queue_pop (self->tasks);
      gboolean last = task->perform == NULL;

      if (!last)
        perform_task (self, task);
      task_free (task);
      if (last)
        break;
    }
  if (self->database != NULL)
    self->database->engine->close (self->database);
  return NULL;
}

DexFuture *
kith_store_push (KithStore *self,
                 KithTask  *task)
{
  DexFuture *future;

  task->promise = dex_promise_new_cancellable ();
  future = dex_ref (DEX_FUTURE (task->promise));
  g_async_queue_push (self->tasks, task);
  return future;
}

gboolean
kith_store_check_open (KithStore  *self,
                       GError    **error)
{
  if (self->database == NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                         _("The practice is locked. Nothing was changed. Unlock it first."));
  return self->database != NULL;
}

static gboolean
perform_open (KithStore  *self,
              KithTask   *task,
              GValue     *result,
              GError    **error)
{
  if (self->database != NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                           _("A practice is open already. Lock it first."));
      return FALSE;
    }
  self->database = kith_practice_plan_open (task->plan, &kith_sqlite_engine, error);
  return self->database != NULL;
}

/* On the thread of the store that has the keys. */
static gboolean
perform_share (KithStore  *self,
               KithTask   *task,
               GValue     *result,
               GError    **error)
{
  Sharing *sharing = task->data;
  KithPracticePlan *plan;

  if (!kith_store_check_open (self, error))
    {
      dex_promise_reject (sharing->opening->promise, g_error_copy (*error));
      return FALSE;
    }
  plan = kith_practice_plan_new (self->database->folder, NULL, NULL);
  plan->keys = kith_keys_copy (self->database->keys);
  sharing->opening->plan = plan;
  g_async_queue_push (sharing->store->tasks, g_steal_pointer (&sharing->opening));
  return TRUE;
}

static gboolean
perform_close (KithStore  *self,
               KithTask   *task,
               GValue     *result,
               GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (self->database == NULL)
    return TRUE;
  /* A head that could not be written now only lags behind; that the file is not what it was has to be told. */
  self->database->engine->write_heads (self->database, &reason);
  self->database->engine->close (self->database);
  self->database = NULL;
  if (!g_error_matches (reason, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
file_changed_cb (KithStore *self)
{
  dex_future_disown (kith_store_look (self));
}

/* Without a monitor (no inotify left), other processes' commits are seen at the next look. */
static void
watch_folder (KithStore  *self,
              const char *folder)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autofree char *name = g_strconcat (kith_file_get_name (file), ".db", NULL);
      g_autoptr (GFile) path = g_file_new_build_filename (folder, name, NULL);

      g_clear_object (&self->monitors[file]);
      self->monitors[file] = g_file_monitor_file (path, G_FILE_MONITOR_NONE, NULL, NULL);
      if (self->monitors[file] != NULL)
        g_signal_connect_object (self->monitors[file], "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
watch_free (Watch *self)
{
  g_weak_ref_clear (&self->store);
  g_free (self->folder);
  g_free (self);
}

static DexFuture *
opened_cb (DexFuture *opened,
           gpointer   data)
{
  Watch *watch = data;
  g_autoptr (KithStore) store = g_weak_ref_get (&watch->store);

  if (store != NULL)
    watch_folder (store, watch->folder);
  return dex_ref (opened);
}

static void
kith_store_finalize (GObject *object)
{
  KithStore *self = KITH_STORE (object);

  g_async_queue_push (self->tasks, kith_store_task_new (NULL));
  g_thread_join (self->thread);
  for (int file = 0; file < KITH_N_FILES; file++)
    g_clear_object (&self->monitors[file]);
  g_async_queue_unref (self->tasks);
  g_main_context_unref (self->context);
  address_free (self->address);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  G_OBJECT_CLASS (kith_store_parent_class)->finalize (object);
}

static void
kith_store_class_init (KithStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_store_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, KITH_TYPE_NOTICE | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[LOST] = g_signal_new ("lost", KITH_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
kith_store_init (KithStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->tasks = g_async_queue_new_full ((GDestroyNotify) task_free);
  self->address = g_atomic_rc_box_new0 (GWeakRef);
  g_weak_ref_init (self->address, self);
  /* The thread borrows the store: finalize waits for it. */
  self->thread = g_thread_new ("kith-store", store_thread, self);
}

KithStore *
kith_store_new (void)
{
  return g_object_new (KITH_TYPE_STORE, NULL);
}

DexFuture *
kith_store_open (KithStore        *self,
                 const char       *folder,
                 const char       *user,
                 const KithSecret *passphrase)
{
  KithTask *task = kith_store_task_new (perform_open);
  Watch *watch = g_new0 (Watch, 1);

  task->plan = kith_practice_plan_new (folder, user, passphrase);
  g_weak_ref_init (&watch->store, self);
  watch->folder = g_strdup (folder);
  return dex_future_then (kith_store_push (self, task), opened_cb, watch, (GDestroyNotify) watch_free);
}

DexFuture *
kith_store_open_beside (KithStore *self,
                        KithStore *other)
{
  Sharing *sharing = g_new0 (Sharing, 1);
  KithTask *task = kith_store_task_new (perform_share);
  DexFuture *opened;

  sharing->store = g_object_ref (self);
  sharing->opening = kith_store_task_new (perform_open);
  sharing->opening->promise = dex_promise_new_cancellable ();
  opened = dex_ref (DEX_FUTURE (sharing->opening->promise));
  task->data = sharing;
  task->destroy = (GDestroyNotify) sharing_free;
  dex_future_disown (kith_store_push (other, task));
  return opened;
}

DexFuture *
kith_store_close (KithStore *self)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    g_clear_object (&self->monitors[file]);
  return kith_store_push (self, kith_store_task_new (perform_close));
}

static DexFuture *
push_job (KithStore      *self,
          KithReceipt    *receipt,
          const KithJob  *job,
          const char     *scope,
          gpointer        data,
          GDestroyNotify  destroy,
          GCancellable   *cancellable)
{
  KithTask *task = kith_store_task_new (kith_store_perform_job);

  task->receipt = receipt != NULL ? kith_receipt_ref (receipt) : NULL;
  task->job = job;
  task->droppable = job->kind == KITH_JOB_READ;
  task->scope = g_strdup (scope);
  task->data = data;
  task->destroy = destroy;
  g_set_object (&task->cancellable, cancellable);
  return kith_store_push (self, task);
}

DexFuture *
kith_store_run (KithStore      *self,
                const KithJob  *job,
                const char     *scope,
                gpointer        data,
                GDestroyNotify  destroy)
{
  return kith_store_run_stoppable (self, job, scope, data, destroy, NULL);
}

DexFuture *
kith_store_run_stoppable (KithStore      *self,
                          const KithJob  *job,
                          const char     *scope,
                          gpointer        data,
                          GDestroyNotify  destroy,
                          GCancellable   *cancellable)
{
  g_autoptr (KithReceipt) receipt = job->kind == KITH_JOB_EDIT ? kith_store_begin (self) : NULL;

  return push_job (self, receipt, job, scope, data, destroy, cancellable);
}

DexFuture *
kith_store_run_part (KithStore      *self,
                     KithReceipt    *receipt,
                     const KithJob  *job,
                     const char     *scope,
                     gpointer        data,
                     GDestroyNotify  destroy,
                     GCancellable   *cancellable)
{
  g_return_val_if_fail (receipt != NULL, NULL);

  return push_job (self, receipt, job, scope, data, destroy, cancellable);
}

KithReceipt *
kith_store_begin (KithStore *self)
{
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  self->receipt = kith_receipt_new ();
  return kith_receipt_ref (self->receipt);
}

KithReceipt *
kith_store_dup_receipt (KithStore *self)
{
  return self->receipt != NULL ? kith_receipt_ref (self->receipt) : NULL;
}

DexFuture *
kith_store_look (KithStore *self)
{
  return kith_store_push (self, kith_store_task_new (kith_store_perform_look));
}
