/* kith-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-connection.h"

G_BEGIN_DECLS

/** KithTables: the content tables of one file: those whose rows have an id, a version, a time and an actor. A row's image
 * is its content as JSON, without these three; equal content, equal image. */
typedef struct _KithTables KithTables;

/** kith_tables_new: they are read from the catalogue, so that no table can be forgotten, when something is asked of them first.
 * Returns: (transfer full) */
KithTables         *kith_tables_new       (KithConnection    *connection);
void                kith_tables_free      (KithTables        *self);

/** kith_tables_get_names: sorted. Returns: (transfer none) (array zero-terminated=1) */
const char * const *kith_tables_get_names (KithTables        *self,
                                           GError           **error);

/** kith_tables_has: @has: (out): whether @table is one of them. */
gboolean            kith_tables_has       (KithTables        *self,
                                           const char        *table,
                                           gboolean          *has,
                                           GError           **error);

/** kith_tables_get_image: @image: (out) (transfer full) (nullable): NULL when there is no such row. */
gboolean            kith_tables_get_image (KithTables        *self,
                                           const char        *table,
                                           const char        *id,
                                           char             **image,
                                           GError           **error);

/** kith_tables_put_image: makes the row what @image says; NULL removes it. @at: ms since 1970; @actor: user id. */
gboolean            kith_tables_put_image (KithTables        *self,
                                           const char        *table,
                                           const char        *id,
                                           const char        *image,
                                           gint64             at,
                                           const char        *actor,
                                           GError           **error);

/** kith_tables_dump: every image, a line each, in order of table and id. Returns: (transfer full) */
char               *kith_tables_dump      (KithTables        *self,
                                           GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTables, kith_tables_free)

G_END_DECLS
