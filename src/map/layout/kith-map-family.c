/* kith-map-family.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-family.h"

#include "kith-kin-step.h"
#include "kith-map-aside.h"
#include "kith-map-kin.h"
#include "kith-map-seats.h"

#include <glib/gi18n.h>
#include <math.h>

#define LARGEST_DISC 19.0
#define SHRINK 0.94
#define LEAST_DISC 1.5
/* One place of a row, in pixels, and in radii. */
#define MOST_PLACE 104.0
#define LEAST_PLACE 2.8
/* One row: the discs, the names below them and the bar above the next. */
#define ROW_ROOM 56.0
#define LEAST_ROW_ROOM 26.0
#define MOST_ROW 150.0
/* For names at the edge of the page. */
#define ROOM_BESIDE 30.0
/* Between the family and the others. */
#define GAP 12.0

static const KithMapPerson *
get_person (const KithMapPicture *picture,
            guint                 i)
{
  return picture->people->pdata[i];
}

static void
add_step (GArray      *ties,
          guint        person,
          guint        client,
          KithKinStep  step)
{
  const KithKinTie own[] = {
    [KITH_STEP_PARENT] = { person, client, KITH_KIN_PARENT, FALSE },
    [KITH_STEP_CHILD] = { client, person, KITH_KIN_PARENT, FALSE },
    [KITH_STEP_SIBLING] = { client, person, KITH_KIN_SIBLING, FALSE },
    [KITH_STEP_PARTNER] = { client, person, KITH_KIN_PARTNER, FALSE },
    [KITH_STEP_FORMER_PARTNER] = { client, person, KITH_KIN_PARTNER, TRUE },
  };

  if (step.step != KITH_STEP_NONE && step.step != KITH_STEP_RELATIVE)
    g_array_append_val (ties, own[step.step]);
}

/* The ties of the family, the client's own among them: of a picture that holds the client as its last person. */
static GArray *
list_ties (const KithMapPicture *picture,
           int                  *generations)
{
  guint client = picture->people->len;
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (KithKinTie));

  if (picture->kin->len > 0)
    g_array_append_vals (ties, picture->kin->data, picture->kin->len);
  generations[client] = 0;
  for (guint i = 0; i < client; i++)
    {
      KithKinStep step = kith_kin_step_find (get_person (picture, i)->relation);

      generations[i] = step.step != KITH_STEP_NONE ? step.generation : KITH_NO_GENERATION;
      add_step (ties, i, client, step);
    }
  return ties;
}

/* By age; whose age nobody knows by the id, the client first of them. */
static int
compare_ages (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const KithMapPicture *picture = data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  const KithMapPerson *person = one < picture->people->len ? get_person (picture, one) : NULL;
  const KithMapPerson *another = other < picture->people->len ? get_person (picture, other) : NULL;
  gboolean known = person != NULL && person->born.precision != KITH_DATE_UNKNOWN;
  gboolean other_known = another != NULL && another->born.precision != KITH_DATE_UNKNOWN;
  int order = known && other_known ? kith_date_compare (&person->born, &another->born) : other_known - known;

  return order != 0 ? order : g_strcmp0 (person != NULL ? person->id : "", another != NULL ? another->id : "");
}

static guint *
rank_people (const KithMapPicture *picture)
{
  guint n = picture->people->len + 1;
  g_autofree guint *turns = g_new (guint, n);
  guint *ranks = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    turns[i] = i;
  g_sort_array (turns, n, sizeof (guint), compare_ages, (gpointer) picture);
  for (guint i = 0; i < n; i++)
    ranks[turns[i]] = i;
  return ranks;
}

/* Of a family that nothing links with the client's, the youngest stand beside the client. */
static void
add_family (GArray *ties,
            guint   n,
            guint   first,
            int    *generations)
{
  g_autofree int *own = g_new (int, n);
  int lowest = 0;

  for (guint i = 0; i < n; i++)
    own[i] = i == first ? 0 : KITH_NO_GENERATION;
  kith_generations_find (n, (const KithKinTie *) (gpointer) ties->data, ties->len, own);
  for (guint i = 0; i < n; i++)
    if (own[i] != KITH_NO_GENERATION)
      lowest = MIN (lowest, own[i]);
  for (guint i = 0; i < n; i++)
    if (own[i] != KITH_NO_GENERATION)
      generations[i] = own[i] - lowest;
}

static void
add_families (GArray      *ties,
              guint        n,
              const guint *ranks,
              int         *generations)
{
  g_autofree guint *turns = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    turns[ranks[i]] = i;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < ties->len && generations[turns[i]] == KITH_NO_GENERATION; k++)
      {
        const KithKinTie *tie = &g_array_index (ties, KithKinTie, k);

        if (tie->a == turns[i] || tie->b == turns[i])
          add_family (ties, n, turns[i], generations);
      }
}

static KithFamilyRows *
arrange (const KithMapPicture *picture)
{
  guint n = picture->people->len + 1;
  g_autofree int *generations = g_new (int, n);
  g_autoptr (GArray) ties = list_ties (picture, generations);
  g_autofree guint *ranks = rank_people (picture);
  const KithKinTie *first = (const KithKinTie *) (gpointer) ties->data;

  kith_generations_find (n, first, ties->len, generations);
  add_families (ties, n, ranks, generations);
  return kith_family_rows_new (n, generations, first, ties->len, ranks);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const KithMapPicture *picture = data;

  return g_strcmp0 (get_person (picture, *(const guint *) a)->id, get_person (picture, *(const guint *) b)->id);
}

/* In the order of the ids. */
static GArray *
list_others (const KithMapPicture *picture,
             const KithFamilyRows *rows)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < picture->people->len; i++)
    if (rows->rows[i] < 0)
      g_array_append_val (others, i);
  g_array_sort_with_data (others, compare_ids, (gpointer) picture);
  return others;
}

static double
get_place (const KithMapRect    *area,
           const KithFamilyRows *rows,
           double                disc)
{
  double width = area->width - 2 * (ROOM_BESIDE + disc);

  return MIN (MOST_PLACE, width / MAX (rows->width, 1));
}

/* The largest that leaves room for everyone. */
static double
choose_disc (const KithMapRect    *area,
             const KithFamilyRows *rows,
             guint                 n_others)
{
  double disc = LARGEST_DISC;

  for (; disc > LEAST_DISC; disc *= SHRINK)
    {
      double row = 2 * disc + LEAST_ROW_ROOM + (ROW_ROOM - LEAST_ROW_ROOM) * disc / LARGEST_DISC;
      double needed = rows->n_rows * row + kith_map_aside_measure (n_others, disc, area->width, TRUE) + GAP;

      if (needed <= area->height && get_place (area, rows, disc) >= LEAST_PLACE * disc)
        break;
    }
  return disc;
}

static void
stand (KithMapLayout        *layout,
       const KithFamilyRows *rows,
       const KithMapRect    *area)
{
  guint client = rows->n_people - 1;
  double place = get_place (area, rows, layout->disc);
  double row = MIN (MOST_ROW, area->height / rows->n_rows);
  double left = area->x + (area->width - place * rows->width) / 2;
  double top = area->y + (area->height - row * rows->n_rows) / 2;

  for (guint i = 0; i < rows->n_people; i++)
    {
      double x = left + place * rows->places[i];
      double y = top + row * (rows->rows[i] + 0.5);

      if (i == client)
        {
          layout->x = x;
          layout->y = y;
        }
      else if (rows->rows[i] >= 0)
        {
          layout->spots[i].placed = TRUE;
          layout->spots[i].side = 1;
          layout->spots[i].below = TRUE;
          layout->spots[i].x = x;
          layout->spots[i].y = y;
        }
    }
}

void
kith_map_family_place (KithMapLayout        *layout,
                       const KithMapPicture *picture,
                       const KithMeasure    *measure)
{
  g_autoptr (KithFamilyRows) rows = arrange (picture);
  g_autoptr (GArray) others = list_others (picture, rows);
  KithMapRect area = layout->area;

  layout->disc = choose_disc (&area, rows, others->len);
  /* Translators: on the map, people of whom nobody has said how they belong to the family. */
  kith_map_aside_lay (layout, others, _("Not in the Family Tree"), measure, &area);
  layout->client_disc = kith_map_seats_get_client_disc (layout->disc);
  area.height = MAX (1, area.height - GAP);
  stand (layout, rows, &area);
  for (guint i = 0; i < layout->n_spots; i++)
    layout->spots[i].radius = hypot (layout->spots[i].x - layout->x, layout->spots[i].y - layout->y);
  kith_map_kin_draw (layout, rows);
}
