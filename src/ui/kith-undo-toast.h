/* kith-undo-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-receipt.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** KITH_TIME_TO_UNDO: in seconds: long enough to see what was done, and to reach a toast's button by keyboard. */
#define KITH_TIME_TO_UNDO 10

/** kith_undo_toast_new: says @sentence. Returns: (transfer floating) */
AdwToast *kith_undo_toast_new   (const char  *sentence);

/** kith_undo_toast_point: gives @toast a button that takes back what @receipt (nullable) is of and nothing else, whatever is done
 * while it is there; none where nothing was changed. */
void      kith_undo_toast_point (AdwToast    *toast,
                                 KithReceipt *receipt);

/** kith_undo_toast_offer: gives @toast a button for what no action of the history takes back: do it on "button-clicked". */
void      kith_undo_toast_offer (AdwToast    *toast);

/** kith_undo_toast_point_back: likewise one that does the action @id, which was undone, again. */
void      kith_undo_toast_point_back (AdwToast   *toast,
                                      const char *id);

G_END_DECLS
