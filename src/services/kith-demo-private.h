/* kith-demo-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-demo-file.h"
#include "kith-demo.h"

#include "kith-courses.h"
#include "kith-office.h"
#include "kith-people.h"

G_BEGIN_DECLS

/** KithDemo: a demo being made: what was wished for, owned, and what all its clients share. @therapists and @rooms:
 * (element-type KithTherapist, KithRoom), those of the file first. @patterns: ids of those that are stored. */
typedef struct
{
  int clients;
  int years;
  guint32 seed;
  guint64 memory;
  char *zone;
  GTimeZone *held; /* read once, as long as it is held */
  KithWallTime on;
  KithPassphrase *passphrase;
  KithDemoProgress *progress;
  KithDemoFile *file;
  GPtrArray *therapists;
  GPtrArray *rooms;
  GPtrArray *hours;
  GPtrArray *closures;
  GHashTable *patterns;
} KithDemo;

/** KithDemoCourse: a course of a client and the block it goes with. @appointments: (element-type KithAppointment) by time,
 * numbered. @key: what its sessions are called by in the file: "1". */
typedef struct
{
  char *key;
  KithBlock *block;
  KithCourse *course;
  GPtrArray *appointments;
} KithDemoCourse;

/** KithDemoClient: someone whose life is in a file. @people: names to (element-type KithPerson). */
typedef struct
{
  KithDemo *demo;
  KithDemoFile *file;
  KithDatabase *database;
  KithContact *contact;
  GPtrArray *courses;
  GHashTable *people;
} KithDemoClient;

/** kith_demo_store_office: therapists, rooms, hours and closures, in the open transaction. */
gboolean kith_demo_store_office     (KithDemo        *self,
                                     KithDatabase    *database,
                                     GError         **error);

/** kith_demo_add_helpers: more therapists, each with a room, until there are @wanted. */
gboolean kith_demo_add_helpers      (KithDemo        *self,
                                     KithDatabase    *database,
                                     guint            wanted,
                                     GError         **error);

/** kith_demo_store_pattern: once for each. */
gboolean kith_demo_store_pattern    (KithDemo          *self,
                                     KithDatabase      *database,
                                     const KithPattern *pattern,
                                     GError           **error);

/** kith_demo_store_appointment: and that @client is to come, or came. */
gboolean kith_demo_store_appointment (KithDatabase          *database,
                                      const KithAppointment *appointment,
                                      const char            *client,
                                      GError               **error);

/** kith_demo_set_starts: and whether it was held, as seen from the day of @self. */
void     kith_demo_set_starts       (KithDemo           *self,
                                     KithAppointment    *appointment,
                                     const KithWallTime *starts);

/** kith_demo_client_new: as the file @name says. Returns: (transfer full) */
KithDemoClient *kith_demo_client_new  (KithDemo        *demo,
                                       const char      *name);
void            kith_demo_client_free (KithDemoClient  *self);

/** kith_demo_client_store_office: the contact and what is booked, in the open transaction of the office. */
gboolean kith_demo_client_store_office (KithDemoClient  *self,
                                        KithDatabase    *database,
                                        GError         **error);

/** kith_demo_client_store_record: everything else, in the open transaction of the record. */
gboolean kith_demo_client_store_record (KithDemoClient  *self,
                                        KithDatabase    *database,
                                        GError         **error);
gboolean kith_demo_client_store_people (KithDemoClient  *self,
                                        GError         **error);
gboolean kith_demo_client_store_events (KithDemoClient  *self,
                                        GError         **error);
gboolean kith_demo_client_store_course (KithDemoClient  *self,
                                        KithDemoCourse  *course,
                                        GError         **error);
gboolean kith_demo_client_store_sessions (KithDemoClient  *self,
                                          KithDemoCourse  *course,
                                          GError         **error);

/** kith_demo_client_find_session: the appointment of the session that @text, "5" or "2.5" of the second course, means. */
KithAppointment *kith_demo_client_find_session (KithDemoClient *self,
                                                const char     *text);

/** kith_demo_client_find_person: the id of @name; NULL for "". */
const char      *kith_demo_client_find_person  (KithDemoClient *self,
                                                const char     *name);

/** kith_demo_client_get_day: of a session, "5", or a date of its own, "-3y". @session: (out) (nullable): its id. */
KithDate         kith_demo_client_get_day      (KithDemoClient *self,
                                                const char     *text,
                                                const char    **session);

/** kith_demo_client_is_told: whether @appointment was held before the week of the day, so that the file tells of it. */
gboolean         kith_demo_client_is_told      (KithDemoClient        *self,
                                                const KithAppointment *appointment);

/** KithDemoCrowd: the clients beyond those with a file; see kith-demo-crowd.c. */
typedef struct _KithDemoCrowd KithDemoCrowd;

KithDemoCrowd *kith_demo_crowd_new    (KithDemo       *demo,
                                       int             count);
void           kith_demo_crowd_free   (KithDemoCrowd  *self);
guint          kith_demo_crowd_get_therapists (KithDemoCrowd *self);

/** kith_demo_crowd_store_office: that of up to @most clients more; kith_demo_crowd_store_record() theirs. */
gboolean       kith_demo_crowd_store_office (KithDemoCrowd  *self,
                                             KithDatabase   *database,
                                             int             most,
                                             GError        **error);
gboolean       kith_demo_crowd_store_record (KithDemoCrowd  *self,
                                             KithDatabase   *database,
                                             GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDemoClient, kith_demo_client_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDemoCrowd, kith_demo_crowd_free)

G_END_DECLS
