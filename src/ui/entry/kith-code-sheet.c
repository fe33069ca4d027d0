/* kith-code-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define FONT "monospace 12"
/* Of the width and height of what can be printed on. */
#define MARGIN 0.1

/* Save: a file that is asked for and then written. */
typedef struct
{
  DexPromise *promise;
  char *text;
} Save;

static void
save_free (Save *self)
{
  dex_unref (self->promise);
  g_free (self->text);
  g_free (self);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              const char        *text)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * (1 - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, width * MARGIN, gtk_print_context_get_height (context) * MARGIN);
  pango_cairo_show_layout (cr, layout);
}

DexFuture *
kith_code_sheet_print (GtkWindow  *window,
                       const char *text)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  GError *error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, "Kith");
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), (gpointer) text);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error);
  if (error != NULL)
    return dex_future_new_for_error (error);
  return dex_future_new_for_boolean (result == GTK_PRINT_OPERATION_RESULT_APPLY);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Save *save = data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    dex_promise_resolve_boolean (save->promise, TRUE);
  else
    dex_promise_reject (save->promise, error);
  save_free (save);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Save *save = data;
  GError *error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (file != NULL)
    {
      bytes = g_bytes_new (save->text, strlen (save->text));
      g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                           NULL, written_cb, save);
      return;
    }
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      dex_promise_resolve_boolean (save->promise, FALSE);
      g_error_free (error);
    }
  else
    dex_promise_reject (save->promise, error);
  save_free (save);
}

DexFuture *
kith_code_sheet_save (GtkWindow  *window,
                      const char *text,
                      const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Save *save = g_new0 (Save, 1);
  DexFuture *saved;

  save->promise = dex_promise_new ();
  save->text = g_strdup (text);
  saved = dex_ref (DEX_FUTURE (save->promise));
  gtk_file_dialog_set_title (dialog, _("Save the Code"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, window, NULL, chosen_cb, save);
  return saved;
}
