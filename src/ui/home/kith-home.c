/* kith-home.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-home.h"

#include "kith-client-dialog.h"
#include "kith-client-page.h"
#include "kith-clients-page.h"
#include "kith-problem.h"
#include "kith-schedule-page.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithHome
{
  AdwBreakpointBin parent_instance;

  AdwNavigationView *views;
  AdwViewStack *stack;
  GtkToggleButton *search_toggle;
  GtkWidget *clients;

  KithPractice *practice;
  KithDetails *details;
};

/* Step: an undo or redo on its way. */
typedef struct
{
  KithHome *home;
  char *scope;
  gboolean undo;
} Step;

G_DEFINE_FINAL_TYPE (KithHome, kith_home, ADW_TYPE_BREAKPOINT_BIN)

static void
step_free (Step *self)
{
  g_object_unref (self->home);
  g_free (self->scope);
  g_free (self);
}

static DexFuture *
step_fiber (gpointer data)
{
  Step *step = data;
  KithHome *self = step->home;
  g_autoptr (GError) error = NULL;
  DexFuture *done = step->undo ? kith_practice_undo (self->practice, step->scope)
                               : kith_practice_redo (self->practice, step->scope);

  if (!dex_await (done, &error))
    kith_window_complain (GTK_WIDGET (self), error);
  else if (step->undo)
    kith_window_toast (GTK_WIDGET (self), _("Undone"), _("_Redo"), "win.redo");
  else
    kith_window_toast (GTK_WIDGET (self), _("Done again"), _("_Undo"), "win.undo");
  return dex_future_new_true ();
}

static void
opened_cb (KithHome   *self,
           const char *id)
{
  kith_home_open (self, id);
}

static void
kith_home_dispose (GObject *object)
{
  KithHome *self = KITH_HOME (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_HOME);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->details, kith_details_free);
  G_OBJECT_CLASS (kith_home_parent_class)->dispose (object);
}

static void
kith_home_class_init (KithHomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_home_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/home/kith-home.ui");
  gtk_widget_class_bind_template_child (widget_class, KithHome, views);
  gtk_widget_class_bind_template_child (widget_class, KithHome, stack);
  gtk_widget_class_bind_template_child (widget_class, KithHome, search_toggle);
}

static void
kith_home_init (KithHome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_home_new (KithPractice      *practice,
               const KithDetails *details)
{
  KithHome *self = g_object_new (KITH_TYPE_HOME, NULL);
  GtkWidget *schedule;

  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  self->clients = kith_clients_page_new (practice);
  g_signal_connect_object (self->clients, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled_with_icon (self->stack, self->clients, "clients", _("Clients"), "system-users-symbolic");
  schedule = kith_schedule_page_new (practice, details);
  g_signal_connect_object (schedule, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled_with_icon (self->stack, schedule, "schedule", _("Schedule"), "x-office-calendar-symbolic");
  g_object_bind_property (self->clients, "searching", self->search_toggle, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

void
kith_home_step (KithHome *self,
                gboolean  undo)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->views);
  Step *step = g_new0 (Step, 1);

  step->home = g_object_ref (self);
  step->undo = undo;
  if (KITH_IS_CLIENT_PAGE (page))
    step->scope = kith_client_page_dup_scope (KITH_CLIENT_PAGE (page));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, step_fiber, step, (GDestroyNotify) step_free));
}

void
kith_home_search (KithHome *self)
{
  adw_navigation_view_pop_to_tag (self->views, "home");
  adw_view_stack_set_visible_child (self->stack, self->clients);
  kith_clients_page_search (KITH_CLIENTS_PAGE (self->clients));
}

void
kith_home_add (KithHome *self)
{
  adw_dialog_present (kith_client_dialog_new (self->practice, NULL), GTK_WIDGET (self));
}

KithPractice *
kith_home_get_practice (KithHome *self)
{
  return self->practice;
}

const KithDetails *
kith_home_get_details (KithHome *self)
{
  return self->details;
}

const char *
kith_home_get_client (KithHome *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->views);

  return KITH_IS_CLIENT_PAGE (page) ? kith_client_page_get_client (KITH_CLIENT_PAGE (page)) : NULL;
}

void
kith_home_open (KithHome   *self,
                const char *id)
{
  AdwNavigationPage *page = kith_client_page_new (self->practice, self->details, id);

  adw_navigation_view_pop_to_tag (self->views, "home");
  adw_navigation_view_push (self->views, page);
}
