/* kith-sayings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-window.h"

G_BEGIN_DECLS

/** KithSayings: where a window says things: @overlay for what passes, @banner for what lasts. @offer: (nullable): the last toast
 * that offered to take something back. @n_troubles: of those that the banner speaks of. */
struct _KithSayings
{
  AdwToastOverlay *overlay;
  AdwBanner *banner;
  AdwToast *offer;
  guint n_troubles;
};

/** kith_sayings_new: Returns: (transfer full) */
KithSayings *kith_sayings_new  (AdwToastOverlay *overlay,
                                AdwBanner       *banner);

void         kith_sayings_free (KithSayings     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSayings, kith_sayings_free)

G_END_DECLS
