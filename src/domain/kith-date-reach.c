/* kith-date-reach.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-reach.h"

#include "kith-domain-error.h"
#include "kith-event.h"

#include <glib/gi18n.h>

#define FIRST_YEAR 1900
#define FIRST_YEAR_OF_LIFE 1850
#define DAYS_AHEAD 1
#define YEARS_AHEAD 5

static gboolean
is_too_late (const KithDate *date,
             KithDateReach   reach,
             const KithDate *today)
{
  KithDate last = *today;

  if (reach == KITH_REACH_HAPPENED)
    return kith_date_get_julian (date) > kith_date_get_julian (today) + DAYS_AHEAD;
  last.year += YEARS_AHEAD;
  last.precision = KITH_DATE_MONTH;
  return kith_date_get_julian (date) > kith_date_get_last_julian (&last);
}

static gboolean
is_too_early (const KithDate *date,
              KithDateReach   reach)
{
  return date->year < (reach == KITH_REACH_LIFE ? FIRST_YEAR_OF_LIFE : FIRST_YEAR);
}

gboolean
kith_date_check_reach (const KithDate  *self,
                       KithDateReach    reach,
                       const KithDate  *born,
                       const KithDate  *today,
                       GError         **error)
{
  g_autofree char *day = kith_date_format (self);

  if (self->precision == KITH_DATE_UNKNOWN)
    return TRUE;
  if (is_too_late (self, reach, today) && reach == KITH_REACH_HAPPENED)
    g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                 _("This can’t have been already: %s is still to come. Nothing was changed. Please check the date."), day);
  else if (is_too_late (self, reach, today))
    g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                 _("More than five years ahead: %s. Nothing was changed. Please check the year."), day);
  else if (is_too_early (self, reach))
    g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                 _("Too long ago: %s. Nothing was changed. Please check the year."), day);
  else if (reach != KITH_REACH_LIFE && born != NULL && kith_date_is_before (self, born))
    g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                 _("Before this client was born: %s. Nothing was changed. Please check the year."), day);
  else
    return TRUE;
  return FALSE;
}
