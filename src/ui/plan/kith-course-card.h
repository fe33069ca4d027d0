/* kith-course-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_COURSE_CARD (kith_course_card_get_type ())
G_DECLARE_FINAL_TYPE (KithCourseCard, kith_course_card, KITH, COURSE_CARD, AdwPreferencesGroup)

/** KithCourseCard: one course: where it stands, what was agreed on, and how it ended. */

/** kith_course_card_set_practice: once. */
void kith_course_card_set_practice (KithCourseCard       *self,
                                    KithPractice         *practice);

/** kith_course_card_show: @plan: of @treatment; @timeline: of the same course */
void kith_course_card_show         (KithCourseCard       *self,
                                    KithTreatment        *treatment,
                                    const KithCoursePlan *plan,
                                    const KithTimeline   *timeline);

G_END_DECLS
