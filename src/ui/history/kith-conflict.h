/* kith-conflict.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** KithConflictChoice: which of two versions is to stay; LOOK leaves both as they are for now. */
typedef enum
{
  KITH_CONFLICT_LOOK,
  KITH_CONFLICT_MINE,
  KITH_CONFLICT_THEIRS,
} KithConflictChoice;

/** KithConflict: what two people have changed at the same time, line by line. */
typedef struct _KithConflict KithConflict;

/** kith_conflict_new: of nothing yet. Returns: (transfer full) */
KithConflict *kith_conflict_new  (void);
void          kith_conflict_free (KithConflict *self);

/** kith_conflict_add: where @mine and @theirs (both nullable: nothing) differ, that of @label; the same is left out. */
void          kith_conflict_add  (KithConflict *self,
                                  const char   *label,
                                  const char   *mine,
                                  const char   *theirs);

/** kith_conflict_insist: one of both is to be chosen now, since nothing keeps mine until later. */
void          kith_conflict_insist (KithConflict *self);

/** kith_conflict_ask: shows both versions over @parent, whose window is that of @practice. When it is locked before one was
 * chosen, mine is, which the history brings back from, and that is said after unlocking: to be called between
 * kith_practice_begin_edit() and kith_practice_end_edit(). Resolves to a KithConflictChoice (int). */
DexFuture    *kith_conflict_ask  (KithConflict *self,
                                  KithPractice *practice,
                                  GtkWidget    *parent);

/** kith_conflict_meet: in a fiber: says over @parent what @clash, of KITH_CLASH, is: in a sentence where it is a choice, which
 * is then theirs; else with both versions, likewise. What is theirs is shown again. Returns: MINE or THEIRS */
KithConflictChoice kith_conflict_meet (KithPractice *practice,
                                       GtkWidget    *parent,
                                       const GError *clash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithConflict, kith_conflict_free)

G_END_DECLS
