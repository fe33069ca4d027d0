/* kith-store-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice-files.h"
#include "kith-store.h"

G_BEGIN_DECLS

typedef struct _KithTask KithTask;

/** KithTaskFunc: the work, on the thread of the store. Sets @result, or leaves it for TRUE. */
typedef gboolean (*KithTaskFunc) (KithStore  *self,
                                  KithTask   *task,
                                  GValue     *result,
                                  GError    **error);

/** KithTask: what waits for the thread of a store. */
struct _KithTask
{
  KithTaskFunc perform; /* NULL ends the thread */
  DexPromise *promise;
  gboolean droppable;

  const KithJob *job;
  char *scope;
  gpointer data;
  GDestroyNotify destroy;
  GCancellable *cancellable; /* (nullable): asked for while it runs */
  KithReceipt *receipt;      /* (nullable) */

  KithPracticePlan *plan;
};

struct _KithStore
{
  GObject parent_instance;

  GThread *thread;
  GAsyncQueue *tasks;
  GMainContext *context;
  GFileMonitor *monitors[KITH_N_FILES];
  GWeakRef *address; /* (atomic-rc): of the store, for notices that may outlive it */

  KithDatabase *database; /* the thread's alone */

  KithReceipt *receipt; /* (nullable): of the edit that was asked for last; the main context's alone */
};

/** kith_store_task_new: Returns: (transfer full): a task that waits for nothing yet */
KithTask  *kith_store_task_new        (KithTaskFunc   perform);

/** kith_store_push: queues @task (transfer full). Resolves to what it set, or TRUE. */
DexFuture *kith_store_push            (KithStore     *self,
                                       KithTask      *task);

/** kith_store_check_open: on the thread. Errors: FAILED */
gboolean   kith_store_check_open      (KithStore     *self,
                                       GError       **error);

/** kith_store_deliver: from the thread to the main context: @notice or, where there is none, @loss, both (transfer full). */
void       kith_store_deliver         (KithStore     *self,
                                       KithNotice    *notice,
                                       GError        *loss);

/** kith_store_perform_job: one that was asked for with kith_store_run(). */
gboolean   kith_store_perform_job     (KithStore     *self,
                                       KithTask      *task,
                                       GValue        *result,
                                       GError       **error);

/** kith_store_perform_look: whether other processes have committed, or changed the keys. */
gboolean   kith_store_perform_look    (KithStore     *self,
                                       KithTask      *task,
                                       GValue        *result,
                                       GError       **error);

G_END_DECLS
