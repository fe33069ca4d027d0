/* kith-member-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-member-words.h"

#include <glib/gi18n.h>

static const char *
describe_role (const KithMember *member)
{
  if (member->owner)
    return _("Owner, with the clinical record");
  return member->role == KITH_ROLE_FULL ? _("With the clinical record") : _("At the desk: schedule and contacts");
}

static char *
describe_time (const KithMember *member)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (member->created);
  /* Translators: a day, "12 January 2027", in the form of g_date_time_format(). */
  g_autofree char *day = time != NULL ? g_date_time_format (time, _("%-d %B %Y")) : g_strdup ("");

  if (member->once)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("since %s; the one-time code has not been used yet"), day);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("since %s"), day);
}

char *
kith_member_words_describe (const KithMember *member,
                            gboolean          own)
{
  g_autofree char *time = describe_time (member);

  if (own)
    /* Translators: the first %s is what someone may see, the second since when. */
    return g_strdup_printf (_("You. %s, %s"), describe_role (member), time);
  /* Translators: the first %s is what someone may see, the second since when. */
  return g_strdup_printf (_("%s, %s"), describe_role (member), time);
}
