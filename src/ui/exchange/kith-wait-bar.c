/* kith-wait-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-wait-bar.h"

#include <glib/gi18n.h>

#define PATIENCE_MS 300

struct _KithWaitBar
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkWidget *stop_button;

  GCancellable *cancellable;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (KithWaitBar, kith_wait_bar, ADW_TYPE_BIN)

static gboolean
appear_cb (gpointer data)
{
  KithWaitBar *self = data;

  self->timeout = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->label), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

static void
stop_cb (KithWaitBar *self)
{
  if (self->cancellable == NULL)
    return;
  gtk_label_set_label (self->label, _("Stopping…"));
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
kith_wait_bar_dispose (GObject *object)
{
  KithWaitBar *self = KITH_WAIT_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WAIT_BAR);
  G_OBJECT_CLASS (kith_wait_bar_parent_class)->dispose (object);
}

static void
kith_wait_bar_class_init (KithWaitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_wait_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-wait-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWaitBar, label);
  gtk_widget_class_bind_template_child (widget_class, KithWaitBar, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
kith_wait_bar_init (KithWaitBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_wait_bar_begin (KithWaitBar  *self,
                     const char   *sentence,
                     GCancellable *cancellable)
{
  g_return_if_fail (KITH_IS_WAIT_BAR (self));

  kith_wait_bar_end (self);
  g_set_object (&self->cancellable, cancellable);
  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_sensitive (self->stop_button, TRUE);
  gtk_widget_set_visible (self->stop_button, cancellable != NULL);
  self->timeout = g_timeout_add (PATIENCE_MS, appear_cb, self);
}

void
kith_wait_bar_end (KithWaitBar *self)
{
  g_return_if_fail (KITH_IS_WAIT_BAR (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
