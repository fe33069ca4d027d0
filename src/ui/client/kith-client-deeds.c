/* kith-client-deeds.c: what can be done with a client
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-page-private.h"

#include "kith-client-dialog.h"
#include "kith-erase-dialog.h"
#include "kith-export-dialog.h"
#include "kith-history-dialog.h"
#include "kith-inventory-view.h"
#include "kith-map-view.h"
#include "kith-printout-dialog.h"
#include "kith-side-key.h"
#include "kith-timeline-view.h"
#include "kith-treatment.h"
#include "kith-window.h"

#include <glib/gi18n.h>

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  if (self->contact != NULL)
    adw_dialog_present (kith_client_dialog_new (self->practice, self->contact), widget);
}

/* One that nobody booked: today's. */
static DexFuture *
begin_session_fiber (gpointer data)
{
  KithClientPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithEntry) entry = kith_entry_new (self->id);
  g_autofree char *session = dex_await_string (kith_practice_enter (self->practice, KITH_ENTER_SESSION_ADD, entry), &error);

  self->beginning = FALSE;
  if (session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "home.open-session", "(ss)", self->id, session);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
session_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  if (self->session != NULL)
    gtk_widget_activate_action (widget, "home.open-session", "(ss)", self->id, self->session);
  else if (!self->beginning)
    {
      self->beginning = TRUE;
      dex_future_disown (dex_scheduler_spawn (NULL, 0, begin_session_fiber, g_object_ref (widget), g_object_unref));
    }
}

static DexFuture *
archive_fiber (gpointer data)
{
  KithClientPage *self = data;
  g_autoptr (GError) error = NULL;
  DexFuture *archived = kith_practice_archive_client (self->practice, self->id);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (archived, &error);

  if (id == NULL)
    {
      kith_window_complain (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  kith_window_offer_undo (GTK_WIDGET (self), _("Put away; nothing is deleted"), receipt);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  return dex_future_new_true ();
}

static void
archive_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, archive_fiber, g_object_ref (widget), g_object_unref));
}

static void
erased_cb (KithClientPage *self)
{
  kith_window_toast (GTK_WIDGET (self), _("Erased"));
  gtk_widget_activate_action (GTK_WIDGET (self), "home.show", "s", "clients");
}

static void
erase_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);
  AdwDialog *dialog = kith_erase_dialog_new (self->practice, self->id);

  g_signal_connect_object (dialog, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  if (self->contact != NULL)
    adw_dialog_present (kith_export_dialog_new (self->practice, self->details, self->contact), widget);
}

static void
show_history (KithClientPage *self,
              const char     *row,
              const char     *name)
{
  kith_history_show (GTK_WIDGET (self), self->practice, self->id, row, name);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  show_history (KITH_CLIENT_PAGE (widget), NULL, NULL);
}

/* Of one entry, by its id, and what it is called. */
static void
history_of_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *row;
  const char *name;

  g_variant_get (parameter, "(&s&s)", &row, &name);
  show_history (KITH_CLIENT_PAGE (widget), row, name);
}

/* What is in sight is what is meant. */
static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);
  const char *view = adw_view_stack_get_visible_child_name (self->stack);
  KithPrintoutKind kind = g_strcmp0 (view, "timeline") == 0 ? KITH_PRINTOUT_TIMELINE : KITH_PRINTOUT_MAP;

  adw_dialog_present (kith_printout_dialog_new (self->practice, self->id, kind,
                                                kith_map_view_get_scene (KITH_MAP_VIEW (kith_client_page_reach (self, KITH_CLIENT_MAP)))),
                      widget);
}

static void
add_event_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  kith_timeline_view_add_event (KITH_TIMELINE_VIEW (kith_client_page_turn_to (self, KITH_CLIENT_TIMELINE)), 0);
}

/* As of a session. */
static void
show_map_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  kith_client_page_turn_to (self, KITH_CLIENT_MAP);
  kith_time_cursor_go_to (self->cursor, g_variant_get_string (parameter, NULL));
}

/* With someone, by their id; "" is where it was left. */
static void
interview_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);
  const char *person = g_variant_get_string (parameter, NULL);

  kith_inventory_view_interview (KITH_INVENTORY_VIEW (kith_client_page_turn_to (self, KITH_CLIENT_INVENTORY)), *person != '\0' ? person : NULL);
}

static void
sort_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  kith_inventory_view_sort (KITH_INVENTORY_VIEW (kith_client_page_turn_to (self, KITH_CLIENT_INVENTORY)));
}

void
kith_client_deeds_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "client.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "client.archive", NULL, archive_cb);
  gtk_widget_class_install_action (widget_class, "client.erase", NULL, erase_cb);
  gtk_widget_class_install_action (widget_class, "client.session", NULL, session_cb);
  gtk_widget_class_install_action (widget_class, "client.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "client.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "client.history-of", "(ss)", history_of_cb);
  gtk_widget_class_install_action (widget_class, "client.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "client.add-event", NULL, add_event_cb);
  gtk_widget_class_install_action (widget_class, "client.interview", "s", interview_cb);
  gtk_widget_class_install_action (widget_class, "client.sort", NULL, sort_cb);
  gtk_widget_class_install_action (widget_class, "client.show-map", "s", show_map_cb);
}

void
kith_client_deeds_add_keys (KithClientPage *self)
{
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>p", "client.print");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>h", "client.history");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>i", "client.interview('')");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>j", "client.sort");
}
