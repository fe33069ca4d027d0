/* kith-bring-outcome.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** KithBringCounts: rows: @there of those @read are in the practice already, @other of these in another version. */
typedef struct
{
  gint64 read;
  gint64 added;
  gint64 there;
  gint64 other;
} KithBringCounts;

/** KithBringOutcome: what bringing an export in JSON did or, where it was only tried, would do. @client: (nullable): whose it
 * is, NULL for a whole practice. @has: which of the files it holds anything of. @n_signed: notes, which are never removed: what
 * was brought into the records then can't be undone. @scope: whose changes undo takes back, in @n_steps steps. Nothing changes
 * it. */
typedef struct
{
  char *client;
  gboolean has[KITH_N_FILES];
  KithBringCounts of[KITH_N_FILES];
  gint64 n_signed;
  char *scope;
  guint n_steps;
} KithBringOutcome;

/** kith_bring_outcome_new: Returns: (transfer full): of nothing, to be filled */
KithBringOutcome *kith_bring_outcome_new      (void);
KithBringOutcome *kith_bring_outcome_ref      (KithBringOutcome       *self);
void              kith_bring_outcome_unref    (KithBringOutcome       *self);

/** kith_bring_outcome_to_text: JSON: {client, office: {read, added, there, other}, clinical: likewise where it is in it, signed,
 * message}. Returns: (transfer full) */
char             *kith_bring_outcome_to_text  (const KithBringOutcome *self);

GType             kith_bring_outcome_get_type (void);
#define KITH_TYPE_BRING_OUTCOME (kith_bring_outcome_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBringOutcome, kith_bring_outcome_unref)

G_END_DECLS
