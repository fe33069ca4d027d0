/* kith-timeline-beads.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST_RADIUS 8.5
#define LEAST_RADIUS 2.5
#define SMALL_RADIUS 4.0
#define CURRENT_GROWTH 1.25
#define BEAD_GAP 1.5
#define NUMBER_GAP 4.0
#define NUMBER_LINE 17.0
#define REVIEW_LINE 10.0
#define ENDING_LINE 22.0
#define ROW_PADDING 17.0
#define NUMBERS_APART 5.0

static const KithTimelineBead *
get_bead (const KithTimelinePart *self,
          guint                   i)
{
  return self->timeline->beads->pdata[i];
}

static KithTimelineSpot *
get_spot (const KithTimelinePart *self,
          guint                   i)
{
  return &g_array_index (self->layout->spots, KithTimelineSpot, i);
}

static int
compare_beads_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const KithTimelineSpot *first = a;
  const KithTimelineSpot *second = b;

  return first->x != second->x ? (first->x < second->x ? -1 : 1) : (int) first->bead - (int) second->bead;
}

static gboolean
counts (const KithTimelinePart *self,
        guint                   i)
{
  return get_bead (self, get_spot (self, i)->bead)->number > 0;
}

/* As large as those that count may be without touching the next one. */
static double
choose_radius (const KithTimelinePart *self)
{
  GArray *spots = self->layout->spots;
  double most = MIN (MOST_RADIUS, self->layout->plot.width / (2 * spots->len) - BEAD_GAP);
  double gap = 2 * MOST_RADIUS + BEAD_GAP;
  double last = -INFINITY;

  for (guint i = 0; i < spots->len; i++)
    {
      if (!counts (self, i))
        continue;
      if (get_spot (self, i)->x - last > 2 * LEAST_RADIUS + BEAD_GAP)
        gap = MIN (gap, get_spot (self, i)->x - last);
      last = get_spot (self, i)->x;
    }
  return MAX (MIN (most, (gap - BEAD_GAP) / 2), MIN (most, LEAST_RADIUS));
}

/* One that does not count stands above its place in the row where the row is taken. */
static void
lift (const KithTimelinePart *self,
      double                  y,
      double                  radius)
{
  GArray *spots = self->layout->spots;

  for (guint i = 0; i < spots->len; i++)
    for (guint k = 0; !counts (self, i) && k < spots->len; k++)
      {
        KithTimelineSpot *spot = get_spot (self, i);
        const KithTimelineSpot *other = get_spot (self, k);

        if (k != i && fabs (other->x - spot->x) < other->radius + spot->radius + BEAD_GAP)
          spot->y = y - radius * CURRENT_GROWTH - spot->radius - BEAD_GAP;
      }
}

/* Those that would touch stand side by side, in their order, within the plot. */
static void
push_apart (const KithTimelinePart *self,
            double                  y)
{
  const KithMapRect *plot = &self->layout->plot;
  GArray *spots = self->layout->spots;
  double reach = plot->x;

  for (guint i = 0; i < spots->len; i++)
    {
      KithTimelineSpot *spot = get_spot (self, i);

      if (spot->y != y)
        continue;
      spot->x = MAX (spot->x, reach + spot->radius);
      reach = spot->x + spot->radius + BEAD_GAP;
    }
  reach = plot->x + plot->width;
  for (guint i = spots->len; i > 0; i--)
    {
      KithTimelineSpot *spot = get_spot (self, i - 1);

      if (spot->y != y)
        continue;
      spot->x = MIN (spot->x, reach - spot->radius);
      reach = spot->x - spot->radius - BEAD_GAP;
    }
}

static gboolean
is_current (const KithTimelinePart *self,
            guint                   i)
{
  return self->timeline->cursor_number > 0 && get_bead (self, i)->number == self->timeline->cursor_number;
}

/* Which numbers are written when not all can be: the higher the sooner. */
static int
weigh_number (const KithTimelinePart *self,
              guint                   bead)
{
  int number = get_bead (self, bead)->number;

  if (is_current (self, bead))
    return 5;
  if (number == 1 || number == self->timeline->sessions)
    return 4;
  return number % 10 == 0 ? 3 : number % 5 == 0 ? 2 : number % 2 == 0 ? 1 : 0;
}

static gboolean
is_free (const KithTimelinePart *self,
         const KithMapRect      *box)
{
  for (guint i = 0; i < self->layout->spots->len; i++)
    {
      const KithMapText *number = &get_spot (self, i)->number;

      if (number->text != NULL && box->x < number->box.x + number->box.width + NUMBERS_APART
          && number->box.x < box->x + box->width + NUMBERS_APART)
        return FALSE;
    }
  return TRUE;
}

static void
write_numbers (const KithTimelinePart *self,
               double                  top)
{
  for (int weight = 5; weight >= 0; weight--)
    for (guint i = 0; i < self->layout->spots->len; i++)
      {
        KithTimelineSpot *spot = get_spot (self, i);
        int number = get_bead (self, spot->bead)->number;
        g_autofree char *words = g_strdup_printf ("%d", number);
        KithMapText text;

        if (number == 0 || weigh_number (self, spot->bead) != weight)
          continue;
        kith_timeline_part_write (self, &text, spot->current ? KITH_TEXT_HEADING : KITH_TEXT_DETAIL, words, spot->x, top, 100,
                                  KITH_TIMELINE_CENTRE);
        if (text.text != NULL && is_free (self, &text.box))
          spot->number = text;
        else
          g_free (text.text);
      }
}

static void
lay_ending (const KithTimelinePart *self,
            double                  y)
{
  KithTimelineLayout *layout = self->layout;
  double first = NAN;
  double last = NAN;
  double from = layout->plot.x;

  for (guint i = 0; i < layout->spots->len; i++)
    {
      const KithTimelineSpot *spot = get_spot (self, i);

      if (!get_bead (self, spot->bead)->ending)
        continue;
      first = isnan (first) ? spot->x - spot->radius : first;
      last = spot->x + spot->radius;
    }
  if (isnan (first))
    return;

  layout->ending = (KithMapRect) { first, y, last - first, 4 };
  kith_timeline_part_write (self, &layout->ending_label, KITH_TEXT_DETAIL, C_("course", "speak of the ending"), last, y + 6,
                            last - from, KITH_TIMELINE_END);
}

static void
add_spots (const KithTimelinePart *self,
           double                  y)
{
  GArray *spots = self->layout->spots;
  double radius;

  for (guint i = 0; i < self->timeline->beads->len; i++)
    {
      guint32 day = get_bead (self, i)->day;
      KithTimelineSpot spot = { .bead = i, .y = y, .review_y = NAN, .current = is_current (self, i),
                                .after = kith_timeline_part_is_after (self, day) };

      spot.x = kith_timeline_layout_get_x (self->layout, CLAMP (day, self->layout->from, self->layout->to));
      g_array_append_val (spots, spot);
    }
  g_array_sort_with_data (spots, compare_beads_cb, NULL);
  radius = choose_radius (self);
  for (guint i = 0; i < spots->len; i++)
    {
      KithTimelineSpot *spot = get_spot (self, i);

      spot->radius = counts (self, i) ? radius : MIN (radius, SMALL_RADIUS);
      if (spot->current && 2 * radius * (spots->len + 1) < self->layout->plot.width)
        spot->radius = radius * CURRENT_GROWTH;
    }
  lift (self, y, radius);
  push_apart (self, y);
  push_apart (self, y - radius * CURRENT_GROWTH - MIN (radius, SMALL_RADIUS) - BEAD_GAP);
}

double
kith_timeline_beads_height (const KithTimelinePart *self)
{
  double height = ROW_PADDING + 2 * MOST_RADIUS + NUMBER_LINE + 4;
  gboolean reviews = FALSE;
  gboolean endings = FALSE;

  for (guint i = 0; i < self->timeline->beads->len; i++)
    {
      reviews |= get_bead (self, i)->review;
      endings |= get_bead (self, i)->ending;
    }
  if (self->timeline->beads->len == 0)
    return 0;
  return height + (reviews ? REVIEW_LINE : 0) + (endings ? ENDING_LINE : 0) + (self->narrow ? 16 : 0);
}

double
kith_timeline_beads_lay (const KithTimelinePart *self,
                         double                  top)
{
  double y = top + ROW_PADDING + MOST_RADIUS;
  double numbers;
  double height = kith_timeline_beads_height (self);
  gboolean reviews = FALSE;

  if (height == 0)
    return 0;

  y += kith_timeline_part_caption (self, _("Sessions"), NULL, self->narrow ? top + 4 : y - 7);
  numbers = y + MOST_RADIUS + NUMBER_GAP;
  add_spots (self, y);
  write_numbers (self, numbers);
  for (guint i = 0; i < self->layout->spots->len; i++)
    if (get_bead (self, get_spot (self, i)->bead)->review)
      {
        get_spot (self, i)->review_y = numbers + NUMBER_LINE + 2;
        reviews = TRUE;
      }
  lay_ending (self, numbers + NUMBER_LINE + (reviews ? REVIEW_LINE : 0) + 2);
  return height;
}
