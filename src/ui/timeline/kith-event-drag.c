/* kith-event-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event-drag.h"

static GdkContentProvider *
prepare_cb (KithTimelineCanvas *canvas,
            double              x,
            double              y,
            GtkDragSource      *source)
{
  const KithTimelineEvent *event;
  GtkWidget *node = kith_timeline_canvas_find_event (canvas, x, y, &event);

  if (event == NULL)
    return NULL;
  g_object_set_data (G_OBJECT (source), "node", node);
  return gdk_content_provider_new_typed (KITH_TYPE_PUT_EVENT, event->id);
}

static void
begin_cb (KithAreaShelf *shelf,
          GdkDrag       *drag,
          GtkDragSource *source)
{
  KithTimelineCanvas *canvas = KITH_TIMELINE_CANVAS (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  const KithTimelineEvent *event = kith_timeline_canvas_get_event (canvas, g_object_get_data (G_OBJECT (source), "node"));
  GtkWidget *label;

  if (event == NULL)
    return;
  label = gtk_label_new (event->label);
  gtk_widget_add_css_class (label, "dragged-event");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  kith_area_shelf_open (shelf, event, FALSE);
}

static void
end_cb (KithAreaShelf *shelf)
{
  kith_area_shelf_close (shelf);
}

void
kith_event_drag_add (KithTimelineCanvas *canvas,
                     KithAreaShelf      *shelf)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), shelf, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (end_cb), shelf, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (source));
}
