/* test-interview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-interview.h"

#define ANNA "11111111-1111-7111-8111-111111111111"
#define BEN "22222222-2222-7222-8222-222222222222"

#define B(question) KITH_QUESTION_BIT (KITH_QUESTION_##question)

/* Of each three questions. */
#define ASKED (B (WHO) | B (CLOSENESS) | B (WISH))

typedef struct
{
  KithInterview *interview;
  KithInterviewee people[2];
} Case;

static void
case_init (Case *self)
{
  self->interview = kith_interview_new ();
  self->people[0] = (KithInterviewee) { ANNA, ASKED, 0 };
  self->people[1] = (KithInterviewee) { BEN, ASKED, 0 };
}

static void
case_clear (Case *self)
{
  kith_interview_free (self->interview);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
assert_at (Case         *it,
           const char   *person,
           KithQuestion  question)
{
  g_assert_cmpstr (kith_interview_get_person (it->interview), ==, person);
  if (person != NULL)
    g_assert_cmpint (kith_interview_get_question (it->interview), ==, question);
}

static void
go_on_to (Case         *it,
          const char   *person,
          KithQuestion  question)
{
  g_assert_cmpint (kith_interview_go_on (it->interview, it->people, 2), ==, person != NULL);
  assert_at (it, person, question);
}

static void
answer (Case *it)
{
  guint i = g_str_equal (kith_interview_get_person (it->interview), ANNA) ? 0 : 1;

  it->people[i].answered |= KITH_QUESTION_BIT (kith_interview_get_question (it->interview));
}

static void
test_walk (void)
{
  static const struct
  {
    const char *person;
    KithQuestion question;
  } way[] = {
    { ANNA, KITH_QUESTION_WHO }, { ANNA, KITH_QUESTION_CLOSENESS }, { ANNA, KITH_QUESTION_WISH },
    { BEN, KITH_QUESTION_WHO }, { BEN, KITH_QUESTION_CLOSENESS }, { BEN, KITH_QUESTION_WISH },
  };
  g_auto (Case) it = { 0 };

  case_init (&it);
  for (gsize i = 0; i < G_N_ELEMENTS (way); i++)
    {
      go_on_to (&it, way[i].person, way[i].question);
      g_assert_cmpuint (kith_interview_count_open (it.interview, it.people, 2), ==, G_N_ELEMENTS (way) - i);
      answer (&it);
    }
  go_on_to (&it, NULL, 0);
  g_assert_true (kith_interview_go_back (it.interview, it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_WISH);
}

/* What is answered already is not asked again. */
static void
test_answered (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  it.people[0].answered = B (WHO) | B (WISH);
  go_on_to (&it, ANNA, KITH_QUESTION_CLOSENESS);
  answer (&it);
  go_on_to (&it, BEN, KITH_QUESTION_WHO);
  g_assert_true (kith_interview_go_back (it.interview, it.people, 2));
  assert_at (&it, ANNA, KITH_QUESTION_WISH);
  g_assert_true (kith_interview_go_back (it.interview, it.people, 2));
  g_assert_true (kith_interview_go_back (it.interview, it.people, 2));
  assert_at (&it, ANNA, KITH_QUESTION_WHO);
  g_assert_false (kith_interview_go_back (it.interview, it.people, 2));
  assert_at (&it, ANNA, KITH_QUESTION_WHO);
  go_on_to (&it, BEN, KITH_QUESTION_WHO);
}

static void
test_later (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  it.people[1].answered = B (WHO) | B (WISH);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
  kith_interview_put_off (it.interview);
  go_on_to (&it, ANNA, KITH_QUESTION_CLOSENESS);
  answer (&it);
  go_on_to (&it, ANNA, KITH_QUESTION_WISH);
  answer (&it);
  go_on_to (&it, BEN, KITH_QUESTION_CLOSENESS);
  answer (&it);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
  kith_interview_put_off (it.interview);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
  answer (&it);
  go_on_to (&it, NULL, 0);
}

static void
test_skipped (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  it.people[1].answered = ASKED;
  it.people[0].answered = B (CLOSENESS);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
  kith_interview_skip (it.interview);
  go_on_to (&it, ANNA, KITH_QUESTION_WISH);
  answer (&it);
  go_on_to (&it, NULL, 0);
  g_assert_cmpuint (kith_interview_count_open (it.interview, it.people, 2), ==, 0);
  kith_interview_forget_skipped (it.interview);
  g_assert_cmpuint (kith_interview_count_open (it.interview, it.people, 2), ==, 1);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
}

static void
test_go_to (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  it.people[1].answered = B (WHO);
  g_assert_true (kith_interview_go_to (it.interview, BEN, it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_CLOSENESS);
  it.people[1].answered = ASKED;
  g_assert_true (kith_interview_go_to (it.interview, BEN, it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_WHO);
  g_assert_false (kith_interview_go_to (it.interview, "nobody", it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_WHO);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
}

/* Someone may have gone meanwhile, or died. */
static void
test_stay (void)
{
  g_auto (Case) it = { 0 };

  case_init (&it);
  g_assert_true (kith_interview_go_to (it.interview, BEN, it.people, 2));
  g_assert_true (kith_interview_stay (it.interview, it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_WHO);
  it.people[1].asked = B (WISH);
  g_assert_false (kith_interview_stay (it.interview, it.people, 2));
  assert_at (&it, BEN, KITH_QUESTION_WISH);
  g_assert_false (kith_interview_stay (it.interview, it.people, 1));
  assert_at (&it, ANNA, KITH_QUESTION_WHO);
  g_assert_false (kith_interview_stay (it.interview, it.people, 0));
  assert_at (&it, NULL, 0);
}

static void
test_text (void)
{
  g_auto (Case) it = { 0 };
  g_autofree char *text = NULL;

  case_init (&it);
  go_on_to (&it, ANNA, KITH_QUESTION_WHO);
  kith_interview_skip (it.interview);
  go_on_to (&it, ANNA, KITH_QUESTION_CLOSENESS);
  kith_interview_put_off (it.interview);
  go_on_to (&it, ANNA, KITH_QUESTION_WISH);
  text = kith_interview_to_text (it.interview);
  g_assert_cmpstr (text, ==, "at " ANNA " wish\nskipped " ANNA " who\nlater " ANNA " closeness\n");
  kith_interview_free (it.interview);
  it.interview = kith_interview_parse (text);
  assert_at (&it, ANNA, KITH_QUESTION_WISH);
  g_assert_cmpuint (kith_interview_count_open (it.interview, it.people, 2), ==, 5);
  answer (&it);
  go_on_to (&it, BEN, KITH_QUESTION_WHO);
}

static void
test_strange_text (void)
{
  static const char *const strange[] = {
    "", "\n\n", "at", "at nobody who", "at " ANNA, "at " ANNA " shoe-size", "at  " ANNA " who", "skipped " ANNA " who wish", "gone " ANNA " who",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (KithInterview) interview = kith_interview_parse (strange[i]);
      g_autofree char *text = kith_interview_to_text (interview);

      g_assert_cmpstr (text, ==, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/walk", test_walk);
  g_test_add_func ("/interview/answered", test_answered);
  g_test_add_func ("/interview/later", test_later);
  g_test_add_func ("/interview/skipped", test_skipped);
  g_test_add_func ("/interview/go-to", test_go_to);
  g_test_add_func ("/interview/stay", test_stay);
  g_test_add_func ("/interview/text", test_text);
  g_test_add_func ("/interview/strange-text", test_strange_text);

  return g_test_run ();
}
