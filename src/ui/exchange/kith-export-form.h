/* kith-export-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-exports.h"

G_BEGIN_DECLS

/** KithExportForm: what was said of what is to be exported. All borrowed. @one: of one client, @client: an id, "" for nobody
 * yet; else the whole practice. @office: whoever exports has no key to the records. */
typedef struct
{
  gboolean one;
  const char *client;
  KithExportFormat format;
  gboolean office;
} KithExportForm;

/** KithExportState: what the dialog shows for it. @name: of the file at first, which names nobody; @hint: what is still missing,
 * "" for nothing. Both are static. */
typedef struct
{
  gboolean can_export;
  gboolean offers_network;
  const char *name;
  const char *hint;
} KithExportState;

/** kith_export_form_work_out: the wanted state of the dialog. */
KithExportState kith_export_form_work_out (const KithExportForm *form);

G_END_DECLS
