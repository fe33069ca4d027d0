/* kith-recurrences.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-figures.h"
#include "kith-recurrence.h"

G_BEGIN_DECLS

/** KithConcerned: one of those with whom something is the same. @name: or initials. */
typedef struct
{
  char *id;
  char *name;
} KithConcerned;

/** KithRecurring: a KithRecurrence in words. @title: "Communication is hard"; @rule: when it is counted; @sentence: "With 5 of 9
 * people: Maria, Ben …"; @people: (element-type KithConcerned). */
typedef struct
{
  KithPlight plight;
  guint known;
  const char *title;
  const char *rule;
  char *sentence;
  GPtrArray *people;
} KithRecurring;

/** kith_practice_list_recurrences: what is the same with several of a client's people, as of a moment. Resolves to a GPtrArray
 * (boxed) of KithRecurring. Errors: FORBIDDEN without the clinical key, NOT_FOUND */
DexFuture *kith_practice_list_recurrences (KithPractice            *self,
                                           const KithFiguresWanted *wanted);

/** kith_report_recurrences: the same as JSON: [{pattern, title, rule, sentence, known, people: [{id, name}]}]. Resolves to a
 * string. */
DexFuture *kith_report_recurrences        (KithPractice            *self,
                                           const KithFiguresWanted *wanted);

G_END_DECLS
