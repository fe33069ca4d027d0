/* test-recovery-code.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recovery-code.h"

#include <string.h>

#define ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define PLAIN "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"

static KithSecret *
new_from_text (const char *text)
{
  KithSecret *secret = kith_secret_new (strlen (text));

  memcpy (kith_secret_get_data (secret), text, strlen (text));
  return secret;
}

static void
test_recovery_code_new (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint counts[32][32] = { 0 };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (KithSecret) code = kith_recovery_code_new ();
      g_autoptr (KithSecret) same = kith_recovery_code_normalize (code);
      const char *text = (const char *) kith_secret_get_data (code);

      g_assert_cmpuint (kith_secret_get_size (code), ==, 39);
      g_assert_true (kith_secret_equal (code, same));
      g_assert_true (g_hash_table_add (seen, g_strndup (text, 39)));
      for (guint place = 0; place < 39; place++)
        if (place % 5 == 4)
          g_assert_cmpint (text[place], ==, '-');
        else
          {
            const char *letter = strchr (ALPHABET, text[place]);

            g_assert_nonnull (letter);
            counts[place - place / 5][letter - ALPHABET]++;
          }
    }

  /* All 160 bits are random: each of 32 letters is expected 62.5 times at each of 32 places; the chance that a place
   * never shows one of them is below 1e-24. */
  for (guint place = 0; place < 32; place++)
    for (guint letter = 0; letter < 32; letter++)
      g_assert_cmpuint (counts[place][letter], >, 0);
}

static void
test_recovery_code_normalize (void)
{
  static const struct
  {
    const char *typed;
    const char *normal; /* NULL: no code */
  } cases[] = {
    { PLAIN, PLAIN },
    { "0123456789ABCDEFGHJKMNPQRSTVWXYZ", PLAIN },
    { "0123456789abcdefghjkmnpqrstvwxyz", PLAIN },
    { "  0123 4567\t89ab cdef ghjk mnpq rstv wxyz\n", PLAIN },
    { "oi23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", PLAIN },
    { "OL23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", PLAIN },
    { "Ol23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", PLAIN },
    { "OI23-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", PLAIN },
    { "0123\xe2\x80\x93" "4567\xe2\x80\x91" "89AB\xc2\xa0" "CDEF-GHJK-MNPQ-RSTV-WXYZ", PLAIN },
    { "0-1-2-3-4567--89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-", PLAIN },
    { "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY", NULL },
    { "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ0", NULL },
    { "U123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", NULL },
    { "u123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ", NULL },
    { "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY_", NULL },
    { "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY\xc3\x96", NULL },
    { "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY\xff", NULL },
    { "-", NULL },
    { "correct horse battery staple", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithSecret) typed = new_from_text (cases[i].typed);
      g_autoptr (KithSecret) normal = kith_recovery_code_normalize (typed);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].normal == NULL)
        g_assert_null (normal);
      else
        g_assert_cmpmem (kith_secret_get_data (normal), kith_secret_get_size (normal),
                         cases[i].normal, strlen (cases[i].normal));
    }
}

static void
test_recovery_code_zero_byte (void)
{
  g_autoptr (KithSecret) typed = new_from_text (PLAIN);

  kith_secret_get_data (typed)[0] = 0;
  g_assert_null (kith_recovery_code_normalize (typed));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/recovery-code/new", test_recovery_code_new);
  g_test_add_func ("/storage/recovery-code/normalize", test_recovery_code_normalize);
  g_test_add_func ("/storage/recovery-code/zero-byte", test_recovery_code_zero_byte);

  return g_test_run ();
}
