/* test-key-owner.c: who becomes an owner, and is none any more, without a passphrase at hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-format.h"
#include "kith-key-store.h"
#include "kith-recovery-code.h"
#include "kith-storage-error.h"

#include <string.h>

#define CHEAP ((KithKeyCost) { 1, G_GUINT64_CONSTANT (64) << 20 })
#define FINE (-1)

/* @keys: of the users who have them open. */
typedef struct
{
  KithKeyFile *file;
  KithKeys *anna;
  KithKeys *ben;
  KithKeys *cleo;
} Scene;

/* What @holder may do with @name. */
typedef struct
{
  const char *holder;
  const char *name;
  gboolean owner;
  int code;
} Case;

/* Anna is the owner, Ben at the desk, Cleo may read the record. */
static const Case cases[] = {
  { "Anna", "Cleo", TRUE, FINE },
  { "Anna", "cleo", TRUE, FINE },
  { "Anna", "Anna", TRUE, KITH_STORAGE_ERROR_EXISTS },
  { "Anna", "Cleo", FALSE, KITH_STORAGE_ERROR_EXISTS },
  { "Anna", "Anna", FALSE, KITH_STORAGE_ERROR_FORBIDDEN },
  { "Anna", "Ben", TRUE, KITH_STORAGE_ERROR_FORBIDDEN },
  { "Anna", "Ben", FALSE, KITH_STORAGE_ERROR_EXISTS },
  { "Anna", "recovery", FALSE, KITH_STORAGE_ERROR_FORBIDDEN },
  { "Anna", "Dora", TRUE, KITH_STORAGE_ERROR_NOT_FOUND },
  { "Cleo", "Cleo", TRUE, KITH_STORAGE_ERROR_FORBIDDEN },
  { "Ben", "Cleo", TRUE, KITH_STORAGE_ERROR_FORBIDDEN },
};

static KithSecret *
secret (const char *text)
{
  return kith_secret_new_passphrase (text, strlen (text));
}

static void
add (KithKeyFile    *file,
     const KithKeys *holder,
     const char     *name,
     KithRole        role,
     gboolean        owner)
{
  g_autoptr (KithSecret) passphrase = secret (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_key_file_add (file, holder, name, role, owner, FALSE, passphrase, CHEAP, &error));
  g_assert_no_error (error);
}

/* The passphrase of a user is the name. */
static KithKeys *
unlock (const KithKeyFile *file,
        const char        *name)
{
  g_autoptr (KithSecret) passphrase = secret (name);
  g_autoptr (GError) error = NULL;
  KithKeys *keys = kith_key_file_unlock (file, name, passphrase, &error);

  g_assert_no_error (error);
  return keys;
}

static void
set_up (Scene         *scene,
        gconstpointer  data)
{
  g_autoptr (KithKeys) founder = kith_keys_new_random ();
  g_autoptr (KithSecret) code = kith_recovery_code_new ();

  scene->file = kith_key_file_new (founder->practice_id);
  scene->file->generation = 1;
  add (scene->file, founder, "Anna", KITH_ROLE_FULL, TRUE);
  add (scene->file, founder, "Ben", KITH_ROLE_OFFICE, FALSE);
  add (scene->file, founder, "Cleo", KITH_ROLE_FULL, FALSE);
  g_assert_true (kith_key_file_add_recovery (scene->file, founder, code, CHEAP, NULL));
  scene->anna = unlock (scene->file, "Anna");
  scene->ben = unlock (scene->file, "Ben");
  scene->cleo = unlock (scene->file, "Cleo");
}

static void
tear_down (Scene         *scene,
           gconstpointer  data)
{
  kith_key_file_free (scene->file);
  kith_keys_free (scene->anna);
  kith_keys_free (scene->ben);
  kith_keys_free (scene->cleo);
}

static const KithKeys *
get_keys (Scene      *scene,
          const char *name)
{
  if (g_str_equal (name, "Anna"))
    return scene->anna;
  return g_str_equal (name, "Ben") ? scene->ben : scene->cleo;
}

static KithKeyFile *
recode (const KithKeyFile *file,
        guint8             format)
{
  g_autoptr (GBytes) bytes = kith_key_format_encode (file);
  g_autoptr (GError) error = NULL;
  KithKeyFile *again = kith_key_format_decode (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (bytes, NULL))[8], ==, format);
  return again;
}

static void
set_owner (KithKeyFile    *file,
           const KithKeys *holder,
           gboolean        owner)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_key_file_set_owner (file, holder, "Cleo", owner, &error));
  g_assert_no_error (error);
}

static void
test_who_may (Scene         *scene,
              gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithKeyFile) file = recode (scene->file, 1);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s, %s, %d", cases[i].holder, cases[i].name, cases[i].owner);
      g_assert_cmpint (kith_key_file_set_owner (file, get_keys (scene, cases[i].holder), cases[i].name, cases[i].owner, &error), ==,
                       cases[i].code == FINE);
      if (cases[i].code == FINE)
        g_assert_no_error (error);
      else
        g_assert_error (error, KITH_STORAGE_ERROR, cases[i].code);
      g_assert_true (kith_key_file_verify (file, scene->anna, NULL));
      g_assert_true (kith_key_file_verify (file, scene->ben, NULL));
    }
}

/* Their passphrase goes on opening what it opened, and is asked for by nobody. */
static void
test_there_and_back (Scene         *scene,
                     gconstpointer  data)
{
  g_autoptr (KithKeyFile) turned = NULL;
  g_autoptr (KithKeyFile) back = NULL;
  g_autoptr (KithKeys) owner = NULL;
  g_autoptr (KithKeys) anna = NULL;
  g_autoptr (KithKeys) none = NULL;

  set_owner (scene->file, scene->anna, TRUE);
  turned = recode (scene->file, 3);
  owner = unlock (turned, "Cleo");
  g_assert_true (owner->owner);
  g_assert_true (kith_secret_equal (owner->record, scene->cleo->record));
  g_assert_true (kith_key_file_set_owner (turned, owner, "Anna", FALSE, NULL));
  anna = unlock (turned, "Anna");
  g_assert_false (anna->owner);
  g_assert_false (kith_key_file_set_owner (turned, owner, "Cleo", FALSE, NULL));

  set_owner (scene->file, scene->anna, FALSE);
  back = recode (scene->file, 1);
  none = unlock (back, "Cleo");
  g_assert_false (none->owner);
}

/* Whoever has their passphrase at hand seals it to what they are by now, for an older Kith to read. */
static void
test_sealed_anew (Scene         *scene,
                  gconstpointer  data)
{
  g_autoptr (KithSecret) passphrase = secret ("Cleo");
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (KithKeys) before = NULL;
  g_autoptr (KithKeys) after = NULL;

  set_owner (scene->file, scene->anna, TRUE);
  before = unlock (scene->file, "Cleo");
  g_assert_true (kith_key_file_change (scene->file, before, passphrase, CHEAP, NULL));
  again = recode (scene->file, 1);
  after = unlock (again, "Cleo");
  g_assert_true (after->owner);
}

static void
test_stays_with_new_keys (Scene         *scene,
                          gconstpointer  data)
{
  g_autoptr (KithKeys) next = NULL;
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (KithKeys) cleo = NULL;

  set_owner (scene->file, scene->anna, TRUE);
  next = kith_key_file_rotate (scene->file, scene->anna, TRUE, NULL);
  g_assert_nonnull (next);
  again = recode (scene->file, 3);
  cleo = unlock (again, "Cleo");
  g_assert_true (cleo->owner);
  g_assert_cmpuint (cleo->epoch, ==, scene->anna->epoch + 1);
}

/* Who holds the office key alone can't make anyone an owner by writing it into the file. */
static void
test_made_up (Scene         *scene,
              gconstpointer  data)
{
  g_autoptr (KithSecret) passphrase = secret ("Cleo");
  g_autoptr (GError) error = NULL;
  KithSealedSlot *slot = scene->file->slots->pdata[2];

  slot->turned = TRUE;
  slot->facts.owner = TRUE;
  kith_key_file_sign (scene->file, scene->ben);
  g_assert_false (kith_key_file_verify (scene->file, scene->anna, NULL));
  g_assert_null (kith_key_file_unlock (scene->file, "Cleo", passphrase, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/storage/key-owner/who-may", Scene, NULL, set_up, test_who_may, tear_down);
  g_test_add ("/storage/key-owner/there-and-back", Scene, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/storage/key-owner/sealed-anew", Scene, NULL, set_up, test_sealed_anew, tear_down);
  g_test_add ("/storage/key-owner/stays-with-new-keys", Scene, NULL, set_up, test_stays_with_new_keys, tear_down);
  g_test_add ("/storage/key-owner/made-up", Scene, NULL, set_up, test_made_up, tear_down);
  return g_test_run ();
}
