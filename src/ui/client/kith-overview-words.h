/* kith-overview-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart.h"
#include "kith-focus.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** What a client's overview says. Everything is translated and (transfer full). */

/** kith_overview_words_where: "Session 7 of 16"; sentences of their own without a course and before the first session. */
char *kith_overview_words_where       (const KithChart       *chart);

/** kith_overview_words_plan: "Middle · IPT, 16 sessions"; how it ended where it is closed, what to do where there is none. */
char *kith_overview_words_plan        (const KithChart       *chart);

/** kith_overview_words_focus: "Role dispute with Thomas, grief", the main one first; "" for none of the course. */
char *kith_overview_words_focus       (const KithChart       *chart);

/** kith_overview_words_time: "Today, 16:00", "Thursday, 16:00", "12 January, 9:00", or of one that was "12 Jan 2027, 9:00". */
char *kith_overview_words_time        (const KithChart       *chart,
                                       const KithAppointment *appointment);

/** kith_overview_words_place: "Garden room · Dr. Weiss". */
char *kith_overview_words_place       (const KithChart       *chart,
                                       const KithAppointment *appointment);

/** kith_overview_words_appointment: "7 of 16 · Garden room · no-show". */
char *kith_overview_words_appointment (const KithChart       *chart,
                                       const KithAppointment *appointment);

/** kith_overview_words_task: "With Thomas · due tomorrow", "" for neither. */
char *kith_overview_words_task        (const KithChart       *chart,
                                       const KithTask        *task);

/** kith_overview_words_goal: "4 of 10 · agreed on 12 January 2027", "" for neither. */
char *kith_overview_words_goal        (const KithGoal        *goal);

/** kith_overview_words_session: "held, no note yet", "cancelled". */
char *kith_overview_words_session     (const KithSession     *session);

G_END_DECLS
