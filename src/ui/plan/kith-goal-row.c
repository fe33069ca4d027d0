/* kith-goal-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-goal-row.h"

#include "kith-catalogue.h"
#include "kith-date-row.h"
#include "kith-focus-form.h"
#include "kith-person-choice.h"
#include "kith-plan-words.h"
#include "kith-text-row.h"

#include <glib/gi18n.h>

#define MOST_RATING 10

struct _KithGoalRow
{
  KithFocusRow parent_instance;

  KithTextRow *text_row;
  AdwComboRow *rating_row;
  AdwComboRow *area_row;
  KithPersonChoice *person_row;
  KithDateRow *agreed_row;

  const KithCoursePlan *plan;
  const KithGoal *goal;       /* as stored, of the treatment */
};

G_DEFINE_FINAL_TYPE (KithGoalRow, kith_goal_row, KITH_TYPE_FOCUS_ROW)

static const KithArea *
get_area (const KithCoursePlan *plan,
          guint                 place)
{
  return place < plan->areas->len ? ((const KithPlanArea *) plan->areas->pdata[place])->area : NULL;
}

static const char *
get_label (const KithArea *area)
{
  return kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", area->kind);
}

static const KithArea *
show_areas (KithGoalRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const KithArea *own = NULL;
  guint selected = 0;

  gtk_string_list_append (labels, _("No problem area"));
  for (guint i = 0; i < self->plan->areas->len; i++)
    {
      const KithArea *area = get_area (self->plan, i);

      gtk_string_list_append (labels, get_label (area));
      if (g_strcmp0 (area->id, self->goal->area) != 0)
        continue;
      own = area;
      selected = i + 1;
    }
  adw_combo_row_set_model (self->area_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->area_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->area_row), self->plan->areas->len > 0);
  return own;
}

static void
write_widgets (KithGoalRow *self)
{
  const KithGoal *goal = self->goal;
  const KithArea *area;
  g_autofree char *detail = NULL;

  if (!kith_focus_row_is_typing (KITH_FOCUS_ROW (self)))
    {
      kith_text_row_set_text (self->text_row, goal->body);
      kith_date_row_set_day (self->agreed_row, &goal->agreed);
    }
  adw_combo_row_set_selected (self->rating_row, goal->rating == KITH_NOT_RATED ? 0 : (guint) goal->rating + 1);
  area = show_areas (self);
  kith_person_choice_set_person (self->person_row, goal->person);
  detail = kith_plan_words_goal (goal, area != NULL ? get_label (area) : NULL, kith_person_choice_get_name (self->person_row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), goal->body);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
}

/* A day that is still being typed is none yet. */
static KithDate
read_agreed (KithGoalRow *self)
{
  KithDate day;

  return kith_date_row_read (self->agreed_row, &day) ? day : self->goal->agreed;
}

static KithEntry *
make_entry (KithFocusRow *row)
{
  KithGoalRow *self = KITH_GOAL_ROW (row);
  g_autofree char *text = kith_text_row_dup_text (self->text_row);
  guint rating = adw_combo_row_get_selected (self->rating_row);
  guint place = adw_combo_row_get_selected (self->area_row);
  const KithArea *area = place > 0 ? get_area (self->plan, place - 1) : NULL;
  const KithGoalForm form = {
    .text = text,
    .area = area != NULL ? area->id : "",
    .person = kith_person_choice_get_person (self->person_row),
    .rating = rating == 0 ? KITH_NOT_RATED : (int) rating - 1,
    .agreed = read_agreed (self),
  };

  return kith_goal_form_make_entry (&form, self->goal, kith_focus_row_get_client (row));
}

static void
kith_goal_row_dispose (GObject *object)
{
  KithGoalRow *self = KITH_GOAL_ROW (object);

  self->goal = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_GOAL_ROW);
  G_OBJECT_CLASS (kith_goal_row_parent_class)->dispose (object);
}

static void
kith_goal_row_class_init (KithGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFocusRowClass *focus_class = KITH_FOCUS_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_goal_row_dispose;
  focus_class->edit = KITH_ENTER_GOAL_EDIT;
  focus_class->remove = KITH_ENTER_GOAL_REMOVE;
  focus_class->removed = N_("Goal removed");
  focus_class->make_entry = make_entry;
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_PERSON_CHOICE);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithGoalRow, text_row);
  gtk_widget_class_bind_template_child (widget_class, KithGoalRow, rating_row);
  gtk_widget_class_bind_template_child (widget_class, KithGoalRow, area_row);
  gtk_widget_class_bind_template_child (widget_class, KithGoalRow, person_row);
  gtk_widget_class_bind_template_child (widget_class, KithGoalRow, agreed_row);
  kith_focus_row_bind (widget_class);
}

static void
kith_goal_row_init (KithGoalRow *self)
{
  g_autoptr (GtkStringList) ratings = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (ratings, _("Not rated"));
  for (int i = 0; i <= MOST_RATING; i++)
    gtk_string_list_take (ratings, g_strdup_printf ("%d", i));
  adw_combo_row_set_model (self->rating_row, G_LIST_MODEL (ratings));
  kith_focus_row_watch (KITH_FOCUS_ROW (self), GTK_WIDGET (self->text_row));
}

GtkWidget *
kith_goal_row_new (KithPractice   *practice,
                   KithPeopleList *people)
{
  KithGoalRow *self = g_object_new (KITH_TYPE_GOAL_ROW, NULL);

  kith_focus_row_set_practice (KITH_FOCUS_ROW (self), practice, people);
  kith_person_choice_set_people (self->person_row, people);
  return GTK_WIDGET (self);
}

void
kith_goal_row_show (KithGoalRow          *self,
                    KithTreatment        *treatment,
                    const KithCoursePlan *plan,
                    const KithGoal       *goal)
{
  if (!kith_focus_row_begin (KITH_FOCUS_ROW (self), treatment, goal->id))
    return;
  self->plan = plan;
  self->goal = goal;
  kith_date_row_set_reach (self->agreed_row, KITH_REACH_HAPPENED, &treatment->today, &treatment->born);
  write_widgets (self);
  kith_focus_row_end (KITH_FOCUS_ROW (self));
}
