/* kith-map-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithTextStyle: every kind of writing in a picture. */
typedef enum
{
  KITH_TEXT_TITLE,
  KITH_TEXT_SUBTITLE,
  KITH_TEXT_NAME,
  KITH_TEXT_DETAIL,
  KITH_TEXT_INITIALS,
  KITH_TEXT_CLIENT,
  KITH_TEXT_RING,
  KITH_TEXT_SECTOR,
  KITH_TEXT_HEADING,
  KITH_TEXT_ENTRY,
  KITH_TEXT_PILL,
  KITH_TEXT_BADGE,
} KithTextStyle;

#define KITH_N_TEXT_STYLES 12

/** KithMeasure: how large a text is, in pixels, on one line, @zoom times its usual size; the layout asks, whoever
 * draws answers. */
typedef struct
{
  void (*size) (gpointer       data,
                KithTextStyle  style,
                double         zoom,
                const char    *text,
                double        *width,
                double        *height);
  gpointer data;
} KithMeasure;

/** kith_measure_fit: @text, or as much of it as fits into @width, with "…" behind. Returns: (transfer full)
 * (nullable): NULL when not even three letters fit */
char *kith_measure_fit (const KithMeasure *self,
                        KithTextStyle      style,
                        double             zoom,
                        const char        *text,
                        double             width);

G_END_DECLS
