/* kith-person-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-pane.h"

#include "kith-between-groups.h"
#include "kith-dispute-group.h"
#include "kith-expectation-table.h"
#include "kith-person-edit.h"
#include "kith-person-editor.h"
#include "kith-person-form.h"
#include "kith-person-sending.h"
#include "kith-person-words.h"
#include "kith-questions.h"
#include "kith-sign.h"
#include "kith-text-row.h"
#include "kith-ties-group.h"
#include "kith-who-group.h"
#include "kith-wrap-button.h"

struct _KithPersonPane
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *form;
  KithSign *disc;
  GtkLabel *name_label;
  GtkLabel *place_label;
  GtkButton *ask_button;
  KithBetweenGroups *between;
  KithExpectationTable *expectations;
  KithDisputeGroup *dispute;
  KithTextRow *can_say_row;
  KithTextRow *cannot_say_row;
  AdwComboRow *arguments_row;
  KithTextRow *wish_row;
  AdwComboRow *obstacle_rows[KITH_N_OBSTACLES];
  KithWhoGroup *who;
  KithTiesGroup *ties;
  GtkWidget *remove_button;

  KithPractice *practice;
  KithPeopleList *people;
  KithPersonEditor *editor; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KithPersonPane, kith_person_pane, ADW_TYPE_BIN)

/* What the widgets say, over @person and @state. */
static void
read_widgets (GtkWidget       *widget,
              KithPerson      *person,
              KithPersonState *state)
{
  KithPersonPane *self = KITH_PERSON_PANE (widget);
  g_autofree char *can_say = kith_text_row_dup_text (self->can_say_row);
  g_autofree char *cannot_say = kith_text_row_dup_text (self->cannot_say_row);
  g_autofree char *wish = kith_text_row_dup_text (self->wish_row);
  KithPersonForm form;

  kith_person_form_init (&form, person, state);
  form.can_say = can_say;
  form.cannot_say = cannot_say;
  form.wish = wish;
  form.arguments = adw_combo_row_get_selected (self->arguments_row);
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    form.obstacles[i] = adw_combo_row_get_selected (self->obstacle_rows[i]);
  kith_between_groups_read (self->between, &form);
  kith_who_group_read (self->who, &form);
  kith_person_form_fill (&form, person, state);
}

static void
write_words (KithPersonPane       *self,
             const KithPersonForm *form,
             guint                 fields)
{
  for (guint i = 0; (fields & KITH_FIELD_OBSTACLES) && i < KITH_N_OBSTACLES; i++)
    adw_combo_row_set_selected (self->obstacle_rows[i], form->obstacles[i]);
  if (fields & KITH_FIELD_CAN_SAY)
    kith_text_row_set_text (self->can_say_row, form->can_say);
  if (fields & KITH_FIELD_CANNOT_SAY)
    kith_text_row_set_text (self->cannot_say_row, form->cannot_say);
  if (fields & KITH_FIELD_ARGUMENTS)
    adw_combo_row_set_selected (self->arguments_row, form->arguments);
  if (fields & KITH_FIELD_WISH)
    kith_text_row_set_text (self->wish_row, form->wish);
}

static void
write_head (KithPersonPane        *self,
            const KithPerson      *person,
            const KithPersonState *state)
{
  const char *wish = kith_closeness_compare_wish (state->closeness, state->desired);
  const char *place = kith_closeness_get_label (state->closeness);
  g_autofree char *both = wish != NULL ? g_strdup_printf ("%s · %s", place, wish) : g_strdup (place);

  kith_sign_show_disc (self->disc, person, kith_person_editor_get_initials (self->editor));
  gtk_label_set_label (self->name_label, person->name);
  gtk_label_set_label (self->place_label, both);
}

/* Of how many questions how many are answered; to be asked the rest. */
static void
write_progress (KithPersonPane *self)
{
  KithPersonItem *item = kith_person_editor_get_item (self->editor);
  KithProgress progress = { 0 };
  g_autofree char *words = NULL;

  if (item == NULL || self->ask_button == NULL)
    return;
  kith_progress_add (&progress, item);
  words = kith_progress_describe (&progress);
  gtk_button_set_label (self->ask_button, words);
}

static void
write_widgets (GtkWidget *widget,
               guint      fields)
{
  KithPersonPane *self = KITH_PERSON_PANE (widget);
  const KithPerson *person = kith_person_editor_get_person (self->editor);
  const KithPersonState *state = kith_person_editor_get_state (self->editor);
  KithPersonForm form;

  kith_person_form_init (&form, person, state);
  kith_who_group_write (self->who, &form, fields);
  kith_between_groups_write (self->between, &form, fields);
  write_words (self, &form, fields);
  write_head (self, person, state);
  write_progress (self);
}

static void
touched_cb (KithPersonPane *self)
{
  if (self->editor != NULL)
    kith_person_editor_touched (self->editor);
}

static void
typed_cb (KithPersonPane *self)
{
  if (self->editor != NULL)
    kith_person_editor_typed (self->editor);
}

static void
flush_cb (KithPersonPane *self)
{
  kith_person_editor_flush (self->editor);
}

static void
unmapped_cb (KithPersonPane *self)
{
  if (self->dispute != NULL)
    kith_dispute_group_flush (self->dispute);
}

static void
ask_cb (KithPersonPane *self)
{
  KithPersonItem *item = kith_person_editor_get_item (self->editor);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "client.interview", "s", kith_person_item_get_person (item)->id);
}

static void
moment_cb (KithPersonPane *self)
{
  gboolean now = !kith_person_editor_is_past (self->editor);

  gtk_widget_set_can_target (self->form, now);
  gtk_widget_set_can_focus (self->form, now);
  kith_who_group_set_editable (self->who, now);
  kith_between_groups_set_editable (self->between, now);
  g_object_set (self->can_say_row, "editable", now, NULL);
  g_object_set (self->cannot_say_row, "editable", now, NULL);
  g_object_set (self->wish_row, "editable", now, NULL);
  kith_expectation_table_set_editable (self->expectations, now);
  kith_dispute_group_set_editable (self->dispute, now);
  kith_ties_group_set_editable (self->ties, now);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_button), now);
  gtk_widget_set_visible (self->remove_button, now);
}

static void
history_cb (KithPersonPane *self)
{
  KithPersonItem *item = kith_person_editor_get_item (self->editor);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "client.history-of", "(ss)", kith_person_item_get_person (item)->id,
                                kith_person_item_get_person (item)->name);
}

static void
remove_cb (KithPersonPane *self)
{
  if (kith_person_editor_get_person (self->editor) == NULL || kith_person_editor_is_past (self->editor))
    return;
  kith_person_editor_flush (self->editor);
  kith_person_remove (GTK_WIDGET (self), self->practice, kith_person_editor_get_person (self->editor));
}

static void
kith_person_pane_dispose (GObject *object)
{
  KithPersonPane *self = KITH_PERSON_PANE (object);

  if (self->editor != NULL)
    kith_person_editor_end (self->editor);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_PANE);
  G_OBJECT_CLASS (kith_person_pane_parent_class)->dispose (object);
}

static void
kith_person_pane_finalize (GObject *object)
{
  KithPersonPane *self = KITH_PERSON_PANE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kith_person_pane_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  static const char *const obstacles[KITH_N_OBSTACLES] = {
    [KITH_OBSTACLE_COMMUNICATION] = "communication_row",
    [KITH_OBSTACLE_CONFLICT] = "conflict_row",
    [KITH_OBSTACLE_BOUNDARIES] = "boundaries_row",
    [KITH_OBSTACLE_TRUST] = "trust_row",
  };

  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, obstacles[i], FALSE,
                                               G_STRUCT_OFFSET (KithPersonPane, obstacle_rows) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, can_say_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, cannot_say_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, arguments_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, wish_row);
}

static void
kith_person_pane_class_init (KithPersonPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_person_pane_dispose;
  object_class->finalize = kith_person_pane_finalize;
  g_type_ensure (KITH_TYPE_BETWEEN_GROUPS);
  g_type_ensure (KITH_TYPE_DISPUTE_GROUP);
  g_type_ensure (KITH_TYPE_EXPECTATION_TABLE);
  g_type_ensure (KITH_TYPE_SIGN);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  g_type_ensure (KITH_TYPE_TIES_GROUP);
  g_type_ensure (KITH_TYPE_WHO_GROUP);
  g_type_ensure (KITH_TYPE_WRAP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-person-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, form);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, disc);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, place_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, ask_button);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, between);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, expectations);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, dispute);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, who);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, ties);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, remove_button);
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_person_pane_init (KithPersonPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    kith_combo_row_set_labels (self->obstacle_rows[i], kith_question_list_labels (KITH_QUESTION_OBSTACLES));
  kith_combo_row_set_labels (self->arguments_row, kith_question_list_labels (KITH_QUESTION_ARGUMENTS));
}

GtkWidget *
kith_person_pane_new (KithPractice   *practice,
                      KithPeopleList *people)
{
  KithPersonPane *self = g_object_new (KITH_TYPE_PERSON_PANE, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->editor = kith_person_editor_new (GTK_WIDGET (self), practice, people, read_widgets, write_widgets);
  kith_expectation_table_set_people (self->expectations, practice, people);
  kith_ties_group_set_people (self->ties, practice, people);
  kith_dispute_group_set_practice (self->dispute, practice, kith_people_list_get_client (people));
  g_signal_connect (self, "unmap", G_CALLBACK (unmapped_cb), NULL);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (write_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "notify::moment", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  moment_cb (self);
  return GTK_WIDGET (self);
}

void
kith_person_pane_set_person (KithPersonPane *self,
                             const char     *person)
{
  g_return_if_fail (KITH_IS_PERSON_PANE (self));

  if (!kith_person_editor_set_person (self->editor, person))
    return;
  kith_expectation_table_set_person (self->expectations, person);
  kith_dispute_group_set_person (self->dispute, person);
  kith_ties_group_set_person (self->ties, person);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
kith_person_pane_reach (KithPersonPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->between), GTK_DIR_TAB_FORWARD);
}
