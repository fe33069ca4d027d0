/* kith-client-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-client.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_ROW (kith_client_row_get_type ())
G_DECLARE_FINAL_TYPE (KithClientRow, kith_client_row, KITH, CLIENT_ROW, GtkBox)

/** KithClientRow: a client in a list. Signal "opened". */
GtkWidget *kith_client_row_new  (void);

/** kith_client_row_show: @client: (nullable); @initials: for the name, and nothing else that tells who it is. */
void       kith_client_row_show (KithClientRow *self,
                                 KithClient    *client,
                                 gboolean       initials);

G_END_DECLS
