/* kith-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-phase.h"

#include <glib/gi18n.h>

static const char * const state_words[KITH_N_SESSION_STATES] = {
  [KITH_SESSION_PLANNED] = "planned",
  [KITH_SESSION_HELD] = "held",
  [KITH_SESSION_CANCELLED] = "cancelled",
  [KITH_SESSION_NO_SHOW] = "no-show",
  [KITH_SESSION_MOVED] = "moved",
};

static gboolean
set_range_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, message);
  return FALSE;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const KithSession *one = *(KithSession * const *) a;
  const KithSession *other = *(KithSession * const *) b;
  int order = kith_date_compare (&one->day, &other->day);

  if (order == 0)
    order = g_strcmp0 (one->starts, other->starts);
  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

KithSession *
kith_session_new (const char     *client,
                  const char     *course,
                  const KithDate *day)
{
  KithSession *self = g_new0 (KithSession, 1);

  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->course = g_strdup (course);
  self->day = *day;
  self->kind = g_strdup ("appointment");
  self->state = KITH_SESSION_HELD;
  self->counts = TRUE;
  self->people = g_ptr_array_new_with_free_func (g_free);
  return self;
}

KithSession *
kith_session_copy (const KithSession *self)
{
  KithSession *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->course = g_strdup (self->course);
  copy->starts = g_strdup (self->starts);
  copy->kind = g_strdup (self->kind);
  copy->people = g_ptr_array_copy (self->people, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  g_ptr_array_set_free_func (copy->people, g_free);
  return copy;
}

void
kith_session_free (KithSession *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->course);
  g_free (self->starts);
  g_free (self->kind);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

gboolean
kith_session_validate (const KithSession  *self,
                       GError            **error)
{
  if (self->day.precision != KITH_DATE_DAY || self->day.about)
    return set_range_error (error, _("A session is on one day. Nothing has changed. Please type it as in 2027-01-11."));
  if (self->mood < 0 || self->mood > 10)
    return set_range_error (error, _("A mood is rated from 1 to 10. Nothing has changed."));
  if (self->known < 0 || self->known > KITH_MAX_SESSIONS)
    return set_range_error (error, _("The number of a session must be 1 to 200. Nothing has changed."));
  return TRUE;
}

gboolean
kith_session_has_number (const KithSession *self)
{
  switch (self->state)
    {
    case KITH_SESSION_PLANNED:
    case KITH_SESSION_HELD:
      return self->counts;
    case KITH_SESSION_CANCELLED:
    case KITH_SESSION_NO_SHOW:
      return self->counts && self->used;
    case KITH_SESSION_MOVED:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

gboolean
kith_session_state_is_used (KithSessionState state)
{
  return state == KITH_SESSION_NO_SHOW;
}

int
kith_sessions_number (GPtrArray *sessions,
                      int        already)
{
  int last = already;

  g_ptr_array_sort (sessions, compare_cb);
  for (guint i = 0; i < sessions->len; i++)
    {
      KithSession *session = g_ptr_array_index (sessions, i);

      if (session->known > 0)
        session->number = session->known;
      else
        session->number = kith_session_has_number (session) ? ++last : 0;
    }
  return last;
}

KithSession *
kith_sessions_find (GPtrArray *sessions,
                    int        number)
{
  for (guint i = 0; number > 0 && i < sessions->len; i++)
    {
      KithSession *session = g_ptr_array_index (sessions, i);

      if (session->number == number)
        return session;
    }
  return NULL;
}

const char *
kith_session_state_to_text (KithSessionState state)
{
  return state_words[state];
}

gboolean
kith_session_state_from_text (const char       *text,
                              KithSessionState *state)
{
  for (int i = 0; i < KITH_N_SESSION_STATES; i++)
    if (g_strcmp0 (text, state_words[i]) == 0)
      {
        *state = i;
        return TRUE;
      }
  return FALSE;
}
