/* kith-between-groups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-between-groups.h"

#include "kith-level-row.h"
#include "kith-line-chooser.h"
#include "kith-person-edit.h"
#include "kith-person-words.h"
#include "kith-support-row.h"

struct _KithBetweenGroups
{
  AdwBin parent_instance;

  KithLevelRow *closeness_row;
  KithLevelRow *desired_row;
  AdwComboRow *line_row;
  AdwComboRow *strength_row;
  AdwComboRow *effect_row;
  KithSupportRow *receives_row;
  KithSupportRow *gives_row;
  AdwComboRow *flow_row;
  GtkEditable *contact_row;
  AdwComboRow *confides_row;
  AdwComboRow *attachment_row;
};

G_DEFINE_FINAL_TYPE (KithBetweenGroups, kith_between_groups, ADW_TYPE_BIN)

enum
{
  TOUCHED,
  TYPED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
touched_cb (KithBetweenGroups *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
typed_cb (KithBetweenGroups *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
finished_cb (KithBetweenGroups *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
kith_between_groups_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BETWEEN_GROUPS);
  G_OBJECT_CLASS (kith_between_groups_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, closeness_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, desired_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, line_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, strength_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, effect_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, receives_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, gives_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, flow_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, contact_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, confides_row);
  gtk_widget_class_bind_template_child (widget_class, KithBetweenGroups, attachment_row);
}

static void
kith_between_groups_class_init (KithBetweenGroupsClass *klass)
{
  GType type = KITH_TYPE_BETWEEN_GROUPS;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_between_groups_dispose;
  signals[TOUCHED] = g_signal_new ("touched", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_LEVEL_ROW);
  g_type_ensure (KITH_TYPE_SUPPORT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-between-groups.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_between_groups_init (KithBetweenGroups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_level_row_set_words (self->closeness_row, kith_closeness_get_label);
  kith_level_row_set_words (self->desired_row, kith_wish_get_label);
  kith_line_chooser_set_up (self->line_row);
  kith_combo_row_set_labels (self->strength_row, kith_question_list_labels (KITH_QUESTION_STRENGTH));
  kith_combo_row_set_labels (self->effect_row, kith_question_list_labels (KITH_QUESTION_EFFECT));
  kith_combo_row_set_labels (self->flow_row, kith_flow_list_labels ());
  kith_combo_row_set_labels (self->confides_row, kith_question_list_labels (KITH_QUESTION_CONFIDES));
  kith_combo_row_set_labels (self->attachment_row, kith_attachment_list_labels ());
}

void
kith_between_groups_read (KithBetweenGroups *self,
                          KithPersonForm    *form)
{
  form->closeness = kith_level_row_get_level (self->closeness_row);
  form->desired = kith_level_row_get_level (self->desired_row);
  form->line = adw_combo_row_get_selected (self->line_row);
  form->strength = adw_combo_row_get_selected (self->strength_row);
  form->effect = adw_combo_row_get_selected (self->effect_row);
  form->receives = kith_support_row_get_supports (self->receives_row);
  form->gives = kith_support_row_get_supports (self->gives_row);
  form->flow = adw_combo_row_get_selected (self->flow_row);
  form->contact = gtk_editable_get_text (self->contact_row);
  form->confides = adw_combo_row_get_selected (self->confides_row);
  form->attachment = adw_combo_row_get_selected (self->attachment_row);
}

static void
write_levels (KithBetweenGroups    *self,
              const KithPersonForm *form,
              guint                 fields)
{
  if (fields & KITH_FIELD_CLOSENESS)
    kith_level_row_set_level (self->closeness_row, form->closeness);
  if (fields & KITH_FIELD_DESIRED)
    kith_level_row_set_level (self->desired_row, form->desired);
  if (fields & KITH_FIELD_LINE)
    adw_combo_row_set_selected (self->line_row, form->line);
  if (fields & KITH_FIELD_STRENGTH)
    adw_combo_row_set_selected (self->strength_row, form->strength);
  if (fields & KITH_FIELD_EFFECT)
    adw_combo_row_set_selected (self->effect_row, form->effect);
}

void
kith_between_groups_write (KithBetweenGroups    *self,
                           const KithPersonForm *form,
                           guint                 fields)
{
  write_levels (self, form, fields);
  if (fields & KITH_FIELD_GIVES)
    kith_support_row_set_supports (self->gives_row, form->gives);
  if (fields & KITH_FIELD_RECEIVES)
    kith_support_row_set_supports (self->receives_row, form->receives);
  if (fields & KITH_FIELD_FLOW)
    adw_combo_row_set_selected (self->flow_row, form->flow);
  if (fields & KITH_FIELD_CONTACT)
    gtk_editable_set_text (self->contact_row, form->contact);
  if (fields & KITH_FIELD_CONFIDES)
    adw_combo_row_set_selected (self->confides_row, form->confides);
  if (fields & KITH_FIELD_ATTACHMENT)
    adw_combo_row_set_selected (self->attachment_row, form->attachment);
}

void
kith_between_groups_set_editable (KithBetweenGroups *self,
                                  gboolean           editable)
{
  gtk_editable_set_editable (self->contact_row, editable);
}

void
kith_combo_row_set_labels (AdwComboRow *row,
                           GStrv        labels)
{
  g_auto (GStrv) owned = labels;
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char * const *) owned);

  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
}
