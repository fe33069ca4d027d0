/* fuzz-dump.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-text.h"

/* A practice of our own, into which what could be read is brought, and taken back. */
void     fuzz_dump_begin (void);
void     fuzz_dump_end   (void);

/* Reads an export of Kith. Whatever was read fits the schema or is refused with a sentence. Returns: whether it could be
 * read */
gboolean fuzz_dump_read  (const KithImportFile *file);
