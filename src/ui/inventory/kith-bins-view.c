/* kith-bins-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bins-view.h"

#include "kith-bin.h"
#include "kith-choice-row.h"
#include "kith-person-edit.h"
#include "kith-questions.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define BIN_WIDTH 180
#define MOST_BINS 9

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
  GtkFlowBox *bins_box;

  KithPractice *practice;
  KithPeopleList *people;
  KithQuestion question;
  KithBin *tray;
  KithBin *bins[MOST_BINS];
  guint n_bins;
};

/* Placing: someone on the way into bins. */
typedef struct
{
  KithBinsView *view;
  KithPerson *person;
  KithPersonState *state;
  guint fields;
  const char *where;
} Placing;

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
};

static void
placing_free (Placing *self)
{
  g_object_unref (self->view);
  kith_person_free (self->person);
  kith_person_state_free (self->state);
  g_free (self);
}

static DexFuture *
place_fiber (gpointer data)
{
  const Placing *placing = data;
  KithBinsView *self = placing->view;
  const KithPersonEdit edit = { .person = placing->person, .state = placing->state, .fields = placing->fields };
  g_autoptr (GError) error = NULL;
  DexFuture *stored = kith_practice_alter_person (self->practice, &edit);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (stored, &error);
  /* A name keeps its own direction to itself. */
  g_autofree char *name = g_strdup_printf ("\u2068%s\u2069", placing->person->name);
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), name, placing->where);

  if (id != NULL)
    kith_window_offer_undo (GTK_WIDGET (self), sentence, receipt);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

/* @chosen: the bins they are in from now on, as bits. */
static void
place (KithBinsView   *self,
       KithPersonItem *item,
       guint           chosen,
       const char     *where)
{
  const KithDate nowhen = { 0 };
  const KithPerson *person = kith_person_item_get_person (item);
  const KithPersonState *state = kith_person_item_get_state (item);
  Placing *placing;

  if (chosen == kith_question_get_chosen (self->question, state))
    return;
  placing = g_new0 (Placing, 1);
  placing->view = g_object_ref (self);
  placing->person = kith_person_copy (person);
  placing->state = state != NULL ? kith_person_state_copy (state) : kith_person_state_new (person->id, &nowhen);
  kith_question_choose (self->question, placing->state, chosen);
  placing->fields = kith_question_list_fields (self->question);
  placing->where = where;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, place_fiber, placing, (GDestroyNotify) placing_free));
}

/* Out of @from, KITH_NO_BIN for the tray, into @bin. Where people can be in several bins, one more is added, or the same taken
 * away by a key. */
static void
send (KithBinsView *self,
      const char   *person,
      guint         from,
      guint         bin,
      gboolean      toggle)
{
  KithPersonItem *item = kith_people_list_find (self->people, person);
  guint chosen = item != NULL ? kith_question_get_chosen (self->question, kith_person_item_get_state (item)) : 0;
  gboolean several = kith_question_get_form (self->question) == KITH_ANSWER_SEVERAL;

  if (item == NULL || (bin != KITH_NO_BIN && bin >= self->n_bins))
    return;
  if (bin == KITH_NO_BIN)
    place (self, item, several && from != KITH_NO_BIN ? chosen & ~(1u << from) : 0, _("Not sorted yet"));
  else
    place (self, item, !several ? 1u << bin : toggle ? chosen ^ (1u << bin) : chosen | (1u << bin),
           kith_question_get_choice_label (self->question, bin));
}

static void
sent_cb (KithBinsView   *self,
         guint           bin,
         KithPersonChip *chip)
{
  send (self, kith_person_chip_get_person (chip), kith_person_chip_get_bin (chip), bin, FALSE);
}

static void
filled_cb (KithBinsView   *self,
           KithPersonChip *chip,
           guint           bin)
{
  send (self, kith_person_chip_get_person (chip), kith_person_chip_get_bin (chip), bin, FALSE);
}

static void
add_chip (KithBinsView   *self,
          KithPersonItem *item,
          guint           bin)
{
  GtkWidget *chip = kith_person_chip_new (item, self->question, bin);

  g_signal_connect_object (chip, "sent", G_CALLBACK (sent_cb), self, G_CONNECT_SWAPPED);
  kith_bin_add (bin == KITH_NO_BIN ? self->tray : self->bins[bin], chip);
}

static void
add_person (KithBinsView   *self,
            KithPersonItem *item,
            guint          *n_asked,
            guint          *n_sorted)
{
  guint chosen = kith_question_get_chosen (self->question, kith_person_item_get_state (item));

  if (!(kith_questions_list_asked (kith_person_item_get_person (item)) & KITH_QUESTION_BIT (self->question)))
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
fill (KithBinsView *self)
{
  GListModel *model = G_LIST_MODEL (self->people);
  g_autofree char *words = NULL;
  guint n_asked = 0;
  guint n_sorted = 0;

  kith_bin_empty (self->tray);
  for (guint i = 0; i < self->n_bins; i++)
    kith_bin_empty (self->bins[i]);
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

/* The focus stays with whom it was. */
static void
people_changed_cb (KithBinsView *self)
{
  KithPersonChip *chip;
  g_autofree char *person = NULL;
  GtkWidget *focus;

  if (self->stack == NULL)
    return;
  chip = get_chip (self);
  person = chip != NULL ? g_strdup (kith_person_chip_get_person (chip)) : NULL;
  fill (self);
  focus = person != NULL ? find_chip (self, person) : NULL;
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
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

static void
make_bins (KithBinsView *self)
{
  gtk_flow_box_remove_all (self->bins_box);
  self->tray = KITH_BIN (kith_bin_new (self->question, KITH_NO_BIN));
  g_signal_connect_object (self->tray, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->tray_place, GTK_WIDGET (self->tray));
  self->n_bins = kith_question_count_choices (self->question);
  for (guint i = 0; i < self->n_bins; i++)
    {
      GtkWidget *bin = kith_bin_new (self->question, i);

      gtk_widget_set_size_request (bin, BIN_WIDTH, -1);
      g_signal_connect_object (bin, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->bins_box, bin);
      gtk_widget_set_focusable (gtk_widget_get_parent (bin), FALSE);
      self->bins[i] = KITH_BIN (bin);
    }
}

static void
ask (KithBinsView *self,
     KithQuestion  question)
{
  g_autoptr (KithPerson) anyone = kith_person_new ("", "");

  self->question = question;
  gtk_label_set_label (self->prompt_label, kith_question_get_prompt (question, anyone));
  make_bins (self);
  fill (self);
}

static void
question_cb (KithBinsView *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->question_row));

  if (self->people == NULL || selected >= G_N_ELEMENTS (offered))
    return;
  ask (self, offered[selected]);
  gtk_widget_set_sensitive (self->previous_button, selected > 0);
  gtk_widget_set_sensitive (self->next_button, selected + 1 < G_N_ELEMENTS (offered));
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
    send (self, kith_person_chip_get_person (chip), kith_person_chip_get_bin (chip), KITH_NO_BIN, FALSE);
  else if (letter >= '1' && letter < '1' + self->n_bins)
    {
      send (self, kith_person_chip_get_person (chip), kith_person_chip_get_bin (chip), letter - '1', TRUE);
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
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BINS_VIEW);
  G_OBJECT_CLASS (kith_bins_view_parent_class)->dispose (object);
}

static void
kith_bins_view_finalize (GObject *object)
{
  g_clear_object (&KITH_BINS_VIEW (object)->practice);
  g_clear_object (&KITH_BINS_VIEW (object)->people);
  G_OBJECT_CLASS (kith_bins_view_parent_class)->finalize (object);
}

static void
kith_bins_view_class_init (KithBinsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_bins_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_bins_view_finalize;
  signals[ENDED] = g_signal_new ("ended", KITH_TYPE_BINS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
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
  kith_choice_row_clear (self->question_row);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    kith_choice_row_add (self->question_row, kith_question_to_text (offered[i]), kith_question_get_label (offered[i]));
  kith_choice_row_finish (self->question_row, NULL);
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
  question_cb (self);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_bins_view_begin (KithBinsView *self)
{
  GtkWidget *first = kith_bin_get_first (self->tray);

  g_return_if_fail (KITH_IS_BINS_VIEW (self));

  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->question_row));
}
