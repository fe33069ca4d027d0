/* kith-agenda-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-reminder.h"
#include "kith-treatment-private.h"

G_BEGIN_DECLS

/** kith_agenda_find: adds to @reminders (element-type KithReminder) what waits in @record, that of @client. */
gboolean kith_agenda_find (KithRecord         *record,
                           const KithContact  *client,
                           GPtrArray          *reminders,
                           GError            **error);

G_END_DECLS
