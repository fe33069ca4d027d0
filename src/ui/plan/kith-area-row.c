/* kith-area-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-area-row.h"

#include "kith-catalogue.h"
#include "kith-event-choice.h"
#include "kith-focus-form.h"
#include "kith-person-choice.h"
#include "kith-plan-words.h"
#include "kith-text-row.h"

#include <glib/gi18n.h>


struct _KithAreaRow
{
  KithFocusRow parent_instance;

  AdwComboRow *kind_row;
  KithPersonChoice *person_row;
  KithEventChoice *event_row;
  KithTextRow *text_row;
  AdwSwitchRow *first_row;
  AdwActionRow *stage_row;
  GtkWidget *patterns_row;

  const KithPlanArea *area;   /* as stored, of the treatment */
  GStrv kinds;
};

G_DEFINE_FINAL_TYPE (KithAreaRow, kith_area_row, KITH_TYPE_FOCUS_ROW)

static const char *
get_label (const char *kind)
{
  return kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", kind);
}

/* Those of the template, and what the area is though the template does not have it. */
static void
show_kinds (KithAreaRow          *self,
            const KithCoursePlan *plan)
{
  const char *own = self->area->area->kind;
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (plan->template != NULL)
    g_strv_builder_addv (kinds, (const char **) plan->template->areas);
  if (plan->template == NULL || !g_strv_contains ((const char * const *) plan->template->areas, own))
    g_strv_builder_add (kinds, own);
  g_clear_pointer (&self->kinds, g_strfreev);
  self->kinds = g_strv_builder_end (kinds);
  for (gsize i = 0; self->kinds[i] != NULL; i++)
    gtk_string_list_append (labels, get_label (self->kinds[i]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
  for (guint i = 0; self->kinds[i] != NULL; i++)
    if (g_str_equal (self->kinds[i], own))
      adw_combo_row_set_selected (self->kind_row, i);
}

static void
show_head (KithAreaRow *self)
{
  const KithArea *area = self->area->area;
  g_autofree char *detail = kith_plan_words_area (self->area, kith_person_choice_get_name (self->person_row),
                                                  kith_event_choice_get_label (self->event_row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_label (area->kind));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
}

static void
write_widgets (KithAreaRow          *self,
               const KithCoursePlan *plan,
               const KithTimeline   *timeline)
{
  const KithArea *area = self->area->area;
  const KithDisputeStage *stage = self->area->stage;

  show_kinds (self, plan);
  kith_person_choice_set_person (self->person_row, area->person);
  kith_event_choice_show (self->event_row, timeline, area->event);
  if (!kith_focus_row_is_typing (KITH_FOCUS_ROW (self)))
    kith_text_row_set_text (self->text_row, area->body);
  adw_switch_row_set_active (self->first_row, area->first);
  /* Another one takes its place; it is not given up for none. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->first_row), !area->first);
  gtk_widget_set_visible (GTK_WIDGET (self->stage_row), stage != NULL);
  if (stage != NULL)
    adw_action_row_set_subtitle (self->stage_row, kith_plan_words_stage (stage->stage));
  gtk_widget_set_visible (self->patterns_row, kith_treatment_area_is_of_patterns (area->kind));
  show_head (self);
}

static KithEntry *
make_entry (KithFocusRow *row)
{
  KithAreaRow *self = KITH_AREA_ROW (row);
  g_autofree char *text = kith_text_row_dup_text (self->text_row);
  guint kind = adw_combo_row_get_selected (self->kind_row);
  const KithAreaForm form = {
    .kind = kind < g_strv_length (self->kinds) ? self->kinds[kind] : self->area->area->kind,
    .person = kith_person_choice_get_person (self->person_row),
    .event = kith_event_choice_get_event (self->event_row),
    .first = adw_switch_row_get_active (self->first_row),
    .text = text,
  };

  return kith_area_form_make_entry (&form, self->area->area, kith_focus_row_get_client (row));
}

static void
kith_area_row_dispose (GObject *object)
{
  KithAreaRow *self = KITH_AREA_ROW (object);

  self->area = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_AREA_ROW);
  G_OBJECT_CLASS (kith_area_row_parent_class)->dispose (object);
}

static void
kith_area_row_finalize (GObject *object)
{
  KithAreaRow *self = KITH_AREA_ROW (object);

  g_strfreev (self->kinds);
  G_OBJECT_CLASS (kith_area_row_parent_class)->finalize (object);
}

static void
kith_area_row_class_init (KithAreaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFocusRowClass *focus_class = KITH_FOCUS_ROW_CLASS (klass);

  object_class->dispose = kith_area_row_dispose;
  object_class->finalize = kith_area_row_finalize;
  focus_class->edit = KITH_ENTER_AREA_EDIT;
  focus_class->remove = KITH_ENTER_AREA_REMOVE;
  focus_class->removed = N_("Problem area removed");
  focus_class->make_entry = make_entry;
  g_type_ensure (KITH_TYPE_EVENT_CHOICE);
  g_type_ensure (KITH_TYPE_PERSON_CHOICE);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-area-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, person_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, event_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, text_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, first_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, stage_row);
  gtk_widget_class_bind_template_child (widget_class, KithAreaRow, patterns_row);
  kith_focus_row_bind (widget_class);
}

static void
kith_area_row_init (KithAreaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_focus_row_watch (KITH_FOCUS_ROW (self), GTK_WIDGET (self->text_row));
}

GtkWidget *
kith_area_row_new (KithPractice   *practice,
                   KithPeopleList *people)
{
  KithAreaRow *self = g_object_new (KITH_TYPE_AREA_ROW, NULL);

  kith_focus_row_set_practice (KITH_FOCUS_ROW (self), practice, people);
  kith_person_choice_set_people (self->person_row, people);
  return GTK_WIDGET (self);
}

void
kith_area_row_show (KithAreaRow          *self,
                    KithTreatment        *treatment,
                    const KithCoursePlan *plan,
                    const KithTimeline   *timeline,
                    const KithPlanArea   *area)
{
  if (!kith_focus_row_begin (KITH_FOCUS_ROW (self), treatment, area->area->id))
    return;
  self->area = area;
  write_widgets (self, plan, timeline);
  kith_focus_row_end (KITH_FOCUS_ROW (self));
}
