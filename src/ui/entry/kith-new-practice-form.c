/* kith-new-practice-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-new-practice-form.h"

#include "kith-role.h"

#include <glib/gi18n.h>
#include <string.h>

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
  const char *names[] = { form->name, form->owner, NULL };
  const KithPassphraseState passphrase = kith_passphrase_look (form->passphrase, form->again, names);
  KithNewPracticeState state = {
    .names_hint = "",
    .worth = passphrase.worth,
    .passphrase_hint = passphrase.hint,
  };

  state.named = are_names_good (form, &state.names_hint);
  state.secured = state.named && passphrase.good;
  state.checked = state.secured && form->code != NULL && ends_with_part (form->code, form->part);
  return state;
}

char *
kith_new_practice_form_write_code (const KithNewPracticeForm *form)
{
  /* Translators: a sheet of paper; the first %s is the name of a practice, the second the code. */
  return g_strdup_printf (_("Kith: recovery code\n\nPractice: %s\n\n%s\n\nThis code opens the practice when the passphrase is "
                            "forgotten. Whoever holds it can read everything. Keep it where you keep what must not be "
                            "lost, away from the computer.\n"),
                          form->name, form->code);
}
