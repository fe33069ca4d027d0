/* kith-treatment-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-answer.h"
#include "kith-brief.h"
#include "kith-catalogue.h"
#include "kith-course-plan.h"
#include "kith-courses.h"
#include "kith-date-reach.h"
#include "kith-people.h"
#include "kith-practice-private.h"
#include "kith-treatment.h"

G_BEGIN_DECLS

/** KITH_TICK_ENDING: what is ticked once the end was talked about, which the course itself remembers. */
#define KITH_TICK_ENDING "ending"

/** KithRecord: what a client's record holds of the treatment; each list is loaded when it is first asked for. */
typedef struct
{
  KithDatabase *database;
  const char *client;
  KithDate today;
  GPtrArray *rows[KITH_N_ROWS];
  GPtrArray *people;
} KithRecord;

/** kith_record_init: of @client, in the open transaction. */
gboolean            kith_record_init          (KithRecord          *self,
                                               KithDatabase        *database,
                                               const char          *client,
                                               GError             **error);
void                kith_record_clear         (KithRecord          *self);

/** kith_record_list: Returns: (transfer none); sessions are numbered */
GPtrArray          *kith_record_list          (KithRecord          *self,
                                               KithRow              kind,
                                               GError             **error);

/** kith_record_list_people: (element-type KithPerson). Returns: (transfer none) */
GPtrArray          *kith_record_list_people   (KithRecord          *self,
                                               GError             **error);

/** kith_record_find: the row of @id. Errors: KITH_PROBLEM_FAILED. Returns: (transfer none) */
gpointer            kith_record_find          (KithRecord          *self,
                                               KithRow              kind,
                                               const char          *id,
                                               GError             **error);

/** kith_record_find_course: of @id, or where NULL the last one that is not closed. Errors: KITH_PROBLEM_FAILED */
KithCourse         *kith_record_find_course   (KithRecord          *self,
                                               const char          *id,
                                               GError             **error);

/** kith_record_get_course: the last one that is not closed, or else the last. Returns: (nullable) without an error */
KithCourse         *kith_record_get_course    (KithRecord          *self);

/** kith_record_find_session: by id or number, of several with that number the latest; also an appointment of the client that
 * no course knows yet, which then is of the course that is under way. Errors: KITH_PROBLEM_FAILED */
KithSession        *kith_record_find_session  (KithRecord          *self,
                                               const char          *text,
                                               GError             **error);

/** kith_record_is_earlier: whether @session (an id, nullable: of no session, which counts as earlier) comes before @than. */
gboolean            kith_record_is_earlier    (KithRecord          *self,
                                               const char          *session,
                                               const KithSession   *than);

/** kith_record_find_person: by id, or name, nickname or relation in any case. Errors: KITH_PROBLEM_FAILED, _AMBIGUOUS */
const KithPerson   *kith_record_find_person   (KithRecord          *self,
                                               const char          *text,
                                               GError             **error);

/** kith_record_get_person_name: Returns: (nullable) */
const char         *kith_record_get_person_name (KithRecord        *self,
                                                 const char        *id);

/** kith_record_get_reached: the number of the last session of @course that was held or used, its already where none was. */
int                 kith_record_get_reached   (KithRecord          *self,
                                               const KithCourse    *course);

/** kith_record_find_stage: where the dispute with whom @area is about stands today. Returns: (transfer none) (nullable) */
const KithDisputeStage *kith_record_find_stage  (KithRecord        *self,
                                                 const KithArea    *area);

/** kith_record_check_area_kind: whether @kind is a word of "Areas". Errors: KITH_PROBLEM_USAGE */
gboolean            kith_record_check_area_kind (const char        *kind,
                                                 GError           **error);

/** kith_record_has_area: whether @course, an id, is about any problem area yet. */
gboolean            kith_record_has_area      (KithRecord          *self,
                                               const char          *course);

/** kith_record_check_day: kith_date_check_reach() of this client, today. */
gboolean            kith_record_check_day     (KithRecord          *self,
                                               const KithDate      *day,
                                               KithDateReach        reach,
                                               GError             **error);

/** kith_record_save: stores @row, as kith_database_save_row() does. @result: (out) (transfer full): its id */
gboolean            kith_record_save          (KithRecord          *self,
                                               KithRow              kind,
                                               gconstpointer        row,
                                               char               **result,
                                               GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithRecord, kith_record_clear)

/** kith_course_plan_new: of one of the courses of @record, from whose rows it borrows. Returns: (transfer full) (nullable) */
KithCoursePlan     *kith_course_plan_new      (KithRecord          *record,
                                               const KithCourse    *course,
                                               GError             **error);
void                kith_course_plan_free     (KithCoursePlan      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCoursePlan, kith_course_plan_free)

/** kith_treatment_fail: sets @error to a KITH_PROBLEM of @code. Returns: FALSE */
gboolean            kith_treatment_fail       (GError             **error,
                                               int                  code,
                                               const char          *message);

/** kith_entry_get, kith_entry_has: of the text @which, without KITH_ENTRY_. */
#define kith_entry_get(entry, which) ((const char *) (entry)->texts[KITH_ENTRY_##which])
#define kith_entry_has(entry, which) ((entry)->texts[KITH_ENTRY_##which] != NULL)

/** kith_entry_number: of @which, @fallback where it was not given. */
#define kith_entry_number(entry, which, fallback) \
  ((entry)->numbers[KITH_ENTRY_##which] != KITH_NOT_GIVEN ? (entry)->numbers[KITH_ENTRY_##which] : (fallback))

/** kith_entry_get_day: of @which, @fallback where it was not given. */
KithDate            kith_entry_get_day        (const KithEntry     *entry,
                                               KithEntryDate        which,
                                               const KithDate      *fallback);

/** kith_entry_get_flag: of @which, @fallback where it was not given. */
gboolean            kith_entry_get_flag       (const KithEntry     *entry,
                                               KithEntryFlag        which,
                                               gboolean             fallback);

/** kith_entry_apply_text: puts what was said of @which into @field. */
void                kith_entry_apply_text     (const KithEntry     *entry,
                                               KithEntryText        which,
                                               char               **field);

/** kith_entry_apply_people: puts whom it is about, several with commas between, into @people (element-type utf8). */
gboolean            kith_entry_apply_people   (const KithEntry     *entry,
                                               KithRecord          *record,
                                               GPtrArray           *people,
                                               GError             **error);

/** kith_entry_apply_person: puts whom it is about into @field; "" takes them away. */
gboolean            kith_entry_apply_person   (const KithEntry     *entry,
                                               KithRecord          *record,
                                               char               **field,
                                               GError             **error);

/** kith_treatment_keep_session: makes the row of a session that the office alone knew. */
gboolean            kith_treatment_keep_session (KithRecord        *record,
                                                 KithSession       *session,
                                                 GError           **error);

/** KithEntryFunc: does one verb in the open transaction; @result: (out) (transfer full): what it resolves to. */
typedef gboolean  (*KithEntryFunc)            (KithRecord          *record,
                                               const KithEntry     *entry,
                                               char               **result,
                                               GError             **error);

gboolean kith_enter_course_start (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_course_edit  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_session_add  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_session_edit (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_session_note (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_session_sign (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_event_add    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_event_edit   (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_event_remove (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_score        (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_score_edit   (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_score_remove (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_area_add     (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_area_edit    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_area_put     (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_area_take    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_area_remove  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_goal_add     (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_goal_edit    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_goal_remove  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_formulation  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_formulation_edit (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_task_add     (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_task_edit    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_task_remove  (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_technique    (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_technique_edit   (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_technique_remove (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_dispute      (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_dispute_edit (KithRecord *record, const KithEntry *entry, char **result, GError **error);
gboolean kith_enter_dispute_remove (KithRecord *record, const KithEntry *entry, char **result, GError **error);

/** kith_answer_score: one score of the record as an object, with its changes among the others of its measure. */
gboolean kith_answer_score       (JsonBuilder *builder, KithRecord *record, const KithScore *score, GError **error);

/** kith_answer_phases: the member phases; @template: (nullable): without it they have no names. */
void     kith_answer_phases      (JsonBuilder *builder, const KithTemplate *template, const KithEdges *edges);

/** kith_answer_templates, kith_answer_measures: all that come with Kith, as an array. */
void     kith_answer_templates   (JsonBuilder *builder);
void     kith_answer_measures    (JsonBuilder *builder);

/** kith_brief_build: what to know before @session (nullable: the next), of what is known by now. Returns: (transfer full)
 * (nullable) */
KithBrief *kith_brief_build      (KithRecord *record, const KithSession *session, GError **error);

/** kith_answer_brief: of the next session, whole. */
gboolean kith_answer_brief       (JsonBuilder *builder, KithRecord *record, GError **error);

/** kith_answer_person: {id, name} or null. */
void     kith_answer_person      (JsonBuilder *builder, const char *member, KithRecord *record, const char *id);

/** kith_record_list_totals: totals and days of @measure's scores that have one, by day (element-type KithScore, borrowed). */
GPtrArray *kith_record_list_totals (KithRecord *record, const char *measure, GError **error);

/** kith_timeline_build: see kith_practice_load_timeline(); where it is @anonymous events are called by their kinds and
 * nobody is named. Returns: (transfer full) (nullable) */
KithTimeline *kith_timeline_build (KithRecord *record, int number, gboolean anonymous, GError **error);

G_END_DECLS
