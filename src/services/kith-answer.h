/* kith-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-users.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** kith_answer_add_text: one member of the open object; NULL is null. */
void  kith_answer_add_text   (JsonBuilder       *builder,
                              const char        *member,
                              const char        *text);
void  kith_answer_add_flag   (JsonBuilder       *builder,
                              const char        *member,
                              gboolean           flag);

/** kith_answer_add_number: null where @number is below 0, one that is not known or not to be known. */
void  kith_answer_add_number (JsonBuilder       *builder,
                              const char        *member,
                              gint64             number);

/** kith_answer_add_time: ms since 1970, in RFC 3339, UTC. */
void  kith_answer_add_time   (JsonBuilder       *builder,
                              const char        *member,
                              gint64             milliseconds);

/** kith_answer_date: null where it is not known. */
void  kith_answer_date       (JsonBuilder       *builder,
                              const char        *member,
                              const KithDate    *date);

/** KithAnswerFunc: adds a struct as one JSON value. */
typedef void (*KithAnswerFunc) (JsonBuilder *builder, gconstpointer item);

/** kith_answer_add_array: @items, each by @answer; @member: (nullable): NULL where the array is no member. */
void  kith_answer_add_array  (JsonBuilder       *builder,
                              const char        *member,
                              GPtrArray         *items,
                              KithAnswerFunc     answer);

/** Each adds what it is given as one JSON value; the shapes are those of kith-report.h. */
void  kith_answer_counts  (JsonBuilder       *builder,
                           const KithCounts  *counts,
                           GPtrArray         *notes,
                           KithRole           role);
void  kith_answer_client  (JsonBuilder       *builder,
                           gconstpointer      client);
void  kith_answer_user    (JsonBuilder       *builder,
                           gconstpointer      user);
void  kith_answer_hit     (JsonBuilder       *builder,
                           const KithHit     *hit,
                           gboolean           more);

/** kith_answer_faults: @unchecked: the files that were not looked at, NULL behind the last. */
void  kith_answer_faults  (JsonBuilder        *builder,
                           GPtrArray          *faults,
                           const char *const  *unchecked);

/** kith_answer_to_text: what was built, indented. Returns: (transfer full) */
char *kith_answer_to_text (JsonBuilder       *builder);

/** kith_answer_take: @result becomes what was built. */
void  kith_answer_take    (JsonBuilder       *builder,
                           GValue            *result);

/** kith_answer_list: @result becomes the array of @list (transfer full) (nullable). Returns: FALSE for NULL */
gboolean kith_answer_list (GPtrArray         *list,
                           KithAnswerFunc     answer,
                           GValue            *result);

G_END_DECLS
