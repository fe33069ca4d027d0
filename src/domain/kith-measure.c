/* kith-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure.h"

#include <glib/gi18n.h>
#include <math.h>

#define GROUP      "Measure"
#define MOST_ITEMS 200
#define MOST_TOTAL 100000
#define RELIABLE   1.96

static void
band_free (KithBand *self)
{
  g_free (self->label);
  g_free (self);
}

static gboolean
read_source (KithSource      *source,
             KithDefinition  *definition,
             const char      *group,
             GError         **error)
{
  return (source->text = kith_definition_get_text (definition, group, "Source", error)) != NULL
         && kith_definition_get_flag (definition, group, "Verified", &source->verified, error);
}

/* A group that is not there leaves @figure as it is. */
static gboolean
read_figure (KithDefinition  *definition,
             const char      *group,
             const char      *key,
             int              least,
             int              most,
             int             *figure,
             KithSource      *source,
             GError         **error)
{
  return !kith_definition_has (definition, group, key)
         || (kith_definition_get_number (definition, group, key, least, most, figure, error)
             && read_source (source, definition, group, error));
}

static gboolean
read_items (KithMeasure     *self,
            KithDefinition  *definition,
            GError         **error)
{
  if (!kith_definition_get_number (definition, GROUP, "Items", 0, MOST_ITEMS, &self->n_items, error)
      || (self->topics = kith_definition_get_list (definition, GROUP, "Topics", error)) == NULL
      || (self->reversed = kith_definition_get_numbers (definition, GROUP, "Reversed", 1, self->n_items, error)) == NULL)
    return FALSE;
  if ((int) g_strv_length (self->topics) != self->n_items)
    return kith_definition_refuse (definition, GROUP, "Topics", _("there must be one for each item."), error);
  if (self->n_items == 0)
    return kith_definition_get_number (definition, GROUP, "Least", 0, MOST_TOTAL, &self->least, error)
           && kith_definition_get_number (definition, GROUP, "Most", self->least + 1, MOST_TOTAL, &self->most, error);
  if (!kith_definition_get_number (definition, GROUP, "ItemLeast", 0, 100, &self->item_least, error)
      || !kith_definition_get_number (definition, GROUP, "ItemMost", self->item_least + 1, 100, &self->item_most, error))
    return FALSE;
  self->least = self->n_items * self->item_least;
  self->most = self->n_items * self->item_most;
  return TRUE;
}

static gboolean
read_names (KithMeasure     *self,
            KithDefinition  *definition,
            GError         **error)
{
  return (self->id = kith_definition_get_id (definition, GROUP, "Id", error)) != NULL
         && (self->edition = kith_definition_get_text (definition, GROUP, "Edition", error)) != NULL
         && (self->name = kith_definition_get_text (definition, GROUP, "Name", error)) != NULL
         && (self->summary = kith_definition_get_text (definition, GROUP, "Summary", error)) != NULL
         && kith_definition_get_flag (definition, GROUP, "HigherIsBetter", &self->higher_is_better, error)
         && kith_definition_get_flag (definition, GROUP, "Alliance", &self->alliance, error);
}

static gboolean
read_bands (KithMeasure     *self,
            KithDefinition  *definition,
            GError         **error)
{
  g_autoptr (GArray) starts = kith_definition_get_numbers (definition, "Bands", "Starts", self->least, self->most, error);
  g_auto (GStrv) labels = starts != NULL ? kith_definition_get_list (definition, "Bands", "Labels", error) : NULL;

  if (labels == NULL)
    return FALSE;
  if (starts->len != g_strv_length (labels))
    return kith_definition_refuse (definition, "Bands", "Labels", _("there must be one for each start."), error);
  if (starts->len > 0 && g_array_index (starts, int, 0) != self->least)
    return kith_definition_refuse (definition, "Bands", "Starts", _("the first band must start at the lowest total."), error);
  for (guint i = 0; i < starts->len; i++)
    {
      KithBand *band = g_new0 (KithBand, 1);

      band->least = g_array_index (starts, int, i);
      band->label = g_strdup (labels[i]);
      g_ptr_array_add (self->bands, band);
    }
  return starts->len == 0 || read_source (&self->bands_source, definition, "Bands", error);
}

static gboolean
read_figures (KithMeasure     *self,
              KithDefinition  *definition,
              GError         **error)
{
  self->cutoff = -1;
  self->change = -1;
  if (!read_figure (definition, "Cutoff", "Case", self->least, self->most, &self->cutoff, &self->cutoff_source, error)
      || !read_figure (definition, "Change", "Reliable", 1, self->most, &self->change, &self->change_source, error)
      || !read_figure (definition, "Prorating", "Missing", 0, MAX (self->n_items - 1, 0), &self->missing,
                       &self->missing_source, error)
      || !read_figure (definition, "Risk", "Item", 1, self->n_items, &self->risk_item, &self->risk_source, error))
    return FALSE;
  return self->risk_item == 0
         || kith_definition_get_number (definition, "Risk", "From", self->item_least, self->item_most,
                                        &self->risk_from, error);
}

static double
get_s_diff (double sd,
            double reliability)
{
  return G_SQRT2 * sd * sqrt (1.0 - reliability);
}

KithMeasure *
kith_measure_parse (KithDefinition  *definition,
                    GError         **error)
{
  g_autoptr (KithMeasure) self = g_new0 (KithMeasure, 1);

  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) band_free);
  if (!read_names (self, definition, error) || !read_items (self, definition, error)
      || !read_bands (self, definition, error) || !read_figures (self, definition, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
kith_measure_free (KithMeasure *self)
{
  g_free (self->id);
  g_free (self->edition);
  g_free (self->name);
  g_free (self->summary);
  g_strfreev (self->topics);
  g_clear_pointer (&self->reversed, g_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_free (self->bands_source.text);
  g_free (self->cutoff_source.text);
  g_free (self->change_source.text);
  g_free (self->missing_source.text);
  g_free (self->risk_source.text);
  g_free (self);
}

int
kith_measure_find_band (const KithMeasure *self,
                        int                total)
{
  int found = -1;

  for (guint i = 0; i < self->bands->len; i++)
    if (total >= ((const KithBand *) g_ptr_array_index (self->bands, i))->least)
      found = (int) i;
  return total <= self->most ? found : -1;
}

const char *
kith_measure_get_band_label (const KithMeasure *self,
                             int                band)
{
  return band >= 0 ? _(((const KithBand *) g_ptr_array_index (self->bands, band))->label) : NULL;
}

const char *
kith_measure_get_topic (const KithMeasure *self,
                        int                item)
{
  return _(self->topics[item - 1]);
}

char *
kith_measure_describe_risk (const KithMeasure *self,
                            int                answer)
{
  /* Translators: which item, what it asks about, its answer and the highest answer: "Item 9 (self-harm) was answered with 2 of 3." */
  return g_strdup_printf (_("Item %d (%s) was answered with %d of %d."), self->risk_item,
                          kith_measure_get_topic (self, self->risk_item), answer, self->item_most);
}

gboolean
kith_measure_is_case (const KithMeasure *self,
                      int                total)
{
  if (self->cutoff < 0)
    return FALSE;
  return self->higher_is_better ? total < self->cutoff : total >= self->cutoff;
}

KithScoreChange
kith_measure_classify (const KithMeasure *self,
                       int                from,
                       int                to)
{
  int better = self->higher_is_better ? to - from : from - to;

  if (self->change < 0)
    return KITH_CHANGE_UNKNOWN;
  if (better >= self->change)
    return KITH_CHANGE_IMPROVED;
  return better <= -self->change ? KITH_CHANGE_DETERIORATED : KITH_CHANGE_NONE;
}

KithOutcome
kith_measure_judge (const KithMeasure *self,
                    int                first,
                    int                last)
{
  KithScoreChange change = kith_measure_classify (self, first, last);

  if (change == KITH_CHANGE_UNKNOWN || self->cutoff < 0)
    return KITH_OUTCOME_UNKNOWN;
  if (change == KITH_CHANGE_DETERIORATED)
    return KITH_OUTCOME_DETERIORATED;
  if (!kith_measure_is_case (self, first))
    return KITH_OUTCOME_NOT_A_CASE;
  if (change == KITH_CHANGE_NONE)
    return KITH_OUTCOME_NO_CHANGE;
  return kith_measure_is_case (self, last) ? KITH_OUTCOME_IMPROVED : KITH_OUTCOME_RECOVERED;
}

double
kith_reliable_change_index (double sd,
                            double reliability,
                            double from,
                            double to)
{
  double s_diff = get_s_diff (sd, reliability);

  return s_diff > 0.0 ? (to - from) / s_diff : NAN;
}

int
kith_reliable_change_threshold (double sd,
                                double reliability)
{
  return (int) ceil (RELIABLE * get_s_diff (sd, reliability));
}

double
kith_clinical_cutoff (double mean_clinical,
                      double sd_clinical,
                      double mean_normal,
                      double sd_normal)
{
  return (sd_normal * mean_clinical + sd_clinical * mean_normal) / (sd_clinical + sd_normal);
}

const char *
kith_change_to_text (KithScoreChange change)
{
  static const char * const words[] = { NULL, "none", "improved", "deteriorated" };

  return words[change];
}

const char *
kith_change_get_label (KithScoreChange change)
{
  switch (change)
    {
    case KITH_CHANGE_UNKNOWN:
      return NULL;
    case KITH_CHANGE_NONE:
      return _("no reliable change");
    case KITH_CHANGE_IMPROVED:
      return _("reliable improvement");
    case KITH_CHANGE_DETERIORATED:
      return _("reliable deterioration");
    }

  g_return_val_if_reached (NULL);
}
