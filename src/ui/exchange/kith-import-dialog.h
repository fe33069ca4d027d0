/* kith-import-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_DIALOG (kith_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithImportDialog, kith_import_dialog, KITH, IMPORT_DIALOG, AdwDialog)

/** KithImportDialog: files, whose people are in them, what would come of it, and then the doing of it. */

/** kith_import_dialog_new: @files: (nullable): paths, NULL-terminated; @client: (nullable): whose people they are at first.
 * Returns: (transfer floating) */
AdwDialog *kith_import_dialog_new (KithPractice        *practice,
                                   const char * const  *files,
                                   const char          *client);

G_END_DECLS
