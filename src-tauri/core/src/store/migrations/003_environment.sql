-- Which environment this is the database of, wherever the file lies and whatever it is called: a
-- practice report must never stand among real ones. One row, set once: when the file is made, or
-- when a file from before this migration is opened or restored for the first time.
CREATE TABLE environment (
    -- There is no second row.
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    name TEXT NOT NULL CHECK (name IN ('practice', 'live'))
) STRICT;

CREATE TRIGGER environment_is_never_changed
BEFORE UPDATE ON environment
BEGIN SELECT RAISE(ABORT, 'a database keeps its environment'); END;

CREATE TRIGGER environment_is_never_removed
BEFORE DELETE ON environment
BEGIN SELECT RAISE(ABORT, 'a database keeps its environment'); END;

-- A REPLACE would remove the row behind the back of the trigger above.
CREATE TRIGGER environment_is_set_once
BEFORE INSERT ON environment WHEN EXISTS (SELECT 1 FROM environment)
BEGIN SELECT RAISE(ABORT, 'a database keeps its environment'); END;
