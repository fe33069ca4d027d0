/* kith-plan-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan-view.h"

#include "kith-area-row.h"
#include "kith-catalogue.h"
#include "kith-course-card.h"
#include "kith-enter.h"
#include "kith-figures-dialog.h"
#include "kith-formulation-group.h"
#include "kith-goal-row.h"
#include "kith-kept-rows.h"
#include "kith-phase-row.h"
#include "kith-plan-words.h"
#include "kith-scope.h"
#include "kith-start-dialog.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithPlanView
{
  AdwBreakpointBin parent_instance;

  GtkStack *stack;
  GtkWidget *further_button;
  KithCourseCard *card;
  AdwPreferencesGroup *phases_group;
  AdwPreferencesGroup *earlier_group;
  GtkMenuButton *area_button;
  GtkListBox *areas_list;
  GtkListBox *goals_list;
  GtkEditable *goal_row;
  KithFormulationGroup *formulation;

  KithPractice *practice;
  KithPeopleList *people;
  char *scope;
  KithTreatment *treatment;
  char *course;            /* the one that is shown */
  GPtrArray *phases;       /* its rows */
  GPtrArray *earlier;
  KithKeptRows *areas;
  KithKeptRows *goals;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (KithPlanView, kith_plan_view, ADW_TYPE_BREAKPOINT_BIN)

static const char *
get_client (KithPlanView *self)
{
  return kith_people_list_get_client (self->people);
}

static void
show_phases (KithPlanView         *self,
             const KithCoursePlan *plan)
{
  g_autoptr (GPtrArray) steps = kith_course_plan_list_steps (plan);
  guint wanted = plan->template != NULL ? (guint) plan->course->edges.n_phases : 0;

  while (self->phases->len > wanted)
    adw_preferences_group_remove (self->phases_group, g_ptr_array_steal_index (self->phases, self->phases->len - 1));
  while (self->phases->len < wanted)
    {
      GtkWidget *row = kith_phase_row_new (self->practice);

      adw_preferences_group_add (self->phases_group, row);
      g_ptr_array_add (self->phases, row);
    }
  for (guint i = 0; i < wanted; i++)
    kith_phase_row_show (self->phases->pdata[i], plan, steps, (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->phases_group), wanted > 0);
}

static void
show_earlier (KithPlanView         *self,
              const KithCoursePlan *current)
{
  for (guint i = 0; i < self->earlier->len; i++)
    adw_preferences_group_remove (self->earlier_group, self->earlier->pdata[i]);
  g_ptr_array_set_size (self->earlier, 0);
  for (guint i = self->treatment->courses->len; i > 0; i--)
    {
      const KithCoursePlan *plan = self->treatment->courses->pdata[i - 1];
      g_autofree char *name = kith_plan_words_course (plan);
      g_autofree char *detail = kith_plan_words_closed (plan);
      GtkWidget *row;

      if (plan == current)
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
      adw_preferences_group_add (self->earlier_group, row);
      g_ptr_array_add (self->earlier, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_group), self->earlier->len > 0);
}

/* The areas that the template is made for. */
static void
offer_areas (KithPlanView         *self,
             const KithCoursePlan *plan)
{
  const KithVocabulary *words = kith_catalogue_get ()->vocabulary;
  const char * const *kinds = kith_vocabulary_get_ids (words, "Areas");
  g_autoptr (GMenu) menu = g_menu_new ();

  if (plan->template != NULL)
    kinds = (const char * const *) plan->template->areas;
  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (kith_vocabulary_get_label (words, "Areas", kinds[i]), NULL);

      g_menu_item_set_action_and_target (item, "plan.add-area", "s", kinds[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->area_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->area_button), plan->course->closure == NULL);
}

static void
show_focus (KithPlanView         *self,
            const KithCoursePlan *plan,
            const KithTimeline   *timeline)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  for (guint i = 0; i < plan->areas->len; i++)
    g_ptr_array_add (areas, (gpointer) ((const KithPlanArea *) plan->areas->pdata[i])->area);
  kith_kept_rows_set (self->areas, areas);
  kith_kept_rows_set (self->goals, plan->goals);
  for (guint i = 0; i < plan->areas->len; i++)
    {
      const KithPlanArea *area = plan->areas->pdata[i];

      kith_area_row_show (KITH_AREA_ROW (kith_kept_rows_find (self->areas, area->area->id)), self->treatment, plan, timeline, area);
    }
  for (guint i = 0; i < plan->goals->len; i++)
    {
      const KithGoal *goal = plan->goals->pdata[i];

      kith_goal_row_show (KITH_GOAL_ROW (kith_kept_rows_find (self->goals, goal->id)), self->treatment, plan, goal);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->goal_row), plan->course->closure == NULL);
}

static void
show (KithPlanView       *self,
      const KithTimeline *timeline)
{
  const KithCoursePlan *plan = kith_treatment_get_current (self->treatment);

  if (plan == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  if (g_set_str (&self->course, plan->course->id))
    while (self->phases->len > 0)
      adw_preferences_group_remove (self->phases_group, g_ptr_array_steal_index (self->phases, self->phases->len - 1));
  gtk_widget_set_visible (self->further_button, plan->course->closure != NULL);
  kith_course_card_show (self->card, self->treatment, plan, timeline);
  show_phases (self, plan);
  show_earlier (self, plan);
  offer_areas (self, plan);
  show_focus (self, plan, timeline);
  kith_formulation_group_show (self->formulation, self->treatment, plan);
  gtk_stack_set_visible_child_name (self->stack, "course");
}

static DexFuture *
load_fiber (gpointer data)
{
  KithPlanView *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTreatment) treatment = NULL;
  g_autoptr (KithTimeline) timeline = NULL;

  treatment = dex_await_boxed (kith_practice_load_treatment (self->practice, get_client (self)), &error);
  if (treatment != NULL)
    timeline = dex_await_boxed (kith_practice_load_timeline (self->practice, get_client (self), 0), &error);
  if (self->stack == NULL)
    return dex_future_new_true ();
  if (timeline == NULL)
    {
      kith_window_complain (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->treatment, kith_treatment_free);
  self->treatment = g_steal_pointer (&treatment);
  show (self, timeline);
  return dex_future_new_true ();
}

static void
reload (KithPlanView *self)
{
  self->stale = FALSE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

/* The schedule can change which appointments there are to choose from. */
static void
practice_changed_cb (KithPlanView *self,
                     const char   *file,
                     const char   *scope)
{
  if (scope != NULL && !g_str_equal (scope, self->scope) && !g_str_equal (scope, KITH_SCOPE_SCHEDULE))
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  KithPlanView *self = KITH_PLAN_VIEW (widget);

  if (self->treatment != NULL)
    adw_dialog_present (kith_start_dialog_new (self->practice, self->treatment, get_client (self)), widget);
}

static void
add_area_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  KithPlanView *self = KITH_PLAN_VIEW (widget);
  KithEntry *entry = kith_entry_new (get_client (self));

  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->course);
  kith_entry_set_text (entry, KITH_ENTRY_KIND, g_variant_get_string (parameter, NULL));
  kith_enter (widget, self->practice, KITH_ENTER_AREA_ADD, entry, NULL);
}

static void
person_cb (KithPlanView *self,
           const char   *person)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "home.open-person", "(ss)", get_client (self), person);
}

static void
patterns_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  KithPlanView *self = KITH_PLAN_VIEW (widget);
  const KithFiguresWanted wanted = { .client = get_client (self) };
  AdwDialog *dialog = kith_figures_dialog_new (self->practice, &wanted);

  g_signal_connect_object (dialog, "person", G_CALLBACK (person_cb), self, G_CONNECT_SWAPPED);
  kith_figures_dialog_narrow (KITH_FIGURES_DIALOG (dialog));
  adw_dialog_present (dialog, widget);
}

static void
add_goal_cb (KithPlanView *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->goal_row)));
  KithEntry *entry;

  if (*text == '\0')
    return;
  entry = kith_entry_new (get_client (self));
  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->course);
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, text);
  gtk_editable_set_text (self->goal_row, "");
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_GOAL_ADD, entry, NULL);
}

static void
area_removed_cb (KithPlanView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->area_button));
}

static void
goal_removed_cb (KithPlanView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->goal_row));
}

static GtkWidget *
make_area_row (gpointer data)
{
  KithPlanView *self = data;
  GtkWidget *row = kith_area_row_new (self->practice, self->people);

  g_signal_connect_object (row, "removed", G_CALLBACK (area_removed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_goal_row (gpointer data)
{
  KithPlanView *self = data;
  GtkWidget *row = kith_goal_row_new (self->practice, self->people);

  g_signal_connect_object (row, "removed", G_CALLBACK (goal_removed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
kith_plan_view_map (GtkWidget *widget)
{
  KithPlanView *self = KITH_PLAN_VIEW (widget);

  GTK_WIDGET_CLASS (kith_plan_view_parent_class)->map (widget);
  if (self->stale)
    reload (self);
}

static void
kith_plan_view_dispose (GObject *object)
{
  KithPlanView *self = KITH_PLAN_VIEW (object);

  g_ptr_array_set_size (self->phases, 0);
  g_ptr_array_set_size (self->earlier, 0);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PLAN_VIEW);
  G_OBJECT_CLASS (kith_plan_view_parent_class)->dispose (object);
}

static void
kith_plan_view_finalize (GObject *object)
{
  KithPlanView *self = KITH_PLAN_VIEW (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_pointer (&self->treatment, kith_treatment_free);
  g_clear_pointer (&self->areas, kith_kept_rows_free);
  g_clear_pointer (&self->goals, kith_kept_rows_free);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->earlier);
  g_free (self->scope);
  g_free (self->course);
  G_OBJECT_CLASS (kith_plan_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, further_button);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, card);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, phases_group);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, area_button);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, areas_list);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, goals_list);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, goal_row);
  gtk_widget_class_bind_template_child (widget_class, KithPlanView, formulation);
}

static void
kith_plan_view_class_init (KithPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_plan_view_dispose;
  object_class->finalize = kith_plan_view_finalize;
  widget_class->map = kith_plan_view_map;
  g_type_ensure (KITH_TYPE_COURSE_CARD);
  g_type_ensure (KITH_TYPE_FORMULATION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-plan-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_goal_cb);
  gtk_widget_class_install_action (widget_class, "plan.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "plan.add-area", "s", add_area_cb);
  gtk_widget_class_install_action (widget_class, "plan.patterns", NULL, patterns_cb);
}

static void
kith_plan_view_init (KithPlanView *self)
{
  self->phases = g_ptr_array_new ();
  self->earlier = g_ptr_array_new ();
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->areas = kith_kept_rows_new (self->areas_list, make_area_row, self);
  self->goals = kith_kept_rows_new (self->goals_list, make_goal_row, self);
}

GtkWidget *
kith_plan_view_new (KithPractice   *practice,
                    KithPeopleList *people)
{
  KithPlanView *self = g_object_new (KITH_TYPE_PLAN_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->scope = kith_scope_new_client (get_client (self));
  kith_course_card_set_practice (self->card, practice);
  kith_formulation_group_set_practice (self->formulation, practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
