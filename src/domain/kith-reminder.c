/* kith-reminder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-reminder.h"

#include "kith-date.h"
#include "kith-name.h"

KithReminder *
kith_reminder_new (KithReminderKind  kind,
                   const char       *client,
                   const char       *name)
{
  KithReminder *self = g_new0 (KithReminder, 1);

  self->kind = kind;
  self->client = g_strdup (client);
  self->name = g_strdup (name);
  return self;
}

void
kith_reminder_free (KithReminder *self)
{
  g_free (self->client);
  g_free (self->name);
  g_free (self->session);
  g_free (self->label);
  g_free (self->who);
  g_free (self);
}

int
kith_reminder_compare (const KithReminder *a,
                       const KithReminder *b)
{
  int order = (int) a->kind - (int) b->kind;

  if (order == 0)
    order = a->kind == KITH_REMINDER_NOTE || a->kind == KITH_REMINDER_STATE ? b->days - a->days : a->days - b->days;
  if (order == 0)
    order = g_utf8_collate (a->name != NULL ? a->name : "", b->name != NULL ? b->name : "");
  return order != 0 ? order : g_strcmp0 (a->session, b->session);
}

gboolean
kith_reminder_equal (const KithReminder *a,
                     const KithReminder *b)
{
  return a->kind == b->kind && a->number == b->number && a->days == b->days && a->late == b->late
         && kith_date_compare (&a->day, &b->day) == 0 && g_strcmp0 (a->client, b->client) == 0
         && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->session, b->session) == 0
         && g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->who, b->who) == 0;
}

gboolean
kith_measure_is_due (gboolean scored,
                     int      held)
{
  return !scored || held + 1 >= KITH_MEASURE_EVERY;
}

int
kith_reminder_count_held (GPtrArray      *sessions,
                          const KithDate *after,
                          const KithDate *before)
{
  int held = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      held += session->state == KITH_SESSION_HELD && session->number > 0
              && (after == NULL || kith_date_compare (&session->day, after) > 0)
              && (before == NULL || kith_date_compare (&session->day, before) < 0);
    }
  return held;
}

gboolean
kith_backup_is_due (const KithDate *last,
                    const KithDate *today)
{
  return kith_date_get_julian (today) >= kith_date_get_julian (last) + KITH_REMINDER_BACKUP_DAYS;
}

gboolean
kith_session_judge (const KithSession *self,
                    const KithDate    *today,
                    KithReminderKind  *kind)
{
  guint32 now = kith_date_get_julian (today);
  guint32 day = kith_date_get_julian (&self->day);

  if (day == 0 || day > now || day + KITH_REMINDER_NOTE_DAYS < now)
    return FALSE;
  *kind = self->state == KITH_SESSION_HELD ? KITH_REMINDER_NOTE : KITH_REMINDER_STATE;
  return (self->state == KITH_SESSION_HELD && !self->written) || (self->state == KITH_SESSION_PLANNED && day < now);
}

const KithTherapist *
kith_therapists_find_user (GPtrArray  *therapists,
                           const char *user,
                           const char *name)
{
  g_autofree char *own = kith_name_fold (name);
  const KithTherapist *namesake = NULL;

  for (guint i = 0; i < therapists->len; i++)
    {
      const KithTherapist *therapist = therapists->pdata[i];
      g_autofree char *folded = kith_name_fold (therapist->name);

      if (g_strcmp0 (therapist->user, user) == 0)
        return therapist;
      if (therapist->user == NULL && g_str_equal (folded, own))
        namesake = therapist;
    }
  return namesake;
}
