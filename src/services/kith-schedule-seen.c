/* kith-schedule-seen.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-problem.h"
#include "kith-schedule-private.h"

#include <glib/gi18n.h>

static const char * const states[] = {
  [KITH_APPOINTMENT_PLANNED] = N_("Someone else has planned this appointment again meanwhile."),
  [KITH_APPOINTMENT_HELD] = N_("Someone else has noted meanwhile that this appointment was held."),
  [KITH_APPOINTMENT_CANCELLED] = N_("Someone else has cancelled this appointment meanwhile."),
  [KITH_APPOINTMENT_NO_SHOW] = N_("Someone else has noted meanwhile that nobody came to this appointment."),
  [KITH_APPOINTMENT_MOVED] = N_("Someone else has moved this appointment meanwhile."),
};

static gboolean
refuse (const char  *news,
        GError     **error)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT, "%s %s", news,
               _("Theirs is safe and shown, and yours was not done. Please look again."));
  return FALSE;
}

/* What of it matters to who wants to change it. Returns: (nullable) */
static const char *
find_news (const KithAppointment *seen,
           const KithAppointment *now)
{
  if (now->state != seen->state)
    return _(states[now->state]);
  if (now->utc != seen->utc || now->minutes != seen->minutes)
    return _(states[KITH_APPOINTMENT_MOVED]);
  if (g_strcmp0 (now->therapist, seen->therapist) != 0 || g_strcmp0 (now->room, seen->room) != 0)
    return _("Someone else has given this appointment another therapist or room meanwhile.");
  return NULL;
}

gboolean
kith_schedule_check_seen (const KithAppointment  *seen,
                          const KithAppointment  *now,
                          GError                **error)
{
  const char *news = seen != NULL && now->version != seen->version ? find_news (seen, now) : NULL;

  return news == NULL || refuse (news, error);
}

gboolean
kith_schedule_check_plan (KithPlan  *seen,
                          KithPlan  *now,
                          GError   **error)
{
  return seen == NULL || kith_plan_is_as_seen (seen, now)
         || refuse (_("Someone else has changed one of these appointments meanwhile."), error);
}
