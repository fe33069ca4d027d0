/* kith-date-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-form.h"

static char *
find_unread (const KithDateForm *self,
             const char         *text)
{
  return self->rough ? kith_date_find_fault (text) : kith_date_find_day_fault (text);
}

static char *
find_unmeant (const KithDateForm *self,
              const char         *text)
{
  g_autoptr (GError) error = NULL;
  KithDate date;

  if (self->today.precision == KITH_DATE_UNKNOWN || !kith_date_parse (text, &date)
      || kith_date_check_reach (&date, self->reach, &self->born, &self->today, &error))
    return NULL;
  return g_strdup (error->message);
}

char *
kith_date_form_find_fault (const KithDateForm *self)
{
  g_autofree char *text = g_strstrip (g_strdup (self->text));
  char *fault;

  if (*text == '\0')
    return NULL;
  fault = find_unread (self, text);
  return fault != NULL ? fault : find_unmeant (self, text);
}

gboolean
kith_date_form_read (const KithDateForm *self,
                     KithDate           *date)
{
  g_autofree char *text = g_strstrip (g_strdup (self->text));
  g_autofree char *fault = kith_date_form_find_fault (self);

  *date = (KithDate) { 0 };
  return fault == NULL && kith_date_parse (text, date);
}
