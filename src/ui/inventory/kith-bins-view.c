/* kith-bins-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bins-view.h"

#include "kith-bin.h"
#include "kith-choice-row.h"
#include "kith-column-layout.h"
#include "kith-placing.h"
#include "kith-scope.h"
#include "kith-sorting.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define AREAS "areas"
#define MOST_BINS 9
#define MOST_COLUMNS 4

struct _KithBinsView
{
  AdwBin parent_instance;

  KithChoiceRow *question_row;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *progress_label;
  GtkStack *stack;
  GtkLabel *prompt_label;
  AdwBin *tray_place;
  GtkWidget *bins_box;

  KithPractice *practice;
  KithPeopleList *people;
  KithSorting sorting;
  KithTreatment *treatment; /* (nullable): not loaded yet */
  guint asked;
  gboolean offering;
  KithBin *tray;
  KithBin *bins[MOST_BINS];
  guint n_bins;
  char *shown; /* (nullable): who lies where, while that is what is shown */
};

typedef struct
{
  KithBinsView *view;
  guint turn;
} Load;

G_DEFINE_FINAL_TYPE (KithBinsView, kith_bins_view, ADW_TYPE_BIN)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What people are sorted by, in the order in which it is offered. */
static const KithQuestion offered[] = {
  KITH_QUESTION_CLOSENESS, KITH_QUESTION_DESIRED, KITH_QUESTION_LINE, KITH_QUESTION_STRENGTH,
  KITH_QUESTION_EFFECT, KITH_QUESTION_RECEIVES, KITH_QUESTION_GIVES, KITH_QUESTION_CONFIDES,
  KITH_QUESTION_ARGUMENTS,
};

static void
send (KithBinsView   *self,
      KithPersonChip *chip,
      guint           bin,
      gboolean        toggle)
{
  KithPersonItem *item = kith_people_list_find (self->people, kith_person_chip_get_person (chip));

  if (item != NULL && (bin == KITH_NO_BIN || bin < self->n_bins))
    kith_placing_send (GTK_WIDGET (self), self->practice, &self->sorting, item, kith_person_chip_get_bin (chip), bin, toggle);
}

static void
sent_cb (KithBinsView   *self,
         guint           bin,
         KithPersonChip *chip)
{
  send (self, chip, bin, FALSE);
}

static void
filled_cb (KithBinsView   *self,
           KithPersonChip *chip,
           guint           bin)
{
  send (self, chip, bin, FALSE);
}

static void
add_chip (KithBinsView   *self,
          KithPersonItem *item,
          guint           bin)
{
  GtkWidget *chip = kith_person_chip_new (item, &self->sorting, bin);

  g_signal_connect_object (chip, "sent", G_CALLBACK (sent_cb), self, G_CONNECT_SWAPPED);
  kith_bin_add (bin == KITH_NO_BIN ? self->tray : self->bins[bin], chip);
}

static void
add_person (KithBinsView   *self,
            KithPersonItem *item,
            guint          *n_asked,
            guint          *n_sorted)
{
  guint chosen = kith_sorting_get_chosen (&self->sorting, item);

  if (!kith_sorting_asks (&self->sorting, kith_person_item_get_person (item)))
    return;
  *n_asked += 1;
  *n_sorted += chosen != 0;
  if (chosen == 0)
    add_chip (self, item, KITH_NO_BIN);
  for (guint i = 0; i < self->n_bins; i++)
    if ((chosen & (1u << i)) != 0)
      add_chip (self, item, i);
}

static void
empty_bins (KithBinsView *self)
{
  kith_bin_empty (self->tray);
  for (guint i = 0; i < self->n_bins; i++)
    kith_bin_empty (self->bins[i]);
}

static char *
describe_places (KithBinsView *self)
{
  GListModel *model = G_LIST_MODEL (self->people);
  GString *places = g_string_new ("");

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (model, i);
      const KithPerson *person = kith_person_item_get_person (item);
      const KithPersonState *state = kith_person_item_get_state (item);

      g_string_append_printf (places, "%s %" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT " %u\n", person->id, person->version,
                              state != NULL ? state->id : "", state != NULL ? state->version : 0,
                              kith_sorting_get_chosen (&self->sorting, item));
    }
  return g_string_free_and_steal (places);
}

/* As long as all lie where they lay nothing is touched: a menu may be open. */
static void
fill (KithBinsView *self)
{
  GListModel *model = G_LIST_MODEL (self->people);
  g_autofree char *places = describe_places (self);
  g_autofree char *words = NULL;
  guint n_asked = 0;
  guint n_sorted = 0;

  if (g_strcmp0 (places, self->shown) == 0)
    return;
  g_set_str (&self->shown, places);
  empty_bins (self);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (model, i);

      add_person (self, item, &n_asked, &n_sorted);
    }
  /* Translators: "7 of 9 sorted", of people. */
  words = g_strdup_printf (_("%u of %u sorted"), n_sorted, n_asked);
  gtk_label_set_label (self->progress_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->tray), n_sorted < n_asked);
  gtk_stack_set_visible_child_name (self->stack, n_asked > 0 ? "bins" : "nobody");
}

/* Returns: (nullable): the chip with the focus */
static KithPersonChip *
get_chip (KithBinsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !KITH_IS_PERSON_CHIP (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return KITH_PERSON_CHIP (focus);
}

static GtkWidget *
find_chip (KithBinsView *self,
           const char   *person)
{
  GtkWidget *chip = kith_bin_find (self->tray, person);

  for (guint i = 0; chip == NULL && i < self->n_bins; i++)
    chip = kith_bin_find (self->bins[i], person);
  return chip;
}

/* The focus stays with whom it was. @refill: fill(), or offer(), which does more. */
static void
fill_again (KithBinsView *self,
            void        (*refill) (KithBinsView *self))
{
  KithPersonChip *chip = get_chip (self);
  g_autofree char *person = chip != NULL ? g_strdup (kith_person_chip_get_person (chip)) : NULL;
  GtkWidget *focus;

  refill (self);
  focus = person != NULL ? find_chip (self, person) : NULL;
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
people_changed_cb (KithBinsView *self)
{
  /* The practice may have been locked meanwhile. */
  if (self->stack != NULL)
    fill_again (self, fill);
}

/* Whoever is sent by a key makes way for the next at once, so that the next key is theirs. */
static void
make_way (KithPersonChip *chip)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (chip));

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (chip));
  if (next != NULL)
    gtk_widget_grab_focus (next);
}

/* As many as go into a row that all rows are full, where that can be. */
static guint
count_columns (guint n_bins)
{
  if (n_bins <= MOST_COLUMNS)
    return n_bins;
  return n_bins % 3 == 0 ? 3 : MOST_COLUMNS;
}

static void
remove_bins (KithBinsView *self)
{
  GtkWidget *bin;

  while ((bin = gtk_widget_get_first_child (self->bins_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->bins_box), bin);
}

static void
make_bins (KithBinsView *self)
{
  KithColumnLayout *layout = KITH_COLUMN_LAYOUT (gtk_widget_get_layout_manager (self->bins_box));

  remove_bins (self);
  self->tray = KITH_BIN (kith_bin_new (&self->sorting, KITH_NO_BIN));
  g_signal_connect_object (self->tray, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->tray_place, GTK_WIDGET (self->tray));
  self->n_bins = MIN (kith_sorting_count_bins (&self->sorting), MOST_BINS);
  kith_column_layout_set_most (layout, count_columns (self->n_bins));
  for (guint i = 0; i < self->n_bins; i++)
    {
      GtkWidget *bin = kith_bin_new (&self->sorting, i);

      g_signal_connect_object (bin, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->bins_box), bin);
      self->bins[i] = KITH_BIN (bin);
    }
}

/* Returns: (nullable): the course whose areas people can be sorted into */
static const KithCoursePlan *
get_plan (KithBinsView *self)
{
  const KithCoursePlan *plan = self->treatment != NULL ? kith_treatment_get_current (self->treatment) : NULL;

  return plan != NULL && plan->template != NULL && plan->course->closure == NULL ? plan : NULL;
}

static void
take_plan (KithBinsView *self)
{
  g_clear_pointer (&self->sorting.treatment, kith_treatment_free);
  self->sorting.treatment = kith_treatment_copy (self->treatment);
  self->sorting.plan = get_plan (self);
}

static void
ask (KithBinsView *self,
     const char   *chosen)
{
  /* Chips look into what they are sorted by: they go first. */
  if (self->tray != NULL)
    empty_bins (self);
  kith_sorting_clear (&self->sorting);
  if (g_str_equal (chosen, AREAS))
    take_plan (self);
  else
    kith_question_from_text (chosen, &self->sorting.question);
  gtk_label_set_label (self->prompt_label, kith_sorting_get_prompt (&self->sorting));
  make_bins (self);
  g_clear_pointer (&self->shown, g_free);
  fill (self);
}

static void
question_cb (KithBinsView *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->question_row));
  guint n = G_N_ELEMENTS (offered) + (get_plan (self) != NULL ? 1 : 0);

  if (self->people == NULL || self->offering || selected >= n)
    return;
  ask (self, kith_choice_row_get (self->question_row));
  gtk_widget_set_sensitive (self->previous_button, selected > 0);
  gtk_widget_set_sensitive (self->next_button, selected + 1 < n);
}

/* What was chosen stays chosen, where it is still there. */
static void
offer (KithBinsView *self)
{
  g_autofree char *chosen = g_strdup (kith_choice_row_get (self->question_row));

  self->offering = TRUE;
  kith_choice_row_clear (self->question_row);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    kith_choice_row_add (self->question_row, kith_question_to_text (offered[i]), kith_question_get_label (offered[i]));
  if (get_plan (self) != NULL)
    kith_choice_row_add (self->question_row, AREAS, _("Problem area"));
  kith_choice_row_finish (self->question_row, chosen);
  self->offering = FALSE;
  question_cb (self);
}

static void
go_to (KithBinsView *self,
       guint         question)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->question_row), question);
}

static void
previous_cb (KithBinsView *self)
{
  go_to (self, adw_combo_row_get_selected (ADW_COMBO_ROW (self->question_row)) - 1);
}

static void
next_cb (KithBinsView *self)
{
  go_to (self, adw_combo_row_get_selected (ADW_COMBO_ROW (self->question_row)) + 1);
}

static void
load_free (Load *self)
{
  g_object_unref (self->view);
  g_free (self);
}

/* @treatment: (transfer full) */
static void
take_treatment (KithBinsView  *self,
                KithTreatment *treatment)
{
  const KithCoursePlan *plan = get_plan (self);
  g_autofree char *before = plan != NULL ? g_strdup (plan->course->id) : NULL;

  g_clear_pointer (&self->treatment, kith_treatment_free);
  self->treatment = treatment;
  plan = get_plan (self);
  if (g_strcmp0 (before, plan != NULL ? plan->course->id : NULL) != 0)
    {
      fill_again (self, offer);
    }
  else if (self->sorting.plan != NULL)
    {
      take_plan (self);
      fill_again (self, fill);
    }
}

static DexFuture *
load_fiber (gpointer data)
{
  const Load *load = data;
  KithBinsView *self = load->view;
  const char *client = kith_people_list_get_client (self->people);
  g_autoptr (GError) error = NULL;
  KithTreatment *treatment = dex_await_boxed (kith_practice_load_treatment (self->practice, client), &error);

  if (load->turn != self->asked || self->stack == NULL || treatment == NULL)
    {
      if (error != NULL && self->stack != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
        kith_window_complain (GTK_WIDGET (self), error);
      g_clear_pointer (&treatment, kith_treatment_free);
      return dex_future_new_true ();
    }
  take_treatment (self, treatment);
  return dex_future_new_true ();
}

static void
load_treatment (KithBinsView *self)
{
  Load *load = g_new0 (Load, 1);

  load->view = g_object_ref (self);
  load->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, (GDestroyNotify) load_free));
}

/* Only areas are not of the people themselves. */
static void
practice_changed_cb (KithBinsView *self,
                     const char   *file,
                     const char   *scope)
{
  g_autofree char *own = kith_scope_new_client (kith_people_list_get_client (self->people));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && (scope == NULL || g_str_equal (scope, own)))
    load_treatment (self);
}

static void
leave_cb (KithBinsView *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

static gboolean
pressed_cb (KithBinsView    *self,
            guint            key,
            guint            code,
            GdkModifierType  state)
{
  KithPersonChip *chip = get_chip (self);
  gunichar letter = gdk_keyval_to_unicode (key);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    leave_cb (self);
  else if (chip == NULL)
    return GDK_EVENT_PROPAGATE;
  else if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace || letter == '0')
    send (self, chip, KITH_NO_BIN, FALSE);
  else if (letter >= '1' && letter < '1' + self->n_bins)
    {
      send (self, chip, letter - '1', TRUE);
      if (kith_person_chip_get_bin (chip) == KITH_NO_BIN)
        make_way (chip);
    }
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
kith_bins_view_dispose (GObject *object)
{
  KithBinsView *self = KITH_BINS_VIEW (object);

  self->tray = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BINS_VIEW);
  G_OBJECT_CLASS (kith_bins_view_parent_class)->dispose (object);
}

static void
kith_bins_view_finalize (GObject *object)
{
  KithBinsView *self = KITH_BINS_VIEW (object);

  kith_sorting_clear (&self->sorting);
  g_clear_pointer (&self->treatment, kith_treatment_free);
  g_free (self->shown);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  G_OBJECT_CLASS (kith_bins_view_parent_class)->finalize (object);
}

static void
kith_bins_view_class_init (KithBinsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_bins_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_bins_view_finalize;
  signals[ENDED] = g_signal_new ("ended", KITH_TYPE_BINS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-bins-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, question_row);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, next_button);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, tray_place);
  gtk_widget_class_bind_template_child (widget_class, KithBinsView, bins_box);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_cb);
}

static void
kith_bins_view_init (KithBinsView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->bins_box, kith_column_layout_new ());
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
kith_bins_view_new (KithPractice   *practice,
                    KithPeopleList *people)
{
  KithBinsView *self = g_object_new (KITH_TYPE_BINS_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  offer (self);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_bins_view_begin (KithBinsView *self)
{
  GtkWidget *first;

  g_return_if_fail (KITH_IS_BINS_VIEW (self));

  first = kith_bin_get_first (self->tray);
  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->question_row));
  load_treatment (self);
}
