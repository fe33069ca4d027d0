/* kith-map-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-measure.h"
#include "kith-map-picture.h"
#include "kith-rings.h"

G_BEGIN_DECLS

/** The disc of a wish beside that of a person. */
#define KITH_WISH_SHARE 0.8

/** The outline of where someone was beside their disc: as large, so that it is seen around a wish in the same place. */
#define KITH_GHOST_SHARE 1.0

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} KithMapRect;

/** KithMapText: a text with its place: the box is as wide as the text, on one line. @text: NULL when there was no
 * room. */
typedef struct
{
  char *text;
  KithTextStyle style;
  double zoom;
  KithMapRect box;
} KithMapText;

/** KithMapSpot: where a person stands. @placed: on the rings; otherwise @tray tells whether the tray shows them. @x,
 * @y: centre of the disc. @angle: as in KithMapPerson, before mirroring. @initials: what stands in the disc. @side: 1 or −1, right or left: where badges
 * are out of the way of the line. @wish_x, @wish_y: where they are wished, NAN without a wish. @wish_aside: how far the arrow to
 * it keeps to the right of the line to the client, seen from there. @ghost_x, @ghost_y, @ghost_aside: likewise where they were, and of
 * the arrow from there. @halo: how far the field around the disc reaches beyond it, 0 without one. @lead_x, @lead_y: where
 * the thin line to a name that stands apart ends, NAN without one. */
typedef struct
{
  gboolean placed;
  gboolean tray;
  double angle;
  double radius;
  double side;
  double x;
  double y;
  char *initials;
  double wish_x;
  double wish_y;
  double wish_aside;
  double ghost_x;
  double ghost_y;
  double ghost_aside;
  double halo;
  double lead_x;
  double lead_y;
  KithMapText name;
  KithMapText detail;
  KithMapRect pill;
} KithMapSpot;

/** KithMapCurve: a tie between two people, from disc to disc, bent towards the point @x, @y. */
typedef struct
{
  guint tie;
  double x;
  double y;
} KithMapCurve;

/** KithMapLayout: coordinates of one picture in pixels from the top left of a page; nothing changes it, so that
 * threads can share it. @x, @y: of the client. @disc, @client_disc: radii. @curves: of KithMapCurve. @spokes: of
 * double, angles between two sectors, on the page. @captions: of KithMapText, names of rings and sectors. @left_out:
 * unplaced people whom the tray has no room for. Boxes without a width are not drawn. */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
  double disc;
  double client_disc;
  KithRings rings;
  guint n_spots;
  KithMapSpot *spots;
  GArray *curves;
  GArray *spokes;
  GArray *captions;
  KithMapText title;
  KithMapText subtitle;
  KithMapRect tray;
  KithMapRect legend;
  guint legend_columns;
  double legend_row;
  double tray_disc;
  gboolean tray_shows;
  guint left_out;
} KithMapLayout;

/** kith_map_layout_new: places everything on a page of @width by @height pixels. The same picture gives the same
 * coordinates; angles chosen by hand are kept, those of people seated before as far as no disc lies on another; every disc stays in
 * the band of its closeness. Whoever has no angle is seated as by kith_map_seat(). @measure: how large a
 * text is. Returns: (transfer full) */
KithMapLayout *kith_map_layout_new   (const KithMapPicture *picture,
                                      double                width,
                                      double                height,
                                      const KithMeasure    *measure);
void           kith_map_layout_free  (KithMapLayout        *self);

/** kith_map_layout_between: @to, with everyone on the way there from @from, the layout of @before: @share of it is behind them, 0 to 1.
 * Whoever was not on the rings of @before stands where they are in @after. Returns: (transfer full) */
KithMapLayout *kith_map_layout_between (const KithMapLayout  *from,
                                        const KithMapPicture *before,
                                        const KithMapLayout  *to,
                                        const KithMapPicture *after,
                                        double                share);

/** kith_map_layout_find: who stands at @x, @y, with @slack pixels around the disc for a finger. Returns: a place in
 * KithMapPicture.people, −1 for nobody */
int            kith_map_layout_find  (const KithMapLayout  *self,
                                      double                x,
                                      double                y,
                                      double                slack);

/** kith_map_layout_read: what a disc let go at @x, @y would mean. @closeness: 0 to 100; @angle: as in KithMapPerson,
 * from 0 up to a whole turn.
 * Returns: FALSE outside the outermost ring */
gboolean       kith_map_layout_read  (const KithMapLayout  *self,
                                      const KithMapPicture *picture,
                                      double                x,
                                      double                y,
                                      double               *closeness,
                                      double               *angle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapLayout, kith_map_layout_free)

G_END_DECLS
