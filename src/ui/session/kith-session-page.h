/* kith-session-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SESSION_PAGE (kith_session_page_get_type ())
G_DECLARE_FINAL_TYPE (KithSessionPage, kith_session_page, KITH, SESSION_PAGE, AdwNavigationPage)

/** KithSessionPage: a session of a client: what to know before it, its note, and all else that is kept of it. */

/** kith_session_page_new: @session: an id of a session or an appointment of @client. Returns: (transfer floating) */
AdwNavigationPage *kith_session_page_new       (KithPractice    *practice,
                                                const char      *client,
                                                const char      *session);

/** kith_session_page_step: undoes or redoes what is being typed and not in the history yet. Returns: FALSE where there is no
 * such thing */
gboolean           kith_session_page_step      (KithSessionPage *self,
                                                gboolean         undo);

G_END_DECLS
