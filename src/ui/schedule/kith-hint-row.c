/* kith-hint-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-hint-row.h"

struct _KithHintRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *box;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (KithHintRow, kith_hint_row, ADW_TYPE_PREFERENCES_ROW)

static void
kith_hint_row_class_init (KithHintRowClass *klass)
{
}

static void
kith_hint_row_init (KithHintRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->box = box;
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (box, "warning");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kith_hint_row_new (void)
{
  return g_object_new (KITH_TYPE_HINT_ROW, NULL);
}

void
kith_hint_row_say (KithHintRow *self,
                   const char  *text)
{
  if (text == NULL)
    text = "";
  if (g_str_equal (gtk_label_get_label (self->label), text))
    return;
  gtk_label_set_label (self->label, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
  if (*text != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
kith_hint_row_mark (KithHintRow *self,
                    GtkWidget   *field,
                    gboolean     is_wrong)
{
  if (is_wrong)
    {
      gtk_widget_add_css_class (field, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (field, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID);
    }
  if (self == NULL)
    return;
  gtk_widget_remove_css_class (self->box, is_wrong ? "warning" : "error");
  gtk_widget_add_css_class (self->box, is_wrong ? "error" : "warning");
}
