/* kith-timeline-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-drag.h"

#include <math.h>

/* How near the line of the cursor, and the row of the sessions, one must take hold. */
#define LINE_SLACK 12.0
#define ROW_SLACK 18.0

static gboolean
is_on_line (const KithTimelineLayout *layout,
            double                    x,
            double                    y)
{
  return !isnan (layout->cursor) && fabs (x - layout->cursor) <= LINE_SLACK && y >= layout->plot.y
         && y <= layout->plot.y + layout->plot.height;
}

static gboolean
is_on_row (const KithTimelineLayout *layout,
           double                    y)
{
  for (guint i = 0; i < layout->spots->len; i++)
    if (fabs (g_array_index (layout->spots, KithTimelineSpot, i).y - y) <= ROW_SLACK)
      return TRUE;
  return FALSE;
}

static void
begin_cb (KithTimelineCanvas *canvas,
          double              x,
          double              y,
          GtkGesture         *gesture)
{
  const KithTimelineLayout *layout = kith_timeline_canvas_get_layout (canvas);

  const KithTimelineEvent *event;

  if (layout == NULL || kith_timeline_canvas_find_event (canvas, x, y, &event) != NULL
      || (!is_on_line (layout, x, y) && !is_on_row (layout, y)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
is_moment (const KithTimelineBead *bead)
{
  return kith_timeline_bead_is_held (bead) || (bead->number > 0 && bead->state == KITH_SESSION_PLANNED);
}

/* The nearest to @x of the sessions that were held; NULL where one that is still to come is nearer. */
static const char *
find_session (const KithTimelineLayout *layout,
              const KithTimeline       *timeline,
              double                    x)
{
  double nearest = INFINITY;
  const char *found = NULL;

  for (guint i = 0; i < layout->spots->len; i++)
    {
      const KithTimelineSpot *spot = &g_array_index (layout->spots, KithTimelineSpot, i);
      const KithTimelineBead *bead = timeline->beads->pdata[spot->bead];

      if (!is_moment (bead) || fabs (spot->x - x) >= nearest)
        continue;
      nearest = fabs (spot->x - x);
      found = kith_timeline_bead_is_held (bead) ? bead->id : NULL;
    }
  return found;
}

static void
update_cb (KithTimelineCanvas *canvas,
           double              dx,
           double              dy,
           GtkGestureDrag     *gesture)
{
  const KithTimelineLayout *layout = kith_timeline_canvas_get_layout (canvas);
  KithTimeCursor *cursor = g_object_get_data (G_OBJECT (gesture), "cursor");
  KithTimeline *timeline = kith_time_cursor_get_timeline (cursor);
  double x;
  double y;

  if (layout == NULL || timeline == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || !gtk_drag_check_threshold (GTK_WIDGET (canvas), 0, 0, (int) dx, (int) dy))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  kith_time_cursor_go_to (cursor, find_session (layout, timeline, x + dx));
}

void
kith_timeline_drag_add (KithTimelineCanvas *canvas,
                        KithTimeCursor     *cursor)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_object_set_data_full (G_OBJECT (drag), "cursor", g_object_ref (cursor), g_object_unref);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin_cb), canvas);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update_cb), canvas);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (drag));
}
