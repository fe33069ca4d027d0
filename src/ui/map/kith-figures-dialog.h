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
 * what they were at the beginning; and what is the same with several. Signal "person" (id: string): all about someone is asked for;
 * it closes. */

/** kith_figures_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_figures_dialog_new (KithPractice            *practice,
                                    const KithFiguresWanted *wanted);

/** kith_figures_dialog_narrow: to what is the same with several. */
void       kith_figures_dialog_narrow (KithFiguresDialog *self);

G_END_DECLS
