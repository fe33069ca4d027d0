/* kith-questions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-question.h"

G_BEGIN_DECLS

/** The questions of the interpersonal inventory: which are answered, computed from what is known; stored is only how far an
 * interview has come. Errors of all: FORBIDDEN without the clinical key. */

/** kith_question_list_fields: what the answer to @question is stored in, as flags of KithPersonField; 0 where it is an
 * expectation. */
guint        kith_question_list_fields      (KithQuestion    question);

/** KithProgress: of how many questions about how many people how many are answered. */
typedef struct
{
  guint people;
  guint asked;
  guint answered;
} KithProgress;

/** kith_progress_add: one more person. */
void         kith_progress_add              (KithProgress   *self,
                                             KithPersonItem *item);

/** kith_progress_count: of all of @people (a GListModel of KithPersonItem). */
KithProgress kith_progress_count            (GListModel     *people);

/** kith_report_questions: of @client's people, or of @person (nullable) alone, as of @when (nullable; as in
 * kith-inventory.h): {asked, answered, people: [{id, name, asked, answered, open: [word, …]}]}. Resolves to a string. */
DexFuture   *kith_report_questions          (KithPractice   *practice,
                                             const char     *client,
                                             const char     *person,
                                             const char     *when);

/** kith_practice_keep_interview: how far an interview about the people of @client has come, for this user alone and without
 * a place in history. Resolves to TRUE. */
DexFuture   *kith_practice_keep_interview   (KithPractice   *self,
                                             const char     *client,
                                             const char     *interview);

/** kith_practice_load_interview: Resolves to a string, "" where there was none. */
DexFuture   *kith_practice_load_interview   (KithPractice   *self,
                                             const char     *client);

G_END_DECLS
