/* test-line-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-line-reader.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

#define MEBIBYTE (1024 * 1024)

typedef struct
{
  int fd;
  const char *data;
  gsize size;
} Writer;

static gpointer
write_thread (gpointer user_data)
{
  Writer *writer = user_data;

  while (writer->size > 0)
    {
      gssize n = write (writer->fd, writer->data, writer->size);

      g_assert_cmpint (n, >, 0);
      writer->data += n;
      writer->size -= (gsize) n;
    }
  close (writer->fd);
  return NULL;
}

static void
run_in_fiber (DexFiberFunc func,
              gpointer     data)
{
  g_autoptr (DexFuture) fiber = dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, data, NULL);

  while (dex_future_is_pending (fiber))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (dex_future_is_resolved (fiber));
}

static void
assert_next (KithLineReader *reader,
             KithLine        kind,
             const char     *wanted)
{
  g_autoptr (DexFuture) stop = dex_future_new_infinite ();
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  g_assert_cmpint (kith_line_reader_next (reader, stop, &line, &error), ==, kind);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, wanted);
}

static DexFuture *
short_lines_fiber (gpointer user_data)
{
  g_autoptr (KithLineReader) reader = kith_line_reader_new (GPOINTER_TO_INT (user_data));

  assert_next (reader, KITH_LINE_TEXT, "one");
  assert_next (reader, KITH_LINE_TEXT, "");
  assert_next (reader, KITH_LINE_TEXT, "zwei ü");
  assert_next (reader, KITH_LINE_NOT_TEXT, NULL);
  assert_next (reader, KITH_LINE_NOT_TEXT, NULL);
  assert_next (reader, KITH_LINE_TEXT, "no feed");
  assert_next (reader, KITH_LINE_END, NULL);
  assert_next (reader, KITH_LINE_END, NULL);
  return dex_future_new_true ();
}

static DexFuture *
long_lines_fiber (gpointer user_data)
{
  g_autoptr (KithLineReader) reader = kith_line_reader_new (GPOINTER_TO_INT (user_data));
  g_autofree char *longest = g_strnfill (MEBIBYTE, 'a');

  assert_next (reader, KITH_LINE_TEXT, longest);
  assert_next (reader, KITH_LINE_TOO_LONG, NULL);
  assert_next (reader, KITH_LINE_TEXT, "after");
  assert_next (reader, KITH_LINE_TOO_LONG, NULL);
  assert_next (reader, KITH_LINE_TEXT, "again");
  assert_next (reader, KITH_LINE_TOO_LONG, NULL);
  assert_next (reader, KITH_LINE_END, NULL);
  return dex_future_new_true ();
}

static DexFuture *
stop_fiber (gpointer user_data)
{
  g_autoptr (KithLineReader) reader = kith_line_reader_new (GPOINTER_TO_INT (user_data));
  g_autoptr (DexFuture) soon = dex_timeout_new_msec (1);
  g_autofree char *line = NULL;

  g_assert_cmpint (kith_line_reader_next (reader, soon, &line, NULL), ==, KITH_LINE_STOPPED);
  g_assert_null (line);
  g_assert_cmpint (kith_line_reader_next (reader, soon, &line, NULL), ==, KITH_LINE_STOPPED);
  return dex_future_new_true ();
}

static void
read_back (const char   *data,
           gsize         size,
           DexFiberFunc  func)
{
  int fds[2];
  Writer writer;
  GThread *thread;

  g_assert_true (g_unix_open_pipe (fds, O_CLOEXEC, NULL));
  writer = (Writer) { fds[1], data, size };
  thread = g_thread_new ("writer", write_thread, &writer);
  run_in_fiber (func, GINT_TO_POINTER (fds[0]));
  g_thread_join (thread);
  close (fds[0]);
}

static void
test_short_lines (void)
{
  static const char data[] = "one\n\nzwei ü\r\n\xff\nzero\0byte\nno feed";

  read_back (data, sizeof data - 1, short_lines_fiber);
}

static void
append_long_line (GString *text,
                  gsize    length,
                  char     letter)
{
  g_autofree char *line = g_strnfill (length, letter);

  g_string_append (text, line);
}

static void
test_long_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_long_line (text, MEBIBYTE, 'a');
  g_string_append_c (text, '\n');
  append_long_line (text, MEBIBYTE + 1, 'b');
  g_string_append (text, "\nafter\n");
  append_long_line (text, 5 * MEBIBYTE, 'c');
  g_string_append (text, "\nagain\n");
  append_long_line (text, 2 * MEBIBYTE, 'd');

  read_back (text->str, text->len, long_lines_fiber);
}

static void
test_stop (void)
{
  int fds[2];

  g_assert_true (g_unix_open_pipe (fds, O_CLOEXEC, NULL));
  run_in_fiber (stop_fiber, GINT_TO_POINTER (fds[0]));
  close (fds[0]);
  close (fds[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/line-reader/short-lines", test_short_lines);
  g_test_add_func ("/line-reader/long-lines", test_long_lines);
  g_test_add_func ("/line-reader/stop", test_stop);

  return g_test_run ();
}
