# Several organisations, and many drafts in one go.

organisations-all = All organisations
organisations-shown = Showing { $label }.
organisations-search = Search for an organisation
organisations-search-none = No organisation fits
organisations-found = { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
organisation-save-and-another = Save and add another
organisation-tested-good = The connection worked { $at }
organisation-tested-bad = Not accepted { $at }
overview-of = Showing only { $label }.
overview-of-all = Showing all organisations.
overview-none-of = No reports for { $label } yet
    .text = What you begin now will be for this organisation.
list-only-of = Showing only submissions from { $label }.
list-all-organisations = Show all organisations

choose-several = Choose several
choose-count = { $count ->
        [0] No drafts chosen
        [one] 1 draft chosen
       *[other] { $shown } drafts chosen
    }
choose-all = Choose all drafts in the list
choose-none = Remove the choices
choose-end = Stop choosing
choose-most = You can submit { $limit } drafts at a time, and that many are chosen now.
choose-no-drafts = There are no drafts in the list as it is shown now.
choose-review = { $count ->
        [one] Review and submit 1 draft
       *[other] Review and submit { $shown } drafts
    }
choose-column = Choose
choose-draft = Choose { $report } from { $organisation }
choose-last = See the last time you submitted several

many-title = Review and submit several
many-intro = Kvittert has checked the drafts again, offline. They are submitted one at a time, and you get an answer for each.
many-can = { $total ->
        [one] { $count } of 1 can be submitted
       *[other] { $count } of { $total } can be submitted
    }
many-lack-ticks = { $count ->
        [one] 1 draft lacks a tick.
       *[other] { $count } drafts lack a tick.
    }
many-cannot = { $count ->
        [one] 1 draft cannot be submitted.
       *[other] { $count } drafts cannot be submitted.
    }
many-none-chosen = No drafts are chosen
    .text = Choose the drafts to submit under Submissions.
many-to-list = To Submissions
many-section-obstacle = Cannot be submitted
many-section-ticks = To be looked over
many-section-ready = Ready
many-same-warnings = The same warning in several drafts
many-same-warning = { $count ->
        [one] I have seen this in 1 draft: { $title }
       *[other] I have seen this in { $count } drafts: { $title }
    }
many-open-draft = Open the draft
many-open-draft-of = Open the draft of { $report } from { $organisation }
many-leave-out = Leave out
many-leave-out-of = Leave out { $report } from { $organisation }
many-left-out = { $report } from { $organisation } is left out.
many-no-organisation = No organisation is chosen.
many-no-report-id = The report ID is missing.
many-no-secret = The client secret is missing, so it cannot be submitted now.
many-figures = Count: { $count }, hours: { $hours }
many-sum = In all of what can be submitted: count { $count }, hours { $hours }.
many-where = Where it goes
many-waits-paused = The queue is paused, so nothing is submitted now.
many-waits-address = The address of { $server } is missing, so nothing can be submitted now.
many-waits-offline = We cannot reach { $server } at the moment.
many-waits-resting = The last attempts to submit failed, so the queue is resting.
many-by-itself = Put what cannot be submitted now in the queue, and submit it automatically when possible
    .help = Otherwise it stays a draft, and you submit it again yourself.
many-by-itself-settings = What cannot be submitted now is put in the queue and submitted automatically as soon as possible. That is what Settings say.
many-send = { $count ->
        [one] Submit 1 report
       *[other] Submit { $count } reports
    }
many-nothing-to-send = None of the drafts can be submitted yet.
many-confirm = { $count ->
        [one] Submit 1 report to { $server }?
       *[other] Submit { $count } reports to { $server }?
    }
many-confirm-send = Submit now
many-confirm-practice = This is practice. Nothing is sent to Bufdir.
many-confirm-live = The reports are sent to Bufdir for real. What has been received cannot be withdrawn from here.
many-confirm-left = { $count ->
        [one] 1 draft will not be submitted.
       *[other] { $count } drafts will not be submitted.
    }

many-sending = { $total ->
        [one] Submitting 1 report
       *[other] Submitting { $total } reports
    }
many-progress = { $done } of { $total } are done
many-stop = Stop after the one being sent
many-stopping = Stops when the one being sent is done …
many-result = How it went
many-begun = Begun { $at }.
many-end-whole = Each has had its turn.
many-end-stopped = You stopped. What had not been sent is a draft as before.
many-end-failed = Kvittert stopped submitting, because the rest would have met the same.
many-end-doubt = Kvittert stopped submitting, because the outcome was unknown several times in a row. The rest are drafts as before.
    .action = Settle the unknown outcomes first. Do not submit those reports again.
many-end-held_back-paused = The queue is paused, so the rest were not submitted.
many-end-held_back-resting = The queue is resting after several failed attempts, so the rest were not submitted.
many-end-broken = Kvittert was closed before each had had its turn. What had not been sent is a draft as before.
many-rest-queued = What was not sent is in the queue, and goes automatically when possible.
many-rest-drafts = What was not sent is a draft as before.
many-tally-received = { $count } received
many-tally-refused = { $count } refused
many-tally-unknown = { $count ->
        [one] 1 unknown outcome
       *[other] { $count } unknown outcomes
    }
many-tally-queued = { $count } queued
many-tally-not_sent = { $count } not sent
many-tally-untried = { $count } not tried
many-tally-waiting = { $count } waiting their turn
many-tally-sending = { $count } being sent
many-outcome-received = Received
many-outcome-refused = Refused
many-outcome-unknown = Outcome unknown
many-outcome-queued = Queued
many-outcome-not_sent = Not sent
many-outcome-untried = Not tried
many-outcome-waiting = Waiting its turn
many-outcome-sending = Sending
many-line-received = Reference ID { $reference }
many-line-refused = It was not taken in by { $server }.
many-line-unknown = We do not know whether { $server } has it. Do not submit it again.
many-line-queued = It is in the queue.
many-line-not_sent = It is still a draft.
many-line-untried = It is still a draft.
many-what-now = See what you can do
many-what-now-of = See what you can do about { $report } from { $organisation }
many-open-of = Open { $report } from { $organisation }
many-open = Open
many-show-in-list = Show them in Submissions
many-again = { $count ->
        [one] Review the draft that was left
       *[other] Review the { $count } drafts that were left
    }
