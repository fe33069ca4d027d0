/* kith-measure-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure-dialog.h"

#include "kith-first-focus.h"
#include "kith-measure-form.h"
#include "kith-number-row.h"

#include <glib/gi18n.h>

struct _KithMeasureDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *items_group;
  AdwSwitchRow *only_row;
  KithNumberRow *total_row;
  GtkLabel *risk_label;
  GtkLabel *total_label;
  GtkLabel *band_label;
  GtkLabel *first_label;
  GtkLabel *last_label;
  GtkWidget *store_button;

  KithSessionSheet *sheet;
  const KithSheetMeasure *measure;
  KithMeasureForm form;
  GPtrArray *rows;      /* one for each item */
  GPtrArray *groups;    /* the answers of each */
  gboolean writing;
};

enum
{
  FILLED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithMeasureDialog, kith_measure_dialog, ADW_TYPE_DIALOG)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
write_answers (KithMeasureDialog *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      int answer = self->form.answers[i];

      adw_toggle_group_set_active (self->groups->pdata[i], answer != KITH_ITEM_MISSING
                                   ? (guint) (answer - self->form.measure->item_least) : GTK_INVALID_LIST_POSITION);
    }
}

/* What can be heard of it: the total changes with each digit. */
static void
announce (KithMeasureDialog     *self,
          const KithMeasureLook *look)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->total_label), look->total, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (*look->risk != '\0' && g_strcmp0 (look->risk, gtk_label_get_label (self->risk_label)) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->risk_label), look->risk, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
write_widgets (KithMeasureDialog *self)
{
  g_auto (KithMeasureLook) look = { 0 };

  kith_measure_look_init (&look, &self->form, self->measure->first, self->measure->last);
  self->writing = TRUE;
  write_answers (self);
  self->writing = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    announce (self, &look);
  set_text (self->total_label, look.total);
  set_text (self->band_label, look.band);
  set_text (self->first_label, look.since_first);
  set_text (self->last_label, look.since_last);
  set_text (self->risk_label, look.risk);
  gtk_widget_set_visible (GTK_WIDGET (self->items_group), !self->form.total_only);
  gtk_widget_set_visible (GTK_WIDGET (self->total_row), self->form.total_only);
  gtk_widget_set_sensitive (self->store_button, look.storable);
}

/* The focus goes where the next digit does. */
static GtkWidget *
find_focus (KithMeasureDialog *self)
{
  if (self->form.total_only)
    return GTK_WIDGET (self->total_row);
  return self->form.at < (int) self->rows->len ? self->rows->pdata[self->form.at] : self->store_button;
}

static void
follow (KithMeasureDialog *self)
{
  gtk_widget_grab_focus (find_focus (self));
}

static void
store_cb (KithMeasureDialog *self)
{
  g_autofree char *items = self->form.total_only ? NULL : kith_measure_form_dup_items (&self->form);

  if (!gtk_widget_get_sensitive (self->store_button))
    return;
  g_signal_emit (self, signals[FILLED_IN], 0, items, self->form.total);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
take_key (KithMeasureDialog *self,
          guint              key)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  switch (key)
    {
    case GDK_KEY_BackSpace:
      kith_measure_form_back (&self->form);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      kith_measure_form_move (&self->form, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      kith_measure_form_move (&self->form, 1);
      return TRUE;
    default:
      return letter != 0 && g_unichar_isdigit (letter)
             && kith_measure_form_press (&self->form, g_unichar_digit_value (letter));
    }
}

static gboolean
key_cb (KithMeasureDialog *self,
        guint              key,
        guint              code,
        GdkModifierType    state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      store_cb (self);
      return GDK_EVENT_STOP;
    }
  if (self->form.total_only || !take_key (self, key))
    return GDK_EVENT_PROPAGATE;
  write_widgets (self);
  follow (self);
  return GDK_EVENT_STOP;
}

static void
toggled_cb (AdwToggleGroup    *group,
            GParamSpec        *pspec,
            KithMeasureDialog *self)
{
  guint active = adw_toggle_group_get_active (group);
  guint item;

  if (self->writing || active == GTK_INVALID_LIST_POSITION || !g_ptr_array_find (self->groups, group, &item))
    return;
  kith_measure_form_answer (&self->form, (int) item, (int) active + self->form.measure->item_least);
  write_widgets (self);
}

static void
only_cb (KithMeasureDialog *self)
{
  self->form.total_only = adw_switch_row_get_active (self->only_row);
  self->form.total = self->form.total_only ? kith_number_row_get_value (self->total_row) : KITH_NO_TOTAL;
  write_widgets (self);
  follow (self);
}

static void
total_cb (KithMeasureDialog *self)
{
  if (!self->form.total_only)
    return;
  self->form.total = kith_number_row_get_value (self->total_row);
  write_widgets (self);
}

static GtkWidget *
make_answers (KithMeasureDialog *self,
              const char        *topic)
{
  GtkWidget *group = adw_toggle_group_new ();

  gtk_widget_set_valign (group, GTK_ALIGN_CENTER);
  for (int answer = self->form.measure->item_least; answer <= self->form.measure->item_most; answer++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *label = g_strdup_printf ("%d", answer);

      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (group), toggle);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, topic, -1);
  g_signal_connect_object (group, "notify::active", G_CALLBACK (toggled_cb), self, 0);
  return group;
}

static void
add_item (KithMeasureDialog *self,
          int                item)
{
  const char *topic = kith_measure_get_topic (self->form.measure, item);
  g_autofree char *title = g_strdup_printf ("%d. %s", item, topic);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *answers = make_answers (self, topic);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), answers);
  adw_preferences_group_add (self->items_group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->groups, answers);
}

static void
kith_measure_dialog_dispose (GObject *object)
{
  KithMeasureDialog *self = KITH_MEASURE_DIALOG (object);

  g_ptr_array_set_size (self->groups, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MEASURE_DIALOG);
  G_OBJECT_CLASS (kith_measure_dialog_parent_class)->dispose (object);
}

static void
kith_measure_dialog_finalize (GObject *object)
{
  KithMeasureDialog *self = KITH_MEASURE_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->groups);
  g_clear_pointer (&self->sheet, kith_session_sheet_unref);
  G_OBJECT_CLASS (kith_measure_dialog_parent_class)->finalize (object);
}

static void
kith_measure_dialog_class_init (KithMeasureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_measure_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_measure_dialog_finalize;
  signals[FILLED_IN] = g_signal_new ("filled-in", KITH_TYPE_MEASURE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-measure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, items_group);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, only_row);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, total_row);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, risk_label);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, total_label);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, band_label);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, first_label);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, last_label);
  gtk_widget_class_bind_template_child (widget_class, KithMeasureDialog, store_button);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_cb);
  gtk_widget_class_bind_template_callback (widget_class, total_cb);
}

static void
kith_measure_dialog_init (KithMeasureDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

AdwDialog *
kith_measure_dialog_new (const KithSessionSheet *sheet,
                         const KithSheetMeasure *measure)
{
  KithMeasureDialog *self = g_object_new (KITH_TYPE_MEASURE_DIALOG, "title", measure->measure->name, NULL);

  self->sheet = kith_session_sheet_ref ((KithSessionSheet *) sheet);
  self->measure = measure;
  kith_measure_form_init (&self->form, measure->measure);
  adw_preferences_group_set_title (self->items_group, g_dgettext (NULL, measure->measure->summary));
  kith_number_row_set_range (self->total_row, measure->measure->least, measure->measure->most);
  for (int item = 1; item <= measure->measure->n_items && !self->form.total_only; item++)
    add_item (self, item);
  gtk_widget_set_visible (GTK_WIDGET (self->only_row), !self->form.total_only);
  if (self->form.total_only)
    self->form.total = measure->measure->least;
  write_widgets (self);
  kith_first_focus_set (ADW_DIALOG (self), find_focus (self));
  return ADW_DIALOG (self);
}
