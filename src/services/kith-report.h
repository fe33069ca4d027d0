/* kith-report.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** What a practice holds as JSON, for the command line and for other programs. Each resolves to a string. */

/** kith_report_info: {id, name, zone, demo, role, clients, people, ties, sessions, appointments, schema: {office, clinical},
 * notes: [{where, what}]}; the clinical figures are null for a user without the clinical key; notes are what was put right when the
 * practice was opened. */
DexFuture *kith_report_info       (KithPractice *practice);

/** kith_report_clients: [{id, name, born, phone, status}], all of them, by name; born is null when unknown. */
DexFuture *kith_report_clients    (KithPractice *practice);

/** kith_report_candidates: the same of those whom @name fits. */
DexFuture *kith_report_candidates (KithPractice *practice,
                                   const char   *name);

/** kith_report_users: [{id, name, role, owner, recovery, created}]; created in RFC 3339, UTC. */
DexFuture *kith_report_users      (KithPractice *practice);

/** kith_report_search: [{kind, id, client, text, more}], at most 100 of each kind, the kinds one after the other; more is true
 * at the last of a kind of which there are more. */
DexFuture *kith_report_search     (KithPractice *practice,
                                   const char   *words);

/** kith_report_check: {ok, faults: [{where, what, mendable}], notes: [{where, what}], unchecked: [file]}; ok is false where there
 * is a fault; nothing is lost of what is mendable; unchecked are the files that this user has no key to. */
DexFuture *kith_report_check      (KithPractice *practice);

/** kith_report_dup_damage: a report of the same form for a practice too damaged to be opened. Returns: (transfer full) */
char      *kith_report_dup_damage   (const char *sentence);

/** kith_report_search_has_more: whether there is more than @report, of kith_report_search(), tells. */
gboolean   kith_report_search_has_more (const char *report);

/** kith_report_check_passed: whether @report, of kith_report_check(), found nothing. */
gboolean   kith_report_check_passed (const char *report);

/** kith_report_check_is_mendable: whether all that @report, of kith_report_check(), found can be put right as it says. */
gboolean   kith_report_check_is_mendable (const char *report);

G_END_DECLS
