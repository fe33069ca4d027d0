/* kith-question.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** KithQuestion: what an interpersonal inventory asks of everyone in a client's life, in the order in which it is asked.
 * Source: what is asked per person, domain.md §3 (Dietz, Weinberg & Mufson 2018; Markowitz; ISIPT); the words are ours. */
typedef enum
{
  KITH_QUESTION_WHO,
  KITH_QUESTION_CONTACT,
  KITH_QUESTION_CLOSENESS,
  KITH_QUESTION_DESIRED,
  KITH_QUESTION_EFFECT,
  KITH_QUESTION_LINE,
  KITH_QUESTION_STRENGTH,
  KITH_QUESTION_RECEIVES,
  KITH_QUESTION_GIVES,
  KITH_QUESTION_CONFIDES,
  KITH_QUESTION_CAN_SAY,
  KITH_QUESTION_CANNOT_SAY,
  KITH_QUESTION_ARGUMENTS,
  KITH_QUESTION_OBSTACLES,
  KITH_QUESTION_MINE,
  KITH_QUESTION_THEIRS,
  KITH_QUESTION_WISH,
} KithQuestion;

#define KITH_N_QUESTIONS (KITH_QUESTION_WISH + 1)

#define KITH_QUESTION_BIT(question) (1u << (question))

/** KithAnswerForm: how a question is answered. WHO: relation, part of life and status; CHOICE: one of a few; SEVERAL: some
 * of a few; LEVELS: each obstacle by one of a few; WORDS: in own words; EXPECTATIONS: of one side. */
typedef enum
{
  KITH_ANSWER_WHO,
  KITH_ANSWER_CHOICE,
  KITH_ANSWER_SEVERAL,
  KITH_ANSWER_LEVELS,
  KITH_ANSWER_WORDS,
  KITH_ANSWER_EXPECTATIONS,
} KithAnswerForm;

/** kith_question_to_text: "closeness" …, as typed and reported, never translated. */
const char     *kith_question_to_text          (KithQuestion            self);
gboolean        kith_question_from_text        (const char             *text,
                                                KithQuestion           *question);
KithAnswerForm  kith_question_get_form         (KithQuestion            self);

/** kith_question_get_label: for people, translated: "Closeness". */
const char     *kith_question_get_label        (KithQuestion            self);

/** kith_question_get_prompt: what the client is asked about @person, without their name; translated. */
const char     *kith_question_get_prompt       (KithQuestion            self,
                                                const KithPerson       *person);

/** kith_questions_list_asked: what is asked about @person, as bits: of the dead not what only the living can do. */
guint           kith_questions_list_asked      (const KithPerson       *person);

/** kith_questions_list_answered: which of what is asked about @person has an answer, as bits. @state: (nullable): how they
 * stand; @expectations: (element-type KithExpectation), of anyone. */
guint           kith_questions_list_answered   (const KithPerson       *person,
                                                const KithPersonState  *state,
                                                GPtrArray              *expectations);

/** kith_questions_count: how many bits are set in @questions. */
guint           kith_questions_count           (guint                   questions);

/** kith_question_count_choices: of a CHOICE, SEVERAL or LEVELS; 0 for others. */
guint           kith_question_count_choices    (KithQuestion            self);

/** kith_question_get_choice_label: for people, translated. */
const char     *kith_question_get_choice_label (KithQuestion            self,
                                                guint                   choice);

/** kith_question_get_chosen: which of the choices @state (nullable) has, as bits; 0 for not said. Of LEVELS nothing. */
guint           kith_question_get_chosen       (KithQuestion            self,
                                                const KithPersonState  *state);

/** kith_question_choose: puts @chosen, bits, into @state: of a CHOICE at most one, 0 takes back what was said. Who is in a
 * ring already keeps their place in it; "nothing" goes with no other kind of support, the latest choice winning, and
 * the flow follows the support. */
void            kith_question_choose           (KithQuestion            self,
                                                KithPersonState        *state,
                                                guint                   chosen);

/** kith_question_get_words: the answer that @state has to a question of WORDS. Returns: (transfer none) (nullable) */
const char     *kith_question_get_words        (KithQuestion            self,
                                                const KithPersonState  *state);

/** kith_question_set_words: @words: (nullable) */
void            kith_question_set_words        (KithQuestion            self,
                                                KithPersonState        *state,
                                                const char             *words);

G_END_DECLS
