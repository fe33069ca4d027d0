/* kith-grammar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar.h"

#include <glib/gi18n.h>
#include <string.h>

#define BIT(option) KITH_OPTION_BIT (option)

G_STATIC_ASSERT (KITH_N_OPTIONS <= 8 * sizeof (KithOptions));

static const KithOptionRow options[KITH_N_OPTIONS] = {
  [KITH_OPTION_NAME] = { "name", "NAME", N_("The name of the practice, or of whom or what it is about") },
  [KITH_OPTION_USER] = { "user", "NAME", N_("Who you are; may be left out where there is one user") },
  [KITH_OPTION_ZONE] = { "zone", "ZONE", N_("The time zone of the practice, as in Europe/Berlin") },
  [KITH_OPTION_ROLE] = { "role", "office|full", N_("office: schedule and contacts; full: the clinical record too") },
  [KITH_OPTION_OWNER] = { "owner", NULL, N_("May add and remove users") },
  [KITH_OPTION_BORN] = { "born", "DATE", N_("The birthday, as in 1980-05-01, 1980-05 or ~1980; \"\" for unknown") },
  [KITH_OPTION_PHONE] = { "phone", "PHONE", N_("The phone number; \"\" for none") },
  [KITH_OPTION_CLIENT] = { "client", "ID|NAME", N_("Which client") },
  [KITH_OPTION_SCHEDULE] = { "schedule", NULL, N_("Only what was done in the schedule") },
  [KITH_OPTION_NEW_CLIENT] = { "new-client", "NAME", N_("A new client of this name") },
  [KITH_OPTION_CLIENT_PER_EGO] = { "client-per-ego", NULL, N_("A client for each person who was asked in the files") },
  [KITH_OPTION_SELF] = { "self", "ID", N_("What the file calls the client, whom all relations are computed to") },
  [KITH_OPTION_DRY_RUN] = { "dry-run", NULL, N_("Only say what would be done") },
  [KITH_OPTION_PERSON] = { "person", "ID|NAME",
                           N_("Which person of the client, by id, name, nickname or relation") },
  [KITH_OPTION_WITH] = { "with", "ID|NAME", N_("The other person of a tie") },
  [KITH_OPTION_TIE] = { "tie", "ID", N_("Which tie") },
  [KITH_OPTION_EXPECTATION] = { "expectation", "ID", N_("Which expectation") },
  [KITH_OPTION_NICKNAME] = { "nickname", "NAME", N_("What the client calls them; \"\" for none") },
  [KITH_OPTION_RELATION] = { "relation", "WORDS", N_("Who they are to the client, as in mother; \"\" for none") },
  [KITH_OPTION_KIND] = { "kind", "KIND",
                         N_("Of a person: kin, partner, friend, work, school, neighbour, professional, "
                            "group, pet, faith or other; of a tie: a word or two, as in parent or friend") },
  [KITH_OPTION_STATUS] = { "status", "STATUS", N_("present, past, lost, dead or cut-off") },
  [KITH_OPTION_DIED] = { "died", "DATE", N_("When they died; \"\" for not known") },
  [KITH_OPTION_BELONGS] = { "belongs", "GROUPS", N_("What they belong to, with commas between; \"\" for nothing") },
  [KITH_OPTION_ABOUT] = { "about", "TEXT", N_("What there is to say of them; \"\" for nothing") },
  [KITH_OPTION_CLOSENESS] = { "closeness", "N", N_("How close they are, 0 far to 100 near; \"\" for not placed") },
  [KITH_OPTION_DESIRED] = { "desired", "N", N_("How close the client wishes them, 0 to 100; \"\" for not said") },
  [KITH_OPTION_ANGLE] = { "angle", "DEGREES",
                          N_("Where they stand on the map, clockwise from the top; \"\" leaves it to Kith") },
  [KITH_OPTION_LINE] = { "line", "KIND",
                         N_("supportive, close, distant, strained, open-conflict, covert-conflict, cut-off, "
                            "lost or enmeshed; \"\" for none") },
  [KITH_OPTION_STRENGTH] = { "strength", "N", N_("How strong the tie is, 0 to 5") },
  [KITH_OPTION_FLOW] = { "flow", "in|out|both", N_("Where energy and support go, seen from the client") },
  [KITH_OPTION_EFFECT] = { "effect", "N", N_("What being with them does to the mood, -3 to 3") },
  [KITH_OPTION_GIVES] = { "gives", "KINDS",
                          N_("What the client gives: emotional, practical, information, company, with commas "
                             "between") },
  [KITH_OPTION_RECEIVES] = { "receives", "KINDS", N_("What the client receives, likewise") },
  [KITH_OPTION_OBSTACLE] = { "obstacle", "KIND=N",
                             N_("communication, conflict, boundaries or trust, each 0 to 3, with commas "
                                "between; \"\" forgets all") },
  [KITH_OPTION_CONTACT] = { "contact", "WORDS", N_("How often and how they are in touch") },
  [KITH_OPTION_CONFIDES] = { "confides", "yes|no", N_("Whether the client confides in them") },
  [KITH_OPTION_ATTACHMENT] = { "attachment", "STYLE", N_("secure, preoccupied, dismissing or fearful") },
  [KITH_OPTION_CAN_SAY] = { "can-say", "TEXT", N_("What can be talked about") },
  [KITH_OPTION_CANNOT_SAY] = { "cannot-say", "TEXT", N_("What can not") },
  [KITH_OPTION_WISH] = { "wish", "TEXT", N_("What the client would change") },
  [KITH_OPTION_HOLDER] = { "holder", "me|them", N_("Whose expectation it is: the client's or the other person's") },
  [KITH_OPTION_TEXT] = { "text", "TEXT", N_("What there is to say") },
  [KITH_OPTION_SAID] = { "said", "yes|no", N_("Whether it was ever said; \"\" for not known") },
  [KITH_OPTION_MET] = { "met", "yes|partly|no", N_("Whether it is met; \"\" for not known") },
  [KITH_OPTION_FROM] = { "from", "DATE", N_("Since when; \"\" for not known") },
  [KITH_OPTION_TO] = { "to", "DATE", N_("Until when; \"\" for not known") },
  [KITH_OPTION_ON] = { "on", "DATE", N_("On or as of which day; today if left out") },
  [KITH_OPTION_SESSION] = { "session", "N|ID", N_("In which session") },
  [KITH_OPTION_CORRECT] = { "correct", NULL, N_("It was always so: change what was said before, add nothing") },
  [KITH_OPTION_AS_OF] = { "as-of", "N|DATE", N_("As it was at the end of a session or a day") },
  [KITH_OPTION_PATTERN] = { "pattern", "PATTERN", N_("How many, how often, how long, as in 16-weekly-50") },
  [KITH_OPTION_FIRST] = { "first", "TIME", N_("The first appointment, as in 2027-01-11T15:00") },
  [KITH_OPTION_THERAPIST] = { "therapist", "ID|NAME", N_("Which therapist") },
  [KITH_OPTION_ROOM] = { "room", "ID|NAME", N_("Which room") },
  [KITH_OPTION_FORCE] = { "force", "REASON", N_("Book in spite of conflicts, and why") },
  [KITH_OPTION_SKIP_CLOSURES] = { "skip-closures", NULL, N_("Go past closed days and end later") },
  [KITH_OPTION_APPOINTMENT] = { "appointment", "ID", N_("Which appointment") },
  [KITH_OPTION_SCOPE] = { "scope", "this|following|rest",
                          N_("this one, this and those following, or the rest after it; this if left out") },
  [KITH_OPTION_MAKE_UP] = { "make-up", NULL, N_("Make it up with one more at the end") },
  [KITH_OPTION_COUNTED] = { "counted", NULL, N_("Let it keep its number") },
  [KITH_OPTION_REASON] = { "reason", "REASON", N_("client, practice, illness, holiday, weather or other") },
  [KITH_OPTION_STATE] = { "state", "STATE", N_("expected, came, cancelled or no-show") },
  [KITH_OPTION_BLOCK] = { "block", "ID", N_("Which block of appointments") },
  [KITH_OPTION_OUTPUT] = { "output", "FILE", N_("The file to write; -o for short") },
  [KITH_OPTION_NAMES] = { "names", NULL, N_("Write clients' names too") },
  [KITH_OPTION_COUNT] = { "count", "N", N_("How many appointments, 1 to 200") },
  [KITH_OPTION_CADENCE] = { "cadence", "DAYS", N_("Days from one to the next, 1 to 366") },
  [KITH_OPTION_MINUTES] = { "minutes", "MINUTES", N_("How long one is, 5 to 600") },
  [KITH_OPTION_WEEKDAY] = { "weekday", "DAY", N_("mon to sun, or 1 to 7") },
  [KITH_OPTION_LABEL] = { "label", "TEXT", N_("What it is called") },
  [KITH_OPTION_STEP_FREE] = { "step-free", "yes|no", N_("Whether the room is reached without a step") },
  [KITH_OPTION_ACTIVE] = { "active", "yes|no", N_("Whether it is still in use") },
  [KITH_OPTION_ID] = { "id", "ID", N_("Which entry") },
  [KITH_OPTION_TEMPLATE] = { "template", "ID", N_("Which template, as in ipt-16-uk; “templates” lists them") },
  [KITH_OPTION_COURSE] = { "course", "ID", N_("Which course; the one under way if left out") },
  [KITH_OPTION_SESSIONS] = { "sessions", "N", N_("How many sessions are agreed on, 1 to 200") },
  [KITH_OPTION_ALREADY] = { "already", "N", N_("How many sessions there were before the first one kept here") },
  [KITH_OPTION_AGREED_BY] = { "agreed-by", "WHO", N_("Who agreed") },
  [KITH_OPTION_TICK] = { "tick", "ITEM", N_("What of the plan is done, as in opening.inventory, review.4 or ending") },
  [KITH_OPTION_CLOSE] = { "close", "HOW", N_("planned, early, dropped-out, referred, moved or died") },
  [KITH_OPTION_NUMBER] = { "number", "N", N_("Which number it had, of a session before the course was kept here") },
  [KITH_OPTION_MOOD] = { "mood", "N", N_("The mood, 1 to 10") },
  [KITH_OPTION_SECTION] = { "section", "SECTION", N_("Which part of the note; work if left out") },
  [KITH_OPTION_UNTIL] = { "until", "DATE", N_("When it ended; \"\" for not known") },
  [KITH_OPTION_ONSET] = { "onset", NULL, N_("The trouble began about then") },
  [KITH_OPTION_YEARLY] = { "yearly", NULL, N_("Its day comes back each year") },
  [KITH_OPTION_ITEMS] = { "items", "N,N,…", N_("The answers in the order of the form; nothing for a missing one") },
  [KITH_OPTION_TOTAL] = { "total", "N", N_("The total alone") },
  [KITH_OPTION_AREA] = { "area", "ID|KIND", N_("Which problem area; \"\" for none") },
  [KITH_OPTION_MAIN] = { "main", NULL, N_("What the treatment is mainly about") },
  [KITH_OPTION_RATING] = { "rating", "N", N_("How near the goal is, 0 to 10") },
  [KITH_OPTION_AGREED] = { "agreed", "DATE", N_("When the client agreed; \"\" for not yet") },
  [KITH_OPTION_DUE] = { "due", "DATE", N_("Until when; \"\" for no day") },
  [KITH_OPTION_OUTCOME] = { "outcome", "TEXT", N_("What came of it; \"\" for nothing") },
  [KITH_OPTION_NEW_PASSPHRASE_FILE] = { "new-passphrase-file", "FILE",
                                        N_("The new user's passphrase, the first line of a file") },
  [KITH_OPTION_RECOVERY_FILE] = { "recovery-file", "FILE",
                                  N_("A new file for the recovery code, which is shown on the terminal otherwise") },
  [KITH_OPTION_KDF_MEMORY] = { "kdf-memory", "MIB",
                               N_("Memory that each try of a passphrase costs, 64 to 4096; 256 if left out") },
  [KITH_OPTION_PASSPHRASE_FILE] = { "passphrase-file", "FILE",
                                    N_("Your passphrase, the first line of a file; asked for otherwise") },
  [KITH_OPTION_JSON] = { "json", NULL, N_("Answer in JSON") },
  [KITH_OPTION_HELP] = { "help", NULL, N_("Show this help") },
  [KITH_OPTION_VERSION] = { "version", NULL, N_("Show the version") },
};

static const KithCommand commands[KITH_N_VERBS] = {
  [KITH_VERB_CREATE] = {
    .noun = "create",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (USER) | BIT (ZONE),
    .optional = BIT (RECOVERY_FILE) | BIT (KDF_MEMORY),
    .summary = N_("Make a new practice, with you as its owner"),
    .done = N_("The practice is ready."),
  },
  [KITH_VERB_INFO] = {
    .noun = "info",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Show what a practice holds, in numbers"),
  },
  [KITH_VERB_CHECK] = {
    .noun = "check",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Check a practice for damage"),
  },
  [KITH_VERB_USERS_ADD] = {
    .noun = "users",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (ROLE) | BIT (NEW_PASSPHRASE_FILE),
    .optional = BIT (OWNER) | BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Give someone access to a practice"),
  },
  [KITH_VERB_USERS_REMOVE] = {
    .noun = "users",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Take someone's access away"),
    .done = N_("The user was removed."),
  },
  [KITH_VERB_USERS_LIST] = {
    .noun = "users",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List who has access"),
  },
  [KITH_VERB_CLIENT_ADD] = {
    .noun = "client",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .optional = BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Add a client"),
  },
  [KITH_VERB_CLIENT_EDIT] = {
    .noun = "client",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (NAME) | BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Change a client's name, birthday or phone number"),
  },
  [KITH_VERB_CLIENT_ARCHIVE] = {
    .noun = "client",
    .verb = "archive",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Put a client away who no longer comes; nothing is deleted"),
  },
  [KITH_VERB_CLIENTS] = {
    .noun = "clients",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the clients"),
  },
  [KITH_VERB_PEOPLE] = {
    .noun = "people",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .summary = N_("Show everyone in a client's life"),
  },
  [KITH_VERB_INVENTORY] = {
    .noun = "inventory",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .summary = N_("Show a client's people in numbers: closeness wished for, support"),
  },
  [KITH_VERB_PERSON_ADD] = {
    .noun = "person",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (NAME),
    .optional = BIT (NICKNAME) | BIT (RELATION) | BIT (KIND) | BIT (STATUS) | BIT (BORN) | BIT (DIED) |
                BIT (BELONGS) | BIT (ABOUT) | BIT (CLOSENESS) | BIT (DESIRED) | BIT (LINE) | BIT (STRENGTH) |
                BIT (FLOW) | BIT (EFFECT) | BIT (GIVES) | BIT (RECEIVES) | BIT (OBSTACLE) | BIT (CONTACT) |
                BIT (CONFIDES) | BIT (ATTACHMENT) | BIT (CAN_SAY) | BIT (CANNOT_SAY) | BIT (WISH) | BIT (ANGLE) |
                BIT (ON) | BIT (SESSION),
    .in_batch = TRUE,
    .summary = N_("Add someone to a client's life"),
  },
  [KITH_VERB_PERSON_EDIT] = {
    .noun = "person",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (NAME) | BIT (NICKNAME) | BIT (RELATION) | BIT (KIND) | BIT (STATUS) | BIT (BORN) |
                BIT (DIED) | BIT (BELONGS) | BIT (ABOUT),
    .in_batch = TRUE,
    .summary = N_("Change who someone is"),
  },
  [KITH_VERB_PERSON_LIST] = {
    .noun = "person",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .summary = N_("The same as people"),
  },
  [KITH_VERB_PERSON_SHOW] = {
    .noun = "person",
    .verb = "show",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .summary = N_("Show all that is known of someone"),
  },
  [KITH_VERB_PERSON_MOVE] = {
    .noun = "person",
    .verb = "move",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (CLOSENESS) | BIT (DESIRED) | BIT (ANGLE) | BIT (ON) | BIT (SESSION) | BIT (CORRECT),
    .in_batch = TRUE,
    .summary = N_("Move someone nearer, farther or around the client"),
  },
  [KITH_VERB_PERSON_REMOVE] = {
    .noun = "person",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .in_batch = TRUE,
    .summary = N_("Remove someone with all that hangs on them; can be undone"),
  },
  [KITH_VERB_PLACE] = {
    .noun = "place",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (CLOSENESS) | BIT (DESIRED) | BIT (LINE) | BIT (STRENGTH) | BIT (FLOW) | BIT (EFFECT) |
                BIT (GIVES) | BIT (RECEIVES) | BIT (OBSTACLE) | BIT (CONTACT) | BIT (CONFIDES) | BIT (ATTACHMENT) |
                BIT (CAN_SAY) | BIT (CANNOT_SAY) | BIT (WISH) | BIT (ANGLE) | BIT (ON) | BIT (SESSION) |
                BIT (CORRECT),
    .in_batch = TRUE,
    .summary = N_("Say how someone and the client stand, as of a day or a session"),
  },
  [KITH_VERB_TIES] = {
    .noun = "ties",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .summary = N_("List who is tied to whom"),
  },
  [KITH_VERB_TIE_ADD] = {
    .noun = "tie",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON) | BIT (WITH) | BIT (KIND),
    .optional = BIT (LINE) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Tie two people; of a parent and a child, the parent is --person"),
  },
  [KITH_VERB_TIE_EDIT] = {
    .noun = "tie",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TIE),
    .optional = BIT (KIND) | BIT (LINE) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Change a tie"),
  },
  [KITH_VERB_TIE_REMOVE] = {
    .noun = "tie",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TIE),
    .in_batch = TRUE,
    .summary = N_("Remove a tie"),
  },
  [KITH_VERB_EXPECT_ADD] = {
    .noun = "expect",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON) | BIT (HOLDER) | BIT (TEXT),
    .optional = BIT (SAID) | BIT (MET) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Note what the client or the other expects"),
  },
  [KITH_VERB_EXPECT_EDIT] = {
    .noun = "expect",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (EXPECTATION),
    .optional = BIT (HOLDER) | BIT (TEXT) | BIT (SAID) | BIT (MET) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Change an expectation"),
  },
  [KITH_VERB_EXPECT_REMOVE] = {
    .noun = "expect",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (EXPECTATION),
    .in_batch = TRUE,
    .summary = N_("Remove an expectation"),
  },
  [KITH_VERB_THERAPIST_ADD] = {
    .noun = "therapist",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Add a therapist whom one can book"),
  },
  [KITH_VERB_THERAPIST_EDIT] = {
    .noun = "therapist",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (THERAPIST),
    .optional = BIT (NAME) | BIT (ACTIVE),
    .in_batch = TRUE,
    .summary = N_("Change a therapist's name, or put them away"),
  },
  [KITH_VERB_THERAPIST_LIST] = {
    .noun = "therapist",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the therapists"),
  },
  [KITH_VERB_ROOM_ADD] = {
    .noun = "room",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .optional = BIT (STEP_FREE),
    .in_batch = TRUE,
    .summary = N_("Add a room"),
  },
  [KITH_VERB_ROOM_EDIT] = {
    .noun = "room",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ROOM),
    .optional = BIT (NAME) | BIT (STEP_FREE) | BIT (ACTIVE),
    .in_batch = TRUE,
    .summary = N_("Change a room, or put it away"),
  },
  [KITH_VERB_ROOM_LIST] = {
    .noun = "room",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the rooms"),
  },
  [KITH_VERB_HOURS_ADD] = {
    .noun = "hours",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (WEEKDAY) | BIT (FROM) | BIT (TO),
    .optional = BIT (THERAPIST),
    .in_batch = TRUE,
    .summary = N_("Add working hours, of one therapist or of all"),
  },
  [KITH_VERB_HOURS_REMOVE] = {
    .noun = "hours",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ID),
    .in_batch = TRUE,
    .summary = N_("Take working hours away"),
    .done = N_("The hours were removed."),
  },
  [KITH_VERB_HOURS_LIST] = {
    .noun = "hours",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the working hours"),
  },
  [KITH_VERB_CLOSURE_ADD] = {
    .noun = "closure",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (FROM),
    .optional = BIT (TO) | BIT (KIND) | BIT (LABEL) | BIT (THERAPIST) | BIT (ROOM),
    .in_batch = TRUE,
    .summary = N_("Add days on which nobody, one therapist or one room is there"),
  },
  [KITH_VERB_CLOSURE_IMPORT] = {
    .noun = "closure",
    .verb = "import",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILE },
    .in_batch = TRUE,
    .summary = N_("Add the whole days of a calendar file as holidays"),
  },
  [KITH_VERB_CLOSURE_REMOVE] = {
    .noun = "closure",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ID),
    .in_batch = TRUE,
    .summary = N_("Take closed days away"),
    .done = N_("The closed days were removed."),
  },
  [KITH_VERB_CLOSURE_LIST] = {
    .noun = "closure",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the closed days"),
  },
  [KITH_VERB_PATTERN_ADD] = {
    .noun = "pattern",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (COUNT) | BIT (CADENCE) | BIT (MINUTES),
    .optional = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Keep a pattern of appointments for booking"),
  },
  [KITH_VERB_PATTERN_LIST] = {
    .noun = "pattern",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the patterns"),
  },
  [KITH_VERB_PLAN] = {
    .noun = "plan",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PATTERN) | BIT (FIRST),
    .optional = BIT (THERAPIST) | BIT (ROOM) | BIT (KIND) | BIT (DRY_RUN) | BIT (FORCE) | BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Book a block of appointments, with every conflict told before"),
  },
  [KITH_VERB_APPOINTMENT_MOVE] = {
    .noun = "appointment",
    .verb = "move",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (TO) | BIT (THERAPIST) | BIT (ROOM) | BIT (DRY_RUN) | BIT (FORCE),
    .in_batch = TRUE,
    .summary = N_("Move an appointment to another time, therapist or room"),
  },
  [KITH_VERB_APPOINTMENT_CANCEL] = {
    .noun = "appointment",
    .verb = "cancel",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (MAKE_UP) | BIT (COUNTED) | BIT (REASON) | BIT (DRY_RUN) | BIT (FORCE) |
                BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Cancel an appointment; it stays in the calendar"),
  },
  [KITH_VERB_APPOINTMENT_NO_SHOW] = {
    .noun = "appointment",
    .verb = "no-show",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (MAKE_UP) | BIT (COUNTED) | BIT (DRY_RUN) | BIT (FORCE) | BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Note that nobody came"),
  },
  [KITH_VERB_APPOINTMENT_HELD] = {
    .noun = "appointment",
    .verb = "held",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE),
    .in_batch = TRUE,
    .summary = N_("Note that an appointment took place"),
  },
  [KITH_VERB_APPOINTMENT_ATTEND] = {
    .noun = "appointment",
    .verb = "attend",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT) | BIT (CLIENT) | BIT (STATE),
    .in_batch = TRUE,
    .summary = N_("Note who of several came, or add someone"),
  },
  [KITH_VERB_SCHEDULE] = {
    .noun = "schedule",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (FROM),
    .optional = BIT (TO) | BIT (THERAPIST) | BIT (ROOM),
    .in_batch = TRUE,
    .summary = N_("List the appointments of some days"),
  },
  [KITH_VERB_ICS] = {
    .noun = "ics",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (BLOCK) | BIT (OUTPUT),
    .optional = BIT (NAMES),
    .in_batch = TRUE,
    .summary = N_("Write a block of appointments as a calendar file"),
    .done = N_("The calendar file was written."),
  },
  [KITH_VERB_COURSE_START] = {
    .noun = "course",
    .verb = "start",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TEMPLATE),
    .optional = BIT (ON) | BIT (ALREADY) | BIT (SESSIONS) | BIT (CADENCE) | BIT (BLOCK),
    .in_batch = TRUE,
    .summary = N_("Start a course of treatment, also one that is under way already"),
  },
  [KITH_VERB_COURSE_EDIT] = {
    .noun = "course",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (COURSE) | BIT (SESSIONS) | BIT (REASON) | BIT (AGREED_BY) | BIT (TICK) |
                BIT (CLOSE) | BIT (ALREADY) | BIT (CADENCE) | BIT (BLOCK) | BIT (ON),
    .in_batch = TRUE,
    .summary = N_("Change what was agreed on, tick what is done, or close a course"),
  },
  [KITH_VERB_COURSE_LIST] = {
    .noun = "course",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show a client's courses"),
  },
  [KITH_VERB_SESSION_ADD] = {
    .noun = "session",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (ON) | BIT (STATE) | BIT (KIND) | BIT (COUNTED) |
                BIT (NUMBER) | BIT (MOOD) | BIT (APPOINTMENT) | BIT (COURSE),
    .in_batch = TRUE,
    .summary = N_("Add a session"),
  },
  [KITH_VERB_SESSION_EDIT] = {
    .noun = "session",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (SESSION),
    .optional = BIT (ON) | BIT (STATE) | BIT (KIND) | BIT (COUNTED) | BIT (NUMBER) | BIT (MOOD),
    .in_batch = TRUE,
    .summary = N_("Change a session"),
  },
  [KITH_VERB_SESSION_NOTE] = {
    .noun = "session",
    .verb = "note",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (SESSION) | BIT (TEXT),
    .optional = BIT (SECTION),
    .in_batch = TRUE,
    .summary = N_("Write a part of the note on a session"),
  },
  [KITH_VERB_SESSION_SIGN] = {
    .noun = "session",
    .verb = "sign",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (SESSION),
    .in_batch = TRUE,
    .summary = N_("Sign your note on a session, for good"),
  },
  [KITH_VERB_SESSION_LIST] = {
    .noun = "session",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show a client's sessions and notes"),
  },
  [KITH_VERB_EVENT_ADD] = {
    .noun = "event",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (KIND) | BIT (ON),
    .optional = BIT (UNTIL) | BIT (TEXT) | BIT (PERSON) | BIT (ONSET) | BIT (YEARLY),
    .in_batch = TRUE,
    .summary = N_("Add an event of a client's life"),
  },
  [KITH_VERB_EVENT_EDIT] = {
    .noun = "event",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (ID),
    .optional = BIT (KIND) | BIT (ON) | BIT (UNTIL) | BIT (TEXT) | BIT (PERSON) | BIT (ONSET) | BIT (YEARLY),
    .in_batch = TRUE,
    .summary = N_("Change an event"),
  },
  [KITH_VERB_EVENT_REMOVE] = {
    .noun = "event",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (ID),
    .in_batch = TRUE,
    .summary = N_("Remove an event"),
  },
  [KITH_VERB_EVENT_LIST] = {
    .noun = "event",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show the events of a client's life"),
  },
  [KITH_VERB_SCORE] = {
    .noun = "score",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_MEASURE },
    .required = BIT (CLIENT),
    .optional = BIT (ITEMS) | BIT (TOTAL) | BIT (ON) | BIT (SESSION),
    .in_batch = TRUE,
    .summary = N_("Keep how a measure was filled in, as in PHQ-9"),
  },
  [KITH_VERB_SCORES] = {
    .noun = "scores",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show a client's scores and what changed"),
  },
  [KITH_VERB_AREA_ADD] = {
    .noun = "area",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (KIND),
    .optional = BIT (PERSON) | BIT (TEXT) | BIT (MAIN) | BIT (COURSE),
    .in_batch = TRUE,
    .summary = N_("Add a problem area to a course"),
  },
  [KITH_VERB_AREA_EDIT] = {
    .noun = "area",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (ID),
    .optional = BIT (KIND) | BIT (PERSON) | BIT (TEXT) | BIT (MAIN),
    .in_batch = TRUE,
    .summary = N_("Change a problem area"),
  },
  [KITH_VERB_AREA_LIST] = {
    .noun = "area",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show the problem areas"),
  },
  [KITH_VERB_GOAL_ADD] = {
    .noun = "goal",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TEXT),
    .optional = BIT (PERSON) | BIT (AREA) | BIT (RATING) | BIT (AGREED) | BIT (COURSE),
    .in_batch = TRUE,
    .summary = N_("Add a goal in the client's words"),
  },
  [KITH_VERB_GOAL_EDIT] = {
    .noun = "goal",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (ID),
    .optional = BIT (TEXT) | BIT (PERSON) | BIT (AREA) | BIT (RATING) | BIT (AGREED),
    .in_batch = TRUE,
    .summary = N_("Change or rate a goal"),
  },
  [KITH_VERB_GOAL_LIST] = {
    .noun = "goal",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show the goals"),
  },
  [KITH_VERB_FORMULATION_ADD] = {
    .noun = "formulation",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TEXT),
    .optional = BIT (AGREED) | BIT (COURSE),
    .in_batch = TRUE,
    .summary = N_("Write a new edition of how the trouble is understood"),
  },
  [KITH_VERB_FORMULATION_LIST] = {
    .noun = "formulation",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show every edition"),
  },
  [KITH_VERB_TASK_ADD] = {
    .noun = "task",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TEXT),
    .optional = BIT (PERSON) | BIT (SESSION) | BIT (DUE),
    .in_batch = TRUE,
    .summary = N_("Add work between sessions"),
  },
  [KITH_VERB_TASK_EDIT] = {
    .noun = "task",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (ID),
    .optional = BIT (TEXT) | BIT (PERSON) | BIT (SESSION) | BIT (DUE) | BIT (STATE) | BIT (OUTCOME),
    .in_batch = TRUE,
    .summary = N_("Change a task or say what came of it"),
  },
  [KITH_VERB_TASK_LIST] = {
    .noun = "task",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show the tasks"),
  },
  [KITH_VERB_TECHNIQUE_ADD] = {
    .noun = "technique",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (SESSION) | BIT (KIND),
    .optional = BIT (PERSON) | BIT (MINUTES) | BIT (TEXT),
    .in_batch = TRUE,
    .summary = N_("Keep what was done in a session"),
  },
  [KITH_VERB_TECHNIQUE_LIST] = {
    .noun = "technique",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show what was done in the sessions"),
  },
  [KITH_VERB_BRIEF] = {
    .noun = "brief",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Show what to know before the next session"),
  },
  [KITH_VERB_TEMPLATES] = {
    .noun = "templates",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the templates of courses"),
  },
  [KITH_VERB_MEASURES] = {
    .noun = "measures",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the measures"),
  },
  [KITH_VERB_UNDO] = {
    .noun = "undo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Take your last change back"),
  },
  [KITH_VERB_REDO] = {
    .noun = "redo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Make the change again that was taken back last"),
  },
  [KITH_VERB_HISTORY] = {
    .noun = "history",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("List who changed something and when, newest first"),
  },
  [KITH_VERB_SEARCH] = {
    .noun = "search",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_WORDS },
    .in_batch = TRUE,
    .summary = N_("Find words in all that you may read"),
  },
  [KITH_VERB_BACKUP] = {
    .noun = "backup",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILE },
    .in_batch = TRUE,
    .summary = N_("Save a practice, encrypted, as one file"),
    .done = N_("The backup is complete and was checked."),
  },
  [KITH_VERB_RESTORE] = {
    .noun = "restore",
    .operands = { KITH_OPERAND_FILE, KITH_OPERAND_PRACTICE },
    .summary = N_("Make a new practice folder from a backup"),
    .done = N_("The practice is back and was checked."),
  },
  [KITH_VERB_IMPORT] = {
    .noun = "import",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILES },
    .optional = BIT (CLIENT) | BIT (NEW_CLIENT) | BIT (CLIENT_PER_EGO) | BIT (SELF) | BIT (DRY_RUN),
    .in_batch = TRUE,
    .summary = N_("Bring people and their ties in from GEDCOM, GraphML or Network Canvas"),
  },
  [KITH_VERB_BATCH] = {
    .noun = "batch",
    .operands = { KITH_OPERAND_PRACTICE },
    .summary = N_("Do commands from standard input, one a line, without PRACTICE"),
  },
};

static const char *
get_operand_word (KithOperand operand)
{
  switch (operand)
    {
    case KITH_OPERAND_NONE:
      return NULL;
    case KITH_OPERAND_PRACTICE:
      return "PRACTICE";
    case KITH_OPERAND_FILE:
      return "FILE";
    case KITH_OPERAND_FILES:
      return "FILE…";
    case KITH_OPERAND_MEASURE:
      return "MEASURE";
    case KITH_OPERAND_WORDS:
      return "WORD…";
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_option_form (KithOption option)
{
  const KithOptionRow *row = &options[option];

  return g_strconcat ("--", row->word, row->value != NULL ? " " : "", row->value, NULL);
}

static void
append_option (GString    *text,
               KithOption  option,
               const char *before,
               const char *after)
{
  g_autofree char *form = dup_option_form (option);

  g_string_append_printf (text, "%s%s%s", before, form, after);
}

static void
append_padded (GString    *text,
               const char *word,
               int         width,
               const char *summary)
{
  g_string_append_printf (text, "  %s", word);
  for (glong length = g_utf8_strlen (word, -1); length < width; length++)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "  %s\n", summary);
}

static void
append_option_rows (GString     *text,
                    KithOptions  shown)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      g_autofree char *form = dup_option_form (i);

      if ((shown & ((KithOptions) 1 << i)) != 0)
        append_padded (text, form, 27, _(options[i].summary));
    }
}

static char *
dup_command_words (const KithCommand *command)
{
  return g_strjoin (" ", command->noun, command->verb, NULL);
}

const KithOptionRow *
kith_grammar_get_option (KithOption option)
{
  g_return_val_if_fail ((guint) option < KITH_N_OPTIONS, NULL);

  return &options[option];
}

gboolean
kith_grammar_find_option (const char *word,
                          gsize       length,
                          KithOption *option)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if (strlen (options[i].word) == length && memcmp (options[i].word, word, length) == 0)
      {
        *option = i;
        return TRUE;
      }

  return FALSE;
}

const KithCommand *
kith_grammar_get_command (KithVerb verb)
{
  g_return_val_if_fail ((guint) verb < KITH_N_VERBS, NULL);

  return &commands[verb];
}

gboolean
kith_grammar_find_command (const char *noun,
                           const char *verb,
                           KithVerb   *found)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    if (g_strcmp0 (commands[i].noun, noun) == 0 &&
        (commands[i].verb == NULL || g_strcmp0 (commands[i].verb, verb) == 0))
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
kith_grammar_has_noun (const char *noun)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    if (commands[i].verb != NULL && g_strcmp0 (commands[i].noun, noun) == 0)
      return TRUE;

  return FALSE;
}

char *
kith_grammar_dup_usage (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *words = dup_command_words (command);
  GString *text = g_string_new ("kithctl ");

  g_string_append (text, words);
  for (guint i = 0; i < KITH_MAX_OPERANDS; i++)
    if (command->operands[i] != KITH_OPERAND_NONE)
      g_string_append_printf (text, " %s", get_operand_word (command->operands[i]));

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->required & ((KithOptions) 1 << i)) != 0)
      append_option (text, i, " ", "");

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->optional & ((KithOptions) 1 << i)) != 0)
      append_option (text, i, " [", "]");

  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_help (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *usage = kith_grammar_dup_usage (verb);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s.\n\n%s\n", usage, _(command->summary), _("Options:"));
  append_option_rows (text, command->required | command->optional | KITH_OPTIONS_GLOBAL);
  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_overview (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s\n", _("kithctl COMMAND PRACTICE [OPTIONS]"), _("Commands:"));
  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      g_autofree char *words = dup_command_words (&commands[i]);

      append_padded (text, words, 19, _(commands[i].summary));
    }

  g_string_append_printf (text, "\n%s\n", _("Options of every command:"));
  append_option_rows (text, KITH_OPTIONS_GLOBAL);
  g_string_append_printf (text, "\n%s\n",
                          _("“kithctl COMMAND --help” says more about one, and “man kithctl” about all."));
  return g_string_free_and_steal (text);
}
