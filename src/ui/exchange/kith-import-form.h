/* kith-import-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-bring-outcome.h"
#include "kith-import-content.h"
#include "kith-import-outcome.h"

G_BEGIN_DECLS

/** KithImportForm: what was said of files that are to be imported. All borrowed. @content: (nullable): who is in them, once
 * that was read. @client: an id, "" for nobody yet. @name: of a new client, as typed. @tried: what it would make, (nullable)
 * where that was not asked yet; @brought: likewise of an export of Kith's own. */
typedef struct
{
  const KithImportContent *content;
  gboolean new_client;
  const char *client;
  const char *name;
  const KithImportOutcome *tried;
  const KithBringOutcome *brought;
} KithImportForm;

/** KithImportState: what the dialog shows for it. @asks_client: whose people they are; @asks_self: who of them the client is;
 * @per_ego: a client of each who was asked. @first, @second: what would happen, a title and what stands under it, NULL for
 * nothing. @hint: what is still missing, or that there is nothing to do. */
typedef struct
{
  gboolean asks_client;
  gboolean asks_self;
  gboolean per_ego;
  gboolean can_try;
  gboolean can_import;
  const char *first_title;
  const char *second_title;
  char *first;
  char *second;
  char *hint;
} KithImportState;

/** kith_import_form_work_out: Returns: (transfer full) */
KithImportState *kith_import_form_work_out     (const KithImportForm    *form);
void             kith_import_state_free        (KithImportState         *self);

/** kith_import_form_describe_done: what was imported, in a sentence. Returns: (transfer full) */
char            *kith_import_form_describe_done (const KithImportOutcome *outcome);

/** kith_import_form_list_people: those of whom one may be the client, each told apart by the year of birth, as a list to choose
 * from; first that it is nobody of them. Returns: (transfer full) */
GStrv            kith_import_form_list_people  (const KithImportContent *content);

/** kith_import_form_describe_ego: whose client is which: the name of @client's ego, and whether they are a client already.
 * Returns: (transfer full) */
char            *kith_import_form_describe_ego (const KithImportContent *content,
                                                const KithImportClient  *client);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportState, kith_import_state_free)

G_END_DECLS
