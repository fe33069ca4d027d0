/* kith-dump-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** KithDumpPlaceKind: a new file, one that may take the place of another, a new folder. */
typedef enum
{
  KITH_DUMP_PLACE_FILE,
  KITH_DUMP_PLACE_FILE_REPLACED,
  KITH_DUMP_PLACE_FOLDER,
} KithDumpPlaceKind;

/** KithDumpPlace: a file, or a folder of files, that is written beside where it is to be and appears there whole or not at
 * all; mode 0600, the folder 0700. Errors: KITH_PROBLEM_FAILED */
typedef struct _KithDumpPlace KithDumpPlace;

/** kith_dump_place_begin: @practice: the folder of the practice, in which nothing is written. Returns: (transfer full) */
KithDumpPlace *kith_dump_place_begin   (const char         *path,
                                        const char         *practice,
                                        KithDumpPlaceKind   kind,
                                        GError            **error);

/** kith_dump_place_open: begins the file @name of the folder, or the file itself (NULL). Returns: (transfer full) */
GOutputStream *kith_dump_place_open    (KithDumpPlace  *self,
                                        const char     *name,
                                        GError        **error);

/** kith_dump_place_refuse: says in plain words what a stream of a place failed with; hands on what else went wrong.
 * @reason: (transfer full). Returns: FALSE */
gboolean       kith_dump_place_refuse  (GError  *reason,
                                        GError **error);

/** kith_dump_place_close: ends the file opened last: on the disk to stay. @stream: what kith_dump_place_open() gave */
gboolean       kith_dump_place_close   (KithDumpPlace  *self,
                                        GOutputStream  *stream,
                                        GError        **error);

/** kith_dump_place_publish: makes it appear. */
gboolean       kith_dump_place_publish (KithDumpPlace  *self,
                                        GError        **error);

/** kith_dump_place_free: removes what was not published. */
void           kith_dump_place_free    (KithDumpPlace  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDumpPlace, kith_dump_place_free)

G_END_DECLS
