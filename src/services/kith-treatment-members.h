/* kith-treatment-members.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-treatment-private.h"

G_BEGIN_DECLS

/** KithMemberForm: how a field becomes a member of an object. What is unknown is null. */
typedef enum
{
  KITH_MEMBER_TEXT,       /* char * */
  KITH_MEMBER_WORDS,      /* char **, as an array */
  KITH_MEMBER_LABEL,      /* char *: a word of a topic of the vocabulary, as people read it */
  KITH_MEMBER_NUMBER,     /* int, unknown below 0 */
  KITH_MEMBER_COUNT,      /* int, unknown below 1 */
  KITH_MEMBER_FLAG,       /* gboolean */
  KITH_MEMBER_DATE,       /* KithDate */
  KITH_MEMBER_PERSON,     /* char *: an id, as {id, name} */
  KITH_MEMBER_PEOPLE,     /* GPtrArray of ids, as an array of these */
  KITH_MEMBER_SESSION,    /* char *: an id, as the number of that session */
} KithMemberForm;

/** KithMember: @offset: of the field in its struct. @topic: of KITH_MEMBER_LABEL. */
typedef struct
{
  const char *name;
  KithMemberForm form;
  gsize offset;
  const char *topic;
} KithMember;

#define KITH_MEMBER(form, type, field, name) { name, KITH_MEMBER_##form, G_STRUCT_OFFSET (type, field), NULL }
#define KITH_MEMBER_OF_TOPIC(topic, type, field, name) \
  { name, KITH_MEMBER_LABEL, G_STRUCT_OFFSET (type, field), topic }

/** kith_members_answer: the fields of @row that @members name, up to one without a name, into the open object. @record:
 * (nullable) where there are neither people nor sessions among them. */
gboolean kith_members_answer (const KithMember  *members,
                              JsonBuilder       *builder,
                              KithRecord        *record,
                              gconstpointer      row,
                              GError           **error);

G_END_DECLS
