/* kith-map-labels.c
 *
 * Sixteen places around each disc, six wordings from full to short; the people take turns by importance, each takes
 * the cheapest place left (as in point-feature labelling on maps: Imhof 1975, Christensen, Marks and Shieber 1995).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-labels.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <math.h>

#define BESIDE 7.0
#define ABOVE 4.0
#define AIR 2.0

#define WIDEST 150.0
#define NARROW 84.0
#define NARROWEST 52.0

/* From here on everyone gets a name before anyone gets a relation. */
#define CROWD 30

#define LAST_STEP 5

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
  char *name;
  char *detail;
  double name_width;
  double name_height;
  double detail_width;
  double detail_height;
  double width;
  double height;
} Wording;

typedef struct
{
  KithMapLayout *layout;
  const KithMapPicture *picture;
  KithLabelField *field;
  const KithMeasure *measure;
  GHashTable *families; /* the last words of names, folded, that more than one person here has */
  double zoom;
} Work;

static void
clear_wording (Wording *wording)
{
  g_free (wording->name);
  g_free (wording->detail);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wording, clear_wording)

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

static char *
write_death (const KithMapPerson *person)
{
  g_autofree char *year = g_strdup_printf ("%d", person->died.year);

  /* Translators: below a name on the map; %s is a year. */
  return g_strdup_printf (_("died %s"), year);
}

/* The second line: "grandmother", "died 2025" or "grandmother, died 2025". */
static char *
write_detail (const KithMapPerson *person,
              gboolean             full)
{
  gboolean said = person->relation != NULL && g_ascii_strcasecmp (person->relation, person->name) != 0;
  g_autofree char *death = NULL;

  if (person->status == KITH_PERSON_DEAD && person->died.precision != KITH_DATE_UNKNOWN)
    death = write_death (person);
  if (death == NULL || (said && !full))
    return said ? g_strdup (person->relation) : NULL;
  if (!said)
    return g_steal_pointer (&death);

  /* Translators: a relation, and when the person died: "grandmother, died 2025". */
  return g_strdup_printf (_("%s, %s"), person->relation, death);
}

static void
measure_wording (const Work *work,
                 Wording    *wording)
{
  if (wording->name != NULL)
    work->measure->size (work->measure->data, KITH_TEXT_NAME, work->zoom, wording->name,
                         &wording->name_width, &wording->name_height);
  if (wording->detail != NULL)
    work->measure->size (work->measure->data, KITH_TEXT_DETAIL, work->zoom, wording->detail, &wording->detail_width,
                         &wording->detail_height);
  wording->width = MAX (wording->name_width, wording->detail_width) + 2 * AIR;
  wording->height = wording->name_height + wording->detail_height;
}

static void
count_family (GHashTable *families,
              const char *name)
{
  const char *last = kith_name_find_last (name);
  g_autofree char *family = last != NULL ? kith_name_fold (last) : NULL;
  guint people;

  if (family == NULL)
    return;
  people = GPOINTER_TO_UINT (g_hash_table_lookup (families, family)) + 1;
  g_hash_table_replace (families, g_steal_pointer (&family), GUINT_TO_POINTER (people));
}

static GHashTable *
count_families (const KithMapPicture *picture)
{
  GHashTable *families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  count_family (families, picture->client);
  for (guint i = 0; i < picture->people->len; i++)
    count_family (families, ((const KithMapPerson *) picture->people->pdata[i])->name);
  return families;
}

/* Where several share a family name, it is the part that tells the least. */
static char *
shorten_name (const Work *work,
              const char *name)
{
  const char *last = kith_name_find_last (name);
  g_autofree char *family = last != NULL ? kith_name_fold (last) : NULL;

  if (family == NULL || GPOINTER_TO_UINT (g_hash_table_lookup (work->families, family)) < 2)
    return g_strdup (name);
  return g_strchomp (g_strndup (name, (gsize) (last - name)));
}

/* @step: 0 is everything, 1 without the date, 2 the name, 3 without the family's, 4 and 5 some of it. Initials stand in
 * the disc already. */
static gboolean
word (const Work          *work,
      const KithMapPerson *person,
      int                  step,
      Wording             *wording)
{
  static const double widest[LAST_STEP + 1] = { WIDEST, WIDEST, WIDEST, WIDEST, NARROW, NARROWEST };
  gboolean anonymous = work->picture->anonymous;
  g_autofree char *name = step < 3 || anonymous ? g_strdup (person->name) : shorten_name (work, person->name);
  g_autofree char *detail = step < 2 || anonymous ? write_detail (person, step == 0) : NULL;

  *wording = (Wording) { 0 };
  if (!anonymous)
    wording->name = kith_measure_fit (work->measure, KITH_TEXT_NAME, work->zoom, name, widest[step] * work->zoom);
  if (detail != NULL)
    wording->detail = kith_measure_fit (work->measure, KITH_TEXT_DETAIL, work->zoom, detail, widest[step] * work->zoom);
  measure_wording (work, wording);
  return wording->name != NULL || wording->detail != NULL;
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
         const Wording     *wording)
{
  gboolean corner = is_corner (side);
  double reach = work->layout->disc * (corner ? G_SQRT2 / 2 : 1);
  double across = fabs (side->across) == 1 ? side->across * (reach + (corner ? ABOVE : BESIDE - AIR)) : 0;
  double down = fabs (side->down) == 1 ? side->down * (reach + (corner ? 1 : ABOVE)) : 0;

  return (KithMapRect) {
    spot->x + across - wording->width * (1 - side->across) / 2,
    spot->y + down - wording->height * (1 - side->down) / 2,
    wording->width,
    wording->height,
  };
}

static double
weigh_side (const Work        *work,
            const KithMapSpot *spot,
            const Side        *side)
{
  double across = spot->x - work->layout->x;
  double down = spot->y - work->layout->y;
  double length = hypot (across, down) * hypot (side->across, side->down);
  double outward = length > 0 ? (across * side->across + down * side->down) / length : 0;

  return TURN_WEIGHT * (1 - outward) + SLANT_WEIGHT * fabs (side->across * side->down);
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
        Wording           *wording,
        const KithMapRect *box,
        const Side        *side)
{
  KithMapSpot *spot = &work->layout->spots[index];
  double free_name = box->width - 2 * AIR - wording->name_width;
  double free_detail = box->width - 2 * AIR - wording->detail_width;
  double lean = side->across == 1 ? 0 : side->across == -1 ? 1 : 0.5;

  kith_label_field_add_box (work->field, box, index);
  set_text (&spot->name, KITH_TEXT_NAME, work->zoom, &wording->name,
            (KithMapRect) { box->x + AIR + lean * free_name, box->y, wording->name_width, wording->name_height });
  set_text (&spot->detail, KITH_TEXT_DETAIL, work->zoom, &wording->detail,
            (KithMapRect) { box->x + AIR + lean * free_detail, box->y + wording->name_height, wording->detail_width,
                            wording->detail_height });
}

static gboolean
try_wording (const Work *work,
             guint       index,
             int         step)
{
  const KithMapSpot *spot = &work->layout->spots[index];
  g_auto (Wording) wording = { 0 };
  double best = INFINITY;
  KithMapRect chosen = { 0 };
  const Side *chosen_side = NULL;

  if (!word (work, g_ptr_array_index (work->picture->people, index), step, &wording))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      KithMapRect box = get_box (work, spot, &sides[i], &wording);
      double weight = kith_label_field_weigh (work->field, &box) + weigh_side (work, spot, &sides[i]);

      if (weight < best)
        {
          best = weight;
          chosen = box;
          chosen_side = &sides[i];
        }
    }
  if (chosen_side == NULL)
    return FALSE;

  commit (work, index, &wording, &chosen, chosen_side);
  return TRUE;
}

static void
try_wordings (const Work *work,
              guint       index,
              int         first)
{
  for (int step = first; step <= LAST_STEP; step++)
    if (try_wording (work, index, step))
      return;
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

void
kith_map_labels_place (KithMapLayout        *layout,
                       const KithMapPicture *picture,
                       KithLabelField       *field,
                       const KithMeasure    *measure)
{
  g_autoptr (GHashTable) families = count_families (picture);
  Work work = { layout, picture, field, measure, families, CLAMP (0.58 + 0.42 * layout->disc / 19, 0.78, 1) };
  g_autoptr (GArray) turns = list_by_importance (layout, picture);
  gboolean crowded = turns->len > CROWD;

  for (guint i = 0; i < turns->len; i++)
    try_wordings (&work, g_array_index (turns, guint, i), crowded ? 2 : 0);
  for (guint i = 0; i < turns->len && crowded; i++)
    {
      guint index = g_array_index (turns, guint, i);
      KithMapSpot *spot = &layout->spots[index];
      KithMapRect kept = spot->name.box;

      if (spot->name.text == NULL || spot->detail.text != NULL)
        continue;
      kith_label_field_take_box (field, index);
      if (try_wording (&work, index, 0) || try_wording (&work, index, 1))
        continue;
      kept.x -= AIR;
      kept.width += 2 * AIR;
      kith_label_field_add_box (field, &kept, index);
    }
}
