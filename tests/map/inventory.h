/* inventory.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

typedef enum
{
  INVENTORY_ENGLISH,
  INVENTORY_GERMAN,
  INVENTORY_ARABIC,
} InventoryTongue;

/** inventory_new: @n fictional people who read like a life up to 25, and like a village beyond; the same each time.
 * Returns: (transfer full) */
KithMapPicture *inventory_new    (guint           n,
                                  InventoryTongue tongue);

/** inventory_scatter: @n people of all kinds, closeness and lines drawn from @seed, none of them placed by hand. */
KithMapPicture *inventory_scatter (guint           n,
                                   guint           seed);

/** inventory_relate: makes kin of about half of @picture's people, the same for each @seed whatever their order: relations to the
 * client, and parents, partners and siblings among them. */
void            inventory_relate (KithMapPicture *picture,
                                  guint           seed);

/** inventory_add: one more person. Returns: (transfer none) */
KithMapPerson  *inventory_add    (KithMapPicture *picture,
                                  const char     *id,
                                  const char     *name,
                                  const char     *relation,
                                  KithPersonKind  kind,
                                  double          closeness,
                                  KithLine        line);

G_END_DECLS
