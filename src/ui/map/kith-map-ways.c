/* kith-map-ways.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-ways.h"

#include <glib/gi18n.h>

struct _KithMapWays
{
  GtkBox parent_instance;

  GtkWidget *back_button;
  GtkMenuButton *menu_button;
  GtkLabel *way_label;
  GtkWidget *on_button;

  KithTimeCursor *cursor; /* (nullable) */
  KithMapWay way;
  char *since;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (KithMapWays, kith_map_ways, GTK_TYPE_BOX)

enum
{
  PROP_WAY = 1,
  PROP_NARROW,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_way (KithMapWays *self)
{
  const char *label = kith_map_way_get_label (self->way);

  gtk_widget_set_visible (self->back_button, !self->narrow);
  gtk_widget_set_visible (self->on_button, !self->narrow);
  if (self->narrow)
    gtk_menu_button_set_icon_name (self->menu_button, "view-dual-symbolic");
  else if (gtk_menu_button_get_child (self->menu_button) == NULL)
    gtk_menu_button_set_child (self->menu_button, GTK_WIDGET (self->way_label));
  gtk_label_set_label (self->way_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

static void
choose (KithMapWays *self,
        KithMapWay   way,
        const char  *since)
{
  self->way = way;
  g_set_str (&self->since, since);
  show_way (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WAY]);
  g_signal_emit (self, signals[CHANGED], 0);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), kith_map_way_get_label (way), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  kith_map_ways_step (KITH_MAP_WAYS (widget), g_str_equal (action, "ways.on") ? 1 : -1);
}

/* What is shown now is what later moments are compared with. */
static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithMapWays *self = KITH_MAP_WAYS (widget);

  choose (self, KITH_MAP_WAY_THEN, kith_time_cursor_get_session (self->cursor));
}

static void
moment_cb (KithMapWays *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ways.compare", kith_time_cursor_get_session (self->cursor) != NULL);
}

static void
kith_map_ways_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KithMapWays *self = KITH_MAP_WAYS (object);

  switch (prop_id)
    {
    case PROP_WAY:
      g_value_set_string (value, kith_map_way_to_text (self->way));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_ways_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KithMapWays *self = KITH_MAP_WAYS (object);
  KithMapWay way;

  switch (prop_id)
    {
    case PROP_WAY:
      if (kith_map_way_from_text (g_value_get_string (value), &way))
        choose (self, way, NULL);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      show_way (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_ways_dispose (GObject *object)
{
  KithMapWays *self = KITH_MAP_WAYS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_WAYS);
  g_clear_object (&self->way_label);
  g_clear_object (&self->cursor);
  g_clear_pointer (&self->since, g_free);
  G_OBJECT_CLASS (kith_map_ways_parent_class)->dispose (object);
}

static void
kith_map_ways_class_init (KithMapWaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_map_ways_get_property;
  object_class->set_property = kith_map_ways_set_property;
  object_class->dispose = kith_map_ways_dispose;
  props[PROP_WAY] = g_param_spec_string ("way", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_MAP_WAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-map-ways.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapWays, back_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapWays, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapWays, on_button);
  gtk_widget_class_install_property_action (widget_class, "ways.way", "way");
  gtk_widget_class_install_action (widget_class, "ways.on", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ways.back", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "ways.compare", NULL, compare_cb);
}

/* As wide as the widest, so that the buttons beside it stay under the pointer. */
static void
make_label (KithMapWays *self)
{
  glong most = 0;

  for (guint i = 0; i < KITH_N_MAP_WAYS; i++)
    most = MAX (most, g_utf8_strlen (kith_map_way_get_label ((KithMapWay) i), -1));
  self->way_label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  gtk_label_set_width_chars (self->way_label, (int) most);
  gtk_label_set_ellipsize (self->way_label, PANGO_ELLIPSIZE_END);
}

static void
fill_menu (KithMapWays *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) ways = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < KITH_N_MAP_WAYS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (kith_map_way_get_label ((KithMapWay) i), NULL);

      g_menu_item_set_action_and_target (item, "ways.way", "s", kith_map_way_to_text ((KithMapWay) i));
      g_menu_append_item (ways, item);
    }
  g_menu_append (more, _("_Compare with This Session"), "ways.compare");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
kith_map_ways_init (KithMapWays *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ways.compare", FALSE);
  fill_menu (self);
  make_label (self);
  show_way (self);
}

void
kith_map_ways_set_cursor (KithMapWays    *self,
                          KithTimeCursor *cursor)
{
  g_return_if_fail (KITH_IS_MAP_WAYS (self));
  g_return_if_fail (self->cursor == NULL);

  self->cursor = g_object_ref (cursor);
  g_signal_connect_object (cursor, "notify::session", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  moment_cb (self);
}

KithMapWay
kith_map_ways_get_way (KithMapWays *self)
{
  return self->way;
}

const char *
kith_map_ways_get_since (KithMapWays *self)
{
  return self->since;
}

void
kith_map_ways_step (KithMapWays *self,
                    int          steps)
{
  choose (self, kith_map_way_step (self->way, steps), NULL);
}
