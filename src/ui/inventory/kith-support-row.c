/* kith-support-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-support-row.h"

#include "kith-support.h"

#include <glib/gi18n.h>

#define N_SUPPORTS 5
#define N_COLUMNS 2

struct _KithSupportRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkGrid *grid;

  GtkToggleButton *buttons[N_SUPPORTS];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithSupportRow, kith_support_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Nothing goes with nothing else. */
static void
toggled_cb (KithSupportRow  *self,
            GtkToggleButton *button)
{
  guint supports = kith_support_row_get_supports (self);
  gboolean none = button == self->buttons[N_SUPPORTS - 1];

  if (self->showing)
    return;
  if (gtk_toggle_button_get_active (button))
    kith_support_row_set_supports (self, none ? KITH_SUPPORT_NONE : supports & KITH_SUPPORT_KINDS);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kith_support_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SUPPORT_ROW);
  G_OBJECT_CLASS (kith_support_row_parent_class)->dispose (object);
}

static void
kith_support_row_class_init (KithSupportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_support_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_SUPPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-support-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSupportRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithSupportRow, grid);
}

static void
kith_support_row_init (KithSupportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  -1);
  for (guint i = 0; i < N_SUPPORTS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (kith_support_get_label (1u << i));

      gtk_widget_add_css_class (button, "caption");
      gtk_widget_set_hexpand (button, TRUE);
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, button, (int) i % N_COLUMNS, (int) i / N_COLUMNS, i + 1 < N_SUPPORTS ? 1 : N_COLUMNS, 1);
      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
    }
}

guint
kith_support_row_get_supports (KithSupportRow *self)
{
  guint supports = 0;

  for (guint i = 0; i < N_SUPPORTS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      supports |= 1u << i;
  return supports;
}

void
kith_support_row_set_supports (KithSupportRow *self,
                               guint           supports)
{
  self->showing = TRUE;
  for (guint i = 0; i < N_SUPPORTS; i++)
    gtk_toggle_button_set_active (self->buttons[i], (supports & (1u << i)) != 0);
  self->showing = FALSE;
}
