/* kith-store-practices.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include "kith-engine.h"
#include "kith-id.h"
#include "kith-rescue.h"

G_DEFINE_BOXED_TYPE (KithRescue, kith_rescue, kith_rescue_copy, kith_rescue_free)

static gboolean
perform_create (KithStore  *self,
                KithTask   *task,
                GValue     *result,
                GError    **error)
{
  gboolean made;

  if (task->plan->fill == NULL)
    return kith_practice_plan_create (task->plan, &kith_sqlite_engine, result, error);
  kith_id_begin_series (task->plan->seed, task->plan->since);
  made = kith_practice_plan_create (task->plan, &kith_sqlite_engine, result, error);
  kith_id_end_series ();
  return made;
}

static gboolean
perform_restore (KithStore  *self,
                 KithTask   *task,
                 GValue     *result,
                 GError    **error)
{
  return kith_practice_plan_restore (task->plan, &kith_sqlite_engine, error);
}

static gboolean
perform_rescue (KithStore  *self,
                KithTask   *task,
                GValue     *result,
                GError    **error)
{
  g_autoptr (KithRescue) rescue = kith_rescue_new ();

  if (!kith_practice_plan_rescue (task->plan, &kith_sqlite_engine, rescue, error))
    return FALSE;
  g_value_init (result, KITH_TYPE_RESCUE);
  g_value_take_boxed (result, g_steal_pointer (&rescue));
  return TRUE;
}

static KithTask *
new_creation (const char       *folder,
              const char       *name,
              const char       *zone,
              const char       *owner,
              const KithSecret *passphrase,
              const KithSecret *code,
              guint64           memory)
{
  KithTask *task = kith_store_task_new (perform_create);

  task->plan = kith_practice_plan_new (folder, owner, passphrase);
  task->plan->name = g_strdup (name);
  task->plan->zone = g_strdup (zone);
  task->plan->code = kith_secret_copy (code);
  task->plan->memory = memory;
  return task;
}

DexFuture *
kith_store_create (KithStore        *self,
                   const char       *folder,
                   const char       *name,
                   const char       *zone,
                   const char       *owner,
                   const KithSecret *passphrase,
                   const KithSecret *code,
                   guint64           memory,
                   GCancellable     *cancellable)
{
  KithTask *task = new_creation (folder, name, zone, owner, passphrase, code, memory);

  g_set_object (&task->plan->cancellable, cancellable);
  return kith_store_push (self, task);
}

DexFuture *
kith_store_create_demo (KithStore        *self,
                        const char       *folder,
                        const char       *name,
                        const char       *zone,
                        const char       *owner,
                        const KithSecret *passphrase,
                        const KithSecret *code,
                        guint64           memory,
                        guint32           seed,
                        gint64            since,
                        const KithJob    *fill,
                        gpointer          data,
                        GDestroyNotify    destroy)
{
  KithTask *task = new_creation (folder, name, zone, owner, passphrase, code, memory);

  g_assert (fill->kind == KITH_JOB_TASK);
  task->plan->seed = seed;
  task->plan->since = since;
  task->plan->fill = fill;
  task->plan->data = data;
  task->data = data;
  task->destroy = destroy;
  return kith_store_push (self, task);
}

static DexFuture *
push_from (KithStore        *self,
           KithTaskFunc      perform,
           const char       *from,
           const char       *folder,
           const char       *user,
           const KithSecret *passphrase,
           GCancellable     *cancellable)
{
  KithTask *task = kith_store_task_new (perform);

  task->plan = kith_practice_plan_new (folder, user, passphrase);
  task->plan->file = g_strdup (from);
  g_set_object (&task->plan->cancellable, cancellable);
  return kith_store_push (self, task);
}

DexFuture *
kith_store_restore (KithStore        *self,
                    const char       *file,
                    const char       *folder,
                    const char       *user,
                    const KithSecret *passphrase,
                    GCancellable     *cancellable)
{
  return push_from (self, perform_restore, file, folder, user, passphrase, cancellable);
}

DexFuture *
kith_store_rescue (KithStore        *self,
                   const char       *damaged,
                   const char       *folder,
                   const char       *user,
                   const KithSecret *passphrase,
                   GCancellable     *cancellable)
{
  g_autofree char *path = g_canonicalize_filename (damaged, NULL);

  return push_from (self, perform_rescue, path, folder, user, passphrase, cancellable);
}
