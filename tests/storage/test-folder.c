/* test-folder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-folder.h"
#include "kith-storage-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *parent;
  char *practice;
} Fixture;

static const char *const practice_files[] = { "practice.keys", "office.db", "clinical.db" };
static const char *const private_files[] = { "practice.keys", "office.db", "clinical.db", "office.head", "clinical.head" };

static char *
under (const char *folder,
       const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean written = kith_folder_write_file (folder, name, (const guint8 *) text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (written);
}

static void
assert_text (const char *folder,
             const char *name,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kith_folder_read_file (folder, name, 100000, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static guint
get_mode (const char *folder,
          const char *name)
{
  g_autofree char *path = under (folder, name);
  struct stat info;

  g_assert_no_errno (lstat (path, &info));
  return info.st_mode & 07777;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = under (path, name);

      remove_all (child);
    }
  g_assert_no_errno (g_remove (path));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->parent = g_dir_make_tmp ("kith-folder-XXXXXX", NULL);
  g_assert_nonnull (self->parent);
  self->practice = under (self->parent, "Practice");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  remove_all (self->parent);
  g_free (self->parent);
  g_free (self->practice);
}

static void
make_practice (Fixture *self)
{
  g_assert_no_errno (g_mkdir (self->practice, 0700));
  for (gsize i = 0; i < G_N_ELEMENTS (practice_files); i++)
    write_text (self->practice, practice_files[i], "content");
}

static void
assert_check_fails (const char *path,
                    int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kith_folder_check (path, NULL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static char *
begin (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *unfinished = kith_folder_begin (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (unfinished);
  return unfinished;
}

static void
test_folder_errno (void)
{
  static const struct
  {
    int number;
    int code;
  } cases[] = {
    { EACCES, KITH_STORAGE_ERROR_READ_ONLY },   { EPERM, KITH_STORAGE_ERROR_READ_ONLY },
    { EROFS, KITH_STORAGE_ERROR_READ_ONLY },    { ENOSPC, KITH_STORAGE_ERROR_DISK_FULL },
    { EDQUOT, KITH_STORAGE_ERROR_DISK_FULL },   { ENOENT, KITH_STORAGE_ERROR_NOT_FOUND },
    { ENOTDIR, KITH_STORAGE_ERROR_NOT_FOUND },  { EIO, KITH_STORAGE_ERROR_FAILED },
    { ENAMETOOLONG, KITH_STORAGE_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      kith_storage_error_set_errno (&error, cases[i].number, "/home/someone/Anna Beck/office.db");
      g_assert_error (error, KITH_STORAGE_ERROR, cases[i].code);
      g_assert_cmpint (strstr (error->message, "“office.db”") != NULL, ==, cases[i].number != ENAMETOOLONG);
      g_assert_null (strstr (error->message, "Anna"));
    }
}

static void
test_folder_remote (void)
{
  static const guint32 remote[] = { 0x65735546, 0x6969, 0x517B, 0xFE534D42, 0xFF534D42,
                                    0x01021997, 0x00C36400, 0x5346414F, 0x6B414653, 0x73757245 };
  /* ext4, XFS, Btrfs, tmpfs, overlay, F2FS, ZFS, bcachefs, eCryptfs, FAT */
  static const guint32 local[] = { 0xEF53, 0x58465342, 0x9123683E, 0x01021994, 0x794C7630,
                                   0xF2F52010, 0x2FC12FC1, 0xCA451A4E, 0xF15F, 0x4D44 };

  for (gsize i = 0; i < G_N_ELEMENTS (remote); i++)
    {
      g_assert_true (kith_folder_is_remote ((glong) remote[i]));
      /* As a 32-bit system with its signed f_type would say it. */
      g_assert_true (kith_folder_is_remote ((glong) (gint32) remote[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (kith_folder_is_remote ((glong) local[i]));
}

static void
test_folder_check (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *with_slash = g_strconcat (self->practice, "/", NULL);
  g_autoptr (GError) error = NULL;
  gboolean repaired = TRUE;

  assert_check_fails (self->practice, KITH_STORAGE_ERROR_NOT_A_PRACTICE);
  make_practice (self);
  g_assert_true (kith_folder_check (self->practice, &repaired, &error));
  g_assert_no_error (error);
  g_assert_false (repaired);
  g_assert_true (kith_folder_check (with_slash, NULL, &error));
  g_assert_no_error (error);
}

static void
test_folder_check_incomplete (Fixture       *self,
                              gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (practice_files); i++)
    {
      g_autofree char *path = under (self->practice, practice_files[i]);

      make_practice (self);
      g_assert_no_errno (g_unlink (path));
      g_assert_no_errno (g_chmod (self->practice, 0755));
      assert_check_fails (self->practice, KITH_STORAGE_ERROR_DAMAGED);
      g_assert_cmpuint (get_mode (self->practice, "."), ==, 0755);
      remove_all (self->practice);
    }

  write_text (self->parent, "Practice", "a file");
  assert_check_fails (self->practice, KITH_STORAGE_ERROR_NOT_A_PRACTICE);
}

static void
test_folder_check_previous_keys (Fixture       *self,
                                 gconstpointer  data)
{
  g_autofree char *keys = NULL;
  g_autofree char *previous = NULL;
  g_autoptr (GError) error = NULL;

  make_practice (self);
  keys = under (self->practice, "practice.keys");
  previous = under (self->practice, "practice.keys.previous");
  g_assert_no_errno (g_rename (keys, previous));
  g_assert_true (kith_folder_check (self->practice, NULL, &error));
  g_assert_no_error (error);
}

static void
test_folder_check_modes (Fixture       *self,
                         gconstpointer  data)
{
  static const guint modes[] = { 0644, 0666, 0604, 0700, 0777 };

  make_practice (self);
  write_text (self->practice, "office.head", "head");
  write_text (self->practice, "clinical.head", "head");
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    for (gsize file = 0; file <= G_N_ELEMENTS (private_files); file++)
      {
        const char *name = file < G_N_ELEMENTS (private_files) ? private_files[file] : ".";
        g_autofree char *path = under (self->practice, name);
        g_autoptr (GError) error = NULL;
        gboolean folder = file == G_N_ELEMENTS (private_files);
        gboolean repaired = FALSE;

        g_assert_no_errno (g_chmod (path, (int) (folder ? modes[i] | 0111 : modes[i])));
        g_assert_true (kith_folder_check (self->practice, &repaired, &error));
        g_assert_no_error (error);
        g_assert_true (repaired);
        g_assert_cmpuint (get_mode (self->practice, name), ==, folder ? 0700 : 0600);
        g_assert_true (kith_folder_check (self->practice, &repaired, NULL));
        g_assert_false (repaired);
      }
}

/* Protected by its owner against writing: it stays as it is, whatever else there is to be put right. */
static void
test_folder_check_protected (Fixture       *self,
                             gconstpointer  data)
{
  static const guint modes[] = { 0400, 0200, 0000, 0444, 0066 };

  make_practice (self);
  write_text (self->practice, "office.head", "head");
  write_text (self->practice, "clinical.head", "head");
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    for (gsize file = 0; file <= G_N_ELEMENTS (private_files); file++)
      {
        gboolean folder = file == G_N_ELEMENTS (private_files);
        const char *name = folder ? "." : private_files[file];
        const char *other = private_files[file == 0 ? 1 : 0];
        const char *told = folder ? "Practice" : name;
        g_autofree char *path = under (self->practice, name);
        g_autofree char *open = under (self->practice, other);
        g_autofree char *quoted = g_strdup_printf ("“%s”", told);
        g_autoptr (GError) error = NULL;
        /* The superuser still gets into such a folder; whom it keeps out is asked below. */
        guint mode = folder ? modes[i] | 0100 : modes[i];

        g_assert_no_errno (g_chmod (open, 0644));
        g_assert_no_errno (g_chmod (path, (int) mode));
        g_assert_false (kith_folder_check (self->practice, NULL, &error));
        g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY);
        g_assert_nonnull (strstr (error->message, quoted));
        g_assert_cmpuint (get_mode (self->practice, name), ==, mode);
        g_assert_no_errno (g_chmod (path, folder ? 0700 : 0600));
        g_assert_cmpuint (get_mode (self->practice, other), ==, 0644);
        g_assert_no_errno (g_chmod (open, 0600));
      }
}

static void
test_folder_check_links (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *link_path = under (self->parent, "Link");
  g_autofree char *link_slash = g_strconcat (link_path, "/", NULL);
  g_autofree char *outside = under (self->parent, "outside");

  make_practice (self);
  g_assert_no_errno (symlink (self->practice, link_path));
  assert_check_fails (link_path, KITH_STORAGE_ERROR_UNSAFE_PLACE);
  assert_check_fails (link_slash, KITH_STORAGE_ERROR_UNSAFE_PLACE);

  for (gsize i = 0; i < G_N_ELEMENTS (practice_files); i++)
    {
      g_autofree char *path = under (self->practice, practice_files[i]);

      g_assert_no_errno (link (path, outside));
      assert_check_fails (self->practice, KITH_STORAGE_ERROR_UNSAFE_PLACE);
      g_assert_no_errno (g_unlink (path));
      g_assert_no_errno (symlink (outside, path));
      assert_check_fails (self->practice, KITH_STORAGE_ERROR_UNSAFE_PLACE);
      g_assert_no_errno (g_unlink (path));
      g_assert_no_errno (g_rename (outside, path));
      g_assert_true (kith_folder_check (self->practice, NULL, NULL));
    }
}

typedef int (*ChildFunc) (const char *path);

static int
get_code (gboolean  done,
          GError   *error)
{
  int code = done ? 100 : error->code;

  g_clear_error (&error);
  return code;
}

static int
check_place_in_child (const char *path)
{
  GError *error = NULL;
  gboolean done = kith_folder_check_place (path, &error);

  return get_code (done, error);
}

static int
check_in_child (const char *path)
{
  GError *error = NULL;
  gboolean done = kith_folder_check (path, NULL, &error);

  return get_code (done, error);
}

static int
write_in_child (const char *path)
{
  GError *error = NULL;
  gboolean done = kith_folder_write_file (path, "file", (const guint8 *) "x", 1, &error);

  return get_code (done, error);
}

static int
begin_in_child (const char *path)
{
  g_autofree char *practice = under (path, "Practice");
  g_autofree char *unfinished = NULL;
  GError *error = NULL;

  unfinished = kith_folder_begin (practice, &error);
  return get_code (unfinished != NULL, error);
}

/* Runs @func as an ordinary user, whom modes bind where they don't bind the superuser. */
static int
run_as_ordinary_user (ChildFunc   func,
                      const char *path)
{
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    {
      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (101);
      _exit (func (path));
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_folder_read_only (Fixture       *self,
                       gconstpointer  data)
{
  g_assert_no_errno (g_chmod (self->parent, 0555));
  g_assert_cmpint (run_as_ordinary_user (check_place_in_child, self->parent), ==, KITH_STORAGE_ERROR_READ_ONLY);
  g_assert_cmpint (run_as_ordinary_user (begin_in_child, self->parent), ==, KITH_STORAGE_ERROR_READ_ONLY);
  g_assert_cmpint (run_as_ordinary_user (write_in_child, self->parent), ==, KITH_STORAGE_ERROR_READ_ONLY);

  g_assert_no_errno (g_chmod (self->parent, 0777));
  g_assert_cmpint (run_as_ordinary_user (check_place_in_child, self->parent), ==, 100);
  g_assert_cmpint (run_as_ordinary_user (write_in_child, self->parent), ==, 100);
}

/* Of one's own, but closed even to oneself. */
static void
test_folder_closed (Fixture       *self,
                    gconstpointer  data)
{
  static const guint modes[] = { 0000, 0600 };

  make_practice (self);
  g_assert_no_errno (g_chmod (self->parent, 0755));
  if (geteuid () == 0)
    g_assert_no_errno (chown (self->practice, 65534, 65534));
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_no_errno (g_chmod (self->practice, (int) modes[i]));
      g_assert_cmpint (run_as_ordinary_user (check_in_child, self->practice), ==, KITH_STORAGE_ERROR_READ_ONLY);
      g_assert_cmpuint (get_mode (self->parent, "Practice"), ==, modes[i]);
    }
  g_assert_no_errno (g_chmod (self->practice, 0700));
}

static void
test_folder_other_owner (Fixture       *self,
                         gconstpointer  data)
{
  /* The system's own folder is the superuser's; for the superuser one is given away. */
  if (geteuid () == 0)
    {
      g_assert_no_errno (g_mkdir (self->practice, 0755));
      g_assert_no_errno (chown (self->practice, 65534, 65534));
      g_assert_cmpint (check_in_child (self->practice), ==, KITH_STORAGE_ERROR_UNSAFE_PLACE);
    }
  g_assert_cmpint (run_as_ordinary_user (check_in_child, "/tmp"), ==, KITH_STORAGE_ERROR_UNSAFE_PLACE);
}

static void
test_folder_files (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *big = g_strnfill (100000, 'b');
  g_autofree char *stale = under (self->parent, ".head.new");
  g_autofree char *head = under (self->parent, "head");

  umask (0077);
  write_text (self->parent, "head", "first");
  assert_text (self->parent, "head", "first");
  g_assert_no_errno (g_chmod (head, 0644));
  g_assert_true (g_file_set_contents (stale, "of a killed writer", -1, NULL));
  write_text (self->parent, "head", big);
  assert_text (self->parent, "head", big);
  g_assert_cmpuint (get_mode (self->parent, "head"), ==, 0600);
  umask (0);
  write_text (self->parent, "head", "");
  umask (0077);
  assert_text (self->parent, "head", "");
  g_assert_cmpuint (get_mode (self->parent, "head"), ==, 0600);
  g_assert_cmpuint (count_entries (self->parent), ==, 1);
}

static void
test_folder_write_keeps_old (Fixture       *self,
                             gconstpointer  data)
{
  g_autofree char *taken = under (self->parent, "taken");
  g_autoptr (GError) error = NULL;

  /* A folder can't be replaced by a file, so this write fails at its last step. */
  g_assert_no_errno (g_mkdir (taken, 0700));
  g_assert_false (kith_folder_write_file (self->parent, "taken", (const guint8 *) "x", 1, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED);
  g_assert_cmpuint (count_entries (self->parent), ==, 1);

  g_clear_error (&error);
  g_assert_false (kith_folder_write_file (self->practice, "head", (const guint8 *) "x", 1, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
assert_read_fails (const char *folder,
                   const char *name,
                   gsize       limit,
                   int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_folder_read_file (folder, name, limit, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
}

static void
test_folder_read_refusals (Fixture       *self,
                           gconstpointer  data)
{
  g_autofree char *link_path = under (self->parent, "link");
  g_autofree char *head = under (self->parent, "head");
  g_autofree char *pipe_path = under (self->parent, "pipe");
  g_autoptr (GBytes) bytes = NULL;

  write_text (self->parent, "head", "12345678");
  g_assert_no_errno (symlink (head, link_path));
  g_assert_no_errno (mkfifo (pipe_path, 0600));
  g_assert_no_errno (g_mkdir (self->practice, 0700));

  bytes = kith_folder_read_file (self->parent, "head", 8, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 8);
  assert_read_fails (self->parent, "head", 7, KITH_STORAGE_ERROR_DAMAGED);
  assert_read_fails (self->parent, "link", 8, KITH_STORAGE_ERROR_UNSAFE_PLACE);
  assert_read_fails (self->parent, "pipe", 8, KITH_STORAGE_ERROR_UNSAFE_PLACE);
  assert_read_fails (self->parent, "Practice", 8, KITH_STORAGE_ERROR_UNSAFE_PLACE);
  assert_read_fails (self->parent, "absent", 8, KITH_STORAGE_ERROR_NOT_FOUND);
  assert_read_fails (head, "head", 8, KITH_STORAGE_ERROR_NOT_FOUND);
}

static void
write_often (const char *folder,
             char        letter)
{
  g_autofree char *text = g_strnfill (5000, letter);

  for (int i = 0; i < 40; i++)
    if (!kith_folder_write_file (folder, "head", (const guint8 *) text, 5000, NULL))
      _exit (1);
  _exit (0);
}

static void
test_folder_two_writers (Fixture       *self,
                         gconstpointer  data)
{
  pid_t pids[3];

  write_text (self->parent, "head", "start");
  for (gsize i = 0; i < G_N_ELEMENTS (pids); i++)
    if ((pids[i] = fork ()) == 0)
      write_often (self->parent, (char) ('a' + i));

  for (gsize i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }
  g_assert_cmpuint (count_entries (self->parent), ==, 1);
}

static void
test_folder_publish (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *unfinished = begin (self->practice);
  g_autofree char *backups = under (unfinished, "backups");
  g_autofree char *base = g_path_get_basename (unfinished);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (base, ".Practice.unfinished-"));
  g_assert_cmpuint (get_mode (unfinished, "."), ==, 0700);
  g_assert_false (g_file_test (self->practice, G_FILE_TEST_EXISTS));

  write_text (unfinished, "practice.keys", "keys");
  g_assert_no_errno (g_mkdir (backups, 0700));
  write_text (backups, "set", "backup");
  g_assert_true (kith_folder_publish (unfinished, self->practice, &error));
  g_assert_no_error (error);
  assert_text (self->practice, "practice.keys", "keys");
  g_assert_cmpuint (count_entries (self->parent), ==, 1);
}

static void
test_folder_publish_onto_empty (Fixture       *self,
                                gconstpointer  data)
{
  g_autofree char *with_slash = g_strconcat (self->practice, "/", NULL);
  g_autofree char *unfinished = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (self->practice, 0755));
  unfinished = begin (with_slash);
  write_text (unfinished, "practice.keys", "keys");
  g_assert_true (kith_folder_publish (unfinished, with_slash, &error));
  g_assert_no_error (error);
  assert_text (self->practice, "practice.keys", "keys");
  g_assert_cmpuint (get_mode (self->practice, "."), ==, 0700);
}

static void
assert_begin_fails (const char *path,
                    int         code,
                    const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_folder_begin (path, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_folder_exists (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *file = under (self->parent, "file");
  g_autofree char *link_path = under (self->parent, "link");
  g_autofree char *deep = g_build_filename (self->parent, "absent", "Practice", NULL);

  make_practice (self);
  write_text (self->parent, "file", "x");
  g_assert_no_errno (symlink ("nowhere", link_path));
  assert_begin_fails (self->practice, KITH_STORAGE_ERROR_EXISTS, "isn't empty");
  assert_begin_fails (file, KITH_STORAGE_ERROR_EXISTS, "new folder");
  assert_begin_fails (link_path, KITH_STORAGE_ERROR_EXISTS, "new folder");
  assert_begin_fails (deep, KITH_STORAGE_ERROR_NOT_FOUND, "isn't there");
  g_assert_cmpuint (count_entries (self->parent), ==, 3);
}

/* Some are too long by themselves, some only with what an unfinished folder has besides. */
static void
test_folder_long_names (Fixture       *self,
                        gconstpointer  data)
{
  static const gsize lengths[] = { 250, 300, 5000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *name = g_strnfill (lengths[i], 'n');
      g_autofree char *path = under (self->parent, name);

      assert_begin_fails (path, KITH_STORAGE_ERROR_FAILED, "too long");
      g_assert_false (kith_folder_check_new (path, NULL));
    }
  g_assert_cmpuint (count_entries (self->parent), ==, 0);
}

/* What appears while a practice is being made is never overwritten. */
static void
test_folder_publish_exists (Fixture       *self,
                            gconstpointer  data)
{
  g_autofree char *unfinished = begin (self->practice);
  g_autoptr (GError) error = NULL;

  write_text (unfinished, "practice.keys", "mine");
  make_practice (self);
  g_assert_false (kith_folder_publish (unfinished, self->practice, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  assert_text (self->practice, "practice.keys", "content");
  assert_text (unfinished, "practice.keys", "mine");

  g_clear_error (&error);
  remove_all (self->practice);
  write_text (self->parent, "Practice", "a file");
  g_assert_false (kith_folder_publish (unfinished, self->practice, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS);
  assert_text (self->parent, "Practice", "a file");
  kith_folder_discard (unfinished);
}

static void
test_folder_discard (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *outside = under (self->parent, "outside");
  g_autofree char *unfinished = begin (self->practice);
  g_autofree char *backups = under (unfinished, "backups");
  g_autofree char *link_path = under (backups, "link");

  g_assert_no_errno (g_mkdir (outside, 0700));
  write_text (outside, "precious", "kept");
  g_assert_no_errno (g_mkdir (backups, 0700));
  write_text (backups, "set", "backup");
  g_assert_no_errno (symlink (outside, link_path));
  kith_folder_discard (unfinished);
  assert_text (outside, "precious", "kept");
  g_assert_cmpuint (count_entries (self->parent), ==, 1);
}

/* Returns the folder that a living process, @pid, holds. */
static char *
begin_in_other_process (const char *path,
                        pid_t      *pid)
{
  char text[4096] = "";
  int ends[2];

  g_assert_no_errno (pipe (ends));
  *pid = fork ();
  if (*pid == 0)
    {
      g_autofree char *unfinished = kith_folder_begin (path, NULL);

      if (unfinished == NULL || write (ends[1], unfinished, strlen (unfinished)) < 0)
        _exit (1);
      for (;;)
        pause ();
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], text, sizeof text - 1), >, 0);
  close (ends[0]);
  return g_strdup (text);
}

static void
test_folder_stale (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *lookalike = under (self->parent, ".Practice.unfinished-notes");
  g_autofree char *other = under (self->parent, ".Other.unfinished-12-abcdef");
  g_autofree char *mine = begin (self->practice);
  g_autofree char *living = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  pid_t pid;

  g_assert_no_errno (g_mkdir (lookalike, 0700));
  g_assert_no_errno (g_mkdir (other, 0700));
  living = begin_in_other_process (self->practice, &pid);
  write_text (living, "practice.keys", "keys");
  second = begin (self->practice);
  g_assert_true (g_file_test (living, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (mine, G_FILE_TEST_IS_DIR));

  g_assert_no_errno (kill (pid, SIGKILL));
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  third = begin (self->practice);
  g_assert_false (g_file_test (living, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (mine, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (lookalike, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (other, G_FILE_TEST_IS_DIR));

  kith_folder_discard (mine);
  kith_folder_discard (second);
  kith_folder_discard (third);
  g_assert_cmpuint (count_entries (self->parent), ==, 2);
}

/* What a killed writer leaves goes; what others keep there stays. */
static void
test_folder_tidy (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *left = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  make_practice (self);
  left = under (self->practice, ".office.head.new");
  other = under (self->practice, ".hidden");
  g_assert_true (g_file_set_contents (left, "half", -1, &error));
  g_assert_true (g_file_set_contents (other, "whole", -1, &error));
  g_assert_true (kith_folder_tidy (self->practice, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  assert_text (self->practice, "practice.keys", "content");
}

#define ADD(name, func) g_test_add ("/storage/folder/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/folder/errno", test_folder_errno);
  g_test_add_func ("/storage/folder/remote", test_folder_remote);
  ADD ("check", test_folder_check);
  ADD ("check/incomplete", test_folder_check_incomplete);
  ADD ("check/previous-keys", test_folder_check_previous_keys);
  ADD ("check/modes", test_folder_check_modes);
  ADD ("check/protected", test_folder_check_protected);
  ADD ("check/links", test_folder_check_links);
  ADD ("read-only", test_folder_read_only);
  ADD ("closed", test_folder_closed);
  ADD ("other-owner", test_folder_other_owner);
  ADD ("files", test_folder_files);
  ADD ("write-keeps-old", test_folder_write_keeps_old);
  ADD ("read-refusals", test_folder_read_refusals);
  ADD ("two-writers", test_folder_two_writers);
  ADD ("publish", test_folder_publish);
  ADD ("publish/onto-empty", test_folder_publish_onto_empty);
  ADD ("publish/exists", test_folder_publish_exists);
  ADD ("exists", test_folder_exists);
  ADD ("long-names", test_folder_long_names);
  ADD ("discard", test_folder_discard);
  ADD ("stale", test_folder_stale);
  ADD ("tidy", test_folder_tidy);

  return g_test_run ();
}
