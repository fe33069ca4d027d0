/* quick-derivation.c: takes the place of Argon2id in kithctl where a test unlocks hundreds of times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before libsodium. What a passphrase costs is the subject of other tests, which run without this.
 */

#include <sodium.h>

int
crypto_pwhash (unsigned char *const      out,
               unsigned long long        out_size,
               const char *const         passphrase,
               unsigned long long        passphrase_size,
               const unsigned char      *salt,
               unsigned long long        passes,
               size_t                    memory,
               int                       algorithm)
{
  const unsigned char settings[] = { (unsigned char) passes, (unsigned char) (memory >> 20), (unsigned char) algorithm };
  crypto_generichash_state state;

  crypto_generichash_init (&state, salt, crypto_pwhash_SALTBYTES, out_size);
  crypto_generichash_update (&state, settings, sizeof settings);
  crypto_generichash_update (&state, (const unsigned char *) passphrase, passphrase_size);
  return crypto_generichash_final (&state, out, out_size);
}
