/* kith-measure-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure-form.h"

#include <glib/gi18n.h>

void
kith_measure_form_init (KithMeasureForm   *self,
                        const KithMeasure *measure)
{
  *self = (KithMeasureForm) { .measure = measure, .total = KITH_NO_TOTAL, .at = 0 };
  self->total_only = measure->n_items == 0 || measure->n_items > KITH_MOST_ITEMS;
  for (int i = 0; i < KITH_MOST_ITEMS; i++)
    self->answers[i] = KITH_ITEM_MISSING;
}

void
kith_measure_form_answer (KithMeasureForm *self,
                          int              item,
                          int              answer)
{
  self->answers[item] = answer;
  self->at = item + 1;
}

gboolean
kith_measure_form_press (KithMeasureForm *self,
                         int              digit)
{
  if (self->total_only || self->at >= self->measure->n_items || digit < self->measure->item_least
      || digit > self->measure->item_most)
    return FALSE;
  kith_measure_form_answer (self, self->at, digit);
  return TRUE;
}

void
kith_measure_form_back (KithMeasureForm *self)
{
  if (self->at > 0)
    self->answers[--self->at] = KITH_ITEM_MISSING;
}

void
kith_measure_form_move (KithMeasureForm *self,
                        int              by)
{
  self->at = CLAMP (self->at + by, 0, MAX (self->measure->n_items - 1, 0));
}

char *
kith_measure_form_dup_items (const KithMeasureForm *self)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (int i = 0; i < self->measure->n_items; i++)
    {
      if (i > 0)
        g_string_append_c (items, ',');
      if (self->answers[i] != KITH_ITEM_MISSING)
        g_string_append_printf (items, "%d", self->answers[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&items));
}

char *
kith_measure_words_total (const KithMeasure *measure,
                          int                total)
{
  const char *band = kith_measure_get_band_label (measure, kith_measure_find_band (measure, total));

  if (band == NULL)
    return g_strdup_printf ("%d", total);
  /* Translators: a total and how severe that is, "11, moderate". */
  return g_strdup_printf (_("%d, %s"), total, band);
}

static char *
count_points (int      points,
              gboolean first)
{
  guint many = (guint) ABS (points);

  if (points == 0)
    return g_strdup (first ? _("as at first") : _("as last time"));
  if (first && points < 0)
    return g_strdup_printf (ngettext ("%d less than at first", "%d less than at first", many), ABS (points));
  if (first)
    return g_strdup_printf (ngettext ("%d more than at first", "%d more than at first", many), points);
  if (points < 0)
    return g_strdup_printf (ngettext ("%d less than last time", "%d less than last time", many), ABS (points));
  return g_strdup_printf (ngettext ("%d more than last time", "%d more than last time", many), points);
}

char *
kith_measure_words_change (const KithMeasure *measure,
                           int                from,
                           int                to,
                           gboolean           first)
{
  const char *change = kith_change_get_label (kith_measure_classify (measure, from, to));
  g_autofree char *points = count_points (to - from, first);

  if (change == NULL)
    return g_steal_pointer (&points);
  /* Translators: how a score has moved and whether that is more than chance: "7 less than at first, reliable improvement". */
  return g_strdup_printf (_("%s, %s"), points, change);
}

static KithScore *
make_score (const KithMeasureForm *form,
            gboolean              *counts)
{
  const KithDate any = { KITH_DATE_DAY, FALSE, 2000, 1, 1 };
  g_autoptr (KithScore) score = kith_score_new ("", form->measure, &any);
  g_autofree char *items = kith_measure_form_dup_items (form);

  if (form->total_only)
    score->total = form->total;
  /* A form that can't be counted yet is no mistake. */
  *counts = (form->total_only || kith_score_read_items (score, items, NULL)) && kith_score_compute (score, form->measure, NULL);
  return g_steal_pointer (&score);
}

static int
count_missing (const KithMeasureForm *form)
{
  int missing = 0;

  for (int i = 0; i < form->measure->n_items; i++)
    missing += form->answers[i] == KITH_ITEM_MISSING;
  return missing;
}

static int
sum_answers (const KithMeasureForm *form)
{
  int sum = 0;

  for (int i = 0; i < form->measure->n_items; i++)
    sum += MAX (form->answers[i], 0);
  return sum;
}

static char *
describe_missing (const KithMeasureForm *form,
                  int                    missing)
{
  int items = form->measure->n_items;

  if (missing == items)
    return g_strdup (_("Not answered yet"));
  if (form->at < items)
    /* Translators: while a form is being filled in: the sum of what is answered, and how many are, "5 so far, 3 of 9 answered". */
    return g_strdup_printf (_("%d so far, %d of %d answered"), sum_answers (form), items - missing, items);
  return g_strdup_printf (ngettext ("No total: %d answer is missing", "No total: %d answers are missing", missing), missing);
}

static char *
describe_total (const KithMeasureForm *form,
                const KithScore       *score,
                gboolean               counts)
{
  int missing = form->total_only ? 0 : count_missing (form);

  if (form->total_only && !counts)
    return g_strdup_printf (_("A total from %d to %d"), form->measure->least, form->measure->most);
  if (!counts || score->total == KITH_NO_TOTAL || (score->prorated && form->at < form->measure->n_items))
    return describe_missing (form, missing);
  if (score->prorated)
    /* Translators: a total for which the mean stands in for missing answers, "about 11 of 27". */
    return g_strdup_printf (_("about %d of %d"), score->total, form->measure->most);
  return g_strdup_printf (_("%d of %d"), score->total, form->measure->most);
}

char *
kith_measure_words_risk (const KithMeasure *measure,
                         const KithScore   *score)
{
  g_autofree char *answer = NULL;

  if (kith_score_get_risk (score, measure) != KITH_RISK_YES)
    return g_strdup ("");
  answer = kith_measure_describe_risk (measure, kith_score_get_answer (score, measure->risk_item));
  /* Translators: %s is "Item 9 (self-harm) was answered with 2 of 3." */
  return g_strdup_printf (_("%s Please ask about safety today."), answer);
}

void
kith_measure_look_init (KithMeasureLook       *self,
                        const KithMeasureForm *form,
                        const KithScore       *first,
                        const KithScore       *last)
{
  const KithMeasure *measure = form->measure;
  gboolean counts;
  g_autoptr (KithScore) score = make_score (form, &counts);
  gboolean answered = form->total_only || count_missing (form) < measure->n_items;
  gboolean has_total = counts && answered && score->total != KITH_NO_TOTAL;

  self->total = describe_total (form, score, counts);
  /* One that is still being filled in is not judged yet. */
  has_total = has_total && (form->total_only || !score->prorated || form->at >= measure->n_items);
  self->band = g_strdup (has_total ? kith_measure_get_band_label (measure, kith_measure_find_band (measure, score->total)) : "");
  self->since_last = has_total && last != NULL && last != first
                     ? kith_measure_words_change (measure, last->total, score->total, FALSE) : g_strdup ("");
  self->since_first = has_total && first != NULL ? kith_measure_words_change (measure, first->total, score->total, TRUE)
                                                 : g_strdup ("");
  self->risk = form->total_only ? g_strdup ("") : kith_measure_words_risk (measure, score);
  self->storable = counts && answered;
}

void
kith_measure_look_clear (KithMeasureLook *self)
{
  g_clear_pointer (&self->total, g_free);
  g_clear_pointer (&self->band, g_free);
  g_clear_pointer (&self->since_last, g_free);
  g_clear_pointer (&self->since_first, g_free);
  g_clear_pointer (&self->risk, g_free);
}
