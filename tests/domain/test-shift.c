/* test-shift.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shift.h"

#include "kith-dispute.h"

#include <math.h>

#define THEN "2025-02-03"
#define NOW  "2025-05-12"

#define E KITH_SUPPORT_EMOTIONAL
#define P KITH_SUPPORT_PRACTICAL
#define C KITH_SUPPORT_COMPANY

/* How someone stood at one end. */
typedef struct
{
  gboolean known;
  double closeness;
  KithLine line;
  guint receives;
} End;

typedef struct
{
  const char *name;
  const char *died; /* (nullable) */
  gboolean dead;
  End then;
  End now;
  const char *stages; /* "day stage", comma-separated */
  const char *shifts; /* "kind before now", comma-separated */
} Case;

static const Case cases[] = {
  { "nothing moved", NULL, FALSE, { TRUE, 50, KITH_LINE_CLOSE, E }, { TRUE, 50, KITH_LINE_CLOSE, E }, "", "" },
  { "moved within a ring", NULL, FALSE, { TRUE, 40, 0, 0 }, { TRUE, 60, 0, 0 }, "", "" },
  { "outer to middle", NULL, FALSE, { TRUE, 20, 0, 0 }, { TRUE, 50, 0, 0 }, "", "nearer 2 1" },
  { "inner to outer", NULL, FALSE, { TRUE, 90, 0, 0 }, { TRUE, 10, 0, 0 }, "", "further 0 2" },
  { "new on the map", NULL, FALSE, { FALSE, 0, 0, 0 }, { TRUE, 80, KITH_LINE_CLOSE, E }, "", "came -1 0,gained 0 1" },
  { "known, placed since", NULL, FALSE, { TRUE, NAN, 0, 0 }, { TRUE, 50, 0, 0 }, "", "came -1 1" },
  { "no more placed", NULL, FALSE, { TRUE, 50, 0, 0 }, { TRUE, NAN, 0, 0 }, "", "" },
  { "line is other", NULL, FALSE, { TRUE, 50, KITH_LINE_STRAINED, 0 }, { TRUE, 50, KITH_LINE_SUPPORTIVE, 0 }, "", "line 4 1" },
  { "line said for the first time", NULL, FALSE, { TRUE, 50, 0, 0 }, { TRUE, 50, KITH_LINE_CLOSE, 0 }, "", "" },
  { "support changed hands", NULL, FALSE, { TRUE, 50, 0, E | P }, { TRUE, 50, 0, P | C }, "", "gained 0 8,lost 1 0" },
  { "died between", "2025-03-01", TRUE, { TRUE, 90, 0, E }, { TRUE, 90, 0, E }, "", "died 0 1,lost 1 0" },
  { "died long before", "2019-03-01", TRUE, { TRUE, 90, 0, E }, { TRUE, 90, 0, E }, "", "" },
  { "died, nobody knows when", NULL, TRUE, { TRUE, 90, 0, E }, { TRUE, 90, 0, E }, "", "" },
  { "died since", "2026-01-01", TRUE, { TRUE, 90, 0, E }, { TRUE, 90, 0, E }, "", "" },
  { "dispute began", NULL, FALSE, { TRUE, 50, 0, 0 }, { TRUE, 50, 0, 0 }, "2025-03-01 impasse", "dispute -1 1" },
  { "dispute moved", NULL, FALSE, { TRUE, 50, 0, 0 }, { TRUE, 50, 0, 0 }, "2025-02-03 impasse,2025-05-12 settled", "dispute 1 3" },
  { "dispute moved later", NULL, FALSE, { TRUE, 50, 0, 0 }, { TRUE, 50, 0, 0 }, "2025-01-03 impasse,2025-05-13 settled", "" },
};

static KithDate
parse_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static void
add_standing (GPtrArray  *standings,
              KithPerson *person,
              const End  *end)
{
  KithStanding *standing = g_new0 (KithStanding, 1);
  KithDate day = parse_day (THEN);

  standing->person = kith_person_copy (person);
  standing->angle = NAN;
  if (end->known)
    {
      standing->state = kith_person_state_new (person->id, &day);
      standing->state->closeness = end->closeness;
      standing->state->line = end->line;
      standing->state->receives = end->receives;
    }
  g_ptr_array_add (standings, standing);
}

static GPtrArray *
make_stages (const Case *it,
             const char *person)
{
  GPtrArray *stages = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_dispute_stage_free);
  g_auto (GStrv) lines = g_strsplit (it->stages, ",", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 2);
      KithDate day = parse_day (words[0]);
      KithDispute stage;

      g_assert_true (kith_dispute_from_text (words[1], &stage));
      g_ptr_array_add (stages, kith_dispute_stage_new (person, &day, stage));
    }
  return stages;
}

static char *
tell_shifts (GPtrArray  *shifts,
             const char *person)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      const KithShift *shift = shifts->pdata[i];

      g_assert_cmpstr (shift->person, ==, person);
      g_string_append_printf (told, "%s%s %d %d", i > 0 ? "," : "", kith_shift_kind_to_text (shift->kind), shift->before, shift->now);
    }
  return g_string_free_and_steal (g_steal_pointer (&told));
}

static void
test_shifts (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (KithPerson) person = kith_person_new ("client", it->name);
  g_autoptr (GPtrArray) then = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
  g_autoptr (GPtrArray) stages = make_stages (it, person->id);
  g_autoptr (GPtrArray) shifts = NULL;
  g_autofree char *told = NULL;

  person->status = it->dead ? KITH_PERSON_DEAD : KITH_PERSON_PRESENT;
  if (it->died != NULL)
    person->died = parse_day (it->died);
  if (it->then.known)
    add_standing (then, person, &it->then);
  add_standing (now, person, &it->now);

  shifts = kith_shifts_list (&(KithCircle) { parse_day (THEN), then, stages }, &(KithCircle) { parse_day (NOW), now, stages }, 3);

  told = tell_shifts (shifts, person->id);
  g_assert_cmpstr (told, ==, it->shifts);
}

/* Who is asked for by their id, so that equal names are two people, and the order is that of the later list. */
static void
test_order (void)
{
  g_autoptr (KithPerson) a = kith_person_new ("client", "Anna");
  g_autoptr (KithPerson) b = kith_person_new ("client", "Anna");
  g_autoptr (GPtrArray) then = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_standing_free);
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  g_autoptr (GPtrArray) shifts = NULL;

  add_standing (then, a, &(End) { TRUE, 10, 0, 0 });
  add_standing (then, b, &(End) { TRUE, 90, 0, 0 });
  add_standing (now, b, &(End) { TRUE, 10, 0, 0 });
  add_standing (now, a, &(End) { TRUE, 90, 0, 0 });

  shifts = kith_shifts_list (&(KithCircle) { parse_day (THEN), then, stages }, &(KithCircle) { parse_day (NOW), now, stages }, 6);

  g_assert_cmpuint (shifts->len, ==, 2);
  g_assert_cmpstr (((KithShift *) shifts->pdata[0])->person, ==, b->id);
  g_assert_cmpint (((KithShift *) shifts->pdata[0])->kind, ==, KITH_SHIFT_FURTHER);
  g_assert_cmpint (((KithShift *) shifts->pdata[0])->now, ==, 5);
  g_assert_cmpstr (((KithShift *) shifts->pdata[1])->person, ==, a->id);
  g_assert_cmpint (((KithShift *) shifts->pdata[1])->kind, ==, KITH_SHIFT_NEARER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/shift/", cases[i].name, NULL), " ", '-');

      g_test_add_data_func (path, &cases[i], test_shifts);
    }
  g_test_add_func ("/shift/order", test_order);

  return g_test_run ();
}
