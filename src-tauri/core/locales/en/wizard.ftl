### New submission: the five steps from draft to receipt.

wizard-title = New submission
wizard-steps = The steps of the submission
step-receipt-pending = Outcome
wizard-back = Back
wizard-next = Next
wizard-choose = Choose
wizard-yes = Yes
wizard-no = No
wizard-optional = (optional)
wizard-recommended = (recommended)
wizard-whole-report = The report
wizard-saved = Saved { $time }
wizard-saving = Saving …
wizard-not-saved = Not saved
wizard-discard = Discard the draft
wizard-discarded = The draft is discarded.

## The beginning

wizard-drafts = Continue where you left off
wizard-continue = Continue with { $report } ({ $id })
wizard-draft-changed = Last changed { $at }
wizard-sources = Start a new report
wizard-sources-intro = Where should the figures come from? You can change everything afterwards.
wizard-from-blank = Empty report
wizard-from-blank-text = Type the figures yourself, or paste them from Excel.
wizard-from-file = From a file
wizard-from-file-text = Choose a report file or a spreadsheet: JSON, CSV, Excel or ODS.
wizard-from-example = Try with an example
wizard-from-example-text = A report that is already filled in, to get to know the app.
wizard-from-earlier = From an earlier report
wizard-from-earlier-text = The same rows as last time. The earlier figures are shown in grey beside the empty fields.
wizard-earlier-report = Earlier report
wizard-earlier-option = { $report }, { $organisation }, { $date }
wizard-use-earlier = Use this report
wizard-drop-hint = You can also drop a file anywhere in the window.

## Basis

wizard-organisation = Organisation
wizard-organisation-help = The one that the report is about. Its organisation number is entered in the report.
wizard-organisation-option = { $label } ({ $number })
wizard-organisation-missing = Choose which organisation the report is about
wizard-no-organisations = You have not added any organisation yet. You can fill in and check the report, but not send it.
wizard-add-organisation = Add an organisation
wizard-number-differs = The report has organisation number { $inReport }, but { $label } has { $number }.
wizard-use-number = Use { $number }
wizard-report-id = Report ID
wizard-report-id-help = Your own name for the report, so that you and Bufdir are talking about the same one. You can keep the suggestion.
wizard-report-id-missing = Enter a report ID

## Fill in

wizard-fill-in-intro = Everything is saved as you type. Write numbers as you usually do, for example 6 740 or 6740.5.
wizard-fill-in-earlier = Everything is saved as you type. What is shown in grey are the figures from the earlier report. They are not included.
wizard-earlier = Last time: { $value }
wizard-earlier-change = Last time: { $value } ({ $change })
wizard-tools = Undo and redo
wizard-undo = Undo
wizard-redo = Redo
wizard-row = row { $row }
wizard-cell = { $column }, row { $row }
wizard-row-heading = Row
wizard-row-actions = Remove row
wizard-remove-row = Remove row { $row }
wizard-row-removed = The row is removed.
wizard-row-moved = The row is now row { $row }.
wizard-sorted = Sorted by { $column }, { $direction ->
        [ascending] smallest first
       *[descending] largest first
    }.
wizard-add-row = Add row
wizard-move-row-up = Move row { $row } up
wizard-move-row-down = Move row { $row } down
wizard-row-count = { $rows ->
        [0] No rows yet
        [one] 1 row
       *[other] { $shown } rows
    }
wizard-rows-inside = { $rows ->
        [0] No rows
        [one] 1 row
       *[other] { $rows } rows
    }
wizard-pasted = Pasted { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } and { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }.
wizard-pasted-headings = The line with column names was left out.
wizard-pasted-headings-too = Include it
wizard-pasted-by-name = The columns were placed by the names in the first line.
wizard-pasted-in-order = Place them in order
wizard-clipboard = The clipboard
wizard-range = Selected: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } and { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }, from { $from } to { $to }.
wizard-range-size = Selected: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }
wizard-copied = Copied: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } and { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }.
wizard-cleared = { $cells ->
        [one] 1 cell was emptied.
       *[other] { $cells } cells were emptied.
    }
wizard-pasted-left-over = { $columns ->
        [one] 1 column did not fit and was not pasted.
       *[other] { $columns } columns did not fit and were not pasted.
    }
wizard-total = Total
wizard-total-count = Total count
wizard-total-hours = Total hours
wizard-total-not-whole = { $rows ->
        [one] 1 row is not included in the total, because it has no number or a number that cannot be read.
       *[other] { $rows } rows are not included in the total, because they have no number or a number that cannot be read.
    }
wizard-meant = Did you mean { $one } or { $other }?
wizard-field-in-row = { $field } in row { $row }
wizard-row-name = Row { $row }
wizard-finding-without-words = { $field } does not follow the rule { $rule }.
wizard-value-in-file = The file says: { $value }
wizard-not-in-list = { $value } (not in the list)
wizard-no-answer = Remove the answer
wizard-opaque = The file has something here that the form cannot show as fields. It is sent as it stands.
wizard-opaque-replace = Enter it again in the form
wizard-keys = Keys in the table
wizard-key-enter = Enter
wizard-key-enter-text = The row below (Shift+Enter: the row above)
wizard-key-tab = Tab
wizard-key-tab-text = Next field
wizard-key-arrows = Arrow keys
wizard-key-arrows-text = From field to field. F2 to move within the text.
wizard-key-ends = Ctrl+Home and Ctrl+End
wizard-key-ends-text = First and last field
wizard-key-move = Alt+Shift+Up and Down
wizard-key-move-text = Move the row
wizard-key-remove = Right arrow from the last field
wizard-key-remove-text = The button that removes the row
wizard-key-list = Alt+Down
wizard-key-list-text = Show the suggestions
wizard-key-mark = Shift+arrow keys, Ctrl+A
wizard-key-mark-text = Select several fields, or the whole table. Esc ends it.
wizard-key-copy = Ctrl+C, Ctrl+X, Delete
wizard-key-copy-text = Copy, cut or empty what is selected
wizard-key-paste = Ctrl+V
wizard-key-paste-text = Paste rows and columns from Excel
wizard-key-undo = Ctrl+Z and Ctrl+Y
wizard-key-undo-text = Undo and redo

## Check

wizard-checking = Checking …
wizard-checked-by = Rule pack { $rules }, checked offline
wizard-verdict-ready = Ready to send
wizard-verdict-warnings = { $count ->
        [one] Ready to send, with 1 warning to look at
       *[other] Ready to send, with { $count } warnings to look at
    }
wizard-verdict-errors = { $count ->
        [one] 1 error must be corrected
       *[other] { $count } errors must be corrected
    }
wizard-level-error = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
wizard-level-error-text = Must be corrected before the report can be sent. Choose one to go to the field.
wizard-level-warning = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
wizard-level-warning-text = Do not stop the report, but you confirm that you have seen them before you submit.
wizard-level-tip = { $count ->
        [one] 1 tip
       *[other] { $count } tips
    }
wizard-level-tip-text = To help you. You do not need to do anything.
wizard-online = What { $server } answers
wizard-online-live = Ask Bufdir whether the report follows their rules. Nothing is submitted.
wizard-online-practice = In practice, the practice server on this computer answers, not Bufdir. Nothing is submitted.
wizard-online-ask = Ask { $server }
wizard-online-again = Ask again
wizard-online-asking = Asking …
wizard-online-at = Answered { $time }
wizard-online-valid = The report follows the rules
wizard-online-invalid = The report does not follow the rules
wizard-online-words = Word for word:
wizard-online-no-remarks = No remarks.
wizard-online-agrees = Both checks say the same
wizard-online-differs = The two checks do not say the same
wizard-online-milder = The online answer is milder than the check here. Look over where they differ. Kvittert does not send a report in which it finds errors itself.
wizard-online-stricter = The online answer is stricter than the check here. The online answer is the one that counts when the report is received. Correct what it says before you submit.
wizard-answer-here = Kvittert, offline
wizard-answer-server = { $server }

## Review and submit

wizard-review-intro = This is how the report will be. Read through it one last time.
wizard-report = The report
wizard-no-rows = No rows
wizard-rows-shown = Showing { $shown } of { $rows } rows
wizard-rows-show-all = Show all
wizard-unknown-fields = Other content from the file
wizard-unknown-fields-text = The form does not know these fields. They are sent along as they stand.
wizard-json = Show exactly what is sent (JSON)
wizard-json-sha = SHA-256 of the report part:
wizard-warnings = { $count ->
        [one] Confirm the warning
       *[other] Confirm the warnings
    }
wizard-warnings-text = The report can be sent as it is. Tick to say that you have seen this.
wizard-acknowledge = I have seen this: { $title }
wizard-acknowledge-missing = Tick to say that you have seen this: { $title }
wizard-acknowledge-number = I have seen that the organisation number in the report differs from the organisation's
wizard-acknowledge-number-missing = Tick to say that you have seen that the organisation number in the report differs
wizard-see-errors = See what must be corrected
wizard-where = Where the report is sent
wizard-goes-to = Sent to
wizard-goes-to-practice = The practice server on this computer. Nothing is sent to Bufdir.
wizard-goes-to-live = Bufdir
wizard-not-carried = Accounts and attachments do not go this way. For those, follow the grant letter.
wizard-send = Submit
wizard-sending = Sending the report …
wizard-not-sent = The report was not sent.
wizard-blocked = The report has not been sent. This must be done first:
review-waits = The report will wait in the queue
review-waits-paused = The queue is paused. What you submit stays in it.
review-waits-address = The address of { $server } is missing.
review-waits-secret = The client secret of { $organisation } is missing.
review-waits-offline = We have no contact with { $server } right now.
review-waits-resting = The last attempts to send did not succeed, so the queue is resting.
review-then-paused = It is sent automatically when you resume the queue on the Overview page.
review-then-put_right = It is sent automatically once that has been entered under Settings.
review-then-offline = It is sent automatically as soon as we have contact again.
review-then-resting = It is sent automatically when the queue is running again.
review-then-person = It is safe on this computer until you choose Send now.
review-by-itself = Send automatically once possible, if it cannot be sent now
    .help = Otherwise it waits in the queue until you choose Send now. Kvittert must be left open.
review-by-itself-settings = If it cannot be sent now, it is sent automatically as soon as possible. This is the choice in Settings.

## After sending

wizard-refused = { $server } refused the report
wizard-refused-text = Nothing has been delivered. The report is safe here. Read what the answer was, correct it and send again.
wizard-refused-words = The answer, word for word
wizard-draft-again = The report is a draft again
wizard-to-history = See the report under Submissions
wizard-new = Start a new report
