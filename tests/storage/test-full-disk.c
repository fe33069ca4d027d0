/* test-full-disk.c: places where a practice cannot be written, and disks without room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "practice-fixture.h"

#include "kith-storage-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534

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

static gboolean
create (PracticeFixture  *fixture,
        const char       *folder,
        GError          **error)
{
  g_autoptr (KithPracticePlan) plan = practice_fixture_plan (fixture, FIXTURE_OWNER);

  g_set_str (&plan->folder, folder);
  return kith_practice_plan_create (plan, &kith_sqlite_engine, NULL, error);
}

static void
test_read_only_place (void)
{
  PracticeFixture fixture = { 0 };
  g_autofree char *parent = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  /* The superuser may write anywhere. */
  if (geteuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (parent, "practice", NULL);
  fixture.folder = folder;
  g_assert_cmpint (g_chmod (parent, 0500), ==, 0);
  g_assert_false (create (&fixture, folder, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY);
  g_assert_cmpuint (count_entries (parent), ==, 0);
  g_rmdir (parent);
}

/* Edits until there is no more room; returns how many were stored. */
static int
fill (PracticeFixture  *fixture,
      GError          **error)
{
  static const KithJob job = { "fill", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, NULL };
  KithDatabase *database = fixture->database;

  for (int stored = 0;; stored++)
    {
      g_autoptr (KithContact) contact = kith_contact_new ("A name that takes some room, for it is long and has much to say");
      KithNotice *notice = NULL;

      if (!database->engine->begin (database, &job, "practice", error))
        return stored;
      if (!kith_database_save_contact (database, contact, error))
        {
          database->engine->rollback (database);
          return stored;
        }
      if (!database->engine->commit (database, &notice, error))
        return stored;
      kith_notice_free (notice);
    }
}

static void
assert_kept (PracticeFixture *fixture,
             int              stored)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts = NULL;

  practice_fixture_open (fixture);
  contacts = kith_database_page_contacts (fixture->database, NULL, G_MAXINT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (contacts->len, ==, stored);
  practice_fixture_close (fixture);
}

/* A file that may not grow: the nearest thing to a full disk that needs no rights. */
static void
test_no_room_to_grow (void)
{
  static const rlim_t sizes[] = { 0, 100, 5000, 50000, 150000 };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *second = g_build_filename (fixture->parent, "second", NULL);
  struct rlimit whole, limit;
  int stored;
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  limit = whole;
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      limit.rlim_cur = sizes[i];
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (create (fixture, second, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL);
      g_clear_error (&error);
      g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
    }

  limit.rlim_cur = 400 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  stored = fill (fixture, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL);
  practice_fixture_close (fixture);
  assert_kept (fixture, stored);
}

static gboolean
write_map (const char *path,
           const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean written = fd >= 0 && write (fd, text, strlen (text)) >= 0;

  if (!written)
    g_test_message ("%s: %s", path, g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return written;
}

/* A small disk of this process alone. */
static gboolean
mount_small_disk (const char *path,
                  const char *size)
{
  g_autofree char *options = g_strconcat ("mode=0700,size=", size, NULL);

  return mount ("tmpfs", path, "tmpfs", 0, options) == 0;
}

static gboolean
enter_own_world (void)
{
  g_autofree char *users = g_strdup_printf ("0 %d 1", (int) geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %d 1", (int) getegid ());

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  write_map ("/proc/self/setgroups", "deny");
  /* Within another such world the maps may be refused, and then no file can be made. */
  return write_map ("/proc/self/uid_map", users) && write_map ("/proc/self/gid_map", groups)
         && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static void
create_on_small_disk (PracticeFixture *fixture)
{
  static const char * const sizes[] = { "8k", "24k", "100k", "200k", "300k" };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (mount_small_disk (fixture->parent, sizes[i]));
      g_assert_false (create (fixture, fixture->folder, &error));
      g_test_message ("%s: %s", sizes[i], error->message);
      g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL);
      g_assert_cmpuint (count_entries (fixture->parent), ==, 0);
      g_assert_cmpint (umount (fixture->parent), ==, 0);
    }
}

static void
test_small_disk (void)
{
  PracticeFixture fixture = { 0 };
  g_autofree char *parent = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  int stored;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDOUT | G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (parent, "practice", NULL);
  fixture.parent = parent;
  fixture.folder = folder;
  if (!enter_own_world () || !mount_small_disk (fixture.parent, "1m"))
    {
      g_test_message ("no mount of its own for this process: /full-disk/no-room-to-grow has to do");
      g_rmdir (parent);
      return;
    }
  create (&fixture, fixture.folder, &error);
  g_assert_no_error (error);
  practice_fixture_open (&fixture);
  stored = fill (&fixture, &error);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL);
  g_test_message ("%d stored before the disk was full: %s", stored, error->message);
  g_assert_cmpint (stored, >, 0);
  practice_fixture_close (&fixture);
  g_assert_cmpint (mount ("tmpfs", fixture.parent, "tmpfs", MS_REMOUNT, "size=2m"), ==, 0);
  assert_kept (&fixture, stored);
  g_assert_cmpint (umount (fixture.parent), ==, 0);
  create_on_small_disk (&fixture);
  g_rmdir (fixture.parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/full-disk/read-only-place", test_read_only_place);
  g_test_add_func ("/full-disk/no-room-to-grow", test_no_room_to_grow);
  g_test_add_func ("/full-disk/small-disk", test_small_disk);
  return g_test_run ();
}
