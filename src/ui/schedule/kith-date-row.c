/* kith-date-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-row.h"

struct _KithDateRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (KithDateRow, kith_date_row, ADW_TYPE_ENTRY_ROW)

static void
picked_cb (KithDateRow *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (picked, "%F");

  if (self->writing)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_menu_button_popdown (self->button);
}

static void
typed_cb (KithDateRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  KithDate day;

  if (!kith_date_row_get_day (self, &day))
    return;
  date = g_date_time_new_local (day.year, day.month, day.day, 12, 0, 0);
  self->writing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->writing = FALSE;
}

static void
kith_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DATE_ROW);
  G_OBJECT_CLASS (kith_date_row_parent_class)->dispose (object);
}

static void
kith_date_row_class_init (KithDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_date_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, KithDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_date_row_init (KithDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
kith_date_row_get_day (KithDateRow *self,
                       KithDate    *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return kith_date_parse (text, day) && day->precision == KITH_DATE_DAY && !day->about;
}

void
kith_date_row_set_day (KithDateRow    *self,
                       const KithDate *day)
{
  g_autofree char *text = kith_date_to_text (day);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}
