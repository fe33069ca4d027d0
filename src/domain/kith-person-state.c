/* kith-person-state.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const attachment_words[KITH_N_ATTACHMENTS] = { "secure", "preoccupied", "dismissing", "fearful" };

static gboolean
check_number (int          number,
              int          least,
              int          most,
              const char  *sentence,
              GError     **error)
{
  if (number == KITH_UNKNOWN || (number >= least && number <= most))
    return TRUE;

  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, sentence);
  return FALSE;
}

static gboolean
check_closeness (double       closeness,
                 GError     **error)
{
  if (isnan (closeness) || (closeness >= 0 && closeness <= 100))
    return TRUE;

  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("Closeness is a number from 0 (far) to 100 (near). "
                         "Nothing was changed. Please choose one of these."));
  return FALSE;
}

static gboolean
check_obstacles (const KithPersonState  *self,
                 GError                **error)
{
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      if (!check_number (self->obstacles[i], 0, 3,
                         _("An obstacle is a number from 0 (none) to 3 (strong). "
                           "Nothing was changed. Please choose one of these."), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_numbers (const KithPersonState  *self,
               GError                **error)
{
  return check_closeness (self->closeness, error) &&
         check_closeness (self->desired, error) &&
         check_number (self->effect, -3, 3,
                       _("The effect on mood is a number from -3 (drains) to 3 (lifts). "
                         "Nothing was changed. Please choose one of these."), error) &&
         check_number (self->strength, 0, 5,
                       _("The strength of a tie is a number from 0 to 5. "
                         "Nothing was changed. Please choose one of these."), error) &&
         check_number (self->confides, 0, 1,
                       _("Whether the client confides in someone is yes or no. "
                         "Nothing was changed. Please choose one of these."), error) &&
         check_obstacles (self, error);
}

static gboolean
check_day (const KithDate  *day,
           GError         **error)
{
  if (day->precision == KITH_DATE_DAY && !day->about && kith_date_is_real (day))
    return TRUE;

  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE,
                       _("A relationship is described as of a whole day. "
                         "Nothing was changed. Please type the day as in 2025-05-01."));
  return FALSE;
}

static gboolean
are_supports (guint supports)
{
  return (supports & ~(guint) KITH_SUPPORT_KINDS) == 0 || supports == KITH_SUPPORT_NONE;
}

static gboolean
check_words (const KithPersonState  *self,
             GError                **error)
{
  gboolean known = self->attachment == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (attachment_words); i++)
    known = known || g_str_equal (self->attachment, attachment_words[i]);

  if (known && are_supports (self->gives) && are_supports (self->receives))
    return TRUE;

  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_UNKNOWN_WORD,
                       known ? _("This is not a kind of support that Kith knows. Nothing was changed. "
                                 "Please choose emotional, practical, information or company, or none alone.")
                             : _("This is not a style of attachment that Kith knows. Nothing was changed. "
                                 "Please choose secure, preoccupied, dismissing or fearful."));
  return FALSE;
}

KithPersonState *
kith_person_state_new (const char     *person,
                       const KithDate *valid_from)
{
  KithPersonState *self;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (valid_from != NULL, NULL);

  self = g_new0 (KithPersonState, 1);
  self->id = kith_id_new ();
  self->person = g_strdup (person);
  self->valid_from = *valid_from;
  self->closeness = NAN;
  self->desired = NAN;
  self->effect = KITH_UNKNOWN;
  self->strength = KITH_UNKNOWN;
  self->confides = KITH_UNKNOWN;
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    self->obstacles[i] = KITH_UNKNOWN;
  return self;
}

KithPersonState *
kith_person_state_copy (const KithPersonState *self)
{
  KithPersonState *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (KithPersonState, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->person = g_strdup (self->person);
  copy->session = g_strdup (self->session);
  copy->contact = g_strdup (self->contact);
  copy->attachment = g_strdup (self->attachment);
  copy->can_say = g_strdup (self->can_say);
  copy->cannot_say = g_strdup (self->cannot_say);
  copy->wish = g_strdup (self->wish);
  return copy;
}

void
kith_person_state_free (KithPersonState *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->person);
  g_free (self->session);
  g_free (self->contact);
  g_free (self->attachment);
  g_free (self->can_say);
  g_free (self->cannot_say);
  g_free (self->wish);
  g_free (self);
}

gboolean
kith_person_state_validate (const KithPersonState  *self,
                            GError                **error)
{
  const char *const texts[] = { self->session, self->contact, self->can_say, self->cannot_say, self->wish };

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return kith_text_check_utf8 (texts, G_N_ELEMENTS (texts), error) && check_day (&self->valid_from, error) &&
         check_numbers (self, error) && check_words (self, error);
}

const char *
kith_attachment_to_text (guint attachment)
{
  g_return_val_if_fail (attachment < KITH_N_ATTACHMENTS, "");

  return attachment_words[attachment];
}
