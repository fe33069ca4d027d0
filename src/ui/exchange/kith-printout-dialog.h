/* kith-printout-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-printout.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PRINTOUT_DIALOG (kith_printout_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithPrintoutDialog, kith_printout_dialog, KITH, PRINTOUT_DIALOG, AdwDialog)

/** KithPrintoutDialog: a client's map or timeline as a page, to be printed or saved as PDF, SVG or PNG. */

/** kith_printout_dialog_new: @kind: what is in sight at first; @like: (nullable): a map on the screen, whose moment and parts
 * the printed one takes. Returns: (transfer floating) */
AdwDialog *kith_printout_dialog_new (KithPractice     *practice,
                                     const char       *client,
                                     KithPrintoutKind  kind,
                                     KithMapScene     *like);

G_END_DECLS
