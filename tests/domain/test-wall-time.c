/* test-wall-time.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-wall-time.h"

typedef struct
{
  const char *zone;
  const char *wall;
  const char *rfc3339;
  gint64 utc;
  KithWallFit fit;
} ZoneCase;

/* The instants were computed from the tz database with Python's zoneinfo. */
static const ZoneCase zone_cases[] = {
  { "Europe/Berlin", "2027-01-11T15:00", "2027-01-11T15:00:00+01:00", 1799676000, KITH_WALL_ONCE },
  { "Europe/Berlin", "2027-07-11T15:00", "2027-07-11T15:00:00+02:00", 1815310800, KITH_WALL_ONCE },
  { "Europe/Berlin", "1969-12-31T23:00", "1969-12-31T23:00:00+01:00", -7200, KITH_WALL_ONCE },
  { "Europe/Berlin", "2027-03-28T01:59", "2027-03-28T01:59:00+01:00", 1806195540, KITH_WALL_ONCE },
  { "Europe/Berlin", "2027-03-28T02:00", "2027-03-28T03:00:00+02:00", 1806195600, KITH_WALL_NEVER },
  { "Europe/Berlin", "2027-03-28T02:30", "2027-03-28T03:30:00+02:00", 1806197400, KITH_WALL_NEVER },
  { "Europe/Berlin", "2027-03-28T03:00", "2027-03-28T03:00:00+02:00", 1806195600, KITH_WALL_ONCE },
  { "Europe/Berlin", "2027-03-28T15:00", "2027-03-28T15:00:00+02:00", 1806238800, KITH_WALL_ONCE },
  { "Europe/Berlin", "2026-10-25T01:59", "2026-10-25T01:59:00+02:00", 1792886340, KITH_WALL_ONCE },
  { "Europe/Berlin", "2026-10-25T02:00", "2026-10-25T02:00:00+02:00", 1792886400, KITH_WALL_TWICE },
  { "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00", 1792888200, KITH_WALL_TWICE },
  { "Europe/Berlin", "2026-10-25T03:00", "2026-10-25T03:00:00+01:00", 1792893600, KITH_WALL_ONCE },
  { "Europe/Berlin", "2026-10-25T15:00", "2026-10-25T15:00:00+01:00", 1792936800, KITH_WALL_ONCE },
  { "America/New_York", "2027-03-14T02:30", "2027-03-14T03:30:00-04:00", 1805009400, KITH_WALL_NEVER },
  { "America/New_York", "2027-11-07T01:30", "2027-11-07T01:30:00-04:00", 1825565400, KITH_WALL_TWICE },
  { "Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-04T01:45:00+11:00", 1806763500, KITH_WALL_TWICE },
  { "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45:00+11:00", 1791042300, KITH_WALL_NEVER },
  { "Asia/Kathmandu", "2027-01-11T15:00", "2027-01-11T15:00:00+05:45", 1799658900, KITH_WALL_ONCE },
  { "UTC", "2027-01-11T15:00", "2027-01-11T15:00:00+00:00", 1799679600, KITH_WALL_ONCE },
};

static const char * const refused_texts[] = {
  "", "2027-01-11", "2027-01-11T15", "2027-01-11T15:0", "2027-01-11 15:00", "2027-01-11T15:00:00", "2027-01-11T15:00Z",
  "2027-02-29T15:00", "2027-13-01T15:00", "2027-00-01T15:00", "0000-01-01T15:00", "2027-01-11T24:00", "2027-01-11T15:60",
  "2027-01-11T-5:00", "2027-01-11T15:00 ", " 2027-01-11T15:0", "2027/01/11T15:00", "\xff" "027-01-11T15:00",
};

static KithWallTime
parse (const char *text)
{
  KithWallTime time;

  g_assert_true (kith_wall_time_parse (text, &time));
  return time;
}

static void
test_zones (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zone_cases); i++)
    {
      const ZoneCase *c = &zone_cases[i];
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (c->zone);
      KithWallTime time = parse (c->wall);
      g_autofree char *text = kith_wall_time_to_rfc3339 (&time, zone);
      KithWallFit fit;

      g_test_message ("%s %s", c->zone, c->wall);
      g_assert_cmpint (kith_wall_time_to_utc (&time, zone, &fit), ==, c->utc);
      g_assert_cmpint (fit, ==, c->fit);
      g_assert_cmpstr (text, ==, c->rfc3339);
    }
}

/* Every half hour of a year with both changes comes back as it was, but for the hour that is not there. */
static void
test_there_and_back (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  KithWallTime time = parse ("2027-01-01T00:00");
  int missing = 0, doubled = 0;

  for (int i = 0; i < 365 * 48; i++)
    {
      KithWallFit fit;
      gint64 utc = kith_wall_time_to_utc (&time, zone, &fit);
      KithWallTime back = kith_wall_time_from_utc (utc, zone);

      missing += fit == KITH_WALL_NEVER;
      doubled += fit == KITH_WALL_TWICE;
      g_assert_cmpint (kith_wall_time_compare (&time, &back), ==, fit == KITH_WALL_NEVER ? -1 : 0);
      g_assert_true (kith_wall_time_add (&time, 0, 30));
    }
  g_assert_cmpint (missing, ==, 2);
  g_assert_cmpint (doubled, ==, 2);
}

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_texts); i++)
    {
      KithWallTime time;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (kith_wall_time_parse (refused_texts[i], &time));
    }
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int days;
    int minutes;
    const char *to; /* NULL: refused */
  } cases[] = {
    { "2027-01-11T15:00", 7, 0, "2027-01-18T15:00" },
    { "2027-03-22T15:00", 7, 0, "2027-03-29T15:00" },
    { "2026-10-19T15:00", 7, 0, "2026-10-26T15:00" },
    { "2028-02-28T00:00", 1, 0, "2028-02-29T00:00" },
    { "2027-12-31T23:50", 0, 10, "2028-01-01T00:00" },
    { "2027-01-01T00:00", 0, -1, "2026-12-31T23:59" },
    { "2027-01-11T15:00", -7, 1440, "2027-01-05T15:00" },
    { "0001-01-01T00:00", 0, -1, NULL },
    { "9999-12-31T23:59", 0, 1, NULL },
    { "9999-12-31T00:00", 1, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithWallTime time = parse (cases[i].from);
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].from);
      g_assert_cmpint (kith_wall_time_add (&time, cases[i].days, cases[i].minutes), ==, cases[i].to != NULL);
      text = kith_wall_time_to_text (&time);
      g_assert_cmpstr (text, ==, cases[i].to != NULL ? cases[i].to : cases[i].from);
    }
}

static void
test_weekday (void)
{
  static const char * const week[] = {
    "2027-01-11T00:00", "2027-01-12T23:59", "2028-03-01T12:00", "0001-01-04T12:00",
    "2027-01-15T12:00", "2000-01-01T12:00", "1969-12-28T12:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (week); i++)
    {
      KithWallTime time = parse (week[i]);

      g_assert_cmpint (kith_wall_time_get_weekday (&time), ==, (int) i + 1);
    }
}

static void
test_days_between (void)
{
  KithWallTime a = parse ("2026-12-28T23:59"), b = parse ("2027-01-04T00:00");

  g_assert_cmpint (kith_wall_time_days_between (&a, &b), ==, 7);
  g_assert_cmpint (kith_wall_time_days_between (&b, &a), ==, -7);
  g_assert_cmpint (kith_wall_time_days_between (&a, &a), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-time/zones", test_zones);
  g_test_add_func ("/wall-time/there-and-back", test_there_and_back);
  g_test_add_func ("/wall-time/refuse", test_refuse);
  g_test_add_func ("/wall-time/add", test_add);
  g_test_add_func ("/wall-time/weekday", test_weekday);
  g_test_add_func ("/wall-time/days-between", test_days_between);

  return g_test_run ();
}
