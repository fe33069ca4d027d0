/* kith-demo-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-wall-time.h"

G_BEGIN_DECLS

/** KithDemoFile: one of the files under data/demo/, whose days are told as seen from @on. What stands in them is part of
 * the program: what does not fit ends it, and a test reads them all. */
typedef struct
{
  char *name;
  GKeyFile *keys;
  KithWallTime on;
} KithDemoFile;

/** kith_demo_file_new: "practice" for data/demo/practice.ini. Returns: (transfer full) */
KithDemoFile *kith_demo_file_new        (const char         *name,
                                         const KithWallTime *on);
void          kith_demo_file_free       (KithDemoFile       *self);

/** kith_demo_files_list: the names of the clients' files, sorted. Returns: (transfer full) */
GStrv         kith_demo_files_list      (void);

/** kith_demo_file_get: Returns: (transfer full) (nullable) */
char         *kith_demo_file_get        (const KithDemoFile *self,
                                         const char         *group,
                                         const char         *key);

/** kith_demo_file_need: likewise, where it can't be missing. */
char         *kith_demo_file_need       (const KithDemoFile *self,
                                         const char         *group,
                                         const char         *key);
int           kith_demo_file_get_number (const KithDemoFile *self,
                                         const char         *group,
                                         const char         *key,
                                         int                 fallback);

/** kith_demo_file_list_keys: in the order of the file, empty where there is no such group. Returns: (transfer full) */
GStrv         kith_demo_file_list_keys  (const KithDemoFile *self,
                                         const char         *group);

/** kith_demo_file_split: the parts of "a; b; c", trimmed. Returns: (transfer full) */
GStrv         kith_demo_file_split      (const char         *text);

/** kith_demo_file_take_word: whether @part begins with @word; then @rest is what follows it. */
gboolean      kith_demo_file_take_word  (const char         *part,
                                         const char         *word,
                                         const char        **rest);
int           kith_demo_file_to_number  (const KithDemoFile *self,
                                         const char         *text);

/** kith_demo_file_to_date: "-36y 04-17", "-36y 04" or "-36y" (of that year), "-7m" (of that month), "-3w", "-2d", "+1w",
 * each also with a leading "~"; or a date as it is written everywhere. */
KithDate      kith_demo_file_to_date    (const KithDemoFile *self,
                                         const char         *text);

/** kith_demo_file_get_monday: of the week of @on, at midnight. */
KithWallTime  kith_demo_file_get_monday (const KithDemoFile *self);

/** kith_demo_file_fail: ends the program with what does not fit. */
G_NORETURN
void          kith_demo_file_fail       (const KithDemoFile *self,
                                         const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDemoFile, kith_demo_file_free)

G_END_DECLS
