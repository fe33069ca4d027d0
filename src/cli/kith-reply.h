/* kith-reply.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-grammar.h"

G_BEGIN_DECLS

/** KithReply: what a command has to say. @id: (nullable) of the row, user or action it was about. @report:
 * (nullable) JSON; a command that failed can have one too: the clients a name fits, the faults of a check. Both
 * are owned. @n_later: how many later entries were left as they are, told beside an id. @hint: (nullable): a sentence for
 * whoever reads the answer; static. */
typedef struct
{
  char *id;
  char *report;
  guint n_later;
  const char *hint;
} KithReply;

/** kith_reply_dup_text: what goes to standard output after @command is done. Returns: (transfer full) */
char *kith_reply_dup_text  (const KithReply   *self,
                            const KithCommand *command,
                            gboolean           json);

/** kith_reply_dup_line: the line of a batch, without a line feed: "ok", "ok ID", "ok JSON", "error SENTENCE" or
 * "error SENTENCE JSON". @error: (nullable). Returns: (transfer full) */
char *kith_reply_dup_line  (const KithReply   *self,
                            const GError      *error);
void  kith_reply_clear     (KithReply         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithReply, kith_reply_clear)

G_END_DECLS
