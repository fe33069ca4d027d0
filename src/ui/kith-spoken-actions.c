/* kith-spoken-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-spoken-actions.h"

#include <adwaita.h>

/* Whoever has no pointer must not reach more than who has one. */
static gboolean
can_be_used (GtkWidget *widget)
{
  for (GtkWidget *place = widget; place != NULL; place = gtk_widget_get_parent (place))
    if (!gtk_widget_get_can_target (place))
      return FALSE;
  return gtk_widget_is_sensitive (widget);
}

static void
press_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  if (can_be_used (widget))
    gtk_widget_activate (widget);
}

static void
turn_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AdwSwitchRow *row = ADW_SWITCH_ROW (widget);

  if (can_be_used (widget))
    adw_switch_row_set_active (row, !adw_switch_row_get_active (row));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (can_be_used (widget))
    adw_action_row_activate (ADW_ACTION_ROW (widget));
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwComboRow *row = ADW_COMBO_ROW (widget);
  GListModel *model = adw_combo_row_get_model (row);
  guint selected = adw_combo_row_get_selected (row);

  if (model == NULL || !can_be_used (widget))
    return;
  if (g_str_equal (action, "choice.previous"))
    selected = selected > 0 ? selected - 1 : 0;
  else
    selected = MIN (selected + 1, g_list_model_get_n_items (model) - 1);
  adw_combo_row_set_selected (row, selected);
}

/* A class hands these down to those made of it later, and keeps them as long as it is there. */
void
kith_spoken_actions_install (void)
{
  GtkWidgetClass *check = g_type_class_ref (GTK_TYPE_CHECK_BUTTON);
  GtkWidgetClass *row = g_type_class_ref (ADW_TYPE_COMBO_ROW);
  GtkWidgetClass *turned = g_type_class_ref (ADW_TYPE_SWITCH_ROW);
  GtkWidgetClass *button = g_type_class_ref (ADW_TYPE_BUTTON_ROW);

  gtk_widget_class_install_action (check, "check.press", NULL, press_cb);
  gtk_widget_class_install_action (button, "row.press", NULL, press_cb);
  gtk_widget_class_install_action (row, "choice.previous", NULL, choose_cb);
  gtk_widget_class_install_action (row, "choice.next", NULL, choose_cb);
  gtk_widget_class_install_action (row, "choice.open", NULL, open_cb);
  gtk_widget_class_install_action (turned, "switch.turn", NULL, turn_cb);
}
