/* test-audit.c: the chain of who did what, and the heads that remember how far it had come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-head.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define FREE_AUDIT "DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept"

static KithConnection *
get_office (PracticeFixture *fixture)
{
  return KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
}

static void
run_sql (PracticeFixture *fixture,
         const char      *sql)
{
  g_autoptr (GError) error = NULL;

  kith_connection_exec (get_office (fixture), sql, &error);
  g_assert_no_error (error);
}

static gint64
count_links (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 links;

  kith_connection_number (get_office (fixture), "SELECT count(*) FROM audit", -1, &links, &error);
  g_assert_no_error (error);
  return links;
}

static guint
count_found (PracticeFixture *fixture,
             KithFile         file,
             gboolean         notes)
{
  guint found = 0;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_fault_free);
  g_autoptr (GError) error = NULL;

  kith_audit_check_chain (KITH_SQLITE (fixture->database), file, faults, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      const KithFault *fault = faults->pdata[i];

      g_test_message ("%s", fault->what);
      found += fault->note == notes;
    }
  return found;
}

static guint
count_faults (PracticeFixture *fixture,
              KithFile         file)
{
  return count_found (fixture, file, FALSE);
}

static void
add_clients (PracticeFixture *fixture,
             int              number)
{
  for (int i = 0; i < number; i++)
    {
      g_autofree char *id = practice_fixture_add_client (fixture, "Somebody");
    }
}

static void
test_every_edit_is_a_link (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  gint64 before = count_links (fixture);
  g_autoptr (GError) error = NULL;
  gint64 named;

  g_assert_cmpint (before, >=, 2);
  add_clients (fixture, 3);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, NULL));
  g_assert_cmpint (count_links (fixture), ==, before + 4);
  kith_connection_number (get_office (fixture), "SELECT count(*) FROM audit WHERE object LIKE '%Somebody%' OR digest IS NOT NULL",
                          -1, &named, &error);
  g_assert_no_error (error);
  g_assert_cmpint (named, ==, 0);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_CLINICAL), ==, 0);
}

static void
test_refused_edit_is_no_link (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  gint64 before = count_links (fixture);
  g_autoptr (KithContact) contact = kith_contact_new ("Somebody");
  g_autoptr (GError) error = NULL;

  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, "practice");
  kith_database_save_contact (fixture->database, contact, &error);
  g_assert_no_error (error);
  fixture->database->engine->rollback (fixture->database);
  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, "practice");
  practice_fixture_commit (fixture);
  g_assert_cmpint (count_links (fixture), ==, before);
}

static void
test_triggers (void)
{
  static const char * const statements[] = {
    "UPDATE audit SET verb = 'nothing'", "UPDATE audit SET mac = x'00'", "DELETE FROM audit", "DELETE FROM audit WHERE seq = 1",
    "INSERT OR REPLACE INTO audit (seq, at, user, verb, object, mac) VALUES (1, 0, '', '', '', x'00')",
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  gint64 before = count_links (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;

      if (kith_connection_exec (get_office (fixture), statements[i], &error))
        g_error ("was not refused: %s", statements[i]);
    }
  g_assert_cmpint (count_links (fixture), ==, before);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
}

/* Somebody with the key of the database, but without that of the chain. */
static void
test_altered_chain (void)
{
  static const char * const tampering[] = {
    "UPDATE audit SET at = at + 1 WHERE seq = 3",
    "UPDATE audit SET user = user || 'x' WHERE seq = 3",
    "UPDATE audit SET verb = 'nothing' WHERE seq = 3",
    "UPDATE audit SET object = '' WHERE seq = 3",
    "UPDATE audit SET verb = substr (verb, 2), user = user || substr (verb, 1, 1) WHERE seq = 3",
    "UPDATE audit SET digest = '' WHERE seq = 3",
    "UPDATE audit SET mac = x'' WHERE seq = 3",
    "UPDATE audit SET mac = zeroblob (32) WHERE seq = 3",
    "UPDATE audit SET mac = CAST (mac || x'00' AS BLOB) WHERE seq = 3",
    "UPDATE audit SET at = at + 1 WHERE seq = (SELECT max (seq) FROM audit)",
    "DELETE FROM audit WHERE seq = 1",
    "DELETE FROM audit WHERE seq = 3",
    "DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = seq - 1 WHERE seq > 3",
    "UPDATE audit SET seq = -seq WHERE seq IN (3, 4); UPDATE audit SET seq = 7 + seq WHERE seq < 0",
    "INSERT INTO audit SELECT max (seq) + 1, at, user, verb, object, digest, mac FROM audit",
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  add_clients (fixture, 5);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tampering); i++)
    {
      run_sql (fixture, "BEGIN; " FREE_AUDIT);
      run_sql (fixture, tampering[i]);
      if (count_faults (fixture, KITH_FILE_OFFICE) == 0)
        g_error ("was not noticed: %s", tampering[i]);
      run_sql (fixture, "ROLLBACK");
    }
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
}

static char *
path_of (PracticeFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
copy_file (PracticeFixture *fixture,
           const char      *from,
           const char      *to)
{
  g_autofree char *source = path_of (fixture, from);
  g_autofree char *target = path_of (fixture, to);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (source, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (target, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static gint64
read_head (PracticeFixture *fixture,
           KithFile         file)
{
  const KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  KithHead head;

  if (!kith_head_read (fixture->folder, sqlite->parent.keys->practice_id, file, sqlite->audit_keys[file], &head))
    return -1;
  return head.seq;
}

static void
test_heads_are_written_at_close (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  gint64 links;

  g_assert_cmpint (read_head (fixture, KITH_FILE_OFFICE), ==, 1);
  g_assert_cmpint (read_head (fixture, KITH_FILE_CLINICAL), ==, 1);
  add_clients (fixture, 3);
  links = count_links (fixture);
  g_assert_cmpint (read_head (fixture, KITH_FILE_OFFICE), ==, 1);
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  g_assert_cmpint (read_head (fixture, KITH_FILE_OFFICE), ==, links);
  g_assert_cmpint (read_head (fixture, KITH_FILE_CLINICAL), ==, 1);
}

/* Two programs: the one that closes last knows of more, or of the same. */
static void
test_heads_never_go_back (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  KithDatabase *second = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);
  gint64 links;

  g_assert_no_error (error);
  add_clients (fixture, 2);
  links = count_links (fixture);
  practice_fixture_close (fixture);
  second->engine->close (second);
  practice_fixture_open (fixture);
  g_assert_cmpint (read_head (fixture, KITH_FILE_OFFICE), ==, links);
}

static void
test_old_copy_is_noticed (void)
{
  static const char * const names[KITH_N_FILES] = { "office.db", "clinical.db" };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  KithDatabase *database;

  practice_fixture_close (fixture);
  copy_file (fixture, names[KITH_FILE_OFFICE], "old");
  practice_fixture_open (fixture);
  add_clients (fixture, 1);
  practice_fixture_close (fixture);
  copy_file (fixture, names[KITH_FILE_OFFICE], "new");
  copy_file (fixture, "old", names[KITH_FILE_OFFICE]);
  database = practice_fixture_open_again (fixture, FIXTURE_OWNER, &error);
  g_assert_null (database);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK);
  copy_file (fixture, "new", names[KITH_FILE_OFFICE]);
  practice_fixture_open (fixture);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
}

static void
test_removed_end_is_noticed (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  add_clients (fixture, 3);
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  run_sql (fixture, "BEGIN; " FREE_AUDIT "; DELETE FROM audit WHERE seq >= (SELECT max (seq) - 1 FROM audit)");
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 1);
  run_sql (fixture, "ROLLBACK");
}

/* Opened all the same, and noted. */
static void
assert_missing_head_is_noted (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 noted;

  practice_fixture_open (fixture);
  kith_connection_number (get_office (fixture), "SELECT count(*) FROM audit WHERE verb = 'head-missing'", -1, &noted, &error);
  g_assert_no_error (error);
  g_assert_cmpint (noted, ==, 1);
  g_assert_cmpuint (count_faults (fixture, KITH_FILE_OFFICE), ==, 0);
  g_assert_cmpuint (count_found (fixture, KITH_FILE_OFFICE, TRUE), ==, 1);
  practice_fixture_close (fixture);
  practice_fixture_open (fixture);
  g_assert_cmpuint (count_found (fixture, KITH_FILE_OFFICE, TRUE), ==, 1);
}

static void
test_missing_head (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *head = path_of (fixture, "office.head");

  practice_fixture_close (fixture);
  g_assert_cmpint (g_unlink (head), ==, 0);
  assert_missing_head_is_noted (fixture);
}

static void
test_head_of_the_other_file (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  practice_fixture_close (fixture);
  copy_file (fixture, "clinical.head", "office.head");
  assert_missing_head_is_noted (fixture);
}

static void
test_damaged_head (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  const KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  const char *practice = sqlite->parent.keys->practice_id;
  const KithSecret *key = sqlite->audit_keys[KITH_FILE_OFFICE];
  g_autofree char *path = path_of (fixture, "office.head");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  KithHead head;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i <= size; i++)
    {
      if (i < size)
        bytes[i] ^= 1;
      g_file_set_contents_full (path, bytes, (gssize) (i < size ? size : size - 1), G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
      g_assert_false (kith_head_read (fixture->folder, practice, KITH_FILE_OFFICE, key, &head));
      if (i < size)
        bytes[i] ^= 1;
    }
  g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_true (kith_head_read (fixture->folder, practice, KITH_FILE_OFFICE, key, &head));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/every-edit-is-a-link", test_every_edit_is_a_link);
  g_test_add_func ("/audit/refused-edit-is-no-link", test_refused_edit_is_no_link);
  g_test_add_func ("/audit/triggers", test_triggers);
  g_test_add_func ("/audit/altered-chain", test_altered_chain);
  g_test_add_func ("/audit/heads-are-written-at-close", test_heads_are_written_at_close);
  g_test_add_func ("/audit/heads-never-go-back", test_heads_never_go_back);
  g_test_add_func ("/audit/old-copy-is-noticed", test_old_copy_is_noticed);
  g_test_add_func ("/audit/removed-end-is-noticed", test_removed_end_is_noticed);
  g_test_add_func ("/audit/missing-head", test_missing_head);
  g_test_add_func ("/audit/head-of-the-other-file", test_head_of_the_other_file);
  g_test_add_func ("/audit/damaged-head", test_damaged_head);
  return g_test_run ();
}
