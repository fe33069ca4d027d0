/* kith-expectation-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-expectation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_EXPECTATION_ROW (kith_expectation_row_get_type ())
G_DECLARE_FINAL_TYPE (KithExpectationRow, kith_expectation_row, KITH, EXPECTATION_ROW, AdwPreferencesRow)

/** KithExpectationRow: an expectation to edit in place: whose, what, whether said, whether met. Signals "changed": it says
 * something else than what it was shown, and whoever typed has come to an end; "removed": someone wants it away. */

/** kith_expectation_row_new: Returns: (transfer floating) */
GtkWidget             *kith_expectation_row_new          (const KithExpectation *expectation);

/** kith_expectation_row_show: where nobody is typing. */
void                   kith_expectation_row_show         (KithExpectationRow    *self,
                                                          const KithExpectation *expectation);

/** kith_expectation_row_get_id: Returns: (transfer none) */
const char            *kith_expectation_row_get_id       (KithExpectationRow    *self);

/** kith_expectation_row_dup_wanted: what the row says now. Returns: (transfer full) */
KithExpectation       *kith_expectation_row_dup_wanted   (KithExpectationRow    *self);

/** kith_expectation_row_dup_known: within "changed": what it was shown. Returns: (transfer full) */
KithExpectation       *kith_expectation_row_dup_known    (KithExpectationRow    *self);

/** kith_expectation_row_set_editable: FALSE shows the past. */
void                   kith_expectation_row_set_editable (KithExpectationRow    *self,
                                                          gboolean               editable);

G_END_DECLS
