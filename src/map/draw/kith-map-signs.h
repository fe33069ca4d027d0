/* kith-map-signs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithEasel: what every drawing function draws with. */
typedef struct
{
  cairo_t *cr;
  const KithTheme *theme;
  KithInk *ink;
} KithEasel;

/** kith_map_disc_draw: a person at @x, @y with @initials and badges, as large as @radius; the badges at the right for
 * a @side of 1, at the left for −1. @tone: how deep the colour is, 0 to 1. */
void kith_map_disc_draw    (const KithEasel     *easel,
                            const KithMapPerson *person,
                            const char          *initials,
                            double               x,
                            double               y,
                            double               radius,
                            double               side,
                            double               tone);

/** kith_map_segments_draw: the lines of a family: (array length=n_segments). */
void kith_map_segments_draw (const KithEasel      *easel,
                             const KithMapSegment *segments,
                             gsize                 n_segments);

/** kith_map_client_draw: the one in the centre. */
void kith_map_client_draw  (const KithEasel     *easel,
                            const char          *name,
                            double               x,
                            double               y,
                            double               radius);

/** kith_map_wish_draw: the dashed disc of a wished closeness. */
void kith_map_wish_draw    (const KithEasel     *easel,
                            double               x,
                            double               y,
                            double               radius);

/** kith_map_problem_draw: a letter in the shape of @problem. */
void kith_map_problem_draw (const KithEasel     *easel,
                            KithMapProblem       problem,
                            double               x,
                            double               y);

/** kith_map_pill_draw: the stage of a dispute, sign and word, in @box. */
void kith_map_pill_draw    (const KithEasel     *easel,
                            KithMapStage         stage,
                            const KithMapRect   *box,
                            gboolean             rtl);

/** kith_glyph_draw: a small picture around @x, @y, as it stands in the badge of a person. @kind: GROUP, PET or
 * PROFESSIONAL. */
void kith_glyph_draw       (const KithEasel     *easel,
                            KithPersonKind       kind,
                            double               x,
                            double               y);

G_END_DECLS
