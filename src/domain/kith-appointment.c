/* kith-appointment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-appointment.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-pattern.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define TEXT_MAX_CHARS 200

static const char * const state_words[] = {
  [KITH_APPOINTMENT_PLANNED] = "planned",
  [KITH_APPOINTMENT_HELD] = "held",
  [KITH_APPOINTMENT_CANCELLED] = "cancelled",
  [KITH_APPOINTMENT_NO_SHOW] = "no-show",
  [KITH_APPOINTMENT_MOVED] = "moved",
};

static const char * const reason_words[] = {
  [KITH_REASON_NONE] = NULL,
  [KITH_REASON_CLIENT] = "client",
  [KITH_REASON_PRACTICE] = "practice",
  [KITH_REASON_ILLNESS] = "illness",
  [KITH_REASON_HOLIDAY] = "holiday",
  [KITH_REASON_WEATHER] = "weather",
  [KITH_REASON_OTHER] = "other",
};

static const char * const attendance_words[] = {
  [KITH_ATTENDANCE_EXPECTED] = "expected",
  [KITH_ATTENDANCE_CAME] = "came",
  [KITH_ATTENDANCE_CANCELLED] = "cancelled",
  [KITH_ATTENDANCE_NO_SHOW] = "no-show",
};

static const struct
{
  const char *id;
  const char *label;
} kind_labels[] = {
  { KITH_APPOINTMENT_KIND_COUNTING, N_("Appointment") },
  { "intake", N_("First visit") },
  { "call", N_("Call") },
  { "companion", N_("With a companion") },
  { "joint", N_("Several clients") },
};

static gboolean
find_word (const char * const *words,
           guint               n_words,
           const char         *text,
           guint              *found)
{
  for (guint i = 0; text != NULL && i < n_words; i++)
    if (g_strcmp0 (words[i], text) == 0)
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
check_text (const char  *text,
            GError     **error)
{
  if (text == NULL || (kith_text_is_plain (text) && g_utf8_strlen (text, -1) <= TEXT_MAX_CHARS))
    return TRUE;

  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
               _("A remark has one line of at most %d characters. Nothing has changed. Please shorten it."),
               TEXT_MAX_CHARS);
  return FALSE;
}

KithAppointment *
kith_appointment_new (const char         *kind,
                      const KithWallTime *starts,
                      const char         *zone,
                      int                 minutes)
{
  KithAppointment *self = g_new0 (KithAppointment, 1);

  self->id = kith_id_new ();
  self->kind = g_strdup (kind);
  self->zone = g_strdup (zone);
  self->minutes = minutes;
  self->counts = TRUE;
  kith_appointment_set_starts (self, starts);
  return self;
}

KithAppointment *
kith_appointment_copy (const KithAppointment *self)
{
  KithAppointment *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->block = g_strdup (self->block);
  copy->kind = g_strdup (self->kind);
  copy->therapist = g_strdup (self->therapist);
  copy->room = g_strdup (self->room);
  copy->zone = g_strdup (self->zone);
  copy->forced = g_strdup (self->forced);
  copy->desk_note = g_strdup (self->desk_note);
  return copy;
}

void
kith_appointment_free (KithAppointment *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->block);
  g_free (self->kind);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self->zone);
  g_free (self->forced);
  g_free (self->desk_note);
  g_free (self);
}

void
kith_appointment_set_starts (KithAppointment    *self,
                             const KithWallTime *starts)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (self->zone);

  g_return_if_fail (zone != NULL);

  self->starts = *starts;
  self->utc = kith_wall_time_to_utc (starts, zone, NULL);
}

gboolean
kith_appointment_validate (const KithAppointment  *self,
                           GError                **error)
{
  g_return_val_if_fail (self->zone != NULL && self->kind != NULL, FALSE);

  if (self->minutes < KITH_PATTERN_LEAST_MINUTES || self->minutes > KITH_PATTERN_MOST_MINUTES)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                   _("An appointment lasts %d to %d minutes. Nothing has changed. Please check how long it is."),
                   KITH_PATTERN_LEAST_MINUTES, KITH_PATTERN_MOST_MINUTES);
      return FALSE;
    }

  return check_text (self->forced, error) && check_text (self->desk_note, error);
}

char *
kith_appointment_describe_skip (const KithAppointment *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (self->zone);
  KithWallFit fit;
  KithWallTime shown;

  g_return_val_if_fail (zone != NULL, NULL);

  shown = kith_wall_time_from_utc (kith_wall_time_to_utc (&self->starts, zone, &fit), zone);
  if (fit != KITH_WALL_NEVER)
    return NULL;
  /* Translators: on the day the clocks go forward: "02:30 does not exist on this day, it is 03:30 then". */
  return g_strdup_printf (_("%02d:%02d does not exist on this day, it is %02d:%02d then"), self->starts.hour,
                          self->starts.minute, shown.hour, shown.minute);
}

gboolean
kith_appointment_takes_place (const KithAppointment *self)
{
  return self->state == KITH_APPOINTMENT_PLANNED || self->state == KITH_APPOINTMENT_HELD;
}

gboolean
kith_appointment_is_ahead (const KithAppointment *self,
                           const KithDate        *today)
{
  KithDate day = kith_wall_time_get_date (&self->starts);

  return kith_date_compare (&day, today) > 0;
}

gboolean
kith_appointment_overlaps (const KithAppointment *a,
                           const KithAppointment *b)
{
  return a->utc < b->utc + b->minutes * 60 && b->utc < a->utc + a->minutes * 60;
}

int
kith_appointment_compare (const KithAppointment *a,
                          const KithAppointment *b)
{
  int order = (a->utc > b->utc) - (a->utc < b->utc);

  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}

const char *
kith_appointment_state_to_text (KithAppointmentState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_words), "");

  return state_words[state];
}

gboolean
kith_appointment_state_from_text (const char           *text,
                                  KithAppointmentState *state)
{
  return find_word (state_words, G_N_ELEMENTS (state_words), text, state);
}

const char *
kith_reason_to_text (KithReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reason_words), NULL);

  return reason_words[reason];
}

gboolean
kith_reason_from_text (const char *text,
                       KithReason *reason)
{
  return find_word (reason_words, G_N_ELEMENTS (reason_words), text, reason);
}

const char *
kith_attendance_state_to_text (KithAttendanceState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (attendance_words), "");

  return attendance_words[state];
}

gboolean
kith_attendance_state_from_text (const char          *text,
                                 KithAttendanceState *state)
{
  return find_word (attendance_words, G_N_ELEMENTS (attendance_words), text, state);
}

KithAttendance *
kith_attendance_new (const char *appointment,
                     const char *contact)
{
  KithAttendance *self = g_new0 (KithAttendance, 1);

  self->id = kith_id_new ();
  self->appointment = g_strdup (appointment);
  self->contact = g_strdup (contact);
  return self;
}

void
kith_attendance_free (KithAttendance *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->appointment);
  g_free (self->contact);
  g_free (self->name);
  g_free (self);
}

KithBlock *
kith_block_new (const char *contact,
                int         count)
{
  KithBlock *self = g_new0 (KithBlock, 1);

  self->id = kith_id_new ();
  self->contact = g_strdup (contact);
  self->count = count;
  return self;
}

void
kith_block_free (KithBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->contact);
  g_free (self->therapist);
  g_free (self->pattern);
  g_free (self);
}

char *
kith_appointment_kind_dup_label (const KithAppointmentKind *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_labels); i++)
    if (g_strcmp0 (kind_labels[i].id, self->id) == 0)
      return g_strdup (_(kind_labels[i].label));

  return g_strdup (self->name);
}

void
kith_appointment_kind_free (KithAppointmentKind *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}
