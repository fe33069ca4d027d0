/* test-secret.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-secret.h"

#include <string.h>

static void
test_secret_plain (void)
{
  g_autoptr (KithSecret) zeros = kith_secret_new (32);
  g_autoptr (KithSecret) first = kith_secret_new_random (32);
  g_autoptr (KithSecret) second = kith_secret_new_random (32);
  g_autoptr (KithSecret) shorter = kith_secret_new (31);
  g_autoptr (KithSecret) copy = kith_secret_copy (first);

  for (gsize i = 0; i < 32; i++)
    g_assert_cmpuint (kith_secret_get_data (zeros)[i], ==, 0);
  g_assert_cmpuint (kith_secret_get_size (copy), ==, 32);
  g_assert_true (kith_secret_get_data (copy) != kith_secret_get_data (first));
  g_assert_true (kith_secret_equal (first, copy));
  g_assert_false (kith_secret_equal (first, second));
  g_assert_false (kith_secret_equal (first, zeros));
  g_assert_false (kith_secret_equal (zeros, shorter));

  kith_secret_get_data (copy)[31] ^= 1;
  g_assert_false (kith_secret_equal (first, copy));
  kith_secret_free (NULL);
}

static void
test_secret_sizes (void)
{
  gsize good[] = { 1, 63, 64, 4095, 4096 };
  gsize bad[] = { 0, 4097, G_MAXSIZE };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (KithSecret) secret = kith_secret_new_random (good[i]);

      g_assert_cmpuint (kith_secret_get_size (secret), ==, good[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_expect_message ("kith-storage", G_LOG_LEVEL_CRITICAL, "*size*failed*");
      g_assert_null (kith_secret_new (bad[i]));
      g_test_assert_expected_messages ();
    }
}

static void
test_secret_passphrase (void)
{
  static const struct
  {
    const char *typed;
    const char *normal; /* NULL: refused */
  } cases[] = {
    { "correct horse", "correct horse" },
    { " blanks stay ", " blanks stay " },
    { "caf\xc3\xa9", "caf\xc3\xa9" },
    { "cafe\xcc\x81", "caf\xc3\xa9" },
    { "\xe1\x84\x80\xe1\x85\xa1", "\xea\xb0\x80" },
    { "a\xcc\xa3\xcc\x87", "\xe1\xba\xa1\xcc\x87" },
    { "a\xcc\x87\xcc\xa3", "\xe1\xba\xa1\xcc\x87" },
    { "\xef\xac\x81", "\xef\xac\x81" }, /* NFC keeps the ligature fi, NFKC would not */
    { "\xe2\x84\xab", "\xc3\x85" },     /* the sign of the angstrom is the letter */
    { "", NULL },
    { "bad \xff", NULL },
    { "half \xc3", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithSecret) secret = kith_secret_new_passphrase (cases[i].typed, strlen (cases[i].typed));

      if (cases[i].normal == NULL)
        g_assert_null (secret);
      else
        g_assert_cmpmem (kith_secret_get_data (secret), kith_secret_get_size (secret),
                         cases[i].normal, strlen (cases[i].normal));
    }
  g_assert_null (kith_secret_new_passphrase ("a\0b", 3));
}

static void
test_secret_passphrase_length (void)
{
  g_autofree char *longest = g_strnfill (1024, 'x');
  g_autofree char *over = g_strnfill (1025, 'x');
  g_autoptr (KithSecret) secret = kith_secret_new_passphrase (longest, 1024);
  g_autoptr (KithSecret) refused = kith_secret_new_passphrase (over, 1025);
  g_autoptr (KithSecret) part = kith_secret_new_passphrase ("word and more", 4);
  g_autoptr (GString) growing = g_string_new (NULL);
  g_autoptr (KithSecret) grown = NULL;

  g_assert_cmpuint (kith_secret_get_size (secret), ==, 1024);
  g_assert_null (refused);
  g_assert_cmpmem (kith_secret_get_data (part), kith_secret_get_size (part), "word", 4);

  /* U+0958 is one of the few letters that NFC takes apart: three bytes become six. */
  while (growing->len + 3 <= 1024)
    g_string_append (growing, "\xe0\xa5\x98");
  grown = kith_secret_new_passphrase (growing->str, growing->len);
  g_assert_cmpuint (kith_secret_get_size (grown), ==, 2 * growing->len);
}

static gunichar
get_random_letter (void)
{
  /* Latin, Greek, combining marks, Indic, Hangul jamo and syllables, Greek extended, kana, Hebrew, and all there is. */
  static const gunichar ranges[][2] = {
    { 0x20, 0x24F }, { 0x370, 0x3FF }, { 0x300, 0x36F }, { 0x300, 0x36F }, { 0x900, 0xDFF }, { 0x1100, 0x11FF },
    { 0xAC00, 0xD7A3 }, { 0x1F00, 0x1FFF }, { 0x3040, 0x30FF }, { 0x591, 0x5F4 }, { 0x1, 0x10FFFF },
  };
  int i = g_test_rand_int_range (0, G_N_ELEMENTS (ranges));
  gunichar letter;

  do
    letter = (gunichar) g_test_rand_int_range ((gint32) ranges[i][0], (gint32) ranges[i][1] + 1);
  while (!g_unichar_validate (letter));
  return letter;
}

/* Against GLib, which may not be used where the text is secret. */
static void
test_secret_passphrase_random (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *normal = NULL;
      g_autoptr (KithSecret) secret = NULL;

      for (int n = g_test_rand_int_range (1, 9); n > 0; n--)
        g_string_append_unichar (text, get_random_letter ());
      normal = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
      secret = kith_secret_new_passphrase (text->str, text->len);
      g_assert_cmpmem (kith_secret_get_data (secret), kith_secret_get_size (secret), normal, strlen (normal));
    }
}

static gpointer
make_secret_cb (gpointer data)
{
  return kith_secret_new_random (32);
}

static void
test_secret_threads (void)
{
  GThread *threads[8];
  KithSecret *secrets[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("secret", make_secret_cb, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    secrets[i] = g_thread_join (threads[i]);
  for (gsize i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_false (kith_secret_equal (secrets[0], secrets[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    kith_secret_free (secrets[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/secret/threads", test_secret_threads);
  g_test_add_func ("/storage/secret/plain", test_secret_plain);
  g_test_add_func ("/storage/secret/sizes", test_secret_sizes);
  g_test_add_func ("/storage/secret/passphrase", test_secret_passphrase);
  g_test_add_func ("/storage/secret/passphrase-random", test_secret_passphrase_random);
  g_test_add_func ("/storage/secret/passphrase-length", test_secret_passphrase_length);

  return g_test_run ();
}
