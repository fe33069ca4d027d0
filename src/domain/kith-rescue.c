/* kith-rescue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rescue.h"

static void
loss_free (gpointer data)
{
  KithLoss *self = data;

  g_free (self->table);
  g_free (self->id);
  g_free (self);
}

KithRescue *
kith_rescue_new (void)
{
  KithRescue *self = g_new0 (KithRescue, 1);

  self->losses = g_ptr_array_new_with_free_func (loss_free);
  return self;
}

KithRescue *
kith_rescue_copy (const KithRescue *self)
{
  KithRescue *copy = kith_rescue_new ();

  copy->rows = self->rows;
  for (int file = 0; file < KITH_N_FILES; file++)
    copy->readable[file] = self->readable[file];
  for (guint i = 0; i < self->losses->len; i++)
    {
      const KithLoss *loss = self->losses->pdata[i];

      kith_rescue_lose (copy, loss->file, loss->table, loss->id, loss->cause);
    }
  return copy;
}

void
kith_rescue_free (KithRescue *self)
{
  g_ptr_array_unref (self->losses);
  g_free (self);
}

void
kith_rescue_lose (KithRescue    *self,
                  KithFile       file,
                  const char    *table,
                  const char    *id,
                  KithLossCause  cause)
{
  KithLoss *loss = g_new (KithLoss, 1);

  *loss = (KithLoss) { file, g_strdup (table), g_strdup (id), cause };
  g_ptr_array_add (self->losses, loss);
}

const char *
kith_loss_cause_to_text (KithLossCause cause)
{
  return cause == KITH_LOSS_ALONE ? "alone" : "unreadable";
}
