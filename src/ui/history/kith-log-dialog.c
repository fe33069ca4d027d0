/* kith-log-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-log-dialog.h"

#include "kith-day-list.h"
#include "kith-file-filters.h"
#include "kith-log.h"
#include "kith-name-filter.h"
#include "kith-problem-label.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define PAGE 100

struct _KithLogDialog
{
  AdwDialog parent_instance;

  GtkDropDown *kind_choice;
  GtkDropDown *name_choice;
  GtkStack *stack;
  KithProblemLabel *problem;
  KithDayList *days;
  GtkWidget *older_button;
  GtkWidget *export_button;

  KithPractice *practice;
  gboolean initials;
  gint64 oldest;    /* of what is shown */
  guint generation; /* of what is asked for */
};

/* Asking: a page of the log, or all of it for the file @path (nullable), on its way. @until: 0 for the newest. */
typedef struct
{
  KithLogDialog *dialog;
  guint generation;
  gint64 until;
  char *path;
} Asking;

G_DEFINE_FINAL_TYPE (KithLogDialog, kith_log_dialog, ADW_TYPE_DIALOG)

static void
asking_free (Asking *self)
{
  g_object_unref (self->dialog);
  g_free (self->path);
  g_free (self);
}

static KithLogQuestion
make_question (KithLogDialog *self)
{
  return (KithLogQuestion) {
    .kind = gtk_drop_down_get_selected (self->kind_choice),
    .by = kith_name_filter_get (self->name_choice),
    .initials = self->initials,
  };
}

static void
add_row (KithLogDialog *self,
         const KithLog *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *time = kith_day_list_dup_time (entry->at);
  g_autofree char *title = entry->about != NULL ? g_strdup_printf (C_("history", "%1$s: %2$s"), entry->what, entry->about)
                                                : g_strdup (entry->what);
  g_autofree char *detail = g_strjoin (" · ", time, entry->user, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  if (entry->kind == KITH_LOG_FAILED)
    gtk_widget_add_css_class (row, "warning");
  kith_day_list_add (self->days, entry->at, row);
}

static void
take (KithLogDialog *self,
      GPtrArray     *found,
      gboolean       more)
{
  if (!more)
    kith_day_list_clear (self->days);
  for (guint i = 0; i < found->len; i++)
    {
      const KithLog *entry = found->pdata[i];

      add_row (self, entry);
      kith_name_filter_add (self->name_choice, entry->user);
      self->oldest = entry->at;
    }
  gtk_widget_set_visible (self->older_button, found->len == PAGE);
  gtk_stack_set_visible_child_name (self->stack, more || found->len > 0 ? "list" : "nothing");
}

static DexFuture *
load_fiber (gpointer data)
{
  const Asking *asking = data;
  KithLogDialog *self = asking->dialog;
  KithLogQuestion question = make_question (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  question.until = asking->until;
  question.limit = PAGE;
  found = dex_await_boxed (kith_practice_load_log (self->practice, &question), &error);
  if (self->stack == NULL || asking->generation != self->generation)
    return dex_future_new_true ();
  if (found != NULL)
    take (self, found, asking->until > 0);
  else
    kith_problem_label_show (self->problem, error->message);
  return dex_future_new_true ();
}

static void
load (KithLogDialog *self,
      gint64         until)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->dialog = g_object_ref (self);
  asking->generation = ++self->generation;
  asking->until = until;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, asking, (GDestroyNotify) asking_free));
}

static void
asked_cb (KithLogDialog *self)
{
  if (self->practice != NULL)
    load (self, 0);
}

static void
older_cb (KithLogDialog *self)
{
  load (self, self->oldest);
}

static DexFuture *
export_fiber (gpointer data)
{
  const Asking *asking = data;
  KithLogDialog *self = asking->dialog;
  const KithLogQuestion question = make_question (self);
  g_autoptr (GError) error = NULL;
  gboolean written = dex_await (kith_practice_export_log (self->practice, &question, asking->path, TRUE), &error);

  if (self->stack == NULL)
    return dex_future_new_true ();
  gtk_widget_set_sensitive (self->export_button, TRUE);
  kith_problem_label_show (self->problem, written ? NULL : error->message);
  if (written)
    kith_window_toast (GTK_WIDGET (self), _("Saved; the file is not encrypted"));
  return dex_future_new_true ();
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithLogDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Asking *asking;

  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        kith_problem_label_show (self->problem, error->message);
      return;
    }
  asking = g_new0 (Asking, 1);
  asking->dialog = g_object_ref (self);
  asking->path = g_file_get_path (file);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, export_fiber, asking, (GDestroyNotify) asking_free));
}

static void
export_cb (KithLogDialog *self)
{
  const KithFileKind kinds[] = { { _("Tables"), "csv" }, { _("All Files"), "" } };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "kith-log-%F.csv");

  gtk_file_dialog_set_title (dialog, C_("log", "Save as a Table"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
kith_log_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_LOG_DIALOG);
  g_clear_object (&KITH_LOG_DIALOG (object)->practice);
  G_OBJECT_CLASS (kith_log_dialog_parent_class)->dispose (object);
}

static void
kith_log_dialog_class_init (KithLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_log_dialog_dispose;
  g_type_ensure (KITH_TYPE_DAY_LIST);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/history/kith-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, name_choice);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, days);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, older_button);
  gtk_widget_class_bind_template_child (widget_class, KithLogDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
kith_log_dialog_init (KithLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->older_button, FALSE);
  kith_name_filter_begin (self->name_choice);
}

AdwDialog *
kith_log_dialog_new (KithPractice *practice,
                     gboolean      initials)
{
  KithLogDialog *self = g_object_new (KITH_TYPE_LOG_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->initials = initials;
  load (self, 0);
  return ADW_DIALOG (self);
}
