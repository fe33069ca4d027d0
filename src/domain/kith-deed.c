/* kith-deed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-deed.h"

KithDeed *
kith_deed_copy (const KithDeed *self)
{
  KithDeed *copy = g_new0 (KithDeed, 1);

  copy->verb = g_strdup (self->verb);
  copy->field = g_strdup (self->field);
  copy->name = g_strdup (self->name);
  return copy;
}

void
kith_deed_free (KithDeed *self)
{
  g_free (self->verb);
  g_free (self->field);
  g_free (self->name);
  g_free (self);
}
