/* test-rotation.c: data keys that change under way, and what opens them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-folder.h"
#include "kith-key-format.h"
#include "kith-keys.h"
#include "kith-recovery-code.h"
#include "kith-rotation.h"
#include "kith-scope.h"
#include "kith-storage-error.h"
#include "kith-users.h"

#include <glib/gstdio.h>
#include <string.h>

#define DESK       "Front desk"
#define COLLEAGUE  "Jonas Brandt"
#define CLIENT     "Anna Keller"
#define OTHER_WORD "another passphrase altogether"

static KithSecret *
secret (const char *text)
{
  return kith_secret_new_passphrase (text, strlen (text));
}

static void
add_user (KithDatabase *database,
          const char   *name,
          KithRole      role,
          gboolean      owner)
{
  g_autoptr (KithSecret) passphrase = secret (FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (database, name, role, owner, FALSE, passphrase, FIXTURE_MEMORY, &error);

  g_assert_no_error (error);
}

/* A practice with a client, a colleague and a receptionist. */
static PracticeFixture *
make_house (void)
{
  PracticeFixture *fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, CLIENT);
  g_autofree char *scope = kith_scope_new_client (client);
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  practice_fixture_begin (fixture, KITH_FILE_CLINICAL, KITH_ACTION_DO, scope);
  note = kith_database_save_note (fixture->database, client, NULL, "What was said", 0, &error);
  g_assert_no_error (error);
  practice_fixture_commit (fixture);
  add_user (fixture->database, COLLEAGUE, KITH_ROLE_FULL, FALSE);
  add_user (fixture->database, DESK, KITH_ROLE_OFFICE, FALSE);
  return fixture;
}

static KithDatabase *
open_with (PracticeFixture  *fixture,
           const char       *user,
           const char       *word,
           GError          **error)
{
  g_autoptr (KithPracticePlan) plan = practice_fixture_plan (fixture, user);

  g_clear_pointer (&plan->passphrase, kith_secret_free);
  plan->passphrase = secret (word);
  return kith_practice_plan_open (plan, &kith_sqlite_engine, error);
}

static void
close_database (KithDatabase *database)
{
  database->engine->close (database);
}

static KithDatabase *
enter (PracticeFixture *fixture,
       const char      *user,
       const char      *word)
{
  g_autoptr (GError) error = NULL;
  KithDatabase *database = open_with (fixture, user, word, &error);

  g_assert_no_error (error);
  return database;
}

static void
assert_refused (PracticeFixture *fixture,
                const char      *user,
                const char      *word,
                int              code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_with (fixture, user, word, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static void
assert_whole (KithDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s: %s", ((KithFault *) faults->pdata[i])->where, ((KithFault *) faults->pdata[i])->what);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
assert_settled (KithDatabase *database,
                guint32       epoch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (database->folder, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (kith_keys_is_rotating (database->keys));
  g_assert_cmpuint (database->keys->epoch, ==, epoch);
  g_assert_cmpuint (kith_key_file_get_epoch (file), ==, epoch);
  for (int i = 0; i < KITH_N_FILES; i++)
    {
      g_assert_false (file->former[i].filled);
      g_assert_false (KITH_SQLITE (database)->behind[i]);
    }
}

static void
rekey (KithDatabase *database)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_database_rekey (database, &error));
  g_assert_no_error (error);
}

static GBytes *
read_keys (PracticeFixture *fixture,
           const char      *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kith_folder_read_file (fixture->folder, name, KITH_KEY_FILE_MAX_SIZE, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
put_keys (PracticeFixture *fixture,
          GBytes          *bytes)
{
  static const char *const names[] = { KITH_KEY_FILE_NAME, KITH_KEY_FILE_PREVIOUS_NAME };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (kith_folder_write_file (fixture->folder, names[i], g_bytes_get_data (bytes, NULL),
                                           g_bytes_get_size (bytes), NULL));
}

static void
assert_same_generations (PracticeFixture *fixture)
{
  g_autoptr (GBytes) present = read_keys (fixture, KITH_KEY_FILE_NAME);
  g_autoptr (GBytes) previous = read_keys (fixture, KITH_KEY_FILE_PREVIOUS_NAME);

  g_assert_true (g_bytes_equal (present, previous));
}

static void
test_rekey (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  static const char *const everyone[] = { FIXTURE_OWNER, COLLEAGUE, DESK };
  g_autoptr (GBytes) old_keys = read_keys (fixture, KITH_KEY_FILE_NAME);
  g_autoptr (GBytes) new_keys = NULL;

  rekey (fixture->database);
  assert_settled (fixture->database, 2);
  assert_whole (fixture->database);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_same_generations (fixture);
  practice_fixture_close (fixture);

  /* Nobody was asked for anything, and the second time whoever has not been there knows keys of two epochs ago. */
  practice_fixture_open (fixture);
  assert_whole (fixture->database);
  rekey (fixture->database);
  assert_settled (fixture->database, 3);
  practice_fixture_close (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (everyone); i++)
    {
      KithDatabase *database = enter (fixture, everyone[i], FIXTURE_PASSPHRASE);

      assert_settled (database, 3);
      assert_whole (database);
      close_database (database);
    }
  practice_fixture_open (fixture);
  again = practice_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, again);
  practice_fixture_close (fixture);

  /* What someone kept of the old key file opens nothing newer. */
  new_keys = read_keys (fixture, KITH_KEY_FILE_NAME);
  put_keys (fixture, old_keys);
  for (gsize i = 0; i < G_N_ELEMENTS (everyone); i++)
    assert_refused (fixture, everyone[i], FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_DAMAGED);
  put_keys (fixture, new_keys);
  practice_fixture_open (fixture);
}

static void
test_remove (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (KithSecret) clinical = kith_secret_copy (fixture->database->keys->clinical);
  g_autoptr (GError) error = NULL;
  KithDatabase *colleague;

  /* A receptionist knew the key of one file. */
  g_assert_true (kith_database_remove_user (fixture->database, DESK, &error));
  g_assert_no_error (error);
  assert_settled (fixture->database, 2);
  g_assert_true (kith_secret_equal (clinical, fixture->database->keys->clinical));
  assert_same_generations (fixture);
  assert_refused (fixture, DESK, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_FOUND);
  colleague = enter (fixture, COLLEAGUE, FIXTURE_PASSPHRASE);
  assert_whole (colleague);
  close_database (colleague);

  g_assert_true (kith_database_remove_user (fixture->database, COLLEAGUE, &error));
  g_assert_no_error (error);
  assert_settled (fixture->database, 3);
  g_assert_false (kith_secret_equal (clinical, fixture->database->keys->clinical));
  assert_whole (fixture->database);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  g_assert_false (kith_database_remove_user (fixture->database, FIXTURE_OWNER, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  add_user (fixture->database, COLLEAGUE, KITH_ROLE_FULL, TRUE);
  g_assert_false (kith_database_remove_user (fixture->database, FIXTURE_OWNER, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  assert_settled (fixture->database, 3);
}

/* As it is left when the program dies after the keys were stored and @n_files files have theirs. */
static void
interrupt (PracticeFixture *fixture,
           int              n_files,
           gboolean         with_heads)
{
  KithDatabase *database = fixture->database;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (fixture->folder, NULL, &error);
  KithKeys *keys = kith_key_file_rotate (file, database->keys, TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (kith_key_file_save (file, keys, fixture->folder, &error));
  g_assert_true (database->engine->reopen (database, keys, &error));
  for (int i = 0; i < n_files; i++)
    g_assert_true (database->engine->rekey (database, i, &error));
  g_assert_true (database->engine->reopen (database, NULL, &error));
  if (with_heads)
    g_assert_true (database->engine->write_heads (database, &error));
  g_assert_no_error (error);
}

static void
test_interrupted (void)
{
  static const struct
  {
    int n_files;
    gboolean with_heads;
    const char *first;
  } cases[] = {
    { 0, FALSE, FIXTURE_OWNER }, { 1, FALSE, FIXTURE_OWNER }, { 2, FALSE, FIXTURE_OWNER }, { 2, TRUE, FIXTURE_OWNER },
    { 0, FALSE, DESK }, { 1, FALSE, DESK }, { 0, FALSE, COLLEAGUE }, { 2, TRUE, DESK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PracticeFixture) fixture = make_house ();
      g_autofree char *before = practice_fixture_dump (fixture);
      g_autofree char *after = NULL;
      KithDatabase *first;

      interrupt (fixture, cases[i].n_files, cases[i].with_heads);
      /* Both files can be used meanwhile, and neither is told to be damaged. */
      assert_whole (fixture->database);
      practice_fixture_close (fixture);
      first = enter (fixture, cases[i].first, FIXTURE_PASSPHRASE);
      assert_whole (first);
      close_database (first);
      practice_fixture_open (fixture);
      assert_settled (fixture->database, 2);
      assert_whole (fixture->database);
      after = practice_fixture_dump (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* The control of the above: a file that has neither of the two keys is not opened. */
static void
test_neither (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (GBytes) first = read_keys (fixture, KITH_KEY_FILE_NAME);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GError) error = NULL;

  rekey (fixture->database);
  second = read_keys (fixture, KITH_KEY_FILE_NAME);
  put_keys (fixture, first);
  practice_fixture_close (fixture);
  assert_refused (fixture, FIXTURE_OWNER, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_DAMAGED);
  put_keys (fixture, second);
  practice_fixture_open (fixture);
}

static gboolean
follow (KithDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gboolean moved;

  kith_rotation_follow (database, FALSE, &moved, &error);
  g_assert_no_error (error);
  return moved;
}

static void
test_follow (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  KithDatabase *colleague = enter (fixture, COLLEAGUE, FIXTURE_PASSPHRASE);
  KithDatabase *desk = enter (fixture, DESK, FIXTURE_PASSPHRASE);
  g_autofree char *dump = kith_database_dump (colleague, KITH_FILE_CLINICAL, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean moved;

  g_assert_false (follow (colleague));
  rekey (fixture->database);
  /* The control: who doesn't follow can't read what is there now. */
  after = kith_database_dump (colleague, KITH_FILE_CLINICAL, &error);
  g_assert_null (after);
  g_clear_error (&error);
  g_assert_true (follow (colleague));
  assert_settled (colleague, 2);
  after = kith_database_dump (colleague, KITH_FILE_CLINICAL, &error);
  g_assert_cmpstr (after, ==, dump);
  g_assert_false (follow (colleague));

  g_assert_true (kith_database_remove_user (fixture->database, DESK, &error));
  g_assert_false (kith_rotation_follow (desk, FALSE, &moved, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_assert_true (desk->lost);
  g_clear_error (&error);
  g_assert_true (follow (colleague));
  assert_whole (colleague);
  close_database (desk);
  close_database (colleague);
}

/* Whoever opens it while the files have their keys and the key file is not settled finishes, and the first finds it done. */
static void
test_two_finish (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (GError) error = NULL;
  KithDatabase *other;

  interrupt (fixture, 1, FALSE);
  other = enter (fixture, COLLEAGUE, FIXTURE_PASSPHRASE);
  assert_settled (other, 2);
  g_assert_true (follow (fixture->database));
  g_assert_true (kith_rotation_finish (fixture->database, &error));
  g_assert_no_error (error);
  assert_settled (fixture->database, 2);
  assert_whole (fixture->database);
  close_database (other);
}

static void
test_passphrase (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (KithSecret) wrong = secret ("not it");
  g_autoptr (KithSecret) present = secret (FIXTURE_PASSPHRASE);
  g_autoptr (KithSecret) next = secret (OTHER_WORD);
  g_autoptr (KithSecret) record = kith_secret_copy (fixture->database->keys->record);
  g_autoptr (GError) error = NULL;
  g_autofree char *keys = g_build_filename (fixture->folder, KITH_KEY_FILE_NAME, NULL);

  g_assert_false (kith_database_change_passphrase (fixture->database, wrong, next, FIXTURE_MEMORY, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (kith_database_change_passphrase (fixture->database, present, next, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  assert_whole (fixture->database);
  practice_fixture_close (fixture);
  assert_refused (fixture, FIXTURE_OWNER, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  fixture->database = enter (fixture, FIXTURE_OWNER, OTHER_WORD);
  g_assert_true (kith_secret_equal (record, fixture->database->keys->record));
  practice_fixture_close (fixture);

  /* Not even by the generation that is kept. */
  g_assert_no_errno (g_unlink (keys));
  assert_refused (fixture, FIXTURE_OWNER, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
}

static void
add_once (PracticeFixture  *fixture,
          const char       *name,
          const KithSecret *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (fixture->database, name, KITH_ROLE_FULL, FALSE, TRUE, code,
                                                FIXTURE_MEMORY, &error);

  g_assert_no_error (error);
}

static char *
dup_text (const KithSecret *code)
{
  return g_strndup ((const char *) kith_secret_get_data (code), kith_secret_get_size (code));
}

static void
test_once (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (KithSecret) code = kith_one_time_code_new ();
  g_autoptr (KithSecret) next = secret (OTHER_WORD);
  g_autofree char *text = dup_text (code);
  g_autofree char *typed = g_ascii_strdown (text, -1);
  g_autoptr (GError) error = NULL;
  KithDatabase *guest;

  add_once (fixture, "Guest", code);
  g_assert_cmpstr (text, !=, typed);
  rekey (fixture->database);
  guest = enter (fixture, "Guest", typed);
  g_assert_true (kith_database_is_awaited (guest));
  close_database (guest);
  /* It opens until a passphrase is chosen, and then no more. */
  guest = enter (fixture, "Guest", text);
  g_assert_true (kith_database_is_awaited (guest));
  g_assert_true (kith_database_change_passphrase (guest, NULL, next, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  g_assert_false (kith_database_is_awaited (guest));
  close_database (guest);
  assert_refused (fixture, "Guest", text, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  guest = enter (fixture, "Guest", OTHER_WORD);
  g_assert_false (kith_database_is_awaited (guest));
  assert_whole (guest);
  close_database (guest);
}

/* The mark is inside what the code authenticates: whoever writes the file can't take it off. */
static void
test_once_is_bound (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (KithSecret) code = kith_one_time_code_new ();
  g_autoptr (KithKeyFile) file = NULL;
  g_autoptr (GError) error = NULL;
  KithSealedSlot *slot;

  add_once (fixture, "Guest", code);
  file = kith_key_file_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  slot = file->slots->pdata[file->slots->len - 1];
  g_assert_true (slot->facts.once);
  slot->facts.once = FALSE;
  g_assert_null (kith_key_file_unlock (file, "Guest", code, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
}

static void
test_reset (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (KithSecret) code = kith_one_time_code_new ();
  g_autoptr (KithSecret) word = secret (OTHER_WORD);
  g_autofree char *text = dup_text (code);
  g_autoptr (GError) error = NULL;
  KithDatabase *colleague = enter (fixture, COLLEAGUE, FIXTURE_PASSPHRASE);
  g_autoptr (KithSecret) record = kith_secret_copy (colleague->keys->record);
  g_autofree char *id = g_strdup (kith_database_get_user_id (colleague));

  g_assert_false (kith_database_reset_user (colleague, DESK, TRUE, code, FIXTURE_MEMORY, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  close_database (colleague);
  /* Nobody but who holds the recovery code sets a passphrase that another one is to go on with. */
  g_assert_false (kith_database_reset_user (fixture->database, COLLEAGUE, FALSE, word, FIXTURE_MEMORY, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_true (kith_database_reset_user (fixture->database, COLLEAGUE, TRUE, code, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  assert_refused (fixture, COLLEAGUE, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  assert_same_generations (fixture);
  colleague = enter (fixture, COLLEAGUE, text);
  g_assert_true (kith_database_is_awaited (colleague));
  g_assert_cmpstr (kith_database_get_user_id (colleague), ==, id);
  g_assert_false (kith_secret_equal (record, colleague->keys->record));
  close_database (colleague);
}

static void
test_recovery (void)
{
  g_autoptr (PracticeFixture) fixture = make_house ();
  g_autoptr (KithSecret) first = kith_recovery_code_new ();
  g_autoptr (KithSecret) second = kith_recovery_code_new ();
  g_autoptr (KithSecret) word = secret (OTHER_WORD);
  g_autofree char *first_text = dup_text (first);
  g_autofree char *second_text = dup_text (second);
  g_autoptr (GError) error = NULL;
  KithDatabase *finder;

  g_assert_true (kith_database_renew_recovery (fixture->database, first, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  finder = enter (fixture, KITH_RECOVERY_USER, first_text);
  g_assert_false (kith_database_change_passphrase (finder, NULL, word, FIXTURE_MEMORY, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_true (kith_database_reset_user (finder, FIXTURE_OWNER, FALSE, word, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  g_assert_true (kith_database_renew_recovery (finder, second, FIXTURE_MEMORY, &error));
  g_assert_no_error (error);
  close_database (finder);
  practice_fixture_close (fixture);
  assert_refused (fixture, KITH_RECOVERY_USER, first_text, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  assert_refused (fixture, FIXTURE_OWNER, FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  finder = enter (fixture, KITH_RECOVERY_USER, second_text);
  close_database (finder);
  fixture->database = enter (fixture, FIXTURE_OWNER, OTHER_WORD);
  assert_whole (fixture->database);
}

static KithKeyCost
find_cost (PracticeFixture *fixture,
           const char      *name)
{
  g_autoptr (KithKeyFile) file = kith_key_file_load (fixture->folder, NULL, NULL);
  g_autoptr (GPtrArray) slots = kith_key_file_dup_slots (file);

  for (guint i = 0; i < slots->len; i++)
    if (g_str_equal (((KithKeySlot *) slots->pdata[i])->name, name))
      return ((KithKeySlot *) slots->pdata[i])->cost;
  g_assert_not_reached ();
}

static void
test_cost_rises (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (KithKeyFile) file = kith_key_file_load (fixture->folder, NULL, NULL);
  g_autoptr (KithSecret) passphrase = secret (FIXTURE_PASSPHRASE);
  const KithKeyCost wanted = KITH_KEY_COST_DEFAULT, earlier = { wanted.passes, wanted.memory / 2 };
  g_autoptr (GError) error = NULL;
  KithDatabase *old;

  g_assert_true (kith_key_file_add (file, fixture->database->keys, "Old", KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, earlier,
                                    &error));
  g_assert_true (kith_key_file_save (file, fixture->database->keys, fixture->folder, &error));
  g_assert_no_error (error);
  old = enter (fixture, "Old", FIXTURE_PASSPHRASE);
  close_database (old);
  g_assert_cmpuint (find_cost (fixture, "Old").memory, ==, wanted.memory);
  assert_same_generations (fixture);
  old = enter (fixture, "Old", FIXTURE_PASSPHRASE);
  close_database (old);

  /* Less that was chosen stays, and costs a pass more. */
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  g_assert_cmpuint (find_cost (fixture, FIXTURE_OWNER).memory, ==, FIXTURE_MEMORY);
  g_assert_cmpuint (find_cost (fixture, FIXTURE_OWNER).passes, ==, wanted.passes + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/rotation/rekey", test_rekey);
  g_test_add_func ("/storage/rotation/remove", test_remove);
  g_test_add_func ("/storage/rotation/interrupted", test_interrupted);
  g_test_add_func ("/storage/rotation/neither", test_neither);
  g_test_add_func ("/storage/rotation/follow", test_follow);
  g_test_add_func ("/storage/rotation/two-finish", test_two_finish);
  g_test_add_func ("/storage/rotation/passphrase", test_passphrase);
  g_test_add_func ("/storage/rotation/once", test_once);
  g_test_add_func ("/storage/rotation/once-is-bound", test_once_is_bound);
  g_test_add_func ("/storage/rotation/reset", test_reset);
  g_test_add_func ("/storage/rotation/recovery", test_recovery);
  g_test_add_func ("/storage/rotation/cost-rises", test_cost_rises);

  return g_test_run ();
}
