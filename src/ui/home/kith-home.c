/* kith-home.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-home.h"

#include "kith-client-dialog.h"
#include "kith-client-page.h"
#include "kith-clients-page.h"
#include "kith-demo.h"
#include "kith-finder.h"
#include "kith-late-page.h"
#include "kith-opener.h"
#include "kith-passphrase-dialog.h"
#include "kith-place.h"
#include "kith-schedule-page.h"
#include "kith-scoped.h"
#include "kith-session-page.h"
#include "kith-step.h"
#include "kith-today-page.h"
#include "kith-window.h"

#include <glib/gi18n.h>

typedef enum
{
  TODAY,
  CLIENTS,
  SCHEDULE,
  N_PAGES
} Page;

struct _KithHome
{
  AdwBreakpointBin parent_instance;

  AdwNavigationView *views;
  AdwViewSwitcher *title;
  AdwViewStack *stack;
  GtkToggleButton *search_toggle;
  GtkWidget *search_button;
  AdwBanner *banner;
  AdwBanner *backup_banner;
  KithLatePage *places[N_PAGES];

  KithPractice *practice;
  KithDetails *details;
  KithOpener *opener;
  gboolean initials;
};

enum
{
  PROP_INITIALS = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const struct
{
  const char *name;
  const char *title;
  const char *icon;
} pages[N_PAGES] = {
  [TODAY] = { "today", N_("Today"), "view-list-symbolic" },
  [CLIENTS] = { "clients", N_("Clients"), "system-users-symbolic" },
  [SCHEDULE] = { "schedule", N_("Schedule"), "x-office-calendar-symbolic" },
};

G_DEFINE_FINAL_TYPE (KithHome, kith_home, ADW_TYPE_BREAKPOINT_BIN)

static void
opened_cb (KithHome   *self,
           const char *id)
{
  kith_home_open (self, id);
}

static GtkWidget *
make_clients (KithHome *self)
{
  GtkWidget *page = kith_clients_page_new (self->practice);

  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->search_toggle, "active", page, "searching", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return page;
}

static GtkWidget *
make_schedule (KithHome *self)
{
  GtkWidget *page = kith_schedule_page_new (self->practice, self->details);

  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
make_page (gpointer owner,
           guint    which)
{
  KithHome *self = owner;
  GtkWidget *page = which == CLIENTS    ? make_clients (self)
                    : which == SCHEDULE ? make_schedule (self)
                                        : kith_today_page_new (self->practice, self->details);

  g_object_bind_property (self, "initials", page, "initials", G_BINDING_SYNC_CREATE);
  return page;
}

static void
open_client_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  kith_home_open (KITH_HOME (widget), g_variant_get_string (parameter, NULL));
}

static void
open_view_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  KithHome *self = KITH_HOME (widget);
  g_autoptr (KithClientPage) page = NULL;
  const char *id;
  const char *view;

  g_variant_get (parameter, "(&s&s)", &id, &view);
  page = kith_opener_reach (self->opener, id);
  kith_client_page_show_view (page, view);
  kith_opener_bring (self->opener, page);
}

static void
open_person_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithHome *self = KITH_HOME (widget);
  g_autoptr (KithClientPage) page = NULL;
  const char *id;
  const char *person;

  g_variant_get (parameter, "(&s&s)", &id, &person);
  page = kith_opener_reach (self->opener, id);
  kith_client_page_show_person (page, person);
  kith_opener_bring (self->opener, page);
}

static void
open_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  KithHome *self = KITH_HOME (widget);
  KithDate day;

  if (!kith_date_parse (g_variant_get_string (parameter, NULL), &day) || day.precision != KITH_DATE_DAY)
    return;
  kith_opener_go_home (self->opener);
  adw_view_stack_set_visible_child_name (self->stack, pages[SCHEDULE].name);
  kith_schedule_page_show_day (KITH_SCHEDULE_PAGE (kith_late_page_reach (self->places[SCHEDULE])), &day);
}

static void
open_session_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  KithHome *self = KITH_HOME (widget);
  const char *client;
  const char *session;

  if (self->details->role != KITH_ROLE_FULL)
    return;
  g_variant_get (parameter, "(&s&s)", &client, &session);
  kith_opener_drop (self->opener);
  if (kith_opener_find (self->opener, client) == NULL)
    kith_opener_note_reading (self->opener, client);
  adw_navigation_view_push (self->views, kith_session_page_new (self->practice, client, session));
}

static void
show_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithHome *self = KITH_HOME (widget);

  kith_opener_go_home (self->opener);
  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
}

/* The clients have a search of their own; from anywhere else the one that finds everything is meant. */
static void
shown_cb (KithHome *self)
{
  gboolean clients = g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), pages[CLIENTS].name) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->search_toggle), clients);
  gtk_widget_set_visible (self->search_button, !clients);
}

static void
kith_home_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_INITIALS:
      g_value_set_boolean (value, KITH_HOME (object)->initials);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_home_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_INITIALS:
      KITH_HOME (object)->initials = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
banner_cb (KithHome *self)
{
  adw_dialog_present (kith_passphrase_dialog_new (self->practice, self->details), GTK_WIDGET (self));
}

static void
kith_home_dispose (GObject *object)
{
  KithHome *self = KITH_HOME (object);

  if (self->opener != NULL)
    kith_opener_stop (self->opener);
  g_clear_object (&self->opener);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_HOME);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->details, kith_details_free);
  G_OBJECT_CLASS (kith_home_parent_class)->dispose (object);
}

static void
kith_home_class_init (KithHomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_home_get_property;
  object_class->set_property = kith_home_set_property;
  object_class->dispose = kith_home_dispose;
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/home/kith-home.ui");
  gtk_widget_class_bind_template_child (widget_class, KithHome, views);
  gtk_widget_class_bind_template_child (widget_class, KithHome, title);
  gtk_widget_class_bind_template_child (widget_class, KithHome, stack);
  gtk_widget_class_bind_template_child (widget_class, KithHome, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, KithHome, search_button);
  gtk_widget_class_bind_template_callback (widget_class, banner_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_install_action (widget_class, "home.open-session", "(ss)", open_session_cb);
  gtk_widget_class_bind_template_child (widget_class, KithHome, banner);
  gtk_widget_class_bind_template_child (widget_class, KithHome, backup_banner);
  gtk_widget_class_install_action (widget_class, "home.show", "s", show_cb);
  gtk_widget_class_install_action (widget_class, "home.open-client", "s", open_client_cb);
  gtk_widget_class_install_action (widget_class, "home.open-view", "(ss)", open_view_cb);
  gtk_widget_class_install_action (widget_class, "home.open-person", "(ss)", open_person_cb);
  gtk_widget_class_install_action (widget_class, "home.open-day", "s", open_day_cb);
}

static void
kith_home_init (KithHome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_banner (KithHome *self)
{
  g_autofree char *passphrase = NULL;
  g_autofree char *sentence = NULL;

  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_revealed (self->banner, self->details->demo || self->details->recovery);
  if (self->details->recovery)
    {
      adw_banner_set_title (self->banner, _("Opened with the recovery code. Put it back in its safe place."));
      adw_banner_set_button_label (self->banner, _("New _Passphrase…"));
    }
  if (!self->details->demo)
    return;
  passphrase = kith_demo_dup_passphrase ();
  /* Translators: %s is a passphrase, which stays as it is. */
  sentence = g_strdup_printf (_("A demo: anyone can open it with “%s”."), passphrase);
  adw_banner_set_title (self->banner, sentence);
}

static gboolean
is_trouble (GBinding     *binding,
            const GValue *trouble,
            GValue       *revealed,
            gpointer      data)
{
  g_value_set_boolean (revealed, g_value_get_string (trouble) != NULL);
  return TRUE;
}

static gboolean
say_trouble (GBinding     *binding,
             const GValue *trouble,
             GValue       *title,
             gpointer      data)
{
  const char *sentence = g_value_get_string (trouble);

  /* The banner folds up with the words on it. */
  if (sentence == NULL)
    return FALSE;
  g_value_set_string (title, sentence);
  return TRUE;
}

void
kith_home_watch (KithHome         *self,
                 KithBackupKeeper *keeper)
{
  g_object_bind_property_full (keeper, "trouble", self->backup_banner, "title", G_BINDING_SYNC_CREATE, say_trouble, NULL, NULL, NULL);
  g_object_bind_property_full (keeper, "trouble", self->backup_banner, "revealed", G_BINDING_SYNC_CREATE, is_trouble, NULL, NULL, NULL);
}

/* A switcher makes all its buttons anew for each page that comes to its stack, so it gets the stack when that is complete. */
static void
add_pages (KithHome *self)
{
  for (Page page = 0; page < N_PAGES; page++)
    {
      self->places[page] = KITH_LATE_PAGE (kith_late_page_new (make_page, self, page));
      adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->places[page]), pages[page].name,
                                           _(pages[page].title), pages[page].icon);
    }
  adw_view_switcher_set_stack (self->title, self->stack);
}

GtkWidget *
kith_home_new (KithPractice      *practice,
               const KithDetails *details)
{
  KithHome *self = g_object_new (KITH_TYPE_HOME, NULL);

  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "home.open-session", details->role == KITH_ROLE_FULL);
  show_banner (self);
  add_pages (self);
  shown_cb (self);
  self->opener = kith_opener_new (self->views, practice, details, self->places[SCHEDULE]);
  return GTK_WIDGET (self);
}

static AdwDialog *
get_dialog (KithHome *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* What undo takes back here: of the dialog in sight, or else of the page. */
static KithScoped *
find_scoped (KithHome *self)
{
  AdwDialog *dialog = get_dialog (self);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->views);

  if (dialog != NULL)
    return KITH_IS_SCOPED (dialog) ? KITH_SCOPED (dialog) : NULL;
  return KITH_IS_SCOPED (page) ? KITH_SCOPED (page) : NULL;
}

void
kith_home_step (KithHome *self,
                gboolean  undo)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->views);
  KithScoped *scoped = find_scoped (self);
  g_autofree char *scope = scoped != NULL ? kith_scoped_dup_scope (scoped) : NULL;
  const KithStep step = { .scope = scope, .undo = undo, .initials = self->initials };

  /* What is being typed has no place in the history yet. */
  if (get_dialog (self) != NULL || !KITH_IS_SESSION_PAGE (page) || !kith_session_page_step (KITH_SESSION_PAGE (page), undo))
    kith_step_take (GTK_WIDGET (self), self->practice, &step);
}

void
kith_home_step_action (KithHome   *self,
                       const char *id,
                       gboolean    undo)
{
  const KithStep step = { .id = id, .undo = undo, .initials = self->initials };

  kith_step_take (GTK_WIDGET (self), self->practice, &step);
}

static void
present_finder (KithHome  *self,
                AdwDialog *finder)
{
  g_signal_connect_object (finder, "chosen", G_CALLBACK (kith_home_go), self, G_CONNECT_SWAPPED);
  adw_dialog_present (finder, GTK_WIDGET (self));
}

void
kith_home_search (KithHome *self)
{
  present_finder (self, kith_finder_new_search (self->practice, self->details, self->initials));
}

void
kith_home_switch (KithHome *self)
{
  present_finder (self, kith_finder_new_switch (self->practice, G_ACTION_GROUP (gtk_widget_get_root (GTK_WIDGET (self))), self->initials));
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

  return KITH_IS_CLIENT_PAGE (page) ? kith_client_page_get_id (KITH_CLIENT_PAGE (page)) : NULL;
}

void
kith_home_open (KithHome   *self,
                const char *id)
{
  g_autoptr (KithClientPage) page = kith_opener_reach (self->opener, id);

  kith_opener_bring (self->opener, page);
}

char *
kith_home_dup_way (KithHome *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->views);

  if (KITH_IS_PLACE (page))
    return kith_place_dup_way (KITH_PLACE (page));
  return g_strdup_printf ("home.show('%s')", adw_view_stack_get_visible_child_name (self->stack));
}

void
kith_home_go (KithHome   *self,
              const char *way)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (way, &name, &target, &error))
    g_error ("“%s” is no action: %s", way, error->message);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}
