/* test-network-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-network-figures.h"

#include "kith-standing.h"
#include "kith-tie.h"

#include <math.h>

#define DAY "2025-05-12"

/* People are letters, capital where they are dead; ties are pairs of them, with a sign behind: "-" cut off, "<" ended before, ">"
 * yet to come. What is expected: lists with blanks between, of a bridge its person, ":" and its parts. */
typedef struct
{
  const char *name;
  const char *people;
  const char *ties;
  guint n_people;
  guint n_ties;
  guint n_pairs;
  double density;
  const char *circles;
  const char *alone;
  const char *bridges;
} Case;

static const Case cases[] = {
  { "nobody", "", "", 0, 0, 0, NAN, "", "", "" },
  { "one", "a", "", 1, 0, 0, NAN, "", "a", "" },
  { "two strangers", "ab", "", 2, 0, 1, 0, "", "ab", "" },
  { "a pair, said as friends and as neighbours", "ab", "ab ba", 2, 1, 1, 1, "ab", "", "" },
  { "everyone knows everyone", "abcd", "ab ac ad bc bd cd", 4, 6, 6, 1, "abcd", "", "" },
  { "four ties of nine people", "abcdefghi", "ab bc de fg", 9, 4, 36, 4.0 / 36, "abc de fg", "hi", "b:a,c" },
  { "the larger circle first", "abcde", "ab cd de", 5, 3, 10, .3, "cde ab", "", "d:c,e" },
  { "one who links two circles", "abcmde", "ab bc ca am md de em", 6, 7, 15, 7.0 / 15, "abcmde", "", "a:mde,bc m:abc,de" },
  { "of whom most lies between first", "abcdef", "ab bc cd ce cf", 6, 5, 15, 5.0 / 15, "abcdef", "", "c:ab,d,e,f b:cdef,a" },
  { "the dead link nobody", "aBcd", "aB Bc cd", 3, 1, 3, 1.0 / 3, "cd", "a", "" },
  { "all are dead", "AB", "AB", 0, 0, 0, NAN, "", "", "" },
  { "what is cut off, over or yet to come", "abcd", "ab- bc< cd> ad", 4, 1, 6, 1.0 / 6, "ad", "bc", "" },
  { "cut off as friends, and kin all the same", "ab", "ab- ab", 2, 1, 1, 1, "ab", "", "" },
  { "ties of people who are not told of", "ab", "az zb ab", 2, 1, 1, 1, "ab", "", "" },
};

static KithDate
parse_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static void
add_person (GPtrArray *standings,
            char       letter,
            guint      receives,
            guint      gives)
{
  KithStanding *standing = g_new0 (KithStanding, 1);
  const char name[] = { letter, '\0' };
  const KithDate day = parse_day (DAY);

  standing->person = kith_person_new ("client", name);
  g_free (standing->person->id);
  standing->person->id = g_strdup (name);
  standing->person->status = g_ascii_isupper (letter) ? KITH_PERSON_DEAD : KITH_PERSON_PRESENT;
  standing->state = kith_person_state_new (name, &day);
  standing->state->receives = receives;
  standing->state->gives = gives;
  standing->angle = NAN;
  g_ptr_array_add (standings, standing);
}

static GPtrArray *
make_people (const char *letters)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);

  for (const char *letter = letters; *letter != '\0'; letter++)
    add_person (standings, *letter, 0, 0);
  return standings;
}

static GPtrArray *
make_ties (const char *text)
{
  GPtrArray *ties = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tie_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const char a[] = { words[i][0], '\0' };
      const char b[] = { words[i][1], '\0' };
      KithTie *tie = kith_tie_new ("client", a, b, "friend");

      tie->line = words[i][2] == '-' ? KITH_LINE_CUT_OFF : KITH_LINE_NONE;
      if (words[i][2] == '<')
        tie->valid_to = parse_day ("2025-05-11");
      if (words[i][2] == '>')
        tie->valid_from = parse_day ("2025-05-13");
      g_ptr_array_add (ties, tie);
    }
  return ties;
}

static void
tell_people (GPtrArray *people,
             GString   *told)
{
  for (guint i = 0; i < people->len; i++)
    g_string_append (told, ((const KithPerson *) people->pdata[i])->name);
}

static char *
dup_people (GPtrArray *people)
{
  GString *told = g_string_new (NULL);

  tell_people (people, told);
  return g_string_free_and_steal (told);
}

static void
tell_lists (GPtrArray  *lists,
            const char *between,
            GString    *told)
{
  for (guint i = 0; i < lists->len; i++)
    {
      g_string_append (told, i > 0 ? between : "");
      tell_people (lists->pdata[i], told);
    }
}

static char *
tell_bridges (const KithNetworkFigures *figures)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < figures->bridges->len; i++)
    {
      const KithNetworkBridge *bridge = figures->bridges->pdata[i];

      g_string_append_printf (told, "%s%s:", i > 0 ? " " : "", bridge->person->name);
      tell_lists (bridge->parts, ",", told);
    }
  return g_string_free_and_steal (told);
}

static void
test_ties (void)
{
  const KithDate day = parse_day (DAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *it = &cases[i];
      g_autoptr (GPtrArray) people = make_people (it->people);
      g_autoptr (GPtrArray) ties = make_ties (it->ties);
      g_autoptr (KithNetworkFigures) figures = kith_network_figures_new (people, ties, &day);
      g_autoptr (GString) circles = g_string_new (NULL);
      g_autofree char *alone = dup_people (figures->alone);
      g_autofree char *bridges = tell_bridges (figures);

      g_test_message ("%s", it->name);
      tell_lists (figures->circles, " ", circles);
      g_assert_cmpuint (figures->people->len, ==, it->n_people);
      g_assert_cmpuint (figures->n_ties, ==, it->n_ties);
      g_assert_cmpuint (figures->n_pairs, ==, it->n_pairs);
      g_assert_cmpint (isnan (figures->density) != 0, ==, isnan (it->density) != 0);
      if (!isnan (it->density))
        g_assert_cmpfloat_with_epsilon (figures->density, it->density, 1e-9);
      g_assert_cmpstr (circles->str, ==, it->circles);
      g_assert_cmpstr (alone, ==, it->alone);
      g_assert_cmpstr (bridges, ==, it->bridges);
    }
}

/* The family a, b, c and the work d, e, which only m links: of the six pairs across, all go over m; a, who is the only one of the
 * family whom m knows, lies between b or c and m, d, e. */
static void
test_between (void)
{
  const KithDate day = parse_day (DAY);
  const double between[] = { 6, 0, 0, 6, 0, 0 };
  g_autoptr (GPtrArray) people = make_people ("abcmde");
  g_autoptr (GPtrArray) ties = make_ties ("ab bc ca am md de em");
  g_autoptr (KithNetworkFigures) figures = kith_network_figures_new (people, ties, &day);

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    g_assert_cmpfloat_with_epsilon (figures->between[i], between[i], 1e-9);
}

#define E KITH_SUPPORT_EMOTIONAL
#define P KITH_SUPPORT_PRACTICAL
#define I KITH_SUPPORT_INFORMATION
#define C KITH_SUPPORT_COMPANY

static void
test_support (void)
{
  static const char *const supporters[KITH_N_SUPPORTS] = { "ab", "a", "", "d" };
  const KithDate day = parse_day (DAY);
  g_autoptr (GPtrArray) people = make_people ("");
  g_autoptr (GPtrArray) ties = make_ties ("");
  g_autoptr (KithNetworkFigures) figures = NULL;
  g_autofree char *both = NULL;
  g_autofree char *receives = NULL;
  g_autofree char *gives = NULL;

  add_person (people, 'a', E | P, C);
  add_person (people, 'b', E, 0);
  add_person (people, 'c', 0, I);
  add_person (people, 'd', C, C);
  add_person (people, 'e', 0, 0);
  add_person (people, 'F', E | I, E);
  figures = kith_network_figures_new (people, ties, &day);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    {
      g_autofree char *told = dup_people (figures->supporters[i]);

      g_assert_cmpstr (told, ==, supporters[i]);
    }
  both = dup_people (figures->both);
  receives = dup_people (figures->receives);
  gives = dup_people (figures->gives);
  g_assert_cmpstr (both, ==, "ad");
  g_assert_cmpstr (receives, ==, "b");
  g_assert_cmpstr (gives, ==, "c");
}

/* Who has died since was there then. */
static void
test_then (void)
{
  const KithDate then = parse_day ("2025-02-03");
  const KithDate now = parse_day (DAY);
  g_autoptr (GPtrArray) people = make_people ("aBc");
  g_autoptr (GPtrArray) ties = make_ties ("aB Bc");
  g_autoptr (KithNetworkFigures) before = NULL;
  g_autoptr (KithNetworkFigures) after = NULL;

  ((KithStanding *) people->pdata[1])->person->died = parse_day ("2025-03-01");
  before = kith_network_figures_new (people, ties, &then);
  after = kith_network_figures_new (people, ties, &now);
  g_assert_cmpuint (before->people->len, ==, 3);
  g_assert_cmpuint (before->bridges->len, ==, 1);
  g_assert_cmpuint (after->people->len, ==, 2);
  g_assert_cmpuint (after->alone->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/network-figures/ties", test_ties);
  g_test_add_func ("/map/network-figures/between", test_between);
  g_test_add_func ("/map/network-figures/support", test_support);
  g_test_add_func ("/map/network-figures/then", test_then);

  return g_test_run ();
}
