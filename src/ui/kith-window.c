/* kith-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-window.h"

#include "kith-choose-page.h"
#include "kith-copied.h"
#include "kith-exchange.h"
#include "kith-field-step.h"
#include "kith-home.h"
#include "kith-private-typing.h"
#include "kith-scoped.h"
#include "kith-review.h"
#include "kith-sayings.h"
#include "kith-settings.h"
#include "kith-shortcut-table.h"
#include "kith-toast-lift.h"
#include "kith-unlock-page.h"
#include "kith-welcome-page.h"

#include <glib/gi18n.h>

#define REACHED "kith-reached"

struct _KithWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwBanner *trouble;
  AdwBin *place;
  GtkRevealer *drop_hint;

  KithAccess *access; /* (nullable) */
  KithHome *home;     /* (nullable) */
  GHashTable *ways;   /* by user: where they were when it was locked */
  KithSayings *sayings;
  AdwDialog *dialog;  /* (nullable): the one in sight */
  char *kept;         /* (nullable): whose words were stored over someone else's when it was locked */
  gboolean initials;
};

enum
{
  PROP_INITIALS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KithWindow, kith_window, ADW_TYPE_APPLICATION_WINDOW)

/* In a dialog they are for what is done there, or for what is typed there. */
static void
enable_steps (KithWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  gboolean possible = self->home != NULL && (dialog == NULL || KITH_IS_SCOPED (dialog));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", possible);
}

/* Its own button may have closed it, and is still busy with that. */
static void
outlive_dialog (KithWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (self->dialog != NULL)
    g_idle_add_once (g_object_unref, g_steal_pointer (&self->dialog));
  g_set_object (&self->dialog, dialog);
}

static void
set_open (KithWindow *self,
          KithHome   *home)
{
  static const char *const actions[] = { "win.lock", "win.undo-action", "win.redo-action", "win.search", "win.switch", "win.new",
                                         "win.initials" };

  self->home = home;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], home != NULL);
  enable_steps (self);
  kith_exchange_update (self);
  kith_review_update (self);
}

static void
show_page (KithWindow *self,
           GtkWidget  *page)
{
  set_open (self, KITH_IS_HOME (page) ? KITH_HOME (page) : NULL);
  adw_bin_set_child (self->place, page);
}

static void
tell_kept (KithWindow        *self,
           const KithDetails *details)
{
  if (g_strcmp0 (self->kept, details->user) != 0)
    return;
  g_clear_pointer (&self->kept, g_free);
  kith_window_toast (GTK_WIDGET (self), _("What you wrote was stored when Kith locked. What someone else had written meanwhile is "
                                          "in the history."));
}

static void
show_home (KithWindow        *self,
           const KithDetails *details)
{
  const char *way = g_hash_table_lookup (self->ways, details->user);
  GtkWidget *home = kith_home_new (kith_access_get_practice (self->access), details);
  KithBackupKeeper *keeper = kith_access_get_keeper (self->access);

  if (keeper != NULL)
    kith_home_watch (KITH_HOME (home), keeper);
  g_object_bind_property (self, "initials", home, "initials", G_BINDING_SYNC_CREATE);
  show_page (self, home);
  if (way != NULL)
    kith_home_go (self->home, way);
  tell_kept (self, details);
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
  GtkWidget *page = kith_unlock_page_new (self->access);

  g_signal_connect_object (page, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "found", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page);
  kith_unlock_page_focus (KITH_UNLOCK_PAGE (page));
}

static void
show_choose (KithWindow *self)
{
  GtkWidget *page = kith_choose_page_new (self->access);

  show_page (self, page);
  kith_choose_page_focus (KITH_CHOOSE_PAGE (page));
}

static void
show_welcome (KithWindow *self)
{
  GtkWidget *page = kith_welcome_page_new ();

  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

/* Dialogs may show what the pages showed. */
static void
close_dialogs (KithWindow *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
}

static void
details_cb (KithWindow *self)
{
  const KithDetails *details = kith_access_get_details (self->access);

  kith_window_dismiss_toasts (GTK_WIDGET (self));
  if (details != NULL && details->once)
    show_choose (self);
  else if (details != NULL)
    {
      kith_settings_set_practice (kith_access_get_folder (self->access));
      show_home (self, details);
    }
  else
    {
      close_dialogs (self);
      kith_copied_forget (gtk_widget_get_display (GTK_WIDGET (self)));
      show_unlock (self);
    }
}

/* What stands in a field is stored when the cursor leaves it. */
static void
locking_cb (KithWindow *self)
{
  const KithDetails *details = kith_access_get_details (self->access);

  if (self->home == NULL)
    return;
  g_hash_table_replace (self->ways, g_strdup (details->user), kith_home_dup_way (self->home));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
failed_cb (KithWindow   *self,
           const GError *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static void
set_access (KithWindow *self,
            KithAccess *access)
{
  if (self->access != NULL)
    g_signal_handlers_disconnect_by_data (self->access, self);
  g_set_object (&self->access, access);
  g_hash_table_remove_all (self->ways);
  if (access == NULL)
    return;
  g_signal_connect_object (access, "notify::details", G_CALLBACK (details_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (access, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (access, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
give_up_cb (KithWindow *self)
{
  kith_access_lock (self->access);
}

static void
give_up_and_close_cb (KithWindow *self)
{
  kith_access_lock (self->access);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Something is not stored, and would be lost. */
static void
ask_to_give_up (KithWindow *self,
                GCallback   give_up)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Not Everything Is Stored"), NULL));

  adw_alert_dialog_format_body (dialog, "%s\n\n%s", adw_banner_get_title (self->trouble),
                                _("Kith keeps trying. If it is locked now, what you did last is lost."));
  adw_alert_dialog_add_responses (dialog, "stay", _("_Cancel"), "lock", _("_Lock Anyway"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "lock", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response::lock", give_up, self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
lock_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);

  if (kith_window_is_in_trouble (self))
    ask_to_give_up (self, G_CALLBACK (give_up_cb));
  else
    kith_access_lock (self->access);
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
step_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);

  kith_home_step_action (self->home, g_variant_get_string (parameter, NULL), g_str_equal (action, "win.undo-action"));
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

static void
switch_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  kith_home_switch (KITH_WINDOW (widget)->home);
}

/* Whatever is done here, someone is there. */
static gboolean
event_cb (KithWindow *self)
{
  if (self->access != NULL)
    kith_access_touch (self->access);
  return GDK_EVENT_PROPAGATE;
}

void
kith_window_watch (KithWindow *self,
                   GtkWidget  *widget)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

/* No event of a dialog gets to the window it is in. */
static void
reach_into (KithWindow *self,
            AdwDialog  *dialog)
{
  if (g_object_get_data (G_OBJECT (dialog), REACHED) != NULL)
    return;
  g_object_set_data (G_OBJECT (dialog), REACHED, self);
  kith_window_watch (self, GTK_WIDGET (dialog));
  kith_shortcuts_add_to_dialog (dialog);
}

static void
dialog_cb (KithWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  enable_steps (self);
  outlive_dialog (self);
  if (dialog != NULL)
    reach_into (self, dialog);
}

static gboolean
is_last_of_practice (KithWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (l->data != self && KITH_IS_WINDOW (l->data) && KITH_WINDOW (l->data)->access == self->access)
      return FALSE;
  return TRUE;
}

static gboolean
kith_window_close_request (GtkWindow *window)
{
  KithWindow *self = KITH_WINDOW (window);

  if (self->access != NULL && is_last_of_practice (self))
    {
      if (kith_window_is_in_trouble (self))
        {
          ask_to_give_up (self, G_CALLBACK (give_up_and_close_cb));
          return GDK_EVENT_STOP;
        }
      kith_access_lock (self->access);
    }
  return GTK_WINDOW_CLASS (kith_window_parent_class)->close_request (window);
}

static void
kith_window_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_INITIALS:
      g_value_set_boolean (value, KITH_WINDOW (object)->initials);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_window_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_INITIALS:
      KITH_WINDOW (object)->initials = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_window_dispose (GObject *object)
{
  KithWindow *self = KITH_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WINDOW);
  g_clear_object (&self->dialog);
  g_clear_object (&self->access);
  G_OBJECT_CLASS (kith_window_parent_class)->dispose (object);
}

static void
kith_window_finalize (GObject *object)
{
  kith_sayings_free (KITH_WINDOW (object)->sayings);
  g_hash_table_unref (KITH_WINDOW (object)->ways);
  g_free (KITH_WINDOW (object)->kept);
  G_OBJECT_CLASS (kith_window_parent_class)->finalize (object);
}

static void
kith_window_class_init (KithWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_window_get_property;
  object_class->set_property = kith_window_set_property;
  object_class->dispose = kith_window_dispose;
  object_class->finalize = kith_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = kith_window_close_request;
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/kith-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, place);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, drop_hint);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-action", "s", step_action_cb);
  gtk_widget_class_install_action (widget_class, "win.redo-action", "s", step_action_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.switch", NULL, switch_cb);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_cb);
  gtk_widget_class_install_property_action (widget_class, "win.initials", "initials");
}

static void
kith_window_init (KithWindow *self)
{
  self->ways = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sayings = kith_sayings_new (self->toasts, self->trouble);
  kith_exchange_begin (self, self->drop_hint);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_cb), NULL);
  kith_review_begin (self);
  set_open (self, NULL);
  kith_window_watch (self, GTK_WIDGET (self));
  kith_private_typing_watch (GTK_WINDOW (self));
  kith_field_step_watch (GTK_WINDOW (self));
  kith_toast_lift_watch (self->toasts);
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
  g_autoptr (KithAccess) access = folder != NULL ? kith_access_get (folder) : NULL;

  g_return_if_fail (KITH_IS_WINDOW (self));

  set_access (self, access);
  if (access == NULL)
    show_welcome (self);
  else
    details_cb (self);
}

KithAccess *
kith_window_get_access (KithWindow *self)
{
  g_return_val_if_fail (KITH_IS_WINDOW (self), NULL);

  return self->access;
}

KithSayings *
kith_window_get_sayings (KithWindow *self)
{
  return self->sayings;
}

KithHome *
kith_window_get_home (KithWindow *self)
{
  return self->home;
}

void
kith_window_note_kept (KithPractice *practice)
{
  GApplication *application = g_application_get_default ();

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      KithWindow *self = KITH_IS_WINDOW (l->data) ? l->data : NULL;

      if (self != NULL && self->access != NULL && kith_access_get_practice (self->access) == practice)
        g_set_str (&self->kept, kith_access_get_last_user (self->access));
    }
}
