/* kith-question.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-question.h"

#include "kith-expectation.h"

#include <glib/gi18n.h>
#include <math.h>

/* @gone: (nullable): how it is asked about someone who has died; NULL where it is not. */
typedef struct
{
  const char *text;
  KithAnswerForm form;
  const char *label;
  const char *prompt;
  const char *gone;
} Row;

static const Row rows[KITH_N_QUESTIONS] = {
  [KITH_QUESTION_WHO] = { "who", KITH_ANSWER_WHO, N_("Who they are"),
    N_("Who are they to you, and what part do they have in your life today?"),
    N_("Who were they to you?") },
  [KITH_QUESTION_CONTACT] = { "contact", KITH_ANSWER_WORDS, N_("Contact"),
    N_("How often are the two of you in touch, and in what way?"), NULL },
  [KITH_QUESTION_CLOSENESS] = { "closeness", KITH_ANSWER_CHOICE, N_("Closeness"),
    N_("How near to you do you feel they are?"),
    N_("How near to you do you feel they still are?") },
  [KITH_QUESTION_DESIRED] = { "desired", KITH_ANSWER_CHOICE, N_("Wished closeness"),
    N_("How near would you like to have them?"), NULL },
  [KITH_QUESTION_EFFECT] = { "effect", KITH_ANSWER_CHOICE, N_("Effect on mood"),
    N_("When you come from being with them, how do you feel?"),
    N_("When you have been thinking of them, how do you feel?") },
  [KITH_QUESTION_LINE] = { "line", KITH_ANSWER_CHOICE, N_("Line"),
    N_("Which word comes nearest to what is between the two of you?"),
    N_("Which word comes nearest to what was between the two of you?") },
  [KITH_QUESTION_STRENGTH] = { "strength", KITH_ANSWER_CHOICE, N_("Strength"),
    N_("How strong is the bond, whether it does you good or not?"),
    N_("How strong is the bond still, whether it does you good or not?") },
  [KITH_QUESTION_RECEIVES] = { "receives", KITH_ANSWER_SEVERAL, N_("Support received"),
    N_("What do they give you?"), NULL },
  [KITH_QUESTION_GIVES] = { "gives", KITH_ANSWER_SEVERAL, N_("Support given"),
    N_("What do you give them?"), NULL },
  [KITH_QUESTION_CONFIDES] = { "confides", KITH_ANSWER_CHOICE, N_("Confiding"),
    N_("When something weighs on you, do you tell them?"), NULL },
  [KITH_QUESTION_CAN_SAY] = { "can-say", KITH_ANSWER_WORDS, N_("Can talk about"),
    N_("What can the two of you speak about freely?"),
    N_("What could the two of you speak about freely?") },
  [KITH_QUESTION_CANNOT_SAY] = { "cannot-say", KITH_ANSWER_WORDS, N_("Can’t talk about"),
    N_("What stays unspoken between you, and for what reason?"),
    N_("What was left unspoken between you?") },
  [KITH_QUESTION_ARGUMENTS] = { "arguments", KITH_ANSWER_CHOICE, N_("Arguments"),
    N_("When the two of you argue, is it resolved or dropped?"),
    N_("When the two of you argued, was it resolved or dropped?") },
  [KITH_QUESTION_OBSTACLES] = { "obstacles", KITH_ANSWER_LEVELS, N_("What gets in the way"),
    N_("What makes it hard between you, and how much?"), NULL },
  [KITH_QUESTION_MINE] = { "mine", KITH_ANSWER_EXPECTATIONS, N_("The client’s expectations"),
    N_("What do you count on them for? Have you told them, and does it happen?"), NULL },
  [KITH_QUESTION_THEIRS] = { "theirs", KITH_ANSWER_EXPECTATIONS, N_("The other person’s expectations"),
    N_("And what do they count on you for? Have they told you, and does it happen?"), NULL },
  [KITH_QUESTION_WISH] = { "wish", KITH_ANSWER_WORDS, N_("What should be different"),
    N_("If one thing between you could change, what should it be?"),
    N_("What do you wish had been different between you?") },
};

/* Where the answers in own words are. */
static const glong word_offsets[KITH_N_QUESTIONS] = {
  [KITH_QUESTION_CONTACT] = G_STRUCT_OFFSET (KithPersonState, contact),
  [KITH_QUESTION_CAN_SAY] = G_STRUCT_OFFSET (KithPersonState, can_say),
  [KITH_QUESTION_CANNOT_SAY] = G_STRUCT_OFFSET (KithPersonState, cannot_say),
  [KITH_QUESTION_WISH] = G_STRUCT_OFFSET (KithPersonState, wish),
};

static gboolean
has_expectation (GPtrArray  *expectations,
                 const char *person,
                 KithHolder  holder)
{
  for (guint i = 0; i < expectations->len; i++)
    {
      const KithExpectation *it = expectations->pdata[i];

      if (it->holder == holder && g_str_equal (it->person, person))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all_levels (const KithPersonState *state)
{
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    if (state->obstacles[i] == KITH_UNKNOWN)
      return FALSE;
  return TRUE;
}

static gboolean
is_answered_by_state (KithQuestion           self,
                      const KithPersonState *state)
{
  if (state == NULL)
    return FALSE;
  if (rows[self].form == KITH_ANSWER_WORDS)
    return kith_question_get_words (self, state) != NULL;
  if (rows[self].form == KITH_ANSWER_LEVELS)
    return has_all_levels (state);
  return kith_question_get_chosen (self, state) != 0;
}

static gboolean
is_answered (KithQuestion           self,
             const KithPerson      *person,
             const KithPersonState *state,
             GPtrArray             *expectations)
{
  if (self == KITH_QUESTION_WHO)
    return person->relation != NULL || person->kind != KITH_PERSON_OTHER;
  if (rows[self].form == KITH_ANSWER_EXPECTATIONS)
    return has_expectation (expectations, person->id, self == KITH_QUESTION_MINE ? KITH_HOLDER_ME : KITH_HOLDER_THEM);
  return is_answered_by_state (self, state);
}

const char *
kith_question_get_words (KithQuestion           self,
                         const KithPersonState *state)
{
  g_return_val_if_fail (rows[self].form == KITH_ANSWER_WORDS, NULL);

  return G_STRUCT_MEMBER (char *, state, word_offsets[self]);
}

void
kith_question_set_words (KithQuestion     self,
                         KithPersonState *state,
                         const char      *words)
{
  g_return_if_fail (rows[self].form == KITH_ANSWER_WORDS);

  g_set_str (&G_STRUCT_MEMBER (char *, state, word_offsets[self]), words);
}

const char *
kith_question_to_text (KithQuestion self)
{
  g_return_val_if_fail ((guint) self < KITH_N_QUESTIONS, "");

  return rows[self].text;
}

gboolean
kith_question_from_text (const char   *text,
                         KithQuestion *question)
{
  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    if (g_strcmp0 (text, rows[i].text) == 0)
      {
        *question = (KithQuestion) i;
        return TRUE;
      }
  return FALSE;
}

KithAnswerForm
kith_question_get_form (KithQuestion self)
{
  g_return_val_if_fail ((guint) self < KITH_N_QUESTIONS, KITH_ANSWER_WORDS);

  return rows[self].form;
}

const char *
kith_question_get_label (KithQuestion self)
{
  g_return_val_if_fail ((guint) self < KITH_N_QUESTIONS, "");

  return _(rows[self].label);
}

const char *
kith_question_get_prompt (KithQuestion      self,
                          const KithPerson *person)
{
  g_return_val_if_fail ((guint) self < KITH_N_QUESTIONS, "");

  return _(person->status == KITH_PERSON_DEAD && rows[self].gone != NULL ? rows[self].gone : rows[self].prompt);
}

guint
kith_questions_list_asked (const KithPerson *person)
{
  guint asked = 0;

  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    if (person->status != KITH_PERSON_DEAD || rows[i].gone != NULL)
      asked |= KITH_QUESTION_BIT (i);
  return asked;
}

guint
kith_questions_list_answered (const KithPerson      *person,
                              const KithPersonState *state,
                              GPtrArray             *expectations)
{
  guint asked = kith_questions_list_asked (person);
  guint answered = 0;

  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    if ((asked & KITH_QUESTION_BIT (i)) != 0 && is_answered ((KithQuestion) i, person, state, expectations))
      answered |= KITH_QUESTION_BIT (i);
  return answered;
}

guint
kith_questions_count (guint questions)
{
  guint n = 0;

  for (guint i = 0; i < KITH_N_QUESTIONS; i++)
    n += (questions & KITH_QUESTION_BIT (i)) != 0;
  return n;
}
