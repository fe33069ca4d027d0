/* kith-erasures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-erasure.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** Erasing a client: for whoever may see the records. It can't be undone. */

/** kith_practice_plan_erasure: what would go with @client; nothing is changed. Resolves to a KithErasure (boxed). */
DexFuture *kith_practice_plan_erasure (KithPractice         *self,
                                       const char           *client);

/** kith_practice_erase: Resolves to TRUE; "changed" comes first. */
DexFuture *kith_practice_erase        (KithPractice         *self,
                                       const char           *client,
                                       KithErasureReason     reason);

/** kith_report_erasure: {client, reason, erased, rows: {office: {TABLE: n}, clinical: {TABLE: n}}, history, kept_appointments,
 * keep_until: {clinical, office}}: what goes with @client, and until when by @rule it is to be kept; with @erase it is gone
 * then. Resolves to a string. */
DexFuture *kith_report_erasure        (KithPractice         *self,
                                       const char           *client,
                                       KithErasureReason     reason,
                                       const KithRetention  *rule,
                                       gboolean              erase);

GType      kith_erasure_get_type      (void);
#define KITH_TYPE_ERASURE (kith_erasure_get_type ())

G_END_DECLS
