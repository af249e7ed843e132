### What went wrong. Each error says three things: what happened, what it means for the report
### (.report) and what to do now (.action). .extra is shown only when its arguments are there.

error-data_dir_unwritable = Kvittert cannot write in the folder for its data
    .extra = The folder is { $path }.
    .report = Nothing has been sent, and nothing is saved until the folder can be written to.
    .action = Ask whoever manages the computer to give you write access to the folder. Then restart Kvittert.
error-database_newer = The data was written by a newer version of Kvittert
    .extra = The file is { $path }.
    .report = Your reports are intact, but this version cannot read them. Nothing has been changed.
    .action = Install the latest version of Kvittert and open it.
error-database_damaged = The file with the data was damaged and has been set aside
    .extra = The damaged file is kept unchanged here: { $set_aside }
    .report = Bufdir still has the reports that were already sent. The list here starts empty.
    .action = { $has_copy ->
        [yes] Kvittert has kept a backup of its own, { $copy }. Restore it under Settings before you write anything new, and keep the damaged file too.
       *[no] Restore the latest backup under Settings. If you have none, keep the damaged file and ask for help.
    }
error-report_damaged = The stored report is damaged
    .report = A fault of the disk has changed it. What is damaged is never sent. If { $server } already has the report, it is unchanged there.
    .action = If it waits in the queue, take it back to a draft, look it over and submit it again. Otherwise restore a copy from before the fault, under Settings.
error-data_damaged = Part of what is stored is damaged on the disk
    .report = Nothing has been changed, and nothing was sent just now. What { $server } already has is not affected.
    .action = Start Kvittert again. If the message comes back, restore a backup under Settings, keep the data folder and ask for help.
error-database_busy = The data is in use by another program
    .report = Nothing has been changed and nothing has been sent.
    .action = Close other windows of Kvittert, on the command line too, and try again.
error-disk_full = There is no space on the disk
    .report = The last thing you did was not saved. What was saved before is safe.
    .action = Free up space on the disk and try again. Leave the window open meanwhile.
error-database_failed = The data could not be read or saved
    .report = The last thing you did was not saved. What was saved before is safe.
    .action = Try again. If it happens again, restart Kvittert and copy the details to support.
error-not_found = What you asked for is no longer here
    .report = Nothing has been changed and nothing has been sent.
    .action = Go back to the list. It may have been removed in another window.
error-wrong_state = This is not possible as the submission stands now
    .report = The submission is as it was. It may have moved on while you were looking at the page.
    .action = Open the submission again to see where it stands.
error-report_has_errors = The report has errors that must be corrected
    .extra = Number of errors: { $errors }.
    .report = Nothing has been sent.
    .action = Go to Check, correct the errors, and then submit.
error-warnings_not_acknowledged = The report has warnings you have not looked over
    .extra = Number of warnings: { $warnings }.
    .report = Nothing has been sent. Warnings do not stop you from submitting once you have seen them.
    .action = Tick the warnings under Review and submit, and then submit.
error-organisation_differs = The report has another organisation number than the organisation it is sent for
    .extra = The report says { $in_report }, but { $organisation } has { $number }.
    .report = Nothing has been sent.
    .action = Choose the right organisation, or correct the number in the report. If they are meant to differ, tick that under Review and submit.
error-report_id_taken = Another report has the same report ID
    .extra = The report ID is { $report_id }.
    .report = Nothing has been sent. This is how we avoid the same report going twice.
    .action = Look in Submissions to see whether the report has already been sent. If this is a new report, give it another report ID under Basis.
error-unchanged_since_rejected = This is the very report that { $server } rejected
    .extra = The rejected report has the report ID { $report_id } and the reference ID { $reference_id }.
    .report = Nothing has been sent. The same report under the same report ID would only be given the old reference ID again.
    .action = Correct the report as { $server } asked for, or give it another report ID under Basis.
error-report_id_twice = Two of the chosen drafts have the same report ID
    .extra = The report ID is { $report_id }.
    .report = Neither of them has been sent. We cannot know which of them you mean.
    .action = Give one of them another report ID under Basis, or take it out and send only the other.
error-changed_since_review = The draft was changed after you looked it over
    .report = It has not been sent, and is still a draft.
    .action = Look it over again, and then submit it.
error-reference_taken = Another submission already has this reference ID
    .extra = The reference ID is { $reference_id }.
    .report = Nothing has been changed.
    .action = Check it against the receipt or the email from Bufdir, and enter it again.
error-file_unreadable = The file cannot be read
    .extra = The file is called { $file }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Check that the file exists and that you are allowed to open it. If it is open in another program, close it there.
error-file_too_large = The file is larger than any report
    .extra = { $file } is over the limit of { $limit_mib } MiB.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Choose the file that contains only the report.
error-file_not_json = The file is not valid JSON
    .extra = { $file }: line { $line }, character { $column }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Export the report again from the system it comes from, or correct the file at the place mentioned.
error-file_not_report = The file contains no report
    .extra = The file is called { $file }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Choose a file that was exported as an activity report to Bufdir.
error-file_not_table = The file cannot be read as a table
    .extra = { $problem ->
        [password] { $file } is protected with a password.
       *[damaged] { $file } is damaged, or is something other than its name says.
      }
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Open the file in the spreadsheet, remove the password if there is one, save it again and try again.
error-table_too_large = The table is larger than any report
    .extra = { $file }: { $what ->
        [file] the file is over the limit of { $limit } MiB
        [parts] the file has more than { $limit } parts
        [unpacked] the file becomes too large when it is unpacked
        [nesting] the file has too many levels inside one another
        [rows] more than { $limit } rows
        [columns] something stands further out than column number { $limit }
        [cells] more than { $limit } cells with something in them
        [text] more than { $limit } MiB of text
        [line] a line is longer than { $limit } characters
        [sheets] more than { $limit } sheets
       *[token] something in the file is longer than what can be read
      }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Copy the rows of activities to a new, empty spreadsheet, save it and open it here.
error-sheet_unclear = It is not clear which sheet is to be read
    .extra = { $file } has these sheets: { $sheets }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Choose one of the sheets.
error-table_empty = There are no rows to take
    .extra = The file is called { $file }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = See that it is the right file and sheet, and that the row of headers is right.
error-columns_unclear = It is not clear which columns are to be used
    .extra = { $file }: these have no column: { $fields }. The headers of the file: { $headers }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Choose a column for each field, or give the columns the same names as the fields.
error-import_undecided = Something in the table must be settled first
    .extra = { $file }: { $questions ->
        [total_rows] row { $row } looks like a sum (“{ $text }”). Are such rows to be included? Number of rows: { $count }.
        [hidden_rows] row { $row } is hidden (“{ $text }”). Are hidden rows to be included? Number of rows: { $count }.
        [similar_column] column { $column }, “{ $header }”, is like “{ $field }”, but not the same.
        [several_columns] the columns { $columns } could all be “{ $field }”.
        [unnamed_column] column { $column } has values but no header.
       *[other] see the questions about the table.
      }
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Answer the questions about the table, and then take the rows.
error-file_unwritable = The file could not be saved
    .extra = The file is { $file }.
    .report = The submission and the receipt are safe in Kvittert. Only the copy is missing.
    .action = Choose another folder and save again.
error-file_kind_unknown = This kind of file cannot be opened here
    .extra = The file is called { $file }.
    .report = Nothing has been taken from the file. Your drafts are as before.
    .action = Choose a file that is JSON, Excel (.xlsx), OpenDocument (.ods) or CSV. An old spreadsheet can be opened in the spreadsheet program and saved as .xlsx.
error-taken_out_unusable = The file cannot be taken in
    .extra = The file is called { $file }.
    .report = Nothing has been taken in, and everything here is as before.
    .action = Choose a file that was made with Take out everything. If a newer Kvittert made the file, install the newest version first.
error-unknown_payload_version = The rule pack for this report is missing
    .extra = The report uses { $payload_version }.
    .report = The report is unchanged, but cannot be checked or sent until the rule pack is here.
    .action = Install the latest version of Kvittert, or ask the administrator to add the rule pack.
error-rule_pack_invalid = The rule pack cannot be used
    .extra = { $file }: { $problem ->
        [not_json] the file cannot be read. It is damaged, unfinished, or something other than a rule pack.
        [too_large] the file is larger than any rule pack.
        [reference] the rule pack refers to something outside itself. It must stand on its own, as it is used offline.
        [version_taken] there is another rule pack called { $payload_version } already. A rule pack never changes once it is released.
        [other_rules] reports in the file follow another rule pack { $payload_version } than the one of that name here.
        [dialect] “$schema” must be https://json-schema.org/draft/2020-12/schema.
        [name] the name in “x-payload-version” cannot be used.
        [roles] “x-roles” does not fit the fields.
        [pattern] a pattern (“pattern”) cannot be used.
        [keyword] a keyword is not known, and a rule might be overlooked.
       *[other] something in it has no meaning here. For whoever made the file: { $reason }
      }{ $has_place ->
        [yes] { " " }See line { $line }, character { $column }.
       *[no] { "" }
      }
    .report = Nothing has been added. Your reports are unchanged, and the other rule packs work as before.
    .action = { $problem ->
        [other_rules] If the rule pack here was added and is not in use, remove it under Settings, Rule packs, and take in the file again. Otherwise ask whoever took out the file which rule pack is the right one.
       *[other] Choose the right file, or ask whoever made the rule pack for a new one.
      }
error-rule_pack_damaged = The rule pack { $payload_version } can no longer be used
    .report = Drafts and submissions that use it are as they were, and can be read. They cannot be checked or sent until the rule pack is back.
    .action = Add it again from its file under Settings, Rule packs. A draft can also be moved to another rule pack.
error-rule_pack_in_use = The rule pack { $payload_version } is in use
    .extra = Drafts that use it: { $drafts }. Other reports: { $reports }. Among them: { $which }.
    .report = The rule pack has not been removed, and the reports are as before.
    .action = Move the drafts to another rule pack first. As long as a submitted report uses it, it stays.
error-address_not_secure = The address is not secure
    .extra = The address is { $address }.
    .report = Nothing has been sent. Kvittert sends only over https.
    .action = Enter the address as Bufdir has given it. It begins with https://.
error-address_invalid = The address cannot be used
    .extra = You wrote: { $address }
    .report = Nothing has been sent, and the address is not saved.
    .action = Enter the address as Bufdir has given it, up to and including /api/v1/bufdir-api.
error-address_missing = Bufdir’s address is missing
    .report = Nothing can be sent until the address is entered. Drafts can be made and checked.
    .action = Enter the address under Settings, Environment.
error-no_credentials = The client ID and client secret are missing
    .report = Nothing has been sent. The report is saved and waiting.
    .action = Enter the client secret for the organisation under Settings, Organisations.
error-wrong_credentials = { $server } did not accept the client ID and client secret
    .report = Nothing has been sent. The report is saved and waiting.
    .action = Check the client ID and enter the client secret again under Settings. If both are right, ask Bufdir for a new secret.
error-keyring_missing = The computer has no keyring
    .report = The client secret is remembered only until you close Kvittert. The reports are not affected.
    .action = You can carry on working. Enter the secret again next time, or ask to have a keyring installed.
error-keyring_locked = The keyring is locked
    .report = The client secret cannot be read or saved yet. The reports are not affected.
    .action = Unlock the keyring with your password and try again.
error-keyring_timeout = The keyring did not answer
    .report = The client secret cannot be read or saved yet. The reports are not affected.
    .action = See whether a window is asking for your password. Then try again.
error-keyring_failed = The keyring failed
    .report = The client secret cannot be read or saved yet. The reports are not affected.
    .action = Try again. If it happens again, sign out of the computer and in again.
error-unreachable = We cannot reach { $server }
    .report = Nothing has been sent, and nothing is lost. The report is safe here.
    .action = Check that the computer is online, and try again. You can fill in and check offline meanwhile.
error-timed_out = { $server } did not answer in time
    .report = The report is safe here. If it was being sent, the submission says whether it arrived.
    .action = Wait a little and try again.
error-rate_limited = { $server } asks us to wait a little
    .extra = They asked for a pause of { $retry_after_seconds } seconds.
    .report = Nothing has been sent, and nothing is lost. The report is queued.
    .action = Wait, and then try again.
error-server_failed = There is an error at { $server }
    .extra = Their server answered with status { $http_status }.
    .report = The report is safe here. If it was being sent, the submission says whether it arrived.
    .action = Try again in a while. If it continues, ask Bufdir.
error-server_refused = { $server } said no
    .extra = In the words of { $server }: “{ $reason }”
    .report = The report was refused. It is here, unchanged.
    .action = Read what { $server } writes, correct the report and send again. If it is unclear, ask Bufdir.
    .asked = Compare the reference ID with the receipt or the email, and try again. If it is right, ask Bufdir.
error-strange_answer = The answer from { $server } could not be understood
    .extra = The answer had status { $http_status }.
    .report = The report is safe here. If it was being sent, the submission says whether it arrived.
    .action = Try again in a while. If it happens again, copy the details and ask Bufdir. Some networks, such as on trains and in hotels, answer themselves until you have signed in to them.
error-input_invalid = Something you wrote cannot be used
    .extra = It is the field “{ $field }”.
    .report = Nothing has been changed and nothing has been sent.
    .action = Correct the field and try again.
error-outcome_not_written = The report may have been sent, but the answer could not be saved
    .extra = The reference ID is { $reference_id }. Write it down.
    .report = The report is safe here. Kvittert will not send it again by itself.
    .action = Free some space on the disk and leave Kvittert open: it tries to save the answer again. Do not send the report a second time.
error-restore_skipped = The backup was not restored
    .report = Your data is as before. Nothing has changed or been lost.
    .action = Another Kvittert program had the data open. Close it, and choose the backup again under Settings.
error-copy_not_made = Today’s backup was not made
    .report = Your reports are safe where they are, and the earlier backups are still there. Nothing has been changed.
    .action = Check that there is space on the disk. Kvittert tries again by itself. If it happens several days in a row, copy the details to support.
error-other_environment = The backup belongs to the other environment
    .extra = It concerns { $file }.
    .report = Your data is as before. Practice and Bufdir share nothing, so the backup cannot be restored here.
    .action = Choose a backup that was made in this environment, or change the environment under Settings first.
error-dialog_open = A window for choosing a file is already open
    .report = Nothing has been changed.
    .action = Choose or cancel there first. It may be behind this window.
error-cancelled = The work was stopped
    .report = What was already done is kept. The rest is as before.
    .action = Start again when you like.
error-internal = Something went wrong in Kvittert
    .report = What is saved is safe. Kvittert never sends a report twice on its own.
    .action = Try again. If it happens again, copy the details to support.

# Når det var et spørsmål som ikke lyktes, og ikke en sending.
asked-status = The report stands as before. Only the status could not be fetched.
asked-resolve = The outcome is still unknown. Nothing has changed, and nothing will be sent.
asked-check = The check on this machine stands. Only the answer from { $server } is missing.
asked-connection = Only the connection was tried. No report is affected.

# What is wrong with a field; { $limit } is a number of characters.
input-empty = Fill in “{ $field }”.
input-too_long = The text in “{ $field }” is too long. Use at most { $limit } characters.
input-control_character = “{ $field }” contains an invisible character, such as a line break. Type the text again.
input-not_nine_digits = The organisation number must have nine digits.
input-taken = This name is already in use. Choose another one.
input-too_many = There are too many saved views. Remove one that you no longer use.
input-no_date = Write “{ $field }” as a date, for example 31.3.2027.
input-unusable = What stands in “{ $field }” cannot be used. Correct it and try again.

# What people call the fields.
field-label = Name
field-org_number = Organisation number
field-deadline = Deadline for the report
field-org_id = Bufdir’s ID for the organisation
field-client_id = Client ID
field-secret = Client secret
field-report_id = Report ID
field-view_name = Name of the view
field-rule_pack_who = Who adds it
field-payload_version = Name of the rule pack
field-reference_id = Reference ID
field-address = Address
field-document = The contents of the report
field-confirmed = Confirmation
field-reason = Reason
field-file = File
field-id = ID
