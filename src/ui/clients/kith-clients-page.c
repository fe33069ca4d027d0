/* kith-clients-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clients-page.h"

#include "kith-client-list.h"
#include "kith-client-row.h"
#include "kith-window.h"

/* Pixels that no row is lower than. */
#define LEAST_ROW 48

struct _KithClientsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *list_view;
  AdwToggleGroup *shown;

  KithClientList *list;
  GtkSliceListModel *first; /* of them, as far as there are rows */
  guint paints;             /* still to come before there are rows for all */
  guint tick;
  gboolean searching;
  gboolean initials;
  gboolean read;
};

G_DEFINE_FINAL_TYPE (KithClientsPage, kith_clients_page, ADW_TYPE_BIN)

enum
{
  PROP_SEARCHING = 1,
  PROP_INITIALS,
  N_PROPS
};

enum
{
  OPENED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_empty_page (KithClientsPage *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    return "nobody";
  return g_strcmp0 (adw_toggle_group_get_active_name (self->shown), "archived") == 0 ? "none-away" : "empty";
}

static void
update (KithClientsPage *self)
{
  const char *page = "list";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      if (kith_client_list_is_loading (self->list))
        page = "waiting";
      else
        page = get_empty_page (self);
    }
  gtk_stack_set_visible_child_name (self->stack, page);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KithClientsPage *self = KITH_CLIENTS_PAGE (widget);

  if (kith_client_list_is_loading (self->list) || self->paints-- > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  gtk_slice_list_model_set_size (self->first, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* The rows in sight first: a list view makes two hundred of them before it paints any. */
static void
begin_at_top (KithClientsPage *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (root == NULL)
    return;
  gtk_slice_list_model_set_size (self->first, gtk_widget_get_height (root) / LEAST_ROW + 1);
  self->paints = 1;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* A new model makes every row in sight anew, by what names are to be. */
static void
set_model (KithClientsPage *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  if (self->first != NULL)
    model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->first))));
  gtk_list_view_set_model (self->list_view, model);
}

static void
open_at (KithClientsPage *self,
         guint            position)
{
  g_autoptr (KithClient) client = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (client != NULL)
    g_signal_emit (self, signals[OPENED], 0, kith_client_get_contact (client)->id);
}

static void
activated_cb (KithClientsPage *self,
              guint            position)
{
  open_at (self, position);
}

static void
search_changed_cb (KithClientsPage *self)
{
  begin_at_top (self);
  kith_client_list_search (self->list, gtk_editable_get_text (self->search_entry));
}

static void
shown_cb (KithClientsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->shown);

  if (self->list == NULL)
    return;
  begin_at_top (self);
  kith_client_list_set_shown (self->list, g_strcmp0 (name, "all") == 0      ? KITH_CLIENTS_ALL
                                          : g_strcmp0 (name, "archived") == 0 ? KITH_CLIENTS_ARCHIVED
                                                                              : KITH_CLIENTS_ACTIVE);
}

static void
search_activate_cb (KithClientsPage *self)
{
  open_at (self, 0);
}

static void
failed_cb (KithClientsPage *self,
           const GError    *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
row_opened_cb (GtkListItem *item)
{
  KithClientsPage *self = KITH_CLIENTS_PAGE (gtk_widget_get_ancestor (gtk_list_item_get_child (item),
                                                                      KITH_TYPE_CLIENTS_PAGE));

  open_at (self, gtk_list_item_get_position (item));
}

static void
setup_cb (KithClientsPage *self,
          GtkListItem     *item)
{
  GtkWidget *row = kith_client_row_new ();

  g_signal_connect_object (row, "opened", G_CALLBACK (row_opened_cb), item, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (KithClientsPage *self,
         GtkListItem     *item)
{
  KithClient *client = gtk_list_item_get_item (item);

  g_autofree char *name = kith_client_dup_name (client, self->initials);

  kith_client_row_show (KITH_CLIENT_ROW (gtk_list_item_get_child (item)), client, self->initials);
  gtk_list_item_set_accessible_label (item, name);
}

static void
unbind_cb (KithClientsPage *self,
           GtkListItem     *item)
{
  kith_client_row_show (KITH_CLIENT_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

static void
kith_clients_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, KITH_CLIENTS_PAGE (object)->searching);
      break;
    case PROP_INITIALS:
      g_value_set_boolean (value, KITH_CLIENTS_PAGE (object)->initials);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_clients_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  KithClientsPage *self = KITH_CLIENTS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SEARCHING:
      if (self->searching == g_value_get_boolean (value))
        return;
      self->searching = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_INITIALS:
      self->initials = g_value_get_boolean (value);
      set_model (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_clients_page_map (GtkWidget *widget)
{
  KithClientsPage *self = KITH_CLIENTS_PAGE (widget);

  GTK_WIDGET_CLASS (kith_clients_page_parent_class)->map (widget);
  if (self->read)
    return;
  self->read = TRUE;
  begin_at_top (self);
  kith_client_list_reload (self->list);
}

static void
kith_clients_page_dispose (GObject *object)
{
  KithClientsPage *self = KITH_CLIENTS_PAGE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENTS_PAGE);
  g_clear_object (&self->first);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (kith_clients_page_parent_class)->dispose (object);
}

static void
kith_clients_page_class_init (KithClientsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_clients_page_get_property;
  object_class->set_property = kith_clients_page_set_property;
  object_class->dispose = kith_clients_page_dispose;
  widget_class->map = kith_clients_page_map;

  props[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_CLIENTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/clients/kith-clients-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KithClientsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithClientsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithClientsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, KithClientsPage, shown);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
kith_clients_page_init (KithClientsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}

GtkWidget *
kith_clients_page_new (KithPractice *practice)
{
  KithClientsPage *self = g_object_new (KITH_TYPE_CLIENTS_PAGE, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->list = kith_client_list_new (practice);
  self->first = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->list)), 0, G_MAXUINT);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  set_model (self);
  update (self);
  return GTK_WIDGET (self);
}
