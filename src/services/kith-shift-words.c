/* kith-shift-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shift-words.h"

#include "kith-dispute.h"
#include "kith-ring.h"
#include "kith-support.h"

#include <glib/gi18n.h>

static char *
list_supports (guint supports)
{
  static const KithSupport kinds[] = {
    KITH_SUPPORT_EMOTIONAL, KITH_SUPPORT_PRACTICAL, KITH_SUPPORT_INFORMATION, KITH_SUPPORT_COMPANY,
  };
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((supports & kinds[i]) != 0)
      {
        if (list->len > 0)
          /* Translators: between the parts of a list: "emotional, company". */
          g_string_append (list, C_("list", ", "));
        g_string_append (list, kith_support_get_label (kinds[i]));
      }
  return g_string_free_and_steal (list);
}

static char *
tell_dispute (const KithShift *shift,
              const char      *name)
{
  const char *now = shift->now >= 0 ? kith_dispute_get_label ((KithDispute) shift->now) : NULL;

  if (now == NULL)
    /* Translators: %s is a name. */
    return g_strdup_printf (_("Dispute with %s: no stage any more"), name);
  if (shift->before < 0)
    /* Translators: a name, and a stage of a dispute: "impasse". */
    return g_strdup_printf (_("Dispute with %s: began, %s"), name, now);
  /* Translators: a name, and two stages of a dispute: "impasse", "renegotiation". */
  return g_strdup_printf (_("Dispute with %s: from %s to %s"), name, kith_dispute_get_label ((KithDispute) shift->before), now);
}

static char *
tell_support (const KithShift *shift,
              const char      *name)
{
  gboolean gained = shift->kind == KITH_SHIFT_GAINED;
  g_autofree char *kinds = list_supports ((guint) (gained ? shift->now : shift->before));

  if (gained)
    /* Translators: a name, and kinds of support: "Emotional, Company". */
    return g_strdup_printf (_("%s gives support that was not there: %s"), name, kinds);
  /* Translators: a name, and kinds of support: "Emotional, Company". */
  return g_strdup_printf (_("%s no longer gives support: %s"), name, kinds);
}

static char *
tell_move (const KithShift *shift,
           const char      *name,
           guint            rings)
{
  const char *before = kith_ring_get_label ((guint) shift->before, rings);
  const char *now = kith_ring_get_label ((guint) shift->now, rings);

  if (shift->kind == KITH_SHIFT_NEARER)
    /* Translators: a name and two rings of the map: "Wider", "Close". */
    return g_strdup_printf (_("%s moved nearer: from “%s” to “%s”"), name, before, now);
  /* Translators: a name and two rings of the map: "Close", "Wider". */
  return g_strdup_printf (_("%s moved farther away: from “%s” to “%s”"), name, before, now);
}

char *
kith_shift_dup_sentence (const KithShift *shift,
                         const char      *name,
                         guint            rings)
{
  switch (shift->kind)
    {
    case KITH_SHIFT_DIED:
      /* Translators: %s is a name. */
      return g_strdup_printf (_("%s has died"), name);
    case KITH_SHIFT_CAME:
      /* Translators: a name and a ring of the map: "Close". */
      return g_strdup_printf (_("%s is new on the map, in “%s”"), name, kith_ring_get_label ((guint) shift->now, rings));
    case KITH_SHIFT_NEARER:
    case KITH_SHIFT_FURTHER:
      return tell_move (shift, name, rings);
    case KITH_SHIFT_LINE:
      /* Translators: a name and two kinds of line: "strained", "supportive". */
      return g_strdup_printf (_("%s: the line went from “%s” to “%s”"), name, kith_line_get_label ((KithLine) shift->before),
                              kith_line_get_label ((KithLine) shift->now));
    case KITH_SHIFT_GAINED:
    case KITH_SHIFT_LOST:
      return tell_support (shift, name);
    case KITH_SHIFT_DISPUTE:
      return tell_dispute (shift, name);
    default:
      g_return_val_if_reached (NULL);
    }
}
