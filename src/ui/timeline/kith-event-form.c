/* kith-event-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event-form.h"

#include "kith-date-form.h"

#include <glib/gi18n.h>

static KithDateForm
get_day (const KithEventForm *self,
         const char          *text)
{
  return (KithDateForm) { .text = text != NULL ? text : "", .rough = TRUE, .reach = KITH_REACH_LIFE, .today = self->today };
}

static gboolean
read_day (const KithEventForm *self,
          const char          *text,
          KithDate            *day)
{
  const KithDateForm form = get_day (self, text);

  return kith_date_form_read (&form, day);
}

static char *
find_fault (const KithEventForm *self,
            const char          *text)
{
  const KithDateForm form = get_day (self, text);

  return kith_date_form_find_fault (&form);
}

char *
kith_event_form_find_hint (const KithEventForm *self)
{
  KithDate starts;
  KithDate ends;

  if (!read_day (self, self->starts, &starts))
    return find_fault (self, self->starts);
  if (starts.precision == KITH_DATE_UNKNOWN)
    return g_strdup (_("When was it? As exactly as is known: 2019, 2019-03, 2019-03-14 or ~2019"));
  if (!read_day (self, self->ends, &ends))
    return find_fault (self, self->ends);
  if (ends.precision != KITH_DATE_UNKNOWN && kith_date_is_before (&ends, &starts))
    return g_strdup (_("It can’t be over before it began"));
  return NULL;
}

static gboolean
say_day (const KithEventForm *self,
         KithEntry           *entry,
         KithEntryDate        which,
         const char          *said,
         const KithDate      *stored)
{
  KithDate day;

  if (!read_day (self, said, &day) || (which == KITH_ENTRY_ON && day.precision == KITH_DATE_UNKNOWN))
    return FALSE;
  return kith_entry_replace_date (entry, which, &day, stored);
}

KithEntry *
kith_event_form_make_entry (const KithEventForm *self,
                            const KithEvent     *event,
                            const char          *client)
{
  g_autoptr (KithEntry) entry = kith_entry_new (client);
  gboolean new = event->version == 0;
  gboolean differs = kith_entry_replace_text (entry, KITH_ENTRY_KIND, self->kind, new ? NULL : event->kind);

  differs |= kith_entry_replace_text (entry, KITH_ENTRY_TEXT, self->text, event->body);
  differs |= say_day (self, entry, KITH_ENTRY_ON, self->starts, new ? &(const KithDate) { 0 } : &event->starts);
  differs |= say_day (self, entry, KITH_ENTRY_UNTIL, self->ends, &event->ends);
  differs |= kith_entry_replace_people (entry, self->people, event->people);
  differs |= kith_entry_replace_flag (entry, KITH_ENTRY_ONSET, self->onset, event->onset);
  differs |= kith_entry_replace_flag (entry, KITH_ENTRY_YEARLY, self->yearly, event->yearly);
  if (!new)
    kith_entry_set_text (entry, KITH_ENTRY_ID, event->id);
  return differs ? g_steal_pointer (&entry) : NULL;
}
