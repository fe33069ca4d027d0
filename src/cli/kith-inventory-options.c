/* kith-inventory-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-options.h"

#include "kith-problem.h"
#include "kith-support.h"

#include <glib/gi18n.h>
#include <math.h>

#define OPTIONS_PERSON                                                                                                 \
  (KITH_OPTION_BIT (NAME) | KITH_OPTION_BIT (NICKNAME) | KITH_OPTION_BIT (RELATION) | KITH_OPTION_BIT (KIND) |         \
   KITH_OPTION_BIT (STATUS) | KITH_OPTION_BIT (BORN) | KITH_OPTION_BIT (DIED) | KITH_OPTION_BIT (BELONGS) |            \
   KITH_OPTION_BIT (ABOUT))
#define OPTIONS_TIE (KITH_OPTION_BIT (KIND) | KITH_OPTION_BIT (LINE) | KITH_OPTION_BIT (FROM) | KITH_OPTION_BIT (TO))
#define OPTIONS_EXPECTATION                                                                                            \
  (KITH_OPTION_BIT (HOLDER) | KITH_OPTION_BIT (TEXT) | KITH_OPTION_BIT (SAID) | KITH_OPTION_BIT (MET) |                \
   KITH_OPTION_BIT (FROM) | KITH_OPTION_BIT (TO))

static const char *
get (const KithArguments *arguments,
     KithOption           option)
{
  return arguments->values[option];
}

static void
read_text (const KithArguments *arguments,
           KithOption           option,
           char               **text)
{
  const char *value = get (arguments, option);

  if (value != NULL)
    g_set_str (text, *value != '\0' ? value : NULL);
}

/* "" makes @number unknown. */
static gboolean
read_number (const KithArguments *arguments,
             KithOption           option,
             int                  least,
             int                  most,
             int                 *number,
             GError             **error)
{
  const char *value = get (arguments, option);
  g_autofree char *message = NULL;
  gint64 read = KITH_UNKNOWN;

  if (value == NULL)
    return TRUE;
  if (*value == '\0' || g_ascii_string_to_signed (value, 10, least, most, &read, NULL))
    {
      *number = (int) read;
      return TRUE;
    }
  message = g_strdup_printf (_("This must be a whole number from %d to %d."), least, most);
  return kith_arguments_refuse (option, message, error);
}

/* "" is NAN. */
static gboolean
read_real (const KithArguments *arguments,
           KithOption           option,
           int                  most,
           double              *number,
           GError             **error)
{
  const char *value = get (arguments, option);
  g_autofree char *message = NULL;
  char *end;
  double read;

  if (value == NULL)
    return TRUE;
  read = *value != '\0' ? g_ascii_strtod (value, &end) : NAN;
  if (*value == '\0' || (*end == '\0' && read >= 0 && read <= most))
    {
      *number = read;
      return TRUE;
    }
  message = g_strdup_printf (_("This must be a number from 0 to %d."), most);
  return kith_arguments_refuse (option, message, error);
}

static gboolean
read_flag (const KithArguments *arguments,
           KithOption           option,
           int                 *flag,
           GError             **error)
{
  const char *value = get (arguments, option);

  if (value == NULL)
    return TRUE;
  if (g_str_equal (value, "yes") || g_str_equal (value, "no"))
    *flag = *value == 'y';
  else if (*value == '\0')
    *flag = KITH_UNKNOWN;
  else
    return kith_arguments_refuse (option, _("This must be “yes” or “no”."), error);
  return TRUE;
}

/* "" is none. */
static gboolean
read_line (const KithArguments *arguments,
           KithLine            *line,
           GError             **error)
{
  const char *value = kith_arguments_get (arguments, LINE);

  if (value == NULL || kith_line_from_text (*value != '\0' ? value : NULL, line))
    return TRUE;
  return kith_arguments_refuse (KITH_OPTION_LINE,
                                _("This must be supportive, close, distant, strained, open-conflict, covert-conflict, "
                                  "cut-off, lost or enmeshed."), error);
}

static gboolean
read_flow (const KithArguments *arguments,
           KithFlow            *flow,
           GError             **error)
{
  const char *value = kith_arguments_get (arguments, FLOW);

  if (value == NULL || kith_flow_from_text (*value != '\0' ? value : NULL, flow))
    return TRUE;
  return kith_arguments_refuse (KITH_OPTION_FLOW, _("This must be “in”, “out” or “both”."), error);
}

static gboolean
read_supports (const KithArguments *arguments,
               KithOption           option,
               guint               *supports,
               GError             **error)
{
  const char *value = get (arguments, option);

  if (value == NULL || kith_support_from_text (value, supports))
    return TRUE;
  return kith_arguments_refuse (option, _("This must be one or more of emotional, practical, information and company, "
                                          "with commas between, or none."), error);
}

static gboolean
read_obstacle (const char *text,
               int        *obstacles)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  KithObstacle obstacle;
  gint64 weight;

  if (g_strv_length (parts) != 2 || !kith_obstacle_from_text (parts[0], &obstacle)
      || !g_ascii_string_to_signed (parts[1], 10, 0, 3, &weight, NULL))
    return FALSE;
  obstacles[obstacle] = (int) weight;
  return TRUE;
}

static gboolean
read_obstacles (const KithArguments *arguments,
                int                 *obstacles,
                GError             **error)
{
  const char *value = kith_arguments_get (arguments, OBSTACLE);
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", ",", -1);

  for (guint i = 0; value != NULL && *value == '\0' && i < KITH_N_OBSTACLES; i++)
    obstacles[i] = KITH_UNKNOWN;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!read_obstacle (words[i], obstacles))
        return kith_arguments_refuse (KITH_OPTION_OBSTACLE,
                                      _("This must be as in “trust=2,conflict=1”: communication, conflict, boundaries "
                                        "or trust, each from 0 to 3."), error);
    }
  return TRUE;
}

static gboolean
read_attachment (const KithArguments *arguments,
                 KithPersonState     *state,
                 GError             **error)
{
  const char *value = kith_arguments_get (arguments, ATTACHMENT);

  if (value == NULL || *value == '\0' || g_str_equal (value, "secure") || g_str_equal (value, "preoccupied")
      || g_str_equal (value, "dismissing") || g_str_equal (value, "fearful"))
    {
      read_text (arguments, KITH_OPTION_ATTACHMENT, &state->attachment);
      return TRUE;
    }
  return kith_arguments_refuse (KITH_OPTION_ATTACHMENT,
                                _("This must be secure, preoccupied, dismissing or fearful."), error);
}

static gboolean
read_quarrel (const KithArguments *arguments,
              KithQuarrel         *quarrel,
              GError             **error)
{
  const char *value = kith_arguments_get (arguments, ARGUMENTS);

  if (value != NULL && *value == '\0')
    *quarrel = KITH_QUARREL_UNSAID;
  else if (value != NULL && !kith_quarrel_from_text (value, quarrel))
    return kith_arguments_refuse (KITH_OPTION_ARGUMENTS, _("This must be none, resolved, mixed or dropped."), error);
  return TRUE;
}

static gboolean
read_words (const KithArguments *arguments,
            KithPerson          *person,
            GError             **error)
{
  const char *kind = kith_arguments_get (arguments, KIND);
  const char *status = kith_arguments_get (arguments, STATUS);

  if (kind != NULL && !kith_person_kind_from_text (kind, &person->kind))
    return kith_arguments_refuse (KITH_OPTION_KIND,
                                  _("This must be kin, partner, friend, work, school, neighbour, professional, group, "
                                    "pet, faith or other."), error);
  if (status != NULL && !kith_person_status_from_text (status, &person->status))
    return kith_arguments_refuse (KITH_OPTION_STATUS,
                                  _("This must be present, past, lost, dead or cut-off."), error);
  return TRUE;
}

static gboolean
check_moment (const KithArguments *arguments,
              GError             **error)
{
  KithDate day = { .precision = KITH_DATE_DAY };

  if (kith_arguments_has (arguments, ON) && kith_arguments_has (arguments, SESSION))
    return kith_arguments_refuse (KITH_OPTION_SESSION, _("This does not go with --on. Please choose one."), error);
  if (!kith_arguments_read_date (arguments, KITH_OPTION_ON, &day, error))
    return FALSE;
  if (day.precision != KITH_DATE_DAY || day.about)
    return kith_arguments_refuse (KITH_OPTION_ON, _("This must be a whole day, as in 2025-05-01."), error);
  return TRUE;
}

static gboolean
check_change (const KithArguments *arguments,
              KithOptions          changes,
              GError             **error)
{
  if ((arguments->given & changes) != 0)
    return TRUE;
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                       _("Nothing to change was named. Please give one of the options that --help shows."));
  return FALSE;
}

static gboolean
check_verb (const KithArguments *arguments,
            GError             **error)
{
  KithVerb verb = arguments->verb;

  if (verb == KITH_VERB_PERSON_EDIT)
    return check_change (arguments, OPTIONS_PERSON, error);
  if (verb == KITH_VERB_PERSON_MOVE || verb == KITH_VERB_PLACE)
    return check_change (arguments, KITH_OPTIONS_STATE | KITH_OPTION_BIT (ANGLE) | KITH_OPTION_BIT (STEPS), error);
  if (verb == KITH_VERB_TIE_EDIT)
    return check_change (arguments, OPTIONS_TIE, error);
  if (verb == KITH_VERB_EXPECT_EDIT)
    return check_change (arguments, OPTIONS_EXPECTATION, error);
  return TRUE;
}

gboolean
kith_inventory_options_read_person (const KithArguments  *arguments,
                                    KithPerson           *person,
                                    GError              **error)
{
  if (kith_arguments_has (arguments, NAME))
    g_set_str (&person->name, kith_arguments_get (arguments, NAME));
  read_text (arguments, KITH_OPTION_NICKNAME, &person->nickname);
  read_text (arguments, KITH_OPTION_RELATION, &person->relation);
  read_text (arguments, KITH_OPTION_BELONGS, &person->belongs);
  read_text (arguments, KITH_OPTION_ABOUT, &person->about);
  return read_words (arguments, person, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_BORN, &person->born, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_DIED, &person->died, error);
}

gboolean
kith_inventory_options_read_state (const KithArguments  *arguments,
                                   KithPersonState      *state,
                                   GError              **error)
{
  read_text (arguments, KITH_OPTION_CONTACT, &state->contact);
  read_text (arguments, KITH_OPTION_CAN_SAY, &state->can_say);
  read_text (arguments, KITH_OPTION_CANNOT_SAY, &state->cannot_say);
  read_text (arguments, KITH_OPTION_WISH, &state->wish);
  return read_real (arguments, KITH_OPTION_CLOSENESS, 100, &state->closeness, error)
         && read_real (arguments, KITH_OPTION_DESIRED, 100, &state->desired, error)
         && read_number (arguments, KITH_OPTION_EFFECT, -3, 3, &state->effect, error)
         && read_number (arguments, KITH_OPTION_STRENGTH, 0, 5, &state->strength, error)
         && read_supports (arguments, KITH_OPTION_GIVES, &state->gives, error)
         && read_supports (arguments, KITH_OPTION_RECEIVES, &state->receives, error)
         && read_line (arguments, &state->line, error)
         && read_flow (arguments, &state->flow, error)
         && read_flag (arguments, KITH_OPTION_CONFIDES, &state->confides, error)
         && read_quarrel (arguments, &state->arguments, error)
         && read_attachment (arguments, state, error)
         && read_obstacles (arguments, state->obstacles, error);
}

gboolean
kith_inventory_options_read_angle (const KithArguments  *arguments,
                                   double               *angle,
                                   GError              **error)
{
  if (!read_real (arguments, KITH_OPTION_ANGLE, 360, angle, error))
    return FALSE;
  if (*angle == 360)
    *angle = 0;
  return TRUE;
}

gboolean
kith_inventory_options_read_tie (const KithArguments  *arguments,
                                 KithTie              *tie,
                                 GError              **error)
{
  if (kith_arguments_has (arguments, KIND))
    g_set_str (&tie->kind, kith_arguments_get (arguments, KIND));
  return read_line (arguments, &tie->line, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_FROM, &tie->valid_from, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_TO, &tie->valid_to, error);
}

gboolean
kith_inventory_options_read_expectation (const KithArguments  *arguments,
                                         KithExpectation      *expectation,
                                         GError              **error)
{
  const char *holder = kith_arguments_get (arguments, HOLDER);
  const char *met = kith_arguments_get (arguments, MET);

  if (kith_arguments_has (arguments, TEXT))
    g_set_str (&expectation->body, kith_arguments_get (arguments, TEXT));
  if (holder != NULL && !kith_holder_from_text (holder, &expectation->holder))
    return kith_arguments_refuse (KITH_OPTION_HOLDER, _("This must be “me” or “them”."), error);
  if (met != NULL && !kith_met_from_text (*met != '\0' ? met : NULL, &expectation->met))
    return kith_arguments_refuse (KITH_OPTION_MET, _("This must be “yes”, “partly” or “no”."), error);
  return read_flag (arguments, KITH_OPTION_SAID, &expectation->said, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_FROM, &expectation->valid_from, error)
         && kith_arguments_read_date (arguments, KITH_OPTION_TO, &expectation->valid_to, error);
}

gboolean
kith_inventory_options_are_of (KithVerb verb)
{
  /* What it is told from and to are moments. */
  return verb >= KITH_VERB_PEOPLE && verb <= KITH_VERB_EXPECT_REMOVE && verb != KITH_VERB_CHANGES;
}

gboolean
kith_inventory_options_check (const KithArguments  *arguments,
                              GError              **error)
{
  const KithDate day = { KITH_DATE_DAY, FALSE, 2000, 1, 1 };
  g_autoptr (KithPerson) person = kith_person_new ("", "");
  g_autoptr (KithPersonState) state = kith_person_state_new ("", &day);
  g_autoptr (KithTie) tie = kith_tie_new ("", "", "", "");
  g_autoptr (KithExpectation) expectation = kith_expectation_new ("", KITH_HOLDER_ME, "");
  gboolean is_tie = arguments->verb == KITH_VERB_TIE_ADD || arguments->verb == KITH_VERB_TIE_EDIT;
  double angle = NAN;

  return (is_tie || kith_inventory_options_read_person (arguments, person, error))
         && kith_inventory_options_read_state (arguments, state, error)
         && kith_inventory_options_read_angle (arguments, &angle, error)
         && kith_inventory_options_read_tie (arguments, tie, error)
         && kith_inventory_options_read_expectation (arguments, expectation, error)
         && check_moment (arguments, error)
         && check_verb (arguments, error);
}

const char *
kith_inventory_options_get_moment (const KithArguments *arguments)
{
  return kith_arguments_has (arguments, ON) ? kith_arguments_get (arguments, ON) : kith_arguments_get (arguments, SESSION);
}
