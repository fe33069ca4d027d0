/* store-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "practice-fixture.h"

#include "kith-store.h"

G_BEGIN_DECLS

/** Scene: a practice and, once it is opened, a store of it whose notices are collected. */
typedef struct
{
  PracticeFixture *fixture;
  KithStore *store;
  GPtrArray *notices; /* of KithNotice */
} Scene;

/** scene_save_job: of a KithContact; resolves to its id. scene_count_job: how many contacts there are. */
extern const KithJob scene_save_job;
extern const KithJob scene_count_job;

/** scene_run: @play in a fiber, with a Scene. */
void              scene_run          (DexFiberFunc       play);

/** scene_open: opens the scene's store. scene_open_store: one more. Returns: (transfer full) */
void              scene_open         (Scene             *scene);
KithStore        *scene_open_store   (PracticeFixture   *fixture);

DexFuture        *scene_save         (KithStore         *store,
                                      const KithJob     *job,
                                      const KithContact *contact);
DexFuture        *scene_save_new     (KithStore         *store,
                                      const KithJob     *job);

/** scene_await: that @future is no error. */
void              scene_await        (DexFuture         *future);
int               scene_await_count  (KithStore         *store);

/** scene_await_notice: the first notice, after at most @seconds. Returns: (transfer none) (nullable) */
const KithNotice *scene_await_notice (Scene             *scene,
                                      int                seconds);

G_END_DECLS
