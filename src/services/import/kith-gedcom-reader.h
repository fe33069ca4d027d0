/* kith-gedcom-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-gedcom-record.h"
#include "kith-import-readers.h"

G_BEGIN_DECLS

/** KithGedcomReader: one file. @links: ids of families to the FAMC lines (KithGedcomNode) that point to them; @linked: those lines to who holds them. */
typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  GHashTable *records;
  GHashTable *links;
  GHashTable *linked;
  gsize n_kept;
} KithGedcomReader;

gboolean              kith_gedcom_node_is      (const KithGedcomNode  *node,
                                                const char            *tag);

/** kith_gedcom_node_count: how many lines hang on @node. */
guint                 kith_gedcom_node_count   (const KithGedcomNode  *node);

/** kith_gedcom_report: that something in this line is left out or leads nowhere. */
void                  kith_gedcom_report       (KithGedcomReader      *self,
                                                const KithGedcomNode  *node,
                                                const char            *reason);

/** kith_gedcom_find_record: @id: (nullable). Returns: (transfer none) (nullable): NULL where it is of another kind, too */
const KithGedcomNode *kith_gedcom_find_record  (const KithGedcomReader *self,
                                                const char             *id,
                                                const char             *tag);

/** kith_gedcom_keep: @node and all that hangs on it as attributes under the name @path. */
void                  kith_gedcom_keep         (KithGedcomReader      *self,
                                                GPtrArray             *attributes,
                                                const char            *path,
                                                const KithGedcomNode  *node);

/** kith_gedcom_take_event: its date goes to @date unless that is known; what else is said of the event, or more exactly than
 * a date can, becomes attributes. Returns: FALSE where the file says that it did not take place; all of it is then attributes */
gboolean              kith_gedcom_take_event   (KithGedcomReader      *self,
                                                GPtrArray             *attributes,
                                                const KithGedcomNode  *node,
                                                KithDate              *date);

/** kith_gedcom_add_person, kith_gedcom_add_family: what a record says, to the network. */
void                  kith_gedcom_add_person   (KithGedcomReader      *self,
                                                const KithGedcomNode  *record);
void                  kith_gedcom_add_family   (KithGedcomReader      *self,
                                                const KithGedcomNode  *record);

G_END_DECLS
