/* kith-figures-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-figures.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_FIGURES_DIALOG (kith_figures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithFiguresDialog, kith_figures_dialog, KITH, FIGURES_DIALOG, AdwDialog)

/** KithFiguresDialog: who of a client's people know each other, who links them and who gives support: figures, what they mean, and
 * what they were at the beginning. */

/** kith_figures_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_figures_dialog_new (KithPractice            *practice,
                                    const KithFiguresWanted *wanted);

G_END_DECLS
