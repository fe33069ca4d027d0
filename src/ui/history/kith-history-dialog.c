/* kith-history-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history-dialog.h"

#include "kith-day-list.h"
#include "kith-name-filter.h"
#include "kith-past-expander.h"
#include "kith-past-form.h"
#include "kith-problem-label.h"
#include "kith-scope.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define PAGE 100

struct _KithHistoryDialog
{
  AdwDialog parent_instance;

  GtkDropDown *kind_choice;
  GtkDropDown *name_choice;
  GtkStack *stack;
  KithProblemLabel *problem;
  KithDayList *days;
  GtkWidget *older_button;

  KithPractice *practice;
  char *client;
  char *row;
  gboolean initials;
  GPtrArray *past;  /* (element-type KithPast): all that was loaded */
  guint generation; /* of what is asked for */
};

/* Asking: a page of the history on its way. @until: 0 for the newest. */
typedef struct
{
  KithHistoryDialog *dialog;
  guint generation;
  gint64 until;
} Asking;

/* Wanting: what is to be brought back. */
typedef struct
{
  KithHistoryDialog *dialog;
  KithPast *past;
} Wanting;

G_DEFINE_FINAL_TYPE (KithHistoryDialog, kith_history_dialog, ADW_TYPE_DIALOG)

static void
asking_free (Asking *self)
{
  g_object_unref (self->dialog);
  g_free (self);
}

static void
wanting_free (Wanting *self)
{
  g_object_unref (self->dialog);
  kith_past_unref (self->past);
  g_free (self);
}

static DexFuture *
bring_back_fiber (gpointer data)
{
  const Wanting *wanting = data;
  KithHistoryDialog *self = wanting->dialog;
  g_autoptr (GError) error = NULL;
  DexFuture *brought = kith_practice_bring_back (self->practice, wanting->past->id, self->row, wanting->past->seen);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (brought, &error);

  if (self->stack == NULL)
    return dex_future_new_true ();
  if (id == NULL)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_window_close_dialog (ADW_DIALOG (self), _("Brought back"), receipt);
  return dex_future_new_true ();
}

static void
bring_back_cb (KithHistoryDialog *self,
               KithPastExpander  *row)
{
  Wanting *wanting = g_new0 (Wanting, 1);

  wanting->dialog = g_object_ref (self);
  wanting->past = kith_past_ref (kith_past_expander_get_past (row));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, bring_back_fiber, wanting, (GDestroyNotify) wanting_free));
}

static gboolean
is_wanted (KithHistoryDialog *self,
           const KithPast    *past)
{
  KithPastKind kind = gtk_drop_down_get_selected (self->kind_choice);

  return kind == KITH_PAST_ALL || kith_past_form_sort (past) == kind;
}

static void
fill (KithHistoryDialog *self)
{
  guint n_shown = 0;

  kith_day_list_clear (self->days);
  for (guint i = 0; i < self->past->len; i++)
    {
      KithPast *past = self->past->pdata[i];
      GtkWidget *row;

      if (!is_wanted (self, past))
        continue;
      row = kith_past_expander_new (past, self->initials);
      g_signal_connect_object (row, "bring-back", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
      kith_day_list_add (self->days, past->at, row);
      n_shown++;
    }
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 || gtk_widget_get_visible (self->older_button) ? "list" : "nothing");
}

static gboolean
is_same (GPtrArray *shown,
         GPtrArray *found)
{
  if (shown->len != found->len)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const KithPast *one = shown->pdata[i];
      const KithPast *other = found->pdata[i];

      if (!g_str_equal (one->id, other->id) || one->undone != other->undone)
        return FALSE;
    }
  return TRUE;
}

static void
take (KithHistoryDialog *self,
      GPtrArray         *found,
      gboolean           more)
{
  /* What is unfolded stays so, and the focus where it is. */
  if (!more && found->len > 0 && is_same (self->past, found))
    return;
  if (!more)
    g_ptr_array_set_size (self->past, 0);
  for (guint i = 0; i < found->len; i++)
    {
      KithPast *past = found->pdata[i];

      g_ptr_array_add (self->past, kith_past_ref (past));
      kith_name_filter_add (self->name_choice, past->user);
    }
  gtk_widget_set_visible (self->older_button, found->len == PAGE);
  fill (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  const Asking *asking = data;
  KithHistoryDialog *self = asking->dialog;
  const KithPastQuestion question = {
    .client = self->client,
    .row = self->row,
    .by = kith_name_filter_get (self->name_choice),
    .until = asking->until,
    .limit = PAGE,
    .contents = TRUE,
    .initials = self->initials,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = dex_await_boxed (kith_practice_load_past (self->practice, &question), &error);

  if (self->stack == NULL || asking->generation != self->generation)
    return dex_future_new_true ();
  if (found != NULL)
    take (self, found, asking->until > 0);
  else
    kith_problem_label_show (self->problem, error->message);
  return dex_future_new_true ();
}

static void
load (KithHistoryDialog *self,
      gint64             until)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->dialog = g_object_ref (self);
  asking->generation = ++self->generation;
  asking->until = until;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, asking, (GDestroyNotify) asking_free));
}

static void
kind_cb (KithHistoryDialog *self)
{
  if (self->past != NULL)
    fill (self);
}

static void
name_cb (KithHistoryDialog *self)
{
  if (self->practice != NULL)
    load (self, 0);
}

static void
older_cb (KithHistoryDialog *self)
{
  if (self->past->len > 0)
    load (self, ((KithPast *) self->past->pdata[self->past->len - 1])->at);
}

static void
practice_changed_cb (KithHistoryDialog *self,
                     const char        *file,
                     const char        *scope)
{
  const char *client = kith_scope_get_client (scope);

  if (client == NULL || g_strcmp0 (client, self->client) == 0)
    load (self, 0);
}

static void
kith_history_dialog_dispose (GObject *object)
{
  KithHistoryDialog *self = KITH_HISTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_HISTORY_DIALOG);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  G_OBJECT_CLASS (kith_history_dialog_parent_class)->dispose (object);
}

static void
kith_history_dialog_finalize (GObject *object)
{
  KithHistoryDialog *self = KITH_HISTORY_DIALOG (object);

  g_free (self->client);
  g_free (self->row);
  G_OBJECT_CLASS (kith_history_dialog_parent_class)->finalize (object);
}

static void
kith_history_dialog_class_init (KithHistoryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_history_dialog_dispose;
  object_class->finalize = kith_history_dialog_finalize;
  g_type_ensure (KITH_TYPE_DAY_LIST);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/history/kith-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, name_choice);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, days);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, older_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
}

static void
kith_history_dialog_init (KithHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_past_unref);
  gtk_widget_set_visible (self->older_button, FALSE);
  kith_name_filter_begin (self->name_choice);
}

AdwDialog *
kith_history_dialog_new (KithPractice *practice,
                         const char   *client,
                         const char   *row,
                         const char   *name,
                         gboolean      initials)
{
  KithHistoryDialog *self = g_object_new (KITH_TYPE_HISTORY_DIALOG, NULL);
  g_autofree char *title = NULL;

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->row = g_strdup (row);
  self->initials = initials;
  if (name != NULL)
    {
      /* Translators: %s is a name. */
      title = g_strdup_printf (C_("history", "History of %s"), name);
      adw_dialog_set_title (ADW_DIALOG (self), title);
      gtk_widget_set_visible (GTK_WIDGET (self->kind_choice), FALSE);
    }
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  load (self, 0);
  return ADW_DIALOG (self);
}

void
kith_history_show (GtkWidget    *parent,
                   KithPractice *practice,
                   const char   *client,
                   const char   *row,
                   const char   *name)
{
  gboolean initials;

  g_object_get (gtk_widget_get_root (parent), "initials", &initials, NULL);
  adw_dialog_present (kith_history_dialog_new (practice, client, row, name, initials), parent);
}
