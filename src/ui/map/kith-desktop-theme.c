/* kith-desktop-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-desktop-theme.h"

#include <adwaita.h>

KithTheme
kith_desktop_theme_get (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  KithThemeKind kind = adw_style_manager_get_dark (style) ? KITH_THEME_DARK : KITH_THEME_LIGHT;
  KithTheme theme;

  if (adw_style_manager_get_high_contrast (style) && kind == KITH_THEME_LIGHT)
    kind = KITH_THEME_HIGH_CONTRAST;
  theme = *kith_theme_get (kind);
  theme.accent = (KithColor) { accent->red, accent->green, accent->blue };
  return theme;
}
