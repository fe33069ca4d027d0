/* kith-import-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-outcome.h"
#include "kith-people.h"

G_BEGIN_DECLS

/** KithImport: a network on its way into a practice. @clients: who each ego is (id of the ego, or "" for everyone, to the
 * client's id, or "" for a client who does not exist yet). @self: (nullable): the id of the client among the people.
 * @dry: count only. @made_client: a client was made for it. The rest is what comes of it. */
typedef struct
{
  KithNetwork *network;
  GHashTable *clients;
  char *self;
  gboolean dry;
  gboolean made_client;
  KithTally people;
  KithTally ties;
  guint people_added;
  guint ties_added;
} KithImport;

/** kith_import_new: @network: (transfer full) */
KithImport *kith_import_new     (KithNetwork   *network,
                                 const char    *self,
                                 gboolean       dry);
void        kith_import_free    (KithImport    *self);

/** kith_import_store: adds whoever and whatever is not there yet, in the open transaction. Errors: as those of saving;
 * G_IO_ERROR_CANCELLED */
gboolean    kith_import_store   (KithImport    *self,
                                 KithDatabase  *database,
                                 GError       **error);

/** kith_import_make_outcome: what has come of it, or would. Returns: (transfer full) */
KithImportOutcome *kith_import_make_outcome (const KithImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImport, kith_import_free)

G_END_DECLS
