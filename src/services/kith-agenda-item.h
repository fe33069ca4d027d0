/* kith-agenda-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-reminder.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_AGENDA_ITEM (kith_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (KithAgendaItem, kith_agenda_item, KITH, AGENDA_ITEM, GObject)

/** KithAgendaItem: a reminder in a list. Nothing changes it; one that changed is a new item. */

/** kith_agenda_item_new: @reminder: (transfer full). Returns: (transfer full) */
KithAgendaItem     *kith_agenda_item_new          (KithReminder   *reminder);

/** kith_agenda_item_get_reminder: Returns: (transfer none) */
const KithReminder *kith_agenda_item_get_reminder (KithAgendaItem *self);

gboolean            kith_agenda_item_equal        (KithAgendaItem *self,
                                                   KithAgendaItem *other);

G_END_DECLS
