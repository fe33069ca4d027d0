/* kith-brief.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-alert.h"
#include "kith-course.h"
#include "kith-dispute.h"
#include "kith-event.h"
#include "kith-person.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** KithBriefTick: something of the plan that nobody has ticked: "opening.inventory", "review.4". @label: translated. */
typedef struct
{
  char *item;
  const char *label;
} KithBriefTick;

/** KithBriefScore: how a measure stood. @latest is @first where there is one alone; then @words is NULL, and otherwise a
 * sentence: "PHQ-9: 18 to 12, reliable improvement." */
typedef struct
{
  const KithMeasure *measure;
  const KithScore *first;
  const KithScore *latest;
  char *words;
} KithBriefScore;

/** KithBriefAlert: @words: a sentence with its rule and figures. */
typedef struct
{
  const KithMeasure *measure;
  KithAlert alert;
  char *words;
} KithBriefAlert;

/** KithBriefAnniversary: @what: "birthday", "death" or a word of "Events"; @who: (nullable); @days: until then, below 0 for
 * past. */
typedef struct
{
  const char *what;
  const char *who;
  KithDate date;
  int days;
} KithBriefAnniversary;

/** KithBriefDispute: a dispute that is not settled. */
typedef struct
{
  const KithPerson *person;
  const KithDisputeStage *stage;
} KithBriefDispute;

/** KithBrief: what to know before a session. It borrows from the record that it was made of. @course: NULL where there is
 * none, and then @next and @left are 0; @session: (nullable): the one it is for, where there is one already; @template: NULL where it is not known here. @next: the number of the session it is
 * for; @left: how many there are from there on; @review: whether the plan is looked at again then. @area: what the course
 * is about first, translated, (nullable). Lists: @tasks (KithTask): open ones, and the last; @undone (KithBriefTick);
 * @scores (KithBriefScore); @alerts (KithBriefAlert); @anniversaries (KithBriefAnniversary) and @events (KithEvent) within
 * two weeks; @disputes (KithBriefDispute). */
typedef struct
{
  const KithCourse *course;
  const KithSession *session;
  const KithTemplate *template;
  const KithPhase *phase;
  int next;
  int left;
  KithEnding ending;
  gboolean review;
  const char *area;
  GPtrArray *tasks;
  GPtrArray *undone;
  GPtrArray *scores;
  GPtrArray *alerts;
  GPtrArray *anniversaries;
  GPtrArray *events;
  GPtrArray *disputes;
} KithBrief;

void kith_brief_free (KithBrief *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBrief, kith_brief_free)

G_END_DECLS
