/* kith-map-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-preset.h"

#include "kith-database.h"

G_BEGIN_DECLS

/** KithMapSheet: a client's people as of a moment, as a picture that nothing changes any more, so that threads can share
 * it. @folder: of the practice. */
typedef struct
{
  KithMapPicture *picture;
  KithMapFacts facts;
  char *folder;
} KithMapSheet;

KithMapSheet *kith_map_sheet_ref            (KithMapSheet         *self);
void          kith_map_sheet_unref          (KithMapSheet         *self);

/** kith_map_record_load: everyone of @client at @when (nullable: what is known now), on the store's thread. Errors: as
 * kith_inventory_find_moment(), FORBIDDEN. Returns: (transfer full) */
KithMapSheet *kith_map_record_load          (KithDatabase         *database,
                                             const char           *client,
                                             const char           *when,
                                             const KithMapPreset  *preset,
                                             GError              **error);

/** kith_map_record_keep_seats: stores where the map seats those who are on it and are nowhere yet, and those who make way
 * for a new sector; nobody else moves. To be called in an edit: before it, so that the picture stays what it was, and
 * after it. */
gboolean      kith_map_record_keep_seats    (KithDatabase         *database,
                                             const char           *client,
                                             GError              **error);

GType         kith_map_sheet_get_type       (void);
#define KITH_TYPE_MAP_SHEET (kith_map_sheet_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapSheet, kith_map_sheet_unref)

G_END_DECLS
