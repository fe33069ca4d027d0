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
 * it keeps to the right of the line to the client, seen from there. @lead_x, @lead_y: where
 * the thin line to a name that stands apart ends, NAN without one. @tone: how near they are, 0 to 1, where no ring tells it.
 * @below: the name stands below rather than on the side that looks away from the client. */
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
  double lead_x;
  double lead_y;
  double tone;
  gboolean below;
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

/** KithMapSegment: a straight piece of the lines of a family. @broken: dashed. */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
  gboolean broken;
} KithMapSegment;

/** KithMapPoint: of an outline. @begins: a new loop of it begins here; the one before is closed. */
typedef struct
{
  double x;
  double y;
  gboolean begins;
} KithMapPoint;

/** KithMapHull: an outline around the members of a group that nobody else stands in. @group: its place in KithMapPicture.groups;
 * @points: of KithMapPoint; @label: its name. */
typedef struct
{
  guint group;
  GArray *points;
  KithMapText label;
} KithMapHull;

/** KithMapLayout: coordinates of one picture in pixels from the top left of a page; nothing changes it, so that
 * threads can share it. @x, @y: of the client. @disc, @client_disc: radii. @curves: of KithMapCurve. @spokes: of
 * double, angles between two sectors, on the page. @hulls: of KithMapHull. @captions: of KithMapText, names of rings and
 * sectors. @left_out: unplaced people whom the tray has no room for. @area: what the title and the cards leave. @segments: of
 * KithMapSegment. Boxes without a width are not drawn. In the form FREE, @x, @y are the middle, and no client is drawn. */
typedef struct
{
  KithMapForm form;
  double width;
  double height;
  KithMapRect area;
  double x;
  double y;
  double disc;
  double client_disc;
  KithRings rings;
  guint n_spots;
  KithMapSpot *spots;
  GArray *curves;
  GArray *spokes;
  GPtrArray *hulls;
  GArray *captions;
  GArray *segments;
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

/** kith_map_layout_find: who stands at @x, @y, with @slack pixels around the disc for a finger. Returns: a place in
 * KithMapPicture.people, −1 for nobody */
int            kith_map_layout_find  (const KithMapLayout  *self,
                                      double                x,
                                      double                y,
                                      double                slack);

/** KithMapWay: where to look from someone, on the page. */
typedef enum
{
  KITH_MAP_WAY_LEFT,
  KITH_MAP_WAY_RIGHT,
  KITH_MAP_WAY_UP,
  KITH_MAP_WAY_DOWN,
} KithMapWay;

/** kith_map_layout_walk: who is next to the one in the place @from on that way: the nearest, and rather straight ahead than
 * aside. Returns: a place as in kith_map_layout_find(), −1 where nobody is */
int            kith_map_layout_walk  (const KithMapLayout  *self,
                                      guint                 from,
                                      KithMapWay            way);

/** kith_map_layout_find_tie: whose line between two people passes within @slack pixels of @x, @y: the nearest that is shown.
 * Returns: a place in KithMapPicture.ties, −1 for none */
int            kith_map_layout_find_tie (const KithMapLayout  *self,
                                         const KithMapPicture *picture,
                                         double                x,
                                         double                y,
                                         double                slack);

/** kith_map_layout_draw_in: brings @x, @y (inout) back onto the outermost ring, where they lie outside of it. */
void           kith_map_layout_draw_in  (const KithMapLayout  *self,
                                         double               *x,
                                         double               *y);

/** kith_map_layout_read: what a disc let go at @x, @y would mean. @closeness: 0 to 100; @angle: as in KithMapPerson,
 * from 0 up to a whole turn.
 * Returns: FALSE outside the outermost ring, and where a place is no closeness */
gboolean       kith_map_layout_read  (const KithMapLayout  *self,
                                      const KithMapPicture *picture,
                                      double                x,
                                      double                y,
                                      double               *closeness,
                                      double               *angle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapLayout, kith_map_layout_free)

G_END_DECLS
