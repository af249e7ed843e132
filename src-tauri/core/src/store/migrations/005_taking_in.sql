-- What another installation took out is taken in as it stands: a report that was accepted there is
-- accepted here, with its bytes, attempts and events. Such rows come in whole and do not take the
-- steps again.
--
-- The mark stands only within the one transaction that takes in: nobody else ever sees it.
CREATE TABLE taking_in (
    -- There is no second row.
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1)
) STRICT;

DROP TRIGGER submissions_begin_as_drafts;
CREATE TRIGGER submissions_begin_as_drafts
BEFORE INSERT ON submissions
WHEN NEW.state <> 'draft' AND (
    NOT EXISTS (SELECT 1 FROM taking_in)
    -- These would be sent by this installation or be on their way from it.
    OR NEW.state IN ('queued', 'sending')
    OR NOT EXISTS (
        SELECT 1 FROM frozen_bodies WHERE id = NEW.frozen_body_id AND submission_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'state: a submission begins as a draft'); END;

-- While taking in, what belongs to a submission comes before it: afterwards it is closed to both.
DROP TRIGGER frozen_bodies_are_of_drafts;
CREATE TRIGGER frozen_bodies_are_of_drafts
BEFORE INSERT ON frozen_bodies
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'draft')
    AND NOT (EXISTS (SELECT 1 FROM taking_in)
        AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id))
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be frozen'); END;

DROP TRIGGER attempts_are_of_what_is_sending;
CREATE TRIGGER attempts_are_of_what_is_sending
BEFORE INSERT ON attempts
WHEN NOT EXISTS (
    SELECT 1 FROM submissions
    WHERE id = NEW.submission_id AND state = 'sending' AND frozen_body_id = NEW.body_id)
    AND NOT (EXISTS (SELECT 1 FROM taking_in)
        AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id)
        AND EXISTS (
            SELECT 1 FROM frozen_bodies
            WHERE id = NEW.body_id AND submission_id = NEW.submission_id))
BEGIN SELECT RAISE(ABORT, 'state: an attempt needs the state sending'); END;

DROP TRIGGER attempt_ends_are_of_what_is_sending;
CREATE TRIGGER attempt_ends_are_of_what_is_sending
BEFORE INSERT ON attempt_ends
WHEN (NOT EXISTS (
        SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'sending')
    OR NEW.number IS NOT (
        SELECT max(number) FROM attempts WHERE submission_id = NEW.submission_id))
    AND NOT (EXISTS (SELECT 1 FROM taking_in)
        AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id))
BEGIN SELECT RAISE(ABORT, 'state: only the attempt under way can end'); END;

DROP TRIGGER category_totals_are_set_in_drafts;
CREATE TRIGGER category_totals_are_set_in_drafts
BEFORE INSERT ON category_totals
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'draft')
    AND NOT (EXISTS (SELECT 1 FROM taking_in)
        AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id))
BEGIN SELECT RAISE(ABORT, 'state: totals are frozen with the body'); END;
