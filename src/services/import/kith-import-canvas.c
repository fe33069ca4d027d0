/* kith-import-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-readers.h"

#include "kith-csv.h"
#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

/* Columns that say which rows belong together. @id, @a and @b fall back on the numbers that one session counts with. */
typedef struct
{
  int ego;
  int id;
  int number;
  int a;
  int b;
  int from;
  int to;
} Columns;

typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  KithCsvTable *table;
  Columns columns;
  char *type;
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->table, kith_csv_table_free);
  g_free (self->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* "case_attributeList_Person.csv" holds rows of the type "Person". */
static char *
read_type (const char *file,
           const char *list)
{
  const char *found = strstr (file, list);
  g_autofree char *type = found != NULL ? g_strdup (found + strlen (list)) : NULL;
  char *dot = type != NULL ? strrchr (type, '.') : NULL;

  if (dot != NULL)
    *dot = '\0';
  return type != NULL && *type != '\0' ? g_steal_pointer (&type) : NULL;
}

static const char *
get_cell (const KithCsvRow *row,
          int               column)
{
  return column >= 0 && *row->cells[column] != '\0' ? row->cells[column] : NULL;
}

/* A number stands for a person only within one session. */
static char *
make_id (const Reader     *self,
         const KithCsvRow *row,
         int               column,
         int               number)
{
  const char *id = get_cell (row, column);
  const char *ego = get_cell (row, self->columns.ego);

  if (id != NULL)
    return g_strdup (id);
  id = get_cell (row, number);
  return id != NULL ? g_strdup_printf ("%s/%s", ego != NULL ? ego : "", id) : NULL;
}

static void
find_columns (Reader *self)
{
  self->columns.ego = kith_csv_find_column (self->table, "networkCanvasEgoUUID");
  self->columns.id = kith_csv_find_column (self->table, "networkCanvasUUID");
  self->columns.number = kith_csv_find_column (self->table, "nodeID");
  self->columns.a = kith_csv_find_column (self->table, "networkCanvasSourceUUID");
  self->columns.b = kith_csv_find_column (self->table, "networkCanvasTargetUUID");
  self->columns.from = kith_csv_find_column (self->table, "from");
  self->columns.to = kith_csv_find_column (self->table, "to");
}

static gboolean
is_joining (const Columns *columns,
            int            column)
{
  return column == columns->ego || column == columns->id || column == columns->number || column == columns->a ||
         column == columns->b || column == columns->from || column == columns->to;
}

static void
take_cells (const Reader      *self,
            const KithCsvRow  *row,
            KithNetworkPerson *person)
{
  for (int i = 0; i < (int) self->table->n_columns; i++)
    if (!is_joining (&self->columns, i))
      kith_import_take_attribute (person, self->table->columns[i], row->cells[i]);
}

static void
skip_row (const Reader     *self,
          const KithCsvRow *row,
          KithTally        *tally)
{
  tally->read++;
  tally->skipped++;
  kith_network_report (self->network, self->file->name, row->line, _("This row is left out, as it lacks the ids that others are joined by."));
}

static void
add_ego (const Reader     *self,
         const KithCsvRow *row)
{
  const char *id = get_cell (row, self->columns.ego);
  int named = kith_csv_find_column (self->table, "networkCanvasCaseID");
  KithNetworkPerson *ego;

  if (id == NULL)
    {
      kith_network_report (self->network, self->file->name, row->line, _("This row is left out, as it lacks the ids that others are joined by."));
      return;
    }

  ego = kith_network_person_new (id, self->file->name, row->line);
  take_cells (self, row, ego);
  if (ego->name == NULL)
    ego->name = g_strdup (get_cell (row, named));
  kith_network_add_ego (self->network, ego);
}

static void
add_person (const Reader     *self,
            const KithCsvRow *row)
{
  g_autofree char *id = make_id (self, row, self->columns.id, self->columns.number);
  KithNetworkPerson *person;

  if (id == NULL)
    {
      skip_row (self, row, &self->network->people_tally);
      return;
    }

  person = kith_network_person_new (id, self->file->name, row->line);
  person->ego = g_strdup (get_cell (row, self->columns.ego));
  if (self->type != NULL)
    kith_attributes_add (person->attributes, "networkCanvasType", self->type);
  take_cells (self, row, person);
  kith_network_add_person (self->network, person);
}

static void
add_tie (const Reader     *self,
         const KithCsvRow *row)
{
  g_autofree char *a = make_id (self, row, self->columns.a, self->columns.from);
  g_autofree char *b = make_id (self, row, self->columns.b, self->columns.to);
  KithNetworkTie *tie;

  if (a == NULL || b == NULL)
    {
      skip_row (self, row, &self->network->ties_tally);
      return;
    }

  tie = kith_network_tie_new (a, b, self->type != NULL ? self->type : "tie", self->file->name, row->line);
  for (int i = 0; i < (int) self->table->n_columns; i++)
    if (i == self->columns.id || !is_joining (&self->columns, i))
      kith_attributes_add (tie->attributes, self->table->columns[i], row->cells[i]);
  kith_network_add_tie (self->network, tie);
}

static void
add_rows (const Reader *self,
          void        (*add) (const Reader *self, const KithCsvRow *row))
{
  for (guint i = 0; i < self->table->rows->len; i++)
    add (self, self->table->rows->pdata[i]);
}

static gboolean
read_file (const KithImportFile  *file,
           KithNetwork           *network,
           GError               **error)
{
  g_auto (Reader) reader = { file, network, kith_csv_read (file, error) };

  if (reader.table == NULL)
    return FALSE;

  find_columns (&reader);
  if (reader.columns.ego < 0)
    return kith_import_fail (file, 1, _("Of tables, only those of Network Canvas can be read, which have a column “networkCanvasEgoUUID”."), error);

  if ((reader.columns.a >= 0 && reader.columns.b >= 0) || (reader.columns.from >= 0 && reader.columns.to >= 0))
    {
      reader.type = read_type (file->name, "_edgeList_");
      add_rows (&reader, add_tie);
    }
  else if (reader.columns.id >= 0 || reader.columns.number >= 0)
    {
      reader.type = read_type (file->name, "_attributeList_");
      add_rows (&reader, add_person);
    }
  else
    add_rows (&reader, add_ego);
  return TRUE;
}

/* Where the table of egos was left behind, the people still say who named them. */
static void
add_missing_egos (KithNetwork *network)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < network->egos->len; i++)
    g_hash_table_add (known, ((KithNetworkPerson *) network->egos->pdata[i])->id);
  for (guint i = 0; i < network->people->len; i++)
    {
      const KithNetworkPerson *person = network->people->pdata[i];

      if (person->ego != NULL && !g_hash_table_contains (known, person->ego))
        {
          KithNetworkPerson *ego = kith_network_person_new (person->ego, person->file, person->line);

          g_hash_table_add (known, ego->id);
          g_ptr_array_add (network->egos, ego);
        }
    }
}

static gboolean
is_one_of (const char         *name,
           const char * const *names)
{
  g_autofree char *folded = kith_name_fold (name);

  g_strdelimit (folded, "_", ' ');
  return g_strv_contains (names, folded);
}

static gboolean
take_text (char       **place,
           const char  *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  if (*stripped == '\0' || g_strcmp0 (*place, stripped) == 0)
    return TRUE;
  if (*place != NULL)
    return FALSE;
  *place = g_steal_pointer (&stripped);
  return TRUE;
}

void
kith_import_take_attribute (KithNetworkPerson *person,
                            const char        *name,
                            const char        *value)
{
  static const char * const names[] = { "name", "label", "full name", "fullname", "alter name", "ego name", NULL };
  static const char * const nicknames[] = { "nickname", "nick name", NULL };
  static const char * const relations[] = { "relation", "relationship", NULL };

  if (is_one_of (name, names) && take_text (&person->name, value))
    return;
  if (is_one_of (name, nicknames) && take_text (&person->nickname, value))
    return;
  if (is_one_of (name, relations) && take_text (&person->relation, value))
    return;
  kith_attributes_add (person->attributes, name, value);
}

gboolean
kith_import_read_canvas (GPtrArray    *files,
                         KithNetwork  *network,
                         GError      **error)
{
  for (guint i = 0; i < files->len; i++)
    if (!read_file (files->pdata[i], network, error))
      return FALSE;

  add_missing_egos (network);
  return TRUE;
}
