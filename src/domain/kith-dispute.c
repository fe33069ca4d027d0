/* kith-dispute.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dispute.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define MOVES_MAX_CHARS 4000

static const char * const words[] = {
  [KITH_DISPUTE_RENEGOTIATION] = "renegotiation",
  [KITH_DISPUTE_IMPASSE] = "impasse",
  [KITH_DISPUTE_DISSOLUTION] = "dissolution",
  [KITH_DISPUTE_SETTLED] = "settled",
};

static const char * const labels[] = {
  [KITH_DISPUTE_RENEGOTIATION] = NC_("dispute", "renegotiation"),
  [KITH_DISPUTE_IMPASSE] = NC_("dispute", "impasse"),
  [KITH_DISPUTE_DISSOLUTION] = NC_("dispute", "dissolution"),
  [KITH_DISPUTE_SETTLED] = NC_("dispute", "settled"),
};

static const char * const advice[] = {
  [KITH_DISPUTE_RENEGOTIATION] = N_("Calm things down and help the two to talk: what does each one want, and how is it said?"),
  [KITH_DISPUTE_IMPASSE] = N_("Get the two talking again, even if it grows louder for a while; or ask whether it is time to let go."),
  [KITH_DISPUTE_DISSOLUTION] = N_("Make room to mourn what was, and for what may come after it."),
  [KITH_DISPUTE_SETTLED] = NULL,
};

KithDisputeStage *
kith_dispute_stage_new (const char     *person,
                        const KithDate *day,
                        KithDispute     stage)
{
  KithDisputeStage *self = g_new0 (KithDisputeStage, 1);

  self->id = kith_id_new ();
  self->person = g_strdup (person);
  self->day = *day;
  self->stage = stage;
  return self;
}

void
kith_dispute_stage_free (KithDisputeStage *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->person);
  g_free (self->moves);
  g_free (self);
}

gboolean
kith_dispute_stage_validate (const KithDisputeStage  *self,
                             GError                 **error)
{
  if (!kith_id_is_valid (self->person))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY,
                           _("A dispute is with someone. Nothing was changed. Please say with whom."));
      return FALSE;
    }
  if (self->day.precision != KITH_DATE_DAY || self->day.about || !kith_date_is_real (&self->day))
    {
      g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                           _("A stage of a dispute begins on a day. Nothing was changed. Please type it as in 2025-05-01."));
      return FALSE;
    }
  return self->moves == NULL || kith_text_check_body (self->moves, MOVES_MAX_CHARS, error);
}

const char *
kith_dispute_to_text (KithDispute stage)
{
  return words[stage];
}

const char *
kith_dispute_get_label (KithDispute stage)
{
  return g_dpgettext2 (NULL, "dispute", labels[stage]);
}

const char *
kith_dispute_get_advice (KithDispute stage)
{
  return advice[stage] != NULL ? _(advice[stage]) : NULL;
}

gboolean
kith_dispute_from_text (const char  *text,
                        KithDispute *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (text, words[i]) == 0)
      {
        *stage = (KithDispute) i;
        return TRUE;
      }

  return FALSE;
}

const KithDisputeStage *
kith_dispute_stages_find (GPtrArray      *stages,
                          const char     *person,
                          const KithDate *day)
{
  for (guint i = stages->len; i > 0; i--)
    {
      const KithDisputeStage *stage = stages->pdata[i - 1];

      if (g_str_equal (stage->person, person) && kith_date_compare (&stage->day, day) <= 0)
        return stage;
    }

  return NULL;
}
