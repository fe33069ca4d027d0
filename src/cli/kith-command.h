/* kith-command.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-reply.h"
#include "kith-arguments.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithCommandFunc: does one command, in a fiber. @practice is unlocked, but for "create", "demo", "restore" and "rescue". @reply
 * comes empty and may be filled whatever the outcome. Errors: of any storey */
typedef gboolean (*KithCommandFunc)     (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_run: does what @arguments ask for; a KithCommandFunc for every verb but "batch". */
gboolean  kith_command_run              (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_resolve_client: the id of the client that --client names. A name that fits several leaves them in
 * @reply. Returns: (transfer full) (nullable) */
char     *kith_command_resolve_client   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_resolve_person: likewise for a person of @client, whom @text names. */
char     *kith_command_resolve_person   (KithPractice         *practice,
                                         const char           *client,
                                         const char           *text,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_report: awaits @report (transfer full), a future string, as the reply. */
gboolean  kith_command_report           (DexFuture            *report,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_id: likewise for the future string @id. */
gboolean  kith_command_id               (DexFuture            *id,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_catch_stop: from now until it is dropped, SIGINT and SIGTERM do no more than settle this future with their
 * number. Returns: (transfer full) */
DexFuture *kith_command_catch_stop      (void);

/** kith_command_is_stopped: awaits @made, which is no one else's to await, or @stop. Returns: whether @stop came first:
 * then @made is to be told and awaited once more, for what is half made goes away again. */
gboolean  kith_command_is_stopped       (DexFuture            *made,
                                         DexFuture            *stop);

/** kith_command_read_day: a whole day, the value of @option. Errors: KITH_PROBLEM_USAGE */
gboolean  kith_command_read_day         (const KithArguments  *arguments,
                                         KithOption            option,
                                         KithDate             *day,
                                         GError              **error);

/** kith_command_read_number: the value of @option, from @least to @most; @number stays what it was where it is not given.
 * Errors: KITH_PROBLEM_USAGE */
gboolean  kith_command_read_number      (const KithArguments  *arguments,
                                         KithOption            option,
                                         guint64               least,
                                         guint64               most,
                                         int                  *number,
                                         GError              **error);

/** Sides of a picture, in pixels. */
#define KITH_COMMAND_LEAST_SIDE 200
#define KITH_COMMAND_MOST_SIDE 16384

/** One KithCommandFunc per verb, the verbs of a noun in one file. */
gboolean  kith_command_create           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_demo             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_practice_edit    (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_info             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_check            (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_backup           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_backups          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_backups_try      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_erase            (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_rescue           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_restore          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_add        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_remove     (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_passphrase (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_reset      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_recovery   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_owner      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_rekey            (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_users_list       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_client_add       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_client_edit      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_client_archive   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_clients          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_people           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_inventory        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_questions        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_related          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_changes          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_figures          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_recurring        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_map              (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_person_add       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_person_edit      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_person_show      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_place            (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_person_move      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_person_remove    (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_ties             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_tie_add          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_tie_edit         (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_tie_remove       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_expect_add       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_expect_edit      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_expect_remove    (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_therapist_add    (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_therapist_edit   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_therapist_list   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_room_add         (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_room_edit        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_room_list        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_hours_add        (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_hours_remove     (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_hours_list       (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_closure_add      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_closure_import   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_closure_remove   (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_closure_list     (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_pattern_add      (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_pattern_list     (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_plan             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_appointment_move (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_appointment_cancel (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_appointment_no_show (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_appointment_held (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_appointment_attend (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_schedule         (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_ics              (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_search           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_import           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_export           (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);

/** kith_command_enter: for every verb that keeps something of a treatment; kith_command_tell: for every one that shows it. */
gboolean  kith_command_enter            (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_tell             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_timeline         (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_undo             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_redo             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_history_restore  (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_log              (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_lock             (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);
gboolean  kith_command_history          (KithPractice         *practice,
                                         const KithArguments  *arguments,
                                         KithReply            *reply,
                                         GError              **error);

G_END_DECLS
