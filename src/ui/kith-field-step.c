/* kith-field-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-field-step.h"

typedef struct
{
  const char *keys;
  const char *own;
  const char *page;
} Step;

static const Step steps[] = {
  { "<Control>z", "text.undo", "win.undo" },
  { "<Control><Shift>z", "text.redo", "win.redo" },
  { "<Control>y", "text.redo", "win.redo" },
};

/* What is typed into it is copied nowhere. */
static gboolean
is_secret (GtkWidget *focus)
{
  return GTK_IS_PASSWORD_ENTRY_BUFFER (gtk_text_get_buffer (GTK_TEXT (focus)));
}

/* A field takes these keys whether it has something to undo or not, and tells nobody which. */
static gboolean
step_cb (GtkWidget *window,
         GVariant  *arguments,
         gpointer   data)
{
  const Step *step = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_autofree char *before = NULL;

  if (!GTK_IS_TEXT (focus) || is_secret (focus))
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, step->own, NULL);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (focus)), before))
    gtk_widget_activate_action (window, step->page, NULL);
  return TRUE;
}

void
kith_field_step_watch (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (steps[i].keys),
                                                            gtk_callback_action_new (step_cb, (gpointer) &steps[i], NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
