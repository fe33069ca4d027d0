/* kith-people-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-list.h"

#include "kith-inventory-private.h"
#include "kith-list-change.h"
#include "kith-map-initials.h"
#include "kith-scope.h"

struct _KithPeopleList
{
  GObject parent_instance;

  KithPractice *practice;
  char *client;
  char *scope;
  char *when;
  GPtrArray *rows;
  gboolean loading;
  guint asked;
  guint shown;
};

typedef struct
{
  KithPeopleList *list;
  guint turn;
} Load;

enum
{
  PROP_LOADING = 1,
  PROP_MOMENT,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void kith_people_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithPeopleList, kith_people_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_people_list_model_init))

static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

static void
load_free (Load *self)
{
  g_object_unref (self->list);
  g_free (self);
}

static void
set_loading (KithPeopleList *self,
             gboolean        loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
leave_out_ended (GPtrArray      *expectations,
                 const KithDate *day)
{
  for (guint i = expectations->len; i > 0; i--)
    if (!kith_expectation_is_in_force (expectations->pdata[i - 1], day))
      g_ptr_array_remove_index (expectations, i - 1);
}

static GPtrArray *
list_people (GPtrArray  *standings,
             GPtrArray  *expectations,
             const char *client)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) initials = NULL;

  for (guint i = 0; i < standings->len; i++)
    {
      const KithPerson *person = ((const KithStanding *) standings->pdata[i])->person;

      g_ptr_array_add (names, person->name);
      g_ptr_array_add (ids, person->id);
    }
  initials = kith_map_initials_tell_apart (client, names, ids);
  for (guint i = 0; i < standings->len; i++)
    g_ptr_array_add (people, kith_person_item_new (standings->pdata[i], initials->pdata[i], expectations));
  return people;
}

static gboolean
read_people (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_auto (KithMoment) moment = { 0 };
  g_autoptr (GPtrArray) standings = NULL;
  g_autoptr (GPtrArray) expectations = NULL;
  g_autoptr (KithContact) client = NULL;

  if (!kith_inventory_find_moment (database, question->client, question->when, &latest, &moment, error))
    return FALSE;
  standings = kith_database_list_standings (database, question->client, &moment, error);
  expectations = standings != NULL ? kith_database_list_expectations (database, question->client, error) : NULL;
  client = expectations != NULL ? kith_database_load_contact (database, question->client, error) : NULL;
  if (client == NULL)
    return FALSE;
  if (question->when != NULL)
    leave_out_ended (expectations, &moment.day);
  for (guint i = 0; i < standings->len; i++)
    {
      KithPerson *person = ((KithStanding *) standings->pdata[i])->person;

      person->status = kith_person_get_status_on (person, &moment.day);
    }
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, list_people (standings, expectations, client->name));
  return TRUE;
}

static const KithJob read_job = { "people", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, read_people };

/* Puts the row shown for someone in the place of an equal one of @found. */
static void
keep_rows (KithPeopleList *self,
           GPtrArray      *found)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (shown, kith_person_item_get_person (self->rows->pdata[i])->id, self->rows->pdata[i]);
  for (guint i = 0; i < found->len; i++)
    {
      KithPersonItem *row = g_hash_table_lookup (shown, kith_person_item_get_person (found->pdata[i])->id);

      if (row == NULL || !kith_person_item_equal (row, found->pdata[i]))
        continue;
      g_object_unref (found->pdata[i]);
      found->pdata[i] = g_object_ref (row);
    }
}

/* A later turn may have come home first; what it brought stays. */
static DexFuture *
load_fiber (gpointer data)
{
  const Load *load = data;
  KithPeopleList *self = load->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  found = dex_await_boxed (kith_inventory_ask (self->practice, &read_job, self->client, NULL, self->when, FALSE), &error);
  if (load->turn <= self->shown)
    return dex_future_new_true ();
  self->shown = load->turn;
  if (found != NULL)
    {
      keep_rows (self, found);
      kith_list_change (G_LIST_MODEL (self), self->rows, 0, found, g_direct_equal);
    }
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  if (self->shown == self->asked)
    set_loading (self, FALSE);
  return dex_future_new_true ();
}

static void
take_turn (KithPeopleList *self)
{
  Load *load = g_new0 (Load, 1);

  load->list = g_object_ref (self);
  load->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, (GDestroyNotify) load_free));
}

static void
practice_changed_cb (KithPeopleList *self,
                     const char     *file,
                     const char     *scope)
{
  if (self->asked > 0 && (scope == NULL || g_str_equal (scope, self->scope)))
    take_turn (self);
}

static GType
kith_people_list_get_item_type (GListModel *model)
{
  return KITH_TYPE_PERSON_ITEM;
}

static guint
kith_people_list_get_n_items (GListModel *model)
{
  return KITH_PEOPLE_LIST (model)->rows->len;
}

static gpointer
kith_people_list_get_item (GListModel *model,
                           guint       position)
{
  KithPeopleList *self = KITH_PEOPLE_LIST (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
kith_people_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_people_list_get_item_type;
  iface->get_n_items = kith_people_list_get_n_items;
  iface->get_item = kith_people_list_get_item;
}

static void
kith_people_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithPeopleList *self = KITH_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_MOMENT:
      g_value_set_string (value, self->when);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_people_list_finalize (GObject *object)
{
  KithPeopleList *self = KITH_PEOPLE_LIST (object);

  g_object_unref (self->practice);
  g_free (self->client);
  g_free (self->scope);
  g_free (self->when);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_people_list_parent_class)->finalize (object);
}

static void
kith_people_list_class_init (KithPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_people_list_get_property;
  object_class->finalize = kith_people_list_finalize;
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_PEOPLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kith_people_list_init (KithPeopleList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

KithPeopleList *
kith_people_list_new (KithPractice *practice,
                      const char   *client)
{
  KithPeopleList *self = g_object_new (KITH_TYPE_PEOPLE_LIST, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->scope = kith_scope_new_client (client);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_people_list_load (KithPeopleList *self)
{
  g_return_if_fail (KITH_IS_PEOPLE_LIST (self));

  set_loading (self, TRUE);
  take_turn (self);
}

void
kith_people_list_set_moment (KithPeopleList *self,
                             const char     *when)
{
  g_return_if_fail (KITH_IS_PEOPLE_LIST (self));

  if (!g_set_str (&self->when, when))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOMENT]);
  if (self->asked > 0)
    kith_people_list_load (self);
}

const char *
kith_people_list_get_moment (KithPeopleList *self)
{
  g_return_val_if_fail (KITH_IS_PEOPLE_LIST (self), NULL);

  return self->when;
}

const char *
kith_people_list_get_client (KithPeopleList *self)
{
  g_return_val_if_fail (KITH_IS_PEOPLE_LIST (self), NULL);

  return self->client;
}

gboolean
kith_people_list_is_loading (KithPeopleList *self)
{
  g_return_val_if_fail (KITH_IS_PEOPLE_LIST (self), FALSE);

  return self->loading;
}

KithPersonItem *
kith_people_list_find (KithPeopleList *self,
                       const char     *person)
{
  g_return_val_if_fail (KITH_IS_PEOPLE_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (kith_person_item_get_person (self->rows->pdata[i])->id, person))
      return self->rows->pdata[i];
  return NULL;
}
