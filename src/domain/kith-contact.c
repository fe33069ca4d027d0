/* kith-contact.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contact.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-name.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define NAME_MAX_CHARS 200
#define PHONE_MAX_CHARS 60
#define EARLIEST_YEAR 1850

static gboolean
check_phone (const char  *phone,
             GError     **error)
{
  if (phone == NULL)
    return TRUE;

  if (!kith_text_is_plain (phone))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This phone number holds a line break or a character that cannot be shown. "
                             "Nothing was changed. Please type the number again."));
      return FALSE;
    }

  if (g_utf8_strlen (phone, -1) > PHONE_MAX_CHARS)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
                   _("This phone number is longer than %d characters. Nothing was changed. Please shorten it."),
                   PHONE_MAX_CHARS);
      return FALSE;
    }

  return TRUE;
}

/* The day after today in UTC, since it may have begun already where the client lives. */
static KithDate
get_latest_birthday (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) latest = g_date_time_add_days (now, 1);
  KithDate date = { .precision = KITH_DATE_DAY };

  g_date_time_get_ymd (latest, &date.year, &date.month, &date.day);
  return date;
}

gboolean
kith_contact_validate_born (const KithDate  *born,
                            const KithDate  *today,
                            GError         **error)
{
  KithDate first_day = *born;

  if (born->precision == KITH_DATE_UNKNOWN)
    return TRUE;

  if (!kith_date_is_real (born))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE,
                           _("This birthday is not a day in the calendar. "
                             "Nothing was changed. Please type it as in 1980-05-01, or only the year."));
      return FALSE;
    }

  /* Whether it is "about" must not decide about the last day of the range. */
  first_day.about = FALSE;
  if (born->year < EARLIEST_YEAR || kith_date_compare (&first_day, today) > 0)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                   _("This birthday is not between the year %d and today. Nothing was changed. Please check the year."),
                   EARLIEST_YEAR);
      return FALSE;
    }

  return TRUE;
}

KithContact *
kith_contact_new (const char *name)
{
  KithContact *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (KithContact, 1);
  self->id = kith_id_new ();
  self->name = g_strdup (name);
  self->status = KITH_CONTACT_ACTIVE;
  return self;
}

KithContact *
kith_contact_copy (const KithContact *self)
{
  KithContact *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (KithContact, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->phone = g_strdup (self->phone);
  return copy;
}

void
kith_contact_free (KithContact *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->phone);
  g_free (self);
}

gboolean
kith_contact_validate (const KithContact  *self,
                       GError            **error)
{
  KithDate latest = get_latest_birthday ();

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return kith_text_check_name (self->name, NAME_MAX_CHARS, error) &&
         check_phone (self->phone, error) &&
         kith_contact_validate_born (&self->born, &latest, error);
}

int
kith_contact_compare (const KithContact *a,
                      const KithContact *b)
{
  g_autofree char *a_name = NULL;
  g_autofree char *b_name = NULL;
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  a_name = kith_name_fold (a->name);
  b_name = kith_name_fold (b->name);

  order = g_strcmp0 (a_name, b_name);
  if (order == 0)
    order = kith_date_compare (&a->born, &b->born);
  if (order == 0)
    order = g_strcmp0 (a->id, b->id);
  return order;
}

const char *
kith_contact_status_to_text (KithContactStatus status)
{
  switch (status)
    {
    case KITH_CONTACT_ACTIVE:
      return "active";
    case KITH_CONTACT_ARCHIVED:
      return "archived";
    }

  g_return_val_if_reached ("");
}

gboolean
kith_contact_status_from_text (const char        *text,
                               KithContactStatus *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  if (g_strcmp0 (text, "active") == 0)
    *status = KITH_CONTACT_ACTIVE;
  else if (g_strcmp0 (text, "archived") == 0)
    *status = KITH_CONTACT_ARCHIVED;
  else
    return FALSE;

  return TRUE;
}

char *
kith_contact_describe (const KithContact *self)
{
  g_autofree char *name = NULL;
  g_autofree char *born = NULL;
  KithDate date;

  g_return_val_if_fail (self != NULL, NULL);

  name = g_utf8_make_valid (self->name, -1);
  if (self->born.precision == KITH_DATE_UNKNOWN)
    return g_steal_pointer (&name);

  date = self->born;
  date.about = FALSE;
  born = kith_date_to_text (&date);

  if (self->born.about)
    /* Translators: a client's name, and a year or a day of birth that is not certain. */
    return g_strdup_printf (_("%s (born about %s)"), name, born);

  /* Translators: a client's name and day of birth, as in "Anna Beck (born 1980-05-01)". */
  return g_strdup_printf (_("%s (born %s)"), name, born);
}
