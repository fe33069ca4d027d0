/* kith-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_CELLS 1000000

typedef struct
{
  const KithImportFile *file;
  const char *cursor;
  char separator;
  guint line;
  gsize n_cells;
} Reader;

static void
row_free (KithCsvRow *self)
{
  g_strfreev (self->cells);
  g_free (self);
}

static gboolean
at_end_of_row (const Reader *self)
{
  return *self->cursor == '\0' || *self->cursor == '\n' || *self->cursor == '\r';
}

static void
skip_line_end (Reader *self)
{
  if (*self->cursor == '\0')
    return;
  if (*self->cursor == '\r' && self->cursor[1] == '\n')
    self->cursor++;
  self->cursor++;
  self->line++;
}

static gboolean
take_quoted (Reader   *self,
             GString  *cell,
             GError  **error)
{
  guint opened = self->line;

  for (self->cursor++; *self->cursor != '\0'; self->cursor++)
    {
      if (*self->cursor == '"' && *++self->cursor != '"')
        return TRUE;
      if (*self->cursor == '\n' || (*self->cursor == '\r' && self->cursor[1] != '\n'))
        self->line++;
      g_string_append_c (cell, *self->cursor);
    }

  return kith_import_fail (self->file, opened, _("A quotation mark that begins here has no other one to close it."), error);
}

static gboolean
take_cell (Reader   *self,
           GString  *cell,
           GError  **error)
{
  gboolean quoted = *self->cursor == '"';

  g_string_truncate (cell, 0);
  if (quoted && !take_quoted (self, cell, error))
    return FALSE;
  if (quoted && *self->cursor != self->separator && !at_end_of_row (self))
    return kith_import_fail (self->file, self->line, _("After a closing quotation mark, the next cell was expected."), error);
  while (*self->cursor != self->separator && !at_end_of_row (self))
    g_string_append_c (cell, *self->cursor++);
  return TRUE;
}

static GStrv
read_row (Reader  *self,
          GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);

  while (take_cell (self, cell, error))
    {
      g_strv_builder_add (cells, cell->str);
      if (++self->n_cells > MOST_CELLS)
        {
          kith_import_fail (self->file, self->line, _("This table has more cells than can be read."), error);
          return NULL;
        }
      if (*self->cursor != self->separator)
        {
          skip_line_end (self);
          return g_strv_builder_end (cells);
        }
      self->cursor++;
    }

  return NULL;
}

static char
find_separator (const char *text)
{
  static const char separators[] = ",;\t";
  guint counts[3] = { 0 };
  guint most = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      const char *found = quoted ? NULL : strchr (separators, *p);

      if (*p == '"')
        quoted = !quoted;
      if (found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 1; i < 3; i++)
    if (counts[i] > counts[most])
      most = i;
  return separators[most];
}

static void
skip_blank_lines (Reader *self)
{
  while (*self->cursor == '\n' || *self->cursor == '\r')
    skip_line_end (self);
}

static gboolean
check_length (const Reader *self,
              KithCsvTable *table,
              KithCsvRow   *row,
              GError      **error)
{
  guint n = g_strv_length (row->cells);
  g_autofree char *sentence = NULL;

  while (n > table->n_columns && *row->cells[n - 1] == '\0')
    g_clear_pointer (&row->cells[--n], g_free);
  if (n == table->n_columns)
    return TRUE;

  sentence = g_strdup_printf (_("As many cells as columns were expected, %u, and here are %u. The file may be cut short."),
                              table->n_columns, n);
  return kith_import_fail (self->file, row->line, sentence, error);
}

static gboolean
read_rows (Reader       *self,
           KithCsvTable *table,
           GError      **error)
{
  for (skip_blank_lines (self); *self->cursor != '\0'; skip_blank_lines (self))
    {
      KithCsvRow *row = g_new0 (KithCsvRow, 1);

      g_ptr_array_add (table->rows, row);
      row->line = self->line;
      row->cells = read_row (self, error);
      if (row->cells == NULL || !check_length (self, table, row, error))
        return FALSE;
    }
  return TRUE;
}

KithCsvTable *
kith_csv_read (const KithImportFile  *file,
               GError               **error)
{
  g_autofree char *text = kith_import_decode (file, KITH_ENCODING_WINDOWS_1252, error);
  g_autoptr (KithCsvTable) table = g_new0 (KithCsvTable, 1);
  Reader reader = { file, text, ',', 1, 0 };

  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (text == NULL)
    return NULL;

  skip_blank_lines (&reader);
  reader.separator = find_separator (reader.cursor);
  table->columns = read_row (&reader, error);
  if (table->columns == NULL)
    return NULL;
  table->n_columns = g_strv_length (table->columns);
  for (guint i = 0; i < table->n_columns; i++)
    g_strstrip (table->columns[i]);
  return read_rows (&reader, table, error) ? g_steal_pointer (&table) : NULL;
}

void
kith_csv_table_free (KithCsvTable *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

int
kith_csv_find_column (const KithCsvTable *self,
                      const char         *name)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_ascii_strcasecmp (self->columns[i], name) == 0)
      return (int) i;
  return -1;
}
