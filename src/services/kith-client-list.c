/* kith-client-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-list.h"

#include "kith-list-change.h"
#include "kith-practice-private.h"

#include <string.h>

#define PAGE_SIZE 200
/* How close to the last row read someone may scroll before more are asked for. */
#define NEAR_END 50
#define MOST_FOUND 500

struct _KithClientList
{
  GObject parent_instance;

  KithPractice *practice;
  char *words;
  KithClientsShown shown;
  GPtrArray *rows;
  KithContact *last;     /* of what was read, shown or not */
  gboolean complete;
  gboolean reading;
  gboolean loading;
  guint turn;
};

/* Load: one reading. @after: (nullable): where to go on; @least: how many rows are wanted at least. */
typedef struct
{
  KithClientList *list;
  guint turn;
  char *words;
  KithClientsShown shown;
  KithContact *after;
  guint least;
  GPtrArray *found;
  gboolean complete;
} Load;

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

static void kith_client_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithClientList, kith_client_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_client_list_model_init))

static void
load_free (Load *self)
{
  g_object_unref (self->list);
  g_free (self->words);
  g_clear_pointer (&self->after, kith_contact_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self);
}

static void
set_loading (KithClientList *self,
             gboolean        loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static GPtrArray *
read_page (Load    *load,
           GError **error)
{
  KithPractice *practice = load->list->practice;

  if (*load->words != '\0')
    return dex_await_boxed (kith_practice_match_clients (practice, load->words, MOST_FOUND), error);
  return dex_await_boxed (kith_practice_page_clients (practice, load->after, PAGE_SIZE), error);
}

static gboolean
is_shown (const KithContact *contact,
          KithClientsShown   shown)
{
  return shown == KITH_CLIENTS_ALL
         || (contact->status == KITH_CONTACT_ARCHIVED) == (shown == KITH_CLIENTS_ARCHIVED);
}

static void
keep_page (Load      *load,
           GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    {
      const KithContact *contact = page->pdata[i];

      if (is_shown (contact, load->shown))
        g_ptr_array_add (load->found, kith_client_new (contact));
    }
  load->complete = *load->words != '\0' || page->len < PAGE_SIZE;
  g_clear_pointer (&load->after, kith_contact_free);
  if (page->len > 0)
    load->after = kith_contact_copy (page->pdata[page->len - 1]);
}

static void
finish (Load *load)
{
  KithClientList *self = load->list;

  g_clear_pointer (&self->last, kith_contact_free);
  self->last = g_steal_pointer (&load->after);
  self->complete = load->complete;
}

static DexFuture *
load_fiber (gpointer data)
{
  Load *load = data;
  KithClientList *self = load->list;
  guint from = load->after != NULL ? self->rows->len : 0;
  g_autoptr (GError) error = NULL;

  do
    {
      g_autoptr (GPtrArray) page = read_page (load, &error);

      if (load->turn != self->turn)
        return dex_future_new_true ();
      if (page == NULL)
        break;
      keep_page (load, page);
    }
  while (!load->complete && load->found->len < load->least);

  self->reading = FALSE;
  if (error == NULL)
    {
      finish (load);
      kith_list_change (G_LIST_MODEL (self), self->rows, from, load->found, (GEqualFunc) kith_client_equal);
    }
  set_loading (self, FALSE);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  return dex_future_new_true ();
}

static void
start (KithClientList    *self,
       const KithContact *after,
       guint              least)
{
  Load *load = g_new0 (Load, 1);

  self->reading = TRUE;
  load->list = g_object_ref (self);
  load->turn = ++self->turn;
  load->words = g_strdup (self->words);
  load->shown = self->shown;
  load->after = after != NULL ? kith_contact_copy (after) : NULL;
  load->least = MAX (least, 1);
  load->found = g_ptr_array_new_with_free_func (g_object_unref);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, (GDestroyNotify) load_free));
}

static void
practice_changed_cb (KithClientList *self,
                     const char     *file)
{
  if (self->turn > 0 && g_strcmp0 (file, kith_file_get_name (KITH_FILE_OFFICE)) == 0)
    kith_client_list_reload (self);
}

static GType
kith_client_list_get_item_type (GListModel *model)
{
  return KITH_TYPE_CLIENT;
}

static guint
kith_client_list_get_n_items (GListModel *model)
{
  return KITH_CLIENT_LIST (model)->rows->len;
}

static gpointer
kith_client_list_get_item (GListModel *model,
                           guint       position)
{
  KithClientList *self = KITH_CLIENT_LIST (model);

  if (position + NEAR_END >= self->rows->len && !self->complete && !self->reading && self->last != NULL)
    start (self, self->last, 1);
  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
kith_client_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_client_list_get_item_type;
  iface->get_n_items = kith_client_list_get_n_items;
  iface->get_item = kith_client_list_get_item;
}

static void
kith_client_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, KITH_CLIENT_LIST (object)->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_client_list_finalize (GObject *object)
{
  KithClientList *self = KITH_CLIENT_LIST (object);

  g_object_unref (self->practice);
  g_free (self->words);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->last, kith_contact_free);
  G_OBJECT_CLASS (kith_client_list_parent_class)->finalize (object);
}

static void
kith_client_list_class_init (KithClientListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_client_list_get_property;
  object_class->finalize = kith_client_list_finalize;
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_CLIENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kith_client_list_init (KithClientList *self)
{
  self->words = g_strdup ("");
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

KithClientList *
kith_client_list_new (KithPractice *practice)
{
  KithClientList *self = g_object_new (KITH_TYPE_CLIENT_LIST, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_client_list_search (KithClientList *self,
                         const char     *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words));

  if (g_str_equal (trimmed, self->words))
    return;
  g_set_str (&self->words, trimmed);
  kith_client_list_reload (self);
}

void
kith_client_list_set_shown (KithClientList   *self,
                            KithClientsShown  shown)
{
  if (self->shown == shown)
    return;
  self->shown = shown;
  kith_client_list_reload (self);
}

void
kith_client_list_reload (KithClientList *self)
{
  g_return_if_fail (KITH_IS_CLIENT_LIST (self));

  set_loading (self, TRUE);
  start (self, NULL, self->rows->len);
}

gboolean
kith_client_list_is_loading (KithClientList *self)
{
  g_return_val_if_fail (KITH_IS_CLIENT_LIST (self), FALSE);

  return self->loading;
}
