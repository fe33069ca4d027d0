/* kith-start-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_START_DIALOG (kith_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithStartDialog, kith_start_dialog, KITH, START_DIALOG, AdwDialog)

/** KithStartDialog: a course to be started, or one that is under way to be entered: first its template, then the rest. */

/** kith_start_dialog_new: for @client (an id), of whom @treatment knows what there was before. Returns: (transfer floating) */
AdwDialog *kith_start_dialog_new (KithPractice  *practice,
                                  KithTreatment *treatment,
                                  const char    *client);

G_END_DECLS
