/* test-date-reach.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-reach.h"
#include "kith-domain-error.h"

#include <string.h>

/* Each row: whether a date is taken as something that happened, that is planned, and of a life, on 28 November 2026, of
 * someone born in May 1980; and what the first that refuses says. */
static const struct
{
  const char *date;
  gboolean happened;
  gboolean planned;
  gboolean life;
  const char *words;
} cases[] = {
  { "", TRUE, TRUE, TRUE },
  { "2026-11-28", TRUE, TRUE, TRUE },
  { "2026-11-29", TRUE, TRUE, TRUE },
  { "2026-11-30", FALSE, TRUE, TRUE, "30 November 2026 is still to come" },
  { "2026-11", TRUE, TRUE, TRUE },
  { "2026", TRUE, TRUE, TRUE },
  { "2026-12", FALSE, TRUE, TRUE, "December 2026 is still to come" },
  { "2027", FALSE, TRUE, TRUE, "2027 is still to come" },
  { "2031-11-30", FALSE, TRUE, TRUE, "still to come" },
  { "2031-12-01", FALSE, FALSE, FALSE, "still to come" },
  { "2199-01-01", FALSE, FALSE, FALSE, "still to come" },
  { "3000", FALSE, FALSE, FALSE, "3000" },
  { "~3000", FALSE, FALSE, FALSE, "about 3000" },
  { "9999-12-31", FALSE, FALSE, FALSE, "9999" },
  { "1980-05", TRUE, TRUE, TRUE },
  { "1980", TRUE, TRUE, TRUE },
  { "1980-04-30", FALSE, FALSE, TRUE, "Before this client was born: 30 April 1980" },
  { "1979", FALSE, FALSE, TRUE, "born: 1979" },
  { "1899-12-31", FALSE, FALSE, TRUE, "Too long ago: 31 December 1899" },
  { "1850", FALSE, FALSE, TRUE, "Too long ago: 1850" },
  { "1849-12-31", FALSE, FALSE, FALSE, "Too long ago: 31 December 1849" },
  { "0001", FALSE, FALSE, FALSE, "Too long ago: 1" },
};

static gboolean
check (const KithDate *date,
       KithDateReach   reach,
       const KithDate *born,
       GError        **error)
{
  const KithDate today = { KITH_DATE_DAY, FALSE, 2026, 11, 28 };
  gboolean fine = kith_date_check_reach (date, reach, born, &today, error);

  if (!fine && error != NULL)
    g_assert_error (*error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
  return fine;
}

static void
test_reach (void)
{
  const KithDate born = { KITH_DATE_MONTH, FALSE, 1980, 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      KithDate date;

      g_test_message ("%s", cases[i].date);
      g_assert_true (kith_date_parse (cases[i].date, &date));
      g_assert_cmpint (check (&date, KITH_REACH_HAPPENED, &born, &error), ==, cases[i].happened);
      g_assert_cmpint (check (&date, KITH_REACH_PLANNED, &born, NULL), ==, cases[i].planned);
      g_assert_cmpint (check (&date, KITH_REACH_LIFE, &born, NULL), ==, cases[i].life);
      g_assert_true (cases[i].words == NULL || strstr (error->message, cases[i].words) != NULL);
    }
}

/* Where the birthday is not known, nothing is held against it. */
static void
test_unborn (void)
{
  const KithDate unknown = { 0 };
  KithDate date;

  kith_date_parse ("1931-02-03", &date);
  g_assert_true (check (&date, KITH_REACH_HAPPENED, NULL, NULL));
  g_assert_true (check (&date, KITH_REACH_HAPPENED, &unknown, NULL));
}

/* In a leap year, five years ahead is a day too. */
static void
test_leap_day (void)
{
  const KithDate today = { KITH_DATE_DAY, FALSE, 2028, 2, 29 };
  KithDate date;

  kith_date_parse ("2033-02-28", &date);
  g_assert_true (kith_date_check_reach (&date, KITH_REACH_PLANNED, NULL, &today, NULL));
  kith_date_parse ("2033-03-01", &date);
  g_assert_false (kith_date_check_reach (&date, KITH_REACH_PLANNED, NULL, &today, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-reach/reach", test_reach);
  g_test_add_func ("/date-reach/unborn", test_unborn);
  g_test_add_func ("/date-reach/leap-day", test_leap_day);
  return g_test_run ();
}
