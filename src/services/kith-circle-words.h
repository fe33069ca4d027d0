/* kith-circle-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** People, and circles of people who know each other, as they are told of in a sentence. @called: (element-type char* -> char*): what
 * each is called, by id. */

/** kith_circle_words_get_name: Returns: (transfer none) */
const char *kith_circle_words_get_name (GHashTable       *called,
                                        const KithPerson *person);

/** kith_circle_words_list: "Maria, Ben and 4 others": @people (element-type KithPerson), at most so many by name, or one more.
 * Returns: (transfer full) */
char       *kith_circle_words_list     (GHashTable       *called,
                                        GPtrArray        *people,
                                        guint             most);

/** kith_circle_words_are_plain: whether each of @circles (element-type GPtrArray of KithPerson) is one word in a list: one person, or
 * what most of them are. */
gboolean    kith_circle_words_are_plain (GPtrArray       *circles);

/** kith_circle_words_join: what @circles are called: “Family”, mostly “Work”, Ben and Lena; all in one list, "“Family” and Ben", or
 * @apart, where they are counted too, "“Family” (5); Ben and Lena". Returns: (transfer full) */
char       *kith_circle_words_join     (GHashTable       *called,
                                        GPtrArray        *circles,
                                        gboolean          apart);

G_END_DECLS
