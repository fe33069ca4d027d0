/* kith-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_PLACE (kith_place_get_type ())
G_DECLARE_INTERFACE (KithPlace, kith_place, KITH, PLACE, GtkWidget)

/** KithPlace: a page that can be found again after the practice was locked. It holds ids and no names. */
struct _KithPlaceInterface
{
  GTypeInterface parent;

  char *(*dup_way) (KithPlace *self);
};

/** kith_place_dup_way: the action of KithHome that leads back here, detailed: "home.open-view(('id', 'map'))".
 * Returns: (transfer full) */
char *kith_place_dup_way (KithPlace *self);

G_END_DECLS
