/* test-questions.c: what is answered about a client's people, and how far an interview has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-interview.h"
#include "kith-inventory.h"
#include "kith-past.h"
#include "kith-person-edit.h"
#include "kith-questions.h"
#include "open-practice.h"

static char *
load (OpenPractice *open,
      const char   *client)
{
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (kith_practice_load_interview (open->practice, client), &error);

  g_assert_no_error (error);
  return text;
}

static void
keep (OpenPractice *open,
      const char   *client,
      const char   *text)
{
  g_autoptr (GError) error = NULL;

  dex_await (kith_practice_keep_interview (open->practice, client, text), &error);
  g_assert_no_error (error);
}

static guint
count_past (OpenPractice *open,
            const char   *client)
{
  const KithPastQuestion question = { .client = client };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) past = dex_await_boxed (kith_practice_load_past (open->practice, &question), &error);

  g_assert_no_error (error);
  return past->len;
}

/* It is kept for each client by itself, and nothing of it is history. */
static DexFuture *
interview_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *one = open_practice_add_client (open, "One", "", NULL);
  g_autofree char *other = open_practice_add_client (open, "Other", "", NULL);
  g_autofree char *nothing = load (open, one);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint before = count_past (open, one);

  g_assert_cmpstr (nothing, ==, "");
  keep (open, one, "at a place");
  keep (open, one, "at another place");
  keep (open, other, "elsewhere");
  first = load (open, one);
  second = load (open, other);
  g_assert_cmpstr (first, ==, "at another place");
  g_assert_cmpstr (second, ==, "elsewhere");
  g_assert_cmpuint (count_past (open, one), ==, before);
  return dex_future_new_true ();
}

static void
add_person (OpenPractice *open,
            const char   *client,
            const char   *name,
            double        closeness)
{
  const KithDate day = { KITH_DATE_DAY, FALSE, 2025, 2, 3 };
  g_autoptr (KithPerson) person = kith_person_new (client, name);
  g_autoptr (KithPersonState) state = kith_person_state_new (person->id, &day);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  state->closeness = closeness;
  person->kind = KITH_PERSON_KIN;
  id = dex_await_string (kith_practice_add_person (open->practice, person, state, NULL), &error);
  g_assert_no_error (error);
}

static void
loaded_cb (KithPeopleList *people,
           GParamSpec     *pspec,
           DexPromise     *loaded)
{
  if (!kith_people_list_is_loading (people) && dex_future_is_pending (DEX_FUTURE (loaded)))
    dex_promise_resolve_boolean (loaded, TRUE);
}

static DexFuture *
progress_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *client = open_practice_add_client (open, "One", "", NULL);
  g_autoptr (KithPeopleList) people = kith_people_list_new (open->practice, client);
  DexPromise *loaded = dex_promise_new ();
  KithProgress progress;

  add_person (open, client, "Lena", 40);
  add_person (open, client, "Tom", 10);
  g_signal_connect (people, "notify::loading", G_CALLBACK (loaded_cb), loaded);
  kith_people_list_load (people);
  g_assert_true (dex_await (dex_ref (loaded), NULL));
  progress = kith_progress_count (G_LIST_MODEL (people));
  g_assert_cmpuint (progress.people, ==, 2);
  g_assert_cmpuint (progress.asked, ==, 2 * KITH_N_QUESTIONS);
  g_assert_cmpuint (progress.answered, ==, 4);
  g_signal_handlers_disconnect_by_data (people, loaded);
  dex_unref (loaded);
  return dex_future_new_true ();
}

/* Of every question it is known where its answer goes, and of no two the same; expectations have a table of their own. */
static void
test_fields (void)
{
  guint seen = 0;

  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    {
      guint fields = kith_question_list_fields ((KithQuestion) i) & ~(guint) KITH_FIELD_FLOW;

      g_assert_cmpint (fields == 0, ==, kith_question_get_form ((KithQuestion) i) == KITH_ANSWER_EXPECTATIONS);
      g_assert_cmpuint (fields & seen, ==, 0);
      seen |= fields;
    }
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/questions/interview", interview_fiber, open_practice_run);
  g_test_add_data_func ("/questions/progress", progress_fiber, open_practice_run);
  g_test_add_func ("/questions/fields", test_fields);

  return g_test_run ();
}
