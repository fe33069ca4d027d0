/* kith-who-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-who-group.h"

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-person-edit.h"
#include "kith-person-words.h"
#include "kith-relation-row.h"
#include "kith-text-row.h"

struct _KithWhoGroup
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *name_row;
  KithRelationRow *relation_row;
  KithChoiceRow *kind_row;
  KithChoiceRow *status_row;
  KithDateRow *died_row;
  KithDateRow *born_row;
  GtkEditable *nickname_row;
  GtkEditable *belongs_row;
  KithTextRow *about_row;

  char *about;
};

G_DEFINE_FINAL_TYPE (KithWhoGroup, kith_who_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  TOUCHED,
  TYPED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
touched_cb (KithWhoGroup *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
typed_cb (KithWhoGroup *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
finished_cb (KithWhoGroup *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
relation_cb (KithWhoGroup *self)
{
  gtk_editable_set_position (GTK_EDITABLE (self->relation_row), -1);
  finished_cb (self);
}

/* When someone died is asked of the dead alone. */
static void
status_cb (KithWhoGroup *self)
{
  guint status = adw_combo_row_get_selected (ADW_COMBO_ROW (self->status_row));

  gtk_widget_set_visible (GTK_WIDGET (self->died_row), status == KITH_PERSON_DEAD);
  touched_cb (self);
}

static void
kith_who_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WHO_GROUP);
  g_clear_pointer (&KITH_WHO_GROUP (object)->about, g_free);
  G_OBJECT_CLASS (kith_who_group_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, relation_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, status_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, died_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, born_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, nickname_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, belongs_row);
  gtk_widget_class_bind_template_child (widget_class, KithWhoGroup, about_row);
}

static void
kith_who_group_class_init (KithWhoGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_who_group_dispose;
  signals[TOUCHED] = g_signal_new ("touched", KITH_TYPE_WHO_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", KITH_TYPE_WHO_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", KITH_TYPE_WHO_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_HINT_ROW);
  g_type_ensure (KITH_TYPE_RELATION_ROW);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-who-group.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, relation_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_who_group_init (KithWhoGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_clear (self->kind_row);
  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    kith_choice_row_add (self->kind_row, kith_person_kind_to_text ((KithPersonKind) i),
                         kith_person_kind_get_label ((KithPersonKind) i));
  kith_choice_row_finish (self->kind_row, NULL);
  kith_choice_row_clear (self->status_row);
  for (guint i = 0; i <= KITH_PERSON_CUT_OFF; i++)
    kith_choice_row_add (self->status_row, kith_person_status_to_text ((KithPersonStatus) i),
                         kith_person_status_get_label ((KithPersonStatus) i));
  kith_choice_row_finish (self->status_row, NULL);
}

void
kith_who_group_ask (KithWhoGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), "");
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->about_row), FALSE);
}

void
kith_who_group_read (KithWhoGroup   *self,
                     KithPersonForm *form)
{
  KithDate date;

  g_free (self->about);
  self->about = kith_text_row_dup_text (self->about_row);
  form->name = gtk_editable_get_text (self->name_row);
  if (!kith_relation_row_is_guess (self->relation_row))
    form->relation = gtk_editable_get_text (GTK_EDITABLE (self->relation_row));
  form->kind = adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind_row));
  form->status = adw_combo_row_get_selected (ADW_COMBO_ROW (self->status_row));
  if (kith_date_row_read (self->born_row, &date))
    form->born = date;
  if (kith_date_row_read (self->died_row, &date))
    form->died = date;
  form->nickname = gtk_editable_get_text (self->nickname_row);
  form->belongs = gtk_editable_get_text (self->belongs_row);
  form->about = self->about;
}

void
kith_who_group_write (KithWhoGroup         *self,
                      const KithPersonForm *form,
                      guint                 fields)
{
  if (fields & KITH_FIELD_NAME)
    gtk_editable_set_text (self->name_row, form->name);
  if (fields & KITH_FIELD_RELATION)
    kith_relation_row_set_text (self->relation_row, form->relation);
  if (fields & KITH_FIELD_KIND)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind_row), form->kind);
  if (fields & KITH_FIELD_STATUS)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->status_row), form->status);
  if (fields & KITH_FIELD_BORN)
    kith_date_row_set_day (self->born_row, &form->born);
  if (fields & KITH_FIELD_DIED)
    kith_date_row_set_day (self->died_row, &form->died);
  if (fields & KITH_FIELD_NICKNAME)
    gtk_editable_set_text (self->nickname_row, form->nickname);
  if (fields & KITH_FIELD_BELONGS)
    gtk_editable_set_text (self->belongs_row, form->belongs);
  if (fields & KITH_FIELD_ABOUT)
    kith_text_row_set_text (self->about_row, form->about);
}

void
kith_who_group_set_editable (KithWhoGroup *self,
                             gboolean      editable)
{
  gtk_editable_set_editable (self->name_row, editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->relation_row), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->born_row), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->died_row), editable);
  gtk_editable_set_editable (self->nickname_row, editable);
  gtk_editable_set_editable (self->belongs_row, editable);
  g_object_set (self->about_row, "editable", editable, NULL);
}
