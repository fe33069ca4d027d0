/* window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window.h"

#include "figures.h"

#include <string.h>

/* In milliseconds. */
#define REST 1500
#define PATIENCE 60000

static void
painted_cb (Watch *self)
{
  self->frames++;
}

static void
mapped_cb (Watch     *self,
           GtkWidget *window)
{
  self->window = window;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), self);
}

static void
added_cb (Watch     *self,
          GtkWidget *window)
{
  g_signal_connect_swapped (window, "map", G_CALLBACK (mapped_cb), self);
}

void
watch_begin (Watch          *self,
             GtkApplication *application)
{
  g_autoptr (GError) error = NULL;

  self->application = application;
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (added_cb), self);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* All such widgets under @widget, or only the first. */
static void
collect (GtkWidget  *widget,
         const char *kind,
         const char *text,
         gboolean    all,
         GPtrArray  *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), kind) && (text == NULL || says (widget, text)))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && (all || found->len == 0);
       child = gtk_widget_get_next_sibling (child))
    collect (child, kind, text, all, found);
}

GtkWidget *
watch_find (Watch      *self,
            const char *kind,
            const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (self->window != NULL)
    collect (self->window, kind, text, FALSE, found);
  return found->len > 0 ? found->pdata[0] : NULL;
}

/* Looking is no part of what is looked at. */
static guint
count (Watch      *self,
       const char *kind,
       const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  double start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);

  if (self->window != NULL)
    collect (self->window, kind, text, TRUE, found);
  self->looking += bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;
  return found->len;
}

static gboolean
given_up_cb (gpointer data)
{
  g_error ("%s did not come", (const char *) data);
  return G_SOURCE_REMOVE;
}

static void
wait_for_frame (Watch *self)
{
  guint frames = self->frames;

  while (self->frames == frames)
    g_main_context_iteration (NULL, TRUE);
}

void
watch_paint (Watch *self)
{
  gtk_widget_queue_draw (self->window);
  wait_for_frame (self);
}

void
watch_wait (Watch      *self,
            guint       n,
            const char *kind,
            const char *text)
{
  guint patience = g_timeout_add (PATIENCE, given_up_cb, (gpointer) kind);

  do
    wait_for_frame (self);
  while (count (self, kind, text) < n);
  g_source_remove (patience);
}

void
watch_wait_only (Watch      *self,
                 guint       n,
                 const char *kind)
{
  guint patience = g_timeout_add (PATIENCE, given_up_cb, (gpointer) kind);

  do
    wait_for_frame (self);
  while (count (self, kind, NULL) != n);
  g_source_remove (patience);
}

static gboolean
rested_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
watch_rest (void)
{
  gboolean over = FALSE;

  g_timeout_add (REST, rested_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

double
watch_read_clock (const Watch *self)
{
  return bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - self->looking;
}

double
watch_read_memory (void)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    g_error ("The memory of this process can't be read");
  found = strstr (text, "Anonymous:");
  return found != NULL ? g_ascii_strtod (found + strlen ("Anonymous:"), NULL) * 1024 / 1e6 : 0;
}

void
watch_type_last_letter (GtkEditable *entry,
                        const char  *words)
{
  int position = (int) strlen (words) - 1;

  gtk_editable_insert_text (entry, words + position, 1, &position);
}
