/* kith-course-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course.h"
#include "kith-dispute.h"
#include "kith-focus.h"
#include "kith-practice.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** KithPlanArea: what a course is about. @stage: (nullable): where the dispute with its person stands today. */
typedef struct
{
  const KithArea *area;
  const KithDisputeStage *stage;
} KithPlanArea;

/** KithPlanStep: something that the plan of a course asks for. @item: as ticked; @phase: from 0; @session: the number of the
 * one it belongs to, 0 for none; @done: when it was, unknown where it is not yet; @due: it should be done by now. */
typedef struct
{
  char *item;
  const char *label;
  int phase;
  int session;
  KithDate done;
  gboolean due;
} KithPlanStep;

/** KithCoursePlan: what was agreed on for a course and what of it is done. @template: (nullable): not known here; @reached:
 * the number of the last session that was held or used; @phase: of the session @reached, of the first one before it.
 * Everything is borrowed from a KithTreatment. */
typedef struct
{
  const KithCourse *course;
  const KithTemplate *template;
  int reached;
  int left;
  int phase;
  KithEnding ending;
  GPtrArray *changes;       /* (element-type KithContractChange), by day */
  GPtrArray *ticks;         /* (element-type KithTick) */
  GPtrArray *areas;         /* (element-type KithPlanArea), the main one first */
  GPtrArray *goals;         /* (element-type KithGoal) */
  GPtrArray *formulations;  /* (element-type KithFormulation), by edition */
} KithCoursePlan;

/** KithPlanBlock: appointments booked for the client. @label: "16 weekly × 50 min"; @first: their first day, unknown where
 * there is none; @already: how many there were before Kith; @course: (nullable): the id of the one they belong to. */
typedef struct
{
  char *id;
  char *label;
  KithDate first;
  int count;
  int already;
  char *course;
} KithPlanBlock;

/** KithTreatment: a client's courses, as of when they were read; nothing changes it. @born: the client's birthday. */
typedef struct
{
  KithDate today;
  KithDate born;
  GPtrArray *courses;       /* (element-type KithCoursePlan), in the order in which they were started */
  GPtrArray *blocks;        /* (element-type KithPlanBlock), in the order in which they were booked */
  GPtrArray *held;          /* the lists of rows that all this is borrowed from */
} KithTreatment;

KithTreatment        *kith_treatment_copy            (KithTreatment         *self);
void                  kith_treatment_free            (KithTreatment         *self);
GType                 kith_treatment_boxed_get_type  (void);
#define KITH_TYPE_TREATMENT_BOXED (kith_treatment_boxed_get_type ())

/** kith_practice_load_treatment: of @client (an id). Errors: FORBIDDEN without the clinical key. Resolves to a KithTreatment
 * (KITH_TYPE_TREATMENT_BOXED). */
DexFuture            *kith_practice_load_treatment   (KithPractice          *self,
                                                      const char            *client);

/** kith_treatment_get_current: the last course that is not closed, or else the last. Returns: (transfer none) (nullable) */
const KithCoursePlan *kith_treatment_get_current     (const KithTreatment   *self);

/** kith_course_plan_list_steps: the tasks of each phase in order, with the reviews of its sessions after them and the
 * ending in the last; reviews from before the course was kept here are left out. Returns: (transfer full) (element-type
 * KithPlanStep) */
GPtrArray            *kith_course_plan_list_steps    (const KithCoursePlan  *self);

/** kith_course_plan_get_formulation: the latest edition. Returns: (transfer none) (nullable) */
const KithFormulation *kith_course_plan_get_formulation (const KithCoursePlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTreatment, kith_treatment_free)

G_END_DECLS
