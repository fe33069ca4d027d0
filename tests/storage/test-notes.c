/* test-notes.c: notes, what a signature stands for, and drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-scope.h"
#include "kith-storage-error.h"
#include "kith-users.h"

#include <string.h>

#define COLLEAGUE "Dr. Okafor"
#define DESK      "Front desk"

static KithConnection *
get_clinical (PracticeFixture *fixture)
{
  return KITH_SQLITE (fixture->database)->connections[KITH_FILE_CLINICAL];
}

static gint64
count (PracticeFixture *fixture,
       const char      *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  kith_connection_number (get_clinical (fixture), sql, -1, &number, &error);
  g_assert_no_error (error);
  return number;
}

/* One action of the note's client; takes back what fails. */
static char *
save (PracticeFixture  *fixture,
      const char       *client,
      const char       *note,
      const char       *body,
      gint64            version,
      GError          **error)
{
  g_autofree char *scope = kith_scope_new_client (client);
  KithNotice *notice = NULL;
  char *id;

  practice_fixture_begin (fixture, KITH_FILE_CLINICAL, KITH_ACTION_DO, scope);
  id = kith_database_save_note (fixture->database, client, note, body, version, error);
  if (id == NULL)
    fixture->database->engine->rollback (fixture->database);
  else if (!fixture->database->engine->commit (fixture->database, &notice, error))
    g_clear_pointer (&id, g_free);
  g_clear_pointer (&notice, kith_notice_free);
  return id;
}

static char *
save_new (PracticeFixture *fixture,
          const char      *client,
          const char      *body)
{
  g_autoptr (GError) error = NULL;
  char *id = save (fixture, client, NULL, body, 0, &error);

  g_assert_no_error (error);
  return id;
}

static gboolean
sign (PracticeFixture  *fixture,
      const char       *client,
      const char       *note,
      GError          **error)
{
  g_autofree char *scope = kith_scope_new_client (client);
  gboolean done;

  practice_fixture_begin (fixture, KITH_FILE_CLINICAL, KITH_ACTION_DO, scope);
  done = kith_database_sign_note (fixture->database, note, error);
  if (done)
    practice_fixture_commit (fixture);
  else
    fixture->database->engine->rollback (fixture->database);
  return done;
}

static void
test_subject_comes_with_first_note (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *scope = kith_scope_new_client (client);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_cmpint (count (fixture, "SELECT count(*) FROM subject"), ==, 0);
  one = save_new (fixture, client, "first");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM subject"), ==, 1);
  two = save_new (fixture, client, "second");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM subject"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM subject WHERE id IN (SELECT subject FROM note)"), ==, 1);
  g_assert_cmpstr (one, !=, two);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM subject"), ==, 0);
}

static void
test_nobody_has_no_subject (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = save (fixture, "0192b0e0-0000-7000-8000-000000000000", NULL, "body", 0, &error);

  g_assert_null (id);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_versions (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "one");
  g_autoptr (GError) error = NULL;
  g_autofree char *same = save (fixture, client, note, "two", 1, &error);
  g_autofree char *refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (same, ==, note);
  refused = save (fixture, client, note, "three", 1, &error);
  g_assert_null (refused);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note WHERE body = 'two' AND version = 2"), ==, 1);
}

static void
test_signed_note_stays (void)
{
  static const char * const statements[] = {
    "UPDATE note SET body = 'changed'", "UPDATE note SET signed = NULL", "UPDATE note SET author = 'x'", "DELETE FROM note",
    "INSERT OR REPLACE INTO note (nr, id, subject, author, kind, body, changed, actor) "
    "SELECT nr, id, subject, author, kind, 'changed', changed, actor FROM note",
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "as signed");
  g_autofree char *refused = NULL;
  g_autoptr (GError) error = NULL;

  sign (fixture, client, note, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      if (kith_connection_exec (get_clinical (fixture), statements[i], &error))
        g_error ("was not refused: %s", statements[i]);
      g_clear_error (&error);
    }
  refused = save (fixture, client, note, "changed", 2, &error);
  g_assert_null (refused);
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (sign (fixture, client, note, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note WHERE body = 'as signed' AND signed IS NOT NULL"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM audit WHERE verb = 'sign' AND length (digest) = 64"), ==, 1);
}

static void
test_signing_is_not_undone (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *scope = kith_scope_new_client (client);
  g_autofree char *note = save_new (fixture, client, "as signed");
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAction) target = NULL;

  sign (fixture, client, note, &error);
  g_assert_no_error (error);
  target = kith_database_find_step (fixture->database, scope, KITH_ACTION_UNDO, &error);
  g_assert_no_error (error);
  practice_fixture_begin (fixture, target->file, KITH_ACTION_UNDO, scope);
  g_assert_false (kith_database_reverse (fixture->database, target, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT);
  fixture->database->engine->rollback (fixture->database);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note WHERE signed IS NOT NULL"), ==, 1);
}

static guint
count_faults (PracticeFixture *fixture,
              const char      *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = kith_database_check (fixture->database, &error);
  guint found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      const KithFault *fault = faults->pdata[i];

      g_test_message ("%s: %s", fault->where, fault->what);
      found += strstr (fault->what, word) != NULL;
    }
  return found;
}

/* Somebody with the key and a tool of their own. */
static void
test_digests (void)
{
  static const char * const tampering[] = {
    "UPDATE note SET body = 'as signed '",
    "UPDATE note SET author = 'somebody'",
    "UPDATE note SET id = id || 'x'",
    "DELETE FROM audit WHERE verb = 'sign'",
    "UPDATE audit SET digest = NULL WHERE verb = 'sign'",
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "as signed");
  g_autofree char *draft = save_new (fixture, client, "not signed");
  g_autoptr (GError) error = NULL;

  sign (fixture, client, note, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_faults (fixture, "signed"), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tampering); i++)
    {
      kith_connection_exec (get_clinical (fixture), "BEGIN; DROP TRIGGER note_stays_as_signed; DROP TRIGGER audit_stays; "
                            "DROP TRIGGER audit_is_kept", &error);
      g_assert_no_error (error);
      kith_connection_exec (get_clinical (fixture), tampering[i], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_faults (fixture, "A signed note is not what was signed"), ==, 1);
      kith_connection_exec (get_clinical (fixture), "ROLLBACK", &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_faults (fixture, "signed"), ==, 0);
}

static void
add_user (PracticeFixture *fixture,
          const char      *name,
          KithRole         role)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_database_add_user (fixture->database, name, role, FALSE, FALSE, passphrase, FIXTURE_MEMORY, &error);

  g_assert_no_error (error);
}

static gboolean
draft_job (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  g_assert_not_reached ();
}

static const KithJob note_job = { "draft", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, draft_job };

/* @body NULL discards. */
static void
write_draft (KithDatabase *database,
             const char   *object,
             const char   *body,
             gint64        base)
{
  g_autoptr (GError) error = NULL;
  KithNotice *notice = NULL;

  database->engine->begin (database, &note_job, NULL, &error);
  g_assert_no_error (error);
  if (body != NULL)
    kith_database_save_draft (database, KITH_FILE_CLINICAL, object, "body", body, base, &error);
  else
    kith_database_discard_draft (database, KITH_FILE_CLINICAL, object, "body", &error);
  g_assert_no_error (error);
  database->engine->commit (database, &notice, &error);
  g_assert_no_error (error);
  g_assert_null (notice);
}

static void
assert_draft (KithDatabase *database,
              const char   *object,
              const char   *expected,
              gint64        expected_base)
{
  g_autoptr (GError) error = NULL;
  gint64 base = -1;
  g_autofree char *body = kith_database_load_draft (database, KITH_FILE_CLINICAL, object, "body", &base, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (body, ==, expected);
  g_assert_cmpint (base, ==, expected_base);
}

static void
test_drafts (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *before = practice_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  KithDatabase *other;

  add_user (fixture, COLLEAGUE, KITH_ROLE_FULL);
  other = practice_fixture_open_again (fixture, COLLEAGUE, &error);
  g_assert_no_error (error);
  assert_draft (fixture->database, "a", NULL, -1);
  write_draft (fixture->database, "a", "mine", 3);
  write_draft (other, "a", "theirs", 4);
  write_draft (fixture->database, "b", "another", 0);
  assert_draft (fixture->database, "a", "mine", 3);
  assert_draft (other, "a", "theirs", 4);
  write_draft (fixture->database, "a", "mine, longer", 5);
  assert_draft (fixture->database, "a", "mine, longer", 5);
  write_draft (fixture->database, "a", NULL, 0);
  assert_draft (fixture->database, "a", NULL, -1);
  assert_draft (fixture->database, "b", "another", 0);
  assert_draft (other, "a", "theirs", 4);
  other->engine->close (other);
  after = practice_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_office_user (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  KithDatabase *desk;

  add_user (fixture, DESK, KITH_ROLE_OFFICE);
  desk = practice_fixture_open_again (fixture, DESK, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kith_database_get_role (desk), ==, KITH_ROLE_OFFICE);
  g_assert_false (desk->engine->begin (desk, &note_job, NULL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (kith_database_load_draft (desk, KITH_FILE_CLINICAL, "a", "body", NULL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (kith_database_dump (desk, KITH_FILE_CLINICAL, &error));
  g_assert_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  faults = kith_database_check (desk, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  desk->engine->close (desk);
}

static void
assert_finds (PracticeFixture *fixture,
              const char      *words,
              guint            wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = kith_database_search (fixture->database, words, 10, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %u", words, hits->len);
  g_assert_cmpuint (hits->len, ==, wanted);
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    guint notes;
  } cases[] = {
    { "brother", 1 }, { "BROTH", 1 }, { "rother", 0 }, { "grosse", 1 }, { "große", 1 }, { "brother quarrel", 1 },
    { "\"brother", 1 }, { "body:brother", 0 }, { "brother AND", 0 }, { "*", 0 }, { "(", 0 },
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "A quarrel with the brother; Große Worte.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = kith_database_search (fixture->database, cases[i].words, 10, &error);

      g_assert_no_error (error);
      g_test_message ("%s: %u", cases[i].words, hits->len);
      g_assert_cmpuint (hits->len, ==, cases[i].notes);
      for (guint j = 0; j < hits->len; j++)
        {
          const KithHit *hit = hits->pdata[j];

          g_assert_cmpstr (hit->kind, ==, "note");
          g_assert_cmpstr (hit->id, ==, note);
          g_assert_cmpstr (hit->client, ==, client);
        }
    }
}

/* What a hit says beside its text. */
static void
test_search_tells_whose (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "A quarrel with the brother.");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = kith_database_search (fixture->database, "broth", 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((KithHit *) hits->pdata[0])->client_name, ==, "Ada");
  g_assert_cmpuint (strlen (((KithHit *) hits->pdata[0])->date), ==, strlen ("2026-11-28"));
  g_assert_null (((KithHit *) hits->pdata[0])->session);
}

/* Of two clients, in the order of writing. */
static void
test_search_notes (void)
{
  static const struct
  {
    const char *words;
    int client; /* -1: in every record */
    gboolean best;
    const char *found; /* which notes, in their order */
  } cases[] = {
    { "brother", -1, FALSE, "3210" }, { "brother", -1, TRUE, "1320" }, { "brother", 0, FALSE, "10" }, { "brother", 0, TRUE, "10" },
    { "brother", 1, FALSE, "32" }, { "bro", 1, FALSE, "32" }, { "quarrel brother", -1, FALSE, "30" },
    { "quarrel", 1, FALSE, "3" }, { "sister", 0, FALSE, "" }, { "", 0, FALSE, "" }, { "", -1, TRUE, "" },
  };
  static const char * const bodies[] = {
    "A quarrel with the brother", "Brother, brother, and the brother again", "The brother", "Brother and brother: the quarrel",
  };
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *ada = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *ben = practice_fixture_add_client (fixture, "Ben");
  const char *clients[] = { ada, ben };
  char *notes[G_N_ELEMENTS (bodies)];

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    notes[i] = save_new (fixture, clients[i / 2], bodies[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithNoteSearch wanted = { cases[i].words, cases[i].client >= 0 ? clients[cases[i].client] : NULL, cases[i].best, 10 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = kith_database_search_notes (fixture->database, &wanted, &error);

      g_assert_no_error (error);
      g_test_message ("%s: %u", cases[i].words, hits->len);
      g_assert_cmpuint (hits->len, ==, strlen (cases[i].found));
      for (guint k = 0; k < hits->len; k++)
        g_assert_cmpstr (((const KithHit *) hits->pdata[k])->id, ==, notes[cases[i].found[k] - '0']);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    g_free (notes[i]);
}

/* The client is a word of the index, which nothing typed may find. */
static void
test_search_not_by_client (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "Something");
  g_auto (GStrv) parts = g_strsplit (client, "-", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *word = g_strconcat ("c", joined, NULL);
  g_autofree char *start = g_strndup (word, 4);
  g_autofree char *query = g_strdup_printf ("client : %s", word);

  assert_finds (fixture, "something", 1);
  assert_finds (fixture, word, 0);
  assert_finds (fixture, start, 0);
  assert_finds (fixture, query, 0);
}

/* As names are found: without case, accents or a keyboard that has the letter. What was written stays as it was. */
static void
test_search_folds (void)
{
  static const struct
  {
    const char *body;
    const char *found[6];
    const char *not_found[3];
  } cases[] = {
    { "Die GROẞE Schloßstraße", { "grosse", "große", "GROSSE", "schlossstrasse", "Schloßstr", "schlos" }, { "strasse", "grose" } },
    { "Ærø Þórðr œuvre Łódź", { "aero", "ærø", "thordr", "oeuvre", "lodz", "ŁÓDŹ" }, { "ro", "odz" } },
    { "Élan und Zoë", { "elan", "ÉLAN", "zoe", "Zoë" }, { "lan" } },
    { "mit ﬁnem Eﬀekt", { "finem", "ﬁnem", "effekt" }, { "nem" } },
    { "مُحَمَّد ــ كتاب", { "محمد", "مُحَمَّد", "كتــاب" }, { "حمد" } },
    { "हिन्दी में", { "हिन्दी", "हिन्दी में", "हिन्" }, { "दी", "हन" } },
    { "می\342\200\214خواهم so\302\255ziale", { "میخواهم", "می\342\200\214خواهم", "soziale" }, { "خواهم", "ziale" } },
    { "Ελλάδα ΆΛΛΟΣ", { "ελλαδα", "ΕΛΛΆΔΑ", "αλλος", "άλλοσ" }, { "λλοσ" } },
  };

  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *dump = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_free (save_new (fixture, client, cases[i].body));
  dump = practice_fixture_dump (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_nonnull (strstr (dump, cases[i].body));
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].found) && cases[i].found[j] != NULL; j++)
        assert_finds (fixture, cases[i].found[j], 1);
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].not_found) && cases[i].not_found[j] != NULL; j++)
        assert_finds (fixture, cases[i].not_found[j], 0);
    }
}

/* What is folded away when a text goes in goes out again with it. */
static void
test_search_follows_undo (void)
{
  g_autoptr (PracticeFixture) fixture = practice_fixture_new ();
  g_autofree char *client = practice_fixture_add_client (fixture, "Ada");
  g_autofree char *note = save_new (fixture, client, "In der Straße");
  g_autofree char *scope = kith_scope_new_client (client);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  assert_finds (fixture, "strasse", 1);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_UNDO, scope));
  assert_finds (fixture, "strasse", 0);
  g_assert_true (practice_fixture_step (fixture, KITH_ACTION_REDO, scope));
  assert_finds (fixture, "strasse", 1);
  faults = kith_database_check (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/subject-comes-with-first-note", test_subject_comes_with_first_note);
  g_test_add_func ("/notes/nobody-has-no-subject", test_nobody_has_no_subject);
  g_test_add_func ("/notes/versions", test_versions);
  g_test_add_func ("/notes/signed-note-stays", test_signed_note_stays);
  g_test_add_func ("/notes/signing-is-not-undone", test_signing_is_not_undone);
  g_test_add_func ("/notes/digests", test_digests);
  g_test_add_func ("/notes/drafts", test_drafts);
  g_test_add_func ("/notes/office-user", test_office_user);
  g_test_add_func ("/notes/search", test_search);
  g_test_add_func ("/notes/search-notes", test_search_notes);
  g_test_add_func ("/notes/search-not-by-client", test_search_not_by_client);
  g_test_add_func ("/notes/search-folds", test_search_folds);
  g_test_add_func ("/notes/search-tells-whose", test_search_tells_whose);
  g_test_add_func ("/notes/search-follows-undo", test_search_follows_undo);
  return g_test_run ();
}
