/* kith-courses.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course.h"
#include "kith-database.h"
#include "kith-dispute.h"
#include "kith-event.h"
#include "kith-focus.h"
#include "kith-score.h"
#include "kith-session.h"
#include "kith-work.h"

G_BEGIN_DECLS

/** KithRow: what is kept of a course of treatment, each a plain struct whose first member is its id. */
typedef enum
{
  KITH_ROW_COURSE,          /* KithCourse */
  KITH_ROW_CONTRACT_CHANGE, /* KithContractChange, written by kith_database_change_contract() alone */
  KITH_ROW_TICK,            /* KithTick */
  KITH_ROW_AREA,            /* KithArea; storing one as first makes the one before it a further one */
  KITH_ROW_GOAL,            /* KithGoal */
  KITH_ROW_FORMULATION,     /* KithFormulation; a new one gets the next edition, which it keeps */
  KITH_ROW_SESSION,         /* KithSession; with the id of an appointment it adopts that one */
  KITH_ROW_NOTE,            /* KithNote; one that is signed can't be stored again */
  KITH_ROW_TECHNIQUE,       /* KithTechnique */
  KITH_ROW_TASK,            /* KithTask */
  KITH_ROW_EVENT,           /* KithEvent with its people */
  KITH_ROW_SCORE,           /* KithScore with its items */
  KITH_ROW_DISPUTE,         /* KithDisputeStage */
} KithRow;

#define KITH_N_ROWS (KITH_ROW_DISPUTE + 1)

/** kith_database_save_row: stores a new row (version 0) or an edit of the version given, after validating it, journaled.
 * @row: of the type of @kind. @client: whose record it is in; the subject is made with its first row. A course keeps the
 * number of sessions it was stored with. Errors: CONFLICT, EXISTS, NOT_FOUND, FORBIDDEN; KITH_DOMAIN_ERROR */
gboolean   kith_database_save_row        (KithDatabase              *self,
                                          KithRow                    kind,
                                          const char                *client,
                                          gconstpointer              row,
                                          GError                   **error);

/** kith_database_list_rows: all of @client, in the order in which they happened or were made. Sessions come with what the
 * office knows of them, with the appointments of blocks that a course adopted, and without numbers.
 * Returns: (transfer full): of the type of @kind */
GPtrArray *kith_database_list_rows       (KithDatabase              *self,
                                          KithRow                    kind,
                                          const char                *client,
                                          GError                   **error);

/** kith_database_remove_row: with what belongs to it. For EVENT, NOTE unless it is signed, SCORE, TASK, TECHNIQUE, TICK, GOAL,
 * DISPUTE, and AREA, to which no goal belongs any more. Errors: NOT_FOUND */
gboolean   kith_database_remove_row      (KithDatabase              *self,
                                          KithRow                    kind,
                                          const char                *id,
                                          GError                   **error);

/** kith_database_change_contract: @course as kith_course_change_contract() left it, and the record of it, both or neither.
 * Errors: CONFLICT, NOT_FOUND */
gboolean   kith_database_change_contract (KithDatabase              *self,
                                          const KithCourse          *course,
                                          const KithContractChange  *change,
                                          GError                   **error);

/** kith_database_list_caseload: the clients who are not put away and came or come from @from to before @until (seconds since
 * 1970, UTC), or whose open course has no appointments; only those of @therapist, the user themselves, where it is given
 * (nullable). By name. Returns: (transfer full) (element-type KithContact) */
GPtrArray *kith_database_list_caseload   (KithDatabase              *self,
                                          gint64                     from,
                                          gint64                     until,
                                          const char                *therapist,
                                          GError                   **error);

/** kith_row_free: frees @row, of the type of @kind. */
void       kith_row_free                 (KithRow                    kind,
                                          gpointer                   row);

/** kith_row_get_free_func: Returns: the function that frees rows of @kind */
GDestroyNotify kith_row_get_free_func    (KithRow                    kind);

/** kith_rows_find: Returns: (transfer none) (nullable): the row of @id in a list of any kind */
gpointer   kith_rows_find                (GPtrArray                 *rows,
                                          const char                *id);

G_END_DECLS
