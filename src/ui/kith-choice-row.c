/* kith-choice-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-choice-row.h"

struct _KithChoiceRow
{
  AdwComboRow parent_instance;

  GPtrArray *ids;
  GtkStringList *names;
};

G_DEFINE_FINAL_TYPE (KithChoiceRow, kith_choice_row, ADW_TYPE_COMBO_ROW)

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AdwComboRow *row = ADW_COMBO_ROW (widget);
  guint selected = adw_combo_row_get_selected (row);
  guint n_choices = adw_combo_row_get_model (row) != NULL ? g_list_model_get_n_items (adw_combo_row_get_model (row)) : 0;

  if (g_str_equal (action, "choice.next") && selected + 1 < n_choices)
    adw_combo_row_set_selected (row, selected + 1);
  else if (g_str_equal (action, "choice.previous") && selected > 0 && selected < n_choices)
    adw_combo_row_set_selected (row, selected - 1);
}

static void
tell_cb (KithChoiceRow *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  const char *name = GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (chosen) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static GtkWidget *
find_inside (GtkWidget *widget,
             GType      kind)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), kind) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, kind);
  return found;
}

/* A list keeps the keyboard where it was when it was last open, whatever was chosen since, or for whom. */
static void
opened_cb (KithChoiceRow *self,
           GtkWidget     *popover)
{
  GtkWidget *list = find_inside (popover, GTK_TYPE_LIST_VIEW);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (list != NULL && selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (list), selected, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
kith_choice_row_dispose (GObject *object)
{
  KithChoiceRow *self = KITH_CHOICE_ROW (object);

  g_clear_object (&self->names);
  G_OBJECT_CLASS (kith_choice_row_parent_class)->dispose (object);
}

static void
kith_choice_row_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_CHOICE_ROW (object)->ids);
  G_OBJECT_CLASS (kith_choice_row_parent_class)->finalize (object);
}

static void
kith_choice_row_class_init (KithChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_choice_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_choice_row_finalize;
  gtk_widget_class_install_action (widget_class, "choice.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "choice.previous", NULL, step_cb);
}

static void
kith_choice_row_init (KithChoiceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (tell_cb), NULL);
  g_signal_connect_object (find_inside (GTK_WIDGET (self), GTK_TYPE_POPOVER), "map", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
}

void
kith_choice_row_clear (KithChoiceRow *self)
{
  g_ptr_array_set_size (self->ids, 0);
  g_clear_object (&self->names);
  self->names = gtk_string_list_new (NULL);
}

void
kith_choice_row_add (KithChoiceRow *self,
                     const char    *id,
                     const char    *name)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->names, name);
}

void
kith_choice_row_finish (KithChoiceRow *self,
                        const char    *id)
{
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->names));
  kith_choice_row_set (self, id);
}

const char *
kith_choice_row_get (KithChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? self->ids->pdata[selected] : "";
}

void
kith_choice_row_set (KithChoiceRow *self,
                     const char    *id)
{
  guint place;

  if (id != NULL && g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &place))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), place);
}
