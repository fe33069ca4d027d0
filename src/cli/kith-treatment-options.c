/* kith-treatment-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-options.h"

#include "kith-command.h"
#include "kith-pattern.h"

#include <glib/gi18n.h>

/* Each measure has its own, and says it. */
#define LARGEST_TOTAL 1000

static const struct
{
  KithOption option;
  KithEntryText text;
} texts[] = {
  { KITH_OPTION_ID, KITH_ENTRY_ID },
  { KITH_OPTION_COURSE, KITH_ENTRY_COURSE },
  { KITH_OPTION_SESSION, KITH_ENTRY_SESSION },
  { KITH_OPTION_PERSON, KITH_ENTRY_PERSON },
  { KITH_OPTION_AREA, KITH_ENTRY_AREA },
  { KITH_OPTION_EVENT, KITH_ENTRY_EVENT },
  { KITH_OPTION_APPOINTMENT, KITH_ENTRY_APPOINTMENT },
  { KITH_OPTION_BLOCK, KITH_ENTRY_BLOCK },
  { KITH_OPTION_TEMPLATE, KITH_ENTRY_TEMPLATE },
  { KITH_OPTION_KIND, KITH_ENTRY_KIND },
  { KITH_OPTION_STATE, KITH_ENTRY_STATE },
  { KITH_OPTION_SECTION, KITH_ENTRY_SECTION },
  { KITH_OPTION_TEXT, KITH_ENTRY_TEXT },
  { KITH_OPTION_OUTCOME, KITH_ENTRY_OUTCOME },
  { KITH_OPTION_REASON, KITH_ENTRY_REASON },
  { KITH_OPTION_AGREED_BY, KITH_ENTRY_AGREED_BY },
  { KITH_OPTION_TICK, KITH_ENTRY_TICK },
  { KITH_OPTION_UNTICK, KITH_ENTRY_UNTICK },
  { KITH_OPTION_CLOSE, KITH_ENTRY_CLOSURE },
  { KITH_OPTION_ITEMS, KITH_ENTRY_ITEMS },
};

static const struct
{
  KithOption option;
  KithEntryNumber number;
  guint least;
  guint most;
} numbers[] = {
  { KITH_OPTION_NUMBER, KITH_ENTRY_NUMBER, 1, KITH_PATTERN_MOST_COUNT },
  { KITH_OPTION_SESSIONS, KITH_ENTRY_SESSIONS, 1, KITH_PATTERN_MOST_COUNT },
  { KITH_OPTION_CADENCE, KITH_ENTRY_CADENCE, 1, KITH_PATTERN_MOST_CADENCE },
  { KITH_OPTION_ALREADY, KITH_ENTRY_ALREADY, 0, KITH_PATTERN_MOST_COUNT },
  { KITH_OPTION_MOOD, KITH_ENTRY_MOOD, 1, 10 },
  { KITH_OPTION_RATING, KITH_ENTRY_RATING, 0, 10 },
  { KITH_OPTION_MINUTES, KITH_ENTRY_MINUTES, 0, KITH_PATTERN_MOST_MINUTES },
  { KITH_OPTION_TOTAL, KITH_ENTRY_TOTAL, 0, LARGEST_TOTAL },
};

static const struct
{
  KithOption option;
  KithEntryDate date;
} dates[] = {
  { KITH_OPTION_ON, KITH_ENTRY_ON },
  { KITH_OPTION_UNTIL, KITH_ENTRY_UNTIL },
  { KITH_OPTION_DUE, KITH_ENTRY_DUE },
  { KITH_OPTION_AGREED, KITH_ENTRY_AGREED },
};

static const struct
{
  KithOption option;
  KithEntryFlag flag;
} flags[] = {
  { KITH_OPTION_MAIN, KITH_ENTRY_MAIN },
  { KITH_OPTION_ONSET, KITH_ENTRY_ONSET },
  { KITH_OPTION_YEARLY, KITH_ENTRY_YEARLY },
  { KITH_OPTION_COUNTED, KITH_ENTRY_COUNTED },
};

static gboolean
is_given (const KithArguments *arguments,
          KithOption           option)
{
  return (arguments->given & ((KithOptions) 1 << option)) != 0;
}

static gboolean
read_numbers (const KithArguments  *arguments,
              KithEntry            *entry,
              GError              **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!kith_command_read_number (arguments, numbers[i].option, numbers[i].least, numbers[i].most,
                                   &entry->numbers[numbers[i].number], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_dates (const KithArguments  *arguments,
            KithEntry            *entry,
            GError              **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      KithDate date;

      if (!is_given (arguments, dates[i].option))
        continue;
      if (!kith_arguments_read_date (arguments, dates[i].option, &date, error))
        return FALSE;
      kith_entry_set_date (entry, dates[i].date, &date);
    }
  return TRUE;
}

gboolean
kith_treatment_options_are_of (KithVerb verb)
{
  return verb >= KITH_VERB_COURSE_START && verb <= KITH_VERB_MEASURES;
}

KithEntry *
kith_treatment_options_read (const KithArguments  *arguments,
                             const char           *client,
                             GError              **error)
{
  g_autoptr (KithEntry) entry = kith_entry_new (client);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (is_given (arguments, texts[i].option))
      kith_entry_set_text (entry, texts[i].text, arguments->values[texts[i].option]);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    if (is_given (arguments, flags[i].option))
      kith_entry_set_flag (entry, flags[i].flag, TRUE);
  kith_entry_set_text (entry, KITH_ENTRY_MEASURE, arguments->measure);
  if (!read_numbers (arguments, entry, error) || !read_dates (arguments, entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}

gboolean
kith_treatment_options_check (const KithArguments  *arguments,
                              GError              **error)
{
  g_autoptr (KithEntry) entry = kith_treatment_options_read (arguments, NULL, error);

  if (entry == NULL)
    return FALSE;
  if (arguments->verb == KITH_VERB_SCORE && !kith_arguments_has (arguments, ITEMS) && !kith_arguments_has (arguments, TOTAL))
    return kith_arguments_refuse (KITH_OPTION_ITEMS, _("Please give --items, or --total alone."), error);
  return TRUE;
}
