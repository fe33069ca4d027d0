/* kith-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-drop.h"

#include <glib/gi18n.h>

typedef struct
{
  GActionMap *window; /* has this */
  GtkRevealer *hint;
  char *action;
} Drop;

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  Drop *self = data;

  g_free (self->action);
  g_free (self);
}

static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop,
           gpointer       data)
{
  const Drop *self = data;
  GAction *action = g_action_map_lookup_action (self->window, self->action);

  return g_action_get_enabled (action) && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

/* Made for the first that comes, since hardly anyone waits for one. */
static void
prepare_hint (GtkRevealer *hint)
{
  GtkWidget *page;

  if (gtk_revealer_get_child (hint) != NULL)
    return;
  page = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "document-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Drop to Look at the Files"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Nothing is imported before you have seen what would come of it."));
  gtk_widget_add_css_class (page, "background");
  gtk_revealer_set_child (hint, page);
}

static void
held_cb (GtkDropTarget *target,
         GParamSpec    *pspec,
         gpointer       data)
{
  GtkRevealer *hint = ((Drop *) data)->hint;
  gboolean held = gtk_drop_target_get_current_drop (target) != NULL;

  if (held)
    prepare_hint (hint);
  gtk_revealer_set_reveal_child (hint, held);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       data)
{
  const Drop *self = data;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *files = g_value_get_boxed (value); files != NULL; files = files->next)
    if (g_file_peek_path (files->data) != NULL)
      g_strv_builder_add (paths, g_file_peek_path (files->data));
  list = g_strv_builder_end (paths);
  if (list[0] == NULL)
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (self->window), self->action, g_variant_new_strv ((const char * const *) list, -1));
  return TRUE;
}

void
kith_drop_add (GtkApplicationWindow *window,
               GtkRevealer          *hint,
               const char           *action)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  Drop *self = g_new0 (Drop, 1);

  self->window = G_ACTION_MAP (window);
  self->hint = hint;
  self->action = g_strdup (action);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect (target, "notify::current-drop", G_CALLBACK (held_cb), self);
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), self, drop_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
