/* kith-sayings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sayings.h"

KithSayings *
kith_sayings_new (AdwToastOverlay *overlay,
                  AdwBanner       *banner)
{
  KithSayings *self = g_new0 (KithSayings, 1);

  self->overlay = g_object_ref (overlay);
  self->banner = g_object_ref (banner);
  return self;
}

void
kith_sayings_free (KithSayings *self)
{
  g_clear_weak_pointer (&self->offer);
  g_object_unref (self->overlay);
  g_object_unref (self->banner);
  g_free (self);
}

/* Over what is in sight: what lies behind a dialog is not seen. */
static void
put_toast (KithWindow *window,
           AdwToast   *toast)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *child = dialog != NULL ? adw_dialog_get_child (dialog) : NULL;

  if (ADW_IS_PREFERENCES_DIALOG (dialog))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    adw_toast_overlay_add_toast (ADW_IS_TOAST_OVERLAY (child) ? ADW_TOAST_OVERLAY (child)
                                                              : kith_window_get_sayings (window)->overlay,
                                 toast);
}

void
kith_window_complain (GtkWidget    *widget,
                      const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwToast *toast;

  if (!KITH_IS_WINDOW (root))
    return;
  toast = kith_undo_toast_new (error->message);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  put_toast (KITH_WINDOW (root), toast);
}

/* One offer at a time: two of the same button could not be told apart. */
static void
add_offer (KithWindow *window,
           AdwToast   *toast)
{
  KithSayings *self = kith_window_get_sayings (window);

  if (self->offer != NULL)
    adw_toast_dismiss (self->offer);
  g_set_weak_pointer (&self->offer, toast);
  put_toast (window, toast);
}

void
kith_window_toast (GtkWidget  *widget,
                   const char *sentence)
{
  kith_window_offer_undo (widget, sentence, NULL);
}

void
kith_window_offer_undo (GtkWidget   *widget,
                        const char  *sentence,
                        KithReceipt *receipt)
{
  AdwToast *toast = kith_undo_toast_new (sentence);

  kith_undo_toast_point (toast, receipt);
  kith_window_add_toast (widget, toast);
}

void
kith_window_close_dialog (AdwDialog   *dialog,
                          const char  *sentence,
                          KithReceipt *receipt)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (dialog));
  g_autoptr (GtkWidget) window = root != NULL ? g_object_ref (GTK_WIDGET (root)) : NULL;

  adw_dialog_close (dialog);
  if (window != NULL)
    kith_window_offer_undo (window, sentence, receipt);
}

void
kith_window_add_toast (GtkWidget *widget,
                       AdwToast  *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (KITH_IS_WINDOW (root))
    add_offer (KITH_WINDOW (root), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
kith_window_dismiss_toasts (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (KITH_IS_WINDOW (root))
    adw_toast_overlay_dismiss_all (kith_window_get_sayings (KITH_WINDOW (root))->overlay);
}

void
kith_window_begin_trouble (KithWindow *window,
                           const char *sentence)
{
  KithSayings *self = kith_window_get_sayings (window);

  self->n_troubles++;
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
}

void
kith_window_end_trouble (KithWindow *window)
{
  KithSayings *self = kith_window_get_sayings (window);

  g_return_if_fail (self->n_troubles > 0);

  if (--self->n_troubles == 0)
    adw_banner_set_revealed (self->banner, FALSE);
}

gboolean
kith_window_is_in_trouble (KithWindow *window)
{
  return kith_window_get_sayings (window)->n_troubles > 0;
}
