/* kith-today-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TODAY_PAGE (kith_today_page_get_type ())
G_DECLARE_FINAL_TYPE (KithTodayPage, kith_today_page, KITH, TODAY_PAGE, AdwBreakpointBin)

/** KithTodayPage: the day's appointments, what waits, and days that come back each year; reception sees the first, and the
 * age of the backup. Reads nothing before it is shown. Properties "initials", "everyone" (the other therapists' too). */

/** kith_today_page_new: Returns: (transfer floating) */
GtkWidget *kith_today_page_new (KithPractice      *practice,
                                const KithDetails *details);

G_END_DECLS
