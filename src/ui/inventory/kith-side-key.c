/* kith-side-key.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-side-key.h"

/* Several views of a window may have the same key; the one in sight takes it. */
static gboolean
pressed_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   data)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  return gtk_widget_get_mapped (widget) && g_action_parse_detailed_name (data, &name, &target, NULL)
         && gtk_widget_activate_action_variant (widget, name, target);
}

static GtkEventController *
add_trigger (GtkWidget           *widget,
             GtkShortcutTrigger  *trigger,
             const char          *action,
             GtkPropagationPhase  phase)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutAction *callback = gtk_callback_action_new (pressed_cb, g_strdup (action), g_free);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (trigger, callback));
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (widget, controller);
  return controller;
}

GtkEventController *
kith_side_key_add (GtkWidget  *widget,
                   guint       key,
                   const char *action)
{
  return add_trigger (widget, gtk_keyval_trigger_new (key, 0), action, GTK_PHASE_CAPTURE);
}

GtkEventController *
kith_side_key_add_letter (GtkWidget  *widget,
                          guint       key,
                          const char *action)
{
  return add_trigger (widget, gtk_keyval_trigger_new (key, 0), action, GTK_PHASE_BUBBLE);
}

GtkEventController *
kith_side_key_add_keys (GtkWidget  *widget,
                        const char *keys,
                        const char *action)
{
  return add_trigger (widget, gtk_shortcut_trigger_parse_string (keys), action, GTK_PHASE_CAPTURE);
}
