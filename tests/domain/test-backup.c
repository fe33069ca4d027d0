/* test-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup.h"

#include <string.h>

#define MOST 40

/* @days: of the backups that are there, in any order; @kept: of those that stay. */
typedef struct
{
  const char *what;
  const char *today;
  const char *days;
  const char *kept;
} Case;

/* 2026-11-28 is a Saturday. */
static const Case cases[] = {
  { "none", "2026-11-28", "", "" },
  { "one, however old", "2026-11-28", "2020-01-01", "2020-01-01" },
  { "a week stays whole", "2026-11-28",
    "2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28",
    "2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28" },
  { "the eighth day goes, for its week has a later one", "2026-11-28",
    "2026-11-20 2026-11-21 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28",
    "2026-11-21 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28" },
  { "in any order", "2026-11-28",
    "2026-11-28 2026-11-20 2026-11-27 2026-11-21 2026-11-23 2026-11-26 2026-11-24 2026-11-25",
    "2026-11-28 2026-11-27 2026-11-21 2026-11-23 2026-11-26 2026-11-24 2026-11-25" },
  { "the last of four weeks, the fifth only as its month's", "2026-11-28",
    "2026-10-29 2026-10-30 2026-11-05 2026-11-06 2026-11-12 2026-11-13 2026-11-19 2026-11-20 "
    "2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28",
    "2026-10-30 2026-11-13 2026-11-06 2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28" },
  { "a week begins on Monday", "2026-11-30",
    "2026-11-14 2026-11-15 2026-11-16 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29 2026-11-30",
    "2026-11-15 2026-11-16 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29 2026-11-30" },
  { "twelve months, however far apart, and no thirteenth", "2026-12-01",
    "2024-01-31 2025-01-30 2025-01-31 2025-03-31 2025-04-30 2025-06-30 2025-07-31 2025-09-30 2025-10-31 2025-12-31 "
    "2026-01-31 2026-03-31 2026-05-31 2026-06-30",
    "2025-01-31 2025-03-31 2025-04-30 2025-06-30 2025-07-31 2025-09-30 2025-10-31 2025-12-31 "
    "2026-01-31 2026-03-31 2026-05-31 2026-06-30" },
  { "nothing goes while nobody works", "2027-03-01",
    "2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28",
    "2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28" },
  { "what a wrong clock made stays and takes nobody's place", "2026-11-28",
    "2031-01-01 2031-01-02 2026-11-21 2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27",
    "2031-01-01 2031-01-02 2026-11-21 2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27" },
  { "a week over new year is one", "2027-01-07",
    "2026-12-28 2026-12-31 2027-01-01 2027-01-02 2027-01-03 2027-01-04 2027-01-05 2027-01-06 2027-01-07",
    "2026-12-31 2027-01-01 2027-01-02 2027-01-03 2027-01-04 2027-01-05 2027-01-06 2027-01-07" },
};

static gsize
read_days (const char *text,
           KithDate   *days)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gsize n = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_assert_cmpuint (n, <, MOST);
        g_assert_true (kith_date_parse (words[i], &days[n++]));
      }
  return n;
}

static gboolean
has_day (const KithDate *days,
         gsize           n,
         const KithDate *day)
{
  for (gsize i = 0; i < n; i++)
    if (kith_date_compare (&days[i], day) == 0)
      return TRUE;
  return FALSE;
}

static void
test_which_stay (void)
{
  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      KithDate days[MOST], wanted[MOST], today;
      gboolean kept[MOST];
      gsize n = read_days (cases[c].days, days);
      gsize n_wanted = read_days (cases[c].kept, wanted);

      g_test_message ("%s", cases[c].what);
      g_assert_true (kith_date_parse (cases[c].today, &today));
      kith_backups_judge (days, n, &today, kept);
      for (gsize i = 0; i < n; i++)
        {
          g_autofree char *day = kith_date_to_text (&days[i]);

          if (kept[i] != has_day (wanted, n_wanted, &days[i]))
            g_error ("%s: %s %s", cases[c].what, day, kept[i] ? "stays" : "goes");
        }
    }
}

/* Ten years of one backup a day, each day thinned: never more than fit the rule, and always one near every moment. */
static void
test_ten_years (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  KithDate first;

  g_assert_true (kith_date_parse ("2026-01-01", &first));
  for (guint32 day = 0; day < 3653; day++)
    {
      KithDate today = kith_date_from_julian (kith_date_get_julian (&first) + day);
      gboolean kept[MOST];
      gsize stay = 0;

      g_array_append_val (days, today);
      g_assert_cmpuint (days->len, <=, MOST);
      kith_backups_judge ((const KithDate *) (gpointer) days->data, days->len, &today, kept);
      for (guint i = 0; i < days->len; i++)
        if (kept[i])
          g_array_index (days, KithDate, stay++) = g_array_index (days, KithDate, i);
      g_array_set_size (days, stay);
      g_assert_cmpuint (stay, <=, KITH_BACKUP_DAYS + KITH_BACKUP_WEEKS + KITH_BACKUP_MONTHS);
    }
  /* The first that stays is of eleven months ago. */
  g_assert_cmpuint (days->len, >=, KITH_BACKUP_DAYS + KITH_BACKUP_MONTHS - 1);
  g_assert_cmpint (g_array_index (days, KithDate, 0).year, ==, 2035);
}

static void
test_trial (void)
{
  static const struct
  {
    const char *last;
    const char *today;
    gboolean due;
  } trials[] = {
    { "2026-08-30", "2026-11-28", FALSE },
    { "2026-08-29", "2026-11-28", TRUE },
    { "2026-11-28", "2026-11-28", FALSE },
    { "2027-01-01", "2026-11-28", FALSE },
    { "2024-01-01", "2026-11-28", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (trials); i++)
    {
      KithDate last, today;

      g_assert_true (kith_date_parse (trials[i].last, &last) && kith_date_parse (trials[i].today, &today));
      g_assert_cmpint (kith_trial_is_due (&last, &today), ==, trials[i].due);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/which-stay", test_which_stay);
  g_test_add_func ("/backup/ten-years", test_ten_years);
  g_test_add_func ("/backup/trial", test_trial);
  return g_test_run ();
}
