/* kith-resources-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-office.h"

G_BEGIN_DECLS

/** kith_resources_find_therapist: the one whose id or name @text is, in the open job. Errors: KITH_PROBLEM. Returns:
 * (transfer full). kith_resources_find_room() likewise. */
KithTherapist *kith_resources_find_therapist (KithDatabase  *database,
                                              const char    *text,
                                              GError       **error);
KithRoom      *kith_resources_find_room      (KithDatabase  *database,
                                              const char    *text,
                                              GError       **error);

/** kith_resources_find_pattern: by id, name or as a word such as 16-weekly-50, which need not be stored yet. */
KithPattern   *kith_resources_find_pattern   (KithDatabase  *database,
                                              const char    *text,
                                              GError       **error);
KithAppointmentKind *kith_resources_find_kind (KithDatabase *database,
                                               const char   *text,
                                               GError      **error);

/** kith_resources_find_id: the id of the therapist or room that @text names: NULL for NULL or "". Errors: likewise.
 * Returns: FALSE on failure */
gboolean       kith_resources_find_therapist_id (KithDatabase  *database,
                                                 const char    *text,
                                                 char         **id,
                                                 GError       **error);
gboolean       kith_resources_find_room_id      (KithDatabase  *database,
                                                 const char    *text,
                                                 char         **id,
                                                 GError       **error);

/** kith_resources_check_in_use: refuses a plan that would put an appointment to a therapist or into a room that is no longer
 * active. What stays as it is in the plan is left alone. Errors: KITH_PROBLEM_FAILED. Returns: FALSE on failure */
gboolean       kith_resources_check_in_use      (KithDatabase  *database,
                                                 KithPlan      *plan,
                                                 GError       **error);

G_END_DECLS
