/* kith-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name.h"

#include <string.h>

static gboolean
is_blank (gunichar letter)
{
  return g_unichar_isspace (letter) || g_unichar_iscntrl (letter);
}

/* A mark over a letter is left out; a vowel sign of Devanagari or Thai is half of the name and stays. */
static gboolean
is_accent (gunichar letter)
{
  if (!g_unichar_ismark (letter))
    return FALSE;

  switch ((int) g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Joiners, direction marks and the Arabic stretching stroke change how a name looks, not how it is spelled. */
static gboolean
is_left_out (gunichar letter)
{
  return is_accent (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT || letter == U'\u0640';
}

/* Unicode keeps these letters whole, where people who type without a keyboard for them write the plain ones. */
static const char *
spell_plainly (gunichar letter)
{
  switch (letter)
    {
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'ħ':
      return "h";
    case U'ŧ':
      return "t";
    case U'ı':
      return "i";
    default:
      return NULL;
    }
}

/* Lower case once more, as GLib's case folding swaps the two cases of Cherokee instead of making them one. */
static void
append_letter (GString  *text,
               gunichar  letter)
{
  gunichar lower = g_unichar_tolower (letter);
  const char *plain = spell_plainly (lower);

  if (plain != NULL)
    g_string_append (text, plain);
  else
    g_string_append_unichar (text, lower);
}

static char *
strip (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) stripped = g_string_new (NULL);
  gboolean after_blank = FALSE;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (is_left_out (letter))
        continue;

      if (is_blank (letter))
        {
          after_blank = TRUE;
          continue;
        }

      if (after_blank && stripped->len > 0)
        g_string_append_c (stripped, ' ');
      after_blank = FALSE;
      append_letter (stripped, letter);
    }

  return g_string_free_and_steal (g_steal_pointer (&stripped));
}

/* Georgian has capitals, but begins no name with them. */
static gunichar
raise_case (gunichar letter)
{
  return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_GEORGIAN ? letter : g_unichar_totitle (letter);
}

static void
append_initial (GString    *initials,
                const char *letter)
{
  if (initials->len > 0)
    g_string_append_c (initials, ' ');
  g_string_append_unichar (initials, raise_case (g_utf8_get_char (letter)));

  for (const char *p = g_utf8_next_char (letter); g_unichar_ismark (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    g_string_append_unichar (initials, g_utf8_get_char (p));

  g_string_append_c (initials, '.');
}

gboolean
kith_name_is_same (const char *typed,
                   const char *name)
{
  g_autofree char *one = kith_name_fold (typed);
  g_autofree char *other = kith_name_fold (name);

  return *one != '\0' && g_str_equal (one, other);
}

char *
kith_name_tidy (const char *name)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) tidy = g_string_new (NULL);
  gboolean after_blank = FALSE;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean blank = is_blank (letter);

      if (after_blank && !blank && tidy->len > 0)
        g_string_append_c (tidy, ' ');
      if (!blank)
        g_string_append_unichar (tidy, letter);
      after_blank = blank;
    }
  return g_string_free_and_steal (g_steal_pointer (&tidy));
}

/* Of letters without marks there is only the case to fold, and that is most names. */
static char *
fold_plain (const char *name)
{
  char *folded = g_malloc (strlen (name) + 1);
  char *end = folded;

  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && !g_ascii_iscntrl (*p))
      *end++ = g_ascii_tolower (*p);
    else if (end > folded && end[-1] != ' ')
      *end++ = ' ';
  if (end > folded && end[-1] == ' ')
    end--;
  *end = '\0';
  return folded;
}

char *
kith_name_fold (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (g_str_is_ascii (name))
    return fold_plain (name);

  /* Marks go before the case does, as folding would turn a Greek iota below a letter into a letter of its own; and once
   * more after it, as folding splits some letters into a letter and a mark. */
  valid = g_utf8_make_valid (name, -1);
  bare = strip (valid);
  lower = g_utf8_casefold (bare, -1);
  return strip (lower);
}

char *
kith_name_initials (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean done = FALSE;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (is_blank (letter))
        {
          done = FALSE;
        }
      else if (!done && g_unichar_isalpha (letter))
        {
          append_initial (initials, p);
          done = TRUE;
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&initials));
}

const char *
kith_name_find_last (const char *name)
{
  const char *first = NULL, *last = NULL;
  gboolean between = TRUE;

  g_return_val_if_fail (name != NULL, NULL);

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean blank = is_blank (g_utf8_get_char (c));

      if (between && !blank)
        {
          last = c;
          if (first == NULL)
            first = c;
        }
      between = blank;
    }
  return last != first ? last : NULL;
}

char *
kith_phone_digits (const char *phone)
{
  g_autofree char *valid = g_utf8_make_valid (phone != NULL ? phone : "", -1);
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean after_plus = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (sign);

      if (sign == U'+' || sign == U'\uff0b')
        after_plus = TRUE;
      if (digit < 0)
        continue;

      if (after_plus && digits->len == 0)
        g_string_append_c (digits, '+');
      g_string_append_c (digits, (char) ('0' + digit));
    }

  return g_string_free_and_steal (g_steal_pointer (&digits));
}
