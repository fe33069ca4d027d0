/* kith-map-between.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-layout.h"

#include <math.h>

typedef struct
{
  double x;
  double y;
} Shift;

static KithMapLayout *
copy_layout (const KithMapLayout *layout)
{
  KithMapLayout *copy = g_memdup2 (layout, sizeof *layout);

  copy->spots = g_memdup2 (layout->spots, layout->n_spots * sizeof *layout->spots);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      copy->spots[i].initials = g_strdup (layout->spots[i].initials);
      copy->spots[i].name.text = g_strdup (layout->spots[i].name.text);
      copy->spots[i].detail.text = g_strdup (layout->spots[i].detail.text);
    }
  copy->title.text = g_strdup (layout->title.text);
  copy->subtitle.text = g_strdup (layout->subtitle.text);
  copy->curves = g_array_copy (layout->curves);
  g_array_ref (copy->spokes);
  g_array_ref (copy->captions);
  g_array_ref (copy->segments);
  g_ptr_array_ref (copy->hulls);
  return copy;
}

/* Returns: where @id stood, NULL where they were not on the rings */
static const KithMapSpot *
find_spot (const KithMapLayout  *layout,
           const KithMapPicture *picture,
           const char           *id)
{
  for (guint i = 0; i < layout->n_spots; i++)
    if (g_str_equal (((const KithMapPerson *) g_ptr_array_index (picture->people, i))->id, id))
      return layout->spots[i].placed ? &layout->spots[i] : NULL;
  return NULL;
}

static void
shift_box (KithMapRect *box,
           const Shift *shift)
{
  box->x += shift->x;
  box->y += shift->y;
}

/* What hangs on someone goes along with them. */
static void
shift_spot (KithMapSpot *spot,
            const Shift *shift)
{
  spot->x += shift->x;
  spot->y += shift->y;
  spot->lead_x += shift->x;
  spot->lead_y += shift->y;
  shift_box (&spot->name.box, shift);
  shift_box (&spot->detail.box, shift);
  shift_box (&spot->pill, shift);
}

static void
bend_curves (const KithMapLayout  *layout,
             const KithMapPicture *picture,
             const Shift          *shifts)
{
  for (guint i = 0; i < layout->curves->len; i++)
    {
      KithMapCurve *curve = &g_array_index (layout->curves, KithMapCurve, i);
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, curve->tie);

      curve->x += (shifts[tie->a].x + shifts[tie->b].x) / 2;
      curve->y += (shifts[tie->a].y + shifts[tie->b].y) / 2;
    }
}

KithMapLayout *
kith_map_layout_between (const KithMapLayout  *from,
                         const KithMapPicture *before,
                         const KithMapLayout  *to,
                         const KithMapPicture *after,
                         double                share)
{
  KithMapLayout *self = copy_layout (to);
  g_autofree Shift *shifts = g_new0 (Shift, MAX (self->n_spots, 1));

  for (guint i = 0; i < self->n_spots; i++)
    {
      KithMapSpot *spot = &self->spots[i];
      const KithMapSpot *last = find_spot (from, before, ((const KithMapPerson *) g_ptr_array_index (after->people, i))->id);

      if (!spot->placed || last == NULL)
        continue;
      shifts[i] = (Shift) { (1 - share) * (last->x - spot->x), (1 - share) * (last->y - spot->y) };
      shift_spot (spot, &shifts[i]);
      spot->halo += (1 - share) * (last->halo - spot->halo);
    }
  bend_curves (self, after, shifts);
  return self;
}
