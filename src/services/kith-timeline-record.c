/* kith-timeline-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-record.h"

#include "kith-event.h"
#include "kith-inventory-private.h"
#include "kith-map-picture.h"
#include "kith-problem.h"
#include "kith-treatment-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define SESSION_DIGITS 3

G_DEFINE_BOXED_TYPE (KithTimelineSheet, kith_timeline_sheet, kith_timeline_sheet_ref, kith_timeline_sheet_unref)

static void
clear_sheet (KithTimelineSheet *self)
{
  kith_timeline_picture_free (self->picture);
  g_free (self->folder);
}

KithTimelineSheet *
kith_timeline_sheet_ref (KithTimelineSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_timeline_sheet_unref (KithTimelineSheet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_sheet);
}

static gboolean
find_session (KithTimeline *timeline,
              const char   *id)
{
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (g_strcmp0 (bead->id, id) != 0)
        continue;
      timeline->cursor = bead->day;
      timeline->cursor_number = bead->number;
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_cursor (KithTimeline  *timeline,
            const char    *when,
            GError       **error)
{
  guint64 number = 0;
  KithDate day;

  if (strlen (when) <= SESSION_DIGITS && g_ascii_string_to_unsigned (when, 10, 0, 999, &number, NULL))
    {
      if (kith_timeline_set_cursor (timeline, (int) number))
        return TRUE;
    }
  else if (find_session (timeline, when))
    {
      return TRUE;
    }
  else if (kith_date_parse (when, &day) && day.precision != KITH_DATE_UNKNOWN)
    {
      timeline->cursor = kith_date_get_last_julian (&day);
      /* What there is to see ends with the axis. */
      if (timeline->last > 0)
        timeline->cursor = MIN (timeline->cursor, timeline->last);
      return TRUE;
    }
  else
    {
      return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                  _("The moment must be the number of a session or a day, as in 7 or 2026-11-12."));
    }
  return kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("There is no session of this number yet."));
}

static char *
name_client (KithDatabase  *database,
             const char    *client,
             gboolean       anonymous,
             GError       **error)
{
  g_autoptr (KithContact) contact = kith_database_load_contact (database, client, error);

  if (contact == NULL)
    return NULL;
  return anonymous ? kith_map_abbreviate (contact->name) : g_strdup (contact->name);
}

KithTimelineSheet *
kith_timeline_record_load (KithDatabase  *database,
                           const char    *client,
                           const char    *when,
                           gboolean       anonymous,
                           GError       **error)
{
  g_auto (KithRecord) record = { 0 };
  g_autoptr (KithTimeline) timeline = NULL;
  g_autofree char *name = NULL;
  KithTimelineSheet *sheet;

  if (!kith_record_init (&record, database, client, error))
    return NULL;
  timeline = kith_timeline_build (&record, 0, anonymous, error);
  if (timeline == NULL || (when != NULL && !set_cursor (timeline, when, error)))
    return NULL;
  name = name_client (database, client, anonymous, error);
  if (name == NULL)
    return NULL;

  sheet = g_atomic_rc_box_new0 (KithTimelineSheet);
  sheet->picture = kith_timeline_picture_new (timeline, name);
  sheet->folder = g_strdup (kith_database_get_folder (database));
  sheet->today = record.today;
  return sheet;
}

static gboolean
read_record (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  KithTimelineSheet *sheet = kith_timeline_record_load (database, question->client, question->when, question->flag, error);

  if (sheet == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_TIMELINE_SHEET);
  g_value_take_boxed (result, sheet);
  return TRUE;
}

static const KithJob read_job = { "timeline", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, read_record };

DexFuture *
kith_timeline_sheet_load (KithPractice *practice,
                          const char   *client,
                          const char   *when,
                          gboolean      anonymous)
{
  return kith_inventory_ask (practice, &read_job, client, NULL, when, anonymous);
}
