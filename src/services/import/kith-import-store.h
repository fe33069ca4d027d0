/* kith-import-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"
#include "kith-people.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** KithImport: a network on its way into a practice. @clients: who each ego is (id of the ego, or "" for everyone, to the
 * client's id, or "" for a client who does not exist yet). @self: (nullable): the id of the client among the people.
 * @dry: count only. @added, @merged and @skipped are what comes of it. */
typedef struct
{
  KithNetwork *network;
  GHashTable *clients;
  char *self;
  gboolean dry;
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

/** kith_import_store: adds whoever and whatever is not there yet, in the open transaction. Errors: as those of saving */
gboolean    kith_import_store   (KithImport    *self,
                                 KithDatabase  *database,
                                 GError       **error);

/** kith_import_answer: {people: {read, added, merged, skipped}, ties: likewise, skipped: [{file, line, reason}], unlisted,
 * clients: [{id, ego}]}; id is null for a client who does not exist yet, ego for the one whom all people belong to. */
void        kith_import_answer  (const KithImport *self,
                                 JsonBuilder      *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImport, kith_import_free)

G_END_DECLS
