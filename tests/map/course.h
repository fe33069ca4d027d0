/* course.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-picture.h"

G_BEGIN_DECLS

typedef enum
{
  COURSE_MIDDLE,  /* session 9 of 16, a PHQ-9, events before and during it */
  COURSE_TWO,     /* the same with a GAD-7 and medication, seen as of session 7 */
  COURSE_LONG,    /* 40 weekly sessions with cancelled ones between */
  COURSE_BEFORE,  /* began before it was kept here: from session 7 on */
  COURSE_MONTHLY, /* 36 monthly ones */
  COURSE_EVENTS,  /* no sessions at all, a life */
  COURSE_CROWDED, /* more events than there is room for */
  COURSE_EMPTY,
  COURSE_GERMAN,
  COURSE_ARABIC,
} CourseKind;

#define N_COURSES (COURSE_ARABIC + 1)

/** course_new: a fictional course, the same each time. Returns: (transfer full) */
KithTimelinePicture *course_new     (CourseKind kind);

/** course_scatter: of anything, in any number, drawn from @seed. */
KithTimelinePicture *course_scatter (guint      seed);

G_END_DECLS
