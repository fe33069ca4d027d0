/* kith-gedcom-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-record.h"

#include <string.h>

/* What a word before a date does to it: "about" and still all that is said, or only the nearest that can be said. */
typedef enum
{
  NO_WORD,
  ABOUT,
  NEAR,
} Qualifier;

static const struct
{
  const char *word;
  Qualifier qualifier;
} qualifiers[] = {
  { "ABT", ABOUT }, { "ABT.", ABOUT }, { "ABOUT", ABOUT }, { "CIRCA", ABOUT }, { "CA", ABOUT },    { "CA.", ABOUT },
  { "EST", ABOUT }, { "CAL", ABOUT },  { "BEF", NEAR },    { "BEF.", NEAR },   { "BEFORE", NEAR }, { "AFT", NEAR },
  { "AFT.", NEAR }, { "AFTER", NEAR }, { "BET", NEAR },    { "BTW", NEAR },    { "BETWEEN", NEAR }, { "FROM", NEAR },
  { "TO", NEAR },   { "INT", NEAR },
};

static const char * const months[] = {
  "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
};

static Qualifier
find_qualifier (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    if (g_ascii_strcasecmp (word, qualifiers[i].word) == 0)
      return qualifiers[i].qualifier;
  return NO_WORD;
}

/* Three letters, as the standard has it, or the whole word. */
static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strcasecmp (word, months[i]) == 0 || (strlen (word) == 3 && g_ascii_strncasecmp (word, months[i], 3) == 0))
      return (int) i + 1;
  return 0;
}

static gboolean
read_number (const char *word,
             int         least,
             int         most,
             int        *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (word, 10, (guint64) least, (guint64) most, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* "1648/49": the year began in March then; the second year is the one we would write. */
static gboolean
read_year (const char *word,
           int        *year,
           gboolean   *exact)
{
  const char *slash = strchr (word, '/');
  g_autofree char *first = slash != NULL ? g_strndup (word, (gsize) (slash - word)) : g_strdup (word);
  int second;

  if (!read_number (first, 1, 9999, year))
    return FALSE;
  if (slash == NULL)
    return TRUE;
  *exact = FALSE;
  if (*year < 100 || !read_number (slash + 1, 0, 9999, &second))
    return FALSE;
  if ((*year + 1) % 100 == second % 100)
    (*year)++;
  return TRUE;
}

static gboolean
is_end (const char *word)
{
  return word == NULL || g_ascii_strcasecmp (word, "AND") == 0 || g_ascii_strcasecmp (word, "TO") == 0 || *word == '(';
}

static gboolean
is_real (const KithDate *date)
{
  g_autofree char *text = kith_date_to_text (date);
  KithDate again;

  return kith_date_parse (text, &again);
}

/* [day] month year, or year alone. */
static gboolean
read_words (char     **words,
            KithDate  *date,
            gboolean  *exact)
{
  int n = 0;

  while (n < 4 && !is_end (words[n]))
    n++;
  if (n == 1 && kith_date_parse (words[0], date) && date->precision > KITH_DATE_YEAR)
    return TRUE;
  if (n < 1 || n > 3 || !read_year (words[n - 1], &date->year, exact))
    return FALSE;
  date->precision = KITH_DATE_YEAR + n - 1;
  if (n > 1 && (date->month = find_month (words[n - 2])) == 0)
    return FALSE;
  if (n > 2 && !read_number (words[0], 1, 31, &date->day))
    return FALSE;
  if (words[n] != NULL)
    *exact = FALSE;
  return is_real (date);
}

static char **
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (words, *part);
  return g_strv_builder_end (words);
}

void
kith_gedcom_read_date (const char *text,
                       KithDate   *date,
                       gboolean   *exact)
{
  g_auto (GStrv) words = split (text);
  char **word = words;
  Qualifier qualifier = NO_WORD;
  KithDate read = { 0 };

  *date = read;
  *exact = TRUE;
  for (; *word != NULL && find_qualifier (*word) != NO_WORD; word++)
    qualifier = MAX (qualifier, find_qualifier (*word));
  if (*word != NULL && (g_ascii_strcasecmp (*word, "@#DGREGORIAN@") == 0 || g_ascii_strcasecmp (*word, "GREGORIAN") == 0))
    word++;

  if (!read_words (word, &read, exact))
    {
      *exact = FALSE;
      return;
    }
  read.about = read.about || qualifier != NO_WORD;
  if (qualifier == NEAR)
    *exact = FALSE;
  *date = read;
}
