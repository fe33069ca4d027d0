/* kith-circle-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-circle-record.h"

#include "kith-inventory-private.h"
#include "kith-map-initials.h"
#include "kith-storage-error.h"

static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

/* Of a client who has no session: the first day of which anything was said. */
static gboolean
find_first_day (KithDatabase  *database,
                const char    *client,
                KithMoment    *moment,
                GError       **error)
{
  g_autoptr (GPtrArray) people = kith_database_list_people (database, client, error);

  if (people == NULL || !kith_database_get_today (database, &moment->day, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GPtrArray) states = kith_database_list_states (database, ((KithPerson *) people->pdata[i])->id, error);
      const KithPersonState *first;

      if (states == NULL)
        return FALSE;
      first = states->len > 0 ? states->pdata[0] : NULL;
      if (first != NULL && kith_date_compare (&first->valid_from, &moment->day) < 0)
        moment->day = first->valid_from;
    }
  return TRUE;
}

gboolean
kith_circle_find_first (KithDatabase  *database,
                        const char    *client,
                        KithMoment    *moment,
                        GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (kith_database_find_session (database, client, "1", moment, &local))
    return TRUE;
  if (g_error_matches (local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND))
    return find_first_day (database, client, moment, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
kith_circle_find_moment (KithDatabase  *database,
                         const char    *client,
                         const char    *when,
                         KithMoment    *moment,
                         GError       **error)
{
  return kith_inventory_find_moment (database, client, when, &latest, moment, error);
}

/* What is known now holds at the end of today, not on a day without end. */
gboolean
kith_circle_load (KithDatabase      *database,
                  const char        *client,
                  const KithMoment  *moment,
                  KithCircle        *circle,
                  GError           **error)
{
  circle->day = moment->day;
  circle->standings = kith_database_list_standings (database, client, moment, error);
  return circle->standings != NULL
         && (kith_date_compare (&moment->day, &latest) != 0 || kith_database_get_today (database, &circle->day, error));
}

GHashTable *
kith_circle_name_people (GPtrArray  *standings,
                         const char *client,
                         gboolean    initials)
{
  GHashTable *called = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) told = NULL;

  for (guint i = 0; i < standings->len; i++)
    {
      const KithPerson *person = ((const KithStanding *) standings->pdata[i])->person;

      g_ptr_array_add (names, person->name);
      g_ptr_array_add (ids, person->id);
    }
  if (initials)
    told = kith_map_initials_tell_apart (client, names, ids);
  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (called, ids->pdata[i], g_strdup (told != NULL ? told->pdata[i] : names->pdata[i]));
  return called;
}
