/* kith-deed.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithDeed: what an action of the history did, for whoever says it in words. @verb: of the service that did it first, such as
 * "person-edit"; @field: (nullable): the one column that it changed, such as "closeness", NULL where it was not one alone;
 * @name: (nullable): of the one person or client whom it was about. */
typedef struct
{
  char *verb;
  char *field;
  char *name;
} KithDeed;

/** kith_deed_copy: Returns: (transfer full) */
KithDeed *kith_deed_copy (const KithDeed *self);
void      kith_deed_free (KithDeed       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDeed, kith_deed_free)

G_END_DECLS
