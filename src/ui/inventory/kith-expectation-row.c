/* kith-expectation-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-expectation-row.h"

#include "kith-expectation-list.h"

#define PAUSE_MS 1000

struct _KithExpectationRow
{
  AdwPreferencesRow parent_instance;

  GtkEntry *body;
  GtkWidget *remove_button;
  GtkDropDown *holder;
  GtkDropDown *said;
  GtkDropDown *met;

  KithExpectation *shown;
  KithExpectation *known;   /* (nullable): what was changed last, as it was before */
  gboolean showing;
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithExpectationRow, kith_expectation_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
write_widgets (KithExpectationRow *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->holder, self->shown->holder);
  gtk_drop_down_set_selected (self->said, self->shown->said < 0 ? 0 : self->shown->said + 1);
  gtk_drop_down_set_selected (self->met, self->shown->met);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->body)), self->shown->body) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->body), self->shown->body);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->shown->body);
  self->showing = FALSE;
}

static void
store_cb (KithExpectationRow *self)
{
  g_autoptr (KithExpectation) wanted = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->showing || self->shown == NULL)
    return;
  wanted = kith_expectation_row_dup_wanted (self);
  if (!kith_expectation_equal (wanted, self->shown))
    {
      g_clear_pointer (&self->known, kith_expectation_free);
      self->known = g_steal_pointer (&self->shown);
      self->shown = g_steal_pointer (&wanted);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

static void
pause_cb (gpointer data)
{
  KITH_EXPECTATION_ROW (data)->pause = 0;
  store_cb (data);
}

static void
typed_cb (KithExpectationRow *self)
{
  if (self->showing)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
left_cb (KithExpectationRow *self)
{
  store_cb (self);
  write_widgets (self);
}

static void
remove_cb (KithExpectationRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* What was typed last must not be lost with the widget. */
static void
kith_expectation_row_unmap (GtkWidget *widget)
{
  store_cb (KITH_EXPECTATION_ROW (widget));
  GTK_WIDGET_CLASS (kith_expectation_row_parent_class)->unmap (widget);
}

static void
kith_expectation_row_dispose (GObject *object)
{
  KithExpectationRow *self = KITH_EXPECTATION_ROW (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EXPECTATION_ROW);
  g_clear_pointer (&self->shown, kith_expectation_free);
  g_clear_pointer (&self->known, kith_expectation_free);
  G_OBJECT_CLASS (kith_expectation_row_parent_class)->dispose (object);
}

static void
kith_expectation_row_class_init (KithExpectationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_expectation_row_dispose;
  widget_class->unmap = kith_expectation_row_unmap;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_EXPECTATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", KITH_TYPE_EXPECTATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/inventory/kith-expectation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithExpectationRow, body);
  gtk_widget_class_bind_template_child (widget_class, KithExpectationRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KithExpectationRow, holder);
  gtk_widget_class_bind_template_child (widget_class, KithExpectationRow, said);
  gtk_widget_class_bind_template_child (widget_class, KithExpectationRow, met);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_expectation_row_init (KithExpectationRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->body), focus);
}

GtkWidget *
kith_expectation_row_new (const KithExpectation *expectation)
{
  KithExpectationRow *self = g_object_new (KITH_TYPE_EXPECTATION_ROW, NULL);

  self->shown = kith_expectation_copy (expectation);
  write_widgets (self);
  return GTK_WIDGET (self);
}

void
kith_expectation_row_show (KithExpectationRow    *self,
                           const KithExpectation *expectation)
{
  if (self->pause != 0)
    return;
  kith_expectation_free (self->shown);
  self->shown = kith_expectation_copy (expectation);
  write_widgets (self);
}

const char *
kith_expectation_row_get_id (KithExpectationRow *self)
{
  return self->shown->id;
}

KithExpectation *
kith_expectation_row_dup_wanted (KithExpectationRow *self)
{
  KithExpectation *wanted = kith_expectation_copy (self->shown);
  guint said = gtk_drop_down_get_selected (self->said);
  g_autofree char *body = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->body))));

  /* One that says nothing is taken away by its button, not by an empty line. */
  if (*body != '\0')
    g_set_str (&wanted->body, body);
  wanted->holder = (KithHolder) gtk_drop_down_get_selected (self->holder);
  wanted->said = said == 0 ? KITH_UNKNOWN : (int) said - 1;
  wanted->met = (KithMet) gtk_drop_down_get_selected (self->met);
  return wanted;
}

KithExpectation *
kith_expectation_row_dup_known (KithExpectationRow *self)
{
  return kith_expectation_copy (self->known);
}

void
kith_expectation_row_set_editable (KithExpectationRow *self,
                                   gboolean            editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->body), editable);
  gtk_widget_set_visible (self->remove_button, editable);
}
