/* kith-change-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-pane.h"

#include "kith-change-form.h"
#include "kith-date-row.h"
#include "kith-hint-row.h"
#include "kith-plan-list.h"
#include "kith-problem.h"
#include "kith-schedule-choice.h"
#include "kith-schedule-words.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithChangePane
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *when_group;
  KithDateRow *date_row;
  AdwEntryRow *time_row;
  KithHintRow *time_hint;
  KithChoiceRow *therapist_row;
  KithChoiceRow *room_row;
  KithChoiceRow *scope_row;
  KithChoiceRow *use_row;
  KithChoiceRow *why_row;
  GtkWidget *plan_box;
  KithPlanList *plan_list;
  GtkLabel *hint_label;
  GtkEditable *reason_entry;
  GtkButton *do_button;

  KithPractice *practice;
  KithScheduleFrame *frame;
  KithScheduleItem *item;
  KithChangeVerb verb;
  KithPlan *plan;
  guint turn;
  gboolean busy;
};

/* Ask: one question to the service. @write: whether it is to be stored. */
typedef struct
{
  KithChangePane *pane;
  guint turn;
  gboolean write;
} Ask;

G_DEFINE_FINAL_TYPE (KithChangePane, kith_change_pane, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ask_free (Ask *self)
{
  g_object_unref (self->pane);
  g_free (self);
}

static KithChangeScope
get_scope (KithChangePane *self)
{
  return MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (self->scope_row)), KITH_CHANGE_REST);
}

/* What happens by itself comes first: a cancelled one is not counted, a no-show is. */
static KithChangeUse
get_use (KithChangePane *self)
{
  static const KithChangeUse uses[][2] = {
    [KITH_CHANGE_CANCEL] = { KITH_CHANGE_MADE_UP, KITH_CHANGE_COUNTED },
    [KITH_CHANGE_NO_SHOW] = { KITH_CHANGE_COUNTED, KITH_CHANGE_MADE_UP },
  };

  if (self->verb != KITH_CHANGE_CANCEL && self->verb != KITH_CHANGE_NO_SHOW)
    return KITH_CHANGE_AS_USUAL;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->use_row)))
    return KITH_CHANGE_AS_USUAL;
  if (self->verb == KITH_CHANGE_CANCEL && adw_combo_row_get_selected (ADW_COMBO_ROW (self->use_row)) == 2)
    return KITH_CHANGE_AS_USUAL;
  return uses[self->verb][MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (self->use_row)), 1)];
}

static void
fill_use (KithChangePane *self)
{
  const char *const cancel[] = { _("Made up at the end"), _("Counted all the same"), _("Given up"), NULL };
  const char *const no_show[] = { _("Counted all the same"), _("Made up at the end"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (self->verb == KITH_CHANGE_CANCEL ? cancel : no_show);

  adw_combo_row_set_model (ADW_COMBO_ROW (self->use_row), G_LIST_MODEL (names));
}

static KithChangeState *
work_out (KithChangePane *self)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (self->item);
  KithChangeForm form = {
    .verb = self->verb,
    .scope = get_scope (self),
    .in_block = appointment->block != NULL,
    .counts = appointment->counts,
    .time = gtk_editable_get_text (GTK_EDITABLE (self->time_row)),
    .reason = gtk_editable_get_text (self->reason_entry),
    .plan = self->plan,
    .zone = self->frame->zone,
  };

  kith_date_row_get_day (self->date_row, &form.day);
  form.now = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, form.zone);
  return kith_change_form_work_out (&form);
}

static void
update (KithChangePane *self)
{
  g_autoptr (KithChangeState) state = work_out (self);

  adw_window_title_set_title (self->title, state->title);
  gtk_widget_set_visible (self->when_group, state->shows_when);
  gtk_widget_set_visible (GTK_WIDGET (self->scope_row), state->shows_scope);
  gtk_widget_set_visible (GTK_WIDGET (self->use_row), state->shows_use);
  gtk_widget_set_visible (GTK_WIDGET (self->why_row), state->shows_why);
  gtk_widget_set_visible (self->plan_box, state->shows_plan);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_entry), state->needs_reason);
  kith_date_row_warn (self->date_row, state->day_hint);
  kith_hint_row_say (self->time_hint, state->time_hint);
  gtk_label_set_label (self->hint_label, state->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *state->hint != '\0');
  gtk_button_set_label (self->do_button, state->button);
  if (state->style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->do_button), state->style);
  gtk_widget_set_sensitive (GTK_WIDGET (self->do_button), state->can_do && !self->busy);
}

static void
set_plan (KithChangePane *self,
          KithPlan       *plan)
{
  g_clear_pointer (&self->plan, kith_plan_unref);
  self->plan = plan != NULL ? kith_plan_ref (plan) : NULL;
  kith_plan_list_show (self->plan_list, plan, self->frame);
  update (self);
}

static DexFuture *
ask (KithChangePane *self,
     gboolean        write)
{
  g_autoptr (KithChangeState) state = work_out (self);
  KithRescheduling change = {
    .appointment = kith_schedule_item_get_appointment (self->item)->id,
    .seen = kith_schedule_item_get_appointment (self->item),
    .verb = self->verb,
    .scope = get_scope (self),
    .use = get_use (self),
    .reason = state->shows_why ? adw_combo_row_get_selected (ADW_COMBO_ROW (self->why_row)) : KITH_REASON_NONE,
    .has_to = state->shows_when,
    .to = state->to,
    .therapist = state->shows_when ? kith_choice_row_get (self->therapist_row) : NULL,
    .room = state->shows_when ? kith_choice_row_get (self->room_row) : NULL,
    .skip_closures = TRUE,
  };

  if (write)
    return kith_schedule_change (self->practice, &change, self->plan, gtk_editable_get_text (self->reason_entry));
  return kith_schedule_check_change (self->practice, &change);
}

static guint
count_changed (KithPlan *plan)
{
  guint n_changed = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      n_changed += item->changed && item->appointment->version > 0;
    }
  return n_changed;
}

/* Where it is something else by now, there is nothing here to go on with. */
static void
take_failure (KithChangePane *self,
              const GError   *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
  set_plan (self, NULL);
  if (kith_problem_classify (error) != KITH_PROBLEM_CONFLICT)
    return;
  dex_future_disown (kith_practice_look (self->practice));
  g_signal_emit (self, signals[CLOSED], 0);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Ask *question = data;
  KithChangePane *self = question->pane;
  g_autoptr (GError) error = NULL;
  DexFuture *answer = ask (self, question->write);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autoptr (KithPlan) plan = dex_await_boxed (answer, &error);
  g_autofree char *done = NULL;

  if (question->write)
    self->busy = FALSE;
  if (question->turn != self->turn)
    return dex_future_new_true ();
  if (plan == NULL)
    take_failure (self, error);
  else
    set_plan (self, plan);
  if (plan == NULL || !question->write)
    return dex_future_new_true ();
  if (plan->written)
    {
      done = kith_change_form_dup_done (self->verb, count_changed (plan));
      kith_window_offer_undo (GTK_WIDGET (self), done, receipt);
      g_signal_emit (self, signals[CLOSED], 0);
    }
  else
    kith_window_toast (GTK_WIDGET (self), _("Something else was booked meanwhile. Please look again."));
  return dex_future_new_true ();
}

static void
start (KithChangePane *self,
       gboolean        write)
{
  Ask *question = g_new0 (Ask, 1);

  question->pane = g_object_ref (self);
  question->turn = ++self->turn;
  question->write = write;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, question, (GDestroyNotify) ask_free));
}

static void
said_cb (KithChangePane *self)
{
  g_autoptr (KithChangeState) state = NULL;

  if (self->frame == NULL)
    return;
  update (self);
  state = work_out (self);
  self->turn++;
  if (state->can_check)
    start (self, FALSE);
  else
    set_plan (self, NULL);
}

static void
reason_cb (KithChangePane *self)
{
  if (self->frame != NULL)
    update (self);
}

static void
do_cb (KithChangePane *self)
{
  if (self->busy)
    return;
  self->busy = TRUE;
  start (self, TRUE);
  update (self);
}

static void
close_cb (KithChangePane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
kith_change_pane_dispose (GObject *object)
{
  KithChangePane *self = KITH_CHANGE_PANE (object);

  self->turn++;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHANGE_PANE);
  g_clear_object (&self->practice);
  g_clear_object (&self->item);
  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  g_clear_pointer (&self->plan, kith_plan_unref);
  G_OBJECT_CLASS (kith_change_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, title);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, when_group);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, date_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, time_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, time_hint);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, therapist_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, room_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, scope_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, use_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, why_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, plan_box);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, plan_list);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, KithChangePane, do_button);
}

static void
kith_change_pane_class_init (KithChangePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_change_pane_dispose;
  signals[CLOSED] = g_signal_new ("closed", KITH_TYPE_CHANGE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_HINT_ROW);
  g_type_ensure (KITH_TYPE_PLAN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-change-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
kith_change_pane_init (KithChangePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_change_pane_new (KithPractice      *practice,
                      KithScheduleFrame *frame,
                      KithScheduleItem  *item,
                      KithChangeVerb     verb,
                      gboolean           initials)
{
  KithChangePane *self = g_object_new (KITH_TYPE_CHANGE_PANE, NULL);
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autofree char *name = kith_schedule_words_name (item, initials);
  g_autofree char *clock = kith_clock_to_text (kith_wall_time_get_minutes (&appointment->starts));

  self->practice = g_object_ref (practice);
  self->item = g_object_ref (item);
  self->verb = verb;
  adw_window_title_set_subtitle (self->title, name);
  kith_date_row_set_day (self->date_row, &day);
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), clock);
  kith_schedule_choice_fill_therapists (self->therapist_row, frame,
                                        appointment->therapist != NULL ? appointment->therapist : "");
  kith_schedule_choice_fill_rooms (self->room_row, frame, appointment->room != NULL ? appointment->room : "");
  fill_use (self);
  self->frame = kith_schedule_frame_ref (frame);
  said_cb (self);
  return GTK_WIDGET (self);
}

void
kith_change_pane_set_slot (KithChangePane     *self,
                           const KithWallTime *to,
                           const char         *therapist,
                           const char         *room)
{
  KithDate day = kith_wall_time_get_date (to);
  g_autofree char *clock = kith_clock_to_text (kith_wall_time_get_minutes (to));

  kith_date_row_set_day (self->date_row, &day);
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), clock);
  kith_choice_row_set (self->therapist_row, therapist);
  kith_choice_row_set (self->room_row, room);
}
