/* test-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date.h"

typedef struct
{
  const char *text;
  KithDate date;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "", { KITH_DATE_UNKNOWN, FALSE, 0, 0, 0 } },
  { "1980", { KITH_DATE_YEAR, FALSE, 1980, 0, 0 } },
  { "~1980", { KITH_DATE_YEAR, TRUE, 1980, 0, 0 } },
  { "1980-05", { KITH_DATE_MONTH, FALSE, 1980, 5, 0 } },
  { "~1980-12", { KITH_DATE_MONTH, TRUE, 1980, 12, 0 } },
  { "1980-05-01", { KITH_DATE_DAY, FALSE, 1980, 5, 1 } },
  { "~1980-05-31", { KITH_DATE_DAY, TRUE, 1980, 5, 31 } },
  { "0001-01-01", { KITH_DATE_DAY, FALSE, 1, 1, 1 } },
  { "9999-12-31", { KITH_DATE_DAY, FALSE, 9999, 12, 31 } },
  { "2000-02-29", { KITH_DATE_DAY, FALSE, 2000, 2, 29 } },
  { "2024-02-29", { KITH_DATE_DAY, FALSE, 2024, 2, 29 } },
  { "0004-02-29", { KITH_DATE_DAY, FALSE, 4, 2, 29 } },
  { "1582-10-10", { KITH_DATE_DAY, FALSE, 1582, 10, 10 } },
};

/* What is understood, too, and never written so. */
static const ParseCase dotted_cases[] = {
  { "1.5.1980", { KITH_DATE_DAY, FALSE, 1980, 5, 1 } },
  { "~1.5.1980", { KITH_DATE_DAY, TRUE, 1980, 5, 1 } },
  { "01.05.1980", { KITH_DATE_DAY, FALSE, 1980, 5, 1 } },
  { "29. 2. 2024", { KITH_DATE_DAY, FALSE, 2024, 2, 29 } },
};

static const char *refused_texts[] = {
  "31.2.1980",
  "0.5.1980",
  "1.13.1980",
  "1.5.80",
  "1.5.0000",
  "1.5.1980\n",
  "1.5.",
  "~",
  " ",
  "1980 ",
  " 1980",
  "~ 1980",
  "~~1980",
  "198",
  "19800",
  "0000",
  "0000-01-01",
  "+1980",
  "-1980",
  "198O",
  "1980-",
  "1980-5",
  "1980-05-",
  "1980-05-1",
  "1980-05-011",
  "1980-05-01-",
  "1980-05-01T00:00",
  "1980-05-01\n",
  "1980-05~",
  "1980/05/01",
  "19800501",
  "1980--05",
  "1980-00",
  "1980-13",
  "1980-05-00",
  "1980-05-32",
  "1980-04-31",
  "1900-02-29",
  "2023-02-29",
  "2023-02-30",
  "1. Mai 1980",
  "\xff",
  "\xd9\xa1\xd9\xa9\xd9\xa8\xd9\xa0",
};

/* Each date sorts before every one below it. */
static const char *ordered_texts[] = {
  "0001",
  "1979-12-31",
  "1980",
  "~1980",
  "1980-01",
  "~1980-01",
  "1980-01-01",
  "~1980-01-01",
  "1980-01-02",
  "1980-01-31",
  "1980-02",
  "1980-02-01",
  "~1980-12-31",
  "1981",
  "9999-12-31",
  "",
};

static void
assert_same (const KithDate *a,
             const KithDate *b)
{
  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpint (a->about, ==, b->about);
  g_assert_cmpint (a->year, ==, b->year);
  g_assert_cmpint (a->month, ==, b->month);
  g_assert_cmpint (a->day, ==, b->day);
}

static KithDate
parse (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return date;
}

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      KithDate date = { KITH_DATE_DAY, TRUE, 7, 7, 7 };

      g_test_message ("\"%s\"", parse_cases[i].text);
      g_assert_true (kith_date_parse (parse_cases[i].text, &date));
      assert_same (&date, &parse_cases[i].date);
    }
}

static void
test_refuse (void)
{
  const KithDate unknown = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (refused_texts); i++)
    {
      KithDate date = { KITH_DATE_DAY, TRUE, 7, 7, 7 };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (kith_date_parse (refused_texts[i], &date));
      assert_same (&date, &unknown);
    }
}

/* Whatever the translation says, what stands in a field can be read again. */
static void
test_entry (void)
{
  static const KithDate dates[] = {
    { KITH_DATE_UNKNOWN },
    { KITH_DATE_YEAR, TRUE, 1980 },
    { KITH_DATE_MONTH, FALSE, 1980, 5 },
    { KITH_DATE_DAY, FALSE, 1980, 5, 1 },
    { KITH_DATE_DAY, TRUE, 2011, 12, 31 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = kith_date_to_entry (&dates[i]);
      g_autofree char *plain = kith_date_to_text (&dates[i]);
      KithDate read;

      g_assert_true (kith_date_parse (text, &read));
      g_assert_cmpint (kith_date_compare (&read, &dates[i]), ==, 0);
      g_assert_cmpstr (text, ==, plain);
    }
}

static void
test_parse_dotted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dotted_cases); i++)
    {
      KithDate date;

      g_assert_true (kith_date_parse (dotted_cases[i].text, &date));
      g_assert_cmpint (kith_date_compare (&date, &dotted_cases[i].date), ==, 0);
      g_assert_cmpint (date.precision, ==, KITH_DATE_DAY);
    }
}

static void
test_to_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *text = kith_date_to_text (&parse_cases[i].date);

      g_assert_cmpstr (text, ==, parse_cases[i].text);
    }
}

/* GLib's own calendar is the witness for every day of four hundred years, the whole cycle of leap years. */
static void
test_every_day (void)
{
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JANUARY, 1801);
  KithDate before = parse ("1800-12-31");

  for (; g_date_get_year (day) <= 2200; g_date_add_days (day, 1))
    {
      g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (int) g_date_get_month (day),
                                               g_date_get_day (day));
      KithDate date = parse (text);
      g_autofree char *again = kith_date_to_text (&date);

      g_assert_cmpstr (again, ==, text);
      g_assert_cmpint (kith_date_compare (&before, &date), <, 0);
      before = date;
    }
}

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ordered_texts); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (ordered_texts); j++)
        {
          KithDate a = parse (ordered_texts[i]);
          KithDate b = parse (ordered_texts[j]);

          g_test_message ("\"%s\" and \"%s\"", ordered_texts[i], ordered_texts[j]);
          g_assert_cmpint (kith_date_compare (&a, &b), ==, (i > j) - (i < j));
        }
    }
}

/* What a precision does not cover has no say, whatever was left in the struct. */
static void
test_compare_ignores_the_rest (void)
{
  const KithDate year = { KITH_DATE_YEAR, FALSE, 1980, 0, 0 };
  const KithDate same_year = { KITH_DATE_YEAR, TRUE + 1, 1980, 7, 9 };
  const KithDate about_year = { KITH_DATE_YEAR, TRUE, 1980, 0, 0 };
  const KithDate unknown = { 0 };
  const KithDate same_unknown = { KITH_DATE_UNKNOWN, TRUE, 1980, 7, 9 };

  g_assert_cmpint (kith_date_compare (&about_year, &same_year), ==, 0);
  g_assert_cmpint (kith_date_compare (&year, &same_year), <, 0);
  g_assert_cmpint (kith_date_compare (&unknown, &same_unknown), ==, 0);
}

typedef struct
{
  const char *a;
  const char *b;
  gboolean before;
} BeforeCase;

static const BeforeCase before_cases[] = {
  { "1980", "1981", TRUE },           { "1980", "1980-12-31", FALSE },  { "1980-02", "1980-02-29", FALSE },
  { "1980-02", "1980-03-01", TRUE },  { "1980-05-01", "1980", FALSE },  { "1980-05-01", "1980-05-01", FALSE },
  { "1980-05-01", "1980-05-02", TRUE }, { "", "1980", FALSE },          { "1980", "", FALSE },
  { "~1980-01-01", "1980-12-31", FALSE }, { "~1979-12-31", "1980-01-01", TRUE },
};

static void
test_before (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (before_cases); i++)
    {
      KithDate a, b;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (kith_date_parse (before_cases[i].a, &a));
      g_assert_true (kith_date_parse (before_cases[i].b, &b));
      g_assert_cmpint (kith_date_is_before (&a, &b), ==, before_cases[i].before);
    }
}

static const char *const last_days[][2] = {
  { "", "" },
  { "1980", "1980-12-31" },
  { "1980-02", "1980-02-29" },
  { "1900-02", "1900-02-28" },
  { "~2025-04", "2025-04-30" },
  { "1980-05-01", "1980-05-01" },
};

static void
test_last_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (last_days); i++)
    {
      g_autofree char *text = NULL;
      KithDate date;

      g_assert_true (kith_date_parse (last_days[i][0], &date));
      g_assert_true (kith_date_is_real (&date));
      date = kith_date_get_last_day (&date);
      text = kith_date_to_text (&date);
      g_assert_cmpstr (text, ==, last_days[i][1]);
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "", "" }, { "1980", "1980" }, { "~1980", "about 1980" }, { "1980-05", "May 1980" }, { "1980-05-01", "1 May 1980" },
    { "~1980-12-31", "about 31 December 1980" }, { "0001-01-01", "1 January 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;
      KithDate date;

      g_assert_true (kith_date_parse (cases[i].text, &date));
      shown = kith_date_format (&date);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *fault;
  } cases[] = {
    { "", NULL },
    { "2026-02-28", NULL },
    { "~1998", NULL },
    { "2026-02-30", "February 2026 has only 28 days." },
    { "31.4.2026", "April 2026 has only 30 days." },
    { "2026-13", "Months go from 01 to 12." },
    { "2026-00-10", "Months go from 01 to 12." },
    { "2026-02-00", "Days and years begin with 1." },
    { "about 1998", "A date is written as exactly as it is known: 2019-03-14, 2019-03, 2019, or ~2019 for about 2019." },
    { "20260230", "A date is written as exactly as it is known: 2019-03-14, 2019-03, 2019, or ~2019 for about 2019." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault = kith_date_find_fault (cases[i].text);

      g_assert_cmpstr (fault, ==, cases[i].fault);
    }
}

static void
test_day_faults (void)
{
  static const struct
  {
    const char *text;
    const char *fault;
  } cases[] = {
    { "2026-02-28", NULL },
    { "28.2.2026", NULL },
    { "2026-02-30", "February 2026 has only 28 days." },
    { "2026-13-01", "Months go from 01 to 12." },
    { "", "A date looks like 2027-01-12." },
    { "2026-02", "A date looks like 2027-01-12." },
    { "~2026-02-28", "A date looks like 2027-01-12." },
    { "soon", "A date looks like 2027-01-12." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault = kith_date_find_day_fault (cases[i].text);

      g_assert_cmpstr (fault, ==, cases[i].fault);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refuse", test_refuse);
  g_test_add_func ("/date/entry", test_entry);
  g_test_add_func ("/date/parse-dotted", test_parse_dotted);
  g_test_add_func ("/date/to-text", test_to_text);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/compare-ignores-the-rest", test_compare_ignores_the_rest);
  g_test_add_func ("/date/before", test_before);
  g_test_add_func ("/date/last-day", test_last_day);
  g_test_add_func ("/date/format", test_format);

  g_test_add_func ("/date/faults", test_faults);
  g_test_add_func ("/date/day-faults", test_day_faults);
  return g_test_run ();
}
