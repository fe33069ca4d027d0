/* kith-contract-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CONTRACT_DIALOG (kith_contract_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithContractDialog, kith_contract_dialog, KITH, CONTRACT_DIALOG, AdwDialog)

/** KithContractDialog: another number of sessions, with a reason and who agreed. */

/** kith_contract_dialog_new: for the course of @plan, which is not held. Returns: (transfer floating) */
AdwDialog *kith_contract_dialog_new (KithPractice         *practice,
                                     const KithCoursePlan *plan);

G_END_DECLS
