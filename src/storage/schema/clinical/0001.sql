-- clinical.db, schema 1: what therapists write. subject.id is the same UUID as contact.id in office.db, made with the
-- first clinical row; everything about a client hangs on it inside this file.
-- Dates are texts at the precision known ("1980", "~1980-05"); closeness is 0 (far) to 100 (near).

PRAGMA application_id = 1265920067; -- "KthC"

CREATE TABLE subject (
  id       TEXT PRIMARY KEY NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- edges: the last session of each phase, as in "4,12,16"; closure: NULL while the course runs.
CREATE TABLE course (
  id             TEXT PRIMARY KEY NOT NULL,
  subject        TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  block          TEXT,
  template       TEXT NOT NULL,
  sessions       INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 200),
  edges          TEXT NOT NULL,
  cadence        INTEGER NOT NULL CHECK (cadence BETWEEN 1 AND 366),
  already        INTEGER NOT NULL DEFAULT 0 CHECK (already >= 0),
  started        TEXT NOT NULL DEFAULT '',
  closure        TEXT,
  ending_raised  TEXT NOT NULL DEFAULT '',
  version        INTEGER NOT NULL DEFAULT 1,
  changed        INTEGER NOT NULL,
  actor          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX course_by_subject ON course (subject);
CREATE INDEX course_by_block ON course (block);

CREATE TABLE contract_change (
  id          TEXT PRIMARY KEY NOT NULL,
  course      TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT NOT NULL,
  from_count  INTEGER NOT NULL,
  to_count    INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  agreed_by   TEXT NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  changed     INTEGER NOT NULL,
  actor       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contract_change_by_course ON contract_change (course);

-- What of the plan of a course is done: "PHASE.TASK" or "review.NUMBER".
CREATE TABLE tick (
  id       TEXT PRIMARY KEY NOT NULL,
  course   TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  item     TEXT NOT NULL,
  day      TEXT NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  UNIQUE (course, item)
) STRICT, WITHOUT ROWID;

-- Rule 6 of the field: the number of sessions agreed on changes only with a record of who agreed.
CREATE TRIGGER course_contract BEFORE UPDATE OF sessions ON course
WHEN new.sessions <> old.sessions AND NOT EXISTS (
  SELECT 1 FROM contract_change
  WHERE course = old.id AND ((from_count = old.sessions AND to_count = new.sessions)
                          OR (from_count = new.sessions AND to_count = old.sessions)))
BEGIN
  SELECT raise (ABORT, 'a contract changes only with a contract_change');
END;

CREATE TABLE person (
  nr       INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  name     TEXT NOT NULL,
  nickname TEXT,
  relation TEXT NOT NULL DEFAULT '',
  kind     TEXT NOT NULL DEFAULT 'other'
           CHECK (kind IN ('kin', 'partner', 'friend', 'work', 'school', 'neighbour', 'professional', 'group',
                           'pet', 'faith', 'other')),
  status   TEXT NOT NULL DEFAULT 'present' CHECK (status IN ('present', 'past', 'lost', 'dead', 'cut-off')),
  born     TEXT NOT NULL DEFAULT '',
  died     TEXT NOT NULL DEFAULT '',
  belongs  TEXT,
  about    TEXT,
  extra    TEXT,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_subject ON person (subject);

-- A relationship as of a day, and of a session where there was one; one row per person and session.
CREATE TABLE person_state (
  id           TEXT PRIMARY KEY NOT NULL,
  person       TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from   TEXT NOT NULL,
  session      TEXT,
  closeness    REAL CHECK (closeness BETWEEN 0 AND 100),
  desired      REAL CHECK (desired BETWEEN 0 AND 100),
  effect       INTEGER CHECK (effect BETWEEN -3 AND 3),
  gives        TEXT NOT NULL DEFAULT '',
  receives     TEXT NOT NULL DEFAULT '',
  line         TEXT CHECK (line IN ('supportive', 'close', 'distant', 'strained', 'open-conflict', 'covert-conflict',
                                    'cut-off', 'lost', 'enmeshed')),
  strength     INTEGER CHECK (strength BETWEEN 0 AND 5),
  flow         TEXT CHECK (flow IN ('in', 'out', 'both')),
  contact      TEXT,
  confides     INTEGER CHECK (confides IN (0, 1)),
  attachment   TEXT CHECK (attachment IN ('secure', 'preoccupied', 'dismissing', 'fearful')),
  communication INTEGER CHECK (communication BETWEEN 0 AND 3),
  conflict     INTEGER CHECK (conflict BETWEEN 0 AND 3),
  boundaries   INTEGER CHECK (boundaries BETWEEN 0 AND 3),
  trust        INTEGER CHECK (trust BETWEEN 0 AND 3),
  can_say      TEXT,
  cannot_say   TEXT,
  wish         TEXT,
  version      INTEGER NOT NULL DEFAULT 1,
  changed      INTEGER NOT NULL,
  actor        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_state_by_session ON person_state (person, session) WHERE session IS NOT NULL;
CREATE INDEX person_state_by_day ON person_state (person, valid_from, session);

-- Where a person is around the client, in degrees clockwise from the top: put there by hand (pinned) or found by the map.
CREATE TABLE place (
  id       TEXT PRIMARY KEY NOT NULL,
  person   TEXT NOT NULL UNIQUE REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  angle    REAL NOT NULL CHECK (angle >= 0 AND angle < 360),
  pinned   INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
  id         TEXT PRIMARY KEY NOT NULL,
  subject    TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  a          TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  b          TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL,
  line       TEXT,
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to   TEXT NOT NULL DEFAULT '',
  extra      TEXT,
  version    INTEGER NOT NULL DEFAULT 1,
  changed    INTEGER NOT NULL,
  actor      TEXT NOT NULL,
  CHECK (a <> b)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_subject ON tie (subject);
CREATE INDEX tie_by_a ON tie (a);
CREATE INDEX tie_by_b ON tie (b);

CREATE TABLE expectation (
  id         TEXT PRIMARY KEY NOT NULL,
  person     TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  holder     TEXT NOT NULL CHECK (holder IN ('me', 'them')),
  body       TEXT NOT NULL,
  said       INTEGER CHECK (said IN (0, 1)),
  met        INTEGER CHECK (met IN (0, 1, 2)),
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to   TEXT NOT NULL DEFAULT '',
  version    INTEGER NOT NULL DEFAULT 1,
  changed    INTEGER NOT NULL,
  actor      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX expectation_by_person ON expectation (person);

CREATE TABLE dispute_stage (
  id       TEXT PRIMARY KEY NOT NULL,
  person   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  day      TEXT NOT NULL,
  stage    TEXT NOT NULL CHECK (stage IN ('renegotiation', 'impasse', 'dissolution', 'settled')),
  moves    TEXT,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_stage_by_person ON dispute_stage (person, day);

CREATE TABLE problem_area (
  id       TEXT PRIMARY KEY NOT NULL,
  course   TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT NOT NULL,
  first    INTEGER NOT NULL DEFAULT 0 CHECK (first IN (0, 1)),
  person   TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  body     TEXT,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_area_by_course ON problem_area (course);
CREATE UNIQUE INDEX problem_area_first ON problem_area (course) WHERE first = 1;

CREATE TABLE goal (
  id       TEXT PRIMARY KEY NOT NULL,
  course   TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  area     TEXT REFERENCES problem_area (id) DEFERRABLE INITIALLY DEFERRED,
  person   TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  body     TEXT NOT NULL,
  rating   INTEGER CHECK (rating BETWEEN 0 AND 10),
  agreed   TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_by_course ON goal (course);

CREATE TABLE formulation (
  id       TEXT PRIMARY KEY NOT NULL,
  course   TEXT NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  edition  INTEGER NOT NULL,
  body     TEXT NOT NULL,
  agreed   TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  UNIQUE (course, edition)
) STRICT, WITHOUT ROWID;

CREATE TABLE life_event (
  nr       INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  starts   TEXT NOT NULL,
  ends     TEXT NOT NULL DEFAULT '',
  kind     TEXT NOT NULL,
  body     TEXT NOT NULL DEFAULT '',
  onset    INTEGER NOT NULL DEFAULT 0 CHECK (onset IN (0, 1)),
  yearly   INTEGER NOT NULL DEFAULT 0 CHECK (yearly IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT;
CREATE INDEX life_event_by_subject ON life_event (subject, starts);

CREATE TABLE event_person (
  id       TEXT PRIMARY KEY NOT NULL,
  event    TEXT NOT NULL REFERENCES life_event (id) DEFERRABLE INITIALLY DEFERRED,
  person   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  UNIQUE (event, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_person_by_person ON event_person (person);

-- session.id is the appointment's UUID, made at the first clinical word; what the office knows of it holds. starts, kind,
-- state, counts and used are of a session that the office does not know; number is that of one held before the course was
-- kept here: all others follow from their order.
CREATE TABLE session (
  id       TEXT PRIMARY KEY NOT NULL,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  course   TEXT REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  day      TEXT NOT NULL,
  starts   TEXT NOT NULL DEFAULT '',
  kind     TEXT NOT NULL DEFAULT 'appointment',
  state    TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('planned', 'held', 'cancelled', 'no-show', 'moved')),
  counts   INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
  used     INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),
  number   INTEGER CHECK (number BETWEEN 1 AND 200),
  mood     INTEGER CHECK (mood BETWEEN 1 AND 10),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_subject ON session (subject, day);
CREATE INDEX session_by_course ON session (course);

CREATE TABLE note (
  nr        INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  subject   TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  session   TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  author    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  body      TEXT NOT NULL,
  signed    INTEGER,
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_subject ON note (subject);
CREATE INDEX note_by_session ON note (session);

-- Clients whose record may be erased, each for the time of the erasing only.
CREATE TABLE erasure (
  subject  TEXT PRIMARY KEY NOT NULL,
  at       INTEGER NOT NULL,
  user     TEXT NOT NULL,
  reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER note_stays_as_signed BEFORE UPDATE ON note WHEN old.signed IS NOT NULL BEGIN
  SELECT raise (ABORT, 'a signed note is never changed');
END;
CREATE TRIGGER note_is_kept BEFORE DELETE ON note
WHEN old.signed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erasure WHERE subject = old.subject) BEGIN
  SELECT raise (ABORT, 'a signed note is never removed');
END;

CREATE TABLE addendum (
  id       TEXT PRIMARY KEY NOT NULL,
  note     TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  author   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  body     TEXT NOT NULL,
  made     INTEGER NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX addendum_by_note ON addendum (note, made);

-- Sealed to the author's public key (base 64); outside search and export.
CREATE TABLE process_note (
  id       TEXT PRIMARY KEY NOT NULL,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  session  TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  author   TEXT NOT NULL,
  sealed   TEXT NOT NULL,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX process_note_by_subject ON process_note (subject);

CREATE TABLE technique_use (
  id        TEXT PRIMARY KEY NOT NULL,
  session   TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  technique TEXT NOT NULL,
  person    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  minutes   INTEGER CHECK (minutes BETWEEN 0 AND 600),
  body      TEXT,
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX technique_use_by_session ON technique_use (session);
CREATE INDEX technique_use_by_person ON technique_use (person);

CREATE TABLE task (
  id       TEXT PRIMARY KEY NOT NULL,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  session  TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person   TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  body     TEXT NOT NULL,
  due      TEXT NOT NULL DEFAULT '',
  done     INTEGER CHECK (done IN (0, 1, 2)),
  outcome  TEXT,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX task_by_subject ON task (subject);
CREATE INDEX task_by_session ON task (session);

CREATE TABLE measure_score (
  id       TEXT PRIMARY KEY NOT NULL,
  subject  TEXT NOT NULL REFERENCES subject (id) DEFERRABLE INITIALLY DEFERRED,
  session  TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  measure  TEXT NOT NULL,
  edition  TEXT NOT NULL,
  day      TEXT NOT NULL,
  total    INTEGER,
  prorated INTEGER NOT NULL DEFAULT 0 CHECK (prorated IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_score_by_subject ON measure_score (subject, measure, day);
CREATE INDEX measure_score_by_session ON measure_score (session);

CREATE TABLE measure_item (
  id       TEXT PRIMARY KEY NOT NULL,
  score    TEXT NOT NULL REFERENCES measure_score (id) DEFERRABLE INITIALLY DEFERRED,
  number   INTEGER NOT NULL CHECK (number >= 1),
  value    INTEGER NOT NULL CHECK (value >= -1), -- -1: not answered
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  UNIQUE (score, number)
) STRICT, WITHOUT ROWID;

-- Work that touches both files, taken up again at the next unlock where it was cut short.
CREATE TABLE job (
  id      TEXT PRIMARY KEY NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('erase', 'join')),
  subject TEXT NOT NULL,
  other   TEXT,
  at      INTEGER NOT NULL,
  user    TEXT NOT NULL,
  step    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The client as a word of the text, so that a search within one record reads no other.
CREATE VIEW note_text AS
  SELECT nr, body, 'c' || replace (subject, '-', '') AS client FROM note;
CREATE VIRTUAL TABLE note_search USING fts5 (
  body, client,
  content = 'note_text', content_rowid = 'nr',
  tokenize = 'kith', prefix = '2 3'
);
INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_search (rowid, body, client) VALUES (new.nr, new.body, 'c' || replace (new.subject, '-', ''));
END;
CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_search (note_search, rowid, body, client)
    VALUES ('delete', old.nr, old.body, 'c' || replace (old.subject, '-', ''));
END;
CREATE TRIGGER note_search_update AFTER UPDATE OF body, subject ON note BEGIN
  INSERT INTO note_search (note_search, rowid, body, client)
    VALUES ('delete', old.nr, old.body, 'c' || replace (old.subject, '-', ''));
  INSERT INTO note_search (rowid, body, client) VALUES (new.nr, new.body, 'c' || replace (new.subject, '-', ''));
END;

CREATE VIRTUAL TABLE person_search USING fts5 (
  name, nickname, relation, about,
  content = 'person', content_rowid = 'nr',
  tokenize = 'kith', prefix = '2 3'
);
INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
  INSERT INTO person_search (rowid, name, nickname, relation, about) VALUES (new.nr, new.name, new.nickname, new.relation, new.about);
END;
CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
  INSERT INTO person_search (person_search, rowid, name, nickname, relation, about)
    VALUES ('delete', old.nr, old.name, old.nickname, old.relation, old.about);
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF name, nickname, relation, about ON person BEGIN
  INSERT INTO person_search (person_search, rowid, name, nickname, relation, about)
    VALUES ('delete', old.nr, old.name, old.nickname, old.relation, old.about);
  INSERT INTO person_search (rowid, name, nickname, relation, about) VALUES (new.nr, new.name, new.nickname, new.relation, new.about);
END;

CREATE VIRTUAL TABLE life_event_search USING fts5 (
  kind, body,
  content = 'life_event', content_rowid = 'nr',
  tokenize = 'kith', prefix = '2 3'
);
INSERT INTO life_event_search (life_event_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER life_event_search_insert AFTER INSERT ON life_event BEGIN
  INSERT INTO life_event_search (rowid, kind, body) VALUES (new.nr, new.kind, new.body);
END;
CREATE TRIGGER life_event_search_delete AFTER DELETE ON life_event BEGIN
  INSERT INTO life_event_search (life_event_search, rowid, kind, body)
    VALUES ('delete', old.nr, old.kind, old.body);
END;
CREATE TRIGGER life_event_search_update AFTER UPDATE OF kind, body ON life_event BEGIN
  INSERT INTO life_event_search (life_event_search, rowid, kind, body)
    VALUES ('delete', old.nr, old.kind, old.body);
  INSERT INTO life_event_search (rowid, kind, body) VALUES (new.nr, new.kind, new.body);
END;
