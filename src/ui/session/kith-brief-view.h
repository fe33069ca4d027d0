/* kith-brief-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BRIEF_VIEW (kith_brief_view_get_type ())
G_DECLARE_FINAL_TYPE (KithBriefView, kith_brief_view, KITH, BRIEF_VIEW, AdwBin)

/** KithBriefView: what to know before a session; what the plan asks for can be ticked here. */

/** kith_brief_view_set_client: whose. */
void kith_brief_view_set_client (KithBriefView          *self,
                                 KithPractice           *practice,
                                 const char             *client);

/** kith_brief_view_show: what is known by now. */
void kith_brief_view_show       (KithBriefView          *self,
                                 const KithSessionSheet *sheet);

G_END_DECLS
