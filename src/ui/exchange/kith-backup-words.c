/* kith-backup-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-words.h"

#include <glib/gi18n.h>

static gint64
get_day (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);
  GDate day;

  g_date_set_dmy (&day, g_date_time_get_day_of_month (time), g_date_time_get_month (time), g_date_time_get_year (time));
  return g_date_get_julian (&day);
}

static gint64
count_days (gint64 at,
            gint64 now)
{
  return MAX (0, get_day (now) - get_day (at));
}

char *
kith_backup_words_describe (gint64 at,
                            gint64 now)
{
  gint64 days = at > 0 ? count_days (at, now) : 0;

  if (at <= 0)
    return g_strdup (_("No Backup Yet"));
  if (days == 0)
    return g_strdup (_("Last Backup Today"));
  if (days == 1)
    return g_strdup (_("Last Backup Yesterday"));
  return g_strdup_printf (ngettext ("Last Backup %d Day Ago", "Last Backup %d Days Ago", days), (int) days);
}

char *
kith_backup_words_when (gint64 at,
                        gint64 now)
{
  gint64 days = at > 0 ? count_days (at, now) : 0;

  if (at <= 0)
    return g_strdup (C_("backup", "Never"));
  if (days == 0)
    return g_strdup (C_("backup", "Today"));
  if (days == 1)
    return g_strdup (C_("backup", "Yesterday"));
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), (int) days);
}
