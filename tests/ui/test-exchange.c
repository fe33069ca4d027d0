/* test-exchange.c: what the dialogs of import, export and backup show, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-words.h"
#include "kith-export-form.h"
#include "kith-import-form.h"
#include "kith-reasons.h"

#define MINUTE_MS (G_GINT64_CONSTANT (60000))
#define DAY_MS (24 * 60 * MINUTE_MS)

static void
person_free (KithImportPerson *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
add_person (GPtrArray  *people,
            const char *id,
            const char *name,
            const char *born)
{
  KithImportPerson *person = g_new0 (KithImportPerson, 1);

  person->id = g_strdup (id);
  person->name = g_strdup (name);
  g_assert_true (kith_date_parse (born, &person->born));
  g_ptr_array_add (people, person);
}

static void
content_init (KithImportContent *content,
              guint              n_egos,
              guint              n_people)
{
  *content = (KithImportContent) { .egos = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free),
                                   .people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free) };
  for (guint i = 0; i < n_egos; i++)
    add_person (content->egos, i == 0 ? "e1" : "e2", i == 0 ? "Ada" : "Bea", "");
  for (guint i = 0; i < n_people; i++)
    add_person (content->people, i == 0 ? "p1" : "p2", i == 0 ? "Ann" : "Ben", i == 0 ? "" : "1950-03-09");
}

static void
content_clear (KithImportContent *content)
{
  g_ptr_array_unref (content->egos);
  g_ptr_array_unref (content->people);
}

static void
test_import (void)
{
  static const struct
  {
    guint n_egos;
    guint n_people;
    gboolean dump;
    gboolean new_client;
    const char *client;
    const char *name;
    gboolean tried;
    guint added;
    gboolean asks_client;
    gboolean asks_self;
    gboolean per_ego;
    gboolean can_try;
    gboolean can_import;
    const char *hint;
  } cases[] = {
    { 0, 2, FALSE, FALSE, "", "", FALSE, 0, TRUE, TRUE, FALSE, FALSE, FALSE, "Choose whose people they are." },
    { 0, 2, FALSE, FALSE, "id", "", FALSE, 0, TRUE, TRUE, FALSE, TRUE, FALSE, "" },
    { 0, 2, FALSE, FALSE, "id", "", TRUE, 2, TRUE, TRUE, FALSE, TRUE, TRUE, "" },
    { 0, 2, FALSE, FALSE, "id", "", TRUE, 0, TRUE, TRUE, FALSE, TRUE, FALSE, "Everything in it is there already." },
    { 0, 2, FALSE, TRUE, "", "", TRUE, 2, TRUE, TRUE, FALSE, TRUE, FALSE, "Give the new client a name." },
    { 0, 2, FALSE, TRUE, "", "  ", TRUE, 2, TRUE, TRUE, FALSE, TRUE, FALSE, "Give the new client a name." },
    { 0, 2, FALSE, TRUE, "", "Ada", TRUE, 2, TRUE, TRUE, FALSE, TRUE, TRUE, "" },
    { 1, 2, FALSE, FALSE, "id", "", TRUE, 2, TRUE, FALSE, FALSE, TRUE, TRUE, "" },
    { 2, 2, FALSE, FALSE, "", "", TRUE, 2, FALSE, FALSE, TRUE, TRUE, TRUE, "" },
    { 0, 0, TRUE, FALSE, "", "", FALSE, 0, FALSE, FALSE, FALSE, TRUE, FALSE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithImportContent content;
      g_autoptr (KithImportOutcome) tried = kith_import_outcome_new ();
      g_autoptr (KithImportState) state = NULL;
      const KithImportForm form = {
        .content = &content,
        .new_client = cases[i].new_client,
        .client = cases[i].client,
        .name = cases[i].name,
        .tried = cases[i].tried ? tried : NULL,
      };

      content_init (&content, cases[i].n_egos, cases[i].n_people);
      content.dump = cases[i].dump;
      tried->people.added = cases[i].added;
      state = kith_import_form_work_out (&form);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (state->asks_client, ==, cases[i].asks_client);
      g_assert_cmpint (state->asks_self, ==, cases[i].asks_self);
      g_assert_cmpint (state->per_ego, ==, cases[i].per_ego);
      g_assert_cmpint (state->can_try, ==, cases[i].can_try);
      g_assert_cmpint (state->can_import, ==, cases[i].can_import);
      g_assert_cmpstr (state->hint, ==, cases[i].hint);
      content_clear (&content);
    }
}

static void
test_import_before_reading (void)
{
  const KithImportForm form = { .client = "", .name = "" };
  g_autoptr (KithImportState) state = kith_import_form_work_out (&form);

  g_assert_false (state->asks_client);
  g_assert_false (state->can_try);
  g_assert_false (state->can_import);
  g_assert_null (state->first);
  g_assert_cmpstr (state->hint, ==, "");
}

static void
test_import_counts (void)
{
  g_autoptr (KithImportOutcome) tried = kith_import_outcome_new ();
  g_autoptr (KithImportState) state = NULL;
  KithImportContent content;
  const KithImportForm form = { .content = &content, .client = "id", .name = "", .tried = tried };

  content_init (&content, 0, 2);
  tried->people = (KithImportCounts) { 16, 12, 3, 1 };
  state = kith_import_form_work_out (&form);
  g_assert_cmpstr (state->first_title, ==, "People");
  g_assert_cmpstr (state->first, ==, "12 new · 3 there already · 1 left out");
  g_assert_cmpstr (state->second, ==, "None");
  content_clear (&content);
}

static void
test_import_of_an_export (void)
{
  g_autoptr (KithBringOutcome) brought = kith_bring_outcome_new ();
  g_autoptr (KithImportState) state = NULL;
  KithImportContent content;
  const KithImportForm form = { .content = &content, .client = "", .name = "", .brought = brought };

  content_init (&content, 0, 0);
  content.dump = TRUE;
  brought->has[KITH_FILE_OFFICE] = TRUE;
  brought->of[KITH_FILE_OFFICE] = (KithBringCounts) { 10, 4, 6, 2 };
  brought->n_signed = 1;
  state = kith_import_form_work_out (&form);
  g_assert_true (state->can_import);
  g_assert_cmpstr (state->first, ==, "4 new · 4 there already · 2 there in another form, which stays");
  g_assert_null (state->second);
  g_assert_true (g_str_has_prefix (state->hint, "There are signed notes"));
  content_clear (&content);
}

static void
test_people (void)
{
  const KithImportClient known = { (char *) "id", (char *) "e2" };
  const KithImportClient unknown = { NULL, (char *) "e1" };
  KithImportContent content;
  g_auto (GStrv) names = NULL;
  g_autofree char *new_client = NULL;
  g_autofree char *old_client = NULL;

  content_init (&content, 2, 2);
  names = kith_import_form_list_people (&content);
  g_assert_cmpuint (g_strv_length (names), ==, 3);
  g_assert_cmpstr (names[0], ==, "Nobody");
  g_assert_cmpstr (names[1], ==, "Ann");
  g_assert_cmpstr (names[2], ==, "Ben, born 1950");
  new_client = kith_import_form_describe_ego (&content, &unknown);
  old_client = kith_import_form_describe_ego (&content, &known);
  g_assert_cmpstr (new_client, ==, "Ada: a new client");
  g_assert_cmpstr (old_client, ==, "Bea: the client of this name");
  content_clear (&content);
}

static void
skipped_free (KithSkipped *self)
{
  g_free (self->file);
  g_free (self->reason);
  g_free (self);
}

static void
skip (KithImportOutcome *outcome,
      const char        *reason,
      const char        *file,
      guint              line)
{
  KithSkipped *skipped = g_new0 (KithSkipped, 1);

  skipped->file = g_strdup (file);
  skipped->line = line;
  skipped->reason = g_strdup (reason);
  g_ptr_array_add (outcome->skipped, skipped);
}

static void
check_reason (GPtrArray  *reasons,
              guint       i,
              const char *text,
              const char *where)
{
  const KithReason *reason = reasons->pdata[i];

  g_assert_cmpstr (reason->reason, ==, text);
  g_assert_cmpstr (reason->where, ==, where);
}

static void
test_reasons (void)
{
  g_autoptr (KithImportOutcome) outcome = kith_import_outcome_new ();
  g_autoptr (GPtrArray) reasons = NULL;

  outcome->skipped = g_ptr_array_new_with_free_func ((GDestroyNotify) skipped_free);
  skip (outcome, "No.", "a.ged", 3);
  skip (outcome, "Never.", "a.ged", 0);
  skip (outcome, "No.", "a.ged", 8);
  skip (outcome, "No.", "b.ged", 1);
  for (guint line = 1; line <= 10; line++)
    skip (outcome, "Often.", "a.ged", line);
  outcome->unlisted = 7;
  reasons = kith_reasons_new_skipped (outcome);
  g_assert_cmpuint (reasons->len, ==, 5);
  check_reason (reasons, 0, "No.", "a.ged, lines 3, 8");
  check_reason (reasons, 1, "Never.", "a.ged");
  check_reason (reasons, 2, "No.", "b.ged, line 1");
  check_reason (reasons, 3, "Often.", "a.ged, lines 1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
  check_reason (reasons, 4, "And 7 more like these.", "");
}

static void
test_omissions (void)
{
  g_autoptr (KithExportOutcome) outcome = kith_export_outcome_new ("/tmp/kith-export.json", "json", NULL);
  g_autoptr (GPtrArray) reasons = NULL;

  kith_export_outcome_leave_out (outcome, "office.action", "The history stays.");
  kith_export_outcome_leave_out (outcome, "office.journal", "The history stays.");
  kith_export_outcome_leave_out (outcome, "clinical.draft", "Not stored yet.");
  reasons = kith_reasons_new_omitted (outcome);
  g_assert_cmpuint (reasons->len, ==, 2);
  check_reason (reasons, 0, "The history stays.", "office.action, office.journal");
  check_reason (reasons, 1, "Not stored yet.", "clinical.draft");
}

static void
test_export (void)
{
  static const struct
  {
    KithExportForm form;
    gboolean can_export;
    const char *name;
    const char *hint;
  } cases[] = {
    { { FALSE, "", KITH_EXPORT_JSON, FALSE }, TRUE, "kith-export.json", "" },
    { { TRUE, "", KITH_EXPORT_JSON, FALSE }, FALSE, "kith-export.json", "Choose the client." },
    { { TRUE, "id", KITH_EXPORT_CSV, FALSE }, TRUE, "kith-export", "" },
    { { TRUE, "id", KITH_EXPORT_GRAPHML, FALSE }, TRUE, "kith-export.graphml", "" },
    { { FALSE, "", KITH_EXPORT_GRAPHML, TRUE }, FALSE, "kith-export.graphml", "" },
    { { FALSE, "", KITH_EXPORT_CSV, TRUE }, TRUE, "kith-export", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithExportState state = kith_export_form_work_out (&cases[i].form);

      g_assert_cmpint (state.can_export, ==, cases[i].can_export);
      g_assert_cmpint (state.offers_network, ==, !cases[i].form.office);
      g_assert_cmpstr (state.name, ==, cases[i].name);
      g_assert_cmpstr (state.hint, ==, cases[i].hint);
    }
}

static void
test_backup (void)
{
  /* 2026-11-28 12:00 UTC, which is the time zone of the tests. */
  const gint64 now = G_GINT64_CONSTANT (1795867200000);
  static const struct
  {
    gint64 ago;
    const char *words;
  } cases[] = {
    { 0, "Last Backup Today" },
    { 11 * 60 * MINUTE_MS, "Last Backup Today" },
    { 13 * 60 * MINUTE_MS, "Last Backup Yesterday" },
    { DAY_MS, "Last Backup Yesterday" },
    { 2 * DAY_MS, "Last Backup 2 Days Ago" },
    { -DAY_MS, "Last Backup Today" },
  };
  g_autofree char *never = kith_backup_words_describe (0, now);

  g_assert_cmpstr (never, ==, "No Backup Yet");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kith_backup_words_describe (now - cases[i].ago, now);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import", test_import);
  g_test_add_func ("/exchange/import-before-reading", test_import_before_reading);
  g_test_add_func ("/exchange/import-counts", test_import_counts);
  g_test_add_func ("/exchange/import-of-an-export", test_import_of_an_export);
  g_test_add_func ("/exchange/people", test_people);
  g_test_add_func ("/exchange/reasons", test_reasons);
  g_test_add_func ("/exchange/omissions", test_omissions);
  g_test_add_func ("/exchange/export", test_export);
  g_test_add_func ("/exchange/backup", test_backup);
  return g_test_run ();
}
