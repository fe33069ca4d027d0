/* kith-past-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-history.h"
#include "kith-past.h"

G_BEGIN_DECLS

/** kith_past_words_describe: what @change of @file is in words. @initials: instead of names. Returns: (transfer full)
 * (nullable): NULL where there is nothing that people would read */
KithPastRow *kith_past_words_describe (KithDatabase         *database,
                                       KithFile              file,
                                       const KithRowChange  *change,
                                       gboolean              initials);
void         kith_past_row_free       (KithPastRow          *self);

/** kith_past_words_find_name: what the row of @table with @id is called. Returns: (transfer full) (nullable) */
char        *kith_past_words_find_name (KithDatabase        *database,
                                        const char          *table,
                                        const char          *id,
                                        gboolean             initials);

/** kith_past_find_edges: when @from begins and @to ends in the practice, in ms since 1970, UTC; 0 where they are not known.
 * @until: (inout): an end that is there already and comes before stays. */
gboolean     kith_past_find_edges      (KithDatabase         *database,
                                        const KithDate       *from,
                                        const KithDate       *to,
                                        gint64               *since,
                                        gint64               *until,
                                        GError              **error);

G_END_DECLS
