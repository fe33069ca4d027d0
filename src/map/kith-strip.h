/* kith-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-timeline-layout.h"

G_BEGIN_DECLS

/** A strip is a course drawn small, each session as far from the next as any other, to go back and forth along: what a slider is drawn
 * as. Above the sessions, where there is room, the scores of one measure, what happened, and the phases. */

/** KithStripSlot: a session that has a number, or now. @x: its middle; @day: of it; @bead: its place in KithTimeline.beads, −1 for now;
 * @place: where it is among the moments that one can go to, from 0, now being the last; −1 for a session that was not held. */
typedef struct
{
  double x;
  guint32 day;
  int bead;
  int place;
  KithMapText number;
} KithStripSlot;

/** KithStripMark: something that happened. @event: its place in KithTimeline.events. */
typedef struct
{
  guint event;
  double x;
  KithMapText label;
} KithStripMark;

/** KithStripLayout: coordinates in pixels from the top left; nothing changes it. @n_places: how many moments there are to go to;
 * @radius: of a bead; @curve: the place in KithTimeline.curves of the one that is drawn, −1 for none; @chart: where; @fields: of KithTimelineField; @marks: of
 * KithStripMark, whose signs are at @marks_y; @captions: of KithMapText. */
typedef struct
{
  double width;
  double height;
  gboolean rtl;
  guint n_slots;
  KithStripSlot *slots;
  guint n_places;
  double radius;
  double beads_y;
  double marks_y;
  int curve;
  KithMapRect chart;
  GArray *fields;
  GArray *marks;
  GArray *captions;
} KithStripLayout;

/** kith_strip_get_height: how high a strip of @timeline wants to be; @roomy: with what stands above the sessions. */
double           kith_strip_get_height      (const KithTimeline    *timeline,
                                             gboolean               roomy);

/** kith_strip_layout_new: @roomy: as above; @rtl: mirrored. Returns: (transfer full) */
KithStripLayout *kith_strip_layout_new      (const KithTimeline    *timeline,
                                             double                 width,
                                             gboolean               roomy,
                                             gboolean               rtl,
                                             const KithMeasure     *measure);
void             kith_strip_layout_free     (KithStripLayout       *self);

/** kith_strip_layout_find: the moment to go to that is nearest to @x. */
guint            kith_strip_layout_find     (const KithStripLayout *self,
                                             double                 x);

/** kith_strip_layout_find_event: whose sign is at @x, @y, with @slack pixels around it. Returns: a place in KithTimeline.events, −1
 * for none */
int              kith_strip_layout_find_event (const KithStripLayout *self,
                                               double                 x,
                                               double                 y,
                                               double                 slack);

/** kith_strip_layout_get_x: where @day lies between the sessions. */
double           kith_strip_layout_get_x    (const KithStripLayout *self,
                                             guint32                day);

/** kith_strip_layout_get_slot: that of the moment @place. Returns: (transfer none) (nullable) */
const KithStripSlot *kith_strip_layout_get_slot (const KithStripLayout *self,
                                                 guint                  place);

/** kith_strip_paint: with the cursor at the moment @place; @focused: as what the keyboard moves. No background. */
void             kith_strip_paint           (cairo_t               *cr,
                                             const KithTimeline    *timeline,
                                             const KithStripLayout *layout,
                                             guint                  place,
                                             gboolean               focused,
                                             const KithTheme       *theme,
                                             KithInk               *ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStripLayout, kith_strip_layout_free)

G_END_DECLS
