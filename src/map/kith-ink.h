/* kith-ink.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-measure.h"
#include "kith-theme.h"

G_BEGIN_DECLS

/** KithInk: writes and measures text, alike on screen and paper. Belongs to one thread. */
typedef struct _KithInk KithInk;
typedef struct _KithStamps KithStamps;

KithInk           *kith_ink_new         (void);
void               kith_ink_free        (KithInk         *self);

/** kith_ink_get_measure: for a layout. Returns: (transfer none) */
const KithMeasure *kith_ink_get_measure (KithInk         *self);

/** kith_ink_keep_stamps: from now on, what is drawn is kept as pixels and drawn from those again: for a screen with @density pixels
 * for each of what is drawn on, where the same is drawn again and again. What is kept so far is dropped; with 0,
 * nothing is kept. */
void               kith_ink_keep_stamps (KithInk         *self,
                                         double           density);

/** kith_ink_get_stamps: Returns: (transfer none) (nullable): NULL where none are kept */
KithStamps        *kith_ink_get_stamps  (KithInk         *self);

/** kith_ink_write: @text on one line with its upper left corner at @x, @y. @halo: (nullable): the colour around the
 * letters. */
void               kith_ink_write       (KithInk         *self,
                                         cairo_t         *cr,
                                         KithTextStyle    style,
                                         double           zoom,
                                         const char      *text,
                                         double           x,
                                         double           y,
                                         const KithColor *color,
                                         const KithColor *halo);

/** kith_ink_write_centred: the middle of the letters at @x, @y. */
void               kith_ink_write_centred (KithInk         *self,
                                           cairo_t         *cr,
                                           KithTextStyle    style,
                                           double           zoom,
                                           const char      *text,
                                           double           x,
                                           double           y,
                                           const KithColor *color,
                                           const KithColor *halo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithInk, kith_ink_free)

G_END_DECLS
