/* kith-treatment-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

static gboolean
is_section (KithRecord         *record,
            const KithSession  *session,
            const char         *section)
{
  const KithCourse *course = session->course != NULL ? kith_record_find (record, KITH_ROW_COURSE, session->course, NULL) : NULL;
  const KithTemplate *template = course != NULL ? kith_catalogue_find_template (course->template) : NULL;

  if (template != NULL)
    return g_strv_contains ((const char * const *) template->sections, section);
  return kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Sections", section);
}

/* The user's own section of this session that may still be changed. */
static KithNote *
find_note (KithRecord         *record,
           const KithSession  *session,
           const char         *section)
{
  GPtrArray *notes = kith_record_list (record, KITH_ROW_NOTE, NULL);
  const char *user = kith_database_get_user_id (record->database);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      KithNote *note = notes->pdata[i];

      if (note->signed_at == 0 && g_strcmp0 (note->session, session->id) == 0 && g_str_equal (note->kind, section)
          && g_str_equal (note->author, user))
        return note;
    }
  return NULL;
}

static gboolean
check_version (const KithNote   *note,
               const KithEntry  *entry,
               GError          **error)
{
  return entry->version == KITH_NOT_GIVEN || entry->version == (note != NULL ? note->version : 0)
         || kith_treatment_fail (error, KITH_PROBLEM_CONFLICT,
                                 _("This part of the note has been changed in the meantime. Nothing was overwritten; what you "
                                   "wrote is kept as a draft."));
}

/* What was typed is stored now; a text from elsewhere leaves alone what someone is typing. */
static gboolean
drop_draft (KithRecord         *record,
            const KithSession  *session,
            const char         *section,
            const KithEntry    *entry,
            GError            **error)
{
  return entry->version == KITH_NOT_GIVEN
         || kith_database_discard_draft (record->database, KITH_FILE_CLINICAL, session->id, section, error);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static gboolean
remove_note (KithRecord      *record,
             const KithNote  *note,
             char           **result,
             GError         **error)
{
  if (!kith_database_remove_row (record->database, KITH_ROW_NOTE, note->id, error))
    return FALSE;
  *result = g_strdup (note->id);
  return TRUE;
}

gboolean
kith_enter_session_note (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  KithSession *session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);
  const char *section = kith_entry_has (entry, SECTION) ? kith_entry_get (entry, SECTION) : "work";
  g_autoptr (KithNote) made = NULL;
  KithNote *note;

  if (session == NULL || !kith_treatment_keep_session (record, session, error))
    return FALSE;
  if (!is_section (record, session, section))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("The note of this session has no such section. Nothing was changed. “templates” lists them."));
  note = find_note (record, session, section);
  if (!check_version (note, entry, error) || !drop_draft (record, session, section, entry, error))
    return FALSE;
  if (note != NULL && is_blank (kith_entry_get (entry, TEXT)))
    return remove_note (record, note, result, error);
  if (note == NULL)
    note = made = kith_note_new (record->client, session->id, section, "");
  g_set_str (&note->body, kith_entry_get (entry, TEXT));
  return kith_record_save (record, KITH_ROW_NOTE, note, result, error);
}

gboolean
kith_enter_session_sign (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  KithSession *session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);
  GPtrArray *notes = session != NULL ? kith_record_list (record, KITH_ROW_NOTE, error) : NULL;
  const char *user = kith_database_get_user_id (record->database);
  gboolean found = FALSE;

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (note->signed_at != 0 || g_strcmp0 (note->session, session->id) != 0 || !g_str_equal (note->author, user))
        continue;
      if (!kith_database_sign_note (record->database, note->id, error))
        return FALSE;
      found = TRUE;
    }
  if (!found)
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("There is no note of yours on this session that could still be signed. Nothing was changed."));
  *result = g_strdup (session->id);
  return TRUE;
}
