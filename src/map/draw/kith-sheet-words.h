/* kith-sheet-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_sheet_words_add: says in the finished PDF of @bytes which language it is in and, instead of its figure, what that
 * shows, for those who have it read aloud. Cairo cannot say either. Nothing is changed in a file that is built otherwise than
 * Cairo's without object streams. @description: UTF-8. */
void kith_sheet_words_add (GByteArray *bytes,
                           const char *description);

G_END_DECLS
