-- Rule packs that somebody added to this environment, and drafts that were moved from one version to
-- another.

-- A released rule pack is never edited: which one it is is held by the SHA-256 of its file, which
-- nothing changes. A file that a disk damaged can be put right with the same one.
CREATE TABLE rule_packs (
    id INTEGER PRIMARY KEY NOT NULL,
    payload_version TEXT NOT NULL,
    body BLOB NOT NULL CHECK (length(body) > 0),
    body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
    -- The name of the file that it came from.
    file TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    -- One that was taken out of use stays, so that it can be brought back.
    removed_at INTEGER
) STRICT;

CREATE UNIQUE INDEX rule_packs_one_a_version ON rule_packs (payload_version)
    WHERE removed_at IS NULL;

CREATE TRIGGER rule_packs_are_never_edited
BEFORE UPDATE OF id, payload_version, body_sha256, file, added_at, added_by ON rule_packs
BEGIN SELECT RAISE(ABORT, 'a rule pack is never edited'); END;

CREATE TRIGGER rule_packs_are_kept
BEFORE DELETE ON rule_packs
BEGIN SELECT RAISE(ABORT, 'a rule pack is kept'); END;

CREATE TRIGGER rule_packs_in_use_stay
BEFORE UPDATE OF removed_at ON rule_packs
WHEN NEW.removed_at IS NOT NULL AND OLD.removed_at IS NULL AND EXISTS (
    SELECT 1 FROM submissions
    WHERE payload_version = NEW.payload_version AND discarded_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a rule pack that is in use stays'); END;

-- Says what uses a rule pack.
CREATE INDEX submissions_by_payload_version ON submissions (payload_version, state)
    WHERE discarded_at IS NULL;

-- Each move of a draft: what it was before, so that it can be taken back, and what had no place.
CREATE TABLE draft_moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submissions (id),
    moved_at INTEGER NOT NULL,
    who TEXT NOT NULL,
    from_version TEXT NOT NULL,
    to_version TEXT NOT NULL,
    -- Whether it took back the move before it.
    undoes INTEGER NOT NULL CHECK (undoes IN (0, 1)),
    -- The draft before: document, step, what was acknowledged, and what earlier moves set aside.
    before TEXT NOT NULL CHECK (json_valid(before)),
    -- What has no place since.
    aside TEXT NOT NULL CHECK (json_valid(aside))
) STRICT;

CREATE INDEX draft_moves_by_submission ON draft_moves (submission_id, id);

CREATE TRIGGER draft_moves_are_of_drafts
BEFORE INSERT ON draft_moves
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'draft')
    AND NOT (EXISTS (SELECT 1 FROM taking_in)
        AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id))
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be moved'); END;

CREATE TRIGGER draft_moves_are_never_edited
BEFORE UPDATE ON draft_moves
BEGIN SELECT RAISE(ABORT, 'a move of a draft is never edited'); END;

CREATE TRIGGER draft_moves_are_kept
BEFORE DELETE ON draft_moves
BEGIN SELECT RAISE(ABORT, 'a move of a draft is kept'); END;
