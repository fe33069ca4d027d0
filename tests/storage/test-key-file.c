/* test-key-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-folder.h"
#include "kith-key-file.h"
#include "kith-key-format.h"
#include "kith-key-past.h"
#include "kith-key-store.h"
#include "kith-keys.h"
#include "kith-recovery-code.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define CHEAP ((KithKeyCost) { 1, G_GUINT64_CONSTANT (64) << 20 })
#define SUM_SIZE 32
#define HEAD_SIZE 12

/* A practice of four, made once: Anna owns it, Ben keeps the desk, Cleo is a therapist, and the recovery code. */
static KithKeys *founder;
static KithKeys *anna;
static KithKeys *ben;
static KithSecret *code;
static GBytes *original;

typedef struct
{
  char *folder;
} Fixture;

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

static void
assert_add_fails (KithKeyFile    *file,
                  const KithKeys *holder,
                  const char     *name,
                  KithRole        role,
                  gboolean        owner,
                  int             error_code)
{
  g_autoptr (KithSecret) passphrase = secret ("passphrase");
  g_autoptr (GError) error = NULL;
  guint n = file->slots->len;

  g_assert_false (kith_key_file_add (file, holder, name, role, owner, FALSE, passphrase, CHEAP, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, error_code);
  g_assert_cmpuint (file->slots->len, ==, n);
}

static void
assert_remove_fails (KithKeyFile    *file,
                     const KithKeys *holder,
                     const char     *name,
                     int             error_code)
{
  g_autoptr (GError) error = NULL;
  guint n = file->slots->len;

  g_assert_false (kith_key_file_remove (file, holder, name, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, error_code);
  g_assert_cmpuint (file->slots->len, ==, n);
}

/* The passphrase of a user is the name. */
static KithKeys *
unlock (const KithKeyFile *file,
        const char        *user)
{
  g_autoptr (KithSecret) passphrase = secret (user);
  g_autoptr (GError) error = NULL;
  KithKeys *keys = kith_key_file_unlock (file, user, passphrase, &error);

  g_assert_no_error (error);
  g_assert_nonnull (keys);
  return keys;
}

static void
assert_unlock_fails (const KithKeyFile *file,
                     const char        *user,
                     const char        *passphrase,
                     int                error_code)
{
  g_autoptr (KithSecret) typed = secret (passphrase);
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_key_file_unlock (file, user, typed, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, error_code);
}

static void
assert_verify_fails (const KithKeyFile *file,
                     const KithKeys    *keys)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_key_file_verify (file, keys, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
}

static KithKeyFile *
decode (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KithKeyFile *file = kith_key_format_decode (bytes, &error);

  g_assert_no_error (error);
  return file;
}

static KithKeyFile *
recode (const KithKeyFile *file)
{
  g_autoptr (GBytes) bytes = kith_key_format_encode (file);

  return decode (bytes);
}

static KithKeyFile *
new_original (void)
{
  return decode (original);
}

static KithSealedSlot *
get_slot (const KithKeyFile *file,
          const char        *name)
{
  for (guint i = 0; i < file->slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (file->slots, i);

      if (strcmp (slot->facts.name, name) == 0)
        return slot;
    }
  g_assert_not_reached ();
}

static void
save (KithKeyFile    *file,
      const KithKeys *keys,
      const char     *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_key_file_save (file, keys, folder, &error));
  g_assert_no_error (error);
}

static KithKeyFile *
load (const char *folder,
      gboolean    from_previous)
{
  g_autoptr (GError) error = NULL;
  gboolean previous = !from_previous;
  KithKeyFile *file = kith_key_file_load (folder, &previous, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  g_assert_cmpint (previous, ==, from_previous);
  return file;
}

static void
assert_load_fails (const char *folder,
                   int         error_code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_key_file_load (folder, NULL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, error_code);
}

static void
put (const char   *folder,
     const char   *name,
     const guint8 *data,
     gsize         size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  /* Plain and quick, for these are written by the ten thousand. */
  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}

static void
put_bytes (const char *folder,
           const char *name,
           GBytes     *bytes)
{
  put (folder, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
get_bytes (const char *folder,
           const char *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kith_folder_read_file (folder, name, KITH_KEY_FILE_MAX_SIZE, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
delete (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

static void
make_original (void)
{
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (GError) error = NULL;

  founder = kith_keys_new_random ();
  code = kith_recovery_code_new ();
  file = kith_key_file_new (founder->practice_id);
  add (file, founder, "Anna", KITH_ROLE_FULL, TRUE);
  add (file, founder, "Ben", KITH_ROLE_OFFICE, FALSE);
  add (file, founder, "Cleo", KITH_ROLE_FULL, FALSE);
  g_assert_true (kith_key_file_add_recovery (file, founder, code, CHEAP, &error));
  g_assert_no_error (error);
  anna = unlock (file, "Anna");
  ben = unlock (file, "Ben");

  file->generation = 1;
  kith_key_file_sign (file, anna);
  original = kith_key_format_encode (file);
}

static void
free_original (void)
{
  kith_keys_free (founder);
  kith_keys_free (anna);
  kith_keys_free (ben);
  kith_secret_free (code);
  g_bytes_unref (original);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("kith-keys-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  delete (self->folder, KITH_KEY_FILE_NAME);
  delete (self->folder, KITH_KEY_FILE_PREVIOUS_NAME);
  /* Fails when a test has left another file, such as an unfinished one, behind. */
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
}

static void
test_key_file_round_trip (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) loaded = NULL;
  g_autoptr (KithKeys) cleo = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  const KithKeySlot *slot;

  save (file, anna, self->folder);
  loaded = load (self->folder, FALSE);
  g_assert_cmpstr (kith_key_file_get_practice_id (loaded), ==, founder->practice_id);
  slots = kith_key_file_dup_slots (loaded);
  g_assert_cmpuint (slots->len, ==, 4);
  slot = g_ptr_array_index (slots, 1);
  g_assert_cmpstr (slot->name, ==, "Ben");
  g_assert_cmpint (slot->role, ==, KITH_ROLE_OFFICE);
  g_assert_false (slot->owner);
  g_assert_cmpuint (slot->cost.passes, ==, CHEAP.passes);
  g_assert_cmpuint (slot->cost.memory, ==, CHEAP.memory);
  slot = g_ptr_array_index (slots, 3);
  g_assert_cmpstr (slot->name, ==, KITH_RECOVERY_USER);
  g_assert_true (slot->recovery && slot->owner);

  cleo = unlock (loaded, "Cleo");
  g_assert_true (kith_secret_equal (cleo->office, founder->office));
  g_assert_true (kith_secret_equal (cleo->clinical, founder->clinical));
  g_assert_false (kith_secret_equal (cleo->record, anna->record));
  g_assert_false (cleo->owner || cleo->recovery);
  g_assert_cmpstr (cleo->user_name, ==, "Cleo");
  g_assert_true (kith_secret_equal (ben->office, founder->office));
  g_assert_null (ben->clinical);
  g_assert_cmpint (ben->role, ==, KITH_ROLE_OFFICE);
}

static void
test_key_file_derive (void)
{
  g_autoptr (KithSecret) office = kith_keys_derive (anna, KITH_FILE_OFFICE, "auditlog");
  g_autoptr (KithSecret) same = kith_keys_derive (ben, KITH_FILE_OFFICE, "auditlog");
  g_autoptr (KithSecret) other = kith_keys_derive (anna, KITH_FILE_OFFICE, "headfile");
  g_autoptr (KithSecret) clinical = kith_keys_derive (anna, KITH_FILE_CLINICAL, "auditlog");

  g_assert_true (kith_secret_equal (office, same));
  g_assert_false (kith_secret_equal (office, other));
  g_assert_false (kith_secret_equal (office, clinical));
  g_assert_false (kith_secret_equal (office, anna->office));
  g_assert_null (kith_keys_derive (ben, KITH_FILE_CLINICAL, "auditlog"));
  g_assert_null (kith_keys_get_database_key (ben, KITH_FILE_CLINICAL));
  g_assert_true (kith_keys_get_database_key (ben, KITH_FILE_OFFICE) == ben->office);
}

static void
test_key_file_unlock (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) single = kith_key_file_new (founder->practice_id);
  g_autoptr (KithSecret) passphrase = secret ("Anna");
  g_autoptr (KithKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  assert_unlock_fails (file, "Anna", "anna", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  assert_unlock_fails (file, "Anna", "Ben", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  assert_unlock_fails (file, "anna", "anna", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  assert_unlock_fails (file, "Dora", "Anna", KITH_STORAGE_ERROR_NOT_FOUND);

  g_assert_null (kith_key_file_unlock (file, NULL, passphrase, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY);
  g_assert_null (strstr (error->message, "Anna"));
  g_assert_null (strstr (error->message, KITH_RECOVERY_USER));

  assert_unlock_fails (single, NULL, "Anna", KITH_STORAGE_ERROR_NOT_FOUND);
  add (single, founder, "Anna", KITH_ROLE_FULL, TRUE);
  g_clear_error (&error);
  g_assert_true (kith_key_file_add_recovery (single, founder, code, CHEAP, &error));
  keys = kith_key_file_unlock (single, NULL, passphrase, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (keys->user_name, ==, "Anna");
}

static void
test_key_file_recovery (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autofree char *typed = g_ascii_strdown ((const char *) kith_secret_get_data (code), 39);
  g_autoptr (KithSecret) small = secret (typed);
  g_autoptr (KithSecret) none = secret ("no code");
  g_autoptr (KithKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  keys = kith_key_file_unlock (file, KITH_RECOVERY_USER, small, &error);
  g_assert_no_error (error);
  g_assert_true (keys->recovery && keys->owner);
  g_assert_true (kith_secret_equal (keys->clinical, founder->clinical));
  assert_unlock_fails (file, KITH_RECOVERY_USER, "no code", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);

  g_assert_false (kith_key_file_add_recovery (file, keys, small, CHEAP, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (kith_key_file_add_recovery (file, keys, none, CHEAP, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
}

static void
test_key_file_may_add (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeys) cleo = unlock (file, "Cleo");
  g_autoptr (KithKeys) dora = NULL;
  g_autoptr (KithKeys) stranger = kith_keys_new_random ();

  assert_add_fails (file, ben, "Dora", KITH_ROLE_FULL, FALSE, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_add_fails (file, ben, "Dora", KITH_ROLE_OFFICE, TRUE, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_add_fails (file, cleo, "Dora", KITH_ROLE_FULL, TRUE, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_add_fails (file, anna, "Dora", KITH_ROLE_OFFICE, TRUE, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_add_fails (file, stranger, "Dora", KITH_ROLE_OFFICE, FALSE, KITH_STORAGE_ERROR_DAMAGED);

  add (file, cleo, "Dora", KITH_ROLE_FULL, FALSE);
  dora = unlock (file, "Dora");
  g_assert_true (kith_secret_equal (dora->clinical, founder->clinical));
  add (file, ben, "Emil", KITH_ROLE_OFFICE, FALSE);
  add (file, anna, "Fay", KITH_ROLE_FULL, TRUE);
  g_assert_true (kith_key_file_verify (file, anna, NULL));
  g_assert_true (kith_key_file_verify (file, ben, NULL));
}

static void
test_key_file_names (void)
{
  static const char *const taken[] = { "Anna", "ANNA", "anna", "bEN" };
  static const char *const refused[] = { "", "recovery", "Recovery", " Dora", "a\nb" };
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithSecret) passphrase = secret ("passphrase");
  g_autoptr (KithKeys) keys = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (taken); i++)
    assert_add_fails (file, anna, taken[i], KITH_ROLE_OFFICE, FALSE, KITH_STORAGE_ERROR_EXISTS);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (kith_key_file_add (file, anna, refused[i], KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, CHEAP, &error));
      g_assert_nonnull (error);
    }

  /* Typed with a combining mark, found without. */
  add (file, anna, "Jose\xcc\x81", KITH_ROLE_OFFICE, FALSE);
  assert_add_fails (file, anna, "JOS\xc3\x89", KITH_ROLE_OFFICE, FALSE, KITH_STORAGE_ERROR_EXISTS);
  keys = unlock (file, "Jos\xc3\xa9");
  g_assert_cmpstr (keys->user_name, ==, "Jos\xc3\xa9");
}

static void
test_key_file_cost (void)
{
  static const KithKeyCost costs[] = {
    { 0, G_GUINT64_CONSTANT (64) << 20 }, { 17, G_GUINT64_CONSTANT (64) << 20 },
    { 1, (G_GUINT64_CONSTANT (64) << 20) - 1 }, { 1, (G_GUINT64_CONSTANT (4) << 30) + 1 },
    { G_MAXUINT32, G_MAXUINT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autoptr (KithKeyFile) file = new_original ();
      g_autoptr (KithSecret) passphrase = secret ("Dora");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (kith_key_file_add (file, anna, "Dora", KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, costs[i], &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);

      /* A file that asks for it is refused when it is read, before any memory is asked for. */
      g_clear_error (&error);
      get_slot (file, "Anna")->facts.cost = costs[i];
      bytes = kith_key_format_encode (file);
      g_assert_null (kith_key_format_decode (bytes, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
    }
}

static void
test_key_file_remove (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeys) cleo = unlock (file, "Cleo");
  g_autoptr (GError) error = NULL;

  assert_remove_fails (file, ben, "Cleo", KITH_STORAGE_ERROR_FORBIDDEN);
  assert_remove_fails (file, cleo, "Ben", KITH_STORAGE_ERROR_FORBIDDEN);
  assert_remove_fails (file, anna, "Dora", KITH_STORAGE_ERROR_NOT_FOUND);
  assert_remove_fails (file, anna, "Anna", KITH_STORAGE_ERROR_FORBIDDEN);
  assert_remove_fails (file, anna, KITH_RECOVERY_USER, KITH_STORAGE_ERROR_FORBIDDEN);

  g_assert_true (kith_key_file_remove (file, anna, "Ben", &error));
  g_assert_no_error (error);
  assert_unlock_fails (file, "Ben", "Ben", KITH_STORAGE_ERROR_NOT_FOUND);
  add (file, anna, "Dora", KITH_ROLE_FULL, TRUE);
  g_assert_true (kith_key_file_remove (file, anna, "Anna", &error));
  g_assert_no_error (error);
  g_assert_true (kith_key_file_verify (file, cleo, NULL));
}

/* As after many changes of the keys, with each slot sealed in an epoch of its own. */
static void
assert_room_for_past (KithKeyFile *file)
{
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  file->epoch = 1000;
  for (guint32 i = 0; i < KITH_KEY_FORMAT_MAX_PAST; i++)
    {
      const KithKeyPast past = { .epoch = file->epoch - KITH_KEY_FORMAT_MAX_PAST + i, .office = { TRUE }, .both = { TRUE } };

      g_array_append_val (file->past, past);
    }
  for (int i = 0; i < KITH_N_FILES; i++)
    file->former[i].filled = file->audit[i].filled = TRUE;
  bytes = kith_key_format_encode (file);
  g_test_message ("%u bytes at most", (guint) g_bytes_get_size (bytes));
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, KITH_KEY_FILE_MAX_SIZE);
  again = decode (bytes);
  g_assert_cmpuint (again->past->len, ==, KITH_KEY_FORMAT_MAX_PAST);
}

static void
test_key_file_full_house (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  /* The same slot under other names, each as long as a name can be; what is looked at is room, not keys. */
  while (file->slots->len < 64)
    {
      KithSealedSlot *slot = g_memdup2 (get_slot (file, "Cleo"), sizeof (KithSealedSlot));
      g_autoptr (GString) name = g_string_new (NULL);

      g_string_append_printf (name, "%02u", file->slots->len);
      while (g_utf8_strlen (name->str, -1) < 80)
        g_string_append (name, "\xf0\x9d\x94\xb8");
      slot->facts.name = g_strdup (name->str);
      slot->facts.id = g_uuid_string_random ();
      g_ptr_array_add (file->slots, slot);
    }
  kith_key_file_sign (file, anna);
  bytes = kith_key_format_encode (file);
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, KITH_KEY_FILE_MAX_SIZE);
  again = decode (bytes);
  g_assert_cmpuint (again->slots->len, ==, 64);

  g_assert_true (kith_key_file_verify (again, ben, NULL));
  assert_add_fails (again, ben, "Dora", KITH_ROLE_OFFICE, FALSE, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_room_for_past (again);
}

/* R5: every bit, with and without a generation before. */
static void
test_key_file_flips (Fixture       *self,
                     gconstpointer  data)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (original, &size);
  g_autofree guint8 *flipped = g_memdup2 (whole, size);
  guint refused = 0;

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      flipped[bit / 8] ^= (guint8) (1 << bit % 8);
      bytes = g_bytes_new (flipped, size);
      g_assert_null (kith_key_format_decode (bytes, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
      refused++;

      if (bit % 16 == 0)
        {
          g_autoptr (KithKeyFile) before = NULL;

          put (self->folder, KITH_KEY_FILE_NAME, flipped, size);
          delete (self->folder, KITH_KEY_FILE_PREVIOUS_NAME);
          assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
          put_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME, original);
          before = load (self->folder, TRUE);
          g_assert_true (kith_key_file_verify (before, anna, NULL));
        }
      flipped[bit / 8] ^= (guint8) (1 << bit % 8);
    }
  g_test_message ("%u flipped bits, %u refused", (guint) size * 8, refused);
}

/* The same by someone who mends the checksum: what still reads as a key file is refused by everyone's keys. */
static void
test_key_file_mended_flips (void)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (original, &size);
  g_autofree guint8 *flipped = g_memdup2 (whole, size);
  guint unread = 0, unfit = 0;

  for (gsize bit = HEAD_SIZE * 8; bit < (size - SUM_SIZE) * 8; bit += 7)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KithKeyFile) file = NULL;

      flipped[bit / 8] ^= (guint8) (1 << bit % 8);
      crypto_generichash (flipped + size - SUM_SIZE, SUM_SIZE, flipped, size - SUM_SIZE, NULL, 0);
      bytes = g_bytes_new (flipped, size);
      flipped[bit / 8] ^= (guint8) (1 << bit % 8);

      file = kith_key_format_decode (bytes, NULL);
      if (file == NULL)
        {
          unread++;
          continue;
        }
      assert_verify_fails (file, anna);
      assert_verify_fails (file, ben);
      unfit++;
    }

  /* The control of the test above: without the checksum, most flips would have been read. */
  g_test_message ("%u unreadable, %u refused by the authentication", unread, unfit);
  g_assert_cmpuint (unfit, >, unread);
}

static void
test_key_file_sizes (Fixture       *self,
                     gconstpointer  data)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (original, &size);
  g_autofree guint8 *longer = g_malloc0 (KITH_KEY_FILE_MAX_SIZE + 1);
  static const gsize garbage[] = { 1, 7, 32, 4096 };

  for (gsize cut = 0; cut < size; cut += 16)
    {
      put (self->folder, KITH_KEY_FILE_NAME, whole, cut);
      assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
    }
  put (self->folder, KITH_KEY_FILE_NAME, whole, size - 1);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);

  memcpy (longer, whole, size);
  for (gsize i = 0; i < G_N_ELEMENTS (garbage); i++)
    {
      put (self->folder, KITH_KEY_FILE_NAME, longer, size + garbage[i]);
      assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
    }
  put (self->folder, KITH_KEY_FILE_NAME, longer, KITH_KEY_FILE_MAX_SIZE + 1);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
}

static void
put_format (const char *folder,
            const char *name,
            guint8      format,
            gsize       size)
{
  g_autofree guint8 *data = g_malloc0 (size);

  memcpy (data, "KITHKEYS", 8);
  data[8] = format;
  crypto_generichash (data + size - SUM_SIZE, SUM_SIZE, data, size - SUM_SIZE, NULL, 0);
  put (folder, name, data, size);
}

static void
test_key_file_formats (Fixture       *self,
                       gconstpointer  data)
{
  put_format (self->folder, KITH_KEY_FILE_NAME, 4, 300);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_NEWER);
  put_format (self->folder, KITH_KEY_FILE_NAME, 4, HEAD_SIZE + SUM_SIZE);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_NEWER);
  /* What a newer Kith wrote is never passed over for what an older one left. */
  put_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME, original);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_NEWER);

  delete (self->folder, KITH_KEY_FILE_PREVIOUS_NAME);
  put_format (self->folder, KITH_KEY_FILE_NAME, 0, 300);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
  put_format (self->folder, KITH_KEY_FILE_NAME, 2, 300);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
  put_format (self->folder, KITH_KEY_FILE_NAME, 1, 300);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
  put_format (self->folder, KITH_KEY_FILE_NAME, 1, HEAD_SIZE + SUM_SIZE);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
}

static void
test_key_file_places (Fixture       *self,
                      gconstpointer  data)
{
  g_autofree char *keys = g_build_filename (self->folder, KITH_KEY_FILE_NAME, NULL);
  g_autoptr (KithKeyFile) file = NULL;

  assert_load_fails (self->folder, KITH_STORAGE_ERROR_NOT_A_PRACTICE);
  put_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME, original);
  file = load (self->folder, TRUE);
  put (self->folder, KITH_KEY_FILE_PREVIOUS_NAME, (const guint8 *) "x", 1);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_DAMAGED);
  put_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME, original);
  g_assert_no_errno (symlink (KITH_KEY_FILE_PREVIOUS_NAME, keys));
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_UNSAFE_PLACE);
}

static void
test_key_file_generations (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) before = NULL;
  g_autoptr (KithKeyFile) forgotten = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) twin = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;

  save (file, anna, self->folder);
  first = get_bytes (self->folder, KITH_KEY_FILE_NAME);
  twin = get_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME);
  g_assert_true (g_bytes_equal (first, twin));

  g_assert_true (kith_key_file_remove (file, anna, "Ben", NULL));
  save (file, anna, self->folder);
  second = get_bytes (self->folder, KITH_KEY_FILE_NAME);
  kept = get_bytes (self->folder, KITH_KEY_FILE_PREVIOUS_NAME);
  g_assert_false (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, kept));

  put (self->folder, KITH_KEY_FILE_NAME, (const guint8 *) "damaged", 7);
  before = load (self->folder, TRUE);
  g_assert_cmpuint (before->slots->len, ==, 4);

  put_bytes (self->folder, KITH_KEY_FILE_NAME, second);
  g_assert_true (kith_key_file_forget_previous (file, self->folder, &error));
  g_assert_no_error (error);
  put (self->folder, KITH_KEY_FILE_NAME, (const guint8 *) "damaged", 7);
  forgotten = load (self->folder, TRUE);
  g_assert_cmpuint (forgotten->slots->len, ==, 3);

  /* A save from here on mends the damaged file. */
  save (forgotten, anna, self->folder);
  kith_key_file_free (g_steal_pointer (&forgotten));
  forgotten = load (self->folder, FALSE);
  g_assert_true (kith_key_file_verify (forgotten, anna, NULL));
}

static void
assert_conflict (KithKeyFile *file,
                 const char  *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = get_bytes (folder, KITH_KEY_FILE_NAME);
  g_autoptr (GBytes) after = NULL;

  g_assert_false (kith_key_file_save (file, anna, folder, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (kith_key_file_forget_previous (file, folder, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  after = get_bytes (folder, KITH_KEY_FILE_NAME);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (kith_key_file_verify (file, anna, NULL));
}

static void
test_key_file_conflict (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) first = NULL;
  g_autoptr (KithKeyFile) second = NULL;
  g_autoptr (KithKeyFile) stranger = new_original ();

  save (file, anna, self->folder);
  first = load (self->folder, FALSE);
  second = load (self->folder, FALSE);
  g_assert_true (kith_key_file_remove (first, anna, "Ben", NULL));
  save (first, anna, self->folder);
  g_assert_true (kith_key_file_remove (second, anna, "Cleo", NULL));
  assert_conflict (second, self->folder);
  assert_conflict (stranger, self->folder);

  /* The number of the generation alone isn't believed. */
  second->generation = first->generation;
  kith_key_file_sign (second, anna);
  assert_conflict (second, self->folder);
  save (first, anna, self->folder);
}

/* As a practice is made: the folder is held, and its files are written under the folder's lock none the less. */
static void
test_key_file_save_unfinished (Fixture       *self,
                               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "Practice", NULL);
  g_autofree char *unfinished = kith_folder_begin (path, NULL);
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (unfinished);
  save (file, anna, unfinished);
  g_assert_true (kith_folder_publish (unfinished, path, &error));
  g_assert_no_error (error);
  loaded = load (path, FALSE);
  delete (path, KITH_KEY_FILE_NAME);
  delete (path, KITH_KEY_FILE_PREVIOUS_NAME);
  g_assert_no_errno (g_rmdir (path));
}

static void
test_key_file_save_needs_keys (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeys) stranger = kith_keys_new_random ();
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_key_file_save (file, stranger, self->folder, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  assert_load_fails (self->folder, KITH_STORAGE_ERROR_NOT_A_PRACTICE);
}

/* What Ben, who holds the office key alone, could write into the file by hand. */
static void
raise_role (KithKeyFile *file)
{
  KithSealedSlot *slot = get_slot (file, "Ben");

  slot->facts.role = KITH_ROLE_FULL;
  memcpy (slot->clinical, get_slot (file, "Cleo")->clinical, sizeof slot->clinical);
}

static void
raise_owner (KithKeyFile *file)
{
  get_slot (file, "Cleo")->facts.owner = TRUE;
}

static void
swap_public_key (KithKeyFile *file)
{
  memcpy (get_slot (file, "Cleo")->public_key, get_slot (file, "Ben")->public_key, KITH_SLOT_PUBLIC_SIZE);
}

static void
rename_user (KithKeyFile *file)
{
  g_set_str (&get_slot (file, "Cleo")->facts.name, "Clea");
}

static void
change_cost (KithKeyFile *file)
{
  get_slot (file, "Cleo")->facts.cost.passes++;
}

static void
change_epoch (KithKeyFile *file)
{
  file->epoch++;
}

static void
test_key_file_office_forgery (void)
{
  static void (*const forgeries[]) (KithKeyFile *file) = { raise_role,  raise_owner, swap_public_key,
                                                           rename_user, change_cost };

  for (gsize i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_autoptr (KithKeyFile) file = new_original ();
      g_autoptr (KithKeyFile) forged = NULL;

      forgeries[i](file);
      kith_key_file_sign (file, ben);
      forged = recode (file);
      /* The control: the whole file's authentication, which Ben can make, is right. */
      g_assert_true (kith_key_file_verify (forged, ben, NULL));
      assert_verify_fails (forged, anna);
      assert_unlock_fails (forged, "Anna", "Anna", KITH_STORAGE_ERROR_DAMAGED);
      assert_remove_fails (forged, anna, "Ben", KITH_STORAGE_ERROR_DAMAGED);
      assert_add_fails (forged, anna, "Dora", KITH_ROLE_FULL, FALSE, KITH_STORAGE_ERROR_DAMAGED);
    }
}

static void
test_key_file_other_epoch (void)
{
  g_autoptr (KithKeyFile) file = new_original ();

  change_epoch (file);
  kith_key_file_sign (file, anna);
  assert_verify_fails (file, ben);
  assert_unlock_fails (file, "Anna", "Anna", KITH_STORAGE_ERROR_DAMAGED);
}

/* Keys of someone else's, sealed to Anna's public half and authenticated with themselves, fit together in all but this:
 * they aren't those that her passphrase vouches for. */
static void
test_key_file_foreign_keys (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeys) foreign = kith_keys_new_random ();
  g_autoptr (GBytes) body = NULL;
  KithSealedSlot *slot = get_slot (file, "Anna");

  g_set_str (&foreign->practice_id, file->practice_id);
  g_ptr_array_remove_range (file->slots, 1, file->slots->len - 1);
  crypto_box_seal (slot->office, kith_secret_get_data (foreign->office), 32, slot->public_key);
  crypto_box_seal (slot->clinical, kith_secret_get_data (foreign->clinical), 32, slot->public_key);
  body = kith_key_format_encode_slot_body (slot, file->practice_id, file->epoch);
  g_assert_true (kith_keys_authenticate (foreign, KITH_FILE_CLINICAL, "kithslot", body, slot->mac));
  kith_key_file_sign (file, foreign);

  g_assert_true (kith_key_file_verify (file, foreign, NULL));
  assert_unlock_fails (file, "Anna", "Anna", KITH_STORAGE_ERROR_DAMAGED);
}

/* A slot of one practice is of no use in another, nor under another slot's name. */
static void
test_key_file_moved_slot (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) other = new_original ();
  KithSealedSlot *slot = get_slot (file, "Cleo");

  g_set_str (&slot->facts.id, get_slot (file, "Ben")->facts.id);
  kith_key_file_sign (file, anna);
  assert_unlock_fails (file, "Cleo", "Cleo", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);

  g_set_str (&other->practice_id, "01890000-0000-7000-8000-000000000000");
  kith_key_file_sign (other, anna);
  assert_unlock_fails (other, "Anna", "Anna", KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
}

static guint8
get_format (const KithKeyFile *file)
{
  g_autoptr (GBytes) bytes = kith_key_format_encode (file);

  return ((const guint8 *) g_bytes_get_data (bytes, NULL))[8];
}

/* An older Kith reads the file for as long as there is nothing in it that it wouldn't understand. */
static void
test_key_file_oldest_format (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (KithSecret) once = kith_one_time_code_new ();
  g_autoptr (KithSecret) chosen = secret ("chosen");
  g_autoptr (KithKeys) dora = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (get_format (file), ==, 1);
  g_assert_true (kith_key_file_add (file, anna, "Dora", KITH_ROLE_OFFICE, FALSE, TRUE, once, CHEAP, &error));
  g_assert_cmpuint (get_format (file), ==, 2);
  again = recode (file);
  dora = kith_key_file_unlock (again, "Dora", once, &error);
  g_assert_no_error (error);
  g_assert_true (dora->once);
  g_assert_true (kith_key_file_change (again, dora, chosen, CHEAP, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_format (again), ==, 1);
}

/* What Ben could do after he was removed, and Anna hasn't unlocked since: seal keys of his own to her public half, with a
 * past that leads to them. He never knew the clinical key, and can't make up what her passphrase vouches for. */
static void
test_key_file_made_up_past (void)
{
  static const gboolean knew_both[] = { FALSE, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (knew_both); i++)
    {
      g_autoptr (KithKeyFile) file = new_original ();
      g_autoptr (KithKeys) knower = kith_keys_new_random ();
      g_autoptr (KithKeys) made_up = NULL;
      g_autoptr (KithSecret) passphrase = secret ("Anna");
      g_autoptr (KithKeys) keys = NULL;
      g_autoptr (GError) error = NULL;

      g_set_str (&knower->practice_id, file->practice_id);
      memcpy (kith_secret_get_data (knower->office), kith_secret_get_data (ben->office), KITH_KEY_SIZE);
      if (knew_both[i])
        memcpy (kith_secret_get_data (knower->clinical), kith_secret_get_data (anna->clinical), KITH_KEY_SIZE);
      made_up = kith_keys_new_next (knower, TRUE);
      file->epoch = made_up->epoch;
      g_assert_true (kith_key_past_carry (file, knower, made_up));
      for (guint n = 0; n < file->slots->len; n++)
        kith_sealed_slot_rekey (g_ptr_array_index (file->slots, n), made_up);
      kith_key_file_sign (file, made_up);
      /* The control: all of it fits together, and with the clinical key it would be believed. */
      g_assert_true (kith_key_file_verify (file, made_up, NULL));
      keys = kith_key_file_unlock (file, "Anna", passphrase, &error);
      g_assert_cmpint (keys != NULL, ==, knew_both[i]);
      if (!knew_both[i])
        g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
    }
}

static void
test_key_file_epochs (void)
{
  g_autoptr (KithKeyFile) file = new_original ();
  g_autoptr (KithKeys) holder = unlock (file, "Anna");
  g_autoptr (KithKeyFile) again = NULL;
  g_autoptr (KithKeys) cleo = NULL;
  g_autoptr (KithSecret) passphrase = secret ("Cleo");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 70; i++)
    {
      KithKeys *next = kith_key_file_rotate (file, holder, i % 2 == 0, &error);

      g_assert_no_error (error);
      kith_keys_free (g_steal_pointer (&holder));
      holder = next;
      g_assert_null (kith_key_file_rotate (file, holder, TRUE, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
      g_clear_error (&error);
      g_assert_true (kith_key_file_settle (file, holder, &error));
      for (int n = 0; n < KITH_N_FILES; n++)
        g_clear_pointer (&holder->former[n], kith_secret_free);
    }
  again = recode (file);
  /* One past for all that were sealed in it, however long ago, and the last few for whoever has the practice open. */
  g_assert_cmpuint (again->past->len, ==, 1 + KITH_KEY_FORMAT_RECENT);
  cleo = unlock (again, "Cleo");
  g_assert_true (kith_secret_equal (cleo->clinical, holder->clinical));
  g_assert_true (kith_key_file_is_stale (again, cleo));
  g_assert_true (kith_key_file_refresh (again, cleo, passphrase, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_slot (again, "Cleo")->epoch, ==, 71);
  kith_keys_free (g_steal_pointer (&cleo));
  cleo = unlock (again, "Cleo");
  g_assert_cmpuint (get_format (again), ==, 2);
}

#define ADD(name, func) g_test_add ("/storage/key-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_original ();

  ADD ("round-trip", test_key_file_round_trip);
  g_test_add_func ("/storage/key-file/derive", test_key_file_derive);
  g_test_add_func ("/storage/key-file/unlock", test_key_file_unlock);
  g_test_add_func ("/storage/key-file/recovery", test_key_file_recovery);
  g_test_add_func ("/storage/key-file/may-add", test_key_file_may_add);
  g_test_add_func ("/storage/key-file/names", test_key_file_names);
  g_test_add_func ("/storage/key-file/cost", test_key_file_cost);
  g_test_add_func ("/storage/key-file/remove", test_key_file_remove);
  g_test_add_func ("/storage/key-file/full-house", test_key_file_full_house);
  ADD ("flips", test_key_file_flips);
  g_test_add_func ("/storage/key-file/mended-flips", test_key_file_mended_flips);
  ADD ("sizes", test_key_file_sizes);
  ADD ("formats", test_key_file_formats);
  ADD ("places", test_key_file_places);
  ADD ("generations", test_key_file_generations);
  ADD ("conflict", test_key_file_conflict);
  ADD ("save-unfinished", test_key_file_save_unfinished);
  ADD ("save-needs-keys", test_key_file_save_needs_keys);
  g_test_add_func ("/storage/key-file/office-forgery", test_key_file_office_forgery);
  g_test_add_func ("/storage/key-file/other-epoch", test_key_file_other_epoch);
  g_test_add_func ("/storage/key-file/foreign-keys", test_key_file_foreign_keys);
  g_test_add_func ("/storage/key-file/moved-slot", test_key_file_moved_slot);

  g_test_add_func ("/storage/key-file/oldest-format", test_key_file_oldest_format);
  g_test_add_func ("/storage/key-file/made-up-past", test_key_file_made_up_past);
  g_test_add_func ("/storage/key-file/epochs", test_key_file_epochs);

  result = g_test_run ();
  free_original ();
  return result;
}
