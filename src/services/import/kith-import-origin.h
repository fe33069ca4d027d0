/* kith-import-origin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"
#include "kith-person.h"
#include "kith-tie.h"

G_BEGIN_DECLS

/** KITH_IMPORT_ORIGIN: the member of a person's extra JSON that says where they came from: {format, id, name, file},
 * and as KITH_IMPORT_CLIENT whom the file had for the client: {id, name}. */
#define KITH_IMPORT_ORIGIN "import"
#define KITH_IMPORT_CLIENT "client"

/** kith_import_dup_origin: what a person of a file is known by when the file comes again: the id alone where it is one for
 * the whole world, else with the name it was read with, or the file's where there was no name. Returns: (transfer full) */
char       *kith_import_dup_origin   (const KithNetwork       *network,
                                      const KithNetworkPerson *person);

/** kith_import_read_origin: the same, of someone stored. Returns: (transfer full) (nullable): NULL for whoever no import
 * brought */
char       *kith_import_read_origin  (const KithPerson        *person);

/** kith_import_find_client: whom of @network an earlier import that brought @person took for the client.
 * Returns: (transfer none) (nullable) */
const KithNetworkPerson *kith_import_find_client (const KithNetwork       *network,
                                                  const KithPerson        *person);

/** kith_import_make_person: as they will be stored; what does not fit where it belongs becomes an attribute.
 * @self: (nullable): the client, who is in the file too. @relation: (nullable): computed. Returns: (transfer full): valid */
KithPerson *kith_import_make_person  (const KithNetwork       *network,
                                      const KithNetworkPerson *from,
                                      const KithNetworkPerson *self,
                                      const char              *client,
                                      const char              *relation);

/** kith_import_make_tie: likewise, between the stored people @a and @b. Returns: (transfer full): valid */
KithTie    *kith_import_make_tie     (const KithNetworkTie    *from,
                                      const char              *client,
                                      const char              *a,
                                      const char              *b);

G_END_DECLS
