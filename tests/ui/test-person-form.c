/* test-person-form.c: how a person's row and form look, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-edit.h"
#include "kith-person-form.h"
#include "kith-person-words.h"

#include <math.h>

typedef struct
{
  KithPerson *person;
  KithPersonState *state;
} Case;

static void
case_init (Case *self)
{
  const KithDate nowhen = { 0 };

  self->person = kith_person_new ("client", "Lena");
  self->state = kith_person_state_new (self->person->id, &nowhen);
}

static void
case_clear (Case *self)
{
  kith_person_free (self->person);
  kith_person_state_free (self->state);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
test_closeness (void)
{
  static const struct
  {
    double closeness;
    double desired;
    const char *label;
    const char *wish;
  } cases[] = {
    { NAN, NAN, "Not placed yet", NULL }, { NAN, 50, "Not placed yet", NULL }, { 0, NAN, "Wider", NULL },
    { 100, 100, "Inner", "as wished" }, { 50, 90, "Close", "wished nearer" }, { 50, 20, "Close", "wished farther" },
    { 50, 53, "Close", "as wished" }, { 67, 66, "Inner", "as wished" }, { 33, 66, "Wider", "wished nearer" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (kith_closeness_get_label (cases[i].closeness), ==, cases[i].label);
      g_assert_cmpstr (kith_closeness_compare_wish (cases[i].closeness, cases[i].desired), ==, cases[i].wish);
    }
  g_assert_cmpstr (kith_wish_get_label (NAN), ==, "Nothing wished");
  g_assert_cmpstr (kith_wish_get_label (80), ==, "Inner");
}

static void
check_look (Case       *it,
            GPtrArray  *expectations,
            const char *detail,
            const char *unsaid,
            const char *label)
{
  const KithStanding standing = { it->person, it->state, NAN, FALSE };
  g_autoptr (KithPersonItem) item = kith_person_item_new (&standing, "L", expectations);
  g_auto (KithPersonLook) look = { 0 };

  kith_person_look_init (&look, item);
  g_assert_cmpstr (look.name, ==, it->person->name);
  g_assert_cmpstr (look.detail, ==, detail);
  g_assert_cmpstr (look.unsaid, ==, unsaid);
  g_assert_cmpstr (look.label, ==, label);
}

static void
test_look (void)
{
  g_autoptr (GPtrArray) expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_expectation_free);
  g_auto (Case) it = { NULL, NULL };
  KithExpectation *expectation;

  case_init (&it);
  check_look (&it, expectations, "", "", "Lena, Not placed yet");
  g_set_str (&it.person->relation, "lena");
  check_look (&it, expectations, "", "", "Lena, Not placed yet");
  g_set_str (&it.person->relation, "sister");
  it.state->closeness = 50;
  it.state->desired = 80;
  it.state->line = KITH_LINE_STRAINED;
  g_set_str (&it.state->cannot_say, "money");
  check_look (&it, expectations, "sister · wished nearer", "1 thing unsaid",
              "Lena, sister · wished nearer, Close, strained, 1 thing unsaid");

  expectation = kith_expectation_new (it.person->id, KITH_HOLDER_ME, "calls");
  expectation->said = 0;
  g_ptr_array_add (expectations, expectation);
  it.person->status = KITH_PERSON_DEAD;
  it.state->desired = NAN;
  check_look (&it, expectations, "sister · has died", "2 things unsaid",
              "Lena, sister · has died, Close, strained, 2 things unsaid");
  g_assert_true (kith_date_parse ("2011-03", &it.person->died));
  check_look (&it, expectations, "sister · died 2011", "2 things unsaid",
              "Lena, sister · died 2011, Close, strained, 2 things unsaid");
}

/* What is shown and read back is what it was. */
static void
test_round_trip (void)
{
  g_auto (Case) it = { NULL, NULL };
  g_auto (Case) back = { NULL, NULL };
  KithPersonForm form;

  case_init (&it);
  case_init (&back);
  for (int round = 0; round < 2; round++)
    {
      kith_person_form_init (&form, it.person, it.state);
      kith_person_form_fill (&form, back.person, back.state);
      g_assert_cmpuint (kith_person_list_differences (it.person, back.person), ==, 0);
      g_assert_cmpuint (kith_person_state_list_differences (it.state, back.state), ==, 0);

      g_set_str (&it.person->name, "Lena Maria");
      g_set_str (&it.person->relation, "best friend");
      it.person->kind = KITH_PERSON_FRIEND;
      it.person->status = KITH_PERSON_LOST;
      it.state->closeness = 0;
      it.state->desired = 100;
      it.state->line = KITH_LINE_LOST;
      it.state->strength = 0;
      it.state->gives = KITH_SUPPORT_COMPANY;
      it.state->flow = KITH_FLOW_BOTH;
      it.state->effect = -3;
      it.state->confides = 0;
      g_set_str (&it.state->contact, "daily");
      g_set_str (&it.state->attachment, "fearful");
      g_set_str (&it.person->nickname, "Leni");
      g_set_str (&it.person->belongs, "choir,family");
      g_set_str (&it.person->about, "kind");
      g_assert_true (kith_date_parse ("~1980", &it.person->born));
      g_assert_true (kith_date_parse ("2011-03", &it.person->died));
      it.state->arguments = KITH_QUARREL_RESOLVED;
      it.state->obstacles[KITH_OBSTACLE_TRUST] = 3;
      it.state->obstacles[KITH_OBSTACLE_CONFLICT] = 0;
      g_set_str (&it.state->wish, "more\ntime");
    }
}

static void
test_fill (void)
{
  g_auto (Case) it = { NULL, NULL };
  KithPersonForm form;

  case_init (&it);
  kith_person_form_init (&form, it.person, it.state);
  form.name = "  ";
  form.relation = " Aunt ";
  form.can_say = " \n";
  form.receives = KITH_SUPPORT_EMOTIONAL;
  kith_person_form_fill (&form, it.person, it.state);
  g_assert_cmpstr (it.person->name, ==, "Lena");
  g_assert_cmpstr (it.person->relation, ==, "Aunt");
  g_assert_cmpint (it.person->kind, ==, KITH_PERSON_KIN);
  g_assert_null (it.state->can_say);
  g_assert_cmpint (it.state->flow, ==, KITH_FLOW_IN);

  form.flow = KITH_FLOW_IN;
  form.gives = KITH_SUPPORT_PRACTICAL;
  form.kind = KITH_PERSON_FRIEND;
  form.relation = "wife";
  kith_person_form_fill (&form, it.person, it.state);
  g_assert_cmpint (it.state->flow, ==, KITH_FLOW_BOTH);
  g_assert_cmpint (it.person->kind, ==, KITH_PERSON_FRIEND);
  /* Who turns the arrow has the last word, also where the support says something else at the same time. */
  form.flow = KITH_FLOW_OUT;
  form.gives = KITH_SUPPORT_NONE;
  kith_person_form_fill (&form, it.person, it.state);
  g_assert_cmpint (it.state->flow, ==, KITH_FLOW_OUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-form/closeness", test_closeness);
  g_test_add_func ("/person-form/look", test_look);
  g_test_add_func ("/person-form/round-trip", test_round_trip);
  g_test_add_func ("/person-form/fill", test_fill);
  return g_test_run ();
}
