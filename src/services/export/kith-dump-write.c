/* kith-dump-write.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump.h"

#include <string.h>

/* @users: ids of whoever wrote what is in the dump. */
typedef struct
{
  GOutputStream *stream;
  const KithTable *table;
  GHashTable *users;
  GString *line;
  gboolean first;
} Writer;

static void
append_text (GString    *line,
             const char *text)
{
  g_string_append_c (line, '"');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '"':
      case '\\':
        g_string_append_c (line, '\\');
        g_string_append_c (line, *c);
        break;
      case '\n':
        g_string_append (line, "\\n");
        break;
      default:
        if ((guchar) *c < 0x20 || *c == 0x7f)
          g_string_append_printf (line, "\\u%04x", (guint) *c);
        else
          g_string_append_c (line, *c);
        break;
      }
  g_string_append_c (line, '"');
}

static void
append_cell (GString        *line,
             const KithCell *cell)
{
  g_autofree char *real = NULL;

  switch (cell->kind)
    {
    case KITH_CELL_INTEGER:
      g_string_append_printf (line, "%" G_GINT64_FORMAT, cell->integer);
      break;
    case KITH_CELL_REAL:
      real = kith_dump_format_real (cell->real);
      g_string_append (line, real);
      break;
    case KITH_CELL_TEXT:
      append_text (line, cell->text);
      break;
    case KITH_CELL_NULL:
    default:
      g_string_append (line, "null");
      break;
    }
}

static gboolean
names_user (const KithColumn *column)
{
  return g_str_equal (column->name, "actor") || g_str_equal (column->name, "author") || g_str_equal (column->name, "user");
}

static gboolean
write_line (Writer  *self,
            GError **error)
{
  return g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);
}

static gboolean
write_row (const KithCell  *cells,
           gpointer         data,
           GError         **error)
{
  Writer *self = data;

  g_string_assign (self->line, self->first ? "\n{" : ",\n{");
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const KithColumn *column = self->table->columns->pdata[i];

      g_string_append_printf (self->line, "%s\"%s\": ", i > 0 ? ", " : "", column->name);
      append_cell (self->line, &cells[i]);
      if (cells[i].kind == KITH_CELL_TEXT && names_user (column) && !g_hash_table_contains (self->users, cells[i].text))
        g_hash_table_add (self->users, g_strdup (cells[i].text));
    }
  g_string_append_c (self->line, '}');
  self->first = FALSE;
  return write_line (self, error);
}

static gboolean
write_table (Writer           *self,
             KithDatabase     *database,
             const char       *client,
             const KithTable  *table,
             gboolean          first,
             GError          **error)
{
  self->table = table;
  self->first = TRUE;
  return kith_dump_print (self->stream, error, "%s\"%s\": [", first ? "\n" : ",\n", table->name)
         && kith_database_read_rows (database, table, client, write_row, self, error)
         && kith_dump_print (self->stream, error, self->first ? "]" : "\n]");
}

static gboolean
write_file (Writer                *self,
            KithDatabase          *database,
            const char            *client,
            const KithDumpTables  *tables,
            KithFile               file,
            GError               **error)
{
  GPtrArray *of = tables->of[client != NULL][file];

  if (of->len == 0)
    return TRUE;
  if (!kith_dump_print (self->stream, error, "\"%s\": {", kith_file_get_name (file)))
    return FALSE;
  for (guint i = 0; i < of->len; i++)
    if (!write_table (self, database, client, of->pdata[i], i == 0, error))
      return FALSE;
  return kith_dump_print (self->stream, error, "\n},\n");
}

static int
compare_texts_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
write_users (Writer        *self,
             KithDatabase  *database,
             GError       **error)
{
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (self->users);
  gboolean first = TRUE;

  g_ptr_array_sort (ids, compare_texts_cb);
  g_string_assign (self->line, "\"users\": [");
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = NULL;

      if (!kith_database_find_user_name (database, ids->pdata[i], &name, error))
        return FALSE;
      if (name == NULL)
        continue;
      g_string_append (self->line, first ? "\n{\"id\": " : ",\n{\"id\": ");
      append_text (self->line, ids->pdata[i]);
      g_string_append (self->line, ", \"name\": ");
      append_text (self->line, name);
      g_string_append_c (self->line, '}');
      first = FALSE;
    }
  g_string_append (self->line, first ? "]\n}\n" : "\n]\n}\n");
  return write_line (self, error);
}

static void
append_left_out (GString   *line,
                 GPtrArray *left_out)
{
  g_string_append (line, "\"left_out\": [");
  for (guint i = 0; i < left_out->len; i++)
    {
      const KithLeftOut *it = left_out->pdata[i];

      g_string_append (line, i > 0 ? ",\n{\"what\": " : "\n{\"what\": ");
      append_text (line, it->what);
      g_string_append (line, ", \"reason\": ");
      append_text (line, it->reason);
      g_string_append_c (line, '}');
    }
  g_string_append (line, "\n],\n");
}

static gboolean
write_head (Writer                *self,
            const char            *client,
            const KithDumpTables  *tables,
            GPtrArray             *left_out,
            GError               **error)
{
  g_string_printf (self->line, "{\n\"format\": \"%s\",\n\"version\": %d,\n\"schema\": {", KITH_DUMP_FORMAT, KITH_DUMP_VERSION);
  for (int file = 0; file < KITH_N_FILES; file++)
    if (tables->schema[file] > 0)
      g_string_append_printf (self->line, "%s\"%s\": %" G_GINT64_FORMAT, file > 0 ? ", " : "", kith_file_get_name (file),
                              tables->schema[file]);
  g_string_append (self->line, "},\n\"client\": ");
  if (client != NULL)
    append_text (self->line, client);
  else
    g_string_append (self->line, "null");
  g_string_append (self->line, ",\n");
  append_left_out (self->line, left_out);
  return write_line (self, error);
}

gboolean
kith_dump_print (GOutputStream  *stream,
                 GError        **error,
                 const char     *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  return g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, error);
}

char *
kith_dump_format_real (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  if (g_ascii_strtod (text, NULL) != number)
    g_ascii_formatd (text, sizeof text, "%.17g", number);
  return g_strconcat (text, strpbrk (text, ".e") == NULL ? ".0" : NULL, NULL);
}

gboolean
kith_dump_write (KithDatabase          *database,
                 const char            *client,
                 const KithDumpTables  *tables,
                 GPtrArray             *left_out,
                 GOutputStream         *stream,
                 GError               **error)
{
  g_autoptr (GHashTable) users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  Writer self = { .stream = stream, .users = users, .line = line };

  if (!write_head (&self, client, tables, left_out, error))
    return FALSE;
  for (int file = 0; file < KITH_N_FILES; file++)
    if (!write_file (&self, database, client, tables, file, error))
      return FALSE;
  return write_users (&self, database, error);
}
