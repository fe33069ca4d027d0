/* kith-name-filter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A choice of whose entries are wanted: everyone's, or those of one of the users who have been seen in the list. */

/** kith_name_filter_begin: makes @choice offer everyone. */
void        kith_name_filter_begin (GtkDropDown *choice);

/** kith_name_filter_add: offers @name (nullable) too. */
void        kith_name_filter_add   (GtkDropDown *choice,
                                    const char  *name);

/** kith_name_filter_get: Returns: (transfer none) (nullable): NULL for everyone */
const char *kith_name_filter_get   (GtkDropDown *choice);

G_END_DECLS
