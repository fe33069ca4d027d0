/* kith-interview-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-interview-view.h"

#include "kith-answer-box.h"
#include "kith-asked.h"
#include "kith-person-editor.h"
#include "kith-person-words.h"
#include "kith-sign.h"
#include "kith-window.h"
#include "kith-wrap-button.h"

#include <glib/gi18n.h>

struct _KithInterviewView
{
  AdwBin parent_instance;

  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  KithSign *disc;
  GtkLabel *name_label;
  GtkLabel *relation_label;
  GtkLabel *prompt_label;
  KithAnswerBox *answer_box;
  GtkLabel *keys_label;
  GtkWidget *back_button;
  AdwStatusPage *end_page;
  GtkWidget *again_button;
  GtkWidget *done_button;

  KithPractice *practice;
  KithPeopleList *people;
  KithPersonEditor *editor;
  KithInterview *interview; /* (nullable): not begun */
  char *wanted;             /* (nullable): whom to begin with */
  char *person;             /* (nullable): who is shown */
};

G_DEFINE_FINAL_TYPE (KithInterviewView, kith_interview_view, ADW_TYPE_BIN)

enum
{
  PROP_PERSON = 1,
  N_PROPS
};

enum
{
  ENDED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* What is said of the one who is shown is known before it has come home. */
static void
list_asked (KithInterviewView *self,
            KithAsked         *asked)
{
  kith_asked_init (asked, self->people, kith_person_editor_get_person (self->editor), kith_person_editor_get_state (self->editor));
}

static void
show_progress (KithInterviewView *self,
               const KithAsked   *asked)
{
  KithProgress progress = kith_asked_count (asked);
  guint place = 0;
  const KithInterviewee *shown = kith_asked_find (asked, kith_interview_get_person (self->interview), &place);
  g_autofree char *words = NULL;

  gtk_progress_bar_set_fraction (self->progress_bar, progress.asked > 0 ? (double) progress.answered / progress.asked : 0);
  if (shown != NULL)
    /* Translators: "Person 3 of 9 · 4 of 11 answered". */
    words = g_strdup_printf (_("Person %u of %u · %u of %u answered"), place + 1, asked->n_people,
                             kith_questions_count (shown->answered), kith_questions_count (shown->asked));
  gtk_label_set_label (self->progress_label, words != NULL ? words : "");
}

static void
show_head (KithInterviewView *self,
           KithPersonItem    *item)
{
  const KithPerson *person = kith_person_item_get_person (item);

  kith_sign_show_disc (self->disc, person, kith_person_item_get_initials (item));
  gtk_label_set_label (self->name_label, person->name);
  gtk_label_set_label (self->relation_label, person->relation != NULL ? person->relation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->relation_label), person->relation != NULL);
  gtk_label_set_label (self->prompt_label, kith_question_get_prompt (kith_interview_get_question (self->interview), person));
}

static const char *
get_keys (KithQuestion question)
{
  return kith_question_count_choices (question) > 0 ? _("A digit chooses, Enter goes on.") : _("Ctrl and Enter go on.");
}

static void
set_person (KithInterviewView *self,
            const char        *person)
{
  if (g_set_str (&self->person, person))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}

static void
show_question (KithInterviewView *self,
               KithPersonItem    *item)
{
  KithQuestion question = kith_interview_get_question (self->interview);
  const KithPerson *person = kith_person_item_get_person (item);
  const char *prompt = kith_question_get_prompt (question, person);

  show_head (self, item);
  gtk_label_set_label (self->keys_label, get_keys (question));
  kith_person_editor_set_person (self->editor, person->id);
  kith_person_editor_freeze (self->editor);
  kith_answer_box_ask (self->answer_box, question, person->id);
  kith_person_editor_thaw (self->editor);
  gtk_stack_set_visible_child_name (self->stack, "question");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  kith_answer_box_begin (self->answer_box);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->prompt_label), prompt, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_end (KithInterviewView *self,
          const KithAsked   *asked)
{
  KithProgress progress = kith_asked_count (asked);
  g_autofree char *words = kith_progress_describe (&progress);

  adw_status_page_set_description (self->end_page, words);
  gtk_widget_set_visible (self->again_button, progress.answered < progress.asked);
  gtk_stack_set_visible_child_name (self->stack, asked->n_people > 0 ? "end" : "nobody");
  gtk_widget_grab_focus (self->done_button);
}

static void
show_place (KithInterviewView *self,
            const KithAsked   *asked)
{
  const char *person = kith_interview_get_person (self->interview);
  KithPersonItem *item = person != NULL ? kith_people_list_find (self->people, person) : NULL;

  show_progress (self, asked);
  if (item != NULL)
    show_question (self, item);
  else
    show_end (self, asked);
  set_person (self, person);
}

static DexFuture *
kept_fiber (gpointer data)
{
  KithInterviewView *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = kith_interview_to_text (self->interview);

  if (!dex_await (kith_practice_keep_interview (self->practice, kith_people_list_get_client (self->people), text), &error)
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    kith_window_complain (GTK_WIDGET (self), error);
  kith_practice_end_edit (self->practice);
  return dex_future_new_true ();
}

/* Whoever comes back goes on from here. */
static void
keep (KithInterviewView *self)
{
  kith_practice_begin_edit (self->practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, kept_fiber, g_object_ref (self), g_object_unref));
}

static void
go_on (KithInterviewView *self)
{
  g_auto (KithAsked) asked = { 0 };

  list_asked (self, &asked);
  kith_interview_go_on (self->interview, asked.people, asked.n_people);
  show_place (self, &asked);
  keep (self);
}

static gboolean
is_answered (KithInterviewView *self)
{
  g_auto (KithAsked) asked = { 0 };
  const KithInterviewee *shown;
  guint place;

  list_asked (self, &asked);
  shown = kith_asked_find (&asked, kith_interview_get_person (self->interview), &place);
  return shown != NULL && (shown->answered & KITH_QUESTION_BIT (kith_interview_get_question (self->interview))) != 0;
}

static gboolean
is_asking (KithInterviewView *self)
{
  return self->interview != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "question") == 0;
}

/* Whoever goes on without an answer is asked once more. */
static void
next_cb (KithInterviewView *self)
{
  if (!is_asking (self))
    return;
  kith_person_editor_flush (self->editor);
  if (!is_answered (self))
    kith_interview_put_off (self->interview);
  go_on (self);
}

static void
later_cb (KithInterviewView *self)
{
  kith_person_editor_flush (self->editor);
  kith_interview_put_off (self->interview);
  go_on (self);
}

static void
skip_cb (KithInterviewView *self)
{
  kith_person_editor_flush (self->editor);
  kith_interview_skip (self->interview);
  go_on (self);
}

static void
back_cb (KithInterviewView *self)
{
  g_auto (KithAsked) asked = { 0 };

  kith_person_editor_flush (self->editor);
  list_asked (self, &asked);
  if (!kith_interview_go_back (self->interview, asked.people, asked.n_people))
    return;
  show_place (self, &asked);
  keep (self);
}

static void
again_cb (KithInterviewView *self)
{
  kith_interview_forget_skipped (self->interview);
  go_on (self);
}

static void
leave_cb (KithInterviewView *self)
{
  kith_interview_view_leave (self);
  g_signal_emit (self, signals[ENDED], 0);
}

static void
touched_cb (KithInterviewView *self)
{
  kith_person_editor_touched (self->editor);
}

static void
typed_cb (KithInterviewView *self)
{
  kith_person_editor_typed (self->editor);
}

static void
finished_cb (KithInterviewView *self)
{
  kith_person_editor_flush (self->editor);
}

static void
read_widgets (GtkWidget       *widget,
              KithPerson      *person,
              KithPersonState *state)
{
  kith_answer_box_read (KITH_INTERVIEW_VIEW (widget)->answer_box, person, state);
}

static void
write_widgets (GtkWidget *widget,
               guint      fields)
{
  KithInterviewView *self = KITH_INTERVIEW_VIEW (widget);

  kith_answer_box_write (self->answer_box, kith_person_editor_get_person (self->editor),
                         kith_person_editor_get_state (self->editor), fields);
}

static gboolean
is_typing (KithInterviewView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Enter on a button of the last line is that button's. */
static gboolean
is_answering (KithInterviewView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->answer_box));
}

static gboolean
pressed_cb (KithInterviewView *self,
            guint              key,
            guint              code,
            GdkModifierType    state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;
  gunichar letter = gdk_keyval_to_unicode (key);

  if (!is_asking (self))
    return GDK_EVENT_PROPAGATE;
  if (is_enter && (modifiers == GDK_CONTROL_MASK || (modifiers == 0 && !is_typing (self) && is_answering (self)
                                                     && kith_answer_box_takes_digits (self->answer_box))))
    {
      next_cb (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0 || is_typing (self) || letter < '1' || letter > '9')
    return GDK_EVENT_PROPAGATE;
  return kith_answer_box_press (self->answer_box, letter - '1');
}

static gboolean
escaped_cb (KithInterviewView *self,
            guint              key,
            guint              code,
            GdkModifierType    state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  leave_cb (self);
  return GDK_EVENT_STOP;
}

static void
start (KithInterviewView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  g_auto (KithAsked) asked = { 0 };

  list_asked (self, &asked);
  if (wanted == NULL || !kith_interview_go_to (self->interview, wanted, asked.people, asked.n_people))
    kith_interview_stay (self->interview, asked.people, asked.n_people);
  show_place (self, &asked);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithInterviewView *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  text = dex_await_string (kith_practice_load_interview (self->practice, kith_people_list_get_client (self->people)), &error);
  /* The practice may have been locked meanwhile. */
  if (self->stack == NULL)
    return dex_future_new_true ();
  if (error != NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  if (self->interview == NULL)
    self->interview = kith_interview_parse (text != NULL ? text : "");
  start (self);
  return dex_future_new_true ();
}

/* Someone may be gone, or there is another answer. */
static void
people_changed_cb (KithInterviewView *self)
{
  g_auto (KithAsked) asked = { 0 };
  const char *person;

  if (self->interview == NULL || self->stack == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  list_asked (self, &asked);
  person = kith_interview_get_person (self->interview);
  if (person != NULL && !kith_interview_stay (self->interview, asked.people, asked.n_people))
    {
      show_place (self, &asked);
      return;
    }
  if (person != NULL)
    show_head (self, kith_people_list_find (self->people, person));
  show_progress (self, &asked);
}

static void
kith_interview_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_string (value, KITH_INTERVIEW_VIEW (object)->person);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_interview_view_dispose (GObject *object)
{
  KithInterviewView *self = KITH_INTERVIEW_VIEW (object);

  if (self->editor != NULL)
    kith_person_editor_end (self->editor);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_INTERVIEW_VIEW);
  G_OBJECT_CLASS (kith_interview_view_parent_class)->dispose (object);
}

static void
kith_interview_view_finalize (GObject *object)
{
  KithInterviewView *self = KITH_INTERVIEW_VIEW (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_pointer (&self->interview, kith_interview_free);
  g_free (self->wanted);
  g_free (self->person);
  G_OBJECT_CLASS (kith_interview_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, disc);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, relation_label);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, answer_box);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, keys_label);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, back_button);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, end_page);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, again_button);
  gtk_widget_class_bind_template_child (widget_class, KithInterviewView, done_button);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_interview_view_class_init (KithInterviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_interview_view_get_property;
  object_class->dispose = kith_interview_view_dispose;
  object_class->finalize = kith_interview_view_finalize;
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[ENDED] = g_signal_new ("ended", KITH_TYPE_INTERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_ANSWER_BOX);
  g_type_ensure (KITH_TYPE_SIGN);
  g_type_ensure (KITH_TYPE_WRAP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/inventory/kith-interview-view.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
add_keys (KithInterviewView   *self,
          GCallback            callback,
          GtkPropagationPhase  phase)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_object (keys, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
kith_interview_view_init (KithInterviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self, G_CALLBACK (pressed_cb), GTK_PHASE_CAPTURE);
  add_keys (self, G_CALLBACK (escaped_cb), GTK_PHASE_BUBBLE);
}

GtkWidget *
kith_interview_view_new (KithPractice   *practice,
                         KithPeopleList *people)
{
  KithInterviewView *self = g_object_new (KITH_TYPE_INTERVIEW_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->editor = kith_person_editor_new (GTK_WIDGET (self), practice, people, read_widgets, write_widgets);
  kith_answer_box_set_people (self->answer_box, practice, people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_interview_view_begin (KithInterviewView *self,
                           const char        *person)
{
  g_return_if_fail (KITH_IS_INTERVIEW_VIEW (self));

  g_set_str (&self->wanted, person);
  if (self->interview != NULL)
    {
      start (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

void
kith_interview_view_leave (KithInterviewView *self)
{
  g_return_if_fail (KITH_IS_INTERVIEW_VIEW (self));

  kith_person_editor_flush (self->editor);
}
