/* kith-map-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-node.h"

#include "kith-line.h"

#include <glib/gi18n.h>
#include <math.h>

struct _KithMapNode
{
  GtkWidget parent_instance;

  char *id;
};

G_DEFINE_FINAL_TYPE (KithMapNode, kith_map_node, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_str_equal (action, "node.nearer") ? 1 : -1);
}

static void
pressed_cb (KithMapNode *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static char *
describe (const KithMapPerson *person)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_ptr_array_add (parts, g_strdup (person->name));
  if (person->relation != NULL)
    g_ptr_array_add (parts, g_strdup (person->relation));
  if (isnan (person->closeness))
    g_ptr_array_add (parts, g_strdup (_("not placed yet")));
  else
    /* Translators: how close someone is, from 0 (far) to 100 (near), read out by a screen reader. */
    g_ptr_array_add (parts, g_strdup_printf (_("closeness %.0f of 100"), person->closeness));
  if (!isnan (person->desired))
    g_ptr_array_add (parts, g_strdup_printf (_("wished at %.0f"), person->desired));
  if (kith_map_person_has_ghost (person))
    g_ptr_array_add (parts, g_strdup_printf (_("was at %.0f"), person->before));
  if (person->note != NULL)
    g_ptr_array_add (parts, g_strdup (person->note));
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
kith_map_node_finalize (GObject *object)
{
  g_free (KITH_MAP_NODE (object)->id);
  G_OBJECT_CLASS (kith_map_node_parent_class)->finalize (object);
}

static void
kith_map_node_class_init (KithMapNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_map_node_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_MAP_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_MAP_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "mapnode");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "node.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "node.nearer", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "node.farther", NULL, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "node.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "node.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "node.nearer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "node.farther", NULL);
}

static void
kith_map_node_init (KithMapNode *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Control and the up or down arrow key move this person nearer or farther."),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Control+ArrowUp Control+ArrowDown", -1);
}

GtkWidget *
kith_map_node_new (void)
{
  return g_object_new (KITH_TYPE_MAP_NODE, NULL);
}

void
kith_map_node_show (KithMapNode         *self,
                    const KithMapPerson *person)
{
  g_autofree char *text = describe (person);

  g_set_str (&self->id, person->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

const char *
kith_map_node_get_id (KithMapNode *self)
{
  return self->id;
}
