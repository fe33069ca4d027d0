/* test-client-list.c: the list of clients as a window sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-list.h"
#include "open-practice.h"

#define N_CLIENTS 450

typedef struct
{
  KithClientList *list;
  DexPromise *settled;
  guint position;
  guint removed;
  guint added;
} Watch;

static void
loading_cb (Watch *watch)
{
  if (!kith_client_list_is_loading (watch->list) && watch->settled != NULL)
    dex_promise_resolve_boolean (watch->settled, TRUE);
}

static void
items_changed_cb (Watch *watch,
                  guint  position,
                  guint  removed,
                  guint  added)
{
  watch->position = position;
  watch->removed = removed;
  watch->added = added;
  loading_cb (watch);
}

static void
failed_cb (Watch        *watch,
           const GError *error)
{
  g_error ("%s", error->message);
}

static void
watch_list (Watch          *watch,
            KithClientList *list)
{
  watch->list = list;
  g_signal_connect_swapped (list, "notify::loading", G_CALLBACK (loading_cb), watch);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), watch);
  g_signal_connect_swapped (list, "failed", G_CALLBACK (failed_cb), watch);
}

static char *
dup_names (KithClientList *list)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KithClient) client = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_ptr_array_add (names, g_strdup (kith_client_get_contact (client)->name));
    }
  return g_strjoinv (", ", (char **) names->pdata);
}

/* When what was asked for is read; what never comes ends the test by its time. */
static void
await_list (Watch *watch)
{
  g_autoptr (GError) error = NULL;

  watch->settled = dex_promise_new ();
  dex_await (dex_ref (watch->settled), &error);
  g_assert_no_error (error);
  dex_clear (&watch->settled);
}

static void
await_names (Watch      *watch,
             const char *expected)
{
  g_autofree char *names = dup_names (watch->list);

  while (kith_client_list_is_loading (watch->list) || !g_str_equal (names, expected))
    {
      await_list (watch);
      g_free (names);
      names = dup_names (watch->list);
    }
}

static DexFuture *
search_fiber (gpointer data)
{
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "", "Anna Beck, Émile Zola, Jürgen Groß" }, { "  ", "Anna Beck, Émile Zola, Jürgen Groß" },
    { "be", "Anna Beck" }, { "an be", "Anna Beck" }, { "ecks", "" }, { "emile", "Émile Zola" },
    { "JURG", "Jürgen Groß" }, { "4711", "Jürgen Groß" }, { "030 47", "Jürgen Groß" }, { "1980-05", "Anna Beck" },
    { "\"", "" }, { "beck OR zola", "" }, { "z", "Émile Zola" },
  };
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithClientList) list = kith_client_list_new (open->practice);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "1980-05-01", NULL);
  g_autofree char *jurgen = open_practice_add_client (open, "Jürgen Groß", "", "030 47 11");
  g_autofree char *emile = open_practice_add_client (open, "Émile Zola", "", NULL);
  Watch watch = { 0 };

  watch_list (&watch, list);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = NULL;

      kith_client_list_search (list, cases[i].words);
      kith_client_list_reload (list);
      g_test_message ("%s", cases[i].words);
      await_list (&watch);
      names = dup_names (list);
      g_assert_cmpstr (names, ==, cases[i].found);
    }
  return dex_future_new_true ();
}

static DexFuture *
follow_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithClientList) list = kith_client_list_new (open->practice);
  g_autofree char *anna = open_practice_add_client (open, "Anna", "", NULL);
  g_autofree char *clara = open_practice_add_client (open, "Clara", "", NULL);
  g_autofree char *berta = NULL;
  g_autoptr (KithClient) first = NULL;
  g_autoptr (KithClient) still_first = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  watch_list (&watch, list);
  kith_client_list_reload (list);
  await_names (&watch, "Anna, Clara");
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);

  berta = open_practice_add_client (open, "Berta", "", NULL);
  await_names (&watch, "Anna, Berta, Clara");
  g_assert_cmpuint (watch.position, ==, 1);
  g_assert_cmpuint (watch.removed, ==, 0);
  g_assert_cmpuint (watch.added, ==, 1);
  still_first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first == still_first);

  dex_await (kith_practice_archive_client (open->practice, anna), &error);
  g_assert_no_error (error);
  await_names (&watch, "Berta, Clara");
  kith_client_list_set_shown (list, KITH_CLIENTS_ARCHIVED);
  await_names (&watch, "Anna");
  dex_await (kith_practice_undo (open->practice, NULL), &error);
  g_assert_no_error (error);
  await_names (&watch, "");
  return dex_future_new_true ();
}

/* More than a page: what is beyond is read when the end comes near, and once. */
static DexFuture *
paging_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithClientList) list = kith_client_list_new (open->practice);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;
  Watch watch = { 0 };

  for (int i = 0; i < N_CLIENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Client %03d", (i * 7) % N_CLIENTS);

      g_free (open_practice_add_client (open, name, "", NULL));
    }
  watch_list (&watch, list);
  kith_client_list_reload (list);
  await_list (&watch);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 200);
  for (guint n_items = 200; n_items < N_CLIENTS; n_items = g_list_model_get_n_items (G_LIST_MODEL (list)))
    {
      g_autoptr (KithClient) last = NULL;

      last = g_list_model_get_item (G_LIST_MODEL (list), n_items - 1);
      await_list (&watch);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_CLIENTS);
  names = dup_names (list);
  g_assert_true (g_str_has_prefix (names, "Client 000, Client 001, "));
  g_assert_true (g_str_has_suffix (names, ", Client 448, Client 449"));
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/client-list/search", search_fiber, open_practice_run);
  g_test_add_data_func ("/client-list/follow", follow_fiber, open_practice_run);
  g_test_add_data_func ("/client-list/paging", paging_fiber, open_practice_run);
  return g_test_run ();
}
