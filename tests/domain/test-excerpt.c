/* test-excerpt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-excerpt.h"

static void
test_answers (void)
{
  static const struct
  {
    const char *text;
    const char *question;
    gboolean answers;
  } cases[] = {
    { "A quarrel with the brother", "brother", TRUE },
    { "A quarrel with the brother", "BRO quar", TRUE },
    { "A quarrel with the brother", "rother", FALSE },
    { "A quarrel with the brother", "brother sister", FALSE },
    { "A bro", "brother", FALSE },
    { "A BROTHER", "bröther", TRUE },
    { "Die GROẞE Schloßstraße", "schlossstr", TRUE },
    { "mother's day", "s", TRUE },
    { "mother's day", "(day)", TRUE },
    { "", "day", FALSE },
    { "anything", "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = kith_excerpt_split (cases[i].question);

      g_test_message ("%s in %s", cases[i].question, cases[i].text);
      g_assert_cmpint (kith_excerpt_answers (cases[i].text, (const char * const *) words), ==, cases[i].answers);
    }
}

static void
test_new (void)
{
  static const struct
  {
    const char *text;
    const char *question;
    const char *excerpt;
  } cases[] = {
    { "A quarrel with the brother.", "brother", "A quarrel with the brother." },
    { "one two three four five six brother eight nine ten eleven twelve thirteen fourteen fifteen", "bro",
      "…three four five six brother eight nine ten eleven twelve thirteen fourteen…" },
    { "one two three\nfour five", "five", "one two three four five" },
    { "a b c d e f g h i j k l m", "zzz", "a b c d e f g h i j k l…" },
    { "a b c d e f g h i j k l.", "zzz", "a b c d e f g h i j k l." },
    { "", "zzz", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = kith_excerpt_split (cases[i].question);
      g_autofree char *excerpt = kith_excerpt_new (cases[i].text, (const char * const *) words);

      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

/* The words marked, between blanks. */
static void
test_mark (void)
{
  static const struct
  {
    const char *text;
    const char *question;
    const char *marked;
  } cases[] = {
    { "A quarrel with the brother", "broth", "brother" },
    { "Große Worte an den Brother", "broth gros", "Große Brother" },
    { "sister, half-sister", "SIS", "sister sister" },
    { "sister", "ister", "" },
    { "sister", "", "" },
    { "", "sister", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = kith_excerpt_split (cases[i].question);
      g_autoptr (GArray) marks = kith_excerpt_mark (cases[i].text, (const char * const *) words);
      g_autoptr (GString) marked = g_string_new (NULL);

      for (guint j = 0; j < marks->len; j++)
        {
          const KithMark *mark = &g_array_index (marks, KithMark, j);

          g_string_append_printf (marked, "%s%.*s", j > 0 ? " " : "", (int) (mark->end - mark->start),
                                  cases[i].text + mark->start);
        }
      g_assert_cmpstr (marked->str, ==, cases[i].marked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/excerpt/answers", test_answers);
  g_test_add_func ("/excerpt/new", test_new);
  g_test_add_func ("/excerpt/mark", test_mark);
  return g_test_run ();
}
