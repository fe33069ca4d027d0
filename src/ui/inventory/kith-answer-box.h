/* kith-answer-box.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-question.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_ANSWER_BOX (kith_answer_box_get_type ())
G_DECLARE_FINAL_TYPE (KithAnswerBox, kith_answer_box, KITH, ANSWER_BOX, AdwBin)

/** KithAnswerBox: the control that answers one question about one person. Signals "touched": something was chosen; "typed";
 * "finished": typing has ended. */

/** kith_answer_box_set_people: once: where expectations come from. */
void     kith_answer_box_set_people (KithAnswerBox         *self,
                                     KithPractice          *practice,
                                     KithPeopleList        *people);

/** kith_answer_box_ask: @question about @person, an id; nothing of an earlier answer stays. */
void     kith_answer_box_ask        (KithAnswerBox         *self,
                                     KithQuestion           question,
                                     const char            *person);

/** kith_answer_box_read: puts what is answered over @person and @state. */
void     kith_answer_box_read       (KithAnswerBox         *self,
                                     KithPerson            *person,
                                     KithPersonState       *state);

/** kith_answer_box_write: shows the answer, as far as it is in @fields (of KithPersonField). */
void     kith_answer_box_write      (KithAnswerBox         *self,
                                     const KithPerson      *person,
                                     const KithPersonState *state,
                                     guint                  fields);

/** kith_answer_box_press: as the digit of @choice (from 0 on) would. Returns: FALSE where there is no such choice */
gboolean kith_answer_box_press      (KithAnswerBox         *self,
                                     guint                  choice);

/** kith_answer_box_takes_digits: whether there is anything for digits to choose. */
gboolean kith_answer_box_takes_digits (KithAnswerBox       *self);

/** kith_answer_box_begin: gives the focus to what answers. */
void     kith_answer_box_begin      (KithAnswerBox         *self);

G_END_DECLS
