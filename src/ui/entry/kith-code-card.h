/* kith-code-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-passphrase.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CODE_CARD (kith_code_card_get_type ())
G_DECLARE_FINAL_TYPE (KithCodeCard, kith_code_card, KITH, CODE_CARD, AdwBin)

/** KithCodeCard: shows a code large enough to be written down, and puts it on paper or into a file. */

/** kith_code_card_dup_text: @code as it is shown and printed, a long one in two lines. Returns: (transfer full) */
char      *kith_code_card_dup_text  (const KithPassphrase *code);

/** kith_code_card_show: @text: the code, as of kith_code_card_dup_text(); @sheet: what is printed or saved; @name: of the file,
 * before its suffix. */
void       kith_code_card_show      (KithCodeCard         *self,
                                     const char           *text,
                                     const char           *sheet,
                                     const char           *name);

/** kith_code_card_get_first: what to begin with. Returns: (transfer none) */
GtkWidget *kith_code_card_get_first (KithCodeCard         *self);

G_END_DECLS
