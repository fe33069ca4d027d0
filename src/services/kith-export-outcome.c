/* kith-export-outcome.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-export-outcome.h"

#include "kith-answer.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithExportOutcome, kith_export_outcome, kith_export_outcome_ref, kith_export_outcome_unref)

static void
omission_free (KithOmission *self)
{
  g_free (self->what);
  g_free (self->reason);
  g_free (self);
}

static void
clear (KithExportOutcome *self)
{
  g_free (self->path);
  g_free (self->client);
  g_ptr_array_unref (self->left_out);
}

KithExportOutcome *
kith_export_outcome_new (const char *path,
                         const char *format,
                         const char *client)
{
  KithExportOutcome *self = g_atomic_rc_box_new0 (KithExportOutcome);

  self->path = g_strdup (path);
  self->format = format;
  self->client = g_strdup (client);
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) omission_free);
  return self;
}

KithExportOutcome *
kith_export_outcome_ref (KithExportOutcome *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_export_outcome_unref (KithExportOutcome *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
kith_export_outcome_leave_out (KithExportOutcome *self,
                               const char        *what,
                               const char        *reason)
{
  KithOmission *omission = g_new0 (KithOmission, 1);

  omission->what = g_strdup (what);
  omission->reason = g_strdup (reason);
  g_ptr_array_add (self->left_out, omission);
}

static void
answer_omission (JsonBuilder   *builder,
                 gconstpointer  item)
{
  const KithOmission *omission = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "what", omission->what);
  kith_answer_add_text (builder, "reason", omission->reason);
  json_builder_end_object (builder);
}

char *
kith_export_outcome_to_text (const KithExportOutcome *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "path", self->path);
  kith_answer_add_text (builder, "format", self->format);
  kith_answer_add_text (builder, "client", self->client);
  kith_answer_add_flag (builder, "encrypted", FALSE);
  kith_answer_add_text (builder, "message", _("This file is not encrypted. Keep it where only you can read it, and delete it when it "
                                              "is no longer needed."));
  kith_answer_add_array (builder, "left_out", self->left_out, answer_omission);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}
