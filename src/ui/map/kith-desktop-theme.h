/* kith-desktop-theme.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-theme.h"

G_BEGIN_DECLS

/** kith_desktop_theme_get: the colours of pictures as the desktop wants them now: light, dark or high contrast, with its
 * accent. */
KithTheme kith_desktop_theme_get (void);

G_END_DECLS
