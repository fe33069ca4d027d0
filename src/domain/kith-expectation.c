/* kith-expectation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-expectation.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-name.h"
#include "kith-person.h"

#include <glib/gi18n.h>

#define BODY_MAX_CHARS 2000

static const char *const met_words[] = {
  [KITH_MET_UNKNOWN] = NULL,
  [KITH_MET_NO] = "no",
  [KITH_MET_PARTLY] = "partly",
  [KITH_MET_YES] = "yes",
};

static gboolean
check_body (const char  *body,
            GError     **error)
{
  g_autofree char *folded = NULL;

  if (body == NULL || !g_utf8_validate (body, -1, NULL))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This expectation holds something that is not text. "
                             "Nothing has changed. Please type it again."));
      return FALSE;
    }

  folded = kith_name_fold (body);
  if (*folded == '\0')
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY,
                           _("This expectation says nothing yet. Nothing has changed. Please type what is expected."));
      return FALSE;
    }

  if (g_utf8_strlen (body, -1) > BODY_MAX_CHARS)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
                   _("This expectation is longer than %d characters. Nothing has changed. Please shorten it."),
                   BODY_MAX_CHARS);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_dates (const KithExpectation  *self,
             GError                **error)
{
  if (!kith_date_is_real (&self->valid_from) || !kith_date_is_real (&self->valid_to))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE,
                           _("This beginning or end of an expectation is not a day in the calendar. "
                             "Nothing has changed. Please type it as in 1980-05-01, or only the year."));
      return FALSE;
    }

  if (kith_date_is_before (&self->valid_to, &self->valid_from))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                           _("This expectation ends before it begins. "
                             "Nothing has changed. Please check the two dates."));
      return FALSE;
    }

  return TRUE;
}

KithExpectation *
kith_expectation_new (const char *person,
                      KithHolder  holder,
                      const char *body)
{
  KithExpectation *self;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  self = g_new0 (KithExpectation, 1);
  self->id = kith_id_new ();
  self->person = g_strdup (person);
  self->holder = holder;
  self->body = g_strdup (body);
  self->said = KITH_UNKNOWN;
  return self;
}

KithExpectation *
kith_expectation_copy (const KithExpectation *self)
{
  KithExpectation *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (KithExpectation, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->person = g_strdup (self->person);
  copy->body = g_strdup (self->body);
  return copy;
}

void
kith_expectation_free (KithExpectation *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->person);
  g_free (self->body);
  g_free (self);
}

/* Three answers to one question: whose stays. Returns: FALSE where both are new and not the same */
static gboolean
merge_number (int *mine,
              int  known,
              int  now)
{
  if (*mine == known)
    *mine = now;
  return now == known || now == *mine;
}

static gboolean
merge_date (KithDate       *mine,
            const KithDate *known,
            const KithDate *now)
{
  if (kith_date_compare (mine, known) == 0)
    *mine = *now;
  return kith_date_compare (now, known) == 0 || kith_date_compare (now, mine) == 0;
}

gboolean
kith_expectation_merge (KithExpectation       *self,
                        const KithExpectation *known,
                        const KithExpectation *now,
                        gboolean              *words)
{
  int holder = self->holder;
  int met = self->met;
  gboolean fits;

  if (g_str_equal (self->body, known->body))
    g_set_str (&self->body, now->body);
  *words = !g_str_equal (now->body, known->body) && !g_str_equal (now->body, self->body);
  fits = merge_number (&holder, known->holder, now->holder) && !*words;
  fits &= merge_number (&self->said, known->said, now->said);
  fits &= merge_number (&met, known->met, now->met);
  fits &= merge_date (&self->valid_from, &known->valid_from, &now->valid_from);
  fits &= merge_date (&self->valid_to, &known->valid_to, &now->valid_to);
  self->holder = holder;
  self->met = met;
  self->version = now->version;
  return fits;
}

gboolean
kith_expectation_validate (const KithExpectation  *self,
                           GError                **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return check_body (self->body, error) && check_dates (self, error);
}

const char *
kith_holder_to_text (KithHolder holder)
{
  return holder == KITH_HOLDER_ME ? "me" : "them";
}

gboolean
kith_holder_from_text (const char *text,
                       KithHolder *holder)
{
  g_return_val_if_fail (holder != NULL, FALSE);

  if (g_strcmp0 (text, "me") == 0)
    *holder = KITH_HOLDER_ME;
  else if (g_strcmp0 (text, "them") == 0)
    *holder = KITH_HOLDER_THEM;
  else
    return FALSE;

  return TRUE;
}

const char *
kith_met_to_text (KithMet met)
{
  g_return_val_if_fail ((guint) met < G_N_ELEMENTS (met_words), NULL);

  return met_words[met];
}

gboolean
kith_met_from_text (const char *text,
                    KithMet    *met)
{
  g_return_val_if_fail (met != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (met_words); i++)
    {
      if (g_strcmp0 (text, met_words[i]) == 0)
        {
          *met = (KithMet) i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
kith_expectation_is_in_force (const KithExpectation *self,
                              const KithDate        *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, FALSE);

  return !kith_date_is_before (day, &self->valid_from) && !kith_date_is_before (&self->valid_to, day);
}

guint
kith_expectations_count_unmet (GPtrArray      *expectations,
                               const KithDate *day)
{
  guint unmet = 0;

  g_return_val_if_fail (expectations != NULL, 0);

  for (guint i = 0; i < expectations->len; i++)
    {
      const KithExpectation *it = expectations->pdata[i];

      if (kith_expectation_is_in_force (it, day) && (it->met == KITH_MET_NO || it->met == KITH_MET_PARTLY))
        unmet++;
    }

  return unmet;
}

gboolean
kith_expectations_are_non_reciprocal (GPtrArray      *expectations,
                                      const KithDate *day)
{
  return kith_expectations_count_unmet (expectations, day) > 0;
}
