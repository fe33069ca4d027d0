/* kith-schedule-ruling.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithScheduleRuling: how large the parts of a grid of days are, in pixels. @hour: the height of one. @column: the width of
 * a lane. @from: minutes at the top. @rtl: whether the first day is on the right. */
typedef struct
{
  double gutter;
  double header;
  double hour;
  double column;
  double least_column;
  double width;
  double height;
  int from;
  int n_lanes;
  gboolean rtl;
} KithScheduleRuling;

double   kith_schedule_ruling_get_y        (const KithScheduleRuling *self,
                                            int                       minutes);

/** kith_schedule_ruling_find_minutes: what time @y is, to the nearest @step. */
int      kith_schedule_ruling_find_minutes (const KithScheduleRuling *self,
                                            double                    y,
                                            int                       step);

/** kith_schedule_ruling_find_column: which lane, counted through all @n_days, @x is in. */
gboolean kith_schedule_ruling_find_column  (const KithScheduleRuling *self,
                                            int                       n_days,
                                            double                    x,
                                            int                      *column);

/** Painting, from the bottom: hours and what is closed; the line of now; names of days and lanes, which stay in sight when
 * the grid is scrolled by @across and @down. */
void     kith_schedule_ruling_draw_ground  (const KithScheduleRuling *self,
                                            GtkWidget                *widget,
                                            GtkSnapshot              *snapshot,
                                            const KithScheduleLayout *layout,
                                            KithScheduleGrouping      grouping,
                                            const KithScheduleFrame  *frame);
void     kith_schedule_ruling_draw_now     (const KithScheduleRuling *self,
                                            GtkWidget                *widget,
                                            GtkSnapshot              *snapshot,
                                            const KithScheduleLayout *layout,
                                            GTimeZone                *zone);
void     kith_schedule_ruling_draw_head    (const KithScheduleRuling *self,
                                            GtkWidget                *widget,
                                            GtkSnapshot              *snapshot,
                                            const KithScheduleLayout *layout,
                                            GTimeZone                *zone,
                                            double                    across,
                                            double                    down);

/** kith_schedule_ruling_draw_text: one line, in the middle of @box, @bold or @small and dim. */
void     kith_schedule_ruling_draw_text    (GtkWidget                *widget,
                                            GtkSnapshot              *snapshot,
                                            const char               *text,
                                            const graphene_rect_t    *box,
                                            gboolean                  bold,
                                            gboolean                  small);

G_END_DECLS
