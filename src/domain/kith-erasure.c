/* kith-erasure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erasure.h"

static const char * const reasons[KITH_N_ERASURE_REASONS] = {
  [KITH_ERASURE_REQUEST] = "request",
  [KITH_ERASURE_EXPIRED] = "expired",
  [KITH_ERASURE_MISTAKE] = "mistake",
};

const char *
kith_erasure_reason_to_text (KithErasureReason reason)
{
  g_return_val_if_fail ((guint) reason < KITH_N_ERASURE_REASONS, NULL);

  return reasons[reason];
}

gboolean
kith_erasure_reason_from_text (const char        *text,
                               KithErasureReason *reason)
{
  for (guint i = 0; i < KITH_N_ERASURE_REASONS; i++)
    if (g_str_equal (reasons[i], text))
      {
        *reason = i;
        return TRUE;
      }
  return FALSE;
}

static KithErasureCount *
count_new (KithFile    file,
           const char *table,
           guint       count)
{
  KithErasureCount *self = g_new (KithErasureCount, 1);

  *self = (KithErasureCount) { file, g_strdup (table), count };
  return self;
}

static void
count_free (gpointer data)
{
  g_free (((KithErasureCount *) data)->table);
  g_free (data);
}

KithErasure *
kith_erasure_new (const char *client)
{
  KithErasure *self = g_new0 (KithErasure, 1);

  self->client = g_strdup (client);
  self->counts = g_ptr_array_new_with_free_func (count_free);
  return self;
}

KithErasure *
kith_erasure_copy (const KithErasure *self)
{
  KithErasure *copy = g_memdup2 (self, sizeof *self);

  copy->client = g_strdup (self->client);
  copy->counts = g_ptr_array_new_with_free_func (count_free);
  for (guint i = 0; i < self->counts->len; i++)
    {
      const KithErasureCount *count = self->counts->pdata[i];

      g_ptr_array_add (copy->counts, count_new (count->file, count->table, count->count));
    }
  return copy;
}

void
kith_erasure_free (KithErasure *self)
{
  g_free (self->client);
  g_ptr_array_unref (self->counts);
  g_free (self);
}

void
kith_erasure_add (KithErasure *self,
                  KithFile     file,
                  const char  *table)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      KithErasureCount *count = self->counts->pdata[i];

      if (count->file == file && g_str_equal (count->table, table))
        {
          count->count++;
          return;
        }
    }
  g_ptr_array_add (self->counts, count_new (file, table, 1));
}

guint
kith_erasure_count (const KithErasure *self,
                    const char        *table)
{
  guint sum = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      const KithErasureCount *count = self->counts->pdata[i];

      if (table == NULL || g_str_equal (count->table, table))
        sum += count->count;
    }
  return sum;
}
