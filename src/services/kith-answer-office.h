/* kith-answer-office.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-answer.h"
#include "kith-office.h"

G_BEGIN_DECLS

/** Each adds a struct as one JSON value; the shapes are those of kith-resources.h and kith-schedule.h. */
void     kith_answer_therapist (JsonBuilder    *builder,
                                gconstpointer   therapist);
void     kith_answer_room      (JsonBuilder    *builder,
                                gconstpointer   room);
void     kith_answer_hours     (JsonBuilder    *builder,
                                gconstpointer   hours);
void     kith_answer_closure   (JsonBuilder    *builder,
                                gconstpointer   closure);
void     kith_answer_pattern   (JsonBuilder    *builder,
                                gconstpointer   pattern);

/** kith_answer_names_load: the names of therapists and rooms by id. Returns: (transfer full) (element-type utf8 utf8) */
GHashTable *kith_answer_names_load (KithDatabase *database,
                                    GError      **error);

/** kith_answer_appointment: opens an object with what is known of @appointment, to be closed by the caller. */
void     kith_answer_appointment (JsonBuilder           *builder,
                                  const KithAppointment *appointment,
                                  GHashTable            *names);

/** kith_answer_plan: what changes in @plan. */
void     kith_answer_plan      (JsonBuilder    *builder,
                                KithPlan       *plan,
                                GHashTable     *names);

/** kith_answer_attendance: the member "clients". */
void     kith_answer_attendance (JsonBuilder   *builder,
                                 GPtrArray     *attendance);

G_END_DECLS
