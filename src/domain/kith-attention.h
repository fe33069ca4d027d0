/* kith-attention.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session.h"
#include "kith-standing.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** kith_attention_list_held: of @sessions (element-type KithSession, of all courses), those that were held at or before @moment in the
 * course that was under way then: that of the last of them. Returns: (transfer container) (element-type KithSession) */
GPtrArray *kith_attention_list_held (GPtrArray        *sessions,
                                     const KithMoment *moment);

/** kith_attention_count: how many of @sessions were about @person, an id: whose note names them, or where one of @techniques
 * (element-type KithTechnique, nullable) was about them. */
guint      kith_attention_count     (GPtrArray        *sessions,
                                     GPtrArray        *techniques,
                                     const char       *person);

G_END_DECLS
