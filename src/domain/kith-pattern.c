/* kith-pattern.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-pattern.h"

#include "kith-domain-error.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME_MAX_CHARS 80

static const struct
{
  const char *word;
  int days;
} cadences[] = {
  { "daily", 1 },
  { "weekly", 7 },
  { "fortnightly", 14 },
  { "four-weekly", 28 },
};

static char *
make_id (int count,
         int cadence,
         int minutes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cadences); i++)
    if (cadences[i].days == cadence)
      return g_strdup_printf ("%d-%s-%d", count, cadences[i].word, minutes);

  return g_strdup_printf ("%d-%dd-%d", count, cadence, minutes);
}

static gboolean
read_number (const char *text,
             gsize       length,
             int         most,
             int        *number)
{
  g_autofree char *digits = g_strndup (text, length);
  guint64 read;

  if (!g_ascii_string_to_unsigned (digits, 10, 1, (guint64) most, &read, NULL))
    return FALSE;

  *number = (int) read;
  return TRUE;
}

static gboolean
read_cadence (const char *text,
              gsize       length,
              int        *days)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cadences); i++)
    if (strlen (cadences[i].word) == length && strncmp (text, cadences[i].word, length) == 0)
      {
        *days = cadences[i].days;
        return TRUE;
      }

  return length > 1 && text[length - 1] == 'd' && read_number (text, length - 1, KITH_PATTERN_MOST_CADENCE, days);
}

static gboolean
is_within (int value,
           int least,
           int most)
{
  return value >= least && value <= most;
}

static char *
dup_cadence_label (const KithPattern *self)
{
  switch (self->cadence)
    {
    case 1:
      /* Translators: a number of appointments, one a day, and how long each is. */
      return g_strdup_printf (_("%d daily × %d min"), self->count, self->minutes);
    case 7:
      return g_strdup_printf (_("%d weekly × %d min"), self->count, self->minutes);
    case 14:
      return g_strdup_printf (_("%d fortnightly × %d min"), self->count, self->minutes);
    case 28:
      return g_strdup_printf (_("%d every four weeks × %d min"), self->count, self->minutes);
    default:
      /* Translators: a number of appointments, the days from one to the next, and how long each is. */
      return g_strdup_printf (_("%d every %d days × %d min"), self->count, self->cadence, self->minutes);
    }
}

KithPattern *
kith_pattern_new (int count,
                  int cadence,
                  int minutes)
{
  KithPattern *self = g_new0 (KithPattern, 1);

  self->id = make_id (count, cadence, minutes);
  self->count = count;
  self->cadence = cadence;
  self->minutes = minutes;
  self->active = TRUE;
  return self;
}

KithPattern *
kith_pattern_new_parse (const char *word)
{
  const char *first, *last;
  int count, cadence, minutes;

  g_return_val_if_fail (word != NULL, NULL);

  first = strchr (word, '-');
  last = strrchr (word, '-');
  if (first == last
      || !read_number (word, (gsize) (first - word), KITH_PATTERN_MOST_COUNT, &count)
      || !read_cadence (first + 1, (gsize) (last - first - 1), &cadence)
      || !read_number (last + 1, strlen (last + 1), KITH_PATTERN_MOST_MINUTES, &minutes)
      || minutes < KITH_PATTERN_LEAST_MINUTES)
    return NULL;

  return kith_pattern_new (count, cadence, minutes);
}

KithPattern *
kith_pattern_copy (const KithPattern *self)
{
  KithPattern *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  return copy;
}

void
kith_pattern_free (KithPattern *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

gboolean
kith_pattern_validate (const KithPattern  *self,
                       GError            **error)
{
  g_autofree char *id = make_id (self->count, self->cadence, self->minutes);

  if (self->name != NULL && !kith_text_check_name (self->name, NAME_MAX_CHARS, error))
    return FALSE;
  if (is_within (self->count, 1, KITH_PATTERN_MOST_COUNT)
      && is_within (self->cadence, 1, KITH_PATTERN_MOST_CADENCE)
      && is_within (self->minutes, KITH_PATTERN_LEAST_MINUTES, KITH_PATTERN_MOST_MINUTES)
      && g_strcmp0 (self->id, id) == 0)
    return TRUE;

  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
               _("A pattern has 1 to %d appointments, 1 to %d days apart, of %d to %d minutes. Nothing has changed. "
                 "Please type it as in 16-weekly-50."),
               KITH_PATTERN_MOST_COUNT, KITH_PATTERN_MOST_CADENCE, KITH_PATTERN_LEAST_MINUTES,
               KITH_PATTERN_MOST_MINUTES);
  return FALSE;
}

char *
kith_pattern_dup_label (const KithPattern *self)
{
  return self->name != NULL ? g_strdup (self->name) : dup_cadence_label (self);
}
