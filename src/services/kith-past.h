/* kith-past.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-deed.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithPastLine: what became of one thing that is kept. @column: as it is stored; @label: translated; @before, @after:
 * (nullable): in words; NULL for nothing. */
typedef struct
{
  char *column;
  char *label;
  char *before;
  char *after;
} KithPastLine;

/** KithPastRow: what became of one entry. @table, @id: as they are stored; @what: translated, with a name where it has one:
 * "Person: Eva"; @made, @removed: whether it was not there before, or is not after; @lines: (element-type KithPastLine). */
typedef struct
{
  char *table;
  char *id;
  char *what;
  gboolean made;
  gboolean removed;
  GPtrArray *lines;
} KithPastRow;

/** KithPastStep: how an action came to be: done, taken back, done again. */
typedef enum
{
  KITH_PAST_DONE,
  KITH_PAST_UNDONE,
  KITH_PAST_DONE_AGAIN,
} KithPastStep;

/** KithPast: one action of the history, counted by references, never changed. @at: ms since 1970, UTC; @user: who, by name where
 * one is known; @mine: whether it is of who looks; @file: "office" or "clinical"; @verb, @scope, @reverses (nullable): as they
 * are stored; @deed: (nullable): what it did, where the contents were asked for; @undone: whether it was taken back since; @n_rows: of the journal; @rows:
 * (nullable) (element-type KithPastRow): where they were asked for; @seen: what kith_practice_bring_back() is to be told. */
typedef struct
{
  char *id;
  gint64 at;
  char *user;
  gboolean mine;
  const char *file;
  char *verb;
  char *scope;
  char *reverses;
  KithPastStep step;
  KithDeed *deed;
  gboolean undone;
  int n_rows;
  GPtrArray *rows;
  gint64 seen;
} KithPast;

/** KithPastQuestion: borrowed. @client: (nullable): of whose record and appointments; @schedule: of the schedule alone; @row:
 * (nullable): of the entry of this id and what belongs to it; @by: (nullable): by whom, a name or id; @from, @to: days of the
 * practice, the last one among them; unknown for open; @until: ms since 1970, UTC, not among them, 0 for open: for going on
 * where a first answer ended; @limit: 0 for all; @contents: whether the rows are wanted; @initials: instead of names. */
typedef struct
{
  const char *client;
  gboolean schedule;
  const char *row;
  const char *by;
  KithDate from;
  KithDate to;
  gint64 until;
  guint limit;
  gboolean contents;
  gboolean initials;
} KithPastQuestion;

#define KITH_TYPE_PAST (kith_past_get_type ())
GType      kith_past_get_type       (void);
KithPast  *kith_past_ref            (KithPast               *self);
void       kith_past_unref          (KithPast               *self);

/** kith_past_can_restore: whether there is something to bring back: what was there before. */
gboolean   kith_past_can_restore    (const KithPast         *self);

/** kith_past_describe: "closeness of Eva", "Taken back: new person (Eva)". Returns: (transfer full) */
char      *kith_past_describe       (const KithPast         *self,
                                     gboolean                initials);

/** kith_practice_load_past: newest first, as far as this user may know. Resolves to a GPtrArray (boxed) of KithPast. */
DexFuture *kith_practice_load_past  (KithPractice           *self,
                                     const KithPastQuestion *question);

/** kith_practice_bring_back: puts what the action @id changed, or of it the entry @row (nullable) with what belongs to it, back
 * to what it was before, as an action of its own, if nothing of it has changed since @seen. Resolves to the id of the new action's target
 * (string). Errors: KITH_PROBLEM_CONFLICT, KITH_PROBLEM_NOTHING_LEFT */
DexFuture *kith_practice_bring_back (KithPractice           *self,
                                     const char             *id,
                                     const char             *row,
                                     gint64                  seen);

/** kith_report_past: [{id, at, user, file, scope, verb, kind, reverses, undone, rows, what, changes: [{table, id, what, made,
 * removed, lines: [{column, label, before, after}]}]}], newest first; changes only where the contents are asked for. Resolves to
 * a string */
DexFuture *kith_report_past         (KithPractice           *practice,
                                     const KithPastQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPast, kith_past_unref)

G_END_DECLS
