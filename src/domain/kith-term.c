/* kith-term.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-term.h"

#include "kith-dispute.h"
#include "kith-line.h"
#include "kith-person.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *topic;
  const char *id;
  const char *label;
} Word;

#define HIDDEN(table, column) { table, column, KITH_TERM_HIDDEN, NULL, NULL }
#define TEXT(table, column, label) { table, column, KITH_TERM_TEXT, NULL, label }
#define NUMBER(table, column, label) { table, column, KITH_TERM_NUMBER, NULL, label }
#define FLAG(table, column, label) { table, column, KITH_TERM_FLAG, NULL, label }
#define DATE(table, column, label) { table, column, KITH_TERM_DATE, NULL, label }
#define TIME(table, column, label) { table, column, KITH_TERM_TIME, NULL, label }
#define MINUTES(table, column, label) { table, column, KITH_TERM_MINUTES, NULL, label }
#define WORD(table, column, topic, label) { table, column, KITH_TERM_WORD, topic, label }
#define WORDS(table, column, topic, label) { table, column, KITH_TERM_WORDS, topic, label }
#define NAME(table, column, of, label) { table, column, KITH_TERM_NAME, of, label }

/* In the order in which people read them. */
static const KithTerm terms[] = {
  TEXT ("contact", "name", NC_("history", "Name")),
  TEXT ("contact", "preferred_name", NC_("history", "Preferred name")),
  DATE ("contact", "born", NC_("history", "Birthday")),
  TEXT ("contact", "phone", NC_("history", "Phone")),
  TEXT ("contact", "access_needs", NC_("history", "Access needs")),
  TEXT ("contact", "desk_note", NC_("history", "Desk note")),
  WORD ("contact", "status", "contact-status", NC_("history", "Where they are")),
  NAME ("contact", "merged_into", "contact", NC_("history", "Joined with")),
  HIDDEN ("contact", "id"),
  HIDDEN ("contact", "folded"),
  HIDDEN ("contact", "digits"),

  WORD ("contact_channel", "kind", "channel", NC_("history", "Kind")),
  TEXT ("contact_channel", "value", NC_("history", "Number or address")),
  TEXT ("contact_channel", "label", NC_("history", "Label")),
  HIDDEN ("contact_channel", "id"),
  HIDDEN ("contact_channel", "contact"),

  TEXT ("therapist", "name", NC_("history", "Name")),
  FLAG ("therapist", "active", NC_("history", "Can be booked")),
  HIDDEN ("therapist", "id"),
  HIDDEN ("therapist", "user"),
  HIDDEN ("therapist", "colour"),

  TEXT ("room", "name", NC_("history", "Name")),
  FLAG ("room", "step_free", NC_("history", "Reached without a step")),
  FLAG ("room", "active", NC_("history", "Can be booked")),
  HIDDEN ("room", "id"),

  WORD ("hours", "weekday", "weekday", NC_("history", "Day of the week")),
  MINUTES ("hours", "starts", NC_("history", "From")),
  MINUTES ("hours", "ends", NC_("history", "Until")),
  NAME ("hours", "therapist", "therapist", NC_("history", "Therapist")),
  DATE ("hours", "valid_from", NC_("history", "First day")),
  DATE ("hours", "valid_to", NC_("history", "Last day")),
  HIDDEN ("hours", "id"),

  TEXT ("closure", "label", NC_("history", "Label")),
  WORD ("closure", "kind", "closure", NC_("history", "Kind")),
  DATE ("closure", "first_day", NC_("history", "First day")),
  DATE ("closure", "last_day", NC_("history", "Last day")),
  NAME ("closure", "therapist", "therapist", NC_("history", "Therapist")),
  NAME ("closure", "room", "room", NC_("history", "Room")),
  HIDDEN ("closure", "id"),

  TEXT ("appointment_kind", "name", NC_("history", "Name")),
  FLAG ("appointment_kind", "counts", NC_("history", "Counts")),
  FLAG ("appointment_kind", "several", NC_("history", "Several clients")),
  FLAG ("appointment_kind", "active", NC_("history", "Can be booked")),
  HIDDEN ("appointment_kind", "id"),

  TEXT ("pattern", "name", NC_("history", "Name")),
  NUMBER ("pattern", "count", NC_("history", "How many")),
  NUMBER ("pattern", "cadence", NC_("history", "Days from one to the next")),
  NUMBER ("pattern", "minutes", NC_("history", "Minutes")),
  FLAG ("pattern", "active", NC_("history", "Can be booked")),
  HIDDEN ("pattern", "id"),

  NUMBER ("block", "count", NC_("history", "How many")),
  NUMBER ("block", "already", NC_("history", "Took place before")),
  NAME ("block", "therapist", "therapist", NC_("history", "Therapist")),
  WORD ("block", "status", "block-status", NC_("history", "State")),
  HIDDEN ("block", "id"),
  HIDDEN ("block", "contact"),
  HIDDEN ("block", "pattern"),

  TIME ("appointment", "starts", NC_("history", "Begins")),
  NUMBER ("appointment", "minutes", NC_("history", "Minutes")),
  WORD ("appointment", "state", "appointment-state", NC_("history", "State")),
  WORD ("appointment", "reason", "reason", NC_("history", "Reason")),
  NAME ("appointment", "therapist", "therapist", NC_("history", "Therapist")),
  NAME ("appointment", "room", "room", NC_("history", "Room")),
  NAME ("appointment", "kind", "appointment_kind", NC_("history", "Kind")),
  FLAG ("appointment", "counts", NC_("history", "Counts")),
  TEXT ("appointment", "forced", NC_("history", "Booked in spite of")),
  TEXT ("appointment", "desk_note", NC_("history", "Desk note")),
  HIDDEN ("appointment", "id"),
  HIDDEN ("appointment", "block"),
  HIDDEN ("appointment", "zone"),
  HIDDEN ("appointment", "utc"),

  NAME ("attendance", "contact", "contact", NC_("history", "Client")),
  WORD ("attendance", "state", "attendance-state", NC_("history", "State")),
  HIDDEN ("attendance", "id"),
  HIDDEN ("attendance", "appointment"),

  HIDDEN ("subject", "id"),

  WORD ("course", "template", "Templates", NC_("history", "Plan")),
  NUMBER ("course", "sessions", NC_("history", "Sessions agreed on")),
  NUMBER ("course", "cadence", NC_("history", "Days from one to the next")),
  NUMBER ("course", "already", NC_("history", "Took place before")),
  DATE ("course", "started", NC_("history", "Began")),
  TEXT ("course", "edges", NC_("history", "Last sessions of the phases")),
  WORD ("course", "closure", "Closures", NC_("history", "Ended")),
  DATE ("course", "ending_raised", NC_("history", "The end was talked about")),
  HIDDEN ("course", "id"),
  HIDDEN ("course", "subject"),
  HIDDEN ("course", "block"),

  NUMBER ("contract_change", "from_count", NC_("history", "Sessions before")),
  NUMBER ("contract_change", "to_count", NC_("history", "Sessions from then on")),
  DATE ("contract_change", "day", NC_("history", "Day")),
  TEXT ("contract_change", "reason", NC_("history", "Why")),
  TEXT ("contract_change", "agreed_by", NC_("history", "Who agreed")),
  HIDDEN ("contract_change", "id"),
  HIDDEN ("contract_change", "course"),

  TEXT ("tick", "item", NC_("history", "What is done")),
  DATE ("tick", "day", NC_("history", "Day")),
  HIDDEN ("tick", "id"),
  HIDDEN ("tick", "course"),

  TEXT ("person", "name", NC_("history", "Name")),
  TEXT ("person", "nickname", NC_("history", "Nickname")),
  TEXT ("person", "relation", NC_("history", "Relation")),
  WORD ("person", "kind", "person-kind", NC_("history", "Part of life")),
  WORD ("person", "status", "person-status", NC_("history", "Where they are")),
  DATE ("person", "born", NC_("history", "Birthday")),
  DATE ("person", "died", NC_("history", "Died")),
  TEXT ("person", "belongs", NC_("history", "Belongs to")),
  TEXT ("person", "about", NC_("history", "About them")),
  HIDDEN ("person", "id"),
  HIDDEN ("person", "subject"),
  HIDDEN ("person", "extra"),

  NUMBER ("person_state", "closeness", NC_("history", "Closeness")),
  NUMBER ("person_state", "desired", NC_("history", "Wished closeness")),
  WORD ("person_state", "line", "line", NC_("history", "Line")),
  NUMBER ("person_state", "strength", NC_("history", "Strength")),
  WORD ("person_state", "flow", "flow", NC_("history", "Where support goes")),
  NUMBER ("person_state", "effect", NC_("history", "Effect on the mood")),
  WORDS ("person_state", "gives", "support", NC_("history", "The client gives")),
  WORDS ("person_state", "receives", "support", NC_("history", "The client receives")),
  TEXT ("person_state", "contact", NC_("history", "In touch")),
  FLAG ("person_state", "confides", NC_("history", "Confides in them")),
  WORD ("person_state", "attachment", "attachment", NC_("history", "Attachment")),
  WORD ("person_state", "arguments", "arguments", NC_("history", "Arguments")),
  NUMBER ("person_state", "communication", NC_("history", "Talking past each other")),
  NUMBER ("person_state", "conflict", NC_("history", "Conflict")),
  NUMBER ("person_state", "boundaries", NC_("history", "Boundaries")),
  NUMBER ("person_state", "trust", NC_("history", "Trust")),
  TEXT ("person_state", "can_say", NC_("history", "What can be talked about")),
  TEXT ("person_state", "cannot_say", NC_("history", "What can’t be talked about")),
  TEXT ("person_state", "wish", NC_("history", "What should be different")),
  DATE ("person_state", "valid_from", NC_("history", "Since")),
  HIDDEN ("person_state", "id"),
  HIDDEN ("person_state", "person"),
  HIDDEN ("person_state", "session"),

  NUMBER ("place", "angle", NC_("history", "Place on the map")),
  HIDDEN ("place", "id"),
  HIDDEN ("place", "person"),
  HIDDEN ("place", "pinned"),

  NAME ("tie", "a", "person", NC_("history", "From")),
  NAME ("tie", "b", "person", NC_("history", "To")),
  TEXT ("tie", "kind", NC_("history", "Kind")),
  WORD ("tie", "line", "line", NC_("history", "Line")),
  DATE ("tie", "valid_from", NC_("history", "Since")),
  DATE ("tie", "valid_to", NC_("history", "Until")),
  HIDDEN ("tie", "id"),
  HIDDEN ("tie", "subject"),
  HIDDEN ("tie", "extra"),

  TEXT ("expectation", "body", NC_("history", "What is expected")),
  WORD ("expectation", "holder", "holder", NC_("history", "Whose it is")),
  FLAG ("expectation", "said", NC_("history", "Said")),
  WORD ("expectation", "met", "met", NC_("history", "Met")),
  DATE ("expectation", "valid_from", NC_("history", "Since")),
  DATE ("expectation", "valid_to", NC_("history", "Until")),
  HIDDEN ("expectation", "id"),
  HIDDEN ("expectation", "person"),

  WORD ("dispute_stage", "stage", "dispute", NC_("history", "Stage")),
  DATE ("dispute_stage", "day", NC_("history", "Day")),
  TEXT ("dispute_stage", "moves", NC_("history", "What was tried")),
  HIDDEN ("dispute_stage", "id"),
  HIDDEN ("dispute_stage", "person"),

  WORD ("problem_area", "kind", "Areas", NC_("history", "Kind")),
  FLAG ("problem_area", "first", NC_("history", "What it is mainly about")),
  NAME ("problem_area", "person", "person", NC_("history", "Person")),
  NAME ("problem_area", "event", "life_event", NC_("history", "Event")),
  TEXT ("problem_area", "body", NC_("history", "Text")),
  HIDDEN ("problem_area", "id"),
  HIDDEN ("problem_area", "course"),

  TEXT ("goal", "body", NC_("history", "Goal")),
  NUMBER ("goal", "rating", NC_("history", "How near")),
  DATE ("goal", "agreed", NC_("history", "Agreed on")),
  NAME ("goal", "person", "person", NC_("history", "Person")),
  HIDDEN ("goal", "id"),
  HIDDEN ("goal", "course"),
  HIDDEN ("goal", "area"),

  TEXT ("formulation", "body", NC_("history", "Text")),
  NUMBER ("formulation", "edition", NC_("history", "Edition")),
  DATE ("formulation", "agreed", NC_("history", "Agreed on")),
  HIDDEN ("formulation", "id"),
  HIDDEN ("formulation", "course"),

  TEXT ("life_event", "body", NC_("history", "What happened")),
  WORD ("life_event", "kind", "Events", NC_("history", "Kind")),
  DATE ("life_event", "starts", NC_("history", "Day")),
  DATE ("life_event", "ends", NC_("history", "Until")),
  FLAG ("life_event", "onset", NC_("history", "The trouble began about then")),
  FLAG ("life_event", "yearly", NC_("history", "Comes back each year")),
  HIDDEN ("life_event", "id"),
  HIDDEN ("life_event", "subject"),

  NAME ("event_person", "person", "person", NC_("history", "Person")),
  HIDDEN ("event_person", "id"),
  HIDDEN ("event_person", "event"),

  DATE ("session", "day", NC_("history", "Day")),
  TIME ("session", "starts", NC_("history", "Begins")),
  WORD ("session", "state", "appointment-state", NC_("history", "State")),
  NAME ("session", "kind", "appointment_kind", NC_("history", "Kind")),
  FLAG ("session", "counts", NC_("history", "Counts")),
  FLAG ("session", "used", NC_("history", "Used up")),
  NUMBER ("session", "number", NC_("history", "Number")),
  NUMBER ("session", "mood", NC_("history", "Mood")),
  HIDDEN ("session", "id"),
  HIDDEN ("session", "subject"),
  HIDDEN ("session", "course"),

  NAME ("session_person", "person", "person", NC_("history", "Person")),
  HIDDEN ("session_person", "id"),
  HIDDEN ("session_person", "session"),

  TEXT ("note", "body", NC_("history", "Text")),
  WORD ("note", "kind", "Sections", NC_("history", "Part")),
  HIDDEN ("note", "id"),
  HIDDEN ("note", "subject"),
  HIDDEN ("note", "session"),
  HIDDEN ("note", "author"),
  HIDDEN ("note", "signed"),

  TEXT ("addendum", "body", NC_("history", "Text")),
  TEXT ("addendum", "reason", NC_("history", "Why")),
  HIDDEN ("addendum", "id"),
  HIDDEN ("addendum", "note"),
  HIDDEN ("addendum", "author"),
  HIDDEN ("addendum", "made"),

  HIDDEN ("process_note", "id"),
  HIDDEN ("process_note", "subject"),
  HIDDEN ("process_note", "session"),
  HIDDEN ("process_note", "author"),
  HIDDEN ("process_note", "sealed"),

  WORD ("technique_use", "technique", "Techniques", NC_("history", "What was done")),
  NAME ("technique_use", "person", "person", NC_("history", "Person")),
  NUMBER ("technique_use", "minutes", NC_("history", "Minutes")),
  TEXT ("technique_use", "body", NC_("history", "Text")),
  HIDDEN ("technique_use", "id"),
  HIDDEN ("technique_use", "session"),

  TEXT ("task", "body", NC_("history", "What is to be done")),
  WORD ("task", "done", "done", NC_("history", "Done")),
  DATE ("task", "due", NC_("history", "Until")),
  TEXT ("task", "outcome", NC_("history", "What came of it")),
  NAME ("task", "person", "person", NC_("history", "Person")),
  HIDDEN ("task", "id"),
  HIDDEN ("task", "subject"),
  HIDDEN ("task", "session"),

  WORD ("measure_score", "measure", "Measures", NC_("history", "Measure")),
  NUMBER ("measure_score", "total", NC_("history", "Total")),
  DATE ("measure_score", "day", NC_("history", "Day")),
  FLAG ("measure_score", "prorated", NC_("history", "An answer is missing")),
  HIDDEN ("measure_score", "id"),
  HIDDEN ("measure_score", "subject"),
  HIDDEN ("measure_score", "session"),
  HIDDEN ("measure_score", "edition"),

  NUMBER ("measure_item", "number", NC_("history", "Question")),
  NUMBER ("measure_item", "value", NC_("history", "Answer")),
  HIDDEN ("measure_item", "id"),
  HIDDEN ("measure_item", "score"),
};

static const Word words[] = {
  { "table", "contact", NC_("history", "Client") },
  { "table", "contact_channel", NC_("history", "Way to reach them") },
  { "table", "therapist", NC_("history", "Therapist") },
  { "table", "room", NC_("history", "Room") },
  { "table", "hours", NC_("history", "Working hours") },
  { "table", "closure", NC_("history", "Closed days") },
  { "table", "appointment_kind", NC_("history", "Kind of appointment") },
  { "table", "pattern", NC_("history", "Pattern") },
  { "table", "block", NC_("history", "Block of appointments") },
  { "table", "appointment", NC_("history", "Appointment") },
  { "table", "attendance", NC_("history", "Who comes") },
  { "table", "subject", NC_("history", "Record") },
  { "table", "course", NC_("history", "Course") },
  { "table", "contract_change", NC_("history", "Another number of sessions") },
  { "table", "tick", NC_("history", "Done in the plan") },
  { "table", "person", NC_("history", "Person") },
  { "table", "person_state", NC_("history", "Relationship") },
  { "table", "place", NC_("history", "Place on the map") },
  { "table", "tie", NC_("history", "Tie") },
  { "table", "expectation", NC_("history", "Expectation") },
  { "table", "dispute_stage", NC_("history", "Stage of a dispute") },
  { "table", "problem_area", NC_("history", "Problem area") },
  { "table", "goal", NC_("history", "Goal") },
  { "table", "formulation", NC_("history", "Formulation") },
  { "table", "life_event", NC_("history", "Event") },
  { "table", "event_person", NC_("history", "Whom the event was about") },
  { "table", "session", NC_("history", "Session") },
  { "table", "session_person", NC_("history", "Whom the session was about") },
  { "table", "note", NC_("history", "Note") },
  { "table", "addendum", NC_("history", "Addition to a note") },
  { "table", "process_note", NC_("history", "Private note") },
  { "table", "technique_use", NC_("history", "Technique") },
  { "table", "task", NC_("history", "Task") },
  { "table", "measure_score", NC_("history", "Score") },
  { "table", "measure_item", NC_("history", "Answer in a measure") },

  { "contact-status", "active", NC_("history", "in the list") },
  { "contact-status", "archived", NC_("history", "put away") },
  { "channel", "phone", NC_("history", "phone") },
  { "channel", "mobile", NC_("history", "mobile phone") },
  { "channel", "mail", NC_("history", "mail") },
  { "channel", "post", NC_("history", "post") },
  { "weekday", "1", NC_("history", "Monday") },
  { "weekday", "2", NC_("history", "Tuesday") },
  { "weekday", "3", NC_("history", "Wednesday") },
  { "weekday", "4", NC_("history", "Thursday") },
  { "weekday", "5", NC_("history", "Friday") },
  { "weekday", "6", NC_("history", "Saturday") },
  { "weekday", "7", NC_("history", "Sunday") },
  { "closure", "closure", NC_("history", "closed") },
  { "closure", "holiday", NC_("history", "holiday") },
  { "closure", "absence", NC_("history", "away") },
  { "block-status", "open", NC_("history", "open") },
  { "block-status", "closed", NC_("history", "ended") },
  { "appointment-state", "planned", NC_("history", "planned") },
  { "appointment-state", "held", NC_("history", "held") },
  { "appointment-state", "cancelled", NC_("history", "cancelled") },
  { "appointment-state", "no-show", NC_("history", "did not come") },
  { "appointment-state", "moved", NC_("history", "moved") },
  { "reason", "client", NC_("history", "the client") },
  { "reason", "practice", NC_("history", "the practice") },
  { "reason", "illness", NC_("history", "illness") },
  { "reason", "holiday", NC_("history", "holiday") },
  { "reason", "weather", NC_("history", "weather") },
  { "reason", "other", NC_("history", "something else") },
  { "attendance-state", "expected", NC_("history", "expected") },
  { "attendance-state", "came", NC_("history", "came") },
  { "attendance-state", "cancelled", NC_("history", "cancelled") },
  { "attendance-state", "no-show", NC_("history", "did not come") },
  { "person-status", "present", NC_("history", "in their life") },
  { "person-status", "past", NC_("history", "in the past") },
  { "person-status", "lost", NC_("history", "lost") },
  { "person-status", "dead", NC_("history", "has died") },
  { "person-status", "cut-off", NC_("history", "cut off") },
  { "flow", "in", NC_("history", "to the client") },
  { "flow", "out", NC_("history", "from the client") },
  { "flow", "both", NC_("history", "both ways") },
  { "support", "emotional", NC_("history", "emotional") },
  { "support", "practical", NC_("history", "practical") },
  { "support", "information", NC_("history", "information") },
  { "support", "company", NC_("history", "company") },
  { "support", "none", NC_("history", "nothing") },
  { "arguments", "none", NC_("history", "there are none") },
  { "arguments", "resolved", NC_("history", "resolved") },
  { "arguments", "mixed", NC_("history", "now one, now the other") },
  { "arguments", "dropped", NC_("history", "dropped") },
  { "attachment", "secure", NC_("history", "secure") },
  { "attachment", "preoccupied", NC_("history", "preoccupied") },
  { "attachment", "dismissing", NC_("history", "dismissing") },
  { "attachment", "fearful", NC_("history", "fearful") },
  { "holder", "me", NC_("history", "the client’s") },
  { "holder", "them", NC_("history", "the other person’s") },
  { "met", "0", NC_("history", "no") },
  { "met", "1", NC_("history", "partly") },
  { "met", "2", NC_("history", "yes") },
  { "done", "0", NC_("history", "not done") },
  { "done", "1", NC_("history", "done") },
  { "done", "2", NC_("history", "partly") },
};

/* What has a type of its own has its words there. */
static const char *
find_typed_word (const char *topic,
                 const char *id)
{
  KithPersonKind kind;
  KithDispute stage;
  KithLine line;

  if (g_str_equal (topic, "line") && kith_line_from_text (id, &line))
    return kith_line_get_label (line);
  if (g_str_equal (topic, "dispute") && kith_dispute_from_text (id, &stage))
    return kith_dispute_get_label (stage);
  if (g_str_equal (topic, "person-kind") && kith_person_kind_from_text (id, &kind))
    return kith_person_kind_get_label (kind);
  return NULL;
}

const KithTerm *
kith_term_get_table (const char *table,
                     guint      *n_terms)
{
  gsize first = 0;
  gsize end;

  while (first < G_N_ELEMENTS (terms) && !g_str_equal (terms[first].table, table))
    first++;
  for (end = first; end < G_N_ELEMENTS (terms) && g_str_equal (terms[end].table, table);)
    end++;
  *n_terms = end - first;
  return *n_terms > 0 ? &terms[first] : NULL;
}

const char *
kith_term_get_label (const KithTerm *self)
{
  return self->label != NULL ? g_dpgettext2 (NULL, "history", self->label) : NULL;
}

const char *
kith_term_get_table_label (const char *table)
{
  const char *label = kith_term_find_word ("table", table);

  return label != NULL ? label : table;
}

const char *
kith_term_find_word (const char *topic,
                     const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].topic, topic) && g_str_equal (words[i].id, id))
      return g_dpgettext2 (NULL, "history", words[i].label);
  return find_typed_word (topic, id);
}
