/* kith-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_text_is_plain_letter: whether @letter may stand on one line: no control, no line break, nothing that turns the direction
 * of what is around it. */
gboolean kith_text_is_plain_letter (gunichar letter);

/** kith_text_is_plain: whether @text is UTF-8 on one line, without control characters. */
gboolean kith_text_is_plain   (const char  *text);

/** kith_text_check_name: a name of 1 to @most characters that shows something and is plain. @name: (nullable).
 * Errors: KITH_DOMAIN_ERROR_NOT_TEXT, _EMPTY, _TOO_LONG */
gboolean kith_text_check_name (const char  *name,
                               int          most,
                               GError     **error);

/** kith_text_check_utf8: that each of the @n_texts, NULL or of several lines, is text at all. Errors:
 * KITH_DOMAIN_ERROR_NOT_TEXT */
gboolean kith_text_check_utf8 (const char *const  *texts,
                               gsize               n_texts,
                               GError            **error);

/** kith_text_check_body: words of 1 to @most characters that show something, of one or several lines. @body: (nullable).
 * Errors: KITH_DOMAIN_ERROR_NOT_TEXT, _EMPTY, _TOO_LONG */
gboolean kith_text_check_body   (const char  *body,
                               int          most,
                               GError     **error);

G_END_DECLS
