/* kith-map-relax.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-room.h"

#include "kith-stress.h"

#include <math.h>

/* Ties are as long as this beside the mean distance from the client; nobody is farther from another than so many ties. */
#define TIE_SHARE 0.6
#define MOST_TIES 4

#define ROUNDS 15
#define PIVOTS 30

/* Those who know someone. @numbers: their seats. */
typedef struct
{
  KithRoom *room;
  GArray *numbers;
} Circle;

static double
find_inside (const KithSeat *seat,
             double          angle)
{
  double middle = (seat->from + seat->to) / 2;

  return middle + CLAMP (remainder (angle - middle, 2 * G_PI), seat->from - middle, seat->to - middle);
}

/* Nearer to their own circle with every round, and in their own sector. */
static void
hold_cb (gpointer         data,
         KithStressPoint *points,
         double           share)
{
  const Circle *circle = data;

  for (guint k = 0; k < circle->numbers->len; k++)
    {
      const KithSeat *seat = kith_room_get_seat (circle->room, g_array_index (circle->numbers, guint, k));
      double radius;
      double angle;

      if (points[k].fixed)
        continue;
      radius = hypot (points[k].x, points[k].y);
      radius += share * (seat->radius - radius);
      angle = find_inside (seat, atan2 (points[k].x, -points[k].y));
      points[k].x = radius * sin (angle);
      points[k].y = -radius * cos (angle);
    }
}

/* Those who know someone. @places: (out): for each seat its place among them. */
static GArray *
list_tied (const KithRoom *room,
           guint          *places)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < room->seats->len; i++)
    if (room->neighbours->first[i] < room->neighbours->first[i + 1])
      {
        places[i] = numbers->len;
        g_array_append_val (numbers, i);
      }
  return numbers;
}

/* Who knows whom, by the places among them. */
static GArray *
list_joins (const KithRoom *room,
            const guint    *places)
{
  GArray *joins = g_array_copy (room->joins);

  for (guint k = 0; k < joins->len; k++)
    {
      KithJoin *join = &g_array_index (joins, KithJoin, k);

      *join = (KithJoin) { places[join->a], places[join->b] };
    }
  return joins;
}

void
kith_room_relax (KithRoom *room)
{
  g_autofree guint *places = g_new0 (guint, room->seats->len + 1);
  g_autoptr (GArray) numbers = list_tied (room, places);
  g_autoptr (GArray) joins = list_joins (room, places);
  g_autofree KithStressPoint *points = g_new (KithStressPoint, numbers->len + 1);
  Circle circle = { room, numbers };
  KithStressRules rules = { 0, MOST_TIES, PIVOTS, ROUNDS, hold_cb, &circle };

  for (guint k = 0; k < numbers->len; k++)
    {
      const KithSeat *seat = kith_room_get_seat (room, g_array_index (numbers, guint, k));

      points[k] = (KithStressPoint) { seat->x, seat->y, kith_room_stays (seat) };
      rules.length += TIE_SHARE * seat->radius / numbers->len;
    }
  kith_stress_relax (points, numbers->len, (const KithJoin *) (gpointer) joins->data, joins->len, &rules);
  for (guint k = 0; k < numbers->len; k++)
    {
      KithSeat *seat = kith_room_get_seat (room, g_array_index (numbers, guint, k));

      if (!points[k].fixed)
        seat->home = seat->angle = find_inside (seat, atan2 (points[k].x, -points[k].y));
    }
}
