/* kith-session-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-brief.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithSheetNote: a note that is here to be read alone: it is signed, or somebody else's, @author then being their name. */
typedef struct
{
  const KithNote *note;
  char *author;
} KithSheetNote;

/** KithSheetSection: a part of the note on a session, by its word and translated label. @settled: (element-type
 * KithSheetNote), oldest first. @own: (nullable): what this user has written and may still change. @draft: (nullable): what
 * they were typing over @draft_base, the version of @own by then (0 for none), and is not stored. @before: (nullable): what
 * the session before says here. */
typedef struct
{
  char *id;
  const char *label;
  GPtrArray *settled;
  const KithNote *own;
  char *draft;
  gint64 draft_base;
  const char *before;
} KithSheetSection;

/** KithSheetMeasure: a measure of the course. @here: (nullable): how it was filled in for this session; @first, @last:
 * (nullable): its first score with a total, and the last one before this session; @due: whether it should be now. */
typedef struct
{
  const KithMeasure *measure;
  const KithScore *here;
  const KithScore *first;
  const KithScore *last;
  gboolean due;
} KithSheetMeasure;

/** KithSessionSheet: all that the page of a session shows, as of one moment; it never changes. @session: NULL where there is
 * no course yet for it to belong to. @course: (nullable) and @sessions, how many were agreed on in it; @phase: (nullable).
 * @previous, @next: (nullable): ids of the sessions around it. Lists: @sections (KithSheetSection) in the order of the
 * template; @people (KithPerson) it was about; @everyone (KithPerson) in the client's life; @techniques (KithTechnique);
 * @tasks (KithTask) agreed on in it; @before (KithTask): those of the last session before that had any, and older ones that are
 * still open; @measures (KithSheetMeasure). @brief: what to know before it. */
typedef struct
{
  KithDate today;
  const KithSession *session;
  const KithCourse *course;
  int sessions;
  const KithPhase *phase;
  char *previous;
  char *next;
  GPtrArray *sections;
  GPtrArray *people;
  GPtrArray *everyone;
  GPtrArray *techniques;
  GPtrArray *tasks;
  GPtrArray *before;
  GPtrArray *measures;
  KithBrief *brief;
  GPtrArray *rows;      /* what the others borrow from */
} KithSessionSheet;

#define KITH_TYPE_SESSION_SHEET (kith_session_sheet_get_type ())
GType             kith_session_sheet_get_type (void);
KithSessionSheet *kith_session_sheet_ref      (KithSessionSheet       *self);
void              kith_session_sheet_unref    (KithSessionSheet       *self);

/** kith_session_sheet_find_section: Returns: (transfer none) (nullable) */
const KithSheetSection *kith_session_sheet_find_section (const KithSessionSheet *self,
                                                         const char             *id);

/** kith_session_sheet_find_person: of everyone. @id: (nullable). Returns: (transfer none) (nullable) */
const KithPerson *kith_session_sheet_find_person (const KithSessionSheet *self,
                                                  const char             *id);

/** kith_practice_load_sheet: of @session, an id of a session or of an appointment of @client, or a number. Resolves to a
 * KithSessionSheet (KITH_TYPE_SESSION_SHEET). Errors: FORBIDDEN without the clinical key; KITH_PROBLEM_FAILED */
DexFuture        *kith_practice_load_sheet    (KithPractice           *self,
                                               const char             *client,
                                               const char             *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSessionSheet, kith_session_sheet_unref)

G_END_DECLS
