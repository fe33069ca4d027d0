/* kith-import-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-store.h"

#include "kith-import-origin.h"
#include "kith-kinship.h"
#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

/* @origins, @births: client and what a stored person is known by to their id. @placed: ids of the network to a Standing.
 * @ties: keys of all that are stored. @self: (nullable): the client among the people, by now or by an earlier import;
 * @kin: (nullable): of each person of the network. */
typedef struct
{
  KithImport *import;
  KithDatabase *database;
  GHashTable *origins;
  GHashTable *births;
  GHashTable *placed;
  GHashTable *ties;
  const KithNetworkPerson *self;
  GArray *kin;
} Work;

/* Where a person of the network ended up; @id is NULL for the client themselves. */
typedef struct
{
  char *id;
  const char *client;
} Standing;

static void
standing_free (Standing *self)
{
  g_free (self->id);
  g_free (self);
}

static void
work_clear (Work *self)
{
  g_clear_pointer (&self->origins, g_hash_table_unref);
  g_clear_pointer (&self->births, g_hash_table_unref);
  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->ties, g_hash_table_unref);
  g_clear_pointer (&self->kin, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static char *
make_birth_key (const char     *client,
                const char     *name,
                const KithDate *born)
{
  g_autofree char *folded = name != NULL ? kith_name_fold (name) : NULL;
  g_autofree char *day = kith_date_to_text (born);

  if (folded == NULL || *folded == '\0' || *day == '\0')
    return NULL;
  return g_strdup_printf ("%s\n%s\n%s", client, folded, day);
}

static char *
make_tie_key (const char *kind,
              const char *a,
              const char *b)
{
  gboolean turned = strcmp (kind, KITH_TIE_PARENT) != 0 && strcmp (a, b) > 0;

  return g_strdup_printf ("%s\n%s\n%s", kind, turned ? b : a, turned ? a : b);
}

static void
index_person (Work             *self,
              const KithPerson *person)
{
  g_autofree char *origin = kith_import_read_origin (person);
  char *birth = origin == NULL ? make_birth_key (person->client, person->name, &person->born) : NULL;

  if (origin != NULL)
    g_hash_table_insert (self->origins, g_strdup_printf ("%s\n%s", person->client, origin), g_strdup (person->id));
  else if (birth != NULL)
    g_hash_table_insert (self->births, birth, g_strdup (person->id));
  if (origin != NULL && self->self == NULL && g_hash_table_size (self->import->clients) == 1)
    self->self = kith_import_find_client (self->import->network, person);
}

static gboolean
index_client (Work        *self,
              const char  *client,
              GError     **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  if (*client == '\0')
    return TRUE;
  people = kith_database_list_people (self->database, client, error);
  ties = people != NULL ? kith_database_list_ties (self->database, client, error) : NULL;
  if (ties == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    index_person (self, people->pdata[i]);
  for (guint i = 0; i < ties->len; i++)
    {
      const KithTie *tie = ties->pdata[i];

      g_hash_table_add (self->ties, make_tie_key (tie->kind, tie->a, tie->b));
    }
  return TRUE;
}

static gboolean
index_all (Work    *self,
           GError **error)
{
  GHashTableIter iter;
  gpointer client;

  g_hash_table_iter_init (&iter, self->import->clients);
  while (g_hash_table_iter_next (&iter, NULL, &client))
    if (!index_client (self, client, error))
      return FALSE;
  self->kin = self->self != NULL ? kith_kinship_relate (self->import->network, self->self->id) : NULL;
  return TRUE;
}

static const char *
find_client (const Work              *self,
             const KithNetworkPerson *person)
{
  const char *client = g_hash_table_lookup (self->import->clients, person->ego != NULL ? person->ego : "");

  return client != NULL ? client : g_hash_table_lookup (self->import->clients, "");
}

static const char *
find_stored (const Work              *self,
             const KithNetworkPerson *person,
             const char              *client)
{
  const char *id = NULL;

  /* Names are slow to compare, and a first import has none to compare with. */
  if (g_hash_table_size (self->origins) > 0)
    {
      g_autofree char *origin = kith_import_dup_origin (self->import->network, person);
      g_autofree char *key = g_strdup_printf ("%s\n%s", client, origin);

      id = g_hash_table_lookup (self->origins, key);
    }
  if (id == NULL && g_hash_table_size (self->births) > 0)
    {
      g_autofree char *birth = make_birth_key (client, person->name, &person->born);

      id = birth != NULL ? g_hash_table_lookup (self->births, birth) : NULL;
    }
  return id;
}

static void
place (Work                    *self,
       const KithNetworkPerson *person,
       const char              *client,
       const char              *id)
{
  Standing *standing = g_new0 (Standing, 1);

  standing->id = g_strdup (id);
  standing->client = client;
  g_hash_table_insert (self->placed, person->id, standing);
}

static gboolean
add_person (Work                     *self,
            const KithNetworkPerson  *person,
            const char               *client,
            const KithKin            *kin,
            GError                  **error)
{
  g_autofree char *relation = kin != NULL ? kith_kinship_describe (kin) : NULL;
  g_autoptr (KithPerson) stored = kith_import_make_person (self->import->network, person, self->self, client, relation);

  if (kin != NULL)
    stored->kind = kith_kinship_get_kind (kin);
  if (!self->import->dry && !kith_database_save_person (self->database, stored, error))
    return FALSE;
  place (self, person, client, stored->id);
  self->import->people_added++;
  return TRUE;
}

static gboolean
take_person (Work     *self,
             guint     i,
             GError  **error)
{
  const KithNetworkPerson *person = self->import->network->people->pdata[i];
  const KithKin *kin = self->kin != NULL ? &g_array_index (self->kin, KithKin, i) : NULL;
  const char *client = find_client (self, person);
  const char *stored;

  if (client == NULL)
    {
      self->import->people.skipped++;
      kith_network_report (self->import->network, person->file, person->line,
                           _("This person is left out, as whoever named them is not in the files."));
      return TRUE;
    }

  stored = find_stored (self, person, client);
  if (kin != NULL && kin->kinship == KITH_KINSHIP_SELF)
    {
      self->import->people.merged++;
      place (self, person, client, NULL);
      return TRUE;
    }
  if (stored == NULL)
    return add_person (self, person, client, kin, error);
  self->import->people.merged++;
  place (self, person, client, stored);
  return TRUE;
}

static gboolean
add_tie (Work                  *self,
         const KithNetworkTie  *tie,
         const char            *client,
         const char            *a,
         const char            *b,
         GError               **error)
{
  g_autoptr (KithTie) stored = kith_import_make_tie (tie, client, a, b);

  if (!g_hash_table_add (self->ties, make_tie_key (stored->kind, a, b)))
    {
      self->import->ties.merged++;
      return TRUE;
    }
  self->import->ties_added++;
  return self->import->dry || kith_database_save_tie (self->database, stored, error);
}

static gboolean
skip_tie (Work                 *self,
          const KithNetworkTie *tie,
          const char           *reason)
{
  self->import->ties.skipped++;
  kith_network_report (self->import->network, tie->file, tie->line, reason);
  return TRUE;
}

/* A tie to the client is what the relation says; between two people whom one stored person stands for there is none. */
static gboolean
take_tie (Work                  *self,
          const KithNetworkTie  *tie,
          GError               **error)
{
  const Standing *a = g_hash_table_lookup (self->placed, tie->a);
  const Standing *b = g_hash_table_lookup (self->placed, tie->b);

  if (a == NULL || b == NULL)
    return skip_tie (self, tie, _("This tie is left out, as one of the two people is."));
  if (strcmp (a->client, b->client) != 0)
    return skip_tie (self, tie, _("This tie is left out, as it joins people of different clients."));
  if (a->id == NULL || b->id == NULL || strcmp (a->id, b->id) == 0)
    {
      self->import->ties.merged++;
      return TRUE;
    }
  return add_tie (self, tie, a->client, a->id, b->id, error);
}

/* What someone answered about themselves is the client's own, and a client has no place for it. */
static void
report_answers (KithImport *self)
{
  for (guint i = 0; i < self->network->egos->len; i++)
    {
      const KithNetworkPerson *ego = self->network->egos->pdata[i];

      if (ego->attributes->len > 0)
        kith_network_report (self->network, ego->file, ego->line,
                             _("What was answered about the person who was asked is left out, as it is not about others."));
    }
}

static void
work_init (Work         *self,
           KithImport   *import,
           KithDatabase *database)
{
  self->import = import;
  self->database = database;
  self->origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->births = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->placed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) standing_free);
  self->ties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->self = import->self != NULL ? kith_network_find (import->network, import->self) : NULL;
  import->people = import->network->people_tally;
  import->ties = import->network->ties_tally;
}

gboolean
kith_import_store (KithImport    *self,
                   KithDatabase  *database,
                   GError       **error)
{
  g_auto (Work) work = { 0 };

  work_init (&work, self, database);
  if (!index_all (&work, error))
    return FALSE;
  for (guint i = 0; i < self->network->people->len; i++)
    if (!kith_database_check_stopped (database, error) || !take_person (&work, i, error))
      return FALSE;
  for (guint i = 0; i < self->network->ties->len; i++)
    if (!kith_database_check_stopped (database, error) || !take_tie (&work, self->network->ties->pdata[i], error))
      return FALSE;
  report_answers (self);
  return TRUE;
}

KithImport *
kith_import_new (KithNetwork *network,
                 const char  *self_id,
                 gboolean     dry)
{
  KithImport *self = g_new0 (KithImport, 1);

  self->network = network;
  self->self = g_strdup (self_id);
  self->dry = dry;
  self->clients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
kith_import_free (KithImport *self)
{
  if (self == NULL)
    return;

  kith_network_free (self->network);
  g_hash_table_unref (self->clients);
  g_free (self->self);
  g_free (self);
}

static KithImportCounts
get_counts (const KithTally *tally,
            guint            added)
{
  return (KithImportCounts) { tally->read, added, tally->merged, tally->skipped };
}

static void
add_client (const KithImport  *self,
            KithImportOutcome *outcome,
            const char        *ego)
{
  const char *client = g_hash_table_lookup (self->clients, ego);

  if (client != NULL)
    kith_import_outcome_add_client (outcome, *client != '\0' ? client : NULL, *ego != '\0' ? ego : NULL);
}

KithImportOutcome *
kith_import_make_outcome (const KithImport *self)
{
  KithImportOutcome *outcome = kith_import_outcome_new ();

  outcome->people = get_counts (&self->people, self->people_added);
  outcome->ties = get_counts (&self->ties, self->ties_added);
  outcome->skipped = g_ptr_array_ref (self->network->skipped);
  outcome->unlisted = self->network->unlisted;
  add_client (self, outcome, "");
  for (guint i = 0; i < self->network->egos->len; i++)
    add_client (self, outcome, ((KithNetworkPerson *) self->network->egos->pdata[i])->id);
  return outcome;
}
