/* test-find-list.c: what a search finds, as a window sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-find-list.h"
#include "kith-inventory.h"
#include "open-practice.h"

#define FEW 3

static void
loading_cb (KithFindList *list,
            GParamSpec   *pspec,
            DexPromise   *settled)
{
  if (!kith_find_list_is_loading (list) && dex_future_is_pending (DEX_FUTURE (settled)))
    dex_promise_resolve_boolean (settled, TRUE);
}

static void
failed_cb (KithFindList *list,
           const GError *error)
{
  g_error ("%s", error->message);
}

/* Kind and text of all that @words find: "0 Anna Beck, 2 Lena". */
static char *
find (KithFindList *list,
      const char   *words)
{
  g_autoptr (DexPromise) settled = dex_promise_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  g_autoptr (GError) error = NULL;
  gulong handler = g_signal_connect (list, "notify::loading", G_CALLBACK (loading_cb), settled);

  kith_find_list_search (list, words);
  dex_await (dex_ref (DEX_FUTURE (settled)), &error);
  g_assert_no_error (error);
  g_signal_handler_disconnect (list, handler);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KithFinding) finding = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_ptr_array_add (found, g_strdup_printf ("%d %s", kith_finding_get_kind (finding), kith_finding_get_text (finding)));
    }
  return g_strjoinv (", ", (char **) found->pdata);
}

static void
assert_finds (KithFindList *list,
              const char   *words,
              const char   *expected)
{
  g_autofree char *found = find (list, words);

  g_test_message ("%s: %s", words, found);
  g_assert_cmpstr (found, ==, expected);
}

static void
add_person (OpenPractice *open,
            const char   *client,
            const char   *name,
            const char   *relation)
{
  g_autoptr (KithPerson) person = kith_person_new (client, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  person->relation = g_strdup (relation);
  id = dex_await_string (kith_practice_add_person (open->practice, person, NULL, NULL), &error);
  g_assert_no_error (error);
}

static void
check_person (KithFindList *list)
{
  g_autofree char *found = find (list, "lena");
  g_autoptr (KithFinding) finding = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_cmpstr (kith_finding_get_text (finding), ==, "Lena");
  g_assert_cmpstr (kith_finding_get_words (finding)[0], ==, "lena");
  g_assert_cmpstr (kith_finding_get_client_name (finding), ==, "Anna Beck");
  g_assert_cmpstr (kith_finding_get_detail (finding), ==, "sister");
  g_assert_null (kith_finding_get_session (finding));
}

static DexFuture *
find_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithFindList) all = kith_find_list_new (open->practice, KITH_FINDINGS_ALL, FEW);
  g_autoptr (KithFindList) clients = kith_find_list_new (open->practice, KITH_FINDING_BIT (KITH_FINDING_CLIENT), FEW);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "1980-05-01", NULL);
  g_autofree char *bela = open_practice_add_client (open, "Béla Anders", "", "030 4711");
  g_autofree char *last = NULL;

  g_signal_connect (all, "failed", G_CALLBACK (failed_cb), NULL);
  g_signal_connect (clients, "failed", G_CALLBACK (failed_cb), NULL);
  add_person (open, anna, "Lena", "sister");
  add_person (open, bela, "Anna-Sophie", "neighbour");
  assert_finds (all, "", "");
  assert_finds (all, "an", "0 Anna Beck, 0 Béla Anders, 2 Anna-Sophie");
  assert_finds (all, "4711", "0 Béla Anders");
  assert_finds (all, "sist", "2 Lena");
  assert_finds (all, "nobody at all", "");
  check_person (all);
  assert_finds (clients, " ", "0 Anna Beck, 0 Béla Anders");
  assert_finds (clients, "an", "0 Anna Beck, 0 Béla Anders");
  g_assert_false (kith_find_list_has_more (clients, KITH_FINDING_CLIENT));
  for (int i = 0; i < FEW; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zoe %d", i);
      g_autofree char *id = open_practice_add_client (open, name, "", NULL);
    }
  assert_finds (clients, "zo", "0 Zoe 0, 0 Zoe 1, 0 Zoe 2");
  g_assert_false (kith_find_list_has_more (clients, KITH_FINDING_CLIENT));
  last = open_practice_add_client (open, "Zora", "", NULL);
  assert_finds (clients, "zo", "0 Zoe 0, 0 Zoe 1, 0 Zoe 2");
  g_assert_true (kith_find_list_has_more (clients, KITH_FINDING_CLIENT));
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/find-list/find", find_fiber, open_practice_run);
  return g_test_run ();
}
