/* kith-level-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-level-row.h"

#include "kith-map-picture.h"

#include <glib/gi18n.h>
#include <math.h>

struct _KithLevelRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *word_label;
  GtkWidget *clear_button;
  GtkScale *scale;

  KithLevelWordFunc get_word;
  double level;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithLevelRow, kith_level_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_level (KithLevelRow *self)
{
  const char *word = self->get_word (self->level);

  self->showing = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), isnan (self->level) ? 0 : self->level);
  self->showing = FALSE;
  gtk_label_set_label (self->word_label, word);
  gtk_widget_set_visible (self->clear_button, !isnan (self->level));
  gtk_widget_set_opacity (GTK_WIDGET (self->scale), isnan (self->level) ? 0.5 : 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, word, -1);
}

static void
take_level (KithLevelRow *self,
            double        level)
{
  self->level = level;
  show_level (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
value_changed_cb (KithLevelRow *self)
{
  if (!self->showing && self->get_word != NULL)
    take_level (self, round (gtk_range_get_value (GTK_RANGE (self->scale))));
}

static void
clear_cb (KithLevelRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  take_level (self, NAN);
}

static void
kith_level_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_LEVEL_ROW);
  G_OBJECT_CLASS (kith_level_row_parent_class)->dispose (object);
}

static void
kith_level_row_class_init (KithLevelRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_level_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_LEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-level-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithLevelRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithLevelRow, word_label);
  gtk_widget_class_bind_template_child (widget_class, KithLevelRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, KithLevelRow, scale);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
kith_level_row_init (KithLevelRow *self)
{
  self->level = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 1; i < KITH_LEAST_RINGS; i++)
    gtk_scale_add_mark (self->scale, 100.0 * i / KITH_LEAST_RINGS, GTK_POS_BOTTOM, NULL);
  gtk_scale_add_mark (self->scale, 0, GTK_POS_BOTTOM, _("far"));
  gtk_scale_add_mark (self->scale, 100, GTK_POS_BOTTOM, _("near"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("From far to near"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  -1);
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

void
kith_level_row_set_words (KithLevelRow      *self,
                          KithLevelWordFunc  get_word)
{
  self->get_word = get_word;
  show_level (self);
}

double
kith_level_row_get_level (KithLevelRow *self)
{
  return self->level;
}

void
kith_level_row_set_level (KithLevelRow *self,
                          double        level)
{
  self->level = level;
  show_level (self);
}
