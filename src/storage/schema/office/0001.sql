-- office.db, schema 1: what everyone in the practice may know. No clinical word has a place here.
-- Every content table has an id (UUID), and version, changed (ms since 1970, UTC) and actor (user id) for bookkeeping.

PRAGMA application_id = 1265920079; -- "KthO"

CREATE TABLE practice (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  id        TEXT NOT NULL,
  name      TEXT NOT NULL,
  zone      TEXT NOT NULL,
  created   INTEGER NOT NULL
) STRICT;

-- Who has ever opened the practice, so that history can name those who are gone.
CREATE TABLE known_user (
  id    TEXT PRIMARY KEY NOT NULL,
  name  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  nr             INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  folded         TEXT NOT NULL,
  preferred_name TEXT,
  born           TEXT NOT NULL DEFAULT '',
  phone          TEXT,
  digits         TEXT NOT NULL DEFAULT '',
  access_needs   TEXT,
  desk_note      TEXT,
  status         TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
  merged_into    TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  version        INTEGER NOT NULL DEFAULT 1,
  changed        INTEGER NOT NULL,
  actor          TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_name ON contact (folded, id);
CREATE INDEX contact_by_birthday ON contact (born);
CREATE INDEX contact_by_merge ON contact (merged_into) WHERE merged_into IS NOT NULL;

-- Further ways to reach someone; the number to ring first is contact.phone.
CREATE TABLE contact_channel (
  id       TEXT PRIMARY KEY NOT NULL,
  contact  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT NOT NULL CHECK (kind IN ('phone', 'mobile', 'mail', 'post')),
  value    TEXT NOT NULL,
  label    TEXT,
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_channel_by_contact ON contact_channel (contact);

CREATE TABLE therapist (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  user     TEXT,
  colour   INTEGER NOT NULL DEFAULT 0,
  active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  id        TEXT PRIMARY KEY NOT NULL,
  name      TEXT NOT NULL,
  step_free INTEGER NOT NULL DEFAULT 0 CHECK (step_free IN (0, 1)),
  active    INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Working hours in wall time: weekday 1 (Monday) to 7, minutes since midnight.
CREATE TABLE hours (
  id         TEXT PRIMARY KEY NOT NULL,
  therapist  TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts     INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),
  ends       INTEGER NOT NULL CHECK (ends BETWEEN 1 AND 1440),
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to   TEXT NOT NULL DEFAULT '',
  version    INTEGER NOT NULL DEFAULT 1,
  changed    INTEGER NOT NULL,
  actor      TEXT NOT NULL,
  CHECK (starts < ends)
) STRICT, WITHOUT ROWID;
CREATE INDEX hours_by_therapist ON hours (therapist, weekday);

-- Days on which nobody, one therapist or one room is there.
CREATE TABLE closure (
  id        TEXT PRIMARY KEY NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('closure', 'holiday', 'absence')),
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  room      TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  label     TEXT,
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL,
  CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX closure_by_day ON closure (first_day, last_day);

-- What an appointment can be, as data, and whether it counts in "7 of 16".
CREATE TABLE appointment_kind (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  counts   INTEGER NOT NULL CHECK (counts IN (0, 1)),
  several  INTEGER NOT NULL DEFAULT 0 CHECK (several IN (0, 1)),
  active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What every practice begins with; how these are called follows the language of whoever looks.
INSERT INTO appointment_kind (id, name, counts, several, changed, actor) VALUES
  ('appointment', 'Appointment', 1, 0, 0, ''),
  ('intake', 'First visit', 0, 0, 0, ''),
  ('call', 'Call', 0, 0, 0, ''),
  ('companion', 'With a companion', 0, 0, 0, ''),
  ('joint', 'Several clients', 0, 1, 0, '');

CREATE TABLE pattern (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  count    INTEGER NOT NULL CHECK (count BETWEEN 1 AND 200),
  cadence  INTEGER NOT NULL CHECK (cadence BETWEEN 1 AND 366),
  minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
  active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1,
  changed  INTEGER NOT NULL,
  actor    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  id        TEXT PRIMARY KEY NOT NULL,
  contact   TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  pattern   TEXT REFERENCES pattern (id) DEFERRABLE INITIALLY DEFERRED,
  count     INTEGER NOT NULL CHECK (count BETWEEN 1 AND 200),
  already   INTEGER NOT NULL DEFAULT 0 CHECK (already >= 0),
  status    TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX block_by_contact ON block (contact);

-- Wall time and zone are the truth; utc (seconds) is derived from them for sorting and conflicts.
CREATE TABLE appointment (
  id        TEXT PRIMARY KEY NOT NULL,
  block     TEXT REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
  kind      TEXT NOT NULL REFERENCES appointment_kind (id) DEFERRABLE INITIALLY DEFERRED,
  therapist TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  room      TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  starts    TEXT NOT NULL,
  zone      TEXT NOT NULL,
  utc       INTEGER NOT NULL,
  minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
  state     TEXT NOT NULL DEFAULT 'planned'
            CHECK (state IN ('planned', 'held', 'cancelled', 'no-show', 'moved')),
  counts    INTEGER NOT NULL CHECK (counts IN (0, 1)),
  reason    TEXT CHECK (reason IN ('client', 'practice', 'illness', 'holiday', 'weather', 'other')),
  forced    TEXT,
  desk_note TEXT,
  version   INTEGER NOT NULL DEFAULT 1,
  changed   INTEGER NOT NULL,
  actor     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_by_time ON appointment (utc);
CREATE INDEX appointment_by_therapist ON appointment (therapist, utc);
CREATE INDEX appointment_by_room ON appointment (room, utc);
CREATE INDEX appointment_by_block ON appointment (block, utc);

CREATE TABLE attendance (
  id          TEXT PRIMARY KEY NOT NULL,
  appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  contact     TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  state       TEXT NOT NULL DEFAULT 'expected'
              CHECK (state IN ('expected', 'came', 'cancelled', 'no-show')),
  version     INTEGER NOT NULL DEFAULT 1,
  changed     INTEGER NOT NULL,
  actor       TEXT NOT NULL,
  UNIQUE (appointment, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_contact ON attendance (contact);

CREATE VIRTUAL TABLE contact_search USING fts5 (
  folded, digits, born,
  content = 'contact', content_rowid = 'nr',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO contact_search (contact_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
  INSERT INTO contact_search (rowid, folded, digits, born) VALUES (new.nr, new.folded, new.digits, new.born);
END;
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN
  INSERT INTO contact_search (contact_search, rowid, folded, digits, born)
    VALUES ('delete', old.nr, old.folded, old.digits, old.born);
END;
CREATE TRIGGER contact_search_update AFTER UPDATE OF folded, digits, born ON contact BEGIN
  INSERT INTO contact_search (contact_search, rowid, folded, digits, born)
    VALUES ('delete', old.nr, old.folded, old.digits, old.born);
  INSERT INTO contact_search (rowid, folded, digits, born) VALUES (new.nr, new.folded, new.digits, new.born);
END;
