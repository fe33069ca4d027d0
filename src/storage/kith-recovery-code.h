/* kith-recovery-code.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-secret.h"

G_BEGIN_DECLS

/** kith_recovery_code_new: 160 random bits as 32 letters and digits in eight groups of four, joined by hyphens, in
 * Crockford's base 32 (no I, L, O, U). Returns: (transfer full): 39 bytes of text, without a closing zero */
KithSecret *kith_recovery_code_new       (void);

/** kith_recovery_code_normalize: a code as a person types it (small letters, blanks, O for 0, I or L for 1) in the form
 * of kith_recovery_code_new(). Returns: (transfer full) (nullable): NULL when it is no code */
KithSecret *kith_recovery_code_normalize (const KithSecret *typed);

/** kith_one_time_code_new: likewise 80 random bits in four groups, which is enough for what is typed once and stretched.
 * Returns: (transfer full): 19 bytes of text, without a closing zero */
KithSecret *kith_one_time_code_new       (void);

/** kith_one_time_code_normalize: likewise. Returns: (transfer full) (nullable): NULL when it is no code */
KithSecret *kith_one_time_code_normalize (const KithSecret *typed);

G_END_DECLS
