/* kith-person.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-line.h"
#include "kith-quarrel.h"

G_BEGIN_DECLS

/** KithPersonKind: where in the client's life a person stands. */
typedef enum
{
  KITH_PERSON_OTHER,
  KITH_PERSON_KIN,
  KITH_PERSON_PARTNER,
  KITH_PERSON_FRIEND,
  KITH_PERSON_WORK,
  KITH_PERSON_SCHOOL,
  KITH_PERSON_NEIGHBOUR,
  KITH_PERSON_PROFESSIONAL,
  KITH_PERSON_GROUP,
  KITH_PERSON_PET,
  KITH_PERSON_FAITH,
} KithPersonKind;

#define KITH_N_PERSON_KINDS 11

typedef enum
{
  KITH_PERSON_PRESENT,
  KITH_PERSON_PAST,
  KITH_PERSON_LOST,
  KITH_PERSON_DEAD,
  KITH_PERSON_CUT_OFF,
} KithPersonStatus;

/** KithPerson: someone in a client's life; what does not change from session to session. Every pointer is owned and
 * may be NULL but @id, @client and @name. @relation: in the client's own words ("mother"). @belongs: groups,
 * comma-separated. @extra: attributes of an import that have no place of their own, as a JSON object. @version: 0
 * before it is stored. */
typedef struct
{
  char *id;
  char *client;
  char *name;
  char *nickname;
  char *relation;
  KithPersonKind kind;
  KithPersonStatus status;
  KithDate born;
  KithDate died;
  char *belongs;
  char *about;
  char *extra;
  gint64 version;
} KithPerson;

/** KithSupport: kinds of support, as flags. NONE: said to be none, which goes with no other; no flag: nobody has said. */
typedef enum
{
  KITH_SUPPORT_EMOTIONAL = 1 << 0,
  KITH_SUPPORT_PRACTICAL = 1 << 1,
  KITH_SUPPORT_INFORMATION = 1 << 2,
  KITH_SUPPORT_COMPANY = 1 << 3,
  KITH_SUPPORT_NONE = 1 << 4,
} KithSupport;

#define KITH_N_SUPPORTS 4

/** KITH_SUPPORT_KINDS: every kind there is. */
#define KITH_SUPPORT_KINDS \
  (KITH_SUPPORT_EMOTIONAL | KITH_SUPPORT_PRACTICAL | KITH_SUPPORT_INFORMATION | KITH_SUPPORT_COMPANY)

typedef enum
{
  KITH_OBSTACLE_COMMUNICATION,
  KITH_OBSTACLE_CONFLICT,
  KITH_OBSTACLE_BOUNDARIES,
  KITH_OBSTACLE_TRUST,
} KithObstacle;

#define KITH_N_OBSTACLES 4

#define KITH_N_ATTACHMENTS 4

/** KITH_UNKNOWN: a number of a state that nobody has said. */
#define KITH_UNKNOWN (-100)

/** KITH_LEAST_DIFFERENCE: two closenesses that are farther apart than this are a difference to speak of. */
#define KITH_LEAST_DIFFERENCE 6.0

/** KithPersonState: a relationship as of @valid_from, and of @session where there was one (a UUID, or NULL).
 * @closeness and @desired: 0 far to 100 near, NAN when not placed. @effect: −3 … +3, @strength 0 … 5, @obstacles 0 … 3,
 * @confides 0 or 1, each KITH_UNKNOWN when not said. */
typedef struct
{
  char *id;
  char *person;
  KithDate valid_from;
  char *session;
  double closeness;
  double desired;
  int effect;
  guint gives;
  guint receives;
  KithLine line;
  int strength;
  KithFlow flow;
  char *contact;
  int confides;
  char *attachment;
  int obstacles[KITH_N_OBSTACLES];
  char *can_say;
  char *cannot_say;
  char *wish;
  KithQuarrel arguments;
  gint64 version;
} KithPersonState;

/** kith_person_new: present, of kind OTHER, with a new id. Returns: (transfer full) */
KithPerson      *kith_person_new               (const char            *client,
                                                const char            *name);
KithPerson      *kith_person_copy              (const KithPerson      *self);
void             kith_person_free              (KithPerson            *self);

/** kith_person_list_groups: what they belong to, each once, as it was written first. Returns: (transfer full): NULL-terminated */
GStrv            kith_person_list_groups       (const KithPerson      *self);

/** kith_person_validate: names as for a contact, dates in order, relation and nickname of at most 200 characters,
 * all of it UTF-8. Errors: KITH_DOMAIN_ERROR */
gboolean         kith_person_validate          (const KithPerson      *self,
                                                GError               **error);
const char      *kith_person_kind_to_text      (KithPersonKind         kind);
gboolean         kith_person_kind_from_text    (const char            *text,
                                                KithPersonKind        *kind);

/** kith_person_kind_get_label: for people, translated, as a sector of the map: "Family", "Friends" … */
const char      *kith_person_kind_get_label    (KithPersonKind         kind);
const char      *kith_person_status_to_text    (KithPersonStatus       status);
gboolean         kith_person_status_from_text  (const char            *text,
                                                KithPersonStatus      *status);

/** kith_person_get_status_on: at the end of @day: someone who died later was alive then. */
KithPersonStatus kith_person_get_status_on     (const KithPerson      *self,
                                                const KithDate        *day);

/** kith_person_state_new: nothing said, not placed, with a new id. Returns: (transfer full) */
KithPersonState *kith_person_state_new         (const char            *person,
                                                const KithDate        *valid_from);
KithPersonState *kith_person_state_copy        (const KithPersonState *self);
void             kith_person_state_free        (KithPersonState       *self);

/** kith_person_state_validate: every number in its range; @valid_from a day. Errors: KITH_DOMAIN_ERROR */
gboolean         kith_person_state_validate    (const KithPersonState *self,
                                                GError               **error);

/** kith_attachment_to_text: "secure", "preoccupied", "dismissing", "fearful", each a style of attachment as stored. */
const char      *kith_attachment_to_text       (guint                  attachment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPerson, kith_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPersonState, kith_person_state_free)

G_END_DECLS
