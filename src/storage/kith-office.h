/* kith-office.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-hours.h"
#include "kith-plan.h"

G_BEGIN_DECLS

/** The schedule and what it rests on, all in office.db. Each kith_office_put_…() stores a new row (version 0) or an edit of
 * the version given, journaled, after validating it. Errors: CONFLICT when the row is of another version by now, EXISTS;
 * KITH_DOMAIN_ERROR. Each list is (transfer full). */

gboolean   kith_office_put_therapist     (KithDatabase           *self,
                                          const KithTherapist    *therapist,
                                          GError                **error);
gboolean   kith_office_put_room          (KithDatabase           *self,
                                          const KithRoom         *room,
                                          GError                **error);
gboolean   kith_office_put_hours         (KithDatabase           *self,
                                          const KithHours        *hours,
                                          GError                **error);
gboolean   kith_office_put_closure       (KithDatabase           *self,
                                          const KithClosure      *closure,
                                          GError                **error);
gboolean   kith_office_put_pattern       (KithDatabase           *self,
                                          const KithPattern      *pattern,
                                          GError                **error);
gboolean   kith_office_put_block         (KithDatabase           *self,
                                          const KithBlock        *block,
                                          GError                **error);
gboolean   kith_office_put_appointment   (KithDatabase           *self,
                                          const KithAppointment  *appointment,
                                          GError                **error);
gboolean   kith_office_put_attendance    (KithDatabase           *self,
                                          const KithAttendance   *attendance,
                                          GError                **error);

/** kith_office_remove_hours: Errors: NOT_FOUND. kith_office_remove_closure() likewise. */
gboolean   kith_office_remove_hours      (KithDatabase           *self,
                                          const char             *id,
                                          GError                **error);
gboolean   kith_office_remove_closure    (KithDatabase           *self,
                                          const char             *id,
                                          GError                **error);

/** kith_office_load_zone: the time zone of the practice. Returns: (transfer full) */
char      *kith_office_load_zone         (KithDatabase           *self,
                                          GError                **error);

/** kith_office_edit_practice: gives the practice its name and its time zone, and notes which of them (each nullable: as it is)
 * has become another. Not journaled. Errors: FORBIDDEN for who is no owner; KITH_DOMAIN_ERROR */
gboolean   kith_office_edit_practice     (KithDatabase           *self,
                                          const char             *name,
                                          const char             *zone,
                                          GError                **error);
GPtrArray *kith_office_list_therapists   (KithDatabase           *self,
                                          GError                **error);
GPtrArray *kith_office_list_rooms        (KithDatabase           *self,
                                          GError                **error);
GPtrArray *kith_office_list_hours        (KithDatabase           *self,
                                          GError                **error);

/** kith_office_list_closures: those that are not over before @from (an unknown date: all). */
GPtrArray *kith_office_list_closures     (KithDatabase           *self,
                                          const KithDate         *from,
                                          GError                **error);
GPtrArray *kith_office_list_patterns     (KithDatabase           *self,
                                          GError                **error);
GPtrArray *kith_office_list_kinds        (KithDatabase           *self,
                                          GError                **error);

/** kith_office_load_block: @cadence: (out) (optional): days of its pattern, 7 where it has none. Errors: NOT_FOUND.
 * Returns: (transfer full) */
KithBlock *kith_office_load_block        (KithDatabase           *self,
                                          const char             *id,
                                          int                    *cadence,
                                          GError                **error);

/** kith_office_list_blocks: of @contact, in the order in which they were booked. (element-type KithBlock) */
GPtrArray *kith_office_list_blocks       (KithDatabase           *self,
                                          const char             *contact,
                                          GError                **error);

/** kith_office_load_appointment: with its number. Errors: NOT_FOUND. Returns: (transfer full) */
KithAppointment *kith_office_load_appointment (KithDatabase      *self,
                                               const char        *id,
                                               GError           **error);

/** kith_office_list_block: its appointments by time, without numbers. (element-type KithAppointment) */
GPtrArray *kith_office_list_block        (KithDatabase           *self,
                                          const char             *block,
                                          GError                **error);

/** kith_office_list_appointments: those that last at some instant from @from to before @until (seconds since 1970, UTC), in
 * every state, with their numbers. @therapist, @room: (nullable): only theirs. (element-type KithAppointment) */
GPtrArray *kith_office_list_appointments (KithDatabase           *self,
                                          gint64                  from,
                                          gint64                  until,
                                          const char             *therapist,
                                          const char             *room,
                                          GError                **error);

/** kith_office_list_of_client: all that @client is or was expected at, in every state, with their numbers.
 * (element-type KithAppointment) */
GPtrArray *kith_office_list_of_client    (KithDatabase           *self,
                                          const char             *client,
                                          GError                **error);

/** kith_office_list_attendance: by name. (element-type KithAttendance) */
GPtrArray *kith_office_list_attendance   (KithDatabase           *self,
                                          const char             *appointment,
                                          GError                **error);

/** kith_office_find_conflicts: adds to what changes in @plan every other appointment that has its therapist, its room or
 * one of its clients at the same time; what kith_plan_check_against() says of all of them, by the indexes. */
gboolean   kith_office_find_conflicts    (KithDatabase           *self,
                                          KithPlan               *plan,
                                          GError                **error);

G_END_DECLS
