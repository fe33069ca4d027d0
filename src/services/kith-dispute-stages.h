/* kith-dispute-stages.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-dispute.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** kith_practice_load_dispute_stages: what stages the dispute of @client with @person has been in, by day. Resolves to a
 * GPtrArray (element-type KithDisputeStage). Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_load_dispute_stages (KithPractice *self,
                                              const char   *client,
                                              const char   *person);

G_END_DECLS
