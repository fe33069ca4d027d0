/* kith-person-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-row.h"

#include "kith-person-words.h"
#include "kith-sign.h"

struct _KithPersonRow
{
  GtkBox parent_instance;

  KithSign *disc;
  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkLabel *unsaid_label;
  KithSign *line;
  KithSign *rings;
};

G_DEFINE_FINAL_TYPE (KithPersonRow, kith_person_row, GTK_TYPE_BOX)

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
kith_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_ROW);
  G_OBJECT_CLASS (kith_person_row_parent_class)->dispose (object);
}

static void
kith_person_row_class_init (KithPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_person_row_dispose;
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_SIGN);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, disc);
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, unsaid_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, line);
  gtk_widget_class_bind_template_child (widget_class, KithPersonRow, rings);
}

static void
kith_person_row_init (KithPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_person_row_new (void)
{
  return g_object_new (KITH_TYPE_PERSON_ROW, NULL);
}

void
kith_person_row_show (KithPersonRow  *self,
                      KithPersonItem *item)
{
  const KithPersonState *state = item != NULL ? kith_person_item_get_state (item) : NULL;
  g_auto (KithPersonLook) look = { 0 };

  if (item == NULL)
    return;
  kith_person_look_init (&look, item);
  kith_sign_show_disc (self->disc, kith_person_item_get_person (item), kith_person_item_get_initials (item));
  gtk_label_set_label (self->name_label, look.name);
  gtk_label_set_label (self->detail_label, look.detail);
  gtk_label_set_label (self->unsaid_label, look.unsaid);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), *look.detail != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->unsaid_label), *look.unsaid != '\0');
  kith_sign_show_line (self->line, state != NULL ? state->line : KITH_LINE_NONE,
                       state != NULL ? state->strength : KITH_UNKNOWN, state != NULL ? state->flow : KITH_FLOW_NONE);
  kith_sign_show_rings (self->rings, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, look.label, -1);
}
