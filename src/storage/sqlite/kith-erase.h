/* kith-erase.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-erasure.h"
#include "kith-sqlite.h"

G_BEGIN_DECLS

/** KithErasing: the rows of one file that go with @clients (element-type utf8: a client and whoever was joined into them), as
 * "table:id", and those of the history alone. */
typedef struct
{
  KithFile file;
  GPtrArray *clients;
  GHashTable *rows;
  GHashTable *past;
  guint kept;
} KithErasing;

/** kith_erasing_collect: in the transaction that is to erase them, or for counting in any. Returns: (transfer full) (nullable) */
KithErasing *kith_erasing_collect (KithSqlite   *self,
                                   KithFile      file,
                                   const char   *client,
                                   GError      **error);
void         kith_erasing_free    (KithErasing  *self);

/** kith_erase_resume: finishes what was cut short; what can't be done now is tried at the next unlock. */
void         kith_erase_resume    (KithSqlite   *self);

/** kith_erasing_split: "table:id" into its two parts. Returns: (transfer full): the table; @id points into @row */
char        *kith_erasing_split   (const char   *row,
                                   const char  **id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithErasing, kith_erasing_free)

G_END_DECLS
