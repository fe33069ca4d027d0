/* kith-measure-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MEASURE_DIALOG (kith_measure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithMeasureDialog, kith_measure_dialog, KITH, MEASURE_DIALOG, AdwDialog)

/** KithMeasureDialog: a measure that is being filled in by digit keys. Signal "filled-in" (items, total): what is to be stored:
 * items as kith_score_read_items() reads them, or NULL and the total. */

/** kith_measure_dialog_new: @measure: copied as far as it is needed. Returns: (transfer floating) */
AdwDialog *kith_measure_dialog_new (const KithSessionSheet *sheet,
                                    const KithSheetMeasure *measure);

G_END_DECLS
