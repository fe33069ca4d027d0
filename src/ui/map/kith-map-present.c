/* kith-map-present.c: what a client may see: the map alone, in full screen or on a screen of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-view-private.h"

#include "kith-side-key.h"
#include "kith-window.h"

/* Nobody looks: there is nothing to hide. */
static void
rest (KithMapView *self)
{
  gboolean seen = self->presenting || self->screen != NULL;

  if (!seen)
    kith_map_present_set_blank (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.blank", seen);
}

/* A client may be looking: nothing but the picture, and no name on it. */
static void
set_presenting (KithMapView *self,
                gboolean     presenting)
{
  self->presenting = presenting;
  rest (self);
  if (presenting)
    self->side_before = adw_overlay_split_view_get_show_sidebar (self->split);
  adw_overlay_split_view_set_show_sidebar (self->split, !presenting && self->side_before);
  kith_map_view_show_state (self);
  kith_window_dismiss_toasts (GTK_WIDGET (self));
  if (presenting)
    {
      self->escape = kith_side_key_add (GTK_WIDGET (self), GDK_KEY_Escape, "map.leave");
      gtk_widget_child_focus (self->canvas, GTK_DIR_TAB_FORWARD);
    }
  else
    {
      gtk_widget_remove_controller (GTK_WIDGET (self), g_steal_pointer (&self->escape));
    }
  kith_map_view_apply (self);
  g_object_notify (G_OBJECT (self), "presenting");
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  set_presenting (self, !self->presenting);
  if (self->presenting)
    gtk_window_fullscreen (window);
  else
    gtk_window_unfullscreen (window);
}

/* From full screen, once nothing is under way there. */
static void
leave_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  if (!kith_map_view_step_back (KITH_MAP_VIEW (widget)))
    present_cb (widget, action, parameter);
}

/* At once, whatever is in sight: someone may come in. */
void
kith_map_present_set_blank (KithMapView *self,
                            gboolean     blank)
{
  if (self->blank == blank)
    return;
  self->blank = blank;
  kith_map_view_show_state (self);
  if (self->presenting && !blank)
    gtk_widget_child_focus (self->canvas, GTK_DIR_TAB_FORWARD);
  g_object_notify (G_OBJECT (self), "blank");
}

static void
screen_gone_cb (KithMapView *self)
{
  g_clear_weak_pointer (&self->screen);
  gtk_widget_set_visible (self->blank_toggle, FALSE);
  rest (self);
  g_object_notify (G_OBJECT (self), "screen");
}

void
kith_map_present_set_screen (KithMapView *self,
                             gboolean     open)
{
  if (open == (self->screen != NULL))
    return;
  if (!open)
    {
      gtk_window_destroy (GTK_WINDOW (self->screen));
      return;
    }
  g_set_weak_pointer (&self->screen, kith_client_screen_open (KITH_MAP_CANVAS (self->canvas), self->scene, self->cursor));
  g_object_bind_property (self, "blank", self->screen, "blank", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->screen, "destroy", G_CALLBACK (screen_gone_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->blank_toggle, TRUE);
  kith_map_view_apply (self);
  rest (self);
  g_object_notify (G_OBJECT (self), "screen");
}

void
kith_map_present_end (KithMapView *self)
{
  kith_map_present_set_screen (self, FALSE);
}

void
kith_map_present_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "map.present", NULL, present_cb);
  gtk_widget_class_install_property_action (widget_class, "map.blank", "blank");
  gtk_widget_class_install_property_action (widget_class, "map.screen", "screen");
}

void
kith_map_present_init (KithMapView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.blank", FALSE);
  kith_side_key_add (GTK_WIDGET (self), GDK_KEY_F11, "map.present");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Shift>F11", "map.screen");
  kith_side_key_add_letter (GTK_WIDGET (self), GDK_KEY_b, "map.blank");
}
