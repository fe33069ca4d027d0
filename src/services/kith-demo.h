/* kith-demo.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-practice.h"

G_BEGIN_DECLS

#define KITH_DEMO_LEAST_CLIENTS 12
#define KITH_DEMO_MOST_CLIENTS  20000
#define KITH_DEMO_MOST_YEARS    20

/** KithDemoProgress: how far it is, to be looked at from any thread, and a way to stop it; each read and set atomically. */
typedef struct
{
  int done;
  int stop;
} KithDemoProgress;

/** KithDemoWish: a demo practice to be made: fictional, and the same for the same @seed, @on, @zone, @clients and @years,
 * ids included. @on: the day it is seen from. @clients: 12 have lives of their own, in data/demo/; those beyond are made up
 * from tables, over the last @years years. @memory as in KithNewPractice. @progress: outlives the call. */
typedef struct
{
  const char *folder;
  const char *zone;
  KithDate on;
  int clients;
  int years;
  guint32 seed;
  guint64 memory;
  KithDemoProgress *progress;
} KithDemoWish;

/** kith_practice_create_demo: makes the folder, complete or absent, and leaves it locked. What it holds can't be undone, for
 * it is how the practice began. Its recovery code is told to nobody. Resolves to a JSON object (string) with name, on,
 * clients, therapists, users: [{name, role}] and passphrase, which is that of all of them and no secret. Errors: those of
 * kith_practice_create(), G_IO_ERROR_CANCELLED */
DexFuture *kith_practice_create_demo (KithPractice       *self,
                                      const KithDemoWish *wish);

/** kith_demo_dup_owner: who is the first to unlock a demo. kith_demo_dup_passphrase(): that of everyone in it. Returns:
 * (transfer full) */
char      *kith_demo_dup_owner       (void);
char      *kith_demo_dup_passphrase  (void);

/** kith_demo_dup_greeting: who can unlock any demo and by which passphrase, in lines: "user: …", "passphrase: …". */
char      *kith_demo_dup_greeting    (void);

G_END_DECLS
