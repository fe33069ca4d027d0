/* kith-theme.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
} KithColor;

typedef enum
{
  KITH_THEME_LIGHT,
  KITH_THEME_DARK,
  KITH_THEME_HIGH_CONTRAST,
  KITH_THEME_BLACK_AND_WHITE,
} KithThemeKind;

#define KITH_N_THEMES 4

/** KithTheme: the colours of every picture, named as in the style of GNOME. @inner_field, @outer_field: how opaque
 * the accent lies on the innermost and outermost ring; @line: the same of circles and spokes, @tie: of ties between
 * people. */
typedef struct
{
  KithThemeKind kind;
  KithColor page;
  KithColor surface;
  KithColor text;
  KithColor dim;
  KithColor edge;
  KithColor accent;
  KithColor on_accent;
  KithColor success;
  KithColor warning;
  KithColor error;
  KithColor purple;
  KithColor neutral;
  double inner_field;
  double outer_field;
  double line;
  double spoke;
  double tie;
} KithTheme;

/** kith_theme_get: Returns: (transfer none); copy it to set the accent of the desktop */
const KithTheme *kith_theme_get       (KithThemeKind    kind);

/** kith_theme_fade: @self with its colours so near to the page that a @share of 0 to 1 of them is left. */
KithTheme        kith_theme_fade      (const KithTheme *self,
                                       double           share);

/** kith_theme_from_text: "light", "dark", "high-contrast", "black-and-white". Returns: FALSE for anything else */
gboolean         kith_theme_from_text (const char      *text,
                                       KithThemeKind   *kind);

/** kith_color_use: the source of @cr from now on. */
void             kith_color_use       (const KithColor *self,
                                       cairo_t         *cr,
                                       double           alpha);

/** kith_color_pack: a number that tells it apart from other colours, never 0. */
guint            kith_color_pack      (const KithColor *self);

G_END_DECLS
