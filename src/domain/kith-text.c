/* kith-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-text.h"

#include "kith-domain-error.h"
#include "kith-name.h"

#include <glib/gi18n.h>

gboolean
kith_text_is_plain_letter (gunichar letter)
{
  /* Overrides and isolates make a name read as another one, wherever it is shown. */
  if ((letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069))
    return FALSE;
  return !g_unichar_iscntrl (letter) && letter != 0x2028 && letter != 0x2029;
}

gboolean
kith_text_is_plain (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!kith_text_is_plain_letter (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

gboolean
kith_text_check_name (const char  *name,
                      int          most,
                      GError     **error)
{
  g_autofree char *folded = NULL;

  if (name != NULL && !kith_text_is_plain (name))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This name holds a line break or a character that cannot be shown. "
                             "Nothing was changed. Please type the name again."));
      return FALSE;
    }

  folded = kith_name_fold (name != NULL ? name : "");
  if (*folded == '\0')
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY,
                           _("There is no name yet. Nothing was changed. Please type a name."));
      return FALSE;
    }

  if (g_utf8_strlen (name, -1) > most)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
                   _("This name is longer than %d characters. Nothing was changed. Please shorten it."),
                   most);
      return FALSE;
    }

  return TRUE;
}

gboolean
kith_text_check_utf8 (const char *const  *texts,
                      gsize               n_texts,
                      GError            **error)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      if (texts[i] != NULL && !g_utf8_validate (texts[i], -1, NULL))
        {
          g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                               _("This holds something that is not text. Nothing was changed. Please type it again."));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
kith_text_check_body (const char  *body,
                      int          most,
                      GError     **error)
{
  g_autofree char *shown = g_strstrip (g_strdup (body != NULL ? body : ""));

  if (*shown == '\0')
    g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY,
                         _("There is no text yet. Nothing was changed. Please type it."));
  else if (!g_utf8_validate (body, -1, NULL))
    g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                         _("This text holds a character that cannot be shown. Nothing was changed. Please type it again."));
  else if (g_utf8_strlen (body, -1) > most)
    g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
                 _("This text is longer than %d characters. Nothing was changed. Please shorten it."), most);
  else
    return TRUE;
  return FALSE;
}
