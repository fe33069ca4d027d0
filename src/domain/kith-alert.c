/* kith-alert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-alert.h"

#include <glib/gi18n.h>
#include <math.h>

#define FIRST_WITH_ORANGE 4
#define FIRST_WITH_ALL    7

static KithAlertLevel
hold_back (KithAlertLevel level,
           KithAlertRule  rule,
           int            session)
{
  if (level == KITH_ALERT_RISK)
    return level;
  if (session < FIRST_WITH_ORANGE)
    return KITH_ALERT_GREY;
  if (session < FIRST_WITH_ALL && level == KITH_ALERT_RED && rule != KITH_ALERT_DETERIORATED)
    return KITH_ALERT_ORANGE;
  return level;
}

static KithAlert *
add_alert (KithAlert           *alerts,
           guint               *n,
           const KithAlertCase *the_case,
           KithAlertLevel       level,
           KithAlertRule        rule,
           double               against)
{
  KithAlert *alert = &alerts[(*n)++];

  alert->level = hold_back (level, rule, the_case->session);
  alert->rule = rule;
  alert->latest = the_case->n_totals > 0 ? the_case->totals[the_case->n_totals - 1] : KITH_NO_TOTAL;
  alert->against = against;
  alert->session = the_case->session;
  return alert;
}

static void
add_risk (const KithMeasure   *measure,
          const KithAlertCase *the_case,
          KithAlert           *alerts,
          guint               *n)
{
  KithAlert *alert = add_alert (alerts, n, the_case, KITH_ALERT_RISK, KITH_ALERT_RISK_ITEM, NAN);

  if (the_case->asked == NULL)
    return;
  alert->answer = kith_score_get_answer (the_case->asked, measure->risk_item);
  alert->day = the_case->asked->day;
  alert->since = the_case->since;
}

static gboolean
is_worse (const KithMeasure *measure,
          double             total,
          double             than)
{
  return measure->higher_is_better ? total < than : total > than;
}

static void
find_progress (const KithMeasure   *measure,
               const KithAlertCase *the_case,
               KithAlert           *alerts,
               guint               *n)
{
  int first = the_case->totals[0];
  int latest = the_case->totals[the_case->n_totals - 1];

  if (kith_measure_classify (measure, first, latest) == KITH_CHANGE_DETERIORATED)
    add_alert (alerts, n, the_case, KITH_ALERT_RED, KITH_ALERT_DETERIORATED, first);
  if (isnan (the_case->expected) || isnan (the_case->bound))
    return;
  if (is_worse (measure, latest, the_case->bound))
    add_alert (alerts, n, the_case, KITH_ALERT_RED, KITH_ALERT_OFF_TRACK, the_case->bound);
  else if (is_worse (measure, latest, the_case->expected))
    add_alert (alerts, n, the_case, KITH_ALERT_ORANGE, KITH_ALERT_BELOW_EXPECTED, the_case->expected);
  else
    add_alert (alerts, n, the_case, KITH_ALERT_GREEN, KITH_ALERT_ON_TRACK, the_case->expected);
}

static void
find_alliance (const KithMeasure   *measure,
               const KithAlertCase *the_case,
               KithAlert           *alerts,
               guint               *n)
{
  int before = the_case->totals[the_case->n_totals - 2];
  int latest = the_case->totals[the_case->n_totals - 1];
  gboolean low = kith_measure_is_case (measure, latest);
  gboolean fell = is_worse (measure, latest, before);

  if (low)
    add_alert (alerts, n, the_case, KITH_ALERT_RED, KITH_ALERT_ALLIANCE_LOW, measure->cutoff);
  if (fell)
    add_alert (alerts, n, the_case, KITH_ALERT_RED, KITH_ALERT_ALLIANCE_FELL, before);
  if (!low && !fell)
    add_alert (alerts, n, the_case, KITH_ALERT_GREEN, KITH_ALERT_ALLIANCE_FINE, measure->cutoff);
}

guint
kith_alert_find (const KithMeasure   *measure,
                 const KithAlertCase *the_case,
                 KithAlert           *alerts)
{
  guint n = 0;

  if (the_case->risk == KITH_RISK_YES)
    add_risk (measure, the_case, alerts, &n);
  if (the_case->n_totals < 2)
    return n;
  if (measure->alliance)
    find_alliance (measure, the_case, alerts, &n);
  else
    find_progress (measure, the_case, alerts, &n);
  return n;
}

static char *
describe_risk (const KithAlert   *self,
               const KithMeasure *measure)
{
  g_autofree char *answer = kith_measure_describe_risk (measure, self->answer);
  g_autofree char *day = kith_date_format (&self->day);

  if (self->since)
    /* Translators: a measure, the day it was filled in, and "Item 9 (self-harm) was answered with 2 of 3." */
    return g_strdup_printf (_("%s of %s: %s It has not been answered since. Please ask about safety, and write down what you hear."),
                            measure->name, day, answer);
  /* Translators: a measure, the day it was filled in, and "Item 9 (self-harm) was answered with 2 of 3." */
  return g_strdup_printf (_("%s of %s: %s Please ask about safety, and write down what you hear."), measure->name, day, answer);
}

const char *
kith_alert_level_to_text (KithAlertLevel level)
{
  static const char * const words[] = { "grey", "green", "orange", "red", "risk" };

  return words[level];
}

const char *
kith_alert_rule_to_text (KithAlertRule rule)
{
  static const char * const words[] = {
    "risk-item", "deteriorated", "off-track", "below-expected", "on-track", "alliance-low", "alliance-fell",
    "alliance-fine",
  };

  return words[rule];
}

char *
kith_alert_describe (const KithAlert   *self,
                     const KithMeasure *measure)
{
  switch (self->rule)
    {
    case KITH_ALERT_RISK_ITEM:
      return describe_risk (self, measure);
    case KITH_ALERT_DETERIORATED:
      return g_strdup_printf (_("%s went from %.0f to %d. From %d points on a change is reliable: this is reliable "
                                "deterioration."),
                              measure->name, self->against, self->latest, measure->change);
    case KITH_ALERT_OFF_TRACK:
      return g_strdup_printf (_("%s is %d; at session %d the bound is %.1f."), measure->name, self->latest,
                              self->session, self->against);
    case KITH_ALERT_BELOW_EXPECTED:
      return g_strdup_printf (_("%s is %d; at session %d %.1f is expected."), measure->name, self->latest,
                              self->session, self->against);
    case KITH_ALERT_ON_TRACK:
      return g_strdup_printf (_("%s is %d, as expected at session %d (%.1f)."), measure->name, self->latest,
                              self->session, self->against);
    case KITH_ALERT_ALLIANCE_LOW:
      return g_strdup_printf (_("%s is %d; below %.0f it is worth talking about how the work together goes."),
                              measure->name, self->latest, self->against);
    case KITH_ALERT_ALLIANCE_FELL:
      return g_strdup_printf (_("%s fell from %.0f to %d since the last time."), measure->name, self->against, self->latest);
    case KITH_ALERT_ALLIANCE_FINE:
      return g_strdup_printf (_("%s is %d, not below %.0f."), measure->name, self->latest, self->against);
    }

  g_return_val_if_reached (NULL);
}
