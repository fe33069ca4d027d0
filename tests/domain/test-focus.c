/* test-focus.c: whom and what a problem area is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-focus.h"

/* Areas of the course "c" but where they say "x:"; of each its kind, whom and what it is about: "grief eva -". @put: "person eva" or
 * "event e1". @found: the place of the one that takes it, −1 for none. */
static const struct
{
  const char *name;
  const char *areas;
  const char *put;
  const char *id;   /* (nullable): a place, as a letter */
  const char *kind;
  int found;
  KithAreaRoom room;
} cases[] = {
  { "nothing there", "", "person eva", NULL, "grief", -1, KITH_AREA_FULL },
  { "none of that kind", "role-dispute - -", "person eva", NULL, "grief", -1, KITH_AREA_FULL },
  { "one without anyone", "grief - -", "person eva", NULL, "grief", 0, KITH_AREA_FREE },
  { "one with someone else", "grief ben -", "person eva", NULL, "grief", -1, KITH_AREA_FULL },
  { "there already", "grief eva -", "person eva", NULL, "grief", 0, KITH_AREA_HELD },
  { "there already, after a free one", "grief - -,grief eva -", "person eva", NULL, "grief", 1, KITH_AREA_HELD },
  { "the first of two free ones", "grief - -,grief - -", "person eva", NULL, "grief", 0, KITH_AREA_FREE },
  { "an event beside a person", "grief eva -", "event e1", NULL, "grief", 0, KITH_AREA_FREE },
  { "another event", "grief eva e2", "event e1", NULL, "grief", -1, KITH_AREA_FULL },
  { "a person beside an event", "role-transition - e1", "person eva", NULL, "role-transition", 0, KITH_AREA_FREE },
  { "the one that is meant", "grief - -,grief - -", "person eva", "b", NULL, 1, KITH_AREA_FREE },
  { "the one that is meant is full", "grief - -,grief ben -", "person eva", "b", NULL, -1, KITH_AREA_FULL },
  { "of another course", "x:grief - -", "person eva", NULL, "grief", -1, KITH_AREA_FULL },
};

static GPtrArray *
read_areas (const char *text)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_area_free);
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean other = g_str_has_prefix (parts[i], "x:");
      g_auto (GStrv) words = g_strsplit (parts[i] + (other ? 2 : 0), " ", 3);
      KithArea *area = kith_area_new (other ? "x" : "c", words[0]);

      g_free (area->id);
      area->id = g_strdup_printf ("%c", 'a' + i);
      area->person = g_str_equal (words[1], "-") ? NULL : g_strdup (words[1]);
      area->event = g_str_equal (words[2], "-") ? NULL : g_strdup (words[2]);
      g_ptr_array_add (areas, area);
    }
  return areas;
}

static void
test_choose (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) areas = read_areas (cases[i].areas);
      g_auto (GStrv) put = g_strsplit (cases[i].put, " ", 2);
      gboolean person = g_str_equal (put[0], "person");
      KithAreaRoom room;
      KithArea *found = kith_areas_choose (areas, "c", cases[i].id, cases[i].kind, person ? put[1] : NULL, person ? NULL : put[1], &room);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (room, ==, cases[i].room);
      g_assert_true (found == (cases[i].found >= 0 ? areas->pdata[cases[i].found] : NULL));
    }
  {
    KithAreaRoom room;

    g_assert_null (kith_areas_choose (NULL, "c", NULL, "grief", "eva", NULL, &room));
    g_assert_cmpint (room, ==, KITH_AREA_FULL);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/choose", test_choose);
  return g_test_run ();
}
