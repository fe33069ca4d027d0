/* kith-kept-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithKeptRows: the rows of a list, one for each id. A row stays the same widget as long as its id is there, so that the
 * cursor stays in what is being edited; rows are not moved. */
typedef struct _KithKeptRows KithKeptRows;

/** KithRowMake: makes a row for what is new. Returns: (transfer floating) */
typedef GtkWidget *(*KithRowMake) (gpointer data);

/** kith_kept_rows_new: in @list, which outlives it. Returns: (transfer full) */
KithKeptRows *kith_kept_rows_new   (GtkListBox    *list,
                                    KithRowMake    make,
                                    gpointer       data);
void          kith_kept_rows_free  (KithKeptRows  *self);

/** kith_kept_rows_set: removes the rows of ids that are not among @ids, and makes those that are new. @items: its elements
 * begin with a pointer to an id, as every row of a record does. */
void          kith_kept_rows_set   (KithKeptRows  *self,
                                    GPtrArray     *items);

/** kith_kept_rows_find: Returns: (transfer none) (nullable) */
GtkWidget    *kith_kept_rows_find  (KithKeptRows  *self,
                                    const char    *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKeptRows, kith_kept_rows_free)

G_END_DECLS
