/* test-relation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relation.h"

static void
test_complete (void)
{
  static const struct
  {
    const char *text;
    guint most;
    const char *found;
  } cases[] = {
    { "", 3, "" }, { " ", 3, "" }, { "x", 3, "" }, { "mo", 5, "mother, mother-in-law" }, { "MÖ", 5, "mother, mother-in-law" },
    { "mo", 1, "mother" }, { "friend", 5, "friend" }, { "former ", 5, "former partner" }, { "ther", 5, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = kith_relation_complete (cases[i].text, cases[i].most);
      g_autofree char *found = g_strjoinv (", ", words);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    KithPersonKind kind;
  } cases[] = {
    { "mother", KITH_PERSON_KIN }, { " Wife ", KITH_PERSON_PARTNER }, { "dog", KITH_PERSON_PET },
    { "Self-Help  Group", KITH_PERSON_GROUP }, { "manager", KITH_PERSON_WORK }, { "best friend", KITH_PERSON_FRIEND },
  };
  KithPersonKind kind = KITH_PERSON_FAITH;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (kith_relation_find_kind (cases[i].text, &kind));
      g_assert_cmpint (kind, ==, cases[i].kind);
    }
  kind = KITH_PERSON_FAITH;
  g_assert_false (kith_relation_find_kind ("", &kind));
  g_assert_false (kith_relation_find_kind ("moth", &kind));
  g_assert_cmpint (kind, ==, KITH_PERSON_FAITH);
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *relation;
  } cases[] = {
    { "Lena", "Lena", NULL }, { " Lena , sister ", "Lena", "sister" }, { "Weiss, Peter", "Weiss, Peter", NULL },
    { "Weiss, Peter, Physician", "Weiss, Peter", "Physician" }, { ", sister", ", sister", NULL }, { "", "", NULL },
    { "Lena,", "Lena", NULL }, { "Paul, boss", "Paul", "boss" }, { "Ines, best friend", "Ines", "best friend" },
    { "Nina, from the allotments", "Nina", "from the allotments" }, { "Weiss, Peter Paul", "Weiss, Peter Paul", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *relation = NULL;

      kith_relation_split (cases[i].text, &name, &relation);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (relation, ==, cases[i].relation);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relation/complete", test_complete);
  g_test_add_func ("/relation/kinds", test_kinds);
  g_test_add_func ("/relation/split", test_split);
  return g_test_run ();
}
