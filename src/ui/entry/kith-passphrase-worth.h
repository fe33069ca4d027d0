/* kith-passphrase-worth.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithPassphraseWorth: how hard a passphrase is to guess, as far as it shows. */
typedef enum
{
  KITH_PASSPHRASE_EMPTY,
  KITH_PASSPHRASE_SHORT, /* too short to be taken */
  KITH_PASSPHRASE_EASY,
  KITH_PASSPHRASE_FAIR,
  KITH_PASSPHRASE_GOOD,
} KithPassphraseWorth;

/** kith_passphrase_weigh: @names: (nullable): what someone who knows the practice tries first: its name, its owner's. What
 * can't be seen is whether it is used elsewhere or stands in a book. */
KithPassphraseWorth kith_passphrase_weigh          (const char         *passphrase,
                                                    const char *const  *names);

/** kith_passphrase_worth_describe: a sentence that says what to do. Returns: (transfer none): translated, "" for EMPTY */
const char         *kith_passphrase_worth_describe (KithPassphraseWorth  worth);

/** KithPassphraseState: what a form shows of a passphrase that is typed twice. @hint: a translated sentence, "" for none;
 * @good: whether it can be taken. */
typedef struct
{
  KithPassphraseWorth worth;
  const char *hint;
  gboolean good;
} KithPassphraseState;

/** kith_passphrase_look: the wanted state of a form. @names: as of kith_passphrase_weigh(). */
KithPassphraseState kith_passphrase_look           (const char         *passphrase,
                                                    const char         *again,
                                                    const char *const  *names);

G_END_DECLS
