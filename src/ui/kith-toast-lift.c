/* kith-toast-lift.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-toast-lift.h"

#define STYLE_CLASS "under-toast"

/* How far above the bottom of @toasts what is in @widget reaches. */
static int
find_height (GtkWidget *widget,
             GtkWidget *toasts)
{
  int height = gtk_widget_get_height (toasts);
  graphene_rect_t box;
  int most = 0;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLED_WINDOW (widget))
    return 0;
  if (!gtk_widget_has_css_class (widget, STYLE_CLASS))
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int own = find_height (child, toasts);

          most = MAX (most, own);
        }
      return most;
    }
  /* A bar that is folded up has no height. */
  if (!gtk_widget_compute_bounds (widget, toasts, &box) || box.size.height < 1 || box.origin.y < height / 2)
    return 0;
  return height - (int) box.origin.y;
}

/* Their places are the overlay's; how much room there is below them is not. */
static void
lift (AdwToastOverlay *toasts)
{
  GtkWidget *page = adw_toast_overlay_get_child (toasts);
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (toasts));
  int height;

  if (page == NULL || last == page)
    return;
  height = find_height (page, GTK_WIDGET (toasts));
  for (GtkWidget *toast = last; toast != NULL && toast != page; toast = gtk_widget_get_prev_sibling (toast))
    gtk_widget_set_margin_bottom (toast, height);
}

static void
root_cb (AdwToastOverlay *toasts)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (toasts));

  /* What is in sight changes where someone goes. */
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (lift), toasts, G_CONNECT_SWAPPED);
}

void
kith_toast_lift_watch (AdwToastOverlay *toasts)
{
  GListModel *children = gtk_widget_observe_children (GTK_WIDGET (toasts));

  g_signal_connect_object (children, "items-changed", G_CALLBACK (lift), toasts, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (toasts), "kith-children", children, g_object_unref);
  g_signal_connect (toasts, "notify::root", G_CALLBACK (root_cb), NULL);
  root_cb (toasts);
}
