-- Statements of clinical.db, by name; office.db is readable beside it as "office".

-- :subject_ensure
INSERT OR IGNORE INTO subject (id, changed, actor) SELECT id, ?2, ?3 FROM office.contact WHERE id = ?1;

-- :subject_exists
SELECT 1 FROM subject WHERE id = ?1;

-- :note_insert
INSERT INTO note (id, subject, author, kind, body, changed, actor) VALUES (?1, ?2, ?3, 'note', ?4, ?5, ?6);

-- :note_update
UPDATE note SET body = ?2, version = version + 1, changed = ?3, actor = ?4
WHERE id = ?1 AND version = ?5 AND signed IS NULL;

-- :note_unsigned
SELECT subject, author, body FROM note WHERE id = ?1 AND author = ?2 AND signed IS NULL;

-- :note_settle
-- What led to a signed note can't be taken back any more, and must not stand in the way of what can.
UPDATE action SET state = 'fixed'
WHERE state IN ('live', 'undone') AND seq IN (SELECT action FROM journal WHERE tbl = 'note' AND row = ?1);

-- :note_sign
UPDATE note SET signed = ?2, version = version + 1, changed = ?2, actor = ?3 WHERE id = ?1 AND signed IS NULL;

-- :note_signed
SELECT id, subject, author, body,
       (SELECT digest FROM audit WHERE object = note.id AND verb = 'sign' ORDER BY seq DESC LIMIT 1)
FROM note WHERE signed IS NOT NULL;

-- :search_notes
SELECT n.id, n.subject, snippet(note_search, 0, '', '', '…', 12) FROM note_search JOIN note AS n ON n.nr = note_search.rowid
WHERE note_search MATCH ?1 ORDER BY n.nr DESC LIMIT ?2;

-- :search_people
SELECT p.id, p.subject, p.name FROM person_search AS s JOIN person AS p ON p.nr = s.rowid
WHERE person_search MATCH ?1 ORDER BY p.nr DESC LIMIT ?2;

-- :search_events
SELECT e.id, e.subject, e.starts || ' ' || e.kind FROM life_event_search AS s JOIN life_event AS e ON e.nr = s.rowid
WHERE life_event_search MATCH ?1 ORDER BY e.nr DESC LIMIT ?2;

-- :orphans
SELECT count(*) FROM subject WHERE id NOT IN (SELECT id FROM office.contact);

-- :session_orphans
SELECT count(*) FROM course WHERE block IS NOT NULL AND block NOT IN (SELECT id FROM office.block);

-- :count_clinical
SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM tie), (SELECT count(*) FROM session);
