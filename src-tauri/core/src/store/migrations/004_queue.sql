-- How a report waits in the queue, and the queue as a whole.
--
-- `not_before` (001) is the end of a wait by the wall clock. Its length stands beside it: a wall
-- clock that jumped can make a wait shorter, but never longer than it was set.

-- A person's word on whether it goes by itself; without one the settings hold.
ALTER TABLE submissions ADD COLUMN by_itself TEXT
    CHECK (by_itself IS NULL OR (by_itself IN ('yes', 'no', 'after_doubt') AND state <> 'draft'));

-- Tries to send these bytes that came to nothing.
ALTER TABLE submissions ADD COLUMN failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0);

-- What stood in the way of the last one (domain::queue::Obstacle).
ALTER TABLE submissions ADD COLUMN obstacle TEXT
    CHECK (obstacle IS NULL OR (obstacle IN ('person', 'net', 'server') AND state = 'queued'));

-- The wait, and the part of it that the server asked for, in milliseconds.
ALTER TABLE submissions ADD COLUMN wait_length INTEGER
    CHECK (wait_length IS NULL OR (wait_length >= 0 AND not_before IS NOT NULL));
ALTER TABLE submissions ADD COLUMN wait_asked INTEGER
    CHECK (wait_asked IS NULL OR wait_asked BETWEEN 0 AND wait_length);

-- A pause from before this migration was asked for by the server: an hour at most.
UPDATE submissions SET obstacle = 'server', wait_length = 3600000, wait_asked = 3600000
WHERE state = 'queued' AND not_before IS NOT NULL;
UPDATE submissions
SET failures = (SELECT count(*) FROM attempts WHERE body_id = frozen_body_id)
WHERE state = 'queued';

-- A person who leads a report out of doubt has not asked to send it again yet.
CREATE TRIGGER submissions_wait_for_a_person_after_doubt
BEFORE UPDATE OF state ON submissions
WHEN OLD.state = 'in_doubt' AND NEW.state = 'queued' AND NEW.by_itself IS NOT 'after_doubt'
BEGIN SELECT RAISE(ABORT, 'after doubt a report waits for a person'); END;

-- The queue as a whole: one row.
CREATE TABLE queue (
    -- There is no second row.
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    -- A person paused it.
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    -- Failures in a row, over all reports.
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    -- How it waits after the last one; as in `submissions`.
    obstacle TEXT CHECK (obstacle IN ('net', 'server')),
    not_before INTEGER,
    wait_length INTEGER CHECK (wait_length >= 0),
    wait_asked INTEGER CHECK (wait_asked BETWEEN 0 AND wait_length),
    CHECK ((not_before IS NULL) = (wait_length IS NULL)),
    CHECK (wait_asked IS NULL OR wait_length IS NOT NULL),
    CHECK (not_before IS NULL OR failures > 0)
) STRICT;

INSERT INTO queue DEFAULT VALUES;

CREATE TRIGGER queue_is_never_removed
BEFORE DELETE ON queue
BEGIN SELECT RAISE(ABORT, 'a database has one queue'); END;

-- A REPLACE would remove the row behind the back of the trigger above.
CREATE TRIGGER queue_is_set_once
BEFORE INSERT ON queue WHEN EXISTS (SELECT 1 FROM queue)
BEGIN SELECT RAISE(ABORT, 'a database has one queue'); END;
