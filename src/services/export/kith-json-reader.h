/* kith-json-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-transfer.h"

G_BEGIN_DECLS

/** KithJsonReader: reads JSON (RFC 8259) piece by piece from a stream, whatever its size; each step says what it expects, so
 * that nothing is nested deeper than whoever reads goes. Errors: KITH_PROBLEM_FAILED with a sentence that names the file and
 * the line. */
typedef struct _KithJsonReader KithJsonReader;

/** kith_json_reader_new: @name: of the file, as it is shown. */
KithJsonReader *kith_json_reader_new        (GInputStream    *stream,
                                             const char      *name);
void            kith_json_reader_free       (KithJsonReader  *self);

/** kith_json_reader_get_line: where it stands, from 1. */
guint           kith_json_reader_get_line   (KithJsonReader  *self);
const char     *kith_json_reader_get_name   (KithJsonReader  *self);

/** kith_json_reader_fail: "NAME, line 12: SENTENCE Nothing has changed." Returns: FALSE */
gboolean        kith_json_reader_fail       (KithJsonReader  *self,
                                             const char      *sentence,
                                             GError         **error);

/** kith_json_reader_expect: passes over white space and @token, one of "{}[]:". */
gboolean        kith_json_reader_expect     (KithJsonReader  *self,
                                             char             token,
                                             GError         **error);

/** kith_json_reader_next: within an object or array that @close ends: whether another member or element follows, past the
 * comma before it; at the end past @close. @first: TRUE before the first call. @more: (out) */
gboolean        kith_json_reader_next       (KithJsonReader  *self,
                                             char             close,
                                             gboolean        *first,
                                             gboolean        *more,
                                             GError         **error);

/** kith_json_reader_read_text: a string. @into: what it holds, overwritten */
gboolean        kith_json_reader_read_text  (KithJsonReader  *self,
                                             GString         *into,
                                             GError         **error);

/** kith_json_reader_read_name: the name of a member and the colon behind it. */
gboolean        kith_json_reader_read_name  (KithJsonReader  *self,
                                             GString         *into,
                                             GError         **error);

/** kith_json_reader_read_cell: null, a number or a string, which then is @text's. */
gboolean        kith_json_reader_read_cell  (KithJsonReader  *self,
                                             GString         *text,
                                             KithCell        *cell,
                                             GError         **error);

/** kith_json_reader_expect_end: that nothing follows. */
gboolean        kith_json_reader_expect_end (KithJsonReader  *self,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithJsonReader, kith_json_reader_free)

G_END_DECLS
