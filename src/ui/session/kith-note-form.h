/* kith-note-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

G_BEGIN_DECLS

/** KithNoteTyping: what stands in a part of a note: @text: what the widget says; @over: what was stored when typing began, at
 * @version (0 for nothing). All borrowed. */
typedef struct
{
  const char *text;
  const char *over;
  gint64 version;
} KithNoteTyping;

/** KithNoteForm: what that part is to show, as values. @text: of the editor; @over and @version: what it is typed over from
 * now on; @other: (nullable): what somebody stored in the meantime, "" where they took it away: then both are shown and
 * nothing is stored by itself. @writable: whether there is an editor; a part with something settled has none until someone
 * wants to add to it. All borrowed. */
typedef struct
{
  const char *text;
  const char *over;
  gint64 version;
  const char *other;
  gboolean writable;
} KithNoteForm;

/** kith_note_form_init: of what is known of @section by now. @typing: (nullable): NULL the first time, when a draft is taken
 * up. */
void     kith_note_form_init     (KithNoteForm           *self,
                                  const KithSheetSection *section,
                                  const KithNoteTyping   *typing);

/** kith_note_form_is_dirty: whether there is something to store: white space around it is nothing. */
gboolean kith_note_form_is_dirty (const char             *text,
                                  const char             *over);

G_END_DECLS
