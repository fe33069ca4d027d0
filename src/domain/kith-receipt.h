/* kith-receipt.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithReceipt: which action of the history something has become that was asked for; counted by references, and of any
 * thread. */
typedef struct _KithReceipt KithReceipt;

/** kith_receipt_new: Returns: (transfer full): of what has not been done yet */
KithReceipt *kith_receipt_new        (void);
KithReceipt *kith_receipt_ref        (KithReceipt *self);
void         kith_receipt_unref      (KithReceipt *self);

/** kith_receipt_fill: it has become @action, the last one where it takes several. */
void         kith_receipt_fill       (KithReceipt *self,
                                      const char  *action);

/** kith_receipt_dup_action: Returns: (transfer full) (nullable): an id; NULL as long as nothing was changed */
char        *kith_receipt_dup_action (KithReceipt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithReceipt, kith_receipt_unref)

G_END_DECLS
