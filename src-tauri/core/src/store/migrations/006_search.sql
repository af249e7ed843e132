-- Lists of a million reports: an index of words to search in, counts and sums that are kept as
-- reports change, indexes for every order, and views that a person saved.

-- The words of every report, folded, by the rowid of `submissions`; nothing else is kept of them.
CREATE VIRTUAL TABLE search USING fts5 (
    words, content='', contentless_delete=1, detail='none', prefix='1 2 3', tokenize='ascii');

-- Rowids change when a file is vacuumed. The schema version of the file does too, and when it is
-- not this one any more, the index is made anew.
CREATE TABLE search_shape (
    -- There is no second row.
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    schema_version INTEGER
) STRICT;
INSERT INTO search_shape (schema_version) VALUES (NULL);

-- Reports whose words may have changed since they were put into the index. Whoever searches brings
-- it up to date first, so that it is never behind what it is asked about; and whoever sends writes
-- one row here and nothing to an index that a disk may have damaged.
CREATE TABLE unsearched (
    submission_id TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO unsearched SELECT id FROM submissions;

CREATE TRIGGER unsearched_when_made
AFTER INSERT ON submissions
BEGIN
    INSERT INTO unsearched VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unsearched_when_changed
AFTER UPDATE OF report_id, reference_id, org_id, organisation_label, org_number, period, notes,
    bufdir_confirmation, discarded_at ON submissions
WHEN NEW.report_id IS NOT OLD.report_id OR NEW.reference_id IS NOT OLD.reference_id
    OR NEW.org_id IS NOT OLD.org_id OR NEW.organisation_label IS NOT OLD.organisation_label
    OR NEW.org_number IS NOT OLD.org_number OR NEW.period IS NOT OLD.period
    OR NEW.notes IS NOT OLD.notes OR NEW.bufdir_confirmation IS NOT OLD.bufdir_confirmation
    OR NEW.discarded_at IS NOT OLD.discarded_at
BEGIN
    INSERT INTO unsearched VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unsearched_when_typed_first
AFTER INSERT ON documents
BEGIN
    INSERT INTO unsearched VALUES (NEW.submission_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER unsearched_when_typed
AFTER UPDATE OF document ON documents WHEN NEW.document IS NOT OLD.document
BEGIN
    INSERT INTO unsearched VALUES (NEW.submission_id) ON CONFLICT DO NOTHING;
END;

-- How many reports a list has, by what it is filtered by; '' stands for none.
CREATE TABLE listed (
    period TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (period, state, organisation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO listed
SELECT coalesce(period, ''), state, coalesce(organisation_id, ''), count(*) FROM submissions
WHERE discarded_at IS NULL GROUP BY 1, 2, 3;

CREATE TRIGGER listed_when_made
AFTER INSERT ON submissions WHEN NEW.discarded_at IS NULL
BEGIN
    INSERT INTO listed
    VALUES (coalesce(NEW.period, ''), NEW.state, coalesce(NEW.organisation_id, ''), 1)
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER listed_when_changed
AFTER UPDATE OF state, period, organisation_id, discarded_at ON submissions
WHEN NEW.state IS NOT OLD.state OR NEW.period IS NOT OLD.period
    OR NEW.organisation_id IS NOT OLD.organisation_id
    OR (NEW.discarded_at IS NULL) <> (OLD.discarded_at IS NULL)
BEGIN
    UPDATE listed SET number = number - 1
    WHERE OLD.discarded_at IS NULL AND period = coalesce(OLD.period, '') AND state = OLD.state
        AND organisation_id = coalesce(OLD.organisation_id, '');
    DELETE FROM listed
    WHERE number = 0 AND period = coalesce(OLD.period, '') AND state = OLD.state
        AND organisation_id = coalesce(OLD.organisation_id, '');
    INSERT INTO listed
    SELECT coalesce(NEW.period, ''), NEW.state, coalesce(NEW.organisation_id, ''), 1
    WHERE NEW.discarded_at IS NULL
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

-- What was sent, by period and category, and which reports stand in it. SQL cannot add decimals
-- exactly, so that a change is noted here and added by whoever reads the sums.
CREATE TABLE sent_totals (
    period TEXT NOT NULL,
    category TEXT NOT NULL,
    -- Reports with this category.
    reports INTEGER NOT NULL,
    count TEXT NOT NULL,
    hours TEXT NOT NULL,
    PRIMARY KEY (period, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE counted (
    submission_id TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE uncounted (
    submission_id TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO uncounted SELECT id FROM submissions
WHERE state IN ('received', 'processing', 'accepted');

CREATE TRIGGER uncounted_when_taken_in
AFTER INSERT ON submissions WHEN NEW.state IN ('received', 'processing', 'accepted')
BEGIN
    INSERT INTO uncounted VALUES (NEW.id) ON CONFLICT DO NOTHING;
    INSERT INTO uncounted SELECT NEW.parent_id WHERE NEW.parent_id IS NOT NULL
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER uncounted_when_answered
AFTER UPDATE OF state ON submissions
WHEN (NEW.state IN ('received', 'processing', 'accepted'))
    <> (OLD.state IN ('received', 'processing', 'accepted'))
BEGIN
    INSERT INTO uncounted VALUES (NEW.id) ON CONFLICT DO NOTHING;
    INSERT INTO uncounted SELECT NEW.parent_id WHERE NEW.parent_id IS NOT NULL
    ON CONFLICT DO NOTHING;
END;

-- A list is walked in its order, and what it is filtered by stands in the same index: a page deep
-- down looks up no row that it does not show.
ALTER TABLE submissions ADD COLUMN count_sort REAL
    GENERATED ALWAYS AS (CAST(count AS REAL)) VIRTUAL;
DROP INDEX submissions_by_updated;
CREATE INDEX submissions_by_updated ON submissions (updated_at, id, state, period)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_created ON submissions (created_at, id, state, period)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_submitted ON submissions (submitted_at, id, state, period)
    WHERE discarded_at IS NULL;
DROP INDEX submissions_by_state_rank;
CREATE INDEX submissions_by_state_rank ON submissions (state_rank, id, state, period)
    WHERE discarded_at IS NULL;
DROP INDEX submissions_by_report;
CREATE INDEX submissions_by_report ON submissions (report_id COLLATE NOCASE, id, state, period)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_reference ON submissions (reference_id, id, state, period)
    WHERE discarded_at IS NULL;
DROP INDEX submissions_by_organisation;
CREATE INDEX submissions_by_organisation ON submissions (organisation_sort, id, state, period)
    WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_org_number ON submissions (org_number, id, state, period)
    WHERE discarded_at IS NULL;
DROP INDEX submissions_by_organisation_id;
CREATE INDEX submissions_by_organisation_id
    ON submissions (organisation_id, updated_at, id, state, period) WHERE discarded_at IS NULL;
DROP INDEX submissions_by_period;
CREATE INDEX submissions_by_period ON submissions (period, id, state) WHERE discarded_at IS NULL;
CREATE INDEX submissions_by_count ON submissions (count_sort, id, state, period)
    WHERE discarded_at IS NULL;
DROP INDEX submissions_by_hours;
CREATE INDEX submissions_by_hours ON submissions (hours_sort, id, state, period)
    WHERE discarded_at IS NULL;

-- The index has the words now.
ALTER TABLE submissions DROP COLUMN search_text;

-- Lists that a person gave a name: what is asked, in which order and columns, as JSON.
CREATE TABLE saved_views (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL CHECK (json_valid(question)),
    saved_at INTEGER NOT NULL,
    -- A removed view stays for whoever thinks better of it.
    removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX saved_views_by_name ON saved_views (name) WHERE removed_at IS NULL;
