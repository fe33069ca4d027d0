/* kith-course-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-form.h"

#include <glib/gi18n.h>

const char *
kith_course_form_find_hint (const KithCourseForm *self)
{
  if (self->template == NULL)
    return _("Choose a template");
  if (self->day.precision != KITH_DATE_DAY)
    return _("Choose the first day.");
  if (self->sessions < self->template->least || self->sessions > self->template->most)
    return _("The template is made for another number of sessions");
  if (self->running && self->already >= self->sessions)
    return _("There are no sessions left in this course");
  return NULL;
}

KithEntry *
kith_course_form_make_entry (const KithCourseForm *self,
                             const char           *client)
{
  KithEntry *entry = kith_entry_new (client);

  kith_entry_set_text (entry, KITH_ENTRY_TEMPLATE, self->template->id);
  kith_entry_set_date (entry, KITH_ENTRY_ON, &self->day);
  entry->numbers[KITH_ENTRY_SESSIONS] = self->sessions;
  if (self->block != NULL)
    kith_entry_set_text (entry, KITH_ENTRY_BLOCK, self->block->id);
  if (self->running)
    entry->numbers[KITH_ENTRY_ALREADY] = self->already;
  return entry;
}

static gboolean
says_something (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0';
}

gboolean
kith_contract_form_is_complete (const KithContractForm *self)
{
  return self->to != self->from && says_something (self->reason) && says_something (self->agreed_by);
}
