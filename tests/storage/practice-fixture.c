/* practice-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice-fixture.h"

#include "kith-recovery-code.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
never_runs (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_assert_not_reached ();
}

static const KithJob jobs[KITH_N_FILES][3] = {
  [KITH_FILE_OFFICE] = {
    { "edit", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, never_runs },
    { "undo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_UNDO, never_runs },
    { "redo", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_REDO, never_runs },
  },
  [KITH_FILE_CLINICAL] = {
    { "edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, never_runs },
    { "undo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_UNDO, never_runs },
    { "redo", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_REDO, never_runs },
  },
};

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

KithPracticePlan *
practice_fixture_plan (PracticeFixture *self,
                       const char      *user)
{
  g_autoptr (KithSecret) passphrase = kith_secret_new_passphrase (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
  KithPracticePlan *plan = kith_practice_plan_new (self->folder, user, passphrase);

  plan->name = g_strdup ("Practice at the Park");
  plan->zone = g_strdup ("Europe/Berlin");
  plan->code = kith_recovery_code_new ();
  plan->memory = FIXTURE_MEMORY;
  return plan;
}

KithDatabase *
practice_fixture_open_again (PracticeFixture  *self,
                             const char       *user,
                             GError          **error)
{
  g_autoptr (KithPracticePlan) plan = practice_fixture_plan (self, user);

  return kith_practice_plan_open (plan, &kith_sqlite_engine, error);
}

void
practice_fixture_open (PracticeFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (self->database);
  self->database = practice_fixture_open_again (self, FIXTURE_OWNER, &error);
  g_assert_no_error (error);
}

void
practice_fixture_close (PracticeFixture *self)
{
  if (self->database != NULL)
    self->database->engine->close (self->database);
  self->database = NULL;
}

PracticeFixture *
practice_fixture_new (void)
{
  PracticeFixture *self = g_new0 (PracticeFixture, 1);
  g_autoptr (KithPracticePlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  self->parent = g_dir_make_tmp ("kith-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "practice", NULL);
  plan = practice_fixture_plan (self, FIXTURE_OWNER);
  kith_practice_plan_create (plan, &kith_sqlite_engine, NULL, &error);
  g_assert_no_error (error);
  practice_fixture_open (self);
  return self;
}

void
practice_fixture_free (PracticeFixture *self)
{
  practice_fixture_close (self);
  remove_tree (self->parent);
  g_free (self->parent);
  g_free (self->folder);
  g_free (self);
}

void
practice_fixture_begin (PracticeFixture *self,
                        KithFile         file,
                        KithActionKind   kind,
                        const char      *scope)
{
  g_autoptr (GError) error = NULL;

  self->database->engine->begin (self->database, &jobs[file][kind], scope, &error);
  g_assert_no_error (error);
}

void
practice_fixture_commit (PracticeFixture *self)
{
  g_autoptr (GError) error = NULL;
  KithNotice *notice = NULL;

  self->database->engine->commit (self->database, &notice, &error);
  g_assert_no_error (error);
  g_clear_pointer (&notice, kith_notice_free);
}

char *
practice_fixture_add_client (PracticeFixture *self,
                             const char      *name)
{
  g_autoptr (KithContact) contact = kith_contact_new (name);
  g_autofree char *scope = kith_scope_new_client (contact->id);
  g_autoptr (GError) error = NULL;

  practice_fixture_begin (self, KITH_FILE_OFFICE, KITH_ACTION_DO, scope);
  kith_database_save_contact (self->database, contact, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self);
  return g_strdup (contact->id);
}

gboolean
practice_fixture_step (PracticeFixture *self,
                       KithActionKind   kind,
                       const char      *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAction) target = kith_database_find_step (self->database, scope, kind, &error);

  if (g_error_matches (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOTHING_LEFT))
    return FALSE;
  g_assert_no_error (error);
  practice_fixture_begin (self, target->file, kind, target->scope);
  kith_database_reverse (self->database, target, &error);
  g_assert_no_error (error);
  practice_fixture_commit (self);
  return TRUE;
}

char *
practice_fixture_dump (PracticeFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *office = kith_database_dump (self->database, KITH_FILE_OFFICE, &error);
  g_autofree char *clinical = NULL;

  g_assert_no_error (error);
  clinical = kith_database_dump (self->database, KITH_FILE_CLINICAL, &error);
  g_assert_no_error (error);
  return g_strconcat (office, clinical, NULL);
}
