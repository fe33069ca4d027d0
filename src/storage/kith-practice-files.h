/* kith-practice-files.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-engine.h"

G_BEGIN_DECLS

/** KithPracticePlan: what making, opening or restoring a practice needs, owned, on its way to the store's thread. */
typedef struct
{
  char *folder;
  char *user;
  KithSecret *passphrase;
  char *name;
  char *zone;
  KithSecret *code;
  guint64 memory;
  char *file;
  guint32 seed;
  gint64 since;
  const KithJob *fill; /* (nullable): what makes a new practice a demo */
  gpointer data;
  KithKeys *keys;            /* (nullable): what opens it, where it is open already */
  GCancellable *cancellable; /* (nullable): of a making or a restoring */
} KithPracticePlan;

KithPracticePlan *kith_practice_plan_new     (const char              *folder,
                                              const char              *user,
                                              const KithSecret        *passphrase);
void              kith_practice_plan_free    (KithPracticePlan        *self);

/** kith_practice_plan_create: see kith_store_create() and kith_store_create_demo(). @result: of the filling. Blocks. */
gboolean          kith_practice_plan_create  (const KithPracticePlan  *self,
                                              const KithEngine        *engine,
                                              GValue                  *result,
                                              GError                 **error);

/** kith_practice_plan_open: see kith_store_open(). Blocks. Returns: (transfer full): to be closed by the engine */
KithDatabase     *kith_practice_plan_open    (const KithPracticePlan  *self,
                                              const KithEngine        *engine,
                                              GError                 **error);

/** kith_practice_plan_restore: see kith_store_restore(). Blocks. */
gboolean          kith_practice_plan_restore (const KithPracticePlan  *self,
                                              const KithEngine        *engine,
                                              GError                 **error);

/** kith_practice_plan_unlock: with the key file in @folder. Returns: (transfer full) (nullable) */
KithKeys         *kith_practice_plan_unlock (const KithPracticePlan   *self,
                                             const char               *folder,
                                             GError                  **error);

/** kith_practice_files_double_keys: a second generation of the one key file in @folder. */
gboolean          kith_practice_files_double_keys (const char         *folder,
                                                   GError            **error);

/** kith_practice_files_resolve: @folder without a symbolic link, not even above it. Returns: (transfer full) (nullable) */
char             *kith_practice_files_resolve (const char             *folder,
                                               GError                **error);

/** kith_practice_files_try: unpacks the backup @file to a hidden folder beside @place, checks it whole with the keys of
 * @database, and removes it. Blocks. Returns: (transfer full) (nullable): what it holds */
KithCounts       *kith_practice_files_try   (KithDatabase            *database,
                                              const char              *file,
                                              const char              *place,
                                              GError                 **error);

/** kith_practice_plan_rescue: see kith_store_rescue(); the damaged practice is the plan's file. Blocks. */
gboolean          kith_practice_plan_rescue (const KithPracticePlan   *self,
                                             const KithEngine         *engine,
                                             KithRescue               *rescue,
                                             GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPracticePlan, kith_practice_plan_free)

G_END_DECLS
