### The command line. Names of commands and arguments are the same in every language.

## Help

cli-usage = Usage
cli-value-command = COMMAND
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-globals = Global options

cli-help = Kvittert on the command line: check, send and follow activity reports to Bufdir.
    .after =
        Results are written to stdout, everything else to stderr. Exit codes:
          0  done; for validate: every file is valid
          1  the report has errors, or warnings that were not accepted; nothing was sent
          2  wrong usage, a file that cannot be read, or something that does not exist
          3  Bufdir could not be reached or did not let us in; the report waits in the queue
          4  the outcome is unknown; nothing is sent again by itself
          5  Bufdir refused the report
        
        Without a keyring: KVITTERT_CLIENT_ID and KVITTERT_CLIENT_SECRET apply to one run.
        Kvittert is not made by Bufdir.
cli-help-validate = Check files offline.
cli-help-submit = Check a file and send it.
cli-help-status = Ask Bufdir where reports stand.
cli-help-history = See what has been sent, offline.
cli-help-history-list = Show all submissions.
cli-help-history-show = Show one submission and everything that has happened to it.
cli-help-history-export = Save submissions to a file.
cli-help-queue = The reports that wait to be sent.
cli-help-queue-list = Show what waits, and when it will be sent.
cli-help-queue-pause = Pause the queue: nothing is sent by itself.
cli-help-queue-resume = Let the queue go on.
cli-help-queue-send = Send what waits, now. The oldest first.
    .after =
        Exit codes as for submit; with several reports, the highest counts. Without an ID it ends
        at the first failure of the network or of Bufdir, and at an unknown outcome.
cli-help-queue-take-back = Take a report back from the queue. It becomes a draft again.
cli-help-resolve = Settle a submission whose outcome is unknown.
cli-help-receipt = Save the receipt for a submission.
cli-help-organisation = The organisations that report.
cli-help-organisation-add = Add an organisation, or change the one that has the same ID at Bufdir.
cli-help-organisation-list = Show the organisations.
cli-help-organisation-remove = Remove an organisation and its secret. The reports stay.
cli-help-login = Put the client secret in the keyring and try it.
cli-help-logout = Remove the client secret from the keyring.
cli-help-backup = Save a backup of the database, or list those that Kvittert has made itself.
cli-help-restore = Put a backup in place. What was there is set aside.
cli-help-take-out = Take out everything that is here, as one JSON file: organisations, drafts, submissions and all that happened. Secrets are not included.
cli-help-take-in = Take in what another installation took out. What is here already stays as it is.
cli-help-rules = The rule packs of the environment.
cli-help-rules-list = Show the rule packs: who added them and when, and how many reports use them.
cli-help-rules-add = Add a rule pack from a file. It is checked first. The same file once more changes nothing.
cli-help-rules-remove = Remove a rule pack that no report uses.
cli-help-practice-server = Run the practice server alone. The first line is its address.
cli-help-completions = Print completions for a shell.
cli-help-man = Print the manual as a man page.

cli-arg-help = Show help.
cli-arg-version = Show the version.
cli-arg-data-dir = The folder with the data.
cli-arg-environment = Practice or Bufdir. Practice when nothing is said.
cli-arg-base-url = Bufdir’s address, up to and including the first /api/v1/bufdir-api.
cli-arg-json = Write the result as JSON: one value, or one on each line.
cli-arg-lang = The language.
cli-arg-files = The files. JSON: a report, or a request to validate-payload or submit. Tables: CSV, XLSX and ODS.
cli-arg-payload-version = The rule pack, when the file names none. Otherwise the newest is used.
cli-arg-online = Ask Bufdir too.
cli-arg-submit-file = The file with the report.
cli-arg-report-id = The report ID, when the file has none.
cli-arg-org-id = The organisation’s ID at Bufdir, when the file has none.
cli-arg-accept-warnings = Send even though the report has warnings.
cli-arg-by-itself = Should the report have to wait, it is sent by itself from the Kvittert window once it can be.
cli-arg-ids = The reports to send. Without any: all that wait.
cli-arg-references = Reference IDs from Bufdir. Without any: all reports that await an answer.
cli-arg-search = Only submissions with this text.
cli-arg-state = Only submissions in this state, for example in_doubt. May be repeated.
cli-arg-period = Only this period.
cli-arg-id = The submission’s ID here, the reference ID or the report ID.
cli-arg-resolve-reference = Bufdir has the report, with this reference ID.
cli-arg-not-received = Bufdir does not have the report. It is queued again once the word “yes” is typed or given on stdin.
cli-arg-reason = How you know, for example who at Bufdir said so. Kept in the history.
cli-arg-receipt-reference = The reference ID.
cli-arg-receipt-output = The file. .pdf, .html or .json.
cli-arg-history-export-file = The file. .csv or .xlsx for spreadsheets, .json for other programs.
cli-arg-label = The name people use.
cli-arg-org-number = The organisation number, nine digits.
cli-arg-organisation-add-org-id = The organisation’s ID at Bufdir, for example org_482.
cli-arg-client-id = The client ID from Bufdir.
cli-arg-organisation = The organisation: ID at Bufdir, organisation number or name. May be left out when there is only one.
cli-arg-backup-file = The file to save the copy in.
cli-arg-list = List the backups that Kvittert has made itself: one a day, the seven newest, and one before each upgrade.
cli-arg-restore-file = The backup.
cli-arg-validate-org-number = The organisation number, when the file is a table.
cli-arg-validate-period = The reporting period, when the file is a table.
cli-arg-submit-org-number = The organisation number, when the file is a table.
cli-arg-submit-period = The reporting period, when the file is a table.
cli-arg-sheet = The sheet to read, when the workbook has several.
cli-arg-column = A field and the column it stands in, for example kategori=A. Can be repeated.
cli-arg-total-rows = Whether rows that look like sums are included.
cli-arg-hidden-rows = Whether hidden rows are included.
cli-arg-take-out-file = The file. .json.
cli-arg-take-in-file = The file from take-out.
cli-arg-rules-add-file = The file with the rule pack. .json.
cli-arg-by = Who adds it. The login name when nothing is said.
cli-arg-rules-remove-version = The name of the rule pack, for example bufdir_2026_v1.
cli-arg-copy = A backup that Kvittert has made itself, by its name in: kvittert-cli backup --list
cli-arg-port = The port on 127.0.0.1. A free port when none is named.
cli-arg-faults = JSON file with errors to practise on.
cli-arg-shell = The shell.
cli-arg-man-output = Folder to save all the pages in.

## Wrong usage

cli-usage-value-missing = { $argument } needs a value.
cli-usage-value-not-listed = “{ $value }” cannot be used for { $argument }. Choose one of these: { $values }.
cli-usage-value = “{ $value }” cannot be used for { $argument }.
cli-usage-argument = This command has no { $argument }.
cli-usage-command = There is no command “{ $command }”.
cli-usage-command-missing = Say what is to be done.
cli-usage-missing = This is missing: { $argument }
cli-usage-conflict = { $argument } cannot be used together with { $other }.
cli-usage-utf8 = An argument has characters that cannot be read.
cli-usage-other = The arguments cannot be used like this.
cli-usage-suggestion = Did you mean { $suggestion }?
cli-usage-more = Nothing has been done. Add --help to see what there is.

## Check

cli-verdict-ready = Ready to be sent.
cli-verdict-warnings = Ready to be sent, with { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }.
cli-verdict-errors = Errors that must be corrected: { $errors }.
cli-checked-with = Rule pack { $version }, checked offline.
cli-rules-not-read = Rule packs that were added could not be read ({ $detail }), so only those that came with Kvittert were used. Open Kvittert once, and check again.
cli-level-error = Error
cli-level-warning = Warning
cli-level-tip = Tip
cli-online-valid = { $server } says that the report is valid.
cli-online-invalid = { $server } says that the report is not valid.
cli-online-differs = { $server } does not say the same as the check here. It is the answer from { $server } that counts.

## Submission

cli-practice = PRACTICE – not sent to Bufdir
cli-fact-reference = Reference ID
cli-fact-report-id = Report ID
cli-fact-organisation = Organisation
cli-fact-period = Reporting period
cli-fact-status = Status at { $server }
cli-fact-submitted-at = Received, by the clock of { $server }
cli-fact-received-at = Answer received, by our own clock
cli-fact-processed-at = Processed
cli-fact-confirmation = Confirmation from { $server }
cli-fact-notes = Note from { $server }
cli-fact-explanation = Explanation, kept here
cli-fact-sha256 = SHA-256 of the content
cli-fact-id = ID here
cli-timeline = This has happened:
cli-refused-because = Reason given by { $server }: { $reason }
cli-about = { $what }:

cli-next-draft = The draft is opened and sent in the window.
cli-next-queued = The report waits in the queue and is not sent by itself. Once what is mentioned is in order: kvittert-cli queue send { $id }, or submit with the same file. The report is not duplicated.
cli-next-queued-by-itself = The report waits in the queue. While the Kvittert window is open, it is sent by itself once it can be. Send it now with: kvittert-cli queue send { $id }
cli-next-sending = Another process is sending the report now. Run submit with the same file in a little while to see how it went. It is not sent twice.
cli-next-in_doubt =
    Nothing is sent again by itself. Do this:
      1. Find out whether { $server } has the report: look for a confirmation, or ask.
      2. If it is there: kvittert-cli resolve { $id } --reference REFERENCE
      3. If it is not there: kvittert-cli resolve { $id } --not-received
cli-next-received = Received is not accepted. See where the report stands with: kvittert-cli status { $reference }
cli-next-processing = The report is not accepted yet. See where it stands with: kvittert-cli status { $reference }
cli-next-accepted = Save the receipt with: kvittert-cli receipt { $reference } -o receipt.pdf
cli-next-rejected = Correct the report and send it again.
cli-next-refused = Correct the report and send it again.

cli-status-elsewhere = The report was not sent from here. This is what { $server } says:
cli-status-nothing = No reports await an answer from { $server }.
cli-resolve-confirm = The report is queued again. If { $server } has it after all, it may be registered twice. Type “yes” to go on.
cli-yes = yes

## Queue

cli-queue-empty = Nothing waits in the queue.
cli-queue-paused = The queue is paused. Nothing is sent by itself until you run: kvittert-cli queue resume
cli-queue-resting = The queue rests after { $failures } failures in a row. One report is tried first; once it arrives, the others follow.
cli-queue-left = { $count ->
    [one] { $count } more report waits and was not tried.
   *[other] { $count } more reports wait and were not tried.
  } Try again once what is mentioned is in order.
cli-when-now = now
cli-when-in = in { $seconds } s
cli-when-in-asked = in { $seconds } s, as { $server } asked
cli-when-online = when there is a network
cli-when-put-right = when what it waits for is in order
cli-when-after-probe = after the probe
cli-when-resumed = when the queue goes on
cli-when-person = when someone sends it

## History

cli-history-empty = No submissions.
cli-exported = { $count ->
    [one] { $count } submission has been saved
   *[other] { $count } submissions have been saved
  } in { $file }.
cli-column-failures = Attempts
cli-column-next = Is sent
cli-column-id = ID
cli-column-state = Status
cli-column-report-id = Report ID
cli-column-org-id = ID at Bufdir
cli-column-organisation = Organisation
cli-column-org-number = Organisation number
cli-column-period = Period
cli-column-count = Count
cli-column-hours = Hours
cli-column-version = Rule pack
cli-column-reference = Reference ID
cli-column-submitted = Received
cli-column-status = Status at { $server }
cli-column-processed = Processed
cli-column-notes = Note from { $server }
cli-column-sha256 = SHA-256
cli-column-updated = Last changed
cli-column-created = Made
cli-column-received = Answer received
cli-column-corrects = Corrects submission
cli-column-explanation = Explanation (kept here)
cli-receipt-saved = The receipt has been saved in { $file }.

## Organisations

cli-organisation-none = No organisations have been entered. Add one with: kvittert-cli organisation add
cli-organisation-next = Enter the client secret with: kvittert-cli login { $org_id }
cli-organisation-removed = { $label } and its client secret have been removed. The reports are still here.
cli-rules-built-in = Came with Kvittert.
cli-rules-added = Added by { $who }, { $at }, from { $file }.
cli-rules-used = Drafts: { $drafts }. Other reports: { $reports }.
cli-rules-newest = { $version } has been added and is used for new drafts.
cli-rules-older = { $version } has been added. New drafts still use { $newest }.
cli-rules-known = { $version } was here already. Nothing has changed.
cli-rules-mended = { $version } was damaged and is back in place.
cli-rules-removed = { $version } has been removed.
cli-secret-kept = client secret saved
cli-secret-missing = client secret missing
cli-login-prompt = Client secret for { $label }: 
cli-login-done = The client secret for { $label } is in the keyring, and { $server } accepted it.
cli-login-untested = The client secret for { $label } is in the keyring, but could not be tried now.
cli-logout-done = The client secret for { $label } has been removed.

## Backup and practice server

cli-backup-done = The backup has been saved in { $file }.
cli-backup-none = Kvittert has not made a backup here yet.
cli-backup-daily = daily
cli-backup-before-upgrade = before an upgrade
cli-backup-size = { $size } KiB
cli-restore-done = { $file } is in place. What was queued is a draft again, and what was being sent when the backup was made has an unknown outcome.
cli-restore-set-aside = The database that was there is now in { $replaced }.
cli-taken-out = { $count ->
    [one] { $count } submission has been taken out
   *[other] { $count } submissions have been taken out
  } and saved in { $file }. The file holds no secrets.
cli-taken-in = Taken in: { $submissions ->
    [one] { $submissions } new submission
   *[other] { $submissions } new submissions
  } and { $organisations ->
    [one] { $organisations } new organisation
   *[other] { $organisations } new organisations
  }. Here already: { $known }.
cli-taken-in-drafts-again = { $count ->
    [one] { $count } submission was queued and is a draft here
   *[other] { $count } submissions were queued and are drafts here
  }: nothing is sent by itself.
cli-taken-in-in-doubt = { $count ->
    [one] { $count } submission was being sent, and its outcome is unknown here.
   *[other] { $count } submissions were being sent, and their outcome is unknown here.
  }
cli-practice-server-runs = The practice server is running. Press Ctrl-C to stop it.

## Errors whose next step is another than in the window

cli-detail = ({ $code }: { $detail })

cli-report-question = Nothing has been changed.
cli-report-keyring_missing = The client secret has not been saved. The reports are not affected.
cli-report-file_unreadable = Nothing has been changed and nothing has been sent.
cli-report-file_not_json = Nothing has been sent.
cli-report-file_not_report = Nothing has been sent.
cli-report-file_too_large = Nothing has been sent.
cli-report-file_kind_unknown = Nothing has been changed and nothing has been sent.
cli-report-file_not_table = Nothing has been sent.
cli-report-table_too_large = Nothing has been sent.
cli-report-sheet_unclear = Nothing has been sent.
cli-report-table_empty = Nothing has been sent.
cli-report-columns_unclear = Nothing has been sent.
cli-report-import_undecided = Nothing has been sent.
cli-report-no_credentials = Nothing has been sent, and nothing is lost.
cli-report-wrong_credentials = Nothing has been sent, and nothing is lost.
cli-report-address_missing = Nothing has been sent, and nothing is lost.
cli-report-address_invalid = Nothing has been sent.
cli-report-cancelled = Nothing has been changed.

cli-action-data_dir_unwritable = Choose another folder with --data-dir, or ask whoever manages the computer for write access.
cli-action-data_damaged = Run the command once more. If the message comes back, restore a copy (backup --list, restore --copy), keep the data folder and ask for help.
cli-action-database_damaged = { $has_copy ->
    [yes] Kvittert has kept a backup of its own. Put it in place before you write anything new: kvittert-cli restore --copy { $copy }. Keep the damaged file too.
   *[no] Put the latest backup in place with: kvittert-cli restore. If you have none, keep the damaged file and ask for help.
}
cli-action-database_newer = Install the latest version of Kvittert.
cli-action-database_busy = Close the window and other commands that are running, and try again.
cli-action-disk_full = Free up space on the disk and try again.
cli-action-database_failed = Try again. If it happens again, send the line in brackets to support.
cli-action-not_found = See what there is with: kvittert-cli history list
cli-action-wrong_state = See where it stands with: kvittert-cli history show
cli-action-report_has_errors = Correct the errors in the system the file comes from, and run the command again.
cli-action-warnings_not_acknowledged = Look over the warnings. If everything is as it should be, run again with --accept-warnings.
cli-action-organisation_differs = Check the organisation number in the file and --org-id. If they are meant to differ, run again with --accept-warnings.
cli-action-report_id_taken = The report that is here has other content and stands as “{ $state }”. If this is a new report, give it another report ID. If the old one is to be corrected, do that once { $server } has answered.
cli-action-unchanged_since_rejected = Correct the report as { $server } asked for, or give it another report ID.
cli-action-file_unreadable = Check that the file exists, and that you are allowed to open it.
cli-action-file_too_large = Give the file that contains only the report.
cli-action-file_not_report = Give a file that was exported as an activity report to Bufdir.
cli-action-file_unwritable = Give another folder and try again.
cli-action-file_kind_unknown = { $problem ->
    [save] This version saves only { $kinds }.
   *[read] Give a file that is JSON, Excel (.xlsx), OpenDocument (.ods) or CSV. An old spreadsheet can be saved again as .xlsx.
  }
cli-action-sheet_unclear = Say which sheet it is with --sheet.
cli-action-columns_unclear = Give the columns the same names as the fields, or say which one it is with --column, for example --column kategori=A.
cli-action-import_undecided = { $questions ->
    [total_rows] Add --total-rows leave-out or --total-rows take.
    [hidden_rows] Add --hidden-rows leave-out or --hidden-rows take.
    [similar_column] If it is that one, add --column { $field }={ $column }. Otherwise: --column -={ $column }.
    [several_columns] Say which one it is, for example --column { $field }={ $column }.
   *[other] Say what the column is, for example --column kategori={ $column }, or leave it out with --column -={ $column }.
  }
cli-action-table_empty = See that it is the right file and sheet.
cli-action-address_invalid = Give the address up to and including the first /api/v1/bufdir-api.
cli-action-address_not_secure = Give the address as Bufdir has given it. It begins with https://.
cli-action-address_missing = Give the address with --base-url or KVITTERT_BASE_URL, or enter it under Settings in the window.
cli-action-no_credentials = Enter the client secret with: kvittert-cli login, or set KVITTERT_CLIENT_ID and KVITTERT_CLIENT_SECRET for this run.
cli-action-wrong_credentials = Check the client ID and enter the client secret again with: kvittert-cli login. If both are right, { $server } has to give you a new secret.
cli-action-keyring_missing = Set KVITTERT_CLIENT_ID and KVITTERT_CLIENT_SECRET for each run, or install a keyring.
cli-action-unreachable = Check the network and the address, and try again.
cli-action-internal = Try again. If it happens again, send the line in brackets to support.
cli-action-server_refused = Read what { $server } writes, and correct what is mentioned.
cli-action-outcome_not_written = Free up space on the disk. The outcome is unknown the next time a command is run: settle it then with kvittert-cli resolve, and do not send the report once more.
cli-action-restore_skipped = Close the window and other commands that are running, and run again: kvittert-cli restore.
cli-action-taken_out_unusable = Give a file that was made with: kvittert-cli take-out, or with Take out everything in the window.
cli-action-strange_answer = Check the address and try again in a while. Some networks, such as on trains and in hotels, answer themselves until you have signed in to them.
cli-action-cancelled = Type “yes” when the command asks, or give the word on stdin, once it is settled that { $server } does not have the report.
cli-action-input_invalid = { $problem ->
    [missing] { $field ->
        [report_id] The file has no report ID. Give it with --report-id.
        [org_id] The file does not say which organisation it is. Give it with --org-id.
        [secret] Type the client secret, or give it on stdin.
       *[other] { $field } is missing. Set both, or neither of them.
      }
    [differs] { $field ->
        [report_id] The file has another report ID than --report-id says. Use one of them.
       *[other] The file has another organisation than --org-id says. Use one of them.
      }
    [no_table] The file is not a table. Leave out --org-number, --period, --sheet and --column.
    [column] “{ $value }” does not fit. Write the field’s own name and the column, for example --column kategori=A.
    [practice_leaves_machine] In practice nothing leaves the computer. Add --environment live to send to Bufdir, or leave the address out.
    [several] There are several organisations. Say which: kvittert-cli organisation list shows them.
    [none] That organisation is not here. Add it with: kvittert-cli organisation add
    [state] Choose among draft, queued, sending, in_doubt, received, processing, accepted, rejected and refused.
    [faults] The file must be a JSON list such as [ {"{"}"endpoint": "submit", "fault": {"{"}"kind": "server_error"{"}"}, "times": 1{"}"} ].
    [no_such_copy] No backup is called { $value }. See what there is with: kvittert-cli backup --list
    [port] The port cannot be used. Choose another, or leave out --port.
   *[other] Correct the value and try again.
  }
