/* kith-glance-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-glance-view.h"

#include "kith-desktop-theme.h"
#include "kith-glance.h"

struct _KithGlanceView
{
  GtkWidget parent_instance;

  KithTimeline *timeline;
  int curve;
};

G_DEFINE_FINAL_TYPE (KithGlanceView, kith_glance_view, GTK_TYPE_WIDGET)

static void
kith_glance_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KithGlanceView *self = KITH_GLANCE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (self->timeline == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->curve == KITH_GLANCE_COURSE)
    kith_glance_paint_course (cr, self->timeline, &theme, width, height, rtl);
  else
    kith_glance_paint_curve (cr, self->timeline->curves->pdata[self->curve], self->timeline->cursor, &theme, width, height, rtl);
  cairo_destroy (cr);
}

static void
kith_glance_view_finalize (GObject *object)
{
  g_clear_pointer (&KITH_GLANCE_VIEW (object)->timeline, kith_timeline_free);
  G_OBJECT_CLASS (kith_glance_view_parent_class)->finalize (object);
}

static void
kith_glance_view_class_init (KithGlanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_glance_view_finalize;
  widget_class->snapshot = kith_glance_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kith_glance_view_init (KithGlanceView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_glance_view_new (int width,
                      int height)
{
  GtkWidget *self = g_object_new (KITH_TYPE_GLANCE_VIEW, NULL);

  gtk_widget_set_size_request (self, width, height);
  return self;
}

void
kith_glance_view_show (KithGlanceView *self,
                       KithTimeline   *timeline,
                       int             curve)
{
  g_clear_pointer (&self->timeline, kith_timeline_free);
  self->timeline = kith_timeline_copy (timeline);
  self->curve = curve;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
