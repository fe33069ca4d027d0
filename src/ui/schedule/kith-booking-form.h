/* kith-booking-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** KithBookingForm: what was said of a block that is to be booked. All borrowed. @client: an id, "" for nobody yet. @day:
 * unknown where none was typed. @time: as typed. @plan: (nullable): what it would make, where that was asked and nothing
 * was said since. @zone: (nullable): whose clocks it is by, where it matters whether it is over: they show @now. */
typedef struct
{
  const char *client;
  const char *pattern;
  KithDate day;
  const char *time;
  const char *reason;
  KithPlan *plan;
  GTimeZone *zone;
  KithWallTime now;
} KithBookingForm;

/** KithBookingState: what the pane shows for it. @summary: what it would make, "" for nothing yet. @hint: what is still
 * missing. @day_hint, @time_hint: what is wrong or unusual about these. @button: what happens then. */
typedef struct
{
  gboolean can_check;
  gboolean can_book;
  gboolean needs_reason;
  gboolean has_closed_days;
  guint n_conflicts;
  KithWallTime first;
  char *summary;
  char *conflicts;
  char *hint;
  char *day_hint;
  char *time_hint;
  char *button;
} KithBookingState;

/** kith_booking_form_work_out: Returns: (transfer full) */
KithBookingState *kith_booking_form_work_out  (const KithBookingForm *form);
void              kith_booking_state_free     (KithBookingState      *self);

/** kith_booking_form_read_time: @day and @time (typed) as one. */
gboolean          kith_booking_form_read_time (const KithDate        *day,
                                               const char            *time,
                                               KithWallTime          *when);

/** kith_booking_form_dup_day_hint: what is to be said of @day beside it: that it is over by @now in @zone (nullable: says
 * nothing of that); "" for nothing. kith_booking_form_dup_time_hint(): of @time, as typed: also what it should look like, and
 * that the clocks skip it. Returns: (transfer full): translated */
char             *kith_booking_form_dup_day_hint  (const KithDate     *day,
                                                   GTimeZone          *zone,
                                                   const KithWallTime *now);
char             *kith_booking_form_dup_time_hint (const KithDate     *day,
                                                   const char         *time,
                                                   GTimeZone          *zone,
                                                   const KithWallTime *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBookingState, kith_booking_state_free)

G_END_DECLS
