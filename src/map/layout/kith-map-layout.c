/* kith-map-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-layout.h"

#include "kith-map-curves.h"
#include "kith-map-family.h"
#include "kith-map-field.h"
#include "kith-map-frame.h"
#include "kith-map-free.h"
#include "kith-map-hulls.h"
#include "kith-map-ghosts.h"
#include "kith-map-initials.h"
#include "kith-map-labels.h"
#include "kith-map-mirror.h"
#include "kith-map-seats.h"
#include "kith-sectors.h"

#include <math.h>

/* Pages smaller than this would leave no room between their own margins. */
#define LEAST_SIDE 200.0

/* The arrow to a wish keeps so far from the line, in pixels, and a wish so many radii from the person. */
#define WISH_ASIDE 9.0
#define WISH_APART 0.75

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

  self->form = picture->form;
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
  self->segments = g_array_new (FALSE, FALSE, sizeof (KithMapSegment));
  self->hulls = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_hull_free);
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

static void
lay_rings (KithMapLayout        *self,
           const KithMapPicture *picture,
           const KithMeasure    *measure)
{
  g_autoptr (GArray) seats = NULL;
  g_autoptr (KithLabelField) field = NULL;
  KithSectors sectors;

  seats = seat_people (self, picture, &sectors);
  place_people (self, picture, seats);
  turn_arrows (self, picture);
  kith_map_ghosts_place (self, picture);
  draw_spokes (self, &sectors);
  kith_map_curves_bend (self, picture);
  if (picture->show & KITH_MAP_SHOW_GROUPS)
    kith_map_hulls_trace (self, picture);

  field = kith_map_field_fill (self, picture);
  kith_map_captions_place (self, picture, &sectors, field, measure);
  if (picture->show & KITH_MAP_SHOW_NAMES)
    kith_map_labels_place (self, picture, field, measure);
  kith_map_hulls_name (self, picture, field, measure);
  kith_map_ring_names_place (self, picture, field, measure);
}

static void
lay_form (KithMapLayout        *self,
          const KithMapPicture *picture,
          const KithMeasure    *measure)
{
  g_autoptr (KithLabelField) field = NULL;

  if (picture->form == KITH_MAP_FREE)
    {
      kith_map_free_place (self, picture, measure);
      kith_map_curves_bend (self, picture);
      if (picture->show & KITH_MAP_SHOW_GROUPS)
        kith_map_hulls_trace (self, picture);
    }
  else
    {
      kith_map_family_place (self, picture, measure);
    }
  kith_map_ghosts_place (self, picture);
  field = kith_map_field_fill (self, picture);
  if (picture->show & KITH_MAP_SHOW_NAMES)
    kith_map_labels_place (self, picture, field, measure);
  kith_map_hulls_name (self, picture, field, measure);
}

KithMapLayout *
kith_map_layout_new (const KithMapPicture *picture,
                     double                width,
                     double                height,
                     const KithMeasure    *measure)
{
  KithMapLayout *self = make_layout (picture, width, height);

  choose_initials (self, picture);
  kith_map_frame_lay (self, picture, measure);
  if (picture->form == KITH_MAP_RINGS)
    lay_rings (self, picture, measure);
  else
    lay_form (self, picture, measure);
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
  g_ptr_array_unref (self->hulls);
  g_array_unref (self->captions);
  g_array_unref (self->segments);
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

  if (self->form != KITH_MAP_RINGS || radius > self->rings.edges[self->rings.n - 1])
    return FALSE;

  *closeness = kith_rings_get_closeness (&self->rings, radius);
  /* A place is kept as an angle from 0 up to a whole turn. */
  *angle = fmod (atan2 (across, -down) + 2 * G_PI, 2 * G_PI);
  return TRUE;
}
