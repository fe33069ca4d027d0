/* kith-day-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-day-list.h"

#include "kith-date.h"

#include <glib/gi18n.h>

struct _KithDayList
{
  AdwBin parent_instance;

  GtkBox *box;
  AdwPreferencesGroup *group; /* (nullable): of the last day */
  char *day;
};

G_DEFINE_FINAL_TYPE (KithDayList, kith_day_list, ADW_TYPE_BIN)

static KithDate
find_day (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);
  KithDate day = { .precision = KITH_DATE_DAY };

  g_date_time_get_ymd (time, &day.year, &day.month, &day.day);
  return day;
}

char *
kith_day_list_dup_day (gint64 at,
                       gint64 now)
{
  const KithDate day = find_day (at);
  const KithDate today = find_day (now);
  int days = (int) kith_date_get_julian (&today) - (int) kith_date_get_julian (&day);

  if (days == 0)
    return g_strdup (C_("history", "Today"));
  if (days == 1)
    return g_strdup (C_("history", "Yesterday"));
  return kith_date_format (&day);
}

char *
kith_day_list_dup_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / 1000);

  return g_date_time_format (time, "%H:%M");
}

static void
kith_day_list_finalize (GObject *object)
{
  g_free (KITH_DAY_LIST (object)->day);
  G_OBJECT_CLASS (kith_day_list_parent_class)->finalize (object);
}

static void
kith_day_list_class_init (KithDayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_day_list_finalize;
}

static void
kith_day_list_init (KithDayList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
kith_day_list_clear (KithDayList *self)
{
  GtkWidget *child;

  g_return_if_fail (KITH_IS_DAY_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->group = NULL;
  g_clear_pointer (&self->day, g_free);
}

void
kith_day_list_add (KithDayList *self,
                   gint64       at,
                   GtkWidget   *row)
{
  g_autofree char *day = kith_day_list_dup_day (at, g_get_real_time () / 1000);

  g_return_if_fail (KITH_IS_DAY_LIST (self));

  if (g_set_str (&self->day, day))
    {
      self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (self->group, day);
      gtk_box_append (self->box, GTK_WIDGET (self->group));
    }
  adw_preferences_group_add (self->group, row);
}
