/* kith-history-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HISTORY_DIALOG (kith_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithHistoryDialog, kith_history_dialog, KITH, HISTORY_DIALOG, AdwDialog)

/** KithHistoryDialog: what was changed about a client, by day, with what was there before, which can be brought back. */

/** kith_history_dialog_new: of @client (nullable: of whoever @row is about); @row: (nullable): of the entry with this id alone; @name: (nullable): what that is called;
 * @initials: in place of names. Returns: (transfer floating) */
AdwDialog *kith_history_dialog_new (KithPractice *practice,
                                    const char   *client,
                                    const char   *row,
                                    const char   *name,
                                    gboolean      initials);

/** kith_history_show: likewise over the window of @parent, with initials where that has them. */
void       kith_history_show       (GtkWidget    *parent,
                                    KithPractice *practice,
                                    const char   *client,
                                    const char   *row,
                                    const char   *name);

G_END_DECLS
