/* kith-timeline-charts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-label-field.h"
#include "kith-timeline-part.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_HEIGHT 56.0
#define MOST_HEIGHT 340.0

/* Of the width: as high as one alone may be on a page with room for it. */
#define MOST_SHARE 0.5
#define NOTE_LINE 18.0
#define CHART_GAP 18.0
#define DOT 4.5
#define NAME_PADDING 6.0
#define MOST_HIDDEN 40.0

static double
get_height (const KithTimelineChart *chart,
            const KithTimelineCurve *curve,
            double                   total)
{
  double share = (total - curve->least) / MAX (1, curve->most - curve->least);

  return chart->box.y + chart->box.height * (1 - CLAMP (share, 0, 1));
}

static void
lay_shades (const KithTimelinePart  *self,
            KithTimelineChart       *chart,
            const KithTimelineCurve *curve)
{
  for (guint i = 0; i < curve->zones->len; i++)
    {
      const KithTimelineZone *zone = curve->zones->pdata[i];
      const KithTimelineZone *next = i + 1 < curve->zones->len ? curve->zones->pdata[i + 1] : NULL;
      double bottom = get_height (chart, curve, zone->least);
      double top = next != NULL ? get_height (chart, curve, next->least) : chart->box.y;
      KithTimelineShade shade = { i, { chart->box.x, top, chart->box.width, bottom - top }, { 0 } };

      g_array_append_val (chart->shades, shade);
    }
}

/* Of several on one day the last one stands for the day. */
static gboolean
is_outdone (const KithTimelineCurve *curve,
            guint                    i)
{
  return i + 1 < curve->points->len
         && g_array_index (curve->points, KithTimelinePoint, i).day == g_array_index (curve->points, KithTimelinePoint, i + 1).day;
}

static void
lay_dots (const KithTimelinePart  *self,
          KithTimelineChart       *chart,
          const KithTimelineCurve *curve)
{
  int current = -1;

  for (guint i = 0; i < curve->points->len; i++)
    {
      const KithTimelinePoint *point = &g_array_index (curve->points, KithTimelinePoint, i);
      KithTimelineDot dot = { .point = i, .y = get_height (chart, curve, point->total),
                              .after = kith_timeline_part_is_after (self, point->day) };

      if (is_outdone (curve, i))
        continue;
      dot.x = kith_timeline_layout_get_x (self->layout, CLAMP (point->day, self->layout->from, self->layout->to));
      current = dot.after ? current : (int) chart->dots->len;
      g_array_append_val (chart->dots, dot);
    }
  if (current >= 0)
    g_array_index (chart->dots, KithTimelineDot, current).current = TRUE;
}

static KithLabelField *
draw_up_field (const KithTimelinePart  *self,
               const KithTimelineChart *chart)
{
  KithLabelField *field = kith_label_field_new (self->layout->width, self->layout->height);
  const KithMapRect *box = &chart->box;

  for (guint i = 0; i < chart->dots->len; i++)
    {
      const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);
      const KithTimelineDot *last = i > 0 ? dot - 1 : dot;

      kith_label_field_add_disc (field, dot->x, dot->y, DOT);
      if (i > 0)
        kith_label_field_add_line (field, last->x, last->y, dot->x, dot->y, 4);
    }
  if (!isnan (chart->cutoff))
    kith_label_field_add_line (field, box->x, chart->cutoff, self->layout->plot.x + self->layout->plot.width, chart->cutoff,
                               0.2);
  if (!isnan (self->layout->cursor))
    kith_label_field_add_line (field, self->layout->cursor, box->y, self->layout->cursor, box->y + box->height, 2);
  return field;
}

static gboolean
is_in_chart (const KithTimelinePart  *self,
             const KithTimelineChart *chart,
             const KithMapRect       *box)
{
  return box->y >= chart->box.y - 2 && box->y + box->height <= chart->box.y + chart->box.height + 2
         && box->x >= self->layout->plot.x && box->x + box->width <= self->end;
}

/* Below or above the value, where nothing is in the way but at most the cut-off. */
static void
write_outcome (const KithTimelinePart  *self,
               const KithTimelineChart *chart,
               const KithTimelineCurve *curve,
               KithLabelField          *field,
               KithTimelineDot         *dot)
{
  const char *words = kith_outcome_describe (g_array_index (curve->points, KithTimelinePoint, dot->point).outcome);
  const KithMapRect *value = &dot->value.box;
  KithMapRect box;

  if (words == NULL || dot->value.text == NULL)
    return;
  box.width = kith_timeline_part_measure (self, KITH_TEXT_RING, words, &box.height);
  for (guint i = 0; i < 4; i++)
    {
      box.x = i < 2 ? value->x : value->x + value->width - box.width;
      box.y = i % 2 == 0 ? value->y + value->height : value->y - box.height;
      if (!is_in_chart (self, chart, &box) || kith_label_field_weigh (field, &box) > MOST_HIDDEN)
        continue;
      dot->outcome = (KithMapText) { g_strdup (words), KITH_TEXT_RING, 1, box };
      kith_label_field_add_box (field, &box, -1);
      return;
    }
}

/* Beside, above or below its dot, wherever it hides the least. */
static void
write_value (const KithTimelinePart  *self,
             const KithTimelineChart *chart,
             const KithTimelineCurve *curve,
             KithLabelField          *field,
             KithTimelineDot         *dot)
{
  int total = g_array_index (curve->points, KithTimelinePoint, dot->point).total;
  g_autofree char *words = g_strdup_printf ("%d", total);
  KithTextStyle style = dot->current ? KITH_TEXT_CLIENT : KITH_TEXT_HEADING;
  double height;
  double width = kith_timeline_part_measure (self, style, words, &height);
  const struct
  {
    double x;
    double y;
  } places[] = {
    { dot->x + DOT + 5, dot->y - height / 2 },
    { dot->x - width / 2, dot->y - DOT - 2 - height },
    { dot->x - width / 2, dot->y + DOT + 2 },
    { dot->x + DOT + 4, dot->y - height - 6 },
    { dot->x + DOT + 4, dot->y + 6 },
    { dot->x - DOT - 5 - width, dot->y - height / 2 },
  };
  double least = INFINITY;
  KithMapRect best = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      KithMapRect box = { places[i].x, places[i].y, width, height };
      double weight = kith_label_field_weigh (field, &box) + i * 0.1;

      if (!is_in_chart (self, chart, &box) || weight >= least)
        continue;
      least = weight;
      best = box;
    }
  if (isinf (least))
    return;
  dot->value = (KithMapText) { g_steal_pointer (&words), style, 1, best };
  kith_label_field_add_box (field, &best, -1);
}

static void
write_values (const KithTimelinePart  *self,
              KithTimelineChart       *chart,
              const KithTimelineCurve *curve,
              KithLabelField          *field)
{
  for (guint i = 0; i < chart->dots->len; i++)
    {
      KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);

      if (!dot->current)
        continue;
      write_value (self, chart, curve, field, dot);
      write_outcome (self, chart, curve, field, dot);
    }
  if (chart->dots->len > 0 && !g_array_index (chart->dots, KithTimelineDot, 0).current)
    write_value (self, chart, curve, field, &g_array_index (chart->dots, KithTimelineDot, 0));
}

/* At the end of its field, or at the start where a curve is in the way; in the middle of its height, or beside a line. */
static void
name_shade (const KithTimelinePart *self,
            KithTimelineShade      *shade,
            const char             *name,
            KithLabelField         *field)
{
  double height;
  double width = kith_timeline_part_measure (self, KITH_TEXT_RING, name, &height);
  double heights[] = { shade->box.y + (shade->box.height - height) / 2, shade->box.y + 1,
                       shade->box.y + shade->box.height - height - 1 };
  double ends[] = { shade->box.x + shade->box.width - NAME_PADDING - width, shade->box.x + NAME_PADDING };

  if (shade->box.height < height - 3)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends) * G_N_ELEMENTS (heights); i++)
    {
      KithMapRect box = { ends[i / G_N_ELEMENTS (heights)], heights[i % G_N_ELEMENTS (heights)], width, height };

      if (kith_label_field_weigh (field, &box) > 0)
        continue;
      shade->name = (KithMapText) { g_strdup (name), KITH_TEXT_RING, 1, box };
      kith_label_field_add_box (field, &box, -1);
      return;
    }
}

static void
name_shades (const KithTimelinePart  *self,
             KithTimelineChart       *chart,
             const KithTimelineCurve *curve,
             KithLabelField          *field)
{
  for (guint i = 0; i < chart->shades->len; i++)
    name_shade (self, &g_array_index (chart->shades, KithTimelineShade, i),
                ((const KithTimelineZone *) curve->zones->pdata[i])->label, field);
}

static char *
describe_range (const KithTimelinePart  *self,
                const KithTimelineCurve *curve)
{
  /* Translators: the least and the most that a measure can give. */
  g_autofree char *range = g_strdup_printf (C_("scores", "%d to %d"), curve->least, curve->most);

  if (curve->cutoff < 0 || !self->narrow)
    return g_steal_pointer (&range);
  /* Translators: "0 to 27 · cut-off 10" */
  return g_strdup_printf (C_("scores", "%s · cut-off %d"), range, curve->cutoff);
}

static void
name_cutoff (const KithTimelinePart  *self,
             KithTimelineChart       *chart,
             const KithTimelineCurve *curve)
{
  g_autofree char *words = g_strdup_printf (C_("scores", "cut-off %d"), curve->cutoff);
  double height;

  kith_timeline_part_measure (self, KITH_TEXT_DETAIL, words, &height);
  if (chart->cutoff - height / 2 < chart->box.y + 36)
    return;
  kith_timeline_part_write (self, &chart->cutoff_name, KITH_TEXT_DETAIL, words, self->layout->plot.x - KITH_TIMELINE_GAP,
                            chart->cutoff - height / 2, self->gutter - KITH_TIMELINE_GAP, KITH_TIMELINE_END);
}

static double
add_chart (const KithTimelinePart *self,
           guint                   i,
           double                  top,
           double                  height)
{
  const KithTimelineCurve *curve = self->timeline->curves->pdata[i];
  KithTimelineChart chart = { .curve = i, .cutoff = NAN };
  g_autofree char *range = describe_range (self, curve);
  g_autoptr (KithLabelField) field = NULL;
  double head = kith_timeline_part_caption (self, curve->name, range, top);

  chart.box = (KithMapRect) { self->layout->plot.x, top + head, self->end - self->layout->plot.x, height - head };
  if (curve->cutoff >= 0)
    chart.cutoff = get_height (&chart, curve, curve->cutoff);
  chart.dots = g_array_new (FALSE, FALSE, sizeof (KithTimelineDot));
  chart.shades = g_array_new (FALSE, FALSE, sizeof (KithTimelineShade));
  if (curve->cutoff >= 0 && !self->narrow)
    name_cutoff (self, &chart, curve);
  lay_shades (self, &chart, curve);
  lay_dots (self, &chart, curve);
  field = draw_up_field (self, &chart);
  write_values (self, &chart, curve, field);
  name_shades (self, &chart, curve, field);
  g_array_append_val (self->layout->charts, chart);
  return height;
}

/* Which measures are missing, rather than none at all. */
static double
note_missing (const KithTimelinePart *self,
              guint                   n,
              double                  top)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  const char *words = _("A taller page shows these scores.");
  g_autofree char *joined = NULL;
  KithMapText note;

  for (guint i = n; i < self->timeline->curves->len; i++)
    g_ptr_array_add (names, ((const KithTimelineCurve *) self->timeline->curves->pdata[i])->name);
  if (names->len == 0)
    return 0;
  joined = g_strjoinv (", ", (char **) names->pdata);
  kith_timeline_part_caption (self, joined, self->narrow ? words : NULL, top + 2);
  if (!self->narrow)
    {
      kith_timeline_part_write (self, &note, KITH_TEXT_DETAIL, words, self->layout->plot.x + 4, top + 2, self->layout->plot.width,
                                KITH_TIMELINE_START);
      g_array_append_val (self->layout->captions, note);
    }
  return NOTE_LINE;
}

double
kith_timeline_charts_lay (const KithTimelinePart *self,
                          double                  top,
                          double                  most)
{
  guint n = self->timeline->curves->len;
  double y = top;
  double height;

  while (n > 0 && (most - (n < self->timeline->curves->len ? NOTE_LINE : 0)) / n < LEAST_HEIGHT + CHART_GAP)
    n--;
  self->layout->charts_left_out = self->timeline->curves->len - n;
  if (n < self->timeline->curves->len)
    most -= NOTE_LINE;
  height = MIN (MAX (MOST_HEIGHT, self->layout->plot.width * MOST_SHARE), most / MAX (n, 1) - CHART_GAP);
  for (guint i = 0; i < n; i++)
    y += CHART_GAP + add_chart (self, i, y + CHART_GAP, height);
  return y - top + note_missing (self, n, y);
}
