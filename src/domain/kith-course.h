/* kith-course.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-phase.h"
#include "kith-session.h"
#include "kith-template.h"

G_BEGIN_DECLS

/** KithCourse: a treatment agreed on with a client. @block: the appointments it goes with, NULL for none; @template: the
 * id of its template; @cadence: days from one session to the next; @already: how many counting sessions there had been
 * before the first one kept here; @closure: a word of "Closures", NULL while it runs; @ending_raised: when the end was
 * talked about. The number of sessions agreed on is that of @edges. @version: 0 before it is stored. */
typedef struct
{
  char *id;
  char *client;
  char *block;
  char *template;
  int cadence;
  KithEdges edges;
  int already;
  KithDate started;
  char *closure;
  KithDate ending_raised;
  gint64 version;
} KithCourse;

/** KithContractChange: that another number of sessions was agreed on, when, why and by whom. */
typedef struct
{
  char *id;
  char *course;
  KithDate day;
  int from;
  int to;
  char *reason;
  char *agreed_by;
} KithContractChange;

/** KithEnding: whether the end has been talked about in time (Comprehensive Guide, ch. 7: two to four sessions before). */
typedef enum
{
  KITH_ENDING_NOT_YET,
  KITH_ENDING_DUE,
  KITH_ENDING_OVERDUE,
  KITH_ENDING_RAISED,
} KithEnding;

/** kith_course_new: of @sessions, 0 for the template's own number. Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE.
 * Returns: (transfer full) (nullable) */
KithCourse         *kith_course_new             (const char                *client,
                                                 const KithTemplate        *template,
                                                 int                        sessions,
                                                 GError                   **error);
KithCourse         *kith_course_copy            (const KithCourse          *self);
void                kith_course_free            (KithCourse                *self);

/** kith_course_validate: a start that is a day or unknown, 0 to 200 sessions already, a cadence of 1 to 366 days.
 * Errors: KITH_DOMAIN_ERROR */
gboolean            kith_course_validate        (const KithCourse          *self,
                                                 GError                   **error);

/** kith_course_change_contract: the record without which the number of sessions can't become @sessions; moves the edges
 * of @self. Errors: KITH_DOMAIN_ERROR. Returns: (transfer full) (nullable): NULL and @self as it was */
KithContractChange *kith_course_change_contract (KithCourse                *self,
                                                 int                        sessions,
                                                 const KithDate            *day,
                                                 const char                *reason,
                                                 const char                *agreed_by,
                                                 GError                   **error);
void                kith_contract_change_free   (KithContractChange        *self);

/** kith_course_get_sessions: the number agreed on. */
int                 kith_course_get_sessions    (const KithCourse          *self);

/** kith_course_describe_over: where session @number is beyond those agreed on, by how many, "2 more than the 16 agreed on"; all
 * that counts counts, and another number needs a change of the contract. Returns: (transfer full) (nullable): translated */
char               *kith_course_describe_over   (const KithCourse          *self,
                                                 int                        number);

/** kith_courses_number: numbers @sessions (element-type KithSession) within each of @courses (element-type KithCourse) by
 * kith_sessions_number(); one of no course has the number that is known, or none. The order stays. */
void                kith_courses_number         (GPtrArray                 *courses,
                                                 GPtrArray                 *sessions);

/** kith_course_guess_day: when session @number, one of those from before the course was kept here, may have been: an even
 * share of the days from its start to the first one kept (@until where there is none yet), where the day of one is known
 * then from or to that; without a start, at the cadence. @sessions: (element-type KithSession), numbered. Days are as of
 * kith_date_get_julian() */
guint32             kith_course_guess_day       (const KithCourse          *self,
                                                 GPtrArray                 *sessions,
                                                 int                        number,
                                                 guint32                    until);

/** kith_course_judge_ending: at session @number, the one that comes next or is on: due from @template's number of
 * sessions before the last, overdue likewise; never where these are 0, always RAISED once it was. */
KithEnding          kith_course_judge_ending    (const KithCourse          *self,
                                                 const KithTemplate        *template,
                                                 int                        number);

/** kith_ending_to_text: "not-yet", "due", "overdue" or "raised". */
const char         *kith_ending_to_text         (KithEnding                 ending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCourse, kith_course_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithContractChange, kith_contract_change_free)

G_END_DECLS
