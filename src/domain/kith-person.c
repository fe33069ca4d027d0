/* kith-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-name.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define NAME_MAX_CHARS 200

typedef struct
{
  const char *text;
  const char *label;
} KindWords;

static const KindWords kind_words[KITH_N_PERSON_KINDS] = {
  [KITH_PERSON_OTHER] = { "other", N_("Others") },
  [KITH_PERSON_KIN] = { "kin", N_("Family") },
  [KITH_PERSON_PARTNER] = { "partner", N_("Partner") },
  [KITH_PERSON_FRIEND] = { "friend", N_("Friends") },
  [KITH_PERSON_WORK] = { "work", N_("Work") },
  [KITH_PERSON_SCHOOL] = { "school", N_("School") },
  [KITH_PERSON_NEIGHBOUR] = { "neighbour", N_("Neighbours") },
  [KITH_PERSON_PROFESSIONAL] = { "professional", N_("Professionals") },
  [KITH_PERSON_GROUP] = { "group", N_("Groups") },
  [KITH_PERSON_PET] = { "pet", N_("Pets") },
  [KITH_PERSON_FAITH] = { "faith", N_("Faith") },
};

static const char *const status_words[] = {
  [KITH_PERSON_PRESENT] = "present",
  [KITH_PERSON_PAST] = "past",
  [KITH_PERSON_LOST] = "lost",
  [KITH_PERSON_DEAD] = "dead",
  [KITH_PERSON_CUT_OFF] = "cut-off",
};

static gboolean
check_word (const char  *word,
            GError     **error)
{
  if (word == NULL)
    return TRUE;

  if (!kith_text_is_plain (word))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT,
                           _("This relation or nickname holds a line break or a character that cannot be shown. "
                             "Nothing was changed. Please type it again."));
      return FALSE;
    }

  if (g_utf8_strlen (word, -1) > NAME_MAX_CHARS)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG,
                   _("This relation or nickname is longer than %d characters. "
                     "Nothing was changed. Please shorten it."),
                   NAME_MAX_CHARS);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_life (const KithPerson  *self,
            GError           **error)
{
  if (!kith_date_is_real (&self->born) || !kith_date_is_real (&self->died))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE,
                           _("This date of birth or death is not a day in the calendar. "
                             "Nothing was changed. Please type it as in 1980-05-01, or only the year."));
      return FALSE;
    }

  if (kith_date_is_before (&self->died, &self->born))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                           _("This death lies before the birth. Nothing was changed. Please check the two dates."));
      return FALSE;
    }

  return TRUE;
}

KithPerson *
kith_person_new (const char *client,
                 const char *name)
{
  KithPerson *self;

  g_return_val_if_fail (client != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (KithPerson, 1);
  self->id = kith_id_new ();
  self->client = g_strdup (client);
  self->name = g_strdup (name);
  return self;
}

KithPerson *
kith_person_copy (const KithPerson *self)
{
  KithPerson *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (KithPerson, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->client = g_strdup (self->client);
  copy->name = g_strdup (self->name);
  copy->nickname = g_strdup (self->nickname);
  copy->relation = g_strdup (self->relation);
  copy->belongs = g_strdup (self->belongs);
  copy->about = g_strdup (self->about);
  copy->extra = g_strdup (self->extra);
  return copy;
}

void
kith_person_free (KithPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->client);
  g_free (self->name);
  g_free (self->nickname);
  g_free (self->relation);
  g_free (self->belongs);
  g_free (self->about);
  g_free (self->extra);
  g_free (self);
}

GStrv
kith_person_list_groups (const KithPerson *self)
{
  g_auto (GStrv) words = g_strsplit (self->belongs != NULL ? self->belongs : "", ",", -1);
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0' && g_hash_table_add (seen, kith_name_fold (words[i])))
      g_strv_builder_add (groups, words[i]);
  return g_strv_builder_end (groups);
}

gboolean
kith_person_validate (const KithPerson  *self,
                      GError           **error)
{
  const char *const texts[] = { self->belongs, self->about, self->extra };

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return kith_text_check_name (self->name, NAME_MAX_CHARS, error) &&
         kith_text_check_utf8 (texts, G_N_ELEMENTS (texts), error) &&
         check_word (self->nickname, error) &&
         check_word (self->relation, error) &&
         check_life (self, error);
}

const char *
kith_person_kind_to_text (KithPersonKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), "");

  return kind_words[kind].text;
}

gboolean
kith_person_kind_from_text (const char     *text,
                            KithPersonKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (g_strcmp0 (text, kind_words[i].text) == 0)
        {
          *kind = (KithPersonKind) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
kith_person_kind_get_label (KithPersonKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), "");

  return _(kind_words[kind].label);
}

KithPersonStatus
kith_person_get_status_on (const KithPerson *self,
                           const KithDate   *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, KITH_PERSON_PRESENT);

  return self->status == KITH_PERSON_DEAD && kith_date_is_before (day, &self->died) ? KITH_PERSON_PRESENT : self->status;
}

const char *
kith_person_status_to_text (KithPersonStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (status_words), "");

  return status_words[status];
}

gboolean
kith_person_status_from_text (const char       *text,
                              KithPersonStatus *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (status_words); i++)
    {
      if (g_strcmp0 (text, status_words[i]) == 0)
        {
          *status = (KithPersonStatus) i;
          return TRUE;
        }
    }

  return FALSE;
}
