/* kith-zones.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice.h"

#include <string.h>

#define FALLBACK "UTC"

/* Tables of places, one a line, the zone in the third column; the newer one first. */
static const char *const tables[] = { "/usr/share/zoneinfo/zone1970.tab", "/usr/share/zoneinfo/zone.tab" };

static char *
load_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      char *text;

      if (g_file_get_contents (tables[i], &text, NULL, NULL))
        return text;
    }
  return g_strdup ("");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
kith_practice_dup_local_zone (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (local);

  return g_strdup (strchr (name, '/') != NULL && kith_zone_validate (name, NULL) ? name : FALLBACK);
}

static void
add_zone (GPtrArray  *zones,
          const char *name)
{
  if (!g_ptr_array_find_with_equal_func (zones, name, g_str_equal, NULL))
    g_ptr_array_add (zones, g_strdup (name));
}

GStrv
kith_practice_list_zones (void)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_null_terminated (512, g_free, TRUE);
  g_autofree char *table = load_table ();
  g_autofree char *local = kith_practice_dup_local_zone ();
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] != '#' && g_strv_length (columns) >= 3)
        add_zone (zones, columns[2]);
    }
  add_zone (zones, local);
  add_zone (zones, FALLBACK);
  g_ptr_array_sort (zones, compare_names);
  return (GStrv) g_ptr_array_steal (zones, NULL);
}
