/* kith-imports.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** KithImportWish: @files: paths, NULL-terminated. One of @client (an id), @new_client (a name) and @client_per_ego.
 * @self: (nullable): what the file calls the client, who is then not added, and whom everyone's relation is computed to.
 * @dry_run: only say what would come of it. All borrowed for the call. */
typedef struct
{
  const char * const *files;
  const char *client;
  const char *new_client;
  const char *self;
  gboolean client_per_ego;
  gboolean dry_run;
} KithImportWish;

/** kith_practice_import: brings in who and what is not there yet, as one action in the clinical file; a new client is an
 * action of its own in the office file. Resolves to a string, the JSON of kith_import_answer(). Errors: KITH_PROBLEM with
 * a sentence that names the file and the line, or lists the egos where there are several and one client */
DexFuture *kith_practice_import (KithPractice         *self,
                                 const KithImportWish *wish);

G_END_DECLS
