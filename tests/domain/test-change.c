/* test-change.c: what becomes of a block when one of it is moved, cancelled or missed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change.h"
#include "kith-domain-error.h"
#include "kith-hours.h"

#include <string.h>

#define ZONE  "Europe/Berlin"
#define FIRST "2027-01-04T15:00"

/* A block is a letter per week from FIRST on: p planned, h held, c cancelled, n no-show, m a place left behind; in upper
 * case where a cancelled one counts or a no-show does not. Afterwards each is that letter, its number or "-", the time
 * where that is not the Monday it was made for, and "*" where it changed. */
typedef struct
{
  const char *before;
  int chosen;
  KithChangeVerb verb;
  KithChangeScope scope;
  KithChangeUse use;
  const char *to;
  const char *after; /* NULL: refused */
} Case;

#define THIS KITH_CHANGE_THIS
#define FOLLOWING KITH_CHANGE_FOLLOWING
#define REST KITH_CHANGE_REST

static const Case cases[] = {
  /* Cancelled: the row stays, the number goes; numbers stay dense. */
  { "pppp", 0, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_AS_USUAL, NULL, "c-* p1 p2 p3" },
  { "pppp", 1, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_AS_USUAL, NULL, "p1 c-* p2 p3" },
  { "pppp", 3, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_AS_USUAL, NULL, "p1 p2 p3 c-*" },
  { "pppp", 1, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_COUNTED, NULL, "p1 C2* p3 p4" },
  { "pppp", 1, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_MADE_UP, NULL, "p1 c-* p2 p3 p4@2027-02-01T15:00*" },
  { "hhpp", 2, KITH_CHANGE_CANCEL, FOLLOWING, KITH_CHANGE_AS_USUAL, NULL, "h1 h2 c-* c-*" },
  { "hppp", 1, KITH_CHANGE_CANCEL, REST, KITH_CHANGE_AS_USUAL, NULL, "h1 p2 c-* c-*" },
  { "hpcp", 1, KITH_CHANGE_CANCEL, FOLLOWING, KITH_CHANGE_COUNTED, NULL, "h1 C2* c- C3*" },
  { "ppp", 1, KITH_CHANGE_CANCEL, FOLLOWING, KITH_CHANGE_MADE_UP, NULL,
    "p1 c-* c-* p2@2027-01-25T15:00* p3@2027-02-01T15:00*" },
  /* What was made up stands past all that was ever booked, also past what was cancelled. */
  { "ppc", 0, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_MADE_UP, NULL, "c-* p1 c- p2@2027-01-25T15:00*" },
  /* A no-show keeps its number unless it is made up. */
  { "pppp", 1, KITH_CHANGE_NO_SHOW, THIS, KITH_CHANGE_AS_USUAL, NULL, "p1 n2* p3 p4" },
  { "pppp", 1, KITH_CHANGE_NO_SHOW, THIS, KITH_CHANGE_COUNTED, NULL, "p1 n2* p3 p4" },
  { "pppp", 1, KITH_CHANGE_NO_SHOW, THIS, KITH_CHANGE_MADE_UP, NULL, "p1 N-* p2 p3 p4@2027-02-01T15:00*" },
  /* Held, and set right afterwards. */
  { "pppp", 0, KITH_CHANGE_HELD, THIS, KITH_CHANGE_AS_USUAL, NULL, "h1* p2 p3 p4" },
  { "nppp", 0, KITH_CHANGE_HELD, THIS, KITH_CHANGE_AS_USUAL, NULL, "h1* p2 p3 p4" },
  { "cppp", 0, KITH_CHANGE_HELD, THIS, KITH_CHANGE_AS_USUAL, NULL, "h1* p2 p3 p4" },
  { "hppp", 0, KITH_CHANGE_NO_SHOW, THIS, KITH_CHANGE_AS_USUAL, NULL, "n1* p2 p3 p4" },
  /* Moved: earlier ones stay, later ones keep their distance. */
  { "pppp", 1, KITH_CHANGE_MOVE, THIS, KITH_CHANGE_AS_USUAL, "2027-01-12T09:00", "p1 p2@2027-01-12T09:00* p3 p4" },
  { "pppp", 1, KITH_CHANGE_MOVE, FOLLOWING, KITH_CHANGE_AS_USUAL, "2027-01-12T09:30",
    "p1 p2@2027-01-12T09:30* p3@2027-01-19T09:30* p4@2027-01-26T09:30*" },
  { "pppp", 1, KITH_CHANGE_MOVE, REST, KITH_CHANGE_AS_USUAL, "2027-01-20T15:00",
    "p1 p2 p3@2027-01-20T15:00* p4@2027-01-27T15:00*" },
  { "pcpnp", 0, KITH_CHANGE_MOVE, FOLLOWING, KITH_CHANGE_AS_USUAL, "2027-01-05T15:00",
    "p1@2027-01-05T15:00* c- p2@2027-01-19T15:00* n3 p4@2027-02-02T15:00*" },
  { "pppp", 0, KITH_CHANGE_MOVE, THIS, KITH_CHANGE_AS_USUAL, "2027-01-13T15:00", "p1 p2@2027-01-13T15:00* p3 p4" },
  { "pppp", 0, KITH_CHANGE_MOVE, FOLLOWING, KITH_CHANGE_AS_USUAL, "2027-01-04T23:30",
    "p1@2027-01-04T23:30* p2@2027-01-11T23:30* p3@2027-01-18T23:30* p4@2027-01-25T23:30*" },
  { "mpp", 1, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_AS_USUAL, NULL, "m- c-* p1" },
  /* Nothing to change. */
  { "cppp", 0, KITH_CHANGE_MOVE, THIS, KITH_CHANGE_AS_USUAL, "2027-01-12T09:00", NULL },
  { "hppp", 0, KITH_CHANGE_MOVE, THIS, KITH_CHANGE_AS_USUAL, "2027-01-12T09:00", NULL },
  { "pppp", 3, KITH_CHANGE_CANCEL, REST, KITH_CHANGE_AS_USUAL, NULL, NULL },
  { "pphc", 2, KITH_CHANGE_CANCEL, REST, KITH_CHANGE_AS_USUAL, NULL, NULL },
  { "cppp", 0, KITH_CHANGE_CANCEL, THIS, KITH_CHANGE_MADE_UP, NULL, NULL },
  { "mpp", 0, KITH_CHANGE_HELD, THIS, KITH_CHANGE_AS_USUAL, NULL, NULL },
  { "pppp", 7, KITH_CHANGE_CANCEL, FOLLOWING, KITH_CHANGE_AS_USUAL, NULL, NULL },
  { "pppp", 0, KITH_CHANGE_MOVE, FOLLOWING, KITH_CHANGE_AS_USUAL, "9999-12-31T09:00", NULL },
};

static const char letters[] = "phcnm";

static KithWallTime
parse (const char *text)
{
  KithWallTime time;

  g_assert_true (kith_wall_time_parse (text, &time));
  return time;
}

static KithPlan *
make_block (const char *states)
{
  KithPlan *block = kith_plan_new ("block", (int) strlen (states), 0);
  KithWallTime starts = parse (FIRST);

  for (const char *c = states; *c != '\0'; c++)
    {
      KithAppointment *appointment = kith_appointment_new ("appointment", &starts, ZONE, 50);

      appointment->state = strchr (letters, g_ascii_tolower (*c)) - letters;
      appointment->counts = *c != 'c' && *c != 'N' && *c != 'm';
      appointment->version = 1;
      g_free (appointment->id);
      appointment->id = g_strdup_printf ("%d", (int) (c - states));
      kith_planned_add_client (kith_plan_add (block, appointment), "client");
      kith_wall_time_add (&starts, 7, 0);
    }
  return block;
}

static void
describe_item (const KithPlanned *item,
               GString           *text)
{
  const KithAppointment *appointment = item->appointment;
  KithWallTime usual = parse (FIRST);
  char letter = letters[appointment->state];
  guint64 week = G_MAXUINT8;

  g_ascii_string_to_unsigned (appointment->id, 10, 0, 20, &week, NULL);
  kith_wall_time_add (&usual, (int) week * 7, 0);
  if ((letter == 'c') == appointment->counts && (letter == 'c' || letter == 'n'))
    letter = g_ascii_toupper (letter);
  g_string_append_printf (text, "%s%c", text->len > 0 ? " " : "", letter);
  if (appointment->number > 0)
    g_string_append_printf (text, "%d", appointment->number);
  else
    g_string_append_c (text, '-');
  if (kith_wall_time_compare (&usual, &appointment->starts) != 0)
    {
      g_autofree char *starts = kith_wall_time_to_text (&appointment->starts);

      g_string_append_printf (text, "@%s", starts);
    }
  if (item->changed)
    g_string_append_c (text, '*');
}

static char *
describe (KithPlan *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->items->len; i++)
    describe_item (block->items->pdata[i], text);
  return g_string_free_and_steal (text);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (KithPlan) block = make_block (c->before);
      g_autofree char *id = g_strdup_printf ("%d", c->chosen);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      KithWallTime to = parse (c->to != NULL ? c->to : FIRST);
      KithChange change = { c->verb, c->scope, c->use, KITH_REASON_NONE, c->to != NULL ? &to : NULL,
                            .cadence = 7, .counts = TRUE };

      g_test_message ("%" G_GSIZE_FORMAT ": %s, %d", i, c->before, c->chosen);
      g_assert_cmpint (kith_change_apply (&change, block, id, &error), ==, c->after != NULL);
      if (c->after == NULL)
        {
          g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
          continue;
        }
      g_assert_no_error (error);
      after = describe (block);
      g_assert_cmpstr (after, ==, c->after);
    }
}

/* The clock on the wall is kept, whichever way the clocks of the zone go. */
static void
test_move_over_clock_changes (void)
{
  static const char * const days[][2] = { { "2026-10-19T15:00", "2026-10-20T15:00" }, { "2027-03-22T15:00", "2027-03-23T15:00" } };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (KithPlan) block = make_block ("ppp");
      KithWallTime first = parse (days[i][0]), to = parse (days[i][1]);
      KithChange there = { KITH_CHANGE_MOVE, FOLLOWING, .to = &first, .cadence = 7 };
      KithChange next = { KITH_CHANGE_MOVE, FOLLOWING, .to = &to, .cadence = 7 };
      g_autoptr (GError) error = NULL;

      g_assert_true (kith_change_apply (&there, block, "0", &error));
      g_assert_true (kith_change_apply (&next, block, "0", &error));
      for (guint j = 0; j < block->items->len; j++)
        g_assert_cmpint (((KithPlanned *) block->items->pdata[j])->appointment->starts.hour, ==, 15);
    }
}

static void
test_resources (void)
{
  g_autoptr (KithPlan) block = make_block ("ppp");
  KithChange change = { KITH_CHANGE_MOVE, FOLLOWING, .therapist = "t", .room = "r", .cadence = 7 };
  KithChange back = { KITH_CHANGE_MOVE, KITH_CHANGE_THIS, .room = "", .cadence = 7 };
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_change_apply (&change, block, "1", &error));
  g_assert_true (kith_change_apply (&back, block, "2", &error));
  g_assert_null (kith_plan_find (block, "0")->appointment->therapist);
  g_assert_cmpstr (kith_plan_find (block, "1")->appointment->room, ==, "r");
  g_assert_cmpstr (kith_plan_find (block, "2")->appointment->therapist, ==, "t");
  g_assert_null (kith_plan_find (block, "2")->appointment->room);
  after = describe (block);
  g_assert_cmpstr (after, ==, "p1 p2* p3*");
}

static void
test_made_up_past_closures (void)
{
  g_autoptr (KithPlan) block = make_block ("pp");
  g_autoptr (GPtrArray) closures = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_closure_free);
  KithDate first = { KITH_DATE_DAY, FALSE, 2027, 1, 15 }, last = { KITH_DATE_DAY, FALSE, 2027, 1, 25 };
  KithChange change = { KITH_CHANGE_NO_SHOW, KITH_CHANGE_THIS, KITH_CHANGE_MADE_UP, .cadence = 7, .counts = TRUE };
  KithPlanned *added;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (closures, kith_closure_new (KITH_CLOSURE_CLOSED, &first, &last));
  change.closures = closures;
  g_assert_true (kith_change_apply (&change, block, "0", &error));
  after = describe (block);
  g_assert_cmpstr (after, ==, "N-* p1 p2@2027-02-01T15:00*");
  added = block->items->pdata[2];
  g_assert_cmpint (added->appointment->version, ==, 0);
  g_assert_cmpstr (added->clients->pdata[0], ==, "client");
}

/* What is of a kind that has no number gets none by being held. */
static void
test_kind_that_does_not_count (void)
{
  g_autoptr (KithPlan) block = make_block ("pp");
  KithChange change = { KITH_CHANGE_HELD, KITH_CHANGE_FOLLOWING, .cadence = 7, .counts = FALSE };
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_change_apply (&change, block, "0", &error));
  after = describe (block);
  g_assert_cmpstr (after, ==, "h-* h-*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/cases", test_cases);
  g_test_add_func ("/change/move-over-clock-changes", test_move_over_clock_changes);
  g_test_add_func ("/change/resources", test_resources);
  g_test_add_func ("/change/made-up-past-closures", test_made_up_past_closures);
  g_test_add_func ("/change/kind-that-does-not-count", test_kind_that_does_not_count);

  return g_test_run ();
}
