/* kith-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-id.h"

#include <string.h>

#define COUNTER_BITS 12
#define ID_LENGTH 36

G_LOCK_DEFINE_STATIC (last_stamp);
static guint64 last_stamp;

/* The milliseconds with the counter below them are one number: when the counter runs over, or the clock is set back,
 * the next id borrows from the millisecond to come and still sorts after the one before. */
static guint64
take_stamp (void)
{
  guint64 now = (guint64) MAX (g_get_real_time () / 1000, 0) << COUNTER_BITS;
  guint64 stamp;

  G_LOCK (last_stamp);
  stamp = last_stamp = MAX (now, last_stamp + 1);
  G_UNLOCK (last_stamp);

  return stamp;
}

static gboolean
is_hyphen_place (gsize place)
{
  return place == 8 || place == 13 || place == 18 || place == 23;
}

char *
kith_id_new (void)
{
  /* A random UUID ends in the variant bits and 62 random ones, just as version 7 wants them. */
  g_autofree char *random = g_uuid_string_random ();
  guint64 stamp = take_stamp ();
  guint64 milliseconds = stamp >> COUNTER_BITS;
  guint counter = stamp & ((1 << COUNTER_BITS) - 1);

  return g_strdup_printf ("%08x-%04x-7%03x-%s",
                          (guint) (milliseconds >> 16 & 0xffffffff),
                          (guint) (milliseconds & 0xffff),
                          counter,
                          random + strlen ("00000000-0000-0000-"));
}

gboolean
kith_id_is_valid (const char *text)
{
  if (text == NULL)
    return FALSE;

  for (gsize i = 0; i < ID_LENGTH; i++)
    {
      if (is_hyphen_place (i))
        {
          if (text[i] != '-')
            return FALSE;
        }
      else if (!g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        {
          return FALSE;
        }
    }

  return text[ID_LENGTH] == '\0';
}
