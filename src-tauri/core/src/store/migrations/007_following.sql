-- How reports that await an answer are asked about while nobody asks for it: how each waits for its
-- next question, and all of them as a whole.

-- A report that was never asked about has no row; it waits from when it was last changed.
CREATE TABLE follows (
    submission_id TEXT PRIMARY KEY NOT NULL REFERENCES submissions (id),
    -- Questions in a row that brought no news.
    without_news INTEGER NOT NULL CHECK (without_news >= 0),
    -- What only a person can put right stands in the way; there is no timer then.
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    -- The next question: by the wall clock, and the length of the wait in milliseconds. A wall clock
    -- that jumped can make it shorter, but never longer than it was set.
    not_before INTEGER NOT NULL,
    wait_length INTEGER NOT NULL CHECK (wait_length >= 0)
) STRICT;

-- All of them as a whole: one row, with the same columns as `queue` (004).
CREATE TABLE following (
    -- There is no second row.
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    obstacle TEXT CHECK (obstacle IN ('net', 'server')),
    not_before INTEGER,
    wait_length INTEGER CHECK (wait_length >= 0),
    wait_asked INTEGER CHECK (wait_asked BETWEEN 0 AND wait_length),
    CHECK ((not_before IS NULL) = (wait_length IS NULL)),
    CHECK (wait_asked IS NULL OR wait_length IS NOT NULL),
    CHECK (not_before IS NULL OR failures > 0)
) STRICT;

INSERT INTO following DEFAULT VALUES;
