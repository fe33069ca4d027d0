/* kith-finding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_FINDING (kith_finding_get_type ())
G_DECLARE_FINAL_TYPE (KithFinding, kith_finding, KITH, FINDING, GObject)

/** KithFindingKind: what can be found, in the order in which it is shown. */
typedef enum
{
  KITH_FINDING_CLIENT,
  KITH_FINDING_APPOINTMENT,
  KITH_FINDING_PERSON,
  KITH_FINDING_EVENT,
  KITH_FINDING_NOTE,
} KithFindingKind;

#define KITH_N_FINDINGS (KITH_FINDING_NOTE + 1)
#define KITH_FINDING_BIT(kind) (1u << (kind))
#define KITH_FINDINGS_ALL ((1u << KITH_N_FINDINGS) - 1)

/** KithFindingFacts: what a finding is made of. @client_name, @detail, @session: nullable; @date: as kith_date_parse() reads
 * it, of an appointment with a "T" and a time behind it; nullable. @words: what was looked for, as of kith_excerpt_split().
 * All borrowed for the call. */
typedef struct
{
  KithFindingKind kind;
  const char *id;
  const char *client;
  const char *client_name;
  const char *text;
  const char *detail;
  const char *date;
  const char *session;
  const char * const *words;
} KithFindingFacts;

/** KithFinding: a row of what a search found. Nothing changes it. */

/** kith_finding_new: Returns: (transfer full) */
KithFinding    *kith_finding_new             (const KithFindingFacts *facts);

/** kith_finding_equal: the same in the same words. */
gboolean        kith_finding_equal           (KithFinding *self,
                                              KithFinding *other);

KithFindingKind kith_finding_get_kind        (KithFinding *self);

/** kith_finding_get_id: of what was found. kith_finding_get_client(): whose it is. */
const char     *kith_finding_get_id          (KithFinding *self);
const char     *kith_finding_get_client      (KithFinding *self);

/** kith_finding_get_client_name: "" where the client is gone. */
const char     *kith_finding_get_client_name (KithFinding *self);

/** kith_finding_get_text: a name, what an event was, or what stands around the words in a note. kith_finding_get_detail():
 * (nullable): more of it. */
const char     *kith_finding_get_text        (KithFinding *self);
const char     *kith_finding_get_detail      (KithFinding *self);

/** kith_finding_get_date: of the session, the event or the appointment; of a client the birthday; may be unknown. */
const KithDate *kith_finding_get_date        (KithFinding *self);

/** kith_finding_get_time: of an appointment, like "14:30"; NULL for all else. */
const char     *kith_finding_get_time        (KithFinding *self);

/** kith_finding_get_words: what was looked for, to be marked. */
const char * const *kith_finding_get_words   (KithFinding *self);

/** kith_finding_get_session: (nullable): of a note. */
const char     *kith_finding_get_session     (KithFinding *self);

G_END_DECLS
