/* kith-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-overview.h"

#include "kith-date.h"
#include "kith-glance-view.h"
#include "kith-link-row.h"
#include "kith-overview-rows.h"
#include "kith-overview-words.h"
#include "kith-schedule-words.h"
#include "kith-standpoint.h"
#include "kith-today-words.h"
#include "kith-treatment.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define STRIP_HEIGHT 20
#define CURVE_WIDTH 96
#define CURVE_HEIGHT 32

struct _KithOverview
{
  AdwBreakpointBin parent_instance;

  AdwBanner *banner;
  GtkWidget *course;
  GtkLabel *where_label;
  GtkLabel *plan_label;
  GtkWidget *plan_button;
  AdwBin *strip;
  GtkWidget *facts_group;
  GtkListBox *facts;
  GtkWidget *scores_group;
  GtkListBox *scores;
  GtkWidget *sessions_group;
  GtkListBox *sessions;
  GtkWidget *appointments_group;
  GtkListBox *appointments;
  GtkWidget *tasks_group;
  GtkListBox *tasks;
  GtkWidget *goals_group;
  GtkListBox *goals;
  AdwActionRow *name_row;
  AdwActionRow *born_row;
  AdwActionRow *phone_row;

  KithPractice *practice;
  char *client;
  gboolean clinical;
  gboolean stale;      /* something changed while it could not be seen */
  KithChart *chart;
  KithContact *contact;
};

G_DEFINE_FINAL_TYPE (KithOverview, kith_overview, ADW_TYPE_BREAKPOINT_BIN)

static KithLinkRow *
append_link (GtkListBox *box,
             const char *title,
             const char *subtitle)
{
  GtkWidget *row = kith_link_row_new (title, subtitle);

  gtk_list_box_append (box, row);
  return KITH_LINK_ROW (row);
}

static void
link_view (KithOverview *self,
           KithLinkRow  *row,
           const char   *view)
{
  kith_link_row_set_link (row, "home.open-view", g_variant_new ("(ss)", self->client, view));
}

static void
link_day (KithLinkRow           *row,
          const KithAppointment *appointment)
{
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autofree char *text = kith_date_to_text (&day);

  kith_link_row_set_link (row, "home.open-day", g_variant_new_string (text));
}

static void
show_course (KithOverview *self)
{
  g_autofree char *where = kith_overview_words_where (self->chart);
  g_autofree char *plan = kith_overview_words_plan (self->chart);

  gtk_label_set_label (self->where_label, where);
  gtk_label_set_label (self->plan_label, plan);
  gtk_widget_set_visible (self->plan_button, self->chart->course == NULL);
  gtk_widget_set_visible (self->course, TRUE);
}

static void
show_next (KithOverview *self)
{
  const KithAppointment *next = kith_chart_find_next (self->chart);
  g_autofree char *time = next != NULL ? kith_overview_words_time (self->chart, next) : NULL;
  g_autofree char *place = next != NULL ? kith_overview_words_place (self->chart, next) : NULL;
  g_autofree char *text = NULL;
  KithLinkRow *row;

  if (next == NULL)
    return;
  text = g_strconcat (time, *place != '\0' ? " · " : "", place, NULL);
  row = append_link (self->facts, self->clinical ? _("Next session") : _("Next appointment"), text);
  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
  if (self->clinical)
    kith_link_row_set_link (row, "home.open-session", g_variant_new ("(ss)", self->client, next->id));
  else
    link_day (row, next);
}

static void
show_focus (KithOverview *self)
{
  g_autofree char *focus = kith_overview_words_focus (self->chart);
  KithLinkRow *row;

  if (*focus == '\0')
    return;
  row = append_link (self->facts, _("Focus"), focus);
  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
  link_view (self, row, "plan");
}

static const char *
get_reminder_title (KithReminderKind kind)
{
  switch (kind)
    {
    case KITH_REMINDER_ENDING:
      return _("Ending");
    case KITH_REMINDER_MEASURE:
      return _("Measures");
    case KITH_REMINDER_ANNIVERSARY:
      return _("A day to think of");
    case KITH_REMINDER_NOTE:
    case KITH_REMINDER_STATE:
    case KITH_REMINDER_BACKUP:
    case KITH_REMINDER_TRIAL:
      break;
    }
  return NULL;
}

/* What is missing of a session is said in the list of sessions. */
static void
show_reminders (KithOverview *self)
{
  for (guint i = 0; i < self->chart->reminders->len; i++)
    {
      const KithReminder *reminder = self->chart->reminders->pdata[i];
      const char *title = get_reminder_title (reminder->kind);
      g_autofree char *words = kith_today_words_say (reminder, &self->chart->today, FALSE);
      KithLinkRow *row;

      if (title == NULL)
        continue;
      row = append_link (self->facts, title, words);
      gtk_widget_add_css_class (GTK_WIDGET (row), "property");
      if (reminder->kind == KITH_REMINDER_MEASURE)
        kith_link_row_set_link (row, "home.open-session", g_variant_new ("(ss)", self->client, reminder->session));
      else
        link_view (self, row, reminder->kind == KITH_REMINDER_ENDING ? "plan" : "timeline");
    }
}

/* Unlike gtk_list_box_remove_all() this leaves what an empty list says. */
static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_facts (KithOverview *self)
{
  clear (self->facts);
  show_next (self);
  if (self->clinical)
    {
      show_focus (self);
      show_reminders (self);
    }
  gtk_widget_set_visible (self->facts_group, gtk_list_box_get_row_at_index (self->facts, 0) != NULL);
}

/* The latest first; those to come are in the schedule. */
static void
show_sessions (KithOverview *self)
{
  clear (self->sessions);
  for (guint i = self->chart->sessions->len; i > 0; i--)
    {
      const KithSession *session = self->chart->sessions->pdata[i - 1];

      if (session->state != KITH_SESSION_MOVED
          && kith_date_get_julian (&session->day) <= kith_date_get_julian (&self->chart->today))
        gtk_list_box_append (self->sessions, kith_overview_row_new_session (self->client, session));
    }
  gtk_widget_set_visible (self->sessions_group, TRUE);
}

static void
append_appointment (KithOverview          *self,
                    const KithAppointment *appointment,
                    gboolean               to_come)
{
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (appointment->state == KITH_APPOINTMENT_MOVED || (kith_date_compare (&day, &self->chart->today) >= 0) != to_come)
    return;
  time = kith_overview_words_time (self->chart, appointment);
  words = kith_overview_words_appointment (self->chart, appointment);
  link_day (append_link (self->appointments, time, words), appointment);
}

/* Those to come, the next first, then those that were, the latest first. */
static void
show_appointments (KithOverview *self)
{
  GPtrArray *appointments = self->chart->appointments;

  clear (self->appointments);
  for (guint i = 0; i < appointments->len; i++)
    append_appointment (self, appointments->pdata[i], TRUE);
  for (guint i = appointments->len; i > 0; i--)
    append_appointment (self, appointments->pdata[i - 1], FALSE);
  gtk_widget_set_visible (self->appointments_group, TRUE);
}

static void
show_tasks (KithOverview *self)
{
  clear (self->tasks);
  for (guint i = 0; i < self->chart->tasks->len; i++)
    {
      const KithTask *task = self->chart->tasks->pdata[i];

      if (task->state == KITH_TASK_OPEN)
        gtk_list_box_append (self->tasks, kith_overview_row_new_task (self->practice, self->chart, self->client, task));
    }
  gtk_widget_set_visible (self->tasks_group, TRUE);
}

static void
show_goals (KithOverview *self)
{
  const KithCourse *course = self->chart->course;

  clear (self->goals);
  for (guint i = 0; course != NULL && i < self->chart->goals->len; i++)
    if (g_str_equal (((const KithGoal *) self->chart->goals->pdata[i])->course, course->id))
      gtk_list_box_append (self->goals, kith_overview_row_new_goal (self->client, self->chart->goals->pdata[i]));
  gtk_widget_set_visible (self->goals_group, course != NULL);
}

static void
show_chart (KithOverview *self,
            KithChart    *chart)
{
  g_clear_pointer (&self->chart, kith_chart_unref);
  self->chart = kith_chart_ref (chart);
  show_facts (self);
  if (!self->clinical)
    {
      show_appointments (self);
      return;
    }
  show_course (self);
  show_sessions (self);
  show_tasks (self);
  show_goals (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithOverview *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithChart) chart = NULL;

  chart = dex_await_boxed (kith_practice_load_chart (self->practice, self->client, self->clinical), &error);
  if (chart == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (self->practice != NULL)
    show_chart (self, chart);
  return dex_future_new_true ();
}

static void
reload (KithOverview *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

static DexFuture *
bring_back_fiber (gpointer data)
{
  KithOverview *self = data;
  g_autoptr (KithContact) contact = kith_contact_copy (self->contact);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithReceipt) receipt = NULL;
  g_autofree char *id = NULL;
  DexFuture *edited;

  contact->status = KITH_CONTACT_ACTIVE;
  edited = kith_practice_edit_client (self->practice, contact);
  receipt = kith_practice_dup_receipt (self->practice);
  id = dex_await_string (edited, &error);
  if (id == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else
    kith_window_offer_undo (GTK_WIDGET (self), _("Back among those who come"), receipt);
  return dex_future_new_true ();
}

static void
bring_back_cb (KithOverview *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, bring_back_fiber, g_object_ref (self), g_object_unref));
}

static void
plan_cb (KithOverview *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "home.open-view", "(ss)", self->client, "plan");
}

static void
kith_overview_map (GtkWidget *widget)
{
  KithOverview *self = KITH_OVERVIEW (widget);

  GTK_WIDGET_CLASS (kith_overview_parent_class)->map (widget);
  if (self->stale)
    reload (self);
}

static void
kith_overview_dispose (GObject *object)
{
  KithOverview *self = KITH_OVERVIEW (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_OVERVIEW);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->client, g_free);
  g_clear_pointer (&self->chart, kith_chart_unref);
  g_clear_pointer (&self->contact, kith_contact_free);
  G_OBJECT_CLASS (kith_overview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/client/kith-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, KithOverview, banner);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, course);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, where_label);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, plan_label);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, plan_button);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, strip);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, facts_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, facts);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, scores_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, scores);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, sessions_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, sessions);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, appointments_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, appointments);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, tasks);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, goals_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, goals);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, born_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, phone_row);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
}

static void
kith_overview_class_init (KithOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_overview_dispose;
  widget_class->map = kith_overview_map;
  bind_template (widget_class);
}

static void
kith_overview_init (KithOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_overview_new (KithPractice *practice,
                   const char   *client,
                   gboolean      clinical)
{
  KithOverview *self = g_object_new (KITH_TYPE_OVERVIEW, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->clinical = clinical;
  self->stale = TRUE;
  g_signal_connect_object (practice, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* The blocks of a phone number stand from left to right everywhere; where all does, nothing unseen must be copied with it. */
static char *
isolate (GtkWidget  *widget,
         const char *phone)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return rtl ? g_strdup_printf ("\u2066%s\u2069", phone) : g_strdup (phone);
}

void
kith_overview_show_contact (KithOverview      *self,
                            const KithContact *contact)
{
  g_autofree char *born = kith_date_format (&contact->born);
  g_autofree char *phone = isolate (GTK_WIDGET (self), contact->phone != NULL ? contact->phone : "");

  g_clear_pointer (&self->contact, kith_contact_free);
  self->contact = kith_contact_copy (contact);
  adw_banner_set_revealed (self->banner, contact->status == KITH_CONTACT_ARCHIVED);
  adw_action_row_set_subtitle (self->name_row, contact->name);
  adw_action_row_set_subtitle (self->born_row, born);
  adw_action_row_set_subtitle (self->phone_row, phone);
  gtk_widget_set_visible (GTK_WIDGET (self->born_row), *born != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->phone_row), contact->phone != NULL);
}

static void
show_scores (KithOverview *self,
             KithTimeline *timeline)
{
  clear (self->scores);
  for (guint i = 0; i < timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = timeline->curves->pdata[i];
      g_autofree char *text = kith_standpoint_describe_curve (curve);
      GtkWidget *view;
      KithLinkRow *row;

      if (text == NULL)
        continue;
      view = kith_glance_view_new (CURVE_WIDTH, CURVE_HEIGHT);
      row = append_link (self->scores, curve->name, text);
      kith_glance_view_show (KITH_GLANCE_VIEW (view), timeline, (int) i);
      kith_link_row_add (row, view);
      link_view (self, row, "timeline");
    }
  gtk_widget_set_visible (self->scores_group, gtk_list_box_get_row_at_index (self->scores, 0) != NULL);
}

void
kith_overview_show_timeline (KithOverview *self,
                             KithTimeline *timeline)
{
  GtkWidget *strip = kith_glance_view_new (-1, STRIP_HEIGHT);

  kith_glance_view_show (KITH_GLANCE_VIEW (strip), timeline, KITH_GLANCE_COURSE);
  adw_bin_set_child (self->strip, strip);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), timeline->beads->len > 0);
  show_scores (self, timeline);
}
