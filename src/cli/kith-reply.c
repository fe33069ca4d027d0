/* kith-reply.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-reply.h"

#include "kith-output.h"

#include <glib/gi18n.h>

char *
kith_reply_dup_text (const KithReply   *self,
                     const KithCommand *command,
                     gboolean           json)
{
  if (self->report != NULL)
    return g_strdup (self->report);
  if (json && self->id != NULL && self->n_later > 0)
    return g_strdup_printf ("{\"ok\": true, \"id\": \"%s\", \"later\": %u}", self->id, self->n_later);
  if (json && self->id != NULL)
    return g_strdup_printf ("{\"ok\": true, \"id\": \"%s\"}", self->id);
  if (json)
    return g_strdup ("{\"ok\": true}");
  if (self->id != NULL)
    return g_strdup (self->id);
  return g_strdup (command->done != NULL ? _(command->done) : "");
}

char *
kith_reply_dup_line (const KithReply *self,
                     const GError    *error)
{
  g_autofree char *report = self->report != NULL ? kith_output_join_lines (self->report) : NULL;
  g_autofree char *sentence = error != NULL ? kith_output_flatten (error->message) : NULL;

  if (sentence != NULL)
    return g_strjoin (" ", "error", sentence, report, NULL);
  return g_strjoin (" ", "ok", report != NULL ? report : self->id, NULL);
}

void
kith_reply_clear (KithReply *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->report, g_free);
  self->n_later = 0;
  self->hint = NULL;
}
