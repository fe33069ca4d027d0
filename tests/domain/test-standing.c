/* test-standing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-standing.h"

#include <math.h>

/* Two sessions of one day, in the order of their ids, and one of another. */
#define EARLY "01890a5d-ac96-774b-bcce-b302099a8057"
#define LATE  "01890a5d-ac97-774b-bcce-b302099a8057"
#define OTHER "01890a5d-ac98-774b-bcce-b302099a8057"

static KithDate
parse_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static KithPersonState *
make_state (const char *person,
            const char *day,
            const char *session,
            double      closeness)
{
  KithDate date = parse_day (day);
  KithPersonState *state = kith_person_state_new (person, &date);

  state->session = g_strdup (session);
  state->closeness = closeness;
  return state;
}

typedef struct
{
  const char *day;
  const char *session;
} When;

/* In the order in which they hold: the last at or before a moment is the one in force. */
static const When states[] = {
  { "2025-01-10", NULL },
  { "2025-02-03", NULL },
  { "2025-02-03", EARLY },
  { "2025-02-03", LATE },
  { "2025-02-10", OTHER },
};

typedef struct
{
  When moment;
  int expected; /* an index of states, or -1 */
} AsOfCase;

static const AsOfCase as_of_cases[] = {
  { { "2025-01-09", NULL }, -1 },
  { { "2025-01-09", OTHER }, -1 },
  { { "2025-01-10", NULL }, 0 },
  { { "2025-01-10", EARLY }, 0 },
  { { "2025-02-02", NULL }, 0 },
  { { "2025-02-03", NULL }, 3 },
  { { "2025-02-03", EARLY }, 2 },
  { { "2025-02-03", LATE }, 3 },
  { { "2025-02-03", "00000000-0000-0000-0000-000000000000" }, 1 },
  { { "2025-02-03", OTHER }, 3 },
  { { "2025-02-09", EARLY }, 3 },
  { { "2025-02-10", EARLY }, 3 },
  { { "2025-02-10", OTHER }, 4 },
  { { "9999-12-31", NULL }, 4 },
};

static GPtrArray *
make_states (gboolean backwards)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_state_free);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      guint index = backwards ? G_N_ELEMENTS (states) - 1 - i : i;

      g_ptr_array_add (made, make_state ("anna", states[index].day, states[index].session, index));
      g_ptr_array_add (made, make_state ("ben", states[index].day, states[index].session, 50 + index));
    }
  return made;
}

static void
check_as_of (GPtrArray  *made,
             const char *person,
             double      offset)
{
  for (guint i = 0; i < G_N_ELEMENTS (as_of_cases); i++)
    {
      const AsOfCase *it = &as_of_cases[i];
      KithMoment moment = { parse_day (it->moment.day), (char *) it->moment.session };
      const KithPersonState *found = kith_person_states_find (made, person, &moment);

      g_test_message ("case %u", i);
      g_assert_cmpint (found != NULL, ==, it->expected >= 0);
      if (found != NULL)
        g_assert_cmpfloat (found->closeness, ==, it->expected + offset);
    }
}

static void
test_as_of (void)
{
  for (int backwards = 0; backwards < 2; backwards++)
    {
      g_autoptr (GPtrArray) made = make_states (backwards);
      KithMoment moment = { parse_day ("2026-01-01"), NULL };

      check_as_of (made, "anna", 0);
      check_as_of (made, "ben", 50);
      g_assert_null (kith_person_states_find (made, "carl", &moment));
    }
}

static void
test_count_later (void)
{
  g_autoptr (GPtrArray) made = make_states (TRUE);
  g_autoptr (KithPersonState) between = make_state ("anna", "2025-02-04", NULL, 0);
  g_autoptr (KithPersonState) first = make_state ("ben", "2024-12-31", NULL, 0);
  g_autoptr (KithPersonState) stranger = make_state ("carl", "2024-12-31", NULL, 0);

  for (guint i = 0; i < made->len; i += 2)
    g_assert_cmpuint (kith_person_states_count_later (made, made->pdata[i]), ==, i / 2);
  g_assert_cmpuint (kith_person_states_count_later (made, between), ==, 1);
  g_assert_cmpuint (kith_person_states_count_later (made, first), ==, G_N_ELEMENTS (states));
  g_assert_cmpuint (kith_person_states_count_later (made, stranger), ==, 0);
}

typedef struct
{
  When before;
  When moment;
  gboolean same; /* whether the change is written to the state before */
} ChangeCase;

static const ChangeCase change_cases[] = {
  { { "2025-02-03", NULL }, { "2025-02-03", NULL }, TRUE },
  { { "2025-02-03", EARLY }, { "2025-02-03", EARLY }, TRUE },
  { { "2025-02-03", EARLY }, { "2025-02-03", NULL }, TRUE },
  { { "2025-02-03", NULL }, { "2025-02-03", EARLY }, FALSE },
  { { "2025-02-03", EARLY }, { "2025-02-03", LATE }, FALSE },
  { { "2025-02-02", NULL }, { "2025-02-03", NULL }, FALSE },
  { { "2025-02-02", EARLY }, { "2025-02-03", NULL }, FALSE },
};

static void
test_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (change_cases); i++)
    {
      const ChangeCase *it = &change_cases[i];
      KithMoment moment = { parse_day (it->moment.day), (char *) it->moment.session };
      g_autoptr (KithPersonState) before = make_state ("anna", it->before.day, it->before.session, 40);
      g_autoptr (KithPersonState) change = NULL;

      g_test_message ("case %u", i);
      before->wish = g_strdup ("more time");
      before->version = 3;
      change = kith_person_state_change (before, "anna", &moment);
      g_assert_cmpint (g_str_equal (change->id, before->id), ==, it->same);
      g_assert_cmpint (change->version, ==, it->same ? 3 : 0);
      g_assert_cmpstr (change->session, ==, it->same ? it->before.session : it->moment.session);
      g_assert_cmpint (kith_date_compare (&change->valid_from, &moment.day), ==, 0);
      g_assert_cmpfloat (change->closeness, ==, 40);
      g_assert_cmpstr (change->wish, ==, "more time");
      g_assert_true (kith_person_state_is_valid_at (change, &moment));
      g_assert_cmpint (kith_person_state_compare (change, before) > 0, ==, !it->same);
    }
}

static void
test_correct (void)
{
  KithMoment moment = { parse_day ("2025-03-03"), (char *) LATE };
  g_autoptr (KithPersonState) before = make_state ("anna", "2025-02-03", EARLY, 40);
  g_autoptr (KithPersonState) correction = NULL;
  g_autoptr (KithPersonState) first = kith_person_state_correct (NULL, "anna", &moment);
  g_autoptr (KithPersonState) first_change = kith_person_state_change (NULL, "anna", &moment);

  before->version = 3;
  correction = kith_person_state_correct (before, "anna", &moment);
  g_assert_cmpstr (correction->id, ==, before->id);
  g_assert_cmpint (correction->version, ==, 3);
  g_assert_cmpint (kith_person_state_compare (correction, before), ==, 0);

  g_assert_cmpstr (first->session, ==, LATE);
  g_assert_cmpint (first->version, ==, 0);
  g_assert_true (isnan (first->closeness));
  g_assert_cmpstr (first_change->session, ==, LATE);
  g_assert_cmpint (kith_date_compare (&first_change->valid_from, &moment.day), ==, 0);
}

/* One person each: actual and desired closeness, what is received, and a status; NULL-like rows have no state. */
typedef struct
{
  double actual;
  double desired;
  guint receives;
  KithPersonStatus status;
} Figure;

typedef struct
{
  guint n_figures;
  Figure figures[4];
  double gap;
  guint n_emotional;
  guint n_any;
} FigureCase;

#define E KITH_SUPPORT_EMOTIONAL
#define C KITH_SUPPORT_COMPANY

static const FigureCase figure_cases[] = {
  { 0, { { 0 } }, NAN, 0, 0 },
  { 1, { { NAN, NAN, 0, KITH_PERSON_PRESENT } }, NAN, 0, 0 },
  { 1, { { 40, NAN, E, KITH_PERSON_PRESENT } }, NAN, 1, 1 },
  { 1, { { NAN, 40, C, KITH_PERSON_PAST } }, NAN, 0, 1 },
  { 1, { { 40, 40, E | C, KITH_PERSON_PRESENT } }, 0, 1, 1 },
  { 2, { { 40, 70, E, KITH_PERSON_PRESENT }, { 90, 80, C, KITH_PERSON_PRESENT } }, 20, 1, 2 },
  { 3, { { 0, 100, E, KITH_PERSON_DEAD }, { 10, NAN, 0, KITH_PERSON_LOST }, { 50, 40, E, KITH_PERSON_CUT_OFF } }, 55, 1, 1 },
};

static GPtrArray *
make_standings (const FigureCase *it)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);

  for (guint i = 0; i < it->n_figures; i++)
    {
      KithStanding *standing = g_new0 (KithStanding, 1);

      standing->person = kith_person_new ("client", "someone");
      standing->person->status = it->figures[i].status;
      standing->state = make_state (standing->person->id, "2025-02-03", NULL, it->figures[i].actual);
      standing->state->desired = it->figures[i].desired;
      standing->state->receives = it->figures[i].receives;
      g_ptr_array_add (standings, standing);
    }
  return standings;
}

static void
test_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figure_cases); i++)
    {
      const FigureCase *it = &figure_cases[i];
      g_autoptr (GPtrArray) standings = make_standings (it);
      KithStanding *unsaid = g_new0 (KithStanding, 1);
      KithDate day = parse_day ("2025-02-03");
      double gap;

      unsaid->person = kith_person_new ("client", "nobody has said anything");
      g_ptr_array_add (standings, unsaid);
      g_assert_false (kith_standing_is_placed (unsaid));

      g_test_message ("case %u", i);
      gap = kith_standings_get_closeness_gap (standings);
      g_assert_cmpint (isnan (gap) != 0, ==, isnan (it->gap) != 0);
      if (!isnan (it->gap))
        g_assert_cmpfloat_with_epsilon (gap, it->gap, 1e-9);
      g_assert_cmpuint (kith_standings_count_supporters (standings, &day, E), ==, it->n_emotional);
      g_assert_cmpuint (kith_standings_count_supporters (standings, &day, 15), ==, it->n_any);
    }
}

static void
test_gives (void)
{
  const FigureCase it = { 3, { { NAN, NAN, E, KITH_PERSON_PRESENT }, { NAN, NAN, 0, KITH_PERSON_CUT_OFF }, { NAN, NAN, E, KITH_PERSON_DEAD } } };
  g_autoptr (GPtrArray) standings = make_standings (&it);
  const guint gives[] = { C, E | C, 0 };
  KithDate day = parse_day ("2025-02-03");
  g_autoptr (KithStanding) unsaid = g_new0 (KithStanding, 1);

  for (guint i = 0; i < it.n_figures; i++)
    ((KithStanding *) standings->pdata[i])->state->gives = i == 0 ? C : E | C;
  for (guint i = 0; i < it.n_figures; i++)
    g_assert_cmpuint (kith_standing_get_gives (standings->pdata[i], &day), ==, gives[i]);
  unsaid->person = kith_person_new ("client", "nobody has said anything");
  g_assert_cmpuint (kith_standing_get_gives (unsaid, &day), ==, 0);
}

/* Who has died is no support from the day after on, and was one until then. */
static void
test_support_until_death (void)
{
  const FigureCase it = { 1, { { 40, NAN, E, KITH_PERSON_DEAD } }, NAN, 0, 0 };
  g_autoptr (GPtrArray) standings = make_standings (&it);
  KithDate before = parse_day ("2025-02-28");
  KithDate after = parse_day ("2025-03-01");

  ((KithStanding *) standings->pdata[0])->person->died = after;
  g_assert_cmpuint (kith_standings_count_supporters (standings, &before, E), ==, 1);
  g_assert_cmpuint (kith_standings_count_supporters (standings, &after, E), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/as-of", test_as_of);
  g_test_add_func ("/standing/count-later", test_count_later);
  g_test_add_func ("/standing/change", test_change);
  g_test_add_func ("/standing/correct", test_correct);
  g_test_add_func ("/standing/figures", test_figures);
  g_test_add_func ("/standing/gives", test_gives);
  g_test_add_func ("/standing/support-until-death", test_support_until_death);

  return g_test_run ();
}
