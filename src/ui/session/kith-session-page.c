/* kith-session-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session-page.h"

#include "kith-brief-view.h"
#include "kith-concern-group.h"
#include "kith-enter.h"
#include "kith-history-dialog.h"
#include "kith-measure-group.h"
#include "kith-note-list.h"
#include "kith-number-row.h"
#include "kith-place.h"
#include "kith-scope.h"
#include "kith-scoped.h"
#include "kith-session-move.h"
#include "kith-session-words.h"
#include "kith-side-key.h"
#include "kith-task-group.h"
#include "kith-technique-group.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define MOOD_PAUSE_MS 600

struct _KithSessionPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *brief_button;
  GtkMenuButton *state_button;
  GtkMenuButton *narrow_state_button;
  GtkStack *stack;
  AdwOverlaySplitView *split;
  GtkScrolledWindow *scroller;
  KithNoteList *note;
  GtkToggleButton *before_button;
  KithBriefView *brief;
  KithMeasureGroup *measures;
  KithConcernGroup *people;
  KithTechniqueGroup *techniques;
  KithTaskGroup *tasks;
  KithNumberRow *mood_row;

  KithPractice *practice;
  char *client;
  char *session;
  KithSessionSheet *sheet;
  guint asked;
  int mood;              /* as it was shown last */
  guint mood_pause;
};

typedef struct
{
  KithSessionPage *page;
  guint turn;
} Load;

enum
{
  PROP_STATE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void kith_session_page_place_init (KithPlaceInterface *iface);
static void kith_session_page_scoped_init (KithScopedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithSessionPage, kith_session_page, ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_PLACE, kith_session_page_place_init)
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_SCOPED, kith_session_page_scoped_init))

static void
load_free (Load *self)
{
  g_object_unref (self->page);
  g_free (self);
}

static void
show_note (KithSessionPage *self)
{
  gboolean before = gtk_toggle_button_get_active (self->before_button);

  gtk_widget_set_visible (GTK_WIDGET (self->before_button), kith_note_list_show (self->note, self->sheet, before));
}

static void
show_header (KithSessionPage *self)
{
  const KithSession *session = self->sheet->session;
  g_autofree char *place = kith_session_words_place (self->sheet);

  adw_window_title_set_subtitle (self->window_title, place);
  gtk_menu_button_set_label (self->state_button, kith_session_words_state (session->state));
  gtk_menu_button_set_label (self->narrow_state_button, kith_session_words_state (session->state));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.previous", self->sheet->previous != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.next", self->sheet->next != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.sign", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.history", TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
show_mood (KithSessionPage *self)
{
  if (self->mood_pause != 0)
    return;
  self->mood = self->sheet->session->mood;
  kith_number_row_set_value (self->mood_row, self->mood);
}

static void
show_sheet (KithSessionPage *self)
{
  gboolean has_session = self->sheet->session != NULL;

  gtk_widget_set_visible (self->brief_button, has_session);
  gtk_stack_set_visible_child_name (self->stack, has_session ? "sheet" : "no-course");
  if (!has_session)
    return;
  g_set_str (&self->session, self->sheet->session->id);
  show_header (self);
  show_note (self);
  show_mood (self);
  kith_brief_view_show (self->brief, self->sheet);
  kith_measure_group_show (self->measures, self->sheet);
  kith_concern_group_show (self->people, self->sheet);
  kith_technique_group_show (self->techniques, self->sheet);
  kith_task_group_show (self->tasks, self->sheet);
}

static gboolean
load (KithSessionPage  *self,
      guint             turn,
      GError          **error)
{
  KithContact *contact = dex_await_boxed (kith_practice_load_client (self->practice, self->client), error);
  g_autoptr (KithSessionSheet) sheet = NULL;

  if (contact == NULL)
    return FALSE;
  if (self->window_title != NULL)
    adw_window_title_set_title (self->window_title, contact->name);
  kith_contact_free (contact);
  sheet = dex_await_boxed (kith_practice_load_sheet (self->practice, self->client, self->session), error);
  if (sheet == NULL)
    return FALSE;
  /* A later turn brings more, and the practice may have been locked. */
  if (turn != self->asked || self->stack == NULL)
    return TRUE;
  g_clear_pointer (&self->sheet, kith_session_sheet_unref);
  self->sheet = g_steal_pointer (&sheet);
  show_sheet (self);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  const Load *turn = data;
  g_autoptr (GError) error = NULL;

  if (!load (turn->page, turn->turn, &error))
    kith_window_complain (GTK_WIDGET (turn->page), error);
  return dex_future_new_true ();
}

static void
reload (KithSessionPage *self)
{
  Load *turn = g_new0 (Load, 1);

  turn->page = g_object_ref (self);
  turn->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, turn, (GDestroyNotify) load_free));
}

static void
stale_cb (KithSessionPage *self)
{
  reload (self);
}

static void
practice_changed_cb (KithSessionPage *self,
                     const char      *file,
                     const char      *scope)
{
  g_autofree char *own = kith_scoped_dup_scope (KITH_SCOPED (self));

  if (scope == NULL || g_str_equal (scope, own) || g_str_equal (scope, KITH_SCOPE_SCHEDULE))
    reload (self);
}

static void
store_mood (KithSessionPage *self)
{
  g_autoptr (KithEntry) entry = NULL;

  if (self->mood_pause == 0)
    return;
  g_clear_handle_id (&self->mood_pause, g_source_remove);
  entry = kith_entry_new (self->client);
  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  if (!kith_entry_replace_number (entry, KITH_ENTRY_MOOD, kith_number_row_get_value (self->mood_row), self->mood))
    return;
  self->mood = kith_number_row_get_value (self->mood_row);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_SESSION_EDIT, g_steal_pointer (&entry), NULL);
}

static void
open_session (KithSessionPage *self,
              const char      *session)
{
  store_mood (self);
  kith_note_list_drop (self->note);
  g_set_str (&self->session, session);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  reload (self);
}

static void
neighbour_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  KithSessionPage *self = KITH_SESSION_PAGE (widget);
  g_autofree char *session = g_strdup (g_str_equal (action, "session.previous") ? self->sheet->previous : self->sheet->next);

  open_session (self, session);
}

static void
view_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KithSessionPage *self = KITH_SESSION_PAGE (widget);
  const char *view = "overview";

  if (g_str_equal (action, "session.map"))
    view = "map";
  else if (g_str_equal (action, "session.plan"))
    view = "plan";
  gtk_widget_activate_action (widget, "home.open-view", "(ss)", self->client, view);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwOverlaySplitView *split = KITH_SESSION_PAGE (widget)->split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

static void
before_cb (KithSessionPage *self)
{
  kith_note_list_show_before (self->note, gtk_toggle_button_get_active (self->before_button));
}

static void
signed_cb (AdwAlertDialog *dialog,
           const char     *response,
           gpointer        data)
{
  KithSessionPage *self = data;
  KithEntry *entry;

  if (!g_str_equal (response, "sign"))
    return;
  entry = kith_entry_new (self->client);
  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_SESSION_SIGN, entry, NULL);
}

static void
sign_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Sign This Note?"),
                                            _("What is signed can never be changed again, and signing can’t be undone. You can "
                                              "still add to it later."));

  kith_note_list_flush (KITH_SESSION_PAGE (widget)->note);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "sign", _("_Sign"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "sign", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (signed_cb), widget, 0);
  adw_dialog_present (dialog, widget);
}

/* Of the session with its note, and of the appointment that it was booked as, which goes by the same id. */
static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithSessionPage *self = KITH_SESSION_PAGE (widget);
  g_autofree char *day = kith_date_format (&self->sheet->session->day);

  kith_note_list_flush (self->note);
  kith_history_show (widget, self->practice, self->client, self->session, day);
}

static gboolean
mood_pause_cb (gpointer data)
{
  store_mood (data);
  return G_SOURCE_REMOVE;
}

static void
mood_cb (KithSessionPage *self)
{
  g_clear_handle_id (&self->mood_pause, g_source_remove);
  self->mood_pause = g_timeout_add (MOOD_PAUSE_MS, mood_pause_cb, self);
}

static void
unmoved_cb (GtkWidget *page)
{
  g_object_notify_by_pspec (G_OBJECT (page), props[PROP_STATE]);
}

static void
set_state (KithSessionPage *self,
           const char      *text)
{
  KithSessionState state;
  KithEntry *entry;

  if (self->sheet == NULL || self->sheet->session == NULL || !kith_session_state_from_text (text, &state)
      || state == self->sheet->session->state)
    return;
  if (self->sheet->session->booked)
    {
      kith_session_move (GTK_WIDGET (self), self->practice, self->session, state, unmoved_cb);
      return;
    }
  entry = kith_entry_new (self->client);
  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_entry_replace_text (entry, KITH_ENTRY_STATE, text, kith_session_state_to_text (self->sheet->session->state));
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_SESSION_EDIT, entry, _("Changed"));
}

static void
kith_session_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KithSessionPage *self = KITH_SESSION_PAGE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_string (value, self->sheet != NULL && self->sheet->session != NULL
                          ? kith_session_state_to_text (self->sheet->session->state) : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_session_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      set_state (KITH_SESSION_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static char *
kith_session_page_dup_way (KithPlace *place)
{
  KithSessionPage *self = KITH_SESSION_PAGE (place);

  return g_strdup_printf ("home.open-session(('%s', '%s'))", self->client, self->session);
}

static void
kith_session_page_place_init (KithPlaceInterface *iface)
{
  iface->dup_way = kith_session_page_dup_way;
}

static char *
kith_session_page_dup_scope (KithScoped *scoped)
{
  return kith_scope_new_client (KITH_SESSION_PAGE (scoped)->client);
}

static void
kith_session_page_scoped_init (KithScopedInterface *iface)
{
  iface->dup_scope = kith_session_page_dup_scope;
}

static void
kith_session_page_hidden (AdwNavigationPage *page)
{
  store_mood (KITH_SESSION_PAGE (page));
}

static void
kith_session_page_dispose (GObject *object)
{
  KithSessionPage *self = KITH_SESSION_PAGE (object);

  g_clear_handle_id (&self->mood_pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SESSION_PAGE);
  G_OBJECT_CLASS (kith_session_page_parent_class)->dispose (object);
}

static void
kith_session_page_finalize (GObject *object)
{
  KithSessionPage *self = KITH_SESSION_PAGE (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->sheet, kith_session_sheet_unref);
  g_free (self->client);
  g_free (self->session);
  G_OBJECT_CLASS (kith_session_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, brief_button);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, state_button);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, narrow_state_button);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, split);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, note);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, before_button);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, brief);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, measures);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, people);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, techniques);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, KithSessionPage, mood_row);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "session.state", "state");
  gtk_widget_class_install_action (widget_class, "session.previous", NULL, neighbour_cb);
  gtk_widget_class_install_action (widget_class, "session.next", NULL, neighbour_cb);
  gtk_widget_class_install_action (widget_class, "session.client", NULL, view_cb);
  gtk_widget_class_install_action (widget_class, "session.map", NULL, view_cb);
  gtk_widget_class_install_action (widget_class, "session.plan", NULL, view_cb);
  gtk_widget_class_install_action (widget_class, "session.sign", NULL, sign_cb);
  gtk_widget_class_install_action (widget_class, "session.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "side.toggle", NULL, toggle_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "session.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "session.next", NULL);
}

static void
kith_session_page_class_init (KithSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_session_page_get_property;
  object_class->set_property = kith_session_page_set_property;
  object_class->dispose = kith_session_page_dispose;
  object_class->finalize = kith_session_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = kith_session_page_hidden;
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (KITH_TYPE_BRIEF_VIEW);
  g_type_ensure (KITH_TYPE_CONCERN_GROUP);
  g_type_ensure (KITH_TYPE_MEASURE_GROUP);
  g_type_ensure (KITH_TYPE_NOTE_LIST);
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  g_type_ensure (KITH_TYPE_TASK_GROUP);
  g_type_ensure (KITH_TYPE_TECHNIQUE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-session-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_callback (widget_class, mood_cb);
  gtk_widget_class_bind_template_callback (widget_class, stale_cb);
}

static void
kith_session_page_init (KithSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_side_key_add (GTK_WIDGET (self), GDK_KEY_F9, "side.toggle");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.previous", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.next", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.sign", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.history", FALSE);
}

AdwNavigationPage *
kith_session_page_new (KithPractice *practice,
                       const char   *client,
                       const char   *session)
{
  KithSessionPage *self = g_object_new (KITH_TYPE_SESSION_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->session = g_strdup (session);
  kith_brief_view_set_client (self->brief, practice, client);
  kith_note_list_set_client (self->note, practice, client);
  kith_measure_group_set_client (self->measures, practice, client);
  kith_concern_group_set_client (self->people, practice, client);
  kith_technique_group_set_client (self->techniques, practice, client);
  kith_task_group_set_client (self->tasks, practice, client);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practice, "locking", G_CALLBACK (store_mood), self, G_CONNECT_SWAPPED);
  reload (self);
  return ADW_NAVIGATION_PAGE (self);
}

gboolean
kith_session_page_step (KithSessionPage *self,
                        gboolean         undo)
{
  return kith_note_list_step (self->note, undo);
}
