/* kith-schedule.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-change.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** Booking, and what becomes of it. Undo: KITH_SCOPE_SCHEDULE, one step for each verb here. All is in office.db. */

#define KITH_TYPE_PLAN (kith_plan_boxed_get_type ())
GType      kith_plan_boxed_get_type  (void);

/** KithBooking: a block to be booked. Borrowed. @client: an id. @pattern: an id, a name or a word such as 16-weekly-50, of
 * all that were agreed on. @already: how many of them took place before Kith: the rest is booked, numbered from there on.
 * @therapist, @room: (nullable) id or name. @kind: (nullable) of the appointments; NULL is the one that counts. */
typedef struct
{
  const char *client;
  const char *pattern;
  const char *therapist;
  const char *room;
  const char *kind;
  KithWallTime first;
  int already;
  gboolean skip_closures;
} KithBooking;

/** kith_schedule_check: what booking would make, and everything that stands against it; nothing is written. Resolves to a
 * KithPlan (KITH_TYPE_PLAN). */
DexFuture *kith_schedule_check        (KithPractice        *practice,
                                       const KithBooking   *booking);

/** kith_schedule_book: books it in one transaction, in which it is checked again. Where there is a conflict that
 * @accepted (nullable), of kith_schedule_check(), does not have, nothing is written. @reason: why the conflicts are
 * accepted; needed where there are any. Resolves to a KithPlan, whose @written says whether it was stored. */
DexFuture *kith_schedule_book         (KithPractice        *practice,
                                       const KithBooking   *booking,
                                       KithPlan            *accepted,
                                       const char          *reason);

/** KithRescheduling: what is to become of the appointment @appointment (an id). Borrowed. @therapist, @room: (nullable) id
 * or name, "" for none. @to: read where @has_to. @seen: (nullable): what whoever changes it has seen: where it is something else
 * by now nothing is done. */
typedef struct
{
  const char *appointment;
  const KithAppointment *seen;
  KithChangeVerb verb;
  KithChangeScope scope;
  KithChangeUse use;
  KithReason reason;
  gboolean has_to;
  KithWallTime to;
  const char *therapist;
  const char *room;
  gboolean skip_closures;
} KithRescheduling;

/** kith_schedule_check_change, kith_schedule_change: likewise for a change of what is booked. What is not as it was in @accepted
 * is not changed. Errors: KITH_PROBLEM_CONFLICT: another has changed it */
DexFuture *kith_schedule_check_change (KithPractice           *practice,
                                       const KithRescheduling *change);
DexFuture *kith_schedule_change       (KithPractice           *practice,
                                       const KithRescheduling *change,
                                       KithPlan               *accepted,
                                       const char             *reason);

/** kith_schedule_attend: notes who came, or adds a client to an appointment of a kind for several. Resolves to the id of the
 * attendance (string). */
DexFuture *kith_schedule_attend       (KithPractice        *practice,
                                       const char          *appointment,
                                       const char          *client,
                                       KithAttendanceState  state);

/** kith_schedule_tell_plan: {block, written, conflicts, skipped, remark, appointments: [{id, block, number, of, start, minutes, kind,
 * state, room, room_name, therapist, therapist_name, reason, forced, conflicts: [{kind, with}]}]}; start in RFC 3339 in
 * the zone of the practice. Resolves to a string. */
DexFuture *kith_schedule_tell_plan    (KithPractice        *practice,
                                       KithPlan            *plan);

/** kith_schedule_tell: the appointments from the day @from to the day @to, both included, in every state, as in
 * kith_schedule_tell_plan() but with clients: [{id, name, state}]. @therapist, @room: (nullable). Resolves to a string. */
DexFuture *kith_schedule_tell         (KithPractice        *practice,
                                       const KithDate      *from,
                                       const KithDate      *to,
                                       const char          *therapist,
                                       const char          *room);

/** kith_schedule_export_block: a block as iCalendar, noted in the audit; without @names nobody can tell whose it is.
 * Resolves to a string. */
DexFuture *kith_schedule_export_block (KithPractice        *practice,
                                       const char          *block,
                                       gboolean             names);

/** kith_schedule_write_block: the same, as the file @path, mode 0600; whole or not at all, and never in the folder of the
 * practice. @replace: whether it may take the place of another file. Resolves to nothing. Errors: KITH_PROBLEM_FAILED when
 * it may not be written there */
DexFuture *kith_schedule_write_block  (KithPractice        *practice,
                                       const char          *block,
                                       gboolean             names,
                                       const char          *path,
                                       gboolean             replace);

G_END_DECLS
