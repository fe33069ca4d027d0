/* kith-command-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-problem.h"
#include "kith-resources.h"

#include <glib/gi18n.h>

static gboolean
refuse (GError     **error,
        KithOption   option,
        const char  *sentence)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, "--%s: %s", kith_grammar_get_option (option)->word, sentence);
  return FALSE;
}

/* −1 where it was not given. */
static gboolean
read_yes_or_no (const KithArguments  *arguments,
                KithOption            option,
                int                  *answer,
                GError              **error)
{
  const char *text = arguments->values[option];

  *answer = -1;
  if (text == NULL)
    return TRUE;
  if (!g_str_equal (text, "yes") && !g_str_equal (text, "no"))
    return refuse (error, option, _("This must be “yes” or “no”."));
  *answer = g_str_equal (text, "yes");
  return TRUE;
}

static gboolean
read_clock (const KithArguments  *arguments,
            KithOption            option,
            int                  *minutes,
            GError              **error)
{
  return kith_clock_parse (arguments->values[option], minutes)
         || refuse (error, option, _("This is not a time of day. Please type it as in 09:00."));
}

static gboolean
read_edit (const KithArguments  *arguments,
           KithResourceEdit     *edit,
           GError              **error)
{
  edit->name = kith_arguments_get (arguments, NAME);
  if (!read_yes_or_no (arguments, KITH_OPTION_ACTIVE, &edit->active, error)
      || !read_yes_or_no (arguments, KITH_OPTION_STEP_FREE, &edit->step_free, error))
    return FALSE;
  if (edit->name != NULL || edit->active >= 0 || edit->step_free >= 0)
    return TRUE;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("Nothing to change was named."));
  return FALSE;
}

gboolean
kith_command_therapist_add (KithPractice         *practice,
                            const KithArguments  *arguments,
                            KithReply            *reply,
                            GError              **error)
{
  return kith_command_id (kith_resources_add_therapist (practice, kith_arguments_get (arguments, NAME)), reply, error);
}

gboolean
kith_command_therapist_edit (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  KithResourceEdit edit;

  return read_edit (arguments, &edit, error)
         && kith_command_id (kith_resources_edit_therapist (practice, kith_arguments_get (arguments, THERAPIST), &edit),
                             reply, error);
}

gboolean
kith_command_therapist_list (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  return kith_command_report (kith_resources_tell_therapists (practice), reply, error);
}

gboolean
kith_command_room_add (KithPractice         *practice,
                       const KithArguments  *arguments,
                       KithReply            *reply,
                       GError              **error)
{
  int step_free;

  return read_yes_or_no (arguments, KITH_OPTION_STEP_FREE, &step_free, error)
         && kith_command_id (kith_resources_add_room (practice, kith_arguments_get (arguments, NAME), step_free > 0),
                             reply, error);
}

gboolean
kith_command_room_edit (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  KithResourceEdit edit;

  return read_edit (arguments, &edit, error)
         && kith_command_id (kith_resources_edit_room (practice, kith_arguments_get (arguments, ROOM), &edit), reply, error);
}

gboolean
kith_command_room_list (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  return kith_command_report (kith_resources_tell_rooms (practice), reply, error);
}

gboolean
kith_command_hours_add (KithPractice         *practice,
                        const KithArguments  *arguments,
                        KithReply            *reply,
                        GError              **error)
{
  g_autoptr (KithHours) hours = kith_hours_new (NULL, 0, 0, 0);

  if (!kith_weekday_parse (kith_arguments_get (arguments, WEEKDAY), &hours->weekday))
    return refuse (error, KITH_OPTION_WEEKDAY, _("This must be mon, tue, wed, thu, fri, sat or sun, or 1 to 7."));
  return read_clock (arguments, KITH_OPTION_FROM, &hours->starts, error)
         && read_clock (arguments, KITH_OPTION_TO, &hours->ends, error)
         && kith_command_id (kith_resources_add_hours (practice, hours, kith_arguments_get (arguments, THERAPIST)), reply,
                             error);
}

gboolean
kith_command_hours_remove (KithPractice         *practice,
                           const KithArguments  *arguments,
                           KithReply            *reply,
                           GError              **error)
{
  return dex_await (kith_resources_remove_hours (practice, kith_arguments_get (arguments, ID)), error);
}

gboolean
kith_command_hours_list (KithPractice         *practice,
                         const KithArguments  *arguments,
                         KithReply            *reply,
                         GError              **error)
{
  return kith_command_report (kith_resources_tell_hours (practice), reply, error);
}

gboolean
kith_command_closure_add (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  const char *kind_word = kith_arguments_get (arguments, KIND);
  KithClosureKind kind = KITH_CLOSURE_CLOSED;
  KithDate first, last;
  g_autoptr (KithClosure) closure = NULL;

  if (kind_word != NULL && !kith_closure_kind_from_text (kind_word, &kind))
    return refuse (error, KITH_OPTION_KIND, _("This must be closure, holiday or absence."));
  if (!kith_command_read_day (arguments, KITH_OPTION_FROM, &first, error))
    return FALSE;
  last = first;
  if (kith_arguments_has (arguments, TO) && !kith_command_read_day (arguments, KITH_OPTION_TO, &last, error))
    return FALSE;

  closure = kith_closure_new (kind, &first, &last);
  closure->label = g_strdup (kith_arguments_get (arguments, LABEL));
  return kith_command_id (kith_resources_add_closure (practice, closure, kith_arguments_get (arguments, THERAPIST),
                                                      kith_arguments_get (arguments, ROOM)),
                          reply, error);
}

gboolean
kith_command_closure_import (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  return kith_command_report (kith_resources_import_holidays (practice, arguments->file), reply, error);
}

gboolean
kith_command_closure_remove (KithPractice         *practice,
                             const KithArguments  *arguments,
                             KithReply            *reply,
                             GError              **error)
{
  return dex_await (kith_resources_remove_closure (practice, kith_arguments_get (arguments, ID)), error);
}

gboolean
kith_command_closure_list (KithPractice         *practice,
                           const KithArguments  *arguments,
                           KithReply            *reply,
                           GError              **error)
{
  return kith_command_report (kith_resources_tell_closures (practice), reply, error);
}

gboolean
kith_command_pattern_add (KithPractice         *practice,
                          const KithArguments  *arguments,
                          KithReply            *reply,
                          GError              **error)
{
  int count, cadence, minutes;
  g_autoptr (KithPattern) pattern = NULL;

  if (!kith_command_read_number (arguments, KITH_OPTION_COUNT, 1, KITH_PATTERN_MOST_COUNT, &count, error)
      || !kith_command_read_number (arguments, KITH_OPTION_CADENCE, 1, KITH_PATTERN_MOST_CADENCE, &cadence, error)
      || !kith_command_read_number (arguments, KITH_OPTION_MINUTES, KITH_PATTERN_LEAST_MINUTES, KITH_PATTERN_MOST_MINUTES, &minutes, error))
    return FALSE;
  pattern = kith_pattern_new (count, cadence, minutes);
  pattern->name = g_strdup (kith_arguments_get (arguments, NAME));
  if (!kith_pattern_validate (pattern, error))
    return FALSE;
  return kith_command_id (kith_resources_add_pattern (practice, pattern), reply, error);
}

gboolean
kith_command_pattern_list (KithPractice         *practice,
                           const KithArguments  *arguments,
                           KithReply            *reply,
                           GError              **error)
{
  return kith_command_report (kith_resources_tell_patterns (practice), reply, error);
}
