/* kith-client-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_PAGE (kith_client_page_get_type ())
G_DECLARE_FINAL_TYPE (KithClientPage, kith_client_page, KITH, CLIENT_PAGE, AdwNavigationPage)

/** KithClientPage: one client in several views. Who has no clinical key sees what reception knows and nothing else. */

/** kith_client_page_new: Returns: (transfer floating) */
AdwNavigationPage *kith_client_page_new       (KithPractice      *practice,
                                               const KithDetails *details,
                                               const char        *id);

/** kith_client_page_get_client: Returns: (transfer none): an id */
const char        *kith_client_page_get_client (KithClientPage   *self);

/** kith_client_page_dup_scope: whose changes undo takes back here. Returns: (transfer full) */
char              *kith_client_page_dup_scope (KithClientPage    *self);

G_END_DECLS
