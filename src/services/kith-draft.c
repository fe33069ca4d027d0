/* kith-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-draft.h"

#include "kith-practice-private.h"

typedef struct
{
  char *session;
  char *section;
  char *body;
  gint64 version;
} Draft;

static void
draft_free (Draft *self)
{
  g_free (self->session);
  g_free (self->section);
  g_free (self->body);
  g_free (self);
}

static gboolean
keep (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Draft *draft = data;

  return kith_database_save_draft (database, KITH_FILE_CLINICAL, draft->session, draft->section, draft->body, draft->version,
                                   error);
}

static gboolean
drop (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Draft *draft = data;

  return kith_database_discard_draft (database, KITH_FILE_CLINICAL, draft->session, draft->section, error);
}

static const KithJob keep_job = { "draft-keep", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, keep };
static const KithJob drop_job = { "draft-drop", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, drop };

static DexFuture *
run (KithPractice  *self,
     const KithJob *job,
     const char    *session,
     const char    *section,
     const char    *body,
     gint64         version)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->session = g_strdup (session);
  draft->section = g_strdup (section);
  draft->body = g_strdup (body);
  draft->version = version;
  return kith_store_run (kith_practice_get_store (self), job, NULL, draft, (GDestroyNotify) draft_free);
}

DexFuture *
kith_practice_keep_draft (KithPractice *self,
                          const char   *session,
                          const char   *section,
                          const char   *body,
                          gint64        version)
{
  return run (self, &keep_job, session, section, body, version);
}

DexFuture *
kith_practice_drop_draft (KithPractice *self,
                          const char   *session,
                          const char   *section)
{
  return run (self, &drop_job, session, section, NULL, 0);
}
