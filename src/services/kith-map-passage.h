/* kith-map-passage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"
#include "kith-map-record.h"

G_BEGIN_DECLS

/** KithMapPassage: people on their way from one picture to the next; empty while nobody is. @sheet, @from: where they come from, @to:
 * where they go; all owned. */
typedef struct
{
  KithMapSheet *sheet;
  KithMapLayout *from;
  KithMapLayout *to;
} KithMapPassage;

/** kith_map_passage_begin: @sheet, @from, @to: (transfer full). A passage that was under way ends. */
void           kith_map_passage_begin (KithMapPassage       *self,
                                       KithMapSheet         *sheet,
                                       KithMapLayout        *from,
                                       KithMapLayout        *to);

/** kith_map_passage_at: where they are with @share of the way behind them, 0 to 1, when it ends. @after: the picture of where they go.
 * Returns: (transfer full) (nullable): NULL while nobody is on the way */
KithMapLayout *kith_map_passage_at    (KithMapPassage       *self,
                                       const KithMapPicture *after,
                                       double                share);
void           kith_map_passage_clear (KithMapPassage       *self);

G_END_DECLS
