/* kith-hours.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-hours.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME_MAX_CHARS  80
#define MINUTES_A_DAY   (24 * 60)

static const char * const closure_words[] = {
  [KITH_CLOSURE_CLOSED] = "closure",
  [KITH_CLOSURE_HOLIDAY] = "holiday",
  [KITH_CLOSURE_ABSENCE] = "absence",
};

static const char * const weekday_words[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static gboolean
is_valid_on (const KithHours *hours,
             const KithDate  *day)
{
  return (hours->valid_from.precision == KITH_DATE_UNKNOWN || kith_date_compare (&hours->valid_from, day) <= 0)
         && (hours->valid_to.precision == KITH_DATE_UNKNOWN || kith_date_compare (day, &hours->valid_to) <= 0);
}

static gboolean
has_hours (GPtrArray  *hours,
           const char *therapist)
{
  for (guint i = 0; i < hours->len; i++)
    if (g_strcmp0 (((const KithHours *) hours->pdata[i])->therapist, therapist) == 0)
      return TRUE;

  return FALSE;
}

/* How far the hours that hold the minute @from of the day reach; @from where none does. */
static int
reach_from (GPtrArray        *hours,
            const char       *therapist,
            int               weekday,
            const KithDate   *day,
            int               from)
{
  int reach = from;

  for (guint i = 0; i < hours->len; i++)
    {
      const KithHours *h = hours->pdata[i];

      if (g_strcmp0 (h->therapist, therapist) == 0 && h->weekday == weekday && is_valid_on (h, day)
          && h->starts <= from && h->ends > reach)
        reach = h->ends;
    }

  return reach;
}

static gboolean
set_range_error (GError     **error,
                 const char  *sentence)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, sentence);
  return FALSE;
}

KithTherapist *
kith_therapist_new (const char *name)
{
  KithTherapist *self = g_new0 (KithTherapist, 1);

  self->id = kith_id_new ();
  self->name = g_strdup (name);
  self->active = TRUE;
  return self;
}

void
kith_therapist_free (KithTherapist *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->user);
  g_free (self);
}

KithRoom *
kith_room_new (const char *name)
{
  KithRoom *self = g_new0 (KithRoom, 1);

  self->id = kith_id_new ();
  self->name = g_strdup (name);
  self->active = TRUE;
  return self;
}

void
kith_room_free (KithRoom *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

KithHours *
kith_hours_new (const char *therapist,
                int         weekday,
                int         starts,
                int         ends)
{
  KithHours *self = g_new0 (KithHours, 1);

  self->id = kith_id_new ();
  self->therapist = g_strdup (therapist);
  self->weekday = weekday;
  self->starts = starts;
  self->ends = ends;
  return self;
}

void
kith_hours_free (KithHours *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->therapist);
  g_free (self);
}

KithClosure *
kith_closure_new (KithClosureKind  kind,
                  const KithDate  *first_day,
                  const KithDate  *last_day)
{
  KithClosure *self = g_new0 (KithClosure, 1);

  self->id = kith_id_new ();
  self->kind = kind;
  self->first_day = *first_day;
  self->last_day = *last_day;
  return self;
}

void
kith_closure_free (KithClosure *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->therapist);
  g_free (self->room);
  g_free (self->label);
  g_free (self);
}

gboolean
kith_therapist_validate (const KithTherapist  *self,
                         GError              **error)
{
  return kith_text_check_name (self->name, NAME_MAX_CHARS, error);
}

gboolean
kith_room_validate (const KithRoom  *self,
                    GError         **error)
{
  return kith_text_check_name (self->name, NAME_MAX_CHARS, error);
}

gboolean
kith_hours_validate (const KithHours  *self,
                     GError          **error)
{
  if (self->weekday < 1 || self->weekday > 7 || self->starts < 0 || self->ends > MINUTES_A_DAY || self->starts >= self->ends)
    return set_range_error (error, _("These hours do not begin before they end on one day. Nothing has changed. "
                                     "Please check them."));
  if (self->valid_from.precision != KITH_DATE_UNKNOWN && self->valid_to.precision != KITH_DATE_UNKNOWN
      && kith_date_compare (&self->valid_from, &self->valid_to) > 0)
    return set_range_error (error, _("The first of these days is after the last. Nothing has changed. Please check them."));
  return TRUE;
}

gboolean
kith_closure_validate (const KithClosure  *self,
                       GError            **error)
{
  if (self->label != NULL && !kith_text_check_name (self->label, NAME_MAX_CHARS, error))
    return FALSE;
  if (self->first_day.precision != KITH_DATE_DAY || self->last_day.precision != KITH_DATE_DAY
      || self->first_day.about || self->last_day.about)
    return set_range_error (error, _("A closure needs its first and its last day. Nothing has changed. "
                                     "Please type them as in 2026-12-24."));
  if (kith_date_compare (&self->first_day, &self->last_day) > 0)
    return set_range_error (error, _("The first of these days is after the last. Nothing has changed. Please check them."));
  return TRUE;
}

gboolean
kith_hours_cover (GPtrArray          *hours,
                  const char         *therapist,
                  const KithWallTime *starts,
                  int                 minutes)
{
  const char *whose = therapist != NULL && has_hours (hours, therapist) ? therapist : NULL;
  KithDate day = kith_wall_time_get_date (starts);
  int weekday = kith_wall_time_get_weekday (starts);
  int from = kith_wall_time_get_minutes (starts);
  int until = from + minutes;

  if (!has_hours (hours, whose))
    return TRUE;

  while (from < until)
    {
      int reach = reach_from (hours, whose, weekday, &day, from);

      if (reach == from)
        return FALSE;
      from = reach;
    }

  return TRUE;
}

gboolean
kith_closure_hits (const KithClosure  *self,
                   const char         *therapist,
                   const char         *room,
                   const KithWallTime *starts,
                   int                 minutes)
{
  KithWallTime end = *starts;
  KithDate first, last;

  if ((self->therapist != NULL && g_strcmp0 (self->therapist, therapist) != 0)
      || (self->room != NULL && g_strcmp0 (self->room, room) != 0))
    return FALSE;

  /* An appointment that ends at midnight does not touch the next day; nor does one past the end of the calendar. */
  kith_wall_time_add (&end, 0, MAX (minutes, 1) - 1);
  first = kith_wall_time_get_date (starts);
  last = kith_wall_time_get_date (&end);
  return kith_date_compare (&self->first_day, &last) <= 0 && kith_date_compare (&first, &self->last_day) <= 0;
}

const char *
kith_closure_kind_to_text (KithClosureKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (closure_words), "");

  return closure_words[kind];
}

gboolean
kith_closure_kind_from_text (const char      *text,
                             KithClosureKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (closure_words); i++)
    if (g_strcmp0 (closure_words[i], text) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
kith_clock_parse (const char *text,
                  int        *minutes)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  gsize n_digits = strspn (typed, "0123456789");
  gboolean parted = typed[n_digits] == ':' || typed[n_digits] == '.';
  gsize n_hour = parted || n_digits <= 2 ? n_digits : n_digits - 2;
  g_autofree char *hours = g_strndup (typed, n_hour);
  const char *rest = typed + n_hour + (parted ? 1 : 0);
  gboolean is_full_hour = *rest == '\0' && !parted;
  guint64 hour;
  guint64 minute = 0;

  if (n_hour > 2 || (!is_full_hour && strlen (rest) != 2)
      || !g_ascii_string_to_unsigned (hours, 10, 0, 24, &hour, NULL)
      || (!is_full_hour && !g_ascii_string_to_unsigned (rest, 10, 0, 59, &minute, NULL))
      || hour * 60 + minute > MINUTES_A_DAY)
    return FALSE;

  *minutes = (int) (hour * 60 + minute);
  return TRUE;
}

char *
kith_clock_to_text (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

gboolean
kith_weekday_parse (const char *text,
                    int        *weekday)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 1, 7, &number, NULL))
    {
      *weekday = (int) number;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (weekday_words); i++)
    if (g_ascii_strcasecmp (weekday_words[i], text) == 0)
      {
        *weekday = (int) i + 1;
        return TRUE;
      }

  return FALSE;
}

const char *
kith_weekday_to_text (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return weekday_words[weekday - 1];
}
