/* kith-find-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-finding.h"
#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_FIND_LIST (kith_find_list_get_type ())
G_DECLARE_FINAL_TYPE (KithFindList, kith_find_list, KITH, FIND_LIST, GObject)

/** KithFindList: a GListModel of KithFinding: what some words find in a practice, kind after kind, each newest first and at
 * most so many. Without the clinical key there are only clients and appointments. What was found before stays until what
 * is found now is there. Property "loading". Signal "failed" (GError). */

/** kith_find_list_new: empty until kith_find_list_search(). @kinds: KITH_FINDING_BIT() of each that is looked for; @most: of
 * each. Returns: (transfer full) */
KithFindList *kith_find_list_new        (KithPractice *practice,
                                         guint         kinds,
                                         guint         most);

/** kith_find_list_search: "" finds nothing; where only clients are looked for, the first of them by name. */
void          kith_find_list_search     (KithFindList *self,
                                         const char   *words);

/** kith_find_list_get_words: what was looked for, without blanks at its ends. */
const char   *kith_find_list_get_words  (KithFindList *self);
gboolean      kith_find_list_is_loading (KithFindList *self);

/** kith_find_list_has_more: whether there is more of @kind than is in the list. */
gboolean      kith_find_list_has_more   (KithFindList    *self,
                                         KithFindingKind  kind);

G_END_DECLS
