/* kith-passphrase-worth.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-passphrase-worth.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_LETTERS 12
#define LONG_LETTERS  20
#define FEW_SIGNS     6
#define MANY_SIGNS    12
#define GOOD_WORDS    4
#define WORD_LETTERS  3
#define FEW_LETTERS   10
#define SEPARATORS    " -_.,;"

/* What everyone has read somewhere, folded and without blanks. */
static const char *const known[] = {
  "correcthorsebatterystaple", "quietwillowlanternharbour", "passwordpassword", "passwortpasswort", "1234567890", "qwertyuiop",
  "qwertzuiop", "abcdefghij", "interpersonal",
};

static glong
count_signs (const char *text)
{
  g_autoptr (GHashTable) signs = g_hash_table_new (NULL, NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    g_hash_table_add (signs, GUINT_TO_POINTER (g_utf8_get_char (c)));
  return g_hash_table_size (signs);
}

/* How many words there are, each counted once, and how many letters they have. */
static glong
count_words (const char *folded,
             glong      *letters)
{
  g_auto (GStrv) parts = g_strsplit_set (folded, SEPARATORS, -1);
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  glong long_words = 0;

  *letters = 0;
  for (gsize i = 0; parts[i] != NULL; i++)
    if (g_hash_table_add (words, parts[i]))
      {
        *letters += g_utf8_strlen (parts[i], -1);
        long_words += g_utf8_strlen (parts[i], -1) >= WORD_LETTERS;
      }
  return long_words;
}

static char *
squeeze (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit_set (folded, SEPARATORS, -1);

  return g_strjoinv ("", parts);
}

/* Whether little is left of @squeezed without @piece. */
static gboolean
is_mostly (const char *squeezed,
           const char *piece)
{
  return *piece != '\0' && strstr (squeezed, piece) != NULL
         && g_utf8_strlen (squeezed, -1) - g_utf8_strlen (piece, -1) < LEAST_LETTERS / 2;
}

static gboolean
is_known (const char        *folded,
          const char *const *names)
{
  g_autofree char *squeezed = squeeze (folded);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (is_mostly (squeezed, known[i]))
      return TRUE;
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = kith_name_fold (names[i]);
      g_autofree char *piece = squeeze (name);

      if (is_mostly (squeezed, piece))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_easy (const char        *passphrase,
         const char        *folded,
         const char *const *names)
{
  glong letters;

  count_words (folded, &letters);
  return letters < FEW_LETTERS || count_signs (folded) < FEW_SIGNS || is_known (folded, names)
         || strspn (passphrase, "0123456789 .-/") == strlen (passphrase);
}

KithPassphraseWorth
kith_passphrase_weigh (const char        *passphrase,
                       const char *const *names)
{
  g_autofree char *folded = kith_name_fold (passphrase);
  glong length = g_utf8_strlen (passphrase, -1);
  glong letters;

  if (length == 0)
    return KITH_PASSPHRASE_EMPTY;
  if (length < LEAST_LETTERS)
    return KITH_PASSPHRASE_SHORT;
  if (is_easy (passphrase, folded, names))
    return KITH_PASSPHRASE_EASY;
  if (count_words (folded, &letters) >= GOOD_WORDS || (length >= LONG_LETTERS && count_signs (passphrase) >= MANY_SIGNS))
    return KITH_PASSPHRASE_GOOD;
  return KITH_PASSPHRASE_FAIR;
}

const char *
kith_passphrase_worth_describe (KithPassphraseWorth worth)
{
  switch (worth)
    {
    case KITH_PASSPHRASE_SHORT:
      return _("A few more letters: twelve at least. Four words that have nothing to do with each other are good.");
    case KITH_PASSPHRASE_EASY:
      return _("This is among the first things that would be tried. Four words that have nothing to do with each other are better.");
    case KITH_PASSPHRASE_FAIR:
      return _("This will do. Another word or two would make it much harder to guess.");
    case KITH_PASSPHRASE_GOOD:
      return _("This is hard to guess, as long as you use it nowhere else.");
    case KITH_PASSPHRASE_EMPTY:
    default:
      return "";
    }
}

static const char *
find_hint (KithPassphraseWorth  worth,
           const char          *again,
           gboolean             same)
{
  if (worth > KITH_PASSPHRASE_SHORT && *again != '\0' && !same)
    return _("The two passphrases are not the same yet.");
  return kith_passphrase_worth_describe (worth);
}

KithPassphraseState
kith_passphrase_look (const char        *passphrase,
                      const char        *again,
                      const char *const *names)
{
  KithPassphraseState state = { .worth = kith_passphrase_weigh (passphrase, names) };
  gboolean same = g_str_equal (passphrase, again);

  state.hint = find_hint (state.worth, again, same);
  state.good = state.worth > KITH_PASSPHRASE_SHORT && same;
  return state;
}
