/* kith-track.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define KITH_TRACK_MOST 26

/** KithTrack: the way of a line, straight or bent, walked by its length in pixels. */
typedef struct
{
  guint n;
  double x[KITH_TRACK_MOST];
  double y[KITH_TRACK_MOST];
  double at[KITH_TRACK_MOST];
  double length;
} KithTrack;

/** kith_track_init_straight: from one point to the other, less @first and @last pixels at its ends. Returns: FALSE
 * when nothing is left */
gboolean kith_track_init_straight (KithTrack       *self,
                                   double           x0,
                                   double           y0,
                                   double           x1,
                                   double           y1,
                                   double           first,
                                   double           last);

/** kith_track_init_curve: a quadratic curve towards @x, @y, less @first and @last pixels at its ends. */
gboolean kith_track_init_curve    (KithTrack       *self,
                                   double           x0,
                                   double           y0,
                                   double           x,
                                   double           y,
                                   double           x1,
                                   double           y1,
                                   double           first,
                                   double           last);

/** kith_track_walk: the point @along pixels from the start and @aside pixels to the right of the way. */
void     kith_track_walk          (const KithTrack *self,
                                   double           along,
                                   double           aside,
                                   double          *x,
                                   double          *y);

/** kith_track_trace: adds the way from @from to @to, @aside pixels beside it, to the path of @cr. */
void     kith_track_trace         (const KithTrack *self,
                                   cairo_t         *cr,
                                   double           from,
                                   double           to,
                                   double           aside);

G_END_DECLS
