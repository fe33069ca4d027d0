/* kith-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-finder.h"

#include "kith-find-list.h"
#include "kith-finding-row.h"
#include "kith-first-focus.h"
#include "kith-name.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_SEARCHED 20
#define MOST_SWITCHED 8

struct _KithFinder
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  AdwStatusPage *empty;

  KithFindList *found;
  GListStore *actions;  /* (nullable): of GtkStringObject, detailed actions that fit */
  GActionGroup *window; /* (nullable): who does them */
  gboolean initials;
  gboolean hurried;     /* chosen before it was found */
};

G_DEFINE_FINAL_TYPE (KithFinder, kith_finder, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const KithShortcut *
find_shortcut (const char *action)
{
  gsize n;
  const KithShortcut *shortcuts = kith_shortcuts_list (&n);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (shortcuts[i].action, action) == 0)
      return &shortcuts[i];
  g_return_val_if_reached (NULL);
}

/* Whether each of @words begins a word of @title. */
static gboolean
fits (const char *title,
      const char *words)
{
  g_autofree char *folded_title = kith_name_fold (title);
  g_autofree char *spaced = g_strconcat (" ", folded_title, NULL);
  g_autofree char *folded_words = kith_name_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded_words, " ", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", parts[i], NULL);

      if (strstr (spaced, beginning) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* What a class of widgets installs is no part of the group of its window; nothing of that depends on who is there. */
static gboolean
can_be_done (KithFinder *self,
             const char *action)
{
  const char *name = g_str_has_prefix (action, "win.") ? action + strlen ("win.") : action;

  return !g_action_group_has_action (self->window, name) || g_action_group_get_action_enabled (self->window, name);
}

static void
offer_actions (KithFinder *self,
               const char *words)
{
  gsize n;
  const KithShortcut *shortcuts = kith_shortcuts_list (&n);

  g_list_store_remove_all (self->actions);
  for (gsize i = 0; i < n; i++)
    if (shortcuts[i].offered && can_be_done (self, shortcuts[i].action) && fits (_(shortcuts[i].title), words))
      {
        g_autoptr (GtkStringObject) action = gtk_string_object_new (shortcuts[i].action);

        g_list_store_append (self->actions, action);
      }
}

static gboolean
is_empty (KithFinder *self)
{
  return gtk_list_box_get_row_at_index (self->list, 0) == NULL;
}

static void
update (KithFinder *self)
{
  const char *page = "list";

  if (is_empty (self) && *kith_find_list_get_words (self->found) == '\0')
    page = "empty";
  else if (is_empty (self) && !kith_find_list_is_loading (self->found))
    page = "nothing";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
select_row (KithFinder    *self,
            GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)), GTK_WIDGET (row), NULL);
}

static void
tell_count (KithFinder *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
choose (KithFinder     *self,
        KithFindingRow *row)
{
  g_autofree char *way = g_strdup (kith_finding_row_get_way (row));

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, way);
  g_object_unref (self);
}

static void
choose_selected (KithFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  self->hurried = FALSE;
  if (row != NULL)
    choose (self, KITH_FINDING_ROW (row));
}

static void
loading_cb (KithFinder *self)
{
  if (!kith_find_list_is_loading (self->found))
    {
      select_row (self, gtk_list_box_get_row_at_index (self->list, 0));
      if (*kith_find_list_get_words (self->found) != '\0')
        tell_count (self);
    }
  update (self);
  if (self->hurried && !kith_find_list_is_loading (self->found))
    choose_selected (self);
}

static void
failed_cb (KithFinder   *self,
           const GError *error)
{
  self->hurried = FALSE;
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
search_cb (KithFinder *self)
{
  const char *words = gtk_editable_get_text (self->entry);

  self->hurried = FALSE;
  if (self->actions != NULL)
    offer_actions (self, words);
  kith_find_list_search (self->found, words);
}

static void
row_activated_cb (KithFinder    *self,
                  GtkListBoxRow *row)
{
  choose (self, KITH_FINDING_ROW (row));
}

/* Whether what is in sight was found for what is typed: the entry waits a moment, and so does who is asked. */
static gboolean
is_behind (KithFinder *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return kith_find_list_is_loading (self->found) || !g_str_equal (words, kith_find_list_get_words (self->found));
}

static void
activate_cb (KithFinder *self)
{
  if (is_behind (self))
    {
      search_cb (self);
      self->hurried = TRUE;
    }
  else
    choose_selected (self);
}

static void
stop_cb (KithFinder *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
move (KithFinder *self,
      int         by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  select_row (self, gtk_list_box_get_row_at_index (self->list, row != NULL ? gtk_list_box_row_get_index (row) + by : 0));
}

static void
next_cb (KithFinder *self)
{
  move (self, 1);
}

static void
previous_cb (KithFinder *self)
{
  move (self, -1);
}

static gboolean
key_pressed_cb (KithFinder      *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  if (KITH_IS_FINDING (item))
    return kith_finding_row_new (item, KITH_FINDER (data)->initials);
  return kith_finding_row_new_for_action (find_shortcut (gtk_string_object_get_string (item)));
}

static void
head_row (GtkListBoxRow *row,
          GtkListBoxRow *before,
          gpointer       data)
{
  const char *heading = kith_finding_row_get_heading (KITH_FINDING_ROW (row));
  GtkWidget *label;

  if (before != NULL && g_str_equal (kith_finding_row_get_heading (KITH_FINDING_ROW (before)), heading))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_header (row, label);
}

static void
kith_finder_dispose (GObject *object)
{
  KithFinder *self = KITH_FINDER (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FINDER);
  g_clear_object (&self->found);
  g_clear_object (&self->actions);
  g_clear_object (&self->window);
  G_OBJECT_CLASS (kith_finder_parent_class)->dispose (object);
}

static void
kith_finder_class_init (KithFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_finder_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/search/kith-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, KithFinder, stack);
  gtk_widget_class_bind_template_child (widget_class, KithFinder, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KithFinder, list);
  gtk_widget_class_bind_template_child (widget_class, KithFinder, empty);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
kith_finder_init (KithFinder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  kith_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->entry));
}

static void
show (KithFinder *self,
      const char *title,
      const char *hint,
      GListModel *rows)
{
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, hint);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_bind_model (self->list, rows, make_row, self, NULL);
  g_signal_connect_object (self->found, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  search_cb (self);
  update (self);
}

AdwDialog *
kith_finder_new_search (KithPractice      *practice,
                        const KithDetails *details,
                        gboolean           initials)
{
  KithFinder *self = g_object_new (KITH_TYPE_FINDER, NULL);

  self->initials = initials;
  self->found = kith_find_list_new (practice, KITH_FINDINGS_ALL, MOST_SEARCHED);
  show (self, _("Search"),
        details->role == KITH_ROLE_FULL
        ? _("Names, relations, events and any word of a note.")
        : _("Names, a few digits of a phone number, or a birthday."),
        G_LIST_MODEL (self->found));
  return ADW_DIALOG (self);
}

AdwDialog *
kith_finder_new_switch (KithPractice *practice,
                        GActionGroup *window,
                        gboolean      initials)
{
  KithFinder *self = g_object_new (KITH_TYPE_FINDER, NULL);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) rows = NULL;

  self->initials = initials;
  self->window = g_object_ref (window);
  self->found = kith_find_list_new (practice, KITH_FINDING_BIT (KITH_FINDING_CLIENT), MOST_SWITCHED);
  self->actions = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_list_store_append (parts, self->found);
  g_list_store_append (parts, self->actions);
  rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (parts)));
  show (self, _("Go To"), "", G_LIST_MODEL (rows));
  return ADW_DIALOG (self);
}
