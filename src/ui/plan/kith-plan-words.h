/* kith-plan-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"
#include "kith-timeline.h"

G_BEGIN_DECLS

/** What the plan of a course says in words. All are translated and (transfer full) unless it says otherwise. */

/** kith_plan_words_day: the day of the number @julian, as of GDate. */
char       *kith_plan_words_day      (guint32                    julian);

/** kith_plan_words_cadence: "weekly", "every two weeks", "every 30 days". */
char       *kith_plan_words_cadence  (int                        days);

/** kith_plan_words_template: "12 to 20 sessions, weekly". */
char       *kith_plan_words_template (const KithTemplate        *template);

/** kith_plan_words_phase: "Sessions 1 to 4 · 9 of 13 done", of the steps (element-type KithPlanStep) of @phase. */
char       *kith_plan_words_phase    (const KithCoursePlan      *plan,
                                      GPtrArray                 *steps,
                                      int                        phase);

/** kith_plan_words_step: what stands under a step: the session it belongs to, when it was done, that it is due; "" for
 * nothing. */
char       *kith_plan_words_step     (const KithPlanStep        *step);

/** kith_plan_words_contract: "16, as agreed at first", "20, first 16". */
char       *kith_plan_words_contract (const KithCoursePlan      *plan);

/** kith_plan_words_change: "16 → 20 · 3 Nov 2026 · with Anna". */
char       *kith_plan_words_change   (const KithContractChange  *change);

/** kith_plan_words_block: "16 weekly × 50 min, from 14 Sep 2026". */
char       *kith_plan_words_block    (const KithPlanBlock       *block);

/** kith_plan_words_stage: of a dispute, one word. Returns: (transfer none) */
const char *kith_plan_words_stage    (KithDispute                stage);

/** kith_plan_words_area: under the name of @area: "with Mother · main focus · impasse". @person, @event: (nullable): what they
 * are called */
char       *kith_plan_words_area     (const KithPlanArea        *area,
                                      const char                *person,
                                      const char                *event);

/** kith_plan_words_goal: under the words of @goal: "4 of 10 · Grief · with Mother · agreed 3 Nov 2026". @area, @person:
 * (nullable): what they are called */
char       *kith_plan_words_goal     (const KithGoal            *goal,
                                      const char                *area,
                                      const char                *person);

/** kith_plan_words_closed: of a course that is over: "14 Sep 2026 · 16 sessions · As planned". */
char       *kith_plan_words_closed   (const KithCoursePlan      *plan);

/** kith_plan_words_where: of the course of @plan, at @standing (see kith_standpoint_describe()): "Session 7 of 16 · Middle · until
 * about 4 January 2027", "Ended: as planned · 16 sessions". */
char       *kith_plan_words_where    (const KithCoursePlan      *plan,
                                      const KithTimeline        *timeline,
                                      const char                *standing);

/** kith_plan_words_course: what a course is called, also one whose template is not known here. */
char       *kith_plan_words_course   (const KithCoursePlan      *plan);

G_END_DECLS
