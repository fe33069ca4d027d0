/* kith-schedule-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-office.h"
#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** kith_schedule_read_zone: of the practice; UTC where its name is not known here. Returns: (transfer full) */
GTimeZone         *kith_schedule_read_zone     (KithDatabase    *database,
                                                GError         **error);

/** kith_schedule_read_frame: as it is now. Returns: (transfer full) */
KithScheduleFrame *kith_schedule_read_frame    (KithDatabase    *database,
                                                GError         **error);

/** kith_schedule_find_midnight: the instant (seconds since 1970, UTC) at which the day @days after @day begins in @zone. */
gint64             kith_schedule_find_midnight (const KithDate  *day,
                                                int              days,
                                                GTimeZone       *zone);

G_END_DECLS
