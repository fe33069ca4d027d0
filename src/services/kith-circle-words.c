/* kith-circle-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-circle-words.h"

#include <glib/gi18n.h>

/* Of a circle that has no name of its own, so many are named. */
#define MOST_NAMES 2

const char *
kith_circle_words_get_name (GHashTable       *called,
                            const KithPerson *person)
{
  const char *name = g_hash_table_lookup (called, person->id);

  return name != NULL ? name : "";
}

/* "Maria", "Maria and Ben", "Maria, Ben and Lena": each of @words, two at most by “and”. */
static char *
join_words (GPtrArray *words)
{
  g_autoptr (GString) first = g_string_new (NULL);

  if (words->len == 0)
    return g_strdup ("");
  for (guint i = 0; i + 1 < words->len; i++)
    {
      if (i > 0)
        /* Translators: between the parts of a list: "emotional, company". */
        g_string_append (first, C_("list", ", "));
      g_string_append (first, words->pdata[i]);
    }
  if (words->len == 1)
    return g_strdup (words->pdata[0]);
  /* Translators: a list and what ends it: "Maria, Ben and Lena". */
  return g_strdup_printf (C_("list", "%s and %s"), first->str, (const char *) words->pdata[words->len - 1]);
}

char *
kith_circle_words_list (GHashTable *called,
                        GPtrArray  *people,
                        guint       most)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  /* One person more takes no more room than "1 other". */
  guint n_named = people->len <= most + 1 ? people->len : most;

  for (guint i = 0; i < n_named; i++)
    g_ptr_array_add (words, g_strdup (kith_circle_words_get_name (called, people->pdata[i])));
  if (n_named < people->len)
    /* Translators: the end of a list of people: "Maria, Ben and 4 others". */
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u other", "%u others", people->len - n_named), people->len - n_named));
  return join_words (words);
}

/* The kind that more than half of @people are of; OTHER where there is none. @all: whether all are. */
static KithPersonKind
find_kind (GPtrArray *people,
           gboolean  *all)
{
  guint counts[KITH_N_PERSON_KINDS] = { 0 };

  for (guint i = 0; i < people->len; i++)
    counts[((const KithPerson *) people->pdata[i])->kind]++;
  for (guint kind = 0; kind < KITH_N_PERSON_KINDS; kind++)
    if (counts[kind] * 2 > people->len)
      {
        *all = counts[kind] == people->len;
        return (KithPersonKind) kind;
      }
  return KITH_PERSON_OTHER;
}

static gboolean
is_only_one_of_kind (GPtrArray      *circles,
                     GPtrArray      *circle,
                     KithPersonKind  kind)
{
  gboolean all;

  for (guint i = 0; i < circles->len; i++)
    if (circles->pdata[i] != circle && find_kind (circles->pdata[i], &all) == kind)
      return FALSE;
  return TRUE;
}

/* Whether @circle, one of @circles, is called by the @kind that all or most of them are of. */
static gboolean
has_kind (GPtrArray      *circles,
          GPtrArray      *circle,
          KithPersonKind *kind,
          gboolean       *all)
{
  *kind = find_kind (circle, all);
  return circle->len > MOST_NAMES && *kind != KITH_PERSON_OTHER && is_only_one_of_kind (circles, circle, *kind);
}

static char *
describe (GHashTable *called,
          GPtrArray  *circles,
          GPtrArray  *circle,
          gboolean    counted)
{
  gboolean all = FALSE;
  KithPersonKind kind;

  if (!has_kind (circles, circle, &kind, &all))
    return kith_circle_words_list (called, circle, MOST_NAMES);
  if (all && counted)
    /* Translators: people who know each other, all of one kind, and how many: “Family” (5). */
    return g_strdup_printf (_("“%s” (%u)"), kith_person_kind_get_label (kind), circle->len);
  if (counted)
    /* Translators: people who know each other, most of one kind, and how many: mostly “Family” (5). */
    return g_strdup_printf (_("mostly “%s” (%u)"), kith_person_kind_get_label (kind), circle->len);
  if (all)
    /* Translators: people who know each other, all of one kind: “Family”. */
    return g_strdup_printf (_("“%s”"), kith_person_kind_get_label (kind));
  /* Translators: people who know each other, most of one kind: mostly “Family”. */
  return g_strdup_printf (_("mostly “%s”"), kith_person_kind_get_label (kind));
}

gboolean
kith_circle_words_are_plain (GPtrArray *circles)
{
  gboolean all;
  KithPersonKind kind;

  for (guint i = 0; i < circles->len; i++)
    if (((GPtrArray *) circles->pdata[i])->len > 1 && !has_kind (circles, circles->pdata[i], &kind, &all))
      return FALSE;
  return TRUE;
}

char *
kith_circle_words_join (GHashTable *called,
                        GPtrArray  *circles,
                        gboolean    apart)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (circles->len, g_free, TRUE);

  for (guint i = 0; i < circles->len; i++)
    g_ptr_array_add (words, describe (called, circles, circles->pdata[i], apart));
  /* Translators: between circles of people, each a list of names with commas: "Ben and Lena; Tom and Maria". */
  return apart && words->len > 0 ? g_strjoinv (C_("list", "; "), (char **) words->pdata) : join_words (words);
}
