/* import-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import.h"

/* A list of files to read. */
GPtrArray   *import_files_new  (void);
void         import_files_add  (GPtrArray  *files,
                                const char *name,
                                const char *bytes,
                                gssize      n_bytes);
void         import_files_load (GPtrArray  *files,
                                const char *folder,
                                const char *name);

/* Reads fixtures of our own, named one after the other up to NULL; asserts that they can be read together. */
KithNetwork *import_fixtures   (const char *name,
                                ...) G_GNUC_NULL_TERMINATED;

/* The bytes of one of them. */
GBytes      *load_fixture      (const char *name);

/* Reads one text under a name; asserts that it can be read. */
KithNetwork *import_text       (const char *name,
                                const char *text);

/* Reads one text; asserts that it cannot, with a sentence that names the file and, when not 0, the line. */
void         import_refused    (const char *name,
                                const char *bytes,
                                gssize      n_bytes,
                                guint       line);

/* The value of the first attribute called @name. (nullable) */
const char  *get_attribute     (const GPtrArray *attributes,
                                const char      *name);

/* Asserts that the network's report is of these lines, in this order, up to 0. */
void         assert_reported   (const KithNetwork *network,
                                guint              line,
                                ...);

/* Asserts that between the people with these names there is one tie of this kind, and returns it. */
const KithNetworkTie *find_tie (const KithNetwork *network,
                                const char        *kind,
                                const char        *a,
                                const char        *b);

/* Asserts that there is someone of this name. */
const KithNetworkPerson *find_person (const KithNetwork *network,
                                      const char        *name);
