/* kith-file-filters.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithFileKind: @name: translated; @suffixes: with commas between, "" for every file. */
typedef struct
{
  const char *name;
  const char *suffixes;
} KithFileKind;

/** kith_file_filters_new: for a chooser of files, the first in use. Returns: (transfer full) */
GListModel *kith_file_filters_new  (const KithFileKind *kinds,
                                    gsize               n_kinds);

/** kith_file_paths_new: of @files (GFile), without those that are not on this computer. Returns: (transfer full) */
GStrv       kith_file_paths_new    (GListModel         *files);

G_END_DECLS
