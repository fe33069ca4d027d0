/* kith-grammar-words.c: what an option means where that is not what it means elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>

#define OF(verb) KITH_VERB_##verb, KITH_VERB_##verb
#define FROM_TO(first, last) KITH_VERB_##first, KITH_VERB_##last

const KithWordsRow kith_grammar_words[] = {
  { OF (CREATE), KITH_OPTION_NAME, NULL, N_("The name of the practice") },
  { OF (CREATE), KITH_OPTION_USER, NULL, N_("Your name; you become the owner") },
  { OF (DEMO), KITH_OPTION_ZONE, NULL, N_("The time zone of the practice, as in Europe/Berlin; that of this computer if left out") },
  { OF (DEMO), KITH_OPTION_ON, NULL, N_("Around which day; today if left out") },
  { FROM_TO (USERS_ADD, USERS_REMOVE), KITH_OPTION_NAME, NULL, N_("The name of the user") },
  { FROM_TO (CLIENT_ADD, CLIENT_EDIT), KITH_OPTION_NAME, NULL, N_("The name of the client") },

  { OF (MAP), KITH_OPTION_PERSON, NULL, N_("Someone who is to stand out, by id, name, nickname or relation") },
  { OF (MAP), KITH_OPTION_OUTPUT, NULL, N_("The new file, .svg, .pdf or .png; -o for short") },
  { FROM_TO (PERSON_ADD, PERSON_EDIT), KITH_OPTION_NAME, NULL, N_("What they are called") },
  { FROM_TO (PERSON_ADD, PERSON_EDIT), KITH_OPTION_KIND, NULL,
    N_("kin, partner, friend, work, school, neighbour, professional, group, pet, faith or other") },
  { OF (TIE_ADD), KITH_OPTION_PERSON, NULL,
    N_("The one person, by id, name, nickname or relation; of a parent and a child the parent") },
  { OF (TIE_ADD), KITH_OPTION_WITH, NULL, N_("The other person, likewise") },
  { FROM_TO (TIE_ADD, TIE_EDIT), KITH_OPTION_KIND, NULL, N_("A word or two, as in parent, partner, friend or work") },
  { FROM_TO (EXPECT_ADD, EXPECT_EDIT), KITH_OPTION_TEXT, NULL, N_("What is expected") },

  { FROM_TO (THERAPIST_ADD, THERAPIST_EDIT), KITH_OPTION_NAME, NULL, N_("The name of the therapist") },
  { OF (THERAPIST_EDIT), KITH_OPTION_ACTIVE, NULL, N_("Whether they can be booked") },
  { FROM_TO (ROOM_ADD, ROOM_EDIT), KITH_OPTION_NAME, NULL, N_("The name of the room") },
  { OF (ROOM_EDIT), KITH_OPTION_ACTIVE, NULL, N_("Whether it can be booked") },
  { OF (HOURS_ADD), KITH_OPTION_FROM, "TIME", N_("When they begin, as in 09:00") },
  { OF (HOURS_ADD), KITH_OPTION_TO, "TIME", N_("When they end, as in 17:30") },
  { OF (HOURS_ADD), KITH_OPTION_THERAPIST, NULL, N_("Whose hours they are; those of all if left out") },
  { OF (HOURS_REMOVE), KITH_OPTION_ID, NULL, N_("Which hours") },
  { OF (CLOSURE_ADD), KITH_OPTION_FROM, NULL, N_("The first day, as in 2027-01-11") },
  { OF (CLOSURE_ADD), KITH_OPTION_TO, NULL, N_("The last day; the first one if left out") },
  { OF (CLOSURE_ADD), KITH_OPTION_KIND, NULL, N_("closure, holiday or absence; closure if left out") },
  { OF (CLOSURE_ADD), KITH_OPTION_LABEL, NULL, N_("What the days are called") },
  { OF (CLOSURE_ADD), KITH_OPTION_THERAPIST, NULL, N_("Who is away") },
  { OF (CLOSURE_ADD), KITH_OPTION_ROOM, NULL, N_("Which room cannot be used") },
  { OF (CLOSURE_REMOVE), KITH_OPTION_ID, NULL, N_("Which closed days") },
  { OF (PATTERN_ADD), KITH_OPTION_NAME, NULL, N_("A name of your own for it") },
  { OF (PLAN), KITH_OPTION_KIND, NULL, N_("appointment, intake, call, companion or joint; appointment if left out") },
  { OF (PLAN), KITH_OPTION_ALREADY, NULL, N_("How many of them took place before, 0 to 200") },
  { OF (APPOINTMENT_MOVE), KITH_OPTION_TO, "TIME", N_("When it is to be, as in 2027-01-11T15:00") },
  { OF (APPOINTMENT_MOVE), KITH_OPTION_THERAPIST, NULL, N_("With which therapist; \"\" for none") },
  { OF (APPOINTMENT_MOVE), KITH_OPTION_ROOM, NULL, N_("In which room; \"\" for none") },
  { OF (APPOINTMENT_MOVE), KITH_OPTION_FORCE, NULL, N_("Move it in spite of conflicts, and why") },
  { FROM_TO (APPOINTMENT_CANCEL, APPOINTMENT_NO_SHOW), KITH_OPTION_FORCE, NULL, N_("Make it up in spite of conflicts, and why") },
  { FROM_TO (APPOINTMENT_CANCEL, APPOINTMENT_NO_SHOW), KITH_OPTION_SKIP_CLOSURES, NULL, N_("Make it up past closed days") },
  { OF (SCHEDULE), KITH_OPTION_FROM, NULL, N_("The first day, as in 2027-01-11") },
  { OF (SCHEDULE), KITH_OPTION_TO, NULL, N_("The last day; the first one if left out") },
  { OF (SCHEDULE), KITH_OPTION_THERAPIST, NULL, N_("Only those with this therapist") },
  { OF (SCHEDULE), KITH_OPTION_ROOM, NULL, N_("Only those in this room") },
  { OF (ICS), KITH_OPTION_OUTPUT, NULL, N_("The new file; -o for short") },

  { OF (COURSE_START), KITH_OPTION_ON, NULL, N_("On which day it begins; today if left out") },
  { OF (COURSE_START), KITH_OPTION_SESSIONS, NULL, N_("How many sessions are agreed on, 1 to 200; as in the template if left out") },
  { OF (COURSE_START), KITH_OPTION_CADENCE, NULL, N_("Days from one to the next, 1 to 366; as in the template if left out") },
  { FROM_TO (COURSE_START, COURSE_EDIT), KITH_OPTION_BLOCK, NULL, N_("Which block of appointments goes with it; \"\" for none") },
  { OF (COURSE_EDIT), KITH_OPTION_ON, NULL, N_("On which day it was done or agreed; today if left out") },
  { OF (COURSE_EDIT), KITH_OPTION_REASON, "TEXT", N_("Why another number of sessions is agreed on") },
  { OF (SESSION_ADD), KITH_OPTION_ON, NULL, N_("On which day; today if left out") },
  { OF (SESSION_EDIT), KITH_OPTION_ON, NULL, N_("On which day it is") },
  { OF (SESSION_ADD), KITH_OPTION_STATE, NULL,
    N_("planned, held, cancelled, no-show or moved; held if left out, or planned of a day to come") },
  { OF (SESSION_EDIT), KITH_OPTION_STATE, NULL, N_("planned, held, cancelled, no-show or moved") },
  { OF (SESSION_ADD), KITH_OPTION_KIND, NULL, N_("appointment, intake, call, companion or joint; appointment if left out") },
  { OF (SESSION_EDIT), KITH_OPTION_KIND, NULL, N_("appointment, intake, call, companion or joint") },
  { FROM_TO (SESSION_ADD, SESSION_EDIT), KITH_OPTION_COUNTED, NULL, N_("Number it though it was cancelled or missed") },
  { FROM_TO (SESSION_ADD, SESSION_EDIT), KITH_OPTION_PERSON, "ID|NAME,…", N_("Whom it was about") },
  { OF (SESSION_ADD), KITH_OPTION_APPOINTMENT, NULL, N_("Which appointment of the schedule it is") },
  { FROM_TO (SESSION_EDIT, SESSION_SIGN), KITH_OPTION_SESSION, NULL, N_("Which session, by its number or id") },
  { OF (SESSION_NOTE), KITH_OPTION_TEXT, NULL, N_("What this part of the note says") },
  { FROM_TO (EVENT_ADD, EVENT_EDIT), KITH_OPTION_KIND, NULL,
    N_("bereavement, separation, conflict, birth, marriage, move, job, job-loss, retirement, illness, accident, onset, "
       "medication, other or a word of your own") },
  { FROM_TO (EVENT_ADD, EVENT_EDIT), KITH_OPTION_ON, NULL, N_("When it was or began, as in 2026-05-01, 2026-05 or ~2026") },
  { FROM_TO (EVENT_ADD, EVENT_EDIT), KITH_OPTION_TEXT, NULL, N_("What happened") },
  { FROM_TO (EVENT_ADD, EVENT_EDIT), KITH_OPTION_PERSON, "ID|NAME,…", N_("Whom it was about") },
  { FROM_TO (EVENT_EDIT, EVENT_REMOVE), KITH_OPTION_ID, NULL, N_("Which event") },
  { OF (SCORE), KITH_OPTION_ON, NULL, N_("On which day it was filled in; today if left out") },
  { OF (SCORE), KITH_OPTION_SESSION, NULL, N_("In which session it was filled in") },
  { FROM_TO (AREA_ADD, AREA_EDIT), KITH_OPTION_KIND, NULL, N_("grief, role-dispute, role-transition, deficits or role-insecurity") },
  { FROM_TO (AREA_ADD, AREA_EDIT), KITH_OPTION_PERSON, NULL, N_("Whom it is about") },
  { FROM_TO (AREA_EDIT, AREA_REMOVE), KITH_OPTION_ID, NULL, N_("Which problem area") },
  { FROM_TO (GOAL_ADD, GOAL_EDIT), KITH_OPTION_TEXT, NULL, N_("The goal, in the client's words") },
  { FROM_TO (GOAL_ADD, GOAL_EDIT), KITH_OPTION_PERSON, NULL, N_("Whom it is about") },
  { FROM_TO (GOAL_EDIT, GOAL_REMOVE), KITH_OPTION_ID, NULL, N_("Which goal") },
  { FROM_TO (FORMULATION_ADD, FORMULATION_EDIT), KITH_OPTION_TEXT, NULL, N_("How the trouble is understood") },
  { OF (FORMULATION_EDIT), KITH_OPTION_ID, NULL, N_("Which edition") },
  { FROM_TO (TASK_ADD, TASK_EDIT), KITH_OPTION_TEXT, NULL, N_("What is to be done") },
  { FROM_TO (TASK_ADD, TASK_EDIT), KITH_OPTION_PERSON, NULL, N_("Whom it is about") },
  { FROM_TO (TASK_ADD, TASK_EDIT), KITH_OPTION_SESSION, NULL, N_("In which session it was agreed on") },
  { OF (TASK_EDIT), KITH_OPTION_STATE, NULL, N_("open, done, partly or not-done") },
  { OF (TASK_EDIT), KITH_OPTION_ID, NULL, N_("Which task") },
  { OF (TECHNIQUE_ADD), KITH_OPTION_KIND, NULL,
    N_("communication-analysis, decision-analysis, role-play, affect, expectations, problem-solving, mood-and-event, "
       "work-at-home, relationship, psycho-education, sick-role, hope, support or inventory") },
  { OF (TECHNIQUE_ADD), KITH_OPTION_PERSON, NULL, N_("Whom it was about") },
  { OF (TECHNIQUE_ADD), KITH_OPTION_MINUTES, NULL, N_("For how many minutes, 0 to 600") },
  { OF (TIMELINE), KITH_OPTION_OUTPUT, NULL, N_("Draw it into this new file, .svg, .pdf or .png; -o for short") },
  { OF (TIMELINE), KITH_OPTION_AS_OF, NULL, N_("At the end of which session or day a line stands; what lies beyond is paler") },
  { OF (TIMELINE), KITH_OPTION_ANONYMOUS, NULL, N_("Initials in place of the client's name, and nobody else by name") },

  { FROM_TO (UNDO, REDO), KITH_OPTION_CLIENT, NULL, N_("Only of what was done about this client") },
  { FROM_TO (UNDO, REDO), KITH_OPTION_SCHEDULE, NULL, N_("Only of what was done in the schedule") },
  { OF (HISTORY), KITH_OPTION_CLIENT, NULL, N_("Only what was done about this client") },
  { OF (IMPORT), KITH_OPTION_CLIENT, NULL, N_("Which client's people they are") },
  { OF (EXPORT), KITH_OPTION_CLIENT, NULL, N_("Only what belongs to this client") },
  { OF (EXPORT), KITH_OPTION_OUTPUT, NULL, N_("The new file, or of csv the new folder; -o for short") },
};

const guint kith_grammar_n_words = G_N_ELEMENTS (kith_grammar_words);
