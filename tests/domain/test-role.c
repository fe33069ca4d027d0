/* test-role.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-file.h"
#include "kith-role.h"

#include <string.h>

#define FINE (-1)

typedef struct
{
  const char *text;
  int code;
} CheckCase;

typedef gboolean (*CheckFunc) (const char *, GError **);

static const CheckCase name_cases[] = {
  { "a", FINE },
  { "Anna Beck", FINE },
  { "Dr. Ünal-O'Neill (2)", FINE },
  { "محمد علي", FINE },
  { "نازنین\u200cزهرا", FINE },
  { NULL, KITH_DOMAIN_ERROR_EMPTY },
  { "", KITH_DOMAIN_ERROR_EMPTY },
  { "   ", KITH_DOMAIN_ERROR_EMPTY },
  { "\u3000\u200b", KITH_DOMAIN_ERROR_EMPTY },
  { "Anna\nBeck", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\tBeck", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\x7f", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\xc2\x85", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\u2029Beck", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\x1b[31m", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\xff", KITH_DOMAIN_ERROR_NOT_TEXT },
};

static const CheckCase user_name_cases[] = {
  { " Anna", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna ", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\u00a0", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "recovery", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Recovery", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "RECOVERY", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "reco\u200dvery", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Ada\u200b", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "A\u00adda", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "A\u200dda", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Ada\u3164", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Ada\ufe0f", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "زهرا\u200c", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "A\u0301da", FINE },
  { "क्\u200dष", FINE },
  { "recovery 2", FINE },
  { "recover", FINE },
};

static const CheckCase practice_name_cases[] = {
  { " Practice ", FINE },
  { "recovery", FINE },
};

static const CheckCase zone_cases[] = {
  { "UTC", FINE },
  { "Europe/Berlin", FINE },
  { "Asia/Kolkata", FINE },
  { "America/Port-au-Prince", FINE },
  { "America/Argentina/Buenos_Aires", FINE },
  { "Etc/GMT+5", FINE },
  { NULL, KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { " ", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/Atlantis", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "/", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe//Berlin", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Factory", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/Berlin ", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/Berlin\n", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "/usr/share/zoneinfo/Europe/Berlin", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "/etc/localtime", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/../Europe/Berlin", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "../zoneinfo/UTC", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "..", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "./UTC", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "CET-1CEST", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "CET-1CEST,M3.5.0,M10.5.0/3", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "EST5", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "EST5EDT", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "<+03>-3", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { ":Europe/Berlin", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Z", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "UTC+1", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "+02:00", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "-05", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "zone.tab", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "tzdata.zi", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "leapseconds", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "posixrules", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "right/UTC", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "Europe/Berl\xff", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
};

static void
check_one (CheckFunc   check,
           const char *text,
           int         code)
{
  g_autoptr (GError) error = NULL;
  gboolean fine = check (text, &error);

  if (code == FINE)
    {
      g_assert_no_error (error);
      g_assert_true (fine);
      return;
    }

  g_assert_false (fine);
  g_assert_error (error, KITH_DOMAIN_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_false (check (text, NULL));
}

/* What was typed stays out of every sentence, since sentences end up in logs. */
static void
check_silence (CheckFunc   check,
               const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (text, "Xerxes"));
  g_assert_false (check (text, &error));
  g_assert_null (strstr (error->message, "Xerxes"));
}

static void
check_all (CheckFunc        check,
           const CheckCase *cases,
           gsize            n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      check_one (check, cases[i].text, cases[i].code);
    }
}

static void
check_length (CheckFunc check,
              int       max_chars)
{
  g_autofree char *longest = g_strnfill (max_chars, 'x');
  g_autofree char *too_long = g_strnfill (max_chars + 1, 'x');
  g_autoptr (GString) longest_in_bytes = g_string_new (NULL);

  for (int i = 0; i < max_chars; i++)
    g_string_append (longest_in_bytes, "語");

  check_one (check, longest, FINE);
  check_one (check, longest_in_bytes->str, FINE);
  check_one (check, too_long, KITH_DOMAIN_ERROR_TOO_LONG);
}

static void
test_role_text (void)
{
  const char *others[] = { NULL, "", "Office", "FULL", "full ", "owner" };

  for (KithRole role = KITH_ROLE_OFFICE; role <= KITH_ROLE_FULL; role++)
    {
      KithRole again = role == KITH_ROLE_OFFICE ? KITH_ROLE_FULL : KITH_ROLE_OFFICE;

      g_assert_true (kith_role_from_text (kith_role_to_text (role), &again));
      g_assert_cmpint (again, ==, role);
    }

  g_assert_cmpstr (kith_role_to_text (KITH_ROLE_OFFICE), ==, "office");
  g_assert_cmpstr (kith_role_to_text (KITH_ROLE_FULL), ==, "full");

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      KithRole role = KITH_ROLE_FULL;

      g_assert_false (kith_role_from_text (others[i], &role));
      g_assert_cmpint (role, ==, KITH_ROLE_FULL);
    }
}

static void
test_user_name (void)
{
  check_all (kith_user_name_validate, name_cases, G_N_ELEMENTS (name_cases));
  check_all (kith_user_name_validate, user_name_cases, G_N_ELEMENTS (user_name_cases));
  check_length (kith_user_name_validate, 80);
}

static void
test_practice_name (void)
{
  check_all (kith_practice_name_validate, name_cases, G_N_ELEMENTS (name_cases));
  check_all (kith_practice_name_validate, practice_name_cases, G_N_ELEMENTS (practice_name_cases));
  check_length (kith_practice_name_validate, 120);
}

static void
test_zone (void)
{
  check_all (kith_zone_validate, zone_cases, G_N_ELEMENTS (zone_cases));
}

static void
test_silence (void)
{
  g_autofree char *padding = g_strnfill (120, 'x');
  g_autofree char *too_long = g_strconcat ("Xerxes", padding, NULL);

  check_silence (kith_user_name_validate, "Xerxes\n");
  check_silence (kith_user_name_validate, "Xerxes ");
  check_silence (kith_user_name_validate, too_long);
  check_silence (kith_practice_name_validate, "Xerxes\xff");
  check_silence (kith_practice_name_validate, too_long);
  check_silence (kith_zone_validate, "Europe/Xerxes");
}

static void
test_file_name (void)
{
  g_assert_cmpstr (kith_file_get_name (KITH_FILE_OFFICE), ==, "office");
  g_assert_cmpstr (kith_file_get_name (KITH_FILE_CLINICAL), ==, "clinical");
  g_assert_cmpint (KITH_N_FILES, ==, KITH_FILE_CLINICAL + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role/text", test_role_text);
  g_test_add_func ("/role/user-name", test_user_name);
  g_test_add_func ("/role/practice-name", test_practice_name);
  g_test_add_func ("/role/zone", test_zone);
  g_test_add_func ("/role/silence", test_silence);
  g_test_add_func ("/role/file-name", test_file_name);

  return g_test_run ();
}
