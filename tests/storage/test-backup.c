/* test-backup.c: a backup is whole or refused, and becomes the same practice again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-archive.h"
#include "kith-backup-set.h"
#include "kith-recovery-code.h"
#include "kith-scope.h"
#include "kith-storage-error.h"
#include "kith-users.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BLOCK 512
#define PAGE  4096
#define DESK  "Front desk"

static char *
path_of (PracticeFixture *fixture,
         const char      *name)
{
  return g_build_filename (fixture->parent, name, NULL);
}

static void
add_note (PracticeFixture *fixture,
          KithDatabase    *database,
          const char      *client)
{
  static const KithJob job = { "note", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, NULL };
  g_autofree char *scope = kith_scope_new_client (client);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  KithNotice *notice = NULL;

  database->engine->begin (database, &job, scope, &error);
  g_assert_no_error (error);
  id = kith_database_save_note (database, client, NULL, "A note.", 0, &error);
  g_assert_no_error (error);
  database->engine->commit (database, &notice, &error);
  g_assert_no_error (error);
  kith_notice_free (notice);
}

static char *
back_up (PracticeFixture *fixture)
{
  char *path = path_of (fixture, "one.kithbackup");
  g_autoptr (GError) error = NULL;

  kith_database_backup (fixture->database, path, &error);
  g_assert_no_error (error);
  return path;
}

static PracticeFixture *
fixture_with_content (void)
{
  PracticeFixture *fixture = practice_fixture_new ();

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Client %d", i);
      g_autofree char *client = practice_fixture_add_client (fixture, name);

      add_note (fixture, fixture->database, client);
    }
  return fixture;
}

static gboolean
restore (PracticeFixture  *fixture,
         const char       *file,
         const char       *folder,
         const char       *typed,
         GError          **error)
{
  g_autoptr (KithPracticePlan) plan = practice_fixture_plan (fixture, FIXTURE_OWNER);

  plan->file = g_strdup (file);
  g_free (plan->folder);
  plan->folder = path_of (fixture, folder);
  kith_secret_free (plan->passphrase);
  plan->passphrase = kith_secret_new_passphrase (typed, strlen (typed));
  return kith_practice_plan_restore (plan, &kith_sqlite_engine, error);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint entries = 0;

  while (g_dir_read_name (dir) != NULL)
    entries++;
  return entries;
}

static void
test_restored_is_the_same (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *later = practice_fixture_add_client (fixture, "Later");
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  restore (fixture, file, "restored", FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  practice_fixture_close (fixture);
  g_free (fixture->folder);
  fixture->folder = path_of (fixture, "restored");
  practice_fixture_open (fixture);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  faults = kith_database_check (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  /* Two practices and the backup, and nothing half done. */
  g_assert_cmpuint (count_entries (fixture->parent), ==, 3);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, NULL));
}

static void
test_other_tools_can_read_it (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  const char * const list[] = { "tar", "tf", file, NULL };
  const char * const unpack[] = { "tar", "xf", file, "-C", fixture->parent, "office.db", NULL };
  g_autofree char *unpacked = path_of (fixture, "office.db");
  g_autofree char *listed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithConnection) office = NULL;
  GStatBuf info;
  int status;
  gint64 clients;

  g_spawn_sync (NULL, (char **) list, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &listed, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (listed, ==, "practice.keys\noffice.db\nclinical.db\noffice.head\nclinical.head\nmanifest\n");
  g_spawn_sync (NULL, (char **) unpack, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  office = kith_connection_open (unpacked, KITH_FILE_OFFICE, kith_keys_get_database_key (fixture->database->keys, KITH_FILE_OFFICE),
                                 KITH_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  kith_connection_number (office, "SELECT count(*) FROM contact", -1, &clients, &error);
  g_assert_cmpint (clients, ==, 5);
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* What a restore asks of the archive itself, without the cost of a passphrase. */
static gboolean
is_whole (PracticeFixture *fixture,
          const char      *file)
{
  const KithKeys *keys = fixture->database->keys;
  g_autoptr (KithSecret) key = kith_keys_derive (keys, KITH_FILE_OFFICE, "kithbkup");
  g_autofree char *folder = path_of (fixture, "unpacked");
  g_autoptr (GError) error = NULL;
  gboolean whole;

  g_mkdir (folder, 0700);
  whole = kith_archive_unpack (file, folder, NULL, &error)
          && kith_archive_verify (folder, keys->practice_id, key, &error);
  if (!whole)
    g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  empty_folder (folder);
  return whole;
}

static gsize
size_of (const char *file)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (file, &info), ==, 0);
  return info.st_size;
}

static void
flip_bit (const char *path,
          gsize       offset)
{
  FILE *file = g_fopen (path, "r+b");
  int byte;

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  byte = fgetc (file);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  g_assert_cmpint (fputc (byte ^ 0x20, file), !=, EOF);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_every_block_counts (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  gsize size = size_of (file);

  g_test_message ("%" G_GSIZE_FORMAT " blocks", size / BLOCK);
  g_assert_cmpuint (size % BLOCK, ==, 0);
  g_assert_true (is_whole (fixture, file));
  for (gsize block = 0; block < size / BLOCK; block++)
    {
      flip_bit (file, block * BLOCK);
      if (is_whole (fixture, file))
        g_error ("damage in block %" G_GSIZE_FORMAT " was not noticed", block);
      flip_bit (file, block * BLOCK);
    }
  g_assert_true (is_whole (fixture, file));
}

/* Shorter and shorter: by odd numbers of bytes near the end, then by more than a block. */
static void
test_every_length_counts (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  gsize size = size_of (file);

  for (gsize length = size - 1; length > 0; length -= MIN (length, length + 8 * BLOCK > size ? 97 : 7 * BLOCK + 1))
    {
      g_assert_cmpint (truncate (file, (off_t) length), ==, 0);
      if (is_whole (fixture, file))
        g_error ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes were taken for a whole backup", length, size);
    }
  g_assert_cmpint (truncate (file, 0), ==, 0);
  g_assert_false (is_whole (fixture, file));
}

/* Longer than it was written, by whatever. */
static void
test_nothing_may_follow (void)
{
  static const char * const rests[] = { "x", "rubbish", "\0" };
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  gsize size = size_of (file);

  for (gsize i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      FILE *longer = g_fopen (file, "ab");

      g_assert_nonnull (longer);
      g_assert_cmpuint (fwrite (rests[i], 1, MAX (strlen (rests[i]), 1), longer), >, 0);
      g_assert_cmpint (fclose (longer), ==, 0);
      g_assert_false (is_whole (fixture, file));
      g_assert_cmpint (truncate (file, (off_t) size), ==, 0);
    }
  g_assert_true (is_whole (fixture, file));
}

static void
make_other_archive (PracticeFixture *fixture,
                    const char      *path)
{
  g_autofree char *command = g_strdup_printf ("tar -C '%s' -cf '%s' random", fixture->parent, path);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
test_refused_restores (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  g_autofree char *random = path_of (fixture, "random");
  g_autofree char *missing = path_of (fixture, "missing");
  g_autofree char *other = path_of (fixture, "other.tar");
  g_autofree char *database = g_build_filename (fixture->folder, "office.db", NULL);
  const struct
  {
    const char *file;
    const char *folder;
    const char *typed;
    int code;
  } cases[] = {
    { file, "new", "not this one", KITH_STORAGE_ERROR_WRONG_PASSPHRASE },
    { file, "practice", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_EXISTS },
    { file, "one.kithbackup", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_EXISTS },
    { file, "no/such/folder", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_FOUND },
    { random, "new", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_A_BACKUP },
    { other, "new", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_A_BACKUP },
    { database, "new", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_A_BACKUP },
    { fixture->folder, "new", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_A_BACKUP },
    { fixture->folder, "one.kithbackup", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_A_BACKUP },
    { missing, "new", FIXTURE_PASSPHRASE, KITH_STORAGE_ERROR_NOT_FOUND },
  };

  g_assert_true (g_file_set_contents (random, "not an archive", -1, NULL));
  make_other_archive (fixture, other);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (restore (fixture, cases[i].file, cases[i].folder, cases[i].typed, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, cases[i].code);
      g_assert_cmpuint (count_entries (fixture->parent), ==, 4);
    }
}

/* As an ordinary user, whom modes bind where they don't bind the superuser. */
static void
test_unreadable (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *file = back_up (fixture);
  int status;
  pid_t pid;

  g_assert_cmpint (g_chmod (file, 0000), ==, 0);
  g_assert_cmpint (g_chmod (fixture->parent, 0755), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (1);
      if (kith_archive_read_keys (file, &error) != NULL
          || !g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY)
          || strstr (error->message, "move the practice") != NULL)
        _exit (2);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_recovery_code_restores (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *file = back_up (fixture);
  g_autoptr (KithPracticePlan) made = practice_fixture_plan (fixture, FIXTURE_OWNER);
  g_autoptr (KithPracticePlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_free (made->folder);
  made->folder = path_of (fixture, "second");
  kith_practice_plan_create (made, &kith_sqlite_engine, NULL, &error);
  g_assert_no_error (error);

  /* The code of another practice opens nothing here. */
  plan = kith_practice_plan_new ("/", KITH_RECOVERY_USER, made->code);
  plan->file = g_strdup (file);
  g_free (plan->folder);
  plan->folder = path_of (fixture, "new");
  g_assert_false (kith_practice_plan_restore (plan, &kith_sqlite_engine, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  practice_fixture_close (fixture);
  g_free (fixture->folder);
  fixture->folder = path_of (fixture, "second");
  practice_fixture_open (fixture);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_free (plan->file);
  plan->file = back_up (fixture);
  kith_practice_plan_restore (plan, &kith_sqlite_engine, &error);
  g_assert_no_error (error);
}

/* In place, as a failing disk does. */
static void
damage (const char *path)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, -2000, SEEK_END), ==, 0);
  g_assert_cmpint (fputs ("damaged", file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_previous_backup_stays (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *file = back_up (fixture);
  g_autofree char *clinical = g_build_filename (fixture->folder, "clinical.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, new_size;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (file, &before, &size, NULL));
  damage (clinical);
  g_assert_false (kith_database_backup (fixture->database, file, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (file, &after, &new_size, NULL));
  g_assert_cmpmem (before, size, after, new_size);
  g_assert_cmpuint (count_entries (fixture->parent), ==, 2);
}

/* As a failing disk does. The connections of the practice have read their pages before. */
static void
test_damaged_pages (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *target = path_of (fixture, "damaged.kithbackup");
  g_autofree char *path = g_build_filename (fixture->folder, "clinical.db", NULL);
  gsize size = size_of (path);

  for (gsize page = 0; page < size / PAGE; page += 4)
    {
      g_autoptr (GError) error = NULL;

      flip_bit (path, page * PAGE + 700);
      g_assert_false (kith_database_backup (fixture->database, target, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "clinical.db"));
      flip_bit (path, page * PAGE + 700);
    }
  g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
  g_free (back_up (fixture));
}

/* What is no backup is never written over, and nothing is put among the practice's own files. */
static void
assert_kept (PracticeFixture *fixture,
             const char      *target)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_database_backup (fixture->database, target, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
}

static void
test_bad_targets (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *missing = path_of (fixture, "no/such/folder/one.kithbackup");
  g_autofree char *folder = path_of (fixture, "practice");
  g_autofree char *own = path_of (fixture, "practice/office.db");
  g_autofree char *beside = path_of (fixture, "practice/office.db-journal");
  g_autofree char *other = path_of (fixture, "letter.odt");
  g_autofree char *letter = NULL;
  guint entries = count_entries (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_database_backup (fixture->database, missing, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  for (gsize length = 250; length <= 300; length += 50)
    {
      g_autofree char *name = g_strnfill (length, 'n');
      g_autofree char *path = path_of (fixture, name);

      g_assert_false (kith_database_backup (fixture->database, path, &error));
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "too long"));
      g_clear_error (&error);
    }
  assert_kept (fixture, folder);
  assert_kept (fixture, own);
  assert_kept (fixture, beside);
  g_assert_true (g_file_set_contents (other, "someone's letter", -1, &error));
  assert_kept (fixture, other);
  g_assert_true (g_file_get_contents (other, &letter, NULL, &error));
  g_assert_cmpstr (letter, ==, "someone's letter");
  g_unlink (other);
  g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
  g_assert_cmpuint (count_entries (fixture->folder), ==, entries);
}

static void
test_other_practice (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (PracticeFixture) other = practice_fixture_new ();
  g_autofree char *file = back_up (fixture);
  g_autofree char *link = path_of (fixture, "link");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, new_size;

  g_assert_true (g_file_get_contents (file, &before, &size, NULL));
  assert_kept (other, file);
  g_assert_cmpint (symlink (file, link), ==, 0);
  assert_kept (fixture, link);
  g_assert_true (g_file_get_contents (file, &after, &new_size, NULL));
  g_assert_cmpmem (before, size, after, new_size);
  /* Of the same practice it is brought up to date. */
  g_free (practice_fixture_add_client (fixture, "Ada"));
  g_free (back_up (fixture));
  g_free (after);
  g_assert_true (g_file_get_contents (file, &after, &new_size, NULL));
  g_assert_true (new_size != size || memcmp (before, after, size) != 0);
  /* Its key file is the first: what can't be told is left as it is. */
  flip_bit (file, BLOCK + 100);
  assert_kept (fixture, file);
}

typedef struct
{
  PracticeFixture *fixture;
  KithDatabase *database;
  int stop;
  int written;
} Writer;

static gpointer
write_thread (gpointer data)
{
  static const KithJob job = { "add", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, NULL };
  Writer *writer = data;

  while (!g_atomic_int_get (&writer->stop))
    {
      g_autoptr (KithContact) contact = kith_contact_new ("Client");
      g_autofree char *scope = kith_scope_new_client (contact->id);
      g_autoptr (GError) error = NULL;
      KithNotice *notice = NULL;

      writer->database->engine->begin (writer->database, &job, scope, &error);
      g_assert_no_error (error);
      kith_database_save_contact (writer->database, contact, &error);
      g_assert_no_error (error);
      writer->database->engine->commit (writer->database, &notice, &error);
      g_assert_no_error (error);
      kith_notice_free (notice);
      add_note (writer->fixture, writer->database, contact->id);
      g_atomic_int_inc (&writer->written);
    }
  return NULL;
}

/* A note whose client came after the copy of the office file would be an orphan, which the restore refuses. */
static void
test_while_another_writes (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  Writer writer = { fixture, practice_fixture_open_again (fixture, FIXTURE_OWNER, &error) };
  GThread *thread = g_thread_new ("writer", write_thread, &writer);

  g_assert_no_error (error);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *file = NULL;
      g_autofree char *folder = g_strdup_printf ("restored-%d", i);
      int before = g_atomic_int_get (&writer.written);
      gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

      while (g_atomic_int_get (&writer.written) == before && g_get_monotonic_time () < deadline)
        g_thread_yield ();
      g_assert_cmpint (g_atomic_int_get (&writer.written), >, before);
      file = back_up (fixture);
      restore (fixture, file, folder, FIXTURE_PASSPHRASE, &error);
      g_assert_no_error (error);
    }
  g_atomic_int_set (&writer.stop, 1);
  g_thread_join (thread);
  writer.database->engine->close (writer.database);
}

static void
test_office_user (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  g_autofree char *file = path_of (fixture, "one.kithbackup");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (fixture->database, DESK, KITH_ROLE_OFFICE, FALSE, FALSE, passphrase, FIXTURE_MEMORY, &error);
  KithDatabase *desk;

  g_assert_no_error (error);
  desk = practice_fixture_open_again (fixture, DESK, &error);
  g_assert_no_error (error);
  g_assert_false (kith_database_backup (desk, file, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  desk->engine->close (desk);
}

static void
test_last_is_known (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *inside = g_build_filename (fixture->folder, "one.kithbackup", NULL);
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  KithBackupTimes times = { .last = 1 };

  g_assert_true (kith_database_find_backup (fixture->database, &times, &error));
  g_assert_cmpint (times.last, ==, 0);
  g_assert_cmpint (times.made, >, 0);
  g_assert_false (kith_database_backup (fixture->database, inside, NULL));
  g_assert_true (kith_database_find_backup (fixture->database, &times, &error));
  g_assert_cmpint (times.last, ==, 0);
  file = back_up (fixture);
  g_assert_true (kith_database_find_backup (fixture->database, &times, &error));
  g_assert_cmpint (times.last, >=, times.made);
}

static char *
back_up_on (PracticeFixture *fixture,
            const char      *folder,
            const char      *day)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  KithDate date;
  guint n_removed;

  g_assert_true (kith_date_parse (day, &date));
  kith_database_back_up_daily (fixture->database, folder, &date, &path, &n_removed, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_lists (PracticeFixture *fixture,
              const char      *folder,
              const char      *days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = kith_database_list_backups (fixture->database, folder, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    {
      const KithBackupFile *file = files->pdata[i];
      g_autofree char *day = kith_date_to_text (&file->day);

      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", file->daily ? day : "other");
    }
  g_assert_cmpstr (found->str, ==, days);
}

/* Nine days in a row: seven stay, and the last of the week before. */
static void
test_daily (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *own = g_build_filename (fixture->folder, "backups", NULL);
  GStatBuf info;

  assert_lists (fixture, NULL, "");
  for (int day = 20; day <= 28; day++)
    {
      g_autofree char *text = g_strdup_printf ("2026-11-%d", day);

      g_free (back_up_on (fixture, NULL, text));
    }
  g_assert_cmpint (g_stat (own, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  assert_lists (fixture, NULL, "2026-11-28 2026-11-27 2026-11-26 2026-11-25 2026-11-24 2026-11-23 2026-11-22");
  g_assert_cmpuint (count_entries (own), ==, 7);
  /* Twice a day is one. */
  g_free (back_up_on (fixture, NULL, "2026-11-28"));
  g_assert_cmpuint (count_entries (own), ==, 7);
}

/* What the rule is not about, whoever's it is, stays whatever it is called. */
static void
test_daily_keeps_the_rest (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (PracticeFixture) other = practice_fixture_new ();
  g_autofree char *place = path_of (fixture, "place");
  g_autofree char *by_hand = g_build_filename (place, "by-hand.kithbackup", NULL);
  g_autofree char *letter = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *disguised = NULL;
  g_autofree char *first = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  kith_database_backup (fixture->database, by_hand, &error);
  g_assert_no_error (error);
  theirs = back_up_on (other, place, "2020-01-01");
  first = back_up_on (fixture, place, "2020-01-02");
  gone = back_up_on (fixture, place, "2026-11-01");
  /* Called like one of this practice, which it is not, and not a backup at all. */
  disguised = g_strdup (first);
  strstr (disguised, "2020-01-02")[9] = '3';
  g_assert_cmpint (g_rename (theirs, disguised), ==, 0);
  letter = g_strdup (first);
  strstr (letter, "2020-01-02")[9] = '4';
  g_assert_true (g_file_set_contents (letter, "someone's letter", -1, &error));
  for (int day = 2; day <= 28; day++)
    {
      g_autofree char *text = g_strdup_printf ("2026-11-%02d", day);

      g_free (back_up_on (fixture, place, text));
    }
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (by_hand, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (disguised, G_FILE_TEST_EXISTS));
  assert_lists (other, place, "other");
}

/* Nothing goes before the new one is whole. */
static void
test_daily_fails (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autofree char *clinical = g_build_filename (fixture->folder, "clinical.db", NULL);
  g_autofree char *missing = path_of (fixture, "no-such-folder");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  KithDate today;
  guint n_removed;

  g_assert_true (kith_date_parse ("2026-11-28", &today));
  g_assert_false (kith_database_back_up_daily (fixture->database, missing, &today, &path, &n_removed, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  for (int day = 10; day <= 17; day++)
    {
      g_autofree char *text = g_strdup_printf ("2026-11-%d", day);

      g_free (back_up_on (fixture, NULL, text));
    }
  assert_lists (fixture, NULL, "2026-11-17 2026-11-16 2026-11-15 2026-11-14 2026-11-13 2026-11-12 2026-11-11");
  damage (clinical);
  g_assert_false (kith_database_back_up_daily (fixture->database, NULL, &today, &path, &n_removed, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED);
  assert_lists (fixture, NULL, "2026-11-17 2026-11-16 2026-11-15 2026-11-14 2026-11-13 2026-11-12 2026-11-11");
}

static void
assert_trial_fails (PracticeFixture *fixture,
                    const char      *file,
                    int              code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithCounts) counts = NULL;

  g_assert_false (kith_database_try_backup (fixture->database, file, &counts, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static void
test_trial (void)
{
  g_autoptr (PracticeFixture) fixture = fixture_with_content ();
  g_autoptr (PracticeFixture) other = practice_fixture_new ();
  g_autofree char *file = back_up (fixture);
  g_autofree char *theirs = back_up (other);
  g_autofree char *missing = path_of (fixture, "missing");
  g_autoptr (KithCounts) counts = NULL;
  g_autoptr (GError) error = NULL;
  guint entries = count_entries (fixture->folder);
  KithBackupTimes times;

  assert_trial_fails (fixture, theirs, KITH_STORAGE_ERROR_CONFLICT);
  assert_trial_fails (fixture, missing, KITH_STORAGE_ERROR_NOT_FOUND);
  flip_bit (file, size_of (file) / 2);
  assert_trial_fails (fixture, file, KITH_STORAGE_ERROR_DAMAGED);
  flip_bit (file, size_of (file) / 2);
  g_assert_true (kith_database_find_backup (fixture->database, &times, &error));
  g_assert_cmpint (times.tried, ==, 0);

  kith_database_try_backup (fixture->database, file, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts->clients, ==, 5);
  g_assert_true (kith_database_find_backup (fixture->database, &times, &error));
  g_assert_cmpint (times.tried, >, times.last);
  g_assert_cmpuint (count_entries (fixture->folder), ==, entries);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/restored-is-the-same", test_restored_is_the_same);
  g_test_add_func ("/backup/last-is-known", test_last_is_known);
  g_test_add_func ("/backup/other-tools-can-read-it", test_other_tools_can_read_it);
  g_test_add_func ("/backup/every-block-counts", test_every_block_counts);
  g_test_add_func ("/backup/every-length-counts", test_every_length_counts);
  g_test_add_func ("/backup/nothing-may-follow", test_nothing_may_follow);
  g_test_add_func ("/backup/refused-restores", test_refused_restores);
  g_test_add_func ("/backup/unreadable", test_unreadable);
  g_test_add_func ("/backup/recovery-code-restores", test_recovery_code_restores);
  g_test_add_func ("/backup/previous-backup-stays", test_previous_backup_stays);
  g_test_add_func ("/backup/damaged-pages", test_damaged_pages);
  g_test_add_func ("/backup/bad-targets", test_bad_targets);
  g_test_add_func ("/backup/other-practice", test_other_practice);
  g_test_add_func ("/backup/while-another-writes", test_while_another_writes);
  g_test_add_func ("/backup/office-user", test_office_user);
  g_test_add_func ("/backup/daily", test_daily);
  g_test_add_func ("/backup/daily-keeps-the-rest", test_daily_keeps_the_rest);
  g_test_add_func ("/backup/daily-fails", test_daily_fails);
  g_test_add_func ("/backup/trial", test_trial);
  return g_test_run ();
}
