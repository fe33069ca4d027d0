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

/** kith_date_find_anniversary: whether a day of the year like @date is at most @within days (up to 182) from @today.
 * @days: (out): how many, below 0 for past. The 29th of February is the 28th in other years. A date that is not known to
 * the day has none, nor has the day itself. */
gboolean   kith_date_find_anniversary (const KithDate *date,
                                       const KithDate *today,
                                       int             within,
                                       int            *days);

/** kith_date_get_julian: the number of the first day that @date can mean, as of GDate; 0 when unknown. */
guint32    kith_date_get_julian (const KithDate   *date);

/** kith_date_get_last_julian: of the last day that @date can mean; 0 when unknown. */
guint32    kith_date_get_last_julian (const KithDate *date);

/** kith_date_from_julian: the reverse: the day of the number @julian; unknown for 0. */
KithDate   kith_date_from_julian (guint32         julian);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithEvent, kith_event_free)

G_END_DECLS
