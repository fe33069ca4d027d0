/* kith-relation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** A relation is whatever words the client has for someone; these are the ones that most people use. */

/** kith_relation_complete: up to @most usual words, translated, that begin with @text, whatever its case and marks; the
 * more usual first. Returns: (transfer full): NULL-terminated, empty for "" */
char   **kith_relation_complete  (const char     *text,
                                  guint           most);

/** kith_relation_find_kind: where someone called @text, or by its last word, stands in a life. Returns: FALSE for words that are not
 * known */
gboolean kith_relation_find_kind (const char     *text,
                                  KithPersonKind *kind);

/** kith_relation_split: "Lena, sister" as @name "Lena" and @relation "sister", where what follows the last comma is a
 * usual word, or written small; otherwise all is the name. @name, @relation: (out) (transfer full); @relation: (nullable) */
void     kith_relation_split     (const char     *text,
                                  char          **name,
                                  char          **relation);

G_END_DECLS
