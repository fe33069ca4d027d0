/* kith-timeline-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-canvas.h"

#include "kith-desktop-theme.h"
#include "kith-timeline-painter.h"

#include <glib/gi18n.h>

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 360

struct _KithTimelineCanvas
{
  GtkWidget parent_instance;

  KithTimelinePicture *picture;
  KithTimelineLayout *layout;   /* of the size that the widget has */
  KithInk *ink;
};

G_DEFINE_FINAL_TYPE (KithTimelineCanvas, kith_timeline_canvas, GTK_TYPE_WIDGET)

static void
lay_out (KithTimelineCanvas *self,
         int                 width,
         int                 height)
{
  g_clear_pointer (&self->layout, kith_timeline_layout_free);
  if (self->picture != NULL && width > 0 && height > 0)
    self->layout = kith_timeline_layout_new (self->picture, width, height, kith_ink_get_measure (self->ink));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kith_timeline_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  kith_timeline_paint (cr, self->picture, self->layout, &theme, self->ink, KITH_TIMELINE_LAYER_ALL);
  cairo_destroy (cr);
}

static void
kith_timeline_canvas_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_timeline_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);

  if (self->layout == NULL || self->layout->width != width || self->layout->height != height)
    lay_out (self, width, height);
}

static void
kith_timeline_canvas_finalize (GObject *object)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (object);

  g_clear_pointer (&self->layout, kith_timeline_layout_free);
  g_clear_pointer (&self->picture, kith_timeline_picture_free);
  kith_ink_free (self->ink);
  G_OBJECT_CLASS (kith_timeline_canvas_parent_class)->finalize (object);
}

static void
kith_timeline_canvas_class_init (KithTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_timeline_canvas_finalize;
  widget_class->measure = kith_timeline_canvas_measure;
  widget_class->size_allocate = kith_timeline_canvas_size_allocate;
  widget_class->snapshot = kith_timeline_canvas_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_timeline_canvas_init (KithTimelineCanvas *self)
{
  self->ink = kith_ink_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_timeline_canvas_new (void)
{
  return g_object_new (KITH_TYPE_TIMELINE_CANVAS, NULL);
}

void
kith_timeline_canvas_show (KithTimelineCanvas  *self,
                           KithTimelinePicture *picture)
{
  g_autofree char *words = kith_timeline_picture_describe (picture);

  g_clear_pointer (&self->picture, kith_timeline_picture_free);
  self->picture = picture;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}
