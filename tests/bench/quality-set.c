/* quality-set.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "quality-set.h"

#include "kith-import-files.h"
#include "networks.h"

/* People of a large family who are taken from around one of them, and from one to the next of those. */
#define NEIGHBOURHOOD 40
#define N_NEIGHBOURHOODS 12

static const guint sizes[] = { 8, 14, 20, 28, 40, 60 };

/* A file of one network. */
static const struct
{
  const char *path;
  KithPersonKind kind;
} files[] = {
  { "graphml/karate.graphml", KITH_PERSON_FRIEND },
  { "graphml/lesmis.graphml", KITH_PERSON_OTHER },
  { "gedcom/Harry_Potter.ged", KITH_PERSON_KIN },
  { "gedcom/Sopranos.ged", KITH_PERSON_KIN },
  { "gedcom/TGC551LF.ged", KITH_PERSON_KIN },
  { "gedcom/relationships-complex.ged", KITH_PERSON_KIN },
  { "gedcom/seed-for-import.ged", KITH_PERSON_KIN },
  { "gedcom/vendor-webtreeprint.ged", KITH_PERSON_KIN },
};

static KithNetwork *
read_network (const char         *shared,
              const char * const *names)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (GError) error = NULL;
  KithNetwork *network;

  for (guint i = 0; names[i] != NULL; i++)
    g_strv_builder_take (paths, g_build_filename (shared, names[i], NULL));
  all = g_strv_builder_end (paths);
  network = kith_import_files_read ((const char * const *) all, NULL, &error);
  if (network == NULL)
    g_printerr ("%s\n", error->message);
  return network;
}

/* Those of @chosen (ids) and the ties among them. */
static void
take_people (GPtrArray         *set,
             const KithNetwork *network,
             GPtrArray         *chosen,
             KithPersonKind     kind)
{
  KithMapPicture *picture = kith_map_picture_new ("Robin Ash");
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GRand) rand = g_rand_new_with_seed (set->len);

  for (guint i = 0; i < chosen->len; i++)
    {
      network_add (picture, kind, g_rand_int_range (rand, 0, 101));
      g_hash_table_insert (places, chosen->pdata[i], GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < network->ties->len; i++)
    {
      const KithNetworkTie *tie = network->ties->pdata[i];
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->a));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->b));

      if (a > 0 && b > 0)
        kith_map_picture_join (picture, a - 1, b - 1, KITH_LINE_NONE);
    }
  g_ptr_array_add (set, picture);
}

static void
add_file (GPtrArray      *set,
          const char     *shared,
          const char     *path,
          KithPersonKind  kind)
{
  const char * const names[] = { path, NULL };
  g_autoptr (KithNetwork) network = read_network (shared, names);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (network == NULL)
    return;
  for (guint i = 0; i < network->people->len; i++)
    g_ptr_array_add (chosen, ((KithNetworkPerson *) network->people->pdata[i])->id);
  take_people (set, network, chosen, kind);
}

/* The first so many whom ties lead to from @middle. */
static GPtrArray *
walk_round (const KithNetwork *network,
            const char        *middle)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (found, (char *) middle);
  g_hash_table_add (known, (char *) middle);
  for (guint done = 0; done < found->len && found->len < NEIGHBOURHOOD; done++)
    for (guint i = 0; i < network->ties->len && found->len < NEIGHBOURHOOD; i++)
      {
        const KithNetworkTie *tie = network->ties->pdata[i];
        char *other = g_str_equal (tie->a, found->pdata[done]) ? tie->b : g_str_equal (tie->b, found->pdata[done]) ? tie->a : NULL;

        if (other != NULL && g_hash_table_add (known, other))
          g_ptr_array_add (found, other);
      }
  return found;
}

static void
add_neighbourhoods (GPtrArray  *set,
                    const char *shared)
{
  static const char * const names[] = { "gedcom/royal92.ged", NULL };
  g_autoptr (KithNetwork) network = read_network (shared, names);

  for (guint i = 0; network != NULL && i < N_NEIGHBOURHOODS; i++)
    {
      const KithNetworkPerson *middle = network->people->pdata[network->people->len * i / N_NEIGHBOURHOODS];
      g_autoptr (GPtrArray) chosen = walk_round (network, middle->id);

      take_people (set, network, chosen, KITH_PERSON_KIN);
    }
}

/* One network for each who was asked. */
static void
add_interviews (GPtrArray  *set,
                const char *shared,
                const char *folder)
{
  g_autofree char *path = g_build_filename (shared, folder, NULL);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (KithNetwork) network = NULL;
  const char *entry;

  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (entry, ".csv"))
      g_ptr_array_add (names, g_build_filename (folder, entry, NULL));
  if (names->len == 0)
    return;
  g_ptr_array_sort_values (names, (GCompareFunc) g_strcmp0);
  network = read_network (shared, (const char * const *) names->pdata);
  for (guint i = 0; network != NULL && i < network->egos->len; i++)
    {
      const KithNetworkPerson *ego = network->egos->pdata[i];
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

      for (guint k = 0; k < network->people->len; k++)
        if (g_strcmp0 (((KithNetworkPerson *) network->people->pdata[k])->ego, ego->id) == 0)
          g_ptr_array_add (chosen, ((KithNetworkPerson *) network->people->pdata[k])->id);
      take_people (set, network, chosen, KITH_PERSON_FRIEND);
    }
}

GPtrArray *
quality_set_new (const char *shared)
{
  GPtrArray *set = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_picture_free);

  if (shared != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        add_file (set, shared, files[i].path, files[i].kind);
      add_neighbourhoods (set, shared);
      add_interviews (set, shared, "networkcanvas/export-2023-case_1");
      add_interviews (set, shared, "networkcanvas/export-2024");
    }
  for (guint i = 0; set->len < QUALITY_SET_SIZE; i++)
    g_ptr_array_add (set, network_new (i % NETWORK_N_SHAPES, sizes[i / NETWORK_N_SHAPES % G_N_ELEMENTS (sizes)],
                                       i / NETWORK_N_SHAPES / G_N_ELEMENTS (sizes)));
  return set;
}
