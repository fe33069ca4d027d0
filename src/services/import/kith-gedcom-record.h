/* kith-gedcom-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-text.h"
#include "kith-network.h"

G_BEGIN_DECLS

/** KithGedcomNode: one line of a GEDCOM file with its continuations and what lies below it. @xref: (nullable): its id
 * without the at signs. @value: never NULL. @children: (nullable) (element-type KithGedcomNode). */
typedef struct
{
  char *xref;
  char *tag;
  GString *value;
  GPtrArray *children;
  guint line;
} KithGedcomNode;

/** kith_gedcom_read_records: the records of a file, from HEAD to before TRLR. Lines that are none, and jumps of level, are
 * kept with the line before and reported in @network. Errors: KITH_PROBLEM_FAILED
 * Returns: (transfer full) (element-type KithGedcomNode) */
GPtrArray      *kith_gedcom_read_records (const KithImportFile  *file,
                                          KithNetwork           *network,
                                          GError               **error);

/** kith_gedcom_node_find: the first line with @tag right below. Returns: (transfer none) (nullable) */
KithGedcomNode *kith_gedcom_node_find    (const KithGedcomNode  *self,
                                          const char            *tag);

/** kith_gedcom_node_get_pointer: the id that the value points to. Returns: (transfer full) (nullable): NULL for any other
 * value and for @VOID@ */
char           *kith_gedcom_node_get_pointer (const KithGedcomNode *self);

/** kith_gedcom_read_date: a date of the Gregorian calendar. @exact: FALSE where @date says less or other than @text, or
 * where @text is no such date and @date becomes unknown. */
void            kith_gedcom_read_date    (const char            *text,
                                          KithDate              *date,
                                          gboolean              *exact);

G_END_DECLS
