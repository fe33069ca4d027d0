/* kith-note-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_LIST (kith_note_list_get_type ())
G_DECLARE_FINAL_TYPE (KithNoteList, kith_note_list, KITH, NOTE_LIST, AdwBin)

/** KithNoteList: the note on a session, part by part. Signal "stale": something else is stored than it knows of. */

/** kith_note_list_set_client: whose sessions they are from now on. */
void     kith_note_list_set_client  (KithNoteList           *self,
                                     KithPractice           *practice,
                                     const char             *client);

/** kith_note_list_show: what is known of the note by now; nothing is taken away from who is typing. @before: whether to show
 * what the session before says, too. Returns: whether that says anything */
gboolean kith_note_list_show        (KithNoteList           *self,
                                     const KithSessionSheet *sheet,
                                     gboolean                before);

/** kith_note_list_show_before: whether to show what the session before says. */
void     kith_note_list_show_before (KithNoteList           *self,
                                     gboolean                before);

/** kith_note_list_flush: stores what was typed. kith_note_list_drop(): likewise, and shows nothing. */
void     kith_note_list_flush       (KithNoteList           *self);
void     kith_note_list_drop        (KithNoteList           *self);

/** kith_note_list_step: undoes or redoes typing. Returns: FALSE where nobody is typing, or there is nothing left */
gboolean kith_note_list_step        (KithNoteList           *self,
                                     gboolean                undo);

G_END_DECLS
