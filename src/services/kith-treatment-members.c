/* kith-treatment-members.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-members.h"

static void
add_words (JsonBuilder         *builder,
           const char          *member,
           char        * const *words)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_people (JsonBuilder *builder,
            const char  *member,
            KithRecord  *record,
            GPtrArray   *people)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    kith_answer_person (builder, NULL, record, people->pdata[i]);
  json_builder_end_array (builder);
}

static gboolean
add_session (JsonBuilder  *builder,
             const char   *member,
             KithRecord   *record,
             const char   *id,
             GError      **error)
{
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);
  const KithSession *session;

  if (sessions == NULL)
    return FALSE;
  session = id != NULL ? kith_rows_find (sessions, id) : NULL;
  kith_answer_add_number (builder, member, session != NULL && session->number > 0 ? session->number : -1);
  return TRUE;
}

static gboolean
add_member (const KithMember  *member,
            JsonBuilder       *builder,
            KithRecord        *record,
            gconstpointer      field,
            GError           **error)
{
  const KithVocabulary *vocabulary = kith_catalogue_get ()->vocabulary;
  const char *name = member->name;

  switch (member->form)
    {
    case KITH_MEMBER_TEXT:
      kith_answer_add_text (builder, name, *(char * const *) field);
      return TRUE;
    case KITH_MEMBER_WORDS:
      add_words (builder, name, *(char ** const *) field);
      return TRUE;
    case KITH_MEMBER_LABEL:
      kith_answer_add_text (builder, name,
                            kith_vocabulary_get_label (vocabulary, member->topic, *(char * const *) field));
      return TRUE;
    case KITH_MEMBER_NUMBER:
      kith_answer_add_number (builder, name, *(const int *) field);
      return TRUE;
    case KITH_MEMBER_COUNT:
      kith_answer_add_number (builder, name, *(const int *) field > 0 ? *(const int *) field : -1);
      return TRUE;
    case KITH_MEMBER_FLAG:
      kith_answer_add_flag (builder, name, *(const gboolean *) field);
      return TRUE;
    case KITH_MEMBER_DATE:
      kith_answer_date (builder, name, field);
      return TRUE;
    case KITH_MEMBER_PERSON:
      kith_answer_person (builder, name, record, *(char * const *) field);
      return TRUE;
    case KITH_MEMBER_PEOPLE:
      add_people (builder, name, record, *(GPtrArray * const *) field);
      return TRUE;
    case KITH_MEMBER_SESSION:
      return add_session (builder, name, record, *(char * const *) field, error);
    }

  g_return_val_if_reached (FALSE);
}

gboolean
kith_members_answer (const KithMember  *members,
                     JsonBuilder       *builder,
                     KithRecord        *record,
                     gconstpointer      row,
                     GError           **error)
{
  for (const KithMember *member = members; member->name != NULL; member++)
    if (!add_member (member, builder, record, G_STRUCT_MEMBER_P (row, member->offset), error))
      return FALSE;
  return TRUE;
}
