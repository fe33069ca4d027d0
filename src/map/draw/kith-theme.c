/* kith-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-theme.h"

#define COLOR(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

static const KithTheme themes[KITH_N_THEMES] = {
  [KITH_THEME_LIGHT] = {
    .kind = KITH_THEME_LIGHT,
    .page = COLOR (0xfafafb),
    .surface = COLOR (0xffffff),
    .text = COLOR (0x2e2e33),
    .dim = COLOR (0x6a696f),
    .edge = COLOR (0xb0afac),
    .accent = COLOR (0x3584e4),
    .on_accent = COLOR (0xffffff),
    .success = COLOR (0x26a269),
    .warning = COLOR (0xe5a50a),
    .error = COLOR (0xc01c28),
    .purple = COLOR (0x813d9c),
    .neutral = COLOR (0x9a9996),
    .inner_field = 0.10,
    .outer_field = 0.035,
    .line = 0.22,
    .spoke = 0.08,
    .tie = 0.20,
  },
  [KITH_THEME_DARK] = {
    .kind = KITH_THEME_DARK,
    .page = COLOR (0x1d1d20),
    .surface = COLOR (0x2e2e32),
    .text = COLOR (0xf6f5f4),
    .dim = COLOR (0xb0afb3),
    .edge = COLOR (0x77767b),
    .accent = COLOR (0x78aeed),
    .on_accent = COLOR (0x1d1d20),
    .success = COLOR (0x57c994),
    .warning = COLOR (0xf8c51c),
    .error = COLOR (0xff7b74),
    .purple = COLOR (0xc9a0e0),
    .neutral = COLOR (0x9a9996),
    .inner_field = 0.13,
    .outer_field = 0.05,
    .line = 0.26,
    .spoke = 0.09,
    .tie = 0.24,
  },
  [KITH_THEME_HIGH_CONTRAST] = {
    .kind = KITH_THEME_HIGH_CONTRAST,
    .page = COLOR (0xffffff),
    .surface = COLOR (0xffffff),
    .text = COLOR (0x000000),
    .dim = COLOR (0x3d3846),
    .edge = COLOR (0x241f31),
    .accent = COLOR (0x1a5fb4),
    .on_accent = COLOR (0xffffff),
    .success = COLOR (0x17693f),
    .warning = COLOR (0x8a5a00),
    .error = COLOR (0xa51d2d),
    .purple = COLOR (0x613583),
    .neutral = COLOR (0x5e5c64),
    .inner_field = 0.10,
    .outer_field = 0.03,
    .line = 0.75,
    .spoke = 0.30,
    .tie = 0.50,
  },
  [KITH_THEME_BLACK_AND_WHITE] = {
    .kind = KITH_THEME_BLACK_AND_WHITE,
    .page = COLOR (0xffffff),
    .surface = COLOR (0xffffff),
    .text = COLOR (0x000000),
    .dim = COLOR (0x404040),
    .edge = COLOR (0x303030),
    .accent = COLOR (0x000000),
    .on_accent = COLOR (0xffffff),
    .success = COLOR (0x000000),
    .warning = COLOR (0x000000),
    .error = COLOR (0x000000),
    .purple = COLOR (0x000000),
    .neutral = COLOR (0x303030),
    .inner_field = 0.06,
    .outer_field = 0.02,
    .line = 0.35,
    .spoke = 0.15,
    .tie = 0.40,
  },
};

static const char * const names[KITH_N_THEMES] = {
  [KITH_THEME_LIGHT] = "light",
  [KITH_THEME_DARK] = "dark",
  [KITH_THEME_HIGH_CONTRAST] = "high-contrast",
  [KITH_THEME_BLACK_AND_WHITE] = "black-and-white",
};

const KithTheme *
kith_theme_get (KithThemeKind kind)
{
  return &themes[kind];
}

gboolean
kith_theme_from_text (const char    *text,
                      KithThemeKind *kind)
{
  for (guint i = 0; i < KITH_N_THEMES; i++)
    if (g_str_equal (text, names[i]))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

void
kith_color_use (const KithColor *self,
                cairo_t         *cr,
                double           alpha)
{
  if (alpha >= 1)
    cairo_set_source_rgb (cr, self->red, self->green, self->blue);
  else
    cairo_set_source_rgba (cr, self->red, self->green, self->blue, alpha);
}

guint
kith_color_pack (const KithColor *self)
{
  return 1u << 24 | (guint) (self->red * 255) << 16 | (guint) (self->green * 255) << 8 | (guint) (self->blue * 255);
}

static void
fade (KithColor       *color,
      const KithColor *page,
      double           share)
{
  color->red = page->red + share * (color->red - page->red);
  color->green = page->green + share * (color->green - page->green);
  color->blue = page->blue + share * (color->blue - page->blue);
}

KithTheme
kith_theme_fade (const KithTheme *self,
                 double           share)
{
  KithTheme faded = *self;
  KithColor *colors[] = { &faded.surface, &faded.text,    &faded.dim,   &faded.edge,   &faded.accent, &faded.on_accent,
                          &faded.success, &faded.warning, &faded.error, &faded.purple, &faded.neutral };

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    fade (colors[i], &self->page, share);
  return faded;
}
