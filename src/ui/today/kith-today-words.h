/* kith-today-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-reminder.h"

G_BEGIN_DECLS

/** What the page of today says. Everything is translated and (transfer full). */

/** kith_today_words_title: whom or what @reminder is about; @initials: for names. */
char *kith_today_words_title    (const KithReminder *reminder,
                                 gboolean            initials);

/** kith_today_words_say: what it says of them: "Session 7 on Thursday has no note yet". */
char *kith_today_words_say      (const KithReminder *reminder,
                                 const KithDate     *today,
                                 gboolean            initials);

/** kith_today_words_when: a day near @today: "today", "tomorrow", "yesterday", "on Thursday", "on 26 November". */
char *kith_today_words_when     (const KithDate     *today,
                                 int                 days);

G_END_DECLS
