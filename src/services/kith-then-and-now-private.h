/* kith-then-and-now-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-then-and-now.h"

#include "kith-database.h"

G_BEGIN_DECLS

/** kith_comparison_copy: for whoever keeps it longer than the call. Returns: (transfer full) */
KithComparison *kith_comparison_copy   (const KithComparison  *self);
void            kith_comparison_free   (KithComparison        *self);

/** kith_then_and_now_load: on the store's thread; errors as kith_practice_compare(). Returns: (transfer full) */
KithThenAndNow *kith_then_and_now_load (KithDatabase          *database,
                                        const KithComparison  *comparison,
                                        GError               **error);

/** kith_then_and_now_find_first: what is compared with where nothing else is said: the end of the first session, or of the first day
 * of which anything was said where there is no session. @moment: (out caller-allocates), to be cleared */
gboolean        kith_then_and_now_find_first (KithDatabase          *database,
                                              const char            *client,
                                              KithMoment            *moment,
                                              GError               **error);

G_END_DECLS
