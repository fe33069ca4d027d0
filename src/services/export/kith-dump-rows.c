/* kith-dump-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump-rows.h"

#include "kith-appointment.h"
#include "kith-contact.h"
#include "kith-course.h"
#include "kith-domain-error.h"
#include "kith-event.h"
#include "kith-expectation.h"
#include "kith-focus.h"
#include "kith-hours.h"
#include "kith-pattern.h"
#include "kith-person.h"
#include "kith-score.h"
#include "kith-tie.h"
#include "kith-work.h"

#include <glib/gi18n.h>

#define MOST_TOTAL  100000
#define MOST_ANSWER 1000

/* A row on its way into a struct that lives as long. */
typedef struct
{
  const KithTable *table;
  const KithCell *cells;
} Row;

typedef gboolean (*Check) (const Row *row, GError **error);

static const KithCell *
get_cell (const Row  *row,
          const char *column)
{
  int i = kith_table_find (row->table, column);

  g_assert (i >= 0);
  return &row->cells[i];
}

static char *
get_text (const Row  *row,
          const char *column)
{
  const KithCell *cell = get_cell (row, column);

  return cell->kind == KITH_CELL_TEXT ? (char *) cell->text : NULL;
}

static int
get_number (const Row  *row,
            const char *column,
            int         unknown)
{
  const KithCell *cell = get_cell (row, column);

  return cell->kind == KITH_CELL_INTEGER ? (int) cell->integer : unknown;
}

static KithDate
get_date (const Row  *row,
          const char *column)
{
  const char *text = get_text (row, column);
  KithDate date = { 0 };

  kith_date_parse (text != NULL ? text : "", &date);
  return date;
}

static gboolean
set_range_error (GError     **error,
                 const char  *sentence)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, sentence);
  return FALSE;
}

static gboolean
check_contact (const Row  *row,
               GError    **error)
{
  const KithContact contact = {
    .name = get_text (row, "name"),
    .born = get_date (row, "born"),
    .phone = get_text (row, "phone"),
  };

  return kith_contact_validate (&contact, error);
}

static gboolean
check_therapist (const Row  *row,
                 GError    **error)
{
  const KithTherapist therapist = { .name = get_text (row, "name") };

  return kith_therapist_validate (&therapist, error);
}

static gboolean
check_room (const Row  *row,
            GError    **error)
{
  const KithRoom room = { .name = get_text (row, "name") };

  return kith_room_validate (&room, error);
}

static gboolean
check_hours (const Row  *row,
             GError    **error)
{
  const KithHours hours = {
    .weekday = get_number (row, "weekday", 0),
    .starts = get_number (row, "starts", 0),
    .ends = get_number (row, "ends", 0),
    .valid_from = get_date (row, "valid_from"),
    .valid_to = get_date (row, "valid_to"),
  };

  return kith_hours_validate (&hours, error);
}

static gboolean
check_closure (const Row  *row,
               GError    **error)
{
  const KithClosure closure = {
    .first_day = get_date (row, "first_day"),
    .last_day = get_date (row, "last_day"),
    .label = get_text (row, "label"),
  };

  return kith_closure_validate (&closure, error);
}

static gboolean
check_pattern (const Row  *row,
               GError    **error)
{
  const KithPattern pattern = {
    .id = get_text (row, "id"),
    .name = *get_text (row, "name") != '\0' ? get_text (row, "name") : NULL,
    .count = get_number (row, "count", 0),
    .cadence = get_number (row, "cadence", 0),
    .minutes = get_number (row, "minutes", 0),
  };

  return kith_pattern_validate (&pattern, error);
}

static gboolean
check_block (const Row  *row,
             GError    **error)
{
  return get_number (row, "already", 0) <= KITH_MAX_SESSIONS
         || set_range_error (error, _("The number of sessions so far must be 0 to 200. Nothing has changed."));
}

static gboolean
check_appointment (const Row  *row,
                   GError    **error)
{
  const KithAppointment appointment = {
    .kind = get_text (row, "kind"),
    .zone = get_text (row, "zone"),
    .minutes = get_number (row, "minutes", 0),
    .forced = get_text (row, "forced"),
    .desk_note = get_text (row, "desk_note"),
  };

  return kith_appointment_validate (&appointment, error);
}

static gboolean
check_course (const Row  *row,
              GError    **error)
{
  KithCourse course = {
    .cadence = get_number (row, "cadence", 0),
    .already = get_number (row, "already", 0),
    .started = get_date (row, "started"),
  };

  kith_edges_parse (get_text (row, "edges"), &course.edges);
  if (kith_course_get_sessions (&course) != get_number (row, "sessions", 0))
    return set_range_error (error, _("The phases of this course do not end with its last session."));
  return kith_course_validate (&course, error);
}

static gboolean
check_contract_change (const Row  *row,
                       GError    **error)
{
  int from = get_number (row, "from_count", 0);
  int to = get_number (row, "to_count", 0);

  return (from >= 1 && from <= KITH_MAX_SESSIONS && to >= 1 && to <= KITH_MAX_SESSIONS)
         || set_range_error (error, _("The number of sessions agreed on must be 1 to 200."));
}

static gboolean
check_person (const Row  *row,
              GError    **error)
{
  const KithPerson person = {
    .name = get_text (row, "name"),
    .nickname = get_text (row, "nickname"),
    .relation = get_text (row, "relation"),
    .born = get_date (row, "born"),
    .died = get_date (row, "died"),
  };

  return kith_person_validate (&person, error);
}

static gboolean
check_tie (const Row  *row,
           GError    **error)
{
  const KithTie tie = {
    .a = get_text (row, "a"),
    .b = get_text (row, "b"),
    .kind = get_text (row, "kind"),
    .valid_from = get_date (row, "valid_from"),
    .valid_to = get_date (row, "valid_to"),
    .extra = get_text (row, "extra"),
  };

  return kith_tie_validate (&tie, error);
}

static gboolean
check_expectation (const Row  *row,
                   GError    **error)
{
  const KithExpectation expectation = {
    .body = get_text (row, "body"),
    .valid_from = get_date (row, "valid_from"),
    .valid_to = get_date (row, "valid_to"),
  };

  return kith_expectation_validate (&expectation, error);
}

static gboolean
check_area (const Row  *row,
            GError    **error)
{
  const KithArea area = { .kind = get_text (row, "kind"), .body = get_text (row, "body") };

  return kith_area_validate (&area, error);
}

static gboolean
check_goal (const Row  *row,
            GError    **error)
{
  const KithGoal goal = { .body = get_text (row, "body"), .rating = get_number (row, "rating", KITH_NOT_RATED) };

  return kith_goal_validate (&goal, error);
}

static gboolean
check_formulation (const Row  *row,
                   GError    **error)
{
  const KithFormulation formulation = { .body = get_text (row, "body") };

  if (get_number (row, "edition", 0) < 1)
    return set_range_error (error, _("Editions are counted from 1."));
  return kith_formulation_validate (&formulation, error);
}

static gboolean
check_event (const Row  *row,
             GError    **error)
{
  const KithEvent event = {
    .starts = get_date (row, "starts"),
    .ends = get_date (row, "ends"),
    .kind = get_text (row, "kind"),
    .body = *get_text (row, "body") != '\0' ? get_text (row, "body") : NULL,
  };

  return kith_event_validate (&event, error);
}

static gboolean
check_session (const Row  *row,
               GError    **error)
{
  const KithSession session = {
    .day = get_date (row, "day"),
    .mood = get_number (row, "mood", 0),
    .known = get_number (row, "number", 0),
  };

  return kith_session_validate (&session, error);
}

static gboolean
check_note (const Row  *row,
            GError    **error)
{
  const KithNote note = { .kind = get_text (row, "kind"), .body = get_text (row, "body") };

  return kith_note_validate (&note, error);
}

static gboolean
check_technique (const Row  *row,
                 GError    **error)
{
  const KithTechnique technique = {
    .technique = get_text (row, "technique"),
    .minutes = get_number (row, "minutes", KITH_NO_MINUTES),
    .body = get_text (row, "body"),
  };

  return kith_technique_validate (&technique, error);
}

static gboolean
check_task (const Row  *row,
            GError    **error)
{
  const KithTask task = { .body = get_text (row, "body"), .outcome = get_text (row, "outcome") };

  return kith_task_validate (&task, error);
}

static gboolean
check_score (const Row  *row,
             GError    **error)
{
  int total = get_number (row, "total", KITH_NO_TOTAL);

  return (total >= KITH_NO_TOTAL && total <= MOST_TOTAL) || set_range_error (error, _("This total can't be."));
}

static gboolean
check_item (const Row  *row,
            GError    **error)
{
  return get_number (row, "value", 0) <= MOST_ANSWER || set_range_error (error, _("This answer can't be."));
}

static const struct
{
  const char *table;
  Check check;
} checks[] = {
  { "contact", check_contact },
  { "therapist", check_therapist },
  { "room", check_room },
  { "hours", check_hours },
  { "closure", check_closure },
  { "pattern", check_pattern },
  { "block", check_block },
  { "appointment", check_appointment },
  { "course", check_course },
  { "contract_change", check_contract_change },
  { "person", check_person },
  { "tie", check_tie },
  { "expectation", check_expectation },
  { "problem_area", check_area },
  { "goal", check_goal },
  { "formulation", check_formulation },
  { "life_event", check_event },
  { "session", check_session },
  { "note", check_note },
  { "technique_use", check_technique },
  { "task", check_task },
  { "measure_score", check_score },
  { "measure_item", check_item },
};

const char *
kith_dump_get_text (const KithTable *table,
                    const KithCell  *cells,
                    const char      *column)
{
  const Row row = { table, cells };

  return kith_table_find (table, column) >= 0 ? get_text (&row, column) : NULL;
}

gboolean
kith_dump_check_together (const KithTable  *table,
                          const KithCell   *cells,
                          GError          **error)
{
  const Row row = { table, cells };

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].table, table->name))
      return checks[i].check (&row, error);
  return TRUE;
}
