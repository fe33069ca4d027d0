/* kith-event.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithEvent: something that happened in a client's life, as exactly as it is known. @ends: unknown for what took a day or
 * still lasts; @kind: a word of "Events" or of one's own; @body: nullable; @onset: whether the trouble began about then;
 * @yearly: whether its day comes back each year; @people: ids of those it concerns. */
typedef struct
{
  char *id;
  char *client;
  KithDate starts;
  KithDate ends;
  char *kind;
  char *body;
  gboolean onset;
  gboolean yearly;
  GPtrArray *people;
  gint64 version;
} KithEvent;

/** kith_event_new: with a new id and no people. Returns: (transfer full) */
KithEvent *kith_event_new       (const char       *client,
                                 const char       *kind,
                                 const KithDate   *starts);
KithEvent *kith_event_copy      (const KithEvent  *self);
void       kith_event_free      (KithEvent        *self);

/** kith_event_validate: a kind of 1 to 60 characters, a start that is known, an end not before it, at most 4,000
 * characters about it. Errors: KITH_DOMAIN_ERROR */
gboolean   kith_event_validate  (const KithEvent  *self,
                                 GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithEvent, kith_event_free)

G_END_DECLS
