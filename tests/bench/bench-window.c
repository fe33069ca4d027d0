/* bench-window.c: what the window costs, and bare windows beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"
#include "kith-window.h"

#include <adwaita.h>
#include <libdex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How long nothing must happen before a process is said to be at rest, in milliseconds. */
#define REST 1500
#define PATIENCE 60000

/* Frames that were painted, of the one window there is. */
typedef struct
{
  GtkApplication *application;
  GtkWindow *window;
  guint frames;
} Bench;

static double
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Heap and stacks, in KiB. */
static double
read_memory (void)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    g_error ("The memory of this process can't be read");
  found = strstr (text, "Anonymous:");
  return found != NULL ? g_ascii_strtod (found + strlen ("Anonymous:"), NULL) : 0;
}

static void
painted_cb (Bench *bench)
{
  bench->frames++;
}

static void
mapped_cb (Bench     *bench,
           GtkWidget *window)
{
  bench->window = GTK_WINDOW (window);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), bench);
}

static void
added_cb (Bench     *bench,
          GtkWidget *window)
{
  g_signal_connect_swapped (window, "map", G_CALLBACK (mapped_cb), bench);
}

static gboolean
given_up_cb (gpointer data)
{
  g_error ("What was waited for did not come");
}

static gboolean
rested_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (void)
{
  gboolean over = FALSE;

  g_timeout_add (REST, rested_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

typedef gboolean (*Wanted) (GtkWidget *widget, const char *text);

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_button (GtkWidget  *widget,
           const char *text)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && strstr (label, text) != NULL;
}

static gboolean
is_row (GtkWidget  *widget,
        const char *text)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), text);
}

/* The first that can be seen. */
static GtkWidget *
find (GtkWidget  *widget,
      Wanted      wanted,
      const char *text)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && wanted (widget, text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, wanted, text);
  return found;
}

static guint
count (GtkWidget  *widget,
       Wanted      wanted,
       const char *text)
{
  guint n = gtk_widget_get_mapped (widget) && wanted (widget, text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, wanted, text);
  return n;
}

/* Until so many can be seen and a frame with them was painted. */
static void
wait_until (Bench      *bench,
            guint       n,
            Wanted      wanted,
            const char *text)
{
  guint patience = g_timeout_add (PATIENCE, given_up_cb, NULL);
  guint frames;

  while (bench->window == NULL || count (GTK_WIDGET (bench->window), wanted, text) < n)
    g_main_context_iteration (NULL, TRUE);
  frames = bench->frames;
  gtk_widget_queue_draw (GTK_WIDGET (bench->window));
  while (bench->frames == frames)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

static void
say (const char *name,
     double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_dtostr (text, sizeof text, value));
}

static void
begin (Bench          *bench,
       GtkApplication *application)
{
  g_autoptr (GError) error = NULL;

  bench->application = application;
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (added_cb), bench);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
}

static GtkWidget *
make_bare_window (Bench     *bench,
                  GtkWidget *content)
{
  GtkWidget *window = adw_application_window_new (bench->application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  return window;
}

static GtkApplication *
make_bare_application (void)
{
  return GTK_APPLICATION (adw_application_new ("io.github.kith_app.Bare", G_APPLICATION_NON_UNIQUE));
}

static void
run_bare (Bench      *bench,
          const char *unused,
          const char *nothing)
{
  begin (bench, make_bare_application ());
  gtk_window_present (GTK_WINDOW (make_bare_window (bench, gtk_label_new ("Hello"))));
  wait_until (bench, 1, is_label, "Hello");
  say ("start", read_clock ());
  rest ();
  say ("memory", read_memory ());
}

static void
open_practice (Bench      *bench,
               const char *folder)
{
  GFile *file = g_file_new_for_path (folder);

  begin (bench, GTK_APPLICATION (kith_application_new ()));
  g_application_open (G_APPLICATION (bench->application), &file, 1, "");
  g_object_unref (file);
  wait_until (bench, 1, is_button, "nlock");
}

static char *
read_secret (const char *path)
{
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("%s can't be read", path);
  return g_strchomp (text);
}

static void
unlock (Bench      *bench,
        const char *secret)
{
  g_autofree char *passphrase = read_secret (secret);
  GtkWidget *row = find (GTK_WIDGET (bench->window), is_row, "AdwPasswordEntryRow");

  gtk_editable_set_text (GTK_EDITABLE (row), passphrase);
  gtk_widget_activate (find (GTK_WIDGET (bench->window), is_button, "nlock"));
}

static void
show_view (Bench      *bench,
           const char *name)
{
  GtkWidget *stack = find (GTK_WIDGET (bench->window), is_row, "AdwViewStack");

  while (stack != NULL && !ADW_IS_VIEW_STACK (stack))
    stack = gtk_widget_get_next_sibling (stack);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), name);
}

/* From the passphrase to the first page with its data; the Argon2id in it is cheap and is left in. */
static void
run_kith (Bench      *bench,
          const char *folder,
          const char *secret)
{
  double start;

  open_practice (bench, folder);
  say ("start", read_clock ());
  rest ();
  start = read_clock ();
  unlock (bench, secret);
  wait_until (bench, 1, is_row, "KithToday");
  wait_until (bench, 1, is_row, "KithAppointment");
  say ("today", read_clock () - start);
  rest ();
  say ("memory", read_memory ());
}

static void
run_clients (Bench      *bench,
             const char *folder,
             const char *secret)
{
  double start;

  open_practice (bench, folder);
  unlock (bench, secret);
  wait_until (bench, 1, is_row, "KithToday");
  rest ();
  start = read_clock ();
  show_view (bench, "clients");
  wait_until (bench, 5, is_row, "KithClientRow");
  say ("clients", read_clock () - start);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Bench *bench, const char *folder, const char *secret);
  } ways[] = {
    { "bare", run_bare }, { "kith", run_kith }, { "clients", run_clients },
  };
  Bench bench = { NULL };

  dex_init ();
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (argv[1], ways[i].name))
      {
        ways[i].run (&bench, argc > 2 ? argv[2] : NULL, argc > 3 ? argv[3] : NULL);
        fflush (stdout);
        _exit (0);
      }
  g_printerr ("bench-window bare|kith|clients [PRACTICE PASSPHRASE-FILE]\n");
  return 2;
}
