/* kith-tie.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tie.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-name.h"
#include "kith-network.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define KIND_MAX_CHARS 60

static gboolean
check_ends (const KithTie  *self,
            GError        **error)
{
  if (self->a != NULL && self->b != NULL && !g_str_equal (self->a, self->b))
    return TRUE;

  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("A tie is between two different people. Nothing was changed. Please choose someone else."));
  return FALSE;
}

static gboolean
check_kind (const KithTie  *self,
            GError        **error)
{
  if (self->kind != NULL && *self->kind != '\0' && kith_text_is_plain (self->kind) &&
      g_utf8_strlen (self->kind, -1) <= KIND_MAX_CHARS)
    return TRUE;

  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_UNKNOWN_WORD,
               _("The kind of a tie is a word or two, of at most %d characters. "
                 "Nothing was changed. Please type it again."),
               KIND_MAX_CHARS);
  return FALSE;
}

static gboolean
check_dates (const KithTie  *self,
             GError        **error)
{
  if (!kith_date_is_real (&self->valid_from) || !kith_date_is_real (&self->valid_to))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE,
                           _("This beginning or end of a tie is not a day in the calendar. "
                             "Nothing was changed. Please type it as in 1980-05-01, or only the year."));
      return FALSE;
    }

  if (kith_date_is_before (&self->valid_to, &self->valid_from))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                           _("This tie ends before it begins. Nothing was changed. Please check the two dates."));
      return FALSE;
    }

  return TRUE;
}

KithTie *
kith_tie_new (const char *client,
              const char *a,
              const char *b,
              const char *kind)
{
  KithTie *self;

  g_return_val_if_fail (client != NULL, NULL);

  self = g_new0 (KithTie, 1);
  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->a = g_strdup (a);
  self->b = g_strdup (b);
  self->kind = g_strdup (kind);
  return self;
}

KithTie *
kith_tie_copy (const KithTie *self)
{
  KithTie *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (KithTie, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->a = g_strdup (self->a);
  copy->b = g_strdup (self->b);
  copy->kind = g_strdup (self->kind);
  copy->extra = g_strdup (self->extra);
  return copy;
}

void
kith_tie_free (KithTie *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->client);
  g_free (self->a);
  g_free (self->b);
  g_free (self->kind);
  g_free (self->extra);
  g_free (self);
}

gboolean
kith_tie_validate (const KithTie  *self,
                   GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return check_ends (self, error) && check_kind (self, error) && check_dates (self, error);
}

gboolean
kith_tie_is_in_force (const KithTie  *self,
                      const KithDate *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, FALSE);

  return !kith_date_is_before (day, &self->valid_from) && !kith_date_is_before (&self->valid_to, day);
}

gboolean
kith_tie_links (const KithTie  *self,
                const KithDate *day)
{
  return kith_tie_is_in_force (self, day) && self->line != KITH_LINE_CUT_OFF && self->line != KITH_LINE_LOST;
}

gboolean
kith_tie_is_between (const KithTie *self,
                     const char    *one,
                     const char    *other)
{
  g_return_val_if_fail (self != NULL && one != NULL && other != NULL, FALSE);

  return (g_str_equal (self->a, one) && g_str_equal (self->b, other))
         || (g_str_equal (self->a, other) && g_str_equal (self->b, one));
}

gboolean
kith_tie_repeats (const KithTie *self,
                  const KithTie *other)
{
  g_autofree char *kind = NULL;
  g_autofree char *same = NULL;
  gboolean between;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  kind = kith_name_fold (self->kind);
  same = kith_name_fold (other->kind);
  between = g_str_equal (self->a, other->a) && g_str_equal (self->b, other->b);
  if (!between && !g_str_equal (kind, KITH_TIE_PARENT))
    between = g_str_equal (self->a, other->b) && g_str_equal (self->b, other->a);
  return between && g_str_equal (kind, same) && !kith_date_is_before (&self->valid_to, &other->valid_from)
         && !kith_date_is_before (&other->valid_to, &self->valid_from);
}
