/* kith-life-event.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-event.h"
#include "kith-practice.h"

G_BEGIN_DECLS

GType      kith_event_boxed_get_type (void);
#define KITH_TYPE_EVENT_BOXED (kith_event_boxed_get_type ())

/** kith_practice_load_event: one of @client, by id. Errors: KITH_PROBLEM_FAILED where there is none; FORBIDDEN without the
 * clinical key. Resolves to a KithEvent (KITH_TYPE_EVENT_BOXED). */
DexFuture *kith_practice_load_event  (KithPractice *self,
                                      const char   *client,
                                      const char   *event);

G_END_DECLS
