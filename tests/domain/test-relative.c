/* test-relative.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relative.h"

#include "kith-kinship.h"

/* Anna and her partner Otto have Ben; Ben has Carla; Carla and Dora are friends; Dora and Emil work together. Finn is alone. */
static const char *const names[] = { "Anna", "Otto", "Ben", "Carla", "Dora", "Emil", "Finn" };

static const struct
{
  const char *a;
  const char *b;
  const char *kind;
} tied[] = {
  { "Anna", "Ben", "parent" },   { "Otto", "Ben", "parent" }, { "Anna", "Otto", "partner" },
  { "Ben", "Carla", "parent" },  { "Carla", "Dora", "friend" }, { "Emil", "Dora", "runs with" },
};

typedef struct
{
  GPtrArray *people;
  GPtrArray *ties;
} Circle;

static void
circle_init (Circle *self)
{
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tie_free);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KithPerson *person = kith_person_new ("client", names[i]);

      g_set_str (&person->id, names[i]);
      g_ptr_array_add (self->people, person);
    }
  g_set_str (&((KithPerson *) self->people->pdata[0])->relation, "Grandmother");
  for (gsize i = 0; i < G_N_ELEMENTS (tied); i++)
    g_ptr_array_add (self->ties, kith_tie_new ("client", tied[i].a, tied[i].b, tied[i].kind));
}

static void
circle_clear (Circle *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->ties);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Circle, circle_clear)

static char *
tell (GPtrArray *relatives)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < relatives->len; i++)
    {
      const KithRelative *it = relatives->pdata[i];

      g_string_append_printf (text, "%s%s %s%s", i > 0 ? ", " : "", it->name, it->words, it->tie == NULL ? "*" : "");
    }
  return g_string_free_and_steal (text);
}

/* Each tie counts from both of its ends; with a star what only follows from them. */
static void
test_list (void)
{
  static const struct
  {
    const char *person;
    const char *told;
  } cases[] = {
    { "Anna", "Ben child, Otto partner, Carla grandchild*" },
    { "Ben", "Anna parent, Otto parent, Carla child" },
    { "Carla", "Ben parent, Dora friend, Anna grandmother*, Otto grandparent*" },
    { "Dora", "Carla friend, Emil runs with" },
    { "Finn", "" },
  };
  g_auto (Circle) circle = { NULL, NULL };

  circle_init (&circle);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) relatives = kith_relatives_list (circle.people, circle.ties, cases[i].person);
      g_autofree char *told = tell (relatives);

      g_test_message ("%s", cases[i].person);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_pair (void)
{
  static const struct
  {
    const char *person;
    const char *other;
    const char *words;
  } cases[] = {
    { "Anna", "Ben", "parent" },     { "Ben", "Anna", "child" },
    { "Anna", "Carla", "grandmother" }, { "Carla", "Anna", "grandchild" },
    { "Emil", "Carla", "Dora: friend → Emil: runs with" },
    { "Emil", "Anna", "Ben: child → Carla: child → Dora: friend → Emil: runs with" },
    { "Finn", "Anna", NULL },        { "Anna", "Finn", NULL },
  };
  g_auto (Circle) circle = { NULL, NULL };

  circle_init (&circle);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kith_relatives_describe_pair (circle.people, circle.ties, cases[i].person, cases[i].other);

      g_test_message ("%s, %s", cases[i].person, cases[i].other);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_sex (void)
{
  static const struct
  {
    const char *relation;
    KithSex sex;
  } cases[] = {
    { "mother", KITH_SEX_FEMALE }, { "Brother", KITH_SEX_MALE },      { "HALF-SISTER", KITH_SEX_FEMALE },
    { "parent", KITH_SEX_UNKNOWN }, { "partner", KITH_SEX_UNKNOWN },  { "friend", KITH_SEX_UNKNOWN },
    { NULL, KITH_SEX_UNKNOWN },    { "", KITH_SEX_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_kinship_find_sex (cases[i].relation), ==, cases[i].sex);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relative/list", test_list);
  g_test_add_func ("/relative/pair", test_pair);
  g_test_add_func ("/relative/sex", test_sex);

  return g_test_run ();
}
