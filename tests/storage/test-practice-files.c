/* test-practice-files.c: making and opening a practice, and the folders that are refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-domain-error.h"
#include "kith-schema.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
path_in (PracticeFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* What @parent holds, hidden things as well. */
static guint
count_entries (const char *parent)
{
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  guint entries = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    entries++;
  return entries;
}

static void
assert_opens (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  KithDatabase *database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);

  g_assert_no_error (error);
  faults = kith_database_check (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  database->engine->close (database);
}

static void
assert_refused (PracticeFixture *fixture,
                int              code)
{
  g_autoptr (GError) error = NULL;
  KithDatabase *database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);

  g_assert_null (database);
  g_test_message ("%s", error->message);
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static void
test_created (void)
{
  static const struct
  {
    const char *name;
    gboolean needed;
  } files[] = {
    { "practice.keys", TRUE }, { "office.db", TRUE }, { "clinical.db", TRUE }, { "office.head", TRUE }, { "clinical.head", TRUE },
    { "office.db-journal", FALSE }, { "clinical.db-journal", FALSE },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  GStatBuf info;

  practice_fixture_close (fixture);
  g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
  g_assert_cmpint (g_stat (fixture->folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = path_in (fixture, files[i].name);

      g_assert_cmpint (g_stat (path, &info) == 0, ==, files[i].needed);
      if (files[i].needed)
        g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
  assert_opens (fixture);
}

static void
test_refused_plans (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *free_place = g_build_filename (fixture->parent, "new", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->parent, "no", "such", "folder", NULL);
  const struct
  {
    const char *folder;
    const char *name;
    const char *zone;
    const char *user;
    GQuark domain;
    int code;
  } cases[] = {
    { fixture->folder, "P", "UTC", "U", KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS },
    { nowhere, "P", "UTC", "U", KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND },
    { free_place, "", "UTC", "U", KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY },
    { free_place, "P", "Nowhere/Land", "U", KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_UNKNOWN_WORD },
    { free_place, "P", "UTC", "Recovery", KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithPracticePlan) plan = practice_fixture_plan (fixture, cases[i].user);
      g_autoptr (GError) error = NULL;

      g_set_str (&plan->folder, cases[i].folder);
      g_set_str (&plan->name, cases[i].name);
      g_set_str (&plan->zone, cases[i].zone);
      g_assert_false (kith_practice_plan_create (plan, &kith_sqlite_engine, NULL, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
    }
}

/* The office file is attached by a URI, in which these would have a meaning. */
static void
test_odd_folder_names (void)
{
  static const char * const names[] = { "Größe 100% ?mode=rwc&vfs=x #1", "a'b\"c;--", "%2e%2e", "مريم 🌿" };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  practice_fixture_close (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (fixture->parent, names[i], NULL);

      g_assert_cmpint (g_rename (fixture->folder, folder), ==, 0);
      g_set_str (&fixture->folder, folder);
      assert_opens (fixture);
    }
}

static void
test_link_above_is_followed (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *link = g_build_filename (fixture->parent, "link", NULL);
  g_autofree char *through = g_build_filename (link, "practice", NULL);

  practice_fixture_close (fixture);
  g_assert_cmpint (symlink (fixture->parent, link), ==, 0);
  g_set_str (&fixture->folder, through);
  assert_opens (fixture);
}

static void
replace (const char *path,
         const char *bytes,
         gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
make_empty (const char *path)
{
  replace (path, "", 0);
}

static void
make_short (const char *path)
{
  replace (path, "short", 5);
}

static void
make_random (const char *path)
{
  g_autoptr (KithSecret) random = kith_secret_new_random (4096);
  g_autofree char *bytes = g_malloc (8 * 4096);

  for (int i = 0; i < 8; i++)
    memcpy (bytes + i * 4096, kith_secret_get_data (random), 4096);
  replace (path, bytes, 8 * 4096);
}

static void
make_half (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size / 8192 * 4096), ==, 0);
}

static void
make_plain (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE practice (one)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
make_symbolic_link (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  g_assert_cmpint (g_rename (path, other), ==, 0);
  g_assert_cmpint (symlink (other, path), ==, 0);
}

static void
make_hard_link (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  g_assert_cmpint (link (path, other), ==, 0);
}

static void
make_missing (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

/* Each is made of one practice, which opens again once the file is back. */
static void
test_damaged_files (void)
{
  static const char * const names[] = { "office.db", "clinical.db" };
  static const struct
  {
    const char *what;
    void (*make) (const char *path);
    int code;
  } cases[] = {
    { "empty", make_empty, KITH_STORAGE_ERROR_DAMAGED },
    { "short", make_short, KITH_STORAGE_ERROR_DAMAGED },
    { "random", make_random, KITH_STORAGE_ERROR_DAMAGED },
    { "half", make_half, KITH_STORAGE_ERROR_DAMAGED },
    { "plain", make_plain, KITH_STORAGE_ERROR_DAMAGED },
    { "symbolic link", make_symbolic_link, KITH_STORAGE_ERROR_UNSAFE_PLACE },
    { "hard link", make_hard_link, KITH_STORAGE_ERROR_UNSAFE_PLACE },
    { "missing", make_missing, KITH_STORAGE_ERROR_DAMAGED },
    { "folder", make_folder, KITH_STORAGE_ERROR_UNSAFE_PLACE },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  practice_fixture_close (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = path_in (fixture, names[i % 2]);
      g_autofree char *other = g_strconcat (path, ".other", NULL);
      g_autofree char *whole = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
      cases[i / 2].make (path);
      g_test_message ("%s: %s", names[i % 2], cases[i / 2].what);
      assert_refused (fixture, cases[i / 2].code);
      g_unlink (other);
      g_rmdir (path);
      g_unlink (path);
      replace (path, whole, size);
    }
  assert_opens (fixture);
}

static void
test_refused_folders (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *empty = g_build_filename (fixture->parent, "empty", NULL);
  g_autofree char *missing = g_build_filename (fixture->parent, "missing", NULL);
  g_autofree char *link = g_build_filename (fixture->parent, "link", NULL);
  g_autofree char *file = path_in (fixture, "office.db");
  g_autofree char *practice = g_strdup (fixture->folder);
  const struct
  {
    const char *folder;
    int code;
  } cases[] = {
    { empty, KITH_STORAGE_ERROR_NOT_A_PRACTICE },
    { missing, KITH_STORAGE_ERROR_NOT_A_PRACTICE },
    { link, KITH_STORAGE_ERROR_UNSAFE_PLACE },
    { file, KITH_STORAGE_ERROR_NOT_A_PRACTICE },
  };

  practice_fixture_close (fixture);
  g_assert_cmpint (g_mkdir (empty, 0755), ==, 0);
  g_assert_cmpint (symlink (practice, link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_set_str (&fixture->folder, cases[i].folder);
      assert_refused (fixture, cases[i].code);
    }
  g_set_str (&fixture->folder, practice);
  assert_opens (fixture);
}

static void
test_newer_schema (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (int file = 0; file < KITH_N_FILES; file++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", kith_schema_get_migrations ()->last[file] + 1);

      kith_connection_exec (KITH_SQLITE (fixture->database)->connections[file], sql, &error);
      g_assert_no_error (error);
      practice_fixture_close (fixture);
      assert_refused (fixture, KITH_STORAGE_ERROR_NEWER);
      if (file == KITH_FILE_CLINICAL)
        break;
      practice_fixture_free (g_steal_pointer (&fixture));
      fixture = practice_fixture_new ();
    }
}

static void
test_who_may_open (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (KithPracticePlan) made = practice_fixture_plan (fixture, FIXTURE_OWNER);
  g_autoptr (KithSecret) wrong = kith_secret_new_passphrase ("not this one", 12);
  g_autofree char *second = g_build_filename (fixture->parent, "second", NULL);
  g_autoptr (GError) error = NULL;
  const struct
  {
    const char *user;
    const KithSecret *passphrase;
    int code;
  } cases[] = {
    { FIXTURE_OWNER, made->passphrase, -1 }, { NULL, made->passphrase, -1 }, { "recovery", made->code, -1 },
    { FIXTURE_OWNER, wrong, KITH_STORAGE_ERROR_WRONG_PASSPHRASE },
    { FIXTURE_OWNER, made->code, KITH_STORAGE_ERROR_WRONG_PASSPHRASE },
    { "recovery", made->passphrase, KITH_STORAGE_ERROR_WRONG_PASSPHRASE },
    { "Nobody", made->passphrase, KITH_STORAGE_ERROR_NOT_FOUND },
  };

  g_set_str (&made->folder, second);
  kith_practice_plan_create (made, &kith_sqlite_engine, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithPracticePlan) plan = kith_practice_plan_new (second, cases[i].user, cases[i].passphrase);
      KithDatabase *database = kith_practice_plan_open (plan, &kith_sqlite_engine, &error);

      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          database->engine->close (database);
          continue;
        }
      g_assert_null (database);
      g_assert_error (error, KITH_STORAGE_ERROR, cases[i].code);
      g_clear_error (&error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice-files/created", test_created);
  g_test_add_func ("/practice-files/refused-plans", test_refused_plans);
  g_test_add_func ("/practice-files/odd-folder-names", test_odd_folder_names);
  g_test_add_func ("/practice-files/link-above-is-followed", test_link_above_is_followed);
  g_test_add_func ("/practice-files/damaged-files", test_damaged_files);
  g_test_add_func ("/practice-files/refused-folders", test_refused_folders);
  g_test_add_func ("/practice-files/newer-schema", test_newer_schema);
  g_test_add_func ("/practice-files/who-may-open", test_who_may_open);
  return g_test_run ();
}
