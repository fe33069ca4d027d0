/* kith-measure-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure-group.h"

#include "kith-enter.h"
#include "kith-measure-dialog.h"
#include "kith-measure-form.h"
#include "kith-session-words.h"

#include <glib/gi18n.h>

struct _KithMeasureGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  KithPractice *practice;
  char *client;
  KithSessionSheet *sheet;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (KithMeasureGroup, kith_measure_group, ADW_TYPE_BIN)

static const KithSheetMeasure *
find_measure (KithMeasureGroup *self,
              const char       *id)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->measures->len; i++)
    {
      const KithSheetMeasure *measure = self->sheet->measures->pdata[i];

      if (g_str_equal (measure->measure->id, id))
        return measure;
    }
  return NULL;
}

static void
filled_in_cb (KithMeasureGroup  *self,
              const char        *items,
              int                total,
              KithMeasureDialog *dialog)
{
  const char *name = adw_dialog_get_title (ADW_DIALOG (dialog));
  KithEntry *entry = kith_entry_new (self->client);
  /* Translators: %s is a measure, "PHQ-9". */
  g_autofree char *sentence = g_strdup_printf (_("%s stored"), name);

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->sheet->session->id);
  kith_entry_set_text (entry, KITH_ENTRY_MEASURE, name);
  kith_entry_set_text (entry, KITH_ENTRY_ITEMS, items);
  if (items == NULL)
    entry->numbers[KITH_ENTRY_TOTAL] = total;
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_SCORE, entry, sentence);
}

static void
fill_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithMeasureGroup *self = KITH_MEASURE_GROUP (widget);
  const KithSheetMeasure *measure = find_measure (self, g_variant_get_string (parameter, NULL));
  AdwDialog *dialog;

  if (measure == NULL)
    return;
  dialog = kith_measure_dialog_new (self->sheet, measure);
  g_signal_connect_object (dialog, "filled-in", G_CALLBACK (filled_in_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  KithMeasureGroup *self = KITH_MEASURE_GROUP (widget);
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_ID, g_variant_get_string (parameter, NULL));
  kith_enter (widget, self->practice, KITH_ENTER_SCORE_REMOVE, entry, _("Score removed"));
}

static GtkWidget *
make_button (const char *icon,
             const char *tooltip,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_fill_in (const KithSheetMeasure *measure)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Fill In"));
  /* Translators: %s is a measure, "PHQ-9". */
  g_autofree char *name = g_strdup_printf (_("Fill In %s"), measure->measure->name);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", measure->measure->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "measure.fill-in");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (measure->due)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static GtkWidget *
make_row (const KithSheetMeasure *measure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = kith_session_words_measure (measure);
  /* Translators: a measure that should be filled in again, "PHQ-9, due". */
  g_autofree char *title = measure->due ? g_strdup_printf (_("%s, due"), measure->measure->name)
                                        : g_strdup (measure->measure->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (measure->here == NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_fill_in (measure));
      return row;
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("user-trash-symbolic", _("Remove Score"), "measure.remove",
                                                                measure->here->id));
  return row;
}

static GtkWidget *
make_risk_row (const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (row, "error");
  return row;
}

static void
add_row (KithMeasureGroup *self,
         GtkWidget        *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

void
kith_measure_group_show (KithMeasureGroup *self,
                         KithSessionSheet *sheet)
{
  g_return_if_fail (KITH_IS_MEASURE_GROUP (self));

  kith_session_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, kith_session_sheet_unref);
  self->sheet = sheet;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const KithSheetMeasure *measure = sheet->measures->pdata[i];
      g_autofree char *risk = measure->here != NULL ? kith_measure_words_risk (measure->measure, measure->here) : g_strdup ("");

      add_row (self, make_row (measure));
      if (*risk != '\0')
        add_row (self, make_risk_row (risk));
    }
}

void
kith_measure_group_set_client (KithMeasureGroup *self,
                               KithPractice     *practice,
                               const char       *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

static void
kith_measure_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MEASURE_GROUP);
  G_OBJECT_CLASS (kith_measure_group_parent_class)->dispose (object);
}

static void
kith_measure_group_finalize (GObject *object)
{
  KithMeasureGroup *self = KITH_MEASURE_GROUP (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->sheet, kith_session_sheet_unref);
  g_free (self->client);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_measure_group_parent_class)->finalize (object);
}

static void
kith_measure_group_class_init (KithMeasureGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_measure_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_measure_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-measure-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMeasureGroup, group);
  gtk_widget_class_install_action (widget_class, "measure.fill-in", "s", fill_in_cb);
  gtk_widget_class_install_action (widget_class, "measure.remove", "s", remove_cb);
}

static void
kith_measure_group_init (KithMeasureGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
