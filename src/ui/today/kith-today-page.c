/* kith-today-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today-page.h"

#include "kith-agenda.h"
#include "kith-link-row.h"
#include "kith-schedule-list.h"
#include "kith-schedule-words.h"
#include "kith-today-words.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define SECONDS_PER_MINUTE 60

struct _KithTodayPage
{
  AdwBreakpointBin parent_instance;

  GtkStack *stack;
  GtkLabel *day_label;
  AdwToggleGroup *whose;
  GtkListBox *appointments;
  AdwActionRow *nothing_row;
  GtkWidget *first_button;
  GtkWidget *schedule_button;
  GtkListBox *waiting;
  GtkListBox *days;
  GtkWidget *days_group;

  GTimeZone *zone;
  gboolean clinical;
  KithScheduleList *schedule;
  KithAgenda *agenda;
  GListModel *shown;       /* of the schedule, what this page shows */
  GtkFilter *filter;
  GListModel *reminders;
  GListModel *anniversaries;
  gboolean agenda_loaded;
  gboolean initials;
  gboolean everyone;
  guint clock;
};

enum
{
  PROP_INITIALS = 1,
  PROP_EVERYONE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KithTodayPage, kith_today_page, ADW_TYPE_BREAKPOINT_BIN)

static KithWallTime
get_now (KithTodayPage *self)
{
  return kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, self->zone);
}

static gboolean
is_shown (gpointer object,
          gpointer data)
{
  KithTodayPage *self = data;
  const KithAppointment *appointment = kith_schedule_item_get_appointment (object);
  const char *own = kith_agenda_get_own (self->agenda);

  return appointment->state != KITH_APPOINTMENT_MOVED
         && (self->everyone || own == NULL || g_strcmp0 (appointment->therapist, own) == 0);
}

static gboolean
is_anniversary (gpointer item,
                gpointer data)
{
  gboolean wanted = GPOINTER_TO_INT (data);

  return (kith_agenda_item_get_reminder (item)->kind == KITH_REMINDER_ANNIVERSARY) == wanted;
}

static char *
describe_place (KithTodayPage    *self,
                KithScheduleItem *item)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->schedule);
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, appointment->therapist);
  g_autofree char *place = kith_schedule_words_place (item, frame, TRUE);

  if (therapist == NULL || (!self->everyone && kith_agenda_get_own (self->agenda) != NULL))
    return g_steal_pointer (&place);
  return g_strconcat (place, *place != '\0' ? " · " : "", therapist->name, NULL);
}

static GtkWidget *
make_clock (const KithAppointment   *appointment,
            const KithScheduleFrame *frame)
{
  g_autofree char *text = kith_schedule_words_time (appointment, frame);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
add_state (GtkWidget            *row,
           KithAppointmentState  state)
{
  const char *word = kith_schedule_words_state (state);
  g_autofree char *text = g_strjoin (" ", kith_schedule_words_sign (state), word, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, state == KITH_APPOINTMENT_HELD ? "success" : "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_visible (label, *word != '\0');
  kith_link_row_add (KITH_LINK_ROW (row), label);
}

/* A therapist goes to what is written, reception to whom they may ring; with several who come, or none, to the schedule. */
static void
link_appointment (KithTodayPage    *self,
                  GtkWidget        *row,
                  KithScheduleItem *item)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  GPtrArray *attendances = kith_schedule_item_get_attendances (item);
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autofree char *date = kith_date_to_text (&day);
  const char *client = attendances->len == 1 ? ((const KithAttendance *) attendances->pdata[0])->contact : NULL;

  if (client == NULL)
    kith_link_row_set_link (KITH_LINK_ROW (row), "home.open-day", g_variant_new_string (date));
  else if (self->clinical)
    kith_link_row_set_link (KITH_LINK_ROW (row), "home.open-session", g_variant_new ("(ss)", client, appointment->id));
  else
    kith_link_row_set_link (KITH_LINK_ROW (row), "home.open-client", g_variant_new_string (client));
}

static GtkWidget *
make_appointment (gpointer object,
                  gpointer data)
{
  KithTodayPage *self = data;
  KithScheduleItem *item = object;
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  const KithScheduleFrame *frame = kith_schedule_list_get_frame (self->schedule);
  g_autofree char *name = kith_schedule_words_name (item, self->initials);
  g_autofree char *place = describe_place (self, item);
  g_autofree char *words = kith_schedule_words_describe (item, frame, self->initials);
  GtkWidget *row = kith_link_row_new (name, place);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_clock (appointment, frame));
  add_state (row, appointment->state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (!kith_appointment_takes_place (appointment))
    gtk_widget_add_css_class (row, "dim-label");
  link_appointment (self, row, item);
  return row;
}

/* A backup needs the key that reception does not have. */
static void
link_reminder (GtkWidget          *row,
               const KithReminder *reminder,
               gboolean            clinical)
{
  KithLinkRow *link = KITH_LINK_ROW (row);

  switch (reminder->kind)
    {
    case KITH_REMINDER_NOTE:
    case KITH_REMINDER_STATE:
    case KITH_REMINDER_MEASURE:
      kith_link_row_set_link (link, "home.open-session", g_variant_new ("(ss)", reminder->client, reminder->session));
      break;
    case KITH_REMINDER_ENDING:
      kith_link_row_set_link (link, "home.open-view", g_variant_new ("(ss)", reminder->client, "plan"));
      break;
    case KITH_REMINDER_ANNIVERSARY:
      kith_link_row_set_link (link, "home.open-view", g_variant_new ("(ss)", reminder->client, "timeline"));
      break;
    case KITH_REMINDER_BACKUP:
      kith_link_row_set_link (link, clinical ? "win.backup" : NULL, NULL);
      break;
    case KITH_REMINDER_TRIAL:
      kith_link_row_set_link (link, "win.try-backup", NULL);
      break;
    }
}

static const char *
get_icon (KithReminderKind kind)
{
  switch (kind)
    {
    case KITH_REMINDER_NOTE:
      return "document-edit-symbolic";
    case KITH_REMINDER_STATE:
      return "dialog-question-symbolic";
    case KITH_REMINDER_ENDING:
      return "alarm-symbolic";
    case KITH_REMINDER_MEASURE:
      return "view-list-bullet-symbolic";
    case KITH_REMINDER_ANNIVERSARY:
      return "starred-symbolic";
    case KITH_REMINDER_BACKUP:
    case KITH_REMINDER_TRIAL:
      break;
    }
  return "drive-harddisk-symbolic";
}

static GtkWidget *
make_reminder (gpointer object,
               gpointer data)
{
  KithTodayPage *self = data;
  const KithReminder *reminder = kith_agenda_item_get_reminder (object);
  KithDate today = kith_agenda_get_today (self->agenda);
  g_autofree char *title = kith_today_words_title (reminder, self->initials);
  g_autofree char *words = kith_today_words_say (reminder, &today, self->initials);
  GtkWidget *row = kith_link_row_new (title, words);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (reminder->kind));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, reminder->late ? "warning" : "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  link_reminder (row, reminder, self->clinical);
  return row;
}

static GListModel *
filter_reminders (KithTodayPage *self,
                  gboolean       anniversaries)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_anniversary, GINT_TO_POINTER (anniversaries), NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->agenda)), filter));
}

/* Makes every row anew: names, or what is said of therapists, has changed. */
static void
fill (KithTodayPage *self)
{
  gtk_list_box_bind_model (self->appointments, self->shown, make_appointment, self, NULL);
  gtk_list_box_bind_model (self->waiting, self->reminders, make_reminder, self, NULL);
  gtk_list_box_bind_model (self->days, self->anniversaries, make_reminder, self, NULL);
}

/* A practice without a client has nobody to book for yet. */
static void
show_nothing (KithTodayPage *self)
{
  gboolean clients = kith_agenda_has_clients (self->agenda);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->nothing_row),
                                 clients ? _("No appointments today") : _("No clients yet"));
  adw_action_row_set_subtitle (self->nothing_row,
                               clients ? _("Book a block in the schedule.")
                                       : _("Add the first one by name, here or with “+” above. All else can come later."));
  gtk_widget_set_visible (self->first_button, !clients);
  gtk_widget_set_visible (self->schedule_button, clients);
}

static void
load (KithTodayPage *self)
{
  KithWallTime now = get_now (self);
  KithDate today = kith_wall_time_get_date (&now);
  g_autofree char *title = kith_schedule_words_day (&today, TRUE);

  gtk_label_set_label (self->day_label, title);
  kith_schedule_list_show (self->schedule, &today, 1);
  kith_agenda_load (self->agenda, self->everyone);
}

static void
follow_day (KithTodayPage *self)
{
  KithWallTime now = get_now (self);
  KithDate today = kith_wall_time_get_date (&now);
  KithDate shown = kith_schedule_list_get_first (self->schedule);

  if (kith_date_compare (&today, &shown) != 0)
    load (self);
}

/* Where the practice is by now, it may be another day. */
static void
follow_zone (KithTodayPage *self)
{
  g_autoptr (GTimeZone) before = self->zone;

  self->zone = g_time_zone_ref (kith_schedule_list_get_frame (self->schedule)->zone);
  if (g_str_equal (g_time_zone_get_identifier (before), g_time_zone_get_identifier (self->zone)))
    return;
  fill (self);
  follow_day (self);
}

static void
show_loaded (KithTodayPage *self)
{
  if (!self->agenda_loaded || !kith_schedule_list_is_loaded (self->schedule))
    return;
  follow_zone (self);
  gtk_widget_set_visible (GTK_WIDGET (self->whose),
                          kith_agenda_has_others (self->agenda) && kith_agenda_get_own (self->agenda) != NULL);
  show_nothing (self);
  gtk_widget_set_visible (self->days_group, g_list_model_get_n_items (self->anniversaries) > 0);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->stack, "day");
}

static void
agenda_loaded_cb (KithTodayPage *self)
{
  gboolean first = !self->agenda_loaded;

  self->agenda_loaded = TRUE;
  show_loaded (self);
  if (first)
    fill (self);
}

static void
failed_cb (KithTodayPage *self,
           const GError  *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

/* A clock that is asked each minute knows of midnight also after the computer has slept. */
static gboolean
tick_cb (gpointer data)
{
  follow_day (data);
  return G_SOURCE_CONTINUE;
}

static void
schedule_cb (KithTodayPage *self)
{
  KithDate today = kith_schedule_list_get_first (self->schedule);
  g_autofree char *date = kith_date_to_text (&today);

  gtk_widget_activate_action (GTK_WIDGET (self), "home.open-day", "s", date);
}

static void
kith_today_page_map (GtkWidget *widget)
{
  KithTodayPage *self = KITH_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (kith_today_page_parent_class)->map (widget);
  tick_cb (self);
  self->clock = g_timeout_add_seconds (SECONDS_PER_MINUTE, tick_cb, self);
}

static void
kith_today_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&KITH_TODAY_PAGE (widget)->clock, g_source_remove);
  GTK_WIDGET_CLASS (kith_today_page_parent_class)->unmap (widget);
}

static void
kith_today_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithTodayPage *self = KITH_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_INITIALS:
      g_value_set_boolean (value, self->initials);
      break;
    case PROP_EVERYONE:
      g_value_set_boolean (value, self->everyone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_today_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithTodayPage *self = KITH_TODAY_PAGE (object);
  gboolean wanted = g_value_get_boolean (value);
  gboolean *place = prop_id == PROP_INITIALS ? &self->initials : &self->everyone;

  switch (prop_id)
    {
    case PROP_INITIALS:
    case PROP_EVERYONE:
      if (*place == wanted)
        return;
      *place = wanted;
      if (self->agenda_loaded)
        fill (self);
      if (self->agenda_loaded && prop_id == PROP_EVERYONE)
        load (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_today_page_dispose (GObject *object)
{
  KithTodayPage *self = KITH_TODAY_PAGE (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TODAY_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->reminders);
  g_clear_object (&self->anniversaries);
  g_clear_object (&self->schedule);
  g_clear_object (&self->agenda);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  G_OBJECT_CLASS (kith_today_page_parent_class)->dispose (object);
}

static void
kith_today_page_class_init (KithTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kith_today_page_get_property;
  object_class->set_property = kith_today_page_set_property;
  object_class->dispose = kith_today_page_dispose;
  widget_class->map = kith_today_page_map;
  widget_class->unmap = kith_today_page_unmap;
  props[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE, flags);
  props[PROP_EVERYONE] = g_param_spec_boolean ("everyone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/today/kith-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, whose);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, appointments);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, days);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, days_group);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, nothing_row);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, schedule_button);
  gtk_widget_class_bind_template_callback (widget_class, schedule_cb);
}

static void
kith_today_page_init (KithTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
name_choice (GBinding     *binding,
             const GValue *everyone,
             GValue       *name,
             gpointer      data)
{
  g_value_set_static_string (name, g_value_get_boolean (everyone) ? "everyone" : "mine");
  return TRUE;
}

static gboolean
read_choice (GBinding     *binding,
             const GValue *name,
             GValue       *everyone,
             gpointer      data)
{
  g_value_set_boolean (everyone, g_strcmp0 (g_value_get_string (name), "everyone") == 0);
  return TRUE;
}

GtkWidget *
kith_today_page_new (KithPractice      *practice,
                     const KithDetails *details)
{
  KithTodayPage *self = g_object_new (KITH_TYPE_TODAY_PAGE, NULL);

  self->clinical = details->role == KITH_ROLE_FULL;
  self->zone = g_time_zone_new_identifier (details->zone);
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  self->schedule = kith_schedule_list_new (practice);
  self->agenda = kith_agenda_new (practice, details);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->schedule)), self->filter));
  self->reminders = filter_reminders (self, FALSE);
  self->anniversaries = filter_reminders (self, TRUE);
  g_object_bind_property_full (self, "everyone", self->whose, "active-name", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               name_choice, read_choice, NULL, NULL);
  g_signal_connect_object (self->schedule, "loaded", G_CALLBACK (show_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->schedule, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda, "loaded", G_CALLBACK (agenda_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
