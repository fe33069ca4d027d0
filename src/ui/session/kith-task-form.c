/* kith-task-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-task-form.h"

static char *
dup_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

void
kith_task_form_init (KithTaskForm   *self,
                     const KithTask *task)
{
  self->body = dup_text (task->body);
  self->person = dup_text (task->person);
  self->outcome = dup_text (task->outcome);
  self->due = task->due;
  self->state = (guint) (task->state - KITH_TASK_OPEN);
}

void
kith_task_form_clear (KithTaskForm *self)
{
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->outcome, g_free);
}

static gboolean
shows_nothing (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static const char *
get_state_word (guint state)
{
  return kith_task_state_to_text ((KithTaskState) state + KITH_TASK_OPEN);
}

KithEntry *
kith_task_form_make_entry (const KithTaskForm *self,
                           const KithTaskForm *known,
                           const char         *client,
                           const char         *id)
{
  g_autoptr (KithEntry) entry = kith_entry_new (client);
  const char *outcome = shows_nothing (self->outcome) ? "" : self->outcome;
  gboolean differs = !shows_nothing (self->body) && kith_entry_replace_text (entry, KITH_ENTRY_TEXT, self->body, known->body);

  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_PERSON, self->person, known->person);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_OUTCOME, outcome, known->outcome);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_STATE, get_state_word (self->state), get_state_word (known->state));
  differs |= kith_entry_replace_date (entry, KITH_ENTRY_DUE, &self->due, &known->due);
  return differs ? g_steal_pointer (&entry) : NULL;
}
