/* kith-hours.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-wall-time.h"

G_BEGIN_DECLS

/** KithTherapist: someone with whom appointments are. @user: (nullable) the id of the user they are. @colour: a number in
 * the palette. */
typedef struct
{
  char *id;
  char *name;
  char *user;
  int colour;
  gboolean active;
  gint64 version;
} KithTherapist;

/** KithRoom: @step_free: whether it is reached without a step. */
typedef struct
{
  char *id;
  char *name;
  gboolean step_free;
  gboolean active;
  gint64 version;
} KithRoom;

/** KithHours: working hours on a weekday (1 Monday to 7) from @starts to @ends, in minutes since midnight. @therapist:
 * (nullable): NULL for those who have none of their own. @valid_from, @valid_to: days, or unknown for ever. */
typedef struct
{
  char *id;
  char *therapist;
  int weekday;
  int starts;
  int ends;
  KithDate valid_from;
  KithDate valid_to;
  gint64 version;
} KithHours;

typedef enum
{
  KITH_CLOSURE_CLOSED,
  KITH_CLOSURE_HOLIDAY,
  KITH_CLOSURE_ABSENCE,
} KithClosureKind;

/** KithClosure: days, both included, on which a therapist, a room or, where both are NULL, nobody is there. */
typedef struct
{
  char *id;
  KithClosureKind kind;
  char *therapist;
  char *room;
  KithDate first_day;
  KithDate last_day;
  char *label;
  gint64 version;
} KithClosure;

/** Each with a new id, active where it can be, nothing else said. Returns: (transfer full) */
KithTherapist *kith_therapist_new      (const char           *name);
void           kith_therapist_free     (KithTherapist        *self);
KithRoom      *kith_room_new           (const char           *name);
void           kith_room_free          (KithRoom             *self);
KithHours     *kith_hours_new          (const char           *therapist,
                                        int                   weekday,
                                        int                   starts,
                                        int                   ends);
void           kith_hours_free         (KithHours            *self);
KithClosure   *kith_closure_new        (KithClosureKind       kind,
                                        const KithDate       *first_day,
                                        const KithDate       *last_day);
void           kith_closure_free       (KithClosure          *self);

/** Names of 1 to 80 characters, hours and days in order. Errors: KITH_DOMAIN_ERROR */
gboolean       kith_therapist_validate (const KithTherapist  *self,
                                        GError              **error);
gboolean       kith_room_validate      (const KithRoom       *self,
                                        GError              **error);
gboolean       kith_hours_validate     (const KithHours      *self,
                                        GError              **error);
gboolean       kith_closure_validate   (const KithClosure    *self,
                                        GError              **error);

/** kith_hours_cover: whether @therapist (nullable) works from @starts for @minutes, by @hours (element-type KithHours):
 * their own, else the practice's; where there are none at all, always. One day's hours that touch are one. */
gboolean       kith_hours_cover        (GPtrArray            *hours,
                                        const char           *therapist,
                                        const KithWallTime   *starts,
                                        int                   minutes);

/** kith_closure_hits: whether an appointment of @therapist in @room (each nullable) touches a day of @self. */
gboolean       kith_closure_hits       (const KithClosure    *self,
                                        const char           *therapist,
                                        const char           *room,
                                        const KithWallTime   *starts,
                                        int                   minutes);

/** "closure", "holiday", "absence": as stored and typed, never translated. */
const char    *kith_closure_kind_to_text   (KithClosureKind   kind);
gboolean       kith_closure_kind_from_text (const char       *text,
                                            KithClosureKind  *kind);

/** kith_clock_parse: as it is typed, "9:00", "09:00", "9.00", "900", "9", up to "24:00", as minutes since midnight. */
gboolean       kith_clock_parse        (const char           *text,
                                        int                  *minutes);
char          *kith_clock_to_text      (int                   minutes);

/** kith_weekday_parse: "mon" to "sun" or 1 (Monday) to 7. */
gboolean       kith_weekday_parse      (const char           *text,
                                        int                  *weekday);
const char    *kith_weekday_to_text    (int                   weekday);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTherapist, kith_therapist_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRoom, kith_room_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithHours, kith_hours_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithClosure, kith_closure_free)

G_END_DECLS
