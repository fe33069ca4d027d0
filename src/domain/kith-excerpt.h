/* kith-excerpt.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithMark: where a word stands in a text, in bytes. */
typedef struct
{
  guint start;
  guint end;
} KithMark;

/** kith_excerpt_split: the words of a question, each folded as kith_name_fold() does. Returns: (transfer full) */
GStrv    kith_excerpt_split   (const char         *question);

/** kith_excerpt_answers: whether each of @words, as of kith_excerpt_split(), is how a word of @text begins. */
gboolean kith_excerpt_answers (const char         *text,
                               const char * const *words);

/** kith_excerpt_new: some 12 words of @text around the first that begins with one of @words, with an ellipsis where more
 * stands before or after; line ends are blanks. Returns: (transfer full) */
char    *kith_excerpt_new     (const char         *text,
                               const char * const *words);

/** kith_excerpt_mark: every word of @text that begins with one of @words. Returns: (transfer full) (element-type KithMark) */
GArray  *kith_excerpt_mark    (const char         *text,
                               const char * const *words);

G_END_DECLS
