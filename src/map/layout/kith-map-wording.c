/* kith-map-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-wording.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDEST 150.0
#define NARROW 84.0
#define NARROWEST 52.0

static char *
write_death (const KithMapPerson *person)
{
  g_autofree char *year = g_strdup_printf ("%d", person->died.year);

  /* Translators: below a name on the map; %s is a year. */
  return g_strdup_printf (_("died %s"), year);
}

/* The second line: "grandmother", "died 2025" or "grandmother, died 2025". */
static char *
write_detail (const KithMapPerson *person,
              gboolean             full)
{
  gboolean said = person->relation != NULL && !kith_map_person_names_relation (person);
  g_autofree char *death = NULL;

  if (person->note != NULL)
    return g_strdup (person->note);
  if (person->status == KITH_PERSON_DEAD && person->died.precision != KITH_DATE_UNKNOWN)
    death = write_death (person);
  if (death == NULL || (said && !full))
    return said ? g_strdup (person->relation) : NULL;
  if (!said)
    return g_steal_pointer (&death);

  /* Translators: a relation, and when the person died: "grandmother, died 2025". */
  return g_strdup_printf (_("%s, %s"), person->relation, death);
}

static void
measure_wording (const KithWordings *self,
                 KithWording        *wording)
{
  if (wording->name != NULL)
    self->measure->size (self->measure->data, KITH_TEXT_NAME, self->zoom, wording->name,
                         &wording->name_width, &wording->name_height);
  if (wording->detail != NULL)
    self->measure->size (self->measure->data, KITH_TEXT_DETAIL, self->zoom, wording->detail, &wording->detail_width,
                         &wording->detail_height);
  wording->width = MAX (wording->name_width, wording->detail_width) + 2 * KITH_WORDING_AIR;
  wording->height = wording->name_height + wording->detail_height;
}

static void
count_word (GHashTable *counts,
            const char *word)
{
  char *folded = kith_name_fold (word);
  guint people = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) + 1;

  g_hash_table_replace (counts, folded, GUINT_TO_POINTER (people));
}

static gboolean
is_shared (GHashTable *counts,
           const char *word)
{
  g_autofree char *folded = kith_name_fold (word);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) > 1;
}

static char *
get_given (const char *name)
{
  const char *last = kith_name_find_last (name);

  return last != NULL ? g_strchomp (g_strndup (name, (gsize) (last - name))) : g_strdup (name);
}

/* "Rosa B." */
static char *
abbreviate (const char *name)
{
  const char *last = kith_name_find_last (name);
  g_autofree char *given = get_given (name);
  g_autofree char *letter = NULL;

  if (last == NULL)
    return g_strdup (name);
  letter = g_strndup (last, (gsize) (g_utf8_next_char (last) - last));
  return g_strconcat (given, " ", letter, ".", NULL);
}

static void
count_name (KithWordings *self,
            const char   *name)
{
  const char *last = kith_name_find_last (name);
  g_autofree char *given = get_given (name);
  g_autofree char *brief = abbreviate (name);

  count_word (self->givens, given);
  if (last == NULL)
    return;
  count_word (self->families, last);
  count_word (self->givens, brief);
}

/* Where several share a family name, it is the part that tells the least; a name that would be another's too is no name.
 * @brief: whether a letter will do for any family name. */
static char *
shorten_name (const KithWordings *self,
              const char         *name,
              gboolean            brief)
{
  const char *last = kith_name_find_last (name);
  g_autofree char *given = get_given (name);
  g_autofree char *letter = abbreviate (name);

  if (last == NULL || (!brief && !is_shared (self->families, last)))
    return g_strdup (name);
  if (is_shared (self->families, last) && !is_shared (self->givens, given))
    return g_steal_pointer (&given);

  return is_shared (self->givens, letter) || strlen (letter) >= strlen (name) ? g_strdup (name)
                                                                              : g_steal_pointer (&letter);
}

/* The last word of "The choir" is no family's. */
static gboolean
is_personal (const KithMapPerson *person)
{
  return person->kind != KITH_PERSON_GROUP && person->kind != KITH_PERSON_PET;
}

void
kith_wording_clear (KithWording *self)
{
  g_free (self->name);
  g_free (self->detail);
}

void
kith_wordings_init (KithWordings         *self,
                    const KithMapPicture *picture,
                    const KithMeasure    *measure,
                    double                zoom)
{
  *self = (KithWordings) { .measure = measure, .zoom = zoom, .anonymous = picture->anonymous };
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->givens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count_name (self, picture->client);
  for (guint i = 0; i < picture->people->len; i++)
    count_name (self, ((const KithMapPerson *) picture->people->pdata[i])->name);
}

void
kith_wordings_clear (KithWordings *self)
{
  g_clear_pointer (&self->families, g_hash_table_unref);
  g_clear_pointer (&self->givens, g_hash_table_unref);
}

gboolean
kith_wordings_write (const KithWordings  *self,
                     const KithMapPerson *person,
                     int                  step,
                     KithWording         *wording)
{
  static const double widest[KITH_WORDING_LAST + 1] = { WIDEST, WIDEST, WIDEST, WIDEST, WIDEST, NARROW, NARROWEST };
  gboolean whole = step < 3 || self->anonymous || !is_personal (person);
  g_autofree char *name = whole ? g_strdup (person->name) : shorten_name (self, person->name, step > 3);
  g_autofree char *detail = step < 2 || self->anonymous ? write_detail (person, step == 0) : NULL;

  *wording = (KithWording) { 0 };
  if (!self->anonymous)
    wording->name = kith_measure_fit (self->measure, KITH_TEXT_NAME, self->zoom, name, widest[step] * self->zoom);
  if (detail != NULL)
    wording->detail = kith_measure_fit (self->measure, KITH_TEXT_DETAIL, self->zoom, detail, widest[step] * self->zoom);
  measure_wording (self, wording);
  return wording->name != NULL || wording->detail != NULL;
}

char *
kith_wordings_fit (const KithWordings  *self,
                   KithTextStyle        style,
                   const KithMapPerson *person,
                   double               width)
{
  gboolean personal = is_personal (person);
  g_autofree char *whole = personal ? shorten_name (self, person->name, FALSE) : g_strdup (person->name);
  g_autofree char *brief = personal ? shorten_name (self, person->name, TRUE) : g_strdup (person->name);
  const char * const tried[] = { person->name, whole, brief };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      double needed;
      double height;

      self->measure->size (self->measure->data, style, self->zoom, tried[i], &needed, &height);
      if (needed <= width)
        return g_strdup (tried[i]);
    }

  return kith_measure_fit (self->measure, style, self->zoom, brief, width);
}
