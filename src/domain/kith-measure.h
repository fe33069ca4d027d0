/* kith-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-outcome.h"
#include "kith-vocabulary.h"

G_BEGIN_DECLS

/** KithBand: totals from @least up to the next band. @label: not translated yet. */
typedef struct
{
  int least;
  char *label;
} KithBand;

/** KithSource: where a figure comes from; @verified: whether it was found there, or is general knowledge. */
typedef struct
{
  char *text;
  gboolean verified;
} KithSource;

/** KithMeasure: a questionnaire, as figures. @topics: what each item is about in a word or two of our own; an instrument's
 * sentences are never kept. Items are @item_least to @item_most each; @reversed: the numbers of those counted the other
 * way round. A total is a case from @cutoff on (where @higher_is_better: below it). @change: the points from which on a
 * change is reliable. @missing: how many items may be missing, their mean standing in. @risk_item: the one that asks
 * about harm, 0 for none; an answer of @risk_from or more raises the prompt. @alliance: of the work together, with other
 * rules of alert. Figures of 0 or less that a definition lacks: cutoff and change are -1. */
typedef struct
{
  char *id;
  char *edition;
  char *name;
  char *summary;
  int n_items;
  int item_least;
  int item_most;
  int least;
  int most;
  char **topics;
  GArray *reversed;
  GPtrArray *bands;
  KithSource bands_source;
  int cutoff;
  KithSource cutoff_source;
  int change;
  KithSource change_source;
  int missing;
  KithSource missing_source;
  int risk_item;
  int risk_from;
  KithSource risk_source;
  gboolean higher_is_better;
  gboolean alliance;
} KithMeasure;

/** KithScoreChange: what the difference of two totals means. */
typedef enum
{
  KITH_CHANGE_UNKNOWN, /* a total or the threshold is missing */
  KITH_CHANGE_NONE,
  KITH_CHANGE_IMPROVED,
  KITH_CHANGE_DETERIORATED,
} KithScoreChange;

/** kith_measure_parse: reads and checks a definition. Errors: KITH_DOMAIN_ERROR. Returns: (transfer full) (nullable) */
KithMeasure *kith_measure_parse            (KithDefinition     *definition,
                                            GError            **error);
void         kith_measure_free             (KithMeasure        *self);

/** kith_measure_find_band: the band of @total, from 0; -1 where it has none. */
int          kith_measure_find_band        (const KithMeasure  *self,
                                            int                 total);

/** kith_measure_get_band_label: translated; NULL for -1. */
const char  *kith_measure_get_band_label   (const KithMeasure  *self,
                                            int                 band);

/** kith_measure_get_topic: of @item, from 1; translated. */
const char  *kith_measure_get_topic        (const KithMeasure  *self,
                                            int                 item);

/** kith_measure_describe_risk: what the risk item was answered with, "Item 9 (self-harm) was answered with 2 of 3." Returns:
 * (transfer full): translated */
char        *kith_measure_describe_risk    (const KithMeasure  *self,
                                            int                 answer);

/** kith_measure_is_case: whether @total is on the side of the cut-off where people need help; FALSE without a cut-off. */
gboolean     kith_measure_is_case          (const KithMeasure  *self,
                                            int                 total);

/** kith_measure_classify: from the total @from to the later @to, by the stored threshold and the direction. */
KithScoreChange kith_measure_classify      (const KithMeasure  *self,
                                            int                 from,
                                            int                 to);

/** kith_measure_judge: the outcome from the @first total to the @last. Deterioration is said of someone who was no case
 * too. */
KithOutcome  kith_measure_judge            (const KithMeasure  *self,
                                            int                 first,
                                            int                 last);

/** kith_reliable_change_index: (x2 - x1) / S_diff with S_diff = sqrt (2) * @sd * sqrt (1 - @reliability), Jacobson and
 * Truax (1991); reliable beyond 1.96. NAN where S_diff is 0. */
double       kith_reliable_change_index    (double              sd,
                                            double              reliability,
                                            double              from,
                                            double              to);

/** kith_reliable_change_threshold: 1.96 * S_diff, rounded up to whole points. */
int          kith_reliable_change_threshold (double             sd,
                                             double             reliability);

/** kith_clinical_cutoff: (SD_n M_c + SD_c M_n) / (SD_c + SD_n), criterion c of Jacobson and Truax (1991). */
double       kith_clinical_cutoff          (double              mean_clinical,
                                            double              sd_clinical,
                                            double              mean_normal,
                                            double              sd_normal);

/** kith_change_to_text: "improved", "deteriorated", "none", NULL for UNKNOWN. */
const char  *kith_change_to_text           (KithScoreChange     change);

/** kith_change_get_label: for people, translated; NULL for UNKNOWN. */
const char  *kith_change_get_label         (KithScoreChange     change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMeasure, kith_measure_free)

G_END_DECLS
