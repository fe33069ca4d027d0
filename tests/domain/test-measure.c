/* test-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-score.h"

#include <math.h>
#include <string.h>

#define PHQ "[Measure]\nId=phq-9\nEdition=1\nName=PHQ-9\nSummary=Depression\n" \
            "Items=9\nItemLeast=0\nItemMost=3\nTopics=a;b;c;d;e;f;g;h;harm\n"
#define BANDS "[Bands]\nStarts=0;5;10;15;20\nLabels=minimal;mild;moderate;moderately severe;severe\nSource=s\n"
#define FIGURES "[Cutoff]\nCase=10\nSource=s\n[Change]\nReliable=6\nSource=s\n[Prorating]\nMissing=2\nSource=s\n" \
                "[Risk]\nItem=9\nFrom=1\nSource=s\n"
#define WHOLE PHQ BANDS FIGURES
#define ORS "[Measure]\nId=ors\nEdition=1\nName=ORS\nSummary=Outcome\nItems=0\nLeast=0\nMost=40\nHigherIsBetter=true\n" \
            "[Cutoff]\nCase=25\nSource=s\n[Change]\nReliable=5\nSource=s\n"
#define WAI "[Measure]\nId=wai-sr\nEdition=1\nName=WAI-SR\nSummary=Alliance\nItems=0\nLeast=12\nMost=60\nHigherIsBetter=true\n" \
            "[Change]\nReliable=8\nSource=s\n"
#define MSPSS "[Measure]\nId=mspss\nEdition=1\nName=MSPSS\nSummary=Support\nItems=0\nLeast=12\nMost=84\nHigherIsBetter=true\n" \
              "[Cutoff]\nCase=36\nSource=s\n[Change]\nReliable=10\nSource=s\n"
#define REVERSED "[Measure]\nId=core\nEdition=1\nName=CORE\nSummary=Distress\nItems=3\nItemLeast=0\nItemMost=4\n" \
                 "Topics=a;b;c\nReversed=2;3\n"

static KithMeasure *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (KithDefinition) definition = kith_definition_new ("own.ini", text, strlen (text), error);

  return definition != NULL ? kith_measure_parse (definition, error) : NULL;
}

/* Rule 8, its bands. */
static void
test_bands (void)
{
  static const char * const labels[] = { "minimal", "mild", "moderate", "moderately severe", "severe" };
  static const int first[] = { 0, 5, 10, 15, 20, 28 };
  g_autoptr (KithMeasure) measure = parse (WHOLE, NULL);

  for (int band = 0; band < 5; band++)
    for (int total = first[band]; total < first[band + 1]; total++)
      g_assert_cmpstr (kith_measure_get_band_label (measure, kith_measure_find_band (measure, total)), ==, labels[band]);
  g_assert_cmpint (kith_measure_find_band (measure, -1), ==, -1);
  g_assert_cmpint (kith_measure_find_band (measure, 28), ==, -1);
  g_assert_null (kith_measure_get_band_label (measure, -1));
}

/* Rule 8, its total; "R" after a case: the prompt about risk. */
typedef struct
{
  const char *measure;
  const char *items;
  int total;
  gboolean prorated;
  KithRisk risk;
} ScoreCase;

static const ScoreCase score_cases[] = {
  { WHOLE, "0,0,0,0,0,0,0,0,0", 0, FALSE, KITH_RISK_NO },
  { WHOLE, "1,2,0,3,1,2,0,1,0", 10, FALSE, KITH_RISK_NO },
  { WHOLE, "3,3,3,3,3,3,3,3,3", 27, FALSE, KITH_RISK_YES },
  { WHOLE, "0,0,0,0,0,0,0,0,1", 1, FALSE, KITH_RISK_YES },
  { WHOLE, " 1, 2 ,0,3,1,2,0,1,2", 12, FALSE, KITH_RISK_YES },
  { WHOLE, "1,1,1,1,1,1,1,1,", 9, TRUE, KITH_RISK_NOT_ASKED },
  { WHOLE, "2,-,2,2,x,2,2,2,2", 18, TRUE, KITH_RISK_YES },
  { WHOLE, "1,,1,1,1,1,1,1,0", 8, TRUE, KITH_RISK_NO },  /* 7 of 8 answers is 7.875 of 9 */
  { WHOLE, "1,,1,1,1,1,1,,0", 8, TRUE, KITH_RISK_NO },   /* 6 of 7 answers is 7.71 of 9 */
  { WHOLE, ",,,1,1,1,1,1,1", KITH_NO_TOTAL, FALSE, KITH_RISK_YES },
  { WHOLE, ",,,1,1,1,1,1,0", KITH_NO_TOTAL, FALSE, KITH_RISK_NO },
  { WHOLE, ",,,,,,,,2", KITH_NO_TOTAL, FALSE, KITH_RISK_YES },
  { REVERSED, "1,0,4", 5, FALSE, KITH_RISK_NOT_ASKED },
  { REVERSED, "0,4,4", 0, FALSE, KITH_RISK_NOT_ASKED },
  { REVERSED, "4,4,", KITH_NO_TOTAL, FALSE, KITH_RISK_NOT_ASKED },
};

static void
test_scores (void)
{
  KithDate day;

  kith_date_parse ("2026-05-04", &day);
  for (gsize i = 0; i < G_N_ELEMENTS (score_cases); i++)
    {
      const ScoreCase *c = &score_cases[i];
      g_autoptr (KithMeasure) measure = parse (c->measure, NULL);
      g_autoptr (KithScore) score = kith_score_new ("client", measure, &day);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", c->items);
      g_assert_true (kith_score_read_items (score, c->items, &error));
      g_assert_true (kith_score_compute (score, measure, &error));
      g_assert_no_error (error);
      g_assert_cmpint (score->total, ==, c->total);
      g_assert_cmpint (score->prorated, ==, c->prorated);
      g_assert_cmpint (kith_score_get_risk (score, measure), ==, c->risk);
    }
}

static void
test_scores_refused (void)
{
  static const struct { const char *items; int total; const char *day; } cases[] = {
    { "1,2,0", KITH_NO_TOTAL, "2026-05-04" },
    { "1,2,0,3,1,2,0,1,0,0", KITH_NO_TOTAL, "2026-05-04" },
    { "1,2,0,4,1,2,0,1,0", KITH_NO_TOTAL, "2026-05-04" },
    { "1,2,0,-1,1,2,0,1,0", KITH_NO_TOTAL, "2026-05-04" },
    { "1,2,0,a,1,2,0,1,0", KITH_NO_TOTAL, "2026-05-04" },
    { "1;2;0", KITH_NO_TOTAL, "2026-05-04" },
    { ",,,,,,,,", KITH_NO_TOTAL, "2026-05-04" },
    { "1,2,0,3,1,2,0,1,0", 11, "2026-05-04" },
    { ",,,1,1,1,1,1,1", 6, "2026-05-04" },
    { NULL, KITH_NO_TOTAL, "2026-05-04" },
    { NULL, 28, "2026-05-04" },
    { NULL, -5, "2026-05-04" },
    { NULL, 12, "2026-05" },
  };
  g_autoptr (KithMeasure) measure = parse (WHOLE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithScore) score = NULL;
      KithDate day;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      kith_date_parse (cases[i].day, &day);
      score = kith_score_new ("client", measure, &day);
      score->total = cases[i].total;
      g_assert_false ((cases[i].items == NULL || kith_score_read_items (score, cases[i].items, &error))
                      && kith_score_compute (score, measure, &error));
      g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
    }
}

/* Rule 10: which of the scores says whether the prompt stands. Each row: the items of one score after the other, "=11" where the
 * total alone was given; the one it rests on, counted from 1, 0 for none. */
static void
test_asked (void)
{
  static const struct { const char *scores; guint asked; KithRisk risk; } cases[] = {
    { "", 0, KITH_RISK_NOT_ASKED },
    { "=11", 0, KITH_RISK_NOT_ASKED },
    { "1,1,1,1,1,1,1,1,2", 1, KITH_RISK_YES },
    { "1,1,1,1,1,1,1,1,2 =9", 1, KITH_RISK_YES },
    { "1,1,1,1,1,1,1,1,2 1,1,1,1,1,1,1,1,", 1, KITH_RISK_YES },
    { "1,1,1,1,1,1,1,1,2 ,,,,1,1,1,1, =9", 1, KITH_RISK_YES },
    { "1,1,1,1,1,1,1,1,2 1,1,1,1,1,1,1,1,0", 2, KITH_RISK_NO },
    { "1,1,1,1,1,1,1,1,2 1,1,1,1,1,1,1,1,0 =9", 2, KITH_RISK_NO },
    { "1,1,1,1,1,1,1,1,0 ,,,,,,,,1", 2, KITH_RISK_YES },
  };
  g_autoptr (KithMeasure) measure = parse (WHOLE, NULL);
  g_autoptr (KithMeasure) other = parse (ORS, NULL);
  KithDate day;

  kith_date_parse ("2026-05-04", &day);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) scores = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_score_free);
      g_auto (GStrv) given = g_strsplit (cases[i].scores, " ", -1);
      const KithScore *asked;

      g_test_message ("%s", cases[i].scores);
      for (gsize k = 0; given[k] != NULL; k++)
        {
          KithScore *score = kith_score_new ("client", measure, &day);

          g_ptr_array_add (scores, score);
          if (*given[k] == '=')
            score->total = 9;
          else
            kith_score_read_items (score, given[k], NULL);
        }
      g_ptr_array_add (scores, kith_score_new ("client", other, &day));
      asked = kith_scores_find_asked (scores, measure);
      g_assert_true (asked == (cases[i].asked > 0 ? scores->pdata[cases[i].asked - 1] : NULL));
      g_assert_cmpint (asked != NULL ? kith_score_get_risk (asked, measure) : KITH_RISK_NOT_ASKED, ==, cases[i].risk);
    }
}

static void
test_total_alone (void)
{
  g_autoptr (KithMeasure) measure = parse (ORS, NULL);
  g_autoptr (KithScore) score = NULL;
  g_autoptr (GError) error = NULL;
  KithDate day;

  kith_date_parse ("2026-05-04", &day);
  score = kith_score_new ("client", measure, &day);
  score->total = 40;
  g_assert_true (kith_score_compute (score, measure, &error));
  g_assert_cmpint (kith_score_get_risk (score, measure), ==, KITH_RISK_NOT_ASKED);
}

/* Rule 9: the stored threshold, in the measure's own direction. */
typedef struct
{
  const char *measure;
  int from;
  int to;
  const char *change;
  const char *outcome;
} ChangeCase;

static const ChangeCase change_cases[] = {
  { WHOLE, 18, 12, "improved", "improved" },
  { WHOLE, 18, 13, "none", "no-change" },
  { WHOLE, 18, 9, "improved", "recovered" },
  { WHOLE, 16, 10, "improved", "improved" },
  { WHOLE, 15, 9, "improved", "recovered" },
  { WHOLE, 12, 9, "none", "no-change" },
  { WHOLE, 10, 10, "none", "no-change" },
  { WHOLE, 12, 17, "none", "no-change" },
  { WHOLE, 12, 18, "deteriorated", "deteriorated" },
  { WHOLE, 9, 3, "improved", "not-a-case" },
  { WHOLE, 4, 4, "none", "not-a-case" },
  { WHOLE, 4, 10, "deteriorated", "deteriorated" },
  { ORS, 18, 23, "improved", "improved" },
  { ORS, 18, 22, "none", "no-change" },
  { ORS, 20, 25, "improved", "recovered" },
  { ORS, 23, 18, "deteriorated", "deteriorated" },
  { ORS, 30, 38, "improved", "not-a-case" },
  { ORS, 24, 27, "none", "no-change" },
  { WAI, 30, 38, "improved", NULL },
  { WAI, 38, 30, "deteriorated", NULL },
  { WAI, 38, 31, "none", NULL },
  { MSPSS, 30, 40, "improved", "recovered" },
  { MSPSS, 40, 30, "deteriorated", "deteriorated" },
  { MSPSS, 30, 39, "none", "no-change" },
  { PHQ, 27, 0, NULL, NULL },
};

static void
test_changes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (change_cases); i++)
    {
      const ChangeCase *c = &change_cases[i];
      g_autoptr (KithMeasure) measure = parse (c->measure, NULL);

      g_test_message ("%s %d to %d", measure->id, c->from, c->to);
      g_assert_cmpstr (kith_change_to_text (kith_measure_classify (measure, c->from, c->to)), ==, c->change);
      g_assert_cmpstr (kith_outcome_to_text (kith_measure_judge (measure, c->from, c->to)), ==, c->outcome);
    }
}

/* What could be chance is not spoken of. */
static void
test_words (void)
{
  g_assert_null (kith_outcome_describe (KITH_OUTCOME_UNKNOWN));
  g_assert_null (kith_outcome_describe (KITH_OUTCOME_NO_CHANGE));
  g_assert_null (kith_outcome_describe (KITH_OUTCOME_NOT_A_CASE));
  g_assert_cmpstr (kith_outcome_describe (KITH_OUTCOME_RECOVERED), ==, "recovered");
  g_assert_cmpstr (kith_outcome_describe (KITH_OUTCOME_IMPROVED), ==, "reliably improved");
  g_assert_cmpstr (kith_outcome_describe (KITH_OUTCOME_DETERIORATED), ==, "reliably worse");
}

/* Worked by hand: S_diff of 5.8 and 0.84 is 1.4142 * 5.8 * 0.4 = 3.281. */
static void
test_formulas (void)
{
  g_assert_cmpfloat_with_epsilon (kith_reliable_change_index (5.8, 0.84, 18, 12), -1.8287, 0.0005);
  g_assert_cmpfloat_with_epsilon (kith_reliable_change_index (5.8, 0.84, 12, 19), 2.1335, 0.0005);
  g_assert_cmpint (kith_reliable_change_threshold (5.8, 0.84), ==, 7);
  g_assert_cmpfloat_with_epsilon (kith_clinical_cutoff (16.0, 5.0, 4.0, 3.0), 8.5, 1e-9);
  g_assert_true (isnan (kith_reliable_change_index (0.0, 0.84, 1, 2)));
  g_assert_true (isnan (kith_reliable_change_index (5.0, 1.0, 1, 2)));
}

typedef struct
{
  const char *text;
  const char *at;
} BadCase;

static const BadCase bad_cases[] = {
  { "", "own.ini, [Measure] Id" },
  { "[Measure]\nId=x\nEdition=1\nName=X\n", "[Measure] Summary" },
  { "[Measure]\nId=x\nEdition=1\nName=X\nSummary=s\nItems=2\nItemLeast=0\nItemMost=3\nTopics=a\n", "[Measure] Topics" },
  { "[Measure]\nId=x\nEdition=1\nName=X\nSummary=s\nItems=1\nItemLeast=3\nItemMost=3\nTopics=a\n", "[Measure] ItemMost" },
  { "[Measure]\nId=x\nEdition=1\nName=X\nSummary=s\nItems=0\nLeast=0\n", "[Measure] Most" },
  { "[Measure]\nId=x\nEdition=1\nName=X\nSummary=s\nItems=1\nItemLeast=0\nItemMost=3\nTopics=a\nReversed=2\n",
    "[Measure] Reversed" },
  { PHQ "[Bands]\nStarts=0;5\nLabels=low\nSource=s\n", "[Bands] Labels" },
  { PHQ "[Bands]\nStarts=1;5\nLabels=low;high\nSource=s\n", "[Bands] Starts" },
  { PHQ "[Bands]\nStarts=0;5;5\nLabels=a;b;c\nSource=s\n", "[Bands] Starts" },
  { PHQ "[Bands]\nStarts=0;28\nLabels=a;b\nSource=s\n", "[Bands] Starts" },
  { PHQ "[Bands]\nStarts=0;5\nLabels=low;high\n", "[Bands] Source" },
  { PHQ "[Cutoff]\nCase=28\nSource=s\n", "[Cutoff] Case" },
  { PHQ "[Cutoff]\nCase=10\n", "[Cutoff] Source" },
  { PHQ "[Change]\nReliable=0\nSource=s\n", "[Change] Reliable" },
  { PHQ "[Prorating]\nMissing=9\nSource=s\n", "[Prorating] Missing" },
  { PHQ "[Risk]\nItem=10\nSource=s\n", "[Risk] Item" },
  { PHQ "[Risk]\nItem=9\nFrom=4\nSource=s\n", "[Risk] From" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithMeasure) measure = parse (bad_cases[i].text, &error);

      g_test_message ("case %" G_GSIZE_FORMAT ": %s", i, error != NULL ? error->message : "not refused");
      g_assert_null (measure);
      g_assert_true (error->domain == KITH_DOMAIN_ERROR);
      g_assert_nonnull (strstr (error->message, bad_cases[i].at));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/bands", test_bands);
  g_test_add_func ("/measure/scores", test_scores);
  g_test_add_func ("/measure/scores-refused", test_scores_refused);
  g_test_add_func ("/measure/asked", test_asked);
  g_test_add_func ("/measure/total-alone", test_total_alone);
  g_test_add_func ("/measure/changes", test_changes);
  g_test_add_func ("/measure/words", test_words);
  g_test_add_func ("/measure/formulas", test_formulas);
  g_test_add_func ("/measure/refused", test_refused);
  return g_test_run ();
}
