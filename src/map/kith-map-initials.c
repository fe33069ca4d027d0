/* kith-map-initials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-initials.h"

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
count_initials (const KithMapLayout  *layout,
                const KithMapPicture *picture)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *client = kith_map_initials (picture->client);

  count (counts, client);
  for (guint i = 0; i < layout->n_spots; i++)
    if (*layout->spots[i].initials != '\0')
      count (counts, layout->spots[i].initials);
  return counts;
}

/* "EdV" of "Edith Voss", "Mi" of "Mia": as far as letter @at of the first word, since a family shares the last. Returns NULL
 * when it has none. */
static char *
lengthen (const char *initials,
          const char *name,
          glong       at)
{
  const char *start = name;
  GString *longer = g_string_new (NULL);

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (glong i = 0; i <= at; i++)
    {
      gunichar letter = g_utf8_get_char (start);

      if (!g_unichar_isalpha (letter))
        {
          g_string_free (longer, TRUE);
          return NULL;
        }
      g_string_append_unichar (longer, i == 0 ? g_unichar_toupper (letter) : g_unichar_tolower (letter));
      start = g_utf8_next_char (start);
    }
  g_string_append (longer, g_utf8_next_char (initials));
  return g_string_free_and_steal (longer);
}

/* Letters are for those whom they tell apart. */
static void
add_letters (KithMapLayout        *layout,
             const KithMapPicture *picture,
             glong                 at)
{
  g_autoptr (GHashTable) counts = count_initials (layout, picture);
  g_autoptr (GPtrArray) longer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const char *initials = layout->spots[i].initials;
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      g_ptr_array_add (longer, is_shared (counts, initials) ? lengthen (initials, person->name, at) : NULL);
    }
  for (guint i = 0; i < longer->len; i++)
    if (longer->pdata[i] != NULL)
      count (counts, longer->pdata[i]);
  for (guint i = 0; i < longer->len; i++)
    if (longer->pdata[i] != NULL && !is_shared (counts, longer->pdata[i]))
      g_set_str (&layout->spots[i].initials, longer->pdata[i]);
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
  g_autoptr (GHashTable) counts = count_initials (layout, picture);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < layout->n_spots; i++)
    g_array_append_val (turns, i);
  g_array_sort_with_data (turns, compare_by_id, (gpointer) picture);
  for (guint i = 0; i < turns->len; i++)
    {
      KithMapSpot *spot = &layout->spots[g_array_index (turns, guint, i)];
      g_autofree char *initials = g_steal_pointer (&spot->initials);

      spot->initials = is_shared (counts, initials)
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
