/* kith-finding-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-finding.h"
#include "kith-shortcut-table.h"

G_BEGIN_DECLS

#define KITH_TYPE_FINDING_ROW (kith_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (KithFindingRow, kith_finding_row, KITH, FINDING_ROW, GtkListBoxRow)

/** KithFindingRow: what was found, or something that can be done, and the way there. */

/** kith_finding_row_new: with initials for the names of people where @initials. Returns: (transfer floating) */
GtkWidget  *kith_finding_row_new            (KithFinding        *finding,
                                             gboolean            initials);

/** kith_finding_row_new_for_action: Returns: (transfer floating) */
GtkWidget  *kith_finding_row_new_for_action (const KithShortcut *shortcut);

/** kith_finding_row_get_heading: of the group it stands in. Returns: (transfer none): translated */
const char *kith_finding_row_get_heading    (KithFindingRow     *self);

/** kith_finding_row_get_way: a detailed action. */
const char *kith_finding_row_get_way        (KithFindingRow     *self);

G_END_DECLS
