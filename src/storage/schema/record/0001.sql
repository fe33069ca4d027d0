-- What both files keep of their own history, schema 1.

-- What was done, as whole actions, and the rows it touched, before and after: what undo and history read.
CREATE TABLE action (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  at       INTEGER NOT NULL,
  user     TEXT NOT NULL,
  scope    TEXT NOT NULL,
  verb     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  reverses TEXT REFERENCES action (id),
  state    TEXT NOT NULL CHECK (state IN ('live', 'undone', 'replaced', 'fixed'))
) STRICT;
CREATE INDEX action_by_stack ON action (user, scope, state, seq);
CREATE INDEX action_by_scope ON action (scope, seq);

CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY,
  action  INTEGER NOT NULL REFERENCES action (seq),
  tbl     TEXT NOT NULL,
  row     TEXT NOT NULL,
  before  TEXT,
  after   TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_by_action ON journal (action);
CREATE INDEX journal_by_row ON journal (row, seq);

-- Who did what to which object, without content, each row chained to the one before; never changed, never erased.
CREATE TABLE audit (
  seq    INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  user   TEXT NOT NULL,
  verb   TEXT NOT NULL,
  object TEXT NOT NULL,
  digest TEXT,
  mac    BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_object ON audit (object, seq);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN
  SELECT raise (ABORT, 'the audit is never changed');
END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN
  SELECT raise (ABORT, 'the audit is never erased');
END;

-- Text being typed: overwritten, safe against a crash, not journaled.
CREATE TABLE draft (
  user    TEXT NOT NULL,
  object  TEXT NOT NULL,
  field   TEXT NOT NULL,
  body    TEXT NOT NULL,
  base    INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (user, object, field)
) STRICT, WITHOUT ROWID;
