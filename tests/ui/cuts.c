/* cuts.c: what the window shows, for a test that looks for words cut off
 *
 * Loaded before the libraries of a kith. When asked by SIGUSR1, it writes a line for each label that is shown into the file
 * that KITH_CUTS names: whether it ends in an ellipsis ("short") or lies outside of the window ("outside") or not ("whole"),
 * a tab, the kinds of the label and of what it is in, a tab, and its text. The first line is the width of the window. What
 * needs more width than it has got, has a line too ("wide"), which tells of the innermost in it that needs most of that.
 *
 * When asked by SIGUSR2, it goes once around by Tab and writes a line for each widget that keeps the focus or does not give it
 * on ("trap"), and how many had it ("round").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib-unix.h>

/* The largest part of a width that a child may need without being told of. */
#define MOST 0.7
#define MOST_STEPS 1000

static gboolean
can_scroll_aside (GtkWidget *widget)
{
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    {
      GtkAdjustment *adjustment = GTK_IS_SCROLLABLE (at) ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (at)) : NULL;

      if (adjustment != NULL && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_outside (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t box;

  if (!gtk_widget_compute_bounds (widget, root, &box) || can_scroll_aside (widget))
    return FALSE;
  return box.origin.x < -1 || box.origin.x + box.size.width > gtk_widget_get_width (root) + 1;
}

static const char *
judge (GtkWidget *widget)
{
  PangoLayout *layout = GTK_IS_LABEL (widget) ? gtk_label_get_layout (GTK_LABEL (widget)) : NULL;

  if (layout != NULL && pango_layout_is_ellipsized (layout))
    return "short";
  return is_outside (widget) ? "outside" : "whole";
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return GTK_IS_TEXT (widget) ? gtk_text_get_placeholder_text (GTK_TEXT (widget)) : NULL;
}

static void
add_place (GtkWidget *widget,
           GString   *lines)
{
  g_string_append (lines, G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    g_string_append_printf (lines, " < %s", G_OBJECT_TYPE_NAME (at));
}

static void
add_label (GtkWidget *widget,
           GString   *lines)
{
  const char *text = get_text (widget);
  g_autofree char *one_line = NULL;

  if (text == NULL || *text == '\0')
    return;
  one_line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_string_append_printf (lines, "%s\t", judge (widget));
  add_place (widget, lines);
  g_string_append_printf (lines, "\t%s\n", one_line);
}

static int
get_least_width (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
add_wide (GtkWidget *widget,
          int        width,
          GString   *lines)
{
  int least = get_least_width (widget);
  gboolean is_told = FALSE;

  if (!gtk_widget_get_mapped (widget) || least <= width)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && get_least_width (child) > least * MOST)
      {
        add_wide (child, (int) (least * MOST), lines);
        is_told = TRUE;
      }
  if (is_told)
    return;
  g_string_append (lines, "wide\t");
  add_place (widget, lines);
  g_string_append_printf (lines, "\t%d\n", least);
}

static void
add_shown (GtkWidget *widget,
           GString   *lines)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) <= 0)
    return;
  add_label (widget, lines);
  if (ADW_IS_BREAKPOINT_BIN (widget))
    add_wide (gtk_widget_get_first_child (widget), gtk_widget_get_width (widget), lines);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_shown (child, lines);
}

static gboolean
tell_cb (gpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_string_append_printf (lines, "width\t%s\t%d\n", G_OBJECT_TYPE_NAME (window), gtk_widget_get_width (window));
      add_shown (window, lines);
    }
  g_file_set_contents (g_getenv ("KITH_CUTS"), lines->str, lines->len, NULL);
  return G_SOURCE_CONTINUE;
}

static void
add_trap (GtkWidget *widget,
          GString   *lines)
{
  g_string_append (lines, "trap\t");
  add_place (widget, lines);
  g_string_append (lines, "\t\n");
}

/* A text field that takes Tab for itself would not let go of the focus, although moving it from outside does. */
static gboolean
takes_tab (GtkWidget *widget)
{
  return GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (widget));
}

static void
go_around (GtkWindow *window,
           GString   *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *focus = gtk_window_get_focus (window);

  for (int steps = 0; steps < MOST_STEPS && (focus == NULL || g_hash_table_add (seen, focus)); steps++)
    {
      GtkWidget *last = focus;

      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if (focus != NULL && (takes_tab (focus) || (focus == last && g_hash_table_size (seen) > 1)))
        add_trap (focus, lines);
    }
  if (g_hash_table_size (seen) == MOST_STEPS)
    add_trap (focus, lines);
  g_string_append_printf (lines, "round\t%s\t%u\n", G_OBJECT_TYPE_NAME (window), g_hash_table_size (seen));
}

static gboolean
go_around_cb (gpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        go_around (window, lines);
    }
  g_file_set_contents (g_getenv ("KITH_CUTS"), lines->str, lines->len, NULL);
  return G_SOURCE_CONTINUE;
}

__attribute__ ((constructor)) static void
listen_for_question (void)
{
  if (g_getenv ("KITH_CUTS") == NULL)
    return;
  g_unix_signal_add (SIGUSR1, tell_cb, NULL);
  g_unix_signal_add (SIGUSR2, go_around_cb, NULL);
}
