/* kith-imports.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-outcome.h"
#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** KithImportWish: @files: paths, NULL-terminated. One of @client (an id), @new_client (a name) and @client_per_ego.
 * @self: (nullable): what the file calls the client, who is then not added, and whom everyone's relation is computed to.
 * @dry_run: only say what would come of it. @cancellable: (nullable). All borrowed for the call. */
typedef struct
{
  const char * const *files;
  const char *client;
  const char *new_client;
  const char *self;
  gboolean client_per_ego;
  gboolean dry_run;
  GCancellable *cancellable;
} KithImportWish;

/** kith_practice_import: brings in who and what is not there yet, as one action in the clinical file; a new client is an
 * action of its own in the office file, taken back where the people could not follow. Resolves to a KithImportOutcome (boxed).
 * Errors: KITH_PROBLEM with a sentence that names the file and the line, or lists the egos where there are several and one
 * client; G_IO_ERROR_CANCELLED */
DexFuture *kith_practice_import    (KithPractice         *self,
                                    const KithImportWish *wish);

/** kith_practice_take_back: undoes the last @n_steps actions of this user in @scope (nullable), as those of an outcome, as long
 * as @last (nullable: whichever) is the last of them. Resolves to TRUE. Errors: KITH_PROBLEM_CONFLICT */
DexFuture *kith_practice_take_back (KithPractice         *self,
                                    const char           *scope,
                                    const char           *last,
                                    guint                 n_steps);

G_END_DECLS
