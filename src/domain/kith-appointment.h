/* kith-appointment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-wall-time.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_APPOINTMENT_PLANNED,
  KITH_APPOINTMENT_HELD,
  KITH_APPOINTMENT_CANCELLED,
  KITH_APPOINTMENT_NO_SHOW,
  KITH_APPOINTMENT_MOVED,   /* a place in the calendar that an appointment has left */
} KithAppointmentState;

/** KithReason: why an appointment did not take place, as far as everyone may see it. */
typedef enum
{
  KITH_REASON_NONE,
  KITH_REASON_CLIENT,
  KITH_REASON_PRACTICE,
  KITH_REASON_ILLNESS,
  KITH_REASON_HOLIDAY,
  KITH_REASON_WEATHER,
  KITH_REASON_OTHER,
} KithReason;

typedef enum
{
  KITH_ATTENDANCE_EXPECTED,
  KITH_ATTENDANCE_CAME,
  KITH_ATTENDANCE_CANCELLED,
  KITH_ATTENDANCE_NO_SHOW,
} KithAttendanceState;

#define KITH_APPOINTMENT_KIND_COUNTING "appointment"

/** KithAppointmentKind: what an appointment can be, and whether it has a place in "7 of 16". @several: whether more than one
 * client may come. */
typedef struct
{
  char *id;
  char *name;
  gboolean counts;
  gboolean several;
  gboolean active;
  gint64 version;
} KithAppointmentKind;

/** KithBlock: the appointments of one booking. @count: how many were agreed; @already: how many took place before Kith. */
typedef struct
{
  char *id;
  char *contact;
  char *therapist;
  char *pattern;
  int count;
  int already;
  gboolean closed;
  gint64 version;
} KithBlock;

/** KithAppointment: every pointer is owned; all but @id, @kind and @zone may be NULL. @starts in @zone is the truth, @utc
 * (seconds since 1970) follows from it. @forced: why a conflict was accepted. @number: in its block, 0 where it does not
 * count, and @of, how many were agreed; both follow from the block. @version: 0 before it is stored. */
typedef struct
{
  char *id;
  char *block;
  char *kind;
  char *therapist;
  char *room;
  KithWallTime starts;
  char *zone;
  gint64 utc;
  int minutes;
  KithAppointmentState state;
  gboolean counts;
  KithReason reason;
  char *forced;
  char *desk_note;
  int number;
  int of;
  gint64 version;
} KithAppointment;

/** KithAttendance: who comes to an appointment. @name: (nullable): the contact's, where it was loaded. */
typedef struct
{
  char *id;
  char *appointment;
  char *contact;
  char *name;
  KithAttendanceState state;
  gint64 version;
} KithAttendance;

/** kith_appointment_new: planned and counting, with a new id. @zone must be known (kith_zone_validate()).
 * Returns: (transfer full) */
KithAppointment *kith_appointment_new        (const char             *kind,
                                              const KithWallTime     *starts,
                                              const char             *zone,
                                              int                     minutes);
KithAppointment *kith_appointment_copy       (const KithAppointment  *self);
void             kith_appointment_free       (KithAppointment        *self);

/** kith_appointment_set_starts: sets @starts and, from it and @zone, @utc. */
void             kith_appointment_set_starts (KithAppointment        *self,
                                              const KithWallTime     *starts);

/** kith_appointment_validate: 5 to 600 minutes, short texts, @utc as @starts and @zone make it. Errors: KITH_DOMAIN_ERROR */
gboolean         kith_appointment_validate   (const KithAppointment  *self,
                                              GError                **error);

/** kith_appointment_describe_skip: where the clocks are put forward over its time, what it is then: "02:30 does not exist on this
 * day, it is 03:30 then". Returns: (transfer full) (nullable): translated */
char            *kith_appointment_describe_skip (const KithAppointment *self);

/** kith_appointment_takes_place: whether it keeps its room, therapist and clients from others: planned or held. */
gboolean         kith_appointment_takes_place (const KithAppointment *self);

/** kith_appointment_is_ahead: whether it is on a later day than @today, so that nobody can have come or stayed away. */
gboolean         kith_appointment_is_ahead   (const KithAppointment  *self,
                                              const KithDate         *today);

/** kith_appointment_overlaps: whether both last at some instant; one that begins when the other ends does not. */
gboolean         kith_appointment_overlaps   (const KithAppointment  *a,
                                              const KithAppointment  *b);

/** kith_appointment_compare: by instant, then id. */
int              kith_appointment_compare    (const KithAppointment  *a,
                                              const KithAppointment  *b);

/** Words as stored, typed and exported, never translated; NULL for KITH_REASON_NONE. */
const char      *kith_appointment_state_to_text   (KithAppointmentState   state);
gboolean         kith_appointment_state_from_text (const char            *text,
                                                   KithAppointmentState  *state);
const char      *kith_reason_to_text              (KithReason             reason);
gboolean         kith_reason_from_text            (const char            *text,
                                                   KithReason            *reason);
const char      *kith_attendance_state_to_text    (KithAttendanceState    state);
gboolean         kith_attendance_state_from_text  (const char            *text,
                                                   KithAttendanceState   *state);

/** kith_attendance_new: expected, with a new id. Returns: (transfer full) */
KithAttendance  *kith_attendance_new         (const char             *appointment,
                                              const char             *contact);
void             kith_attendance_free        (KithAttendance         *self);

/** kith_block_new: open, with a new id. Returns: (transfer full) */
KithBlock       *kith_block_new              (const char             *contact,
                                              int                     count);
void             kith_block_free             (KithBlock              *self);

/** kith_appointment_kind_dup_label: for people: the kinds every practice begins with translated, others by name.
 * Returns: (transfer full) */
char            *kith_appointment_kind_dup_label (const KithAppointmentKind *self);
void             kith_appointment_kind_free      (KithAppointmentKind       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithAppointment, kith_appointment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithAttendance, kith_attendance_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBlock, kith_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithAppointmentKind, kith_appointment_kind_free)

G_END_DECLS
