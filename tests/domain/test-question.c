/* test-question.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-question.h"

#include "kith-expectation.h"

#include <math.h>

#define B(question) KITH_QUESTION_BIT (KITH_QUESTION_##question)

typedef struct
{
  KithPerson *person;
  KithPersonState *state;
  GPtrArray *expectations;
} Case;

static void
case_init (Case *self)
{
  const KithDate nowhen = { 0 };

  self->person = kith_person_new ("client", "Lena");
  self->state = kith_person_state_new (self->person->id, &nowhen);
  self->expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_expectation_free);
}

static void
case_clear (Case *self)
{
  kith_person_free (self->person);
  kith_person_state_free (self->state);
  g_ptr_array_unref (self->expectations);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static guint
list_answered (const Case *it)
{
  return kith_questions_list_answered (it->person, it->state, it->expectations);
}

static void
test_words (void)
{
  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    {
      const char *text = kith_question_to_text ((KithQuestion) i);
      KithQuestion question = KITH_N_QUESTIONS;

      g_assert_true (kith_question_from_text (text, &question));
      g_assert_cmpint (question, ==, i);
      g_assert_cmpstr (kith_question_get_label (question), !=, "");
    }
  g_assert_false (kith_question_from_text ("shoe-size", &(KithQuestion) { 0 }));
  g_assert_false (kith_question_from_text (NULL, &(KithQuestion) { 0 }));
}

/* The dead are asked about in other words, and not what only the living can do. */
static void
test_asked (void)
{
  g_auto (Case) it = { 0 };
  guint alive, dead;

  case_init (&it);
  alive = kith_questions_list_asked (it.person);
  g_assert_cmpuint (kith_questions_count (alive), ==, KITH_N_QUESTIONS);
  g_assert_cmpstr (kith_question_get_prompt (KITH_QUESTION_CANNOT_SAY, it.person), ==,
                   "What stays unspoken between you, and for what reason?");
  it.person->status = KITH_PERSON_DEAD;
  dead = kith_questions_list_asked (it.person);
  g_assert_cmpuint (dead, ==, B (WHO) | B (CLOSENESS) | B (EFFECT) | B (LINE) | B (STRENGTH) | B (CAN_SAY) | B (CANNOT_SAY)
                                  | B (ARGUMENTS) | B (WISH));
  g_assert_cmpstr (kith_question_get_prompt (KITH_QUESTION_CANNOT_SAY, it.person), ==, "What was left unspoken between you?");
  it.state->confides = 1;
  g_assert_cmpuint (list_answered (&it), ==, 0);
  it.person->status = KITH_PERSON_CUT_OFF;
  g_assert_cmpuint (list_answered (&it), ==, B (CONFIDES));
}

static void
test_answered (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  g_assert_cmpuint (list_answered (&it), ==, 0);
  g_assert_cmpuint (kith_questions_list_answered (it.person, NULL, it.expectations), ==, 0);
  it.person->kind = KITH_PERSON_KIN;
  g_assert_cmpuint (list_answered (&it), ==, B (WHO));
  it.person->kind = KITH_PERSON_OTHER;
  g_set_str (&it.person->relation, "sister");
  g_assert_cmpuint (kith_questions_list_answered (it.person, NULL, it.expectations), ==, B (WHO));
  it.state->closeness = 0;
  it.state->effect = 0;
  it.state->strength = 0;
  it.state->confides = 0;
  it.state->receives = KITH_SUPPORT_NONE;
  g_assert_cmpuint (list_answered (&it), ==,
                    B (WHO) | B (CLOSENESS) | B (EFFECT) | B (STRENGTH) | B (CONFIDES) | B (RECEIVES));
  g_set_str (&it.state->contact, "daily");
  g_set_str (&it.state->can_say, "books");
  g_set_str (&it.state->cannot_say, "money");
  g_set_str (&it.state->wish, "time");
  it.state->desired = 100;
  it.state->line = KITH_LINE_ENMESHED;
  it.state->gives = KITH_SUPPORT_COMPANY;
  it.state->arguments = KITH_QUARREL_DROPPED;
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      g_assert_cmpuint (list_answered (&it) & B (OBSTACLES), ==, 0);
      it.state->obstacles[i] = 0;
    }
  g_assert_cmpuint (list_answered (&it), ==, kith_questions_list_asked (it.person) & ~(B (MINE) | B (THEIRS)));
}

static void
test_expectations (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  g_ptr_array_add (it.expectations, kith_expectation_new ("someone else", KITH_HOLDER_ME, "calls"));
  g_assert_cmpuint (list_answered (&it), ==, 0);
  g_ptr_array_add (it.expectations, kith_expectation_new (it.person->id, KITH_HOLDER_THEM, "calls"));
  g_assert_cmpuint (list_answered (&it), ==, B (THEIRS));
  g_ptr_array_add (it.expectations, kith_expectation_new (it.person->id, KITH_HOLDER_ME, "calls"));
  g_assert_cmpuint (list_answered (&it), ==, B (MINE) | B (THEIRS));
}

/* What is chosen is what is said; nothing chosen is nothing said. */
static void
test_choices (void)
{
  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    {
      KithQuestion question = (KithQuestion) i;
      KithAnswerForm form = kith_question_get_form (question);
      guint n = kith_question_count_choices (question);

      g_assert_cmpint (n > 0, ==, form == KITH_ANSWER_CHOICE || form == KITH_ANSWER_SEVERAL || form == KITH_ANSWER_LEVELS);
      g_assert_cmpuint (n, <, 10);
      for (guint choice = 0; choice < n && form != KITH_ANSWER_LEVELS; choice++)
        {
          g_auto (Case) it = { 0 };

          case_init (&it);
          g_assert_cmpuint (kith_question_get_chosen (question, it.state), ==, 0);
          kith_question_choose (question, it.state, 1u << choice);
          g_assert_cmpuint (kith_question_get_chosen (question, it.state), ==, 1u << choice);
          g_assert_cmpuint (list_answered (&it), ==, KITH_QUESTION_BIT (question));
          g_assert_true (kith_person_state_validate (it.state, NULL) || it.state->valid_from.precision == KITH_DATE_UNKNOWN);
          g_assert_cmpstr (kith_question_get_choice_label (question, choice), !=, "");
          kith_question_choose (question, it.state, 0);
          g_assert_cmpuint (list_answered (&it), ==, 0);
        }
    }
}

static void
test_rings (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  it.state->closeness = 95;
  kith_question_choose (KITH_QUESTION_CLOSENESS, it.state, 1);
  g_assert_cmpfloat (it.state->closeness, ==, 95);
  kith_question_choose (KITH_QUESTION_CLOSENESS, it.state, 2);
  g_assert_cmpfloat (it.state->closeness, ==, 50);
  g_assert_true (isnan (it.state->desired));
}

/* "Nothing" goes with no other; which of them was said later wins. */
static void
test_supports (void)
{
  static const struct
  {
    guint before;
    guint chosen;
    guint after;
    KithFlow flow;
  } cases[] = {
    { 0, KITH_SUPPORT_NONE, KITH_SUPPORT_NONE, KITH_FLOW_NONE },
    { KITH_SUPPORT_COMPANY, KITH_SUPPORT_COMPANY | KITH_SUPPORT_NONE, KITH_SUPPORT_NONE, KITH_FLOW_NONE },
    { KITH_SUPPORT_NONE, KITH_SUPPORT_COMPANY | KITH_SUPPORT_NONE, KITH_SUPPORT_COMPANY, KITH_FLOW_IN },
    { KITH_SUPPORT_COMPANY, KITH_SUPPORT_COMPANY | KITH_SUPPORT_EMOTIONAL, KITH_SUPPORT_COMPANY | KITH_SUPPORT_EMOTIONAL, KITH_FLOW_IN },
    { KITH_SUPPORT_NONE, 0, 0, KITH_FLOW_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Case) it = { 0 };

      case_init (&it);
      it.state->receives = cases[i].before;
      kith_question_choose (KITH_QUESTION_RECEIVES, it.state, cases[i].chosen);
      g_assert_cmpuint (it.state->receives, ==, cases[i].after);
      g_assert_cmpint (it.state->flow, ==, cases[i].flow);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/words", test_words);
  g_test_add_func ("/question/asked", test_asked);
  g_test_add_func ("/question/answered", test_answered);
  g_test_add_func ("/question/expectations", test_expectations);
  g_test_add_func ("/question/choices", test_choices);
  g_test_add_func ("/question/rings", test_rings);
  g_test_add_func ("/question/supports", test_supports);

  return g_test_run ();
}
