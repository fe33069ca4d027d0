/* kith-figures-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figures-dialog.h"

#include "kith-change-row.h"
#include "kith-enter.h"
#include "kith-recurrences.h"
#include "kith-recurring-group.h"

#include <glib/gi18n.h>

struct _KithFiguresDialog
{
  AdwDialog parent_instance;

  GtkToggleButton *initials_toggle;
  GtkStack *stack;
  AdwStatusPage *problem_page;
  AdwPreferencesGroup *ties_group;
  AdwPreferencesGroup *support_group;
  KithRecurringGroup *recurring_group;

  KithPractice *practice;
  char *client;
  char *when;
  GPtrArray *rows; /* (element-type KithChangeRow): borrowed */
  guint asked;     /* how often, so that an older answer is known as such */
};

/* Asking: figures on their way. */
typedef struct
{
  KithFiguresDialog *dialog;
  gboolean initials;
  guint asked;
} Asking;

G_DEFINE_FINAL_TYPE (KithFiguresDialog, kith_figures_dialog, ADW_TYPE_DIALOG)

enum
{
  PERSON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
asking_free (Asking *self)
{
  g_object_unref (self->dialog);
  g_free (self);
}

static char *
tell_day (const KithDate *day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (day->year, day->month, day->day, 0, 0, 0);

  /* Translators: a day in full, see g_date_time_format(): 12 November 2026. */
  return g_date_time_format (time, _("%-d %B %Y"));
}

static void
show_days (KithFiguresDialog *self,
           const KithFigures *figures)
{
  g_autofree char *day = tell_day (&figures->day);
  g_autofree char *then = tell_day (&figures->then);
  g_autofree char *told = NULL;

  if (kith_date_compare (&figures->then, &figures->day) < 0)
    /* Translators: two days in full. */
    told = g_strdup_printf (_("As of %s, beside the beginning, %s."), day, then);
  else
    /* Translators: a day in full. */
    told = g_strdup_printf (_("As of %s, the beginning."), day);
  adw_preferences_group_set_description (self->ties_group, told);
}

/* A number tells by itself that it was another one; who it was must be said. */
static char *
explain (const KithFigure *figure)
{
  gboolean names = figure->kind != KITH_FIGURE_PEOPLE && figure->kind != KITH_FIGURE_TIES;

  if (!names || figure->was_sentence == NULL || g_str_equal (figure->was_sentence, figure->sentence))
    return g_strdup (figure->sentence);
  /* Translators: a sentence on how things are, below it one on how they were. */
  return g_strdup_printf (_("%s\nAt the beginning: %s"), figure->sentence, figure->was_sentence);
}

static void
add_row (KithFiguresDialog *self,
         const KithFigure  *figure)
{
  GtkWidget *row = g_object_new (KITH_TYPE_CHANGE_ROW, "use-markup", FALSE, "title", figure->title, NULL);
  gboolean support = figure->kind == KITH_FIGURE_SUPPORT || figure->kind == KITH_FIGURE_BOTH_WAYS;
  g_autofree char *explained = explain (figure);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explained);
  kith_change_row_say (KITH_CHANGE_ROW (row), figure->was, figure->value);
  adw_preferences_group_add (support ? self->support_group : self->ties_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_figures (KithFiguresDialog *self,
              const KithFigures *figures)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < figures->figures->len; i++)
    add_row (self, figures->figures->pdata[i]);
  show_days (self, figures);
  gtk_stack_set_visible_child_name (self->stack, figures->n_people > 0 ? "figures" : "empty");
}

static void
show_problem (KithFiguresDialog *self,
              const GError      *error)
{
  g_autofree char *problem = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->problem_page, problem);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static DexFuture *
measure_fiber (gpointer data)
{
  const Asking *asking = data;
  KithFiguresDialog *self = asking->dialog;
  const KithFiguresWanted wanted = { self->client, self->when, asking->initials };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithFigures) figures = dex_await_boxed (kith_practice_measure_network (self->practice, &wanted), &error);
  g_autoptr (GPtrArray) recurring = NULL;

  if (figures != NULL)
    recurring = dex_await_boxed (kith_practice_list_recurrences (self->practice, &wanted), &error);
  if (self->stack == NULL || asking->asked != self->asked)
    return dex_future_new_true ();
  if (recurring == NULL)
    {
      show_problem (self, error);
      return dex_future_new_true ();
    }
  /* What was once is not taken up as what is. */
  kith_recurring_group_show (self->recurring_group, recurring, self->when == NULL);
  show_figures (self, figures);
  return dex_future_new_true ();
}

static void
person_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[PERSON], 0, g_variant_get_string (parameter, NULL));
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithFiguresDialog *self = KITH_FIGURES_DIALOG (widget);
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_KIND, g_variant_get_string (parameter, NULL));
  kith_enter (widget, self->practice, KITH_ENTER_AREA_TAKE, entry, _("Taken up into the problem area"));
}

static void
initials_cb (KithFiguresDialog *self)
{
  Asking *asking;

  if (self->practice == NULL)
    return;
  asking = g_new0 (Asking, 1);
  asking->dialog = g_object_ref (self);
  asking->initials = gtk_toggle_button_get_active (self->initials_toggle);
  asking->asked = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, measure_fiber, asking, (GDestroyNotify) asking_free));
}

static void
kith_figures_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FIGURES_DIALOG);
  G_OBJECT_CLASS (kith_figures_dialog_parent_class)->dispose (object);
}

static void
kith_figures_dialog_finalize (GObject *object)
{
  KithFiguresDialog *self = KITH_FIGURES_DIALOG (object);

  g_clear_object (&self->practice);
  g_ptr_array_unref (self->rows);
  g_free (self->client);
  g_free (self->when);
  G_OBJECT_CLASS (kith_figures_dialog_parent_class)->finalize (object);
}

static void
kith_figures_dialog_class_init (KithFiguresDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_figures_dialog_dispose;
  object_class->finalize = kith_figures_dialog_finalize;
  signals[PERSON] = g_signal_new ("person", KITH_TYPE_FIGURES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  g_type_ensure (KITH_TYPE_RECURRING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-figures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, initials_toggle);
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, problem_page);
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, ties_group);
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, support_group);
  gtk_widget_class_bind_template_child (widget_class, KithFiguresDialog, recurring_group);
  gtk_widget_class_bind_template_callback (widget_class, initials_cb);
  gtk_widget_class_install_action (widget_class, "recurring.person", "s", person_cb);
  gtk_widget_class_install_action (widget_class, "recurring.take", "s", take_cb);
}

static void
kith_figures_dialog_init (KithFiguresDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_figures_dialog_new (KithPractice            *practice,
                         const KithFiguresWanted *wanted)
{
  KithFiguresDialog *self = g_object_new (KITH_TYPE_FIGURES_DIALOG, NULL);

  self->client = g_strdup (wanted->client);
  self->when = g_strdup (wanted->when);
  gtk_toggle_button_set_active (self->initials_toggle, wanted->initials);
  self->practice = g_object_ref (practice);
  initials_cb (self);
  return ADW_DIALOG (self);
}

void
kith_figures_dialog_narrow (KithFiguresDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->ties_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->support_group), FALSE);
  adw_dialog_set_title (ADW_DIALOG (self), adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self->recurring_group)));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->recurring_group), "");
}
