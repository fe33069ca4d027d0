/* kith-session-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

G_BEGIN_DECLS

/** What the page of a session says. Everything is translated and (transfer full) unless it is const. */

/** kith_session_words_place: where it is in the course: "Session 7 of 16 · Middle · Tue 3 Nov". */
char       *kith_session_words_place    (const KithSessionSheet *sheet);

/** kith_session_words_state: "Planned", "No-Show". */
const char *kith_session_words_state    (KithSessionState        state);

/** kith_session_words_settled: what a note is that can only be read: "Signed", "Signed by Jonas Brandt". */
char       *kith_session_words_settled  (const KithSheetNote    *note);

/** kith_session_words_use: about a technique: "Lena · 20 min"; "" where nothing was said. */
char       *kith_session_words_use      (const KithTechnique    *use,
                                         const KithPerson       *person);

/** kith_session_words_task: about a task: "With Tom · by 3 Nov · partly done"; "" where nothing was said. @person: (nullable) */
char       *kith_session_words_task     (const KithTask         *task,
                                         const KithPerson       *person);

/** kith_session_words_measure: how a measure stands at this session: "11, moderate · 7 less than at first, reliable
 * improvement", or what was last known, or that there is nothing. */
char       *kith_session_words_measure  (const KithSheetMeasure *measure);

/** kith_session_words_standing: "10 sessions left, with this one"; of one that was held "9 sessions left after this
 * one", "2 more than the 16 agreed on". */
char       *kith_session_words_standing (const KithBrief        *brief);

/** kith_session_words_ending: what to know about the end: NULL for nothing. */
const char *kith_session_words_ending   (KithEnding              ending);

/** kith_session_words_anniversary: "Anniversary of the death of Paul", "in 5 days". */
char       *kith_session_words_anniversary (const KithBriefAnniversary *anniversary);
char       *kith_session_words_days     (int                     days);

/** kith_session_words_event: what happened, in its own words or by its kind. */
char       *kith_session_words_event    (const KithEvent        *event);

G_END_DECLS
