/* kith-courses-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-courses.h"

G_BEGIN_DECLS

/** KithCoursesEngine: the private table of verbs behind kith-courses.h, where they are documented. */
typedef struct _KithCoursesEngine
{
  gboolean   (*save)            (KithDatabase *self, KithRow kind, const char *client, gconstpointer row, GError **error);
  GPtrArray *(*list)            (KithDatabase *self, KithRow kind, const char *client, GError **error);
  gboolean   (*remove)          (KithDatabase *self, KithRow kind, const char *id, GError **error);
  gboolean   (*change_contract) (KithDatabase *self, const KithCourse *course, const KithContractChange *change,
                                 GError **error);
  GPtrArray *(*list_caseload)   (KithDatabase *self, gint64 from, gint64 until, const char *therapist, GError **error);
} KithCoursesEngine;

/** kith_sqlite_courses: those of SQLite. */
extern const KithCoursesEngine kith_sqlite_courses;

G_END_DECLS
