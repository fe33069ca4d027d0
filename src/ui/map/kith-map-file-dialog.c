/* kith-map-file-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-file-dialog.h"

#include "kith-window.h"

#include <glib/gi18n.h>

/* A landscape page; enough for a screen full of people. */
#define WIDTH 1280
#define HEIGHT 900
#define SCALE 2

/* Writing: a picture on its way into a file. */
typedef struct
{
  GtkWidget *widget;
  KithMapScene *scene;
  GtkFileDialog *dialog;
  char *path;
} Writing;

static const struct
{
  const char *name;
  const char *suffix;
} kinds[] = {
  { N_("PDF Document"), "pdf" },
  { N_("SVG Drawing"), "svg" },
  { N_("PNG Image"), "png" },
};

static void
writing_free (Writing *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->scene);
  g_object_unref (self->dialog);
  g_free (self->path);
  g_free (self);
}

/* A name without a known ending becomes a document. */
static char *
complete_path (const char    *path,
               KithMapFormat *format)
{
  if (kith_map_format_from_name (path, format))
    return g_strdup (path);
  *format = KITH_MAP_FORMAT_PDF;
  return g_strconcat (path, ".pdf", NULL);
}

static DexFuture *
write_fiber (gpointer data)
{
  const Writing *writing = data;
  KithMapPage page = { .width = WIDTH, .height = HEIGHT, .scale = SCALE, .theme = KITH_THEME_LIGHT };
  g_autofree char *path = complete_path (writing->path, &page.format);
  g_autoptr (GError) error = NULL;

  /* The dialog asked whether an old file may go, but only about the name that it saw. */
  if (dex_await (kith_map_scene_write (writing->scene, &page, path, g_str_equal (path, writing->path)), &error))
    kith_window_toast (writing->widget, _("Picture saved"), NULL, NULL);
  else
    kith_window_complain (writing->widget, error);
  return dex_future_new_true ();
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Writing *writing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (writing->dialog, result, &error);

  writing->path = file != NULL ? g_file_get_path (file) : NULL;
  if (writing->path != NULL)
    {
      dex_future_disown (dex_scheduler_spawn (NULL, 0, write_fiber, writing, (GDestroyNotify) writing_free));
      return;
    }
  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_window_complain (writing->widget, error);
  writing_free (writing);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(kinds[i].name));
      gtk_file_filter_add_suffix (filter, kinds[i].suffix);
      g_list_store_append (filters, filter);
    }
  return G_LIST_MODEL (filters);
}

void
kith_map_file_dialog_run (GtkWidget    *widget,
                          KithMapScene *scene)
{
  Writing *writing = g_new0 (Writing, 1);
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (widget);

  writing->widget = g_object_ref (widget);
  writing->scene = g_object_ref (scene);
  writing->dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (writing->dialog, _("Save Picture"));
  gtk_file_dialog_set_filters (writing->dialog, filters);
  /* Translators: the name of a file; no client's name, which would be read by whoever sees the folder. */
  gtk_file_dialog_set_initial_name (writing->dialog, _("Map.pdf"));
  gtk_file_dialog_save (writing->dialog, GTK_WINDOW (root), NULL, chosen_cb, writing);
}
