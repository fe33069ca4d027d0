/* kith-work.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-work.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define KIND_MAX_CHARS 60
#define BODY_MAX_CHARS 4000
#define NOTE_MAX_CHARS 100000
#define MOST_MINUTES   600

static const char * const state_words[] = { "open", "not-done", "done", "partly" };

KithNote *
kith_note_new (const char *client,
               const char *session,
               const char *kind,
               const char *body)
{
  KithNote *self = g_new0 (KithNote, 1);

  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->session = g_strdup (session);
  self->kind = g_strdup (kind);
  self->body = g_strdup (body);
  return self;
}

KithTechnique *
kith_technique_new (const char *session,
                    const char *technique)
{
  KithTechnique *self = g_new0 (KithTechnique, 1);

  self->id = kith_id_new ();
  self->session = g_strdup (session);
  self->technique = g_strdup (technique);
  self->minutes = KITH_NO_MINUTES;
  return self;
}

KithTask *
kith_task_new (const char *client,
               const char *body)
{
  KithTask *self = g_new0 (KithTask, 1);

  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->body = g_strdup (body);
  self->state = KITH_TASK_OPEN;
  return self;
}

KithTick *
kith_tick_new (const char     *course,
               const char     *item,
               const KithDate *day)
{
  KithTick *self = g_new0 (KithTick, 1);

  self->id = kith_id_new ();
  self->course = g_strdup (course);
  self->item = g_strdup (item);
  self->day = *day;
  return self;
}

void
kith_note_free (KithNote *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->session);
  g_free (self->author);
  g_free (self->kind);
  g_free (self->body);
  g_free (self);
}

void
kith_technique_free (KithTechnique *self)
{
  g_free (self->id);
  g_free (self->session);
  g_free (self->technique);
  g_free (self->person);
  g_free (self->body);
  g_free (self);
}

void
kith_task_free (KithTask *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->session);
  g_free (self->person);
  g_free (self->body);
  g_free (self->outcome);
  g_free (self);
}

void
kith_tick_free (KithTick *self)
{
  g_free (self->id);
  g_free (self->course);
  g_free (self->item);
  g_free (self);
}

KithTick *
kith_ticks_find (GPtrArray  *ticks,
                 const char *course,
                 const char *item)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      KithTick *tick = ticks->pdata[i];

      if (g_str_equal (tick->course, course) && g_str_equal (tick->item, item))
        return tick;
    }
  return NULL;
}

gboolean
kith_note_validate (const KithNote  *self,
                    GError         **error)
{
  return kith_text_check_name (self->kind, KIND_MAX_CHARS, error)
         && kith_text_check_body (self->body, NOTE_MAX_CHARS, error);
}

gboolean
kith_technique_validate (const KithTechnique  *self,
                         GError              **error)
{
  if (!kith_text_check_name (self->technique, KIND_MAX_CHARS, error)
      || (self->body != NULL && !kith_text_check_body (self->body, BODY_MAX_CHARS, error)))
    return FALSE;
  if (self->minutes >= KITH_NO_MINUTES && self->minutes <= MOST_MINUTES)
    return TRUE;
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("The minutes must be 0 to 600. Nothing has changed."));
  return FALSE;
}

gboolean
kith_task_validate (const KithTask  *self,
                    GError         **error)
{
  return kith_text_check_body (self->body, BODY_MAX_CHARS, error)
         && (self->outcome == NULL || kith_text_check_body (self->outcome, BODY_MAX_CHARS, error));
}

const char *
kith_task_state_to_text (KithTaskState state)
{
  return state_words[state + 1];
}

gboolean
kith_task_state_from_text (const char    *text,
                           KithTaskState *state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (state_words); i++)
    if (g_strcmp0 (text, state_words[i]) == 0)
      {
        *state = (KithTaskState) i - 1;
        return TRUE;
      }
  return FALSE;
}
