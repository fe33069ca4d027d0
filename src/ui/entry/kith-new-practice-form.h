/* kith-new-practice-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-passphrase-worth.h"

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

/** KithNewPracticeState: what the dialog shows of it: whether each step is done, and how much the passphrase is worth.
 * @names_hint, @passphrase_hint: (transfer none): translated sentences, "" for none. */
typedef struct
{
  gboolean named;
  gboolean secured;
  gboolean checked;
  KithPassphraseWorth worth;
  const char *names_hint;
  const char *passphrase_hint;
} KithNewPracticeState;

/** kith_new_practice_form_look: the wanted state of the dialog. A step is done only when those before it are. */
KithNewPracticeState kith_new_practice_form_look (const KithNewPracticeForm *form);

/** kith_new_practice_form_write_code: the sheet to keep: whose code it is, the code, and what it is for.
 * Returns: (transfer full): translated */
char                *kith_new_practice_form_write_code (const KithNewPracticeForm *form);

G_END_DECLS
