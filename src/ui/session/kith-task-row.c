/* kith-task-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-task-row.h"

#include "kith-date-row.h"
#include "kith-enter.h"
#include "kith-person-choice.h"
#include "kith-session-words.h"
#include "kith-task-form.h"

#include <glib/gi18n.h>

/* How long someone who chose or typed may stop before it is stored. */
#define SHORT_PAUSE_MS 300
#define LONG_PAUSE_MS  1200

struct _KithTaskRow
{
  AdwExpanderRow parent_instance;

  GtkCheckButton *done_button;
  GtkEditable *body_row;
  AdwComboRow *person_row;
  KithDateRow *due_row;
  AdwComboRow *state_row;
  GtkEditable *outcome_row;

  KithPractice *practice;
  char *client;
  char *id;
  KithTaskForm known;
  gboolean writing;
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithTaskRow, kith_task_row, ADW_TYPE_EXPANDER_ROW)

static void
read_widgets (KithTaskRow  *self,
              KithTaskForm *form)
{
  form->body = g_strdup (gtk_editable_get_text (self->body_row));
  form->person = g_strdup (kith_person_choice_get_id (self->person_row));
  form->outcome = g_strdup (gtk_editable_get_text (self->outcome_row));
  form->state = adw_combo_row_get_selected (self->state_row);
  /* A day that is being typed is not there yet. */
  if (!kith_date_row_read (self->due_row, &form->due))
    form->due = self->known.due;
}

static void
flush (KithTaskRow *self)
{
  g_auto (KithTaskForm) form = { 0 };
  KithEntry *entry;

  g_clear_handle_id (&self->pause, g_source_remove);
  read_widgets (self, &form);
  entry = kith_task_form_make_entry (&form, &self->known, self->client, self->id);
  if (entry == NULL)
    return;
  kith_task_form_clear (&self->known);
  self->known = form;
  form = (KithTaskForm) { 0 };
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_TASK_EDIT, entry, NULL);
}

static void
pause_cb (gpointer data)
{
  KITH_TASK_ROW (data)->pause = 0;
  flush (data);
}

static void
store_after (KithTaskRow *self,
             guint        pause)
{
  if (self->writing || self->id == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (pause, pause_cb, self);
}

static void
touched_cb (KithTaskRow *self)
{
  store_after (self, SHORT_PAUSE_MS);
}

static void
typed_cb (KithTaskRow *self)
{
  store_after (self, LONG_PAUSE_MS);
}

static void
done_cb (KithTaskRow *self)
{
  gboolean done = gtk_check_button_get_active (self->done_button);

  if (self->writing || self->id == NULL)
    return;
  adw_combo_row_set_selected (self->state_row, (guint) ((done ? KITH_TASK_DONE : KITH_TASK_OPEN) - KITH_TASK_OPEN));
  flush (self);
}

static void
remove_cb (KithTaskRow *self)
{
  KithEntry *entry = kith_entry_new (self->client);

  g_clear_handle_id (&self->pause, g_source_remove);
  kith_entry_set_text (entry, KITH_ENTRY_ID, self->id);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_TASK_REMOVE, entry, _("Task removed"));
}

static void
hurry_cb (KithTaskRow *self)
{
  if (self->pause != 0)
    flush (self);
}

static void
kith_task_row_unmap (GtkWidget *widget)
{
  hurry_cb (KITH_TASK_ROW (widget));
  GTK_WIDGET_CLASS (kith_task_row_parent_class)->unmap (widget);
}

static void
kith_task_row_dispose (GObject *object)
{
  g_clear_handle_id (&KITH_TASK_ROW (object)->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TASK_ROW);
  G_OBJECT_CLASS (kith_task_row_parent_class)->dispose (object);
}

static void
kith_task_row_finalize (GObject *object)
{
  KithTaskRow *self = KITH_TASK_ROW (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->id);
  kith_task_form_clear (&self->known);
  G_OBJECT_CLASS (kith_task_row_parent_class)->finalize (object);
}

static void
kith_task_row_class_init (KithTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_task_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_task_row_finalize;
  widget_class->unmap = kith_task_row_unmap;
  g_type_ensure (KITH_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, body_row);
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, person_row);
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, due_row);
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, state_row);
  gtk_widget_class_bind_template_child (widget_class, KithTaskRow, outcome_row);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_task_row_init (KithTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_task_row_new (KithPractice *practice,
                   const char   *client)
{
  KithTaskRow *self = g_object_new (KITH_TYPE_TASK_ROW, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  g_signal_connect_object (practice, "locking", G_CALLBACK (hurry_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
write_widgets (KithTaskRow            *self,
               const KithTask         *task,
               const KithSessionSheet *sheet)
{
  self->writing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (self->body_row), self->known.body))
    gtk_editable_set_text (self->body_row, self->known.body);
  if (!g_str_equal (gtk_editable_get_text (self->outcome_row), self->known.outcome))
    gtk_editable_set_text (self->outcome_row, self->known.outcome);
  kith_person_choice_set (self->person_row, sheet->everyone, task->person);
  adw_combo_row_set_selected (self->state_row, self->known.state);
  kith_date_row_set_reach (self->due_row, KITH_REACH_PLANNED, &sheet->today, NULL);
  kith_date_row_set_day (self->due_row, &self->known.due);
  self->writing = FALSE;
}

void
kith_task_row_show (KithTaskRow            *self,
                    const KithTask         *task,
                    const KithSessionSheet *sheet)
{
  g_autofree char *words = kith_session_words_task (task, kith_session_sheet_find_person (sheet, task->person));

  g_return_if_fail (KITH_IS_TASK_ROW (self));

  g_set_str (&self->id, task->id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), task->body);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  self->writing = TRUE;
  gtk_check_button_set_active (self->done_button, task->state == KITH_TASK_DONE);
  gtk_check_button_set_inconsistent (self->done_button, task->state == KITH_TASK_PARTLY);
  self->writing = FALSE;
  /* Who is typing still is not interrupted. */
  if (self->pause != 0)
    return;
  kith_task_form_clear (&self->known);
  kith_task_form_init (&self->known, task);
  write_widgets (self, task, sheet);
}
