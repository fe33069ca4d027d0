/* kith-schedule-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"
#include "kith-schedule-item.h"

G_BEGIN_DECLS

/** What the schedule says. Everything is translated and (transfer full) unless it is const. */

/** kith_schedule_words_title: of @days days from @first on: "11 to 15 January 2027", "Tuesday, 12 January 2027". */
char       *kith_schedule_words_title    (const KithDate          *first,
                                          int                      days);

/** kith_schedule_words_day: "Mon 11", or, where it is @wide, "Monday, 11 January". */
char       *kith_schedule_words_day      (const KithDate          *day,
                                          gboolean                 wide);

/** kith_schedule_words_near: "Thursday" where it is less than a week away, @days from today, or else "26 November". */
char       *kith_schedule_words_near     (const KithDate          *day,
                                          int                      days);

/** kith_schedule_words_date: "12 Jan 2027". */
char       *kith_schedule_words_date     (const KithWallTime      *time);

/** kith_schedule_words_days: "24 December 2026", "24 to 31 December 2026". */
char       *kith_schedule_words_days     (const KithDate          *first,
                                          const KithDate          *last);

/** kith_schedule_words_when: "Mon 11 January 2027, 15:00". */
char       *kith_schedule_words_when     (const KithWallTime      *time);

/** kith_schedule_words_clock: "9:05", of minutes since midnight. */
char       *kith_schedule_words_clock    (int                      minutes);

/** kith_schedule_words_time: "9:05"; where it was booked in another time zone than that of the practice, "9:05 (Berlin)". */
char       *kith_schedule_words_time     (const KithAppointment   *appointment,
                                          const KithScheduleFrame *frame);

/** kith_schedule_words_zone: the place that such a zone is called after: "Berlin"; "" where it is that of the practice. */
char       *kith_schedule_words_zone     (const KithAppointment   *appointment,
                                          const KithScheduleFrame *frame);

/** kith_schedule_words_state: "no-show", "" for what is only planned. kith_schedule_words_sign(): "⊘", likewise. */
const char *kith_schedule_words_state    (KithAppointmentState     state);
const char *kith_schedule_words_sign     (KithAppointmentState     state);

/** kith_schedule_words_place: "7/16 · Room 1", or, in words, "7 of 16, Room 1"; the kind where it has no number. */
char       *kith_schedule_words_place    (KithScheduleItem        *item,
                                          const KithScheduleFrame *frame,
                                          gboolean                 in_words);

/** kith_schedule_words_name: who comes, and something to call it by where that is nobody. */
char       *kith_schedule_words_name     (KithScheduleItem        *item,
                                          gboolean                 initials);

/** kith_schedule_words_describe: for those who hear it: "10:00, N. W., 7 of 16, Room 1, no-show". */
char       *kith_schedule_words_describe (KithScheduleItem        *item,
                                          const KithScheduleFrame *frame,
                                          gboolean                 initials);

/** kith_schedule_words_conflicts: what stands against @planned: "Room 1 is taken, Dr. Berg is away"; "" for nothing. */
char       *kith_schedule_words_conflicts (const KithPlanned       *planned,
                                           const KithScheduleFrame *frame);

G_END_DECLS
