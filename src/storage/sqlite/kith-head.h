/* kith-head.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"
#include "kith-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_MAC_SIZE 32

/** KithHead: how far the audit chain of a file had come when it was last closed. */
typedef struct
{
  gint64 seq;
  guint8 mac[KITH_MAC_SIZE];
} KithHead;

/** kith_head_read: reads FILE.head in @folder and checks it with @key. Returns: FALSE when it is missing, damaged or not
 * of @practice; there is no other way to fail */
gboolean kith_head_read  (const char        *folder,
                          const char        *practice,
                          KithFile           file,
                          const KithSecret  *key,
                          KithHead          *head);

/** kith_head_write: replaces FILE.head atomically. */
gboolean kith_head_write (const char        *folder,
                          const char        *practice,
                          KithFile           file,
                          const KithSecret  *key,
                          const KithHead    *head,
                          GError           **error);

G_END_DECLS
