/* kith-tie.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-line.h"

G_BEGIN_DECLS

/** KithTie: a relationship between two people of one client, neither of them the client. @a is the parent where @kind
 * is "parent"; otherwise the order means nothing. Kinds known: "parent", "partner", "kin", "friend", "work",
 * "conflict", or a word of an import. @extra: attributes without a place of their own, a JSON object. @version: 0
 * before it is stored. */
typedef struct
{
  char *id;
  char *client;
  char *a;
  char *b;
  char *kind;
  KithLine line;
  KithDate valid_from;
  KithDate valid_to;
  char *extra;
  gint64 version;
} KithTie;

/** kith_tie_new: with a new id. Returns: (transfer full) */
KithTie *kith_tie_new      (const char     *client,
                            const char     *a,
                            const char     *b,
                            const char     *kind);
KithTie *kith_tie_copy     (const KithTie  *self);
void     kith_tie_free     (KithTie        *self);

/** kith_tie_validate: two different people, a kind of 1 to 60 characters, dates in order. Errors: KITH_DOMAIN_ERROR */
gboolean kith_tie_validate (const KithTie  *self,
                            GError        **error);

/** kith_tie_is_in_force: whether it can hold on @day. */
gboolean kith_tie_is_in_force (const KithTie *self,
                               const KithDate *day);

/** kith_tie_links: whether the two have to do with each other on @day: it can hold then, and is neither cut off nor lost. */
gboolean kith_tie_links    (const KithTie  *self,
                            const KithDate *day);

/** kith_tie_is_between: whether it ties the people @one and @other (ids), whoever stands first. */
gboolean kith_tie_is_between (const KithTie *self,
                              const char    *one,
                              const char    *other);

/** kith_tie_repeats: whether @self says again what @other says: the same two people, the same kind whatever its case, and
 * times that can overlap. Parents and children stand in an order. */
gboolean kith_tie_repeats  (const KithTie  *self,
                            const KithTie  *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTie, kith_tie_free)

G_END_DECLS
