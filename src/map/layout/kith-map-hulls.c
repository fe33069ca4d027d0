/* kith-map-hulls.c: outlines around groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-hulls.h"

#include "kith-map-outline.h"

#include <math.h>

/* Around a disc, of a member and of somebody else. */
#define ROOM 11.0
#define OTHER_ROOM 5.0

/* Half the width of what joins two members, of a disc, and at least. */
#define JOINT_SHARE 0.62
#define LEAST_JOINT 8.0

/* Between an outline and its name, and every how many points of the outline it may stand. */
#define NAME_GAP 4.0
#define NAME_STEP 3

/* A member, and the other to whom the shortest way leads; itself for the first. */
typedef struct
{
  guint place;
  guint joined;
} Member;

typedef struct
{
  const KithMapLayout *layout;
  GArray *members;      /* of Member */
  gboolean *own;        /* by place */
} Group;

static const KithMapSpot *
get_spot (const Group *group,
          guint        member)
{
  return &group->layout->spots[g_array_index (group->members, Member, member).place];
}

static double
measure_between (const KithMapSpot *a,
                 const KithMapSpot *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

/* The shortest tree: whoever is nearest to those joined is joined next. */
static void
join_members (Group *group)
{
  for (guint done = 1; done < group->members->len; done++)
    {
      double nearest = INFINITY;
      guint next = done;
      guint joined = 0;
      Member kept;

      for (guint i = done; i < group->members->len; i++)
        for (guint k = 0; k < done; k++)
          if (measure_between (get_spot (group, i), get_spot (group, k)) < nearest)
            {
              nearest = measure_between (get_spot (group, i), get_spot (group, k));
              next = i;
              joined = k;
            }
      kept = g_array_index (group->members, Member, next);
      g_array_index (group->members, Member, next) = g_array_index (group->members, Member, done);
      kept.joined = g_array_index (group->members, Member, joined).place;
      g_array_index (group->members, Member, done) = kept;
    }
}

static double
measure_to_joint (const KithMapSpot *a,
                  const KithMapSpot *b,
                  double             x,
                  double             y)
{
  double across = b->x - a->x;
  double down = b->y - a->y;
  double square = across * across + down * down;
  double share = square > 0 ? CLAMP (((x - a->x) * across + (y - a->y) * down) / square, 0, 1) : 0;

  return hypot (x - a->x - share * across, y - a->y - share * down);
}

/* How far inside the outline a point is; below 0 it is outside. Nobody else is ever inside. */
static double
measure_inside (gpointer data,
                double   x,
                double   y)
{
  const Group *group = data;
  const KithMapLayout *layout = group->layout;
  double joint = MAX (LEAST_JOINT, JOINT_SHARE * layout->disc);
  double inside = -INFINITY;

  for (guint i = 0; i < group->members->len; i++)
    {
      const KithMapSpot *spot = get_spot (group, i);
      const KithMapSpot *joined = &layout->spots[g_array_index (group->members, Member, i).joined];

      inside = MAX (inside, layout->disc + ROOM - hypot (spot->x - x, spot->y - y));
      if (joined != spot)
        inside = MAX (inside, joint - measure_to_joint (spot, joined, x, y));
    }
  for (guint i = 0; i < layout->n_spots; i++)
    if (layout->spots[i].placed && !group->own[i])
      inside = MIN (inside, hypot (layout->spots[i].x - x, layout->spots[i].y - y) - layout->disc - OTHER_ROOM);
  return inside;
}

static KithMapRect
get_bounds (const Group *group)
{
  double margin = group->layout->disc + 2 * ROOM;
  double left = INFINITY;
  double top = INFINITY;
  double right = -INFINITY;
  double bottom = -INFINITY;

  for (guint i = 0; i < group->members->len; i++)
    {
      const KithMapSpot *spot = get_spot (group, i);

      left = MIN (left, spot->x - margin);
      top = MIN (top, spot->y - margin);
      right = MAX (right, spot->x + margin);
      bottom = MAX (bottom, spot->y + margin);
    }
  return (KithMapRect) { left, top, right - left, bottom - top };
}

static void
trace_group (KithMapLayout      *layout,
             const KithMapGroup *gathered,
             guint               place)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_autofree gboolean *own = g_new0 (gboolean, layout->n_spots);
  Group group = { layout, members, own };
  KithMapRect bounds;
  KithMapHull *hull;

  for (guint i = 0; i < gathered->members->len; i++)
    {
      guint spot = g_array_index (gathered->members, guint, i);

      own[spot] = TRUE;
      if (layout->spots[spot].placed)
        g_array_append_val (members, ((Member) { spot, spot }));
    }
  if (members->len < 2)
    return;
  join_members (&group);
  bounds = get_bounds (&group);
  hull = g_new0 (KithMapHull, 1);
  hull->group = place;
  hull->points = kith_map_outline_trace (&bounds, measure_inside, &group);
  g_ptr_array_add (layout->hulls, hull);
}

void
kith_map_hulls_trace (KithMapLayout        *layout,
                      const KithMapPicture *picture)
{
  for (guint i = 0; i < picture->groups->len; i++)
    trace_group (layout, picture->groups->pdata[i], i);
}

/* Outside of the outline at one of its points: the way from the middle of the group leads there. */
static KithMapRect
get_box (const KithMapHull  *hull,
         const KithMapPoint *point,
         double              middle_x,
         double              middle_y)
{
  double away = MAX (1, hypot (point->x - middle_x, point->y - middle_y));
  double across = (point->x - middle_x) / away;
  double down = (point->y - middle_y) / away;
  const KithMapRect *box = &hull->label.box;

  return (KithMapRect) {
    point->x + NAME_GAP * across + (across - 1) * box->width / 2,
    point->y + NAME_GAP * down + (down - 1) * box->height / 2, box->width, box->height,
  };
}

static void
find_middle (const KithMapHull *hull,
             double            *x,
             double            *y)
{
  *x = *y = 0;
  for (guint i = 0; i < hull->points->len; i++)
    {
      *x += g_array_index (hull->points, KithMapPoint, i).x / hull->points->len;
      *y += g_array_index (hull->points, KithMapPoint, i).y / hull->points->len;
    }
}

static void
name_hull (KithMapHull       *hull,
           const char        *name,
           KithLabelField    *field,
           const KithMeasure *measure)
{
  KithMapRect found = { 0 };
  double least = INFINITY;
  double x;
  double y;

  hull->label = (KithMapText) { NULL, KITH_TEXT_RING, 1, { 0 } };
  measure->size (measure->data, KITH_TEXT_RING, 1, name, &hull->label.box.width, &hull->label.box.height);
  find_middle (hull, &x, &y);
  for (guint i = 0; i < hull->points->len; i += NAME_STEP)
    {
      KithMapRect box = get_box (hull, &g_array_index (hull->points, KithMapPoint, i), x, y);
      double weight = kith_label_field_weigh_below (field, &box, least);

      if (weight < least)
        {
          least = weight;
          found = box;
        }
    }
  if (isinf (least))
    return;
  hull->label.text = g_strdup (name);
  hull->label.box = found;
  kith_label_field_add_box (field, &found, -1);
}

void
kith_map_hulls_name (KithMapLayout        *layout,
                     const KithMapPicture *picture,
                     KithLabelField       *field,
                     const KithMeasure    *measure)
{
  for (guint i = 0; i < layout->hulls->len; i++)
    {
      KithMapHull *hull = layout->hulls->pdata[i];
      const KithMapGroup *group = picture->groups->pdata[hull->group];

      if (group->name != NULL)
        name_hull (hull, group->name, field, measure);
    }
}

void
kith_map_hull_free (KithMapHull *self)
{
  g_array_unref (self->points);
  g_free (self->label.text);
  g_free (self);
}
