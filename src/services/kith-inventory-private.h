/* kith-inventory-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-inventory.h"

#include "kith-people.h"
#include "kith-store.h"

G_BEGIN_DECLS

/** KithInventoryQuestion: what most jobs about one client are given; all owned, all but @client may be NULL. */
typedef struct
{
  char *client;
  char *id;
  char *when;
  gboolean flag;
} KithInventoryQuestion;

/** kith_inventory_run: queues @job in the scope of @client. */
DexFuture  *kith_inventory_run         (KithPractice   *practice,
                                        const KithJob  *job,
                                        const char     *client,
                                        gpointer        data,
                                        GDestroyNotify  destroy);

/** kith_inventory_ask: likewise with a KithInventoryQuestion. */
DexFuture  *kith_inventory_ask         (KithPractice   *practice,
                                        const KithJob  *job,
                                        const char     *client,
                                        const char     *id,
                                        const char     *when,
                                        gboolean        flag);

/** kith_inventory_find_moment: @when: (nullable): NULL is the end of @fallback. Errors: KITH_PROBLEM_USAGE, NOT_FOUND */
gboolean    kith_inventory_find_moment (KithDatabase   *database,
                                        const char     *client,
                                        const char     *when,
                                        const KithDate *fallback,
                                        KithMoment     *moment,
                                        GError        **error);

/** kith_inventory_load_person: one of @client. Errors: NOT_FOUND. Returns: (transfer full) */
KithPerson *kith_inventory_load_person (KithDatabase   *database,
                                        const char     *client,
                                        const char     *id,
                                        GError        **error);

/** kith_inventory_find_people: those whom @text fits. Returns: (transfer full) (element-type KithPerson) */
GPtrArray  *kith_inventory_find_people (KithDatabase   *database,
                                        const char     *client,
                                        const char     *text,
                                        GError        **error);

G_END_DECLS
