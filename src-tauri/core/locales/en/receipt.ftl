# Words on receipts and in saved results of checks.

receipt-file-title = Receipt
receipt-file-practice = PRACTICE – not sent to Bufdir
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
receipt-file-confirmation = Confirmation from { $server }
receipt-file-status = Status at { $server }
receipt-file-processed-at = Processed
receipt-file-notes = Note from { $server }
receipt-file-figures = The figures that were sent
receipt-file-totals = Total: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  }, count { $count }, hours { $hours }
receipt-file-yes = Yes
receipt-file-no = No
receipt-file-proof = Traceability
receipt-file-payload-sha256 = SHA-256 of the content
receipt-file-payload-version = Rule pack
receipt-file-environment = Environment
receipt-file-environment-practice = Practice
receipt-file-environment-live = Bufdir
receipt-file-program = Kvittert, version

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
