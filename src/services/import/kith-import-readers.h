/* kith-import-readers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-text.h"
#include "kith-network.h"

G_BEGIN_DECLS

/** Each reads into @network, which is not yet tidied, or fails with KITH_PROBLEM_FAILED and a sentence that names the
 * file, the line and what was expected. */

/** kith_import_read_gedcom: versions 5.5, 5.5.1 and 7.0. One tie for each couple and for each parent and child. */
gboolean kith_import_read_gedcom  (const KithImportFile  *file,
                                   KithNetwork           *network,
                                   GError               **error);

/** kith_import_read_graphml: of Network Canvas, with an ego for each graph, or of any network. */
gboolean kith_import_read_graphml (const KithImportFile  *file,
                                   KithNetwork           *network,
                                   GError               **error);

/** kith_import_read_canvas: the CSV files of one or more sessions of Network Canvas. @files: (element-type KithImportFile) */
gboolean kith_import_read_canvas  (GPtrArray             *files,
                                   KithNetwork           *network,
                                   GError               **error);

/** kith_import_take_attribute: puts what a network of people calls @name where it belongs in @person: a name, a nickname, a
 * relation; anything else stays an attribute. */
void     kith_import_take_attribute (KithNetworkPerson *person,
                                     const char        *name,
                                     const char        *value);

G_END_DECLS
