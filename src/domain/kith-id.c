/* kith-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-id.h"

#include <string.h>

#define COUNTER_BITS 12
#define ID_LENGTH 36

/* The variant bits of RFC 9562 and the 62 bits below them. */
#define VARIANT      G_GUINT64_CONSTANT (0x8000000000000000)
#define VARIANT_MASK G_GUINT64_CONSTANT (0x3fffffffffffffff)

typedef struct
{
  guint32 seed;
  guint64 stamp;
  GRand *random;
} Series;

G_LOCK_DEFINE_STATIC (last_stamp);
static guint64 last_stamp;

static void
series_free (gpointer data)
{
  Series *self = data;

  g_rand_free (self->random);
  g_free (self);
}

static GPrivate series_key = G_PRIVATE_INIT (series_free);

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

static char *
format (guint64     stamp,
        const char *rest)
{
  guint64 milliseconds = stamp >> COUNTER_BITS;
  guint counter = stamp & ((1 << COUNTER_BITS) - 1);

  return g_strdup_printf ("%08x-%04x-7%03x-%s", (guint) (milliseconds >> 16 & 0xffffffff), (guint) (milliseconds & 0xffff),
                          counter, rest);
}

/* The seed stands in every id, so that no two series meet. */
static char *
take_of_series (Series *series)
{
  guint64 random = VARIANT | (((guint64) series->seed << 30 | g_rand_int (series->random) >> 2) & VARIANT_MASK);
  g_autofree char *rest = g_strdup_printf ("%04x-%012" G_GINT64_MODIFIER "x", (guint) (random >> 48),
                                           random & G_GUINT64_CONSTANT (0xffffffffffff));

  return format (series->stamp++, rest);
}

char *
kith_id_new (void)
{
  Series *series = g_private_get (&series_key);
  /* A random UUID ends in the variant bits and 62 random ones, just as version 7 wants them. */
  g_autofree char *random = series == NULL ? g_uuid_string_random () : NULL;

  return series != NULL ? take_of_series (series) : format (take_stamp (), random + strlen ("00000000-0000-0000-"));
}

void
kith_id_begin_series (guint32 seed,
                      gint64  since)
{
  Series *series = g_new0 (Series, 1);

  series->seed = seed;
  series->stamp = (guint64) MAX (since, 0) << COUNTER_BITS;
  series->random = g_rand_new_with_seed (seed);
  g_private_replace (&series_key, series);
}

void
kith_id_end_series (void)
{
  g_private_replace (&series_key, NULL);
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
