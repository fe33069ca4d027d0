/* kith-map-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-layout.h"

#include "kith-map-curves.h"
#include "kith-map-frame.h"
#include "kith-map-ghosts.h"
#include "kith-map-initials.h"
#include "kith-map-labels.h"
#include "kith-map-legend.h"
#include "kith-map-mirror.h"
#include "kith-map-seats.h"
#include "kith-sectors.h"

#include <math.h>

/* Pages smaller than this would leave no room between their own margins. */
#define LEAST_SIDE 200.0

/* What a pixel of a line under writing weighs, and of the quiet curve between two who know each other. */
#define LINE_WEIGHT 2.0
#define TIE_WEIGHT 0.7

/* The arrow to a wish keeps so far from the line, in pixels, and a wish so many radii from the person. */
#define WISH_ASIDE 9.0
#define WISH_APART 0.75

/* Around the two bars of a line that is cut off. */
#define CUT_ROOM 13.0

static GArray *
seat_people (KithMapLayout        *self,
             const KithMapPicture *picture,
             KithSectors          *sectors)
{
  g_autofree double *angles = kith_map_seats_find_angles (picture, sectors);
  GArray *seats = kith_map_seats_fit (picture, angles, sectors, &self->rings, &self->disc);

  self->client_disc = kith_map_seats_get_client_disc (self->disc);
  return seats;
}

static gboolean
is_wished (const KithMapPicture *picture,
           const KithMapPerson  *person)
{
  return (picture->show & KITH_MAP_SHOW_WISHES) && !isnan (person->desired) && person->desired != person->closeness;
}

/* So far from the disc of the person that it can be seen, and in its own band. */
static double
get_wish_radius (const KithMapLayout *self,
                 const KithMapSpot   *spot,
                 const KithMapPerson *person)
{
  double radius = kith_rings_get_radius (&self->rings, person->desired);
  double least = WISH_APART * self->disc;
  double inner;
  double outer;

  if (fabs (radius - spot->radius) >= least)
    return radius;
  kith_rings_get_reach (&self->rings, kith_rings_get_band (&self->rings, person->desired), &inner, &outer);
  return CLAMP (spot->radius + (person->desired > person->closeness ? -least : least), inner, outer);
}

/* How far the middle of the arrow to the wish of @own is from the nearest line of somebody else. */
static double
measure_clear (const KithMapLayout  *self,
               const KithMapPicture *picture,
               guint                 own,
               double                aside)
{
  const KithMapSpot *spot = &self->spots[own];
  double x = (spot->x + spot->wish_x) / 2 + aside * (self->y - spot->y) / spot->radius;
  double y = (spot->y + spot->wish_y) / 2 + aside * (spot->x - self->x) / spot->radius;
  double nearest = INFINITY;

  for (guint i = 0; i < self->n_spots; i++)
    {
      const KithMapSpot *other = &self->spots[i];

      if (i != own && other->placed && ((const KithMapPerson *) picture->people->pdata[i])->line != KITH_LINE_NONE)
        nearest = MIN (nearest, kith_map_measure_away (self, other, x, y));
    }

  return nearest;
}

/* Beside the line to the client, where there is one, on the side with more room. */
static void
turn_arrows (KithMapLayout        *self,
             const KithMapPicture *picture)
{
  for (guint i = 0; i < self->n_spots; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      KithMapSpot *spot = &self->spots[i];

      if (isnan (spot->wish_x) || person->line == KITH_LINE_NONE)
        continue;
      spot->wish_aside = WISH_ASIDE;
      if (measure_clear (self, picture, i, -WISH_ASIDE) > measure_clear (self, picture, i, WISH_ASIDE))
        spot->wish_aside = -WISH_ASIDE;
    }
}

static void
place_people (KithMapLayout        *self,
              const KithMapPicture *picture,
              GArray               *seats)
{
  for (guint i = 0; i < seats->len; i++)
    {
      const KithSeat *seat = &g_array_index (seats, KithSeat, i);
      const KithMapPerson *person = g_ptr_array_index (picture->people, seat->person);
      KithMapSpot *spot = &self->spots[seat->person];

      spot->placed = TRUE;
      spot->angle = seat->angle;
      spot->radius = seat->radius;
      spot->side = seat->x >= 0 ? 1 : -1;
      spot->x = self->x + seat->x;
      spot->y = self->y + seat->y;
      if (is_wished (picture, person))
        {
          double radius = get_wish_radius (self, spot, person);

          spot->wish_x = self->x + radius * sin (seat->angle);
          spot->wish_y = self->y - radius * cos (seat->angle);
        }
    }
}

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

static KithLabelField *
fill_field (const KithMapLayout  *self,
            const KithMapPicture *picture)
{
  KithLabelField *field = kith_label_field_new (self->width, self->height);

  add_box (field, &self->title.box);
  add_box (field, &self->subtitle.box);
  add_box (field, &self->tray);
  add_box (field, &self->legend);
  kith_label_field_add_disc (field, self->x, self->y, self->client_disc + 11);
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
      add_line (field, self, spot, person->line);
    }
  kith_map_ghosts_fill (field, self);
  for (guint i = 0; i < self->curves->len; i++)
    add_curve (field, self, picture, &g_array_index (self->curves, KithMapCurve, i));

  return field;
}

static void
draw_spokes (KithMapLayout     *self,
             const KithSectors *sectors)
{
  for (guint i = 0; i < sectors->n && sectors->n > 1; i++)
    g_array_append_val (self->spokes, sectors->sectors[i].from);
}

static void
clear_text (gpointer data)
{
  KithMapText *text = data;

  g_free (text->text);
}

static KithMapLayout *
make_layout (const KithMapPicture *picture,
             double                width,
             double                height)
{
  KithMapLayout *self = g_new0 (KithMapLayout, 1);

  self->width = MAX (width, LEAST_SIDE);
  self->height = MAX (height, LEAST_SIDE);
  self->n_spots = picture->people->len;
  self->spots = g_new0 (KithMapSpot, self->n_spots);
  for (guint i = 0; i < self->n_spots; i++)
    {
      KithMapSpot *spot = &self->spots[i];

      spot->wish_x = spot->wish_y = spot->ghost_x = spot->ghost_y = spot->lead_x = spot->lead_y = NAN;
    }
  self->curves = g_array_new (FALSE, FALSE, sizeof (KithMapCurve));
  self->spokes = g_array_new (FALSE, FALSE, sizeof (double));
  self->captions = g_array_new (FALSE, FALSE, sizeof (KithMapText));
  g_array_set_clear_func (self->captions, clear_text);
  return self;
}

static void
choose_initials (KithMapLayout        *self,
                 const KithMapPicture *picture)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) initials = NULL;

  for (guint i = 0; i < self->n_spots; i++)
    {
      const KithMapPerson *person = picture->people->pdata[i];

      g_ptr_array_add (names, person->name);
      g_ptr_array_add (ids, person->id);
    }
  initials = kith_map_initials_tell_apart (picture->client, names, ids);
  for (guint i = 0; i < self->n_spots; i++)
    g_set_str (&self->spots[i].initials, initials->pdata[i]);
}

KithMapLayout *
kith_map_layout_new (const KithMapPicture *picture,
                     double                width,
                     double                height,
                     const KithMeasure    *measure)
{
  KithMapLayout *self = make_layout (picture, width, height);
  g_autoptr (GArray) seats = NULL;
  g_autoptr (KithLabelField) field = NULL;
  KithSectors sectors;

  choose_initials (self, picture);
  kith_map_frame_lay (self, picture, measure);
  seats = seat_people (self, picture, &sectors);
  place_people (self, picture, seats);
  turn_arrows (self, picture);
  kith_map_ghosts_place (self, picture);
  draw_spokes (self, &sectors);
  kith_map_curves_bend (self, picture);

  field = fill_field (self, picture);
  kith_map_captions_place (self, picture, &sectors, field, measure);
  if (picture->show & KITH_MAP_SHOW_NAMES)
    kith_map_labels_place (self, picture, field, measure);
  kith_map_ring_names_place (self, picture, field, measure);
  if (picture->rtl)
    kith_map_mirror (self);

  return self;
}

void
kith_map_layout_free (KithMapLayout *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_spots; i++)
    {
      g_free (self->spots[i].initials);
      g_free (self->spots[i].name.text);
      g_free (self->spots[i].detail.text);
    }
  g_free (self->spots);
  g_free (self->title.text);
  g_free (self->subtitle.text);
  g_array_unref (self->curves);
  g_array_unref (self->spokes);
  g_array_unref (self->captions);
  g_free (self);
}

int
kith_map_layout_find (const KithMapLayout *self,
                      double               x,
                      double               y,
                      double               slack)
{
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->n_spots; i++)
    {
      const KithMapSpot *spot = &self->spots[i];
      double reach = (spot->placed ? self->disc : self->tray_disc) + slack;
      double away = hypot (spot->x - x, spot->y - y);

      if ((spot->placed || spot->tray) && away <= reach && away < nearest)
        {
          nearest = away;
          found = i;
        }
    }

  return found;
}

gboolean
kith_map_layout_read (const KithMapLayout  *self,
                      const KithMapPicture *picture,
                      double                x,
                      double                y,
                      double               *closeness,
                      double               *angle)
{
  double across = (x - self->x) * (picture->rtl ? -1 : 1);
  double down = y - self->y;
  double radius = hypot (across, down);

  if (radius > self->rings.edges[self->rings.n - 1])
    return FALSE;

  *closeness = kith_rings_get_closeness (&self->rings, radius);
  /* A place is kept as an angle from 0 up to a whole turn. */
  *angle = fmod (atan2 (across, -down) + 2 * G_PI, 2 * G_PI);
  return TRUE;
}
