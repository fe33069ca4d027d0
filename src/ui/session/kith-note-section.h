/* kith-note-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_SECTION (kith_note_section_get_type ())
G_DECLARE_FINAL_TYPE (KithNoteSection, kith_note_section, KITH, NOTE_SECTION, AdwBin)

/** KithNoteSection: a part of the note on a session. What is typed is a draft at once, and part of the note as soon as the focus
 * leaves it, the hands rest, or the page goes. Signal "stale": something else is stored than it knows of. */

/** kith_note_section_new: of @session (an id) of @client; empty until it is shown something. Returns: (transfer floating) */
GtkWidget  *kith_note_section_new      (KithPractice           *practice,
                                        const char             *client,
                                        const char             *session,
                                        const char             *section);

const char *kith_note_section_get_id   (KithNoteSection        *self);

/** kith_note_section_show: what is known by now; nothing is taken away from who is typing. */
void        kith_note_section_show     (KithNoteSection        *self,
                                        const KithSheetSection *section);

/** kith_note_section_show_before: whether to show what the session before says here. */
void        kith_note_section_show_before (KithNoteSection     *self,
                                           gboolean             before);

/** kith_note_section_flush: stores what was typed. */
void        kith_note_section_flush    (KithNoteSection        *self);

/** kith_note_section_step: undoes or redoes typing. Returns: FALSE where nobody is typing here, or there is nothing left */
gboolean    kith_note_section_step     (KithNoteSection        *self,
                                        gboolean                undo);

G_END_DECLS
