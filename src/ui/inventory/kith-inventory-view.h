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

/** KithInventoryView: the interpersonal inventory: the people in a client's life, and beside them the one who is chosen. In
 * their place come the interview and the bins until they are left.
 * Property "person": their id, NULL for nobody. */

/** kith_inventory_view_new: Returns: (transfer floating) */
GtkWidget *kith_inventory_view_new (KithPractice   *practice,
                                    KithPeopleList *people);

/** kith_inventory_view_interview: asks about everyone, beginning with @person; NULL goes on where it was left. */
void       kith_inventory_view_interview (KithInventoryView *self,
                                          const char        *person);

/** kith_inventory_view_sort: has everyone sorted into bins. */
void       kith_inventory_view_sort (KithInventoryView *self);

G_END_DECLS
