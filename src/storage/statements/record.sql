-- Statements that both files know, by name.

-- :schema_text
SELECT sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND NOT (type = 'table' AND name LIKE '%\_search\_%' ESCAPE '\')
ORDER BY type, name;

-- :content_columns
SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info (m.name) AS c
WHERE m.type = 'table'
  AND (SELECT count(*) FROM pragma_table_info (m.name) WHERE name IN ('id', 'version', 'changed', 'actor')) = 4
  AND c.name NOT IN ('nr', 'version', 'changed', 'actor')
ORDER BY m.name, c.cid;

-- :transfer_columns
SELECT m.name, c.name, c.type, c."notnull" OR c.pk > 0,
       (SELECT f."table" FROM pragma_foreign_key_list (m.name) AS f WHERE f."from" = c.name),
       (SELECT count(*) FROM pragma_table_info (m.name) WHERE name IN ('id', 'version', 'changed', 'actor')) = 4
FROM sqlite_schema AS m, pragma_table_info (m.name) AS c
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND m.name NOT LIKE '%\_search\_%' ESCAPE '\'
ORDER BY m.name, c.cid;

-- :transfer_broken_reference
SELECT b."table", f."from" FROM pragma_foreign_key_check AS b, pragma_foreign_key_list (b."table") AS f
WHERE f.id = b.fkid LIMIT 1;

-- :action_insert
INSERT INTO action (id, at, user, scope, verb, kind, reverses, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- :action_set_state
UPDATE action SET state = ?1 WHERE seq = ?2 AND state = ?3;

-- :action_load
SELECT seq, id, at, user, scope, verb, kind, reverses, state,
       (SELECT count(*) FROM journal WHERE journal.action = action.seq),
       (SELECT name FROM known_user WHERE id = action.user)
FROM action WHERE id = ?1;

-- :action_undo_step
SELECT seq, id, at, user, scope, verb, kind, reverses, state, 0, NULL
FROM action WHERE user = ?1 AND (?2 IS NULL OR scope = ?2) AND state = 'live'
ORDER BY seq DESC LIMIT 1;

-- :action_redo_step
SELECT seq, id, at, user, scope, verb, kind, reverses, state, 0, NULL
FROM action AS undo WHERE user = ?1 AND (?2 IS NULL OR scope = ?2) AND kind = 'undo'
  AND (SELECT state FROM action WHERE id = undo.reverses) = 'undone'
ORDER BY seq DESC LIMIT 1;

-- :action_last_done
SELECT seq, id, at, user, scope, verb, kind, reverses, state, 0, NULL
FROM action WHERE user = ?1 AND scope = ?2 AND kind = 'do'
ORDER BY seq DESC LIMIT 1;

-- :journal_insert
INSERT INTO journal (action, tbl, row, before, after) VALUES (?1, ?2, ?3, ?4, ?5);

-- :journal_of_action
SELECT tbl, row, before, after FROM journal WHERE action = ?1 ORDER BY seq;

-- :deed_fields
-- The columns in which two images of a row differ; none where one of them is missing.
SELECT later.key FROM json_each (?2) AS later JOIN json_each (?1) AS earlier ON earlier.key = later.key
WHERE later.value IS NOT earlier.value AND later.key NOT IN ('id', 'valid_from', 'session', 'folded', 'digits');

-- :audit_last
SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1;

-- :audit_at
SELECT mac FROM audit WHERE seq = ?1;

-- :audit_insert
INSERT INTO audit (seq, at, user, verb, object, digest, mac) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- :audit_all
SELECT seq, at, user, verb, object, digest, mac FROM audit ORDER BY seq;

-- :draft_save
INSERT INTO draft (user, object, field, body, base, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (user, object, field) DO UPDATE SET body = excluded.body, base = excluded.base, at = excluded.at;

-- :draft_load
SELECT body, base FROM draft WHERE user = ?1 AND object = ?2 AND field = ?3;

-- :draft_discard
DELETE FROM draft WHERE user = ?1 AND object = ?2 AND field = ?3;

-- :past_of_scope
-- With what was done elsewhere to the rows of the list ?2, as to a client's appointments.
SELECT seq, id, at, user, scope, verb, kind, reverses, state,
       (SELECT count(*) FROM journal WHERE journal.action = action.seq),
       (SELECT name FROM known_user WHERE id = action.user)
FROM action
WHERE (scope = ?1 OR seq IN (SELECT action FROM journal WHERE row IN (SELECT value FROM json_each (?2))))
  AND (?3 IS NULL OR seq IN (SELECT action FROM journal WHERE row = ?3)
       OR seq IN (SELECT a.seq FROM action AS a JOIN journal AS j ON j.action = a.seq
                  WHERE a.scope = ?1
                    AND (json_extract (coalesce (j.after, j.before), '$.person') = ?3
                         OR json_extract (coalesce (j.after, j.before), '$.session') = ?3
                         OR json_extract (coalesce (j.after, j.before), '$.event') = ?3
                         OR json_extract (coalesce (j.after, j.before), '$.score') = ?3
                         OR json_extract (coalesce (j.after, j.before), '$.a') = ?3
                         OR json_extract (coalesce (j.after, j.before), '$.b') = ?3)))
  AND (?4 IS NULL OR user = ?4 OR user IN (SELECT id FROM known_user WHERE name = ?4)) AND at >= ?5 AND at < ?6
ORDER BY seq DESC LIMIT ?7;

-- :past
SELECT seq, id, at, user, scope, verb, kind, reverses, state,
       (SELECT count(*) FROM journal WHERE journal.action = action.seq),
       (SELECT name FROM known_user WHERE id = action.user)
FROM action
WHERE (?1 IS NULL OR seq IN (SELECT action FROM journal WHERE row = ?1))
  AND (?2 IS NULL OR user = ?2 OR user IN (SELECT id FROM known_user WHERE name = ?2)) AND at >= ?3 AND at < ?4
ORDER BY seq DESC LIMIT ?5;

-- :past_image
SELECT coalesce (before, after) FROM journal WHERE row = ?1 AND tbl = ?2 ORDER BY seq DESC LIMIT 1;

-- :past_last_of_row
SELECT coalesce (max (seq), 0) FROM journal WHERE row = ?1 AND tbl = ?2;

-- :log
SELECT seq, at, user, verb, object, digest, (SELECT name FROM known_user WHERE id = audit.user)
FROM audit
WHERE (?1 IS NULL OR object = ?1) AND (?2 IS NULL OR user = ?2 OR user IN (SELECT id FROM known_user WHERE name = ?2)) AND at >= ?3 AND at < ?4
ORDER BY seq DESC LIMIT ?5;

-- :log_has_try
SELECT 1 FROM audit WHERE object = ?1 AND verb = 'unlock-failed' AND digest = ?2;

-- :erase_fix_actions
UPDATE action SET state = 'fixed' WHERE seq IN (SELECT action FROM journal WHERE row = ?1);

-- :erase_fix_scope
UPDATE action SET state = 'fixed' WHERE scope = ?1;

-- :erase_journal
DELETE FROM journal WHERE row = ?1;

-- :erase_draft
DELETE FROM draft WHERE object = ?1;

-- :erase_journal_count
SELECT count(*) FROM journal WHERE row = ?1;

-- :erase_journal_values
-- What each row of the history refers to.
SELECT j.tbl, j.row, e.key, e.value FROM journal AS j, json_each (coalesce (j.after, j.before)) AS e
WHERE e.type = 'text' AND e.key IN (SELECT value FROM json_each (?1));

-- :rescue_tables
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '%\_search%' ESCAPE '\'
  AND name NOT IN ('action', 'journal', 'audit', 'draft', 'erasure', 'job')
ORDER BY name;

-- :rescue_columns
SELECT name FROM pragma_table_info (?1) ORDER BY cid;

-- :rescue_indexes
SELECT name FROM pragma_index_list (?1) WHERE origin <> 'pk' AND partial = 0;

-- :rescue_references
SELECT m.name, f."from", f."table", (SELECT "notnull" OR pk > 0 FROM pragma_table_info (m.name) WHERE name = f."from")
FROM sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND m.name NOT IN ('action', 'journal')
ORDER BY m.name, f.id;
