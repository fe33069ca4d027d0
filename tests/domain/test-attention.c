/* test-attention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-attention.h"

#include <stdlib.h>
#include <string.h>

/* A session in a word: its day in January 2026, its state as in test-session.c, its course, and behind a colon the people it was
 * about, a letter each, those of a technique as capitals. Its id is its place. */
typedef struct
{
  const char *name;
  const char *sessions;
  const char *moment; /* the day, and behind a slash the id of a session */
  const char *counts; /* held, then about a and about b */
} Case;

static const Case cases[] = {
  { "none", "", "31", "0 0 0" },
  { "all held", "5hx:a 12hx:ab 19hx", "31", "3 2 1" },
  { "up to a day", "5hx:a 12hx:ab 19hx:b", "12", "2 2 1" },
  { "before the first", "5hx:a", "4", "0 0 0" },
  { "planned and missed ones are not held", "5hx:a 12px:a 19nx:a 26cx:a", "31", "1 1 0" },
  { "a moved one was held elsewhere", "5mx:a 6hx:a", "31", "1 1 0" },
  { "up to one of two on a day", "5hx:a 5hx:b", "5/0", "1 1 0" },
  { "up to the other", "5hx:a 5hx:b", "5/1", "2 1 1" },
  { "only the course of then", "5hx:a 12hy:ab 19hy:b", "31", "2 1 2" },
  { "the course before", "5hx:a 12hy:ab", "6", "1 1 0" },
  { "what was done counts too", "5hx:A 12hx:bA 19hx:B", "31", "3 2 2" },
  { "once in each session", "5hx:aA 12hx:AA", "31", "2 2 0" },
  { "not what is done later", "5hx:a 12px:A", "31", "1 1 0" },
};

static KithDate
read_day (const char *text)
{
  return (KithDate) { KITH_DATE_DAY, FALSE, 2026, 1, atoi (text) };
}

static KithSession *
make_session (const char *word,
              guint       place)
{
  static const char letters[] = "phcnm";
  const KithDate day = read_day (word);
  const char *state = word + strspn (word, "0123456789");
  const char *people = strchr (word, ':');
  g_autofree char *course = g_strndup (state + 1, 1);
  KithSession *session = kith_session_new ("client", course, &day);

  g_free (session->id);
  session->id = g_strdup_printf ("%u", place);
  session->state = (KithSessionState) (strchr (letters, *state) - letters);
  for (const char *person = people != NULL ? people + 1 : ""; *person != '\0'; person++)
    if (g_ascii_islower (*person))
      g_ptr_array_add (session->people, g_strndup (person, 1));
  return session;
}

static GPtrArray *
make_techniques (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  GPtrArray *techniques = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_technique_free);

  for (guint i = 0; parts[i] != NULL; i++)
    for (const char *letter = parts[i]; *letter != '\0'; letter++)
      if (g_ascii_isupper (*letter))
        {
          g_autofree char *session = g_strdup_printf ("%u", i);
          KithTechnique *technique = kith_technique_new (session, "affect");

          technique->person = g_strdup_printf ("%c", g_ascii_tolower (*letter));
          g_ptr_array_add (techniques, technique);
        }
  return techniques;
}

static GPtrArray *
make_sessions (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_session_free);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    g_ptr_array_add (sessions, make_session (parts[i], i));
  return sessions;
}

static void
test_counts (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (GPtrArray) sessions = make_sessions (it->sessions);
  const char *id = strchr (it->moment, '/');
  const KithMoment moment = { read_day (it->moment), id != NULL ? (char *) id + 1 : NULL };
  g_autoptr (GPtrArray) held = kith_attention_list_held (sessions, &moment);
  g_autoptr (GPtrArray) techniques = make_techniques (it->sessions);
  g_autofree char *counts = g_strdup_printf ("%u %u %u", held->len, kith_attention_count (held, techniques, "a"),
                                             kith_attention_count (held, techniques, "b"));

  g_assert_cmpstr (counts, ==, it->counts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/attention/", cases[i].name, NULL), " ", '-');

      g_test_add_data_func (path, &cases[i], test_counts);
    }

  return g_test_run ();
}
