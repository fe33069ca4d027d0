/* kith-passphrase-fields.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-passphrase.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PASSPHRASE_FIELDS (kith_passphrase_fields_get_type ())
G_DECLARE_FINAL_TYPE (KithPassphraseFields, kith_passphrase_fields, KITH, PASSPHRASE_FIELDS, AdwBin)

/** KithPassphraseFields: asks for a new passphrase, twice, and says how much it is worth. Signals: "changed"; "activated": Return
 * was pressed in the second field. */

/** kith_passphrase_fields_set_names: what someone who knows the practice tries first. */
void            kith_passphrase_fields_set_names (KithPassphraseFields *self,
                                                  const char *const    *names);

/** kith_passphrase_fields_is_good: whether it can be taken. */
gboolean        kith_passphrase_fields_is_good   (KithPassphraseFields *self);

/** kith_passphrase_fields_read: Errors: as of kith_passphrase_new_typed(). Returns: (transfer full) */
KithPassphrase *kith_passphrase_fields_read      (KithPassphraseFields *self,
                                                  GError              **error);

/** kith_passphrase_fields_get_first: the field to begin in. Returns: (transfer none) */
GtkWidget      *kith_passphrase_fields_get_first (KithPassphraseFields *self);

G_END_DECLS
