/* kith-new-practice-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithNewPracticeForm: what was typed. All borrowed. */
typedef struct
{
  const char *name;
  const char *owner;
  const char *passphrase;
  const char *again;
  const char *code;      /* (nullable): the recovery code, in eight groups of four joined by hyphens */
  const char *part;
} KithNewPracticeForm;

/** KithNewPracticeState: what the dialog shows of it. @hint: (transfer none): a translated sentence, "" for none. */
typedef struct
{
  gboolean can_go_on;
  gboolean can_make;
  const char *hint;
} KithNewPracticeState;

/** kith_new_practice_form_look: the wanted state of the dialog; a passphrase has 12 letters or more. */
KithNewPracticeState kith_new_practice_form_look (const KithNewPracticeForm *form);

G_END_DECLS
