/* kith-viewport.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithViewport: the part of a picture that is seen through a window as large as the picture. @zoom: 1 to 4; @x, @y: the
 * point of the picture in the window's upper left corner. A window never shows what lies beside the picture. */
typedef struct
{
  double width;
  double height;
  double zoom;
  double x;
  double y;
} KithViewport;

/** kith_viewport_init: the whole of a picture that has no size yet. */
void     kith_viewport_init       (KithViewport       *self);

/** kith_viewport_resize: what was in the middle stays there. */
void     kith_viewport_resize     (KithViewport       *self,
                                   double              width,
                                   double              height);

/** kith_viewport_zoom_at: to @zoom, or as near as may be; what is seen at @x, @y of the window stays there.
 * Returns: whether anything changed */
gboolean kith_viewport_zoom_at    (KithViewport       *self,
                                   double              zoom,
                                   double              x,
                                   double              y);

/** kith_viewport_pan: moves the picture by pixels of the window. Returns: whether anything changed */
gboolean kith_viewport_pan        (KithViewport       *self,
                                   double              dx,
                                   double              dy);

/** kith_viewport_reveal: pans as little as is needed for the pixels around @x, @y of the picture to be seen.
 * Returns: whether anything changed */
gboolean kith_viewport_reveal     (KithViewport       *self,
                                   double              x,
                                   double              y,
                                   double              around);

/** kith_viewport_to_picture: @x, @y: (inout): from the window to the picture. kith_viewport_to_window() is the way back. */
void     kith_viewport_to_picture (const KithViewport *self,
                                   double             *x,
                                   double             *y);
void     kith_viewport_to_window  (const KithViewport *self,
                                   double             *x,
                                   double             *y);

G_END_DECLS
