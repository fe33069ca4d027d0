/* kith-wrap-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-wrap-button.h"

struct _KithWrapButton
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (KithWrapButton, kith_wrap_button, GTK_TYPE_BUTTON)

static void
wrap_cb (KithWrapButton *self)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (self));

  if (!GTK_IS_LABEL (child))
    return;
  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
}

static void
kith_wrap_button_class_init (KithWrapButtonClass *klass)
{
}

static void
kith_wrap_button_init (KithWrapButton *self)
{
  g_signal_connect (self, "notify::child", G_CALLBACK (wrap_cb), NULL);
  g_signal_connect (self, "notify::label", G_CALLBACK (wrap_cb), NULL);
}
