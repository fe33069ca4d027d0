/* kith-scoped.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCOPED (kith_scoped_get_type ())
G_DECLARE_INTERFACE (KithScoped, kith_scoped, KITH, SCOPED, GtkWidget)

/** KithScoped: a page or a dialog in which undo takes back changes of its own alone. */
struct _KithScopedInterface
{
  GTypeInterface parent;

  char *(*dup_scope) (KithScoped *self);
};

/** kith_scoped_dup_scope: whose changes undo takes back here; see kith-scope.h. Returns: (transfer full) */
char *kith_scoped_dup_scope (KithScoped *self);

G_END_DECLS
