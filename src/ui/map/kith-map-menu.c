/* kith-map-menu.c: what can be done with someone, with a tie and with the ground, where it is pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <math.h>

/* Beside a thin line a finger or a pointer still means it. */
#define TIE_SLACK 8

static GMenuModel *
load_menu (const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/kith_app/Kith/ui/map/kith-map-menus.ui");

  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, name)));
}

static void
show_here (KithMapCanvas *self,
           const char    *name,
           double         x,
           double         y)
{
  g_autoptr (GMenuModel) model = load_menu (name);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
show_tie (KithMapCanvas *self,
          double         x,
          double         y)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  double across = x;
  double down = y;
  const KithMapTie *tie;
  int found;

  if (self->fixed || !(picture->show & KITH_MAP_SHOW_TIES))
    return FALSE;
  kith_viewport_to_picture (&self->viewport, &across, &down);
  found = kith_map_layout_find_tie (kith_map_scene_get_layout (self->scene), picture, across, down, TIE_SLACK / self->viewport.zoom);
  if (found < 0)
    return FALSE;
  tie = &g_array_index (picture->ties, KithMapTie, found);
  g_set_str (&self->tie_ends[0], kith_map_canvas_get_person (self, tie->a)->id);
  g_set_str (&self->tie_ends[1], kith_map_canvas_get_person (self, tie->b)->id);
  show_here (self, "tie", x, y);
  return TRUE;
}

static void
show_person (KithMapCanvas      *self,
             guint               place,
             const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = load_menu ("person");

  gtk_widget_grab_focus (self->nodes->pdata[place]);
  kith_map_node_pop_up (self->nodes->pdata[place], model, at);
}

static void
show_at (KithMapCanvas *self,
         double         x,
         double         y)
{
  int found;
  graphene_point_t point;

  if (kith_map_scene_get_layout (self->scene) == NULL)
    return;
  kith_map_thread_cut (self);
  found = kith_map_canvas_find_person (self, x, y);
  if (found >= 0 && gtk_widget_compute_point (GTK_WIDGET (self), self->nodes->pdata[found],
                                              &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    show_person (self, (guint) found, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  else if (!show_tie (self, x, y))
    show_here (self, "ground", x, y);
}

static void
clicked_cb (KithMapCanvas   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  show_at (self, x, y);
}

/* A click where nobody is lets go of those chosen. */
static void
released_cb (KithMapCanvas   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) == GDK_BUTTON_PRIMARY
      && kith_map_canvas_find_person (self, x, y) < 0)
    kith_map_choice_clear (self);
}

static void
long_pressed_cb (KithMapCanvas *self,
                 double         x,
                 double         y,
                 GtkGesture    *press)
{
  gtk_gesture_set_state (press, GTK_EVENT_SEQUENCE_CLAIMED);
  show_at (self, x, y);
}

void
kith_map_menu_install (KithMapCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

void
kith_map_menu_show (KithMapCanvas *self,
                    guint          place)
{
  show_person (self, place, NULL);
}

void
kith_map_menu_update (KithMapCanvas *self)
{
  const KithMapPreset *preset = kith_map_scene_get_preset (self->scene);
  guint shared = KITH_MAP_CAN_CHOOSE | (preset->anonymous ? 0 : KITH_MAP_CAN_OPEN) | (self->fixed ? 0 : KITH_MAP_CAN_CHANGE)
                 | (preset->focus != NULL ? KITH_MAP_CAN_UNFOCUS : 0);

  /* Where people stand by something else than closeness, there is nothing to be taken off or pinned to. */
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const KithMapPerson *person = kith_map_canvas_get_person (self, i);
      guint own = 0;

      if (!self->fixed && preset->form == KITH_MAP_RINGS && !isnan (person->closeness))
        own = KITH_MAP_CAN_TAKE_OFF | (isnan (person->angle) ? KITH_MAP_CAN_PIN : KITH_MAP_CAN_UNPIN);
      kith_map_node_set_abilities (self->nodes->pdata[i], self->leader != NULL ? 0 : shared | own);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.show-everyone", preset->focus != NULL);
}

void
kith_map_menu_present (KithMapCanvas *self)
{
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

void
kith_map_menu_dispose (KithMapCanvas *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->tie_ends[0], g_free);
  g_clear_pointer (&self->tie_ends[1], g_free);
}
