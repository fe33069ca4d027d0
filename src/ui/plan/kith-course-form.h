/* kith-course-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"
#include "kith-treatment.h"

G_BEGIN_DECLS

/** KithCourseForm: what was said of a course that is to be started. All borrowed. @day: of the first session, unknown where
 * none was typed; @block: (nullable): the appointments it goes with; @running: it began before Kith, with @already sessions. */
typedef struct
{
  const KithTemplate *template;
  KithDate day;
  int sessions;
  const KithPlanBlock *block;
  gboolean running;
  int already;
} KithCourseForm;

/** kith_course_form_find_hint: what is still missing or wrong, NULL for nothing. Returns: (transfer none): translated */
const char *kith_course_form_find_hint  (const KithCourseForm *self);

/** kith_course_form_make_entry: to start it for @client. Returns: (transfer full) */
KithEntry  *kith_course_form_make_entry (const KithCourseForm *self,
                                         const char           *client);

/** KithContractForm: another number of sessions. */
typedef struct
{
  int from;
  int to;
  const char *reason;
  const char *agreed_by;
} KithContractForm;

/** kith_contract_form_is_complete: whether it is another number, with a reason and who agreed. */
gboolean    kith_contract_form_is_complete (const KithContractForm *self);

G_END_DECLS
