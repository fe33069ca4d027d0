/* test-reply.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-output.h"
#include "kith-problem.h"
#include "kith-reply.h"

typedef struct
{
  const char *json;
  const char *line;
} JoinCase;

static const JoinCase join_cases[] = {
  { "[]", "[]" },
  { "\n [ ]\n", "[ ]" },
  { "[\n  {\n    \"id\" : \"1\",\n    \"born\" : null\n  },\n  {}\n]\n", "[{\"id\" : \"1\",\"born\" : null},{}]" },
  { "[\n\t\"a   b\",\r\n\t\"c\"\r\n]", "[\"a   b\",\"c\"]" },
  { "{\n  \"a\" : \"\\\"\",\n  \"b\" : \"\\\\\",\n  \"c\" : \"x\\n  y\"\n}",
   "{\"a\" : \"\\\"\",\"b\" : \"\\\\\",\"c\" : \"x\\n  y\"}" },
  { "{\n  \"name\" : \"Zoë  李\"\n}", "{\"name\" : \"Zoë  李\"}" },
};

typedef struct
{
  const char *id;
  const char *report;
  const char *message;
  const char *line;
} LineCase;

static const LineCase line_cases[] = {
  { NULL, NULL, NULL, "ok" },
  { "an-id", NULL, NULL, "ok an-id" },
  { NULL, "[\n  1\n]", NULL, "ok [1]" },
  { NULL, NULL, "Two\nlines.\n", "error Two lines." },
  { NULL, "[\n  1\n]", "A sentence.", "error A sentence. [1]" },
  { NULL, NULL, "Not \xff text.", "error Not \xef\xbf\xbd text." },
};

static void
test_join_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (join_cases); i++)
    {
      g_autofree char *line = kith_output_join_lines (join_cases[i].json);
      g_autofree char *again = kith_output_join_lines (line);

      g_assert_cmpstr (line, ==, join_cases[i].line);
      g_assert_cmpstr (again, ==, line);
    }
}

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      g_autoptr (GError) error = line_cases[i].message != NULL
                                 ? g_error_new_literal (KITH_PROBLEM, KITH_PROBLEM_FAILED, line_cases[i].message)
                                 : NULL;
      const KithReply reply = { (char *) line_cases[i].id, (char *) line_cases[i].report };
      g_autofree char *line = kith_reply_dup_line (&reply, error);

      g_assert_cmpstr (line, ==, line_cases[i].line);
    }
}

static void
assert_text (const KithReply *reply,
             KithVerb         verb,
             gboolean         json,
             const char      *wanted)
{
  g_autofree char *text = kith_reply_dup_text (reply, kith_grammar_get_command (verb), json);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_text (void)
{
  const KithReply nothing = { NULL, NULL };
  const KithReply id = { (char *) "an-id", NULL };
  const KithReply earlier = { .id = (char *) "an-id", .n_later = 2 };
  const KithReply report = { NULL, (char *) "[]" };

  assert_text (&nothing, KITH_VERB_USERS_REMOVE, FALSE, "The user was removed.");
  assert_text (&nothing, KITH_VERB_USERS_REMOVE, TRUE, "{\"ok\": true}");
  assert_text (&id, KITH_VERB_CLIENT_ADD, FALSE, "an-id");
  assert_text (&id, KITH_VERB_CLIENT_ADD, TRUE, "{\"ok\": true, \"id\": \"an-id\"}");
  assert_text (&earlier, KITH_VERB_PLACE, FALSE, "an-id");
  assert_text (&earlier, KITH_VERB_PLACE, TRUE, "{\"ok\": true, \"id\": \"an-id\", \"later\": 2}");
  assert_text (&report, KITH_VERB_CLIENTS, FALSE, "[]");
  assert_text (&report, KITH_VERB_CLIENTS, TRUE, "[]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/join-lines", test_join_lines);
  g_test_add_func ("/reply/lines", test_lines);
  g_test_add_func ("/reply/text", test_text);

  return g_test_run ();
}
