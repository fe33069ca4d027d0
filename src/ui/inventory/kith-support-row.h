/* kith-support-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SUPPORT_ROW (kith_support_row_get_type ())
G_DECLARE_FINAL_TYPE (KithSupportRow, kith_support_row, KITH, SUPPORT_ROW, AdwPreferencesRow)

/** KithSupportRow: kinds of support to choose, flags of KithSupport. Its title names it. Signal "changed": someone chose. */
guint kith_support_row_get_supports (KithSupportRow *self);

/** kith_support_row_set_supports: without "changed". */
void  kith_support_row_set_supports (KithSupportRow *self,
                                     guint           supports);

G_END_DECLS
