/* kith-task-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-treatment.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** KithTaskForm: what the row of a task says, as values. All texts are owned, "" for nothing. @state: from 0, in the order of
 * KithTaskState. */
typedef struct
{
  char *body;
  char *person;
  char *outcome;
  KithDate due;
  guint state;
} KithTaskForm;

/** kith_task_form_init: as it is stored. */
void       kith_task_form_init  (KithTaskForm       *self,
                                 const KithTask     *task);
void       kith_task_form_clear (KithTaskForm       *self);

/** kith_task_form_make_entry: what is to be stored of @client's task @id where @self is said over @known: an empty body is no
 * change. Returns: (transfer full) (nullable): NULL where nothing is to be */
KithEntry *kith_task_form_make_entry (const KithTaskForm *self,
                                      const KithTaskForm *known,
                                      const char         *client,
                                      const char         *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithTaskForm, kith_task_form_clear)

G_END_DECLS
