/* kith-score-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-score-words.h"

#include "kith-catalogue.h"

#include <glib/gi18n.h>

static const KithTimelinePoint *
get_point (const KithTimelineCurve *curve,
           guint                    point)
{
  return &g_array_index (curve->points, KithTimelinePoint, point);
}

static const char *
find_zone (const KithTimelineCurve *curve,
           int                      total)
{
  const char *label = NULL;

  for (guint i = 0; i < curve->zones->len; i++)
    {
      const KithTimelineZone *zone = curve->zones->pdata[i];

      if (zone->least <= total)
        label = zone->label;
    }
  return label;
}

char *
kith_score_words_total (const KithTimelineCurve *curve,
                        guint                    point)
{
  const KithTimelinePoint *it = get_point (curve, point);
  const char *zone = find_zone (curve, it->total);
  g_autofree char *total = zone != NULL ? g_strdup_printf ("%d, %s", it->total, zone) : g_strdup_printf ("%d", it->total);

  /* Translators: %s is a score, "11, moderate". */
  return it->prorated ? g_strdup_printf (_("%s (some items were not answered)"), total) : g_steal_pointer (&total);
}

char *
kith_score_words_change (const KithTimelineCurve *curve,
                         guint                    from,
                         guint                    point)
{
  const KithMeasure *measure = kith_catalogue_find_measure (curve->measure);
  int before = get_point (curve, from)->total;
  int now = get_point (curve, point)->total;
  const char *meaning = measure != NULL ? kith_change_get_label (kith_measure_classify (measure, before, now)) : NULL;
  g_autofree char *change = NULL;

  if (from == point)
    return g_strdup ("");
  if (now == before)
    change = g_strdup (_("the same"));
  else if (now < before)
    change = g_strdup_printf (ngettext ("%d less", "%d less", before - now), before - now);
  else
    change = g_strdup_printf (ngettext ("%d more", "%d more", now - before), now - before);
  return meaning != NULL ? g_strdup_printf ("%s, %s", change, meaning) : g_steal_pointer (&change);
}
