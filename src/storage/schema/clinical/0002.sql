-- clinical.db, schema 2.

-- What happened that a problem area is about.
ALTER TABLE problem_area ADD COLUMN event TEXT REFERENCES life_event (id) DEFERRABLE INITIALLY DEFERRED;

-- What becomes of arguments.
ALTER TABLE person_state ADD COLUMN arguments TEXT CHECK (arguments IN ('none', 'resolved', 'mixed', 'dropped'));
