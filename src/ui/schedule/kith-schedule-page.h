/* kith-schedule-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHEDULE_PAGE (kith_schedule_page_get_type ())
G_DECLARE_FINAL_TYPE (KithSchedulePage, kith_schedule_page, KITH, SCHEDULE_PAGE, AdwBreakpointBin)

/** KithSchedulePage: a day or a week of appointments, what can become of them, and booking. Reads nothing before it is
 * shown. Properties "span" ("day", "week"), "grouping" ("therapist", "room"), "initials". Signal "opened" (id of a client). */

/** kith_schedule_page_new: Returns: (transfer floating) */
GtkWidget *kith_schedule_page_new      (KithPractice      *practice,
                                        const KithDetails *details);

/** kith_schedule_page_book: opens the side pane in which a block is booked. */
void       kith_schedule_page_book     (KithSchedulePage  *self);

/** kith_schedule_page_show_day: goes to @day, precise to the day, in the span that is chosen. */
void       kith_schedule_page_show_day (KithSchedulePage  *self,
                                        const KithDate    *day);

G_END_DECLS
