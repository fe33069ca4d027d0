/* kith-notice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** KithNotice: which rows one commit has changed; @rows is empty when another process made it. */
typedef struct
{
  KithFile file;
  gboolean foreign;
  char *action;
  char *scope;
  GPtrArray *rows;   /* (element-type char*): "table:id" */
} KithNotice;

#define KITH_TYPE_NOTICE (kith_notice_get_type ())
GType       kith_notice_get_type (void);
KithNotice *kith_notice_copy     (const KithNotice *self);
void        kith_notice_free     (KithNotice       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNotice, kith_notice_free)

G_END_DECLS
