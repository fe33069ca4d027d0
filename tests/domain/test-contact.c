/* test-contact.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contact.h"
#include "kith-domain-error.h"
#include "kith-id.h"

#include <string.h>

#define FINE (-1)
#define EARLY_ID "01890a5d-ac96-774b-bcce-b302099a8057"
#define LATE_ID "01890a5d-ac97-774b-bcce-b302099a8057"

typedef struct
{
  const char *name;
  const char *born;
  const char *phone;
  int code;
} ValidateCase;

static const ValidateCase validate_cases[] = {
  { "Anna Beck", "", NULL, FINE },
  { "Anna Beck", "1980-05-01", "+49 30 123", FINE },
  { " Anna ", "~1980", "", FINE },
  { "محمد علي", "1980-05", "ask at the desk", FINE },
  { "Anna", "1850", NULL, FINE },
  { "Anna", "1850-01-01", NULL, FINE },
  { "Anna", "~1850-01", NULL, FINE },
  { "", "", NULL, KITH_DOMAIN_ERROR_EMPTY },
  { " \u00a0", "", NULL, KITH_DOMAIN_ERROR_EMPTY },
  { "\u200b", "", NULL, KITH_DOMAIN_ERROR_EMPTY },
  { "Anna\nBeck", "", NULL, KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\u2028Beck", "", NULL, KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\x01", "", NULL, KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna\xc3", "", NULL, KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", "", "030\n123", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", "", "030\xff", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "Anna", "1849", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Anna", "1849-12-31", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Anna", "~1849", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
  { "Anna", "9999", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
};

static const KithDate unreal_dates[] = {
  { KITH_DATE_DAY, FALSE, 1980, 2, 30 },
  { KITH_DATE_DAY, FALSE, 1980, 0, 1 },
  { KITH_DATE_DAY, FALSE, 1980, 1, -1 },
  { KITH_DATE_DAY, FALSE, 1980, 1, 1000 },
  { KITH_DATE_MONTH, FALSE, 1980, 13, 0 },
  { KITH_DATE_MONTH, FALSE, 1980, G_MAXINT, 0 },
  { KITH_DATE_YEAR, FALSE, 0, 0, 0 },
  { KITH_DATE_YEAR, TRUE, -980, 0, 0 },
  { KITH_DATE_YEAR, FALSE, 19800, 0, 0 },
};

typedef struct
{
  const char *name;
  const char *born;
  const char *id;
} OrderCase;

/* Each contact sorts before every one below it. */
static const OrderCase order_cases[] = {
  { "anna beck", "1979", LATE_ID },
  { "Ánna  BECK", "1980-05-01", EARLY_ID },
  { "ANNA BECK", "1980-05-01", LATE_ID },
  { "Anna Beck", "~1980-05-01", EARLY_ID },
  { "Anna Beck", "", EARLY_ID },
  { "Anna Becker", "1950", EARLY_ID },
  { "Ärmel", "", EARLY_ID },
  { "Zoe", "1900", EARLY_ID },
  { "Елена", "1900", EARLY_ID },
};

typedef struct
{
  const char *name;
  const char *born;
  const char *expected;
} DescribeCase;

static const DescribeCase describe_cases[] = {
  { "Anna Beck", "", "Anna Beck" },
  { "Anna Beck", "1980-05-01", "Anna Beck (born 1980-05-01)" },
  { "Anna Beck", "1980-05", "Anna Beck (born 1980-05)" },
  { "Anna Beck", "~1980", "Anna Beck (born about 1980)" },
  { "100 % s %s", "1980", "100 % s %s (born 1980)" },
  { "An\xffna", "", "An\ufffdna" },
};

static KithContact *
make_contact (const char *name,
              const char *born,
              const char *phone)
{
  KithContact *contact = kith_contact_new (name);

  g_assert_true (kith_date_parse (born, &contact->born));
  contact->phone = g_strdup (phone);
  return contact;
}

static void
check_contact (const KithContact *contact,
               int                code)
{
  g_autoptr (GError) error = NULL;
  gboolean fine = kith_contact_validate (contact, &error);

  if (code == FINE)
    {
      g_assert_no_error (error);
      g_assert_true (fine);
      return;
    }

  g_assert_false (fine);
  g_assert_error (error, KITH_DOMAIN_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_false (kith_contact_validate (contact, NULL));

  if (strlen (contact->name) > 1)
    g_assert_null (strstr (error->message, contact->name));
}

static void
test_new (void)
{
  g_autoptr (KithContact) a = kith_contact_new ("Anna");
  g_autoptr (KithContact) b = kith_contact_new ("Anna");

  g_assert_true (kith_id_is_valid (a->id));
  g_assert_cmpstr (a->id, <, b->id);
  g_assert_cmpstr (a->name, ==, "Anna");
  g_assert_cmpint (a->born.precision, ==, KITH_DATE_UNKNOWN);
  g_assert_null (a->phone);
  g_assert_cmpint (a->status, ==, KITH_CONTACT_ACTIVE);
  g_assert_cmpint (a->version, ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (KithContact) contact = make_contact ("Anna", "~1980-05-01", "030");
  g_autoptr (KithContact) bare = kith_contact_new ("Anna");
  g_autoptr (KithContact) copy = NULL;
  g_autoptr (KithContact) bare_copy = kith_contact_copy (bare);
  g_autofree char *id = g_strdup (contact->id);

  contact->status = KITH_CONTACT_ARCHIVED;
  contact->version = G_MAXINT64;
  copy = kith_contact_copy (contact);
  kith_contact_free (g_steal_pointer (&contact));

  g_assert_cmpstr (copy->id, ==, id);
  g_assert_cmpstr (copy->name, ==, "Anna");
  g_assert_cmpstr (copy->phone, ==, "030");
  g_assert_cmpint (copy->born.precision, ==, KITH_DATE_DAY);
  g_assert_true (copy->born.about);
  g_assert_cmpint (copy->born.day, ==, 1);
  g_assert_cmpint (copy->status, ==, KITH_CONTACT_ARCHIVED);
  g_assert_cmpint (copy->version, ==, G_MAXINT64);
  g_assert_null (bare_copy->phone);

  kith_contact_free (NULL);
}

static void
test_validate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (validate_cases); i++)
    {
      const ValidateCase *c = &validate_cases[i];
      g_autoptr (KithContact) contact = make_contact (c->name, c->born, c->phone);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      check_contact (contact, c->code);
    }
}

static void
test_validate_length (void)
{
  g_autoptr (KithContact) contact = kith_contact_new ("");
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; i < 200; i++)
    g_string_append (name, "ü");
  g_set_str (&contact->name, name->str);
  contact->phone = g_strnfill (60, '1');
  check_contact (contact, FINE);

  g_set_str (&contact->phone, "1234567890123456789012345678901234567890123456789012345678901");
  check_contact (contact, KITH_DOMAIN_ERROR_TOO_LONG);

  g_set_str (&contact->phone, NULL);
  g_string_append (name, "ü");
  g_set_str (&contact->name, name->str);
  check_contact (contact, KITH_DOMAIN_ERROR_TOO_LONG);
}

static void
test_validate_unreal (void)
{
  g_autoptr (KithContact) contact = kith_contact_new ("Anna");

  for (gsize i = 0; i < G_N_ELEMENTS (unreal_dates); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      contact->born = unreal_dates[i];
      check_contact (contact, KITH_DOMAIN_ERROR_NOT_A_DATE);
    }
}

static void
check_born_in_days (int n_days,
                    int code)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, n_days);
  g_autoptr (KithContact) contact = kith_contact_new ("Anna");

  contact->born.precision = KITH_DATE_DAY;
  g_date_time_get_ymd (day, &contact->born.year, &contact->born.month, &contact->born.day);
  check_contact (contact, code);

  contact->born.about = TRUE;
  check_contact (contact, code);
}

/* One day past the limit is left out: midnight might fall between the two looks at the clock. */
static void
test_validate_today (void)
{
  check_born_in_days (-1, FINE);
  check_born_in_days (0, FINE);
  check_born_in_days (1, FINE);
  check_born_in_days (3, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
  check_born_in_days (400, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
}

static void
test_validate_this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (KithContact) contact = kith_contact_new ("Anna");

  contact->born.precision = KITH_DATE_YEAR;
  contact->born.year = g_date_time_get_year (now);
  check_contact (contact, FINE);

  contact->born.year += 2;
  check_contact (contact, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
}

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (order_cases); j++)
        {
          g_autoptr (KithContact) a = make_contact (order_cases[i].name, order_cases[i].born, NULL);
          g_autoptr (KithContact) b = make_contact (order_cases[j].name, order_cases[j].born, NULL);
          int order;

          g_set_str (&a->id, order_cases[i].id);
          g_set_str (&b->id, order_cases[j].id);
          order = kith_contact_compare (a, b);

          g_test_message ("cases %" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT, i, j);
          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        }
    }
}

static void
test_status (void)
{
  const char *others[] = { NULL, "", "Active", "archived ", "gone" };
  KithContactStatus status = KITH_CONTACT_ARCHIVED;

  g_assert_cmpstr (kith_contact_status_to_text (KITH_CONTACT_ACTIVE), ==, "active");
  g_assert_cmpstr (kith_contact_status_to_text (KITH_CONTACT_ARCHIVED), ==, "archived");

  g_assert_true (kith_contact_status_from_text ("active", &status));
  g_assert_cmpint (status, ==, KITH_CONTACT_ACTIVE);
  g_assert_true (kith_contact_status_from_text ("archived", &status));
  g_assert_cmpint (status, ==, KITH_CONTACT_ARCHIVED);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (kith_contact_status_from_text (others[i], &status));
  g_assert_cmpint (status, ==, KITH_CONTACT_ARCHIVED);
}

static void
test_describe (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (describe_cases); i++)
    {
      g_autoptr (KithContact) contact = make_contact (describe_cases[i].name, describe_cases[i].born, NULL);
      g_autofree char *described = kith_contact_describe (contact);

      g_assert_cmpstr (described, ==, describe_cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact/new", test_new);
  g_test_add_func ("/contact/copy", test_copy);
  g_test_add_func ("/contact/validate", test_validate);
  g_test_add_func ("/contact/validate-length", test_validate_length);
  g_test_add_func ("/contact/validate-unreal", test_validate_unreal);
  g_test_add_func ("/contact/validate-today", test_validate_today);
  g_test_add_func ("/contact/validate-this-year", test_validate_this_year);
  g_test_add_func ("/contact/compare", test_compare);
  g_test_add_func ("/contact/status", test_status);
  g_test_add_func ("/contact/describe", test_describe);

  return g_test_run ();
}
