/* kith-receipt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-receipt.h"

struct _KithReceipt
{
  GMutex mutex;
  char *action; /* under the mutex */
};

static void
clear (KithReceipt *self)
{
  g_mutex_clear (&self->mutex);
  g_free (self->action);
}

KithReceipt *
kith_receipt_new (void)
{
  KithReceipt *self = g_atomic_rc_box_new0 (KithReceipt);

  g_mutex_init (&self->mutex);
  return self;
}

KithReceipt *
kith_receipt_ref (KithReceipt *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_receipt_unref (KithReceipt *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
kith_receipt_fill (KithReceipt *self,
                   const char  *action)
{
  g_mutex_lock (&self->mutex);
  g_set_str (&self->action, action);
  g_mutex_unlock (&self->mutex);
}

char *
kith_receipt_dup_action (KithReceipt *self)
{
  char *action;

  g_mutex_lock (&self->mutex);
  action = g_strdup (self->action);
  g_mutex_unlock (&self->mutex);
  return action;
}
