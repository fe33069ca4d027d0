/* kith-chart.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course.h"
#include "kith-practice.h"
#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** KithChart: a client at a glance, as of @today: counted by references, never changed. @appointments (element-type
 * KithAppointment): all of theirs by time, with numbers; @frame: what these are in. All that follows is empty for who has no
 * clinical key. @course: (nullable): the one that is under way, or else the last; @plan: (nullable) what its template is
 * called; @phase: (nullable) the one that is reached; @reached: the number of the last session that was held or used. @areas,
 * @goals, @tasks, @sessions (element-type KithArea, KithGoal, KithTask, KithSession): of the whole record. @reminders
 * (element-type KithReminder): what waits. @names: of the people in their life, by id. */
typedef struct
{
  KithDate today;
  GPtrArray *appointments;
  KithScheduleFrame *frame;
  gboolean clinical;
  KithCourse *course;
  char *plan;
  char *phase;
  int reached;
  GPtrArray *areas;
  GPtrArray *goals;
  GPtrArray *tasks;
  GPtrArray *sessions;
  GPtrArray *reminders;
  GHashTable *names;
} KithChart;

#define KITH_TYPE_CHART (kith_chart_get_type ())
GType                  kith_chart_get_type       (void);
KithChart             *kith_chart_ref            (KithChart       *self);
void                   kith_chart_unref          (KithChart       *self);

/** kith_chart_find_next: the first appointment that is planned and not over yet. Returns: (transfer none) (nullable) */
const KithAppointment *kith_chart_find_next      (const KithChart *self);

/** kith_chart_get_name: of someone in their life, by id (nullable). Returns: (transfer none) (nullable) */
const char            *kith_chart_get_name       (const KithChart *self,
                                                  const char      *person);

/** kith_practice_load_chart: of @client (an id), as much as the user may know where it is @clinical. Resolves to a KithChart
 * (KITH_TYPE_CHART). */
DexFuture             *kith_practice_load_chart  (KithPractice    *self,
                                                  const char      *client,
                                                  gboolean         clinical);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithChart, kith_chart_unref)

G_END_DECLS
