/* test-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-person.h"

#include <math.h>
#include <string.h>

#define FINE (-1)
#define CLIENT_ID "01890a5d-ac96-774b-bcce-b302099a8057"

typedef struct
{
  const char *name;
  const char *nickname;
  const char *relation;
  const char *born;
  const char *died;
  int code;
} PersonCase;

static const PersonCase person_cases[] = {
  { "Mother", NULL, NULL, "", "", FINE },
  { "Anna Beck", "Anni", "mother", "1955-05-01", "2019", FINE },
  { "Anna", "", "", "1980-05", "1980", FINE },
  { "Anna", NULL, NULL, "1980-05-02", "~1980-05-01", FINE },
  { "Ancestor", NULL, NULL, "1066", "", FINE },
  { "", NULL, NULL, "", "", KITH_DOMAIN_ERROR_EMPTY },
  { "An\na", NULL, NULL, "", "", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", "An\ni", NULL, "", "", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", NULL, "mo\xffther", "", "", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", NULL, NULL, "1980-05-02", "1980-05-01", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Anna", NULL, NULL, "1981", "1980", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Anna", NULL, NULL, "~1981", "1980", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
};

typedef struct
{
  double closeness;
  double desired;
  int effect;
  int strength;
  int confides;
  int obstacle;
  int code;
} StateCase;

static const StateCase state_cases[] = {
  { NAN, NAN, KITH_UNKNOWN, KITH_UNKNOWN, KITH_UNKNOWN, KITH_UNKNOWN, FINE },
  { 0, 100, -3, 0, 0, 0, FINE },
  { 100, 0, 3, 5, 1, 3, FINE },
  { -0.1, NAN, 0, 0, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { NAN, 100.1, 0, 0, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { INFINITY, 0, 0, 0, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, -4, 0, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 4, 0, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 0, -1, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 0, 6, 0, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 0, 0, 2, 0, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 0, 0, 0, -1, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { 0, 0, 0, 0, 0, 4, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
};

typedef struct
{
  const char *day;
  const char *attachment;
  guint support;
  int code;
} WordCase;

static const WordCase word_cases[] = {
  { "2025-05-01", NULL, 0, FINE },
  { "2025-05-01", "secure", KITH_SUPPORT_EMOTIONAL | KITH_SUPPORT_COMPANY, FINE },
  { "2025-05-01", "fearful", 15, FINE },
  { "2025-05-01", "anxious", 0, KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "2025-05-01", "", 0, KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "2025-05-01", NULL, 16, KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "", NULL, 0, KITH_DOMAIN_ERROR_NOT_A_DATE },
  { "2025-05", NULL, 0, KITH_DOMAIN_ERROR_NOT_A_DATE },
  { "~2025-05-01", NULL, 0, KITH_DOMAIN_ERROR_NOT_A_DATE },
};

static const char *const kind_texts[KITH_N_PERSON_KINDS] = {
  "other", "kin", "partner", "friend", "work", "school", "neighbour", "professional", "group", "pet", "faith",
};

static const char *const status_texts[] = { "present", "past", "lost", "dead", "cut-off" };

static void
check_error (const GError *error,
             int           code)
{
  if (code == FINE)
    g_assert_no_error (error);
  else
    g_assert_error (error, KITH_DOMAIN_ERROR, code);
}

static KithPersonState *
make_state (const char *day)
{
  KithDate date;

  g_assert_true (kith_date_parse (day, &date));
  return kith_person_state_new ("someone", &date);
}

static void
test_person (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (person_cases); i++)
    {
      const PersonCase *it = &person_cases[i];
      g_autoptr (KithPerson) person = kith_person_new (CLIENT_ID, it->name);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      person->nickname = g_strdup (it->nickname);
      person->relation = g_strdup (it->relation);
      g_assert_true (kith_date_parse (it->born, &person->born));
      g_assert_true (kith_date_parse (it->died, &person->died));
      g_assert_cmpint (kith_person_validate (person, &error), ==, it->code == FINE);
      check_error (error, it->code);
    }
}

static void
test_person_limits (void)
{
  g_autoptr (KithPerson) person = kith_person_new (CLIENT_ID, "Anna");
  g_autoptr (GError) error = NULL;

  person->relation = g_strnfill (200, 'a');
  g_assert_true (kith_person_validate (person, &error));
  g_assert_no_error (error);

  person->nickname = g_strnfill (201, 'a');
  g_assert_false (kith_person_validate (person, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG);

  g_clear_error (&error);
  g_clear_pointer (&person->nickname, g_free);
  person->about = g_strdup ("two\nlines\xff");
  g_assert_false (kith_person_validate (person, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT);

  g_clear_error (&error);
  g_clear_pointer (&person->about, g_free);
  person->died = (KithDate) { KITH_DATE_DAY, FALSE, 1980, 2, 30 };
  g_assert_false (kith_person_validate (person, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE);
}

static void
test_person_new (void)
{
  g_autoptr (KithPerson) person = kith_person_new (CLIENT_ID, "Anna");
  g_autoptr (KithPerson) copy = NULL;

  g_assert_true (kith_id_is_valid (person->id));
  g_assert_cmpint (person->kind, ==, KITH_PERSON_OTHER);
  g_assert_cmpint (person->status, ==, KITH_PERSON_PRESENT);
  g_assert_cmpint (person->version, ==, 0);

  person->nickname = g_strdup ("Anni");
  person->extra = g_strdup ("{\"x\":1}");
  copy = kith_person_copy (person);
  g_assert_cmpstr (copy->id, ==, person->id);
  g_assert_cmpstr (copy->client, ==, CLIENT_ID);
  g_assert_cmpstr (copy->nickname, ==, "Anni");
  g_assert_cmpstr (copy->extra, ==, "{\"x\":1}");
  g_assert_true (copy->name != person->name && copy->extra != person->extra);
  g_assert_null (copy->about);
}

static void
test_state_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      const StateCase *it = &state_cases[i];

      for (guint obstacle = 0; obstacle < KITH_N_OBSTACLES; obstacle++)
        {
          g_autoptr (KithPersonState) state = make_state ("2025-05-01");
          g_autoptr (GError) error = NULL;

          g_test_message ("case %" G_GSIZE_FORMAT, i);
          state->closeness = it->closeness;
          state->desired = it->desired;
          state->effect = it->effect;
          state->strength = it->strength;
          state->confides = it->confides;
          state->obstacles[obstacle] = it->obstacle;
          g_assert_cmpint (kith_person_state_validate (state, &error), ==, it->code == FINE);
          check_error (error, it->code);
        }
    }
}

static void
test_state_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_cases); i++)
    {
      const WordCase *it = &word_cases[i];
      g_autoptr (KithPersonState) state = make_state (it->day);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      state->attachment = g_strdup (it->attachment);
      state->receives = it->support;
      g_assert_cmpint (kith_person_state_validate (state, &error), ==, it->code == FINE);
      check_error (error, it->code);
    }
}

static void
test_state_new (void)
{
  g_autoptr (KithPersonState) state = make_state ("2025-05-01");
  g_autoptr (KithPersonState) copy = NULL;

  g_assert_true (isnan (state->closeness) && isnan (state->desired));
  g_assert_cmpint (state->effect, ==, KITH_UNKNOWN);
  g_assert_cmpint (state->strength, ==, KITH_UNKNOWN);
  g_assert_cmpint (state->confides, ==, KITH_UNKNOWN);
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    g_assert_cmpint (state->obstacles[i], ==, KITH_UNKNOWN);

  state->wish = g_strdup ("more\xff time");
  g_assert_false (kith_person_state_validate (state, NULL));
  g_set_str (&state->wish, "more time");
  g_assert_true (kith_person_state_validate (state, NULL));
  state->session = g_strdup (CLIENT_ID);
  copy = kith_person_state_copy (state);
  g_assert_cmpstr (copy->person, ==, "someone");
  g_assert_cmpstr (copy->wish, ==, "more time");
  g_assert_cmpstr (copy->session, ==, CLIENT_ID);
  g_assert_true (copy->wish != state->wish && copy->id != state->id);
}

static void
test_words (void)
{
  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    {
      KithPersonKind kind = KITH_N_PERSON_KINDS;

      g_assert_cmpstr (kith_person_kind_to_text ((KithPersonKind) i), ==, kind_texts[i]);
      g_assert_true (kith_person_kind_from_text (kind_texts[i], &kind));
      g_assert_cmpuint (kind, ==, i);
      g_assert_cmpuint (strlen (kith_person_kind_get_label (kind)), >, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (status_texts); i++)
    {
      KithPersonStatus status = KITH_PERSON_CUT_OFF;

      g_assert_cmpstr (kith_person_status_to_text ((KithPersonStatus) i), ==, status_texts[i]);
      g_assert_true (kith_person_status_from_text (status_texts[i], &status));
      g_assert_cmpuint (status, ==, i);
    }
}

static void
test_strange_words (void)
{
  static const char *const strange[] = { NULL, "", "Kin", "kin ", "cut off", "0" };

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      KithPersonKind kind = KITH_PERSON_PET;
      KithPersonStatus status = KITH_PERSON_LOST;

      g_assert_false (kith_person_kind_from_text (strange[i], &kind));
      g_assert_false (kith_person_status_from_text (strange[i], &status));
      g_assert_cmpint (kind, ==, KITH_PERSON_PET);
      g_assert_cmpint (status, ==, KITH_PERSON_LOST);
    }
}

static const struct
{
  const char *belongs;
  const char *groups;
} group_cases[] = {
  { NULL, "" },
  { "", "" },
  { " , ,", "" },
  { "choir", "choir" },
  { "choir, night shift ,Choir", "choir|night shift" },
};

static void
test_groups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (group_cases); i++)
    {
      g_autoptr (KithPerson) person = kith_person_new ("client", "Lena");
      g_auto (GStrv) groups = NULL;
      g_autofree char *joined = NULL;

      person->belongs = g_strdup (group_cases[i].belongs);
      groups = kith_person_list_groups (person);
      joined = g_strjoinv ("|", groups);
      g_assert_cmpstr (joined, ==, group_cases[i].groups);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person/validate", test_person);
  g_test_add_func ("/person/limits", test_person_limits);
  g_test_add_func ("/person/new", test_person_new);
  g_test_add_func ("/person/state-numbers", test_state_numbers);
  g_test_add_func ("/person/state-words", test_state_words);
  g_test_add_func ("/person/state-new", test_state_new);
  g_test_add_func ("/person/words", test_words);
  g_test_add_func ("/person/strange-words", test_strange_words);
  g_test_add_func ("/person/groups", test_groups);

  return g_test_run ();
}
