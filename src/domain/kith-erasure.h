/* kith-erasure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"
#include "kith-retention.h"

G_BEGIN_DECLS

/** KithErasureReason: why a client is erased; the audit keeps this word of it and nothing else. */
typedef enum
{
  KITH_ERASURE_REQUEST, /* the client asked for it */
  KITH_ERASURE_EXPIRED, /* the time for which it had to be kept is over */
  KITH_ERASURE_MISTAKE, /* it should never have been here */
} KithErasureReason;

#define KITH_N_ERASURE_REASONS 3

/** kith_erasure_reason_to_text: "request", "expired" or "mistake", never translated; and back, FALSE where @text is none. */
const char *kith_erasure_reason_to_text   (KithErasureReason  reason);
gboolean    kith_erasure_reason_from_text (const char        *text,
                                           KithErasureReason *reason);

/** KithErasureCount: how many rows of @table go. */
typedef struct
{
  KithFile file;
  char *table;
  guint count;
} KithErasureCount;

/** KithErasure: what goes with a client: @counts (element-type KithErasureCount), each table that has any; @history: rows of the
 * history, before and after. @kept: appointments that stay, for someone else comes to them too. @last: the day of the last
 * entry of each class; @born: of the client. */
typedef struct
{
  char *client;
  GPtrArray *counts;
  guint history;
  guint kept;
  KithDate last[KITH_N_RECORD_CLASSES];
  KithDate born;
} KithErasure;

/** kith_erasure_new: of @client, with nothing. Returns: (transfer full) */
KithErasure *kith_erasure_new   (const char        *client);
KithErasure *kith_erasure_copy  (const KithErasure *self);
void         kith_erasure_free  (KithErasure       *self);

/** kith_erasure_add: one more row of @table. */
void         kith_erasure_add   (KithErasure       *self,
                                 KithFile           file,
                                 const char        *table);

/** kith_erasure_count: how many rows of @table (nullable: of all) go. */
guint        kith_erasure_count (const KithErasure *self,
                                 const char        *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithErasure, kith_erasure_free)

G_END_DECLS
