/* kith-finding-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-finding.h"

G_BEGIN_DECLS

/** kith_finding_new: Returns: (transfer full): with what @hit holds */
KithFinding *kith_finding_new   (const KithHit *hit);

/** kith_finding_equal: the same in the same words. */
gboolean     kith_finding_equal (KithFinding   *self,
                                 KithFinding   *other);

G_END_DECLS
