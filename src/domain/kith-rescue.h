/* kith-rescue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"

G_BEGIN_DECLS

/** KithLossCause: why a row is not in what was rescued. */
typedef enum
{
  KITH_LOSS_UNREADABLE, /* where it stood nothing can be read */
  KITH_LOSS_ALONE,      /* what it belonged to is lost */
} KithLossCause;

/** KithLoss: a row that is lost. @id: (nullable): NULL where nothing tells which rows a place held that can't be read. */
typedef struct
{
  KithFile file;
  char *table;
  char *id;
  KithLossCause cause;
} KithLoss;

/** KithRescue: what was read of a damaged practice: @rows rows; @losses (element-type KithLoss); @readable: whether a file could be
 * read at all. */
typedef struct
{
  guint rows;
  GPtrArray *losses;
  gboolean readable[KITH_N_FILES];
} KithRescue;

KithRescue *kith_rescue_new  (void);
KithRescue *kith_rescue_copy (const KithRescue *self);
void        kith_rescue_free (KithRescue       *self);

/** kith_rescue_lose: one more row is lost. @id: (nullable) */
void        kith_rescue_lose (KithRescue       *self,
                              KithFile          file,
                              const char       *table,
                              const char       *id,
                              KithLossCause     cause);

/** kith_loss_cause_to_text: "unreadable" or "alone", never translated. */
const char *kith_loss_cause_to_text (KithLossCause cause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRescue, kith_rescue_free)

G_END_DECLS
