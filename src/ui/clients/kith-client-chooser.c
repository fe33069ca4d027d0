/* kith-client-chooser.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-chooser.h"

#include "kith-client-list.h"
#include "kith-window.h"

#define MOST_FOUND 6

struct _KithClientChooser
{
  AdwBin parent_instance;

  AdwEntryRow *search_row;
  AdwActionRow *client_row;
  GtkBox *found_box;

  KithClientList *clients;
  char *client;
};

G_DEFINE_FINAL_TYPE (KithClientChooser, kith_client_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_client (KithClientChooser *self,
             KithClient        *client)
{
  g_autofree char *subtitle = client != NULL ? kith_client_dup_subtitle (client) : g_strdup ("");

  g_set_str (&self->client, client != NULL ? kith_client_get_contact (client)->id : "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_row), client == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->found_box), client == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->client_row), client != NULL);
  if (client != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->client_row), kith_client_get_contact (client)->name);
  adw_action_row_set_subtitle (self->client_row, subtitle);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
found_cb (KithClientChooser *self,
          GtkButton         *button)
{
  show_client (self, g_object_get_data (G_OBJECT (button), "client"));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
add_found (KithClientChooser *self,
           KithClient        *client)
{
  const char *name = kith_client_get_contact (client)->name;
  g_autofree char *subtitle = kith_client_dup_subtitle (client);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  if (*subtitle != '\0')
    {
      label = gtk_label_new (subtitle);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  g_object_set_data_full (G_OBJECT (button), "client", g_object_ref (client), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->found_box, button);
}

static void
show_found (KithClientChooser *self)
{
  gboolean asked = *gtk_editable_get_text (GTK_EDITABLE (self->search_row)) != '\0';
  guint n_found = asked ? g_list_model_get_n_items (G_LIST_MODEL (self->clients)) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->found_box))) != NULL)
    gtk_box_remove (self->found_box, child);
  for (guint i = 0; i < MIN (n_found, MOST_FOUND); i++)
    {
      g_autoptr (KithClient) client = g_list_model_get_item (G_LIST_MODEL (self->clients), i);

      add_found (self, client);
    }
}

static void
failed_cb (KithClientChooser *self,
           const GError      *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
searched_cb (KithClientChooser *self)
{
  if (self->clients == NULL)
    return;
  kith_client_list_search (self->clients, gtk_editable_get_text (GTK_EDITABLE (self->search_row)));
  show_found (self);
}

static void
first_found_cb (KithClientChooser *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->found_box));

  if (first != NULL)
    found_cb (self, GTK_BUTTON (first));
}

static void
change_cb (KithClientChooser *self)
{
  show_client (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_row));
}

static void
kith_client_chooser_dispose (GObject *object)
{
  KithClientChooser *self = KITH_CLIENT_CHOOSER (object);

  g_clear_object (&self->clients);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENT_CHOOSER);
  g_clear_pointer (&self->client, g_free);
  G_OBJECT_CLASS (kith_client_chooser_parent_class)->dispose (object);
}

static void
kith_client_chooser_class_init (KithClientChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_client_chooser_dispose;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_CLIENT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_CLIENT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/clients/kith-client-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientChooser, search_row);
  gtk_widget_class_bind_template_child (widget_class, KithClientChooser, client_row);
  gtk_widget_class_bind_template_child (widget_class, KithClientChooser, found_box);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
kith_client_chooser_init (KithClientChooser *self)
{
  self->client = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_client_chooser_set_practice (KithClientChooser *self,
                                  KithPractice      *practice)
{
  g_return_if_fail (self->clients == NULL);

  self->clients = kith_client_list_new (practice);
  g_signal_connect_object (self->clients, "items-changed", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clients, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

const char *
kith_client_chooser_get_client (KithClientChooser *self)
{
  return self->client;
}

void
kith_client_chooser_set_contact (KithClientChooser *self,
                                 const KithContact *contact)
{
  g_autoptr (KithClient) client = contact != NULL ? kith_client_new (contact) : NULL;

  show_client (self, client);
}

void
kith_client_chooser_focus (KithClientChooser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_row));
}
