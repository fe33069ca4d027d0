/* test-generations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-generations.h"

#include <string.h>

#define MOST_PEOPLE 8

/* People are letters. Ties: "a>b" a is the parent of b, "a=b" partners, "a-b" siblings. @known and @found: the generation of each,
 * "." for none. */
static const struct
{
  const char *name;
  const char *ties;
  const char *known;
  const char *found;
} cases[] = {
  { "nobody", "", "", "" },
  { "one alone", "", "0", "0" },
  { "strangers", "", "0.", "0." },
  { "parents and children", "b>a c>a a>d", "0...", "011-" },
  { "partners and siblings", "a=b b-c c=d", "0...", "0000" },
  { "over a grandmother", "b>a c>b c>d d>e", "0....", "01210" },
  { "those whom ties say nothing of keep what is known", "b>c", "02.", "021" },
  { "a family of its own", "b>c c=d", "0...", "0..." },
  { "said twice", "b>a b>a a=b", "0.", "01" },
  { "the nearer tie says it", "b>a c>b a=c", "0..", "010" },
  { "their own parent", "a>a", "0", "0" },
};

static void
read_ties (const char *text,
           GArray     *ties)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const KithKinTie tie = { (guint) (words[i][0] - 'a'), (guint) (words[i][2] - 'a'),
                               words[i][1] == '>'   ? KITH_KIN_PARENT
                               : words[i][1] == '=' ? KITH_KIN_PARTNER
                                                    : KITH_KIN_SIBLING,
                               FALSE };

      g_array_append_val (ties, tie);
    }
}

static int
read_generation (char letter)
{
  return letter == '.' ? KITH_NO_GENERATION : letter == '-' ? -1 : letter - '0';
}

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (KithKinTie));
      guint n = (guint) strlen (cases[i].known);
      int generations[MOST_PEOPLE];

      g_test_message ("%s", cases[i].name);
      read_ties (cases[i].ties, ties);
      for (guint k = 0; k < n; k++)
        generations[k] = read_generation (cases[i].known[k]);
      kith_generations_find (n, (const KithKinTie *) (gpointer) ties->data, ties->len, generations);
      for (guint k = 0; k < n; k++)
        g_assert_cmpint (generations[k], ==, read_generation (cases[i].found[k]));
    }
}

static void
test_bonds (void)
{
  KithKinBond bond = KITH_KIN_SIBLING;

  g_assert_true (kith_kin_bond_from_text ("Parent", &bond));
  g_assert_cmpint (bond, ==, KITH_KIN_PARENT);
  g_assert_true (kith_kin_bond_from_text ("partner", &bond));
  g_assert_cmpint (bond, ==, KITH_KIN_PARTNER);
  g_assert_true (kith_kin_bond_from_text ("sibling", &bond));
  g_assert_cmpint (bond, ==, KITH_KIN_SIBLING);
  g_assert_false (kith_kin_bond_from_text ("friend", &bond));
  g_assert_false (kith_kin_bond_from_text (NULL, &bond));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/generations/find", test_find);
  g_test_add_func ("/generations/bonds", test_bonds);

  return g_test_run ();
}
