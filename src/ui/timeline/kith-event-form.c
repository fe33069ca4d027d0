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
say_text (KithEntry     *entry,
          KithEntryText  which,
          const char    *said,
          const char    *stored)
{
  if (g_strcmp0 (said != NULL ? said : "", stored != NULL ? stored : "") == 0)
    return FALSE;
  kith_entry_set_text (entry, which, said != NULL ? said : "");
  return TRUE;
}

static gboolean
say_day (const KithEventForm *self,
         KithEntry           *entry,
         KithEntryDate        which,
         const char          *said,
         const KithDate      *stored)
{
  KithDate day;

  if (!read_day (self, said, &day) || kith_date_compare (&day, stored) == 0)
    return FALSE;
  if (which == KITH_ENTRY_ON && day.precision == KITH_DATE_UNKNOWN)
    return FALSE;
  kith_entry_set_date (entry, which, &day);
  return TRUE;
}

static gboolean
say_flag (KithEntry     *entry,
          KithEntryFlag  which,
          gboolean       said,
          gboolean       stored)
{
  if (said == stored)
    return FALSE;
  kith_entry_set_flag (entry, which, said);
  return TRUE;
}

static gboolean
are_same_people (GPtrArray *a,
                 GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find_with_equal_func (b, a->pdata[i], g_str_equal, NULL))
      return FALSE;
  return a->len == b->len;
}

static gboolean
say_people (KithEntry *entry,
            GPtrArray *said,
            GPtrArray *stored)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  if (are_same_people (said, stored))
    return FALSE;
  for (guint i = 0; i < said->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "", (const char *) said->pdata[i]);
  kith_entry_set_text (entry, KITH_ENTRY_PERSON, ids->str);
  return TRUE;
}

KithEntry *
kith_event_form_make_entry (const KithEventForm *self,
                            const KithEvent     *event,
                            const char          *client)
{
  g_autoptr (KithEntry) entry = kith_entry_new (client);
  gboolean new = event->version == 0;
  gboolean differs = say_text (entry, KITH_ENTRY_KIND, self->kind, new ? NULL : event->kind);

  differs |= say_text (entry, KITH_ENTRY_TEXT, self->text, event->body);
  differs |= say_day (self, entry, KITH_ENTRY_ON, self->starts, new ? &(const KithDate) { 0 } : &event->starts);
  differs |= say_day (self, entry, KITH_ENTRY_UNTIL, self->ends, &event->ends);
  differs |= say_people (entry, self->people, event->people);
  differs |= say_flag (entry, KITH_ENTRY_ONSET, self->onset, event->onset);
  differs |= say_flag (entry, KITH_ENTRY_YEARLY, self->yearly, event->yearly);
  if (!new)
    kith_entry_set_text (entry, KITH_ENTRY_ID, event->id);
  return differs ? g_steal_pointer (&entry) : NULL;
}
