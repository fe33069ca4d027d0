/* test-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "course.h"

#include "kith-ink.h"
#include "kith-timeline-export.h"
#include "kith-timeline-layout.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SEEDS 150

/* A hair of rounding. */
#define HAIR 0.01

static const struct
{
  double width;
  double height;
} sizes[] = {
  { 360, 640 }, { 1024, 600 }, { 595, 842 }, { 1600, 1000 }, { 360, 200 }, { 200, 200 }, { 1024, 260 },
};

static KithTimelineLayout *
lay (const KithTimelinePicture *picture,
     double                     width,
     double                     height)
{
  KithInk *ink = kith_ink_new ();
  KithTimelineLayout *layout = kith_timeline_layout_new (picture, width, height, kith_ink_get_measure (ink));

  kith_ink_free (ink);
  return layout;
}

static gboolean
is_apart (const KithMapRect *a,
          const KithMapRect *b)
{
  return a->width <= 0 || b->width <= 0 || a->x + a->width <= b->x + HAIR || b->x + b->width <= a->x + HAIR
         || a->y + a->height <= b->y + HAIR || b->y + b->height <= a->y + HAIR;
}

static void
check_apart (const KithMapRect *a,
             const KithMapRect *b,
             const char        *what)
{
  if (!is_apart (a, b))
    g_error ("%s: %.1f %.1f %.1f×%.1f on %.1f %.1f %.1f×%.1f", what, a->x, a->y, a->width, a->height, b->x, b->y, b->width,
             b->height);
}

static void
check_on_page (const KithTimelineLayout *layout,
               const KithMapText        *text)
{
  if (text->text == NULL)
    return;
  g_assert_cmpfloat (text->box.x, >=, 0);
  g_assert_cmpfloat (text->box.x + text->box.width, <=, layout->width);
}

/* The sign of an event is its own, as are the words beside it; those in a span stand within it. */
static void
check_marks (const KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const KithTimelineMark *a = &g_array_index (layout->marks, KithTimelineMark, i);

      check_on_page (layout, &a->label);
      check_on_page (layout, &a->detail);
      for (guint k = 0; k < layout->marks->len; k++)
        {
          const KithTimelineMark *b = &g_array_index (layout->marks, KithTimelineMark, k);

          if (i == k)
            continue;
          check_apart (&a->box, &b->box, "sign");
          check_apart (&a->box, &b->label.box, "label on sign");
          check_apart (&a->box, &b->detail.box, "date on sign");
          check_apart (&a->label.box, &b->label.box, "label");
          check_apart (&a->label.box, &b->detail.box, "label on date");
          check_apart (&a->detail.box, &b->detail.box, "date");
        }
    }
}

static void
check_spots (const KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->spots->len; i++)
    {
      const KithTimelineSpot *a = &g_array_index (layout->spots, KithTimelineSpot, i);

      check_on_page (layout, &a->number);
      g_assert_cmpfloat (a->radius, >, 0);
      g_assert_cmpfloat (a->x - a->radius, >=, layout->plot.x - HAIR);
      g_assert_cmpfloat (a->x + a->radius, <=, layout->plot.x + layout->plot.width + HAIR);
      for (guint k = i + 1; k < layout->spots->len; k++)
        {
          const KithTimelineSpot *b = &g_array_index (layout->spots, KithTimelineSpot, k);

          g_assert_cmpfloat (hypot (a->x - b->x, a->y - b->y), >=, a->radius + b->radius - HAIR);
          check_apart (&a->number.box, &b->number.box, "number");
        }
    }
}

static void
check_charts (const KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (layout->charts, KithTimelineChart, i);

      for (guint k = i + 1; k < layout->charts->len; k++)
        check_apart (&chart->box, &g_array_index (layout->charts, KithTimelineChart, k).box, "chart");
      for (guint k = 0; k < chart->dots->len; k++)
        {
          const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, k);
          KithMapRect box = { dot->x - 3, dot->y - 3, 6, 6 };

          g_assert_cmpfloat (dot->y, >=, chart->box.y - HAIR);
          g_assert_cmpfloat (dot->y, <=, chart->box.y + chart->box.height + HAIR);
          for (guint z = 0; z < chart->shades->len; z++)
            {
              const KithTimelineShade *shade = &g_array_index (chart->shades, KithTimelineShade, z);

              check_apart (&box, &shade->name.box, "zone on dot");
              check_apart (&dot->value.box, &shade->name.box, "zone on value");
              check_apart (&dot->outcome.box, &shade->name.box, "zone on outcome");
            }
        }
    }
}

static void
check_rows (const KithTimelineLayout *layout)
{
  for (guint i = 1; i < layout->ticks->len; i++)
    for (guint k = 0; k < i; k++)
      check_apart (&g_array_index (layout->ticks, KithTimelineTick, i).label.box,
                   &g_array_index (layout->ticks, KithTimelineTick, k).label.box, "month");
  for (guint i = 1; i < layout->keys->len; i++)
    for (guint k = 0; k < i; k++)
      check_apart (&g_array_index (layout->keys, KithTimelineKey, i).label.box,
                   &g_array_index (layout->keys, KithTimelineKey, k).label.box, "key");
  for (guint i = 0; i < layout->captions->len; i++)
    {
      const KithMapText *caption = &g_array_index (layout->captions, KithMapText, i);

      check_on_page (layout, caption);
      check_apart (&caption->box, &layout->title.box, "caption on title");
      for (guint k = 0; k < i; k++)
        check_apart (&caption->box, &g_array_index (layout->captions, KithMapText, k).box, "caption");
    }
}

static void
check_layout (const KithTimelineLayout *layout)
{
  check_marks (layout);
  check_spots (layout);
  check_charts (layout);
  check_rows (layout);
  check_on_page (layout, &layout->cursor_label);
  check_on_page (layout, &layout->ending_label);
}

static void
test_nothing_overlaps (void)
{
  for (guint kind = 0; kind < N_COURSES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (KithTimelinePicture) picture = course_new (kind);
        g_autoptr (KithTimelineLayout) layout = lay (picture, sizes[i].width, sizes[i].height);

        g_test_message ("course %u on %.0f×%.0f", kind, sizes[i].width, sizes[i].height);
        check_layout (layout);
      }
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      guint i = seed % G_N_ELEMENTS (sizes);
      g_autoptr (KithTimelinePicture) picture = course_scatter (seed);
      g_autoptr (KithTimelineLayout) layout = lay (picture, sizes[i].width, sizes[i].height);

      g_test_message ("seed %u on %.0f×%.0f", seed, sizes[i].width, sizes[i].height);
      check_layout (layout);
    }
}

/* Every event is drawn with its words, or counted. */
static void
test_left_out (void)
{
  static const CourseKind kinds[] = { COURSE_MIDDLE, COURSE_TWO, COURSE_CROWDED, COURSE_EVENTS };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (KithTimelinePicture) picture = course_new (kinds[k]);
        g_autoptr (KithTimelineLayout) layout = lay (picture, sizes[i].width, sizes[i].height);
        guint words = 0;

        for (guint m = 0; m < layout->marks->len; m++)
          words += g_array_index (layout->marks, KithTimelineMark, m).label.text != NULL;
        g_assert_cmpuint (words + layout->left_out, ==, picture->timeline->events->len);
        if (kinds[k] == COURSE_CROWDED)
          g_assert_cmpuint (layout->left_out, >, 0);
        else if (sizes[i].width >= 1024 && sizes[i].height >= 600)
          g_assert_cmpuint (layout->left_out, ==, 0);
      }
}

/* Days run one way, and come back from where they stand. */
static void
test_days (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (KithTimelinePicture) picture = course_scatter (seed);
      g_autoptr (KithTimelineLayout) layout = lay (picture, 1024, 600);
      double sign = picture->rtl ? -1 : 1;

      if (layout->from == 0)
        continue;
      g_assert_cmpuint (layout->from, <=, picture->timeline->first);
      g_assert_cmpuint (layout->to, >=, picture->timeline->last);
      for (guint32 day = layout->from; day <= layout->to; day += 5)
        {
          g_assert_cmpuint (kith_timeline_layout_get_day (layout, kith_timeline_layout_get_x (layout, day)), ==, day);
          g_assert_cmpfloat (sign * kith_timeline_layout_get_x (layout, day), <, sign * kith_timeline_layout_get_x (layout, day + 1));
        }
      g_assert_cmpuint (kith_timeline_layout_get_day (layout, -5000), ==, picture->rtl ? layout->to : layout->from);
      for (guint i = 1; i < layout->spots->len; i++)
        {
          const KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);
          const KithTimelineSpot *last = spot - 1;

          if (spot->y == last->y)
            g_assert_cmpfloat (sign * last->x, <, sign * spot->x);
        }
    }
}

static void
check_mirrored (const KithTimelineLayout *layout,
                const KithMapRect        *box,
                const KithMapRect        *turned)
{
  if (box->width <= 0)
    return;
  g_assert_cmpfloat_with_epsilon (layout->width - box->x - box->width, turned->x, HAIR);
  g_assert_cmpfloat_with_epsilon (box->y, turned->y, HAIR);
  g_assert_cmpfloat_with_epsilon (box->width, turned->width, HAIR);
}

static void
test_mirror (void)
{
  for (guint kind = 0; kind < N_COURSES; kind++)
    {
      g_autoptr (KithTimelinePicture) picture = course_new (kind);
      g_autoptr (KithTimelineLayout) layout = NULL;
      g_autoptr (KithTimelineLayout) turned = NULL;

      picture->rtl = FALSE;
      layout = lay (picture, 1024, 600);
      picture->rtl = TRUE;
      turned = lay (picture, 1024, 600);
      check_mirrored (layout, &layout->plot, &turned->plot);
      check_mirrored (layout, &layout->title.box, &turned->title.box);
      g_assert_cmpuint (layout->marks->len, ==, turned->marks->len);
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const KithTimelineMark *mark = &g_array_index (layout->marks, KithTimelineMark, i);
          const KithTimelineMark *other = &g_array_index (turned->marks, KithTimelineMark, i);

          check_mirrored (layout, &mark->box, &other->box);
          check_mirrored (layout, &mark->label.box, &other->label.box);
          g_assert_cmpint (mark->open_start, ==, other->open_end);
        }
      for (guint i = 0; i < layout->spots->len; i++)
        g_assert_cmpfloat_with_epsilon (g_array_index (layout->spots, KithTimelineSpot, i).x,
                                        1024 - g_array_index (turned->spots, KithTimelineSpot, i).x, HAIR);
      if (!isnan (layout->cursor))
        g_assert_cmpfloat_with_epsilon (layout->cursor, 1024 - turned->cursor, HAIR);
    }
}

static const KithTimelineMark *
find_mark (const KithTimelinePicture *picture,
           const KithTimelineLayout  *layout,
           const char                *label)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const KithTimelineMark *mark = &g_array_index (layout->marks, KithTimelineMark, i);

      if (g_str_equal (((const KithTimelineEvent *) picture->timeline->events->pdata[mark->event])->label, label))
        return mark;
    }
  g_assert_not_reached ();
}

static void
test_forms (void)
{
  static const struct
  {
    const char *label;
    KithTimelineForm form;
    double width;
    gboolean after;
  } cases[] = {
    { "Born in Graz", KITH_TIMELINE_EARLIER, 1024, FALSE },
    { "Grandmother died", KITH_TIMELINE_POINT, 1024, FALSE },
    { "Grandmother died", KITH_TIMELINE_EARLIER, 360, FALSE },
    { "Father took over the firm", KITH_TIMELINE_POINT, 1024, FALSE },
    { "Moved out", KITH_TIMELINE_POINT, 1024, FALSE },
    { "Sister’s wedding", KITH_TIMELINE_POINT, 1024, TRUE },
    { "Quarrel about the shop", KITH_TIMELINE_SPAN, 1024, FALSE },
    { "Sertraline 50 mg", KITH_TIMELINE_BAR, 1024, FALSE },
  };
  g_autoptr (KithTimelinePicture) picture = course_new (COURSE_TWO);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithTimelineLayout) layout = lay (picture, cases[i].width, 900);
      const KithTimelineMark *mark = find_mark (picture, layout, cases[i].label);
      const KithTimelineEvent *event = picture->timeline->events->pdata[mark->event];

      g_test_message ("%s on %.0f", cases[i].label, cases[i].width);
      g_assert_cmpint (mark->form, ==, cases[i].form);
      g_assert_cmpint (mark->after, ==, cases[i].after);
      if (mark->form == KITH_TIMELINE_EARLIER)
        g_assert_cmpfloat_with_epsilon (mark->box.x, layout->plot.x, HAIR);
      if (mark->form == KITH_TIMELINE_POINT)
        g_assert_cmpuint (kith_timeline_layout_get_day (layout, mark->x), ==, event->from);
      if (mark->form == KITH_TIMELINE_SPAN || mark->form == KITH_TIMELINE_BAR)
        {
          g_assert_cmpuint (kith_timeline_layout_get_day (layout, mark->box.x + 1), ==, event->from);
          g_assert_cmpuint (kith_timeline_layout_get_day (layout, mark->box.x + mark->box.width - 1), ==, event->to);
        }
    }
}

static void
test_cursor (void)
{
  g_autoptr (KithTimelinePicture) picture = course_new (COURSE_TWO);
  g_autoptr (KithTimelineLayout) layout = lay (picture, 1280, 800);
  guint after = 0;

  g_assert_cmpstr (layout->cursor_label.text, ==, "as of session 7");
  g_assert_cmpstr (layout->subtitle.text, ==, "As of session 7 of 16 · 29 Oct 2026");
  for (guint i = 0; i < layout->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);
      const KithTimelineBead *bead = picture->timeline->beads->pdata[spot->bead];

      g_assert_cmpint (spot->current, ==, bead->number == 7);
      g_assert_cmpint (spot->after, ==, bead->number > 7);
      if (spot->current)
        g_assert_cmpfloat_with_epsilon (spot->x, layout->cursor, HAIR);
    }
  g_assert_cmpuint (layout->charts->len, ==, 2);
  for (guint i = 0; i < layout->charts->len; i++)
    {
      const KithTimelineChart *chart = &g_array_index (layout->charts, KithTimelineChart, i);

      for (guint k = 0; k < chart->dots->len; k++)
        {
          g_assert_cmpint (g_array_index (chart->dots, KithTimelineDot, k).current, ==, k == 6);
          after += g_array_index (chart->dots, KithTimelineDot, k).after;
        }
      g_assert_cmpstr (g_array_index (chart->dots, KithTimelineDot, 6).value.text, ==, i == 0 ? "11" : "9");
      g_assert_cmpstr (g_array_index (chart->dots, KithTimelineDot, 6).outcome.text, ==, i == 0 ? "reliably improved" : NULL);
      g_assert_null (g_array_index (chart->dots, KithTimelineDot, 8).outcome.text);
    }
  g_assert_cmpuint (after, ==, 4);
}

/* One axis for each measure, its zones and its cut-off where their totals are. */
static void
test_scores (void)
{
  g_autoptr (KithTimelinePicture) picture = course_new (COURSE_TWO);
  g_autoptr (KithTimelineLayout) layout = lay (picture, 1280, 800);
  const KithTimelineChart *chart = &g_array_index (layout->charts, KithTimelineChart, 0);
  const KithTimelineShade *shades = (const KithTimelineShade *) chart->shades->data;

  g_assert_cmpuint (chart->shades->len, ==, 5);
  g_assert_cmpfloat_with_epsilon (shades[2].box.y + shades[2].box.height, chart->cutoff, HAIR);
  g_assert_cmpfloat_with_epsilon (shades[4].box.y, chart->box.y, HAIR);
  g_assert_cmpfloat_with_epsilon (shades[0].box.y + shades[0].box.height, chart->box.y + chart->box.height, HAIR);
  for (guint i = 0; i < 5; i++)
    g_assert_nonnull (shades[i].name.text);
  for (guint i = 0; i < chart->dots->len; i++)
    {
      const KithTimelineDot *dot = &g_array_index (chart->dots, KithTimelineDot, i);
      int total = g_array_index (((const KithTimelineCurve *) picture->timeline->curves->pdata[0])->points, KithTimelinePoint,
                                 dot->point).total;

      g_assert_cmpfloat_with_epsilon (dot->y, chart->box.y + chart->box.height * (1 - total / 27.0), HAIR);
    }
}

static void
test_extremes (void)
{
  g_autoptr (KithTimelinePicture) empty = course_new (COURSE_EMPTY);
  g_autoptr (KithTimelinePicture) before = course_new (COURSE_BEFORE);
  g_autoptr (KithTimelinePicture) many = course_new (COURSE_LONG);
  g_autoptr (KithTimelinePicture) two = course_new (COURSE_TWO);
  g_autoptr (KithTimelineLayout) blank = lay (empty, 1024, 600);
  g_autoptr (KithTimelineLayout) late = lay (before, 1024, 600);
  g_autoptr (KithTimelineLayout) dense = lay (many, 360, 640);
  g_autoptr (KithTimelineLayout) low = lay (two, 1024, 320);
  KithTimelineHit hit;

  g_assert_nonnull (blank->empty.text);
  g_assert_cmpuint (blank->spots->len + blank->marks->len + blank->charts->len, ==, 0);
  g_assert_false (kith_timeline_layout_find (blank, 100, 100, 10, &hit));
  g_assert_cmpuint (hit.day, ==, 0);

  g_assert_cmpuint (late->spots->len, ==, 10);
  g_assert_cmpstr (g_array_index (late->spots, KithTimelineSpot, 0).number.text, ==, "7");
  g_assert_cmpuint (dense->spots->len, ==, 44);
  g_assert_cmpuint (low->charts->len + low->charts_left_out, ==, 2);
}

static void
check_hit (const KithTimelineLayout *layout,
           double                    x,
           double                    y,
           int                       bead,
           int                       event,
           int                       curve,
           int                       point)
{
  KithTimelineHit hit;

  g_assert_true (kith_timeline_layout_find (layout, x, y, 3, &hit));
  g_assert_cmpint (hit.bead, ==, bead);
  g_assert_cmpint (hit.event, ==, event);
  g_assert_cmpint (hit.curve, ==, curve);
  g_assert_cmpint (hit.point, ==, point);
}

static void
test_hits (void)
{
  static const CourseKind kinds[] = { COURSE_TWO, COURSE_ARABIC, COURSE_LONG };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (KithTimelinePicture) picture = course_new (kinds[k]);
      g_autoptr (KithTimelineLayout) layout = lay (picture, 1024, 700);
      KithTimelineHit hit;

      for (guint i = 0; i < layout->spots->len; i++)
        {
          const KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);

          check_hit (layout, spot->x, spot->y, (int) spot->bead, -1, -1, -1);
        }
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const KithTimelineMark *mark = &g_array_index (layout->marks, KithTimelineMark, i);

          check_hit (layout, mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2, -1, (int) mark->event, -1, -1);
        }
      for (guint i = 0; i < layout->charts->len; i++)
        {
          const KithTimelineChart *chart = &g_array_index (layout->charts, KithTimelineChart, i);

          for (guint d = 0; d < chart->dots->len; d++)
            check_hit (layout, g_array_index (chart->dots, KithTimelineDot, d).x, g_array_index (chart->dots, KithTimelineDot, d).y,
                       -1, -1, (int) i, (int) d);
        }
      g_assert_false (kith_timeline_layout_find (layout, 4, layout->height - 4, 0, &hit));
      g_assert_cmpint (hit.bead & hit.event & hit.point, ==, -1);
    }
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

static void
test_files (void)
{
  for (guint kind = 0; kind < N_COURSES; kind++)
    for (KithSheetFormat format = KITH_SHEET_SVG; format <= KITH_SHEET_PNG; format++)
      {
        KithSheetPage page = { 1024, 600, 1, (KithThemeKind) (kind % KITH_N_THEMES), format, "2026-11-12T10:00:00Z" };
        g_autoptr (KithTimelinePicture) picture = course_new (kind);
        g_autoptr (KithTimelinePicture) again = course_new (kind);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) first = kith_timeline_export_to_bytes (picture, &page, &error);
        g_autoptr (GBytes) second = kith_timeline_export_to_bytes (again, &page, &error);

        g_assert_no_error (error);
        g_assert_true (g_bytes_equal (first, second));
        g_assert_true (holds (first, format == KITH_SHEET_SVG ? "</svg>" : format == KITH_SHEET_PDF ? "%%EOF" : "IEND"));
      }
}

static void
test_svg (void)
{
  KithSheetPage page = { 1024, 600, 1, KITH_THEME_LIGHT, KITH_SHEET_SVG, NULL };
  g_autoptr (KithTimelinePicture) picture = course_new (COURSE_TWO);
  g_autoptr (GBytes) bytes = kith_timeline_export_to_bytes (picture, &page, NULL);

  g_assert_true (holds (bytes, "role=\"img\""));
  g_assert_true (holds (bytes, "<title>Anna Keller</title>"));
  g_assert_true (holds (bytes, "Middle: 5–12"));
  g_assert_true (holds (bytes, "PHQ-9: 19 (17 Sep 2026), 18"));
  g_assert_true (holds (bytes, "Father took over the firm (10 Aug 2026 · onset)"));
  g_assert_true (holds (bytes, "Quarrel about the shop (October 2026)"));
  g_assert_true (holds (bytes, "Born in Graz (1962)"));
}

/* As wide as it was after each session, up to the cursor and beyond. */
static KithTimelinePicture *
make_gaps (CourseKind kind)
{
  KithTimelinePicture *picture = course_new (kind);
  GPtrArray *beads = picture->timeline->beads;

  for (guint i = 0; i < beads->len; i++)
    if (kith_timeline_bead_is_held (beads->pdata[i]))
      ((KithTimelineBead *) beads->pdata[i])->gap = 40 - (double) i;
  return picture;
}

static const KithTimelineGapDot *
find_current (const KithTimelineLayout *layout)
{
  for (guint i = 0; i < layout->gap_dots->len; i++)
    if (g_array_index (layout->gap_dots, KithTimelineGapDot, i).current)
      return &g_array_index (layout->gap_dots, KithTimelineGapDot, i);
  return NULL;
}

static void
test_gaps (void)
{
  static const CourseKind kinds[] = { COURSE_MIDDLE, COURSE_TWO, COURSE_ARABIC };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      KithTimelinePicture *picture = make_gaps (kinds[i]);
      KithTimelineLayout *layout = lay (picture, 1280, 900);
      const KithTimelineGapDot *current = find_current (layout);
      const KithTimelineBead *bead;
      g_autofree char *value = NULL;

      g_assert_nonnull (current);
      bead = picture->timeline->beads->pdata[current->bead];
      value = g_strdup_printf ("%.0f", bead->gap);
      g_assert_cmpuint (bead->day, <=, picture->timeline->cursor);
      g_assert_cmpstr (layout->gap_value.text, ==, value);
      check_on_page (layout, &layout->gap_value);
      for (guint k = 0; k < layout->gap_dots->len; k++)
        {
          const KithTimelineGapDot *dot = &g_array_index (layout->gap_dots, KithTimelineGapDot, k);
          const KithTimelineBead *of = picture->timeline->beads->pdata[dot->bead];

          g_assert_cmpint (dot->after, ==, of->day > picture->timeline->cursor);
          g_assert_cmpfloat (dot->y, >=, layout->gap.y - HAIR);
          g_assert_cmpfloat (dot->y, <=, layout->gap.y + layout->gap.height + HAIR);
          g_assert_cmpfloat (dot->x, >=, layout->plot.x - HAIR);
          g_assert_cmpfloat (dot->x, <=, layout->plot.x + layout->plot.width + HAIR);
          if (k > 0)
            {
              g_assert_cmpfloat (dot->y, >, (dot - 1)->y);
              g_assert_true (layout->rtl ? dot->x < (dot - 1)->x : dot->x > (dot - 1)->x);
            }
        }
      for (guint k = 0; k < layout->charts->len; k++)
        check_apart (&g_array_index (layout->charts, KithTimelineChart, k).box, &layout->gap, "gap");
      kith_timeline_layout_free (layout);
      kith_timeline_picture_free (picture);
    }
}

/* Scores and sessions come first where there is little room, and nothing is kept free for what nobody knows. */
static void
test_no_gaps (void)
{
  KithTimelinePicture *picture = make_gaps (COURSE_TWO);
  KithTimelinePicture *unknown = course_new (COURSE_TWO);
  KithTimelineLayout *low = lay (picture, 1024, 260);
  KithTimelineLayout *none = lay (unknown, 1280, 900);

  g_assert_cmpuint (low->gap_dots->len, ==, 0);
  g_assert_cmpuint (none->gap_dots->len, ==, 0);
  g_assert_cmpfloat (none->gap.width, ==, 0);
  kith_timeline_layout_free (low);
  kith_timeline_layout_free (none);
  kith_timeline_picture_free (picture);
  kith_timeline_picture_free (unknown);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/timeline/gaps", test_gaps);
  g_test_add_func ("/map/timeline/no-gaps", test_no_gaps);
  g_test_add_func ("/map/timeline/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/map/timeline/left-out", test_left_out);
  g_test_add_func ("/map/timeline/days", test_days);
  g_test_add_func ("/map/timeline/mirror", test_mirror);
  g_test_add_func ("/map/timeline/forms", test_forms);
  g_test_add_func ("/map/timeline/cursor", test_cursor);
  g_test_add_func ("/map/timeline/scores", test_scores);
  g_test_add_func ("/map/timeline/extremes", test_extremes);
  g_test_add_func ("/map/timeline/hits", test_hits);
  g_test_add_func ("/map/timeline/files", test_files);
  g_test_add_func ("/map/timeline/svg", test_svg);
  return g_test_run ();
}
