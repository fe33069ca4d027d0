/* kith-schedule-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-office.h"
#include "kith-plan.h"
#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** kith_schedule_read_zone: of the practice; UTC where its name is not known here. Returns: (transfer full) */
GTimeZone         *kith_schedule_read_zone     (KithDatabase    *database,
                                                GError         **error);

/** kith_schedule_read_frame: as it is now. Returns: (transfer full) */
KithScheduleFrame *kith_schedule_read_frame    (KithDatabase    *database,
                                                GError         **error);

/** kith_schedule_check_seen: whether an appointment, which is @now as it is stored, is still what someone has @seen (nullable: they
 * have not looked) and wants to change. Errors: KITH_PROBLEM_CONFLICT */
gboolean           kith_schedule_check_seen    (const KithAppointment  *seen,
                                                const KithAppointment  *now,
                                                GError                **error);

/** kith_schedule_check_plan: likewise of all that a plan changes. */
gboolean           kith_schedule_check_plan    (KithPlan        *seen,
                                                KithPlan        *now,
                                                GError         **error);

/** kith_schedule_find_midnight: the instant (seconds since 1970, UTC) at which the day @days after @day begins in @zone. */
gint64             kith_schedule_find_midnight (const KithDate  *day,
                                                int              days,
                                                GTimeZone       *zone);

G_END_DECLS
