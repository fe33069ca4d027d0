/* kith-people-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-view.h"

#include "kith-name.h"
#include "kith-person-entry.h"
#include "kith-person-row.h"
#include "kith-person-words.h"
#include "kith-window.h"
#include "kith-wrap-button.h"

#include <math.h>
#include <string.h>

/* With more people than this, looking for one takes longer than typing. */
#define MOST_UNSEARCHED 12

struct _KithPeopleView
{
  AdwBin parent_instance;

  AdwBin *add_place;
  GtkWidget *add_entry;
  GtkWidget *asking_box;
  GtkLabel *progress_label;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *list_view;
  GtkScrolledWindow *scroller;

  KithPractice *practice;
  KithPeopleList *people;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char *person;
  char *awaited;       /* someone just added, to be chosen when the list has them */
  char *words;
  gboolean hushed;
  gboolean syncing;
  gboolean scrolled;   /* to the top, where the first heading is */
};

G_DEFINE_FINAL_TYPE (KithPeopleView, kith_people_view, ADW_TYPE_BIN)

enum
{
  PROP_PERSON = 1,
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
get_id (KithPersonItem *item)
{
  return kith_person_item_get_person (item)->id;
}

static int
compare_bands (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  guint one = kith_closeness_get_band (kith_person_item_get_closeness ((KithPersonItem *) a));
  guint other = kith_closeness_get_band (kith_person_item_get_closeness ((KithPersonItem *) b));

  return one < other ? -1 : one > other;
}

/* The nearer first; those who stand nowhere in the order in which they came. */
static int
compare_people (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  double one = kith_person_item_get_closeness ((KithPersonItem *) a);
  double other = kith_person_item_get_closeness ((KithPersonItem *) b);
  int order = compare_bands (a, b, data);

  if (order != 0 || isnan (one) || isnan (other))
    return order;
  return one > other ? -1 : one < other;
}

static gboolean
fits (const char *text,
      const char *words)
{
  g_autofree char *folded = kith_name_fold (text != NULL ? text : "");

  return strstr (folded, words) != NULL;
}

static gboolean
match (gpointer item,
       gpointer data)
{
  KithPeopleView *self = data;
  const KithPerson *person = kith_person_item_get_person (item);

  return *self->words == '\0' || fits (person->name, self->words) || fits (person->nickname, self->words)
         || fits (person->relation, self->words);
}

static void
set_person (KithPeopleView *self,
            const char     *person)
{
  if (g_set_str (&self->person, person))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}

static guint
find_position (KithPeopleView *self,
               const char     *person)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; person != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (get_id (item), person))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_person (KithPeopleView *self)
{
  guint position = find_position (self, self->person);

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show_progress (KithPeopleView *self)
{
  KithProgress progress = kith_progress_count (G_LIST_MODEL (self->people));
  g_autofree char *words = kith_progress_describe (&progress);

  gtk_label_set_label (self->progress_label, words);
  gtk_widget_set_visible (self->asking_box, progress.people > 0 && kith_people_list_get_moment (self->people) == NULL
                                            && !self->hushed);
}

static void
show_state (KithPeopleView *self)
{
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  const char *page = "list";

  if (n_people == 0 && kith_people_list_is_loading (self->people))
    page = "waiting";
  else if (n_people == 0)
    page = self->hushed ? "list" : "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    page = "nobody";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_people > MOST_UNSEARCHED || *self->words != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->add_place), kith_people_list_get_moment (self->people) == NULL);
  show_progress (self);
}

/* A row of whom something changed is another object; who is chosen stays chosen. */
static void
people_changed_cb (KithPeopleView *self)
{
  if (self->awaited != NULL && kith_people_list_find (self->people, self->awaited) != NULL)
    {
      g_autofree char *awaited = g_steal_pointer (&self->awaited);

      set_person (self, awaited);
    }
  else if (self->person != NULL && kith_people_list_find (self->people, self->person) == NULL)
    {
      set_person (self, NULL);
    }
  select_person (self);
  show_state (self);
}

static void
selected_cb (KithPeopleView *self)
{
  KithPersonItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* While rows come and go nobody chooses. */
  if (!self->syncing && item != NULL)
    set_person (self, get_id (item));
}

static void
failed_cb (KithPeopleView *self,
           const GError   *error)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kith_window_complain (GTK_WIDGET (self), error);
}

static void
open_at (KithPeopleView *self,
         guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
activated_cb (KithPeopleView *self,
              guint           position)
{
  open_at (self, position);
}

static void
search_cb (KithPeopleView *self)
{
  g_free (self->words);
  self->words = kith_name_fold (gtk_editable_get_text (self->search_entry));
  self->syncing = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->syncing = FALSE;
  select_person (self);
  show_state (self);
}

static void
added_cb (KithPeopleView *self,
          const char     *id)
{
  g_set_str (&self->awaited, id);
  people_changed_cb (self);
}

static void
wanted_cb (KithPeopleView *self,
           const char     *id)
{
  set_person (self, id);
  select_person (self);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
row_opened_cb (GtkListItem *item)
{
  GtkWidget *view = gtk_widget_get_ancestor (gtk_list_item_get_child (item), KITH_TYPE_PEOPLE_VIEW);

  open_at (KITH_PEOPLE_VIEW (view), gtk_list_item_get_position (item));
}

static void
setup_cb (KithPeopleView *self,
          GtkListItem    *item)
{
  GtkWidget *row = kith_person_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (row, "opened", G_CALLBACK (row_opened_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (row_opened_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (KithPeopleView *self,
         GtkListItem    *item)
{
  KithPersonItem *person = gtk_list_item_get_item (item);

  kith_person_row_show (KITH_PERSON_ROW (gtk_list_item_get_child (item)), person);
  gtk_list_item_set_accessible_label (item, kith_person_item_get_person (person)->name);
}

static void
setup_header_cb (KithPeopleView *self,
                 GtkListHeader  *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (KithPeopleView *self,
                GtkListHeader  *header)
{
  double closeness = kith_person_item_get_closeness (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), kith_closeness_get_label (closeness));
}

static void
kith_people_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_string (value, KITH_PEOPLE_VIEW (object)->person);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_people_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithPeopleView *self = KITH_PEOPLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      set_person (self, g_value_get_string (value));
      if (self->selection != NULL)
        select_person (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_people_view_dispose (GObject *object)
{
  KithPeopleView *self = KITH_PEOPLE_VIEW (object);

  self->syncing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PEOPLE_VIEW);
  G_OBJECT_CLASS (kith_people_view_parent_class)->dispose (object);
}

static void
kith_people_view_finalize (GObject *object)
{
  KithPeopleView *self = KITH_PEOPLE_VIEW (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->people);
  g_clear_object (&self->practice);
  g_free (self->person);
  g_free (self->awaited);
  g_free (self->words);
  G_OBJECT_CLASS (kith_people_view_parent_class)->finalize (object);
}

static void
kith_people_view_class_init (KithPeopleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_people_view_get_property;
  object_class->set_property = kith_people_view_set_property;
  object_class->dispose = kith_people_view_dispose;
  object_class->finalize = kith_people_view_finalize;
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_PEOPLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_WRAP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, add_place);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, asking_box);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, list_view);
  gtk_widget_class_bind_template_child (widget_class, KithPeopleView, scroller);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
kith_people_view_init (KithPeopleView *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_factories (KithPeopleView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) header_factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (header_factory, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (header_factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_header_factory (self->list_view, header_factory);
}

static gboolean
scroll_to_top_cb (gpointer data)
{
  KithPeopleView *self = data;

  if (self->scroller != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  return G_SOURCE_REMOVE;
}

/* A list that fills begins with its first row, above which its heading would be out of sight. */
static void
filled_cb (KithPeopleView *self,
           GtkAdjustment  *adjustment)
{
  if (self->scrolled || gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;
  self->scrolled = TRUE;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, scroll_to_top_cb, g_object_ref (self), g_object_unref);
}

static void
set_model (KithPeopleView *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  g_autoptr (GtkSorter) sections = GTK_SORTER (gtk_custom_sorter_new (compare_bands, NULL, NULL));

  self->filter = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->people)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (gtk_custom_sorter_new (compare_people, NULL, NULL)));
  gtk_sort_list_model_set_section_sorter (sorted, sections);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
kith_people_view_new (KithPractice   *practice,
                      KithPeopleList *people)
{
  KithPeopleView *self = g_object_new (KITH_TYPE_PEOPLE_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->add_entry = kith_person_entry_new (practice, people);
  adw_bin_set_child (self->add_place, self->add_entry);
  set_factories (self);
  set_model (self);
  g_signal_connect_object (self->add_entry, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_entry, "wanted", G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed", G_CALLBACK (filled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_state (self);
  return GTK_WIDGET (self);
}

void
kith_people_view_hush (KithPeopleView *self)
{
  self->hushed = TRUE;
  show_state (self);
}

void
kith_people_view_focus_add (KithPeopleView *self)
{
  kith_person_entry_focus (KITH_PERSON_ENTRY (self->add_entry));
}
