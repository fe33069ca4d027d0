/* kith-clash-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-clash.h"
#include "kith-treatment-private.h"

G_BEGIN_DECLS

/** KithClashRow: the row of @table, in the clinical file, that someone edits; @before: its content before that. */
typedef struct
{
  const char *table;
  const char *id;
  const char *before;
} KithClashRow;

/** kith_clash_fail: sets @error to what is said of @row once mine is written over theirs in the open transaction, which is then
 * to be rolled back. @now: (transfer full) (nullable). Returns: FALSE */
gboolean kith_clash_fail        (KithDatabase        *database,
                                 const KithClashRow  *row,
                                 gboolean             words,
                                 KithEntry           *now,
                                 GError             **error);

/** kith_clash_fail_gone: sets @error to that a row of @table is gone over which @words were to be written. Returns: FALSE */
gboolean kith_clash_fail_gone   (const char          *table,
                                 const char          *words,
                                 GError             **error);

/** KithEntryClash: whether an entry meets what someone else has made of the same row. */
typedef struct
{
  const char *table;
  const char *id;
  char *before;
  KithEntry *now;
  gboolean words;
} KithEntryClash;

/** kith_entry_clash_look: before @entry is done with @verb. Errors: KITH_CLASH where it is gone, KITH_PROBLEM_FAILED */
gboolean kith_entry_clash_look  (KithEntryClash      *self,
                                 KithRecord          *record,
                                 KithEntryVerb        verb,
                                 const KithEntry     *entry,
                                 GError             **error);

/** kith_entry_clash_check: after it is done. Errors: KITH_CLASH */
gboolean kith_entry_clash_check (KithEntryClash      *self,
                                 KithDatabase        *database,
                                 GError             **error);
void     kith_entry_clash_clear (KithEntryClash      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithEntryClash, kith_entry_clash_clear)

G_END_DECLS
