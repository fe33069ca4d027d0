/* kith-treatment-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

static int
compare_scores_cb (gconstpointer a,
                   gconstpointer b)
{
  return kith_score_compare (*(KithScore * const *) a, *(KithScore * const *) b);
}

static void
add_integer (JsonBuilder *builder,
             const char  *member,
             int          number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, number);
}

static void
add_null (JsonBuilder *builder,
          const char  *member)
{
  kith_answer_add_text (builder, member, NULL);
}

void
kith_answer_person (JsonBuilder *builder,
                    const char  *member,
                    KithRecord  *record,
                    const char  *id)
{
  if (member != NULL)
    json_builder_set_member_name (builder, member);
  if (id == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", id);
  kith_answer_add_text (builder, "name", kith_record_get_person_name (record, id));
  json_builder_end_object (builder);
}

GPtrArray *
kith_record_list_totals (KithRecord  *record,
                         const char  *measure,
                         GError     **error)
{
  GPtrArray *scores = kith_record_list (record, KITH_ROW_SCORE, error);
  GPtrArray *totals;

  if (scores == NULL)
    return NULL;
  totals = g_ptr_array_new ();
  for (guint i = 0; i < scores->len; i++)
    {
      KithScore *score = scores->pdata[i];

      if (g_str_equal (score->measure, measure) && score->total != KITH_NO_TOTAL)
        g_ptr_array_add (totals, score);
    }
  g_ptr_array_sort (totals, compare_scores_cb);
  return totals;
}

/* The total of the score that stood right before @score, among @totals by day. */
static const KithScore *
find_before (GPtrArray       *totals,
             const KithScore *score)
{
  const KithScore *before = NULL;

  for (guint i = 0; i < totals->len; i++)
    if (kith_score_compare (totals->pdata[i], score) < 0)
      before = totals->pdata[i];
  return before;
}

static void
add_no_change (JsonBuilder *builder)
{
  add_null (builder, "change");
  add_null (builder, "reliable");
  add_null (builder, "direction");
  add_null (builder, "since_last");
  add_null (builder, "outcome");
}

static void
add_change (JsonBuilder       *builder,
            const KithMeasure *measure,
            GPtrArray         *totals,
            const KithScore   *score)
{
  const KithScore *before = find_before (totals, score);
  const KithScore *first = before != NULL ? totals->pdata[0] : NULL;
  KithScoreChange change;

  if (first == NULL || score->total == KITH_NO_TOTAL || measure == NULL)
    {
      add_no_change (builder);
      return;
    }
  change = kith_measure_classify (measure, first->total, score->total);
  add_integer (builder, "change", score->total - first->total);
  if (change == KITH_CHANGE_UNKNOWN)
    add_null (builder, "reliable");
  else
    kith_answer_add_flag (builder, "reliable", change != KITH_CHANGE_NONE);
  kith_answer_add_text (builder, "direction", kith_change_to_text (change));
  add_integer (builder, "since_last", score->total - before->total);
  kith_answer_add_text (builder, "outcome", kith_outcome_to_text (kith_measure_judge (measure, first->total, score->total)));
}

static void
add_items (JsonBuilder     *builder,
           const KithScore *score)
{
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < score->items->len; i++)
    {
      int value = g_array_index (score->items, int, i);

      if (value != KITH_ITEM_MISSING)
        json_builder_add_int_value (builder, value);
      else
        json_builder_add_null_value (builder);
    }
  json_builder_end_array (builder);
}

static void
add_risk (JsonBuilder *builder,
          KithRisk     risk)
{
  if (risk == KITH_RISK_NOT_ASKED)
    add_null (builder, "risk");
  else
    kith_answer_add_flag (builder, "risk", risk == KITH_RISK_YES);
}

gboolean
kith_answer_score (JsonBuilder      *builder,
                   KithRecord       *record,
                   const KithScore  *score,
                   GError          **error)
{
  const KithMeasure *measure = kith_catalogue_find_measure (score->measure);
  g_autoptr (GPtrArray) totals = kith_record_list_totals (record, score->measure, error);
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);
  const KithSession *session;

  if (totals == NULL || sessions == NULL)
    return FALSE;
  session = score->session != NULL ? kith_rows_find (sessions, score->session) : NULL;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", score->id);
  kith_answer_add_text (builder, "measure", measure != NULL ? measure->name : score->measure);
  kith_answer_date (builder, "day", &score->day);
  kith_answer_add_number (builder, "session", session != NULL && session->number > 0 ? session->number : -1);
  kith_answer_add_number (builder, "total", score->total);
  kith_answer_add_text (builder, "band", measure != NULL && score->total != KITH_NO_TOTAL
                        ? kith_measure_get_band_label (measure, kith_measure_find_band (measure, score->total)) : NULL);
  kith_answer_add_flag (builder, "prorated", score->prorated);
  add_items (builder, score);
  add_risk (builder, measure != NULL ? kith_score_get_risk (score, measure) : KITH_RISK_NOT_ASKED);
  add_change (builder, measure, totals, score);
  json_builder_end_object (builder);
  return TRUE;
}
