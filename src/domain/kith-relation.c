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
  /* Translators: what someone is to the client, to choose from while typing. Where a language has several words for one, as
   * for a woman and a man, they stand with semicolons between: "Freundin;Freund". */
  { NC_("relation", "mother"), KITH_PERSON_KIN },
  { NC_("relation", "father"), KITH_PERSON_KIN },
  { NC_("relation", "sister"), KITH_PERSON_KIN },
  { NC_("relation", "brother"), KITH_PERSON_KIN },
  { NC_("relation", "partner"), KITH_PERSON_PARTNER },
  { NC_("relation", "wife"), KITH_PERSON_PARTNER },
  { NC_("relation", "husband"), KITH_PERSON_PARTNER },
  { NC_("relation", "friend"), KITH_PERSON_FRIEND },
  { NC_("relation", "daughter"), KITH_PERSON_KIN },
  { NC_("relation", "son"), KITH_PERSON_KIN },
  { NC_("relation", "colleague"), KITH_PERSON_WORK },
  { NC_("relation", "manager"), KITH_PERSON_WORK },
  { NC_("relation", "boss"), KITH_PERSON_WORK },
  { NC_("relation", "grandmother"), KITH_PERSON_KIN },
  { NC_("relation", "grandfather"), KITH_PERSON_KIN },
  { NC_("relation", "aunt"), KITH_PERSON_KIN },
  { NC_("relation", "uncle"), KITH_PERSON_KIN },
  { NC_("relation", "cousin"), KITH_PERSON_KIN },
  { NC_("relation", "niece"), KITH_PERSON_KIN },
  { NC_("relation", "nephew"), KITH_PERSON_KIN },
  { NC_("relation", "granddaughter"), KITH_PERSON_KIN },
  { NC_("relation", "grandson"), KITH_PERSON_KIN },
  { NC_("relation", "stepmother"), KITH_PERSON_KIN },
  { NC_("relation", "stepfather"), KITH_PERSON_KIN },
  { NC_("relation", "mother-in-law"), KITH_PERSON_KIN },
  { NC_("relation", "father-in-law"), KITH_PERSON_KIN },
  { NC_("relation", "sister-in-law"), KITH_PERSON_KIN },
  { NC_("relation", "brother-in-law"), KITH_PERSON_KIN },
  { NC_("relation", "former partner"), KITH_PERSON_PARTNER },
  { NC_("relation", "neighbour"), KITH_PERSON_NEIGHBOUR },
  { NC_("relation", "classmate"), KITH_PERSON_SCHOOL },
  { NC_("relation", "fellow student"), KITH_PERSON_SCHOOL },
  { NC_("relation", "teacher"), KITH_PERSON_SCHOOL },
  { NC_("relation", "physician"), KITH_PERSON_PROFESSIONAL },
  { NC_("relation", "psychiatrist"), KITH_PERSON_PROFESSIONAL },
  { NC_("relation", "social worker"), KITH_PERSON_PROFESSIONAL },
  { NC_("relation", "choir"), KITH_PERSON_GROUP },
  { NC_("relation", "club"), KITH_PERSON_GROUP },
  { NC_("relation", "self-help group"), KITH_PERSON_GROUP },
  { NC_("relation", "pastor"), KITH_PERSON_FAITH },
  { NC_("relation", "congregation"), KITH_PERSON_FAITH },
  { NC_("relation", "dog"), KITH_PERSON_PET },
  { NC_("relation", "cat"), KITH_PERSON_PET },
};

/* The words for one relation, in the language of the person. */
static char **
list_words (guint i)
{
  return g_strsplit (g_dpgettext2 (NULL, "relation", words[i].word), ";", -1);
}

char **
kith_relation_complete (const char *text,
                        guint       most)
{
  GPtrArray *found = g_ptr_array_new_null_terminated (most, g_free, TRUE);
  g_autofree char *wanted = kith_name_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words) && *wanted != '\0'; i++)
    {
      g_auto (GStrv) own = list_words (i);

      for (guint n = 0; own[n] != NULL && found->len < most; n++)
        {
          g_autofree char *folded = kith_name_fold (own[n]);

          if (g_str_has_prefix (folded, wanted))
            g_ptr_array_add (found, g_strdup (own[n]));
        }
    }

  return (char **) g_ptr_array_free (found, FALSE);
}

static gboolean
is_called (guint       i,
           const char *wanted)
{
  g_auto (GStrv) own = list_words (i);

  for (guint n = 0; own[n] != NULL; n++)
    {
      g_autofree char *folded = kith_name_fold (own[n]);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_kind (const char     *text,
           KithPersonKind *kind)
{
  g_autofree char *wanted = kith_name_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (is_called (i, wanted))
        {
          *kind = words[i].kind;
          return TRUE;
        }
    }

  return FALSE;
}

/* A best friend is a friend. */
gboolean
kith_relation_find_kind (const char     *text,
                         KithPersonKind *kind)
{
  const char *space = strrchr (text, ' ');

  return find_kind (text, kind) || (space != NULL && find_kind (space + 1, kind));
}

/* "Weiss, Peter" is a name. What is written small is none, whether it is known as a relation or not. */
static gboolean
is_relation (const char *text)
{
  KithPersonKind kind;

  return kith_relation_find_kind (text, &kind) || g_unichar_islower (g_utf8_get_char (text));
}

void
kith_relation_split (const char  *text,
                     char       **name,
                     char       **relation)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *last = g_strstrip (g_strdup (comma != NULL ? comma + 1 : ""));

  *relation = NULL;
  if (comma != NULL && is_relation (last))
    {
      *name = g_strstrip (g_strndup (text, comma - text));
      if (**name != '\0')
        {
          *relation = g_steal_pointer (&last);
          return;
        }
      g_free (*name);
    }
  *name = g_strstrip (g_strndup (text, comma != NULL && *last == '\0' ? (gsize) (comma - text) : strlen (text)));
}
