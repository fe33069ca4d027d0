/* kith-opener.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-client-page.h"
#include "kith-late-page.h"

G_BEGIN_DECLS

#define KITH_TYPE_OPENER (kith_opener_get_type ())
G_DECLARE_FINAL_TYPE (KithOpener, kith_opener, KITH, OPENER, GObject)

/** KithOpener: brings the pages of clients into sight: complete, and what is likely to be wanted next made beforehand. */

/** kith_opener_new: @later: a page that is made when there is time for it. Returns: (transfer full) */
KithOpener     *kith_opener_new          (AdwNavigationView *views,
                                          KithPractice      *practice,
                                          const KithDetails *details,
                                          KithLatePage      *later);

/** kith_opener_stop: nothing comes into sight any more. */
void            kith_opener_stop         (KithOpener        *self);

/** kith_opener_find: the page of the client @id where it is open or on its way. Returns: (transfer none) (nullable) */
KithClientPage *kith_opener_find         (KithOpener        *self,
                                          const char        *id);

/** kith_opener_note_reading: that the record of @client is looked into, before whatever shows it asks for anything: its answers
 * come after this one. */
void            kith_opener_note_reading (KithOpener        *self,
                                          const char        *client);

/** kith_opener_reach: the page of the client @id: the one that is open, or a new one, which is then to be brought into sight.
 * Returns: (transfer full) */
KithClientPage *kith_opener_reach        (KithOpener        *self,
                                          const char        *id);

/** kith_opener_bring: @page into sight, when it shows already what it is opened for, so that nothing else is made first. */
void            kith_opener_bring        (KithOpener        *self,
                                          KithClientPage    *page);

/** kith_opener_drop: what is on its way comes no more. */
void            kith_opener_drop         (KithOpener        *self);

/** kith_opener_go_home: likewise, and the pages that were opened from others are closed. */
void            kith_opener_go_home      (KithOpener        *self);

G_END_DECLS
