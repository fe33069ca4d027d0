/* kith-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-notice.h"
#include "kith-receipt.h"
#include "kith-secret.h"

#include <libdex.h>

G_BEGIN_DECLS

/** KithJobKind: READ sees one file and may be dropped while it waits; EDIT is one action in one transaction, always
 * finished; NOTE writes without an action (audit, drafts); TASK opens transactions of its own (backup, check); FILL is an
 * action that is never undone, of rows that it makes itself: the journal knows the action and not its rows; ENTRY is a TASK
 * that is also open to a user who came with a one-time code and has no passphrase yet. */
typedef enum
{
  KITH_JOB_READ,
  KITH_JOB_EDIT,
  KITH_JOB_NOTE,
  KITH_JOB_TASK,
  KITH_JOB_FILL,
  KITH_JOB_ENTRY,
} KithJobKind;

/** KithJobFunc: the work, on the store's thread. Sets @result, already zeroed, to a type of its own, or leaves it for
 * "done". Returns: FALSE with @error set */
typedef gboolean (*KithJobFunc) (KithDatabase  *database,
                                 gpointer       data,
                                 GValue        *result,
                                 GError       **error);

/** KithJob: what a job is: static, one per service verb. @verb names it in history and audit; @action: the kind of an EDIT. */
typedef struct
{
  const char *verb;
  KithFile file;
  KithJobKind kind;
  KithActionKind action;
  KithJobFunc run;
} KithJob;

/** kith_job_perform: does @job, any but a TASK, in a transaction of its own, on the thread that owns @database; for TASKs.
 * @notice: (out) (nullable): what has changed, NULL where nothing has. */
gboolean kith_job_perform (const KithJob  *job,
                           KithDatabase   *database,
                           const char     *scope,
                           gpointer        data,
                           GValue         *result,
                           KithNotice    **notice,
                           GError        **error);

#define KITH_TYPE_STORE (kith_store_get_type ())
G_DECLARE_FINAL_TYPE (KithStore, kith_store, KITH, STORE, GObject)

/** KithStore: the skin of storage: owns the one thread that owns the database, takes jobs, answers with futures on the
 * main context of whoever made it. Signals: "changed" (KithNotice): after each commit that changed content, also one of
 * another process; "lost" (GError): it was closed, because another process took this user's access away or changed the
 * keys in a way that could not be followed. */

/** kith_store_new: Returns: (transfer full): a store with nothing open */
KithStore *kith_store_new    (void);

/** kith_store_create: makes a practice at @folder, complete or absent, and leaves it closed. @code: the recovery code,
 * already shown. @memory: Argon2id memory in bytes, 0 for the default. @cancellable: (nullable). Resolves to TRUE.
 * Errors: EXISTS, UNSAFE_PLACE, READ_ONLY, DISK_FULL, G_IO_ERROR_CANCELLED */
DexFuture *kith_store_create (KithStore         *self,
                              const char        *folder,
                              const char        *name,
                              const char        *zone,
                              const char        *owner,
                              const KithSecret  *passphrase,
                              const KithSecret  *code,
                              guint64            memory,
                              GCancellable      *cancellable);

/** kith_store_create_demo: likewise, marked as a demo for ever, and filled by @fill (a TASK), which is handed @data, before
 * anyone can see it; where @fill fails there is nothing. Every id is of the series of @seed and @since. Resolves to what
 * @fill set, or TRUE. */
DexFuture *kith_store_create_demo (KithStore         *self,
                                   const char        *folder,
                                   const char        *name,
                                   const char        *zone,
                                   const char        *owner,
                                   const KithSecret  *passphrase,
                                   const KithSecret  *code,
                                   guint64            memory,
                                   guint32            seed,
                                   gint64             since,
                                   const KithJob     *fill,
                                   gpointer           data,
                                   GDestroyNotify     destroy);

/** kith_store_open: unlocks. @user: (nullable) where there is one. Resolves to TRUE. Errors: those of opening */
DexFuture *kith_store_open   (KithStore         *self,
                              const char        *folder,
                              const char        *user,
                              const KithSecret  *passphrase);

/** kith_store_open_beside: opens what @other has open, with its keys, for long work on a thread of its own: to the files it is
 * one more process. Who has it open is noted there. Resolves to TRUE. Errors: those of opening; FAILED where @other is locked */
DexFuture *kith_store_open_beside (KithStore        *self,
                                   KithStore        *other);

/** kith_store_close: after what is queued: writes the heads, wipes the keys. Resolves to TRUE. Errors: ROLLED_BACK; it is closed
 * all the same */
DexFuture *kith_store_close  (KithStore         *self);

/** kith_store_restore: unpacks the backup @file to the new practice @folder, checks every digest and, with the
 * passphrase, every page; complete or absent. @cancellable: (nullable). Errors: DAMAGED, EXISTS, WRONG_PASSPHRASE,
 * G_IO_ERROR_CANCELLED */
DexFuture *kith_store_restore (KithStore        *self,
                               const char       *file,
                               const char       *folder,
                               const char       *user,
                               const KithSecret *passphrase,
                               GCancellable     *cancellable);

/** kith_store_rescue: reads what can be read of the damaged practice @damaged, which stays as it is, into the new practice
 * @folder of the same users; complete or absent. Resolves to a KithRescue (KITH_TYPE_RESCUE). Errors: as of restoring */
DexFuture *kith_store_rescue (KithStore        *self,
                              const char       *damaged,
                              const char       *folder,
                              const char       *user,
                              const KithSecret *passphrase,
                              GCancellable     *cancellable);

GType      kith_rescue_get_type (void);
#define KITH_TYPE_RESCUE (kith_rescue_get_type ())

/** kith_store_run: queues @job. @scope: (nullable): whose undo stack an EDIT belongs to. @data is handed to the job and
 * freed by @destroy on the store's thread or, when the job is dropped, wherever. Resolves to what the job set, or TRUE.
 * Returns: (transfer full) */
DexFuture *kith_store_run    (KithStore         *self,
                              const KithJob     *job,
                              const char        *scope,
                              gpointer           data,
                              GDestroyNotify     destroy);

/** kith_store_run_stoppable: likewise a job that asks kith_database_check_stopped(). @cancellable: (nullable): once it is
 * cancelled the job is not begun, or fails with G_IO_ERROR_CANCELLED and leaves nothing. */
DexFuture *kith_store_run_stoppable (KithStore      *self,
                                     const KithJob  *job,
                                     const char     *scope,
                                     gpointer        data,
                                     GDestroyNotify  destroy,
                                     GCancellable   *cancellable);

/** kith_store_run_part: likewise, as one of several jobs of what @receipt is for. */
DexFuture *kith_store_run_part  (KithStore         *self,
                                 KithReceipt       *receipt,
                                 const KithJob     *job,
                                 const char        *scope,
                                 gpointer           data,
                                 GDestroyNotify     destroy,
                                 GCancellable      *cancellable);

/** kith_store_begin: for something that takes several jobs, each run by kith_store_run_part(). Returns: (transfer full) */
KithReceipt *kith_store_begin      (KithStore *self);

/** kith_store_dup_receipt: of what was begun last, or of the EDIT that was run last: which action it is, once it resolves.
 * Returns: (transfer full) (nullable) */
KithReceipt *kith_store_dup_receipt (KithStore *self);

/** kith_store_look: asks whether another process has committed; "changed" follows where it has. Resolves to TRUE. */
DexFuture *kith_store_look   (KithStore         *self);

G_END_DECLS
