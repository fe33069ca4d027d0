/* kith-date-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-row.h"

#include "kith-date-form.h"

/* Who rests for so long has stopped typing. */
#define REST_MS 1000

struct _KithDateRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;

  KithHintRow *hint; /* (nullable) */
  KithDateForm form; /* without its text */
  char *warning;
  gboolean marked;
  gboolean writing;
  guint rest;
};

enum
{
  PROP_HINT = 1,
  PROP_ROUGH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KithDateRow, kith_date_row, ADW_TYPE_ENTRY_ROW)

static KithDateForm
read_widgets (KithDateRow *self)
{
  KithDateForm form = self->form;

  form.text = gtk_editable_get_text (GTK_EDITABLE (self));
  return form;
}

static void
mark (KithDateRow *self)
{
  const KithDateForm form = read_widgets (self);
  g_autofree char *fault = kith_date_form_find_fault (&form);

  g_clear_handle_id (&self->rest, g_source_remove);
  self->marked = fault != NULL;
  kith_hint_row_mark (self->hint, GTK_WIDGET (self), self->marked);
  if (self->hint != NULL)
    kith_hint_row_say (self->hint, self->marked ? fault : self->warning);
}

static void
rest_cb (gpointer data)
{
  KITH_DATE_ROW (data)->rest = 0;
  mark (data);
}

/* Nobody is told what is wrong with half a date. */
static void
judge (KithDateRow *self)
{
  gboolean typing = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  KithDate date;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!typing || self->marked || kith_date_row_read (self, &date))
    mark (self);
  else
    self->rest = g_timeout_add_once (REST_MS, rest_cb, self);
}

static void
left_cb (KithDateRow *self)
{
  if (self->rest != 0)
    mark (self);
}

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

  judge (self);
  if (!kith_date_row_get_day (self, &day))
    return;
  date = g_date_time_new_local (day.year, day.month, day.day, 12, 0, 0);
  self->writing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->writing = FALSE;
}

static void
kith_date_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KithDateRow *self = KITH_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_object (value, self->hint);
      break;
    case PROP_ROUGH:
      g_value_set_boolean (value, self->form.rough);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_date_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KithDateRow *self = KITH_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      g_set_weak_pointer (&self->hint, g_value_get_object (value));
      break;
    case PROP_ROUGH:
      self->form.rough = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_date_row_dispose (GObject *object)
{
  KithDateRow *self = KITH_DATE_ROW (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_weak_pointer (&self->hint);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DATE_ROW);
  G_OBJECT_CLASS (kith_date_row_parent_class)->dispose (object);
}

static void
kith_date_row_finalize (GObject *object)
{
  g_free (KITH_DATE_ROW (object)->warning);
  G_OBJECT_CLASS (kith_date_row_parent_class)->finalize (object);
}

static void
kith_date_row_class_init (KithDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_date_row_get_property;
  object_class->set_property = kith_date_row_set_property;
  object_class->dispose = kith_date_row_dispose;
  object_class->finalize = kith_date_row_finalize;
  props[PROP_HINT] = g_param_spec_object ("hint", NULL, NULL, KITH_TYPE_HINT_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_ROUGH] = g_param_spec_boolean ("rough", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, KithDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_date_row_init (KithDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_date_row_set_reach (KithDateRow    *self,
                         KithDateReach   reach,
                         const KithDate *today,
                         const KithDate *born)
{
  g_return_if_fail (KITH_IS_DATE_ROW (self));

  self->form.reach = reach;
  self->form.today = *today;
  self->form.born = born != NULL ? *born : (KithDate) { 0 };
  judge (self);
}

gboolean
kith_date_row_read (KithDateRow *self,
                    KithDate    *date)
{
  const KithDateForm form = read_widgets (self);

  return kith_date_form_read (&form, date);
}

gboolean
kith_date_row_get_day (KithDateRow *self,
                       KithDate    *day)
{
  return kith_date_row_read (self, day) && day->precision == KITH_DATE_DAY && !day->about;
}

void
kith_date_row_set_day (KithDateRow    *self,
                       const KithDate *day)
{
  g_autofree char *text = kith_date_to_entry (day);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

void
kith_date_row_warn (KithDateRow *self,
                    const char  *warning)
{
  g_return_if_fail (KITH_IS_DATE_ROW (self));

  g_set_str (&self->warning, warning);
  if (!self->marked && self->hint != NULL)
    kith_hint_row_say (self->hint, warning);
}
