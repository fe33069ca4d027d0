/* test-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-id.h"

#include <string.h>

#define N_IDS 20000
#define N_THREADS 4

typedef struct
{
  const char *text;
  gboolean valid;
} ValidCase;

static const ValidCase valid_cases[] = {
  { "01890a5d-ac96-774b-bcce-b302099a8057", TRUE },
  { "00000000-0000-0000-0000-000000000000", TRUE },
  { "6ba7b810-9dad-11d1-80b4-00c04fd430c8", TRUE },
  { NULL, FALSE },
  { "", FALSE },
  { "01890A5D-AC96-774B-BCCE-B302099A8057", FALSE },
  { "01890a5d-ac96-774b-bcce-b302099a805", FALSE },
  { "01890a5d-ac96-774b-bcce-b302099a80577", FALSE },
  { "01890a5d-ac96-774b-bcce-b302099a8057\n", FALSE },
  { "01890a5d-ac96-774b-bcce-b302099a805g", FALSE },
  { "01890a5dac96-774b-bcce-b302099a80570-", FALSE },
  { "01890a5dac96774bbcceb302099a8057", FALSE },
  { "01890a5d0ac960774b0bcce0b302099a8057", FALSE },
  { "{1890a5d-ac96-774b-bcce-b302099a805}", FALSE },
  { "------------------------------------", FALSE },
};

static gint64
read_milliseconds (const char *id)
{
  g_autofree char *digits = g_strdup_printf ("%.8s%.4s", id, id + 9);

  return g_ascii_strtoll (digits, NULL, 16);
}

static gpointer
make_ids (gpointer data)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_IDS; i++)
    g_ptr_array_add (ids, kith_id_new ());

  return ids;
}

static void
assert_ascending (GPtrArray *ids)
{
  for (guint i = 1; i < ids->len; i++)
    g_assert_cmpstr (g_ptr_array_index (ids, i - 1), <, g_ptr_array_index (ids, i));
}

/* Runs first: many ids at once may borrow from the milliseconds to come. */
static void
test_time (void)
{
  gint64 before = g_get_real_time () / 1000;
  g_autofree char *id = kith_id_new ();
  gint64 after = g_get_real_time () / 1000;

  g_assert_cmpint (read_milliseconds (id), >=, before);
  g_assert_cmpint (read_milliseconds (id), <=, after);
}

static void
test_form (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *id = kith_id_new ();

      g_assert_true (kith_id_is_valid (id));
      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_cmpint (id[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", id[19]));
    }
}

static void
test_ascending (void)
{
  g_autoptr (GPtrArray) ids = make_ids (NULL);
  gboolean shared = FALSE;

  assert_ascending (ids);

  /* The order above means little unless several ids were made within one millisecond. */
  for (guint i = 1; i < ids->len && !shared; i++)
    shared = read_milliseconds (g_ptr_array_index (ids, i - 1)) == read_milliseconds (g_ptr_array_index (ids, i));
  g_assert_true (shared);
}

static void
test_threads (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GThread *threads[N_THREADS];

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ids", make_ids, NULL);

  for (int i = 0; i < N_THREADS; i++)
    {
      g_autoptr (GPtrArray) ids = g_thread_join (threads[i]);

      assert_ascending (ids);
      for (guint j = 0; j < ids->len; j++)
        g_assert_true (g_hash_table_add (seen, g_strndup (g_ptr_array_index (ids, j), strlen ("00000000-0000-7000"))));
    }
}

static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid_cases); i++)
    {
      g_test_message ("%s", valid_cases[i].text != NULL ? valid_cases[i].text : "NULL");
      g_assert_cmpint (kith_id_is_valid (valid_cases[i].text), ==, valid_cases[i].valid);
    }
}

static char *
take_series (guint32 seed)
{
  GString *ids = g_string_new (NULL);

  kith_id_begin_series (seed, 1000);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *id = kith_id_new ();

      g_assert_true (kith_id_is_valid (id));
      g_assert_cmpstr (id, >, ids->str + (ids->len >= 37 ? ids->len - 37 : 0));
      g_string_append_printf (ids, "%s\n", id);
    }
  kith_id_end_series ();
  return g_string_free_and_steal (ids);
}

static void
test_series (void)
{
  g_autofree char *one = take_series (7);
  g_autofree char *again = take_series (7);
  g_autofree char *other = take_series (8);
  g_autofree char *apart = kith_id_new ();

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpint (strncmp (one, other, 36), !=, 0);
  g_assert_null (strstr (one, apart));
  g_assert_cmpstr (apart, >, one);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/time", test_time);
  g_test_add_func ("/id/form", test_form);
  g_test_add_func ("/id/ascending", test_ascending);
  g_test_add_func ("/id/threads", test_threads);
  g_test_add_func ("/id/valid", test_valid);

  g_test_add_func ("/id/series", test_series);

  return g_test_run ();
}
