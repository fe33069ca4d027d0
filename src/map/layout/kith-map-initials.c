/* kith-map-initials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-initials.h"

#include "kith-name.h"

/* More than these do not fit into a disc. */
#define MOST_LETTERS 2

static guint
count (GHashTable *counts,
       const char *initials)
{
  guint people = GPOINTER_TO_UINT (g_hash_table_lookup (counts, initials)) + 1;

  g_hash_table_replace (counts, g_strdup (initials), GUINT_TO_POINTER (people));
  return people;
}

static gboolean
is_shared (GHashTable *counts,
           const char *initials)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, initials)) > 1;
}

static GHashTable *
count_initials (const KithMapLayout *layout)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < layout->n_spots; i++)
    count (counts, layout->spots[i].initials);
  return counts;
}

/* "EVo" of "Eva Voss", "Mi" of "Mia": letter @at of the last word. Returns NULL when it has none. */
static char *
lengthen (const char *initials,
          const char *name,
          glong       at)
{
  const char *last = kith_name_find_last (name);
  const char *word = last != NULL ? last : name;
  gunichar letter;
  char written[7] = "";

  if (g_utf8_strlen (word, -1) <= at)
    return NULL;
  letter = g_unichar_tolower (g_utf8_get_char (g_utf8_offset_to_pointer (word, at)));
  if (!g_unichar_isalpha (letter))
    return NULL;
  g_unichar_to_utf8 (letter, written);
  return g_strconcat (initials, written, NULL);
}

static void
add_letters (KithMapLayout        *layout,
             const KithMapPicture *picture,
             glong                 at)
{
  g_autoptr (GHashTable) counts = count_initials (layout);
  g_autofree char *client = kith_map_initials (picture->client);

  count (counts, client);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      KithMapSpot *spot = &layout->spots[i];
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);
      g_autofree char *longer = lengthen (spot->initials, person->name, at);

      if (*spot->initials != '\0' && is_shared (counts, spot->initials) && longer != NULL)
        g_set_str (&spot->initials, longer);
    }
}

static int
compare_by_id (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const KithMapPicture *picture = data;
  const KithMapPerson *person = g_ptr_array_index (picture->people, *(const guint *) a);
  const KithMapPerson *other = g_ptr_array_index (picture->people, *(const guint *) b);

  return g_strcmp0 (person->id, other->id);
}

static void
add_numbers (KithMapLayout        *layout,
             const KithMapPicture *picture)
{
  g_autoptr (GHashTable) counts = count_initials (layout);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *client = kith_map_initials (picture->client);

  count (counts, client);
  for (guint i = 0; i < layout->n_spots; i++)
    g_array_append_val (turns, i);
  g_array_sort_with_data (turns, compare_by_id, (gpointer) picture);
  for (guint i = 0; i < turns->len; i++)
    {
      KithMapSpot *spot = &layout->spots[g_array_index (turns, guint, i)];
      g_autofree char *initials = g_steal_pointer (&spot->initials);

      spot->initials = *initials != '\0' && is_shared (counts, initials)
                         ? g_strdup_printf ("%s%u", initials, count (numbers, initials))
                         : g_strdup (initials);
    }
}

void
kith_map_initials_choose (KithMapLayout        *layout,
                          const KithMapPicture *picture)
{
  for (guint i = 0; i < layout->n_spots; i++)
    layout->spots[i].initials = kith_map_initials (((const KithMapPerson *) picture->people->pdata[i])->name);
  for (glong at = 1; at <= MOST_LETTERS; at++)
    add_letters (layout, picture, at);
  add_numbers (layout, picture);
}
