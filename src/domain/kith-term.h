/* kith-term.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithTermKind: how what is kept in a column is read to people. HIDDEN: not at all: ids, what follows from the rest, what is
 * sealed. TEXT: as it is; NUMBER; FLAG: yes or no; DATE: a KithDate; TIME: a KithWallTime; MINUTES since midnight; WORD: one of
 * @topic; WORDS: several, with commas between; NAME: the id of a row with a name. */
typedef enum
{
  KITH_TERM_HIDDEN,
  KITH_TERM_TEXT,
  KITH_TERM_NUMBER,
  KITH_TERM_FLAG,
  KITH_TERM_DATE,
  KITH_TERM_TIME,
  KITH_TERM_MINUTES,
  KITH_TERM_WORD,
  KITH_TERM_WORDS,
  KITH_TERM_NAME,
} KithTermKind;

/** KithTerm: what a column of a kept row is to people. @topic: (nullable): whose word it is: one of kith_term_find_word(), or
 * of the catalogue where it begins with a capital letter; of a NAME the table. @label: not translated; NULL where it is
 * HIDDEN. */
typedef struct
{
  const char *table;
  const char *column;
  KithTermKind kind;
  const char *topic;
  const char *label;
} KithTerm;

/** kith_term_get_table: the columns of @table in the order in which people read them. @n_terms: (out): how many.
 * Returns: (transfer none) (nullable): an array; NULL where there is no such table */
const KithTerm *kith_term_get_table      (const char     *table,
                                          guint          *n_terms);

/** kith_term_get_label: Returns: (nullable): translated: "Closeness"; NULL where it is HIDDEN */
const char     *kith_term_get_label      (const KithTerm *self);

/** kith_term_get_table_label: Returns: translated: "Person"; @table itself where it is not known */
const char     *kith_term_get_table_label (const char    *table);

/** kith_term_find_word: Returns: (nullable): what the value @id of @topic is called, translated: "open conflict" */
const char     *kith_term_find_word      (const char     *topic,
                                          const char     *id);

G_END_DECLS
