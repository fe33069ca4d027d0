/* kith-relation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relation.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *word;
  KithPersonKind kind;
} words[] = {
  { N_("mother"), KITH_PERSON_KIN },
  { N_("father"), KITH_PERSON_KIN },
  { N_("sister"), KITH_PERSON_KIN },
  { N_("brother"), KITH_PERSON_KIN },
  { N_("partner"), KITH_PERSON_PARTNER },
  { N_("wife"), KITH_PERSON_PARTNER },
  { N_("husband"), KITH_PERSON_PARTNER },
  { N_("friend"), KITH_PERSON_FRIEND },
  { N_("daughter"), KITH_PERSON_KIN },
  { N_("son"), KITH_PERSON_KIN },
  { N_("colleague"), KITH_PERSON_WORK },
  { N_("manager"), KITH_PERSON_WORK },
  { N_("grandmother"), KITH_PERSON_KIN },
  { N_("grandfather"), KITH_PERSON_KIN },
  { N_("aunt"), KITH_PERSON_KIN },
  { N_("uncle"), KITH_PERSON_KIN },
  { N_("cousin"), KITH_PERSON_KIN },
  { N_("niece"), KITH_PERSON_KIN },
  { N_("nephew"), KITH_PERSON_KIN },
  { N_("granddaughter"), KITH_PERSON_KIN },
  { N_("grandson"), KITH_PERSON_KIN },
  { N_("stepmother"), KITH_PERSON_KIN },
  { N_("stepfather"), KITH_PERSON_KIN },
  { N_("mother-in-law"), KITH_PERSON_KIN },
  { N_("father-in-law"), KITH_PERSON_KIN },
  { N_("sister-in-law"), KITH_PERSON_KIN },
  { N_("brother-in-law"), KITH_PERSON_KIN },
  { N_("former partner"), KITH_PERSON_PARTNER },
  { N_("neighbour"), KITH_PERSON_NEIGHBOUR },
  { N_("classmate"), KITH_PERSON_SCHOOL },
  { N_("fellow student"), KITH_PERSON_SCHOOL },
  { N_("teacher"), KITH_PERSON_SCHOOL },
  { N_("physician"), KITH_PERSON_PROFESSIONAL },
  { N_("psychiatrist"), KITH_PERSON_PROFESSIONAL },
  { N_("social worker"), KITH_PERSON_PROFESSIONAL },
  { N_("choir"), KITH_PERSON_GROUP },
  { N_("club"), KITH_PERSON_GROUP },
  { N_("self-help group"), KITH_PERSON_GROUP },
  { N_("pastor"), KITH_PERSON_FAITH },
  { N_("congregation"), KITH_PERSON_FAITH },
  { N_("dog"), KITH_PERSON_PET },
  { N_("cat"), KITH_PERSON_PET },
};

char **
kith_relation_complete (const char *text,
                        guint       most)
{
  GPtrArray *found = g_ptr_array_new_null_terminated (most, g_free, TRUE);
  g_autofree char *wanted = kith_name_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words) && found->len < most && *wanted != '\0'; i++)
    {
      g_autofree char *own = kith_name_fold (_(words[i].word));

      if (g_str_has_prefix (own, wanted))
        g_ptr_array_add (found, g_strdup (_(words[i].word)));
    }

  return (char **) g_ptr_array_free (found, FALSE);
}

gboolean
kith_relation_find_kind (const char     *text,
                         KithPersonKind *kind)
{
  g_autofree char *wanted = kith_name_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *own = kith_name_fold (_(words[i].word));

      if (g_str_equal (own, wanted))
        {
          *kind = words[i].kind;
          return TRUE;
        }
    }

  return FALSE;
}

void
kith_relation_split (const char  *text,
                     char       **name,
                     char       **relation)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *last = g_strstrip (g_strdup (comma != NULL ? comma + 1 : ""));
  KithPersonKind kind;

  *relation = NULL;
  if (comma != NULL && kith_relation_find_kind (last, &kind))
    {
      *name = g_strstrip (g_strndup (text, comma - text));
      if (**name != '\0')
        {
          *relation = g_steal_pointer (&last);
          return;
        }
      g_free (*name);
    }
  *name = g_strstrip (g_strdup (text));
}
