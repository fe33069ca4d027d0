/* kith-change-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-row.h"

#include "kith-then-and-now.h"

#include <glib/gi18n.h>

struct _KithChangeRow
{
  AdwActionRow parent_instance;

  GtkLabel *before;
  GtkLabel *figure;
};

G_DEFINE_FINAL_TYPE (KithChangeRow, kith_change_row, ADW_TYPE_ACTION_ROW)

static void
kith_change_row_class_init (KithChangeRowClass *klass)
{
}

static void
kith_change_row_init (KithChangeRow *self)
{
  self->before = GTK_LABEL (gtk_label_new (NULL));
  self->figure = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->before), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->before), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->before));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->figure));
}

void
kith_change_row_say (KithChangeRow *self,
                     const char    *was,
                     const char    *is)
{
  g_autofree char *before = NULL;

  if (was != NULL)
    /* Translators: a figure as it was before, beside what it is now. */
    before = g_str_equal (was, is) ? g_strdup (_("unchanged")) : g_strdup_printf (_("was %s"), was);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_label_set_label (self->figure, is);
}

void
kith_change_row_show (KithChangeRow *self,
                      double         then,
                      double         now)
{
  g_autofree char *was = kith_circle_figure_to_text (then);
  g_autofree char *is = kith_circle_figure_to_text (now);

  kith_change_row_say (self, was, is);
}
