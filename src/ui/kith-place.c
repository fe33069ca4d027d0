/* kith-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-place.h"

G_DEFINE_INTERFACE (KithPlace, kith_place, GTK_TYPE_WIDGET)

static void
kith_place_default_init (KithPlaceInterface *iface)
{
}

char *
kith_place_dup_way (KithPlace *self)
{
  g_return_val_if_fail (KITH_IS_PLACE (self), NULL);

  return KITH_PLACE_GET_IFACE (self)->dup_way (self);
}
