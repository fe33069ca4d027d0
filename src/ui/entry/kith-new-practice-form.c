/* kith-new-practice-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-new-practice-form.h"

#include "kith-role.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_LETTERS 12
#define PART_LETTERS 4

/* As a person reads and types a code: small letters, O for 0, I or L for 1. */
static char
read_sign (char sign)
{
  sign = g_ascii_toupper (sign);
  if (sign == 'O')
    return '0';
  return sign == 'I' || sign == 'L' ? '1' : sign;
}

static gboolean
ends_with_part (const char *code,
                const char *part)
{
  g_autofree char *typed = g_strstrip (g_strdup (part));
  gsize length = strlen (code);

  if (strlen (typed) != PART_LETTERS || length < PART_LETTERS)
    return FALSE;
  for (gsize i = 0; i < PART_LETTERS; i++)
    if (read_sign (typed[i]) != read_sign (code[length - PART_LETTERS + i]))
      return FALSE;
  return TRUE;
}

static gboolean
are_names_good (const KithNewPracticeForm  *form,
                const char                **hint)
{
  g_autoptr (GError) error = NULL;

  if (*form->name == '\0' || *form->owner == '\0')
    return FALSE;
  if (kith_practice_name_validate (form->name, &error) && kith_user_name_validate (form->owner, &error))
    return TRUE;
  *hint = g_intern_string (error->message);
  return FALSE;
}

KithNewPracticeState
kith_new_practice_form_look (const KithNewPracticeForm *form)
{
  KithNewPracticeState state = { .hint = "" };
  gboolean named = are_names_good (form, &state.hint);
  gboolean long_enough = g_utf8_strlen (form->passphrase, -1) >= LEAST_LETTERS;
  gboolean same = g_str_equal (form->passphrase, form->again);

  if (*state.hint == '\0' && *form->passphrase != '\0' && !long_enough)
    state.hint = _("A few more letters: twelve at least. Four words that have nothing to do with each other are good.");
  else if (*state.hint == '\0' && *form->again != '\0' && !same)
    state.hint = _("The two passphrases are not the same yet.");
  state.can_go_on = named && long_enough && same;
  state.can_make = state.can_go_on && form->code != NULL && ends_with_part (form->code, form->part);
  return state;
}
