/* kith-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-dialog.h"

#include "kith-client-chooser.h"
#include "kith-exports.h"
#include "kith-file-filters.h"
#include "kith-import-form.h"
#include "kith-imports.h"
#include "kith-problem-label.h"
#include "kith-reasons.h"
#include "kith-taken-toast.h"
#include "kith-wait-bar.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithImportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *import_button;
  GtkWidget *choose_button;
  AdwActionRow *files_row;
  KithProblemLabel *problem;
  GtkWidget *client_box;
  GtkCheckButton *new_check;
  KithClientChooser *chooser;
  GtkWidget *name_group;
  AdwEntryRow *name_row;
  GtkWidget *self_group;
  AdwComboRow *self_row;
  AdwPreferencesGroup *egos_group;
  GtkWidget *tried_group;
  AdwActionRow *first_row;
  AdwActionRow *second_row;
  AdwExpanderRow *left_row;
  GtkLabel *hint;
  KithWaitBar *wait_bar;

  KithPractice *practice;
  char *preset;                /* (nullable): whose people they are at first */
  GStrv files;
  KithImportContent *content;
  KithImportOutcome *tried;
  KithBringOutcome *brought;
  GPtrArray *ego_rows;
  GCancellable *cancellable;   /* of what is under way */
  guint turn;
  gboolean busy;
};

/* Try: one question to the service. @write: whether it is to be done. */
typedef struct
{
  KithImportDialog *dialog;
  GCancellable *cancellable;
  guint turn;
  gboolean write;
} Try;

G_DEFINE_FINAL_TYPE (KithImportDialog, kith_import_dialog, ADW_TYPE_DIALOG)

static void
try_free (Try *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->cancellable);
  g_free (self);
}

static KithImportState *
work_out (KithImportDialog *self)
{
  const KithImportForm form = {
    .content = self->content,
    .new_client = gtk_check_button_get_active (self->new_check),
    .client = kith_client_chooser_get_client (self->chooser),
    .name = gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
    .tried = self->tried,
    .brought = self->brought,
  };

  return kith_import_form_work_out (&form);
}

static void
show_counts (AdwActionRow *row,
             const char   *title,
             const char   *text)
{
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
}

static void
update (KithImportDialog *self)
{
  g_autoptr (KithImportState) state = work_out (self);
  gboolean new_client = gtk_check_button_get_active (self->new_check);

  gtk_stack_set_visible_child_name (self->stack, self->files != NULL ? "files" : "empty");
  gtk_widget_set_visible (self->client_box, state->asks_client);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), !new_client);
  gtk_widget_set_visible (self->name_group, new_client);
  gtk_widget_set_visible (self->self_group, state->asks_self);
  gtk_widget_set_visible (GTK_WIDGET (self->egos_group), state->per_ego);
  gtk_widget_set_visible (self->tried_group, state->first != NULL || state->second != NULL);
  show_counts (self->first_row, state->first_title, state->first);
  show_counts (self->second_row, state->second_title, state->second);
  gtk_label_set_label (self->hint, state->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *state->hint != '\0');
  gtk_widget_set_visible (self->import_button, self->files != NULL);
  gtk_widget_set_sensitive (self->import_button, state->can_import && !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !self->busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static void
forget_tried (KithImportDialog *self)
{
  g_clear_pointer (&self->tried, kith_import_outcome_unref);
  g_clear_pointer (&self->brought, kith_bring_outcome_unref);
}

static void
show_egos (KithImportDialog *self)
{
  for (guint i = 0; i < self->ego_rows->len; i++)
    adw_preferences_group_remove (self->egos_group, self->ego_rows->pdata[i]);
  g_ptr_array_set_size (self->ego_rows, 0);
  for (guint i = 0; self->tried != NULL && i < self->tried->clients->len; i++)
    {
      g_autofree char *title = kith_import_form_describe_ego (self->content, self->tried->clients->pdata[i]);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_preferences_group_add (self->egos_group, row);
      g_ptr_array_add (self->ego_rows, row);
    }
}

static void
show_tried (KithImportDialog *self)
{
  g_autoptr (GPtrArray) reasons = self->tried != NULL ? kith_reasons_new_skipped (self->tried) : g_ptr_array_new ();

  kith_reasons_show (self->left_row, reasons);
  show_egos (self);
}

static const char *
get_self (KithImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->self_row);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > self->content->people->len)
    return NULL;
  return ((KithImportPerson *) self->content->people->pdata[selected - 1])->id;
}

static DexFuture *
ask (const Try *try)
{
  KithImportDialog *self = try->dialog;
  g_autoptr (KithImportState) state = work_out (self);
  gboolean new_client = gtk_check_button_get_active (self->new_check);
  KithImportWish wish = {
    .files = (const char * const *) self->files,
    .client_per_ego = state->per_ego,
    .dry_run = !try->write,
    .cancellable = try->cancellable,
  };

  if (self->content->dump)
    return kith_practice_bring (self->practice, self->files[0], !try->write, try->cancellable);
  if (state->asks_client && new_client)
    wish.new_client = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  else if (state->asks_client)
    wish.client = kith_client_chooser_get_client (self->chooser);
  if (state->asks_self)
    wish.self = get_self (self);
  return kith_practice_import (self->practice, &wish);
}

static gboolean
take_answer (KithImportDialog  *self,
             DexFuture         *answer,
             GError           **error)
{
  gboolean dump = self->content->dump;
  gpointer outcome = dex_await_boxed (answer, error);

  forget_tried (self);
  if (dump)
    self->brought = outcome;
  else
    self->tried = outcome;
  return outcome != NULL;
}

static void
finish (KithImportDialog *self,
        KithReceipt      *receipt)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  g_autofree char *last = kith_receipt_dup_action (receipt);
  g_autofree char *sentence = self->tried != NULL ? kith_import_form_describe_done (self->tried) : g_strdup (_("Imported"));
  const char *scope = self->tried != NULL ? self->tried->scope : self->brought->scope;
  guint n_steps = self->tried != NULL ? self->tried->n_steps : self->brought->n_steps;

  adw_dialog_force_close (ADW_DIALOG (self));
  kith_taken_toast_show (window, self->practice, sentence, scope, last, n_steps);
}

static DexFuture *
try_fiber (gpointer data)
{
  Try *try = data;
  KithImportDialog *self = try->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithReceipt) receipt = NULL;
  DexFuture *answer;

  /* Files may have been chosen anew before this began. */
  if (try->turn != self->turn)
    return dex_future_new_true ();
  answer = ask (try);
  receipt = kith_practice_dup_receipt (self->practice);
  dex_await (dex_ref (answer), NULL);
  if (try->turn != self->turn)
    {
      dex_unref (answer);
      return dex_future_new_true ();
    }
  self->busy = FALSE;
  kith_wait_bar_end (self->wait_bar);
  if (!take_answer (self, answer, &error))
    kith_problem_label_show (self->problem, error->message);
  else if (try->write)
    finish (self, receipt);
  show_tried (self);
  update (self);
  return dex_future_new_true ();
}

/* Whatever was asked before is not wanted any more. */
static GCancellable *
begin_turn (KithImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->turn++;
  kith_problem_label_show (self->problem, NULL);
  return self->cancellable;
}

static Try *
try_new (KithImportDialog *self,
         gboolean          write)
{
  Try *try = g_new0 (Try, 1);

  try->dialog = g_object_ref (self);
  try->cancellable = g_object_ref (begin_turn (self));
  try->turn = self->turn;
  try->write = write;
  return try;
}

static void
start (KithImportDialog *self,
       gboolean          write)
{
  Try *try = try_new (self, write);

  self->busy = write;
  kith_wait_bar_begin (self->wait_bar, write ? _("Importing…") : _("Comparing with the practice…"), try->cancellable);
  update (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, try_fiber, try, (GDestroyNotify) try_free));
}

/* A preview is always of what is said now. */
static void
said_cb (KithImportDialog *self)
{
  g_autoptr (KithImportState) state = NULL;

  if (self->content == NULL || self->busy)
    return;
  forget_tried (self);
  show_tried (self);
  state = work_out (self);
  if (state->can_try)
    start (self, FALSE);
  else
    begin_turn (self);
  update (self);
}

static void
named_cb (KithImportDialog *self)
{
  if (self->practice != NULL)
    update (self);
}

/* Who is a new client and is in the file has a name already. */
static void
chosen_cb (KithImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->self_row);

  if (self->content == NULL)
    return;
  if (get_self (self) != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->name_row)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), ((KithImportPerson *) self->content->people->pdata[selected - 1])->name);
  said_cb (self);
}

static void
import_cb (KithImportDialog *self)
{
  if (!self->busy && gtk_widget_get_sensitive (self->import_button))
    start (self, TRUE);
}

static void
take_content (KithImportDialog  *self,
              KithImportContent *content)
{
  g_auto (GStrv) names = kith_import_form_list_people (content);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char * const *) names);

  /* The row asks for it as soon as it has a model. */
  adw_combo_row_set_model (self->self_row, G_LIST_MODEL (model));
  self->content = content;
  if (content->egos->len == 1 && *gtk_editable_get_text (GTK_EDITABLE (self->name_row)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), ((KithImportPerson *) content->egos->pdata[0])->name);
}

static DexFuture *
read_fiber (gpointer data)
{
  Try *try = data;
  KithImportDialog *self = try->dialog;
  g_autoptr (GError) error = NULL;
  KithImportContent *content;

  content = dex_await_boxed (kith_import_content_load ((const char * const *) self->files, try->cancellable), &error);
  if (try->turn != self->turn)
    {
      g_clear_pointer (&content, kith_import_content_unref);
      return dex_future_new_true ();
    }
  kith_wait_bar_end (self->wait_bar);
  if (content != NULL)
    take_content (self, content);
  else
    kith_problem_label_show (self->problem, error->message);
  said_cb (self);
  update (self);
  return dex_future_new_true ();
}

static void
set_files (KithImportDialog   *self,
           const char * const *files)
{
  g_autoptr (GString) names = g_string_new (NULL);
  Try *try;

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (files[i]);
      g_autofree char *shown = g_filename_display_name (name);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", shown);
    }
  g_strfreev (self->files);
  self->files = g_strdupv ((GStrv) files);
  adw_action_row_set_subtitle (self->files_row, names->str);
  g_clear_pointer (&self->content, kith_import_content_unref);
  forget_tried (self);
  show_tried (self);
  try = try_new (self, FALSE);
  kith_wait_bar_begin (self->wait_bar, _("Reading…"), try->cancellable);
  update (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, try, (GDestroyNotify) try_free));
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (KithImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);
  g_auto (GStrv) paths = files != NULL ? kith_file_paths_new (files) : NULL;

  if (paths != NULL && paths[0] != NULL)
    set_files (self, (const char * const *) paths);
  else if (files == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_window_complain (GTK_WIDGET (self), error);
}

static void
choose_cb (KithImportDialog *self)
{
  const KithFileKind kinds[] = { { _("What Can Be Imported"), "ged,graphml,xml,csv,json" }, { _("All Files"), "" } };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));

  gtk_file_dialog_set_title (dialog, _("Choose Files to Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, files_chosen_cb,
                                 g_object_ref (self));
}

static DexFuture *
preset_fiber (gpointer data)
{
  KithImportDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithContact) contact = dex_await_boxed (kith_practice_load_client (self->practice, self->preset), &error);

  if (contact != NULL)
    kith_client_chooser_set_contact (self->chooser, contact);
  else
    kith_problem_label_show (self->problem, error->message);
  return dex_future_new_true ();
}

static void
kith_import_dialog_closed (AdwDialog *dialog)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (dialog);

  /* Nobody waits any more; what is half done is taken back. */
  self->turn++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
kith_import_dialog_dispose (GObject *object)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->ego_rows, g_ptr_array_unref);
  g_clear_pointer (&self->preset, g_free);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->content, kith_import_content_unref);
  forget_tried (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, files_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, client_box);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, new_check);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, name_group);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, self_group);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, self_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, egos_group);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, tried_group);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, left_row);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, wait_bar);
}

static void
kith_import_dialog_class_init (KithImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kith_import_dialog_closed;
  g_type_ensure (KITH_TYPE_CLIENT_CHOOSER);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
}

static void
kith_import_dialog_init (KithImportDialog *self)
{
  self->ego_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_import_dialog_new (KithPractice       *practice,
                        const char * const *files,
                        const char         *client)
{
  KithImportDialog *self = g_object_new (KITH_TYPE_IMPORT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->preset = g_strdup (client);
  kith_client_chooser_set_practice (self->chooser, practice);
  if (client != NULL)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, preset_fiber, g_object_ref (self), g_object_unref));
  if (files != NULL)
    set_files (self, files);
  else
    adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
  update (self);
  return ADW_DIALOG (self);
}
