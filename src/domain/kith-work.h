/* kith-work.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithNote: a section of what is written about a session. @session: (nullable) for one about no session; @kind: a word
 * of "Sections"; @signed_at: ms since 1970 in UTC, 0 while it may still be changed. */
typedef struct
{
  char *id;
  char *client;
  char *session;
  char *author;
  char *kind;
  char *body;
  gint64 signed_at;
  gint64 version;
} KithNote;

#define KITH_NO_MINUTES (-1)

/** KithTechnique: what was done in a session, of words of "Techniques". @person, @body: (nullable); @minutes: 0 to 600
 * or KITH_NO_MINUTES. */
typedef struct
{
  char *id;
  char *session;
  char *technique;
  char *person;
  int minutes;
  char *body;
  gint64 version;
} KithTechnique;

/** KithTaskState: what became of work between two sessions. */
typedef enum
{
  KITH_TASK_OPEN = -1,
  KITH_TASK_NOT_DONE,
  KITH_TASK_DONE,
  KITH_TASK_PARTLY,
} KithTaskState;

/** KithTask: what the client takes on until a later session. @session: the one it was agreed in, @person: whom it is to
 * do with, @outcome: (all nullable). */
typedef struct
{
  char *id;
  char *client;
  char *session;
  char *person;
  char *body;
  KithDate due;
  KithTaskState state;
  char *outcome;
  gint64 version;
} KithTask;

/** KithTick: that something of the plan of a course is done: @item is "PHASE.TASK" or "review.NUMBER". */
typedef struct
{
  char *id;
  char *course;
  char *item;
  KithDate day;
} KithTick;

/** kith_note_new …: with new ids; what they hold is checked when stored. Returns: (transfer full) */
KithNote      *kith_note_new           (const char           *client,
                                        const char           *session,
                                        const char           *kind,
                                        const char           *body);
KithTechnique *kith_technique_new      (const char           *session,
                                        const char           *technique);
KithTask      *kith_task_new           (const char           *client,
                                        const char           *body);
KithTick      *kith_tick_new           (const char           *course,
                                        const char           *item,
                                        const KithDate       *day);
void           kith_note_free          (KithNote             *self);
void           kith_technique_free     (KithTechnique        *self);
void           kith_task_free          (KithTask             *self);
void           kith_tick_free          (KithTick             *self);

/** kith_ticks_find: the one of @ticks (element-type KithTick) that says that @item of @course is done. Returns: (transfer
 * none) (nullable) */
KithTick      *kith_ticks_find         (GPtrArray            *ticks,
                                        const char           *course,
                                        const char           *item);

/** kith_note_validate …: Errors: KITH_DOMAIN_ERROR */
gboolean       kith_note_validate      (const KithNote       *self,
                                        GError              **error);
gboolean       kith_technique_validate (const KithTechnique  *self,
                                        GError              **error);
gboolean       kith_task_validate      (const KithTask       *self,
                                        GError              **error);

/** kith_task_state_to_text: "open", "not-done", "done", "partly". */
const char    *kith_task_state_to_text (KithTaskState         state);
gboolean       kith_task_state_from_text (const char         *text,
                                          KithTaskState      *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNote, kith_note_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTechnique, kith_technique_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTask, kith_task_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTick, kith_tick_free)

G_END_DECLS
