/* kith-export-outcome.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** KithOmission: what is not in an export. @what: as the schema calls it; @reason: translated. */
typedef struct
{
  char *what;
  char *reason;
} KithOmission;

/** KithExportOutcome: what was exported to where. @format: as kith_export_format_from_text() reads it, static; @client:
 * (nullable): whose, NULL for the whole practice; @left_out: (element-type KithOmission). Nothing changes it. */
typedef struct
{
  char *path;
  const char *format;
  char *client;
  GPtrArray *left_out;
} KithExportOutcome;

/** kith_export_outcome_new: Returns: (transfer full): with nothing left out */
KithExportOutcome *kith_export_outcome_new      (const char              *path,
                                                 const char              *format,
                                                 const char              *client);
KithExportOutcome *kith_export_outcome_ref      (KithExportOutcome       *self);
void               kith_export_outcome_unref    (KithExportOutcome       *self);

/** kith_export_outcome_leave_out: @reason: translated. */
void               kith_export_outcome_leave_out (KithExportOutcome      *self,
                                                  const char             *what,
                                                  const char             *reason);

/** kith_export_outcome_to_text: JSON: {path, format, client, encrypted: false, message, left_out: [{what, reason}]}.
 * Returns: (transfer full) */
char              *kith_export_outcome_to_text  (const KithExportOutcome *self);

GType              kith_export_outcome_get_type (void);
#define KITH_TYPE_EXPORT_OUTCOME (kith_export_outcome_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithExportOutcome, kith_export_outcome_unref)

G_END_DECLS
