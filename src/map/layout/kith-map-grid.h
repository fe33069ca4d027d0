/* kith-map-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithGrid: things on a page by the squares that they lie in, so that only those near a place are asked for. Things are numbers. */
typedef struct _KithGrid KithGrid;

/** KithGridLook: a look at all that may lie in a box. */
typedef struct
{
  guint left;
  guint right;
  guint bottom;
  guint column;
  guint row;
  guint link;
} KithGridLook;

/** kith_grid_new: over @area, in squares of @side pixels. What lies beyond it counts to its edge. Returns: (transfer full) */
KithGrid *kith_grid_new    (const KithMapRect  *area,
                            double              side);
void      kith_grid_free   (KithGrid           *self);

/** kith_grid_add: @item lies within @box, and where else it was added. */
void      kith_grid_add    (KithGrid           *self,
                            const KithMapRect  *box,
                            guint               item);

/** kith_grid_add_disc: likewise, around a point. */
void      kith_grid_add_disc (KithGrid         *self,
                              double            x,
                              double            y,
                              double            radius,
                              guint             item);

/** kith_grid_look: for kith_grid_next(), which says one item after another that may lie in @box, some more than once; of one square
 * that added last first. */
void      kith_grid_look   (const KithGrid     *self,
                            const KithMapRect  *box,
                            KithGridLook       *look);
gboolean  kith_grid_next   (const KithGrid     *self,
                            KithGridLook       *look,
                            guint              *item);

/** kith_grid_gather: all items that may lie in @box, each once, the lowest first. @items: (element-type guint): what it held is gone. */
void      kith_grid_gather (const KithGrid     *self,
                            const KithMapRect  *box,
                            GArray             *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGrid, kith_grid_free)

G_END_DECLS
