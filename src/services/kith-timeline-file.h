/* kith-timeline-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** KithTimelineOrder: a timeline as a file, in words and numbers. @when: (nullable): the cursor, a session by number or id,
 * or a day; @file: ends in .svg, .pdf or .png, (nullable) for none; @theme, @width, @height: as kith_picture_page_read();
 * @anonymous: initials for the client's name, the kinds of events for their words, nobody else; @replace: whether it may
 * take the place of another file. */
typedef struct
{
  const char *client;
  const char *when;
  const char *file;
  const char *theme;
  int width;
  int height;
  gboolean anonymous;
  gboolean replace;
} KithTimelineOrder;

/** kith_practice_draw_timeline: writes the file whole or not at all, readable by its owner alone, noted in the audit.
 * Resolves to JSON (string): {file, sessions, held, events, scores, as_of}. Errors: KITH_PROBLEM_USAGE for a word that is
 * none of these, _FAILED; FORBIDDEN without the clinical key; KITH_SHEET_ERROR */
DexFuture *kith_practice_draw_timeline (KithPractice            *self,
                                        const KithTimelineOrder *order);

/** kith_practice_tell_timeline: the same as JSON (string) without a file: {sessions, first, last, as_of, gap, phases: [{label,
 * first, last, from, to}], beads: [{id, number, day, phase, state, projected, earlier, review, ending, gap}], events: [{id, kind, label,
 * people, from, to, lasting, about, onset}], scores: [{measure, name, least, most, cutoff, zones: [{label, least}], points:
 * [{day, session, total, prorated}]}]}; days in RFC 3339. Errors: likewise */
DexFuture *kith_practice_tell_timeline (KithPractice            *self,
                                        const KithTimelineOrder *order);

G_END_DECLS
