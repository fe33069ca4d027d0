/* random-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "practice-fixture.h"

G_BEGIN_DECLS

/** RandomRow: how a row of a content table is made up. In @image, {table} is the id of some row there, {n:a:b} a number,
 * {t} a text, {d} a day. */
typedef struct
{
  KithFile file;
  const char *table;
  const char *image;
} RandomRow;

/** random_rows: one for every content table, those that are referred to before those that refer. */
extern const RandomRow random_rows[];
extern const gsize n_random_rows;

/** random_row_pick: Returns: (transfer full): the id of some row of @table, or "none" */
char     *random_row_pick       (PracticeFixture  *fixture,
                                 KithFile          file,
                                 const char       *table);
char     *random_row_make_image (PracticeFixture  *fixture,
                                 const RandomRow  *row,
                                 const char       *id);

/** random_row_put: journals the row @id as @image, or its removal where that is NULL. */
gboolean  random_row_put        (PracticeFixture  *fixture,
                                 const RandomRow  *row,
                                 const char       *id,
                                 const char       *image,
                                 GError          **error);

G_END_DECLS
