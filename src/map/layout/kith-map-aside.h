/* kith-map-aside.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** kith_map_aside_measure: how high rows of @n discs of radius @disc with their names are, below their heading, on a page @width wide. */
double kith_map_aside_measure (guint                n,
                               double               disc,
                               double               width,
                               gboolean             titled);

/** kith_map_aside_lay: puts @people (element-type guint), places in the picture, into rows at the lower end of @area, of which they
 * take what they need; as large as the disc of @layout, which shrinks where they would take too much. @title: (nullable). */
void   kith_map_aside_lay     (KithMapLayout       *layout,
                               const GArray        *people,
                               const char          *title,
                               const KithMeasure   *measure,
                               KithMapRect         *area);

G_END_DECLS
