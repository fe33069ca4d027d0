/* kith-role.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-role.h"

#include "kith-domain-error.h"
#include "kith-name.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define USER_NAME_MAX_CHARS 80
#define PRACTICE_NAME_MAX_CHARS 120

/* The key file's own name for the slot that the recovery code opens. */
#define RESERVED_USER_NAME "recovery"

static gboolean
has_blank_end (const char *text)
{
  const char *end = text + strlen (text);

  return g_unichar_isspace (g_utf8_get_char (text)) || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end)));
}

/* What Unicode calls format, fillers of Hangul, the empty pattern of Braille, joiners and variations. */
static gboolean
is_invisible (gunichar letter)
{
  return g_unichar_type (letter) == G_UNICODE_FORMAT || letter == 0x034f || letter == 0x115f || letter == 0x1160
         || (letter >= 0x180b && letter <= 0x180f) || letter == 0x2800 || letter == 0x3164
         || (letter >= 0xfe00 && letter <= 0xfe0f) || letter == 0xffa0 || (letter >= 0xe0000 && letter <= 0xe0fff);
}

/* Between letters of Arabic or of India a joiner is part of how a name is written; in these scripts it does nothing. */
static gboolean
is_shaped (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  return g_unichar_isgraph (letter) && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_LATIN
         && script != G_UNICODE_SCRIPT_GREEK && script != G_UNICODE_SCRIPT_CYRILLIC;
}

/* Two names that look the same would be two users whom nobody can tell apart. @name: not empty. */
static gboolean
has_invisible (const char *name)
{
  gunichar before = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gunichar after = g_utf8_get_char (g_utf8_next_char (p));
      gboolean joins = (letter == 0x200c || letter == 0x200d) && is_shaped (before) && is_shaped (after);

      if (is_invisible (letter) && !joins)
        return TRUE;
      before = letter;
    }
  return FALSE;
}

/* Folded, so that a look-alike with an accent or a hidden joiner is not mistaken for it either. */
static gboolean
is_reserved (const char *name)
{
  g_autofree char *folded = kith_name_fold (name);

  return g_str_equal (folded, RESERVED_USER_NAME);
}

static gboolean
has_zone_part_form (const char *part)
{
  if (!g_ascii_isupper (part[0]) || part[1] == '\0')
    return FALSE;

  for (const char *p = part; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '_' && *p != '-' && *p != '+')
      return FALSE;

  return TRUE;
}

/* GLib also reads "CET-1CEST", "+02:00" and "Z", and complains aloud about the tables that lie beside the zones. Only
 * the form of the tz database gets that far: parts that begin in upper case, the first of them without a digit. */
static gboolean
has_zone_form (const char *zone)
{
  g_auto (GStrv) parts = g_strsplit (zone, "/", -1);

  if (parts[0] == NULL || strpbrk (parts[0], "0123456789") != NULL)
    return FALSE;

  for (gsize i = 0; parts[i] != NULL; i++)
    if (!has_zone_part_form (parts[i]))
      return FALSE;

  return TRUE;
}

const char *
kith_role_to_text (KithRole role)
{
  switch (role)
    {
    case KITH_ROLE_OFFICE:
      return "office";
    case KITH_ROLE_FULL:
      return "full";
    }

  g_return_val_if_reached ("");
}

gboolean
kith_role_from_text (const char *text,
                     KithRole   *role)
{
  g_return_val_if_fail (role != NULL, FALSE);

  if (g_strcmp0 (text, "office") == 0)
    *role = KITH_ROLE_OFFICE;
  else if (g_strcmp0 (text, "full") == 0)
    *role = KITH_ROLE_FULL;
  else
    return FALSE;

  return TRUE;
}

gboolean
kith_user_name_validate (const char  *name,
                         GError     **error)
{
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!kith_text_check_name (name, USER_NAME_MAX_CHARS, error))
    return FALSE;

  if (has_blank_end (name))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This name begins or ends with a blank. "
                             "Nothing was changed. Please type it without the blank."));
      return FALSE;
    }

  if (is_reserved (name))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                           _("Kith keeps this name for the recovery code. "
                             "Nothing was changed. Please choose another name."));
      return FALSE;
    }

  if (has_invisible (name))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This name holds a character that cannot be seen. "
                             "Nothing was changed. Please type it without."));
      return FALSE;
    }

  return TRUE;
}

gboolean
kith_practice_name_validate (const char  *name,
                             GError     **error)
{
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return kith_text_check_name (name, PRACTICE_NAME_MAX_CHARS, error);
}

gboolean
kith_zone_validate (const char  *zone,
                    GError     **error)
{
  g_autoptr (GTimeZone) known = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  /* The one name of the tz database that stands for no place: a computer has it until someone chooses. */
  if (zone != NULL && has_zone_form (zone) && !g_str_equal (zone, "Factory"))
    known = g_time_zone_new_identifier (zone);

  if (known == NULL)
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_UNKNOWN_WORD,
                           _("This computer does not know that time zone. "
                             "Nothing was changed. Please type it as in Europe/Berlin."));
      return FALSE;
    }

  return TRUE;
}
