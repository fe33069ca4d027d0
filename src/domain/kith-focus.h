/* kith-focus.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithArea: what the treatment is about. @kind: a word of "Areas"; @first: the one it is mainly about, one for each
 * course; @person, @event, @body: (nullable): whom and what it is about. */
typedef struct
{
  char *id;
  char *course;
  char *kind;
  gboolean first;
  char *person;
  char *event;
  char *body;
  gint64 version;
} KithArea;

#define KITH_NOT_RATED (-1)

/** KithGoal: in the client's words. @area, @person: (nullable); @rating: 0 to 10, how near it is, or KITH_NOT_RATED;
 * @agreed: when the client agreed, or unknown. */
typedef struct
{
  char *id;
  char *course;
  char *area;
  char *person;
  char *body;
  int rating;
  KithDate agreed;
  gint64 version;
} KithGoal;

/** KithFormulation: how therapist and client understand the trouble; each edition that the client agreed to is kept. */
typedef struct
{
  char *id;
  char *course;
  int edition;
  char *body;
  KithDate agreed;
  gint64 version;
} KithFormulation;

/** KithAreaRoom: what becomes of someone or something that is put into a problem area. HELD: it is about them already; FREE: it takes
 * them; FULL: it is about another, and one more of its kind begins. */
typedef enum
{
  KITH_AREA_HELD,
  KITH_AREA_FREE,
  KITH_AREA_FULL,
} KithAreaRoom;

/** kith_area_get_room: for @person or @event, the other NULL; both are ids. */
KithAreaRoom     kith_area_get_room        (const KithArea         *self,
                                            const char             *person,
                                            const char             *event);

/** kith_areas_choose: which of @areas (element-type KithArea, nullable) of @course takes @person or @event: one that is about them, or
 * else one that has room; only @id (nullable) or else those of @kind. @room: (out): of that one, FULL where there is none.
 * Returns: (transfer none) (nullable) */
KithArea        *kith_areas_choose         (GPtrArray              *areas,
                                            const char             *course,
                                            const char             *id,
                                            const char             *kind,
                                            const char             *person,
                                            const char             *event,
                                            KithAreaRoom           *room);

/** kith_area_new, kith_goal_new, kith_formulation_new: with new ids. @kind and @body are checked when stored.
 * Returns: (transfer full) */
KithArea        *kith_area_new             (const char             *course,
                                            const char             *kind);
KithGoal        *kith_goal_new             (const char             *course,
                                            const char             *body);
KithFormulation *kith_formulation_new      (const char             *course,
                                            const char             *body);
void             kith_area_free            (KithArea               *self);
void             kith_goal_free            (KithGoal               *self);
void             kith_formulation_free     (KithFormulation        *self);

/** kith_area_validate, …: Errors: KITH_DOMAIN_ERROR */
gboolean         kith_area_validate        (const KithArea         *self,
                                            GError                **error);
gboolean         kith_goal_validate        (const KithGoal         *self,
                                            GError                **error);
gboolean         kith_formulation_validate (const KithFormulation  *self,
                                            GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithArea, kith_area_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGoal, kith_goal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFormulation, kith_formulation_free)

G_END_DECLS
