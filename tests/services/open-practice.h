/* open-practice.h: a practice for a test, made and unlocked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

#define OPEN_PRACTICE_OWNER "Dr. Weiss"
#define OPEN_PRACTICE_PASSPHRASE "correct horse battery staple"

typedef struct
{
  char *parent;
  char *folder;
  KithPractice *practice;
} OpenPractice;

/** open_practice_new: in a folder of its own that goes with it; call it in a fiber. Returns: (transfer full) */
OpenPractice *open_practice_new        (void);
void          open_practice_free       (OpenPractice *self);

/** open_practice_add_client: Returns: (transfer full): the id */
char         *open_practice_add_client (OpenPractice *self,
                                        const char   *name,
                                        const char   *born,
                                        const char   *phone);

/** open_practice_run: runs @fiber as the body of a test. */
void          open_practice_run        (gconstpointer fiber);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenPractice, open_practice_free)

G_END_DECLS
