/* kith-demo-crowd.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-demo-private.h"

G_BEGIN_DECLS

/** KithDemoFace: one of the crowd while it is stored. @index: which of them, from 0; @random: theirs alone. */
typedef struct
{
  int index;
  GRand *random;
  KithContact *contact;
  KithBlock *block;
  GPtrArray *appointments;
  gboolean closed;
  gboolean dropped;
} KithDemoFace;

/** KithDemoTables: what the crowd is made up from. */
typedef struct _KithDemoTables KithDemoTables;

KithDemoTables *kith_demo_tables_new   (KithDemoFile   *file);
void            kith_demo_tables_free  (KithDemoTables *self);

/** kith_demo_tables_make_name: Returns: (transfer full) */
char           *kith_demo_tables_make_name (KithDemoTables *self,
                                            GRand          *random);

/** kith_demo_face_store_record: everything but what the office keeps. */
gboolean        kith_demo_face_store_record (KithDemoFace    *self,
                                             KithDemoTables  *tables,
                                             KithDatabase    *database,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDemoTables, kith_demo_tables_free)

G_END_DECLS
