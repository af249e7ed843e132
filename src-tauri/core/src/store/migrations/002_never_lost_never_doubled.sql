-- What no program may do to this file, this one included.
--
-- A message that begins with "state: " is about where a submission stands, and becomes the error
-- WrongState; any other is a slip of ours.

CREATE TRIGGER submissions_begin_as_drafts
BEFORE INSERT ON submissions WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'state: a submission begins as a draft'); END;

-- The same steps as domain::State::after; a test holds the two together.
CREATE TRIGGER submissions_take_legal_steps
BEFORE UPDATE OF state ON submissions
WHEN (OLD.state, NEW.state) NOT IN (VALUES
    ('draft', 'queued'),
    ('queued', 'draft'),
    ('queued', 'sending'),
    ('sending', 'queued'),
    ('sending', 'received'),
    ('sending', 'refused'),
    ('sending', 'in_doubt'),
    ('in_doubt', 'received'),
    ('in_doubt', 'queued'),
    ('received', 'processing'),
    ('received', 'accepted'),
    ('received', 'rejected'),
    ('processing', 'accepted'),
    ('processing', 'rejected'))
BEGIN SELECT RAISE(ABORT, 'state: no such step'); END;

CREATE TRIGGER submissions_are_never_removed
BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'a submission is never removed'); END;

CREATE TRIGGER submissions_keep_where_they_come_from
BEFORE UPDATE OF id, created_at, parent_id, earlier_id ON submissions
WHEN NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at
    OR NEW.parent_id IS NOT OLD.parent_id OR NEW.earlier_id IS NOT OLD.earlier_id
BEGIN SELECT RAISE(ABORT, 'a submission keeps where it comes from'); END;

-- Set at once with the step draft -> queued, and left alone until it is a draft again.
CREATE TRIGGER submissions_stay_as_frozen
BEFORE UPDATE ON submissions
WHEN OLD.state <> 'draft' AND NEW.state <> 'draft' AND (
    NEW.frozen_body_id IS NOT OLD.frozen_body_id
    OR NEW.organisation_id IS NOT OLD.organisation_id
    OR NEW.report_id IS NOT OLD.report_id
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.organisation_label IS NOT OLD.organisation_label
    OR NEW.org_number IS NOT OLD.org_number
    OR NEW.period IS NOT OLD.period
    OR NEW.payload_version IS NOT OLD.payload_version
    OR NEW.count IS NOT OLD.count
    OR NEW.hours IS NOT OLD.hours)
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be edited'); END;

-- The pointer can name no other submission's body.
CREATE TRIGGER submissions_point_to_their_own_body
BEFORE UPDATE OF frozen_body_id ON submissions
WHEN NEW.frozen_body_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM frozen_bodies
    WHERE id = NEW.frozen_body_id AND submission_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a submission points to a body of its own'); END;

CREATE TRIGGER submissions_keep_their_reference
BEFORE UPDATE OF reference_id ON submissions
WHEN OLD.reference_id IS NOT NULL AND NEW.reference_id IS NOT OLD.reference_id
BEGIN SELECT RAISE(ABORT, 'a reference is never changed'); END;

CREATE TRIGGER submissions_keep_the_final_answer
BEFORE UPDATE ON submissions
WHEN OLD.state IN ('accepted', 'rejected', 'refused') AND (
    NEW.bufdir_status IS NOT OLD.bufdir_status
    OR NEW.bufdir_confirmation IS NOT OLD.bufdir_confirmation
    OR NEW.submitted_at IS NOT OLD.submitted_at
    OR NEW.processed_at IS NOT OLD.processed_at
    OR NEW.received_at IS NOT OLD.received_at
    OR NEW.notes IS NOT OLD.notes)
BEGIN SELECT RAISE(ABORT, 'a final answer is never overwritten'); END;

CREATE TRIGGER documents_are_edited_in_drafts
BEFORE UPDATE ON documents
WHEN NEW.submission_id IS NOT OLD.submission_id OR NOT EXISTS (
    SELECT 1 FROM submissions
    WHERE id = OLD.submission_id AND state = 'draft' AND discarded_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be edited'); END;

CREATE TRIGGER documents_are_never_removed
BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;

CREATE TRIGGER frozen_bodies_are_of_drafts
BEFORE INSERT ON frozen_bodies
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'state: only a draft can be frozen'); END;

-- A server that honours the key takes two bodies under one key for one.
CREATE TRIGGER frozen_bodies_have_a_key_of_their_own
BEFORE INSERT ON frozen_bodies
WHEN EXISTS (
    SELECT 1 FROM frozen_bodies
    WHERE idempotency_key = NEW.idempotency_key AND body IS NOT NEW.body)
BEGIN SELECT RAISE(ABORT, 'another body has this idempotency key'); END;

CREATE TRIGGER frozen_bodies_are_never_changed
BEFORE UPDATE ON frozen_bodies
BEGIN SELECT RAISE(ABORT, 'a frozen body is never changed'); END;

CREATE TRIGGER frozen_bodies_are_never_removed
BEFORE DELETE ON frozen_bodies
BEGIN SELECT RAISE(ABORT, 'a frozen body is never removed'); END;

-- An attempt sends the body that is frozen now, and one at a time.
CREATE TRIGGER attempts_are_of_what_is_sending
BEFORE INSERT ON attempts
WHEN NOT EXISTS (
    SELECT 1 FROM submissions
    WHERE id = NEW.submission_id AND state = 'sending' AND frozen_body_id = NEW.body_id)
BEGIN SELECT RAISE(ABORT, 'state: an attempt needs the state sending'); END;

CREATE TRIGGER attempts_are_never_changed
BEFORE UPDATE ON attempts
BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END;

CREATE TRIGGER attempts_are_never_removed
BEFORE DELETE ON attempts
BEGIN SELECT RAISE(ABORT, 'an attempt is never removed'); END;

CREATE TRIGGER attempt_ends_are_of_what_is_sending
BEFORE INSERT ON attempt_ends
WHEN NOT EXISTS (
    SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'sending')
    OR NEW.number IS NOT (
        SELECT max(number) FROM attempts WHERE submission_id = NEW.submission_id)
BEGIN SELECT RAISE(ABORT, 'state: only the attempt under way can end'); END;

CREATE TRIGGER attempt_ends_are_never_changed
BEFORE UPDATE ON attempt_ends
BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never changed'); END;

CREATE TRIGGER attempt_ends_are_never_removed
BEFORE DELETE ON attempt_ends
BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never removed'); END;

CREATE TRIGGER events_are_never_changed
BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER events_are_never_removed
BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

CREATE TRIGGER category_totals_are_set_in_drafts
BEFORE INSERT ON category_totals
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'state: totals are frozen with the body'); END;

CREATE TRIGGER category_totals_are_never_changed
BEFORE UPDATE ON category_totals
BEGIN SELECT RAISE(ABORT, 'totals are replaced, never changed'); END;

CREATE TRIGGER category_totals_are_cleared_in_drafts
BEFORE DELETE ON category_totals
WHEN NOT EXISTS (SELECT 1 FROM submissions WHERE id = OLD.submission_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'state: totals are frozen with the body'); END;
