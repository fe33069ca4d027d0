/* test-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump.h"
#include "kith-json-reader.h"
#include "kith-problem.h"

#include <math.h>
#include <string.h>

static KithJsonReader *
open_text (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  return kith_json_reader_new (stream, "file.json");
}

static void
test_cells (void)
{
  static const struct
  {
    const char *json;
    KithCell cell;
  } cases[] = {
    { "null", { KITH_CELL_NULL, 0, 0, NULL } },
    { " \n\t\r 7 ", { KITH_CELL_INTEGER, 7, 0, NULL } },
    { "-0", { KITH_CELL_INTEGER, 0, 0, NULL } },
    { "9223372036854775807", { KITH_CELL_INTEGER, G_MAXINT64, 0, NULL } },
    { "-9223372036854775808", { KITH_CELL_INTEGER, G_MININT64, 0, NULL } },
    { "0.5", { KITH_CELL_REAL, 0, 0.5, NULL } },
    { "-1.5e-3", { KITH_CELL_REAL, 0, -0.0015, NULL } },
    { "2E2", { KITH_CELL_REAL, 0, 200, NULL } },
    { "\"\"", { KITH_CELL_TEXT, 0, 0, "" } },
    { "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", { KITH_CELL_TEXT, 0, 0, "a\"\\/\b\f\n\r\t" } },
    { "\"\\u00e9\\u20AC\\ud83c\\udf3f\"", { KITH_CELL_TEXT, 0, 0, "é€🌿" } },
    { "\"é🌿\"", { KITH_CELL_TEXT, 0, 0, "é🌿" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithJsonReader) json = open_text (cases[i].json);
      g_autoptr (GString) text = g_string_new ("what was there before");
      g_autoptr (GError) error = NULL;
      KithCell cell;

      g_assert_true (kith_json_reader_read_cell (json, text, &cell, &error) && kith_json_reader_expect_end (json, &error));
      g_assert_cmpint (cell.kind, ==, cases[i].cell.kind);
      if (cell.kind == KITH_CELL_INTEGER)
        g_assert_cmpint (cell.integer, ==, cases[i].cell.integer);
      if (cell.kind == KITH_CELL_REAL)
        g_assert_cmpfloat (cell.real, ==, cases[i].cell.real);
      if (cell.kind == KITH_CELL_TEXT)
        g_assert_cmpstr (cell.text, ==, cases[i].cell.text);
    }
}

static void
test_refused (void)
{
  static const char * const cases[] = {
    "", " ", "x", "nul", "nulL", "true", "+1", "01", "-", ".5", "1.", "1e", "1e+", "0x1", "9223372036854775808", "1e999", "--1", "\"",
    "\"a", "\"\n\"", "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\u0000\"", "\"\\ud83c\"", "\"\\ud83cx\"", "\"\\ud83c\\u0041\"",
    "\"\\udf3f\"", "\"\xff\"", "\"\xed\xa0\xbc\"", "\"\xc0\x80\"", "{}", "[]", "1 2", "\"a\" \"b\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithJsonReader) json = open_text (cases[i]);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      KithCell cell;

      if (kith_json_reader_read_cell (json, text, &cell, &error) && kith_json_reader_expect_end (json, &error))
        g_error ("%s was read", cases[i]);
      g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
      g_assert_true (g_str_has_prefix (error->message, "file.json, line "));
    }
}

/* "n" a name, "+" another one follows, "." none, "!" is refused. */
static void
test_members (void)
{
  static const struct
  {
    const char *json;
    const char *course;
  } cases[] = {
    { "{}", "." },
    { "{\"a\": 1}", "+." },
    { " { \"a\" : 1 , \"b\" : 2 } ", "++." },
    { "{\"a\": 1,}", "+!" },
    { "{,\"a\": 1}", "!" },
    { "{\"a\": 1 \"b\": 2}", "+!" },
    { "{\"a\" 1}", "!" },
    { "{\"a\": 1", "+!" },
    { "{", "!" },
    { "{\"a\": 1]", "+!" },
    { "[]", "!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithJsonReader) json = open_text (cases[i].json);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) course = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gboolean first = TRUE, more = TRUE;
      KithCell cell;

      kith_json_reader_expect (json, '{', &error);
      while (error == NULL && more && kith_json_reader_next (json, '}', &first, &more, &error))
        if (!more || (kith_json_reader_read_name (json, text, &error) && kith_json_reader_read_cell (json, text, &cell, &error)))
          g_string_append_c (course, more ? '+' : '.');
      if (error != NULL)
        g_string_append_c (course, '!');
      g_assert_cmpstr (course->str, ==, cases[i].course);
    }
}

/* Past the buffer, and in a line that is told. */
static void
test_long (void)
{
  g_autofree char *blanks = g_strnfill (70000, '\n');
  g_autofree char *letters = g_strnfill (200000, 'x');
  g_autofree char *json = g_strdup_printf ("%s\"%s\"?", blanks, letters);
  g_autoptr (KithJsonReader) reader = open_text (json);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_json_reader_read_text (reader, text, &error));
  g_assert_cmpstr (text->str, ==, letters);
  g_assert_cmpuint (kith_json_reader_get_line (reader), ==, 70001);
  g_assert_false (kith_json_reader_expect_end (reader, &error));
  g_assert_true (g_str_has_prefix (error->message, "file.json, line 70001: "));
}

static void
test_reals (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0.0" }, { 50, "50.0" }, { 61.7, "61.7" }, { 0.1 + 0.2, "0.30000000000000004" }, { -12.25, "-12.25" }, { 1e300, "1e+300" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kith_dump_format_real (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, cases[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-reader/cells", test_cells);
  g_test_add_func ("/json-reader/refused", test_refused);
  g_test_add_func ("/json-reader/members", test_members);
  g_test_add_func ("/json-reader/long", test_long);
  g_test_add_func ("/json-reader/reals", test_reals);
  return g_test_run ();
}
