/* kith-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-outcome.h"
#include "kith-session.h"

G_BEGIN_DECLS

/** KithTimeline: all that a painter needs to draw a course on one axis of days, as plain figures. A day is a number as of
 * kith_date_get_julian(). Labels are translated and hold what was written; nothing here is anonymous. */

/** KithTimelineBand: a phase, from the day of its first session, the first one from the start of the course where that was
 * sooner, to the day before the next phase begins. @first, @last: the numbers of its sessions. */
typedef struct
{
  char *label;
  int phase;
  guint32 from;
  guint32 to;
  int first;
  int last;
} KithTimelineBand;

/** KithTimelineBead: a session. @number: 0 for one that does not count; @phase: -1 then; @projected: no appointment yet,
 * its day is what the cadence gives; @earlier: from before the course was kept here, its day is a guess; @review: the plan is looked at; @ending: the end is to be raised from here on; @gap: of closeness at its
 * end, as of kith_standings_get_closeness_gap(), NAN where it is not known. */
typedef struct
{
  char *id;
  int number;
  guint32 day;
  double gap;
  int phase;
  KithSessionState state;
  gboolean projected;
  gboolean earlier;
  gboolean review;
  gboolean ending;
} KithTimelineBead;

/** KithTimelineEvent: @from to @to are all the days that it can mean, equal for a day; @lasting: it took that time;
 * @about: its date is not certain; @people: names, joined by commas, NULL for none. */
typedef struct
{
  char *id;
  char *kind;
  char *label;
  char *people;
  guint32 from;
  guint32 to;
  gboolean lasting;
  gboolean about;
  gboolean onset;
} KithTimelineEvent;

/** KithTimelinePoint: a score; @session: its number, 0 for none; @outcome: from the first score to this one. */
typedef struct
{
  guint32 day;
  int session;
  int total;
  gboolean prorated;
  KithOutcome outcome;
} KithTimelinePoint;

/** KithTimelineZone: totals from @least to below the next zone. */
typedef struct
{
  char *label;
  int least;
} KithTimelineZone;

/** KithTimelineCurve: the scores of one measure; @cutoff: -1 for none. */
typedef struct
{
  char *measure;
  char *name;
  int least;
  int most;
  int cutoff;
  gboolean higher_is_better;
  GArray *points;     /* (element-type KithTimelinePoint), by day */
  GPtrArray *zones;   /* (element-type KithTimelineZone) */
} KithTimelineCurve;

/** KithTimeline: @first, @last: the axis. @sessions: how many were agreed on. @cursor: the day up to which things are
 * shown as they were, 0 for none; @cursor_number: the session it stands at, 0 for none. @today: when all this was so; @gap: as
 * of a bead, by what is known now. */
typedef struct
{
  guint32 first;
  guint32 last;
  int sessions;
  guint32 cursor;
  int cursor_number;
  guint32 today;
  double gap;
  GPtrArray *bands;
  GPtrArray *beads;
  GPtrArray *events;
  GPtrArray *curves;
} KithTimeline;

/** kith_timeline_new: empty. Returns: (transfer full) */
KithTimeline      *kith_timeline_new       (void);

/** kith_timeline_free: gives one hold up. */
void               kith_timeline_free      (KithTimeline       *self);

/** kith_timeline_copy: another hold on the same, which is not changed from then on. Returns: (transfer full) */
KithTimeline      *kith_timeline_copy      (KithTimeline       *self);

/** kith_timeline_add_band …: an empty one at the end. Returns: (transfer none) */
KithTimelineBand  *kith_timeline_add_band  (KithTimeline       *self);
KithTimelineBead  *kith_timeline_add_bead  (KithTimeline       *self);
KithTimelineEvent *kith_timeline_add_event (KithTimeline       *self);
KithTimelineCurve *kith_timeline_add_curve (KithTimeline       *self);
void               kith_timeline_add_zone  (KithTimelineCurve  *curve,
                                            const char         *label,
                                            int                 least);

/** kith_timeline_sort_beads: by day, those of one day as they are. */
void               kith_timeline_sort_beads (KithTimeline      *self);

/** kith_timeline_bead_is_kept: whether there is a session or an appointment of it here. */
gboolean           kith_timeline_bead_is_kept (const KithTimelineBead *bead);

/** kith_timeline_bead_is_held: whether one can look back to its end: it was held here, and counts. */
gboolean           kith_timeline_bead_is_held (const KithTimelineBead *bead);

/** kith_timeline_find_bead: the session @id (nullable). Returns: (transfer none) (nullable) */
const KithTimelineBead *kith_timeline_find_bead (const KithTimeline   *self,
                                                 const char           *id);

/** kith_timeline_curve_find_point: the last score at or before @day, of all where it is 0. Returns: (transfer none)
 * (nullable) */
const KithTimelinePoint *kith_timeline_curve_find_point (const KithTimelineCurve *self,
                                                         guint32                  day);

/** kith_timeline_fit: sets the axis so that the course is on it with a week on either side, or where there is none, all
 * scores and events; events before the axis are drawn at its edge by the painter. */
void               kith_timeline_fit       (KithTimeline       *self);

/** kith_timeline_set_cursor: at the end of session @number; nothing where there is no such bead, or its day is a guess. */
gboolean           kith_timeline_set_cursor (KithTimeline      *self,
                                             int                number);

/** kith_timeline_at: the same course with the cursor at the end of @session (an id, nullable: none), also where there is no such
 * session. Returns: (transfer full) */
KithTimeline      *kith_timeline_at        (const KithTimeline *self,
                                            const char         *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTimeline, kith_timeline_free)

G_END_DECLS
