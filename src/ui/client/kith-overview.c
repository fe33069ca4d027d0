/* kith-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-overview.h"

#include "kith-standpoint.h"

#include <glib/gi18n.h>

struct _KithOverview
{
  AdwBin parent_instance;

  AdwPreferencesGroup *course_group;
  AdwPreferencesGroup *scores_group;
  AdwActionRow *standing_row;
  AdwActionRow *next_row;
  AdwActionRow *name_row;
  AdwActionRow *born_row;
  AdwActionRow *phone_row;

  GPtrArray *score_rows;
};

G_DEFINE_FINAL_TYPE (KithOverview, kith_overview, ADW_TYPE_BIN)

static char *
dup_day (guint32 julian)
{
  g_autoptr (GDate) date = g_date_new_julian (julian);
  const KithDate day = { KITH_DATE_DAY, FALSE, g_date_get_year (date), g_date_get_month (date), g_date_get_day (date) };

  return kith_date_format (&day);
}

static const KithTimelineBead *
find_next (const KithTimeline *timeline)
{
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (!bead->projected && bead->state == KITH_SESSION_PLANNED)
        return bead;
    }
  return NULL;
}

static void
show_scores (KithOverview       *self,
             const KithTimeline *timeline)
{
  for (guint i = 0; i < self->score_rows->len; i++)
    adw_preferences_group_remove (self->scores_group, self->score_rows->pdata[i]);
  g_ptr_array_set_size (self->score_rows, 0);
  for (guint i = 0; i < timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = timeline->curves->pdata[i];
      g_autofree char *text = kith_standpoint_describe_curve (curve);
      GtkWidget *row;

      if (text == NULL)
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), curve->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (self->scores_group, row);
      g_ptr_array_add (self->score_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->scores_group), self->score_rows->len > 0);
}

static void
kith_overview_dispose (GObject *object)
{
  KithOverview *self = KITH_OVERVIEW (object);

  g_clear_pointer (&self->score_rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_OVERVIEW);
  G_OBJECT_CLASS (kith_overview_parent_class)->dispose (object);
}

static void
kith_overview_class_init (KithOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_overview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/client/kith-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, KithOverview, course_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, scores_group);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, standing_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, next_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, born_row);
  gtk_widget_class_bind_template_child (widget_class, KithOverview, phone_row);
}

static void
kith_overview_init (KithOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->score_rows = g_ptr_array_new ();
}

GtkWidget *
kith_overview_new (void)
{
  return g_object_new (KITH_TYPE_OVERVIEW, NULL);
}

void
kith_overview_show_contact (KithOverview      *self,
                            const KithContact *contact)
{
  g_autofree char *born = kith_date_format (&contact->born);

  adw_action_row_set_subtitle (self->name_row, contact->name);
  adw_action_row_set_subtitle (self->born_row, born);
  adw_action_row_set_subtitle (self->phone_row, contact->phone != NULL ? contact->phone : "");
  gtk_widget_set_visible (GTK_WIDGET (self->born_row), *born != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->phone_row), contact->phone != NULL);
}

void
kith_overview_show_timeline (KithOverview       *self,
                             const KithTimeline *timeline)
{
  g_autofree char *where = kith_standpoint_describe (timeline);
  const KithTimelineBead *next = find_next (timeline);
  g_autofree char *day = next != NULL ? dup_day (next->day) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->course_group), TRUE);
  adw_action_row_set_subtitle (self->standing_row, where);
  adw_action_row_set_subtitle (self->next_row, day);
  gtk_widget_set_visible (GTK_WIDGET (self->next_row), next != NULL);
  show_scores (self, timeline);
}
