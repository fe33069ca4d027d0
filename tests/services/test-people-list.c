/* test-people-list.c: a client's people as a window sees and edits them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-expectation-list.h"
#include "kith-people-list.h"
#include "kith-person-edit.h"
#include "open-practice.h"

#include <math.h>

typedef struct
{
  OpenPractice *open;
  char *client;
  KithPeopleList *people;
  DexPromise *changed;
  guint changes;
} Scene;

static void
failed_cb (Scene        *scene,
           const GError *error)
{
  g_error ("%s", error->message);
}

static void
changed_cb (Scene *scene)
{
  scene->changes++;
  if (scene->changed != NULL && !kith_people_list_is_loading (scene->people))
    dex_promise_resolve_boolean (scene->changed, TRUE);
}

static Scene *
scene_new (void)
{
  Scene *self = g_new0 (Scene, 1);

  self->open = open_practice_new ();
  self->client = open_practice_add_client (self->open, "Anna", "", NULL);
  self->people = kith_people_list_new (self->open->practice, self->client);
  g_signal_connect_swapped (self->people, "items-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->people, "notify::loading", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->people, "failed", G_CALLBACK (failed_cb), self);
  return self;
}

static void
scene_free (Scene *self)
{
  g_signal_handlers_disconnect_by_data (self->people, self);
  g_object_unref (self->people);
  open_practice_free (self->open);
  g_free (self->client);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

/* "Lena 50>80 friend, Tom" */
static char *
describe (KithPeopleList *people)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (G_LIST_MODEL (people), i);
      const KithPerson *person = kith_person_item_get_person (item);
      GString *text = g_string_new (person->name);

      if (!isnan (kith_person_item_get_closeness (item)))
        g_string_append_printf (text, " %g", kith_person_item_get_closeness (item));
      if (!isnan (kith_person_item_get_desired (item)))
        g_string_append_printf (text, ">%g", kith_person_item_get_desired (item));
      if (person->relation != NULL)
        g_string_append_printf (text, " %s", person->relation);
      if (person->status == KITH_PERSON_DEAD)
        g_string_append (text, " †");
      g_ptr_array_add (parts, g_string_free_and_steal (text));
    }
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* What never comes ends the test by its time. */
static void
await_people (Scene      *scene,
              const char *expected)
{
  g_autofree char *now = describe (scene->people);

  while (kith_people_list_is_loading (scene->people) || !g_str_equal (now, expected))
    {
      g_test_message ("%s", now);
      scene->changed = dex_promise_new ();
      dex_await (dex_ref (scene->changed), NULL);
      dex_clear (&scene->changed);
      g_free (now);
      now = describe (scene->people);
    }
}

static void
await_id (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (future, &error);

  g_assert_no_error (error);
}

static KithPerson *
add (Scene      *scene,
     const char *name)
{
  KithPerson *person = kith_person_new (scene->client, name);

  await_id (kith_practice_add_person (scene->open->practice, person, NULL, NULL));
  return person;
}

static void
add_state (Scene      *scene,
           KithPerson *person,
           const char *day,
           double      closeness)
{
  g_autoptr (KithPersonState) state = NULL;
  KithDate date;

  g_assert_true (kith_date_parse (day, &date));
  state = kith_person_state_new (person->id, &date);
  state->closeness = closeness;
  await_id (kith_practice_place_person (scene->open->practice, scene->client, person->id, state, NULL));
}

static void
alter (Scene      *scene,
       KithPerson *person,
       guint       fields,
       double      closeness,
       gboolean    always)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPersonState) state = kith_person_state_new (person->id, &nowhen);
  const KithPersonEdit edit = { person, state, fields, NULL, always };

  state->closeness = closeness;
  await_id (kith_practice_alter_person (scene->open->practice, &edit));
}

static DexFuture *
follow_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  g_autoptr (KithPerson) tom = add (scene, "Tom");
  g_autoptr (KithPerson) ines = add (scene, "Ines");
  g_autoptr (KithPersonItem) first = NULL;
  g_autoptr (KithPersonItem) last = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->people)), ==, 0);
  kith_people_list_load (scene->people);
  await_people (scene, "Lena, Tom, Ines");
  first = g_list_model_get_item (G_LIST_MODEL (scene->people), 0);
  last = g_list_model_get_item (G_LIST_MODEL (scene->people), 2);

  g_set_str (&tom->name, "Tim");
  alter (scene, tom, KITH_FIELD_NAME | KITH_FIELD_CLOSENESS, 40, FALSE);
  await_people (scene, "Lena, Tim 40, Ines");
  g_assert_true (kith_people_list_find (scene->people, lena->id) == first);
  g_assert_true (kith_people_list_find (scene->people, ines->id) == last);
  g_assert_null (kith_people_list_find (scene->people, "nobody"));

  await_id (kith_practice_undo (scene->open->practice, NULL));
  await_people (scene, "Lena, Tom, Ines");
  await_id (kith_practice_remove_person (scene->open->practice, scene->client, tom->id));
  await_people (scene, "Lena, Ines");
  g_assert_true (kith_people_list_find (scene->people, ines->id) == last);
  return dex_future_new_true ();
}

static DexFuture *
moments_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  KithDate day;

  add_state (scene, lena, "2020-03-01", 20);
  add_state (scene, lena, "2021-03-01", 60);
  g_assert_true (kith_date_parse ("2022", &day));
  lena->status = KITH_PERSON_DEAD;
  lena->died = day;
  alter (scene, lena, KITH_FIELD_STATUS | KITH_FIELD_DIED, NAN, FALSE);
  kith_people_list_load (scene->people);
  await_people (scene, "Lena 60 †");
  kith_people_list_set_moment (scene->people, "2020-06-01");
  await_people (scene, "Lena 20");
  kith_people_list_set_moment (scene->people, "2019-06-01");
  await_people (scene, "Lena");
  kith_people_list_set_moment (scene->people, NULL);
  await_people (scene, "Lena 60 †");
  return dex_future_new_true ();
}

/* A field is stored over whatever is known by now: two windows that edit different things both keep theirs. */
static DexFuture *
alter_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  g_autoptr (KithPerson) older = kith_person_copy (lena);

  add_state (scene, lena, "2020-03-01", 20);
  kith_people_list_load (scene->people);
  g_set_str (&lena->relation, "friend");
  alter (scene, lena, KITH_FIELD_RELATION, NAN, FALSE);
  g_set_str (&older->name, "Lena Maria");
  alter (scene, older, KITH_FIELD_NAME, NAN, FALSE);
  await_people (scene, "Lena Maria 20 friend");

  alter (scene, lena, KITH_FIELD_CLOSENESS, 50, FALSE);
  await_people (scene, "Lena Maria 50 friend");
  kith_people_list_set_moment (scene->people, "2020-06-01");
  await_people (scene, "Lena Maria 20 friend");
  alter (scene, lena, KITH_FIELD_CLOSENESS, 55, TRUE);
  await_people (scene, "Lena Maria 55 friend");
  kith_people_list_set_moment (scene->people, NULL);
  await_people (scene, "Lena Maria 55 friend");
  return dex_future_new_true ();
}

/* What was told for a session today, or for tomorrow, is what is seen, and so what is changed. */
static DexFuture *
later_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) next = g_date_time_add_days (now, 1);
  g_autofree char *tomorrow = g_date_time_format (next, "%Y-%m-%d");

  add_state (scene, lena, tomorrow, 20);
  kith_people_list_load (scene->people);
  alter (scene, lena, KITH_FIELD_CLOSENESS, 50, FALSE);
  await_people (scene, "Lena 50");
  return dex_future_new_true ();
}

static void
refuse_fiber_case (Scene      *scene,
                   KithPerson *person,
                   double      closeness)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPersonState) state = kith_person_state_new (person->id, &nowhen);
  const KithPersonEdit edit = { person, state, KITH_FIELD_NAME | KITH_FIELD_CLOSENESS, NULL, FALSE };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  state->closeness = closeness;
  id = dex_await_string (kith_practice_alter_person (scene->open->practice, &edit), &error);
  g_assert_null (id);
  g_assert_nonnull (error);
}

static DexFuture *
refuse_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  g_autoptr (KithPerson) stranger = kith_person_new (scene->client, "Stranger");

  kith_people_list_load (scene->people);
  refuse_fiber_case (scene, stranger, 10);
  g_set_str (&lena->name, "Other");
  refuse_fiber_case (scene, lena, 101);
  g_set_str (&lena->name, "");
  refuse_fiber_case (scene, lena, 10);
  await_people (scene, "Lena");
  return dex_future_new_true ();
}

static DexFuture *
expectations_fiber (gpointer data)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (KithPerson) lena = add (scene, "Lena");
  g_autoptr (KithPerson) tom = add (scene, "Tom");
  g_autoptr (KithExpectation) call = kith_expectation_new (lena->id, KITH_HOLDER_ME, "calls back");
  g_autoptr (KithExpectation) pay = kith_expectation_new (tom->id, KITH_HOLDER_THEM, "pays rent");
  g_autoptr (KithExpectationList) list = kith_expectation_list_new (scene->people);
  g_autoptr (KithExpectationItem) row = NULL;
  g_autoptr (KithExpectationItem) still = NULL;

  call->said = 0;
  await_id (kith_practice_save_expectation (scene->open->practice, scene->client, call));
  await_id (kith_practice_save_expectation (scene->open->practice, scene->client, pay));
  kith_people_list_load (scene->people);
  await_people (scene, "Lena, Tom");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  kith_expectation_list_set_person (list, lena->id);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (kith_expectation_item_get (row)->body, ==, "calls back");
  g_assert_cmpuint (kith_person_item_count_unsaid (kith_people_list_find (scene->people, lena->id)), ==, 1);
  g_assert_cmpuint (kith_person_item_count_unsaid (kith_people_list_find (scene->people, tom->id)), ==, 0);

  g_set_str (&lena->relation, "friend");
  alter (scene, lena, KITH_FIELD_RELATION, NAN, FALSE);
  await_people (scene, "Lena friend, Tom");
  still = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (still == row);
  kith_expectation_list_set_person (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/people-list/follow", follow_fiber, open_practice_run);
  g_test_add_data_func ("/people-list/moments", moments_fiber, open_practice_run);
  g_test_add_data_func ("/people-list/alter", alter_fiber, open_practice_run);
  g_test_add_data_func ("/people-list/later", later_fiber, open_practice_run);
  g_test_add_data_func ("/people-list/refuse", refuse_fiber, open_practice_run);
  g_test_add_data_func ("/people-list/expectations", expectations_fiber, open_practice_run);
  return g_test_run ();
}
