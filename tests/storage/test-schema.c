/* test-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-opening.h"
#include "kith-storage-error.h"
#include "test-migrations.h"

#include <glib/gstdio.h>
#include <string.h>

#define PREFIX "/io/github/kith_app/Kith/test/migrations"

/* The schemas as this program has them, and one version above. */
static const KithMigrations second = { PREFIX, { 2, 3 } };
/* Version 3 of the office file can't be reached. */
static const KithMigrations broken = { PREFIX, { 3, 3 } };

static char *
fingerprint (PracticeFixture *fixture,
             KithFile         file)
{
  g_autoptr (GError) error = NULL;
  char *found = kith_schema_fingerprint (KITH_SQLITE (fixture->database)->connections[file], &error);

  g_assert_no_error (error);
  g_test_message ("%s: %s", kith_file_get_name (file), found);
  return found;
}

/* The one test that opens without comparing: it says what the fingerprints must be. */
static void
test_fingerprints (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kith-test-XXXXXX", NULL);
  g_autoptr (KithSecret) key = kith_secret_new_random (32);
  const KithMigrations *own = kith_schema_get_migrations ();

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autofree char *path = g_build_filename (folder, kith_file_get_name (file), NULL);
      g_autofree char *resource = g_strdup_printf ("%s/fingerprints/%s-%04d", own->prefix, kith_file_get_name (file),
                                                   own->last[file]);
      g_autoptr (GError) error = NULL;
      g_autoptr (KithConnection) connection = kith_connection_open (path, file, key, KITH_OPEN_CREATE, &error);
      g_autoptr (GBytes) expected = g_resources_lookup_data (resource, 0, NULL);
      g_autofree char *text = g_strstrip (g_strdup (g_bytes_get_data (expected, NULL)));
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      kith_schema_create (connection, own, &error);
      g_assert_no_error (error);
      found = kith_schema_fingerprint (connection, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (found, ==, text);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static KithKeys *
unlock (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (fixture->folder, NULL, &error);
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  KithKeys *keys = kith_key_file_unlock (file, FIXTURE_OWNER, passphrase, &error);

  g_assert_no_error (error);
  return keys;
}

static guint
count_backups (PracticeFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_suffix (name, ".kithbackup");
  return count;
}

static void
test_migration_keeps_content (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *old = fingerprint (fixture, KITH_FILE_OFFICE);
  g_autofree char *old_clinical = fingerprint (fixture, KITH_FILE_CLINICAL);
  g_autofree char *new = NULL;
  g_autofree char *new_clinical = NULL;
  g_autoptr (GError) error = NULL;

  before = kith_database_dump (fixture->database, KITH_FILE_CLINICAL, &error);
  practice_fixture_close (fixture);
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  fixture->database = kith_sqlite_open_with (fixture->folder, unlock (fixture), &second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  after = kith_database_dump (fixture->database, KITH_FILE_CLINICAL, &error);
  g_assert_cmpstr (after, ==, before);
  new = fingerprint (fixture, KITH_FILE_OFFICE);
  new_clinical = fingerprint (fixture, KITH_FILE_CLINICAL);
  g_assert_cmpstr (new_clinical, !=, old_clinical);
  g_assert_cmpstr (new, !=, old);
  {
    g_autoptr (KithContact) found = kith_database_load_contact (fixture->database, client, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (found->name, ==, "Ada");
  }

  /* Once is enough: nothing is migrated or backed up again. */
  practice_fixture_close (fixture);
  fixture->database = kith_sqlite_open_with (fixture->folder, unlock (fixture), &second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

static void
test_older_program_refuses (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  KithDatabase *database;

  practice_fixture_close (fixture);
  fixture->database = kith_sqlite_open_with (fixture->folder, unlock (fixture), &second, &error);
  g_assert_no_error (error);
  practice_fixture_close (fixture);
  database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER);
  g_assert_null (database);
}

static void
test_failed_migration_changes_nothing (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;

  practice_fixture_close (fixture);
  fixture->database = kith_sqlite_open_with (fixture->folder, unlock (fixture), &broken, &error);
  g_assert_nonnull (error);
  g_assert_null (fixture->database);
  g_clear_error (&error);
  fixture->database = kith_sqlite_open_with (fixture->folder, unlock (fixture), &second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (fixture), >=, 1);
}

static void
test_altered_schema_is_refused (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  KithConnection *connection = KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
  g_autoptr (GError) error = NULL;
  KithDatabase *database;

  kith_connection_exec (connection, "DROP TRIGGER audit_is_kept", &error);
  g_assert_no_error (error);
  practice_fixture_close (fixture);
  database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  g_assert_null (database);
}

static void
test_swapped_files_are_refused (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *office = g_build_filename (fixture->folder, "office.db", NULL);
  g_autofree char *clinical = g_build_filename (fixture->folder, "clinical.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "aside", NULL);
  g_autoptr (GError) error = NULL;
  KithDatabase *database;

  practice_fixture_close (fixture);
  g_assert_cmpint (g_rename (office, aside), ==, 0);
  g_assert_cmpint (g_rename (clinical, office), ==, 0);
  g_assert_cmpint (g_rename (aside, clinical), ==, 0);
  database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  g_assert_null (database);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_resources_register (test_migrations_get_resource ());
  g_test_add_func ("/schema/fingerprints", test_fingerprints);
  g_test_add_func ("/schema/migration-keeps-content", test_migration_keeps_content);
  g_test_add_func ("/schema/older-program-refuses", test_older_program_refuses);
  g_test_add_func ("/schema/failed-migration-changes-nothing", test_failed_migration_changes_nothing);
  g_test_add_func ("/schema/altered-schema-is-refused", test_altered_schema_is_refused);
  g_test_add_func ("/schema/swapped-files-are-refused", test_swapped_files_are_refused);
  return g_test_run ();
}
