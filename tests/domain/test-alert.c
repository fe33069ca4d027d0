/* test-alert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-alert.h"

#include <math.h>
#include <string.h>

static KithMeasure phq = {
  .name = (char *) "PHQ-9", .n_items = 9, .item_most = 3, .most = 27, .cutoff = 10, .change = 6, .risk_item = 9, .risk_from = 1,
};
static KithMeasure ors = { .name = (char *) "ORS", .most = 40, .cutoff = 25, .change = 5, .higher_is_better = TRUE };
static KithMeasure srs = {
  .name = (char *) "SRS", .most = 40, .cutoff = 36, .change = -1, .higher_is_better = TRUE, .alliance = TRUE,
};
static char *topics[] = {
  (char *) "", (char *) "", (char *) "", (char *) "", (char *) "", (char *) "", (char *) "", (char *) "", (char *) "harm", NULL,
};

/* Rule 10 and the table of OpenFIT. @alerts: "level:rule" of each. */
typedef struct
{
  const KithMeasure *measure;
  int session;
  int totals[4];
  guint n_totals;
  KithRisk risk;
  double expected;
  double bound;
  const char *alerts;
} AlertCase;

static const AlertCase cases[] = {
  { &phq, 9, { 0 }, 0, KITH_RISK_NOT_ASKED, NAN, NAN, "" },
  { &phq, 9, { 27 }, 1, KITH_RISK_NO, 10, 15, "" },
  { &phq, 1, { 12 }, 1, KITH_RISK_YES, NAN, NAN, "risk:risk-item" },
  { &phq, 9, { 12 }, 1, KITH_RISK_YES, NAN, NAN, "risk:risk-item" },
  { &phq, 0, { 0 }, 0, KITH_RISK_YES, NAN, NAN, "risk:risk-item" },
  { &phq, 2, { 10, 20 }, 2, KITH_RISK_NO, NAN, NAN, "grey:deteriorated" },
  { &phq, 3, { 10, 20 }, 2, KITH_RISK_YES, 9, 12, "risk:risk-item grey:deteriorated grey:off-track" },
  { &phq, 4, { 10, 16 }, 2, KITH_RISK_NO, NAN, NAN, "red:deteriorated" },
  { &phq, 4, { 10, 15 }, 2, KITH_RISK_NO, NAN, NAN, "" },
  { &phq, 4, { 16, 15 }, 2, KITH_RISK_NO, 12, 14, "orange:off-track" },
  { &phq, 6, { 16, 15 }, 2, KITH_RISK_NO, 12, 14, "orange:off-track" },
  { &phq, 7, { 16, 15 }, 2, KITH_RISK_NO, 12, 14, "red:off-track" },
  { &phq, 7, { 16, 14 }, 2, KITH_RISK_NO, 12, 14, "orange:below-expected" },
  { &phq, 7, { 16, 12 }, 2, KITH_RISK_NO, 12, 14, "green:on-track" },
  { &phq, 7, { 16, 4 }, 2, KITH_RISK_NO, 12, 14, "green:on-track" },
  { &phq, 5, { 16, 13 }, 2, KITH_RISK_NO, 12, 14, "orange:below-expected" },
  { &phq, 3, { 16, 12 }, 2, KITH_RISK_NO, 12, 14, "grey:on-track" },
  { &phq, 9, { 10, 12, 14, 20 }, 4, KITH_RISK_NO, 12, 14, "red:deteriorated red:off-track" },
  { &phq, 9, { 20, 12, 14, 20 }, 4, KITH_RISK_NO, NAN, NAN, "" },
  { &ors, 8, { 20, 15 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "red:deteriorated" },
  { &ors, 8, { 20, 25 }, 2, KITH_RISK_NOT_ASKED, 24, 21, "green:on-track" },
  { &ors, 8, { 20, 22 }, 2, KITH_RISK_NOT_ASKED, 24, 21, "orange:below-expected" },
  { &ors, 8, { 20, 20 }, 2, KITH_RISK_NOT_ASKED, 24, 21, "red:off-track" },
  { &srs, 8, { 35 }, 1, KITH_RISK_NOT_ASKED, NAN, NAN, "" },
  { &srs, 8, { 36, 36 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "green:alliance-fine" },
  { &srs, 8, { 39, 38 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "red:alliance-fell" },
  { &srs, 8, { 30, 35 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "red:alliance-low" },
  { &srs, 5, { 36, 35 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "orange:alliance-low orange:alliance-fell" },
  { &srs, 2, { 36, 35 }, 2, KITH_RISK_NOT_ASKED, NAN, NAN, "grey:alliance-low grey:alliance-fell" },
};

static char *
find (const AlertCase *c)
{
  KithAlertCase the_case = { c->session, c->totals, c->n_totals, c->risk, c->expected, c->bound };
  KithAlert alerts[KITH_MAX_ALERTS];
  guint n = kith_alert_find (c->measure, &the_case, alerts);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (n, <=, KITH_MAX_ALERTS);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", kith_alert_level_to_text (alerts[i].level),
                            kith_alert_rule_to_text (alerts[i].rule));
  return g_string_free_and_steal (text);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (&cases[i]);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, cases[i].alerts);
    }
}

/* Nothing is red before session 4, and nothing but risk is said of fewer than two scores, whatever the figures. */
static void
test_rule_10 (void)
{
  const KithMeasure *measures[] = { &phq, &ors, &srs };

  for (int run = 0; run < 5000; run++)
    {
      AlertCase c = { .measure = measures[run % 3], .session = g_test_rand_int_range (0, 20),
                      .n_totals = (guint) g_test_rand_int_range (0, 5), .risk = g_test_rand_int_range (0, 3),
                      .expected = g_test_rand_int_range (0, 27), .bound = g_test_rand_int_range (0, 27) };
      g_autofree char *found = NULL;

      for (int i = 0; i < 4; i++)
        c.totals[i] = g_test_rand_int_range (0, 28);
      found = find (&c);
      if (c.session < 4)
        g_assert_null (strstr (found, "red:"));
      if (c.session < 4)
        g_assert_null (strstr (found, "orange:"));
      if (c.n_totals < 2)
        g_assert_cmpstr (found, ==, c.risk == KITH_RISK_YES ? "risk:risk-item" : "");
      g_assert_cmpint (strstr (found, "risk:") != NULL, ==, c.risk == KITH_RISK_YES);
    }
}

/* Each alert names its figures. */
static void
test_sentences (void)
{
  static const struct { KithAlert alert; const KithMeasure *measure; const char *figures[3]; } sentences[] = {
    { { KITH_ALERT_RED, KITH_ALERT_DETERIORATED, 18, 12, 5 }, &phq, { "12", "18", "6 points" } },
    { { KITH_ALERT_RED, KITH_ALERT_OFF_TRACK, 18, 14.5, 7 }, &phq, { "18", "14.5", "session 7" } },
    { { KITH_ALERT_ORANGE, KITH_ALERT_BELOW_EXPECTED, 13, 12.5, 7 }, &phq, { "13", "12.5", "session 7" } },
    { { KITH_ALERT_GREEN, KITH_ALERT_ON_TRACK, 11, 12.5, 7 }, &phq, { "11", "12.5", "session 7" } },
    { { KITH_ALERT_RISK, KITH_ALERT_RISK_ITEM, 11, NAN, 1, 2, { KITH_DATE_DAY, FALSE, 2026, 11, 3 } }, &phq,
      { "Item 9 (harm)", "2 of 3. Please ask", "PHQ-9 of 3 November 2026" } },
    { { KITH_ALERT_RISK, KITH_ALERT_RISK_ITEM, 11, NAN, 1, 2, { KITH_DATE_DAY, FALSE, 2026, 11, 3 }, TRUE }, &phq,
      { "Item 9 (harm)", "not been answered since", "PHQ-9 of 3 November 2026" } },
    { { KITH_ALERT_RED, KITH_ALERT_ALLIANCE_LOW, 35, 36, 8 }, &srs, { "35", "36", "SRS" } },
    { { KITH_ALERT_RED, KITH_ALERT_ALLIANCE_FELL, 37, 39, 8 }, &srs, { "37", "39", "SRS" } },
    { { KITH_ALERT_GREEN, KITH_ALERT_ALLIANCE_FINE, 37, 36, 8 }, &srs, { "37", "36", "SRS" } },
  };

  phq.topics = topics;
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *text = kith_alert_describe (&sentences[i].alert, sentences[i].measure);

      g_test_message ("%s", text);
      for (int k = 0; k < 3; k++)
        g_assert_nonnull (strstr (text, sentences[i].figures[k]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alert/cases", test_cases);
  g_test_add_func ("/alert/rule-10", test_rule_10);
  g_test_add_func ("/alert/sentences", test_sentences);
  return g_test_run ();
}
