/* kith-client-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-client.h"
#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_LIST (kith_client_list_get_type ())
G_DECLARE_FINAL_TYPE (KithClientList, kith_client_list, KITH, CLIENT_LIST, GObject)

/** KithClientList: a GListModel of KithClient by name that reads a page when it is scrolled to and follows the practice.
 * Property "loading": whether the first page of what is wanted is on its way. Signal "failed" (GError): a page could not be
 * read; what was shown stays. */

/** KithClientsShown: by whether they were put away. */
typedef enum
{
  KITH_CLIENTS_ACTIVE,
  KITH_CLIENTS_ARCHIVED,
  KITH_CLIENTS_ALL,
} KithClientsShown;

/** kith_client_list_new: empty until kith_client_list_reload(). Returns: (transfer full) */
KithClientList *kith_client_list_new          (KithPractice   *practice);

/** kith_client_list_search: shows those whom @words fit, everyone for "". */
void            kith_client_list_search       (KithClientList *self,
                                               const char     *words);

/** kith_client_list_set_shown: shows those who come (at first), those who were put away, or all. */
void            kith_client_list_set_shown    (KithClientList  *self,
                                               KithClientsShown shown);

/** kith_client_list_reload: reads again what is shown; rows that did not change stay the same objects. */
void            kith_client_list_reload       (KithClientList *self);

gboolean        kith_client_list_is_loading   (KithClientList *self);

G_END_DECLS
