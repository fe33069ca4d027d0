/* kith-map-captions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-curves.h"
#include "kith-map-labels.h"
#include "kith-map-stage.h"

#include <math.h>

#define AIR 3.0

/* Ring names stand on one line from the centre, where they can be read as a scale; the upper outer corner is tried
 * first. */
#define RING_ANGLE (G_PI / 4)
#define RING_STEPS 48

/* Radii inside the line of its ring. */
#define RING_INSET 9.0

/* What a pixel of its own line under a pill is forgiven. */
#define OWN_LINE_WEIGHT 2.0

/* What it costs to stand beside it, and what a pixel does by which another's line or disc is too near. */
#define BESIDE_WEIGHT 30.0
#define OTHER_WEIGHT 12.0
#define PILL_ROOM 8.0
#define COVER_WEIGHT 160.0

/* Around the client, and of the end of a line beside a disc. */
#define CLIENT_ROOM 11.0
#define LINE_END 9.0

/* Places tried for a pill along its line. */
#define PILL_STEPS 17

#define SECTOR_OUTSET 12.0
#define SECTOR_STEPS 7

typedef struct
{
  KithMapLayout *layout;
  KithLabelField *field;
  const KithMeasure *measure;
} Work;

static KithMapText
make_text (const Work    *work,
           KithTextStyle  style,
           const char    *text)
{
  KithMapText made = { .text = (char *) text, .style = style, .zoom = 1 };

  work->measure->size (work->measure->data, style, 1, text, &made.box.width, &made.box.height);
  return made;
}

static KithMapRect
grow (const KithMapRect *box)
{
  return (KithMapRect) { box->x - AIR, box->y - 1, box->width + 2 * AIR, box->height + 2 };
}

static void
commit (const Work        *work,
        const KithMapText *text)
{
  KithMapText kept = *text;
  KithMapRect box = grow (&kept.box);

  kept.text = g_strdup (kept.text);
  g_array_append_val (work->layout->captions, kept);
  kith_label_field_add_box (work->field, &box, -1);
}

static void
centre_at (KithMapText         *text,
           const KithMapLayout *layout,
           double               radius,
           double               angle)
{
  text->box.x = layout->x + radius * sin (angle) - text->box.width / 2;
  text->box.y = layout->y - radius * cos (angle) - text->box.height / 2;
}

static double
weigh_ring_names (const Work *work,
                  char      **names,
                  double      angle)
{
  const KithRings *rings = &work->layout->rings;
  double weight = 14 * fabs (angle - RING_ANGLE);

  for (guint i = 0; i < rings->n; i++)
    {
      KithMapText text = make_text (work, KITH_TEXT_RING, names[i]);
      KithMapRect box;
      double over;

      centre_at (&text, work->layout, rings->edges[i] - RING_INSET, angle);
      box = grow (&text.box);
      over = kith_label_field_weigh (work->field, &box);
      weight += isfinite (over) ? over : 1000;
    }

  return weight;
}

static gboolean
try_ring_name (const Work  *work,
               char       **names,
               guint        ring,
               double       angle)
{
  KithMapText text = make_text (work, KITH_TEXT_RING, names[ring]);
  KithMapRect box;

  centre_at (&text, work->layout, work->layout->rings.edges[ring] - RING_INSET, angle);
  box = grow (&text.box);
  if (!isfinite (kith_label_field_weigh (work->field, &box)))
    return FALSE;

  commit (work, &text);
  return TRUE;
}

/* From the corner outwards to both sides. */
static double
get_ring_angle (int step)
{
  return RING_ANGLE + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 2 * G_PI / RING_STEPS;
}

static void
place_ring_names (const Work  *work,
                  char       **names)
{
  const KithRings *rings = &work->layout->rings;
  double best = INFINITY;
  double chosen = RING_ANGLE;

  for (int k = 0; k < RING_STEPS; k++)
    {
      double angle = get_ring_angle (k);
      double weight = weigh_ring_names (work, names, angle);

      if (weight < best)
        {
          best = weight;
          chosen = angle;
        }
    }
  for (guint i = 0; i < rings->n; i++)
    if (!try_ring_name (work, names, i, chosen))
      for (int k = 0; k < RING_STEPS; k++)
        if (try_ring_name (work, names, i, get_ring_angle (k)))
          break;
}

/* Outside the circle, the side of the box that faces it beside the line. */
static void
set_outside (KithMapText         *text,
             const KithMapLayout *layout,
             double               angle)
{
  double radius = layout->rings.edges[layout->rings.n - 1] + SECTOR_OUTSET;
  double lean = (sin (angle) + 1) / 2;

  lean = fabs (sin (angle)) < 0.3 ? 0.5 : CLAMP (0.5 + (lean - 0.5) * 1.4, 0, 1);
  text->box.x = layout->x + radius * sin (angle) - (1 - lean) * text->box.width;
  text->box.y = layout->y - radius * cos (angle) - text->box.height / 2;
}

/* A name says what all who stand under it are. */
static gboolean
is_true (const KithMapLayout  *layout,
         const KithMapPicture *picture,
         const KithSectors    *sectors,
         const KithSector     *sector)
{
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (layout->spots[i].placed && kith_sectors_find (sectors, layout->spots[i].angle) == sector
          && kith_sectors_get (sectors, person->kind) != sector)
        return FALSE;
    }

  return TRUE;
}

static void
place_sector_name (const Work       *work,
                   const KithSector *sector)
{
  g_autofree char *name = kith_map_sector_name (sector->kind);
  KithMapText text = make_text (work, KITH_TEXT_SECTOR, name);
  double best = INFINITY;
  KithMapRect chosen = { 0 };

  for (int k = -SECTOR_STEPS; k <= SECTOR_STEPS; k++)
    {
      double share = 0.8 * k / SECTOR_STEPS;
      KithMapRect box;
      double weight;

      set_outside (&text, work->layout, sector->from + sector->width / 2 * (1 + share));
      box = grow (&text.box);
      weight = kith_label_field_weigh (work->field, &box) + 20 * fabs (share);
      if (weight < best)
        {
          best = weight;
          chosen = text.box;
        }
    }
  if (!isfinite (best))
    return;

  text.box = chosen;
  commit (work, &text);
}

/* Whatever is nearer to the pill than its own line, or as near, seems to be what it is about. */
static double
weigh_others (const KithMapLayout  *layout,
              const KithMapPicture *picture,
              guint                 own,
              const KithMapRect    *box)
{
  double x = box->x + box->width / 2;
  double y = box->y + box->height / 2;
  double room = kith_map_measure_away (layout, &layout->spots[own], x, y) + PILL_ROOM;
  double weight = 0;

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (!spot->placed || i == own)
        continue;
      weight += OTHER_WEIGHT * MAX (0, room - MAX (0, hypot (spot->x - x, spot->y - y) - layout->disc));
      if (person->line != KITH_LINE_NONE)
        weight += OTHER_WEIGHT * MAX (0, room - kith_map_measure_away (layout, spot, x, y));
    }

  return weight;
}

static gboolean
meets_disc (const KithMapRect *box,
            double             x,
            double             y,
            double             radius)
{
  return hypot (CLAMP (x, box->x, box->x + box->width) - x, CLAMP (y, box->y, box->y + box->height) - y) < radius;
}

static gboolean
meets_box (const KithMapRect *box,
           const KithMapRect *other)
{
  return box->x < other->x + other->width && other->x < box->x + box->width && box->y < other->y + other->height
         && other->y < box->y + box->height;
}

/* Whether @box would hide a person, the end of a line or another pill. */
static gboolean
hides_people (const KithMapLayout  *layout,
              const KithMapPicture *picture,
              const KithMapRect    *box)
{
  if (meets_disc (box, layout->x, layout->y, layout->client_disc + CLIENT_ROOM))
    return TRUE;
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      double end = (layout->disc + LINE_END) / spot->radius;

      if (!spot->placed)
        continue;
      if (meets_disc (box, spot->x, spot->y, layout->disc + 1) || (spot->pill.width > 0 && meets_box (box, &spot->pill)))
        return TRUE;
      if (((const KithMapPerson *) picture->people->pdata[i])->line != KITH_LINE_NONE
          && meets_disc (box, spot->x + end * (layout->x - spot->x), spot->y + end * (layout->y - spot->y), LINE_END / 2))
        return TRUE;
    }

  return FALSE;
}

/* Rather over a wish or the bars of a line than beside somebody else's. */
static double
weigh_pill (const Work           *work,
            const KithMapPicture *picture,
            const KithMapRect    *box)
{
  double weight = kith_label_field_weigh (work->field, box);

  return isfinite (weight) || hides_people (work->layout, picture, box) ? weight : COVER_WEIGHT;
}

/* Written on its own line, in the middle; beside it where that is somebody else's place. */
static void
place_pill (const Work           *work,
            const KithMapPicture *picture,
            guint                 index)
{
  static const double sides[] = { 0, 0.4, -0.4, 1, -1 };
  const KithMapLayout *layout = work->layout;
  const KithMapPerson *person = g_ptr_array_index (picture->people, index);
  KithMapSpot *spot = &work->layout->spots[index];
  KithMapText text = make_text (work, KITH_TEXT_PILL, kith_map_stage_label (person->stage));
  double width = text.box.width + KITH_PILL_SIGN + 2 * KITH_PILL_PADDING;
  double height = text.box.height + 6;
  double across = spot->x - layout->x;
  double down = spot->y - layout->y;
  double length = hypot (across, down);
  double away = 6 + (fabs (down) * width + fabs (across) * height) / length / 2;
  double best = INFINITY;
  KithMapRect chosen = { 0 };

  for (guint k = 0; k < G_N_ELEMENTS (sides) * PILL_STEPS; k++)
    {
      double side = sides[k % G_N_ELEMENTS (sides)];
      double along = 0.2 + 0.64 * (k / G_N_ELEMENTS (sides)) / (PILL_STEPS - 1);
      KithMapRect box = {
        layout->x + along * across - side * away * down / length - width / 2,
        layout->y + along * down + side * away * across / length - height / 2,
        width, height,
      };
      double weight = weigh_pill (work, picture, &box) + weigh_others (layout, picture, index, &box)
                      + 40 * fabs (along - 0.55) + BESIDE_WEIGHT * fabs (side);

      if (fabs (side) < 1)
        weight -= OWN_LINE_WEIGHT * MIN (width * length / fabs (across), height * length / fabs (down));
      if (weight < best)
        {
          best = weight;
          chosen = box;
        }
    }
  spot->pill = chosen;
  if (chosen.width > 0)
    kith_label_field_add_box (work->field, &spot->pill, -1);
}

void
kith_map_captions_place (KithMapLayout        *layout,
                         const KithMapPicture *picture,
                         const KithSectors    *sectors,
                         KithLabelField       *field,
                         const KithMeasure    *measure)
{
  Work work = { layout, field, measure };

  if (picture->show & KITH_MAP_SHOW_SECTOR_NAMES)
    for (guint i = 0; i < sectors->n && sectors->n > 1; i++)
      if (is_true (layout, picture, sectors, &sectors->sectors[i]))
        place_sector_name (&work, &sectors->sectors[i]);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (layout->spots[i].placed && person->stage != KITH_MAP_STAGE_NONE)
        place_pill (&work, picture, i);
    }
}

void
kith_map_ring_names_place (KithMapLayout        *layout,
                           const KithMapPicture *picture,
                           KithLabelField       *field,
                           const KithMeasure    *measure)
{
  Work work = { layout, field, measure };

  if (picture->show & KITH_MAP_SHOW_RING_NAMES)
    place_ring_names (&work, picture->rings);
}
