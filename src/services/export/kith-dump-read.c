/* kith-dump-read.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump.h"
#include "kith-dump-since.h"

#include "kith-id.h"
#include "kith-json-reader.h"
#include "kith-problem.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#define MOST_USER_NAME_CHARS 80

/* @texts: what the text of each column of the row is kept in. @schema: that it was written with. */
typedef struct
{
  KithJsonReader *json;
  const KithDumpTables *tables;
  const KithDumpHandler *handler;
  gpointer data;
  KithDumpHead head;
  gint64 schema[KITH_N_FILES];
  GString *name;
  GPtrArray *texts;
} Reader;

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static gboolean
fail (Reader      *self,
      const char  *sentence,
      GError     **error)
{
  return kith_json_reader_fail (self->json, sentence, error);
}

static gboolean
expect_name (Reader      *self,
             const char  *name,
             GError     **error)
{
  g_autofree char *sentence = NULL;

  if (!kith_json_reader_read_name (self->json, self->name, error))
    return FALSE;
  if (g_str_equal (self->name->str, name))
    return TRUE;
  sentence = g_strdup_printf (_("“%s” was expected."), name);
  return fail (self, sentence, error);
}

/* The member @name after the one before it, or after the beginning. */
static gboolean
expect_member (Reader      *self,
               const char  *name,
               gboolean    *first,
               GError     **error)
{
  g_autofree char *sentence = NULL;
  gboolean more;

  if (!kith_json_reader_next (self->json, '}', first, &more, error))
    return FALSE;
  if (more)
    return expect_name (self, name, error);
  sentence = g_strdup_printf (_("“%s” was expected."), name);
  return fail (self, sentence, error);
}

static gboolean
expect_close (Reader    *self,
              gboolean  *first,
              GError   **error)
{
  gboolean more;

  return kith_json_reader_next (self->json, '}', first, &more, error)
         && (!more || fail (self, _("Nothing more was expected here."), error));
}

static gboolean
read_version (Reader   *self,
              GError  **error)
{
  KithCell cell;

  if (!kith_json_reader_read_cell (self->json, self->name, &cell, error))
    return FALSE;
  if (cell.kind == KITH_CELL_INTEGER && cell.integer > KITH_DUMP_VERSION)
    return fail (self, _("This was written by a newer Kith. Please update Kith on this computer."), error);
  return (cell.kind == KITH_CELL_INTEGER && cell.integer == KITH_DUMP_VERSION)
         || fail (self, _("The version 1 was expected."), error);
}

static int
find_file (const char *name)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    if (g_str_equal (kith_file_get_name (file), name))
      return file;
  return -1;
}

static gboolean
read_file_schema (Reader    *self,
                  GError   **error)
{
  g_autofree char *sentence = NULL;
  KithCell cell;
  int file;

  if (!kith_json_reader_read_name (self->json, self->name, error))
    return FALSE;
  file = find_file (self->name->str);
  if (file < 0 || self->head.has[file])
    return fail (self, _("“office” or “clinical” was expected."), error);
  self->head.has[file] = TRUE;
  if (!kith_json_reader_read_cell (self->json, self->name, &cell, error))
    return FALSE;
  if (self->tables->schema[file] == 0)
    return fail (self, _("This holds records, and only a user who may see them can bring them in."), error);
  if (cell.kind == KITH_CELL_INTEGER && cell.integer > self->tables->schema[file])
    return fail (self, _("This was written by a newer Kith. Please update Kith on this computer."), error);
  self->schema[file] = cell.integer;
  if (cell.kind == KITH_CELL_INTEGER && cell.integer >= 1)
    return TRUE;
  sentence = g_strdup_printf (_("The schema %" PRId64 " was expected."), self->tables->schema[file]);
  return fail (self, sentence, error);
}

static gboolean
read_schema (Reader   *self,
             GError  **error)
{
  gboolean first = TRUE, more;

  if (!kith_json_reader_expect (self->json, '{', error))
    return FALSE;
  for (;;)
    {
      if (!kith_json_reader_next (self->json, '}', &first, &more, error))
        return FALSE;
      if (!more)
        return self->head.has[KITH_FILE_OFFICE] || fail (self, _("“office” was expected."), error);
      if (!read_file_schema (self, error))
        return FALSE;
    }
}

static gboolean
read_client (Reader   *self,
             GError  **error)
{
  KithCell cell;

  if (!kith_json_reader_read_cell (self->json, self->name, &cell, error))
    return FALSE;
  if (cell.kind == KITH_CELL_NULL)
    self->head.client = g_strdup ("");
  else if (cell.kind == KITH_CELL_TEXT && kith_id_is_valid (cell.text))
    self->head.client = g_strdup (cell.text);
  else
    return fail (self, _("The id of a client or null was expected."), error);
  return TRUE;
}

/* Two texts @a and @b, into the first two of @texts. */
static gboolean
read_pair (Reader      *self,
           const char  *a,
           const char  *b,
           GError     **error)
{
  gboolean first = TRUE;

  return kith_json_reader_expect (self->json, '{', error)
         && expect_member (self, a, &first, error)
         && kith_json_reader_read_text (self->json, self->texts->pdata[0], error)
         && expect_member (self, b, &first, error)
         && kith_json_reader_read_text (self->json, self->texts->pdata[1], error)
         && expect_close (self, &first, error);
}

static gboolean
take_user (Reader   *self,
           GError  **error)
{
  const char *id = ((GString *) self->texts->pdata[0])->str;
  const char *name = ((GString *) self->texts->pdata[1])->str;
  g_autoptr (GError) local = NULL;

  if (!kith_id_is_valid (id) || !kith_text_check_name (name, MOST_USER_NAME_CHARS, &local))
    return fail (self, local != NULL ? local->message : _("The id of a user was expected."), error);
  return self->handler->take_user == NULL
         || self->handler->take_user (id, name, kith_json_reader_get_line (self->json), self->data, error);
}

static gboolean
read_pairs (Reader      *self,
            const char  *a,
            const char  *b,
            gboolean     users,
            GError     **error)
{
  gboolean first = TRUE, more;

  if (!kith_json_reader_expect (self->json, '[', error))
    return FALSE;
  for (;;)
    {
      if (!kith_json_reader_next (self->json, ']', &first, &more, error))
        return FALSE;
      if (!more)
        return TRUE;
      if (!read_pair (self, a, b, error) || (users && !take_user (self, error)))
        return FALSE;
    }
}

/* Whole numbers stand for reals too. */
static gboolean
check_kind (Reader            *self,
            const KithColumn  *column,
            KithCell          *cell,
            GError           **error)
{
  g_autofree char *sentence = NULL;

  if (cell->kind == KITH_CELL_INTEGER && column->kind == KITH_CELL_REAL)
    cell->kind = KITH_CELL_REAL;
  if (cell->kind == column->kind || (cell->kind == KITH_CELL_NULL && column->nullable))
    return TRUE;
  sentence = g_strdup_printf (column->kind == KITH_CELL_TEXT ? _("“%s” was expected to be a text.")
                              : column->kind == KITH_CELL_REAL ? _("“%s” was expected to be a number.")
                                                               : _("“%s” was expected to be a whole number."),
                              column->name);
  return fail (self, sentence, error);
}

static gboolean
read_column (Reader           *self,
             const KithTable  *table,
             KithCell         *cells,
             gboolean         *seen,
             GError          **error)
{
  g_autofree char *sentence = NULL;
  int i;

  if (!kith_json_reader_read_name (self->json, self->name, error))
    return FALSE;
  i = kith_table_find (table, self->name->str);
  if (i < 0 || seen[i])
    {
      sentence = g_strdup_printf (_("A column of %s that is not there yet was expected."), table->name);
      return fail (self, sentence, error);
    }
  seen[i] = TRUE;
  return kith_json_reader_read_cell (self->json, self->texts->pdata[i], &cells[i], error)
         && check_kind (self, table->columns->pdata[i], &cells[i], error);
}

/* Whether the file is older than @column (nullable) of @table. */
static gboolean
came_later (const Reader    *self,
            const KithTable *table,
            const char      *column)
{
  return kith_dump_since (table->file, table->name, column) > self->schema[table->file];
}

static gboolean
check_complete (Reader           *self,
                const KithTable  *table,
                const gboolean   *seen,
                KithCell         *cells,
                GError          **error)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const KithColumn *column = table->columns->pdata[i];
      g_autofree char *sentence = NULL;

      if (!seen[i] && came_later (self, table, column->name))
        cells[i] = (KithCell) { .kind = KITH_CELL_NULL };
      if (seen[i] != came_later (self, table, column->name))
        continue;
      sentence = g_strdup_printf (_("“%s” was expected."), column->name);
      return fail (self, sentence, error);
    }
  return TRUE;
}

static gboolean
take_row (Reader           *self,
          const KithTable  *table,
          const KithCell   *cells,
          guint             line,
          GError          **error)
{
  g_autoptr (GError) local = NULL;

  if (!kith_dump_check_row (table, cells, &local))
    return kith_dump_fail (kith_json_reader_get_name (self->json), line, table, local->message, error);
  return self->handler->take_row == NULL || self->handler->take_row (table, cells, line, self->data, error);
}

static gboolean
read_row (Reader           *self,
          const KithTable  *table,
          KithCell         *cells,
          gboolean         *seen,
          GError          **error)
{
  gboolean first = TRUE, more = TRUE;
  guint line;

  if (!kith_json_reader_expect (self->json, '{', error))
    return FALSE;
  line = kith_json_reader_get_line (self->json);
  memset (seen, 0, table->columns->len * sizeof *seen);
  while (more)
    if (!kith_json_reader_next (self->json, '}', &first, &more, error)
        || (more && !read_column (self, table, cells, seen, error)))
      return FALSE;
  return check_complete (self, table, seen, cells, error) && take_row (self, table, cells, line, error);
}

static gboolean
read_rows (Reader           *self,
           const KithTable  *table,
           GError          **error)
{
  g_autofree KithCell *cells = g_new0 (KithCell, table->columns->len);
  g_autofree gboolean *seen = g_new0 (gboolean, table->columns->len);
  gboolean first = TRUE, more = TRUE;

  while (self->texts->len < table->columns->len)
    g_ptr_array_add (self->texts, g_string_new (NULL));
  if (!kith_json_reader_expect (self->json, '[', error))
    return FALSE;
  while (more)
    if (!kith_json_reader_next (self->json, ']', &first, &more, error)
        || (more && !read_row (self, table, cells, seen, error)))
      return FALSE;
  return TRUE;
}

/* Every table, in the order of the dump, so that none can be lost. */
static gboolean
read_tables (Reader     *self,
             GPtrArray  *tables,
             GError    **error)
{
  gboolean first = TRUE;

  if (!kith_json_reader_expect (self->json, '{', error))
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    {
      const KithTable *table = tables->pdata[i];

      if (!came_later (self, table, NULL) && (!expect_member (self, table->name, &first, error) || !read_rows (self, table, error)))
        return FALSE;
    }
  return expect_close (self, &first, error);
}

static gboolean
read_head (Reader    *self,
           gboolean  *first,
           GError   **error)
{
  if (!kith_json_reader_expect (self->json, '{', error) || !expect_member (self, "format", first, error)
      || !kith_json_reader_read_text (self->json, self->name, error))
    return FALSE;
  if (!g_str_equal (self->name->str, KITH_DUMP_FORMAT))
    return fail (self, _("An export of Kith was expected, and this is something else."), error);
  return expect_member (self, "version", first, error) && read_version (self, error)
         && expect_member (self, "schema", first, error) && read_schema (self, error)
         && expect_member (self, "client", first, error) && read_client (self, error)
         && (self->handler->take_head == NULL || self->handler->take_head (&self->head, self->data, error))
         && expect_member (self, "left_out", first, error) && read_pairs (self, "what", "reason", FALSE, error);
}

static gboolean
read_all (Reader   *self,
          GError  **error)
{
  gboolean first = TRUE;

  if (!read_head (self, &first, error))
    return FALSE;
  for (int file = 0; file < KITH_N_FILES; file++)
    if (self->head.has[file]
        && (!expect_member (self, kith_file_get_name (file), &first, error)
            || !read_tables (self, self->tables->of[*self->head.client != '\0'][file], error)))
      return FALSE;
  return expect_member (self, "users", &first, error)
         && read_pairs (self, "id", "name", TRUE, error)
         && expect_close (self, &first, error)
         && kith_json_reader_expect_end (self->json, error);
}

gboolean
kith_dump_read (GInputStream           *stream,
                const char             *name,
                const KithDumpTables   *tables,
                const KithDumpHandler  *handler,
                gpointer                data,
                GError                **error)
{
  g_autoptr (KithJsonReader) json = kith_json_reader_new (stream, name);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  Reader self = { .json = json, .tables = tables, .handler = handler, .data = data, .name = word, .texts = texts };
  gboolean read;

  g_ptr_array_add (texts, g_string_new (NULL));
  g_ptr_array_add (texts, g_string_new (NULL));
  read = read_all (&self, error);
  g_free (self.head.client);
  return read;
}
