/* kith-plan-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan-list.h"

#include "kith-schedule-words.h"

#include <glib/gi18n.h>

#define DAY_SECONDS (24 * 60 * 60)

struct _KithPlanList
{
  AdwBin parent_instance;

  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (KithPlanList, kith_plan_list, ADW_TYPE_BIN)

/* Whether the clocks were changed between the two, so that one would be an hour off had it been counted in hours. */
static gboolean
clocks_changed (const KithAppointment *before,
                const KithAppointment *after)
{
  gint64 days = kith_wall_time_days_between (&before->starts, &after->starts);
  int minutes = kith_wall_time_get_minutes (&after->starts) - kith_wall_time_get_minutes (&before->starts);

  return after->utc - before->utc != days * DAY_SECONDS + minutes * 60;
}

static char *
make_note (const KithPlanned       *item,
           const KithPlanned       *before,
           const KithScheduleFrame *frame)
{
  const KithAppointment *appointment = item->appointment;
  g_autofree char *clock = kith_schedule_words_clock (kith_wall_time_get_minutes (&appointment->starts));
  g_autofree char *skip = kith_appointment_describe_skip (appointment);

  if (item->conflicts->len > 0)
    return kith_schedule_words_conflicts (item, frame);
  if (skip != NULL && kith_appointment_takes_place (appointment))
    return g_steal_pointer (&skip);
  if (!kith_appointment_takes_place (appointment))
    return g_strdup (kith_schedule_words_state (appointment->state));
  if (before != NULL && clocks_changed (before->appointment, appointment))
    /* Translators: summer time begins or ends before this date of a weekly appointment; %s is its time of day. */
    return g_strdup_printf (_("clocks change, still %s"), clock);
  return g_strdup ("");
}

static GtkWidget *
make_label (const char *text,
            const char *style,
            gboolean    wide)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wide);
  gtk_widget_set_hexpand (label, wide);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_row (KithPlanList            *self,
         const KithPlanned       *item,
         const KithPlanned       *before,
         const KithScheduleFrame *frame)
{
  const KithAppointment *appointment = item->appointment;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = appointment->number > 0 ? g_strdup_printf ("%d", appointment->number) : g_strdup ("–");
  g_autofree char *when = kith_schedule_words_when (&appointment->starts);
  g_autofree char *note = make_note (item, before, frame);
  g_autofree char *warning = item->conflicts->len > 0 ? g_strconcat ("⚠ ", note, NULL) : NULL;
  g_autofree char *words = g_strjoin (", ", number, when, *note != '\0' ? note : NULL, NULL);
  GtkWidget *place = make_label (number, "dim-label", FALSE);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_label_set_width_chars (GTK_LABEL (place), 3);
  gtk_label_set_xalign (GTK_LABEL (place), 1);
  gtk_box_append (GTK_BOX (text), make_label (when, NULL, TRUE));
  if (*note != '\0')
    gtk_box_append (GTK_BOX (text), make_label (warning != NULL ? warning : note, warning != NULL ? "warning" : "dim-label", TRUE));
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->rows, row);
}

static void
kith_plan_list_class_init (KithPlanListClass *klass)
{
}

static void
kith_plan_list_init (KithPlanList *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Dates"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

void
kith_plan_list_show (KithPlanList            *self,
                     KithPlan                *plan,
                     const KithScheduleFrame *frame)
{
  const KithPlanned *before = NULL;

  gtk_list_box_remove_all (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), plan != NULL);
  for (guint i = 0; plan != NULL && i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      if (item->changed && item->appointment->state != KITH_APPOINTMENT_MOVED)
        add_row (self, item, before, frame);
      before = item;
    }
}
