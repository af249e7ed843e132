### Where a submission stands, what has happened to it, and the steps of the wizard.

state-draft = Draft
    .title = draft
    .meaning = The report is being filled in. Nothing has been sent.
state-queued = Queued
    .title = queued
    .meaning = The report is ready and is waiting to be sent.
state-sending = Sending
    .title = sending
    .meaning = The report is on its way to { $server }.
state-in_doubt = Outcome unknown
    .title = outcome unknown
    .meaning = We do not know whether { $server } has the report. It is not sent again until you have settled that.
state-received = Received
    .title = received
    .meaning = { $server } has received the report, but has not processed it yet.
state-processing = Processing
    .title = processing
    .meaning = { $server } is working on the report. It is not accepted yet.
state-accepted = Accepted
    .title = accepted
    .meaning = { $server } has accepted the report. You do not need to do anything more.
state-rejected = Rejected
    .title = rejected
    .meaning = { $server } has processed the report and rejected it. Read what they write, correct it and send again.
state-refused = Refused
    .title = refused
    .meaning = { $server } refused the report. It must be corrected and sent again.

step-basis = Basis
step-fill_in = Fill in
step-check = Check
step-review = Review and submit
step-receipt = Receipt

event-created = The draft was made
event-discarded = The draft was discarded
event-restored = The draft was brought back
event-checked = Checked by { $server }
event-frozen = Submitted: checked, and the content was locked
event-moved = Moved to another rule pack
event-taken_back = Taken back from the queue
event-by_itself = To be sent automatically as soon as possible
event-not_by_itself = To wait until someone chooses Send now
event-attempt_began = Sending started
event-proven_unsent = Did not arrive, and nothing was delivered
event-received = Received by { $server }
event-refused = { $server } refused the report
event-outcome_unknown = The outcome is unknown
event-resolved_received = Settled: { $server } has the report
event-resolved_not_received = Settled: { $server } does not have the report
event-status = Status from { $server }
event-status_failed = The status could not be fetched
event-corrected = A correction was started
event-receipt_saved = The receipt was saved

attempt-taken = Received
attempt-proven_unsent = Did not arrive
attempt-refused = Refused
attempt-unknown = Outcome unknown
attempt-interrupted = Interrupted before the outcome was known

# Hvem rapporter går til. Andre meldinger får ordet som $server.
server-live = Bufdir
server-practice = the practice server

# Grunner som Kvittert selv skriver i historikken.
reason-process_ended = Kvittert ended while the report was being sent
reason-restored = A backup was restored

# Notices that the system shows. Others may read them on a locked screen: no figures and no names.
notice-title = Kvittert
notice-title-practice = Kvittert – practice
notice-open = Open
notice-received = A report was received by { $server }.
notice-processing = A report is being processed by { $server }.
notice-accepted = A report was accepted by { $server }.
notice-rejected = A report was rejected by { $server }.
notice-word = { $server } has answered something about a report that you should read.
notice-several = { $server } has answered about { $count } reports.
notice-nothing = The status has been fetched. Nothing is new.
notice-failed = The status could not be fetched for all. Open Kvittert to see why.
notice-background = The window is closed, and Kvittert goes on in the background and watches for answers from { $server }. You quit from the icon in the system tray.
notice-deadline = { $days ->
        [0] The deadline for the report is today.
        [one] The deadline for the report is tomorrow.
       *[other] { $days } days are left until the deadline for the report.
    }

# The menu of the icon in the system tray.
tray-open = Open Kvittert
tray-ask = Fetch the status now
tray-pause = Pause the queue
tray-resume = Resume the queue
tray-quit = Quit

event-detail-moved = From { $from } to { $to }
event-detail-moved-back = Taken back: from { $from } to { $to }
event-detail-aside = { $count ->
    [one] One value had no place
   *[other] { $count } values had no place
  }

# Windows in which a file is chosen.
dialog-open-file = Open a file
dialog-check-files = Choose files to check
dialog-save-receipt = Save the receipt
dialog-save-table = Save as a spreadsheet
dialog-save-backup = Save a backup
dialog-restore-backup = Choose a backup
dialog-open-rule-pack = Choose a rule pack
dialog-take-out = Take everything out
dialog-take-in = Take in what was taken out
