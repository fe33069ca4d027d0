/* kith-bring-outcome.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bring-outcome.h"

#include "kith-answer.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithBringOutcome, kith_bring_outcome, kith_bring_outcome_ref, kith_bring_outcome_unref)

static void
clear (KithBringOutcome *self)
{
  g_free (self->client);
  g_free (self->scope);
}

KithBringOutcome *
kith_bring_outcome_new (void)
{
  return g_atomic_rc_box_new0 (KithBringOutcome);
}

KithBringOutcome *
kith_bring_outcome_ref (KithBringOutcome *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_bring_outcome_unref (KithBringOutcome *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

static void
answer_counts (JsonBuilder           *builder,
               const char            *member,
               const KithBringCounts *counts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "read", counts->read);
  kith_answer_add_number (builder, "added", counts->added);
  kith_answer_add_number (builder, "there", counts->there);
  kith_answer_add_number (builder, "other", counts->other);
  json_builder_end_object (builder);
}

char *
kith_bring_outcome_to_text (const KithBringOutcome *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "client", self->client);
  for (int file = 0; file < KITH_N_FILES; file++)
    if (self->has[file])
      answer_counts (builder, kith_file_get_name (file), &self->of[file]);
  kith_answer_add_number (builder, "signed", self->n_signed);
  kith_answer_add_text (builder, "message",
                        self->n_signed > 0 ? _("There are signed notes in it. Those are never removed, so that what was brought into "
                                               "the records can't be undone.")
                                           : NULL);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}
