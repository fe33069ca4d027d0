-- Statements of office.db, by name.

-- :practice_insert
INSERT INTO practice (one, id, name, zone, created) VALUES (1, ?1, ?2, ?3, ?4);

-- :practice_load
-- The first entry of the audit, which is never erased, says how a practice began.
SELECT id, name, zone, EXISTS (SELECT 1 FROM audit WHERE seq = 1 AND verb = 'create-demo') FROM practice;

-- :practice_edit
UPDATE practice SET name = ?1, zone = ?2;

-- :backup_last
-- When the last backup was whole, when one was last tried (0: never) and when the practice was made, in ms since 1970.
SELECT coalesce ((SELECT at FROM audit WHERE object = p.id AND verb = 'backed-up' ORDER BY seq DESC LIMIT 1), 0),
       coalesce ((SELECT at FROM audit WHERE object = p.id AND verb = 'backup-tried' ORDER BY seq DESC LIMIT 1), 0), created
FROM practice AS p;

-- :known_user_save
INSERT INTO known_user (id, name) VALUES (?1, ?2)
ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name;

-- :known_user_name
SELECT name FROM known_user WHERE id = ?1;

-- :known_user_list
SELECT id, name FROM known_user ORDER BY id;

-- :known_user_add
INSERT INTO known_user (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING;

-- :contact_insert
INSERT INTO contact (id, name, folded, born, phone, digits, status, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- :contact_update
UPDATE contact SET name = ?2, folded = ?3, born = ?4, phone = ?5, digits = ?6, status = ?7,
       version = version + 1, changed = ?8, actor = ?9
WHERE id = ?1 AND version = ?10 AND (name, born, phone, status) IS NOT (?2, ?4, ?5, ?7);

-- :contact_load
SELECT id, name, born, phone, status, version FROM contact WHERE id = ?1;

-- :contact_page
SELECT id, name, born, phone, status, version, NULL, folded
FROM contact
WHERE (folded, id) > (?1, ?2) AND merged_into IS NULL
ORDER BY folded, id LIMIT ?3;

-- :contact_next
SELECT a.starts FROM attendance AS t CROSS JOIN appointment AS a ON a.id = t.appointment
WHERE t.contact = ?1 AND t.state = 'expected' AND a.state = 'planned' AND a.utc >= ?2
ORDER BY a.utc LIMIT 1;

-- :client_undone
-- The client of this name whom this user took out again last.
SELECT journal.row FROM action JOIN journal ON journal.action = action.seq
WHERE action.user = ?1 AND action.state = 'undone' AND journal.tbl = 'contact' AND journal.before IS NULL
  AND json_extract (journal.after, '$.folded') = ?2
ORDER BY (SELECT max (undo.seq) FROM action AS undo WHERE undo.reverses = action.id) DESC LIMIT 1;

-- :contact_by_name
SELECT id, name, born, phone, status, version FROM contact
WHERE folded = ?1 AND merged_into IS NULL ORDER BY id;

-- :contact_match
-- When someone comes next tells equal names apart, and is looked for where names are equal.
SELECT id, name, born, phone, status, version,
       iif (EXISTS (SELECT 1 FROM contact AS o WHERE o.folded = contact.folded AND o.id <> contact.id AND o.merged_into IS NULL),
            (SELECT a.starts FROM attendance AS t CROSS JOIN appointment AS a ON a.id = t.appointment
             WHERE t.contact = contact.id AND t.state = 'expected' AND a.state = 'planned' AND a.utc >= ?4
             ORDER BY a.utc LIMIT 1), NULL)
FROM contact
WHERE merged_into IS NULL AND nr IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?1
                                     UNION SELECT nr FROM contact WHERE digits LIKE ?2)
ORDER BY folded, id LIMIT ?3;

-- :search_clients
SELECT c.id, c.id, c.name, NULL, c.born, NULL, c.name FROM contact_search AS s JOIN contact AS c ON c.nr = s.rowid
WHERE contact_search MATCH ?1 ORDER BY c.folded, c.id LIMIT ?2;

-- :search_phones
SELECT id, id, name, NULL, born, NULL, name FROM contact WHERE digits LIKE ?1 ORDER BY folded, id LIMIT ?2;

-- :search_appointments
-- Of the first clients only whom the words fit: a letter alone fits half a practice.
SELECT a.id, c.id, c.name, NULL, a.starts, NULL, c.name
FROM (SELECT c.id, c.name FROM contact_search AS s JOIN contact AS c ON c.nr = s.rowid
      WHERE contact_search MATCH ?1 ORDER BY c.folded, c.id LIMIT ?2) AS c
  JOIN attendance AS t ON t.contact = c.id JOIN appointment AS a ON a.id = t.appointment
WHERE a.utc >= ?3 AND a.state = 'planned' AND t.state = 'expected' ORDER BY a.utc, a.id LIMIT ?2;

-- :count_office
SELECT (SELECT count(*) FROM contact WHERE merged_into IS NULL), (SELECT count(*) FROM appointment);

-- :therapist_put
INSERT INTO therapist (id, name, user, colour, active, changed, actor) VALUES (?1, ?2, ?3, ?4, ?5, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, user = excluded.user, colour = excluded.colour,
  active = excluded.active, version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?6;

-- :therapist_list
SELECT id, name, user, colour, active, version FROM therapist ORDER BY id;

-- :room_put
INSERT INTO room (id, name, step_free, active, changed, actor) VALUES (?1, ?2, ?3, ?4, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, step_free = excluded.step_free, active = excluded.active,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?5;

-- :room_list
SELECT id, name, step_free, active, version FROM room ORDER BY id;

-- :hours_put
INSERT INTO hours (id, therapist, weekday, starts, ends, valid_from, valid_to, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET therapist = excluded.therapist, weekday = excluded.weekday, starts = excluded.starts,
  ends = excluded.ends, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?8;

-- :hours_list
SELECT id, therapist, weekday, starts, ends, valid_from, valid_to, version FROM hours
ORDER BY therapist, weekday, starts, id;

-- :closure_put
INSERT INTO closure (id, kind, therapist, room, first_day, last_day, label, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, therapist = excluded.therapist, room = excluded.room,
  first_day = excluded.first_day, last_day = excluded.last_day, label = excluded.label,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?8;

-- :closure_list
SELECT id, kind, therapist, room, first_day, last_day, label, version FROM closure
WHERE last_day >= ?1 ORDER BY first_day, id;

-- :pattern_put
INSERT INTO pattern (id, name, count, cadence, minutes, active, changed, actor)
VALUES (?1, coalesce (?2, ''), ?3, ?4, ?5, ?6, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, active = excluded.active,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?7;

-- :pattern_list
SELECT id, nullif (name, ''), count, cadence, minutes, active, version FROM pattern ORDER BY minutes, cadence, count, id;

-- :appointment_kind_list
SELECT id, name, counts, several, active, version FROM appointment_kind ORDER BY id;

-- :block_put
INSERT INTO block (id, contact, therapist, pattern, count, already, status, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET therapist = excluded.therapist, count = excluded.count, already = excluded.already,
  status = excluded.status, version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?8;

-- :block_load
SELECT b.id, b.contact, b.therapist, b.pattern, b.count, b.already, b.status, b.version,
       (SELECT cadence FROM pattern WHERE id = b.pattern)
FROM block AS b WHERE b.id = ?1;

-- :block_of_contact
SELECT id, contact, therapist, pattern, count, already, status, version FROM block WHERE contact = ?1 ORDER BY id;

-- :appointment_put
INSERT INTO appointment (id, block, kind, therapist, room, starts, zone, utc, minutes, state, counts, reason, forced,
                         desk_note, changed, actor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?16, ?17)
ON CONFLICT (id) DO UPDATE SET therapist = excluded.therapist, room = excluded.room, starts = excluded.starts,
  zone = excluded.zone, utc = excluded.utc, minutes = excluded.minutes, state = excluded.state,
  counts = excluded.counts, reason = excluded.reason, forced = excluded.forced, desk_note = excluded.desk_note,
  version = version + 1, changed = excluded.changed, actor = excluded.actor
WHERE version = ?15;

-- :appointment_load
SELECT a.id, a.block, a.kind, a.therapist, a.room, a.starts, a.zone, a.utc, a.minutes, a.state, a.counts, a.reason,
       a.forced, a.desk_note, a.version, b.count,
       iif (a.counts AND a.state <> 'moved' AND a.block IS NOT NULL,
            b.already + (SELECT count(*) FROM appointment AS c
                         WHERE c.block = a.block AND c.counts AND c.state <> 'moved' AND (c.utc, c.id) <= (a.utc, a.id)), 0)
FROM appointment AS a LEFT JOIN block AS b ON b.id = a.block
WHERE a.id = ?1;

-- :appointment_of_block
SELECT a.id, a.block, a.kind, a.therapist, a.room, a.starts, a.zone, a.utc, a.minutes, a.state, a.counts, a.reason,
       a.forced, a.desk_note, a.version, 0, 0
FROM appointment AS a WHERE a.block = ?1 ORDER BY a.utc, a.id;

-- :appointment_range
-- No appointment lasts longer than 600 minutes, so that one under way at the start began in the 36,000 seconds before.
SELECT a.id, a.block, a.kind, a.therapist, a.room, a.starts, a.zone, a.utc, a.minutes, a.state, a.counts, a.reason,
       a.forced, a.desk_note, a.version, b.count,
       iif (a.counts AND a.state <> 'moved' AND a.block IS NOT NULL,
            b.already + (SELECT count(*) FROM appointment AS c
                         WHERE c.block = a.block AND c.counts AND c.state <> 'moved' AND (c.utc, c.id) <= (a.utc, a.id)), 0)
FROM appointment AS a LEFT JOIN block AS b ON b.id = a.block
WHERE a.utc > ?1 - 36000 AND a.utc < ?2 AND a.utc + a.minutes * 60 > ?1
  AND (?3 IS NULL OR a.therapist = ?3) AND (?4 IS NULL OR a.room = ?4)
ORDER BY a.utc, a.id;

-- :appointment_of_contact
SELECT a.id, a.block, a.kind, a.therapist, a.room, a.starts, a.zone, a.utc, a.minutes, a.state, a.counts, a.reason,
       a.forced, a.desk_note, a.version, b.count,
       iif (a.counts AND a.state <> 'moved' AND a.block IS NOT NULL,
            b.already + (SELECT count(*) FROM appointment AS c
                         WHERE c.block = a.block AND c.counts AND c.state <> 'moved' AND (c.utc, c.id) <= (a.utc, a.id)), 0)
FROM attendance AS t CROSS JOIN appointment AS a ON a.id = t.appointment LEFT JOIN block AS b ON b.id = a.block
WHERE t.contact = ?1
ORDER BY a.utc, a.id;

-- :busy_therapist
SELECT id FROM appointment INDEXED BY appointment_by_therapist
WHERE therapist = ?1 AND utc > ?2 - 36000 AND utc < ?3 AND utc + minutes * 60 > ?2 AND state IN ('planned', 'held')
ORDER BY utc, id;

-- :busy_room
SELECT id FROM appointment INDEXED BY appointment_by_room
WHERE room = ?1 AND utc > ?2 - 36000 AND utc < ?3 AND utc + minutes * 60 > ?2 AND state IN ('planned', 'held')
ORDER BY utc, id;

-- :busy_client
SELECT a.id, a.utc, a.minutes FROM attendance AS t INDEXED BY attendance_by_contact CROSS JOIN appointment AS a ON a.id = t.appointment
WHERE t.contact = ?1 AND t.state IN ('expected', 'came')
  AND a.utc > ?2 - 36000 AND a.utc < ?3 AND a.utc + a.minutes * 60 > ?2 AND a.state IN ('planned', 'held')
ORDER BY a.utc, a.id;

-- :attendance_put
INSERT INTO attendance (id, appointment, contact, state, changed, actor) VALUES (?1, ?2, ?3, ?4, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = version + 1, changed = excluded.changed,
  actor = excluded.actor
WHERE version = ?5;

-- :attendance_list
SELECT t.id, t.appointment, t.contact, t.state, t.version, c.name
FROM attendance AS t JOIN contact AS c ON c.id = t.contact
WHERE t.appointment = ?1 ORDER BY c.folded, c.id;

-- :deed_clients
-- Someone who was taken out again is known by the journal alone.
WITH touched AS (
  SELECT CASE tbl WHEN 'contact' THEN row
                  WHEN 'appointment' THEN (SELECT contact FROM attendance WHERE appointment = row LIMIT 1)
                  ELSE json_extract (coalesce (after, before), '$.contact') END AS id,
         CASE tbl WHEN 'contact' THEN json_extract (coalesce (after, before), '$.name') END AS name
  FROM journal WHERE action = ?1)
SELECT DISTINCT coalesce ((SELECT name FROM contact WHERE contact.id = touched.id), touched.name) FROM touched
WHERE touched.id IS NOT NULL;

-- :past_rows_of_client
SELECT json_group_array (id) FROM (
  SELECT id FROM block WHERE contact = ?1
  UNION SELECT id FROM attendance WHERE contact = ?1
  UNION SELECT appointment FROM attendance WHERE contact = ?1
  UNION SELECT a.id FROM appointment AS a JOIN block AS b ON b.id = a.block WHERE b.contact = ?1);

-- :erase_clients
-- The client, and whoever was joined into them.
WITH RECURSIVE gone (id) AS (SELECT id FROM contact WHERE id = ?1
                             UNION SELECT c.id FROM contact AS c JOIN gone ON c.merged_into = gone.id)
SELECT id FROM gone;

-- :erase_appointments
-- Those that nobody else comes to go (1), the others stay (0).
WITH RECURSIVE gone (id) AS (SELECT id FROM contact WHERE id = ?1
                             UNION SELECT c.id FROM contact AS c JOIN gone ON c.merged_into = gone.id)
SELECT a.id, NOT EXISTS (SELECT 1 FROM attendance WHERE appointment = a.id AND contact NOT IN (SELECT id FROM gone))
FROM appointment AS a
WHERE a.block IN (SELECT id FROM block WHERE contact IN (SELECT id FROM gone))
   OR a.id IN (SELECT appointment FROM attendance WHERE contact IN (SELECT id FROM gone));

-- :erase_unlink_block
UPDATE appointment SET block = NULL, version = version + 1, changed = ?2, actor = ?3
WHERE block IN (SELECT id FROM block WHERE contact = ?1);

-- :erase_appointment_exists
SELECT 1 FROM appointment WHERE id = ?1;

-- :erase_last
SELECT max (substr (a.starts, 1, 10)),
       max (iif (a.state = 'held', substr (a.starts, 1, 10), NULL)), (SELECT born FROM contact WHERE id = ?1)
FROM attendance AS t JOIN appointment AS a ON a.id = t.appointment WHERE t.contact = ?1;

-- :rescue_contact
INSERT OR IGNORE INTO contact (id, name, folded, changed, actor) VALUES (?1, ?2, lower (?2), 0, '');

-- :rescue_practice
INSERT OR IGNORE INTO practice (one, id, name, zone, created) VALUES (1, ?1, ?2, 'UTC', ?3);
