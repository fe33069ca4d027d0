/* test-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include <math.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *initials;
} initials[] = {
  { "Anna Keller", "AK" },
  { "anna", "A" },
  { "  Anna-Maria   von der Heide ", "AH" },
  { "Dr. Weiss", "DW" },
  { "\"Lola\" (yoga)", "LY" },
  { "Élodie Østergård", "ÉØ" },
  { "E\u0301lodie", "E\u0301" },
  { "王小明", "王" },
  { "أميرة قاسم", "أ\u200cق" },
  { "O'Neill", "O" },
  { "7 Dwarfs", "7D" },
  { "???", "" },
  { "", "" },
};

static void
test_initials (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (initials); i++)
    {
      g_autofree char *found = kith_map_initials (initials[i].name);

      g_assert_cmpstr (found, ==, initials[i].initials);
    }
}

static void
test_anonymous (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna Keller");
  KithMapPerson *tom = inventory_add (picture, "1", "Tom Berger", "brother", KITH_PERSON_KIN, 50, KITH_LINE_CLOSE);
  KithMapPerson *eva = inventory_add (picture, "2", "Eva", "Tom's wife", KITH_PERSON_KIN, 50, KITH_LINE_CLOSE);
  KithMapPerson *father = inventory_add (picture, "3", "Father", "father", KITH_PERSON_KIN, 50, KITH_LINE_CLOSE);
  KithMapPerson *boss = inventory_add (picture, "4", "Ms Hale", "KELLER family lawyer", KITH_PERSON_WORK, 50, KITH_LINE_CLOSE);
  KithMapPerson *shift = inventory_add (picture, "5", "The shift", "the shift", KITH_PERSON_GROUP, 50, KITH_LINE_CLOSE);
  KithMapPerson *team = inventory_add (picture, "6", "The swimming team", "swimming team", KITH_PERSON_GROUP, 50, KITH_LINE_CLOSE);
  KithMapPerson *choir = inventory_add (picture, "7", "Cantata", "choir", KITH_PERSON_GROUP, 50, KITH_LINE_CLOSE);
  g_autofree char *again = NULL;

  picture->title = g_strdup ("The world of Anna Keller");
  kith_map_picture_make_anonymous (picture);

  g_assert_cmpstr (picture->client, ==, "A. K.");
  g_assert_cmpstr (picture->title, ==, "A. K.");
  g_assert_cmpstr (tom->name, ==, "T. B.");
  g_assert_cmpstr (tom->relation, ==, "brother");
  g_assert_cmpstr (eva->name, ==, "E.");
  g_assert_null (eva->relation);
  g_assert_cmpstr (father->relation, ==, "father");
  g_assert_null (boss->relation);
  g_assert_cmpstr (shift->relation, ==, "group");
  g_assert_cmpstr (team->relation, ==, "group");
  g_assert_cmpstr (choir->relation, ==, "choir");

  again = kith_map_initials (tom->name);
  g_assert_cmpstr (again, ==, "TB");
}

static void
test_join (void)
{
  g_autoptr (KithMapPicture) picture = inventory_new (3, INVENTORY_ENGLISH);
  const KithMapTie *tie;

  g_array_set_size (picture->ties, 0);
  kith_map_picture_join (picture, 0, 1, KITH_LINE_NONE);
  kith_map_picture_join (picture, 1, 0, KITH_LINE_STRAINED);
  kith_map_picture_join (picture, 0, 1, KITH_LINE_CLOSE);
  kith_map_picture_join (picture, 2, 2, KITH_LINE_CLOSE);
  kith_map_picture_join (picture, 0, 3, KITH_LINE_CLOSE);

  g_assert_cmpuint (picture->ties->len, ==, 1);
  tie = &g_array_index (picture->ties, KithMapTie, 0);
  g_assert_cmpuint (tie->a, ==, 0);
  g_assert_cmpuint (tie->b, ==, 1);
  g_assert_cmpint (tie->line, ==, KITH_LINE_STRAINED);
}

static void
test_rings (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  const char * const two[] = { "a", "b", NULL };
  const char * const six[] = { "a", "b", "c", "d", "e", "f", NULL };
  const char * const seven[] = { "a", "b", "c", "d", "e", "f", "g", NULL };

  g_assert_cmpuint (g_strv_length (picture->rings), ==, 3);
  g_assert_false (kith_map_picture_set_rings (picture, two));
  g_assert_false (kith_map_picture_set_rings (picture, seven));
  g_assert_cmpuint (g_strv_length (picture->rings), ==, 3);
  g_assert_true (kith_map_picture_set_rings (picture, six));
  g_assert_cmpuint (g_strv_length (picture->rings), ==, 6);
}

static void
test_add (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Anna");
  KithPerson person = { .id = (char *) "1", .name = (char *) "Thomas", .nickname = (char *) "Tom", .relation = (char *) "" };
  KithMapPerson *added = kith_map_picture_add (picture, &person, NULL);

  g_assert_cmpstr (added->name, ==, "Tom");
  g_assert_null (added->relation);
  g_assert_true (isnan (added->closeness));
  g_assert_true (isnan (added->desired));
  g_assert_true (isnan (added->angle));
  g_assert_cmpint (added->line, ==, KITH_LINE_NONE);
}

static guint
count_faded (const KithMapPicture *picture)
{
  guint faded = 0;

  for (guint i = 0; i < picture->people->len; i++)
    faded += ((const KithMapPerson *) picture->people->pdata[i])->faded != FALSE;
  return faded;
}

/* Those who are tied to the one stay; the ties of the others count for nothing. */
static void
test_focus (void)
{
  g_autoptr (KithMapPicture) picture = kith_map_picture_new ("Ada");

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      inventory_add (picture, id, id, NULL, KITH_PERSON_KIN, 50, KITH_LINE_NONE);
    }
  kith_map_picture_join (picture, 1, 0, KITH_LINE_NONE);
  kith_map_picture_join (picture, 1, 3, KITH_LINE_NONE);
  kith_map_picture_join (picture, 3, 4, KITH_LINE_NONE);

  kith_map_picture_focus (picture, "1");
  g_assert_cmpuint (count_faded (picture), ==, 2);
  g_assert_true (((KithMapPerson *) picture->people->pdata[2])->faded);
  g_assert_true (((KithMapPerson *) picture->people->pdata[4])->faded);
  kith_map_picture_focus (picture, "2");
  g_assert_cmpuint (count_faded (picture), ==, 4);
  kith_map_picture_focus (picture, "nobody");
  g_assert_cmpuint (count_faded (picture), ==, 0);
  kith_map_picture_focus (picture, NULL);
  g_assert_cmpuint (count_faded (picture), ==, 0);
  g_assert_cmpint (kith_map_picture_find (picture, "3"), ==, 3);
  g_assert_cmpint (kith_map_picture_find (picture, "nobody"), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/picture/initials", test_initials);
  g_test_add_func ("/map/picture/anonymous", test_anonymous);
  g_test_add_func ("/map/picture/join", test_join);
  g_test_add_func ("/map/picture/rings", test_rings);
  g_test_add_func ("/map/picture/add", test_add);
  g_test_add_func ("/map/picture/focus", test_focus);

  return g_test_run ();
}
