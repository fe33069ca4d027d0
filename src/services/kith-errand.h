/* kith-errand.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice-private.h"

G_BEGIN_DECLS

/** KithErrand: a TASK that is done on a thread and connections of its own, so that nothing else has to wait for it. */
typedef struct _KithErrand KithErrand;

/** kith_practice_run_beside: does @job as an errand. Locking the practice stops it, and waits until its keys are gone. @data,
 * @destroy, @cancellable: as of kith_store_run_stoppable(). Resolves to what the job set, or TRUE. */
DexFuture *kith_practice_run_beside (KithPractice   *self,
                                     const KithJob  *job,
                                     gpointer        data,
                                     GDestroyNotify  destroy,
                                     GCancellable   *cancellable);

/** kith_errands_stop: stops @errands (element-type KithErrand); to @ends (element-type DexFuture) is added when each is over. */
void       kith_errands_stop        (GPtrArray      *errands,
                                     GPtrArray      *ends);

G_END_DECLS
