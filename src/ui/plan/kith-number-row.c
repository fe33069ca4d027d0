/* kith-number-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-number-row.h"

struct _KithNumberRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *spin;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithNumberRow, kith_number_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
turned_cb (KithNumberRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
title_cb (KithNumberRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
}

static void
kith_number_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NUMBER_ROW);
  G_OBJECT_CLASS (kith_number_row_parent_class)->dispose (object);
}

static void
kith_number_row_class_init (KithNumberRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_number_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_NUMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-number-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNumberRow, spin);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
kith_number_row_init (KithNumberRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

void
kith_number_row_set_range (KithNumberRow *self,
                           int            least,
                           int            most)
{
  self->showing = TRUE;
  gtk_spin_button_set_range (self->spin, least, most);
  self->showing = FALSE;
}

void
kith_number_row_set_value (KithNumberRow *self,
                           int            value)
{
  self->showing = TRUE;
  gtk_spin_button_set_value (self->spin, value);
  self->showing = FALSE;
}

int
kith_number_row_get_value (KithNumberRow *self)
{
  return gtk_spin_button_get_value_as_int (self->spin);
}
