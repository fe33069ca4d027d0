/* kith-timeline-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-timeline-picture.h"

#include "kith-database.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithTimelineSheet: a client's course as a picture that nothing changes any more, so that threads can share it. @folder:
 * of the practice; @today: as of the practice's clock. */
typedef struct
{
  KithTimelinePicture *picture;
  char *folder;
  KithDate today;
} KithTimelineSheet;

KithTimelineSheet *kith_timeline_sheet_ref      (KithTimelineSheet    *self);
void               kith_timeline_sheet_unref    (KithTimelineSheet    *self);

/** kith_timeline_record_load: of @client with the cursor at @when (nullable: none), on the store's thread. Errors:
 * KITH_PROBLEM_USAGE, _FAILED for a session that there is not, FORBIDDEN. Returns: (transfer full) */
KithTimelineSheet *kith_timeline_record_load    (KithDatabase         *database,
                                                 const char           *client,
                                                 const char           *when,
                                                 gboolean              anonymous,
                                                 GError              **error);

/** kith_timeline_sheet_load: likewise from the main context. Resolves to a KithTimelineSheet (boxed). */
DexFuture         *kith_timeline_sheet_load     (KithPractice         *practice,
                                                 const char           *client,
                                                 const char           *when,
                                                 gboolean              anonymous);

GType              kith_timeline_sheet_get_type (void);
#define KITH_TYPE_TIMELINE_SHEET (kith_timeline_sheet_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTimelineSheet, kith_timeline_sheet_unref)

G_END_DECLS
