/* practice-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice-files.h"
#include "kith-sqlite.h"

G_BEGIN_DECLS

#define FIXTURE_OWNER      "Dr. Weiss"
#define FIXTURE_PASSPHRASE "correct horse battery staple"
#define FIXTURE_MEMORY     (G_GUINT64_CONSTANT (64) << 20)

/** PracticeFixture: a practice in a folder of its own, gone with it; @database is open unless it was closed. */
typedef struct
{
  char *parent;
  char *folder;
  KithDatabase *database;
} PracticeFixture;

PracticeFixture *practice_fixture_new    (void);
void             practice_fixture_free   (PracticeFixture *self);
void             practice_fixture_close  (PracticeFixture *self);
void             practice_fixture_open   (PracticeFixture *self);

/** practice_fixture_open_again: a second way into the same practice, to be closed by the caller. */
KithDatabase    *practice_fixture_open_again (PracticeFixture  *self,
                                              const char       *user,
                                              GError          **error);
KithPracticePlan *practice_fixture_plan  (PracticeFixture *self,
                                          const char      *user);

/** practice_fixture_begin: an edit in @scope. */
void             practice_fixture_begin  (PracticeFixture *self,
                                          KithFile         file,
                                          KithActionKind   kind,
                                          const char      *scope);
void             practice_fixture_commit (PracticeFixture *self);

/** practice_fixture_add_client: Returns: (transfer full): the id */
char            *practice_fixture_add_client (PracticeFixture *self,
                                              const char      *name);

/** practice_fixture_step: one undo or redo in @scope. Returns: FALSE when nothing was left */
gboolean         practice_fixture_step   (PracticeFixture *self,
                                          KithActionKind   kind,
                                          const char      *scope);
char            *practice_fixture_dump   (PracticeFixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PracticeFixture, practice_fixture_free)

G_END_DECLS
