/* kith-excerpt.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KITH_EXCERPT_BEGIN, KITH_EXCERPT_END: stand around what was found in a text that was searched. */
#define KITH_EXCERPT_BEGIN '\002'
#define KITH_EXCERPT_END '\003'

/** kith_excerpt_split: the words of a question, each folded as kith_name_fold() does. Returns: (transfer full) */
GStrv    kith_excerpt_split   (const char         *question);

/** kith_excerpt_answers: whether each of @words, as of kith_excerpt_split(), is how a word of @text begins. */
gboolean kith_excerpt_answers (const char         *text,
                               const char * const *words);

/** kith_excerpt_new: some 12 words of @text around the first that begins with one of @words, with marks around each that
 * does, and an ellipsis where more stands before or after; line ends are blanks. Returns: (transfer full) */
char    *kith_excerpt_new     (const char         *text,
                               const char * const *words);

G_END_DECLS
