/* test-recurrence.c: what is the same with several people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recurrence.h"

#include "kith-expectation.h"

#include <math.h>

#define TODAY "2026-05-12"

#define E KITH_SUPPORT_EMOTIONAL
#define P KITH_SUPPORT_PRACTICAL
#define C KITH_SUPPORT_COMPANY
#define O KITH_SUPPORT_NONE

/* Of each the people in a row: "2 2 1 -" are four, of the last of whom nothing is known. @found: of how many of how many, NULL
 * where nothing recurs. */
static const struct
{
  const char *name;
  KithPlight plight;
  const char *people;
  const char *found;
} cases[] = {
  { "three of five", KITH_PLIGHT_COMMUNICATION, "2 3 2 1 0", "3 of 5" },
  { "a little is not counted", KITH_PLIGHT_COMMUNICATION, "1 1 1 1 1", NULL },
  { "two are not several", KITH_PLIGHT_COMMUNICATION, "3 3", NULL },
  { "less than every second", KITH_PLIGHT_COMMUNICATION, "2 2 2 0 0 0 0", NULL },
  { "every second", KITH_PLIGHT_COMMUNICATION, "2 2 2 0 0 0", "3 of 6" },
  { "nobody has said", KITH_PLIGHT_COMMUNICATION, "- - - -", NULL },
  { "the unknown is not counted", KITH_PLIGHT_COMMUNICATION, "2 2 2 - - - - -", "3 of 3" },
  { "conflict", KITH_PLIGHT_CONFLICT, "2 2 2 0", "3 of 4" },
  { "boundaries", KITH_PLIGHT_BOUNDARIES, "3 3 3 0", "3 of 4" },
  { "trust", KITH_PLIGHT_TRUST, "2 3 2 0", "3 of 4" },
  { "dropped", KITH_PLIGHT_DROPPED, "dropped dropped mixed dropped none", "3 of 5" },
  { "now one, now the other", KITH_PLIGHT_DROPPED, "mixed mixed mixed -", NULL },
  { "more is given", KITH_PLIGHT_GIVES_MORE, "EP>E EPC>O E>O E>E E>EP", "3 of 5" },
  { "what comes is not known", KITH_PLIGHT_GIVES_MORE, "EP> EP> EP> E>O", NULL },
  { "nothing comes", KITH_PLIGHT_NO_SUPPORT, ">O >O >O >E", "3 of 4" },
  { "nobody said whether anything comes", KITH_PLIGHT_NO_SUPPORT, "> > > >", NULL },
  { "not confided", KITH_PLIGHT_NOT_CONFIDED, "0 0 0 1 1 -", "3 of 5" },
  { "confided", KITH_PLIGHT_NOT_CONFIDED, "1 1 1 1", NULL },
  { "heavier", KITH_PLIGHT_HEAVIER, "-1 -3 -2 0 3", "3 of 5" },
  { "much the same", KITH_PLIGHT_HEAVIER, "0 0 0 0", NULL },
  { "wished nearer", KITH_PLIGHT_WISHED_NEARER, "40>46 10>90 0>50 50>55 90>10", "3 of 5" },
  { "a wish nobody would see", KITH_PLIGHT_WISHED_NEARER, "40>45 40>45 40>45", NULL },
  { "wished farther", KITH_PLIGHT_WISHED_FARTHER, "90>10 90>80 50>44 50>60", "3 of 4" },
  { "nothing is wished", KITH_PLIGHT_WISHED_FARTHER, "90> 90> 90>", NULL },
  { "unsaid", KITH_PLIGHT_UNSAID, "me:0 me:0,me:1 me:0 me:1", "3 of 4" },
  { "theirs unsaid", KITH_PLIGHT_UNSAID, "them:0 them:0 them:0", NULL },
  { "unmet on either side", KITH_PLIGHT_UNMET, "me=no them=partly me=yes,them=no me=yes", "3 of 4" },
  { "nobody said whether it is met", KITH_PLIGHT_UNMET, "me:1 me:1 me:1", NULL },
  /* Who is not there any more: a mark before what is said of them. */
  { "obstacles of the past count", KITH_PLIGHT_TRUST, "x2 x2 x2 0", "3 of 4" },
  { "the past gives no support", KITH_PLIGHT_NO_SUPPORT, "x>O x>O x>O >O", NULL },
  { "who died later was there", KITH_PLIGHT_NO_SUPPORT, "l>O l>O >O >E", "3 of 4" },
  { "groups and pets are not counted", KITH_PLIGHT_TRUST, "g2 p2 g3 2 2", NULL },
  { "a promise that is over", KITH_PLIGHT_UNSAID, "me:0! me:0! me:0!", NULL },
};

static KithDate
parse_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static guint
read_supports (const char *letters,
               gsize       n)
{
  guint supports = 0;

  for (gsize i = 0; i < n; i++)
    supports |= letters[i] == 'E' ? E : letters[i] == 'P' ? P : letters[i] == 'C' ? C : O;
  return supports;
}

static double
read_closeness (const char *text,
                gsize       n)
{
  g_autofree char *digits = g_strndup (text, n);

  return n > 0 ? g_ascii_strtod (digits, NULL) : NAN;
}

/* "me:0" not said, "me:1" said, "them=no" not met; with "!" it is over. */
static void
read_expectation (const char *text,
                  const char *person,
                  GPtrArray  *expectations)
{
  KithHolder holder = g_str_has_prefix (text, "me") ? KITH_HOLDER_ME : KITH_HOLDER_THEM;
  KithExpectation *it = kith_expectation_new (person, holder, "to be asked");
  const char *said = strchr (text, ':');
  const char *met = strchr (text, '=');

  if (said != NULL)
    it->said = said[1] - '0';
  if (met != NULL)
    g_assert_true (kith_met_from_text (met + 1, &it->met));
  if (g_str_has_suffix (text, "!"))
    it->valid_to = parse_day ("2020-01-01");
  g_ptr_array_add (expectations, it);
}

static void
read_expectations (const char *text,
                   const char *person,
                   GPtrArray  *expectations)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    read_expectation (parts[i], person, expectations);
}

static void
read_state (KithPersonState *state,
            KithPlight       plight,
            const char      *text)
{
  const char *arrow = strchr (text, '>');

  if (plight <= KITH_PLIGHT_TRUST)
    state->obstacles[plight] = text[0] - '0';
  else if (plight == KITH_PLIGHT_DROPPED)
    g_assert_true (kith_quarrel_from_text (text, &state->arguments));
  else if (plight == KITH_PLIGHT_NOT_CONFIDED)
    state->confides = text[0] - '0';
  else if (plight == KITH_PLIGHT_HEAVIER)
    state->effect = (int) g_ascii_strtoll (text, NULL, 10);
  else if (plight >= KITH_PLIGHT_WISHED_NEARER)
    {
      state->closeness = read_closeness (text, (gsize) (arrow - text));
      state->desired = read_closeness (arrow + 1, strlen (arrow + 1));
    }
  else
    {
      state->gives = read_supports (text, (gsize) (arrow - text));
      state->receives = read_supports (arrow + 1, strlen (arrow + 1));
    }
}

static KithStanding *
make_standing (KithPlight  plight,
               const char *text,
               GPtrArray  *expectations)
{
  KithStanding *standing = g_new0 (KithStanding, 1);
  KithDate day = parse_day ("2026-01-01");

  standing->person = kith_person_new ("client", "Someone");
  standing->angle = NAN;
  standing->person->kind = *text == 'g' ? KITH_PERSON_GROUP : *text == 'p' ? KITH_PERSON_PET : KITH_PERSON_FRIEND;
  if (*text == 'x')
    standing->person->status = KITH_PERSON_PAST;
  if (*text == 'l')
    {
      standing->person->status = KITH_PERSON_DEAD;
      standing->person->died = parse_day ("2026-08-01");
    }
  text += strspn (text, "xlgp");
  standing->state = kith_person_state_new (standing->person->id, &day);
  if (plight == KITH_PLIGHT_UNSAID || plight == KITH_PLIGHT_UNMET)
    read_expectations (text, standing->person->id, expectations);
  else if (!g_str_equal (text, "-"))
    read_state (standing->state, plight, text);
  return standing;
}

static void
test_cases (void)
{
  KithDate today = parse_day (TODAY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) texts = g_strsplit (cases[i].people, " ", -1);
      g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
      g_autoptr (GPtrArray) expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_expectation_free);
      g_autoptr (GPtrArray) list = NULL;
      const KithRecurrence *found;
      g_autofree char *told = NULL;

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; texts[j] != NULL; j++)
        g_ptr_array_add (standings, make_standing (cases[i].plight, texts[j], expectations));
      list = kith_recurrences_list (standings, expectations, &today);
      found = kith_recurrences_find (list, cases[i].plight);
      told = found != NULL ? g_strdup_printf ("%u of %u", found->people->len, found->known) : NULL;
      g_assert_cmpstr (told, ==, cases[i].found);
    }
}

/* Whom it concerns, in the order in which they come; of whom nothing was ever said, nothing is known. */
static void
test_people (void)
{
  KithDate today = parse_day (TODAY);
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  const KithRecurrence *found;

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (standings, make_standing (KITH_PLIGHT_TRUST, i == 1 ? "0" : "3", none));
  g_clear_pointer (&((KithStanding *) standings->pdata[3])->state, kith_person_state_free);
  list = kith_recurrences_list (standings, none, &today);
  g_assert_cmpuint (list->len, ==, 1);
  found = list->pdata[0];
  g_assert_cmpuint (found->known, ==, 4);
  g_assert_cmpuint (found->people->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (found->people->pdata[i] == ((KithStanding *) standings->pdata[i == 0 ? 0 : i == 1 ? 2 : 4])->person);
  g_assert_null (kith_recurrences_find (list, KITH_PLIGHT_CONFLICT));
}

static void
test_words (void)
{
  for (guint i = 0; i < KITH_N_PLIGHTS; i++)
    {
      KithPlight plight;

      g_assert_true (kith_plight_from_text (kith_plight_to_text ((KithPlight) i), &plight));
      g_assert_cmpuint (plight, ==, i);
      g_assert_cmpstr (kith_plight_get_label (plight), !=, "");
      g_assert_true (g_str_has_suffix (kith_plight_get_rule (plight), "."));
    }
  g_assert_false (kith_plight_from_text ("loneliness", &(KithPlight) { 0 }));
  g_assert_false (kith_plight_from_text (NULL, &(KithPlight) { 0 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/cases", test_cases);
  g_test_add_func ("/recurrence/people", test_people);
  g_test_add_func ("/recurrence/words", test_words);
  return g_test_run ();
}
