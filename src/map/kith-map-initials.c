/* kith-map-initials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-initials.h"

#include "kith-map-picture.h"

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
count_initials (const char *client,
                GPtrArray  *initials)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *own = kith_map_initials (client);

  count (counts, own);
  for (guint i = 0; i < initials->len; i++)
    if (*(const char *) initials->pdata[i] != '\0')
      count (counts, initials->pdata[i]);
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

static void
replace (GPtrArray *initials,
         guint      place,
         char      *by)
{
  g_free (initials->pdata[place]);
  initials->pdata[place] = by;
}

/* Letters are for those whom they tell apart. */
static void
add_letters (GPtrArray  *initials,
             const char *client,
             GPtrArray  *names,
             glong       at)
{
  g_autoptr (GHashTable) counts = count_initials (client, initials);
  g_autoptr (GPtrArray) longer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < initials->len; i++)
    g_ptr_array_add (longer, is_shared (counts, initials->pdata[i]) ? lengthen (initials->pdata[i], names->pdata[i], at) : NULL);
  for (guint i = 0; i < longer->len; i++)
    if (longer->pdata[i] != NULL)
      count (counts, longer->pdata[i]);
  for (guint i = 0; i < longer->len; i++)
    if (longer->pdata[i] != NULL && !is_shared (counts, longer->pdata[i]))
      replace (initials, i, g_strdup (longer->pdata[i]));
}

static int
compare_by_id (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  GPtrArray *ids = data;

  return g_strcmp0 (ids->pdata[*(const guint *) a], ids->pdata[*(const guint *) b]);
}

static void
add_numbers (GPtrArray  *initials,
             const char *client,
             GPtrArray  *ids)
{
  g_autoptr (GHashTable) counts = count_initials (client, initials);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < initials->len; i++)
    g_array_append_val (turns, i);
  g_array_sort_with_data (turns, compare_by_id, ids);
  for (guint i = 0; i < turns->len; i++)
    {
      guint place = g_array_index (turns, guint, i);
      const char *shared = initials->pdata[place];

      if (is_shared (counts, shared))
        replace (initials, place, g_strdup_printf ("%s%u", shared, count (numbers, shared)));
    }
}

GPtrArray *
kith_map_initials_tell_apart (const char *client,
                              GPtrArray  *names,
                              GPtrArray  *ids)
{
  GPtrArray *initials = g_ptr_array_new_full (names->len, g_free);

  g_return_val_if_fail (names->len == ids->len, initials);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (initials, kith_map_initials (names->pdata[i]));
  for (glong at = 1; at <= MOST_LETTERS; at++)
    add_letters (initials, client, names, at);
  add_numbers (initials, client, ids);
  return initials;
}
