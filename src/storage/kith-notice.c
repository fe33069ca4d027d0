/* kith-notice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-notice.h"

G_DEFINE_BOXED_TYPE (KithNotice, kith_notice, kith_notice_copy, kith_notice_free)

KithNotice *
kith_notice_copy (const KithNotice *self)
{
  KithNotice *copy = g_new0 (KithNotice, 1);

  copy->file = self->file;
  copy->foreign = self->foreign;
  copy->action = g_strdup (self->action);
  copy->scope = g_strdup (self->scope);
  copy->rows = g_ptr_array_ref (self->rows);
  return copy;
}

void
kith_notice_free (KithNotice *self)
{
  g_free (self->action);
  g_free (self->scope);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
