/* kith-errand.c: long work beside the practice that is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-errand.h"

/* @future: (unowned): its own, which holds it. */
struct _KithErrand
{
  KithPractice *practice;
  const KithJob *job;
  gpointer data;
  GDestroyNotify destroy;
  GCancellable *cancellable;
  GCancellable *asked; /* (nullable): by whom it was sent */
  gulong handler;
  DexFuture *future;
};

static void
errand_free (KithErrand *self)
{
  g_ptr_array_remove_fast (kith_practice_get_errands (self->practice), self);
  if (self->asked != NULL)
    g_cancellable_disconnect (self->asked, self->handler);
  if (self->data != NULL && self->destroy != NULL)
    self->destroy (self->data);
  g_clear_object (&self->asked);
  g_object_unref (self->cancellable);
  g_object_unref (self->practice);
  g_free (self);
}

static DexFuture *
errand_fiber (gpointer data)
{
  KithErrand *self = data;
  g_autoptr (KithStore) store = kith_store_new ();
  GError *error = NULL;
  DexFuture *done;

  if (!dex_await (kith_store_open_beside (store, kith_practice_get_store (self->practice)), &error))
    return dex_future_new_for_error (error);
  done = kith_store_run_stoppable (store, self->job, NULL, g_steal_pointer (&self->data), self->destroy, self->cancellable);
  dex_await (dex_ref (done), NULL);
  dex_await (kith_store_close (store), NULL);
  return done;
}

static void
asked_cb (GCancellable *asked,
          GCancellable *own)
{
  g_cancellable_cancel (own);
}

DexFuture *
kith_practice_run_beside (KithPractice   *self,
                          const KithJob  *job,
                          gpointer        data,
                          GDestroyNotify  destroy,
                          GCancellable   *cancellable)
{
  KithErrand *errand = g_new0 (KithErrand, 1);

  g_assert (job->kind == KITH_JOB_TASK);
  errand->practice = g_object_ref (self);
  errand->job = job;
  errand->data = data;
  errand->destroy = destroy;
  errand->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    {
      errand->asked = g_object_ref (cancellable);
      errand->handler = g_cancellable_connect (cancellable, G_CALLBACK (asked_cb), errand->cancellable, NULL);
    }
  g_ptr_array_add (kith_practice_get_errands (self), errand);
  errand->future = dex_scheduler_spawn (NULL, 0, errand_fiber, errand, (GDestroyNotify) errand_free);
  return errand->future;
}

/* What became of an errand is told to whoever sent it. */
static DexFuture *
ended_cb (DexFuture *future,
          gpointer   data)
{
  return dex_future_new_true ();
}

void
kith_errands_stop (GPtrArray *errands,
                   GPtrArray *ends)
{
  for (guint i = 0; i < errands->len; i++)
    {
      KithErrand *errand = errands->pdata[i];

      g_ptr_array_add (ends, dex_future_finally (dex_ref (errand->future), ended_cb, NULL, NULL));
      g_cancellable_cancel (errand->cancellable);
    }
}
