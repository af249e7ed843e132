### Settings.

settings-title = Settings
settings-saved = Saved.

organisations-title = Organisations
organisations-intro = Bufdir gives each organisation a client ID and a client secret. The secret is put in the computer’s keyring and is never shown again.
organisations-none = No organisation has been added yet.
organisations-add = Add organisation
organisation-new = New organisation
organisation-edit = Edit { $label }
organisation-edit-button = Edit
organisation-test = Test connection
organisation-test-of = Test connection for { $label }
organisation-testing = Testing the connection …
organisation-test-good = The connection works. Bufdir accepted the client ID and client secret for { $label }.
organisation-test-good-practice = The connection works. The practice server accepted the client ID and client secret for { $label }.
organisation-tested = The connection was tried for { $label }.
organisation-remove = Remove
organisation-remove-of = Remove { $label }
organisation-remove-title = Remove { $label }?
organisation-remove-text = The client secret is deleted and must be obtained from Bufdir again. Submissions and receipts stay here.
organisation-remove-confirm = Remove the organisation
organisation-removed = { $label } is removed.
organisation-forget = Forget the secret
organisation-forget-title = Forget the secret for { $label }?
organisation-forget-text = Nothing can then be sent for the organisation until the client secret is entered again. The reports are not affected.
organisation-forgotten = The client secret for { $label } is forgotten.
organisation-has-secret = Client secret entered
organisation-no-secret = Client secret missing
organisation-in-use = In use
organisation-label = Name
    .help = What you call it, for example Region 07.
organisation-number = Organisation number
    .help = Nine digits.
organisation-org-id = Bufdir’s ID for the organisation
    .help = For example org_482. It is in the letter from Bufdir.
organisation-client-id = Client ID
    .help = For example eircodex_org_482.
organisation-secret = Client secret
    .help = Not shown as you type. You may paste it.
    .keep = Leave the field empty to keep the one already entered.
organisation-save = Save the organisation
organisation-saved = { $label } is saved.
field-needed = Fill in “{ $field }”.
org-number-wrong = The organisation number must have nine digits.
form-errors = Correct this before you save

environment-title = Environment
environment-legend = Where the reports go
environment-practice-help = Practise freely. Kvittert has its own practice server, and nothing leaves the computer.
environment-live-help = Reports go to Bufdir for real.
environment-address = Address of Bufdir
    .help = As Bufdir has given it, up to and including /api/v1/bufdir-api.
environment-practice-address = Address of the practice server:
environment-save = Use this environment
environment-saved = The environment is now { $environment }.
environment-apart = Practice and Bufdir share nothing. Each environment has its own organisations and submissions.

look-title = Appearance and language
look-legend = Light or dark
look-system = As the computer
look-light = Light
look-dark = Dark
text-size = Text size
text-size-larger = Larger text
text-size-smaller = Smaller text
text-size-normal = Normal size
text-size-value = { $percent } per cent
language = Language
language-nb = Bokmål
language-nn = Nynorsk
language-en = English

sending-title = Deadline and sending
deadline = Deadline for the report
    .help = Write the date, for example 31.3.2027. The days that are left are shown on Overview.
deadline-period = Reporting period
    .help = The period that the deadline is for, for example 2026. May be empty.
deadline-save = Save the deadline
deadline-remove = Remove the deadline
deadline-saved = The deadline is saved: { $date }.
deadline-removed = The deadline is removed.
send-by-itself = Send queued reports automatically
    .help = When a report has to wait, for example because you are offline, it is sent as soon as possible. Kvittert must be left open. Otherwise it waits until you choose Send now. You can also choose this for one report at a time.

notices-title = Notices
notices-intro = While Kvittert runs, it asks by itself about reports that await an answer, until the answer is final.
notices-show = Show a notice when there is news of a report
    .help = The notice says that there is news, and never figures or names. Others may see it on a locked screen.
deadline-notices = Show a notice 30, 7 and 1 day before the deadline
    .help = Each notice comes once. If the machine was off, it comes the next time Kvittert is opened. The notice says only how many days are left. It does not come once the report for the deadline’s period is submitted.
background-switch = Let Kvittert go on when the window is closed
    .help = Kvittert watches for answers and sends what is queued, and shows an icon in the system tray. From there you open the window again, pause the queue or quit.
background-no-tray = This computer has no system tray for Kvittert to show an icon in. Therefore Kvittert ends when the window is closed.
background-on = Saved. When you close the window, Kvittert goes on. You quit from the icon in the system tray.

practice-title = Practice
practice-intro = Practise what can go wrong. This works only in practice.
practice-endpoint = When
endpoint-authenticate = Kvittert signs in
endpoint-validate_payload = Bufdir checks the report
endpoint-submit = The report is sent
endpoint-submission_status = The status is fetched
practice-fault = This should happen
fault-refuse = Bufdir says no
fault-delay = The answer comes after eight seconds
fault-drop_before_reading = The connection breaks before the report is read
fault-drop_after_taking_in = The connection breaks after the report is taken in
fault-truncate = Only half of the answer comes
fault-wrong_content_type = The answer is a web page
fault-unauthorized = The sign-in is not accepted
fault-conflict = Bufdir thinks it already has the report
fault-too_many_requests = Bufdir asks for a pause
fault-server_error = There is an error at Bufdir
fault-unavailable = Bufdir is closed for maintenance
practice-times = Number of times
practice-order = Order the fault
practice-ordered = The fault is ordered: “{ $fault }” when “{ $endpoint }”.
practice-forget = Forget all ordered faults
practice-forgotten = All ordered faults are forgotten.
practice-clock = Let time pass
    .help = The practice server processes reports as time passes. Get the status afterwards.
practice-clock-hour = Let an hour pass
practice-clock-day = Let a day pass
practice-clock-done = Time has passed. Get the status to see whether anything is new.

data-title = Data and backup
data-where = The data is in
data-open = Open the folder
backup-save = Save a backup
backup-saved = The backup is saved.
backup-restore = Restore from a backup
backup-restore-title = Restore from a backup?
backup-restore-text = The submissions in this environment are replaced by those in the backup. Those that are here now are set aside in the data folder.
backup-restore-since = What was done after the copy was made is not in it. If you have sent a report since, do not send it again.
backup-restore-confirm = Choose a backup
backup-restored = The backup is restored.
backup-restored-text = Everything is as it was when the copy was made. What was here is set aside in the data folder. If you have sent a report since the copy was made, do not send it again.
backup-note = Client secrets are not included in the backup.
everything-note = Take out everything gives one file with organisations, drafts, submissions and all that happened. It can be taken in to Kvittert on another machine. Client secrets are not included.
everything-take-out = Take out everything
everything-taken-out = Everything has been saved in the file.
everything-take-in = Take in
everything-taken-in = { $submissions ->
    [one] { $submissions } new submission has been taken in.
   *[other] { $submissions } new submissions have been taken in.
  } What was here already is as it was.
everything-drafts-again = { $count ->
    [one] { $count } submission was queued and is a draft here.
   *[other] { $count } submissions were queued and are drafts here.
  }
everything-in-doubt = { $count ->
    [one] { $count } submission was being sent, and its outcome is unknown here.
   *[other] { $count } submissions were being sent, and their outcome is unknown here.
  }
backup-restore-after = Kvittert restarts. What was queued when the copy was made becomes a draft again. What was on its way then has an unknown outcome.
copies-title = Automatic copies
copies-intro = Kvittert makes a copy by itself on each day when something is new, and before a newer version changes the data. The seven newest daily ones are kept.
copies-none = No copy has been made yet. The first is made automatically.
copies-daily = Daily copy
copies-before_upgrade = Before a newer version changed the data
copies-restore = Restore
copies-restore-of = Restore the copy of { $at }
copies-restore-title = Restore the copy of { $at }?
copies-restore-confirm = Restore the copy

about-title = About Kvittert
about-version = Version
about-platform = Computer
about-sqlite = SQLite
about-rules = Rule packs
about-rule = { $title } ({ $version })
about-not-bufdir = Kvittert is not made by Bufdir and has no connection with them.
about-licences = Kvittert uses Designsystemet from Digdir (MIT), icons from Nav Aksel (MIT) and the typeface Inter (OFL 1.1).
about-copy = Copy details
about-copied = The details are copied. They contain no secrets.
