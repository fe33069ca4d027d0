/* kith-import-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-network.h"

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/** KithImportPerson: someone of a file, by the id it calls them. @name: never empty. */
typedef struct
{
  char *id;
  char *name;
  KithDate born;
} KithImportPerson;

/** KithImportContent: who is in files that may be imported, before anything is compared with a practice. @dump: they are an
 * export of Kith's own, which says itself whose it is, and nobody is listed. @egos: (element-type KithImportPerson): those who
 * were asked; @people: (element-type KithImportPerson), by name. Nothing changes it. */
typedef struct
{
  gboolean dump;
  GPtrArray *egos;
  GPtrArray *people;
} KithImportContent;

KithImportContent *kith_import_content_ref      (KithImportContent   *self);
void               kith_import_content_unref    (KithImportContent   *self);

/** kith_import_content_load: reads @files (paths, NULL-terminated) on another thread. @cancellable: (nullable). Resolves to a
 * KithImportContent (boxed). Errors: KITH_PROBLEM with a sentence that names the file, the line and what was expected;
 * G_IO_ERROR_CANCELLED */
DexFuture         *kith_import_content_load     (const char * const  *files,
                                                 GCancellable        *cancellable);

GType              kith_import_content_get_type (void);
#define KITH_TYPE_IMPORT_CONTENT (kith_import_content_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportContent, kith_import_content_unref)

G_END_DECLS
