/* kith-map-groups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-groups.h"

#define FIELD 0.05
#define EDGE 0.7

static const struct
{
  double dashes[4];
  int n;
} dashes[] = {
  { { 7, 4 }, 2 }, { { 2, 3 }, 2 }, { { 10, 3, 2, 3 }, 4 }, { { 14, 5 }, 2 }, { { 4, 2, 1, 2 }, 4 },
};

/* Through the middles between the points, with the points to bend to, so that no corner is seen. */
static void
trace_loop (cairo_t            *cr,
            const KithMapPoint *points,
            guint               n)
{
  for (guint i = 0; i <= n; i++)
    {
      const KithMapPoint *bend = &points[i % n];
      const KithMapPoint *next = &points[(i + 1) % n];
      double x = (bend->x + next->x) / 2;
      double y = (bend->y + next->y) / 2;
      double from_x;
      double from_y;

      if (i == 0)
        {
          cairo_move_to (cr, x, y);
          continue;
        }
      cairo_get_current_point (cr, &from_x, &from_y);
      cairo_curve_to (cr, from_x + (bend->x - from_x) * 2 / 3, from_y + (bend->y - from_y) * 2 / 3, x + (bend->x - x) * 2 / 3,
                      y + (bend->y - y) * 2 / 3, x, y);
    }
  cairo_close_path (cr);
}

static void
trace (cairo_t           *cr,
       const KithMapHull *hull)
{
  const KithMapPoint *points = (const KithMapPoint *) hull->points->data;
  guint from = 0;

  for (guint i = 1; i <= hull->points->len; i++)
    if (i == hull->points->len || points[i].begins)
      {
        trace_loop (cr, points + from, i - from);
        from = i;
      }
}

void
kith_map_groups_draw (const KithEasel     *easel,
                      const KithMapLayout *layout)
{
  cairo_save (easel->cr);
  for (guint i = 0; i < layout->hulls->len; i++)
    {
      const KithMapHull *hull = layout->hulls->pdata[i];
      gsize dash = hull->group % G_N_ELEMENTS (dashes);

      trace (easel->cr, hull);
      kith_color_use (&easel->theme->text, easel->cr, FIELD);
      cairo_fill_preserve (easel->cr);
      kith_color_use (&easel->theme->dim, easel->cr, EDGE);
      cairo_set_dash (easel->cr, dashes[dash].dashes, dashes[dash].n, 0);
      cairo_set_line_width (easel->cr, 1.4);
      cairo_stroke (easel->cr);
    }
  cairo_restore (easel->cr);
}

void
kith_map_groups_write (const KithEasel     *easel,
                       const KithMapLayout *layout)
{
  for (guint i = 0; i < layout->hulls->len; i++)
    {
      const KithMapText *label = &((const KithMapHull *) layout->hulls->pdata[i])->label;

      if (label->text == NULL)
        continue;
      cairo_tag_begin (easel->cr, "P", NULL);
      kith_ink_write (easel->ink, easel->cr, label->style, label->zoom, label->text, label->box.x, label->box.y,
                      &easel->theme->text, &easel->theme->page);
      cairo_tag_end (easel->cr, "P");
    }
}
