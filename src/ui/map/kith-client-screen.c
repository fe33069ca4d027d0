/* kith-client-screen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-screen.h"

#include "kith-magnifier.h"
#include "kith-map-glide.h"
#include "kith-moment-banner.h"
#include "kith-window.h"

struct _KithClientScreen
{
  AdwWindow parent_instance;

  AdwBanner *banner;
  GtkStack *stack;

  KithMapScene *scene;
  KithMapScene *led_by;
  gboolean blank;
  gboolean legend;
};

G_DEFINE_FINAL_TYPE (KithClientScreen, kith_client_screen, ADW_TYPE_WINDOW)

enum
{
  PROP_BLANK = 1,
  PROP_LEGEND,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* As the therapist looks at it, but for the names. */
static void
steered_cb (KithClientScreen *self)
{
  KithMapPreset preset = *kith_map_scene_get_preset (self->led_by);

  preset.anonymous = TRUE;
  if (self->legend)
    preset.show |= KITH_MAP_SHOW_LEGEND;
  else
    preset.show &= ~(guint) KITH_MAP_SHOW_LEGEND;
  kith_map_scene_set_preset (self->scene, &preset);
  kith_map_scene_set_moment (self->scene, kith_map_scene_get_moment (self->led_by));
}

static void
set_blank (KithClientScreen *self,
           gboolean          blank)
{
  self->blank = blank;
  gtk_stack_set_visible_child_name (self->stack, blank ? "blank" : "map");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BLANK]);
}

static void
fill_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else if (!g_str_equal (action, "screen.leave"))
    gtk_window_fullscreen (window);
}

static void
kith_client_screen_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithClientScreen *self = KITH_CLIENT_SCREEN (object);

  switch (prop_id)
    {
    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;
    case PROP_LEGEND:
      g_value_set_boolean (value, self->legend);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_client_screen_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithClientScreen *self = KITH_CLIENT_SCREEN (object);

  switch (prop_id)
    {
    case PROP_BLANK:
      if (self->blank != g_value_get_boolean (value))
        set_blank (self, g_value_get_boolean (value));
      break;
    case PROP_LEGEND:
      self->legend = g_value_get_boolean (value);
      if (self->led_by != NULL)
        steered_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_client_screen_dispose (GObject *object)
{
  KithClientScreen *self = KITH_CLIENT_SCREEN (object);

  adw_window_set_content (ADW_WINDOW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENT_SCREEN);
  g_clear_object (&self->scene);
  g_clear_object (&self->led_by);
  G_OBJECT_CLASS (kith_client_screen_parent_class)->dispose (object);
}

static void
kith_client_screen_class_init (KithClientScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_client_screen_get_property;
  object_class->set_property = kith_client_screen_set_property;
  object_class->dispose = kith_client_screen_dispose;
  props[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_LEGEND] = g_param_spec_boolean ("legend", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-client-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientScreen, banner);
  gtk_widget_class_bind_template_child (widget_class, KithClientScreen, stack);
  gtk_widget_class_install_property_action (widget_class, "screen.blank", "blank");
  gtk_widget_class_install_action (widget_class, "screen.fill", NULL, fill_cb);
  gtk_widget_class_install_action (widget_class, "screen.leave", NULL, fill_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, 0, "screen.blank", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "screen.fill", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "screen.leave", NULL);
}

static void
kith_client_screen_init (KithClientScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where there is no other, the window stays one among others. */
static void
go_to_other_monitor (KithClientScreen *self,
                     GtkWidget        *beside)
{
  GdkDisplay *display = gtk_widget_get_display (beside);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (beside));
  GdkMonitor *own = gdk_display_get_monitor_at_surface (display, surface);
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        {
          gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
          return;
        }
    }
}

static DexFuture *
load_fiber (gpointer data)
{
  KithClientScreen *self = data;
  g_autoptr (GError) error = NULL;

  /* What the therapist sees says why nothing comes. */
  if (self->scene != NULL)
    dex_await (kith_map_scene_load (self->scene), &error);
  return dex_future_new_true ();
}

static void
add_map (KithClientScreen *self,
         KithMapCanvas    *leader)
{
  GtkWidget *canvas = kith_map_canvas_new (self->scene);
  GtkWidget *magnifier = g_object_new (KITH_TYPE_MAGNIFIER, "child", canvas, "distant", TRUE, NULL);

  kith_map_canvas_follow (KITH_MAP_CANVAS (canvas), leader);
  kith_map_glide_add (self->scene, canvas);
  gtk_stack_add_named (self->stack, magnifier, "map");
  gtk_stack_set_visible_child (self->stack, magnifier);
}

KithClientScreen *
kith_client_screen_open (KithMapCanvas  *leader,
                         KithMapScene   *scene,
                         KithTimeCursor *cursor)
{
  KithClientScreen *self = g_object_new (KITH_TYPE_CLIENT_SCREEN, NULL);

  self->led_by = g_object_ref (scene);
  self->scene = kith_map_scene_copy (scene);
  steered_cb (self);
  g_signal_connect_object (scene, "steered", G_CALLBACK (steered_cb), self, G_CONNECT_SWAPPED);
  add_map (self, leader);
  kith_moment_banner_tell (self->banner, cursor);
  kith_window_watch (KITH_WINDOW (gtk_widget_get_root (GTK_WIDGET (leader))), GTK_WIDGET (self));
  go_to_other_monitor (self, GTK_WIDGET (leader));
  gtk_window_present (GTK_WINDOW (self));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
  return self;
}
