/* kith-session-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session-words.h"

#include "kith-appointment.h"
#include "kith-catalogue.h"
#include "kith-measure-form.h"

#include <glib/gi18n.h>

#define DOT " · "

static char *
format_day (const KithDate *day,
            const char     *format)
{
  g_autoptr (GDateTime) date = day->precision == KITH_DATE_DAY ? g_date_time_new_utc (day->year, day->month, day->day, 0, 0, 0)
                                                               : NULL;

  return date != NULL ? g_date_time_format (date, format) : kith_date_format (day);
}

/* Takes both; what is empty takes no dot. */
static char *
join (char *text,
      char *more)
{
  g_autofree char *one = text;
  g_autofree char *other = more;

  if (*one == '\0' || *other == '\0')
    return g_strconcat (one, other, NULL);
  return g_strconcat (one, DOT, other, NULL);
}

static char *
describe_number (const KithSessionSheet *sheet)
{
  const KithSession *session = sheet->session;
  const KithAppointmentKind kind = { .id = session->kind, .name = session->kind };

  if (session->number > 0 && sheet->sessions > 0)
    return g_strdup_printf (_("Session %d of %d"), session->number, sheet->sessions);
  if (session->number > 0)
    return g_strdup_printf (_("Session %d"), session->number);
  if (session->state != KITH_SESSION_PLANNED && session->state != KITH_SESSION_HELD)
    return g_strdup (kith_session_words_state (session->state));
  return kith_appointment_kind_dup_label (&kind);
}

char *
kith_session_words_place (const KithSessionSheet *sheet)
{
  const char *phase = sheet->phase != NULL ? kith_phase_get_label (sheet->phase) : "";
  char *place = join (describe_number (sheet), g_strdup (phase));

  /* Translators: the day of a session, "Tue 3 Nov", in the form of g_date_time_format(). */
  return join (place, format_day (&sheet->session->day, sheet->session->day.year == sheet->today.year
                                                        ? _("%a %-d %b") : _("%a %-d %b %Y")));
}

const char *
kith_session_words_state (KithSessionState state)
{
  switch (state)
    {
    case KITH_SESSION_PLANNED:
      return C_("session", "Planned");
    case KITH_SESSION_HELD:
      return C_("session", "Held");
    case KITH_SESSION_CANCELLED:
      return C_("session", "Cancelled");
    case KITH_SESSION_NO_SHOW:
      return C_("session", "No-Show");
    case KITH_SESSION_MOVED:
      return C_("session", "Moved");
    default:
      g_return_val_if_reached ("");
    }
}

char *
kith_session_words_settled (const KithSheetNote *note)
{
  gboolean is_signed = note->note->signed_at != 0;

  if (note->author == NULL || *note->author == '\0')
    return g_strdup (is_signed ? _("Signed") : _("Somebody else’s, not signed yet"));
  if (is_signed)
    return g_strdup_printf (_("Signed by %s"), note->author);
  /* Translators: %s is a therapist. */
  return g_strdup_printf (_("By %s, not signed yet"), note->author);
}

char *
kith_session_words_use (const KithTechnique *use,
                        const KithPerson    *person)
{
  char *minutes = use->minutes > 0 ? g_strdup_printf (ngettext ("%d min", "%d min", use->minutes), use->minutes) : g_strdup ("");

  return join (g_strdup (person != NULL ? person->name : ""), minutes);
}

static const char *
get_outcome (KithTaskState state)
{
  switch (state)
    {
    case KITH_TASK_DONE:
      return C_("task", "done");
    case KITH_TASK_PARTLY:
      return C_("task", "partly done");
    case KITH_TASK_NOT_DONE:
      return C_("task", "not done");
    case KITH_TASK_OPEN:
    default:
      return "";
    }
}

char *
kith_session_words_task (const KithTask   *task,
                         const KithPerson *person)
{
  /* Translators: with whom a task is to be done. */
  char *with = person != NULL ? g_strdup_printf (_("with %s"), person->name) : g_strdup ("");
  g_autofree char *day = kith_date_format (&task->due);
  /* Translators: until when a task is to be done. */
  char *due = *day != '\0' ? g_strdup_printf (_("by %s"), day) : g_strdup ("");

  return join (join (with, due), g_strdup (get_outcome (task->state)));
}

static char *
describe_here (const KithSheetMeasure *measure)
{
  const KithScore *here = measure->here;
  char *total;

  if (here->total == KITH_NO_TOTAL)
    return g_strdup (_("No total: too many answers are missing"));
  total = kith_measure_words_total (measure->measure, here->total);
  if (measure->first == NULL)
    return total;
  return join (total, kith_measure_words_change (measure->measure, measure->first->total, here->total, TRUE));
}

char *
kith_session_words_measure (const KithSheetMeasure *measure)
{
  g_autofree char *total = NULL;
  g_autofree char *day = NULL;

  if (measure->here != NULL)
    return describe_here (measure);
  if (measure->last == NULL)
    return g_strdup (_("Not filled in yet"));
  total = kith_measure_words_total (measure->measure, measure->last->total);
  day = kith_date_format (&measure->last->day);
  /* Translators: the last score and its day: "Last 11, moderate, on 3 November 2026". */
  return g_strdup_printf (_("Last %s, on %s"), total, day);
}

char *
kith_session_words_standing (const KithBrief *brief)
{
  gboolean held = brief->session != NULL && brief->session->number > 0 && brief->session->state == KITH_SESSION_HELD;
  char *over = brief->session != NULL ? kith_course_describe_over (brief->course, brief->session->number) : NULL;

  if (over != NULL)
    return over;
  if (brief->left == 0)
    return g_strdup (_("All sessions that were agreed on have been used"));
  if (held && brief->left == 1)
    return g_strdup (_("The last session that was agreed on"));
  if (held)
    return g_strdup_printf (ngettext ("%d session left after this one", "%d sessions left after this one", brief->left - 1),
                            brief->left - 1);
  return g_strdup_printf (ngettext ("%d session left, this one", "%d sessions left, with this one", brief->left), brief->left);
}

const char *
kith_session_words_ending (KithEnding ending)
{
  switch (ending)
    {
    case KITH_ENDING_DUE:
      return _("Time to talk about the ending");
    case KITH_ENDING_OVERDUE:
      return _("The ending has not been talked about yet");
    case KITH_ENDING_RAISED:
      return _("The ending has been talked about");
    case KITH_ENDING_NOT_YET:
    default:
      return NULL;
    }
}

char *
kith_session_words_anniversary (const KithBriefAnniversary *anniversary)
{
  const char *label;

  if (g_str_equal (anniversary->what, "birthday"))
    return g_strdup_printf (_("Birthday of %s"), anniversary->who);
  if (g_str_equal (anniversary->what, "death"))
    return g_strdup_printf (_("Anniversary of the death of %s"), anniversary->who);
  label = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", anniversary->what);
  if (anniversary->who == NULL)
    return g_strdup (label);
  /* Translators: an event and whom it is about, "Separation: Tom". */
  return g_strdup_printf (_("%s: %s"), label, anniversary->who);
}

char *
kith_session_words_days (int days)
{
  if (days == 0)
    return g_strdup (_("on this day"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
}

char *
kith_session_words_event (const KithEvent *event)
{
  if (event->body != NULL)
    return g_strdup (event->body);
  return g_strdup (kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", event->kind));
}
