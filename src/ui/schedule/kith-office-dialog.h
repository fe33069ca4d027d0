/* kith-office-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_OFFICE_DIALOG (kith_office_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithOfficeDialog, kith_office_dialog, KITH, OFFICE_DIALOG, AdwDialog)

/** KithOfficeDialog: who sees clients, where and when. What is done is stored at once. */

/** kith_office_dialog_new: follows the frame of @list. Returns: (transfer floating) */
AdwDialog *kith_office_dialog_new (KithPractice     *practice,
                                   KithScheduleList *list);

G_END_DECLS
