/* kith-link-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-link-row.h"

struct _KithLinkRow
{
  AdwActionRow parent_instance;

  GtkWidget *arrow;
  char *action;
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (KithLinkRow, kith_link_row, ADW_TYPE_ACTION_ROW)

static void
kith_link_row_activate (AdwActionRow *row)
{
  KithLinkRow *self = KITH_LINK_ROW (row);

  if (self->action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), self->action, self->target);
}

/* A row of a list can't be activated by assistive technology; its action can. */
static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  adw_action_row_activate (ADW_ACTION_ROW (widget));
}

static void
kith_link_row_finalize (GObject *object)
{
  KithLinkRow *self = KITH_LINK_ROW (object);

  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  G_OBJECT_CLASS (kith_link_row_parent_class)->finalize (object);
}

static void
kith_link_row_class_init (KithLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_link_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = kith_link_row_activate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_cb);
}

static void
kith_link_row_init (KithLinkRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  /* All that is seen is said, not the title alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  self->arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_widget_set_visible (self->arrow, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->arrow);
}

GtkWidget *
kith_link_row_new (const char *title,
                   const char *subtitle)
{
  KithLinkRow *self = g_object_new (KITH_TYPE_LINK_ROW, NULL);
  g_autofree char *words = *subtitle != '\0' ? g_strjoin (", ", title, subtitle, NULL) : g_strdup (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

void
kith_link_row_add (KithLinkRow *self,
                   GtkWidget   *widget)
{
  g_return_if_fail (KITH_IS_LINK_ROW (self));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (widget, gtk_widget_get_parent (self->arrow), self->arrow);
}

void
kith_link_row_set_link (KithLinkRow *self,
                        const char  *action,
                        GVariant    *target)
{
  g_return_if_fail (KITH_IS_LINK_ROW (self));

  g_set_str (&self->action, action);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), action != NULL);
  gtk_widget_set_visible (self->arrow, action != NULL);
}
