/* kith-find-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-find-list.h"

#include "kith-database.h"
#include "kith-excerpt.h"
#include "kith-list-change.h"
#include "kith-practice-private.h"

#include <string.h>

struct _KithFindList
{
  GObject parent_instance;

  KithPractice *practice;
  guint kinds;
  guint most;
  char *words;
  GPtrArray *rows;
  guint more; /* bits */
  gboolean loading;
  guint turn;
};

/* Look: one search. */
typedef struct
{
  KithFindList *list;
  guint turn;
} Look;

/* Wish: what the storage thread is asked. */
typedef struct
{
  char *words;
  guint kinds;
  guint most;
  gint64 now;
} Wish;

enum
{
  PROP_LOADING = 1,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void kith_find_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithFindList, kith_find_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_find_list_model_init))

static void
look_free (Look *self)
{
  g_object_unref (self->list);
  g_free (self);
}

static void
wish_free (Wish *self)
{
  g_free (self->words);
  g_free (self);
}

static KithFindingKind
read_kind (const char *kind)
{
  static const char *const kinds[KITH_N_FINDINGS] = {
    [KITH_FINDING_CLIENT] = "client",
    [KITH_FINDING_APPOINTMENT] = "appointment",
    [KITH_FINDING_PERSON] = "person",
    [KITH_FINDING_EVENT] = "event",
    [KITH_FINDING_NOTE] = "note",
  };

  for (int i = 0; i < KITH_N_FINDINGS; i++)
    if (g_str_equal (kind, kinds[i]))
      return i;
  g_return_val_if_reached (KITH_FINDING_NOTE);
}

static KithFinding *
make_finding (const KithHit      *hit,
              const char * const *words)
{
  g_autofree char *detail = hit->detail != NULL ? kith_excerpt_new (hit->detail, words) : NULL;
  const KithFindingFacts facts = {
    read_kind (hit->kind), hit->id, hit->client, hit->client_name, hit->text, detail, hit->date, hit->session, words,
  };

  return kith_finding_new (&facts);
}

static void
take_hits (GPtrArray  *found,
           GPtrArray  *hits,
           const Wish *wish)
{
  g_auto (GStrv) words = kith_excerpt_split (wish->words);

  for (guint i = 0; i < hits->len; i++)
    if (wish->kinds & KITH_FINDING_BIT (read_kind (((KithHit *) hits->pdata[i])->kind)))
      g_ptr_array_add (found, make_finding (hits->pdata[i], (const char * const *) words));
}

static gboolean
find_first_clients (KithDatabase  *database,
                    const Wish    *wish,
                    GPtrArray     *found,
                    GError       **error)
{
  const char *none[] = { NULL };
  g_autoptr (GPtrArray) contacts = kith_database_page_contacts (database, NULL, wish->most + 1, error);

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    {
      const KithContact *contact = contacts->pdata[i];
      g_autofree char *born = kith_date_to_text (&contact->born);
      const KithFindingFacts facts = {
        KITH_FINDING_CLIENT, contact->id, contact->id, contact->name, contact->name, NULL, born, NULL, none,
      };

      if (contact->status == KITH_CONTACT_ACTIVE)
        g_ptr_array_add (found, kith_finding_new (&facts));
    }
  return contacts != NULL;
}

static gboolean
find_words (KithDatabase  *database,
            const Wish    *wish,
            GPtrArray     *found,
            GError       **error)
{
  g_autoptr (GPtrArray) hits = kith_database_search (database, wish->words, wish->most + 1, error);
  g_autoptr (GPtrArray) appointments = NULL;

  if (hits == NULL)
    return FALSE;
  take_hits (found, hits, wish);
  if (!(wish->kinds & KITH_FINDING_BIT (KITH_FINDING_APPOINTMENT)))
    return TRUE;
  appointments = kith_database_search_appointments (database, wish->words, wish->now, wish->most + 1, error);
  if (appointments == NULL)
    return FALSE;
  take_hits (found, appointments, wish);
  return TRUE;
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return (int) kith_finding_get_kind (*(KithFinding **) a) - (int) kith_finding_get_kind (*(KithFinding **) b);
}

static gboolean
find (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Wish *wish = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean first = *wish->words == '\0' && wish->kinds == KITH_FINDING_BIT (KITH_FINDING_CLIENT);

  if (!(first ? find_first_clients (database, wish, found, error) : find_words (database, wish, found, error)))
    return FALSE;
  /* A stable sort: within a kind the order is that of the index. */
  g_ptr_array_sort (found, compare_kinds);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&found));
  return TRUE;
}

static const KithJob find_job = { "find", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, find };

static void
set_loading (KithFindList *self,
             gboolean      loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/* One more of each was asked for, to know whether there is any. */
static guint
cut (KithFindList *self,
     GPtrArray    *found)
{
  guint counts[KITH_N_FINDINGS] = { 0 };
  guint more = 0;

  for (guint i = 0; i < found->len;)
    {
      KithFindingKind kind = kith_finding_get_kind (found->pdata[i]);

      if (++counts[kind] <= self->most)
        {
          i++;
          continue;
        }
      more |= KITH_FINDING_BIT (kind);
      g_ptr_array_remove_index (found, i);
    }
  return more;
}

static DexFuture *
look_fiber (gpointer data)
{
  Look *look = data;
  KithFindList *self = look->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  Wish *wish;

  if (look->turn != self->turn)
    return dex_future_new_true ();
  wish = g_new0 (Wish, 1);
  wish->words = g_strdup (self->words);
  wish->kinds = self->kinds;
  wish->most = self->most;
  wish->now = g_get_real_time () / G_USEC_PER_SEC;
  found = dex_await_boxed (kith_store_run (kith_practice_get_store (self->practice), &find_job, NULL, wish,
                                           (GDestroyNotify) wish_free), &error);
  if (look->turn != self->turn)
    return dex_future_new_true ();
  if (found != NULL)
    {
      self->more = cut (self, found);
      kith_list_change (G_LIST_MODEL (self), self->rows, 0, found, (GEqualFunc) kith_finding_equal);
    }
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  set_loading (self, FALSE);
  return dex_future_new_true ();
}

static void
look (KithFindList *self)
{
  Look *it = g_new0 (Look, 1);

  set_loading (self, TRUE);
  it->list = g_object_ref (self);
  it->turn = ++self->turn;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, it, (GDestroyNotify) look_free));
}

static GType
kith_find_list_get_item_type (GListModel *model)
{
  return KITH_TYPE_FINDING;
}

static guint
kith_find_list_get_n_items (GListModel *model)
{
  return KITH_FIND_LIST (model)->rows->len;
}

static gpointer
kith_find_list_get_item (GListModel *model,
                         guint       position)
{
  GPtrArray *rows = KITH_FIND_LIST (model)->rows;

  return position < rows->len ? g_object_ref (rows->pdata[position]) : NULL;
}

static void
kith_find_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_find_list_get_item_type;
  iface->get_n_items = kith_find_list_get_n_items;
  iface->get_item = kith_find_list_get_item;
}

static void
kith_find_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, KITH_FIND_LIST (object)->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_find_list_finalize (GObject *object)
{
  KithFindList *self = KITH_FIND_LIST (object);

  g_object_unref (self->practice);
  g_free (self->words);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_find_list_parent_class)->finalize (object);
}

static void
kith_find_list_class_init (KithFindListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_find_list_get_property;
  object_class->finalize = kith_find_list_finalize;
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_FIND_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kith_find_list_init (KithFindList *self)
{
  self->words = g_strdup ("");
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

KithFindList *
kith_find_list_new (KithPractice *practice,
                    guint         kinds,
                    guint         most)
{
  KithFindList *self = g_object_new (KITH_TYPE_FIND_LIST, NULL);

  self->practice = g_object_ref (practice);
  self->kinds = kinds;
  self->most = most;
  g_signal_connect_object (practice, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_find_list_search (KithFindList *self,
                       const char   *words)
{
  g_return_if_fail (KITH_IS_FIND_LIST (self));

  g_free (self->words);
  self->words = g_strstrip (g_strdup (words));
  look (self);
}

const char *
kith_find_list_get_words (KithFindList *self)
{
  return self->words;
}

gboolean
kith_find_list_is_loading (KithFindList *self)
{
  return self->loading;
}

gboolean
kith_find_list_has_more (KithFindList    *self,
                         KithFindingKind  kind)
{
  return (self->more & KITH_FINDING_BIT (kind)) != 0;
}
