/* kith-line-chooser.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-line-chooser.h"

#include "kith-sign.h"

#include <glib/gi18n.h>

#define SAMPLE_WIDTH 46
#define SAMPLE_HEIGHT 18
#define SAMPLE_STRENGTH 2

static const char *
get_label (KithLine line)
{
  return line == KITH_LINE_NONE ? _("Not said") : kith_line_get_label (line);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *sign = kith_sign_new ();

  gtk_widget_set_size_request (sign, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_list_item_set_child (item, box);
}

/* In the list, the one that holds has the sign that it has in every other. */
static void
setup_listed_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  setup_cb (factory, item);
  gtk_widget_set_hexpand (tick, TRUE);
  gtk_widget_set_halign (tick, GTK_ALIGN_END);
  gtk_accessible_update_state (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (gtk_list_item_get_child (item)), tick);
  g_object_bind_property (item, "selected", tick, "visible", G_BINDING_SYNC_CREATE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  KithLine line = (KithLine) gtk_list_item_get_position (item);
  GtkWidget *sign = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  /* The one that is shown as chosen has a list of its own. */
  for (guint i = 0; i < KITH_N_LINES; i++)
    if (g_str_equal (word, get_label ((KithLine) i)))
      line = (KithLine) i;
  gtk_widget_set_visible (sign, line != KITH_LINE_NONE);
  kith_sign_show_line (KITH_SIGN (sign), line, SAMPLE_STRENGTH,
                       line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (sign)), word);
  gtk_list_item_set_accessible_label (item, word);
}

void
kith_line_chooser_set_up (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < KITH_N_LINES; i++)
    gtk_string_list_append (choices, get_label ((KithLine) i));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_factory (row, factory);
  g_signal_connect (listed, "setup", G_CALLBACK (setup_listed_cb), NULL);
  g_signal_connect (listed, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_list_factory (row, listed);
  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
}
