-- What a person wrote down about a report's figures, for the organisation itself. It stands apart
-- from the document, which is made into what is sent: this never leaves.
CREATE TABLE explanations (
    submission_id TEXT PRIMARY KEY NOT NULL REFERENCES submissions (id),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- As documents: written in drafts, and kept afterwards. What another installation took out comes in
-- as it stands.
CREATE TRIGGER explanations_are_written_in_drafts
BEFORE INSERT ON explanations
WHEN NOT EXISTS (SELECT 1 FROM taking_in) AND NOT EXISTS (
    SELECT 1 FROM submissions
    WHERE id = NEW.submission_id AND state = 'draft' AND discarded_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be edited'); END;

CREATE TRIGGER explanations_are_edited_in_drafts
BEFORE UPDATE ON explanations
WHEN NEW.submission_id IS NOT OLD.submission_id OR NOT EXISTS (
    SELECT 1 FROM submissions
    WHERE id = OLD.submission_id AND state = 'draft' AND discarded_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be edited'); END;

CREATE TRIGGER explanations_are_never_removed
BEFORE DELETE ON explanations
BEGIN SELECT RAISE(ABORT, 'an explanation is never removed'); END;
