/* kith-map-sample.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-map-picture.h"

G_BEGIN_DECLS

/** The signs of a map by themselves, for rows and lists: drawn in a box of @width by @height pixels at the origin of @cr. */

/** kith_map_sample_line: @line, of @strength as in KithPersonState, with support flowing as @flow; the client is at its
 * left. Nothing for NONE. */
void kith_map_sample_line  (cairo_t             *cr,
                            const KithTheme     *theme,
                            KithLine             line,
                            int                  strength,
                            KithFlow             flow,
                            double               width,
                            double               height);

/** kith_map_sample_rings: the rings seen from above, a dot where @closeness is and a hollow one where @desired is; NAN
 * leaves them out. */
void kith_map_sample_rings (cairo_t             *cr,
                            const KithTheme     *theme,
                            double               closeness,
                            double               desired,
                            double               width,
                            double               height);

/** kith_map_sample_disc: @person as they stand on a map, with @initials in the disc. */
void kith_map_sample_disc  (cairo_t             *cr,
                            const KithTheme     *theme,
                            KithInk             *ink,
                            const KithMapPerson *person,
                            const char          *initials,
                            double               width,
                            double               height);

G_END_DECLS
