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
  char *label;
  GtkWidget *menu;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (KithMapNode, kith_map_node, GTK_TYPE_WIDGET)

enum
{
  ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *action;
  KithMapVerb verb;
  guint needs;
} verbs[] = {
  { "node.choose", KITH_MAP_CHOOSE, KITH_MAP_CAN_CHOOSE },
  { "node.open", KITH_MAP_OPEN, KITH_MAP_CAN_OPEN },
  { "node.toggle", KITH_MAP_TOGGLE, KITH_MAP_CAN_CHOOSE },
  { "node.nearer", KITH_MAP_NEARER, KITH_MAP_CAN_CHOOSE },
  { "node.farther", KITH_MAP_FARTHER, KITH_MAP_CAN_CHOOSE },
  { "node.step-in", KITH_MAP_STEP_IN, KITH_MAP_CAN_CHANGE },
  { "node.step-out", KITH_MAP_STEP_OUT, KITH_MAP_CAN_CHANGE },
  { "node.focus", KITH_MAP_FOCUS, KITH_MAP_CAN_CHOOSE },
  { "node.unfocus", KITH_MAP_UNFOCUS, KITH_MAP_CAN_UNFOCUS },
  { "node.tie", KITH_MAP_TIE, KITH_MAP_CAN_CHANGE },
  { "node.take-off", KITH_MAP_TAKE_OFF, KITH_MAP_CAN_TAKE_OFF },
  { "node.pin", KITH_MAP_PIN, KITH_MAP_CAN_PIN },
  { "node.unpin", KITH_MAP_UNPIN, KITH_MAP_CAN_UNPIN },
  { "node.menu", KITH_MAP_MENU, KITH_MAP_CAN_CHOOSE },
};

static void
ask (KithMapNode *self,
     KithMapVerb  verb)
{
  g_signal_emit (self, signals[ASKED], 0, (int) verb);
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].action, action))
      {
        ask (KITH_MAP_NODE (widget), verbs[i].verb);
        return;
      }
}

static void
pressed_cb (KithMapNode *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Whoever is dragged is not clicked. */
static void
released_cb (KithMapNode     *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    ask (self, KITH_MAP_TOGGLE);
  else
    ask (self, n_press % 2 == 0 ? KITH_MAP_OPEN : KITH_MAP_CHOOSE);
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
say (KithMapNode *self)
{
  /* Translators: someone on the map who is one of several chosen: "Lena, sister, closeness 40 of 100, chosen". */
  g_autofree char *chosen = g_strdup_printf (_("%s, chosen"), self->label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->chosen ? chosen : self->label, -1);
}

static void
drop_menu (KithMapNode *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

static void
kith_map_node_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  if (KITH_MAP_NODE (widget)->menu != NULL)
    gtk_popover_present (GTK_POPOVER (KITH_MAP_NODE (widget)->menu));
}

static void
kith_map_node_dispose (GObject *object)
{
  drop_menu (KITH_MAP_NODE (object));
  G_OBJECT_CLASS (kith_map_node_parent_class)->dispose (object);
}

static void
kith_map_node_finalize (GObject *object)
{
  g_free (KITH_MAP_NODE (object)->id);
  g_free (KITH_MAP_NODE (object)->label);
  G_OBJECT_CLASS (kith_map_node_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class,
         const char     *action,
         const char     *keys)
{
  g_autoptr (GtkShortcut) shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_named_action_new (action));

  gtk_widget_class_add_shortcut (widget_class, shortcut);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "node.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "node.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "node.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "node.nearer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "node.farther", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "node.step-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "node.step-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "node.focus", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "node.tie", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "node.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "node.menu", NULL);
  /* The same on the key pad, and without Shift where it lies under the equals sign. */
  add_key (widget_class, "node.step-in", "KP_Add|equal");
  add_key (widget_class, "node.step-out", "KP_Subtract");
}

static void
kith_map_node_class_init (KithMapNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_node_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_map_node_finalize;
  widget_class->size_allocate = kith_map_node_size_allocate;
  signals[ASKED] = g_signal_new ("asked", KITH_TYPE_MAP_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "mapnode");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i].action, NULL, ask_cb);
  add_keys (widget_class);
}

static void
kith_map_node_init (KithMapNode *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Plus and minus move this person a ring nearer or farther, Control and the up or down arrow key "
                                    "a little."),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "+ - Control+ArrowUp Control+ArrowDown", -1);
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
  /* What was asked for was asked for someone else. */
  if (g_set_str (&self->id, person->id))
    drop_menu (self);
  g_free (self->label);
  self->label = describe (person);
  say (self);
}

const char *
kith_map_node_get_id (KithMapNode *self)
{
  return self->id;
}

void
kith_map_node_set_chosen (KithMapNode *self,
                          gboolean     chosen)
{
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  say (self);
}

void
kith_map_node_set_abilities (KithMapNode *self,
                             guint        abilities)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), verbs[i].action, (verbs[i].needs & abilities) == verbs[i].needs);
}

void
kith_map_node_pop_up (KithMapNode        *self,
                      GMenuModel         *menu,
                      const GdkRectangle *at)
{
  drop_menu (self);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  if (at != NULL)
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
