/* kith-person-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_ROW (kith_person_row_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonRow, kith_person_row, KITH, PERSON_ROW, GtkBox)

/** KithPersonRow: someone in the inventory, with the signs of the map. Signal "opened". */
GtkWidget *kith_person_row_new  (void);

/** kith_person_row_show: @item: (nullable) */
void       kith_person_row_show (KithPersonRow  *self,
                                 KithPersonItem *item);

G_END_DECLS
