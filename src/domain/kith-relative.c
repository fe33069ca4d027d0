/* kith-relative.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relative.h"

#include "kith-kinship.h"

#include <glib/gi18n.h>

static const struct
{
  const char *kind;
  const char *label;
} kind_labels[] = {
  { KITH_TIE_PARTNER, NC_("tie", "partner") },
  { "kin", NC_("tie", "family") },
  { "friend", NC_("tie", "friend") },
  { "work", NC_("tie", "from work") },
  { "conflict", NC_("tie", "in conflict") },
};

static KithRelative *
relative_new (const KithPerson *person,
              const char       *tie,
              char             *words)
{
  KithRelative *self = g_new0 (KithRelative, 1);

  self->person = g_strdup (person->id);
  self->name = g_strdup (person->name);
  self->tie = g_strdup (tie);
  self->words = words;
  return self;
}

static const KithPerson *
find_person (GPtrArray  *people,
             const char *id)
{
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (((const KithPerson *) people->pdata[i])->id, id))
      return people->pdata[i];
  return NULL;
}

/* Returns: (nullable): the end that is not @person, NULL where it is none of theirs */
static const char *
get_other_end (const KithTie *tie,
               const char    *person)
{
  if (g_str_equal (tie->a, person))
    return tie->b;
  return g_str_equal (tie->b, person) ? tie->a : NULL;
}

static void
add_network_tie (KithNetwork   *network,
                 const KithTie *tie)
{
  KithNetworkTie *own = kith_network_tie_new (tie->a, tie->b, tie->kind, NULL, 0);

  own->from = tie->valid_from;
  own->to = tie->valid_to;
  own->ended = g_str_equal (tie->kind, KITH_TIE_PARTNER) && tie->valid_to.precision != KITH_DATE_UNKNOWN;
  kith_network_add_tie (network, own);
}

static KithNetwork *
make_network (GPtrArray *people,
              GPtrArray *ties)
{
  KithNetwork *network = kith_network_new ("");

  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];
      KithNetworkPerson *own = kith_network_person_new (person->id, NULL, 0);

      own->name = g_strdup (person->name);
      own->sex = kith_kinship_find_sex (person->relation);
      kith_network_add_person (network, own);
    }
  for (guint i = 0; i < ties->len; i++)
    add_network_tie (network, ties->pdata[i]);
  kith_network_tidy (network);
  return network;
}

static gboolean
has_tie (GPtrArray  *relatives,
         const char *person)
{
  for (guint i = 0; i < relatives->len; i++)
    if (g_str_equal (((const KithRelative *) relatives->pdata[i])->person, person))
      return TRUE;
  return FALSE;
}

static void
add_tied (GPtrArray  *relatives,
          GPtrArray  *people,
          GPtrArray  *ties,
          const char *person)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const KithTie *tie = ties->pdata[i];
      const char *end = get_other_end (tie, person);
      const KithPerson *other = end != NULL ? find_person (people, end) : NULL;

      if (other != NULL)
        g_ptr_array_add (relatives, relative_new (other, tie->id,
                                                  g_strdup (kith_tie_end_get_label (tie->kind, g_str_equal (tie->a, end)))));
    }
}

static gboolean
is_kin (const KithKin *kin)
{
  return kin->kinship != KITH_KINSHIP_NONE && kin->kinship != KITH_KINSHIP_SELF;
}

static void
add_kin (GPtrArray  *relatives,
         GPtrArray  *people,
         GPtrArray  *ties,
         const char *person)
{
  g_autoptr (KithNetwork) network = make_network (people, ties);
  g_autoptr (GArray) kin = kith_kinship_relate (network, person);

  for (guint i = 0; kin != NULL && i < network->people->len; i++)
    {
      const KithNetworkPerson *own = network->people->pdata[i];
      const KithKin *how = &g_array_index (kin, KithKin, i);

      if (is_kin (how) && !has_tie (relatives, own->id))
        g_ptr_array_add (relatives, relative_new (find_person (people, own->id), NULL, kith_kinship_describe (how)));
    }
}

/* The ties over which everyone is first reached from @start; (element-type char* (unowned) -> KithTie (unowned)). */
static GHashTable *
reach (GPtrArray  *ties,
       const char *start)
{
  GHashTable *over = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_hash_table_insert (over, (gpointer) start, NULL);
  g_ptr_array_add (queue, (gpointer) start);
  for (guint at = 0; at < queue->len; at++)
    for (guint i = 0; i < ties->len; i++)
      {
        const char *end = get_other_end (ties->pdata[i], queue->pdata[at]);

        if (end == NULL || g_hash_table_contains (over, end))
          continue;
        g_hash_table_insert (over, (gpointer) end, ties->pdata[i]);
        g_ptr_array_add (queue, (gpointer) end);
      }
  return over;
}

/* From @other on, each step says who comes next and what they are to the one before. */
static char *
describe_way (GPtrArray  *people,
              GPtrArray  *ties,
              const char *person,
              const char *other)
{
  g_autoptr (GHashTable) over = reach (ties, person);
  g_autoptr (GString) way = g_string_new (NULL);
  const char *at = other;

  if (!g_hash_table_contains (over, other))
    return NULL;
  while (!g_str_equal (at, person))
    {
      const KithTie *tie = g_hash_table_lookup (over, at);
      const char *next = get_other_end (tie, at);
      const KithPerson *someone = find_person (people, next);

      if (someone == NULL)
        return NULL;
      g_string_append_printf (way, "%s%s: %s", way->len > 0 ? " → " : "", someone->name,
                              kith_tie_end_get_label (tie->kind, g_str_equal (tie->a, next)));
      at = next;
    }
  return g_string_free_and_steal (g_steal_pointer (&way));
}

void
kith_relative_free (KithRelative *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_free (self->name);
  g_free (self->tie);
  g_free (self->words);
  g_free (self);
}

GPtrArray *
kith_relatives_list (GPtrArray  *people,
                     GPtrArray  *ties,
                     const char *person)
{
  GPtrArray *relatives = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_relative_free);

  add_tied (relatives, people, ties, person);
  add_kin (relatives, people, ties, person);
  return relatives;
}

char *
kith_relatives_describe_pair (GPtrArray  *people,
                              GPtrArray  *ties,
                              const char *person,
                              const char *other)
{
  g_autoptr (GPtrArray) relatives = kith_relatives_list (people, ties, other);

  for (guint i = 0; i < relatives->len; i++)
    {
      const KithRelative *relative = relatives->pdata[i];

      if (g_str_equal (relative->person, person))
        return g_strdup (relative->words);
    }
  return describe_way (people, ties, person, other);
}

const char *
kith_tie_end_get_label (const char *kind,
                         gboolean    is_parent)
{
  if (g_str_equal (kind, KITH_TIE_PARENT))
    return is_parent ? C_("tie", "parent") : C_("tie", "child");
  for (gsize i = 0; i < G_N_ELEMENTS (kind_labels); i++)
    if (g_str_equal (kind_labels[i].kind, kind))
      return g_dpgettext2 (NULL, "tie", kind_labels[i].label);
  return kind;
}
