/* kith-tie-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tie-dialog.h"

#include "kith-inventory.h"
#include "kith-choice-row.h"
#include "kith-line-chooser.h"
#include "kith-network.h"
#include "kith-tie-kind.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define TIE "kith-tie"

struct _KithTieDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *heading;
  AdwPreferencesGroup *known_group;
  GtkListBox *kinds_list;
  GtkEditable *word_row;
  GPtrArray *rows;      /* of @known_group */

  KithPractice *practice;
  char *client;
  char *ids[2];
  char *names[2];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithTieDialog, kith_tie_dialog, ADW_TYPE_DIALOG)

/* Errand: a tie on the way to the practice. @widget: over whose window it is said, and which is closed then where @closes. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithTie *tie;
  char *sentence;
  gboolean removes;
  gboolean closes;
} Errand;

/* Question: which ties there are to be taken out. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  char *client;
  char *ids[2];
  char *names[2];
} Question;

static void
errand_free (Errand *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_tie_free (self->tie);
  g_free (self->sentence);
  g_free (self);
}

static void
question_free (Question *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  g_free (self->client);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->ids[i]);
      g_free (self->names[i]);
    }
  g_free (self);
}

/* A name keeps its own direction to itself. */
static char *
isolate (const char *name)
{
  return g_strdup_printf ("\u2068%s\u2069", name);
}

static DexFuture *
errand_fiber (gpointer data)
{
  const Errand *errand = data;
  const KithTie *tie = errand->tie;
  g_autoptr (GError) error = NULL;
  DexFuture *done = errand->removes ? kith_practice_remove_tie (errand->practice, tie->client, tie->id)
                                    : kith_practice_save_tie (errand->practice, tie);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (errand->practice);
  g_autofree char *id = dex_await_string (done, &error);

  if (id == NULL)
    kith_window_complain (errand->widget, error);
  else if (errand->closes)
    kith_window_close_dialog (ADW_DIALOG (errand->widget), errand->sentence, receipt);
  else
    kith_window_offer_undo (errand->widget, errand->sentence, receipt);
  return dex_future_new_true ();
}

/* @sentence: (transfer full) */
static void
send (GtkWidget     *widget,
      KithPractice  *practice,
      const KithTie *tie,
      char          *sentence,
      gboolean       removes,
      gboolean       closes)
{
  Errand *errand = g_new (Errand, 1);

  *errand = (Errand) { g_object_ref (widget), g_object_ref (practice), kith_tie_copy (tie), sentence, removes, closes };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, errand_fiber, errand, (GDestroyNotify) errand_free));
}

static char *
describe (KithTieDialog *self,
          const KithTie *tie)
{
  gboolean turned = g_strcmp0 (tie->a, self->ids[1]) == 0;
  g_autofree char *parent = isolate (self->names[turned]);
  g_autofree char *child = isolate (self->names[!turned]);

  if (g_strcmp0 (tie->kind, KITH_TIE_PARENT) == 0)
    /* Translators: names: "Anna is a parent of Tom". */
    return g_strdup_printf (_("%1$s is a parent of %2$s"), parent, child);
  return g_strdup (kith_tie_kind_get_label (tie->kind));
}

/* "Lena and Tom: Friends" */
static char *
describe_fully (KithTieDialog *self,
                const KithTie *tie)
{
  g_autofree char *words = describe (self, tie);
  g_autofree char *one = isolate (self->names[0]);
  g_autofree char *other = isolate (self->names[1]);

  if (g_strcmp0 (tie->kind, KITH_TIE_PARENT) == 0)
    return g_steal_pointer (&words);
  /* Translators: two names, and what they are to each other: "Lena and Tom: Friends". */
  return g_strdup_printf (_("%1$s and %2$s: %3$s"), one, other, words);
}

static void
add_tie (KithTieDialog *self,
         const char    *kind,
         gboolean       turned)
{
  g_autoptr (KithTie) tie = kith_tie_new (self->client, self->ids[turned], self->ids[!turned], kind);

  tie->line = kith_tie_kind_get_line (kind);
  send (GTK_WIDGET (self), self->practice, tie, describe_fully (self, tie), FALSE, TRUE);
}

static void
chosen_cb (KithTieDialog *self,
           AdwButtonRow  *row)
{
  const KithTie *tie = g_object_get_data (G_OBJECT (row), TIE);

  add_tie (self, tie->kind, g_strcmp0 (tie->a, self->ids[1]) == 0);
}

static void
word_cb (KithTieDialog *self)
{
  g_autofree char *word = g_strstrip (g_strdup (gtk_editable_get_text (self->word_row)));

  if (*word != '\0')
    add_tie (self, word, FALSE);
}

static void
line_cb (KithTieDialog *self,
         GParamSpec    *pspec,
         AdwComboRow   *row)
{
  g_autoptr (KithTie) tie = kith_tie_copy (g_object_get_data (G_OBJECT (row), TIE));
  KithLine line = (KithLine) adw_combo_row_get_selected (row);

  if (self->showing || tie->line == line)
    return;
  tie->line = line;
  send (GTK_WIDGET (self), self->practice, tie, describe_fully (self, tie), FALSE, FALSE);
}

static void
remove_cb (KithTieDialog *self,
           GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_COMBO_ROW);
  const KithTie *tie = g_object_get_data (G_OBJECT (row), TIE);

  send (GTK_WIDGET (self), self->practice, tie, g_strdup (_("Tie removed")), TRUE, FALSE);
}

static void
hang_tie (gpointer       object,
          const KithTie *tie)
{
  g_object_set_data_full (object, TIE, kith_tie_copy (tie), (GDestroyNotify) kith_tie_free);
}

static void
add_known (KithTieDialog *self,
           const KithTie *tie)
{
  AdwComboRow *row = ADW_COMBO_ROW (g_object_new (KITH_TYPE_CHOICE_ROW, NULL));
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = describe (self, tie);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  kith_line_chooser_set_up (row);
  /* Below, or large text would leave the title a letter in a line. */
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_combo_row_set_selected (row, tie->line);
  hang_tie (row, tie);
  gtk_widget_set_tooltip_text (button, _("Remove Tie"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (line_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->known_group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

/* A child is nobody's parent's parent. */
static gboolean
is_said (GPtrArray     *ties,
         const KithTie *tie)
{
  gboolean parent = g_str_equal (tie->kind, KITH_TIE_PARENT);

  for (guint i = 0; i < ties->len; i++)
    if (kith_tie_repeats (tie, ties->pdata[i]) || (parent && g_str_equal (((KithTie *) ties->pdata[i])->kind, KITH_TIE_PARENT)))
      return TRUE;
  return FALSE;
}

static void
add_kind (KithTieDialog *self,
          GPtrArray     *ties,
          const char    *kind,
          gboolean       turned)
{
  g_autoptr (KithTie) tie = kith_tie_new (self->client, self->ids[turned], self->ids[!turned], kind);
  g_autofree char *words = describe (self, tie);
  GtkWidget *row;

  if (is_said (ties, tie))
    return;
  row = adw_button_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  hang_tie (row, tie);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->kinds_list, row);
}

/* Whether the rows are those of the same ties, which may be drawn otherwise by now; whoever is at one stays there. */
static gboolean
renew_known (KithTieDialog *self,
             GPtrArray     *ties)
{
  for (guint i = 0; i < ties->len && ties->len == self->rows->len; i++)
    {
      const KithTie *shown = g_object_get_data (self->rows->pdata[i], TIE);
      const KithTie *tie = ties->pdata[i];

      if (!g_str_equal (shown->id, tie->id) || !g_str_equal (shown->kind, tie->kind))
        return FALSE;
    }
  for (guint i = 0; i < ties->len && ties->len == self->rows->len; i++)
    {
      hang_tie (self->rows->pdata[i], ties->pdata[i]);
      adw_combo_row_set_selected (self->rows->pdata[i], ((const KithTie *) ties->pdata[i])->line);
    }
  return ties->len == self->rows->len;
}

static void
show_known (KithTieDialog *self,
            GPtrArray     *ties)
{
  if (renew_known (self, ties))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->known_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < ties->len; i++)
    add_known (self, ties->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->known_group), ties->len > 0);
}

static void
show_ties (KithTieDialog *self,
           GPtrArray     *ties)
{
  const char *const *kinds = kith_tie_kind_list ();

  self->showing = TRUE;
  show_known (self, ties);
  gtk_list_box_remove_all (self->kinds_list);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      add_kind (self, ties, kinds[i], FALSE);
      if (g_str_equal (kinds[i], KITH_TIE_PARENT))
        add_kind (self, ties, kinds[i], TRUE);
    }
  self->showing = FALSE;
}

static DexFuture *
load_fiber (gpointer data)
{
  KithTieDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  ties = dex_await_boxed (kith_practice_list_ties_between (self->practice, self->client, self->ids[0], self->ids[1]), &error);
  if (ties == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (self->kinds_list != NULL)
    show_ties (self, ties);
  return dex_future_new_true ();
}

static void
load (KithTieDialog *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_tie_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TIE_DIALOG);
  G_OBJECT_CLASS (kith_tie_dialog_parent_class)->dispose (object);
}

static void
kith_tie_dialog_finalize (GObject *object)
{
  KithTieDialog *self = KITH_TIE_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->practice);
  g_free (self->client);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->ids[i]);
      g_free (self->names[i]);
    }
  G_OBJECT_CLASS (kith_tie_dialog_parent_class)->finalize (object);
}

static void
kith_tie_dialog_class_init (KithTieDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_tie_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_tie_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-tie-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTieDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, KithTieDialog, known_group);
  gtk_widget_class_bind_template_child (widget_class, KithTieDialog, kinds_list);
  gtk_widget_class_bind_template_child (widget_class, KithTieDialog, word_row);
  gtk_widget_class_bind_template_callback (widget_class, word_cb);
}

static void
kith_tie_dialog_init (KithTieDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_tie_dialog_new (KithPractice     *practice,
                     const char       *client,
                     const KithTieEnd *one,
                     const KithTieEnd *other)
{
  KithTieDialog *self = g_object_new (KITH_TYPE_TIE_DIALOG, NULL);
  g_autofree char *first = isolate (one->name);
  g_autofree char *second = isolate (other->name);
  g_autofree char *both = NULL;

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->ids[0] = g_strdup (one->id);
  self->ids[1] = g_strdup (other->id);
  self->names[0] = g_strdup (one->name);
  self->names[1] = g_strdup (other->name);
  /* Translators: the names of two who are tied. */
  both = g_strdup_printf (_("%1$s and %2$s"), first, second);
  adw_window_title_set_subtitle (self->heading, both);
  g_signal_connect_object (practice, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return ADW_DIALOG (self);
}

static DexFuture *
remove_fiber (gpointer data)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  ties = dex_await_boxed (kith_practice_list_ties_between (question->practice, question->client, question->ids[0],
                                                           question->ids[1]),
                          &error);
  if (ties == NULL)
    kith_window_complain (question->widget, error);
  else if (ties->len == 1)
    send (question->widget, question->practice, ties->pdata[0], g_strdup (_("Tie removed")), TRUE, FALSE);
  else
    adw_dialog_present (kith_tie_dialog_new (question->practice, question->client,
                                             &(KithTieEnd) { question->ids[0], question->names[0] },
                                             &(KithTieEnd) { question->ids[1], question->names[1] }),
                        question->widget);
  return dex_future_new_true ();
}

void
kith_tie_dialog_remove (GtkWidget        *widget,
                        KithPractice     *practice,
                        const char       *client,
                        const KithTieEnd *one,
                        const KithTieEnd *other)
{
  Question *question = g_new (Question, 1);

  *question = (Question) {
    g_object_ref (widget), g_object_ref (practice), g_strdup (client), { g_strdup (one->id), g_strdup (other->id) },
    { g_strdup (one->name), g_strdup (other->name) },
  };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, question, (GDestroyNotify) question_free));
}
