/* kith-client-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-row.h"

struct _KithClientRow
{
  GtkBox parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *subtitle_label;
};

G_DEFINE_FINAL_TYPE (KithClientRow, kith_client_row, GTK_TYPE_BOX)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A list item can't be activated by assistive technology; what is in it can. */
static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
kith_client_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENT_ROW);
  G_OBJECT_CLASS (kith_client_row_parent_class)->dispose (object);
}

static void
kith_client_row_class_init (KithClientRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_client_row_dispose;
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_CLIENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/clients/kith-client-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, KithClientRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithClientRow, subtitle_label);
}

static void
kith_client_row_init (KithClientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_client_row_new (void)
{
  return g_object_new (KITH_TYPE_CLIENT_ROW, NULL);
}

void
kith_client_row_show (KithClientRow *self,
                      KithClient    *client,
                      gboolean       initials)
{
  g_autofree char *name = client != NULL ? kith_client_dup_name (client, initials) : g_strdup ("");
  g_autofree char *subtitle = client != NULL && !initials ? kith_client_dup_subtitle (client) : g_strdup ("");

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), *subtitle != '\0');
}
