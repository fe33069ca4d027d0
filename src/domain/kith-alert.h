/* kith-alert.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-score.h"

G_BEGIN_DECLS

/** KithAlertLevel: GREY is for information alone. RISK is a prompt of its own that nothing holds back. */
typedef enum
{
  KITH_ALERT_GREY,
  KITH_ALERT_GREEN,
  KITH_ALERT_ORANGE,
  KITH_ALERT_RED,
  KITH_ALERT_RISK,
} KithAlertLevel;

/** KithAlertRule: why; after the rules that OpenFIT publishes, with the adaptation to IPT of kith_alert_find(). */
typedef enum
{
  KITH_ALERT_RISK_ITEM,       /* the risk item when it was last answered */
  KITH_ALERT_DETERIORATED,    /* reliably worse than at first */
  KITH_ALERT_OFF_TRACK,       /* worse than the bound for this session */
  KITH_ALERT_BELOW_EXPECTED,  /* worse than expected, within the bound */
  KITH_ALERT_ON_TRACK,
  KITH_ALERT_ALLIANCE_LOW,    /* on the wrong side of the cut-off */
  KITH_ALERT_ALLIANCE_FELL,   /* by a point or more since the last */
  KITH_ALERT_ALLIANCE_FINE,
} KithAlertRule;

/** KithAlert: @latest: the total it is about; @against: what it was held against: the first total, the one before, the
 * expected value, the bound or the cut-off, by @rule, NAN where nothing; @session: the number it was found at. Of
 * _RISK_ITEM: @answer, given on @day (unknown where it is not known), @since: there are later scores without one. */
typedef struct
{
  KithAlertLevel level;
  KithAlertRule rule;
  int latest;
  double against;
  int session;
  int answer;
  KithDate day;
  gboolean since;
} KithAlert;

#define KITH_MAX_ALERTS 3

/** KithAlertCase: what is looked at: @n_totals totals of one measure, the latest last, @session the number reached,
 * @risk of the score @asked (nullable), the last one in which the risk item was answered, @since: there are later ones. @expected and @bound: of a curve for this session, NAN where there is none. */
typedef struct
{
  int session;
  const int *totals;
  guint n_totals;
  KithRisk risk;
  double expected;
  double bound;
  const KithScore *asked;
  gboolean since;
} KithAlertCase;

/** kith_alert_find: fills @alerts, of KITH_MAX_ALERTS. With fewer than two totals there is nothing but risk. Before
 * session 4 all is GREY; in sessions 4 to 6 RED stands for reliable deterioration alone. Returns: how many */
guint       kith_alert_find          (const KithMeasure    *measure,
                                      const KithAlertCase  *the_case,
                                      KithAlert            *alerts);

/** kith_alert_level_to_text: "grey", "green", "orange", "red", "risk". */
const char *kith_alert_level_to_text (KithAlertLevel        level);

/** kith_alert_rule_to_text: "deteriorated", "off-track" … */
const char *kith_alert_rule_to_text  (KithAlertRule         rule);

/** kith_alert_describe: a sentence with the rule and its figures. Returns: (transfer full): translated */
char       *kith_alert_describe      (const KithAlert      *self,
                                      const KithMeasure    *measure);

G_END_DECLS
