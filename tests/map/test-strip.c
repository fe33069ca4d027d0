/* test-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "course.h"

#include "kith-strip.h"

#include <math.h>

#define SEEDS 150
#define HAIR 0.01

static KithInk *ink;

static const double widths[] = { 120, 200, 360, 800, 1600 };

static KithStripLayout *
lay (const KithTimeline *timeline,
     double              width,
     gboolean            rtl)
{
  return kith_strip_layout_new (timeline, width, TRUE, rtl, kith_ink_get_measure (ink));
}

static guint
count_held (const KithTimeline *timeline)
{
  guint n_held = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    n_held += kith_timeline_bead_is_held (timeline->beads->pdata[i]);
  return n_held;
}

/* In the order of the sessions, each place once, now the last of them; none is out of reach. */
static void
check_slots (const KithTimeline    *timeline,
             const KithStripLayout *layout)
{
  int place = 0;

  g_assert_cmpuint (layout->n_places, ==, count_held (timeline) + 1);
  for (guint i = 0; i < layout->n_slots; i++)
    {
      const KithStripSlot *slot = &layout->slots[i];
      double before = i > 0 ? layout->slots[i - 1].x : layout->rtl ? layout->width : 0;

      g_assert_true (layout->rtl ? slot->x < before : slot->x > before);
      g_assert_cmpfloat (slot->x - layout->radius, >=, 0);
      g_assert_cmpfloat (slot->x + layout->radius, <=, layout->width);
      if (slot->place < 0)
        continue;
      g_assert_cmpint (slot->place, ==, place++);
      g_assert_cmpuint (kith_strip_layout_find (layout, slot->x), ==, slot->place);
      g_assert_true (kith_strip_layout_get_slot (layout, (guint) slot->place) == slot);
      g_assert_cmpint (slot->bead < 0, ==, slot->place == (int) layout->n_places - 1);
    }
  g_assert_cmpint (place, ==, layout->n_places);
  g_assert_null (kith_strip_layout_get_slot (layout, layout->n_places));
}

static void
check_text (const KithStripLayout *layout,
            const KithMapText     *text,
            double                *end)
{
  double start = layout->rtl ? layout->width - text->box.x - text->box.width : text->box.x;

  if (text->text == NULL)
    return;
  g_assert_cmpfloat (start, >=, *end - HAIR);
  g_assert_cmpfloat (text->box.x + text->box.width, <=, layout->width + text->box.width / 2);
  *end = start + text->box.width;
}

static void
check_words (const KithStripLayout *layout)
{
  double numbers = -INFINITY;
  double labels = -INFINITY;

  for (guint i = 0; i < layout->n_slots; i++)
    check_text (layout, &layout->slots[i].number, &numbers);
  for (guint i = 0; i < layout->marks->len; i++)
    check_text (layout, &g_array_index (layout->marks, KithStripMark, i).label, &labels);
}

/* A later day is never before an earlier one. */
static void
check_days (const KithStripLayout *layout)
{
  double last = layout->rtl ? INFINITY : -INFINITY;

  for (guint32 day = layout->slots[0].day > 40 ? layout->slots[0].day - 40 : 1; day < layout->slots[layout->n_slots - 1].day + 40; day++)
    {
      double x = kith_strip_layout_get_x (layout, day);

      g_assert_true (layout->rtl ? x <= last + HAIR : x >= last - HAIR);
      last = x;
    }
}

static void
test_any_course (void)
{
  for (guint seed = 0; seed < SEEDS; seed++)
    {
      KithTimelinePicture *picture = course_scatter (seed);

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          g_autoptr (KithStripLayout) layout = lay (picture->timeline, widths[i], picture->rtl);

          check_slots (picture->timeline, layout);
          check_words (layout);
          check_days (layout);
        }
      kith_timeline_picture_free (picture);
    }
}

static char *
paint (const KithTimeline *timeline,
       double              width,
       guint               place,
       gboolean            focused)
{
  g_autoptr (KithStripLayout) layout = lay (timeline, width, FALSE);
  int height = (int) layout->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, height);
  cairo_t *cr = cairo_create (surface);
  char *sum;

  kith_strip_paint (cr, timeline, layout, place, focused, kith_theme_get (KITH_THEME_LIGHT), ink);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     (gsize) cairo_image_surface_get_stride (surface) * (gsize) height);
  cairo_surface_destroy (surface);
  return sum;
}

/* The cursor is seen wherever it is, and that the keyboard has it. */
static void
test_cursor_is_seen (void)
{
  for (CourseKind kind = 0; kind < N_COURSES; kind++)
    {
      KithTimelinePicture *picture = course_new (kind);
      guint n_places = count_held (picture->timeline) + 1;
      g_autofree char *last = NULL;

      for (guint place = 0; place < n_places; place++)
        {
          g_autofree char *sum = paint (picture->timeline, 800, place, FALSE);
          g_autofree char *focused = paint (picture->timeline, 800, place, TRUE);

          g_assert_cmpstr (sum, !=, last);
          g_assert_cmpstr (sum, !=, focused);
          g_set_str (&last, sum);
        }
      kith_timeline_picture_free (picture);
    }
}

static void
test_height (void)
{
  KithTimelinePicture *full = course_new (COURSE_MIDDLE);
  KithTimelinePicture *bare = course_new (COURSE_EMPTY);

  g_assert_cmpfloat (kith_strip_get_height (full->timeline, TRUE), >, kith_strip_get_height (full->timeline, FALSE));
  g_assert_cmpfloat (kith_strip_get_height (bare->timeline, TRUE), ==, kith_strip_get_height (bare->timeline, FALSE));
  kith_timeline_picture_free (full);
  kith_timeline_picture_free (bare);
}

static void
test_events (void)
{
  KithTimelinePicture *picture = course_new (COURSE_MIDDLE);
  g_autoptr (KithStripLayout) layout = lay (picture->timeline, 1000, FALSE);

  g_assert_cmpuint (layout->marks->len, >, 0);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const KithStripMark *mark = &g_array_index (layout->marks, KithStripMark, i);

      g_assert_cmpint (kith_strip_layout_find_event (layout, mark->x, layout->marks_y, 4), >=, 0);
      g_assert_cmpint (kith_strip_layout_find_event (layout, mark->x, layout->marks_y + 30, 4), ==, -1);
    }
  kith_timeline_picture_free (picture);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  ink = kith_ink_new ();
  g_test_add_func ("/map/strip/any-course", test_any_course);
  g_test_add_func ("/map/strip/cursor-is-seen", test_cursor_is_seen);
  g_test_add_func ("/map/strip/height", test_height);
  g_test_add_func ("/map/strip/events", test_events);
  failed = g_test_run ();
  kith_ink_free (ink);
  return failed;
}
