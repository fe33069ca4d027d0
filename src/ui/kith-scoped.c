/* kith-scoped.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-scoped.h"

G_DEFINE_INTERFACE (KithScoped, kith_scoped, GTK_TYPE_WIDGET)

static void
kith_scoped_default_init (KithScopedInterface *iface)
{
}

char *
kith_scoped_dup_scope (KithScoped *self)
{
  g_return_val_if_fail (KITH_IS_SCOPED (self), NULL);

  return KITH_SCOPED_GET_IFACE (self)->dup_scope (self);
}
