-- Statements of clinical.db, by name; office.db is readable beside it as "office".

-- :subject_ensure
INSERT OR IGNORE INTO subject (id, changed, actor) SELECT id, ?2, ?3 FROM office.contact WHERE id = ?1;

-- :subject_exists
SELECT 1 FROM subject WHERE id = ?1;

-- :zone
SELECT zone FROM office.practice;

-- :person_insert
INSERT INTO person (id, subject, name, nickname, relation, kind, status, born, died, belongs, about, extra, changed, actor)
SELECT ?1, ?2, ?3, ?4, coalesce(?5, ''), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 WHERE ?15 = 0;

-- :person_update
UPDATE person SET name = ?3, nickname = ?4, relation = coalesce(?5, ''), kind = ?6, status = ?7, born = ?8, died = ?9,
       belongs = ?10, about = ?11, extra = ?12, version = version + 1, changed = ?13, actor = ?14
WHERE id = ?1 AND subject = ?2 AND version = ?15;

-- :person_load
SELECT p.id, p.subject, p.name, p.nickname, nullif(p.relation, ''), p.kind, p.status, p.born, p.died, p.belongs, p.about,
       p.extra, p.version FROM person AS p WHERE p.id = ?1;

-- :person_list
SELECT p.id, p.subject, p.name, p.nickname, nullif(p.relation, ''), p.kind, p.status, p.born, p.died, p.belongs, p.about,
       p.extra, p.version FROM person AS p WHERE p.subject = ?1 ORDER BY p.id;

-- :person_hanging
-- What goes with a person (1) and what only loses them (0).
SELECT 'person_state', id, 1 FROM person_state WHERE person = ?1
UNION ALL SELECT 'place', id, 1 FROM place WHERE person = ?1
UNION ALL SELECT 'tie', id, 1 FROM tie WHERE a = ?1
UNION ALL SELECT 'tie', id, 1 FROM tie WHERE b = ?1
UNION ALL SELECT 'expectation', id, 1 FROM expectation WHERE person = ?1
UNION ALL SELECT 'dispute_stage', id, 1 FROM dispute_stage WHERE person = ?1
UNION ALL SELECT 'event_person', id, 1 FROM event_person WHERE person = ?1
UNION ALL SELECT 'session_person', id, 1 FROM session_person WHERE person = ?1
UNION ALL SELECT 'problem_area', id, 0 FROM problem_area WHERE person = ?1
UNION ALL SELECT 'goal', id, 0 FROM goal WHERE person = ?1
UNION ALL SELECT 'technique_use', id, 0 FROM technique_use WHERE person = ?1
UNION ALL SELECT 'task', id, 0 FROM task WHERE person = ?1;

-- :place_find
SELECT id, version FROM place WHERE person = ?1;

-- :place_missing
SELECT 1 FROM person AS p WHERE p.subject = ?1
  AND NOT EXISTS (SELECT 1 FROM place WHERE person = p.id)
  AND EXISTS (SELECT 1 FROM person_state WHERE person = p.id AND closeness IS NOT NULL) LIMIT 1;

-- :place_insert
INSERT INTO place (id, person, angle, pinned, changed, actor)
SELECT ?1, id, ?3, ?4, ?5, ?6 FROM person WHERE id = ?2 AND ?7 = 0;

-- :place_update
UPDATE place SET angle = ?3, pinned = ?4, version = version + 1, changed = ?5, actor = ?6
WHERE id = ?1 AND person = ?2 AND version = ?7;

-- :state_insert
-- A number that nobody has said is -100 to the program and NULL here.
INSERT INTO person_state (id, person, valid_from, session, closeness, desired, effect, gives, receives, line, strength, flow,
                          contact, confides, attachment, communication, conflict, boundaries, trust, can_say, cannot_say,
                          wish, arguments, changed, actor)
SELECT ?1, id, ?3, ?4, ?5, ?6, nullif(?7, -100), ?8, ?9, ?10, nullif(?11, -100), ?12, ?13, nullif(?14, -100), ?15,
       nullif(?16, -100), nullif(?17, -100), nullif(?18, -100), nullif(?19, -100), ?20, ?21, ?22, ?26, ?23, ?24
FROM person WHERE id = ?2 AND ?25 = 0;

-- :state_update
UPDATE person_state SET valid_from = ?3, session = ?4, closeness = ?5, desired = ?6, effect = nullif(?7, -100), gives = ?8,
       receives = ?9, line = ?10, strength = nullif(?11, -100), flow = ?12, contact = ?13, confides = nullif(?14, -100),
       attachment = ?15, communication = nullif(?16, -100), conflict = nullif(?17, -100), boundaries = nullif(?18, -100),
       trust = nullif(?19, -100), can_say = ?20, cannot_say = ?21, wish = ?22, arguments = ?26,
       version = version + 1, changed = ?23, actor = ?24
WHERE id = ?1 AND person = ?2 AND version = ?25;

-- :state_list
SELECT s.id, s.person, s.valid_from, s.session, s.closeness, s.desired, s.effect, s.gives, s.receives,
       s.line, s.strength, s.flow, s.contact, s.confides, s.attachment, s.communication, s.conflict,
       s.boundaries, s.trust, s.can_say, s.cannot_say, s.wish, s.arguments, s.version
FROM person_state AS s WHERE s.person = ?1 ORDER BY s.valid_from, s.session, s.id;

-- :state_as_of
SELECT s.id, s.person, s.valid_from, s.session, s.closeness, s.desired, s.effect, s.gives, s.receives,
       s.line, s.strength, s.flow, s.contact, s.confides, s.attachment, s.communication, s.conflict,
       s.boundaries, s.trust, s.can_say, s.cannot_say, s.wish, s.arguments, s.version
FROM person_state AS s
WHERE s.person = ?1 AND s.valid_from <= ?2 AND (s.valid_from < ?2 OR ?3 IS NULL OR s.session IS NULL OR s.session <= ?3)
ORDER BY s.valid_from DESC, s.session DESC, s.id DESC LIMIT 1;

-- :standing_as_of
SELECT p.id, p.subject, p.name, p.nickname, nullif(p.relation, ''), p.kind, p.status, p.born, p.died, p.belongs, p.about,
       p.extra, p.version,
       s.id, s.person, s.valid_from, s.session, s.closeness, s.desired, s.effect, s.gives, s.receives,
       s.line, s.strength, s.flow, s.contact, s.confides, s.attachment, s.communication, s.conflict,
       s.boundaries, s.trust, s.can_say, s.cannot_say, s.wish, s.arguments, s.version,
       l.angle, l.pinned
FROM person AS p
LEFT JOIN person_state AS s ON s.id = (
  SELECT id FROM person_state
  WHERE person = p.id AND valid_from <= ?2 AND (valid_from < ?2 OR ?3 IS NULL OR session IS NULL OR session <= ?3)
  ORDER BY valid_from DESC, session DESC, id DESC LIMIT 1)
LEFT JOIN place AS l ON l.person = p.id
WHERE p.subject = ?1 ORDER BY p.id;

-- :tie_insert
INSERT INTO tie (id, subject, a, b, kind, line, valid_from, valid_to, extra, changed, actor)
SELECT ?1, ?2, a.id, b.id, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM person AS a, person AS b
WHERE a.id = ?3 AND a.subject = ?2 AND b.id = ?4 AND b.subject = ?2 AND ?12 = 0;

-- :tie_update
UPDATE tie SET a = ?3, b = ?4, kind = ?5, line = ?6, valid_from = ?7, valid_to = ?8, extra = ?9, version = version + 1,
       changed = ?10, actor = ?11
WHERE id = ?1 AND subject = ?2 AND version = ?12;

-- :tie_load
SELECT id, subject, a, b, kind, line, valid_from, valid_to, extra, version FROM tie WHERE id = ?1;

-- :tie_list
SELECT id, subject, a, b, kind, line, valid_from, valid_to, extra, version FROM tie WHERE subject = ?1 ORDER BY id;

-- :expectation_insert
INSERT INTO expectation (id, person, holder, body, said, met, valid_from, valid_to, changed, actor)
SELECT ?1, id, ?3, ?4, nullif(?5, -100), nullif(?6, -1), ?7, ?8, ?9, ?10 FROM person WHERE id = ?2 AND ?11 = 0;

-- :expectation_update
UPDATE expectation SET holder = ?3, body = ?4, said = nullif(?5, -100), met = nullif(?6, -1), valid_from = ?7, valid_to = ?8,
       version = version + 1, changed = ?9, actor = ?10
WHERE id = ?1 AND person = ?2 AND version = ?11;

-- :expectation_load
SELECT id, person, holder, body, said, met, valid_from, valid_to, version FROM expectation WHERE id = ?1;

-- :expectation_list
SELECT e.id, e.person, e.holder, e.body, e.said, e.met, e.valid_from, e.valid_to, e.version
FROM expectation AS e JOIN person AS p ON p.id = e.person WHERE p.subject = ?1 ORDER BY e.id;

-- :course_put
-- The number of sessions changes in course_set_contract alone.
INSERT INTO course (id, subject, block, template, sessions, edges, cadence, already, started, closure, ending_raised, changed,
                    actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET block = excluded.block, cadence = excluded.cadence, already = excluded.already,
  started = excluded.started, closure = excluded.closure, ending_raised = excluded.ending_raised,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?12 AND subject = ?2;

-- :course_set_contract
UPDATE course SET sessions = ?2, edges = ?3, version = version + 1, changed = ?5, actor = ?6 WHERE id = ?1 AND version = ?4;

-- :course_list
SELECT id, subject, block, template, edges, cadence, already, started, closure, ending_raised, version FROM course
WHERE subject = ?1 ORDER BY started, id;

-- :contract_change_put
INSERT INTO contract_change (id, course, day, from_count, to_count, reason, agreed_by, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- :contract_change_list
SELECT x.id, x.course, x.day, x.from_count, x.to_count, x.reason, x.agreed_by
FROM contract_change AS x JOIN course AS c ON c.id = x.course WHERE c.subject = ?1 ORDER BY x.day, x.id;

-- :tick_put
INSERT INTO tick (id, course, item, day, changed, actor) SELECT ?1, id, ?4, ?5, ?6, ?7 FROM course WHERE id = ?3 AND subject = ?2;

-- :tick_list
SELECT x.id, x.course, x.item, x.day FROM tick AS x JOIN course AS c ON c.id = x.course
WHERE c.subject = ?1 ORDER BY x.day, x.id;

-- :area_put
INSERT INTO problem_area (id, course, kind, first, person, event, body, changed, actor)
SELECT ?1, id, ?4, ?5, ?6, ?7, ?8, ?10, ?11 FROM course WHERE id = ?3 AND subject = ?2
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, first = excluded.first, person = excluded.person, event = excluded.event,
  body = excluded.body, version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?9;

-- :area_first
SELECT id FROM problem_area WHERE course = ?1 AND first = 1 AND id <> ?2;

-- :area_set_further
UPDATE problem_area SET first = 0, version = version + 1, changed = ?2, actor = ?3 WHERE id = ?1;

-- :area_list
SELECT x.id, x.course, x.kind, x.first, x.person, x.event, x.body, x.version
FROM problem_area AS x JOIN course AS c ON c.id = x.course WHERE c.subject = ?1 ORDER BY x.first DESC, x.id;

-- :dispute_put
INSERT INTO dispute_stage (id, person, day, stage, moves, changed, actor)
SELECT ?1, id, ?4, ?5, ?6, ?8, ?9 FROM person WHERE id = ?3 AND subject = ?2
ON CONFLICT (id) DO UPDATE SET day = excluded.day, stage = excluded.stage, moves = excluded.moves,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?7;

-- :dispute_list
SELECT x.id, x.person, x.day, x.stage, x.moves, x.version
FROM dispute_stage AS x JOIN person AS p ON p.id = x.person WHERE p.subject = ?1 ORDER BY x.day, x.id;

-- :goal_put
INSERT INTO goal (id, course, area, person, body, rating, agreed, changed, actor)
SELECT ?1, id, ?4, ?5, ?6, nullif (?7, -1), ?8, ?10, ?11 FROM course WHERE id = ?3 AND subject = ?2
ON CONFLICT (id) DO UPDATE SET area = excluded.area, person = excluded.person, body = excluded.body,
  rating = excluded.rating, agreed = excluded.agreed, version = version + 1, changed = excluded.changed,
  actor = excluded.actor
WHERE version = ?9;

-- :goal_list
SELECT x.id, x.course, x.area, x.person, x.body, coalesce (x.rating, -1), x.agreed, x.version
FROM goal AS x JOIN course AS c ON c.id = x.course WHERE c.subject = ?1 ORDER BY x.id;

-- :formulation_put
INSERT INTO formulation (id, course, edition, body, agreed, changed, actor)
SELECT ?1, id, 1 + (SELECT coalesce (max (edition), 0) FROM formulation WHERE course = ?3), ?4, ?5, ?7, ?8
FROM course WHERE id = ?3 AND subject = ?2
ON CONFLICT (id) DO UPDATE SET body = excluded.body, agreed = excluded.agreed, version = version + 1,
  changed = excluded.changed, actor = excluded.actor
WHERE version = ?6;

-- :formulation_list
SELECT x.id, x.course, x.edition, x.body, x.agreed, x.version
FROM formulation AS x JOIN course AS c ON c.id = x.course WHERE c.subject = ?1 ORDER BY x.course, x.edition;

-- :session_put
INSERT INTO session (id, subject, course, day, starts, kind, state, counts, used, number, mood, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif (?10, 0), nullif (?11, 0), ?13, ?14)
ON CONFLICT (id) DO UPDATE SET course = excluded.course, day = excluded.day, starts = excluded.starts,
  kind = excluded.kind, state = excluded.state, counts = excluded.counts, used = excluded.used, number = excluded.number,
  mood = excluded.mood, version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?12 AND subject = ?2;

-- :session_list
-- What the office keeps of a block stands for sessions, too; where no block was named, all that is booked since the course began and
-- before the next does.
SELECT s.id, s.subject, s.course, coalesce (substr (a.starts, 1, 10), s.day), coalesce (substr (a.starts, 12, 5), s.starts),
       coalesce (a.kind, s.kind), coalesce (a.state, s.state), coalesce (a.counts, s.counts), coalesce (a.counts, s.used),
       coalesce (s.number, 0), coalesce (s.mood, 0), a.id IS NOT NULL, 1, s.version,
       EXISTS (SELECT 1 FROM note WHERE session = s.id AND body <> ''),
       (SELECT group_concat (person, ',' ORDER BY id) FROM session_person WHERE session = s.id)
FROM session AS s LEFT JOIN office.appointment AS a ON a.id = s.id WHERE s.subject = ?1
UNION ALL
SELECT a.id, c.subject, c.id, substr (a.starts, 1, 10), substr (a.starts, 12, 5), a.kind, a.state, a.counts, a.counts,
       0, 0, 1, 0, 0, 0, NULL
FROM course AS c JOIN office.appointment AS a ON a.block = c.block
WHERE c.subject = ?1 AND NOT EXISTS (SELECT 1 FROM session WHERE id = a.id)
UNION ALL
SELECT a.id, c.subject, c.id, substr (a.starts, 1, 10), substr (a.starts, 12, 5), a.kind, a.state, a.counts, a.counts,
       0, 0, 1, 0, 0, 0, NULL
FROM course AS c JOIN office.attendance AS t ON t.contact = c.subject JOIN office.appointment AS a ON a.id = t.appointment
WHERE c.subject = ?1 AND c.block IS NULL
  AND substr (a.starts, 1, length (c.started)) >= c.started
  AND NOT EXISTS (SELECT 1 FROM course AS d
                  WHERE d.subject = ?1 AND d.id > c.id AND substr (a.starts, 1, length (d.started)) >= d.started)
  AND (a.block IS NULL OR a.block NOT IN (SELECT block FROM course WHERE subject = ?1 AND block IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM session WHERE id = a.id)
ORDER BY 4, 5, 1;

-- :caseload
-- Who came or comes between two instants (to one therapist, or to any), and whose course the office has no appointments of
-- (as one user last wrote it, or anyone).
SELECT id, name, born, phone, status, version FROM office.contact
WHERE status = 'active' AND id IN (
  SELECT t.contact FROM office.appointment AS a JOIN office.attendance AS t ON t.appointment = a.id
  WHERE a.utc >= ?1 AND a.utc < ?2 AND (?3 IS NULL OR a.therapist = ?3)
  UNION SELECT subject FROM course WHERE closure IS NULL AND block IS NULL AND (?3 IS NULL OR actor = ?4))
ORDER BY folded, id;

-- :session_people
SELECT id, person FROM session_person WHERE session = ?1 ORDER BY id;

-- :session_person_put
INSERT INTO session_person (id, session, person, changed, actor)
SELECT ?1, ?3, id, ?5, ?6 FROM person WHERE id = ?4 AND subject = ?2;

-- :note_put
INSERT INTO note (id, subject, session, author, kind, body, changed, actor) VALUES (?1, ?2, ?3, ?8, ?4, ?5, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body = excluded.body, version = version + 1,
  changed = excluded.changed, actor = excluded.actor
WHERE version = ?6 AND signed IS NULL;

-- :note_list
SELECT id, subject, session, author, kind, body, coalesce (signed, 0), version FROM note WHERE subject = ?1 ORDER BY id;

-- :technique_put
INSERT INTO technique_use (id, session, technique, person, minutes, body, changed, actor)
SELECT ?1, id, ?4, ?5, nullif (?6, -1), ?7, ?9, ?10 FROM session WHERE id = ?3 AND subject = ?2
ON CONFLICT (id) DO UPDATE SET technique = excluded.technique, person = excluded.person, minutes = excluded.minutes,
  body = excluded.body, version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?8;

-- :technique_list
SELECT x.id, x.session, x.technique, x.person, coalesce (x.minutes, -1), x.body, x.version
FROM technique_use AS x JOIN session AS s ON s.id = x.session WHERE s.subject = ?1 ORDER BY s.day, x.id;

-- :task_put
INSERT INTO task (id, subject, session, person, body, due, done, outcome, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif (?7, -1), ?8, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET session = excluded.session, person = excluded.person, body = excluded.body,
  due = excluded.due, done = excluded.done, outcome = excluded.outcome, version = version + 1,
  changed = excluded.changed, actor = excluded.actor
WHERE version = ?9 AND subject = ?2;

-- :task_list
SELECT id, subject, session, person, body, due, coalesce (done, -1), outcome, version FROM task WHERE subject = ?1 ORDER BY id;

-- :event_put
INSERT INTO life_event (id, subject, starts, ends, kind, body, onset, yearly, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, coalesce (?6, ''), ?7, ?8, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET starts = excluded.starts, ends = excluded.ends, kind = excluded.kind, body = excluded.body,
  onset = excluded.onset, yearly = excluded.yearly, version = version + 1, changed = excluded.changed,
  actor = excluded.actor
WHERE version = ?9 AND subject = ?2;

-- :event_list
SELECT x.id, x.subject, x.starts, x.ends, x.kind, nullif (x.body, ''), x.onset, x.yearly, x.version,
       (SELECT group_concat (person, ',' ORDER BY id) FROM event_person WHERE event = x.id)
FROM life_event AS x WHERE x.subject = ?1 ORDER BY ltrim (x.starts, '~'), x.id;

-- :event_people
SELECT id, person FROM event_person WHERE event = ?1 ORDER BY id;

-- :event_person_put
INSERT INTO event_person (id, event, person, changed, actor)
SELECT ?1, ?3, id, ?5, ?6 FROM person WHERE id = ?4 AND subject = ?2;

-- :score_put
INSERT INTO measure_score (id, subject, session, measure, edition, day, total, prorated, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif (?7, -1), ?8, ?9, ?10);

-- :score_item_put
INSERT INTO measure_item (id, score, number, value, changed, actor) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- :score_items
SELECT id, '' FROM measure_item WHERE score = ?1 ORDER BY id;

-- :score_list
SELECT x.id, x.subject, x.session, x.measure, x.edition, x.day, coalesce (x.total, -1), x.prorated, x.version,
       (SELECT group_concat (value, ',' ORDER BY number) FROM measure_item WHERE score = x.id)
FROM measure_score AS x WHERE x.subject = ?1 ORDER BY x.day, x.id;

-- :note_insert
INSERT INTO note (id, subject, author, kind, body, changed, actor) VALUES (?1, ?2, ?3, 'note', ?4, ?5, ?6);

-- :note_update
UPDATE note SET body = ?2, version = version + 1, changed = ?3, actor = ?4
WHERE id = ?1 AND version = ?5 AND signed IS NULL;

-- :note_unsigned
SELECT id, subject, coalesce (session, ''), author, kind, body FROM note
WHERE id = ?1 AND author = ?2 AND signed IS NULL;

-- :note_settle
-- What led to a signed note can't be taken back any more, and must not stand in the way of what can.
UPDATE action SET state = 'fixed'
WHERE state IN ('live', 'undone') AND seq IN (SELECT action FROM journal WHERE tbl = 'note' AND row = ?1);

-- :note_stranded
-- A signed note that belongs to nothing any more, before the transaction is ended.
SELECT 1 FROM pragma_foreign_key_check ('note') AS broken JOIN note ON note.nr = broken.rowid
WHERE note.signed IS NOT NULL LIMIT 1;

-- :note_sign
UPDATE note SET signed = ?2, version = version + 1, changed = ?2, actor = ?3 WHERE id = ?1 AND signed IS NULL;

-- :note_to_seal
SELECT id, subject, coalesce (session, ''), author, kind, body FROM note WHERE id = ?1;

-- :note_signed
SELECT id, subject, coalesce (session, ''), author, kind, body,
       (SELECT digest FROM audit WHERE object = note.id AND verb IN ('sign', 'import-signed') ORDER BY seq DESC LIMIT 1)
FROM note WHERE signed IS NOT NULL;

-- :search_notes
SELECT n.id, n.subject, n.body, NULL,
       coalesce ((SELECT day FROM session WHERE id = n.session), date (n.changed / 1000, 'unixepoch')), n.session,
       (SELECT name FROM office.contact WHERE id = n.subject)
FROM note_search CROSS JOIN note AS n ON n.nr = note_search.rowid
WHERE note_search MATCH ?1 ORDER BY note_search.rowid DESC LIMIT ?2;

-- :search_notes_best
SELECT n.id, n.subject, n.body, NULL,
       coalesce ((SELECT day FROM session WHERE id = n.session), date (n.changed / 1000, 'unixepoch')), n.session,
       (SELECT name FROM office.contact WHERE id = n.subject)
FROM (SELECT nr, weight
      FROM (SELECT rowid AS nr, kith_weight (note_search) AS weight FROM note_search WHERE note_search MATCH ?1
            ORDER BY rowid DESC LIMIT ?3)
      ORDER BY weight DESC, nr DESC LIMIT ?2) AS best
CROSS JOIN note AS n ON n.nr = best.nr ORDER BY best.weight DESC, best.nr DESC;

-- :notes_of_client
SELECT n.id, n.subject, n.body, NULL,
       coalesce ((SELECT day FROM session WHERE id = n.session), date (n.changed / 1000, 'unixepoch')), n.session,
       (SELECT name FROM office.contact WHERE id = n.subject)
FROM note AS n WHERE n.subject = ?1 ORDER BY n.nr DESC;

-- :search_people
SELECT p.id, p.subject, p.name, nullif (concat_ws (' · ', nullif (p.relation, ''), p.about), ''), '', NULL,
       (SELECT name FROM office.contact WHERE id = p.subject)
FROM person_search AS s CROSS JOIN person AS p ON p.nr = s.rowid
WHERE person_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2;

-- :search_events
SELECT e.id, e.subject, e.kind, nullif (e.body, ''), e.starts, NULL, (SELECT name FROM office.contact WHERE id = e.subject)
FROM life_event_search AS s CROSS JOIN life_event AS e ON e.nr = s.rowid
WHERE life_event_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2;

-- :orphans
SELECT count(*) FROM subject WHERE id NOT IN (SELECT id FROM office.contact);

-- :session_orphans
SELECT count(*) FROM course WHERE block IS NOT NULL AND block NOT IN (SELECT id FROM office.block);

-- :count_clinical
SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM tie), (SELECT count(*) FROM session);

-- :deed_state_before
SELECT id FROM person_state
WHERE person = json_extract (?1, '$.person') AND id <> json_extract (?1, '$.id') AND valid_from <= json_extract (?1, '$.valid_from')
ORDER BY valid_from DESC, session DESC, id DESC LIMIT 1;

-- :deed_people
-- Someone who was taken out again is known by the journal alone.
WITH touched AS (
  SELECT CASE tbl WHEN 'person' THEN row ELSE json_extract (coalesce (after, before), '$.person') END AS id,
         CASE tbl WHEN 'person' THEN json_extract (coalesce (after, before), '$.name') END AS name
  FROM journal WHERE action = ?1)
SELECT DISTINCT coalesce ((SELECT name FROM person WHERE person.id = touched.id), touched.name) FROM touched
WHERE touched.id IS NOT NULL;

-- :erase_permit
INSERT INTO erasure (subject, at, user, reason) VALUES (?1, ?2, ?3, ?4);

-- :erase_permit_end
DELETE FROM erasure WHERE subject = ?1;

-- :erase_job_add
INSERT INTO job (id, kind, subject, at, user, step) VALUES (?1, 'erase', ?2, ?3, ?4, 1);

-- :erase_job_end
DELETE FROM job WHERE kind = 'erase' AND subject = ?1;

-- :erase_jobs
SELECT subject FROM job WHERE kind = 'erase' ORDER BY at;

-- :erase_last_entry
SELECT max (day) FROM (
  SELECT max (day) AS day FROM session WHERE subject = ?1 AND state = 'held'
  UNION ALL SELECT max (day) FROM measure_score WHERE subject = ?1
  UNION ALL SELECT max (date (changed / 1000, 'unixepoch')) FROM note WHERE subject = ?1);

-- :rescue_blocks
UPDATE course SET block = NULL WHERE block NOT IN (SELECT id FROM office.block);
