/* kith-client-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_PAGE (kith_client_page_get_type ())
G_DECLARE_FINAL_TYPE (KithClientPage, kith_client_page, KITH, CLIENT_PAGE, AdwNavigationPage)

/** KithClientPage: one client in several views. Who has no clinical key sees what reception knows and nothing else. */

/** kith_client_page_new: of nobody yet. Returns: (transfer floating) */
AdwNavigationPage *kith_client_page_new       (KithPractice      *practice,
                                               const KithDetails *details);

/** kith_client_page_open: makes it the page of the client @id, once, and begins to read what it shows. */
void               kith_client_page_open      (KithClientPage    *self,
                                               const char        *id);

/** kith_client_page_await: for what the page shows to be read. Resolves to TRUE. Errors: of reading */
DexFuture         *kith_client_page_await     (KithClientPage    *self);

/** kith_client_page_get_id: of the client. Returns: (transfer none) */
const char        *kith_client_page_get_id    (KithClientPage    *self);

/** kith_client_page_show_view: brings the view @name to the front; one that is not there changes nothing. */
void               kith_client_page_show_view (KithClientPage    *self,
                                               const char        *name);

/** kith_client_page_show_person: shows @person (an id) in the inventory, where there is one. */
void               kith_client_page_show_person (KithClientPage  *self,
                                                 const char      *person);

G_END_DECLS
