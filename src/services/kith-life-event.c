/* kith-life-event.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-life-event.h"

#include "kith-treatment-private.h"

typedef struct
{
  char *client;
  char *event;
} Question;

G_DEFINE_BOXED_TYPE (KithEvent, kith_event_boxed, kith_event_copy, kith_event_free)

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self->event);
  g_free (self);
}

static gboolean
load (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Question *question = data;
  g_auto (KithRecord) record = { 0 };
  const KithEvent *event;

  if (!kith_record_init (&record, database, question->client, error))
    return FALSE;
  event = kith_record_find (&record, KITH_ROW_EVENT, question->event, error);
  if (event == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_EVENT_BOXED);
  g_value_set_boxed (result, event);
  return TRUE;
}

static const KithJob load_job = { "event-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load };

DexFuture *
kith_practice_load_event (KithPractice *self,
                          const char   *client,
                          const char   *event)
{
  Question *question = g_new0 (Question, 1);

  question->client = g_strdup (client);
  question->event = g_strdup (event);
  return kith_store_run (kith_practice_get_store (self), &load_job, NULL, question, (GDestroyNotify) question_free);
}
