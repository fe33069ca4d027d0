/* kith-member-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-members.h"

G_BEGIN_DECLS

/** kith_member_words_describe: what @member may see and do, and since when. @own: whether that is who reads it.
 * Returns: (transfer full): translated */
char *kith_member_words_describe (const KithMember *member,
                                  gboolean          own);

G_END_DECLS
