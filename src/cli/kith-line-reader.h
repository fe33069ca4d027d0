/* kith-line-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/** KithLineReader: the lines of a file descriptor, read in a fiber so that the main loop goes on. */
typedef struct _KithLineReader KithLineReader;

typedef enum
{
  KITH_LINE_TEXT,
  KITH_LINE_NOT_TEXT, /* not UTF-8, or with a zero byte in it */
  KITH_LINE_TOO_LONG, /* over 1 MiB; was skipped */
  KITH_LINE_STOPPED,
  KITH_LINE_END,
  KITH_LINE_FAILED,
} KithLine;

/** kith_line_reader_new: @fd stays open. Returns: (transfer full) */
KithLineReader *kith_line_reader_new   (int               fd);

/** kith_line_reader_next: awaits the next line, or that @stop is no longer pending. @line: (out) (transfer full)
 * (nullable): the line without its line feed, only for KITH_LINE_TEXT. Errors: G_IO_ERROR, only for
 * KITH_LINE_FAILED */
KithLine        kith_line_reader_next  (KithLineReader   *self,
                                        DexFuture        *stop,
                                        char            **line,
                                        GError          **error);
void            kith_line_reader_free  (KithLineReader   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLineReader, kith_line_reader_free)

G_END_DECLS
