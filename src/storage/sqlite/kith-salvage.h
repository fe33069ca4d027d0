/* kith-salvage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-rescue.h"
#include "kith-sqlite.h"

G_BEGIN_DECLS

/** kith_salvage_file: reads what can be read of @file in the folder @damaged, row by row, into the file of @self, in its open
 * transaction; what can't is told in @rescue. Errors: of writing, and G_IO_ERROR_CANCELLED */
gboolean kith_salvage_file (KithSqlite  *self,
                            KithFile     file,
                            const char  *damaged,
                            KithRescue  *rescue,
                            GError     **error);

/** kith_rescue_mend: gives what refers to something lost another hold, or lets it go and says so. Errors: of writing */
gboolean kith_rescue_mend  (KithSqlite  *self,
                            KithFile     file,
                            KithRescue  *rescue,
                            GError     **error);

G_END_DECLS
