/* kith-kinship.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kinship.h"

#define FAR G_MAXINT

typedef struct
{
  guint person;
  KithBond bond;
  gboolean ended;
} Link;

/* Ties as neighbours by index: @parents and @children by birth or adoption, @keepers and @wards by anything else. */
typedef struct
{
  guint n;
  GArray **parents;
  GArray **children;
  GArray **keepers;
  GArray **wards;
  GArray **partners;
} Family;

/* The nearest way up and down to a person, FAR where there is none. */
typedef struct
{
  int up;
  int down;
} Way;

typedef struct
{
  guint person;
  gboolean went_down;
} Stop;

typedef struct
{
  const Family *family;
  Way *upward;
  Way *downward;
  GArray *queue;
} Walk;

static GArray **
links_new (guint n)
{
  GArray **links = g_new (GArray *, n);

  for (guint i = 0; i < n; i++)
    links[i] = g_array_new (FALSE, FALSE, sizeof (Link));
  return links;
}

static void
links_free (GArray **links,
            guint    n)
{
  for (guint i = 0; i < n; i++)
    g_array_unref (links[i]);
  g_free (links);
}

static void
family_clear (Family *self)
{
  links_free (self->parents, self->n);
  links_free (self->children, self->n);
  links_free (self->keepers, self->n);
  links_free (self->wards, self->n);
  links_free (self->partners, self->n);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Family, family_clear)

static void
add_link (GArray             **links,
          guint                from,
          guint                to,
          const KithNetworkTie *tie)
{
  Link link = { to, tie->bond, tie->ended };

  g_array_append_val (links[from], link);
}

static void
add_tie (Family               *self,
         const KithNetworkTie *tie,
         guint                 a,
         guint                 b)
{
  if (g_strcmp0 (tie->kind, KITH_TIE_PARTNER) == 0)
    {
      add_link (self->partners, a, b, tie);
      add_link (self->partners, b, a, tie);
    }
  else if (g_strcmp0 (tie->kind, KITH_TIE_PARENT) == 0)
    {
      gboolean kept = tie->bond == KITH_BOND_FOSTER || tie->bond == KITH_BOND_STEP || tie->bond == KITH_BOND_GUARDIAN;

      add_link (kept ? self->keepers : self->parents, b, a, tie);
      add_link (kept ? self->wards : self->children, a, b, tie);
    }
}

static void
family_init (Family            *self,
             const KithNetwork *network)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);

  self->n = network->people->len;
  self->parents = links_new (self->n);
  self->children = links_new (self->n);
  self->keepers = links_new (self->n);
  self->wards = links_new (self->n);
  self->partners = links_new (self->n);

  for (guint i = 0; i < self->n; i++)
    g_hash_table_insert (indices, ((KithNetworkPerson *) network->people->pdata[i])->id, GUINT_TO_POINTER (i));
  for (guint i = 0; i < network->ties->len; i++)
    {
      const KithNetworkTie *tie = network->ties->pdata[i];
      gpointer a, b;

      if (g_hash_table_lookup_extended (indices, tie->a, NULL, &a) && g_hash_table_lookup_extended (indices, tie->b, NULL, &b))
        add_tie (self, tie, GPOINTER_TO_UINT (a), GPOINTER_TO_UINT (b));
    }
}

static const Link *
get_link (GArray *links,
          guint   i)
{
  return &g_array_index (links, Link, i);
}

static const Link *
find_link (GArray *links,
           guint   person)
{
  for (guint i = 0; i < links->len; i++)
    if (get_link (links, i)->person == person)
      return get_link (links, i);
  return NULL;
}

static int
get_length (const Way *way)
{
  return way->up == FAR ? FAR : way->up + way->down;
}

/* Of two ways of one length, the one whose ends lie nearer in generations is the word people use. */
static gboolean
is_nearer (const Way *a,
           const Way *b)
{
  int a_length = get_length (a), b_length = get_length (b);

  return a_length < b_length || (a_length == b_length && a_length != FAR && ABS (a->up - a->down) < ABS (b->up - b->down));
}

/* A person is queued once for each direction; a nearer way of the same length is found before it is left again. */
static void
reach (Walk  *self,
       guint  person,
       Way    way)
{
  Way *known = way.down == 0 ? &self->upward[person] : &self->downward[person];
  Stop stop = { person, way.down > 0 };

  if (!is_nearer (&way, known))
    return;
  if (known->up == FAR)
    g_array_append_val (self->queue, stop);
  *known = way;
}

static void
step (Walk       *self,
      const Stop *stop)
{
  Way way = stop->went_down ? self->downward[stop->person] : self->upward[stop->person];
  GArray *parents = self->family->parents[stop->person];
  GArray *children = self->family->children[stop->person];

  for (guint i = 0; !stop->went_down && i < parents->len; i++)
    reach (self, get_link (parents, i)->person, (Way) { way.up + 1, 0 });
  for (guint i = 0; i < children->len; i++)
    reach (self, get_link (children, i)->person, (Way) { way.up, way.down + 1 });
}

static Way *
ways_new (guint n)
{
  Way *ways = g_new (Way, n);

  for (guint i = 0; i < n; i++)
    ways[i] = (Way) { FAR, 0 };
  return ways;
}

/* First wide, then deep: up to an ancestor and down again, never up once more. Returns the nearest way to each. */
static Way *
walk_blood (const Family *family,
            const GArray *from)
{
  Walk walk = { family, ways_new (family->n), ways_new (family->n), g_array_new (FALSE, FALSE, sizeof (Stop)) };

  for (guint i = 0; i < from->len; i++)
    reach (&walk, g_array_index (from, Link, i).person, (Way) { 0, 0 });
  for (guint i = 0; i < walk.queue->len; i++)
    {
      Stop stop = g_array_index (walk.queue, Stop, i);

      step (&walk, &stop);
    }

  for (guint i = 0; i < family->n; i++)
    if (is_nearer (&walk.downward[i], &walk.upward[i]))
      walk.upward[i] = walk.downward[i];
  g_free (walk.downward);
  g_array_unref (walk.queue);
  return walk.upward;
}

static void
set_kin (KithKin     *kin,
         KithKinship  kinship,
         const Way   *way)
{
  if (kin->kinship != KITH_KINSHIP_NONE)
    return;
  kin->kinship = kinship;
  kin->up = way->up;
  kin->down = way->down;
}

static void
set_bond (KithKin     *kin,
          KithKinship  kinship,
          Way          way,
          const Link  *link)
{
  if (kin->kinship != KITH_KINSHIP_NONE)
    return;
  set_kin (kin, kinship, &way);
  kin->bond = link->bond;
  kin->ended = link->ended;
}

/* Two who share one parent are half-siblings only where the other parent of each is known. */
static gboolean
is_half_sibling (const Family *family,
                 guint         a,
                 guint         b)
{
  GArray *parents = family->parents[a];
  guint shared = 0;

  for (guint i = 0; i < parents->len; i++)
    shared += find_link (family->parents[b], get_link (parents, i)->person) != NULL;
  return shared == 1 && parents->len > 1 && family->parents[b]->len > 1;
}

static void
relate_partners (const Family *family,
                 guint         self,
                 KithKin      *kin)
{
  GArray *partners = family->partners[self];

  /* Whoever is a partner now is no former one, whatever an older tie says. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < partners->len; i++)
      if (get_link (partners, i)->ended == (round == 1))
        set_bond (&kin[get_link (partners, i)->person], KITH_KINSHIP_PARTNER, (Way) { 0, 0 }, get_link (partners, i));
}

/* The tie to a parent or child says more than the way there does: whether they were adopted. */
static void
relate_nearest (const GArray *links,
                const Way    *blood,
                Way           way,
                KithKin      *kin)
{
  for (guint i = 0; i < links->len; i++)
    {
      const Link *link = &g_array_index (links, Link, i);

      if (blood[link->person].up == way.up && blood[link->person].down == way.down)
        set_bond (&kin[link->person], KITH_KINSHIP_BLOOD, way, link);
    }
}

static void
relate_blood (const Family *family,
              guint         self,
              const Way    *blood,
              KithKin      *kin)
{
  relate_nearest (family->parents[self], blood, (Way) { 1, 0 }, kin);
  relate_nearest (family->children[self], blood, (Way) { 0, 1 }, kin);

  for (guint i = 0; i < family->n; i++)
    {
      gboolean sibling = blood[i].up == 1 && blood[i].down == 1;

      if (blood[i].up != FAR)
        set_kin (&kin[i], sibling && is_half_sibling (family, self, i) ? KITH_KINSHIP_HALF : KITH_KINSHIP_BLOOD, &blood[i]);
    }
}

static void
relate_keepers (const Family *family,
                guint         self,
                KithKin      *kin)
{
  GArray *keepers = family->keepers[self];
  GArray *wards = family->wards[self];

  for (guint i = 0; i < keepers->len; i++)
    set_bond (&kin[get_link (keepers, i)->person], KITH_KINSHIP_BLOOD, (Way) { 1, 0 }, get_link (keepers, i));
  for (guint i = 0; i < wards->len; i++)
    set_bond (&kin[get_link (wards, i)->person], KITH_KINSHIP_BLOOD, (Way) { 0, 1 }, get_link (wards, i));
}

static void
relate_step_family (const Family *family,
                    guint         self,
                    KithKin      *kin)
{
  GArray *parents = family->parents[self];

  for (guint i = 0; i < parents->len; i++)
    {
      GArray *partners = family->partners[get_link (parents, i)->person];

      for (guint j = 0; j < partners->len; j++)
        set_kin (&kin[get_link (partners, j)->person], KITH_KINSHIP_STEP_PARENT, &(Way) { 1, 0 });
    }
}

static void
relate_step_siblings (const Family *family,
                      KithKin      *kin)
{
  for (guint i = 0; i < family->n; i++)
    {
      gboolean step_parent = kin[i].kinship == KITH_KINSHIP_STEP_PARENT || (kin[i].bond == KITH_BOND_STEP && kin[i].up == 1);
      GArray *children = family->children[i];

      for (guint j = 0; step_parent && j < children->len; j++)
        set_kin (&kin[get_link (children, j)->person], KITH_KINSHIP_STEP_SIBLING, &(Way) { 1, 1 });
    }
}

/* @near: only those for whom there is a word: parents, children and siblings. */
static void
relate_in_laws (const Family *family,
                const Way    *blood,
                const Way    *of_partner,
                gboolean      near,
                KithKin      *kin)
{
  for (guint i = 0; i < family->n; i++)
    if (of_partner[i].up != FAR && (!near || (of_partner[i].up <= 1 && of_partner[i].down <= 1)))
      set_kin (&kin[i], KITH_KINSHIP_OF_PARTNER, &of_partner[i]);

  for (guint i = 0; i < family->n; i++)
    {
      gboolean counts = blood[i].up != FAR && (!near || (blood[i].up <= 1 && blood[i].down == 1));

      for (guint j = 0; counts && j < family->partners[i]->len; j++)
        set_kin (&kin[get_link (family->partners[i], j)->person], KITH_KINSHIP_PARTNER_OF, &blood[i]);
    }
}

/* The partner of the partner's sibling is called like a sibling of the partner. */
static void
relate_partners_of_in_laws (const Family *family,
                            const Way    *of_partner,
                            KithKin      *kin)
{
  for (guint i = 0; i < family->n; i++)
    {
      gboolean sibling = of_partner[i].up == 1 && of_partner[i].down == 1;

      for (guint j = 0; sibling && j < family->partners[i]->len; j++)
        set_kin (&kin[get_link (family->partners[i], j)->person], KITH_KINSHIP_OF_PARTNER, &of_partner[i]);
    }
}

static void
add_unseen (GArray       *queue,
            gboolean     *seen,
            const GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      guint person = g_array_index (links, Link, i).person;

      if (seen[person])
        continue;
      seen[person] = TRUE;
      g_array_append_val (queue, person);
    }
}

static void
relate_the_rest (const Family *family,
                 guint         self,
                 KithKin      *kin)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *seen = g_new0 (gboolean, family->n);

  seen[self] = TRUE;
  g_array_append_val (queue, self);
  for (guint i = 0; i < queue->len; i++)
    {
      guint person = g_array_index (queue, guint, i);

      set_kin (&kin[person], KITH_KINSHIP_BY_MARRIAGE, &(Way) { 0, 0 });
      add_unseen (queue, seen, family->parents[person]);
      add_unseen (queue, seen, family->children[person]);
      add_unseen (queue, seen, family->keepers[person]);
      add_unseen (queue, seen, family->wards[person]);
      add_unseen (queue, seen, family->partners[person]);
    }
}

static void
relate_family (const Family *family,
               guint         self,
               KithKin      *kin)
{
  g_autoptr (GArray) origin = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autofree Way *blood = NULL;
  g_autofree Way *of_partner = NULL;
  Link link = { self, KITH_BOND_PLAIN, FALSE };

  g_array_append_val (origin, link);
  blood = walk_blood (family, origin);
  of_partner = walk_blood (family, family->partners[self]);

  kin[self].kinship = KITH_KINSHIP_SELF;
  relate_partners (family, self, kin);
  relate_blood (family, self, blood, kin);
  relate_keepers (family, self, kin);
  relate_step_family (family, self, kin);
  relate_in_laws (family, blood, of_partner, TRUE, kin);
  relate_step_siblings (family, kin);
  relate_partners_of_in_laws (family, of_partner, kin);
  relate_in_laws (family, blood, of_partner, FALSE, kin);
  relate_the_rest (family, self, kin);
}

GArray *
kith_kinship_relate (const KithNetwork *network,
                     const char        *self_id)
{
  const KithNetworkPerson *self = kith_network_find (network, self_id);
  g_auto (Family) family = { 0 };
  GArray *kin;
  guint at;

  if (self == NULL || !g_ptr_array_find (network->people, self, &at))
    return NULL;

  family_init (&family, network);
  kin = g_array_sized_new (FALSE, TRUE, sizeof (KithKin), family.n);
  g_array_set_size (kin, family.n);
  for (guint i = 0; i < family.n; i++)
    g_array_index (kin, KithKin, i).sex = ((KithNetworkPerson *) network->people->pdata[i])->sex;
  relate_family (&family, at, (KithKin *) kin->data);
  return kin;
}
