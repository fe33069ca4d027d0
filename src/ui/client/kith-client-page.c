/* kith-client-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-page-private.h"

#include "kith-inventory-view.h"
#include "kith-map-view.h"
#include "kith-moment-banner.h"
#include "kith-moment-slider.h"
#include "kith-overview.h"
#include "kith-place.h"
#include "kith-plan-view.h"
#include "kith-scope.h"
#include "kith-scoped.h"
#include "kith-side-key.h"
#include "kith-standpoint.h"
#include "kith-timeline-view.h"
#include "kith-treatment.h"
#include "kith-window.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *title;
  const char *icon;
} views[KITH_CLIENT_N_VIEWS] = {
  [KITH_CLIENT_OVERVIEW] = { "overview", N_("Overview"), "user-info-symbolic" },
  [KITH_CLIENT_INVENTORY] = { "inventory", N_("Inventory"), "system-users-symbolic" },
  [KITH_CLIENT_MAP] = { "map", N_("Map"), "find-location-symbolic" },
  [KITH_CLIENT_TIMELINE] = { "timeline", N_("Timeline"), "x-office-calendar-symbolic" },
  [KITH_CLIENT_PLAN] = { "plan", N_("Plan"), "view-list-bullet-symbolic" },
};

static void kith_client_page_place_init (KithPlaceInterface *iface);
static void kith_client_page_scoped_init (KithScopedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithClientPage, kith_client_page, ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_PLACE, kith_client_page_place_init)
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_SCOPED, kith_client_page_scoped_init))

/* Returns: (nullable): NULL while nobody has seen it */
static GtkWidget *
peek (KithClientPage *self,
      KithClientView  view)
{
  return self->places[view] != NULL ? kith_late_page_peek (self->places[view]) : NULL;
}

static void
show_contact (KithClientPage *self)
{
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->contact->name);
  adw_window_title_set_title (self->wide_title, self->contact->name);
  adw_window_title_set_title (self->narrow_title, self->contact->name);
  if (peek (self, KITH_CLIENT_OVERVIEW) != NULL)
    kith_overview_show_contact (KITH_OVERVIEW (peek (self, KITH_CLIENT_OVERVIEW)), self->contact);
}

/* The next that is planned, or else the last. */
static const char *
find_session (const KithTimeline *timeline)
{
  const char *found = NULL;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (!kith_timeline_bead_is_kept (bead))
        continue;
      found = bead->id;
      if (bead->state == KITH_SESSION_PLANNED)
        break;
    }
  return found;
}

/* Inventory and map show the same people, and who is chosen in one is chosen in the other. */
static void
join (GtkWidget *made,
      GtkWidget *other)
{
  if (other != NULL)
    g_object_bind_property (other, "person", made, "person", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static GtkWidget *
make_map (KithClientPage *self)
{
  GtkWidget *made = kith_map_view_new (self->practice, self->people, self->cursor);

  g_object_bind_property (made, "presenting", self->toolbar, "reveal-top-bars", G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (made, "presenting", self->toolbar, "reveal-bottom-bars", G_BINDING_INVERT_BOOLEAN);
  join (made, peek (self, KITH_CLIENT_INVENTORY));
  return made;
}

static GtkWidget *
make_overview (KithClientPage *self)
{
  GtkWidget *made = kith_overview_new (self->practice, self->id, self->clinical);
  g_autoptr (KithTimeline) timeline = kith_time_cursor_dup_timeline (self->cursor);

  if (self->contact != NULL)
    kith_overview_show_contact (KITH_OVERVIEW (made), self->contact);
  if (timeline != NULL)
    kith_overview_show_timeline (KITH_OVERVIEW (made), timeline);
  return made;
}

static GtkWidget *
make_view (gpointer owner,
           guint    which)
{
  KithClientPage *self = owner;
  GtkWidget *made;

  if (which == KITH_CLIENT_OVERVIEW)
    return make_overview (self);
  if (which == KITH_CLIENT_PLAN)
    return kith_plan_view_new (self->practice, self->people);
  if (which == KITH_CLIENT_MAP)
    return make_map (self);
  if (which == KITH_CLIENT_INVENTORY)
    {
      made = kith_inventory_view_new (self->practice, self->people);
      join (made, peek (self, KITH_CLIENT_MAP));
      return made;
    }
  return kith_timeline_view_new (self->practice, self->people, self->cursor);
}

GtkWidget *
kith_client_page_reach (KithClientPage *self,
                        KithClientView  view)
{
  return kith_late_page_reach (self->places[view]);
}

GtkWidget *
kith_client_page_turn_to (KithClientPage *self,
                          KithClientView  view)
{
  adw_view_stack_set_visible_child_name (self->stack, views[view].name);
  return kith_client_page_reach (self, view);
}

static void
show_timeline (KithClientPage *self,
               KithTimeline   *timeline)
{
  g_autofree char *where = kith_standpoint_describe (timeline);
  g_autofree char *session = kith_standpoint_describe_session (timeline);

  adw_window_title_set_subtitle (self->wide_title, where);
  adw_window_title_set_subtitle (self->narrow_title, session);
  g_set_str (&self->session, find_session (timeline));
  /* In a course there is always a session to write about, booked or not. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.session", timeline->beads->len > 0);
  gtk_widget_set_visible (self->session_button, timeline->beads->len > 0);
  kith_time_cursor_set_timeline (self->cursor, timeline);
}

static void
moved_cb (KithClientPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *words = kith_time_cursor_dup_announcement (self->cursor);

  kith_people_list_set_moment (self->people, kith_time_cursor_get_session (self->cursor));
  /* A slider says its own value. */
  if (focus == NULL || !KITH_IS_MOMENT_SLIDER (focus))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
course_cb (KithClientPage *self)
{
  g_autoptr (KithTimeline) timeline = kith_time_cursor_dup_timeline (self->cursor);

  if (peek (self, KITH_CLIENT_OVERVIEW) != NULL && timeline != NULL)
    kith_overview_show_timeline (KITH_OVERVIEW (peek (self, KITH_CLIENT_OVERVIEW)), timeline);
}

/* The plan is as it is, and the overview says of which of its parts it is true. */
static void
view_cb (KithClientPage *self)
{
  const char *name = self->moment_banner != NULL ? adw_view_stack_get_visible_child_name (self->stack) : NULL;

  if (name != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->moment_banner),
                            !g_str_equal (name, views[KITH_CLIENT_PLAN].name) && !g_str_equal (name, views[KITH_CLIENT_OVERVIEW].name));
}

static void
now_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  kith_time_cursor_go_to (KITH_CLIENT_PAGE (widget)->cursor, NULL);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithClientPage *self = KITH_CLIENT_PAGE (widget);

  /* Nothing goes back in time unseen. */
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), views[KITH_CLIENT_PLAN].name) != 0)
    kith_time_cursor_step (self->cursor, g_str_equal (action, "client.moment-after") ? 1 : -1);
}

static gboolean
load (KithClientPage  *self,
      GError         **error)
{
  KithContact *contact = dex_await_boxed (kith_practice_load_client (self->practice, self->id), error);
  g_autoptr (KithTimeline) timeline = NULL;

  if (contact == NULL)
    return FALSE;
  g_clear_pointer (&self->contact, kith_contact_free);
  self->contact = contact;
  show_contact (self);
  if (!self->clinical)
    return TRUE;
  timeline = dex_await_boxed (kith_practice_load_timeline (self->practice, self->id, 0), error);
  if (timeline == NULL)
    return FALSE;
  show_timeline (self, timeline);
  return TRUE;
}

static gboolean
is_settled (KithClientPage *self)
{
  return dex_future_get_status (DEX_FUTURE (self->settled)) != DEX_FUTURE_STATUS_PENDING;
}

static void
settle (KithClientPage *self)
{
  if (!is_settled (self) && self->contact != NULL && (self->people == NULL || !kith_people_list_is_loading (self->people)))
    dex_promise_resolve_boolean (self->settled, TRUE);
}

/* Before it is in sight, whoever opens it tells. */
static void
complain (KithClientPage *self,
          const GError   *error)
{
  if (is_settled (self))
    kith_window_complain (GTK_WIDGET (self), error);
  else
    dex_promise_reject (self->settled, g_error_copy (error));
}

/* Later on the views tell. */
static void
people_failed_cb (KithClientPage *self,
                  const GError   *error)
{
  if (!is_settled (self))
    complain (self, error);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithClientPage *self = data;
  g_autoptr (GError) error = NULL;

  if (load (self, &error))
    settle (self);
  else
    complain (self, error);
  return dex_future_new_true ();
}

static void
reload (KithClientPage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

static void
practice_changed_cb (KithClientPage *self,
                     const char     *file,
                     const char     *scope)
{
  g_autofree char *own = kith_scoped_dup_scope (KITH_SCOPED (self));

  if (scope == NULL || g_str_equal (scope, own))
    reload (self);
}

/* A switcher makes all its buttons anew for each page that comes to its stack, so it gets the stack when that is complete. */
static void
add_views (KithClientPage *self)
{
  for (KithClientView view = 0; view < (self->clinical ? KITH_CLIENT_N_VIEWS : KITH_CLIENT_INVENTORY); view++)
    {
      self->places[view] = KITH_LATE_PAGE (kith_late_page_new (make_view, self, view));
      adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->places[view]), views[view].name,
                                           _(views[view].title), views[view].icon);
    }
  adw_view_switcher_set_stack (self->switcher, self->stack);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), self->clinical);
}

static char *
kith_client_page_dup_way (KithPlace *place)
{
  KithClientPage *self = KITH_CLIENT_PAGE (place);
  const char *view = adw_view_stack_get_visible_child_name (self->stack);
  g_autofree char *person = NULL;

  if (peek (self, KITH_CLIENT_INVENTORY) != NULL)
    g_object_get (peek (self, KITH_CLIENT_INVENTORY), "person", &person, NULL);
  if (person != NULL && g_str_equal (view, "inventory"))
    return g_strdup_printf ("home.open-person(('%s', '%s'))", self->id, person);
  return g_strdup_printf ("home.open-view(('%s', '%s'))", self->id, view);
}

static void
kith_client_page_place_init (KithPlaceInterface *iface)
{
  iface->dup_way = kith_client_page_dup_way;
}

static char *
kith_client_page_dup_scope (KithScoped *scoped)
{
  return kith_scope_new_client (KITH_CLIENT_PAGE (scoped)->id);
}

static void
kith_client_page_scoped_init (KithScopedInterface *iface)
{
  iface->dup_scope = kith_client_page_dup_scope;
}

static void
kith_client_page_dispose (GObject *object)
{
  KithClientPage *self = KITH_CLIENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLIENT_PAGE);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_object (&self->cursor);
  G_OBJECT_CLASS (kith_client_page_parent_class)->dispose (object);
}

static void
kith_client_page_finalize (GObject *object)
{
  KithClientPage *self = KITH_CLIENT_PAGE (object);

  dex_clear (&self->settled);
  g_free (self->id);
  g_free (self->session);
  g_clear_pointer (&self->contact, kith_contact_free);
  g_clear_pointer (&self->details, kith_details_free);
  G_OBJECT_CLASS (kith_client_page_parent_class)->finalize (object);
}

static void
kith_client_page_class_init (KithClientPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_client_page_dispose;
  object_class->finalize = kith_client_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/client/kith-client-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, moment_banner);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, wide_title);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, KithClientPage, session_button);
  kith_client_deeds_install (widget_class);
  gtk_widget_class_install_action (widget_class, "client.moment-after", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "client.moment-before", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "client.moment-now", NULL, now_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
kith_client_page_init (KithClientPage *self)
{
  self->settled = dex_promise_new ();
  self->cursor = kith_time_cursor_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.session", FALSE);
  kith_client_deeds_add_keys (self);
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>Page_Up", "client.moment-before");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>Page_Down", "client.moment-after");
}

AdwNavigationPage *
kith_client_page_new (KithPractice      *practice,
                      const KithDetails *details)
{
  KithClientPage *self = g_object_new (KITH_TYPE_CLIENT_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  self->clinical = details->role == KITH_ROLE_FULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.print", self->clinical);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.erase", self->clinical);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.interview", self->clinical);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.sort", self->clinical);
  add_views (self);
  return ADW_NAVIGATION_PAGE (self);
}

void
kith_client_page_open (KithClientPage *self,
                       const char     *id)
{
  g_return_if_fail (KITH_IS_CLIENT_PAGE (self));
  g_return_if_fail (self->id == NULL);

  self->id = g_strdup (id);
  g_signal_connect_object (self->practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
  if (!self->clinical)
    return;
  self->people = kith_people_list_new (self->practice, id);
  g_signal_connect_object (self->people, "notify::loading", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "failed", G_CALLBACK (people_failed_cb), self, G_CONNECT_SWAPPED);
  kith_people_list_load (self->people);
  g_signal_connect_object (self->cursor, "notify::session", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cursor, "changed", G_CALLBACK (course_cb), self, G_CONNECT_SWAPPED);
  kith_moment_banner_follow (self->moment_banner, self->cursor);
}

void
kith_client_page_show_person (KithClientPage *self,
                              const char     *person)
{
  g_return_if_fail (KITH_IS_CLIENT_PAGE (self));

  if (!self->clinical)
    return;
  kith_client_page_show_view (self, "inventory");
  g_object_set (kith_client_page_reach (self, KITH_CLIENT_INVENTORY), "person", person, NULL);
}

DexFuture *
kith_client_page_await (KithClientPage *self)
{
  return dex_ref (DEX_FUTURE (self->settled));
}

const char *
kith_client_page_get_id (KithClientPage *self)
{
  return self->id;
}

void
kith_client_page_show_view (KithClientPage *self,
                            const char     *name)
{
  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}
