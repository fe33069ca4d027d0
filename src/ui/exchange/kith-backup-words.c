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

char *
kith_backup_words_describe (gint64 at,
                            gint64 now)
{
  gint64 days = at > 0 ? MAX (0, get_day (now) - get_day (at)) : 0;

  if (at <= 0)
    return g_strdup (_("No Backup Yet"));
  if (days == 0)
    return g_strdup (_("Last Backup Today"));
  if (days == 1)
    return g_strdup (_("Last Backup Yesterday"));
  return g_strdup_printf (ngettext ("Last Backup %d Day Ago", "Last Backup %d Days Ago", days), (int) days);
}
