/* kith-recovery-code.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recovery-code.h"

#include <string.h>

#define GROUP_LETTERS 4
#define RECOVERY_LETTERS 32
#define ONE_TIME_LETTERS 16

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void
put_letter (KithSecret *code,
            guint       n,
            char        letter)
{
  guint8 *text = kith_secret_get_data (code);
  guint place = n + n / GROUP_LETTERS;

  if (n > 0 && n % GROUP_LETTERS == 0)
    text[place - 1] = '-';
  text[place] = (guint8) letter;
}

static guint
get_five_bits (const guint8 *bytes,
               guint         n)
{
  guint value = 0;

  for (guint bit = n * 5; bit < n * 5 + 5; bit++)
    value = value << 1 | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
  return value;
}

/* Returns 0 when @typed is no letter of a code. */
static char
read_letter (gunichar typed)
{
  char letter;

  if (typed >= 0x80)
    return 0;

  letter = g_ascii_toupper ((char) typed);
  if (letter == 'O')
    return '0';
  if (letter == 'I' || letter == 'L')
    return '1';
  return letter != 0 && strchr (alphabet, letter) != NULL ? letter : 0;
}

static gboolean
is_separator (gunichar typed)
{
  return g_unichar_isspace (typed) || g_unichar_type (typed) == G_UNICODE_DASH_PUNCTUATION;
}

static KithSecret *
new_text (guint n_letters)
{
  return kith_secret_new (n_letters + n_letters / GROUP_LETTERS - 1);
}

static KithSecret *
make (guint n_letters)
{
  g_autoptr (KithSecret) bytes = kith_secret_new_random (n_letters * 5 / 8);
  KithSecret *code = new_text (n_letters);

  for (guint i = 0; i < n_letters; i++)
    put_letter (code, i, alphabet[get_five_bits (kith_secret_get_data (bytes), i)]);
  return code;
}

static KithSecret *
normalize (const KithSecret *typed,
           guint             n_letters)
{
  g_autoptr (KithSecret) code = new_text (n_letters);
  const char *text = (const char *) kith_secret_get_data (typed);
  const char *end = text + kith_secret_get_size (typed);
  guint n = 0;

  if (!g_utf8_validate_len (text, kith_secret_get_size (typed), NULL))
    return NULL;

  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      char letter = read_letter (c);

      if (is_separator (c))
        continue;
      if (letter == 0 || n == n_letters)
        return NULL;
      put_letter (code, n++, letter);
    }
  return n == n_letters ? g_steal_pointer (&code) : NULL;
}

KithSecret *
kith_recovery_code_new (void)
{
  return make (RECOVERY_LETTERS);
}

KithSecret *
kith_recovery_code_normalize (const KithSecret *typed)
{
  g_return_val_if_fail (typed != NULL, NULL);

  return normalize (typed, RECOVERY_LETTERS);
}

KithSecret *
kith_one_time_code_new (void)
{
  return make (ONE_TIME_LETTERS);
}

KithSecret *
kith_one_time_code_normalize (const KithSecret *typed)
{
  g_return_val_if_fail (typed != NULL, NULL);

  return normalize (typed, ONE_TIME_LETTERS);
}
