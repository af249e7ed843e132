### The window: its frame, the overview, the list, one submission and the file check.

## Shared

app-name = Kvittert
try-again = Try again
close = Close
cancel = Cancel
save = Save
undo = Undo
stop = Stop
copy = Copy
copied = Copied
copy-failed = The text could not be copied. Select it and press Ctrl+C.
loading = Loading …
open = Open
or-nothing = Not given
failure-code = Error code
failure-details = Details for support
failure-settings = Open Settings

## The frame

skip-to-content = Skip to the content
nav-label = Main menu
nav-oversikt = Overview
nav-ny = New submission
nav-innsendinger = Submissions
nav-filer = Check files
nav-innstillinger = Settings
header-organisation = Organisation
header-no-organisation = No organisation added
header-organisation-option = { $label } ({ $number })
header-environment = Environment
header-environment-live = For real: Bufdir
environment-practice = Practice
environment-live = Bufdir
net-reachable = In contact with Bufdir
net-reachable-practice = In contact with the practice server
net-unreachable = Offline
net-unknown = Not tried yet
header-queue = { $count } queued
header-queue-paused = { $count ->
        [0] The queue is paused
       *[other] { $count } paused
    }
banners-label = Important to know
drop-open = Drop to open the file
    .text = A report becomes a draft. A table is shown before anything is taken in.
drop-beside_draft = Drop to open the file
    .text = The draft you are working on stays as it is. Rows of a table can be taken into it.
drop-check = { $files ->
        [one] Drop to check the file
       *[other] Drop to check { $files } files
    }
    .text = Files are checked on this computer. Nothing is sent.
drop-nowhere = Close the dialog first
    .text = The file was not opened. Close the dialog, and drop the file again.
practice-mark = Practice
practice-banner = Practice – nothing is sent to Bufdir
address-banner = Bufdir’s address is missing, so nothing can be sent yet.
address-banner-action = Enter the address
close-again = Close the window once more to close it anyway.
session-banner = Client secrets are remembered only until you close Kvittert.
session-banner-why = Why?
start-failed = Kvittert could not start
help = Help
undo-label = Undo the last action
toast-dismiss = Close the message
saved-now = Everything is saved

help-title = Help
help-intro = Kvittert helps you fill in, check and submit the year’s activity report to Bufdir, and follow it until it is accepted.
help-step-1 = Make a draft under New submission. Everything you write is saved at once.
help-step-2 = Check the report. This works offline too.
help-step-3 = Submit. You get a reference ID, and can see the status under Submissions.
help-received = Received is not the same as accepted. You are done when it says Accepted.
help-not-bufdir = Kvittert is not made by Bufdir. Accounts and attachments are not delivered here. For those, follow the grant letter.
help-shortcuts = Keyboard shortcuts
shortcut-new = New submission
shortcut-open = Open a report file
shortcut-save = Save now
shortcut-find = Search submissions
shortcut-print = Print
shortcut-settings = Settings
shortcut-help = Help
shortcut-larger = Larger text
shortcut-smaller = Smaller text
shortcut-normal = Normal text size
shortcut-list = Show the keyboard shortcuts
text-size-now = Text size { $percent } per cent

## Overview

overview-title = Overview
overview-needs = This needs you now
overview-waiting = Waiting for an answer from { $server }
overview-nothing = Nothing is waiting for you
overview-nothing-more = There is nothing you have to do now. When it is time for a new report, start here.
overview-new = New submission
overview-more = Show all that is not finished
overview-asked = Kvittert last had an answer from { $server } { $age }.
need-in_doubt = We do not know whether { $report } reached { $server }
    .why = Do not send it again until you know. We help you find out.
    .action = Find out what happened
need-rejected = { $server } has rejected { $report }
    .why = Read what { $server } writes, correct it in a new report and send that.
    .action = Correct and send again
need-refused = { $server } refused { $report }
    .why = It has not been delivered. See what was wrong, correct it and send again.
    .action = Correct and send again
need-queued = { $start } is waiting to be sent
    .action = Send now
need-sending = { $start } is being sent now
    .action = Follow the sending
need-draft = You have started on { $report }
    .why = It has not been sent. Everything you have written is saved.
    .action = Continue
need-received = { $start } has been received and is waiting for an answer
    .action = See the status
need-processing = { $server } is processing { $report }
    .action = See the status
need-accepted = { $start } has been accepted
    .action = See the receipt
report-name = Report { $period }
report-name-without-period = Report without a period
report-in-sentence = the report for { $period }
report-in-sentence-start = The report for { $period }
report-in-sentence-without-period = the report without a period
report-in-sentence-without-period-start = The report without a period
deadline-left = { $days ->
        [0] The deadline is today
        [one] One day left until the deadline
       *[other] { $days } days left until the deadline
    }
deadline-passed = { $days ->
        [one] The deadline passed one day ago
       *[other] The deadline passed { $days } days ago
    }
deadline-date = The deadline is { $date }.
deadline-date-period = The deadline for { $period } is { $date }.
deadline-remaining = { $count ->
        [one] One organisation has not submitted for { $period }.
       *[other] { $count } organisations have not submitted for { $period }.
    }
deadline-sent = Submitted for { $period }. The deadline is { $date }.
deadline-change = Change the deadline
deadline-add = Set a deadline

first-title = Welcome to Kvittert
first-intro = Here you fill in, check and submit the activity report to Bufdir.
first-intro-practice = Nothing you do in practice is sent to Bufdir.
first-step-1 = Add the organisation
    .text = Its name, its organisation number and what Bufdir has given you: client ID and client secret.
    .practice = A practice organisation has been added. Add your own when you are going to submit for real.
    .link = Go to Settings
first-step-2 = Fill in and check the report
    .text = Type the figures, paste them from Excel, or get them from a file. The check works offline.
first-step-3 = Submit, and follow it until it is accepted
    .text = You get a reference ID and a receipt, and see when Bufdir has answered.
first-example = Try with an example
first-organisation = Add the organisation
first-example-hint = The example is already filled in. You can safely submit it to practise.

chart-title = What you have reported
chart-measure = Show
chart-grouping = Divide by
chart-hours = Hours
chart-count = Count
chart-by-period = By period
chart-by-category = By category
chart-caption-hours-period = Hours in each period, by category
chart-caption-hours-category = Hours in each category, by period
chart-caption-count-period = Count in each period, by category
chart-caption-count-category = Count in each category, by period
chart-table = Hours and counts
chart-copy = Copy the table
chart-copied = The table is copied. You can paste it into a spreadsheet.
chart-period = Period
chart-category = Category
chart-total = Total
chart-total-all = Total of all
chart-sum-hours = { $number ->
        [one] { $value } hour
       *[other] { $value } hours
    }
chart-sum-count = { $value } in all
chart-bar-hours = { $period }, { $category }: { $number ->
        [one] { $value } hour
       *[other] { $value } hours
    }
chart-bar-count = { $period }, { $category }: count { $value }
chart-others = Others ({ $count })
chart-others-text = “Others” are the { $count } categories with the least. Each of them is in the table.
chart-counts = Reports that are received, processing or accepted are counted. A correction counts instead of the report it corrects. What was rejected is not counted.
chart-keys = Choose a bar to see the reports of the period. On the keyboard, the arrow keys go from bar to bar, and Enter opens.
chart-none = When the first report has been sent, you see hours and counts here.

## The queue

queue-title = In the queue
queue-count = { $count ->
        [0] No reports are waiting
        [one] One report is waiting to be sent
       *[other] { $count } reports are waiting to be sent
    }
queue-paused = The queue is paused. Nothing is sent automatically until you resume it.
queue-resting = { $failures } attempts in a row did not succeed, so the queue rests until one report has got through.
queue-probe = The next attempt is { $time }.
queue-probe-now = The next attempt is now.
queue-probe-online = The next attempt comes as soon as we have contact with { $server }.
queue-offline = We have no contact with { $server }. Reports that go automatically are sent as soon as we have contact again.
queue-person = Sent when you choose Send now.
queue-itself = Sent automatically, the oldest first.
queue-both = Some are sent automatically, others wait until you choose Send now.
queue-pause = Pause the queue
queue-resume = Resume the queue
queue-is-paused = The queue is paused.
queue-goes-on = The queue is running again.
next-now = Kvittert is sending it now.
    .short = Being sent now
next-in = Kvittert tries again { $time }.
    .short = Next attempt { $time }
next-in-asked = { $server } has asked for a pause. Kvittert tries again { $time }.
    .short = Asked to wait: next attempt { $time }
next-online = It is sent automatically as soon as we have contact with { $server }.
    .short = Sent when we have contact
next-put_right = It is sent automatically once what is missing has been put right.
    .short = Sent once what is missing has been put right
next-after_probe = The queue is resting. It is sent automatically when another report has got through.
    .short = Sent when the queue is running again
next-resumed = The queue is paused. It is sent automatically when you resume the queue on the Overview page.
    .short = Sent when you resume the queue
next-person = It is sent when you choose Send now.
    .short = Waiting for you to choose Send now
wait-seconds = { $count ->
        [one] in 1 second
       *[other] in { $count } seconds
    }
wait-minutes = { $count ->
        [one] in 1 minute
       *[other] in { $count } minutes
    }
by-itself-switch = Send it automatically once possible
    .help = Kvittert must be left open, but you need not stay on this page.
    .settings = This is the choice in Settings. Here you can choose otherwise for this report.

## Submissions

list-title = Submissions
list-search = Search
list-search-hint = Reference, organisation, notes …
list-state = Status
list-state-all = All
list-state-open = Waiting for something
list-period = Period
list-period-all = All periods
list-organisation = Organisation
list-organisation-all = All organisations
list-count = { $count ->
        [0] No submissions
        [one] 1 submission
       *[other] { $shown } submissions
    }
list-export = Save as spreadsheet
list-exported = { $count ->
    [one] { $shown } submission has been saved.
   *[other] { $shown } submissions have been saved.
  }
list-column-report = Report
list-column-organisation = Organisation
list-column-period = Period
list-column-state = Status
list-column-hours = Hours
list-column-updated = Changed
list-column-org_number = Org. number
list-column-count = Count
list-column-reference = Reference ID
list-column-submitted = Submitted
list-column-created = Created
list-columns = Columns
list-columns-usual = Usual columns
view-label = Saved view
view-none = None
view-save = Save this view
view-update = Update “{ $name }”
view-rename = Rename
view-remove = Remove this view
view-name = Name of the view
    .help = Search, filters, order and columns are saved under this name.
view-saved = The view “{ $name }” has been saved.
view-updated = The view “{ $name }” has been updated.
view-renamed = The view is now called “{ $name }”.
view-removed = The view “{ $name }” has been removed.
list-table = Submissions
list-keys = The arrow keys go from row to row, Home and End to the first and last. Enter opens.
list-empty = This is where your submissions will be
    .text = Once you have made a draft or sent a report, it is listed here.
list-none-found = No submissions match
    .text = Try another search, or remove a filter.
list-clear = Clear search and filters
list-refresh-all = Get status for all
list-refreshing = Getting status: { $done } of { $total }
list-refreshed = { $changed ->
        [0] The status is up to date. Nothing is new.
        [one] The status is up to date. One submission has a new status.
       *[other] The status is up to date. { $changed } submissions have a new status.
    }
list-refresh-failed = { $failed ->
        [one] The status could not be fetched for one submission.
       *[other] The status could not be fetched for { $failed } submissions.
    }
list-refresh-stopped = Stopped. The status is up to date for those that were done.
list-no-reference = No reference ID
list-loading-row = Loading row { $number }

## One submission

detail-back = Submissions
detail-refresh = Get status
detail-refreshed-same = The status is up to date. Nothing is new.
detail-refreshed-changed = New status: { $state }.
detail-correct = Correct and send again
detail-continue = Continue with the draft
detail-facts = About the submission
detail-organisation = Organisation
detail-org-number = Organisation number
detail-period = Reporting period
detail-report-id = Report ID
detail-rules = Rule pack
detail-count = Count
detail-hours = Hours
detail-reference = Reference ID
detail-bufdir-status = Status at { $server }, word for word
detail-parent = Corrects an earlier report
detail-parent-link = Open the earlier report
detail-corrections = Corrections of this one
detail-timeline = What has happened
detail-attempts = Attempts to send
detail-attempt = Attempt { $number }
detail-attempt-outcome = Outcome
detail-attempt-started = Started
detail-attempt-http = Status in the answer
detail-attempt-reason = Reason
detail-attempt-answer = The beginning of the answer
detail-by = by { $who }
detail-by-program = by Kvittert
detail-notes = { $server } writes
detail-notes-none = { $server } has not written anything.
detail-sent = Exactly what was sent
detail-will-send = Exactly what will be sent
detail-sent-intro = This is every single byte of the report, with fingerprints that show it has not been changed.
detail-body-sha = SHA-256 of all the content
detail-payload-sha = SHA-256 of the report part
detail-copy-body = Copy the content
detail-queued-title = The report is queued
detail-queued-why = Why it is waiting
detail-queued-again = We had no contact with { $server } when it was to be sent. Now we have contact again.
detail-queued-safe = The content is locked and safe on this computer. You can take it back to change something.
detail-queued-failures = { $count ->
        [one] Tried once without getting through.
       *[other] Tried { $count } times without getting through.
    }
detail-send-now = Send now
detail-send-now-waits = The report did not get through this time. It is still safe in the queue.
detail-take-back = Take back
detail-sending-title = The report is being sent
detail-sending-text = You can leave the page open or do something else. The outcome will be shown here.
event-detail-status = Status from { $server }: { $status }
event-detail-reference = Reference ID: { $reference }
event-detail-reason = Reason: { $reason }
event-detail-confirmed = Confirmed by { $server }
event-detail-unconfirmed = { $server } could not be asked
event-detail-file = From the file { $file }
event-detail-attempt = Attempt { $number }
event-detail-format = Format: { $format }

## Answers that do not fit where the report stands

later-title = { $server } has answered something else since
    .text = The answer of { $at } was “{ $status }”, word for word.
later-unknown = { $server } no longer knows the report
    .text = When Kvittert asked at { $at }, { $server } answered that there is no report with this reference ID.
later-stands = Kvittert has written the answer into the history and changed nothing. The report still stands as { $state } here.
later-live = If you are in doubt, ask Bufdir and give the reference ID. Keep the receipt.
later-practice = This is practice, so there is nobody to ask. For real you would now ask Bufdir and give the reference ID.

## The checks, side by side

detail-checks = What the checks say
detail-checks-intro = About exactly what was sent.
detail-checks-will = About exactly what will be sent.
detail-checks-not-asked = { $server } was not asked to check exactly this before it was submitted.
finding-level-error = Error
finding-level-warning = Warning
event-detail-remarks = Errors: { $errors }. Warnings: { $warnings }.
event-detail-acknowledged = Warnings that were acknowledged: { $count }
event-correction-link = Open the correction

## Receipt

receipt-title = Receipt
receipt-practice = Practice – not sent to Bufdir
receipt-reference = Reference ID
receipt-copy = Copy the reference ID
receipt-bufdir-clock = Registered at { $server }
receipt-own-clock = The answer arrived here
receipt-processed = Processed by { $server }
receipt-clock-unknown = Not given
receipt-confirmation = Confirmation from { $server }
receipt-confirmation-none = { $server } gave no confirmation in words.
receipt-not-accepted = Received is not accepted
    .text = { $server } has the report, but has not decided on it yet. Get the status here or under Submissions. Keep the reference ID.
receipt-accepted = { $server } has accepted the report
    .text = You do not need to do anything more. Keep the receipt together with the grant letter.
receipt-rejected = { $server } has rejected the report
    .text = Read what { $server } writes, correct the report and send it again.
receipt-save-pdf = Save as PDF
receipt-save-html = Save as HTML
receipt-save-json = Save as JSON
receipt-print = Print
receipt-saved = The receipt is saved.

## Outcome unknown

doubt-title = We do not know whether the report arrived
doubt-known-title = What we know
doubt-known = Sending started { $at }, but we did not get an answer we could trust.
doubt-known-without-time = Sending started, but we did not get an answer we could trust.
doubt-known-safe = The report is safe here, and Kvittert does not send it again by itself. That way it is never delivered twice.
doubt-do-title = What to do
doubt-do = See whether you have had an email from Bufdir, or ask them whether they have the report { $report_id } from { $organisation }. Then choose one of the answers below.
doubt-practice = This is practice, so there is nobody to ask. For real, you would now ask Bufdir. Here you can say that the report did not arrive, and send it again from the queue. A reference ID that you make up is not accepted.
doubt-received = { $server } has the report
doubt-received-text = Enter the reference ID from { $server }. The report is then marked as received.
doubt-reference = Reference ID from { $server }
doubt-reference-needed = Enter the reference ID.
doubt-confirm-received = Use the reference ID
doubt-not-received = { $server } does not have the report
doubt-not-received-text = Choose this only when { $server } has confirmed that the report did not arrive. It is then queued again, and sent when you choose Send now.
doubt-not-received-tick = { $server } has confirmed that the report did not arrive.
doubt-not-received-needed = Tick to say that { $server } has confirmed it.
doubt-reason = How do you know?
    .help = For example who you spoke with, and when. It is kept in the history.
doubt-reason-needed = Write how you know that { $server } does not have the report.
doubt-confirm-not-received = Queue again
doubt-resolved-received = The report is now marked as received.
doubt-resolved-not-received = The report is queued again.

## Check files

files-title = Check files
files-intro = Check many report files at once. It happens on this computer, offline, and nothing is sent.
files-choose = Choose files
files-drop = or drop them, or a folder, anywhere in the window
files-progress = Checking: { $done } of { $total }
files-starting = Starting the check
files-done = { $count ->
        [one] One file has been checked.
       *[other] { $count } files have been checked.
    }
files-summary = Ready: { $ready } · With errors: { $wrong } · Could not be read: { $unread }
files-save-table = Save as spreadsheet
files-saved = The result is saved.
files-table = Result for each file
files-column-period = Period
files-column-rules = Rule pack
files-ready = Ready to send
files-ready-warnings = { $count ->
        [one] Ready, with one warning
       *[other] Ready, with { $count } warnings
    }
files-errors = { $count ->
        [one] 1 error must be corrected
       *[other] { $count } errors must be corrected
    }
files-unreadable = Could not be read
files-findings-short = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
files-why = Show why
files-open = Open in the wizard
files-open-file = Open in the wizard: { $file }
files-empty = No files have been checked yet
    .text = Choose one or more report files or spreadsheets, and each of them gets an answer.
files-again = Check more files
files-region = The files that were checked
files-show = Show
    .all = All ({ $count })
    .wrong = With errors ({ $count })
    .unread = Could not be read ({ $count })
    .ready = Ready ({ $count })
files-none-listed = No files here
files-more-findings = { $count ->
        [one] One more finding. Open the file in the wizard to see it.
       *[other] { $count } more findings. Open the file in the wizard to see them.
    }
files-left-out = This was not checked
files-left-out-twice = { $count ->
        [one] One file was chosen twice, and has been checked once: { $names }
       *[other] { $count } files were chosen more than once, and have been checked once each: { $names }
    }
files-left-out-other_kind = { $count ->
        [one] One file in the folder is not of a kind that can be a report: { $names }
       *[other] { $count } files in the folder are not of a kind that can be a report: { $names }
    }
files-left-out-too_deep = { $count ->
        [one] One folder is too far down and was not opened: { $names }. Choose it by itself.
       *[other] { $count } folders are too far down and were not opened: { $names }. Choose them by themselves.
    }
files-left-out-too_many = { $count ->
        [one] These are too many files at once. One was not checked: { $names }
       *[other] These are too many files at once. { $count } were not checked: { $names }
    }
files-left-out-folder_unreadable = { $count ->
        [one] One folder could not be read: { $names }
       *[other] { $count } folders could not be read: { $names }
    }
files-left-out-stopped = { $count ->
        [0] You stopped the check.
        [one] You stopped the check before one file.
       *[other] You stopped the check before { $count } files.
    }
files-names-more = { $names } and more
level-error = Error
level-warning = Warning
level-tip = Tip
finding-whole = The whole report
