/* kith-event-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event-pane.h"

#include "kith-catalogue.h"
#include "kith-date-row.h"
#include "kith-enter.h"
#include "kith-event-form.h"
#include "kith-text-row.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define PAUSE_MS 1000

struct _KithEventPane
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  KithTextRow *text_row;
  AdwComboRow *kind_row;
  KithDateRow *starts_row;
  KithDateRow *ends_row;
  AdwSwitchRow *onset_row;
  AdwSwitchRow *yearly_row;
  GtkWidget *people_group;
  AdwExpanderRow *people_row;
  GtkLabel *hint_label;
  GtkWidget *add_button;
  GtkWidget *put_button;
  GtkWidget *remove_button;

  KithPractice *practice;
  KithPeopleList *people;
  KithEvent *event;       /* as stored */
  KithDate today;         /* unknown at first */
  GStrv kinds;
  GPtrArray *checks;      /* of GtkCheckButton, one for each of the people */
  GPtrArray *rows;
  gboolean showing;
  gboolean adding;
  KithEntry *sent;        /* (nullable): what it does not know as stored yet */
  gboolean missed;        /* what became of it while someone typed */
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithEventPane, kith_event_pane, ADW_TYPE_BIN)

enum
{
  ADDED,
  REMOVED,
  PUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void said_cb (KithEventPane *self);

static const KithPerson *
get_person (KithEventPane *self,
            guint          place)
{
  g_autoptr (KithPersonItem) item = g_list_model_get_item (G_LIST_MODEL (self->people), place);

  return item != NULL ? kith_person_item_get_person (item) : NULL;
}

static GPtrArray *
list_chosen (KithEventPane *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]) && get_person (self, i) != NULL)
      g_ptr_array_add (chosen, get_person (self, i)->id);
  return chosen;
}

static void
show_chosen (KithEventPane *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]) && get_person (self, i) != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_person (self, i)->name);
  adw_expander_row_set_subtitle (self->people_row, names->str);
}

static void
check_cb (KithEventPane *self)
{
  show_chosen (self);
  said_cb (self);
}

static void
add_person (KithEventPane    *self,
            const KithPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, person->name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (self->event != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 g_ptr_array_find_with_equal_func (self->event->people, person->id, g_str_equal, NULL));
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->people_row, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

static void
people_cb (KithEventPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->people));

  if (self->people_row == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->people_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0; i < n; i++)
    add_person (self, get_person (self, i));
  show_chosen (self);
  gtk_widget_set_visible (self->people_group, n > 0);
}

/* The usual kinds, and one of the practice's own where the event is of it. */
static void
show_kinds (KithEventPane *self)
{
  const KithVocabulary *words = kith_catalogue_get ()->vocabulary;
  const char * const *usual = kith_vocabulary_get_ids (words, "Events");
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_strv_builder_addv (kinds, (const char **) usual);
  if (!g_strv_contains (usual, self->event->kind))
    g_strv_builder_add (kinds, self->event->kind);
  g_clear_pointer (&self->kinds, g_strfreev);
  self->kinds = g_strv_builder_end (kinds);
  for (gsize i = 0; self->kinds[i] != NULL; i++)
    gtk_string_list_append (labels, kith_vocabulary_get_label (words, "Events", self->kinds[i]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
  for (guint i = 0; self->kinds[i] != NULL; i++)
    if (g_str_equal (self->kinds[i], self->event->kind))
      adw_combo_row_set_selected (self->kind_row, i);
}

static gboolean
is_new (KithEventPane *self)
{
  return self->event->version == 0;
}

static void
write_widgets (KithEventPane *self)
{
  self->showing = TRUE;
  show_kinds (self);
  if (self->pause == 0)
    {
      kith_text_row_set_text (self->text_row, self->event->body);
      kith_date_row_set_day (self->starts_row, &self->event->starts);
      kith_date_row_set_day (self->ends_row, &self->event->ends);
    }
  adw_switch_row_set_active (self->onset_row, self->event->onset);
  adw_switch_row_set_active (self->yearly_row, self->event->yearly);
  people_cb (self);
  gtk_label_set_label (self->title_label, is_new (self) ? _("New Event") : _("Event"));
  gtk_widget_set_visible (self->add_button, is_new (self));
  gtk_widget_set_visible (self->put_button, !is_new (self));
  gtk_widget_set_visible (self->remove_button, !is_new (self));
  self->showing = FALSE;
}

/* @text, @people: to be freed once the form is done with. */
static KithEventForm
read_widgets (KithEventPane *self,
              const char    *text,
              GPtrArray     *people)
{
  guint kind = adw_combo_row_get_selected (self->kind_row);

  return (KithEventForm) {
    .kind = kind < g_strv_length (self->kinds) ? self->kinds[kind] : self->event->kind,
    .text = text,
    .starts = gtk_editable_get_text (GTK_EDITABLE (self->starts_row)),
    .ends = gtk_editable_get_text (GTK_EDITABLE (self->ends_row)),
    .people = people,
    .onset = adw_switch_row_get_active (self->onset_row),
    .yearly = adw_switch_row_get_active (self->yearly_row),
    .today = self->today,
  };
}

static gboolean
are_dates_read (KithEventPane *self)
{
  KithDate date;

  return kith_date_row_read (self->starts_row, &date) && kith_date_row_read (self->ends_row, &date);
}

static void
update (KithEventPane *self)
{
  g_autoptr (GPtrArray) people = list_chosen (self);
  const KithEventForm form = read_widgets (self, NULL, people);
  g_autofree char *hint = kith_event_form_find_hint (&form);

  /* What is wrong with a date is said where it is typed. */
  gtk_label_set_label (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL && are_dates_read (self));
  gtk_widget_set_sensitive (self->add_button, hint == NULL && !self->adding);
}

static KithEntry *
make_entry (KithEventPane *self)
{
  g_autofree char *text = kith_text_row_dup_text (self->text_row);
  g_autoptr (GPtrArray) people = list_chosen (self);
  const KithEventForm form = read_widgets (self, text, people);

  return kith_event_form_make_entry (&form, self->event, kith_people_list_get_client (self->people));
}

static void
said_cb (KithEventPane *self)
{
  KithEntry *entry;

  if (self->showing || self->event == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  update (self);
  if (is_new (self))
    return;
  entry = make_entry (self);
  if (entry != NULL)
    {
      kith_entry_follow (entry, &self->sent);
      kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_EVENT_EDIT, entry, NULL);
    }
  else if (self->missed)
    kith_practice_tell_change (self->practice, KITH_FILE_CLINICAL, NULL);
}

static void
pause_cb (gpointer data)
{
  KITH_EVENT_PANE (data)->pause = 0;
  said_cb (data);
}

static void
typed_cb (KithEventPane *self)
{
  if (self->showing || self->event == NULL)
    return;
  update (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  if (!is_new (self))
    self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
flush (KithEventPane *self)
{
  if (self->pause != 0)
    said_cb (self);
}

static DexFuture *
add_fiber (gpointer data)
{
  KithEventPane *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithEntry) entry = make_entry (self);
  DexFuture *added = kith_practice_enter (self->practice, KITH_ENTER_EVENT_ADD, entry);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (added, &error);

  self->adding = FALSE;
  if (self->add_button == NULL)
    return dex_future_new_true ();
  update (self);
  if (id == NULL)
    {
      gtk_label_set_label (self->hint_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->hint_label), TRUE);
      return dex_future_new_true ();
    }
  kith_window_offer_undo (GTK_WIDGET (self), _("Event added"), receipt);
  g_signal_emit (self, signals[ADDED], 0, id);
  return dex_future_new_true ();
}

static void
add_cb (KithEventPane *self)
{
  self->adding = TRUE;
  update (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, g_object_ref (self), g_object_unref));
}

static void
put_cb (KithEventPane *self)
{
  flush (self);
  g_signal_emit (self, signals[PUT], 0);
}

static void
remove_cb (KithEventPane *self)
{
  KithEntry *entry = kith_entry_new (kith_people_list_get_client (self->people));

  flush (self);
  kith_entry_set_text (entry, KITH_ENTRY_ID, self->event->id);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_EVENT_REMOVE, entry, _("Event removed"));
  g_signal_emit (self, signals[REMOVED], 0);
}

/* What was typed last must not be lost with the widget. */
static void
kith_event_pane_unmap (GtkWidget *widget)
{
  flush (KITH_EVENT_PANE (widget));
  GTK_WIDGET_CLASS (kith_event_pane_parent_class)->unmap (widget);
}

static void
kith_event_pane_dispose (GObject *object)
{
  KithEventPane *self = KITH_EVENT_PANE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->event, kith_event_free);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EVENT_PANE);
  G_OBJECT_CLASS (kith_event_pane_parent_class)->dispose (object);
}

static void
kith_event_pane_finalize (GObject *object)
{
  KithEventPane *self = KITH_EVENT_PANE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_pointer (&self->sent, kith_entry_free);
  g_strfreev (self->kinds);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (kith_event_pane_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, text_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, starts_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, ends_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, onset_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, yearly_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, people_group);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, people_row);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, put_button);
  gtk_widget_class_bind_template_child (widget_class, KithEventPane, remove_button);
}

static void
kith_event_pane_class_init (KithEventPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_event_pane_dispose;
  object_class->finalize = kith_event_pane_finalize;
  widget_class->unmap = kith_event_pane_unmap;
  signals[ADDED] = g_signal_new ("added", KITH_TYPE_EVENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", KITH_TYPE_EVENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT] = g_signal_new ("put", KITH_TYPE_EVENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/timeline/kith-event-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_event_pane_init (KithEventPane *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_event_pane_new (KithPractice   *practice,
                     KithPeopleList *people)
{
  KithEventPane *self = g_object_new (KITH_TYPE_EVENT_PANE, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_cb), self, G_CONNECT_SWAPPED);
  people_cb (self);
  return GTK_WIDGET (self);
}

void
kith_event_pane_set_today (KithEventPane  *self,
                           const KithDate *today)
{
  self->today = *today;
  kith_date_row_set_reach (self->starts_row, KITH_REACH_LIFE, today, NULL);
  kith_date_row_set_reach (self->ends_row, KITH_REACH_LIFE, today, NULL);
}

void
kith_event_pane_show (KithEventPane   *self,
                      const KithEvent *event)
{
  gboolean same = self->event != NULL && g_str_equal (self->event->id, event->id);

  /* What is typed stays, with what it was typed over, until it is stored. */
  self->missed = same && self->pause != 0 && self->sent == NULL;
  if (self->missed)
    return;
  if (!same)
    flush (self);
  if (!same || !kith_practice_has_edits (self->practice))
    g_clear_pointer (&self->sent, kith_entry_free);
  g_clear_pointer (&self->event, kith_event_free);
  self->event = kith_event_copy (event);
  write_widgets (self);
  update (self);
  if (!same)
    gtk_widget_child_focus (GTK_WIDGET (self->text_row), GTK_DIR_TAB_FORWARD);
}

const char *
kith_event_pane_get_id (KithEventPane *self)
{
  return self->event != NULL && !is_new (self) ? self->event->id : NULL;
}
