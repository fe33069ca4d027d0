/* kith-score.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-score.h"

#include "kith-date.h"
#include "kith-domain-error.h"
#include "kith-id.h"

#include <glib/gi18n.h>

#define MOST_ANSWER 1000

static gboolean
set_range_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, message);
  return FALSE;
}

static gboolean
is_missing (const char *text)
{
  return *text == '\0' || g_str_equal (text, "-") || g_str_equal (text, "x");
}

static gboolean
is_reversed (const KithMeasure *measure,
             int                item)
{
  for (guint i = 0; i < measure->reversed->len; i++)
    if (g_array_index (measure->reversed, int, i) == item)
      return TRUE;
  return FALSE;
}

static gboolean
check_items (const KithScore    *self,
             const KithMeasure  *measure,
             GError            **error)
{
  if ((int) self->items->len != measure->n_items)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                   _("%s has %d items. Nothing was stored. Please give one answer for each, nothing for a missing one."),
                   measure->name, measure->n_items);
      return FALSE;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      int value = g_array_index (self->items, int, i);

      if (value == KITH_ITEM_MISSING || (value >= measure->item_least && value <= measure->item_most))
        continue;
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                   _("Item %u of %s must be %d to %d. Nothing was stored."),
                   i + 1, measure->name, measure->item_least, measure->item_most);
      return FALSE;
    }
  return TRUE;
}

static int
sum_items (const KithScore   *self,
           const KithMeasure *measure,
           int               *answered)
{
  int sum = 0;

  *answered = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      int value = g_array_index (self->items, int, i);

      if (value == KITH_ITEM_MISSING)
        continue;
      (*answered)++;
      sum += is_reversed (measure, (int) i + 1) ? measure->item_least + measure->item_most - value : value;
    }
  return sum;
}

static gboolean
compute_total (KithScore          *self,
               const KithMeasure  *measure,
               GError            **error)
{
  int given = self->total;
  int answered;
  int sum = sum_items (self, measure, &answered);
  int missing = measure->n_items - answered;

  self->prorated = missing > 0 && missing <= measure->missing && answered > 0;
  if (answered == 0)
    return set_range_error (error, _("There is no answer yet. Nothing was stored."));
  if (missing == 0)
    self->total = sum;
  else if (self->prorated)
    self->total = (2 * sum * measure->n_items + answered) / (2 * answered); /* rounded to the nearest */
  else
    self->total = KITH_NO_TOTAL;
  if (given != KITH_NO_TOTAL && given != self->total)
    return set_range_error (error, _("The items do not add up to this total. Nothing was stored. Please check both."));
  return TRUE;
}

KithScore *
kith_score_new (const char        *client,
                const KithMeasure *measure,
                const KithDate    *day)
{
  KithScore *self = g_new0 (KithScore, 1);

  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->measure = g_strdup (measure->id);
  self->edition = g_strdup (measure->edition);
  self->day = *day;
  self->items = g_array_new (FALSE, FALSE, sizeof (int));
  self->total = KITH_NO_TOTAL;
  return self;
}

KithScore *
kith_score_copy (const KithScore *self)
{
  KithScore *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->session = g_strdup (self->session);
  copy->measure = g_strdup (self->measure);
  copy->edition = g_strdup (self->edition);
  copy->items = g_array_copy (self->items);
  return copy;
}

void
kith_score_free (KithScore *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->session);
  g_free (self->measure);
  g_free (self->edition);
  g_clear_pointer (&self->items, g_array_unref);
  g_free (self);
}

gboolean
kith_score_read_items (KithScore   *self,
                       const char  *text,
                       GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  g_array_set_size (self->items, 0);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      guint64 read = 0;
      int value;

      if (!is_missing (g_strstrip (parts[i]))
          && !g_ascii_string_to_unsigned (parts[i], 10, 0, MOST_ANSWER, &read, NULL))
        return set_range_error (error, _("The items must be whole numbers with commas between them, as in 1,2,0. "
                                         "Nothing was stored."));
      value = is_missing (parts[i]) ? KITH_ITEM_MISSING : (int) read;
      g_array_append_val (self->items, value);
    }
  return TRUE;
}

gboolean
kith_score_compute (KithScore          *self,
                    const KithMeasure  *measure,
                    GError            **error)
{
  if (self->day.precision != KITH_DATE_DAY)
    return set_range_error (error, _("A score is of one day. Nothing was stored. Please type it as in 2027-01-11."));
  if (self->items->len > 0)
    return check_items (self, measure, error) && compute_total (self, measure, error);
  if (self->total >= measure->least && self->total <= measure->most)
    return TRUE;
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
               _("A total of %s is %d to %d. Nothing was stored."), measure->name, measure->least, measure->most);
  return FALSE;
}

KithRisk
kith_score_get_risk (const KithScore   *self,
                     const KithMeasure *measure)
{
  int value = kith_score_get_answer (self, measure->risk_item);

  if (value == KITH_ITEM_MISSING)
    return KITH_RISK_NOT_ASKED;
  return value >= measure->risk_from ? KITH_RISK_YES : KITH_RISK_NO;
}

const KithScore *
kith_scores_find_asked (GPtrArray         *scores,
                        const KithMeasure *measure)
{
  for (guint i = scores->len; i > 0; i--)
    {
      const KithScore *score = scores->pdata[i - 1];

      if (g_str_equal (score->measure, measure->id) && kith_score_get_risk (score, measure) != KITH_RISK_NOT_ASKED)
        return score;
    }
  return NULL;
}

int
kith_score_get_answer (const KithScore *self,
                       int              item)
{
  return item > 0 && item <= (int) self->items->len ? g_array_index (self->items, int, item - 1) : KITH_ITEM_MISSING;
}

int
kith_score_compare (const KithScore *a,
                    const KithScore *b)
{
  int order = kith_date_compare (&a->day, &b->day);

  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}
