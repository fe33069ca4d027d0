/* kith-moved-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-moved-toast.h"

#include "kith-undo-toast.h"
#include "kith-window.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;   /* weak */
  AdwToast *toast;     /* which owns the button that owns this */
  GFunc always;
  gpointer data;
  GDestroyNotify destroy;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *self = data;

  g_clear_weak_pointer (&self->widget);
  self->destroy (self->data);
  g_free (self);
}

static void
always_cb (Offer *offer)
{
  g_autoptr (AdwToast) toast = g_object_ref (offer->toast);

  if (offer->widget != NULL)
    offer->always (offer->data, NULL);
  adw_toast_dismiss (toast);
}

static GtkWidget *
make_button (Offer *offer)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("It _Was Always So"));

  gtk_widget_set_tooltip_text (button, _("Nothing has changed between them: correct what was known before"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (always_cb), offer, offer_free, G_CONNECT_SWAPPED);
  return button;
}

void
kith_moved_toast_show (GtkWidget      *widget,
                       const char     *sentence,
                       KithReceipt    *receipt,
                       GFunc           always,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (sentence);
  AdwToast *toast = kith_undo_toast_new (sentence);
  Offer *offer = g_new0 (Offer, 1);

  g_set_weak_pointer (&offer->widget, widget);
  offer->toast = toast;
  offer->always = always;
  offer->data = data;
  offer->destroy = destroy;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_button (offer));
  adw_toast_set_custom_title (toast, box);
  kith_undo_toast_point (toast, receipt);
  kith_window_add_toast (widget, toast);
}
