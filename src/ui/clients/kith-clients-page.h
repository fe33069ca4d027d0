/* kith-clients-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENTS_PAGE (kith_clients_page_get_type ())
G_DECLARE_FINAL_TYPE (KithClientsPage, kith_clients_page, KITH, CLIENTS_PAGE, AdwBin)

/** KithClientsPage: the list of clients with its search; reads nothing before it is shown. Properties "searching",
 * "initials" (for names). Signal "opened" (id: string). */

/** kith_clients_page_new: Returns: (transfer floating) */
GtkWidget *kith_clients_page_new    (KithPractice    *practice);

G_END_DECLS
