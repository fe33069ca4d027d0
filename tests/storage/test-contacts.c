/* test-contacts.c: clients as stored, listed and found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-domain-error.h"
#include "kith-name.h"
#include "kith-scope.h"
#include "kith-sqlite.h"
#include "kith-storage-error.h"

#include <string.h>

static gboolean
save (PracticeFixture    *fixture,
      const KithContact  *contact,
      GError            **error)
{
  g_autofree char *scope = kith_scope_new_client (contact->id);
  gboolean saved;

  practice_fixture_begin (fixture, KITH_FILE_OFFICE, KITH_ACTION_DO, scope);
  saved = kith_database_save_contact (fixture->database, contact, error);
  if (saved)
    practice_fixture_commit (fixture);
  else
    fixture->database->engine->rollback (fixture->database);
  return saved;
}

static KithContact *
load (PracticeFixture *fixture,
      const char      *id)
{
  g_autoptr (GError) error = NULL;
  KithContact *contact = kith_database_load_contact (fixture->database, id, &error);

  g_assert_no_error (error);
  return contact;
}

static char *
add (PracticeFixture *fixture,
     const char      *name,
     const char      *phone,
     const char      *born)
{
  g_autoptr (KithContact) contact = kith_contact_new (name);
  g_autoptr (GError) error = NULL;

  contact->phone = g_strdup (phone);
  g_assert_true (kith_date_parse (born, &contact->born));
  save (fixture, contact, &error);
  g_assert_no_error (error);
  return g_strdup (contact->id);
}

static void
test_save_and_load (void)
{
  static const struct
  {
    const char *name;
    const char *phone;
    const char *born;
    KithContactStatus status;
  } cases[] = {
    { "Anna Beck", "+49 30 123-456", "1980-05-01", KITH_CONTACT_ACTIVE },
    { "Größe O'Neill \"Bob\" %_\\", NULL, "", KITH_CONTACT_ARCHIVED },
    { "مريم العلي", "", "~1980", KITH_CONTACT_ACTIVE },
    { "  two  blanks ", "🌿", "1990-02", KITH_CONTACT_ACTIVE },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithContact) contact = kith_contact_new (cases[i].name);
      g_autoptr (KithContact) stored = NULL;
      g_autofree char *tidy = kith_name_tidy (cases[i].name);
      g_autofree char *born = NULL;
      g_autoptr (GError) error = NULL;

      contact->phone = g_strdup (cases[i].phone);
      contact->status = cases[i].status;
      kith_date_parse (cases[i].born, &contact->born);
      save (fixture, contact, &error);
      g_assert_no_error (error);
      stored = load (fixture, contact->id);
      born = kith_date_to_text (&stored->born);
      g_assert_cmpstr (stored->name, ==, tidy);
      g_assert_cmpstr (stored->phone, ==, cases[i].phone);
      g_assert_cmpstr (born, ==, cases[i].born);
      g_assert_cmpint (stored->status, ==, cases[i].status);
      g_assert_cmpint (stored->version, ==, 1);
    }
}

static void
test_versions (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = add (fixture, "One", NULL, "");
  g_autoptr (KithContact) mine = load (fixture, id);
  g_autoptr (KithContact) theirs = load (fixture, id);
  g_autoptr (KithContact) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&theirs->name, "Theirs");
  save (fixture, theirs, &error);
  g_assert_no_error (error);
  g_set_str (&mine->name, "Mine");
  g_assert_false (save (fixture, mine, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_assert_null (strstr (error->message, "Mine"));
  stored = load (fixture, id);
  g_assert_cmpstr (stored->name, ==, "Theirs");
  g_assert_cmpint (stored->version, ==, 2);
}

static void
test_refused (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = add (fixture, "One", NULL, "");
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  const struct
  {
    const char *id;
    const char *name;
    gint64 version;
    GQuark domain;
    int code;
  } cases[] = {
    { id, "Again", 0, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS },
    { "0192b0e0-0000-7000-8000-000000000000", "Nobody", 1, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND },
    { id, "Older", 7, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT },
    { id, "", 1, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY },
    { id, "line\nbreak", 1, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithContact) contact = kith_contact_new (cases[i].name);
      g_autoptr (GError) error = NULL;

      g_set_str (&contact->id, cases[i].id);
      contact->version = cases[i].version;
      g_assert_false (save (fixture, contact, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
    }
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static GPtrArray *
page_all (PracticeFixture *fixture,
          guint            limit)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_contact_free);

  for (;;)
    {
      const KithContact *last = all->len > 0 ? all->pdata[all->len - 1] : NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) page = kith_database_page_contacts (fixture->database, last, limit, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (page->len, <=, limit);
      for (guint i = 0; i < page->len; i++)
        g_ptr_array_add (all, kith_contact_copy (page->pdata[i]));
      if (page->len < limit)
        return g_steal_pointer (&all);
    }
}

static int
compare_names (const KithContact *a,
               const KithContact *b)
{
  g_autofree char *one = kith_name_fold (a->name);
  g_autofree char *other = kith_name_fold (b->name);

  return strcmp (one, other);
}

static void
test_paging (void)
{
  static const char * const names[] = {
    "Anna", "anna", "ÄNNA", "Anna", "Anna", "Änne", "Zoë", "zoe", "Ångström", "Öhler", "Ohler", "مريم", "أحمد", "李娜",
    "Anna B", "Anna-B", "ann", "a", "ß", "SS", "🌿", "1", "Émile", "İpek", "ipek",
  };
  static const guint limits[] = { 1, 2, 3, 5, 24, 25, 26, 100 };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = add (fixture, names[i], NULL, "");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GPtrArray) all = page_all (fixture, limits[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (names));
      for (guint j = 0; j < all->len; j++)
        {
          g_assert_true (g_hash_table_add (seen, ((KithContact *) all->pdata[j])->id));
          if (j > 0)
            g_assert_cmpint (compare_names (all->pdata[j - 1], all->pdata[j]), <=, 0);
          if (j > 0 && compare_names (all->pdata[j - 1], all->pdata[j]) != 0)
            g_assert_cmpint (kith_contact_compare (all->pdata[j - 1], all->pdata[j]), <, 0);
        }
    }
}

/* Far ahead, on a day of its own for each. */
static void
book (PracticeFixture *fixture,
      const char      *contact,
      int              day)
{
  KithConnection *connection = KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO appointment (id, kind, starts, zone, utc, minutes, counts, changed, actor)"
    " VALUES ('a%d', 'appointment', '2999-01-%02dT09:00', 'Europe/Berlin', 32472144000 + %d, 50, 1, 0, '');"
    "INSERT INTO attendance (id, appointment, contact, changed, actor) VALUES ('t%d', 'a%d', '%s', 0, '')",
    day, day, day, day, day, contact);
  g_autoptr (GError) error = NULL;

  kith_connection_exec (connection, sql, &error);
  g_assert_no_error (error);
}

/* Wherever a page ends, when someone comes next is told of all whose name another has too, and of nobody else. */
static void
test_equal_names (void)
{
  static const char *const names[] = { "Anna", "Berta", "Berta", "berta", "Carla" };
  static const guint limits[] = { 1, 2, 3, 4, 5, 6 };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = add (fixture, names[i], NULL, "");

      book (fixture, id, (int) i + 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GPtrArray) all = page_all (fixture, limits[i]);

      g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (names));
      for (guint j = 0; j < all->len; j++)
        g_assert_cmpint (((KithContact *) all->pdata[j])->next.year, ==, j > 0 && j < 4 ? 2999 : 0);
    }
}

static void
test_find_by_name (void)
{
  static const struct
  {
    const char *typed;
    guint found;
  } cases[] = {
    { "Jürgen Groß", 2 }, { "JURGEN GROSS", 2 }, { "  jürgen   groß ", 2 }, { "Jürgen", 0 }, { "", 0 },
    { "مريم", 1 }, { "Jürgen Groß'; DROP TABLE contact; --", 0 },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *one = add (fixture, "Jürgen Groß", NULL, "");
  g_autofree char *two = add (fixture, "Jurgen Gross", NULL, "");
  g_autofree char *three = add (fixture, "مريم", NULL, "");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = kith_database_find_contacts (fixture->database, cases[i].typed, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, cases[i].found);
    }
}

/* The names found, in order, joined by commas. */
static char *
search (PracticeFixture *fixture,
        const char      *words,
        guint            limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = kith_database_search (fixture->database, words, limit, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const KithHit *hit = hits->pdata[i];

      g_assert_cmpstr (hit->kind, ==, "client");
      g_assert_cmpstr (hit->id, ==, hit->client);
      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", hit->text);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "anna", "Anna Beck,Anna-Lena Öhler" }, { "ANN", "Anna Beck,Anna-Lena Öhler" }, { "be an", "Anna Beck" },
    { "nna", "" }, { "ohler", "Anna-Lena Öhler" }, { "Öh", "Anna-Lena Öhler" }, { "anna-l", "Anna-Lena Öhler" },
    { "o'neill", "Seán O'Neill" }, { "neill", "Seán O'Neill" }, { "sean", "Seán O'Neill" }, { "مر", "مريم العلي" },
    { "123456", "Anna Beck" }, { "3456", "Anna Beck" }, { "30 123-4", "Anna Beck" }, { "456", "" }, { "+4930", "Anna Beck" },
    { "1980-05-01", "Anna Beck" }, { "1980", "Anna Beck,Anna-Lena Öhler" }, { "", "" }, { "   ", "" },
    { "archived", "Archived Person" },
    { "\"", "" }, { "\"\"", "" }, { "anna\"", "Anna Beck,Anna-Lena Öhler" }, { "\"anna beck\"", "Anna Beck" },
    { "anna AND beck", "" }, { "anna OR beck", "" }, { "NOT anna", "" }, { "anna*", "Anna Beck,Anna-Lena Öhler" },
    { "anna NEAR beck", "" }, { "NEAR(anna beck)", "" }, { "name:anna", "" }, { "folded : anna", "" }, { "^anna", "Anna Beck,Anna-Lena Öhler" },
    { "{anna}", "Anna Beck,Anna-Lena Öhler" }, { "(", "" }, { "-anna", "Anna Beck,Anna-Lena Öhler" }, { "%%%%%%", "" },
    { "____", "" }, { "' OR 1=1 --", "" }, { "anna + beck", "Anna Beck" }, { "\\", "" }, { "anna\tbeck\n", "Anna Beck" },
    { "\xff\xfe", "" }, { "*", "" },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *one = add (fixture, "Anna Beck", "+49 30 123456", "1980-05-01");
  g_autofree char *two = add (fixture, "Anna-Lena Öhler", "0171 999", "~1980");
  g_autofree char *three = add (fixture, "Seán O'Neill", NULL, "1970");
  g_autofree char *four = add (fixture, "مريم العلي", NULL, "");
  g_autoptr (KithContact) archived = kith_contact_new ("Archived Person");
  g_autoptr (GError) error = NULL;

  archived->status = KITH_CONTACT_ARCHIVED;
  save (fixture, archived, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = search (fixture, cases[i].words, 100);
      g_autofree char *typed = g_strescape (cases[i].words, NULL);

      g_test_message ("%s: %s", typed, found);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* At most so many of each kind, however they were found. */
static void
test_search_limit (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *found = NULL;

  for (int i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %d", i % 2 == 0 ? "5550000" : "Phone", i);
      g_autofree char *id = add (fixture, name, i % 2 == 0 ? NULL : "030 5550000", "");
    }
  found = search (fixture, "5550000", 100);
  g_assert_cmpstr (found, ==, "5550000 0,5550000 2,5550000 4,Phone 1,Phone 3,Phone 5");
  g_clear_pointer (&found, g_free);
  found = search (fixture, "5550000", 4);
  g_assert_cmpstr (found, ==, "5550000 0,5550000 2,5550000 4,Phone 1");
}

static void
test_search_follows_edits (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *id = add (fixture, "Before", NULL, "");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autoptr (KithContact) contact = load (fixture, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *undone = NULL;

  g_set_str (&contact->name, "After");
  save (fixture, contact, &error);
  g_assert_no_error (error);
  old = search (fixture, "before", 10);
  new = search (fixture, "after", 10);
  g_assert_cmpstr (old, ==, "");
  g_assert_cmpstr (new, ==, "After");
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  undone = search (fixture, "before", 10);
  g_assert_cmpstr (undone, ==, "Before");
}

static gint64
count_pages_with (KithConnection *connection,
                  const char     *word)
{
  static const char * const statements[] = {
    "SELECT count(*) FROM contact_search_data WHERE instr (block, CAST (?1 AS BLOB)) > 0",
    "SELECT count(*) FROM contact_search_idx WHERE instr (CAST (term AS BLOB), CAST (?1 AS BLOB)) > 0",
  };
  gint64 count = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;
      sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error, statements[i], "t", word);

      g_assert_no_error (error);
      g_assert_true (kith_connection_step (connection, stmt, &error));
      count += sqlite3_column_int64 (stmt, 0);
      sqlite3_reset (stmt);
    }
  return count;
}

/* What was erased is in no page of the index, as an ordinary deletion would leave it. */
static void
test_erased_from_index (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  KithConnection *office = KITH_SQLITE (fixture->database)->connections[KITH_FILE_OFFICE];
  g_autofree char *other = add (fixture, "Somebody", NULL, "");
  g_autofree char *id = add (fixture, "Xylophonist", NULL, "");
  g_autofree char *scope = kith_scope_new_client (id);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (count_pages_with (office, "xylophonist"), >, 0);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  kith_connection_exec (office, "DELETE FROM journal", &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_pages_with (office, "xylophonist"), ==, 0);
  g_assert_cmpint (count_pages_with (office, "ylophonist"), ==, 0);
  found = search (fixture, "somebody", 10);
  g_assert_cmpstr (found, ==, "Somebody");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contacts/save-and-load", test_save_and_load);
  g_test_add_func ("/contacts/versions", test_versions);
  g_test_add_func ("/contacts/refused", test_refused);
  g_test_add_func ("/contacts/paging", test_paging);
  g_test_add_func ("/contacts/equal-names", test_equal_names);
  g_test_add_func ("/contacts/find-by-name", test_find_by_name);
  g_test_add_func ("/contacts/search", test_search);
  g_test_add_func ("/contacts/search-limit", test_search_limit);
  g_test_add_func ("/contacts/search-follows-edits", test_search_follows_edits);
  g_test_add_func ("/contacts/erased-from-index", test_erased_from_index);
  return g_test_run ();
}
