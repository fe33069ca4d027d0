/* kith-excerpt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-excerpt.h"

#include "kith-name.h"

#include <string.h>

#define WORDS_BEFORE 4
#define WORDS_AFTER 8

/* As full-text search parts words: marks and invisible signs belong to the word they stand in. */
static gboolean
is_of_word (gunichar c)
{
  GUnicodeType type;

  if (c < 0x80)
    return g_ascii_isalnum ((char) c);
  type = g_unichar_type (c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || type == G_UNICODE_FORMAT || type == G_UNICODE_PRIVATE_USE
         || type == G_UNICODE_LETTER_NUMBER || type == G_UNICODE_OTHER_NUMBER;
}

/* Sets the start and end of the next word from @from on. */
static gboolean
find_word (const char  *from,
           const char **start,
           const char **end)
{
  while (*from != '\0' && !is_of_word (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  *start = from;
  while (*from != '\0' && is_of_word (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  *end = from;
  return *end > *start;
}

static char *
fold_word (const char *start,
           const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));

  return g_str_is_ascii (word) ? g_ascii_strdown (word, -1) : kith_name_fold (word);
}

/* A word of ASCII letters alone need not be copied to be compared. Returns: (nullable): the word folded, where it has others */
static char *
fold_if_needed (const char *start,
                const char *end)
{
  for (const char *c = start; c < end; c++)
    if (!g_ascii_isalnum (*c))
      return fold_word (start, end);
  return NULL;
}

/* @folded: what fold_if_needed() answers of the word. @beginning: folded. */
static gboolean
begins_with (const char *start,
             const char *end,
             const char *folded,
             const char *beginning)
{
  gsize length = strlen (beginning);

  if (folded != NULL)
    return g_str_has_prefix (folded, beginning);
  return length <= (gsize) (end - start) && g_ascii_strncasecmp (start, beginning, length) == 0;
}

GStrv
kith_excerpt_split (const char *question)
{
  GPtrArray *words = g_ptr_array_new ();
  const char *start;
  const char *end = question;

  while (find_word (end, &start, &end))
    g_ptr_array_add (words, fold_word (start, end));
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}

gboolean
kith_excerpt_answers (const char         *text,
                      const char * const *words)
{
  guint missing = g_strv_length ((GStrv) words);
  g_autofree gboolean *found = g_new0 (gboolean, missing + 1);
  const char *start;
  const char *end = text;

  while (missing > 0 && find_word (end, &start, &end))
    {
      g_autofree char *folded = fold_if_needed (start, end);

      for (guint i = 0; words[i] != NULL; i++)
        if (!found[i] && begins_with (start, end, folded, words[i]))
          {
            found[i] = TRUE;
            missing--;
          }
    }
  return missing == 0;
}

static gboolean
begins_with_any (const char         *start,
                 const char         *end,
                 const char * const *words)
{
  g_autofree char *folded = fold_if_needed (start, end);

  for (guint i = 0; words[i] != NULL; i++)
    if (begins_with (start, end, folded, words[i]))
      return TRUE;
  return FALSE;
}

/* Where to begin, so that some words stand before the first that answers. */
static const char *
choose_start (const char         *text,
              const char * const *words)
{
  const char *before[WORDS_BEFORE + 1] = { NULL };
  const char *start;
  const char *end = text;
  guint n = 0;

  while (find_word (end, &start, &end))
    {
      before[n++ % G_N_ELEMENTS (before)] = start;
      if (begins_with_any (start, end, words))
        return n <= WORDS_BEFORE + 1 ? text : before[n % G_N_ELEMENTS (before)];
    }
  return text;
}

char *
kith_excerpt_new (const char         *text,
                  const char * const *words)
{
  const char *from = choose_start (text, words);
  const char *start;
  const char *end = from;
  const char *next;
  g_autofree char *part = NULL;

  for (int i = 0; i < WORDS_BEFORE + WORDS_AFTER; i++)
    if (!find_word (end, &start, &end))
      break;
  if (!find_word (end, &start, &next))
    end += strlen (end);
  part = g_strndup (from, (gsize) (end - from));
  g_strstrip (g_strdelimit (part, "\r\n\t", ' '));
  return g_strconcat (from > text ? "…" : "", part, *end != '\0' ? "…" : "", NULL);
}

GArray *
kith_excerpt_mark (const char         *text,
                   const char * const *words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (KithMark));
  const char *start;
  const char *end = text;

  while (find_word (end, &start, &end))
    if (begins_with_any (start, end, words))
      {
        KithMark mark = { (guint) (start - text), (guint) (end - text) };

        g_array_append_val (marks, mark);
      }
  return marks;
}
