/* kith-agenda.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-agenda-item.h"
#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_AGENDA (kith_agenda_get_type ())
G_DECLARE_FINAL_TYPE (KithAgenda, kith_agenda, KITH, AGENDA, GObject)

/** KithAgenda: a GListModel of KithAgendaItem, what waits as of today, the most pressing first, that follows the practice.
 * Who has no clinical key sees the age of the last backup and nothing else. Signal "loaded": what was asked for is here,
 * whether it changed or not. Signal "failed" (GError): it could not be read; what was there stays. */

/** kith_agenda_new: empty until kith_agenda_load(). Returns: (transfer full) */
KithAgenda *kith_agenda_new           (KithPractice      *practice,
                                       const KithDetails *details);

/** kith_agenda_load: reads what waits for the clients of @everyone, or of the therapist the user is, where they are one. */
void        kith_agenda_load          (KithAgenda        *self,
                                       gboolean           everyone);

/** kith_agenda_get_own: the id of the therapist the user is. Returns: (transfer none) (nullable) */
const char *kith_agenda_get_own       (KithAgenda        *self);

/** kith_agenda_has_others: whether there is more than one therapist to choose from. */
gboolean    kith_agenda_has_others    (KithAgenda        *self);

/** kith_agenda_has_clients: whether the practice has any client yet. */
gboolean    kith_agenda_has_clients   (KithAgenda        *self);

/** kith_agenda_get_today: the day it was where the practice is. */
KithDate    kith_agenda_get_today     (KithAgenda        *self);

G_END_DECLS
