/* kith-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup.h"

/* Span: the days, weeks or months that have been met, the latest first. */
typedef struct
{
  guint most;
  guint met;
  guint32 last;
} Span;

/* Day 1 of GDate was a Monday. */
static guint32
get_week (const KithDate *day)
{
  return (kith_date_get_julian (day) - 1) / 7;
}

static guint32
get_month (const KithDate *day)
{
  return 12 * (guint32) day->year + (guint32) day->month;
}

static gboolean
meet (Span    *span,
      guint32  number)
{
  gboolean fresh = span->met == 0 || number != span->last;

  if (!fresh)
    return FALSE;
  span->met++;
  span->last = number;
  return span->met <= span->most;
}

static int
compare_latest_first_cb (gconstpointer a,
                         gconstpointer b,
                         gpointer      days)
{
  return kith_date_compare ((const KithDate *) days + *(const gsize *) b, (const KithDate *) days + *(const gsize *) a);
}

static gsize *
sort_days (const KithDate *days,
           gsize           n_days)
{
  gsize *order = g_new (gsize, n_days);

  for (gsize i = 0; i < n_days; i++)
    order[i] = i;
  g_sort_array (order, n_days, sizeof *order, compare_latest_first_cb, (gpointer) days);
  return order;
}

void
kith_backup_file_free (KithBackupFile *self)
{
  g_free (self->path);
  g_free (self);
}

void
kith_backups_judge (const KithDate *days,
                    gsize           n_days,
                    const KithDate *today,
                    gboolean       *kept)
{
  g_autofree gsize *order = sort_days (days, n_days);
  Span day_span = { KITH_BACKUP_DAYS, 0, 0 };
  Span week_span = { KITH_BACKUP_WEEKS, 0, 0 };
  Span month_span = { KITH_BACKUP_MONTHS, 0, 0 };

  for (gsize i = 0; i < n_days; i++)
    {
      const KithDate *day = &days[order[i]];
      gboolean wanted;

      if (kith_date_compare (day, today) > 0)
        {
          kept[order[i]] = TRUE;
          continue;
        }
      wanted = meet (&day_span, kith_date_get_julian (day));
      wanted = meet (&week_span, get_week (day)) || wanted;
      wanted = meet (&month_span, get_month (day)) || wanted;
      kept[order[i]] = wanted;
    }
}

gboolean
kith_trial_is_due (const KithDate *last,
                   const KithDate *today)
{
  return kith_date_get_julian (today) >= kith_date_get_julian (last) + KITH_TRIAL_DAYS;
}
