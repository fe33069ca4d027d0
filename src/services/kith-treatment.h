/* kith-treatment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-practice.h"
#include "kith-timeline.h"

G_BEGIN_DECLS

/** KithEntryText, KithEntryNumber, KithEntryDate, KithEntryFlag: what an entry can say; see KithEntry. */
typedef enum
{
  KITH_ENTRY_CLIENT,      /* id; every entry has it */
  KITH_ENTRY_ID,          /* of what is edited or removed */
  KITH_ENTRY_COURSE,      /* id; the client's open course if left out */
  KITH_ENTRY_SESSION,     /* id or number */
  KITH_ENTRY_PERSON,      /* id, name, nickname or relation; for an event several, with commas between */
  KITH_ENTRY_AREA,        /* id or kind, of the course */
  KITH_ENTRY_EVENT,       /* id */
  KITH_ENTRY_APPOINTMENT, /* id */
  KITH_ENTRY_BLOCK,       /* id */
  KITH_ENTRY_TEMPLATE,
  KITH_ENTRY_MEASURE,
  KITH_ENTRY_KIND,
  KITH_ENTRY_STATE,
  KITH_ENTRY_SECTION,
  KITH_ENTRY_TEXT,
  KITH_ENTRY_OUTCOME,
  KITH_ENTRY_REASON,
  KITH_ENTRY_AGREED_BY,
  KITH_ENTRY_TICK,        /* "PHASE.TASK", "review.NUMBER" or "ending" */
  KITH_ENTRY_UNTICK,      /* likewise */
  KITH_ENTRY_CLOSURE,
  KITH_ENTRY_ITEMS,
} KithEntryText;

#define KITH_N_ENTRY_TEXTS (KITH_ENTRY_ITEMS + 1)

typedef enum
{
  KITH_ENTRY_NUMBER,
  KITH_ENTRY_SESSIONS,
  KITH_ENTRY_CADENCE,
  KITH_ENTRY_ALREADY,
  KITH_ENTRY_MOOD,
  KITH_ENTRY_RATING,
  KITH_ENTRY_MINUTES,
  KITH_ENTRY_TOTAL,
} KithEntryNumber;

#define KITH_N_ENTRY_NUMBERS (KITH_ENTRY_TOTAL + 1)

typedef enum
{
  KITH_ENTRY_ON,
  KITH_ENTRY_UNTIL,
  KITH_ENTRY_DUE,
  KITH_ENTRY_AGREED,
} KithEntryDate;

#define KITH_N_ENTRY_DATES (KITH_ENTRY_AGREED + 1)

typedef enum
{
  KITH_ENTRY_MAIN,
  KITH_ENTRY_ONSET,
  KITH_ENTRY_YEARLY,
  KITH_ENTRY_COUNTED,
} KithEntryFlag;

#define KITH_N_ENTRY_FLAGS (KITH_ENTRY_COUNTED + 1)

#define KITH_NOT_GIVEN (-1)
#define KITH_TAKEN_AWAY (-2)

/** KithEntry: something to be kept in a client's record, as far as someone said it. @texts: owned, NULL where nothing was
 * said, "" to take what was there away. @numbers: KITH_NOT_GIVEN where nothing was said, KITH_TAKEN_AWAY for a RATING that was
 * none. @dates: of those whose bit is set in @dates_given; unknown takes away. @flags: of those whose bit is set in
 * @flags_given. @version: of the text that was edited, 0 where there was none: another by now is a conflict; KITH_NOT_GIVEN:
 * whatever it is. @known: (nullable): what whoever edits has seen of it: what is something else by now, and not what it is to
 * be, is a KITH_CLASH; of several people those whom others added or took out stay so. */
typedef struct _KithEntry KithEntry;

struct _KithEntry
{
  char *texts[KITH_N_ENTRY_TEXTS];
  int numbers[KITH_N_ENTRY_NUMBERS];
  KithDate dates[KITH_N_ENTRY_DATES];
  guint dates_given;
  gboolean flags[KITH_N_ENTRY_FLAGS];
  guint flags_given;
  gint64 version;
  KithEntry *known;
};

/** kith_entry_new: that says nothing but whose record it is. Returns: (transfer full) */
KithEntry *kith_entry_new   (const char      *client);
KithEntry *kith_entry_copy  (const KithEntry *self);
void       kith_entry_free  (KithEntry       *self);

/** kith_entry_set_text, kith_entry_set_date, kith_entry_set_flag: say it. */
void       kith_entry_set_text (KithEntry       *self,
                                KithEntryText    which,
                                const char      *text);
void       kith_entry_set_date (KithEntry       *self,
                                KithEntryDate    which,
                                const KithDate  *date);
void       kith_entry_set_flag (KithEntry       *self,
                                KithEntryFlag    which,
                                gboolean         flag);

/** kith_entry_replace_text: says @said of @which where that is not @seen, which was there before, NULL and "" being the same;
 * the others likewise. Returns: whether it is another */
gboolean   kith_entry_replace_text   (KithEntry       *self,
                                      KithEntryText    which,
                                      const char      *said,
                                      const char      *seen);
gboolean   kith_entry_replace_number (KithEntry       *self,
                                      KithEntryNumber  which,
                                      int              said,
                                      int              seen);
gboolean   kith_entry_replace_date   (KithEntry       *self,
                                      KithEntryDate    which,
                                      const KithDate  *said,
                                      const KithDate  *seen);
gboolean   kith_entry_replace_flag   (KithEntry       *self,
                                      KithEntryFlag    which,
                                      gboolean         said,
                                      gboolean         seen);

/** kith_entry_replace_people: likewise of PERSON, several of them (element-type utf8: ids) in whatever order. */
gboolean   kith_entry_replace_people (KithEntry       *self,
                                      GPtrArray       *said,
                                      GPtrArray       *seen);

/** kith_entry_follow: @self is said by whoever said @said (inout) (nullable) of the same just before, which may not be shown as
 * stored yet: what that says is what they know. @said then also says what @self does. */
void       kith_entry_follow         (KithEntry       *self,
                                      KithEntry      **said);

/** KithEntryVerb: what is done with an entry, each one action in the client's scope. */
typedef enum
{
  KITH_ENTER_COURSE_START, /* TEMPLATE; SESSIONS, ON, ALREADY, CADENCE, BLOCK */
  KITH_ENTER_COURSE_EDIT,  /* SESSIONS with REASON and AGREED_BY; CADENCE, ALREADY, BLOCK, CLOSURE, TICK or UNTICK, ON */
  KITH_ENTER_SESSION_ADD,  /* ON, KIND, STATE, COUNTED, NUMBER, MOOD, APPOINTMENT */
  KITH_ENTER_SESSION_EDIT, /* SESSION; the same, PERSON (all it is about, with commas) */
  KITH_ENTER_SESSION_NOTE, /* SESSION, SECTION, TEXT; with a version the draft of that section goes. No text takes it away */
  KITH_ENTER_SESSION_SIGN, /* SESSION */
  KITH_ENTER_EVENT_ADD,    /* KIND, ON; UNTIL, TEXT, PERSON, ONSET, YEARLY */
  KITH_ENTER_EVENT_EDIT,   /* ID; the same */
  KITH_ENTER_EVENT_REMOVE, /* ID */
  KITH_ENTER_SCORE,        /* MEASURE, ITEMS or TOTAL; ON, SESSION. Resolves to JSON, see kith_report_treatment() */
  KITH_ENTER_SCORE_EDIT,
  KITH_ENTER_SCORE_REMOVE, /* ID */
  KITH_ENTER_AREA_ADD,     /* KIND; PERSON, EVENT, TEXT, MAIN */
  KITH_ENTER_AREA_EDIT,    /* ID; the same */
  KITH_ENTER_AREA_PUT,     /* AREA; PERSON (several, with commas) or EVENT: into the area, or one more of its kind where it is
                            * about another */
  KITH_ENTER_AREA_TAKE,    /* KIND: a pattern of kith-recurrence.h, whose words go into the area it is about */
  KITH_ENTER_AREA_REMOVE,  /* ID; goals stay, without it */
  KITH_ENTER_GOAL_ADD,     /* TEXT; PERSON, AREA, RATING, AGREED */
  KITH_ENTER_GOAL_EDIT,    /* ID; the same */
  KITH_ENTER_GOAL_REMOVE,  /* ID */
  KITH_ENTER_FORMULATION,  /* TEXT; AGREED: a new edition */
  KITH_ENTER_FORMULATION_EDIT, /* ID; AGREED, and TEXT as long as the client has not agreed */
  KITH_ENTER_TASK_ADD,     /* TEXT; PERSON, SESSION, DUE */
  KITH_ENTER_TASK_EDIT,    /* ID; the same, STATE, OUTCOME */
  KITH_ENTER_TASK_REMOVE,  /* ID */
  KITH_ENTER_TECHNIQUE,    /* SESSION, KIND; PERSON, MINUTES, TEXT */
  KITH_ENTER_TECHNIQUE_EDIT,   /* ID; PERSON, MINUTES, TEXT */
  KITH_ENTER_TECHNIQUE_REMOVE, /* ID */
  KITH_ENTER_DISPUTE,      /* PERSON, STATE; ON, TEXT: the stage since then, over one of the same day */
  KITH_ENTER_DISPUTE_EDIT, /* ID; STATE, ON, TEXT */
  KITH_ENTER_DISPUTE_REMOVE, /* ID */
} KithEntryVerb;

#define KITH_N_ENTRY_VERBS (KITH_ENTER_DISPUTE_REMOVE + 1)

/** kith_practice_enter: Resolves to the id of what was kept (string). Errors: KITH_PROBLEM_USAGE, _FAILED, _AMBIGUOUS;
 * KITH_CLASH, of kith-clash.h; FORBIDDEN without the clinical key; those of storage and domain */
DexFuture *kith_practice_enter (KithPractice     *self,
                                KithEntryVerb     verb,
                                const KithEntry  *entry);

/** kith_treatment_area_is_of_patterns: whether problem areas of @kind are about what is the same with several people. */
gboolean   kith_treatment_area_is_of_patterns (const char *kind);

/** KithTreatmentReport: what kith_report_treatment() tells. */
typedef enum
{
  KITH_TELL_TEMPLATES,    /* [{id, name, sessions, least, most, weeks, cadence, minutes, phases: [{id, label, first, last}],
                           *   reviews, ending: {due, overdue}, areas, sections, source, verified}] */
  KITH_TELL_MEASURES,     /* [{id, name, summary, items, least, most, topics, bands: [{least, label}], figures: [{figure,
                           *   value, source, verified}]}] */
  KITH_TELL_COURSES,      /* [{id, template, name, sessions, held, left, already, cadence, started, phase, phases, closure,
                           *   ending, changes: [{day, from, to, reason, agreed_by}], ticks: [{item, day}]}] */
  KITH_TELL_SESSIONS,     /* [{id, number, day, kind, state, phase, review, mood, people: [{id, name}], booked,
                           *   notes: [{id, section, text, signed}]}] */
  KITH_TELL_EVENTS,       /* [{id, kind, label, on, until, text, onset, yearly, people: [{id, name}]}] */
  KITH_TELL_SCORES,       /* [{id, measure, day, session, total, band, prorated, items, risk, change, reliable, direction,
                           *   since_last, outcome}] */
  KITH_TELL_AREAS,        /* [{id, kind, label, main, person, event, stage, text}] */
  KITH_TELL_GOALS,        /* [{id, text, area, person, rating, agreed}] */
  KITH_TELL_FORMULATIONS, /* [{id, edition, text, agreed}] */
  KITH_TELL_TASKS,        /* [{id, text, person, session, due, state, outcome}] */
  KITH_TELL_TECHNIQUES,   /* [{id, kind, label, session, person, minutes, text}] */
  KITH_TELL_DISPUTES,     /* [{id, person, stage, since, text}] */
  KITH_TELL_BRIEF,        /* {course, next, phase, left, ending, review, tasks, undone, scores, alerts, anniversaries, events,
                           *   area, disputes: [{person, stage, since}]} */
} KithTreatmentReport;

#define KITH_N_TREATMENT_REPORTS (KITH_TELL_BRIEF + 1)

/** kith_report_treatment: of @client (an id; nullable for TEMPLATES and MEASURES) as JSON. In a score, change is its total
 * less the first one of that measure, and reliable, direction and outcome are of that change; all null where there is none.
 * Errors: FORBIDDEN without the clinical key. Resolves to a string */
DexFuture *kith_report_treatment (KithPractice         *practice,
                                  KithTreatmentReport   which,
                                  const char           *client);

/** kith_practice_load_timeline: @client's course on one axis, with the cursor at the end of session @number, 0 for none.
 * Resolves to a KithTimeline (KITH_TYPE_TIMELINE_BOXED). */
DexFuture *kith_practice_load_timeline (KithPractice  *self,
                                        const char    *client,
                                        int            number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithEntry, kith_entry_free)

GType      kith_timeline_boxed_get_type (void);
#define KITH_TYPE_TIMELINE_BOXED (kith_timeline_boxed_get_type ())

G_END_DECLS
