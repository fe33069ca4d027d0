/* bench-bare.c: what bare windows cost, in a program that has nothing but its toolkit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "figures.h"
#include "window.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define WIDTH 1100
#define HEIGHT 720
/* Those found before the last letter. */
#define N_BEFORE 6

/* What is given on the command line. */
typedef struct
{
  const char *what;
  int number;
} Asked;

static GtkWidget *
make_bare_window (Watch     *watch,
                  GtkWidget *content)
{
  GtkWidget *window = adw_application_window_new (watch->application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  return window;
}

/* A bare window that says hello, at rest. Returns: what it has in it */
static GtkWidget *
open_bare (Watch *watch)
{
  GtkWidget *content;

  watch_begin (watch, GTK_APPLICATION (adw_application_new ("io.github.kith_app.Bare", G_APPLICATION_NON_UNIQUE)));
  content = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (content), gtk_label_new ("Hello"));
  gtk_window_present (GTK_WINDOW (make_bare_window (watch, content)));
  watch_wait (watch, 1, "GtkLabel", "Hello");
  return content;
}

static void
run_bare (Watch       *watch,
          const Asked *asked)
{
  open_bare (watch);
  bench_print ("start", watch_read_clock (watch));
  watch_rest ();
  bench_print ("memory", watch_read_memory ());
}

static void
swap (Watch     *watch,
      GtkWidget *content,
      GtkWidget *rows,
      int        n,
      const char *kind)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  double start = watch_read_clock (watch);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), rows);
  adw_bin_set_child (ADW_BIN (content), scrolled);
  watch_wait (watch, n, kind, "9");
  bench_print ("swap", watch_read_clock (watch) - start);
}

/* As many rows as there are people, each with a sign, a name, what they are, and two more signs. */
static void
run_bare_people (Watch       *watch,
                 const Asked *asked)
{
  GtkWidget *content = open_bare (watch);
  GtkWidget *list = gtk_list_box_new ();
  double start;

  watch_rest ();
  start = watch_read_clock (watch);
  gtk_widget_add_css_class (list, "boxed-list");
  for (int order = 0; order < asked->number; order++)
    {
      g_autofree char *name = g_strdup_printf ("Person 9%d", order);
      g_autofree char *relation = g_strdup_printf ("relation %d", order);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), relation);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (38, name, TRUE));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("view-more-symbolic"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("view-more-symbolic"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  bench_print ("made", watch_read_clock (watch) - start);
  swap (watch, content, list, asked->number, "AdwActionRow");
}

/* The texts of as many appointments on a plain surface. */
static void
run_bare_week (Watch       *watch,
               const Asked *asked)
{
  GtkWidget *content = open_bare (watch);
  GtkWidget *surface = gtk_fixed_new ();
  double start;

  watch_rest ();
  start = watch_read_clock (watch);
  for (int order = 0; order < asked->number; order++)
    {
      g_autofree char *text = g_strdup_printf ("0%d:00\nClient 9%d", order % 8 + 1, order);

      gtk_fixed_put (GTK_FIXED (surface), gtk_label_new (text), order / 8 * 140, order % 8 * 60);
    }
  bench_print ("made", watch_read_clock (watch) - start);
  swap (watch, content, surface, asked->number, "GtkLabel");
}

static GtkWidget *
make_found (const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "relation");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("view-more-symbolic"));
  return row;
}

/* A letter more in an entry, and then as many rows in place of those of the words before, in a bare dialog in the same place:
 * each in a frame of its own. */
static void
run_bare_key (Watch       *watch,
              const Asked *asked)
{
  GtkWidget *content = open_bare (watch);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *list = gtk_list_box_new ();
  double start;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), list);
  for (int order = 0; order < N_BEFORE; order++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_found ("Person 2"));
  adw_dialog_set_child (dialog, box);
  adw_dialog_set_content_width (dialog, WIDTH / 2);
  adw_dialog_set_content_height (dialog, HEIGHT - 80);
  adw_dialog_present (dialog, content);
  watch_wait (watch, N_BEFORE, "AdwActionRow", NULL);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Person 2");
  watch_rest ();
  start = watch_read_clock (watch);
  watch_type_last_letter (GTK_EDITABLE (entry), asked->what);
  watch_paint (watch);
  gtk_list_box_remove_all (GTK_LIST_BOX (list));
  for (int order = 0; order < asked->number; order++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_found (asked->what));
  watch_wait_only (watch, asked->number, "AdwActionRow");
  bench_print ("frames", watch_read_clock (watch) - start);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Watch *watch, const Asked *asked);
  } ways[] = {
    { "bare", run_bare }, { "bare-people", run_bare_people }, { "bare-key", run_bare_key }, { "bare-week", run_bare_week },
  };
  Watch watch = { NULL };
  Asked asked = { 0 };

  if (argc != 4)
    {
      g_printerr ("bench-bare WAY WHAT NUMBER\n");
      return 2;
    }
  asked = (Asked) { argv[2], atoi (argv[3]) };
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (argv[1], ways[i].name))
      {
        ways[i].run (&watch, &asked);
        fflush (stdout);
        _exit (0);
      }
  return 2;
}
