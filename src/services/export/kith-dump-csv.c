/* kith-dump-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump-csv.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GOutputStream *stream;
  const KithTable *table;
  GString *line;
} Writer;

/* A spreadsheet would take such a text for a formula, and do what it says. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

void
kith_dump_csv_append_text (GString    *line,
                           const char *text)
{
  g_string_append_c (line, '"');
  if (looks_like_formula (text))
    g_string_append_c (line, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *c);
    }
  g_string_append_c (line, '"');
}

/* Nothing is an empty cell, an empty text one in quotation marks. */
static void
append_cell (GString        *line,
             const KithCell *cell)
{
  g_autofree char *real = NULL;

  if (cell->kind == KITH_CELL_TEXT)
    kith_dump_csv_append_text (line, cell->text);
  else if (cell->kind == KITH_CELL_INTEGER)
    g_string_append_printf (line, "%" G_GINT64_FORMAT, cell->integer);
  else if (cell->kind == KITH_CELL_REAL)
    {
      real = kith_dump_format_real (cell->real);
      g_string_append (line, real);
    }
}

static gboolean
write_row (const KithCell  *cells,
           gpointer         data,
           GError         **error)
{
  Writer *self = data;

  g_string_truncate (self->line, 0);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, ',');
      append_cell (self->line, &cells[i]);
    }
  g_string_append (self->line, "\r\n");
  return g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);
}

static gboolean
write_columns (Writer   *self,
               GError  **error)
{
  g_string_truncate (self->line, 0);
  for (guint i = 0; i < self->table->columns->len; i++)
    g_string_append_printf (self->line, "%s%s", i > 0 ? "," : "", ((KithColumn *) self->table->columns->pdata[i])->name);
  g_string_append (self->line, "\r\n");
  return g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);
}

static gboolean
write_table (KithDatabase     *database,
             const char       *client,
             const KithTable  *table,
             KithDumpPlace    *place,
             GError          **error)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.csv", kith_file_get_name (table->file), table->name);
  g_autoptr (GOutputStream) stream = kith_dump_place_open (place, name, error);
  g_autoptr (GString) line = g_string_new (NULL);
  Writer self = { stream, table, line };

  return stream != NULL && write_columns (&self, error)
         && kith_database_read_rows (database, table, client, write_row, &self, error)
         && kith_dump_place_close (place, stream, error);
}

static gboolean
write_index (KithDumpPlace  *place,
             GPtrArray      *left_out,
             GError        **error)
{
  g_autoptr (GOutputStream) stream = kith_dump_place_open (place, "README.txt", error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (stream == NULL)
    return FALSE;
  g_string_append_printf (text, "%s\n\n", _("These tables were exported from Kith. They are not encrypted: keep them where only you can "
                                            "read them."));
  g_string_append_printf (text, "%s\n\n", _("Each file is one table: UTF-8, cells parted by commas, texts in quotation marks, and an empty "
                                            "cell for what is not known. A text that begins with = + - @ or a tab has a ' before it, so "
                                            "that no spreadsheet takes it for a formula."));
  g_string_append_printf (text, "%s\n\n", _("Left out:"));
  for (guint i = 0; i < left_out->len; i++)
    {
      const KithLeftOut *it = left_out->pdata[i];

      g_string_append_printf (text, "%s: %s\n", it->what, _(it->reason));
    }
  return g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error) && kith_dump_place_close (place, stream, error);
}

gboolean
kith_dump_write_csv (KithDatabase          *database,
                     const char            *client,
                     const KithDumpTables  *tables,
                     GPtrArray             *left_out,
                     KithDumpPlace         *place,
                     GError               **error)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    {
      GPtrArray *of = tables->of[client != NULL][file];

      for (guint i = 0; i < of->len; i++)
        if (!write_table (database, client, of->pdata[i], place, error))
          return FALSE;
    }
  return write_index (place, left_out, error);
}
