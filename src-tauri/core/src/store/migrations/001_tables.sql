-- The tables. A released migration is never edited; a change is a new file.
--
-- Instants of this machine are whole milliseconds since 1970 (UTC), so that they sort; what Bufdir
-- says about time is kept as text, word for word. Decimals are text in JSON notation.

-- "Kvtr": tells this file from any other SQLite file.
PRAGMA application_id = 0x4b767472;

CREATE TABLE organisations (
    id TEXT PRIMARY KEY NOT NULL,
    label TEXT NOT NULL,
    org_number TEXT NOT NULL,
    org_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    -- A removed organisation stays, for the reports that name it.
    removed_at INTEGER
) STRICT;

CREATE TABLE submissions (
    id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'draft', 'queued', 'sending', 'in_doubt',
        'received', 'processing', 'accepted', 'rejected', 'refused')),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- When the draft was put away.
    discarded_at INTEGER,

    -- What it is: as typed in a draft, as frozen from `queued` on.
    organisation_id TEXT REFERENCES organisations (id),
    report_id TEXT NOT NULL,
    org_id TEXT,
    organisation_label TEXT,
    org_number TEXT,
    period TEXT,
    payload_version TEXT NOT NULL,
    count TEXT NOT NULL,
    hours TEXT NOT NULL,
    -- The report that it corrects, and last year's report that it was started from.
    parent_id TEXT REFERENCES submissions (id),
    earlier_id TEXT REFERENCES submissions (id),
    frozen_body_id INTEGER REFERENCES frozen_bodies (id),

    -- Why it waits in the queue (an AppError as JSON), and not before when.
    waiting_for TEXT CHECK (json_valid(waiting_for)),
    not_before INTEGER,

    -- What Bufdir said, word for word; `received_at` is this machine's clock.
    reference_id TEXT UNIQUE,
    received_at INTEGER,
    bufdir_confirmation TEXT,
    bufdir_status TEXT,
    submitted_at TEXT,
    processed_at TEXT,
    notes TEXT,

    -- Made of the columns above, for lists.
    search_text TEXT NOT NULL,
    organisation_sort TEXT NOT NULL,
    state_rank INTEGER GENERATED ALWAYS AS (CASE state
        WHEN 'draft' THEN 0 WHEN 'queued' THEN 1 WHEN 'sending' THEN 2 WHEN 'in_doubt' THEN 3
        WHEN 'received' THEN 4 WHEN 'processing' THEN 5 WHEN 'accepted' THEN 6
        WHEN 'rejected' THEN 7 ELSE 8 END) VIRTUAL,
    hours_sort REAL GENERATED ALWAYS AS (CAST(hours AS REAL)) VIRTUAL,

    CHECK (discarded_at IS NULL OR state = 'draft'),
    CHECK (state = 'draft' OR org_id IS NOT NULL),
    CHECK ((state = 'draft') = (frozen_body_id IS NULL)),
    CHECK (state NOT IN ('received', 'processing', 'accepted', 'rejected')
           OR reference_id IS NOT NULL)
) STRICT;

-- What a person typed, apart from the row so that a list never reads past it.
CREATE TABLE documents (
    submission_id TEXT PRIMARY KEY NOT NULL REFERENCES submissions (id),
    document TEXT NOT NULL CHECK (json_valid(document)),
    step TEXT NOT NULL,
    acknowledged TEXT NOT NULL CHECK (json_valid(acknowledged)),
    saved_at INTEGER NOT NULL
) STRICT;

-- Every body that was ever frozen, whether it left or was taken back.
CREATE TABLE frozen_bodies (
    id INTEGER PRIMARY KEY NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    body BLOB NOT NULL CHECK (length(body) > 0),
    body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
    payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
    idempotency_key TEXT NOT NULL,
    frozen_at INTEGER NOT NULL
) STRICT;

-- The intent of each attempt, committed before a byte leaves.
CREATE TABLE attempts (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    body_id INTEGER NOT NULL REFERENCES frozen_bodies (id),
    idempotency_key TEXT NOT NULL,
    -- The process that sends, by the name of its lock file.
    owner TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    PRIMARY KEY (submission_id, number)
) STRICT;

-- How it ended. An attempt without a row here never told.
CREATE TABLE attempt_ends (
    submission_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'proven_unsent', 'refused', 'unknown')),
    http_status INTEGER,
    reason TEXT,
    answer TEXT,
    PRIMARY KEY (submission_id, number),
    FOREIGN KEY (submission_id, number) REFERENCES attempts (submission_id, number)
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

CREATE TABLE category_totals (
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    position INTEGER NOT NULL,
    category TEXT NOT NULL,
    count TEXT NOT NULL,
    hours TEXT NOT NULL,
    PRIMARY KEY (submission_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists never show what was put away, so the indexes leave it out.
CREATE INDEX submissions_by_updated ON submissions (updated_at, id) WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_state ON submissions (state, updated_at, id)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_state_rank ON submissions (state_rank, id)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_report ON submissions (report_id COLLATE NOCASE, id)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_organisation ON submissions (organisation_sort, id)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_organisation_id ON submissions (organisation_id, updated_at, id)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_period ON submissions (period, id) WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_hours ON submissions (hours_sort, id) WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_parent ON submissions (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX frozen_bodies_by_submission ON frozen_bodies (submission_id);
CREATE INDEX frozen_bodies_by_key ON frozen_bodies (idempotency_key);
CREATE INDEX events_by_submission ON events (submission_id, id);

-- One report of an organisation under one id, among those that count
-- (domain::State::holds_its_report_id).
CREATE UNIQUE INDEX submissions_one_active_report ON submissions (org_id, report_id)
    WHERE state IN ('queued', 'sending', 'in_doubt', 'received', 'processing', 'accepted');
