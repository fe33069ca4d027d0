/* kith-timeline-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"
#include "kith-timeline-picture.h"

G_BEGIN_DECLS

/** KithTimelineTick: the first day of a month or year at @x. */
typedef struct
{
  double x;
  KithMapText label;
} KithTimelineTick;

/** KithTimelineField: a phase. @band: its place in KithTimeline.bands, −1 for the time before the first one. */
typedef struct
{
  int band;
  KithMapRect box;
  KithMapText name;
} KithTimelineField;

/** KithTimelineForm: how the date of an event is drawn. _EARLIER, _LATER: all of it beyond an end of the axis, and drawn
 * there; _SPAN: on one of these days; _BAR: it took them all. */
typedef enum
{
  KITH_TIMELINE_POINT,
  KITH_TIMELINE_SPAN,
  KITH_TIMELINE_BAR,
  KITH_TIMELINE_EARLIER,
  KITH_TIMELINE_LATER,
} KithTimelineForm;

/** KithTimelineMark: an event. @event: its place in KithTimeline.events; @box: around all of the sign; @x, @y, @radius: of
 * the disc in it, @radius 0 for a bar; @initials: of the people, "" for none; @open_start, @open_end: goes on beyond the
 * axis, as seen on the page from the left; @after: beyond the cursor. */
typedef struct
{
  guint event;
  KithTimelineForm form;
  KithMapRect box;
  double x;
  double y;
  double radius;
  char *initials;
  KithMapText label;
  KithMapText detail;
  gboolean open_start;
  gboolean open_end;
  gboolean after;
} KithTimelineMark;

/** KithTimelineDot: a score. @point: its place in KithTimelineCurve.points; @value: written at the first and at the one
 * that the cursor stands at; @outcome: what has changed since the first, there too. */
typedef struct
{
  guint point;
  double x;
  double y;
  gboolean after;
  gboolean current;
  KithMapText value;
  KithMapText outcome;
} KithTimelineDot;

/** KithTimelineShade: a zone of totals. */
typedef struct
{
  guint zone;
  KithMapRect box;
  KithMapText name;
} KithTimelineShade;

/** KithTimelineChart: the scores of one measure. @curve: its place in KithTimeline.curves; @cutoff: its height on the page,
 * NAN for none; @dots: of KithTimelineDot; @shades: of KithTimelineShade, from the least. */
typedef struct
{
  guint curve;
  KithMapRect box;
  KithMapText name;
  KithMapText range;
  double cutoff;
  KithMapText cutoff_name;
  GArray *dots;
  GArray *shades;
} KithTimelineChart;

/** KithTimelineSpot: a session. @bead: its place in KithTimeline.beads; @review_y: of the sign under it, NAN for none. */
typedef struct
{
  guint bead;
  double x;
  double y;
  double radius;
  double review_y;
  gboolean after;
  gboolean current;
  KithMapText number;
} KithTimelineSpot;

/** KithTimelineSign: what the key explains. */
typedef enum
{
  KITH_TIMELINE_SIGN_HELD,
  KITH_TIMELINE_SIGN_EARLIER,
  KITH_TIMELINE_SIGN_MISSED,
  KITH_TIMELINE_SIGN_CANCELLED,
  KITH_TIMELINE_SIGN_MOVED,
  KITH_TIMELINE_SIGN_PLANNED,
  KITH_TIMELINE_SIGN_PROJECTED,
  KITH_TIMELINE_SIGN_UNCOUNTED,
  KITH_TIMELINE_SIGN_REVIEW,
  KITH_TIMELINE_SIGN_SPAN,
  KITH_TIMELINE_SIGN_PRORATED,
} KithTimelineSign;

#define KITH_N_TIMELINE_SIGNS 11

/** kith_timeline_bead_sign: how a session is drawn. */
KithTimelineSign kith_timeline_bead_sign (const KithTimelineBead *bead);

typedef struct
{
  KithTimelineSign sign;
  double x;
  double y;
  KithMapText label;
} KithTimelineKey;

/** KithTimelineGapDot: the closeness gap at the end of a session. @bead: its place in KithTimeline.beads; @current: the last that the
 * cursor has reached. */
typedef struct
{
  guint bead;
  double x;
  double y;
  gboolean after;
  gboolean current;
} KithTimelineGapDot;

/** KithTimelineLayout: coordinates of a course in pixels from the top left of a page; nothing changes it, so that threads
 * can share it. @from, @to: the first and last day of the axis; @plot: where days are; @cursor: where it stands, NAN for
 * none; @gap: the track of the closeness gap, @gap_dots: of KithTimelineGapDot, with @gap_value at the current one; @captions: names of tracks, of KithMapText; @left_out: events without their words, or altogether, for want of
 * room; @charts_left_out: measures for want of height; @empty: what is said where there is nothing to draw. Boxes without
 * a width are not drawn. */
typedef struct
{
  double width;
  double height;
  gboolean rtl;
  guint32 from;
  guint32 to;
  KithMapRect plot;
  double cursor;
  KithMapText cursor_label;
  KithMapText title;
  KithMapText subtitle;
  KithMapText empty;
  KithMapRect ending;
  KithMapText ending_label;
  GArray *ticks;
  GArray *fields;
  GArray *marks;
  GArray *charts;
  GArray *spots;
  GArray *keys;
  GArray *captions;
  KithMapRect gap;
  GArray *gap_dots;
  KithMapText gap_value;
  guint left_out;
  guint charts_left_out;
} KithTimelineLayout;

/** kith_timeline_layout_new: places a course on a page of @width by @height pixels; the same picture gives the same
 * coordinates. Where there is room, the axis is drawn out towards the events before and after the course. Returns: (transfer
 * full) */
KithTimelineLayout *kith_timeline_layout_new     (const KithTimelinePicture *picture,
                                                  double                     width,
                                                  double                     height,
                                                  const KithMeasure         *measure);
void                kith_timeline_layout_free    (KithTimelineLayout        *self);

/** kith_timeline_layout_get_x: the middle of @day on the page, which may be beyond its axis. */
double              kith_timeline_layout_get_x   (const KithTimelineLayout  *self,
                                                  guint32                    day);

/** kith_timeline_layout_get_day: the reverse, brought onto the axis; 0 where there is none. */
guint32             kith_timeline_layout_get_day (const KithTimelineLayout  *self,
                                                  double                     x);

/** KithTimelineHit: what is at a place: a session, an event or a score by its place in the timeline (a score in its
 * @curve), else −1. */
typedef struct
{
  guint32 day;
  int bead;
  int event;
  int curve;
  int point;
} KithTimelineHit;

/** kith_timeline_layout_find: with @slack pixels around everything, for a finger. Returns: whether there is anything */
gboolean            kith_timeline_layout_find    (const KithTimelineLayout  *self,
                                                  double                     x,
                                                  double                     y,
                                                  double                     slack,
                                                  KithTimelineHit           *hit);

/** kith_timeline_day_words: @day as "12 Nov", with @year as "12 Nov 2026". Returns: (transfer full) */
char               *kith_timeline_day_words      (guint32                    day,
                                                  gboolean                   year);

/** kith_timeline_event_words: when @event was, as precisely as is known. @layout: (nullable): on whose axis a year need not
 * be said. Returns: (transfer full) */
char               *kith_timeline_event_words    (const KithTimelineEvent   *event,
                                                  const KithTimelineLayout  *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTimelineLayout, kith_timeline_layout_free)

G_END_DECLS
