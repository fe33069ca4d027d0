/* kith-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-window.h"

#include "kith-exchange.h"
#include "kith-home.h"
#include "kith-practice.h"
#include "kith-settings.h"
#include "kith-unlock-page.h"
#include "kith-welcome-page.h"

#include <glib/gi18n.h>

struct _KithWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwBin *place;
  GtkRevealer *drop_hint;

  KithPractice *practice;
  char *folder;
  KithHome *home;
};

G_DEFINE_FINAL_TYPE (KithWindow, kith_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_open (KithWindow *self,
          KithHome   *home)
{
  self->home = home;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", home != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", home != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", home != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", home != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new", home != NULL);
  kith_exchange_update (self);
}

static void
show_page (KithWindow *self,
           GtkWidget  *page)
{
  set_open (self, KITH_IS_HOME (page) ? KITH_HOME (page) : NULL);
  adw_bin_set_child (self->place, page);
}

static void
unlocked_cb (KithWindow        *self,
             const KithDetails *details)
{
  kith_settings_set_practice (self->folder);
  show_page (self, kith_home_new (self->practice, details));
}

static void
left_cb (KithWindow *self)
{
  kith_window_show_practice (self, NULL);
}

static void
chosen_cb (KithWindow *self,
           const char *folder)
{
  kith_window_show_practice (self, folder);
}

static void
show_unlock (KithWindow *self)
{
  GtkWidget *page = kith_unlock_page_new (self->practice, self->folder);

  g_signal_connect_object (page, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page);
  kith_unlock_page_focus (KITH_UNLOCK_PAGE (page));
}

static void
show_welcome (KithWindow *self)
{
  GtkWidget *page = kith_welcome_page_new (self->practice);

  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

static DexFuture *
lock_fiber (gpointer data)
{
  KithWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!dex_await (kith_practice_lock (self->practice), &error))
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
lock_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);

  adw_toast_overlay_dismiss_all (self->toasts);
  show_unlock (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, lock_fiber, g_object_ref (self), g_object_unref));
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);

  kith_home_step (self->home, g_str_equal (action, "win.undo"));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  kith_home_search (KITH_WINDOW (widget)->home);
}

static void
new_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  kith_home_add (KITH_WINDOW (widget)->home);
}

static gboolean
kith_window_close_request (GtkWindow *window)
{
  KithWindow *self = KITH_WINDOW (window);

  dex_future_disown (kith_practice_lock (self->practice));
  return GTK_WINDOW_CLASS (kith_window_parent_class)->close_request (window);
}

static void
kith_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WINDOW);
  G_OBJECT_CLASS (kith_window_parent_class)->dispose (object);
}

static void
kith_window_finalize (GObject *object)
{
  KithWindow *self = KITH_WINDOW (object);

  g_object_unref (self->practice);
  g_free (self->folder);
  G_OBJECT_CLASS (kith_window_parent_class)->finalize (object);
}

static void
kith_window_class_init (KithWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_window_dispose;
  object_class->finalize = kith_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = kith_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/kith-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, place);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, drop_hint);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_cb);
}

static void
kith_window_init (KithWindow *self)
{
  self->practice = kith_practice_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_exchange_begin (self, self->drop_hint);
  set_open (self, NULL);
  kith_settings_bind_window (GTK_WINDOW (self));
}

KithWindow *
kith_window_new (GtkApplication *application)
{
  return g_object_new (KITH_TYPE_WINDOW, "application", application, NULL);
}

void
kith_window_show_practice (KithWindow *self,
                           const char *folder)
{
  g_return_if_fail (KITH_IS_WINDOW (self));

  g_set_str (&self->folder, folder);
  if (folder != NULL)
    show_unlock (self);
  else
    show_welcome (self);
}

KithHome *
kith_window_get_home (KithWindow *self)
{
  return self->home;
}

void
kith_window_complain (GtkWidget    *widget,
                      const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwToast *toast;

  if (!KITH_IS_WINDOW (root))
    return;
  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (KITH_WINDOW (root)->toasts, toast);
}

void
kith_window_toast (GtkWidget  *widget,
                   const char *sentence,
                   const char *button,
                   const char *action)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwToast *toast;

  if (!KITH_IS_WINDOW (root))
    return;
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  if (action != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (KITH_WINDOW (root)->toasts, toast);
}

void
kith_window_add_toast (GtkWidget *widget,
                       AdwToast  *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (KITH_IS_WINDOW (root))
    adw_toast_overlay_add_toast (KITH_WINDOW (root)->toasts, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
kith_window_dismiss_toasts (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (KITH_IS_WINDOW (root))
    adw_toast_overlay_dismiss_all (KITH_WINDOW (root)->toasts);
}
