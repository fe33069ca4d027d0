/* kith-secret.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-secret.h"

#include <sodium.h>
#include <string.h>

#define MAX_SIZE 4096
#define MAX_PASSPHRASE_SIZE 1024

/* No letter of two or more bytes comes apart into more than two for each byte. */
#define MAX_LETTERS (2 * MAX_PASSPHRASE_SIZE)

struct _KithSecret
{
  gsize size;
  guint8 *data;
};

static KithSecret *
copy_bytes (const void *data,
            gsize       size)
{
  KithSecret *self = kith_secret_new (size);

  memcpy (self->data, data, size);
  return self;
}

/* g_utf8_normalize() would leave copies of a passphrase in memory that it frees unwiped, so the three steps of form NFC
 * are taken here, in @letters. */
static gsize
decompose (const char *text,
           gsize       length,
           gunichar   *letters)
{
  gsize n = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    n += g_unichar_fully_decompose (g_utf8_get_char (at), FALSE, letters + n, MAX_LETTERS - n);
  return n;
}

static void
order_marks (gunichar *letters,
             gsize     n)
{
  for (gsize i = 1; i < n; i++)
    {
      int class = g_unichar_combining_class (letters[i]);

      for (gsize at = i; class != 0 && at > 0 && g_unichar_combining_class (letters[at - 1]) > class; at--)
        {
          gunichar swapped = letters[at];

          letters[at] = letters[at - 1];
          letters[at - 1] = swapped;
        }
    }
}

/* Returns the new number of letters. */
static gsize
compose (gunichar *letters,
         gsize     n)
{
  gunichar *base = NULL;
  gsize kept = 0;
  int last_class = 0;

  for (gsize i = 0; i < n; i++)
    {
      int class = g_unichar_combining_class (letters[i]);
      gboolean reaches_base = base != NULL && (last_class == 0 || last_class < class);
      gunichar composed;

      if (reaches_base && g_unichar_compose (*base, letters[i], &composed))
        {
          *base = composed;
          continue;
        }

      letters[kept] = letters[i];
      if (class == 0)
        base = letters + kept;
      last_class = class;
      kept++;
    }
  return kept;
}

static KithSecret *
encode (const gunichar *letters,
        gsize           n)
{
  KithSecret *self;
  gsize size = 0;
  char *at;

  for (gsize i = 0; i < n; i++)
    size += (gsize) g_unichar_to_utf8 (letters[i], NULL);
  self = kith_secret_new (size);
  at = (char *) self->data;
  for (gsize i = 0; i < n; i++)
    at += g_unichar_to_utf8 (letters[i], at);
  return self;
}

void
kith_secret_prepare (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      if (sodium_init () < 0)
        g_error ("The encryption library can't be started.");
      g_once_init_leave (&ready, 1);
    }
}

KithSecret *
kith_secret_new (gsize size)
{
  KithSecret *self;

  g_return_val_if_fail (size >= 1 && size <= MAX_SIZE, NULL);

  kith_secret_prepare ();
  self = g_new0 (KithSecret, 1);
  self->size = size;
  self->data = sodium_malloc (size);
  if (self->data == NULL)
    g_error ("No guarded memory can be had for a key.");
  sodium_memzero (self->data, size);
  return self;
}

KithSecret *
kith_secret_new_random (gsize size)
{
  KithSecret *self = kith_secret_new (size);

  if (self != NULL)
    randombytes_buf (self->data, size);
  return self;
}

KithSecret *
kith_secret_new_passphrase (const char *text,
                            gsize       length)
{
  KithSecret *self;
  gunichar *letters;
  gsize n;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length == 0 || length > MAX_PASSPHRASE_SIZE || !g_utf8_validate_len (text, length, NULL))
    return NULL;

  kith_secret_prepare ();
  letters = sodium_allocarray (MAX_LETTERS, sizeof *letters);
  if (letters == NULL)
    g_error ("No guarded memory can be had for a passphrase.");
  n = decompose (text, length, letters);
  order_marks (letters, n);
  n = compose (letters, n);
  self = encode (letters, n);
  sodium_free (letters);
  return self;
}

KithSecret *
kith_secret_copy (const KithSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return copy_bytes (self->data, self->size);
}

guint8 *
kith_secret_get_data (const KithSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

gsize
kith_secret_get_size (const KithSecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gboolean
kith_secret_equal (const KithSecret *a,
                   const KithSecret *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && sodium_memcmp (a->data, b->data, a->size) == 0;
}

void
kith_secret_free (KithSecret *self)
{
  if (self == NULL)
    return;

  sodium_free (self->data);
  g_free (self);
}
