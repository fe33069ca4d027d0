/* kith-person-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-popover.h"

#include "kith-name.h"
#include "kith-person.h"

#include <string.h>

#define PERSON_ID "kith-person-id"

struct _KithPersonPopover
{
  GtkPopover parent_instance;

  GtkEditable *entry;
  GtkListBox *list;
  GtkWidget *nobody_label;

  char *words;
};

enum
{
  CHOSEN,
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithPersonPopover, kith_person_popover, GTK_TYPE_POPOVER)

static gboolean
fits_cb (GtkListBoxRow *row,
         gpointer       data)
{
  KithPersonPopover *self = data;
  g_autofree char *name = kith_name_fold (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  return strstr (name, self->words) != NULL;
}

static GtkListBoxRow *
find_first (KithPersonPopover *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (fits_cb (row, self))
      return row;
  return NULL;
}

static void
typed_cb (KithPersonPopover *self)
{
  g_free (self->words);
  self->words = kith_name_fold (gtk_editable_get_text (self->entry));
  gtk_list_box_invalidate_filter (self->list);
  gtk_widget_set_visible (self->nobody_label, *self->words != '\0' && find_first (self) == NULL);
}

static void
chosen_cb (KithPersonPopover *self,
           GtkListBoxRow     *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), PERSON_ID));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
activated_cb (KithPersonPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkListBoxRow *row = find_first (self);

  if (*name == '\0')
    return;
  if (row != NULL)
    {
      chosen_cb (self, row);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NAMED], 0, name);
}

static void
kith_person_popover_map (GtkWidget *widget)
{
  KithPersonPopover *self = KITH_PERSON_POPOVER (widget);

  gtk_editable_set_text (self->entry, "");
  typed_cb (self);
  GTK_WIDGET_CLASS (kith_person_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kith_person_popover_dispose (GObject *object)
{
  gtk_popover_set_child (GTK_POPOVER (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_POPOVER);
  G_OBJECT_CLASS (kith_person_popover_parent_class)->dispose (object);
}

static void
kith_person_popover_finalize (GObject *object)
{
  g_free (KITH_PERSON_POPOVER (object)->words);
  G_OBJECT_CLASS (kith_person_popover_parent_class)->finalize (object);
}

static void
kith_person_popover_class_init (KithPersonPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_person_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_person_popover_finalize;
  widget_class->map = kith_person_popover_map;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_PERSON_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[NAMED] = g_signal_new ("named", KITH_TYPE_PERSON_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-person-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPopover, list);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPopover, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
kith_person_popover_init (KithPersonPopover *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, fits_cb, self, NULL);
}

static GtkWidget *
make_row (const KithPerson *person)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (person->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), PERSON_ID, g_strdup (person->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, person->name, -1);
  return row;
}

void
kith_person_popover_set_people (KithPersonPopover *self,
                                GPtrArray         *people)
{
  g_return_if_fail (KITH_IS_PERSON_POPOVER (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list, make_row (people->pdata[i]));
  typed_cb (self);
}
