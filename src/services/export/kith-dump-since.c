/* kith-dump-since.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump-since.h"

/* What came after schema 1, a line for each table or column of a migration. A column that came later can be NULL. */
static const struct
{
  KithFile file;
  const char *table;
  const char *column; /* NULL for the whole table */
  int schema;
} since[] = {
  { KITH_FILE_CLINICAL, "person_state", "arguments", 2 },
  { KITH_FILE_CLINICAL, "problem_area", "event", 2 },
};

int
kith_dump_since (KithFile    file,
                 const char *table,
                 const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (since); i++)
    if (since[i].file == file && g_str_equal (since[i].table, table) && g_strcmp0 (since[i].column, column) == 0)
      return since[i].schema;
  return 1;
}
