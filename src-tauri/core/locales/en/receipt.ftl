# Words on receipts and in saved results of checks.

receipt-file-title = Receipt
receipt-file-practice = PRACTICE – not sent to Bufdir
receipt-file-practice-word = PRACTICE
receipt-file-page = Page { $page } of { $pages }
receipt-file-moment = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year } at { $hour }:{ $minute }:{ $second }, Norwegian time
receipt-file-reference-id = Reference ID
receipt-file-submission = The submission
receipt-file-meaning-received = Received is not accepted. { $server } has the report, but has not processed it yet.
receipt-file-meaning-processing = The report is being processed. It is not accepted yet.
receipt-file-meaning-accepted = { $server } has accepted the report.
receipt-file-meaning-rejected = { $server } has rejected the report. See the note from { $server }.
receipt-file-organisation = Organisation
receipt-file-organisation-number = Organisation number
receipt-file-org-id = The organisation’s ID at { $server }
receipt-file-period = Reporting period
receipt-file-report-id = Report ID
receipt-file-submitted-at = Received, by the clock of { $server }
receipt-file-received-at = Answer received, own clock
receipt-file-bufdir-confirmation = Confirmation from { $server }
receipt-file-status = Status at { $server }
receipt-file-processed-at = Processed
receipt-file-notes = Note from { $server }
receipt-file-figures = The figures that were sent
receipt-file-totals = Total: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  }, count { $count }, hours { $hours }
receipt-file-sum = Total: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  }
receipt-file-by-category = Total for each category
receipt-file-other-fields = Other fields
receipt-file-warnings = Warnings the report was sent with
receipt-file-yes = Yes
receipt-file-no = No
receipt-file-proof = Traceability
receipt-file-payload-sha256 = SHA-256 of the content
receipt-file-body-sha256 = SHA-256 of the whole request
receipt-file-payload-version = Rule pack
receipt-file-environment = Environment
receipt-file-environment-practice = Practice
receipt-file-environment-live = Bufdir
receipt-file-program-version = Kvittert, version

export-history-title = Submissions
check-files-title = Checked files
check-files-file = File
check-files-verdict = Result
check-files-errors = Errors
check-files-warnings = Warnings
check-files-tips = Tips
check-files-version = Rule pack
check-files-period = Period
check-files-first = First finding
check-files-valid = Ready to send
check-files-invalid = Must be corrected
check-files-unreadable = Cannot be read
