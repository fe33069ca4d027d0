/* kith-map-labels.c
 *
 * Sixteen places around each disc, seven wordings from full to short; the people take turns by importance, each takes
 * the cheapest place left (as in point-feature labelling on maps: Imhof 1975, Christensen, Marks and Shieber 1995).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-labels.h"

#include "kith-map-wording.h"

#include <math.h>

#define BESIDE 7.0
#define ABOVE 4.0

/* What it costs to say less, by the steps of KithWording, and from where on it is asked whether less would stand
 * better. */
static const double step_weights[KITH_WORDING_LAST + 1] = { 0, 8, 70, 78, 88, 108, 128 };
#define UNEASY 34.0

/* From here on everyone gets a name before anyone gets a relation. */
#define CROWD 30

/* Whoever found no place may send away so many others, who need another one. */
#define MOST_SENT 8

/* A label that stands apart: how far from the disc, in how many directions, and what a pixel of that weighs; the line to
 * it begins a little beside the disc. */
#define LEAD_LEAST 14.0
#define LEAD_MOST 84.0
#define LEAD_TURNS 24
#define LEAD_WEIGHT 1.5
#define LEAD_GAP 2.0
#define LEAD_STEP 4

/* What it costs to stand against the outward direction, and slantwise. */
#define TURN_WEIGHT 16.0
#define SLANT_WEIGHT 9.0

/* Where a label stands, from −1 to 1: beside, above or below where one of both is whole, at a corner where both are. */
typedef struct
{
  double across;
  double down;
} Side;

static const Side sides[] = {
  { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 }, { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 },
  { 1, -0.6 }, { 1, 0.6 }, { -1, -0.6 }, { -1, 0.6 }, { -0.5, -1 }, { 0.5, -1 }, { -0.5, 1 }, { 0.5, 1 },
};

typedef struct
{
  KithMapLayout *layout;
  const KithMapPicture *picture;
  KithLabelField *field;
  const KithWordings *wordings;
} Work;

static int
compare_by_importance (gconstpointer a,
                       gconstpointer b,
                       gpointer      data)
{
  const KithMapPicture *picture = data;
  const KithMapPerson *person = g_ptr_array_index (picture->people, *(const guint *) a);
  const KithMapPerson *other = g_ptr_array_index (picture->people, *(const guint *) b);

  if (person->selected != other->selected)
    return person->selected ? -1 : 1;
  if (person->closeness != other->closeness)
    return person->closeness > other->closeness ? -1 : 1;
  return g_strcmp0 (person->id, other->id);
}

static gboolean
is_corner (const Side *side)
{
  return fabs (side->across) == 1 && fabs (side->down) == 1;
}

static KithMapRect
get_box (const Work        *work,
         const KithMapSpot *spot,
         const Side        *side,
         const KithWording     *wording)
{
  gboolean corner = is_corner (side);
  double reach = work->layout->disc * (corner ? G_SQRT2 / 2 : 1);
  double across = fabs (side->across) == 1 ? side->across * (reach + (corner ? ABOVE : BESIDE - KITH_WORDING_AIR)) : 0;
  double down = fabs (side->down) == 1 ? side->down * (reach + (corner ? 1 : ABOVE)) : 0;

  return (KithMapRect) {
    spot->x + across - wording->width * (1 - side->across) / 2,
    spot->y + down - wording->height * (1 - side->down) / 2,
    wording->width,
    wording->height,
  };
}

static double
weigh_outward (const Work        *work,
               const KithMapSpot *spot,
               const Side        *side)
{
  double across = spot->below ? 0 : spot->x - work->layout->x;
  double down = spot->below ? 1 : spot->y - work->layout->y;
  double length = hypot (across, down) * hypot (side->across, side->down);
  double outward = length > 0 ? (across * side->across + down * side->down) / length : 0;

  return TURN_WEIGHT * (1 - outward);
}

static double
weigh_side (const Work        *work,
            const KithMapSpot *spot,
            const Side        *side)
{
  return weigh_outward (work, spot, side) + SLANT_WEIGHT * fabs (side->across * side->down);
}

static void
set_text (KithMapText   *text,
          KithTextStyle  style,
          double         zoom,
          char         **words,
          KithMapRect    box)
{
  g_free (text->text);
  *text = (KithMapText) { g_steal_pointer (words), style, zoom, box };
}

static void
commit (const Work        *work,
        guint              index,
        KithWording       *wording,
        const KithMapRect *box,
        const Side        *side)
{
  KithMapSpot *spot = &work->layout->spots[index];
  double free_name = box->width - 2 * KITH_WORDING_AIR - wording->name_width;
  double free_detail = box->width - 2 * KITH_WORDING_AIR - wording->detail_width;
  double lean = side->across == 1 ? 0 : side->across == -1 ? 1 : 0.5;

  kith_label_field_add_box (work->field, box, index);
  set_text (&spot->name, KITH_TEXT_NAME, work->wordings->zoom, &wording->name,
            (KithMapRect) { box->x + KITH_WORDING_AIR + lean * free_name, box->y, wording->name_width, wording->name_height });
  set_text (&spot->detail, KITH_TEXT_DETAIL, work->wordings->zoom, &wording->detail,
            (KithMapRect) { box->x + KITH_WORDING_AIR + lean * free_detail, box->y + wording->name_height, wording->detail_width,
                            wording->detail_height });
}

/* The cheapest place below @most. Returns: what it costs, @most when there is none */
static double
find_place (const Work        *work,
            guint              index,
            const KithWording *wording,
            double             most,
            KithMapRect       *chosen,
            const Side       **side)
{
  const KithMapSpot *spot = &work->layout->spots[index];
  double best = most;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      KithMapRect box = get_box (work, spot, &sides[i], wording);
      double weight = weigh_side (work, spot, &sides[i]);

      if (weight < best)
        weight += kith_label_field_weigh_below (work->field, &box, best - weight);
      if (weight < best)
        {
          best = weight;
          *chosen = box;
          *side = &sides[i];
        }
    }

  return best;
}

/* The first wording that stands at ease, or the best of those up to @last. */
static gboolean
try_wordings (const Work *work,
              guint       index,
              int         first,
              int         last)
{
  const KithMapPerson *person = g_ptr_array_index (work->picture->people, index);
  g_auto (KithWording) chosen = { 0 };
  double best = INFINITY;
  double width = 0;
  double height = 0;
  KithMapRect box = { 0 };
  const Side *side = NULL;

  for (int step = first; step <= last && best > UNEASY; step++)
    {
      g_auto (KithWording) wording = { 0 };
      double less = step_weights[step] - step_weights[first];
      double weight;

      /* Less that needs as much room stands nowhere better. */
      if (!kith_wordings_write (work->wordings, person, step, &wording) || (wording.width == width && wording.height == height))
        continue;
      width = wording.width;
      height = wording.height;
      weight = find_place (work, index, &wording, best - less, &box, &side) + less;
      if (weight >= best)
        continue;
      best = weight;
      kith_wording_clear (&chosen);
      chosen = wording;
      wording = (KithWording) { 0 };
    }
  if (side == NULL)
    return FALSE;

  commit (work, index, &chosen, &box, side);
  return TRUE;
}

static GArray *
list_by_importance (const KithMapLayout  *layout,
                    const KithMapPicture *picture)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < layout->n_spots; i++)
    if (layout->spots[i].placed)
      g_array_append_val (turns, i);
  g_array_sort_with_data (turns, compare_by_importance, (gpointer) picture);
  return turns;
}

static gboolean
has_label (const Work *work,
           guint       index)
{
  const KithMapSpot *spot = &work->layout->spots[index];

  return spot->name.text != NULL || spot->detail.text != NULL;
}

static KithMapRect
get_kept (const KithMapSpot *spot)
{
  const KithMapRect *name = &spot->name.box;
  const KithMapRect *detail = &spot->detail.box;
  double x = detail->width > 0 ? MIN (name->x, detail->x) : name->x;

  return (KithMapRect) { x - KITH_WORDING_AIR, name->y, MAX (name->width, detail->width) + 2 * KITH_WORDING_AIR, name->height + detail->height };
}

static void
add_details (const Work *work,
             GArray     *turns)
{
  for (guint i = 0; i < turns->len; i++)
    {
      guint index = g_array_index (turns, guint, i);
      const KithMapSpot *spot = &work->layout->spots[index];
      KithMapRect kept = get_kept (spot);

      if (spot->name.text == NULL || spot->detail.text != NULL || !isnan (spot->lead_x))
        continue;
      kith_label_field_take_box (work->field, index);
      if (try_wordings (work, index, 0, 1))
        continue;
      kith_label_field_add_box (work->field, &kept, index);
    }
}

/* Takes the place of @owner, who must find another. */
static gboolean
take_place (const Work        *work,
            guint              index,
            guint              owner,
            KithWording       *wording,
            const KithMapRect *box,
            const Side        *side,
            int                first)
{
  KithMapRect kept = get_kept (&work->layout->spots[owner]);
  gboolean found;

  kith_label_field_take_box (work->field, owner);
  kith_label_field_add_box (work->field, box, index);
  found = try_wordings (work, owner, first, KITH_WORDING_LAST);
  kith_label_field_take_box (work->field, index);
  if (found)
    commit (work, index, wording, box, side);
  else
    kith_label_field_add_box (work->field, &kept, owner);
  return found;
}

static gboolean
send_away (const Work *work,
           guint       index,
           int         first,
           int         step)
{
  const KithMapSpot *spot = &work->layout->spots[index];
  g_auto (KithWording) wording = { 0 };
  guint sent = 0;

  if (!kith_wordings_write (work->wordings, g_ptr_array_index (work->picture->people, index), step, &wording))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides) && sent < MOST_SENT; i++)
    {
      KithMapRect box = get_box (work, spot, &sides[i], &wording);
      int owner = kith_label_field_find_owner (work->field, &box);

      if (owner < 0)
        continue;
      if (take_place (work, index, owner, &wording, &box, &sides[i], first))
        return TRUE;
      sent++;
    }

  return FALSE;
}

/* A box whose edge is @away pixels from the disc in the direction of @angle, where the line to it ends at @x, @y. */
static KithMapRect
get_box_out (const Work        *work,
             const KithMapSpot *spot,
             const KithWording *wording,
             double             angle,
             double             away,
             double            *x,
             double            *y)
{
  double across = sin (angle);
  double down = -cos (angle);

  *x = spot->x + (work->layout->disc + away) * across;
  *y = spot->y + (work->layout->disc + away) * down;
  return (KithMapRect) { *x + (across - 1) * wording->width / 2, *y + (down - 1) * wording->height / 2, wording->width,
                         wording->height };
}

static double
weigh_lead (const Work        *work,
            const KithMapSpot *spot,
            const KithMapRect *box,
            double             x,
            double             y,
            double             most)
{
  const Side direction = { x - spot->x, y - spot->y };
  double length = hypot (direction.across, direction.down);
  double from = (work->layout->disc + LEAD_GAP) / length;
  double weight = LEAD_WEIGHT * length + 2 * weigh_outward (work, spot, &direction);

  if (weight < most)
    weight += kith_label_field_weigh_below (work->field, box, most - weight);
  if (weight < most
      && !kith_label_field_is_open (work->field, spot->x + from * (x - spot->x), spot->y + from * (y - spot->y), x, y))
    return INFINITY;
  return weight;
}

/* Further away, where a thin line leads to it. */
static void
lead_out (const Work *work,
          guint       index)
{
  KithMapSpot *spot = &work->layout->spots[index];
  g_auto (KithWording) wording = { 0 };
  const Side middle = { 0, 0 };
  KithMapRect chosen = { 0 };
  double best = INFINITY;

  if (!kith_wordings_write (work->wordings, g_ptr_array_index (work->picture->people, index), LEAD_STEP, &wording))
    return;
  for (double away = LEAD_LEAST; away <= LEAD_MOST; away += LEAD_LEAST)
    for (int i = 0; i < LEAD_TURNS; i++)
      {
        double x;
        double y;
        KithMapRect box = get_box_out (work, spot, &wording, 2 * G_PI * i / LEAD_TURNS, away, &x, &y);
        double weight = weigh_lead (work, spot, &box, x, y, best);

        if (weight >= best)
          continue;
        best = weight;
        chosen = box;
        spot->lead_x = x;
        spot->lead_y = y;
      }
  if (isinf (best))
    return;

  commit (work, index, &wording, &chosen, &middle);
  kith_label_field_add_line (work->field, spot->x, spot->y, spot->lead_x, spot->lead_y, LEAD_WEIGHT);
}

static void
place_names (const Work *work,
             GArray     *turns,
             int         first)
{
  for (guint i = 0; i < turns->len; i++)
    {
      guint index = g_array_index (turns, guint, i);
      const KithMapPerson *person = g_ptr_array_index (work->picture->people, index);

      if (!try_wordings (work, index, first, KITH_WORDING_LAST) && person->selected)
        lead_out (work, index);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      guint index = g_array_index (turns, guint, i);

      if (!has_label (work, index) && !send_away (work, index, first, KITH_WORDING_LAST - 2))
        send_away (work, index, first, KITH_WORDING_LAST);
    }
}

void
kith_map_labels_place (KithMapLayout        *layout,
                       const KithMapPicture *picture,
                       KithLabelField       *field,
                       const KithMeasure    *measure)
{
  g_auto (KithWordings) wordings = { 0 };
  const Work work = { layout, picture, field, &wordings };
  g_autoptr (GArray) turns = list_by_importance (layout, picture);
  gboolean crowded = turns->len > CROWD;

  kith_wordings_init (&wordings, picture, measure, CLAMP (0.58 + 0.42 * layout->disc / 19, 0.78, 1));
  place_names (&work, turns, crowded ? 2 : 0);
  for (guint i = 0; i < turns->len; i++)
    if (!has_label (&work, g_array_index (turns, guint, i)))
      lead_out (&work, g_array_index (turns, guint, i));
  if (crowded)
    add_details (&work, turns);
}
