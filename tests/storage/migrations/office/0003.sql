-- Fails on purpose, after it has begun to write.
CREATE TABLE half (id TEXT PRIMARY KEY) STRICT;
INSERT INTO nothing_of_that_name VALUES (1);
