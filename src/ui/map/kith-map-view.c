/* kith-map-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-view.h"

#include "kith-inventory.h"
#include "kith-map-canvas.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <math.h>

struct _KithMapView
{
  AdwBin parent_instance;

  KithPractice *practice;
  char *client;
  KithMapScene *scene;
  GtkStack *stack;
};

/* Move: someone put elsewhere, on the way to the practice. @angle: in radians, NAN to leave it. */
typedef struct
{
  KithMapView *view;
  char *person;
  double closeness;
  double angle;
} Move;

G_DEFINE_FINAL_TYPE (KithMapView, kith_map_view, ADW_TYPE_BIN)

static void
move_free (Move *self)
{
  g_object_unref (self->view);
  g_free (self->person);
  g_free (self);
}

static gboolean
store_move (const Move  *move,
            GError     **error)
{
  KithMapView *self = move->view;
  double degrees = move->angle * 180 / G_PI;
  g_autoptr (KithPersonState) state = NULL;
  g_autofree char *id = NULL;

  state = dex_await_boxed (kith_practice_prepare_state (self->practice, self->client, move->person, NULL, FALSE), error);
  if (state == NULL)
    return FALSE;
  state->closeness = round (move->closeness);
  id = dex_await_string (kith_practice_place_person (self->practice, self->client, move->person, state,
                                                     isnan (move->angle) ? NULL : &degrees), error);
  return id != NULL;
}

static DexFuture *
move_fiber (gpointer data)
{
  const Move *move = data;
  g_autoptr (GError) error = NULL;

  if (store_move (move, &error))
    kith_window_toast (GTK_WIDGET (move->view), _("Moved"), _("_Undo"), "win.undo");
  else
    kith_window_complain (GTK_WIDGET (move->view), error);
  return dex_future_new_true ();
}

static void
moved_cb (KithMapView *self,
          const char  *person,
          double       closeness,
          double       angle)
{
  Move *move = g_new0 (Move, 1);

  move->view = g_object_ref (self);
  move->person = g_strdup (person);
  move->closeness = closeness;
  move->angle = angle;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, move_fiber, move, (GDestroyNotify) move_free));
}

static void
chosen_cb (KithMapView *self,
           const char  *person)
{
  KithMapPreset preset = *kith_map_scene_get_preset (self->scene);

  preset.selected = person;
  kith_map_scene_set_preset (self->scene, &preset);
}

static void
changed_cb (KithMapView *self)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  gtk_stack_set_visible_child_name (self->stack, picture == NULL || picture->people->len > 0 ? "map" : "empty");
}

static void
failed_cb (KithMapView  *self,
           const GError *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithMapView *self = data;
  g_autoptr (GError) error = NULL;

  if (!dex_await (kith_map_scene_load (self->scene), &error))
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
kith_map_view_dispose (GObject *object)
{
  KithMapView *self = KITH_MAP_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_VIEW);
  g_clear_object (&self->scene);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->client, g_free);
  G_OBJECT_CLASS (kith_map_view_parent_class)->dispose (object);
}

static void
kith_map_view_class_init (KithMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapView, stack);
}

static void
kith_map_view_init (KithMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_map_view_new (KithPractice *practice,
                   const char   *client)
{
  KithMapView *self = g_object_new (KITH_TYPE_MAP_VIEW, NULL);
  GtkWidget *canvas;

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->scene = kith_map_scene_new (practice, client);
  canvas = kith_map_canvas_new (self->scene);
  gtk_stack_add_named (self->stack, canvas, "map");
  g_signal_connect_object (canvas, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->stack, canvas);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
  return GTK_WIDGET (self);
}
