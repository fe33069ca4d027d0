/* kith-review.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-window.h"

G_BEGIN_DECLS

/** kith_review_begin: gives @window the action "win.log", with which an owner looks at who did what. */
void kith_review_begin  (KithWindow *window);

/** kith_review_update: after another page came into @window: whether it can be done. */
void kith_review_update (KithWindow *window);

G_END_DECLS
