/* kith-earlier-scores.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-earlier-scores.h"

#include "kith-catalogue.h"
#include "kith-date-form.h"
#include "kith-hint-row.h"
#include "kith-treatment.h"

#include <glib/gi18n.h>

/* Line: one score. */
typedef struct
{
  GtkWidget *row;
  GtkDropDown *measure;
  GtkSpinButton *total;
  GtkEditable *day;
} Line;

struct _KithEarlierScores
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;

  GPtrArray *lines;
  KithDate today;       /* unknown at first */
  KithDate born;
};

G_DEFINE_FINAL_TYPE (KithEarlierScores, kith_earlier_scores, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const KithMeasure *
get_measure (const Line *line)
{
  return kith_catalogue_get ()->measures->pdata[gtk_drop_down_get_selected (line->measure)];
}

static KithDateForm
get_day (KithEarlierScores *self,
         const Line        *line)
{
  return (KithDateForm) { gtk_editable_get_text (line->day), FALSE, KITH_REACH_HAPPENED, self->born, self->today };
}

static char *
find_hint (KithEarlierScores *self,
           const Line        *line)
{
  const KithDateForm form = get_day (self, line);
  char *fault = kith_date_form_find_fault (&form);
  KithDate day;

  kith_hint_row_mark (NULL, GTK_WIDGET (line->day), fault != NULL);
  if (fault == NULL && (!kith_date_form_read (&form, &day) || day.precision == KITH_DATE_UNKNOWN))
    return g_strdup (_("Type the day of each score, as in 2027-01-11"));
  return fault;
}

static void
changed_cb (KithEarlierScores *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static Line *
find_line (KithEarlierScores *self,
           GtkWidget         *inside)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      if (gtk_widget_is_ancestor (inside, line->row))
        return line;
    }
  return NULL;
}

static void
measure_cb (KithEarlierScores *self,
            GParamSpec        *pspec,
            GtkWidget         *drop_down)
{
  const Line *line = find_line (self, drop_down);

  if (line != NULL)
    gtk_spin_button_set_range (line->total, get_measure (line)->least, get_measure (line)->most);
  changed_cb (self);
}

static void
remove_cb (KithEarlierScores *self,
           GtkWidget         *button)
{
  Line *line = find_line (self, button);

  gtk_list_box_remove (self->list, line->row);
  g_ptr_array_remove (self->lines, line);
  changed_cb (self);
}

static GtkWidget *
make_drop_down (KithEarlierScores *self)
{
  GPtrArray *measures = kith_catalogue_get ()->measures;
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (guint i = 0; i < measures->len; i++)
    gtk_string_list_append (names, ((const KithMeasure *) measures->pdata[i])->name);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Measure"), -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);
  return drop_down;
}

static GtkWidget *
make_day (KithEarlierScores *self)
{
  GtkWidget *day = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (day), _("Day, as in 2027-01-11"));
  gtk_editable_set_width_chars (GTK_EDITABLE (day), 12);
  gtk_widget_set_hexpand (day, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day of the score"), -1);
  g_signal_connect_object (day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return day;
}

static GtkWidget *
make_remove_button (KithEarlierScores *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove Score"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill_row (Line      *line,
          GtkWidget *button)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (line->measure));
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (line->total));
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (line->day));
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line->row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line->row), FALSE);
  gtk_widget_set_focusable (line->row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), _("Score"));
}

static void
add_cb (KithEarlierScores *self)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *total = gtk_spin_button_new_with_range (0, 1, 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (total), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Total"), -1);
  line->row = adw_preferences_row_new ();
  line->measure = GTK_DROP_DOWN (make_drop_down (self));
  line->total = GTK_SPIN_BUTTON (total);
  line->day = GTK_EDITABLE (make_day (self));
  gtk_spin_button_set_range (line->total, get_measure (line)->least, get_measure (line)->most);
  fill_row (line, make_remove_button (self));
  gtk_list_box_insert (self->list, line->row, (int) self->lines->len);
  g_ptr_array_add (self->lines, line);
  gtk_widget_grab_focus (total);
  changed_cb (self);
}

static void
kith_earlier_scores_dispose (GObject *object)
{
  KithEarlierScores *self = KITH_EARLIER_SCORES (object);

  g_ptr_array_set_size (self->lines, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EARLIER_SCORES);
  G_OBJECT_CLASS (kith_earlier_scores_parent_class)->dispose (object);
}

static void
kith_earlier_scores_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_EARLIER_SCORES (object)->lines);
  G_OBJECT_CLASS (kith_earlier_scores_parent_class)->finalize (object);
}

static void
kith_earlier_scores_class_init (KithEarlierScoresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_earlier_scores_dispose;
  object_class->finalize = kith_earlier_scores_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_EARLIER_SCORES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-earlier-scores.ui");
  gtk_widget_class_bind_template_child (widget_class, KithEarlierScores, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kith_earlier_scores_init (KithEarlierScores *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_earlier_scores_set_reach (KithEarlierScores *self,
                               const KithDate    *today,
                               const KithDate    *born)
{
  self->today = *today;
  self->born = *born;
}

char *
kith_earlier_scores_find_hint (KithEarlierScores *self)
{
  char *first = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *hint = find_hint (self, self->lines->pdata[i]);

      if (first == NULL)
        first = g_steal_pointer (&hint);
    }
  return first;
}

GPtrArray *
kith_earlier_scores_make_entries (KithEarlierScores *self,
                                  const char        *client)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_entry_free);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];
      const KithDateForm form = get_day (self, line);
      KithEntry *entry = kith_entry_new (client);
      KithDate day;

      if (kith_date_form_read (&form, &day))
        kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
      kith_entry_set_text (entry, KITH_ENTRY_MEASURE, get_measure (line)->id);
      entry->numbers[KITH_ENTRY_TOTAL] = gtk_spin_button_get_value_as_int (line->total);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}
