/* kith-grammar-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-grammar.h"

G_BEGIN_DECLS

/** The first command of each table; a table holds those up to the next table's first. */
enum
{
  KITH_GRAMMAR_PRACTICE = KITH_VERB_CREATE,
  KITH_GRAMMAR_PEOPLE = KITH_VERB_PEOPLE,
  KITH_GRAMMAR_OFFICE = KITH_VERB_THERAPIST_ADD,
  KITH_GRAMMAR_TREATMENT = KITH_VERB_COURSE_START,
  KITH_GRAMMAR_HISTORY = KITH_VERB_UNDO,
  KITH_GRAMMAR_END = KITH_N_VERBS,
};

/** KithWordsRow: what @option means for the verbs from @first to @last. @value: (nullable): NULL where it is as everywhere. */
typedef struct
{
  KithVerb first;
  KithVerb last;
  KithOption option;
  const char *value;
  const char *summary;
} KithWordsRow;

/** The words of the grammar: a row per option and a row per command, from the first of its table on. */
extern const KithOptionRow kith_grammar_options[KITH_N_OPTIONS];
extern const KithWordsRow kith_grammar_words[];
extern const guint kith_grammar_n_words;
extern const KithCommand kith_grammar_practice[KITH_GRAMMAR_PEOPLE - KITH_GRAMMAR_PRACTICE];
extern const KithCommand kith_grammar_people[KITH_GRAMMAR_OFFICE - KITH_GRAMMAR_PEOPLE];
extern const KithCommand kith_grammar_office[KITH_GRAMMAR_TREATMENT - KITH_GRAMMAR_OFFICE];
extern const KithCommand kith_grammar_treatment[KITH_GRAMMAR_HISTORY - KITH_GRAMMAR_TREATMENT];
extern const KithCommand kith_grammar_history[KITH_GRAMMAR_END - KITH_GRAMMAR_HISTORY];

G_END_DECLS
