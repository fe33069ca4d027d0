/* kith-relative.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"
#include "kith-tie.h"

G_BEGIN_DECLS

/** KithRelative: how someone is tied to another person of the same client. @tie: (nullable): the id of a tie between the two;
 * NULL where it only follows from ties of others. @words: what they are to the other one, translated: "child", "friend",
 * "grandmother". All owned. */
typedef struct
{
  char *person;
  char *name;
  char *tie;
  char *words;
} KithRelative;

void       kith_relative_free         (KithRelative       *self);

/** kith_relatives_list: who is tied to @person: for every tie one, in the order of @ties (element-type KithTie), then those
 * of @people (element-type KithPerson) who are kin by the parents and partners that the ties tell of. A tie counts from both of
 * its ends: of a parent the other end is the child. Returns: (transfer full) (element-type KithRelative) */
GPtrArray *kith_relatives_list        (GPtrArray          *people,
                                       GPtrArray          *ties,
                                       const char         *person);

/** kith_relatives_describe_pair: what @person is to @other, by a tie, or by kinship: "grandmother"; or else through whom they
 * know each other, the shortest way: "Ben: child → Ada: friend". Returns: (transfer full): NULL where nothing ties them */
char      *kith_relatives_describe_pair (GPtrArray        *people,
                                         GPtrArray        *ties,
                                         const char       *person,
                                         const char       *other);

/** kith_tie_end_get_label: what the end of a tie of @kind is to the other end, translated; @kind itself where it is a word
 * of someone's own. @is_parent: of a parent and a child, whether it is the parent. Returns: (transfer none) */
const char *kith_tie_end_get_label   (const char         *kind,
                                       gboolean            is_parent);

G_END_DECLS
