/* test-practice.c: the verbs of a practice and what it tells of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backups.h"
#include "kith-domain-error.h"
#include "kith-log.h"
#include "kith-members.h"
#include "kith-past.h"
#include "kith-practice.h"
#include "kith-problem.h"
#include "kith-report.h"
#include "kith-scope.h"
#include "kith-secret.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define OWNER      "Dr. Weiss"
#define DESK       "Front desk"
#define PASSPHRASE "correct horse battery staple"
#define MEMORY     (G_GUINT64_CONSTANT (64) << 20)

typedef struct
{
  char *parent;
  char *folder;
  KithPractice *practice;
  KithPassphrase *passphrase;
  GPtrArray *changes; /* "file scope" of each signal */
} Scene;

/* One test, played in a fiber with a Scene. */
typedef struct
{
  const char *path;
  DexFiberFunc fiber;
} Play;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
await_done (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  dex_await (future, &error);
  g_assert_no_error (error);
}

static char *
await_text (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (future, &error);

  g_assert_no_error (error);
  return text;
}

static void
await_problem (DexFuture   *future,
               KithProblem  problem)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (future, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_cmpint (kith_problem_classify (error), ==, problem);
}

static JsonNode *
await_report (DexFuture *future)
{
  g_autofree char *text = await_text (future);
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

static KithContact *
await_client (Scene      *scene,
              const char *id)
{
  g_autoptr (GError) error = NULL;
  KithContact *client = dex_await_boxed (kith_practice_load_client (scene->practice, id), &error);

  g_assert_no_error (error);
  return client;
}

static void
changed_cb (Scene      *scene,
            const char *file,
            const char *scope)
{
  g_ptr_array_add (scene->changes, g_strdup_printf ("%s %s", file, scope));
}

static char *
add (Scene      *scene,
     const char *name)
{
  g_autoptr (KithContact) client = kith_contact_new (name);

  return await_text (kith_practice_add_client (scene->practice, client));
}

static void
unlock (Scene *scene)
{
  await_done (kith_practice_unlock (scene->practice, scene->folder, OWNER, scene->passphrase));
}

static void
set_up (Scene *scene)
{
  g_autoptr (KithPassphrase) code = kith_passphrase_new_recovery_code ();
  KithNewPractice wanted = { scene->folder, "Practice at the Park", "Europe/Berlin", OWNER, scene->passphrase, code, MEMORY };

  await_done (kith_practice_create (scene->practice, &wanted));
  await_problem (kith_practice_page_clients (scene->practice, NULL, 10), KITH_PROBLEM_FAILED);
  unlock (scene);
}

static void
run_scene (gconstpointer data)
{
  const Play *play = data;
  Scene scene = { 0 };
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  scene.parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  scene.folder = g_build_filename (scene.parent, "practice", NULL);
  scene.practice = kith_practice_new ();
  scene.passphrase = kith_secret_new_passphrase (PASSPHRASE, strlen (PASSPHRASE));
  scene.changes = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (scene.practice, "changed", G_CALLBACK (changed_cb), &scene);
  future = dex_scheduler_spawn (NULL, 0, play->fiber, &scene, NULL);
  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
  g_object_unref (scene.practice);
  kith_passphrase_free (scene.passphrase);
  g_ptr_array_unref (scene.changes);
  remove_tree (scene.parent);
  g_free (scene.parent);
  g_free (scene.folder);
}

static DexFuture *
play_locks (gpointer data)
{
  Scene *scene = data;
  g_autoptr (KithPassphrase) wrong = kith_secret_new_passphrase ("not this one", 12);
  g_autofree char *id = NULL;
  g_autoptr (KithContact) client = NULL;

  set_up (scene);
  id = add (scene, "Ada");
  await_problem (kith_practice_unlock (scene->practice, scene->folder, OWNER, scene->passphrase), KITH_PROBLEM_FAILED);
  await_done (kith_practice_lock (scene->practice));
  await_problem (kith_practice_load_client (scene->practice, id), KITH_PROBLEM_FAILED);
  await_problem (kith_practice_unlock (scene->practice, scene->folder, OWNER, wrong), KITH_PROBLEM_WRONG_PASSPHRASE);
  await_problem (kith_practice_unlock (scene->practice, scene->parent, OWNER, scene->passphrase), KITH_PROBLEM_FAILED);
  unlock (scene);
  client = await_client (scene, id);
  g_assert_cmpstr (client->name, ==, "Ada");
  return dex_future_new_true ();
}

static void
await_changes (Scene *scene,
               guint  number)
{
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (scene->changes->len < number && g_get_monotonic_time () < deadline)
    dex_await (dex_timeout_new_msec (5), NULL);
  g_assert_cmpuint (scene->changes->len, ==, number);
}

static DexFuture *
play_client (gpointer data)
{
  Scene *scene = data;
  g_autofree char *id = NULL;
  g_autofree char *edited = NULL;
  g_autofree char *archived = NULL;
  g_autofree char *change = NULL;
  g_autoptr (KithContact) client = NULL;
  g_autoptr (KithContact) later = NULL;

  set_up (scene);
  id = add (scene, "Anna Beck");
  client = await_client (scene, id);
  g_set_str (&client->name, "Anna Berg");
  edited = await_text (kith_practice_edit_client (scene->practice, client));
  g_assert_cmpstr (edited, ==, id);
  await_problem (kith_practice_edit_client (scene->practice, client), KITH_PROBLEM_CONFLICT);
  archived = await_text (kith_practice_archive_client (scene->practice, id));
  g_assert_cmpstr (archived, ==, id);
  later = await_client (scene, id);
  g_assert_cmpstr (later->name, ==, "Anna Berg");
  g_assert_cmpint (later->status, ==, KITH_CONTACT_ARCHIVED);

  g_set_str (&later->name, "");
  await_problem (kith_practice_edit_client (scene->practice, later), KITH_PROBLEM_USAGE);
  await_problem (kith_practice_load_client (scene->practice, "nobody"), KITH_PROBLEM_FAILED);
  await_problem (kith_practice_archive_client (scene->practice, "0192b0e0-0000-7000-8000-000000000000"), KITH_PROBLEM_FAILED);

  await_changes (scene, 3);
  change = g_strdup_printf ("office client:%s", id);
  for (guint i = 0; i < scene->changes->len; i++)
    g_assert_cmpstr (scene->changes->pdata[i], ==, change);
  return dex_future_new_true ();
}

static DexFuture *
play_resolve (gpointer data)
{
  Scene *scene = data;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *other = NULL;
  g_autofree char *by_id = NULL;
  g_autofree char *by_name = NULL;
  g_autoptr (JsonNode) candidates = NULL;

  set_up (scene);
  one = add (scene, "Jürgen Groß");
  two = add (scene, "JURGEN GROSS");
  other = add (scene, "Zoë");
  by_id = await_text (kith_practice_resolve_client (scene->practice, two));
  g_assert_cmpstr (by_id, ==, two);
  by_name = await_text (kith_practice_resolve_client (scene->practice, " zoe "));
  g_assert_cmpstr (by_name, ==, other);
  await_problem (kith_practice_resolve_client (scene->practice, "jürgen gross"), KITH_PROBLEM_AMBIGUOUS);
  await_problem (kith_practice_resolve_client (scene->practice, "nobody"), KITH_PROBLEM_FAILED);
  await_problem (kith_practice_resolve_client (scene->practice, "0192b0e0-0000-7000-8000-000000000000"), KITH_PROBLEM_FAILED);
  candidates = await_report (kith_report_candidates (scene->practice, "jurgen gross"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (candidates)), ==, 2);
  return dex_future_new_true ();
}

static DexFuture *
play_steps (gpointer data)
{
  Scene *scene = data;
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (KithContact) client = NULL;
  g_autoptr (KithContact) before = NULL;
  g_autoptr (KithContact) after = NULL;

  set_up (scene);
  await_problem (kith_practice_undo (scene->practice, NULL), KITH_PROBLEM_NOTHING_LEFT);
  await_problem (kith_practice_redo (scene->practice, NULL), KITH_PROBLEM_NOTHING_LEFT);
  id = add (scene, "One");
  scope = kith_scope_new_client (id);
  client = await_client (scene, id);
  g_set_str (&client->name, "Two");
  g_free (await_text (kith_practice_edit_client (scene->practice, client)));
  other = add (scene, "Other");

  undone = await_text (kith_practice_undo (scene->practice, scope));
  before = await_client (scene, id);
  g_assert_cmpstr (before->name, ==, "One");
  redone = await_text (kith_practice_redo (scene->practice, scope));
  after = await_client (scene, id);
  g_assert_cmpstr (after->name, ==, "Two");
  g_assert_cmpstr (undone, ==, redone);
  await_problem (kith_practice_redo (scene->practice, scope), KITH_PROBLEM_NOTHING_LEFT);
  await_problem (kith_practice_undo (scene->practice, KITH_SCOPE_SCHEDULE), KITH_PROBLEM_NOTHING_LEFT);

  g_free (await_text (kith_practice_undo (scene->practice, scope)));
  g_free (await_text (kith_practice_undo (scene->practice, scope)));
  await_problem (kith_practice_load_client (scene->practice, id), KITH_PROBLEM_FAILED);
  await_problem (kith_practice_undo (scene->practice, scope), KITH_PROBLEM_NOTHING_LEFT);
  g_clear_pointer (&client, kith_contact_free);
  client = await_client (scene, other);
  g_assert_cmpstr (client->name, ==, "Other");
  return dex_future_new_true ();
}

/* What was asked for meanwhile is another action, and what changes nothing is none. */
static DexFuture *
play_receipts (gpointer data)
{
  Scene *scene = data;
  g_autoptr (KithContact) one = kith_contact_new ("One");
  g_autoptr (KithContact) two = kith_contact_new ("Two");
  DexFuture *first;
  DexFuture *second;
  g_autoptr (KithReceipt) of_first = NULL;
  g_autoptr (KithReceipt) of_second = NULL;
  g_autoptr (KithReceipt) of_undo = NULL;
  g_autoptr (KithReceipt) of_redo = NULL;
  g_autoptr (KithReceipt) of_nothing = NULL;
  g_autofree char *action = NULL;
  g_autofree char *other = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *id = NULL;

  set_up (scene);
  first = kith_practice_add_client (scene->practice, one);
  of_first = kith_practice_dup_receipt (scene->practice);
  second = kith_practice_add_client (scene->practice, two);
  of_second = kith_practice_dup_receipt (scene->practice);
  g_free (await_text (second));
  id = await_text (first);
  action = kith_receipt_dup_action (of_first);
  other = kith_receipt_dup_action (of_second);
  g_assert_nonnull (action);
  g_assert_cmpstr (action, !=, other);

  first = kith_practice_undo_action (scene->practice, action);
  of_undo = kith_practice_dup_receipt (scene->practice);
  undone = await_text (first);
  undo = kith_receipt_dup_action (of_undo);
  g_assert_cmpstr (undone, ==, action);
  g_assert_cmpstr (undo, !=, action);
  first = kith_practice_redo_action (scene->practice, action);
  of_redo = kith_practice_dup_receipt (scene->practice);
  redone = await_text (first);
  redo = kith_receipt_dup_action (of_redo);
  g_assert_cmpstr (redone, ==, action);
  await_problem (kith_practice_undo_action (scene->practice, action), KITH_PROBLEM_NOTHING_LEFT);
  g_free (await_text (kith_practice_undo_action (scene->practice, redo)));

  g_free (await_text (kith_practice_redo (scene->practice, NULL)));
  kith_contact_free (g_steal_pointer (&one));
  one = await_client (scene, id);
  first = kith_practice_edit_client (scene->practice, one);
  of_nothing = kith_practice_dup_receipt (scene->practice);
  g_free (await_text (first));
  g_assert_null (kith_receipt_dup_action (of_nothing));
  return dex_future_new_true ();
}

static const char *
get_text (JsonNode   *array,
          guint       index,
          const char *member)
{
  JsonObject *object = json_array_get_object_element (json_node_get_array (array), index);

  g_assert_true (json_object_has_member (object, member));
  return json_object_get_string_member_with_default (object, member, NULL);
}

static void
check_info (Scene *scene)
{
  g_autoptr (JsonNode) info = await_report (kith_report_info (scene->practice));
  JsonObject *root = json_node_get_object (info);
  JsonObject *schema = json_object_get_object_member (root, "schema");

  g_assert_cmpstr (json_object_get_string_member (root, "name"), ==, "Practice at the Park");
  g_assert_cmpstr (json_object_get_string_member (root, "zone"), ==, "Europe/Berlin");
  g_assert_cmpstr (json_object_get_string_member (root, "role"), ==, "full");
  g_assert_cmpint (json_object_get_int_member (root, "clients"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (root, "people"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (schema, "office"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (schema, "clinical"), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "notes")), ==, 0);
}

static DexFuture *
play_reports (gpointer data)
{
  Scene *scene = data;
  g_autoptr (KithContact) client = kith_contact_new ("Anna \"B\" \\ Größe");
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  g_autoptr (JsonNode) clients = NULL;
  g_autoptr (JsonNode) history = NULL;
  g_autoptr (JsonNode) hits = NULL;

  set_up (scene);
  client->phone = g_strdup ("030 123456");
  g_assert_true (kith_date_parse ("~1980", &client->born));
  id = await_text (kith_practice_add_client (scene->practice, client));
  other = add (scene, "Zoë");
  check_info (scene);

  clients = await_report (kith_report_clients (scene->practice));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (clients)), ==, 2);
  g_assert_cmpstr (get_text (clients, 0, "id"), ==, id);
  g_assert_cmpstr (get_text (clients, 0, "name"), ==, client->name);
  g_assert_cmpstr (get_text (clients, 0, "born"), ==, "~1980");
  g_assert_cmpstr (get_text (clients, 0, "phone"), ==, "030 123456");
  g_assert_cmpstr (get_text (clients, 0, "status"), ==, "active");
  g_assert_null (get_text (clients, 1, "born"));
  g_assert_null (get_text (clients, 1, "phone"));

  history = await_report (kith_report_past (scene->practice, &(const KithPastQuestion) { 0 }));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (history)), ==, 2);
  g_assert_cmpstr (get_text (history, 0, "user"), ==, OWNER);
  g_assert_cmpstr (get_text (history, 1, "verb"), ==, "client-add");
  g_assert_cmpstr (get_text (history, 1, "kind"), ==, "do");
  g_assert_cmpstr (get_text (history, 1, "file"), ==, "office");

  hits = await_report (kith_report_search (scene->practice, "grosse"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (hits)), ==, 1);
  g_assert_cmpstr (get_text (hits, 0, "kind"), ==, "client");
  g_assert_cmpstr (get_text (hits, 0, "client"), ==, id);
  return dex_future_new_true ();
}

static DexFuture *
add_member (Scene      *scene,
            const char *name)
{
  const KithNewMember member = { .name = name, .role = KITH_ROLE_OFFICE, .passphrase = scene->passphrase, .memory = MEMORY };

  return kith_practice_add_member (scene->practice, &member);
}

static DexFuture *
play_users (gpointer data)
{
  Scene *scene = data;
  g_autofree char *id = NULL;
  g_autofree char *check = NULL;
  g_autoptr (JsonNode) users = NULL;
  g_autoptr (JsonNode) info = NULL;
  JsonObject *root;

  set_up (scene);
  id = await_text (add_member (scene, DESK));
  await_problem (add_member (scene, ""), KITH_PROBLEM_USAGE);
  users = await_report (kith_report_users (scene->practice));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (users)), ==, 3);
  g_assert_cmpstr (get_text (users, 2, "id"), ==, id);
  g_assert_cmpstr (get_text (users, 2, "name"), ==, DESK);
  g_assert_cmpstr (get_text (users, 2, "role"), ==, "office");
  g_assert_true (g_str_has_suffix (get_text (users, 2, "created"), "Z"));
  await_done (kith_practice_lock (scene->practice));

  await_done (kith_practice_unlock (scene->practice, scene->folder, DESK, scene->passphrase));
  info = await_report (kith_report_info (scene->practice));
  root = json_node_get_object (info);
  g_assert_cmpstr (json_object_get_string_member (root, "role"), ==, "office");
  g_assert_true (json_object_get_null_member (root, "people"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (root, "schema"), "clinical"));
  await_problem (kith_practice_remove_member (scene->practice, OWNER, NULL), KITH_PROBLEM_FAILED);
  check = await_text (kith_report_check (scene->practice));
  g_assert_true (kith_report_check_passed (check));
  await_done (kith_practice_lock (scene->practice));

  unlock (scene);
  await_done (kith_practice_remove_member (scene->practice, DESK, NULL));
  await_done (kith_practice_lock (scene->practice));
  await_problem (kith_practice_unlock (scene->practice, scene->folder, DESK, scene->passphrase), KITH_PROBLEM_FAILED);
  return dex_future_new_true ();
}

static void
await_names (Scene      *scene,
             const char *name,
             const char *zone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithDetails) details = dex_await_boxed (kith_practice_load_details (scene->practice), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (details->name, ==, name);
  g_assert_cmpstr (details->zone, ==, zone);
}

/* What changes nothing is not noted, and who is no owner changes nothing. */
static DexFuture *
play_names (gpointer data)
{
  Scene *scene = data;
  const KithLogQuestion question = { .limit = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = NULL;

  set_up (scene);
  g_free (await_text (add_member (scene, DESK)));
  await_problem (kith_practice_edit (scene->practice, "", NULL), KITH_PROBLEM_USAGE);
  await_problem (kith_practice_edit (scene->practice, NULL, "Europe/Nowhere"), KITH_PROBLEM_USAGE);
  await_names (scene, "Practice at the Park", "Europe/Berlin");
  await_done (kith_practice_edit (scene->practice, "Practice at the Lake", "Europe/London"));
  await_names (scene, "Practice at the Lake", "Europe/London");
  g_assert_cmpuint (scene->changes->len, ==, 1);
  g_assert_cmpstr (scene->changes->pdata[0], ==, "office practice");
  await_done (kith_practice_edit (scene->practice, "Practice at the Lake", NULL));
  log = dex_await_boxed (kith_practice_load_log (scene->practice, &question), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((KithLog *) log->pdata[0])->verb, ==, "practice-zone");
  g_assert_cmpstr (((KithLog *) log->pdata[1])->verb, ==, "practice-name");
  await_done (kith_practice_lock (scene->practice));

  await_done (kith_practice_unlock (scene->practice, scene->folder, DESK, scene->passphrase));
  await_problem (kith_practice_edit (scene->practice, "The Desk", NULL), KITH_PROBLEM_FAILED);
  await_names (scene, "Practice at the Lake", "Europe/London");
  return dex_future_new_true ();
}

static DexFuture *
play_backup (gpointer data)
{
  Scene *scene = data;
  g_autofree char *file = g_build_filename (scene->parent, "one.kithbackup", NULL);
  g_autofree char *restored = g_build_filename (scene->parent, "restored", NULL);
  g_autofree char *id = NULL;
  g_autofree char *check = NULL;
  g_autoptr (KithContact) client = NULL;

  set_up (scene);
  id = add (scene, "Ada");
  await_done (kith_practice_backup (scene->practice, file, NULL));
  await_done (kith_practice_lock (scene->practice));
  await_problem (kith_practice_restore (scene->practice, scene->folder, restored, OWNER, scene->passphrase, NULL), KITH_PROBLEM_FAILED);
  await_done (kith_practice_restore (scene->practice, file, restored, OWNER, scene->passphrase, NULL));
  await_done (kith_practice_unlock (scene->practice, restored, NULL, scene->passphrase));
  client = await_client (scene, id);
  g_assert_cmpstr (client->name, ==, "Ada");
  check = await_text (kith_report_check (scene->practice));
  g_assert_true (kith_report_check_passed (check));
  g_assert_false (kith_report_check_passed ("{\"ok\": false}"));
  g_assert_false (kith_report_check_passed ("no report"));
  return dex_future_new_true ();
}

static void
test_problems (void)
{
  const struct
  {
    GQuark domain;
    int code;
    KithProblem problem;
  } cases[] = {
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_WRONG_PASSPHRASE, KITH_PROBLEM_WRONG_PASSPHRASE },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED, KITH_PROBLEM_DAMAGED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_ROLLED_BACK, KITH_PROBLEM_DAMAGED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_BUSY, KITH_PROBLEM_IN_USE },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_CONFLICT, KITH_PROBLEM_CONFLICT },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT, KITH_PROBLEM_NOTHING_LEFT },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY, KITH_PROBLEM_DISK },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL, KITH_PROBLEM_DISK },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_PRACTICE, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_A_BACKUP, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_PLACE, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_EXISTS, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN, KITH_PROBLEM_FAILED },
    { KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_UNSAFE_LIBRARY, KITH_PROBLEM_FAILED },
    { KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY, KITH_PROBLEM_USAGE },
    { KITH_PROBLEM, KITH_PROBLEM_AMBIGUOUS, KITH_PROBLEM_AMBIGUOUS },
    { G_FILE_ERROR, G_FILE_ERROR_NOENT, KITH_PROBLEM_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (cases[i].domain, cases[i].code, "words");

      g_assert_cmpint (kith_problem_classify (error), ==, cases[i].problem);
    }
}

static const Play plays[] = {
  { "/practice/locks", play_locks },
  { "/practice/client", play_client },
  { "/practice/resolve", play_resolve },
  { "/practice/steps", play_steps },
  { "/practice/receipts", play_receipts },
  { "/practice/reports", play_reports },
  { "/practice/users", play_users },
  { "/practice/names", play_names },
  { "/practice/backup", play_backup },
};

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/problems", test_problems);
  for (gsize i = 0; i < G_N_ELEMENTS (plays); i++)
    g_test_add_data_func (plays[i].path, &plays[i], run_scene);
  return g_test_run ();
}
