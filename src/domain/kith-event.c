/* kith-event.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define KIND_MAX_CHARS 60
#define BODY_MAX_CHARS 4000

static gboolean
set_range_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, message);
  return FALSE;
}

KithEvent *
kith_event_new (const char     *client,
                const char     *kind,
                const KithDate *starts)
{
  KithEvent *self = g_new0 (KithEvent, 1);

  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->kind = g_strdup (kind);
  self->starts = *starts;
  self->people = g_ptr_array_new_with_free_func (g_free);
  return self;
}

KithEvent *
kith_event_copy (const KithEvent *self)
{
  KithEvent *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->kind = g_strdup (self->kind);
  copy->body = g_strdup (self->body);
  copy->people = g_ptr_array_copy (self->people, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  g_ptr_array_set_free_func (copy->people, g_free);
  return copy;
}

void
kith_event_free (KithEvent *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->kind);
  g_free (self->body);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

gboolean
kith_event_validate (const KithEvent  *self,
                     GError          **error)
{
  if (!kith_text_check_name (self->kind, KIND_MAX_CHARS, error)
      || (self->body != NULL && !kith_text_check_body (self->body, BODY_MAX_CHARS, error)))
    return FALSE;
  if (self->starts.precision == KITH_DATE_UNKNOWN)
    return set_range_error (error, _("There is no date yet. Nothing has changed. A year alone will do, as in ~1998."));
  if (self->ends.precision != KITH_DATE_UNKNOWN
      && kith_date_get_last_julian (&self->ends) < kith_date_get_julian (&self->starts))
    return set_range_error (error, _("This would end before it begins. Nothing has changed. Please check both dates."));
  return TRUE;
}
