-- Statements of office.db, by name.

-- :practice_insert
INSERT INTO practice (one, id, name, zone, created) VALUES (1, ?1, ?2, ?3, ?4);

-- :practice_load
SELECT id, name, zone FROM practice;

-- :known_user_save
INSERT INTO known_user (id, name) VALUES (?1, ?2)
ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name;

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
SELECT id, name, born, phone, status, version FROM contact
WHERE (folded, id) > (?1, ?2) AND merged_into IS NULL
ORDER BY folded, id LIMIT ?3;

-- :contact_by_name
SELECT id, name, born, phone, status, version FROM contact
WHERE folded = ?1 AND merged_into IS NULL ORDER BY id;

-- :search_clients
SELECT c.id, c.id, c.name FROM contact_search AS s JOIN contact AS c ON c.nr = s.rowid
WHERE contact_search MATCH ?1 ORDER BY c.folded, c.id LIMIT ?2;

-- :search_phones
SELECT id, id, name FROM contact WHERE digits LIKE ?1 ORDER BY folded, id LIMIT ?2;

-- :count_office
SELECT (SELECT count(*) FROM contact WHERE merged_into IS NULL), (SELECT count(*) FROM appointment);
