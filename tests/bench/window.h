/* window.h: watching a window from inside its process, for the programs that measure what it costs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Watch: the last window of an application that was shown, and how many frames of it were painted. */
typedef struct
{
  GtkApplication *application;
  GtkWidget *window;
  guint frames;
  double looking; /* milliseconds spent on it */
} Watch;

/** watch_begin: registers @application, and watches its windows from now on. */
void       watch_begin       (Watch          *self,
                              GtkApplication *application);

/** watch_find: the first widget in sight of the kind @kind, of which one of the texts has @text (nullable) in it, or NULL. */
GtkWidget *watch_find        (Watch          *self,
                              const char     *kind,
                              const char     *text);

/** watch_wait: until so many such widgets are in sight and a frame with them was painted. Ends the process when they do not
 * come. */
void       watch_wait        (Watch          *self,
                              guint           n,
                              const char     *kind,
                              const char     *text);

/** watch_wait_only: the same, until there are so many and no more. */
void       watch_wait_only   (Watch          *self,
                              guint           n,
                              const char     *kind);

/** watch_paint: until everything was painted once more. */
void       watch_paint       (Watch          *self);

/** watch_rest: until all that was begun should be over. */
void       watch_rest        (void);

/** watch_read_clock: milliseconds of processor time of this process, without what the watch itself took. */
double     watch_read_clock  (const Watch    *self);

/** watch_read_memory: heap and stacks of this process, in MB. */
double     watch_read_memory (void);

/** watch_type_last_letter: of @words into @entry, which has the others, as a person does: setting the whole text would pass through
 * an empty one, which is another search. */
void       watch_type_last_letter (GtkEditable *entry,
                                   const char  *words);

G_END_DECLS
