/* kith-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** What is being typed, kept safe against a crash beside the note it will be: of this user alone, without a place in history. */

/** kith_practice_keep_draft: @body overwrites what was typed in @section of @session (an id) before. @version: of the note
 * when typing began, 0 where there was none. Resolves to TRUE. Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_keep_draft (KithPractice *self,
                                     const char   *session,
                                     const char   *section,
                                     const char   *body,
                                     gint64        version);

/** kith_practice_drop_draft: nothing is being typed any more. Resolves to TRUE. */
DexFuture *kith_practice_drop_draft (KithPractice *self,
                                     const char   *session,
                                     const char   *section);

G_END_DECLS
