/* kith-import.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-text.h"
#include "kith-network.h"

G_BEGIN_DECLS

/** kith_import_read: what @files (element-type KithImportFile) hold together, by their content: GEDCOM, GraphML, or the CSV
 * files of Network Canvas; tidied. Pure: nothing is stored. Errors: KITH_PROBLEM_FAILED with a sentence that names the
 * file, the line and what was expected. Returns: (transfer full) */
KithNetwork *kith_import_read (GPtrArray  *files,
                               GError    **error);

G_END_DECLS
