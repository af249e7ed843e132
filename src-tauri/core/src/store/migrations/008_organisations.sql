-- Several organisations: what needs the user, and what was sent, by organisation.

CREATE INDEX submissions_by_organisation_and_state
    ON submissions (organisation_id, state, updated_at, id) WHERE discarded_at IS NULL;

-- As `sent_totals`, for each organisation; '' stands for none.
CREATE TABLE organisation_totals (
    organisation_id TEXT NOT NULL,
    period TEXT NOT NULL,
    category TEXT NOT NULL,
    -- Reports with this category.
    reports INTEGER NOT NULL,
    count TEXT NOT NULL,
    hours TEXT NOT NULL,
    PRIMARY KEY (organisation_id, period, category)
) STRICT, WITHOUT ROWID;

-- Both are made of all reports once more.
DELETE FROM sent_totals;
DELETE FROM counted;
INSERT INTO uncounted SELECT id FROM submissions
WHERE state IN ('received', 'processing', 'accepted')
ON CONFLICT DO NOTHING;
