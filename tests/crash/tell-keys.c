/* tell-keys.c: for tests alone: what must be in no memory once a practice is locked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tell-keys PRACTICE USER, with the passphrase on standard input: a line of a name and hexadecimal digits for each key.
 */

#include "config.h"

#include "kith-folder.h"
#include "kith-key-file.h"
#include "kith-key-format.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

static void
tell (const char   *name,
      const guint8 *key)
{
  char digits[65];

  sodium_bin2hex (digits, sizeof digits, key, 32);
  printf ("%s %s\n", name, digits);
}

/* What Argon2id makes of the passphrase, which opens the slot. */
static void
tell_slot_key (const KithKeyFile *file,
               const char        *user,
               const KithSecret  *passphrase)
{
  for (guint i = 0; i < file->slots->len; i++)
    {
      const KithSealedSlot *slot = file->slots->pdata[i];
      guint8 key[32];

      if (!g_str_equal (slot->facts.name, user))
        continue;
      if (crypto_pwhash (key, sizeof key, (const char *) kith_secret_get_data (passphrase), kith_secret_get_size (passphrase),
                         slot->salt, slot->facts.cost.passes, (gsize) slot->facts.cost.memory,
                         crypto_pwhash_ALG_ARGON2ID13) == 0)
        tell ("slot", key);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (KithSecret) passphrase = NULL;
  g_autoptr (KithKeys) keys = NULL;
  char line[1024];

  if (argc != 3 || fgets (line, sizeof line, stdin) == NULL)
    return 2;
  line[strcspn (line, "\n")] = '\0';
  file = kith_key_file_load (argv[1], NULL, NULL);
  passphrase = kith_secret_new_passphrase (line, strlen (line));
  keys = file != NULL ? kith_key_file_unlock (file, argv[2], passphrase, NULL) : NULL;
  if (keys == NULL)
    return 1;
  tell ("office", kith_secret_get_data (keys->office));
  if (keys->clinical != NULL)
    tell ("clinical", kith_secret_get_data (keys->clinical));
  tell ("record", kith_secret_get_data (keys->record));
  tell_slot_key (file, argv[2], passphrase);
  return 0;
}
