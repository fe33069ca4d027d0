/* test-exchange.c: what comes in and goes out, told in structs, and stopped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-backups.h"
#include "kith-exports.h"
#include "kith-import-content.h"
#include "kith-imports.h"
#include "kith-problem.h"
#include "kith-printout.h"

#include <glib/gstdio.h>
#include <string.h>

#define MANY_PEOPLE 6000

static char *
get_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "import", name, NULL);
}

static guint
count_clients (KithPractice *practice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clients = dex_await_boxed (kith_practice_page_clients (practice, NULL, 10), &error);

  g_assert_no_error (error);
  return clients->len;
}

static KithImportOutcome *
import (KithPractice   *practice,
        KithImportWish  wish,
        char          **action)
{
  g_autoptr (GError) error = NULL;
  DexFuture *imported = kith_practice_import (practice, &wish);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (practice);
  KithImportOutcome *outcome = dex_await_boxed (imported, &error);

  g_assert_no_error (error);
  *action = kith_receipt_dup_action (receipt);
  return outcome;
}

static DexFuture *
play_import (gpointer data)
{
  g_autoptr (OpenPractice) scene = open_practice_new ();
  g_autofree char *file = get_fixture ("family-7.ged");
  const char *files[] = { file, NULL };
  KithImportWish wish = { .files = files, .new_client = "Ada", .dry_run = TRUE };
  g_autofree char *nothing = NULL;
  g_autoptr (KithImportOutcome) tried = import (scene->practice, wish, &nothing);
  g_autoptr (KithImportOutcome) done = NULL;
  g_autoptr (KithImportOutcome) again = NULL;
  g_autofree char *last = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (tried->people.added, >, 0);
  g_assert_cmpuint (tried->people.read, ==, tried->people.added + tried->people.merged + tried->people.skipped);
  g_assert_cmpuint (tried->n_steps, ==, 0);
  g_assert_cmpuint (tried->clients->len, ==, 1);
  g_assert_null (((KithImportClient *) tried->clients->pdata[0])->id);
  g_assert_cmpuint (count_clients (scene->practice), ==, 0);

  wish.dry_run = FALSE;
  g_assert_null (nothing);
  done = import (scene->practice, wish, &last);
  g_assert_nonnull (last);
  g_assert_cmpuint (done->people.added, ==, tried->people.added);
  g_assert_cmpuint (done->n_steps, ==, 2);
  g_assert_cmpuint (count_clients (scene->practice), ==, 1);

  wish.new_client = NULL;
  wish.client = ((KithImportClient *) done->clients->pdata[0])->id;
  again = import (scene->practice, wish, &none);
  g_assert_null (none);
  g_assert_cmpuint (again->people.added, ==, 0);
  g_assert_cmpuint (again->people.merged, ==, tried->people.added);
  g_assert_cmpuint (again->n_steps, ==, 0);

  g_assert_false (dex_await (kith_practice_take_back (scene->practice, done->scope, "another", done->n_steps), &error));
  g_assert_cmpint (kith_problem_classify (error), ==, KITH_PROBLEM_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpuint (count_clients (scene->practice), ==, 1);
  g_assert_true (dex_await (kith_practice_take_back (scene->practice, done->scope, last, done->n_steps), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_clients (scene->practice), ==, 0);
  return dex_future_new_true ();
}

static char *
write_many (OpenPractice *scene)
{
  g_autoptr (GString) text = g_string_new ("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (scene->parent, "many.ged", NULL);

  for (int i = 0; i < MANY_PEOPLE; i++)
    g_string_append_printf (text, "0 @I%d@ INDI\n1 NAME Person %d /Name/\n", i, i);
  g_string_append (text, "0 TRLR\n");
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* The client is there by now, and the people are on their way. */
static void
changed_cb (GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static DexFuture *
play_import_stopped (gpointer data)
{
  g_autoptr (OpenPractice) scene = open_practice_new ();
  g_autofree char *file = write_many (scene);
  const char *files[] = { file, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const KithImportWish wish = { .files = files, .new_client = "Ada", .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_signal_connect_object (scene->practice, "changed", G_CALLBACK (changed_cb), cancellable, G_CONNECT_SWAPPED);
  g_assert_null (dex_await_boxed (kith_practice_import (scene->practice, &wish), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_clients (scene->practice), ==, 0);
  return dex_future_new_true ();
}

static DexFuture *
play_content (gpointer data)
{
  g_autofree char *family = get_fixture ("family-7.ged");
  g_autofree char *first = get_fixture ("case_7_ego.csv");
  g_autofree char *second = get_fixture ("case_8_ego.csv");
  g_autofree char *named = get_fixture ("case_7_attributeList_Person.csv");
  const char *tree[] = { family, NULL };
  const char *tables[] = { first, second, named, NULL };
  const char *nobody[] = { first, second, NULL };
  const char *nothing[] = { "/nowhere/at-all.ged", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) unfound = NULL;
  g_autoptr (KithImportContent) people = dex_await_boxed (kith_import_content_load (tree, NULL), &error);
  g_autoptr (KithImportContent) egos = NULL;

  g_assert_no_error (error);
  g_assert_false (people->dump);
  g_assert_cmpuint (people->egos->len, ==, 0);
  g_assert_cmpuint (people->people->len, >, 1);
  for (guint i = 1; i < people->people->len; i++)
    g_assert_cmpint (g_utf8_collate (((KithImportPerson *) people->people->pdata[i - 1])->name,
                                     ((KithImportPerson *) people->people->pdata[i])->name), <=, 0);
  egos = dex_await_boxed (kith_import_content_load (tables, NULL), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (egos->egos->len, ==, 2);
  g_assert_null (dex_await_boxed (kith_import_content_load (nobody, NULL), &unfound));
  g_assert_cmpstr (unfound->message, ==, "Nobody was found in these files. Nothing has changed.");
  g_assert_null (dex_await_boxed (kith_import_content_load (nothing, NULL), &missing));
  g_assert_nonnull (strstr (missing->message, "at-all.ged"));
  return dex_future_new_true ();
}

static DexFuture *
play_export (gpointer data)
{
  g_autoptr (OpenPractice) scene = open_practice_new ();
  g_autofree char *id = open_practice_add_client (scene, "Ada", "", NULL);
  g_autofree char *path = g_build_filename (scene->parent, "kith-export.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  KithExportWish wish = { .format = KITH_EXPORT_JSON, .path = path, .cancellable = cancellable };
  g_autoptr (KithExportOutcome) outcome = NULL;
  g_autoptr (KithImportContent) content = NULL;
  g_autoptr (KithBringOutcome) brought = NULL;
  const char *files[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stopped = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dex_await_boxed (kith_practice_export (scene->practice, &wish), &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  wish.cancellable = NULL;
  outcome = dex_await_boxed (kith_practice_export (scene->practice, &wish), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome->path, ==, path);
  g_assert_cmpstr (outcome->format, ==, "json");
  g_assert_cmpuint (outcome->left_out->len, >, 0);

  content = dex_await_boxed (kith_import_content_load (files, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (content->dump);
  brought = dex_await_boxed (kith_practice_bring (scene->practice, path, TRUE, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (brought->has[KITH_FILE_OFFICE]);
  g_assert_cmpint (brought->of[KITH_FILE_OFFICE].added, ==, 0);
  g_assert_cmpint (brought->of[KITH_FILE_OFFICE].there, ==, brought->of[KITH_FILE_OFFICE].read);
  g_assert_cmpuint (brought->n_steps, ==, 0);
  return dex_future_new_true ();
}

static gint64
load_last (KithPractice *practice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithBackupState) state = dex_await_boxed (kith_practice_load_backup_state (practice, NULL), &error);

  g_assert_no_error (error);
  return state->last;
}

static DexFuture *
play_backup (gpointer data)
{
  g_autoptr (OpenPractice) scene = open_practice_new ();
  g_autofree char *file = g_build_filename (scene->parent, "one.kithbackup", NULL);
  g_autofree char *folder = g_build_filename (scene->parent, "restored", NULL);
  g_autoptr (KithPractice) other = kith_practice_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (KithPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stopped = NULL;
  g_autoptr (GError) damaged = NULL;
  g_auto (GStrv) names = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dex_await (kith_practice_backup (scene->practice, file, cancellable), &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_cmpint (load_last (scene->practice), ==, 0);

  g_assert_true (dex_await (kith_practice_backup (scene->practice, file, NULL), &error));
  g_assert_cmpint (ABS (g_get_real_time () / 1000 - load_last (scene->practice)), <, 60 * 1000);
  names = kith_practice_list_backup_names (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, OPEN_PRACTICE_OWNER);
  g_assert_null (kith_practice_list_backup_names (scene->folder, &damaged));
  g_assert_nonnull (damaged);

  passphrase = kith_passphrase_new_typed (OPEN_PRACTICE_PASSPHRASE, &error);
  g_clear_error (&stopped);
  g_assert_false (dex_await (kith_practice_restore (other, file, folder, NULL, passphrase, cancellable), &stopped));
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (dex_await (kith_practice_restore (other, file, folder, NULL, passphrase, NULL), &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* Whether any letter of ink is on the page. */
static gboolean
paints (KithPrintout *printout)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  kith_printout_paint (printout, cr, 842, 595, KITH_THEME_LIGHT);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);
  return width > 0 && height > 0;
}

static void
check_printout (OpenPractice     *scene,
                const char       *client,
                KithPrintoutKind  kind,
                const char       *name)
{
  g_autoptr (KithPrintout) printout = kith_printout_new (scene->practice, client, kind, NULL);
  g_autofree char *path = g_build_filename (scene->parent, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) there = NULL;

  g_assert_false (paints (printout));
  g_assert_true (dex_await (kith_printout_load (printout, TRUE), &error));
  g_assert_true (paints (printout));
  g_assert_true (dex_await (kith_printout_note (printout), &error));
  g_assert_true (dex_await (kith_printout_write (printout, path, "bw", FALSE), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_false (dex_await (kith_printout_write (printout, path, "bw", FALSE), &there));
  g_assert_nonnull (there);
}

static DexFuture *
play_printout (gpointer data)
{
  g_autoptr (OpenPractice) scene = open_practice_new ();
  g_autofree char *id = open_practice_add_client (scene, "Ada Byron", "", NULL);

  check_printout (scene, id, KITH_PRINTOUT_MAP, "map.pdf");
  check_printout (scene, id, KITH_PRINTOUT_TIMELINE, "timeline.svg");
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/import", play_import, open_practice_run);
  g_test_add_data_func ("/exchange/import-stopped", play_import_stopped, open_practice_run);
  g_test_add_data_func ("/exchange/content", play_content, open_practice_run);
  g_test_add_data_func ("/exchange/export", play_export, open_practice_run);
  g_test_add_data_func ("/exchange/backup", play_backup, open_practice_run);
  g_test_add_data_func ("/exchange/printout", play_printout, open_practice_run);
  return g_test_run ();
}
