/* kith-note-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-form.h"

gboolean
kith_note_form_is_dirty (const char *text,
                         const char *over)
{
  g_autofree char *one = g_strstrip (g_strdup (text));
  g_autofree char *other = g_strstrip (g_strdup (over));

  return !g_str_equal (one, other);
}

static void
take_stored (KithNoteForm           *self,
             const KithSheetSection *section)
{
  self->over = section->own != NULL ? section->own->body : "";
  self->version = section->own != NULL ? section->own->version : 0;
  self->text = self->over;
}

/* What is being typed stays what it is; over what, changes only where nobody else has written. */
static void
keep_typed (KithNoteForm *self,
            const char   *text,
            const char   *over,
            gint64        version)
{
  const char *stored = self->over;

  self->text = text;
  if (version == self->version || !kith_note_form_is_dirty (text, stored))
    return;
  self->over = over;
  self->version = version;
  self->other = stored;
}

void
kith_note_form_init (KithNoteForm           *self,
                     const KithSheetSection *section,
                     const KithNoteTyping   *typing)
{
  *self = (KithNoteForm) { 0 };
  take_stored (self, section);
  if (typing != NULL && kith_note_form_is_dirty (typing->text, typing->over))
    keep_typed (self, typing->text, typing->over, typing->version);
  else if (typing == NULL && section->draft != NULL && kith_note_form_is_dirty (section->draft, self->over))
    keep_typed (self, section->draft, "", section->draft_base);
  self->writable = section->settled->len == 0 || section->own != NULL || *self->text != '\0';
}
