/* test-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include "kith-ink.h"
#include "kith-label-field.h"
#include "kith-map-layout.h"
#include "kith-map-wording.h"

#include <math.h>
#include <string.h>

static KithInk *ink;

/* Ten pixels a letter, twelve high. */
static void
measure_letters (gpointer       data,
                 KithTextStyle  style,
                 double         zoom,
                 const char    *text,
                 double        *width,
                 double        *height)
{
  *width = 10 * zoom * g_utf8_strlen (text, -1);
  *height = 12 * zoom;
}

static const KithMeasure letters = { measure_letters, NULL };

static const struct
{
  const char *text;
  double width;
  const char *fitted;
} fits[] = {
  { "Johanna", 70, "Johanna" },
  { "Johanna", 69, "Johan…" },
  { "Johanna", 40, "Joh…" },
  { "Johanna", 39, NULL },
  { "Anna Keller", 60, "Anna…" },
  { "Anna Keller", 70, "Anna K…" },
  { "Jo", 20, "Jo" },
  { "Jo", 19, NULL },
  { "Anne\u0301e lang", 50, "Ann…" },
  { "", 0, "" },
};

static void
test_fit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autofree char *fitted = kith_measure_fit (&letters, KITH_TEXT_NAME, 1, fits[i].text, fits[i].width);

      g_assert_cmpstr (fitted, ==, fits[i].fitted);
    }
}

static void
test_field (void)
{
  g_autoptr (KithLabelField) field = kith_label_field_new (200, 100);
  const KithMapRect box = { 50, 40, 40, 12 };
  const KithMapRect beside = { 92, 40, 40, 12 };
  const KithMapRect outside = { 170, 40, 40, 12 };

  g_assert_cmpfloat (kith_label_field_weigh (field, &box), ==, 0);
  g_assert_true (isinf (kith_label_field_weigh (field, &outside)));

  kith_label_field_add_line (field, 0, 46, 200, 46, 0.5);
  g_assert_cmpfloat_with_epsilon (kith_label_field_weigh (field, &box), 24, 1e-9);
  kith_label_field_add_line (field, 60, 0, 60, 35, 0.5);
  g_assert_cmpfloat_with_epsilon (kith_label_field_weigh (field, &box), 24, 1e-9);

  g_assert_cmpfloat (kith_label_field_weigh_below (field, &box, 1), >, 1);
  g_assert_true (kith_label_field_is_open (field, 0, 46, 200, 46));
  kith_label_field_add_box (field, &box, 7);
  g_assert_cmpint (kith_label_field_find_owner (field, &box), ==, 7);
  g_assert_cmpint (kith_label_field_find_owner (field, &beside), ==, -1);
  g_assert_false (kith_label_field_is_open (field, 0, 46, 200, 46));
  g_assert_true (isinf (kith_label_field_weigh (field, &box)));
  g_assert_true (isfinite (kith_label_field_weigh (field, &beside)));
  kith_label_field_take_box (field, 7);
  g_assert_true (isfinite (kith_label_field_weigh (field, &box)));

  kith_label_field_add_disc (field, 70, 60, 7);
  g_assert_true (isfinite (kith_label_field_weigh (field, &box)));
  kith_label_field_add_disc (field, 70, 58, 7);
  g_assert_true (isinf (kith_label_field_weigh (field, &box)));
}

static gboolean
boxes_meet (const KithMapRect *a,
            const KithMapRect *b)
{
  return a->x < b->x + b->width - 1e-6 && b->x < a->x + a->width - 1e-6 && a->y < b->y + b->height - 1e-6
         && b->y < a->y + a->height - 1e-6;
}

static void
assert_off_disc (const KithMapRect *box,
                 double             x,
                 double             y,
                 double             radius)
{
  double across = x - CLAMP (x, box->x, box->x + box->width);
  double down = y - CLAMP (y, box->y, box->y + box->height);

  g_assert_cmpfloat (hypot (across, down), >=, radius);
}

/* Every box of writing on the page: names, relations, captions, pills, title. A name and its own relation touch. */
static GArray *
collect (const KithMapLayout *layout)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KithMapRect));

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      if (!spot->placed)
        continue;
      if (spot->name.text != NULL)
        g_array_append_val (boxes, spot->name.box);
      if (spot->detail.text != NULL)
        g_array_append_val (boxes, spot->detail.box);
      if (spot->pill.width > 0)
        g_array_append_val (boxes, spot->pill);
    }
  for (guint i = 0; i < layout->captions->len; i++)
    g_array_append_val (boxes, g_array_index (layout->captions, KithMapText, i).box);
  g_array_append_val (boxes, layout->title.box);
  return boxes;
}

static void
assert_off_people (const KithMapPicture *picture,
                   const KithMapLayout  *layout,
                   const KithMapRect    *box)
{
  assert_off_disc (box, layout->x, layout->y, layout->client_disc);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      double length = hypot (spot->x - layout->x, spot->y - layout->y);
      double end = layout->disc + 6;

      if (!spot->placed)
        continue;
      assert_off_disc (box, spot->x, spot->y, layout->disc);
      if (person->line != KITH_LINE_NONE)
        assert_off_disc (box, spot->x + end / length * (layout->x - spot->x), spot->y + end / length * (layout->y - spot->y), 2);
    }
}

static void
assert_legible (const KithMapPicture *picture,
                const KithMapLayout  *layout)
{
  g_autoptr (GArray) boxes = collect (layout);

  for (guint i = 0; i < boxes->len; i++)
    {
      const KithMapRect *box = &g_array_index (boxes, KithMapRect, i);

      if (box->width <= 0)
        continue;
      for (guint k = i + 1; k < boxes->len; k++)
        g_assert_false (boxes_meet (box, &g_array_index (boxes, KithMapRect, k)));
      g_assert_false (boxes_meet (box, &layout->tray));
      g_assert_false (boxes_meet (box, &layout->legend));
      assert_off_people (picture, layout, box);
      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, layout->width);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->y + box->height, <=, layout->height);
    }
}

static double
count_named (const KithMapLayout *layout)
{
  double named = 0;

  for (guint i = 0; i < layout->n_spots; i++)
    named += layout->spots[i].name.text != NULL;

  return named;
}

static const struct
{
  guint people;
  double width;
  double height;
  double least_named;
} sizes[] = {
  { 5, 1024, 600, 1 }, { 25, 1024, 600, 0.95 }, { 60, 1024, 600, 0.8 }, { 200, 1600, 1200, 0.75 }, { 25, 595, 842, 0.9 },
};

static void
test_scattered (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double named = 0;
      guint seeds = sizes[i].people > 100 ? 2 : 8;

      for (guint seed = 0; seed < seeds; seed++)
        {
          g_autoptr (KithMapPicture) picture = inventory_scatter (sizes[i].people, seed);
          g_autoptr (KithMapLayout) layout = NULL;

          picture->rtl = seed % 2;
          layout = kith_map_layout_new (picture, sizes[i].width, sizes[i].height, kith_ink_get_measure (ink));
          assert_legible (picture, layout);
          named += count_named (layout) / sizes[i].people / seeds;
        }
      g_test_message ("%u people at %.0f × %.0f: %.2f have a name", sizes[i].people, sizes[i].width, sizes[i].height, named);
      g_assert_cmpfloat (named, >=, sizes[i].least_named - 1e-9);
    }
}

static void
test_lives (void)
{
  for (InventoryTongue tongue = INVENTORY_ENGLISH; tongue <= INVENTORY_ARABIC; tongue++)
    {
      g_autoptr (KithMapPicture) picture = inventory_new (25, tongue);
      g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, 1280, 800, kith_ink_get_measure (ink));

      assert_legible (picture, layout);
      g_assert_cmpfloat (count_named (layout), ==, 25);
      g_assert_cmpfloat (layout->spots[1].pill.width, >, 0);
    }
}

/* When names must go, the closest and the selected keep theirs. */
static void
test_importance (void)
{
  double kept_near = 0;
  double kept_far = 0;
  guint kept_selected = 0;

  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (150, seed);
      g_autoptr (KithMapLayout) layout = NULL;
      KithMapPerson *selected = g_ptr_array_index (picture->people, 149);

      for (guint i = 0; i < 150; i++)
        {
          KithMapPerson *person = g_ptr_array_index (picture->people, i);

          person->line = KITH_LINE_NONE;
          person->closeness = i % 2 == 0 ? 41 : 40;
        }
      selected->selected = TRUE;
      layout = kith_map_layout_new (picture, 900, 700, kith_ink_get_measure (ink));
      assert_legible (picture, layout);
      kept_selected += layout->spots[149].name.text != NULL;
      for (guint i = 0; i < 150; i++)
        *(i % 2 == 0 ? &kept_near : &kept_far) += layout->spots[i].name.text != NULL;
    }
  g_test_message ("names kept: %.0f near, %.0f far, %u of 6 selected", kept_near, kept_far, kept_selected);
  g_assert_cmpuint (kept_selected, >=, 5);
  g_assert_cmpfloat (kept_near, >, 1.2 * kept_far);
  g_assert_cmpfloat (kept_near, <, 6 * 75);
}

static void
test_details (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  KithMapPerson *elsa = inventory_add (picture, "1", "Elsa", "grandmother", KITH_PERSON_KIN, 30, KITH_LINE_LOST);
  KithMapPerson *rosa = inventory_add (picture, "2", "Rosa", NULL, KITH_PERSON_FRIEND, 30, KITH_LINE_LOST);
  g_autoptr (KithMapLayout) layout = NULL;

  inventory_add (picture, "3", "Mother", "mother", KITH_PERSON_WORK, 30, KITH_LINE_LOST);
  inventory_add (picture, "4", "The swimming team", "swimming team", KITH_PERSON_GROUP, 30, KITH_LINE_LOST);
  inventory_add (picture, "5", "Jason", "son", KITH_PERSON_KIN, 30, KITH_LINE_LOST);
  inventory_add (picture, "6", "The choir", NULL, KITH_PERSON_GROUP, 30, KITH_LINE_LOST);
  elsa->status = rosa->status = KITH_PERSON_DEAD;
  elsa->died = rosa->died = (KithDate) { .precision = KITH_DATE_YEAR, .year = 2025 };
  layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
  g_assert_cmpstr (layout->spots[0].detail.text, ==, "grandmother, died 2025");
  g_assert_cmpstr (layout->spots[1].detail.text, ==, "died 2025");
  g_assert_null (layout->spots[2].detail.text);
  g_assert_null (layout->spots[3].detail.text);
  g_assert_cmpstr (layout->spots[4].detail.text, ==, "son");
}

/* Twenty-eight of one sector, too near each other for whole names. Returns: how many are called by the first alone. */
static guint
count_given_names (gboolean one_family,
                   gboolean one_name)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Voss");
  g_autoptr (KithMapLayout) layout = NULL;
  guint given = 0;

  for (guint i = 0; i < 28; i++)
    {
      g_autofree char *id = g_strdup_printf ("%02u", i);
      g_autofree char *first = g_strdup_printf (one_name ? "Maximilian" : "Maximilia%c", (int) ('a' + i));
      g_autofree char *name = one_family ? g_strdup_printf ("%s Voss", first) : g_strdup_printf ("%s Vo%u", first, i);

      inventory_add (picture, id, name, "cousin", KITH_PERSON_KIN, 50 + i, KITH_LINE_CLOSE);
    }
  layout = kith_map_layout_new (picture, 400, 320, &letters);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const char *text = layout->spots[i].name.text;

      g_assert_false (one_family && !one_name && text != NULL && strstr (text, "V…") != NULL);
      given += text != NULL && g_str_has_prefix (text, "Maximilia") && g_utf8_strlen (text, -1) == 10
               && strstr (text, "…") == NULL;
    }
  return given;
}

/* What a family shares goes first, and only then do names end in the middle. */
static void
test_families (void)
{
  g_assert_cmpuint (count_given_names (TRUE, FALSE), >, 0);
  g_assert_cmpuint (count_given_names (FALSE, FALSE), ==, 0);
}

static void
test_wording (void)
{
  static const char * const names[] = { "Anna Keller", "Anna Corvin", "Anna Maas", "Tom Keller", "The choir" };
  static const char * const expected[] = { "Anna K.", "Anna C.", "Anna M.", "Tom", "The choir" };
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Ruth Voss");
  g_auto (KithWordings) wordings = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    inventory_add (picture, names[i], names[i], NULL, i == 4 ? KITH_PERSON_GROUP : KITH_PERSON_KIN, 50, KITH_LINE_CLOSE);
  kith_wordings_init (&wordings, picture, &letters, 1);
  for (guint i = 0; i < picture->people->len; i++)
    {
      g_auto (KithWording) wording = { 0 };

      g_assert_true (kith_wordings_write (&wordings, picture->people->pdata[i], 4, &wording));
      g_assert_cmpstr (wording.name, ==, expected[i]);
    }
}

/* A name that two people have is nobody's: a letter of the family's stays with it. */
static void
test_namesakes (void)
{
  static const char * const families[] = { "Baker", "Carver", "Draper", "Fowler", "Cooper" };
  guint brief = 0;

  g_assert_cmpuint (count_given_names (TRUE, TRUE), ==, 0);
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (60, seed);
      g_autoptr (KithMapLayout) layout = NULL;

      for (guint i = 0; i < 60; i++)
        {
          KithMapPerson *person = g_ptr_array_index (picture->people, i);
          g_auto (GStrv) words = g_strsplit (person->name, " ", 2);

          g_free (person->name);
          person->name = g_strdup_printf ("%s %s", words[0], families[i % 5]);
        }
      layout = kith_map_layout_new (picture, 1024, 600, kith_ink_get_measure (ink));
      for (guint i = 0; i < 60; i++)
        for (guint k = 0; k < 60; k++)
          {
            const char *text = layout->spots[i].name.text;
            const KithMapPerson *other = g_ptr_array_index (picture->people, k);
            const KithMapPerson *person = g_ptr_array_index (picture->people, i);

            if (text == NULL || strstr (text, "…") != NULL || g_str_equal (person->name, other->name))
              continue;
            brief += g_str_has_suffix (text, ".");
            g_assert_false (strchr (text, ' ') == NULL && g_str_has_prefix (other->name, text)
                            && other->name[strlen (text)] == ' ');
          }
    }
  g_assert_cmpuint (brief, >, 0);
}

/* From @x, @y to what is drawn of person @i: their disc and their line. */
static double
measure_away (const KithMapPicture *picture,
              const KithMapLayout  *layout,
              guint                 i,
              double                x,
              double                y)
{
  const KithMapSpot *spot = &layout->spots[i];
  const KithMapPerson *person = g_ptr_array_index (picture->people, i);
  double disc = hypot (spot->x - x, spot->y - y) - layout->disc;
  double across = spot->x - layout->x;
  double down = spot->y - layout->y;
  double share = ((x - layout->x) * across + (y - layout->y) * down) / (across * across + down * down);

  if (!spot->placed)
    return INFINITY;
  if (person->line == KITH_LINE_NONE)
    return disc;
  share = CLAMP (share, 0, 1);
  return MIN (disc, hypot (layout->x + share * across - x, layout->y + share * down - y));
}

/* A stage is said of the one whose line it stands on or beside, but in the narrowest knot. */
static void
count_mistakes (const KithMapPicture *picture,
                double                width,
                double                height,
                guint                *pills,
                guint                *mistaken)
{
  g_autoptr (KithMapLayout) layout = kith_map_layout_new (picture, width, height, kith_ink_get_measure (ink));

  assert_legible (picture, layout);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapRect *pill = &layout->spots[i].pill;
      double x = pill->x + pill->width / 2;
      double y = pill->y + pill->height / 2;
      double nearest = INFINITY;

      for (guint k = 0; k < layout->n_spots; k++)
        if (k != i)
          nearest = MIN (nearest, measure_away (picture, layout, k, x, y));
      *pills += pill->width > 0;
      *mistaken += pill->width > 0 && nearest <= measure_away (picture, layout, i, x, y);
    }
}

static void
test_pills (void)
{
  guint pills = 0;
  guint mistaken = 0;

  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (KithMapPicture) picture = inventory_scatter (14, seed);

      for (guint i = 0; i < 14; i += 5)
        {
          KithMapPerson *person = g_ptr_array_index (picture->people, i);

          person->line = KITH_LINE_OPEN_CONFLICT;
          person->stage = KITH_MAP_STAGE_IMPASSE;
          person->closeness = MIN (person->closeness, 60);
        }
      count_mistakes (picture, 1280, 800, &pills, &mistaken);
    }
  for (guint people = 5; people <= 25; people += 5)
    {
      g_autoptr (KithMapPicture) picture = inventory_new (people, INVENTORY_ENGLISH);

      count_mistakes (picture, 1280, 800, &pills, &mistaken);
      count_mistakes (picture, 1024, 600, &pills, &mistaken);
      count_mistakes (picture, 595, 842, &pills, &mistaken);
    }
  g_test_message ("%u of %u pills are as near to somebody else", mistaken, pills);
  g_assert_cmpuint (pills, >=, 58);
  g_assert_cmpuint (mistaken, <=, 1);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/labels/fit", test_fit);
  g_test_add_func ("/map/labels/field", test_field);
  g_test_add_func ("/map/labels/scattered", test_scattered);
  g_test_add_func ("/map/labels/lives", test_lives);
  g_test_add_func ("/map/labels/importance", test_importance);
  g_test_add_func ("/map/labels/details", test_details);
  g_test_add_func ("/map/labels/families", test_families);
  g_test_add_func ("/map/labels/wording", test_wording);
  g_test_add_func ("/map/labels/namesakes", test_namesakes);
  g_test_add_func ("/map/labels/pills", test_pills);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
