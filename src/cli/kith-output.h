/* kith-output.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_output_write: all @size bytes of @data to @fd, unbuffered. Errors: KITH_PROBLEM_FAILED */
gboolean  kith_output_write        (int           fd,
                                    const char   *data,
                                    gsize         size,
                                    GError      **error);

/** kith_output_print: @text to standard output, a line feed behind it where it has none. Errors: likewise */
gboolean  kith_output_print        (const char   *text,
                                    GError      **error);

/** kith_output_complain: "kithctl: " and the message of @error to standard error, as one line. */
void      kith_output_complain     (const GError *error);

/** kith_output_hint: "kithctl: " and @sentence to standard error. */
void      kith_output_hint         (const char   *sentence);

/** kith_output_join_lines: @json without the line feeds and the indents that only make it pretty. Returns:
 * (transfer full) */
char     *kith_output_join_lines   (const char   *json);

/** kith_output_flatten: @text as one line, whatever control characters it has. Returns: (transfer full) */
char     *kith_output_flatten      (const char   *text);

G_END_DECLS
