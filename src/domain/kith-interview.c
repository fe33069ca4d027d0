/* kith-interview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-interview.h"

#include "kith-id.h"

/* @skipped, @put_off: (element-type char* -> guint): questions, as bits, by person. */
struct _KithInterview
{
  char *person;
  KithQuestion question;
  GHashTable *skipped;
  GHashTable *put_off;
};

static guint
get_questions (GHashTable *table,
               const char *person)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, person));
}

static void
add_questions (GHashTable *table,
               const char *person,
               guint       questions)
{
  g_hash_table_insert (table, g_strdup (person), GUINT_TO_POINTER (get_questions (table, person) | questions));
}

static guint
list_left (KithInterview         *self,
           const KithInterviewee *someone)
{
  return someone->asked & ~someone->answered & ~get_questions (self->skipped, someone->id);
}

static guint
list_open (KithInterview         *self,
           const KithInterviewee *someone)
{
  return list_left (self, someone) & ~get_questions (self->put_off, someone->id);
}

/* Returns: @n_people where there is no such person */
static guint
find_person (const char            *person,
             const KithInterviewee *people,
             guint                  n_people)
{
  guint found = 0;

  while (found < n_people && g_strcmp0 (people[found].id, person) != 0)
    found++;
  return found;
}

static void
stand_at (KithInterview *self,
          const char    *person,
          KithQuestion   question)
{
  g_set_str (&self->person, person);
  self->question = question;
}

/* To the first question of @questions from @from on. */
static gboolean
stand_at_first (KithInterview *self,
                const char    *person,
                guint          questions,
                guint          from)
{
  for (guint i = from; i < KITH_N_QUESTIONS; i++)
    if ((questions & KITH_QUESTION_BIT (i)) != 0)
      {
        stand_at (self, person, (KithQuestion) i);
        return TRUE;
      }
  return FALSE;
}

/* From the place after @start on, round to it: the rest of one person, all others, and the beginning of the one. */
static gboolean
walk (KithInterview         *self,
      const KithInterviewee *people,
      guint                  n_people)
{
  guint here = find_person (self->person, people, n_people);
  guint start = here < n_people ? here : 0;

  if (here < n_people && stand_at_first (self, people[here].id, list_open (self, &people[here]), self->question + 1))
    return TRUE;
  for (guint i = here < n_people ? 1 : 0; i <= n_people; i++)
    {
      const KithInterviewee *someone = &people[(start + i) % n_people];

      if (stand_at_first (self, someone->id, list_open (self, someone), 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_asked (KithInterview         *self,
          const KithInterviewee *people,
          guint                  n_people)
{
  guint here = find_person (self->person, people, n_people);

  return here < n_people && (people[here].asked & KITH_QUESTION_BIT (self->question)) != 0;
}

static void
write_table (GString    *text,
             const char *word,
             GHashTable *table)
{
  GHashTableIter iter;
  gpointer person;
  gpointer questions;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &person, &questions))
    for (guint i = 0; i < KITH_N_QUESTIONS; i++)
      if ((GPOINTER_TO_UINT (questions) & KITH_QUESTION_BIT (i)) != 0)
        g_string_append_printf (text, "%s %s %s\n", word, (const char *) person, kith_question_to_text ((KithQuestion) i));
}

static void
read_line (KithInterview *self,
           const char    *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  KithQuestion question;

  if (g_strv_length (words) != 3 || !kith_id_is_valid (words[1]) || !kith_question_from_text (words[2], &question))
    return;
  if (g_str_equal (words[0], "at"))
    stand_at (self, words[1], question);
  else if (g_str_equal (words[0], "skipped"))
    add_questions (self->skipped, words[1], KITH_QUESTION_BIT (question));
  else if (g_str_equal (words[0], "later"))
    add_questions (self->put_off, words[1], KITH_QUESTION_BIT (question));
}

KithInterview *
kith_interview_new (void)
{
  KithInterview *self = g_new0 (KithInterview, 1);

  self->skipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
kith_interview_free (KithInterview *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_hash_table_unref (self->skipped);
  g_hash_table_unref (self->put_off);
  g_free (self);
}

const char *
kith_interview_get_person (KithInterview *self)
{
  return self->person;
}

KithQuestion
kith_interview_get_question (KithInterview *self)
{
  return self->question;
}

gboolean
kith_interview_go_on (KithInterview         *self,
                      const KithInterviewee *people,
                      guint                  n_people)
{
  if (n_people > 0 && walk (self, people, n_people))
    return TRUE;
  g_hash_table_remove_all (self->put_off);
  if (n_people > 0 && walk (self, people, n_people))
    return TRUE;
  stand_at (self, NULL, KITH_QUESTION_WHO);
  return FALSE;
}

gboolean
kith_interview_go_back (KithInterview         *self,
                        const KithInterviewee *people,
                        guint                  n_people)
{
  guint here = find_person (self->person, people, n_people);
  guint question = self->question;

  /* From the end one goes back to the last question of all. */
  if (self->person == NULL)
    question = 0;
  else if (here == n_people)
    return FALSE;
  for (;;)
    {
      while (question > 0)
        if ((people[here].asked & KITH_QUESTION_BIT (--question)) != 0)
          {
            stand_at (self, people[here].id, (KithQuestion) question);
            return TRUE;
          }
      if (here == 0)
        return FALSE;
      here--;
      question = KITH_N_QUESTIONS;
    }
}

gboolean
kith_interview_go_to (KithInterview         *self,
                      const char            *person,
                      const KithInterviewee *people,
                      guint                  n_people)
{
  guint there = find_person (person, people, n_people);

  return there < n_people
         && (stand_at_first (self, people[there].id, list_open (self, &people[there]), 0)
             || stand_at_first (self, people[there].id, list_left (self, &people[there]), 0)
             || stand_at_first (self, people[there].id, people[there].asked, 0));
}

gboolean
kith_interview_stay (KithInterview         *self,
                     const KithInterviewee *people,
                     guint                  n_people)
{
  if (is_asked (self, people, n_people))
    return TRUE;
  kith_interview_go_on (self, people, n_people);
  return FALSE;
}

void
kith_interview_skip (KithInterview *self)
{
  if (self->person != NULL)
    add_questions (self->skipped, self->person, KITH_QUESTION_BIT (self->question));
}

void
kith_interview_put_off (KithInterview *self)
{
  if (self->person != NULL)
    add_questions (self->put_off, self->person, KITH_QUESTION_BIT (self->question));
}

guint
kith_interview_count_open (KithInterview         *self,
                           const KithInterviewee *people,
                           guint                  n_people)
{
  guint n = 0;

  for (guint i = 0; i < n_people; i++)
    n += kith_questions_count (list_left (self, &people[i]));
  return n;
}

void
kith_interview_forget_skipped (KithInterview *self)
{
  g_hash_table_remove_all (self->skipped);
}

char *
kith_interview_to_text (KithInterview *self)
{
  GString *text = g_string_new (NULL);

  if (self->person != NULL)
    g_string_append_printf (text, "at %s %s\n", self->person, kith_question_to_text (self->question));
  write_table (text, "skipped", self->skipped);
  write_table (text, "later", self->put_off);
  return g_string_free_and_steal (text);
}

KithInterview *
kith_interview_parse (const char *text)
{
  KithInterview *self = kith_interview_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (self, lines[i]);
  return self;
}
