/* test-map-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-inventory.h"
#include "kith-map-scene.h"

#include <math.h>

/* @practice, @folder: of @open. */
typedef struct
{
  OpenPractice *open;
  KithPractice *practice;
  const char *folder;
  char *client;
} Fixture;

static void
await (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  dex_await (future, &error);
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

static char *
await_text (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (future, &error);

  g_assert_no_error (error);
  return text;
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->open = open_practice_new ();
  self->practice = self->open->practice;
  self->folder = self->open->folder;
  self->client = open_practice_add_client (self->open, "One", "", NULL);
  return self;
}

static void
fixture_free (Fixture *self)
{
  open_practice_free (self->open);
  g_free (self->client);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
count_cb (guint *count)
{
  (*count)++;
}

static char *
add_person (Fixture        *self,
            const char     *name,
            KithPersonKind  kind,
            double          closeness,
            const char     *day)
{
  g_autoptr (KithPerson) person = kith_person_new (self->client, name);
  g_autoptr (KithPersonState) state = NULL;
  KithDate date;

  g_assert_true (kith_date_parse (day, &date));
  person->kind = kind;
  state = kith_person_state_new (person->id, &date);
  state->closeness = closeness;
  state->line = KITH_LINE_SUPPORTIVE;
  return await_text (kith_practice_add_person (self->practice, person, state, NULL));
}

static void
move_person (Fixture    *self,
             const char *person,
             double      closeness,
             const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPersonState) state = NULL;
  g_autofree char *id = NULL;

  state = dex_await_boxed (kith_practice_prepare_state (self->practice, self->client, person, day, FALSE), &error);
  g_assert_no_error (error);
  state->closeness = closeness;
  id = await_text (kith_practice_place_person (self->practice, self->client, person, state, NULL));
}

/* A handful of people, as someone tells of them. */
static void
add_people (Fixture *self)
{
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);

      g_free (add_person (self, name, i % 4, 8 * i + 3, "2026-01-05"));
    }
}

static KithMapScene *
open_scene (Fixture    *self,
            const char *when)
{
  KithMapScene *scene = kith_map_scene_new (self->practice, self->client);

  kith_map_scene_set_moment (scene, when);
  kith_map_scene_set_size (scene, 1024, 600);
  await (kith_map_scene_load (scene));
  return scene;
}

static GBytes *
draw (KithMapScene *scene)
{
  const KithMapPage page = { 1024, 600, 1, KITH_THEME_LIGHT, KITH_MAP_FORMAT_SVG, NULL };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = dex_await_boxed (kith_map_scene_draw (scene, &page), &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
read_file (Fixture    *self,
           const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}

/* Everything in both files, their write-ahead logs too. */
static char *
digest_practice (Fixture *self)
{
  static const char * const names[] = { "office.db", "clinical.db", "clinical.db-wal", "office.db-wal" };
  GString *digest = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autofree char *one = g_file_test (path, G_FILE_TEST_EXISTS) ? read_file (self, names[i]) : g_strdup ("none");

      g_string_append_printf (digest, "%s ", one);
    }

  return g_string_free_and_steal (digest);
}

static DexFuture *
opening_writes_nothing_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *edited = NULL;

  add_people (self);
  before = digest_practice (self);
  {
    g_autoptr (KithMapScene) scene = open_scene (self, NULL);
    g_autoptr (GBytes) bytes = draw (scene);

    g_assert_cmpuint (kith_map_scene_get_facts (scene)->placed, ==, 12);
    g_assert_nonnull (kith_map_scene_get_layout (scene));
  }
  after = digest_practice (self);
  g_assert_cmpstr (after, ==, before);
  g_free (add_person (self, "Another", KITH_PERSON_FRIEND, 50, "2026-01-05"));
  edited = digest_practice (self);
  g_assert_cmpstr (edited, !=, before);
  return dex_future_new_true ();
}

static DexFuture *
keeps_up_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = NULL;
  g_autofree char *person = NULL;
  guint changes = 0;

  add_people (self);
  scene = open_scene (self, NULL);
  g_signal_connect_swapped (scene, "changed", G_CALLBACK (count_cb), &changes);
  person = add_person (self, "Another", KITH_PERSON_FRIEND, 50, "2026-01-05");
  while (kith_map_scene_get_picture (scene)->people->len < 13)
    pause_briefly ();
  g_assert_cmpuint (changes, >, 0);
  g_assert_cmpuint (kith_map_scene_get_layout (scene)->n_spots, ==, 13);
  return dex_future_new_true ();
}

/* However the layouts come home, the last one asked for is the one that stays. */
static DexFuture *
never_older_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = NULL;
  DexFuture *last = NULL;

  add_people (self);
  scene = open_scene (self, NULL);
  for (int i = 0; i < 40; i++)
    {
      kith_map_scene_set_size (scene, i % 2 == 0 ? 1600 + i : 400 + i, 1200);
      dex_clear (&last);
      last = kith_map_scene_load (scene);
    }
  await (g_steal_pointer (&last));
  for (int i = 0; i < 20; i++)
    {
      g_assert_cmpfloat (kith_map_scene_get_layout (scene)->width, ==, 439);
      pause_briefly ();
    }
  return dex_future_new_true ();
}

static DexFuture *
earlier_is_the_same_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) now = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) moved = NULL;
  const KithMapPicture *picture;

  add_people (self);
  {
    g_autoptr (KithMapScene) scene = open_scene (self, "2026-01-05");

    first = draw (scene);
  }
  now = open_scene (self, NULL);
  picture = kith_map_scene_get_picture (now);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup (((KithMapPerson *) picture->people->pdata[i])->id);

      move_person (self, id, 95, "2026-03-01");
    }
  {
    g_autoptr (KithMapScene) scene = open_scene (self, "2026-01-05");
    g_autoptr (KithMapScene) later = open_scene (self, "2026-03-01");

    again = draw (scene);
    moved = draw (later);
  }
  g_assert_true (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first, moved));
  return dex_future_new_true ();
}

static void
take_over_cb (KithMapScene *led,
              KithMapScene *leader)
{
  KithMapPreset preset = *kith_map_scene_get_preset (leader);

  preset.anonymous = TRUE;
  kith_map_scene_set_preset (led, &preset);
  kith_map_scene_set_moment (led, kith_map_scene_get_moment (leader));
}

/* What another map is shown as follows at once from what this one is. */
static DexFuture *
steers_another_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *lena = add_person (self, "Lena Brandt", KITH_PERSON_FRIEND, 40, "2026-01-05");
  g_autoptr (KithMapScene) leader = open_scene (self, NULL);
  g_autoptr (KithMapScene) led = kith_map_scene_copy (leader);
  KithMapPreset preset = *kith_map_scene_get_preset (leader);

  kith_map_scene_set_size (led, 1600, 1200);
  g_signal_connect_swapped (leader, "steered", G_CALLBACK (take_over_cb), led);
  preset.selected = lena;
  kith_map_scene_set_preset (leader, &preset);
  g_assert_cmpstr (kith_map_scene_get_preset (led)->selected, ==, lena);
  kith_map_scene_set_moment (leader, "2026-01-01");
  g_assert_cmpstr (kith_map_scene_get_moment (led), ==, "2026-01-01");
  kith_map_scene_set_moment (leader, NULL);
  await (kith_map_scene_load (led));
  g_assert_cmpstr (((const KithMapPerson *) kith_map_scene_get_picture (led)->people->pdata[0])->name, ==, "L. B.");
  return dex_future_new_true ();
}

static DexFuture *
refuses_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithMapScene) scene = kith_map_scene_new (self->practice, self->client);
  g_autoptr (GError) error = NULL;

  kith_map_scene_set_moment (scene, "nine");
  g_assert_false (dex_await (kith_map_scene_load (scene), &error));
  g_assert_nonnull (error);
  g_assert_null (kith_map_scene_get_picture (scene));
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/map-scene/opening-writes-nothing", opening_writes_nothing_fiber, open_practice_run);
  g_test_add_data_func ("/map-scene/keeps-up", keeps_up_fiber, open_practice_run);
  g_test_add_data_func ("/map-scene/never-older", never_older_fiber, open_practice_run);
  g_test_add_data_func ("/map-scene/earlier-is-the-same", earlier_is_the_same_fiber, open_practice_run);
  g_test_add_data_func ("/map-scene/steers-another", steers_another_fiber, open_practice_run);
  g_test_add_data_func ("/map-scene/refuses", refuses_fiber, open_practice_run);
  return g_test_run ();
}
