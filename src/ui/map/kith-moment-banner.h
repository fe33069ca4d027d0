/* kith-moment-banner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-time-cursor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_moment_banner_follow: @banner says which moment @cursor is at, as long as it is not now, and leads back. */
void kith_moment_banner_follow (AdwBanner      *banner,
                                KithTimeCursor *cursor);

/** kith_moment_banner_tell: likewise, without a way back. */
void kith_moment_banner_tell   (AdwBanner      *banner,
                                KithTimeCursor *cursor);

G_END_DECLS
