/* kith-answer-box.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-answer-box.h"

#include "kith-choices.h"
#include "kith-expectation-table.h"
#include "kith-grade-row.h"
#include "kith-person-form.h"
#include "kith-questions.h"
#include "kith-text-row.h"
#include "kith-who-group.h"

struct _KithAnswerBox
{
  AdwBin parent_instance;

  GtkStack *stack;
  KithWhoGroup *who;
  KithChoices *choices;
  AdwPreferencesGroup *grades;
  KithGradeRow *grade_rows[KITH_N_OBSTACLES];
  KithTextRow *words;
  KithExpectationTable *expectations;

  KithQuestion question;
};

G_DEFINE_FINAL_TYPE (KithAnswerBox, kith_answer_box, ADW_TYPE_BIN)

enum
{
  TOUCHED,
  TYPED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const pages[] = {
  [KITH_ANSWER_WHO] = "who",
  [KITH_ANSWER_CHOICE] = "choices",
  [KITH_ANSWER_SEVERAL] = "choices",
  [KITH_ANSWER_LEVELS] = "grades",
  [KITH_ANSWER_WORDS] = "words",
  [KITH_ANSWER_EXPECTATIONS] = "expectations",
};

static void
touched_cb (KithAnswerBox *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
typed_cb (KithAnswerBox *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
finished_cb (KithAnswerBox *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
kith_answer_box_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_ANSWER_BOX);
  G_OBJECT_CLASS (kith_answer_box_parent_class)->dispose (object);
}

static void
kith_answer_box_class_init (KithAnswerBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_answer_box_dispose;
  signals[TOUCHED] = g_signal_new ("touched", KITH_TYPE_ANSWER_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", KITH_TYPE_ANSWER_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", KITH_TYPE_ANSWER_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_CHOICES);
  g_type_ensure (KITH_TYPE_EXPECTATION_TABLE);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  g_type_ensure (KITH_TYPE_WHO_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-answer-box.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, stack);
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, who);
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, choices);
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, grades);
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, words);
  gtk_widget_class_bind_template_child (widget_class, KithAnswerBox, expectations);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
}

static void
kith_answer_box_init (KithAnswerBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_who_group_ask (self->who);
  kith_text_row_set_roomy (self->words);
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      GtkWidget *row = kith_grade_row_new ((KithObstacle) i);

      g_signal_connect_object (row, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->grades, row);
      self->grade_rows[i] = KITH_GRADE_ROW (row);
    }
}

void
kith_answer_box_set_people (KithAnswerBox  *self,
                            KithPractice   *practice,
                            KithPeopleList *people)
{
  kith_expectation_table_set_people (self->expectations, practice, people);
}

void
kith_answer_box_ask (KithAnswerBox *self,
                     KithQuestion   question,
                     const char    *person)
{
  KithAnswerForm form = kith_question_get_form (question);

  self->question = question;
  if (form == KITH_ANSWER_CHOICE || form == KITH_ANSWER_SEVERAL)
    kith_choices_ask (self->choices, question);
  if (form == KITH_ANSWER_WORDS)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words), kith_question_get_label (question));
  if (form == KITH_ANSWER_EXPECTATIONS)
    {
      kith_expectation_table_set_person (self->expectations, person);
      kith_expectation_table_set_holder (self->expectations,
                                         question == KITH_QUESTION_MINE ? KITH_HOLDER_ME : KITH_HOLDER_THEM);
    }
  gtk_stack_set_visible_child_name (self->stack, pages[form]);
}

static void
read_who (KithAnswerBox   *self,
          KithPerson      *person,
          KithPersonState *state)
{
  KithPersonForm form;

  kith_person_form_init (&form, person, state);
  kith_who_group_read (self->who, &form);
  form.name = person->name;
  form.about = person->about;
  kith_person_form_fill (&form, person, state);
}

static void
read_choices (KithAnswerBox   *self,
              KithPersonState *state)
{
  guint chosen = kith_choices_get_chosen (self->choices);

  if (chosen != kith_question_get_chosen (self->question, state))
    kith_question_choose (self->question, state, chosen);
}

void
kith_answer_box_read (KithAnswerBox   *self,
                      KithPerson      *person,
                      KithPersonState *state)
{
  g_autofree char *words = NULL;

  switch (kith_question_get_form (self->question))
    {
    case KITH_ANSWER_WHO:
      read_who (self, person, state);
      break;
    case KITH_ANSWER_CHOICE:
    case KITH_ANSWER_SEVERAL:
      read_choices (self, state);
      break;
    case KITH_ANSWER_LEVELS:
      for (guint i = 0; i < KITH_N_OBSTACLES; i++)
        state->obstacles[i] = kith_grade_row_get_grade (self->grade_rows[i]);
      break;
    case KITH_ANSWER_WORDS:
      words = kith_text_row_dup_text (self->words);
      kith_question_set_words (self->question, state, words);
      break;
    case KITH_ANSWER_EXPECTATIONS:
      break;
    }
}

void
kith_answer_box_write (KithAnswerBox         *self,
                       const KithPerson      *person,
                       const KithPersonState *state,
                       guint                  fields)
{
  KithPersonForm form;

  if (!(fields & kith_question_list_fields (self->question)))
    return;
  switch (kith_question_get_form (self->question))
    {
    case KITH_ANSWER_WHO:
      kith_person_form_init (&form, person, state);
      kith_who_group_write (self->who, &form, fields);
      break;
    case KITH_ANSWER_CHOICE:
    case KITH_ANSWER_SEVERAL:
      kith_choices_show (self->choices, kith_question_get_chosen (self->question, state));
      break;
    case KITH_ANSWER_LEVELS:
      for (guint i = 0; i < KITH_N_OBSTACLES; i++)
        kith_grade_row_set_grade (self->grade_rows[i], state->obstacles[i]);
      break;
    case KITH_ANSWER_WORDS:
      kith_text_row_set_text (self->words, kith_question_get_words (self->question, state));
      break;
    case KITH_ANSWER_EXPECTATIONS:
      break;
    }
}

/* Of several rows the one with the focus, or else the first that has no answer. */
static guint
find_grade_row (KithAnswerBox *self)
{
  guint unsaid = KITH_N_OBSTACLES;

  for (guint i = KITH_N_OBSTACLES; i > 0; i--)
    {
      if (gtk_widget_get_state_flags (GTK_WIDGET (self->grade_rows[i - 1])) & GTK_STATE_FLAG_FOCUS_WITHIN)
        return i - 1;
      if (kith_grade_row_get_grade (self->grade_rows[i - 1]) == KITH_UNKNOWN)
        unsaid = i - 1;
    }
  return unsaid < KITH_N_OBSTACLES ? unsaid : 0;
}

/* A digit answers one row and goes on to the next. */
static gboolean
press_grade (KithAnswerBox *self,
             guint          choice)
{
  guint row = find_grade_row (self);

  if (!kith_grade_row_press (self->grade_rows[row], choice))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->grade_rows[MIN (row + 1, KITH_N_OBSTACLES - 1)]));
  return TRUE;
}

gboolean
kith_answer_box_press (KithAnswerBox *self,
                       guint          choice)
{
  KithAnswerForm form = kith_question_get_form (self->question);

  if (form == KITH_ANSWER_CHOICE || form == KITH_ANSWER_SEVERAL)
    return kith_choices_press (self->choices, choice);
  return form == KITH_ANSWER_LEVELS && press_grade (self, choice);
}

gboolean
kith_answer_box_takes_digits (KithAnswerBox *self)
{
  return kith_question_count_choices (self->question) > 0;
}

/* Also where the focus is in there already, at something else. */
static void
focus_first (GtkWidget *page)
{
  gtk_root_set_focus (gtk_widget_get_root (page), NULL);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
kith_answer_box_begin (KithAnswerBox *self)
{
  KithAnswerForm form = kith_question_get_form (self->question);

  if (form == KITH_ANSWER_CHOICE || form == KITH_ANSWER_SEVERAL)
    gtk_widget_grab_focus (GTK_WIDGET (self->choices));
  else if (form == KITH_ANSWER_LEVELS)
    gtk_widget_grab_focus (GTK_WIDGET (self->grade_rows[find_grade_row (self)]));
  else
    focus_first (gtk_stack_get_visible_child (self->stack));
}
