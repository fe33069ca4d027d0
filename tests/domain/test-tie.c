/* test-tie.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-tie-kind.h"
#include "kith-tie.h"

#define FINE (-1)
#define SIXTY "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää"

typedef struct
{
  const char *a;
  const char *b;
  const char *kind;
  const char *from;
  const char *to;
  int code;
} TieCase;

static const TieCase tie_cases[] = {
  { "x", "y", "friend", "", "", FINE },
  { "x", "y", "the band", "1990", "1990-03-02", FINE },
  { "x", "y", "friend", "1990-05", "1990", FINE },
  { "x", "y", "friend", "~1990-05", "1990-04-30", FINE },
  { "x", "y", SIXTY, "", "1990", FINE },
  { "x", "x", "friend", "", "", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "x", NULL, "friend", "", "", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { NULL, "y", "friend", "", "", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "x", "y", NULL, "", "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "x", "y", "", "", "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "x", "y", SIXTY "a", "", "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "x", "y", "a\nb", "", "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "x", "y", "a\xff", "", "", KITH_DOMAIN_ERROR_UNKNOWN_WORD },
  { "x", "y", "friend", "1990-05", "1990-04", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "x", "y", "friend", "1991", "~1990", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
};

static void
test_validate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tie_cases); i++)
    {
      const TieCase *it = &tie_cases[i];
      g_autoptr (KithTie) tie = kith_tie_new ("client", it->a, it->b, it->kind);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (kith_date_parse (it->from, &tie->valid_from));
      g_assert_true (kith_date_parse (it->to, &tie->valid_to));
      g_assert_cmpint (kith_tie_validate (tie, &error), ==, it->code == FINE);
      if (it->code == FINE)
        g_assert_no_error (error);
      else
        g_assert_error (error, KITH_DOMAIN_ERROR, it->code);
    }
}

static void
test_unreal_dates (void)
{
  g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");
  g_autoptr (GError) error = NULL;

  tie->valid_to = (KithDate) { KITH_DATE_DAY, FALSE, 1990, 2, 30 };
  g_assert_false (kith_tie_validate (tie, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_A_DATE);
}

static void
test_copy (void)
{
  g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");
  g_autoptr (KithTie) copy = NULL;

  tie->extra = g_strdup ("{}");
  tie->line = KITH_LINE_STRAINED;
  tie->version = 4;
  copy = kith_tie_copy (tie);

  g_assert_cmpstr (copy->id, ==, tie->id);
  g_assert_true (copy->id != tie->id && copy->extra != tie->extra && copy->a != tie->a);
  g_assert_cmpstr (copy->client, ==, "client");
  g_assert_cmpstr (copy->a, ==, "x");
  g_assert_cmpstr (copy->b, ==, "y");
  g_assert_cmpstr (copy->kind, ==, "friend");
  g_assert_cmpstr (copy->extra, ==, "{}");
  g_assert_cmpint (copy->line, ==, KITH_LINE_STRAINED);
  g_assert_cmpint (copy->version, ==, 4);
}

typedef struct
{
  const char *from;
  const char *to;
  const char *day;
  gboolean in_force;
} ForceCase;

static const ForceCase force_cases[] = {
  { "", "", "2025-05-15", TRUE },
  { "2025-05-15", "2025-05-15", "2025-05-15", TRUE },
  { "2025-05-16", "", "2025-05-15", FALSE },
  { "", "2025-05-14", "2025-05-15", FALSE },
  { "2025", "2025", "2025-05-15", TRUE },
  { "2026", "", "2025-05-15", FALSE },
};

static void
test_force (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (force_cases); i++)
    {
      g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");
      KithDate day;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (kith_date_parse (force_cases[i].from, &tie->valid_from));
      g_assert_true (kith_date_parse (force_cases[i].to, &tie->valid_to));
      g_assert_true (kith_date_parse (force_cases[i].day, &day));
      g_assert_cmpint (kith_tie_is_in_force (tie, &day), ==, force_cases[i].in_force);
    }
}

/* Also with a tie that can hold then, who no longer have to do with each other are not linked. */
static void
test_links (void)
{
  KithDate day;
  KithDate later;

  g_assert_true (kith_date_parse ("2025-05-15", &day) && kith_date_parse ("2025-05-16", &later));
  for (guint line = 0; line < KITH_N_LINES; line++)
    {
      g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");

      tie->line = (KithLine) line;
      tie->valid_to = day;
      g_test_message ("line %u", line);
      g_assert_cmpint (kith_tie_links (tie, &day), ==, line != KITH_LINE_CUT_OFF && line != KITH_LINE_LOST);
      g_assert_false (kith_tie_links (tie, &later));
    }
}

typedef struct
{
  const char *a;
  const char *b;
  const char *kind;
  const char *from;
  const char *to;
  gboolean repeats;
} RepeatCase;

/* Each after "x and y are friends from 2000 to 2010". */
static const RepeatCase repeat_cases[] = {
  { "x", "y", "friend", "", "", TRUE },          { "y", "x", "friend", "", "", TRUE },       { "x", "y", "Friend", "2005", "", TRUE },
  { "x", "y", "friend", "2010", "", TRUE },      { "x", "y", "friend", "2011", "", FALSE },  { "x", "y", "friend", "", "1999", FALSE },
  { "x", "y", "partner", "2000", "2010", FALSE }, { "x", "z", "friend", "", "", FALSE },
};

static void
test_repeats (void)
{
  g_autoptr (KithTie) parent = kith_tie_new ("client", "x", "y", "parent");
  g_autoptr (KithTie) child = kith_tie_new ("client", "y", "x", "parent");
  g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");

  g_assert_true (kith_date_parse ("2000", &tie->valid_from) && kith_date_parse ("2010", &tie->valid_to));
  for (gsize i = 0; i < G_N_ELEMENTS (repeat_cases); i++)
    {
      const RepeatCase *it = &repeat_cases[i];
      g_autoptr (KithTie) other = kith_tie_new ("client", it->a, it->b, it->kind);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (kith_date_parse (it->from, &other->valid_from) && kith_date_parse (it->to, &other->valid_to));
      g_assert_cmpint (kith_tie_repeats (tie, other), ==, it->repeats);
      g_assert_cmpint (kith_tie_repeats (other, tie), ==, it->repeats);
    }
  g_assert_true (kith_tie_repeats (parent, parent));
  g_assert_false (kith_tie_repeats (parent, child));
}

/* Each is offered under words of its own; another is what it is called. */
static void
test_kinds (void)
{
  const char *const *kinds = kith_tie_kind_list ();

  g_assert_cmpuint (g_strv_length ((char **) kinds), ==, 6);
  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint k = 0; kinds[k] != NULL; k++)
      g_assert_cmpint (g_str_equal (kith_tie_kind_get_label (kinds[i]), kith_tie_kind_get_label (kinds[k])), ==, i == k);
  g_assert_cmpstr (kith_tie_kind_get_label ("friend"), ==, "Friends");
  g_assert_cmpstr (kith_tie_kind_get_label ("the band"), ==, "the band");
  g_assert_cmpint (kith_tie_kind_get_line ("conflict"), ==, KITH_LINE_OPEN_CONFLICT);
  g_assert_cmpint (kith_tie_kind_get_line ("friend"), ==, KITH_LINE_NONE);
  g_assert_cmpint (kith_tie_kind_get_line ("the band"), ==, KITH_LINE_NONE);
}

static void
test_between (void)
{
  g_autoptr (KithTie) tie = kith_tie_new ("client", "x", "y", "friend");

  g_assert_true (kith_tie_is_between (tie, "x", "y"));
  g_assert_true (kith_tie_is_between (tie, "y", "x"));
  g_assert_false (kith_tie_is_between (tie, "x", "z"));
  g_assert_false (kith_tie_is_between (tie, "x", "x"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tie/validate", test_validate);
  g_test_add_func ("/tie/unreal-dates", test_unreal_dates);
  g_test_add_func ("/tie/copy", test_copy);
  g_test_add_func ("/tie/force", test_force);
  g_test_add_func ("/tie/links", test_links);
  g_test_add_func ("/tie/repeats", test_repeats);
  g_test_add_func ("/tie/kinds", test_kinds);
  g_test_add_func ("/tie/between", test_between);

  return g_test_run ();
}
