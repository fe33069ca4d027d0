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

gboolean
kith_task_form_equal (const KithTaskForm *a,
                      const KithTaskForm *b)
{
  return g_str_equal (a->body, b->body) && g_str_equal (a->person, b->person) && g_str_equal (a->outcome, b->outcome)
         && kith_date_compare (&a->due, &b->due) == 0 && a->state == b->state;
}

static gboolean
shows_nothing (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

KithEntry *
kith_task_form_make_entry (const KithTaskForm *self,
                           const KithTaskForm *known,
                           const char         *client,
                           const char         *id)
{
  KithEntry *entry;

  if (kith_task_form_equal (self, known))
    return NULL;
  entry = kith_entry_new (client);
  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  if (!shows_nothing (self->body))
    kith_entry_set_text (entry, KITH_ENTRY_TEXT, self->body);
  kith_entry_set_text (entry, KITH_ENTRY_PERSON, self->person);
  kith_entry_set_text (entry, KITH_ENTRY_OUTCOME, shows_nothing (self->outcome) ? "" : self->outcome);
  kith_entry_set_text (entry, KITH_ENTRY_STATE, kith_task_state_to_text ((KithTaskState) self->state + KITH_TASK_OPEN));
  kith_entry_set_date (entry, KITH_ENTRY_DUE, &self->due);
  return entry;
}
