/* kith-map-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-field.h"

#include "kith-map-ghosts.h"
#include "kith-map-legend.h"

#include <math.h>

/* What a pixel of a line under writing weighs, and of the quiet curve between two who know each other. */
#define LINE_WEIGHT 2.0
#define TIE_WEIGHT 0.7

/* Around the two bars of a line that is cut off. */
#define CUT_ROOM 13.0

static void
add_badges (KithLabelField      *field,
            const KithMapLayout *self,
            const KithMapSpot   *spot,
            const KithMapPerson *person)
{
  double corner = KITH_BADGE_CORNER * self->disc;
  guint badges = kith_map_has_badge (person) + (person->problem != KITH_MAP_PROBLEM_NONE);

  for (guint i = 0; i < badges; i++)
    kith_label_field_add_disc (field, spot->x + spot->side * corner, spot->y + (i == 0 ? -corner : corner),
                               KITH_BADGE_RADIUS);
}

static void
add_arrow (KithLabelField      *field,
           const KithMapLayout *self,
           const KithMapSpot   *spot)
{
  double across = spot->wish_aside * (self->y - spot->y) / spot->radius;
  double down = spot->wish_aside * (spot->x - self->x) / spot->radius;

  kith_label_field_add_line (field, spot->x + across, spot->y + down, spot->wish_x + across, spot->wish_y + down, LINE_WEIGHT);
}

static void
add_line (KithLabelField      *field,
          const KithMapLayout *self,
          const KithMapSpot   *spot,
          KithLine             line)
{
  double length = hypot (spot->x - self->x, spot->y - self->y);
  double end = length > 0 ? (self->disc + 9) / length : 0;

  if (line == KITH_LINE_NONE)
    return;

  kith_label_field_add_line (field, self->x, self->y, spot->x, spot->y, LINE_WEIGHT);
  kith_label_field_add_disc (field, spot->x + end * (self->x - spot->x), spot->y + end * (self->y - spot->y), 6);
  if (line == KITH_LINE_CUT_OFF)
    kith_label_field_add_disc (field, (spot->x + self->x) / 2, (spot->y + self->y) / 2, CUT_ROOM);
}

static void
add_curve (KithLabelField       *field,
           const KithMapLayout  *self,
           const KithMapPicture *picture,
           const KithMapCurve   *curve)
{
  const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, curve->tie);
  const KithMapSpot *a = &self->spots[tie->a];
  const KithMapSpot *b = &self->spots[tie->b];
  double x = (a->x + 2 * curve->x + b->x) / 4;
  double y = (a->y + 2 * curve->y + b->y) / 4;
  double weight = tie->line == KITH_LINE_NONE ? TIE_WEIGHT : LINE_WEIGHT;

  if (tie->line == KITH_LINE_CUT_OFF)
    kith_label_field_add_disc (field, x, y, CUT_ROOM);
  kith_label_field_add_line (field, a->x, a->y, x, y, weight);
  kith_label_field_add_line (field, x, y, b->x, b->y, weight);
}

static void
add_box (KithLabelField    *field,
         const KithMapRect *box)
{
  if (box->width > 0)
    kith_label_field_add_box (field, box, -1);
}

KithLabelField *
kith_map_field_fill (const KithMapLayout  *self,
                     const KithMapPicture *picture)
{
  KithLabelField *field = kith_label_field_new (self->width, self->height);

  add_box (field, &self->title.box);
  add_box (field, &self->subtitle.box);
  add_box (field, &self->tray);
  add_box (field, &self->legend);
  if (self->form != KITH_MAP_FREE)
    kith_label_field_add_disc (field, self->x, self->y, self->client_disc + (self->form == KITH_MAP_RINGS ? 11 : 1));
  for (guint i = 0; i < self->n_spots; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      const KithMapSpot *spot = &self->spots[i];

      if (!spot->placed)
        continue;
      kith_label_field_add_disc (field, spot->x, spot->y, self->disc + 1 + spot->halo);
      if (!isnan (spot->wish_x))
        {
          kith_label_field_add_disc (field, spot->wish_x, spot->wish_y, KITH_WISH_SHARE * self->disc + 6);
          add_arrow (field, self, spot);
        }
      add_badges (field, self, spot, person);
      if (self->form == KITH_MAP_RINGS)
        add_line (field, self, spot, person->line);
    }
  kith_map_ghosts_fill (field, self);
  for (guint i = 0; i < self->curves->len; i++)
    add_curve (field, self, picture, &g_array_index (self->curves, KithMapCurve, i));
  for (guint i = 0; i < self->segments->len; i++)
    {
      const KithMapSegment *segment = &g_array_index (self->segments, KithMapSegment, i);

      kith_label_field_add_line (field, segment->x0, segment->y0, segment->x1, segment->y1, LINE_WEIGHT);
    }
  for (guint i = 0; i < self->captions->len; i++)
    add_box (field, &g_array_index (self->captions, KithMapText, i).box);

  return field;
}
