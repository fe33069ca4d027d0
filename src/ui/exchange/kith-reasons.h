/* kith-reasons.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-export-outcome.h"
#include "kith-import-outcome.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** KithReason: why something was left out, once for all of it. @where: what it was or in which files and lines, "" where that
 * says nothing. */
typedef struct
{
  char *reason;
  char *where;
} KithReason;

/** kith_reasons_new_skipped: of what an import left out or put together. Returns: (transfer full) (element-type KithReason) */
GPtrArray *kith_reasons_new_skipped (const KithImportOutcome *outcome);

/** kith_reasons_new_omitted: of what is not in an export. Returns: (transfer full) (element-type KithReason) */
GPtrArray *kith_reasons_new_omitted (const KithExportOutcome *outcome);

/** kith_reasons_show: makes @reasons what can be unfolded under @row, which goes where there are none. */
void       kith_reasons_show        (AdwExpanderRow          *row,
                                     GPtrArray               *reasons);

G_END_DECLS
