/* kith-stamps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ink.h"
#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithStamps: small drawings kept as pixels, for a screen on which the same is drawn again and again. Belongs to one thread. */

/** KithStampDraw: draws what is kept, with its middle or its corner at 0, 0. */
typedef void (*KithStampDraw) (cairo_t  *cr,
                               gpointer  data);

/** KithStampReach: how far that reaches around 0, 0. */
typedef void (*KithStampReach) (gpointer     data,
                                KithMapRect *reach);

/** kith_stamps_new: @density: pixels of the screen for each of what is drawn on, at least 1. */
KithStamps *kith_stamps_new   (double           density);
void        kith_stamps_free  (KithStamps      *self);

/** kith_stamps_press: at @x, @y of @cr what @draw makes, which must be the same for the same @key; to the nearest pixel. @draw
 * is called where nothing is kept of @key at the size that @cr draws at. */
void        kith_stamps_press (KithStamps      *self,
                               cairo_t         *cr,
                               const char      *key,
                               double           x,
                               double           y,
                               KithStampReach   reach,
                               KithStampDraw    draw,
                               gpointer         data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStamps, kith_stamps_free)

G_END_DECLS
