/* kith-wait-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_WAIT_BAR (kith_wait_bar_get_type ())
G_DECLARE_FINAL_TYPE (KithWaitBar, kith_wait_bar, KITH, WAIT_BAR, AdwBin)

/** KithWaitBar: says what takes so long, and offers to stop it. It is not there before 300 ms have passed, so that what is quick
 * does not flicker. */

/** kith_wait_bar_begin: @sentence: what is under way. @cancellable: (nullable): stops it; NULL where nothing can. */
void kith_wait_bar_begin (KithWaitBar  *self,
                          const char   *sentence,
                          GCancellable *cancellable);

/** kith_wait_bar_end: it is over, one way or another. */
void kith_wait_bar_end   (KithWaitBar  *self);

G_END_DECLS
