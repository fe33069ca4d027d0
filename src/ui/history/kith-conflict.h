/* kith-conflict.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <libdex.h>

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

/** kith_conflict_ask: shows both versions over @parent. Resolves to a KithConflictChoice (int). */
DexFuture    *kith_conflict_ask  (KithConflict *self,
                                  GtkWidget    *parent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithConflict, kith_conflict_free)

G_END_DECLS
