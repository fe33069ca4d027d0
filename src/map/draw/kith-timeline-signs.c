/* kith-timeline-signs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-signs.h"

#include "kith-card.h"

#include <math.h>

#define USUAL_DISC 19.0
#define REVIEW 3.6
#define HELD_ALPHA 0.55
#define EARLIER_ALPHA 0.2
#define KEY_BEAD 6.0
#define KEY_SMALL_BEAD 4.0
#define SPAN_ROUNDING 9.0

static void
trace_circle (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* What happened is in the accent, what was called off and what is to come in grey. */
static const KithColor *
get_color (const KithEasel  *easel,
           KithTimelineSign  sign)
{
  return sign == KITH_TIMELINE_SIGN_HELD || sign == KITH_TIMELINE_SIGN_EARLIER || sign == KITH_TIMELINE_SIGN_MISSED
         || sign == KITH_TIMELINE_SIGN_UNCOUNTED
           ? &easel->theme->accent : &easel->theme->edge;
}

static void
stroke_sign (const KithEasel  *easel,
             KithTimelineSign  sign,
             double            x,
             double            y,
             double            radius)
{
  double arm = radius * 0.45;

  cairo_set_line_cap (easel->cr, CAIRO_LINE_CAP_ROUND);
  if (sign == KITH_TIMELINE_SIGN_MISSED)
    {
      cairo_move_to (easel->cr, x - arm, y - arm);
      cairo_line_to (easel->cr, x + arm, y + arm);
      cairo_move_to (easel->cr, x + arm, y - arm);
      cairo_line_to (easel->cr, x - arm, y + arm);
    }
  else if (sign == KITH_TIMELINE_SIGN_CANCELLED)
    {
      cairo_move_to (easel->cr, x - radius * 0.7, y + radius * 0.7);
      cairo_line_to (easel->cr, x + radius * 0.7, y - radius * 0.7);
    }
  else
    {
      cairo_move_to (easel->cr, x - arm, y);
      cairo_line_to (easel->cr, x + arm, y);
      cairo_move_to (easel->cr, x + arm * 0.2, y - arm * 0.8);
      cairo_line_to (easel->cr, x + arm, y);
      cairo_line_to (easel->cr, x + arm * 0.2, y + arm * 0.8);
    }
  cairo_stroke (easel->cr);
}

void
kith_timeline_bead_draw (const KithEasel         *easel,
                         const KithTimelineShape *shape,
                         double                   x,
                         double                   y)
{
  double fine = CLAMP (shape->radius / 8.5, 0.45, 1);
  double dots[] = { 1.6 * fine, 2.4 * fine };
  const KithColor *color = get_color (easel, shape->sign);
  gboolean held = shape->sign == KITH_TIMELINE_SIGN_HELD || shape->sign == KITH_TIMELINE_SIGN_UNCOUNTED;

  cairo_save (easel->cr);
  trace_circle (easel->cr, x, y, shape->radius);
  kith_color_use (shape->current && held ? &easel->theme->accent : &easel->theme->surface, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  if (held && !shape->current)
    {
      kith_color_use (color, easel->cr, HELD_ALPHA * shape->alpha);
      cairo_fill_preserve (easel->cr);
    }
  if (shape->sign == KITH_TIMELINE_SIGN_EARLIER)
    {
      kith_color_use (color, easel->cr, EARLIER_ALPHA * shape->alpha);
      cairo_fill_preserve (easel->cr);
    }
  if (shape->sign == KITH_TIMELINE_SIGN_PROJECTED || shape->sign == KITH_TIMELINE_SIGN_EARLIER)
    cairo_set_dash (easel->cr, dots, 2, 0);
  kith_color_use (color, easel->cr, shape->alpha);
  cairo_set_line_width (easel->cr, shape->radius > 5 ? (shape->current && !held ? 2.4 : 1.4) : 1);
  cairo_stroke (easel->cr);
  cairo_set_dash (easel->cr, NULL, 0, 0);
  if (shape->sign == KITH_TIMELINE_SIGN_MISSED || shape->sign == KITH_TIMELINE_SIGN_CANCELLED
      || shape->sign == KITH_TIMELINE_SIGN_MOVED)
    stroke_sign (easel, shape->sign, x, y, shape->radius);
  cairo_restore (easel->cr);
}

void
kith_timeline_review_draw (const KithEasel *easel,
                           double           x,
                           double           y,
                           double           alpha)
{
  cairo_move_to (easel->cr, x, y - REVIEW);
  cairo_line_to (easel->cr, x + REVIEW, y);
  cairo_line_to (easel->cr, x, y + REVIEW);
  cairo_line_to (easel->cr, x - REVIEW, y);
  cairo_close_path (easel->cr);
  kith_color_use (&easel->theme->dim, easel->cr, alpha);
  cairo_fill (easel->cr);
}

void
kith_timeline_dot_draw (const KithEasel *easel,
                        double           x,
                        double           y,
                        double           radius,
                        gboolean         hollow,
                        double           alpha)
{
  trace_circle (easel->cr, x, y, radius);
  kith_color_use (&easel->theme->page, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (&easel->theme->accent, easel->cr, alpha);
  if (!hollow)
    cairo_fill_preserve (easel->cr);
  cairo_set_line_width (easel->cr, 1.6);
  cairo_stroke (easel->cr);
}

static const KithColor *
get_mark_color (const KithEasel         *easel,
                const KithTimelineEvent *event)
{
  return event->onset ? &easel->theme->warning : &easel->theme->edge;
}

static void
draw_span (const KithEasel         *easel,
           const KithMapRect       *box,
           const KithTimelineEvent *event,
           double                   alpha)
{
  static const double dashes[] = { 3.5, 3 };

  cairo_save (easel->cr);
  kith_card_trace (easel->cr, box, MIN (SPAN_ROUNDING, MIN (box->width, box->height) / 2));
  kith_color_use (&easel->theme->surface, easel->cr, 0.6 * alpha);
  cairo_fill_preserve (easel->cr);
  cairo_set_dash (easel->cr, dashes, 2, 0);
  cairo_set_line_width (easel->cr, 1.1);
  kith_color_use (get_mark_color (easel, event), easel->cr, alpha);
  cairo_stroke (easel->cr);
  cairo_restore (easel->cr);
}

static const KithColor *
get_bar_color (const KithTheme         *theme,
               const KithTimelineEvent *event)
{
  if (event->onset)
    return &theme->warning;
  return g_strcmp0 (event->kind, "medication") == 0 ? &theme->success : &theme->neutral;
}

static void
draw_bar (const KithEasel         *easel,
          const KithTimelineMark  *mark,
          const KithTimelineEvent *event,
          double                   alpha)
{
  const KithColor *color = get_bar_color (easel->theme, event);
  KithMapRect box = mark->box;
  double rounding = MIN (box.width, box.height) / 2;

  /* An end beyond the axis is cut off, not round. */
  cairo_save (easel->cr);
  cairo_rectangle (easel->cr, box.x, box.y - 1, box.width, box.height + 2);
  cairo_clip (easel->cr);
  if (mark->open_start)
    box.x -= rounding;
  box.width += (mark->open_start ? rounding : 0) + (mark->open_end ? rounding : 0);
  kith_card_trace (easel->cr, &box, rounding);
  kith_color_use (&easel->theme->page, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (color, easel->cr, 0.24 * alpha);
  cairo_fill_preserve (easel->cr);
  if (easel->theme->kind == KITH_THEME_HIGH_CONTRAST || easel->theme->kind == KITH_THEME_BLACK_AND_WHITE)
    {
      kith_color_use (color, easel->cr, alpha);
      cairo_set_line_width (easel->cr, 1.6);
      cairo_stroke_preserve (easel->cr);
    }
  cairo_new_path (easel->cr);
  cairo_restore (easel->cr);
}

static void
draw_arrow (const KithEasel        *easel,
            const KithTimelineMark *mark,
            const KithColor        *color,
            double                  alpha)
{
  double side = mark->open_start ? -1 : 1;
  double tip = side < 0 ? mark->box.x + 1 : mark->box.x + mark->box.width - 1;

  cairo_save (easel->cr);
  cairo_set_line_cap (easel->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (easel->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (easel->cr, tip - side * 4, mark->y - 4);
  cairo_line_to (easel->cr, tip, mark->y);
  cairo_line_to (easel->cr, tip - side * 4, mark->y + 4);
  cairo_move_to (easel->cr, tip, mark->y);
  cairo_line_to (easel->cr, mark->x + side * mark->radius, mark->y);
  kith_color_use (color, easel->cr, alpha);
  cairo_set_line_width (easel->cr, 1.5);
  cairo_stroke (easel->cr);
  cairo_restore (easel->cr);
}

static void
draw_disc (const KithEasel         *easel,
           const KithTimelineMark  *mark,
           const KithTimelineEvent *event,
           double                   alpha)
{
  static const double dots[] = { 2, 2.6 };
  const KithColor *color = get_mark_color (easel, event);
  const KithColor *ink = alpha < 1 ? &easel->theme->dim : &easel->theme->text;

  cairo_save (easel->cr);
  trace_circle (easel->cr, mark->x, mark->y, mark->radius);
  kith_color_use (event->onset && *mark->initials == '\0' ? color : &easel->theme->surface, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (color, easel->cr, alpha);
  cairo_set_line_width (easel->cr, event->onset ? 2 : 1.4);
  if (event->about && mark->radius > 5)
    cairo_set_dash (easel->cr, dots, 2, 0);
  cairo_stroke (easel->cr);
  cairo_restore (easel->cr);
  if (*mark->initials != '\0')
    kith_ink_write_centred (easel->ink, easel->cr, KITH_TEXT_INITIALS, mark->radius / USUAL_DISC * 1.45, mark->initials,
                            mark->x, mark->y, ink, NULL);
}

void
kith_timeline_mark_draw (const KithEasel         *easel,
                         const KithTimelineMark  *mark,
                         const KithTimelineEvent *event,
                         double                   alpha)
{
  if (mark->form == KITH_TIMELINE_SPAN)
    draw_span (easel, &mark->box, event, alpha);
  if (mark->form == KITH_TIMELINE_BAR)
    draw_bar (easel, mark, event, alpha);
  if (mark->form == KITH_TIMELINE_EARLIER || mark->form == KITH_TIMELINE_LATER)
    draw_arrow (easel, mark, get_mark_color (easel, event), alpha);
  if (mark->radius > 0)
    draw_disc (easel, mark, event, alpha);
}

void
kith_timeline_key_draw (const KithEasel  *easel,
                        KithTimelineSign  sign,
                        double            x,
                        double            y)
{
  static const KithTimelineEvent plain = { 0 };
  KithTimelineShape shape = { sign, sign == KITH_TIMELINE_SIGN_UNCOUNTED ? KEY_SMALL_BEAD : KEY_BEAD, FALSE, 1 };
  KithMapRect box = { x - 10, y - 6, 20, 12 };

  if (sign == KITH_TIMELINE_SIGN_REVIEW)
    kith_timeline_review_draw (easel, x, y, 1);
  else if (sign == KITH_TIMELINE_SIGN_SPAN)
    draw_span (easel, &box, &plain, 1);
  else if (sign == KITH_TIMELINE_SIGN_PRORATED)
    kith_timeline_dot_draw (easel, x, y, 3.4, TRUE, 1);
  else
    kith_timeline_bead_draw (easel, &shape, x, y);
}
