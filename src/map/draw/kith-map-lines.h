/* kith-map-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-line.h"
#include "kith-theme.h"
#include "kith-track.h"

G_BEGIN_DECLS

/** KithStroke: how a line is drawn. @strength: 0 to 5 or KITH_UNKNOWN; @flow: seen from the start of the way; @alpha:
 * opacity; @thin: of a tie between two others; @finer: 1, or less where the picture is crowded. */
typedef struct
{
  KithLine line;
  int strength;
  KithFlow flow;
  double alpha;
  gboolean thin;
  double finer;
} KithStroke;

/** kith_map_line_draw: @stroke along @track, the client at its start. Form and colour tell the kind apart, each
 * alone. */
void             kith_map_line_draw      (cairo_t          *cr,
                                          const KithTheme  *theme,
                                          const KithTrack  *track,
                                          const KithStroke *stroke);

/** kith_map_line_get_color: Returns: (transfer none) */
const KithColor *kith_map_line_get_color (const KithTheme  *theme,
                                          KithLine          line);

/** kith_map_arrow_draw: an open arrowhead at the end of @track, of the current line width. @along: where its point is;
 * @forward: whether it points along the way. */
void             kith_map_arrow_draw     (cairo_t          *cr,
                                          const KithTrack  *track,
                                          double            along,
                                          gboolean          forward,
                                          double            size);

G_END_DECLS
