/* kith-import-outcome.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** KithImportCounts: @read = @added + @merged (there already) + @skipped. */
typedef struct
{
  guint read;
  guint added;
  guint merged;
  guint skipped;
} KithImportCounts;

/** KithImportClient: whose people they are. @id: (nullable): NULL for a client who does not exist yet. @ego: (nullable): the id
 * of the one who was asked, NULL where all people belong to this client. */
typedef struct
{
  char *id;
  char *ego;
} KithImportClient;

/** KithImportOutcome: what an import did or, where it was only tried, would do. @skipped: (element-type KithSkipped): the first
 * of what was left out or put together; @unlisted: how many there are beyond. @clients: (element-type KithImportClient).
 * @scope: (nullable): whose changes undo takes back, in @n_steps steps. Nothing changes it. */
typedef struct
{
  KithImportCounts people;
  KithImportCounts ties;
  GPtrArray *skipped;
  guint unlisted;
  GPtrArray *clients;
  char *scope;
  guint n_steps;
} KithImportOutcome;

/** kith_import_outcome_new: Returns: (transfer full): of nothing, to be filled */
KithImportOutcome *kith_import_outcome_new        (void);
KithImportOutcome *kith_import_outcome_ref        (KithImportOutcome       *self);
void               kith_import_outcome_unref      (KithImportOutcome       *self);

/** kith_import_outcome_add_client: @id and @ego as in KithImportClient. */
void               kith_import_outcome_add_client (KithImportOutcome       *self,
                                                   const char              *id,
                                                   const char              *ego);

/** kith_import_outcome_to_text: JSON: {people: {read, added, merged, skipped}, ties: likewise, skipped: [{file, line, reason}],
 * unlisted, clients: [{id, ego}]}; id is null for a client who does not exist yet, ego for the one whom all people belong to.
 * Returns: (transfer full) */
char              *kith_import_outcome_to_text    (const KithImportOutcome *self);

GType              kith_import_outcome_get_type   (void);
#define KITH_TYPE_IMPORT_OUTCOME (kith_import_outcome_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportOutcome, kith_import_outcome_unref)

G_END_DECLS
