/* kith-inventory-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_INVENTORY_VIEW (kith_inventory_view_get_type ())
G_DECLARE_FINAL_TYPE (KithInventoryView, kith_inventory_view, KITH, INVENTORY_VIEW, AdwBreakpointBin)

/** KithInventoryView: the interpersonal inventory: the people in a client's life, and beside them the one who is chosen.
 * Property "person": their id, NULL for nobody. */

/** kith_inventory_view_new: Returns: (transfer floating) */
GtkWidget *kith_inventory_view_new (KithPractice   *practice,
                                    KithPeopleList *people);

G_END_DECLS
