/* kith-brief-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-brief-view.h"

#include "kith-enter.h"
#include "kith-measure-form.h"
#include "kith-session-words.h"

#include <glib/gi18n.h>

struct _KithBriefView
{
  AdwBin parent_instance;

  AdwPreferencesGroup *standing_group;
  AdwPreferencesGroup *alerts_group;
  AdwPreferencesGroup *scores_group;
  AdwPreferencesGroup *tasks_group;
  AdwPreferencesGroup *disputes_group;
  AdwPreferencesGroup *days_group;
  AdwPreferencesGroup *plan_group;
  AdwExpanderRow *plan_row;

  KithPractice *practice;
  char *client;
  GPtrArray *rows;      /* each in one of the groups */
  GPtrArray *ticks;     /* rows of the plan */
};

G_DEFINE_FINAL_TYPE (KithBriefView, kith_brief_view, ADW_TYPE_BIN)

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add (KithBriefView       *self,
     AdwPreferencesGroup *group,
     GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

static void
clear (KithBriefView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (g_object_get_data (self->rows->pdata[i], "group"), self->rows->pdata[i]);
  for (guint i = 0; i < self->ticks->len; i++)
    adw_expander_row_remove (self->plan_row, self->ticks->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ticks, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->standing_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->alerts_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->scores_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->tasks_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->disputes_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->days_group), FALSE);
}

static void
tick (KithBriefView *self,
      const char    *item,
      const char    *sentence)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_TICK, item);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_COURSE_EDIT, entry, sentence);
}

static void
ticked_cb (GtkCheckButton *button,
           KithBriefView  *self)
{
  if (gtk_check_button_get_active (button))
    tick (self, g_object_get_data (G_OBJECT (button), "item"), _("Ticked in the plan"));
}

static GtkWidget *
make_tick (KithBriefView *self,
           const char    *item,
           const char    *label,
           const char    *subtitle)
{
  GtkWidget *row = make_row (label, subtitle);
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "item", g_strdup (item), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (ticked_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_standing (KithBriefView   *self,
               const KithBrief *brief)
{
  const char *ending = kith_session_words_ending (brief->ending);
  g_autofree char *left = NULL;
  GtkWidget *row;

  if (brief->course == NULL)
    return;
  left = kith_session_words_standing (brief);
  row = make_row (left, brief->area);
  add (self, self->standing_group, row);
  if (brief->review)
    add (self, self->standing_group, make_row (_("The plan is looked at again today"), NULL));
  if (ending == NULL)
    return;
  if (brief->ending == KITH_ENDING_RAISED)
    row = make_row (ending, NULL);
  else
    row = make_tick (self, "ending", ending, _("Tick it when it was"));
  if (brief->ending == KITH_ENDING_OVERDUE)
    gtk_widget_add_css_class (row, "warning");
  add (self, self->standing_group, row);
}

static const struct
{
  const char *icon;
  const char *style;
} levels[] = {
  [KITH_ALERT_GREY] = { "dialog-information-symbolic", "dim-label" },
  [KITH_ALERT_GREEN] = { "object-select-symbolic", "success" },
  [KITH_ALERT_ORANGE] = { "dialog-warning-symbolic", "warning" },
  [KITH_ALERT_RED] = { "dialog-warning-symbolic", "error" },
  [KITH_ALERT_RISK] = { "dialog-warning-symbolic", "error" },
};

static void
show_alerts (KithBriefView   *self,
             const KithBrief *brief)
{
  for (guint i = 0; i < brief->alerts->len; i++)
    {
      const KithBriefAlert *alert = brief->alerts->pdata[i];
      GtkWidget *icon = gtk_image_new_from_icon_name (levels[alert->alert.level].icon);
      GtkWidget *row = make_row (alert->words, NULL);

      gtk_widget_add_css_class (icon, levels[alert->alert.level].style);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      add (self, self->alerts_group, row);
    }
}

static void
show_scores (KithBriefView   *self,
             const KithBrief *brief)
{
  for (guint i = 0; i < brief->scores->len; i++)
    {
      const KithBriefScore *score = brief->scores->pdata[i];
      g_autofree char *total = kith_measure_words_total (score->measure, score->latest->total);
      g_autofree char *title = g_strdup_printf ("%s: %s", score->measure->name, total);
      g_autofree char *words = NULL;

      if (score->latest != score->first)
        words = kith_measure_words_change (score->measure, score->first->total, score->latest->total, TRUE);
      else
        words = kith_date_format (&score->latest->day);
      add (self, self->scores_group, make_row (title, words));
    }
}

static void
show_tasks (KithBriefView          *self,
            const KithSessionSheet *sheet)
{
  for (guint i = 0; i < sheet->brief->tasks->len; i++)
    {
      const KithTask *task = sheet->brief->tasks->pdata[i];
      g_autofree char *words = kith_session_words_task (task, kith_session_sheet_find_person (sheet, task->person));

      add (self, self->tasks_group, make_row (task->body, *words != '\0' ? words : NULL));
    }
}

static void
show_disputes (KithBriefView   *self,
               const KithBrief *brief)
{
  for (guint i = 0; i < brief->disputes->len; i++)
    {
      const KithBriefDispute *dispute = brief->disputes->pdata[i];
      g_autofree char *day = kith_date_format (&dispute->stage->day);
      /* Translators: since when a dispute has been at its stage: "impasse, since 3 November 2026". */
      g_autofree char *words = g_strdup_printf (_("%s, since %s"), kith_dispute_get_label (dispute->stage->stage), day);

      add (self, self->disputes_group, make_row (dispute->person->name, words));
    }
}

static void
show_days (KithBriefView   *self,
           const KithBrief *brief)
{
  for (guint i = 0; i < brief->anniversaries->len; i++)
    {
      const KithBriefAnniversary *anniversary = brief->anniversaries->pdata[i];
      g_autofree char *words = kith_session_words_anniversary (anniversary);
      g_autofree char *days = kith_session_words_days (anniversary->days);

      add (self, self->days_group, make_row (words, days));
    }
  for (guint i = 0; i < brief->events->len; i++)
    {
      const KithEvent *event = brief->events->pdata[i];
      g_autofree char *words = kith_session_words_event (event);
      g_autofree char *day = kith_date_format (&event->starts);

      add (self, self->days_group, make_row (words, day));
    }
}

static void
show_plan (KithBriefView   *self,
           const KithBrief *brief)
{
  guint n = brief->undone->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);

  for (guint i = 0; i < n; i++)
    {
      const KithBriefTick *it = brief->undone->pdata[i];
      GtkWidget *row = make_tick (self, it->item, it->label, NULL);

      adw_expander_row_add_row (self->plan_row, row);
      g_ptr_array_add (self->ticks, row);
    }
  adw_expander_row_set_subtitle (self->plan_row, count);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_group), n > 0);
}

void
kith_brief_view_show (KithBriefView          *self,
                      const KithSessionSheet *sheet)
{
  g_return_if_fail (KITH_IS_BRIEF_VIEW (self));

  clear (self);
  show_standing (self, sheet->brief);
  show_alerts (self, sheet->brief);
  show_scores (self, sheet->brief);
  show_tasks (self, sheet);
  show_disputes (self, sheet->brief);
  show_days (self, sheet->brief);
  show_plan (self, sheet->brief);
}

void
kith_brief_view_set_client (KithBriefView *self,
                            KithPractice  *practice,
                            const char    *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

static void
kith_brief_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BRIEF_VIEW);
  G_OBJECT_CLASS (kith_brief_view_parent_class)->dispose (object);
}

static void
kith_brief_view_finalize (GObject *object)
{
  KithBriefView *self = KITH_BRIEF_VIEW (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->ticks);
  G_OBJECT_CLASS (kith_brief_view_parent_class)->finalize (object);
}

static void
kith_brief_view_class_init (KithBriefViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_brief_view_dispose;
  object_class->finalize = kith_brief_view_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-brief-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, standing_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, alerts_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, scores_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, disputes_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, days_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, plan_group);
  gtk_widget_class_bind_template_child (widget_class, KithBriefView, plan_row);
}

static void
kith_brief_view_init (KithBriefView *self)
{
  self->rows = g_ptr_array_new ();
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
