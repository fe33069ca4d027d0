-- A migration as one will be: a column and an index.
ALTER TABLE room ADD COLUMN floor TEXT;
CREATE INDEX room_by_floor ON room (floor);
