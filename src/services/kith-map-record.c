/* kith-map-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-record.h"

#include "kith-courses.h"
#include "kith-inventory-private.h"
#include "kith-map-seat.h"

#include <glib/gi18n.h>
#include <math.h>

/* A seat is stored as fine as the map gives it. */
#define SEAT_STEPS 100.0

/* What a picture is drawn from. */
typedef struct
{
  KithMoment moment;
  KithDate day;
  GPtrArray *standings;
  GPtrArray *ties;
  GPtrArray *stages;
  GPtrArray *areas;
} Record;

G_DEFINE_BOXED_TYPE (KithMapSheet, kith_map_sheet, kith_map_sheet_ref, kith_map_sheet_unref)

static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

static const KithMapStage stages[] = {
  [KITH_DISPUTE_RENEGOTIATION] = KITH_MAP_STAGE_RENEGOTIATION,
  [KITH_DISPUTE_IMPASSE] = KITH_MAP_STAGE_IMPASSE,
  [KITH_DISPUTE_DISSOLUTION] = KITH_MAP_STAGE_DISSOLUTION,
  [KITH_DISPUTE_SETTLED] = KITH_MAP_STAGE_NONE,
};

/* Words of "Areas". */
static const struct
{
  const char *kind;
  KithMapProblem problem;
} problems[] = {
  { "grief", KITH_MAP_PROBLEM_GRIEF },
  { "role-dispute", KITH_MAP_PROBLEM_DISPUTE },
  { "role-transition", KITH_MAP_PROBLEM_TRANSITION },
  { "deficits", KITH_MAP_PROBLEM_LONELINESS },
  { "role-insecurity", KITH_MAP_PROBLEM_LONELINESS },
};

static void
record_clear (Record *self)
{
  kith_moment_clear (&self->moment);
  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Record, record_clear)

static void
clear_sheet (KithMapSheet *self)
{
  g_clear_pointer (&self->picture, kith_map_picture_free);
  g_free (self->folder);
}

KithMapSheet *
kith_map_sheet_ref (KithMapSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_map_sheet_unref (KithMapSheet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_sheet);
}

static gboolean
load_people (KithDatabase  *database,
             const char    *client,
             const char    *when,
             Record        *record,
             GError       **error)
{
  if (!kith_inventory_find_moment (database, client, when, &latest, &record->moment, error))
    return FALSE;
  record->standings = kith_database_list_standings (database, client, &record->moment, error);
  if (record->standings == NULL)
    return FALSE;
  record->ties = kith_database_list_ties (database, client, error);
  record->day = record->moment.day;
  return record->ties != NULL && (when != NULL || kith_database_get_today (database, &record->day, error));
}

static gboolean
load_focus (KithDatabase  *database,
            const char    *client,
            Record        *record,
            GError       **error)
{
  record->stages = kith_database_list_rows (database, KITH_ROW_DISPUTE, client, error);
  if (record->stages == NULL)
    return FALSE;
  record->areas = kith_database_list_rows (database, KITH_ROW_AREA, client, error);
  return record->areas != NULL;
}

static KithMapProblem
find_problem (GPtrArray  *areas,
              const char *person)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const KithArea *area = areas->pdata[i];

      for (guint k = 0; k < G_N_ELEMENTS (problems); k++)
        if (g_strcmp0 (area->person, person) == 0 && g_str_equal (area->kind, problems[k].kind))
          return problems[k].problem;
    }

  return KITH_MAP_PROBLEM_NONE;
}

static void
add_person (KithMapPicture     *picture,
            const Record       *record,
            const KithStanding *standing)
{
  KithMapPerson *person = kith_map_picture_add (picture, standing->person, standing->state);
  double angle = standing->angle * G_PI / 180;

  person->angle = standing->pinned ? angle : NAN;
  person->seat = standing->pinned ? NAN : angle;
  person->status = kith_person_get_status_on (standing->person, &record->day);
  if (person->status != KITH_PERSON_DEAD)
    person->died = (KithDate) { 0 };
  if (record->stages != NULL)
    {
      const KithDisputeStage *stage = kith_dispute_stages_find (record->stages, person->id, &record->day);

      person->stage = stage != NULL ? stages[stage->stage] : KITH_MAP_STAGE_NONE;
      person->problem = find_problem (record->areas, person->id);
    }
}

/* A parent stays one, and a couple that is over was one. */
static void
relate (KithMapPicture *picture,
        const Record   *record,
        const KithTie  *tie,
        guint           a,
        guint           b)
{
  KithKinBond bond;

  if (kith_kin_bond_from_text (tie->kind, &bond) && !kith_date_is_before (&record->day, &tie->valid_from))
    kith_map_picture_relate (picture, a, b, bond, !kith_tie_is_in_force (tie, &record->day));
}

static void
add_ties (KithMapPicture *picture,
          const Record   *record)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < picture->people->len; i++)
    g_hash_table_insert (places, ((KithMapPerson *) picture->people->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < record->ties->len; i++)
    {
      const KithTie *tie = record->ties->pdata[i];
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->a));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, tie->b));

      if (a == 0 || b == 0)
        continue;
      if (kith_tie_is_in_force (tie, &record->day))
        kith_map_picture_join (picture, a - 1, b - 1, tie->line);
      relate (picture, record, tie, a - 1, b - 1);
    }
}

/* The group as someone of its own on the map stands with its members. */
static void
add_groups (KithMapPicture *picture,
            const Record   *record)
{
  for (guint i = 0; i < record->standings->len; i++)
    {
      g_auto (GStrv) groups = kith_person_list_groups (((KithStanding *) record->standings->pdata[i])->person);

      for (guint k = 0; groups[k] != NULL; k++)
        kith_map_picture_gather (picture, groups[k], i);
    }
  for (guint i = 0; i < record->standings->len; i++)
    {
      const KithPerson *person = ((KithStanding *) record->standings->pdata[i])->person;

      if (person->kind == KITH_PERSON_GROUP && kith_map_picture_has_group (picture, person->name))
        kith_map_picture_gather (picture, person->name, i);
    }
}

static KithMapPicture *
draw_record (const Record *record,
             const char   *name)
{
  KithMapPicture *picture = kith_map_picture_new (name);

  for (guint i = 0; i < record->standings->len; i++)
    add_person (picture, record, record->standings->pdata[i]);
  add_ties (picture, record);
  add_groups (picture, record);
  return picture;
}

static char *
tell_day (const KithDate *day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (day->year, day->month, day->day, 0, 0, 0);

  /* Translators: a day in full, see g_date_time_format(): 12 November 2026. */
  return g_date_time_format (time, _("%-d %B %Y"));
}

/* "Session 7 · 12 November 2026" */
static gboolean
tell_moment (KithDatabase  *database,
             const char    *client,
             const Record  *record,
             char         **text,
             GError       **error)
{
  g_autofree char *day = tell_day (&record->day);
  g_autoptr (GPtrArray) courses = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  const KithSession *session = NULL;

  if (record->moment.session != NULL)
    {
      courses = kith_database_list_rows (database, KITH_ROW_COURSE, client, error);
      sessions = courses != NULL ? kith_database_list_rows (database, KITH_ROW_SESSION, client, error) : NULL;
      if (sessions == NULL)
        return FALSE;
      kith_courses_number (courses, sessions);
      session = kith_rows_find (sessions, record->moment.session);
    }
  /* Translators: the number of a session and its day. */
  *text = session != NULL && session->number > 0 ? g_strdup_printf (_("Session %d · %s"), session->number, day)
                                                 : g_steal_pointer (&day);
  return TRUE;
}

static void
select_person (KithMapPicture *picture,
               const char     *id)
{
  for (guint i = 0; i < picture->people->len; i++)
    {
      KithMapPerson *person = picture->people->pdata[i];

      person->selected = g_strcmp0 (person->id, id) == 0;
    }
}

static void
apply_preset (KithMapPicture      *picture,
              const KithMapPreset *preset)
{
  picture->form = preset->form;
  picture->show = preset->show;
  picture->hidden_lines = preset->hidden_lines;
  picture->rtl = preset->rtl;
  kith_map_picture_count_rings (picture, preset->rings);
  select_person (picture, preset->selected);
  kith_map_picture_focus (picture, preset->focus);
  if (preset->anonymous)
    kith_map_picture_make_anonymous (picture);
}

static KithMapFacts
count_facts (const Record *record)
{
  KithMapFacts facts = { .people = record->standings->len, .day = record->day };

  for (guint i = 0; i < record->standings->len; i++)
    facts.placed += kith_standing_is_placed (record->standings->pdata[i]);
  facts.gap = kith_standings_get_closeness_gap (record->standings);
  return facts;
}

KithMapSheet *
kith_map_record_load (KithDatabase         *database,
                      const char           *client,
                      const char           *when,
                      const KithMapPreset  *preset,
                      GError              **error)
{
  g_auto (Record) record = { 0 };
  g_autofree char *moment = NULL;
  g_autoptr (KithContact) contact = NULL;
  KithMapSheet *sheet;

  if (!load_people (database, client, when, &record, error) || !load_focus (database, client, &record, error)
      || !tell_moment (database, client, &record, &moment, error))
    return NULL;
  contact = kith_database_load_contact (database, client, error);
  if (contact == NULL)
    return NULL;

  sheet = g_atomic_rc_box_new0 (KithMapSheet);
  sheet->picture = draw_record (&record, contact->name);
  sheet->picture->title = g_strdup (contact->name);
  sheet->picture->subtitle = g_steal_pointer (&moment);
  apply_preset (sheet->picture, preset);
  sheet->facts = count_facts (&record);
  sheet->folder = g_strdup (kith_database_get_folder (database));
  return sheet;
}

static gboolean
keep_seat (KithDatabase         *database,
           const KithStanding   *standing,
           const KithMapPerson  *person,
           GError              **error)
{
  double degrees = round (person->seat * 180 / G_PI * SEAT_STEPS) / SEAT_STEPS;

  if (isnan (person->seat) || fabs (degrees - standing->angle) < 0.5 / SEAT_STEPS)
    return TRUE;
  return kith_database_place_person (database, person->id, degrees, FALSE, error);
}

gboolean
kith_map_record_keep_seats (KithDatabase  *database,
                            const char    *client,
                            GError       **error)
{
  g_auto (Record) record = { 0 };
  g_autoptr (KithMapPicture) picture = NULL;
  gboolean lacks;

  if (!kith_database_lacks_place (database, client, &lacks, error))
    return FALSE;
  if (!lacks)
    return TRUE;
  if (!load_people (database, client, NULL, &record, error))
    return FALSE;
  picture = draw_record (&record, "");
  kith_map_seat (picture);
  for (guint i = 0; i < picture->people->len; i++)
    if (!keep_seat (database, record.standings->pdata[i], picture->people->pdata[i], error))
      return FALSE;

  return TRUE;
}
