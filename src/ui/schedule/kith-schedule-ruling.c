/* kith-schedule-ruling.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-ruling.h"

#include "kith-schedule-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define HOUR 60
#define DAY (24 * HOUR)
/* How finely it is looked at whether someone works. */
#define CLOSED_STEP 15
#define SMALL 0.84
#define LINE 0.1
#define LINE_STRONG 0.2
#define CLOSED 0.05
#define DIM 0.6
#define NOW_DOT 4
#define TEXT_MARGIN 2

static GdkRGBA
get_ink (GtkWidget *widget,
         double     alpha)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    alpha = MIN (alpha * 2, 1);
  color.alpha *= alpha;
  return color;
}

static double
get_x (const KithScheduleRuling *self,
       int                       column)
{
  double x = self->gutter + column * self->column;

  return self->rtl ? self->width - x : x;
}

static graphene_rect_t
get_columns (const KithScheduleRuling *self,
             int                       first,
             int                       n_columns,
             double                    y,
             double                    height)
{
  double a = get_x (self, first);
  double b = get_x (self, first + n_columns);

  return GRAPHENE_RECT_INIT (MIN (a, b), y, fabs (b - a), height);
}

static void
draw_rect (GtkSnapshot   *snapshot,
           const GdkRGBA *color,
           double         x,
           double         y,
           double         width,
           double         height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (floor (x), floor (y), width, height));
}

double
kith_schedule_ruling_get_y (const KithScheduleRuling *self,
                            int                       minutes)
{
  return self->header + (minutes - self->from) * self->hour / HOUR;
}

int
kith_schedule_ruling_find_minutes (const KithScheduleRuling *self,
                                   double                    y,
                                   int                       step)
{
  int minutes = self->from + (y - self->header) * HOUR / self->hour;

  return CLAMP ((minutes + step / 2) / step * step, 0, DAY - step);
}

gboolean
kith_schedule_ruling_find_column (const KithScheduleRuling *self,
                                  int                       n_days,
                                  double                    x,
                                  int                      *column)
{
  double start = (self->rtl ? self->width - x : x) - self->gutter;

  *column = floor (start / self->column);
  return start >= 0 && *column < n_days * self->n_lanes;
}

/* Closed stretches of one lane; a word where a closure has a reason that everyone may know. */
static void
draw_closed (const KithScheduleRuling *self,
             GtkWidget                *widget,
             GtkSnapshot              *snapshot,
             const KithScheduleFrame  *frame,
             const char               *therapist,
             const char               *room,
             KithWallTime              time,
             int                       column,
             int                       until)
{
  GdkRGBA shade = get_ink (widget, CLOSED);
  int since = -1;

  for (int minutes = self->from; minutes <= until; minutes += CLOSED_STEP)
    {
      gboolean open = minutes == until;

      time.hour = minutes / HOUR % 24;
      time.minute = minutes % HOUR;
      open = open || kith_schedule_frame_is_open (frame, therapist, room, &time, CLOSED_STEP, NULL);
      if (!open && since < 0)
        since = minutes;
      if (open && since >= 0)
        {
          graphene_rect_t box = get_columns (self, column, 1, kith_schedule_ruling_get_y (self, since),
                                             (minutes - since) * self->hour / HOUR);

          gtk_snapshot_append_color (snapshot, &shade, &box);
          since = -1;
        }
    }
}

static void
draw_closures (const KithScheduleRuling *self,
               GtkWidget                *widget,
               GtkSnapshot              *snapshot,
               const KithScheduleLayout *layout,
               KithScheduleGrouping      grouping,
               const KithScheduleFrame  *frame)
{
  for (int column = 0; column < layout->n_days * self->n_lanes; column++)
    {
      const KithScheduleLane *lane = layout->lanes->pdata[column % self->n_lanes];
      KithDate day = kith_schedule_layout_get_day (layout, column / self->n_lanes);
      KithWallTime time = { day.year, day.month, day.day, 12, 0 };
      const char *therapist = grouping == KITH_SCHEDULE_BY_THERAPIST ? lane->id : NULL;
      const char *room = grouping == KITH_SCHEDULE_BY_ROOM ? lane->id : NULL;
      const KithClosure *closure;

      draw_closed (self, widget, snapshot, frame, therapist, room, time, column, layout->until);
      kith_schedule_frame_is_open (frame, therapist, room, &time, CLOSED_STEP, &closure);
      if (closure != NULL)
        {
          graphene_rect_t box = get_columns (self, column, 1, self->header + 2, self->hour / 2);
          const char *word = closure->label != NULL && *closure->label != '\0' ? closure->label : _("closed");

          kith_schedule_ruling_draw_text (widget, snapshot, word, &box, FALSE, TRUE);
        }
    }
}

void
kith_schedule_ruling_draw_ground (const KithScheduleRuling *self,
                                  GtkWidget                *widget,
                                  GtkSnapshot              *snapshot,
                                  const KithScheduleLayout *layout,
                                  KithScheduleGrouping      grouping,
                                  const KithScheduleFrame  *frame)
{
  GdkRGBA line = get_ink (widget, LINE);
  GdkRGBA strong = get_ink (widget, LINE_STRONG);
  double left = self->rtl ? 0 : self->gutter;

  draw_closures (self, widget, snapshot, layout, grouping, frame);
  for (int minutes = layout->from; minutes <= layout->until; minutes += HOUR)
    draw_rect (snapshot, &line, left, kith_schedule_ruling_get_y (self, minutes), self->width - self->gutter, 1);
  for (int column = 0; column <= layout->n_days * self->n_lanes; column++)
    draw_rect (snapshot, column % self->n_lanes == 0 ? &strong : &line, get_x (self, column), self->header, 1,
               self->height - self->header);
}

static KithWallTime
get_now (GTimeZone *zone)
{
  return kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone);
}

static int
find_today (const KithScheduleLayout *layout,
            const KithWallTime       *now)
{
  KithWallTime first = { layout->first.year, layout->first.month, layout->first.day, 0, 0 };
  int day = kith_wall_time_days_between (&first, now);

  return day >= 0 && day < layout->n_days ? day : -1;
}

void
kith_schedule_ruling_draw_now (const KithScheduleRuling *self,
                               GtkWidget                *widget,
                               GtkSnapshot              *snapshot,
                               const KithScheduleLayout *layout,
                               GTimeZone                *zone)
{
  KithWallTime now = get_now (zone);
  int minutes = kith_wall_time_get_minutes (&now);
  int day = find_today (layout, &now);
  graphene_rect_t line;
  graphene_rect_t dot;
  GskRoundedRect round;
  GdkRGBA color;

  if (day < 0 || minutes < layout->from || minutes > layout->until)
    return;
  adw_accent_color_to_standalone_rgba (ADW_ACCENT_COLOR_RED, adw_style_manager_get_dark (adw_style_manager_get_default ()),
                                       &color);
  line = get_columns (self, day * self->n_lanes, self->n_lanes, kith_schedule_ruling_get_y (self, minutes) - 1, 2);
  dot = GRAPHENE_RECT_INIT ((self->rtl ? line.origin.x + line.size.width : line.origin.x) - NOW_DOT,
                            line.origin.y + 1 - NOW_DOT, 2 * NOW_DOT, 2 * NOW_DOT);
  gsk_rounded_rect_init_from_rect (&round, &dot, NOW_DOT);
  gtk_snapshot_append_color (snapshot, &color, &line);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &color, &dot);
  gtk_snapshot_pop (snapshot);
}

static PangoLayout *
make_text (GtkWidget  *widget,
           const char *text,
           gboolean    bold,
           gboolean    small)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (small)
    pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

void
kith_schedule_ruling_draw_text (GtkWidget             *widget,
                                GtkSnapshot           *snapshot,
                                const char            *text,
                                const graphene_rect_t *box,
                                gboolean               bold,
                                gboolean               small)
{
  g_autoptr (PangoLayout) layout = make_text (widget, text, bold, small);
  GdkRGBA ink = get_ink (widget, small ? DIM : 1);
  int height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX (box->size.width - 2 * TEXT_MARGIN, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box->origin.x + TEXT_MARGIN,
                                                          box->origin.y + floor ((box->size.height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* Whether all lanes have room for their whole titles. */
static gboolean
has_room (const KithScheduleRuling *self,
          GtkWidget                *widget,
          const KithScheduleLayout *layout)
{
  for (int lane = 0; lane < self->n_lanes; lane++)
    {
      g_autoptr (PangoLayout) text = make_text (widget, ((KithScheduleLane *) layout->lanes->pdata[lane])->title, FALSE, TRUE);
      int width;

      pango_layout_get_pixel_size (text, &width, NULL);
      if (width > self->column - 2 * TEXT_MARGIN)
        return FALSE;
    }
  return TRUE;
}

/* "Weiss" for "Dr. Hanna Weiss". */
static const char *
find_last_word (const char *title)
{
  const char *last = strrchr (title, ' ');

  return last != NULL ? last + 1 : title;
}

static void
draw_day (const KithScheduleRuling *self,
          GtkWidget                *widget,
          GtkSnapshot              *snapshot,
          const KithScheduleLayout *layout,
          int                       day,
          gboolean                  today,
          gboolean                  whole,
          double                    down)
{
  KithDate date = kith_schedule_layout_get_day (layout, day);
  KithScheduleLane *const *lanes = (KithScheduleLane *const *) layout->lanes->pdata;
  g_autofree char *title = kith_schedule_words_day (&date, layout->n_days == 1);
  graphene_rect_t box = get_columns (self, day * self->n_lanes, self->n_lanes, down + 4, self->header / 2 - 4);

  if (today)
    {
      g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
      graphene_rect_t bar = { { box.origin.x + 2, down }, { box.size.width - 4, 3 } };

      gtk_snapshot_append_color (snapshot, accent, &bar);
    }
  kith_schedule_ruling_draw_text (widget, snapshot, title, &box, TRUE, FALSE);
  for (int lane = 0; lane < self->n_lanes; lane++)
    {
      box = get_columns (self, day * self->n_lanes + lane, 1, down + self->header / 2, self->header / 2 - 2);
      kith_schedule_ruling_draw_text (widget, snapshot, whole ? lanes[lane]->title : find_last_word (lanes[lane]->title), &box,
                                      FALSE, TRUE);
    }
}

static void
draw_clocks (const KithScheduleRuling *self,
             GtkWidget                *widget,
             GtkSnapshot              *snapshot,
             const KithScheduleLayout *layout,
             double                    left)
{
  for (int minutes = layout->from; minutes < layout->until; minutes += HOUR)
    {
      g_autofree char *clock = kith_schedule_words_clock (minutes);
      graphene_rect_t box = { { left, kith_schedule_ruling_get_y (self, minutes) - 4 }, { self->gutter - 6, self->hour / 3 } };

      kith_schedule_ruling_draw_text (widget, snapshot, clock, &box, FALSE, TRUE);
    }
}

void
kith_schedule_ruling_draw_head (const KithScheduleRuling *self,
                                GtkWidget                *widget,
                                GtkSnapshot              *snapshot,
                                const KithScheduleLayout *layout,
                                GTimeZone                *zone,
                                double                    across,
                                double                    down)
{
  KithWallTime now = get_now (zone);
  int today = find_today (layout, &now);
  double left = self->rtl ? self->width - self->gutter : across;
  gboolean whole = has_room (self, widget, layout);
  GdkRGBA strong = get_ink (widget, LINE_STRONG);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, down + self->header - 8, self->gutter, self->height));
  draw_clocks (self, widget, snapshot, layout, left);
  gtk_snapshot_pop (snapshot);
  draw_rect (snapshot, &strong, 0, down + self->header - 1, self->width, 1);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (self->rtl ? 0 : left + self->gutter, down,
                                                         self->width - self->gutter, self->header));
  for (int day = 0; day < layout->n_days; day++)
    draw_day (self, widget, snapshot, layout, day, day == today, whole, down);
  gtk_snapshot_pop (snapshot);
}
