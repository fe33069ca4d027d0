/* test-time-course.c
 *
 * Whatever order it was told in, what is shown of a moment is what a plain replay of all that was ever said gives.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-inventory.h"
#include "kith-map-scene.h"
#include "kith-treatment.h"

#include <math.h>

#define N_PEOPLE 6
#define N_SESSIONS 8
#define N_EDITS 60

/* @states: all that were ever stored, as the test keeps them itself. */
typedef struct
{
  OpenPractice *open;
  KithPractice *practice;
  char *client;
  GPtrArray *people;
  GPtrArray *states;
  GRand *random;
} Fixture;

static char *
await_text (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (future, &error);

  g_assert_no_error (error);
  return text;
}

static KithDate
read_day (int days_later)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 1, 5, 0, 0, 0);
  g_autoptr (GDateTime) on = g_date_time_add_days (start, days_later);
  KithDate day = { .precision = KITH_DATE_DAY };

  g_date_time_get_ymd (on, &day.year, &day.month, &day.day);
  return day;
}

static char *
enter (Fixture       *self,
       KithEntryVerb  verb,
       KithDate       day,
       const char    *template,
       const char    *person)
{
  g_autoptr (KithEntry) entry = kith_entry_new (self->client);

  kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
  if (template != NULL)
    kith_entry_set_text (entry, KITH_ENTRY_TEMPLATE, template);
  if (person != NULL)
    kith_entry_set_text (entry, KITH_ENTRY_PERSON, person);
  return await_text (kith_practice_enter (self->practice, verb, entry));
}

static void
add_person (Fixture *self,
            guint    number)
{
  g_autofree char *name = g_strdup_printf ("Person %c", 'A' + number);
  g_autoptr (KithPerson) person = kith_person_new (self->client, name);

  g_ptr_array_add (self->people, await_text (kith_practice_add_person (self->practice, person, NULL, NULL)));
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->open = open_practice_new ();
  self->practice = self->open->practice;
  self->client = open_practice_add_client (self->open, "One", "", NULL);
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_state_free);
  self->random = g_rand_new_with_seed (11);
  g_free (enter (self, KITH_ENTER_COURSE_START, read_day (0), "ipt-16-uk", NULL));
  for (guint i = 0; i < N_PEOPLE; i++)
    add_person (self, i);
  for (int i = 0; i < N_SESSIONS; i++)
    g_free (enter (self, KITH_ENTER_SESSION_ADD, read_day (7 * i), NULL, i % 3 == 0 ? "Person A" : i % 3 == 1 ? "Person A, Person B" : NULL));
  return self;
}

static void
fixture_free (Fixture *self)
{
  open_practice_free (self->open);
  g_free (self->client);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->states);
  g_rand_free (self->random);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static double
draw_level (Fixture *self)
{
  return g_rand_int_range (self->random, 0, 4) == 0 ? NAN : g_rand_int_range (self->random, 0, 101);
}

static void
remember (Fixture               *self,
          const KithPersonState *state)
{
  for (guint i = 0; i < self->states->len; i++)
    if (g_str_equal (((const KithPersonState *) self->states->pdata[i])->id, state->id))
      {
        g_ptr_array_remove_index (self->states, i);
        break;
      }
  g_ptr_array_add (self->states, kith_person_state_copy (state));
}

/* In a session, or on any day, in no order. */
static void
edit (Fixture *self)
{
  const char *person = self->people->pdata[g_rand_int_range (self->random, 0, N_PEOPLE)];
  const KithDate day = read_day (g_rand_int_range (self->random, -20, 7 * N_SESSIONS));
  g_autofree char *when = g_rand_boolean (self->random) ? kith_date_to_text (&day)
                                                        : g_strdup_printf ("%d", g_rand_int_range (self->random, 1, N_SESSIONS + 1));
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPersonState) state = dex_await_boxed (kith_practice_prepare_state (self->practice, self->client, person, when, FALSE), &error);

  g_assert_no_error (error);
  state->closeness = draw_level (self);
  state->desired = draw_level (self);
  g_free (await_text (kith_practice_place_person (self->practice, self->client, person, state, NULL)));
  remember (self, state);
}

static double
replay (Fixture          *self,
        const KithMoment *moment)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const KithPersonState *state = kith_person_states_find (self->states, self->people->pdata[i], moment);
      KithStanding *standing = g_new0 (KithStanding, 1);

      standing->person = kith_person_new (self->client, "Anyone");
      standing->state = state != NULL ? kith_person_state_copy (state) : NULL;
      g_ptr_array_add (standings, standing);
    }
  return kith_standings_get_closeness_gap (standings);
}

static void
check_gap (double gap,
           double expected)
{
  g_assert_cmpint (isnan (gap), ==, isnan (expected));
  if (!isnan (gap))
    g_assert_cmpfloat_with_epsilon (gap, expected, 1e-9);
}

static void
check_map (Fixture    *self,
           const char *when,
           double      expected)
{
  g_autoptr (KithMapScene) scene = kith_map_scene_new (self->practice, self->client);
  g_autoptr (GError) error = NULL;

  kith_map_scene_set_moment (scene, when);
  dex_await (kith_map_scene_load (scene), &error);
  g_assert_no_error (error);
  check_gap (kith_map_scene_get_facts (scene)->gap, expected);
}

static guint
check_course (Fixture *self)
{
  const KithMoment now = { .day = { KITH_DATE_DAY, FALSE, 9999, 12, 31 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTimeline) timeline = dex_await_boxed (kith_practice_load_timeline (self->practice, self->client, 0), &error);
  guint n_known = 0;

  g_assert_no_error (error);
  check_gap (timeline->gap, replay (self, &now));
  check_map (self, NULL, replay (self, &now));
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];
      const KithMoment moment = { kith_date_from_julian (bead->day), bead->id };

      if (!kith_timeline_bead_is_held (bead))
        {
          g_assert_true (isnan (bead->gap));
          continue;
        }
      check_gap (bead->gap, replay (self, &moment));
      check_map (self, bead->id, replay (self, &moment));
      n_known += !isnan (bead->gap);
    }
  return n_known;
}

static DexFuture *
replayed_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  guint n_known = 0;

  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (self);
      if (i % 10 == 9)
        n_known += check_course (self);
    }
  g_assert_cmpuint (n_known, >, N_SESSIONS);
  return dex_future_new_true ();
}

static const KithMapPicture *
look (Fixture      *self,
      KithMapScene *scene,
      KithMapWay    way,
      const char   *when,
      const char   *since)
{
  KithMapPreset preset = *kith_map_scene_get_preset (scene);
  g_autoptr (GError) error = NULL;

  kith_map_preset_choose (&preset, way);
  preset.since = since;
  kith_map_scene_set_preset (scene, &preset);
  kith_map_scene_set_moment (scene, when);
  dex_await (kith_map_scene_load (scene), &error);
  g_assert_no_error (error);
  return kith_map_scene_get_picture (scene);
}

static const KithMapPerson *
find_person (const KithMapPicture *picture,
             const char           *name)
{
  for (guint i = 0; i < picture->people->len; i++)
    if (g_str_equal (((const KithMapPerson *) picture->people->pdata[i])->name, name))
      return picture->people->pdata[i];
  g_assert_not_reached ();
}

static void
check_work (Fixture      *self,
            KithMapScene *scene,
            const char   *when,
            const char   *person,
            const char   *note)
{
  const KithMapPicture *picture = look (self, scene, KITH_MAP_WAY_WORK, when, NULL);

  g_assert_cmpint (picture->mark, ==, KITH_MAP_MARK_WORK);
  g_assert_cmpstr (find_person (picture, person)->note, ==, note);
}

/* Only what was held by then. */
static DexFuture *
work_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = kith_map_scene_new (self->practice, self->client);

  check_work (self, scene, NULL, "Person A", "6 of 8 sessions");
  check_work (self, scene, NULL, "Person B", "3 of 8 sessions");
  check_work (self, scene, NULL, "Person C", NULL);
  check_work (self, scene, "1", "Person A", "1 of 1 session");
  check_work (self, scene, "1", "Person B", NULL);
  check_work (self, scene, "3", "Person A", "2 of 3 sessions");
  check_work (self, scene, "2026-01-01", "Person A", NULL);
  g_assert_cmpfloat (find_person (look (self, scene, KITH_MAP_WAY_WORK, "3", NULL), "Person A")->weight, ==, 2 / 3.0);
  g_assert_cmpfloat (find_person (look (self, scene, KITH_MAP_WAY_EVERYTHING, "3", NULL), "Person A")->weight, ==, 0);
  return dex_future_new_true ();
}

static void
place (Fixture    *self,
       const char *when,
       double      closeness)
{
  const char *person = self->people->pdata[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPersonState) state = dex_await_boxed (kith_practice_prepare_state (self->practice, self->client, person, when, FALSE), &error);

  g_assert_no_error (error);
  state->closeness = closeness;
  g_free (await_text (kith_practice_place_person (self->practice, self->client, person, state, NULL)));
}

static void
check_ghost (Fixture      *self,
             KithMapScene *scene,
             const char   *when,
             const char   *since,
             double        before,
             const char   *then)
{
  const KithMapPicture *picture = look (self, scene, KITH_MAP_WAY_THEN, when, since);

  check_gap (find_person (picture, "Person A")->before, before);
  g_assert_cmpstr (picture->then, ==, then);
}

static DexFuture *
ghosts_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = kith_map_scene_new (self->practice, self->client);

  place (self, "1", 10);
  place (self, "3", 50);
  place (self, "5", 90);
  check_ghost (self, scene, NULL, NULL, 10, "was here in session 1");
  check_ghost (self, scene, "5", NULL, 10, "was here in session 1");
  check_ghost (self, scene, "5", "3", 50, "was here in session 3");
  check_ghost (self, scene, "5", "2026-01-20", 50, "was here on 20 January 2026");
  check_ghost (self, scene, "5", "2025-12-24", NAN, "was here on 24 December 2025");
  /* There is nothing to compare with what came later. */
  check_ghost (self, scene, "3", "5", NAN, NULL);
  g_assert_true (isnan (find_person (look (self, scene, KITH_MAP_WAY_EVERYTHING, "5", "1"), "Person A")->before));
  return dex_future_new_true ();
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static KithMapScene *
open_scene (Fixture    *self,
            const char *when)
{
  KithMapScene *scene = kith_map_scene_new (self->practice, self->client);
  g_autoptr (GError) error = NULL;

  kith_map_scene_set_moment (scene, when);
  kith_map_scene_set_size (scene, 1024, 600);
  dex_await (kith_map_scene_load (scene), &error);
  g_assert_no_error (error);
  return scene;
}

static void
turn (KithMapScene *scene,
      const char   *when)
{
  g_autoptr (GError) error = NULL;

  kith_map_scene_set_moment (scene, when);
  dex_await (kith_map_scene_load (scene), &error);
  g_assert_no_error (error);
}

/* A timeout is an error that was asked for. */
static void
pause_briefly (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (dex_timeout_new_msec (1), &error));
  g_assert_error (error, DEX_ERROR, DEX_ERROR_TIMED_OUT);
}

static const KithMapSpot *
get_spot (KithMapScene *scene)
{
  return &kith_map_scene_get_layout (scene)->spots[0];
}

/* On their way only where somebody moves them on, and at the end where they would be anyhow. */
static DexFuture *
glides_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = NULL;
  g_autoptr (KithMapScene) then = NULL;
  KithMapSpot now;
  guint turns = 0;

  place (self, "1", 10);
  place (self, "5", 90);
  scene = open_scene (self, NULL);
  then = open_scene (self, "1");
  g_signal_connect_swapped (scene, "turned", G_CALLBACK (count_cb), &turns);
  now = *get_spot (scene);
  turn (scene, "1");
  g_assert_cmpuint (turns, ==, 0);
  g_assert_cmpfloat (get_spot (scene)->y, ==, get_spot (then)->y);
  turn (scene, NULL);
  kith_map_scene_set_gliding (scene, TRUE);
  kith_map_scene_set_moment (scene, "1");
  while (turns == 0)
    pause_briefly ();
  g_assert_cmpfloat (get_spot (scene)->y, ==, now.y);
  kith_map_scene_glide (scene, 0.5);
  g_assert_cmpfloat_with_epsilon (get_spot (scene)->y, (now.y + get_spot (then)->y) / 2, 1e-6);
  kith_map_scene_glide (scene, 1);
  g_assert_cmpfloat (get_spot (scene)->y, ==, get_spot (then)->y);
  kith_map_scene_glide (scene, 0.5);
  g_assert_cmpfloat (get_spot (scene)->y, ==, get_spot (then)->y);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/time-course/replayed", replayed_fiber, open_practice_run);
  g_test_add_data_func ("/time-course/work", work_fiber, open_practice_run);
  g_test_add_data_func ("/time-course/ghosts", ghosts_fiber, open_practice_run);
  g_test_add_data_func ("/time-course/glides", glides_fiber, open_practice_run);
  return g_test_run ();
}
