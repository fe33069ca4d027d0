/* kith-timeline-part.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-layout.h"

G_BEGIN_DECLS

#define KITH_TIMELINE_MARGIN 20.0
#define KITH_TIMELINE_GAP 10.0

/** KithTimelinePart: a layout on its way. @narrow: no room for names of tracks beside them; @gutter: the room there is;
 * @end: where writing at the right of the plot ends. */
typedef struct
{
  KithTimelineLayout *layout;
  const KithTimeline *timeline;
  const KithMeasure *measure;
  gboolean narrow;
  double gutter;
  double end;
} KithTimelinePart;

/** KithTimelineAlign: which end of a text is at the place named. */
typedef enum
{
  KITH_TIMELINE_START,
  KITH_TIMELINE_CENTRE,
  KITH_TIMELINE_END,
} KithTimelineAlign;

/** kith_timeline_part_write: as much of @words as fits into @most pixels, its top at @y; none of it where that is too
 * little. Returns: its height */
double   kith_timeline_part_write  (const KithTimelinePart *self,
                                    KithMapText            *text,
                                    KithTextStyle           style,
                                    const char             *words,
                                    double                  x,
                                    double                  y,
                                    double                  most,
                                    KithTimelineAlign       align);

/** kith_timeline_part_measure: the width of @words. */
double   kith_timeline_part_measure (const KithTimelinePart *self,
                                     KithTextStyle           style,
                                     const char             *words,
                                     double                 *height);

/** kith_timeline_part_caption: the name of a track, and (nullable) @detail under it: in the gutter from @y on, or on a line
 * of its own above the track. Returns: how much higher the track begins */
double   kith_timeline_part_caption (const KithTimelinePart *self,
                                     const char             *name,
                                     const char             *detail,
                                     double                  y);

/** kith_timeline_part_is_after: whether @day is beyond the cursor. */
gboolean kith_timeline_part_is_after (const KithTimelinePart *self,
                                      guint32                 day);

/** Each lays its part of the page from @top on. Returns: its height */
void     kith_timeline_axis_choose  (KithTimelinePart       *self);
double   kith_timeline_axis_lay     (const KithTimelinePart *self,
                                     double                  top);
double   kith_timeline_fields_lay   (const KithTimelinePart *self,
                                     double                  top);
double   kith_timeline_events_lay   (const KithTimelinePart *self,
                                     double                  top,
                                     double                  most);
double   kith_timeline_charts_lay   (const KithTimelinePart *self,
                                     double                  top,
                                     double                  most);
double   kith_timeline_beads_lay    (const KithTimelinePart *self,
                                     double                  top);
double   kith_timeline_beads_height (const KithTimelinePart *self);
double   kith_timeline_gap_get_height (const KithTimelinePart *self);
void     kith_timeline_gap_lay     (const KithTimelinePart *self,
                                    double                  top);
double   kith_timeline_keys_lay     (const KithTimelinePart *self,
                                     double                  bottom);

/** kith_timeline_mirror: turns everything from right to left. */
void     kith_timeline_mirror       (KithTimelineLayout     *layout);

G_END_DECLS
