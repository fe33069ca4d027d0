/* kith-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithStep: one step back, where it is an @undo, or forward again. @scope: (nullable): whose last one, NULL for anyone's;
 * @id: (nullable): of this one action instead. @initials: for the names in what is said of it. All borrowed for the call. */
typedef struct
{
  const char *scope;
  const char *id;
  gboolean undo;
  gboolean initials;
} KithStep;

/** kith_step_take: takes @step in @practice and says over the window of @widget what it was, with a way back. */
void kith_step_take (GtkWidget      *widget,
                     KithPractice   *practice,
                     const KithStep *step);

G_END_DECLS
