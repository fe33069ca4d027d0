/* kith-today-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today-words.h"

#include "kith-name.h"
#include "kith-schedule-words.h"

#include <glib/gi18n.h>

#define DAYS_PER_MONTH 30

static char *
dup_name (const char *name,
          gboolean    initials)
{
  return initials ? kith_name_initials (name) : g_strdup (name);
}

char *
kith_today_words_title (const KithReminder *reminder,
                        gboolean            initials)
{
  if (reminder->name != NULL)
    return dup_name (reminder->name, initials);
  return g_strdup (reminder->kind == KITH_REMINDER_TRIAL ? _("Try a Restore") : _("Backup"));
}

char *
kith_today_words_when (const KithDate *today,
                       int             days)
{
  KithWallTime time = { today->year, today->month, today->day, 0, 0 };
  g_autofree char *day = NULL;
  KithDate date;

  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days == -1)
    return g_strdup (_("yesterday"));
  kith_wall_time_add (&time, days, 0);
  date = kith_wall_time_get_date (&time);
  day = kith_schedule_words_near (&date, days);
  /* Translators: a day in a sentence, "on Thursday", "on 26 November". */
  return g_strdup_printf (_("on %s"), day);
}

static char *
say_session (const KithReminder *reminder,
             const char         *when)
{
  gboolean held = reminder->kind == KITH_REMINDER_NOTE;

  if (reminder->number == 0)
    /* Translators: %s is "on Thursday" or "yesterday". */
    return g_strdup_printf (held ? _("The session %s has no note yet") : _("The session %s: was it held?"), when);
  /* Translators: %s is "on Thursday" or "yesterday". */
  return g_strdup_printf (held ? _("Session %d %s has no note yet") : _("Session %d %s: was it held?"), reminder->number, when);
}

static char *
say_ending (const KithReminder *reminder)
{
  if (reminder->late)
    return g_strdup_printf (ngettext ("The ending is still to be talked about: %d session left",
                                      "The ending is still to be talked about: %d sessions left", reminder->number),
                            reminder->number);
  return g_strdup_printf (ngettext ("Time to talk about the ending: %d session left",
                                    "Time to talk about the ending: %d sessions left", reminder->number), reminder->number);
}

static char *
say_backup (const KithReminder *reminder)
{
  if (reminder->day.precision == KITH_DATE_UNKNOWN)
    return g_strdup (_("There is none yet. Keep one on another disk."));
  return g_strdup_printf (ngettext ("The last one is %d day old.", "The last one is %d days old.", -reminder->days),
                          -reminder->days);
}

/* In months, since a day more or less says nothing here. */
static char *
say_trial (const KithReminder *reminder)
{
  int months = MAX (3, -reminder->days / DAYS_PER_MONTH);

  if (reminder->day.precision == KITH_DATE_UNKNOWN)
    return g_strdup (_("It has never been tried whether the backups can be restored."));
  return g_strdup_printf (ngettext ("It was last tried %d month ago whether a backup can be restored.",
                                    "It was last tried %d months ago whether a backup can be restored.", months), months);
}

static char *
say_anniversary (const KithReminder *reminder,
                 const char         *when,
                 gboolean            initials)
{
  g_autofree char *who = reminder->who != NULL ? dup_name (reminder->who, initials) : NULL;
  g_autofree char *what = NULL;

  if (g_str_equal (reminder->label, "birthday"))
    what = who != NULL ? g_strdup_printf (_("Birthday of %s"), who) : g_strdup (_("Birthday"));
  else if (g_str_equal (reminder->label, "death"))
    what = g_strdup_printf (_("Death of %s"), who != NULL ? who : "");
  else
    what = who != NULL ? g_strdup_printf ("%s: %s", reminder->label, who) : g_strdup (reminder->label);
  /* Translators: a day that comes back each year, in which year it was and when it is: "Death of Lotte (2021), tomorrow". */
  return g_strdup_printf (_("%s (%d), %s"), what, reminder->day.year, when);
}

char *
kith_today_words_say (const KithReminder *reminder,
                      const KithDate     *today,
                      gboolean            initials)
{
  g_autofree char *when = kith_today_words_when (today, reminder->days);

  switch (reminder->kind)
    {
    case KITH_REMINDER_NOTE:
    case KITH_REMINDER_STATE:
      return say_session (reminder, when);
    case KITH_REMINDER_ENDING:
      return say_ending (reminder);
    case KITH_REMINDER_MEASURE:
      /* Translators: measures that are to be filled in, "PHQ-9, GAD-7 due tomorrow". */
      return g_strdup_printf (_("%s due %s"), reminder->label, when);
    case KITH_REMINDER_ANNIVERSARY:
      return say_anniversary (reminder, when, initials);
    case KITH_REMINDER_TRIAL:
      return say_trial (reminder);
    case KITH_REMINDER_BACKUP:
      break;
    }
  return say_backup (reminder);
}
