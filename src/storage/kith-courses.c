/* kith-courses.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-courses.h"

#include "kith-courses-engine.h"
#include "kith-engine.h"

static const GDestroyNotify free_funcs[KITH_N_ROWS] = {
  [KITH_ROW_COURSE] = (GDestroyNotify) kith_course_free,
  [KITH_ROW_CONTRACT_CHANGE] = (GDestroyNotify) kith_contract_change_free,
  [KITH_ROW_TICK] = (GDestroyNotify) kith_tick_free,
  [KITH_ROW_AREA] = (GDestroyNotify) kith_area_free,
  [KITH_ROW_GOAL] = (GDestroyNotify) kith_goal_free,
  [KITH_ROW_FORMULATION] = (GDestroyNotify) kith_formulation_free,
  [KITH_ROW_SESSION] = (GDestroyNotify) kith_session_free,
  [KITH_ROW_NOTE] = (GDestroyNotify) kith_note_free,
  [KITH_ROW_TECHNIQUE] = (GDestroyNotify) kith_technique_free,
  [KITH_ROW_TASK] = (GDestroyNotify) kith_task_free,
  [KITH_ROW_EVENT] = (GDestroyNotify) kith_event_free,
  [KITH_ROW_SCORE] = (GDestroyNotify) kith_score_free,
  [KITH_ROW_DISPUTE] = (GDestroyNotify) kith_dispute_stage_free,
};

gboolean
kith_database_save_row (KithDatabase   *self,
                        KithRow         kind,
                        const char     *client,
                        gconstpointer   row,
                        GError        **error)
{
  return self->engine->courses->save (self, kind, client, row, error);
}

GPtrArray *
kith_database_list_rows (KithDatabase  *self,
                         KithRow        kind,
                         const char    *client,
                         GError       **error)
{
  return self->engine->courses->list (self, kind, client, error);
}

gboolean
kith_database_remove_row (KithDatabase  *self,
                          KithRow        kind,
                          const char    *id,
                          GError       **error)
{
  return self->engine->courses->remove (self, kind, id, error);
}

gboolean
kith_database_change_contract (KithDatabase              *self,
                               const KithCourse          *course,
                               const KithContractChange  *change,
                               GError                   **error)
{
  return self->engine->courses->change_contract (self, course, change, error);
}

GPtrArray *
kith_database_list_caseload (KithDatabase  *self,
                             gint64         from,
                             gint64         until,
                             const char    *therapist,
                             GError       **error)
{
  return self->engine->courses->list_caseload (self, from, until, therapist, error);
}

void
kith_row_free (KithRow  kind,
               gpointer row)
{
  free_funcs[kind] (row);
}

GDestroyNotify
kith_row_get_free_func (KithRow kind)
{
  return free_funcs[kind];
}

gpointer
kith_rows_find (GPtrArray  *rows,
                const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (*(char **) rows->pdata[i], id) == 0)
      return rows->pdata[i];
  return NULL;
}
