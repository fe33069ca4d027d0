/* kith-then-and-now.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-then-and-now-private.h"

#include "kith-answer.h"
#include "kith-circle-record.h"
#include "kith-courses.h"
#include "kith-dispute.h"
#include "kith-inventory-answer.h"
#include "kith-inventory-private.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-shift-words.h"
#include "kith-support.h"

#include <glib/gi18n.h>
#include <math.h>

/* The two ends, with what both are seen by. */
typedef struct
{
  KithCircle then;
  KithCircle now;
  GPtrArray *expectations;
} Ends;

G_DEFINE_BOXED_TYPE (KithThenAndNow, kith_then_and_now, kith_then_and_now_copy, kith_then_and_now_free)

KithComparison *
kith_comparison_copy (const KithComparison *self)
{
  KithComparison *copy = g_memdup2 (self, sizeof *self);

  copy->client = g_strdup (self->client);
  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);
  return copy;
}

void
kith_comparison_free (KithComparison *self)
{
  g_free ((char *) self->client);
  g_free ((char *) self->from);
  g_free ((char *) self->to);
  g_free (self);
}

static void
ends_clear (Ends *self)
{
  g_clear_pointer (&self->then.standings, g_ptr_array_unref);
  g_clear_pointer (&self->now.standings, g_ptr_array_unref);
  g_clear_pointer (&self->now.stages, g_ptr_array_unref);
  g_clear_pointer (&self->expectations, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, ends_clear)

char *
kith_circle_figure_to_text (double figure)
{
  return isnan (figure) ? g_strdup ("–") : g_strdup_printf ("%.0f", figure);
}

KithThenAndNow *
kith_then_and_now_copy (const KithThenAndNow *self)
{
  KithThenAndNow *copy = g_memdup2 (self, sizeof *self);

  copy->shifts = g_ptr_array_ref (self->shifts);
  copy->sentences = g_strdupv (self->sentences);
  return copy;
}

void
kith_then_and_now_free (KithThenAndNow *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->shifts);
  g_strfreev (self->sentences);
  g_free (self);
}

static gboolean
check_order (const Ends  *ends,
             GError     **error)
{
  if (kith_date_compare (&ends->then.day, &ends->now.day) <= 0)
    return TRUE;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                       _("The second moment lies before the first. Please give the earlier one first."));
  return FALSE;
}

static gboolean
load_ends (KithDatabase          *database,
           const KithComparison  *wanted,
           Ends                  *ends,
           GError               **error)
{
  g_auto (KithMoment) from = { 0 };
  g_auto (KithMoment) to = { 0 };

  if (wanted->from == NULL ? !kith_circle_find_first (database, wanted->client, &from, error)
                           : !kith_circle_find_moment (database, wanted->client, wanted->from, &from, error))
    return FALSE;
  if (!kith_circle_find_moment (database, wanted->client, wanted->to, &to, error)
      || !kith_circle_load (database, wanted->client, &from, &ends->then, error)
      || !kith_circle_load (database, wanted->client, &to, &ends->now, error))
    return FALSE;
  ends->expectations = kith_database_list_expectations (database, wanted->client, error);
  ends->now.stages = ends->expectations != NULL ? kith_database_list_rows (database, KITH_ROW_DISPUTE, wanted->client, error) : NULL;
  ends->then.stages = ends->now.stages;
  return ends->now.stages != NULL && check_order (ends, error);
}

static void
count_circle (const KithCircle  *circle,
              GPtrArray         *expectations,
              KithCircleFigures *figures)
{
  figures->day = circle->day;
  figures->gap = kith_standings_get_closeness_gap (circle->standings);
  figures->unmet = kith_expectations_count_unmet (expectations, &circle->day);
  figures->supporters = kith_standings_count_supporters (circle->standings, &circle->day, G_MAXUINT);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    figures->supports[i] = kith_standings_count_supporters (circle->standings, &circle->day, 1u << i);
  for (guint i = 0; i < circle->standings->len; i++)
    {
      const KithStanding *standing = circle->standings->pdata[i];

      figures->people += standing->state != NULL;
      figures->placed += kith_standing_is_placed (standing);
    }
}

static GStrv
word_shifts (GPtrArray  *shifts,
             GHashTable *called,
             guint       rings)
{
  GStrv sentences = g_new0 (char *, shifts->len + 1);

  for (guint i = 0; i < shifts->len; i++)
    {
      const KithShift *shift = shifts->pdata[i];

      sentences[i] = kith_shift_dup_sentence (shift, g_hash_table_lookup (called, shift->person), rings);
    }
  return sentences;
}

KithThenAndNow *
kith_then_and_now_load (KithDatabase          *database,
                        const KithComparison  *wanted,
                        GError               **error)
{
  g_auto (Ends) ends = { 0 };
  g_autoptr (KithContact) client = kith_database_load_contact (database, wanted->client, error);
  g_autoptr (GHashTable) called = NULL;
  KithThenAndNow *compared;

  if (client == NULL || !load_ends (database, wanted, &ends, error))
    return NULL;
  called = kith_circle_name_people (ends.now.standings, client->name, wanted->initials);
  compared = g_new0 (KithThenAndNow, 1);
  count_circle (&ends.then, ends.expectations, &compared->then);
  count_circle (&ends.now, ends.expectations, &compared->now);
  compared->shifts = kith_shifts_list (&ends.then, &ends.now, wanted->rings);
  compared->sentences = word_shifts (compared->shifts, called, wanted->rings);
  return compared;
}

static void
answer_figures (JsonBuilder             *builder,
                const char              *member,
                const KithCircleFigures *figures)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  kith_answer_date (builder, "day", &figures->day);
  kith_answer_add_number (builder, "people", figures->people);
  kith_answer_add_number (builder, "placed", figures->placed);
  kith_inventory_answer_closeness (builder, "gap", figures->gap);
  kith_answer_add_number (builder, "supporters", figures->supporters);
  json_builder_set_member_name (builder, "supports");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    {
      g_autofree char *word = kith_support_to_text (1u << i);

      kith_answer_add_number (builder, word, figures->supports[i]);
    }
  json_builder_end_object (builder);
  kith_answer_add_number (builder, "unmet", figures->unmet);
  json_builder_end_object (builder);
}

/* One end of a shift as a word, or a number. */
static void
answer_end (JsonBuilder     *builder,
            const char      *member,
            const KithShift *shift,
            int              end)
{
  g_autofree char *supports = NULL;

  switch (shift->kind)
    {
    case KITH_SHIFT_CAME:
    case KITH_SHIFT_NEARER:
    case KITH_SHIFT_FURTHER:
      kith_answer_add_number (builder, member, end >= 0 ? end + 1 : -1);
      break;
    case KITH_SHIFT_LINE:
      kith_answer_add_text (builder, member, kith_line_to_text ((KithLine) end));
      break;
    case KITH_SHIFT_GAINED:
    case KITH_SHIFT_LOST:
      supports = kith_support_to_text ((guint) end);
      kith_answer_add_text (builder, member, supports);
      break;
    case KITH_SHIFT_DISPUTE:
      kith_answer_add_text (builder, member, end >= 0 ? kith_dispute_to_text ((KithDispute) end) : NULL);
      break;
    case KITH_SHIFT_DIED:
    default:
      kith_answer_add_flag (builder, member, end != 0);
    }
}

static void
answer_shift (JsonBuilder     *builder,
              const KithShift *shift,
              const char      *sentence)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "kind", kith_shift_kind_to_text (shift->kind));
  kith_answer_add_text (builder, "person", shift->person);
  answer_end (builder, "before", shift, shift->before);
  answer_end (builder, "now", shift, shift->now);
  kith_answer_add_text (builder, "sentence", sentence);
  json_builder_end_object (builder);
}

static gboolean
tell_changes (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  g_autoptr (KithThenAndNow) compared = kith_then_and_now_load (database, data, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (compared == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  answer_figures (builder, "then", &compared->then);
  answer_figures (builder, "now", &compared->now);
  json_builder_set_member_name (builder, "shifts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < compared->shifts->len; i++)
    answer_shift (builder, compared->shifts->pdata[i], compared->sentences[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
compare_inventories (KithDatabase  *database,
                     gpointer       data,
                     GValue        *result,
                     GError       **error)
{
  g_autoptr (KithThenAndNow) compared = kith_then_and_now_load (database, data, error);

  if (compared == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_THEN_AND_NOW);
  g_value_take_boxed (result, g_steal_pointer (&compared));
  return TRUE;
}

static const KithJob compare_job = { "compare", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, compare_inventories };
static const KithJob changes_job = { "changes", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_changes };

static DexFuture *
ask (KithPractice         *practice,
     const KithJob        *job,
     const KithComparison *comparison)
{
  return kith_inventory_run (practice, job, comparison->client, kith_comparison_copy (comparison),
                             (GDestroyNotify) kith_comparison_free);
}

DexFuture *
kith_practice_compare (KithPractice         *self,
                       const KithComparison *comparison)
{
  return ask (self, &compare_job, comparison);
}

DexFuture *
kith_report_changes (KithPractice         *self,
                     const KithComparison *comparison)
{
  return ask (self, &changes_job, comparison);
}
