/* kith-course-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-card.h"

#include "kith-catalogue.h"
#include "kith-contract-dialog.h"
#include "kith-enter.h"
#include "kith-number-row.h"
#include "kith-plan-words.h"
#include "kith-roadmap.h"
#include "kith-standpoint.h"

#include <glib/gi18n.h>

#define PAUSE_MS 800
#define MOST_DAYS 366

struct _KithCourseCard
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *head_row;
  GtkLabel *name_label;
  GtkLabel *where_label;
  KithRoadmap *roadmap;
  AdwExpanderRow *contract_row;
  GtkWidget *change_button;
  KithNumberRow *cadence_row;
  KithNumberRow *already_row;
  AdwComboRow *block_row;
  AdwComboRow *closure_row;

  KithPractice *practice;
  KithTreatment *treatment;
  const KithCoursePlan *plan;
  GPtrArray *changes;     /* rows of the contract */
  GPtrArray *blocks;      /* of KithPlanBlock, borrowed: those that may be chosen */
  gboolean showing;
  KithEntry *sent;        /* (nullable): what it does not know as stored yet */
  gboolean missed;        /* what became of it while someone turned a number */
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithCourseCard, kith_course_card, ADW_TYPE_PREFERENCES_GROUP)

static const char * const *
get_closures (void)
{
  return kith_vocabulary_get_ids (kith_catalogue_get ()->vocabulary, "Closures");
}

static void
show_where (KithCourseCard     *self,
            const KithTimeline *timeline)
{
  g_autofree char *name = kith_plan_words_course (self->plan);
  g_autofree char *standing = kith_standpoint_describe (timeline);
  g_autofree char *where = kith_plan_words_where (self->plan, timeline, standing);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->where_label, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  kith_roadmap_show_timeline (self->roadmap, &self->plan->course->edges, timeline);
}

static void
show_contract (KithCourseCard *self)
{
  g_autofree char *words = kith_plan_words_contract (self->plan);

  for (guint i = 0; i < self->changes->len; i++)
    adw_expander_row_remove (self->contract_row, self->changes->pdata[i]);
  g_ptr_array_set_size (self->changes, 0);
  for (guint i = 0; i < self->plan->changes->len; i++)
    {
      const KithContractChange *change = self->plan->changes->pdata[i];
      g_autofree char *title = kith_plan_words_change (change);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), change->reason);
      adw_expander_row_add_row (self->contract_row, row);
      g_ptr_array_add (self->changes, row);
    }
  adw_expander_row_set_subtitle (self->contract_row, words);
  adw_expander_row_set_enable_expansion (self->contract_row, self->changes->len > 0);
  gtk_widget_set_visible (self->change_button, self->plan->course->closure == NULL);
}

static void
show_blocks (KithCourseCard *self)
{
  const KithCourse *course = self->plan->course;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->blocks, 0);
  gtk_string_list_append (labels, C_("appointments", "None"));
  for (guint i = 0; i < self->treatment->blocks->len; i++)
    {
      KithPlanBlock *block = self->treatment->blocks->pdata[i];

      if (block->course != NULL && !g_str_equal (block->course, course->id))
        continue;
      gtk_string_list_take (labels, kith_plan_words_block (block));
      g_ptr_array_add (self->blocks, block);
      if (g_strcmp0 (block->id, course->block) == 0)
        selected = self->blocks->len;
    }
  adw_combo_row_set_model (self->block_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->block_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->block_row), self->blocks->len > 0);
}

static void
show_closure (KithCourseCard *self)
{
  const char * const *closures = get_closures ();
  guint selected = 0;

  for (guint i = 0; closures[i] != NULL; i++)
    if (g_strcmp0 (closures[i], self->plan->course->closure) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->closure_row, selected);
}

static void
write_widgets (KithCourseCard     *self,
               const KithTimeline *timeline)
{
  const KithCourse *course = self->plan->course;

  self->showing = TRUE;
  show_where (self, timeline);
  show_contract (self);
  if (self->pause == 0)
    {
      kith_number_row_set_value (self->cadence_row, course->cadence);
      kith_number_row_set_value (self->already_row, course->already);
    }
  show_blocks (self);
  show_closure (self);
  gtk_widget_set_visible (GTK_WIDGET (self->already_row), course->already > 0 || self->plan->reached == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cadence_row), course->closure == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->already_row), course->closure == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->block_row), course->closure == NULL);
  self->showing = FALSE;
}

static KithEntry *
begin_entry (KithCourseCard *self)
{
  KithEntry *entry = kith_entry_new (self->plan->course->client);

  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->plan->course->id);
  return entry;
}

static void
send (KithCourseCard *self,
      KithEntry      *entry,
      const char     *sentence)
{
  kith_entry_follow (entry, &self->sent);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_COURSE_EDIT, entry, sentence);
}

static void
store_numbers (KithCourseCard *self)
{
  const KithCourse *course = self->plan->course;
  int cadence = kith_number_row_get_value (self->cadence_row);
  int already = kith_number_row_get_value (self->already_row);
  KithEntry *entry;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (cadence == course->cadence && already == course->already && self->missed)
    kith_practice_tell_change (self->practice, KITH_FILE_CLINICAL, NULL);
  if (cadence == course->cadence && already == course->already)
    return;
  entry = begin_entry (self);
  kith_entry_replace_number (entry, KITH_ENTRY_CADENCE, cadence, course->cadence);
  kith_entry_replace_number (entry, KITH_ENTRY_ALREADY, already, course->already);
  send (self, entry, NULL);
}

static void
pause_cb (gpointer data)
{
  KITH_COURSE_CARD (data)->pause = 0;
  store_numbers (data);
}

static void
turned_cb (KithCourseCard *self)
{
  if (self->showing || self->plan == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
store_block (KithCourseCard *self)
{
  guint place = adw_combo_row_get_selected (self->block_row);
  const KithPlanBlock *block = place > 0 && place <= self->blocks->len ? self->blocks->pdata[place - 1] : NULL;
  g_autoptr (KithEntry) entry = begin_entry (self);

  if (kith_entry_replace_text (entry, KITH_ENTRY_BLOCK, block != NULL ? block->id : NULL, self->plan->course->block))
    send (self, g_steal_pointer (&entry), NULL);
}

static void
store_closure (KithCourseCard *self)
{
  guint place = adw_combo_row_get_selected (self->closure_row);
  const char *wanted = place > 0 ? get_closures ()[place - 1] : NULL;
  g_autoptr (KithEntry) entry = begin_entry (self);

  if (kith_entry_replace_text (entry, KITH_ENTRY_CLOSURE, wanted, self->plan->course->closure))
    send (self, g_steal_pointer (&entry), place > 0 ? _("Course closed") : _("Course taken up again"));
}

static void
chosen_cb (KithCourseCard *self)
{
  if (self->showing || self->plan == NULL)
    return;
  store_block (self);
  store_closure (self);
}

static void
change_cb (KithCourseCard *self)
{
  adw_dialog_present (kith_contract_dialog_new (self->practice, self->plan), GTK_WIDGET (self));
}

static void
kith_course_card_unmap (GtkWidget *widget)
{
  KithCourseCard *self = KITH_COURSE_CARD (widget);

  if (self->pause != 0)
    store_numbers (self);
  GTK_WIDGET_CLASS (kith_course_card_parent_class)->unmap (widget);
}

static void
kith_course_card_dispose (GObject *object)
{
  KithCourseCard *self = KITH_COURSE_CARD (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  self->plan = NULL;
  g_ptr_array_set_size (self->changes, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_COURSE_CARD);
  G_OBJECT_CLASS (kith_course_card_parent_class)->dispose (object);
}

static void
kith_course_card_finalize (GObject *object)
{
  KithCourseCard *self = KITH_COURSE_CARD (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->treatment, kith_treatment_free);
  g_clear_pointer (&self->sent, kith_entry_free);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (kith_course_card_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, head_row);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, where_label);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, roadmap);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, contract_row);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, change_button);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, already_row);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, block_row);
  gtk_widget_class_bind_template_child (widget_class, KithCourseCard, closure_row);
}

static void
kith_course_card_class_init (KithCourseCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_course_card_dispose;
  object_class->finalize = kith_course_card_finalize;
  widget_class->unmap = kith_course_card_unmap;
  g_type_ensure (KITH_TYPE_ROADMAP);
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-course-card.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
kith_course_card_init (KithCourseCard *self)
{
  const char * const *closures = get_closures ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->changes = g_ptr_array_new ();
  self->blocks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (labels, C_("course", "Under way"));
  for (gsize i = 0; closures[i] != NULL; i++)
    gtk_string_list_append (labels, kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Closures", closures[i]));
  adw_combo_row_set_model (self->closure_row, G_LIST_MODEL (labels));
  kith_number_row_set_range (self->cadence_row, 1, MOST_DAYS);
  kith_number_row_set_range (self->already_row, 0, KITH_MAX_SESSIONS);
}

void
kith_course_card_set_practice (KithCourseCard *self,
                               KithPractice   *practice)
{
  self->practice = g_object_ref (practice);
}

void
kith_course_card_show (KithCourseCard       *self,
                       KithTreatment        *treatment,
                       const KithCoursePlan *plan,
                       const KithTimeline   *timeline)
{
  KithTreatment *before = self->treatment;

  /* What is turned stays, with what it was, until it is stored. */
  self->missed = self->pause != 0 && self->sent == NULL;
  if (self->missed)
    return;
  if (!kith_practice_has_edits (self->practice))
    g_clear_pointer (&self->sent, kith_entry_free);
  self->treatment = kith_treatment_copy (treatment);
  g_clear_pointer (&before, kith_treatment_free);
  self->plan = plan;
  write_widgets (self, timeline);
}
