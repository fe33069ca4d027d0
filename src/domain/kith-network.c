/* kith-network.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-network.h"

#include <glib/gi18n.h>

static void
attribute_free (KithAttribute *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

static void
skipped_free (KithSkipped *self)
{
  g_free (self->file);
  g_free (self->reason);
  g_free (self);
}

static void
merge_text (char **text,
            char **other)
{
  if (*text == NULL)
    *text = g_steal_pointer (other);
}

static void
merge_attributes (GPtrArray *attributes,
                  GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const KithAttribute *other = others->pdata[i];

      kith_attributes_add (attributes, other->name, other->value);
    }
}

static void
merge_date (KithDate       *date,
            const KithDate *other)
{
  if (date->precision == KITH_DATE_UNKNOWN)
    *date = *other;
}

/* Takes up from @other what is not known yet, and frees it. */
static void
merge_person (KithNetworkPerson *self,
              KithNetworkPerson *other)
{
  merge_text (&self->name, &other->name);
  merge_text (&self->nickname, &other->nickname);
  merge_text (&self->relation, &other->relation);
  merge_text (&self->ego, &other->ego);
  merge_date (&self->born, &other->born);
  merge_date (&self->died, &other->died);
  if (self->sex == KITH_SEX_UNKNOWN)
    self->sex = other->sex;
  self->dead |= other->dead;
  merge_attributes (self->attributes, other->attributes);
  kith_network_person_free (other);
}

static gboolean
names_differ (const KithNetworkPerson *a,
              const KithNetworkPerson *b)
{
  return a->name != NULL && b->name != NULL && g_strcmp0 (a->name, b->name) != 0;
}

/* Which way round a tie is said matters only where one of the two is the parent. */
static char *
make_tie_key (const KithNetworkTie *tie)
{
  const char *first = tie->a, *second = tie->b;

  if (g_strcmp0 (tie->kind, KITH_TIE_PARENT) != 0 && g_strcmp0 (first, second) > 0)
    {
      first = tie->b;
      second = tie->a;
    }
  return g_strdup_printf ("%s\n%s\n%s", tie->kind, first, second);
}

static void
merge_tie (KithNetworkTie       *self,
           const KithNetworkTie *other)
{
  if (self->bond == KITH_BOND_PLAIN)
    self->bond = other->bond;
  self->ended |= other->ended;
  merge_date (&self->from, &other->from);
  merge_date (&self->to, &other->to);
  merge_attributes (self->attributes, other->attributes);
}

static gboolean
has_both_ends (KithNetwork          *self,
               const KithNetworkTie *tie)
{
  if (kith_network_find (self, tie->a) != NULL && kith_network_find (self, tie->b) != NULL)
    return TRUE;
  self->ties_tally.skipped++;
  kith_network_report (self, tie->file, tie->line, _("This tie is left out, as one of its ends is nobody in the file."));
  return FALSE;
}

static gboolean
has_two_ends (KithNetwork          *self,
              const KithNetworkTie *tie)
{
  if (g_strcmp0 (tie->a, tie->b) != 0)
    return TRUE;
  self->ties_tally.merged++;
  kith_network_report (self, tie->file, tie->line, _("This tie is left out, as it joins a person with themselves."));
  return FALSE;
}

static gboolean
is_first_of_its_kind (KithNetwork    *self,
                      GHashTable     *seen,
                      KithNetworkTie *tie)
{
  g_autofree char *key = make_tie_key (tie);
  KithNetworkTie *first = g_hash_table_lookup (seen, key);

  if (first == NULL)
    {
      g_hash_table_insert (seen, g_steal_pointer (&key), tie);
      return TRUE;
    }

  merge_tie (first, tie);
  self->ties_tally.merged++;
  kith_network_report (self, tie->file, tie->line, _("This tie is in the file already, and the two are made one."));
  return FALSE;
}

KithNetwork *
kith_network_new (const char *format)
{
  KithNetwork *self = g_new0 (KithNetwork, 1);

  self->format = format;
  self->egos = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_network_person_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_network_person_free);
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_network_tie_free);
  self->skipped = g_ptr_array_new_with_free_func ((GDestroyNotify) skipped_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
kith_network_free (KithNetwork *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->egos);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->ties);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

KithNetworkPerson *
kith_network_add_ego (KithNetwork       *self,
                      KithNetworkPerson *ego)
{
  for (guint i = 0; i < self->egos->len; i++)
    {
      KithNetworkPerson *other = self->egos->pdata[i];

      if (g_strcmp0 (other->id, ego->id) == 0)
        {
          merge_person (other, ego);
          return other;
        }
    }

  g_ptr_array_add (self->egos, ego);
  return ego;
}

KithNetworkPerson *
kith_network_add_person (KithNetwork       *self,
                         KithNetworkPerson *person)
{
  KithNetworkPerson *first = kith_network_find (self, person->id);

  self->people_tally.read++;
  if (first == NULL)
    {
      g_ptr_array_add (self->people, person);
      g_hash_table_insert (self->by_id, person->id, person);
      return person;
    }

  if (names_differ (first, person))
    {
      self->people_tally.skipped++;
      kith_network_report (self, person->file, person->line,
                           _("This person is left out, as someone else in the file has the same id."));
      kith_network_person_free (person);
      return first;
    }

  self->people_tally.merged++;
  kith_network_report (self, person->file, person->line, _("This person is there already, and the two are made one."));
  merge_person (first, person);
  return first;
}

void
kith_network_add_tie (KithNetwork    *self,
                      KithNetworkTie *tie)
{
  self->ties_tally.read++;
  g_ptr_array_add (self->ties, tie);
}

void
kith_network_tidy (KithNetwork *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *tidied = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_network_tie_free);

  for (guint i = 0; i < self->ties->len; i++)
    {
      KithNetworkTie *tie = g_steal_pointer (&self->ties->pdata[i]);

      if (has_both_ends (self, tie) && has_two_ends (self, tie) && is_first_of_its_kind (self, seen, tie))
        g_ptr_array_add (tidied, tie);
      else
        kith_network_tie_free (tie);
    }

  g_ptr_array_unref (self->ties);
  self->ties = tidied;
}

KithNetworkPerson *
kith_network_find (const KithNetwork *self,
                   const char        *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

void
kith_network_report (KithNetwork *self,
                     const char  *file,
                     guint        line,
                     const char  *reason)
{
  KithSkipped *skipped;

  if (self->skipped->len >= KITH_NETWORK_MOST_SKIPPED)
    {
      self->unlisted++;
      return;
    }

  skipped = g_new0 (KithSkipped, 1);
  skipped->file = g_strdup (file);
  skipped->line = line;
  skipped->reason = g_strdup (reason);
  g_ptr_array_add (self->skipped, skipped);
}

KithNetworkPerson *
kith_network_person_new (const char *id,
                         const char *file,
                         guint       line)
{
  KithNetworkPerson *self = g_new0 (KithNetworkPerson, 1);

  self->id = g_strdup (id);
  self->attributes = kith_attributes_new ();
  self->file = g_strdup (file);
  self->line = line;
  return self;
}

void
kith_network_person_free (KithNetworkPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->nickname);
  g_free (self->relation);
  g_free (self->ego);
  g_ptr_array_unref (self->attributes);
  g_free (self->file);
  g_free (self);
}

const char *
kith_network_person_get_name (const KithNetworkPerson *self)
{
  return self->name != NULL && *self->name != '\0' ? self->name : self->id;
}

KithNetworkTie *
kith_network_tie_new (const char *a,
                      const char *b,
                      const char *kind,
                      const char *file,
                      guint       line)
{
  KithNetworkTie *self = g_new0 (KithNetworkTie, 1);

  self->a = g_strdup (a);
  self->b = g_strdup (b);
  self->kind = g_strdup (kind);
  self->attributes = kith_attributes_new ();
  self->file = g_strdup (file);
  self->line = line;
  return self;
}

void
kith_network_tie_free (KithNetworkTie *self)
{
  if (self == NULL)
    return;

  g_free (self->a);
  g_free (self->b);
  g_free (self->kind);
  g_ptr_array_unref (self->attributes);
  g_free (self->file);
  g_free (self);
}

GPtrArray *
kith_attributes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attribute_free);
}

gboolean
kith_attributes_add (GPtrArray  *attributes,
                     const char *name,
                     const char *value)
{
  g_autofree char *stripped = value != NULL ? g_strstrip (g_strdup (value)) : NULL;
  KithAttribute *attribute;

  if (stripped == NULL || *stripped == '\0')
    return TRUE;

  for (guint i = 0; i < attributes->len; i++)
    {
      const KithAttribute *other = attributes->pdata[i];

      if (g_strcmp0 (other->name, name) == 0 && g_strcmp0 (other->value, stripped) == 0)
        return TRUE;
    }

  if (attributes->len >= KITH_ATTRIBUTES_MOST)
    return FALSE;

  attribute = g_new0 (KithAttribute, 1);
  attribute->name = g_strdup (name);
  attribute->value = g_steal_pointer (&stripped);
  g_ptr_array_add (attributes, attribute);
  return TRUE;
}
