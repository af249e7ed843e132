// Made of src-tauri/src/ipc_map.rs by `make bindings`; a test fails when they drift.

export type About = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Operating system and architecture.
 */
platform: string, 
/**
 * Version of SQLite.
 */
sqlite: string, 
/**
 * Where the data are.
 */
data_dir: string, 
/**
 * Rule packs at hand.
 */
rule_packs: Array<RulePackInfo>, };

export type AcknowledgeMany = { 
/**
 * Which warnings of which drafts.
 */
ticks: Array<Tick>, 
/**
 * Whether they are acknowledged, or no more.
 */
given: boolean, };

export type AddRulePack = { 
/**
 * SHA-256 of the file that was shown: another one is not taken.
 */
sha256: string, 
/**
 * Who adds it, in their own words.
 */
who: string, };

export type AppError = { 
/**
 * What happened.
 */
code: ErrorCode, 
/**
 * What the words need.
 */
args: { [key in string]: string }, 
/**
 * For support.
 */
detail: string | null, };

export type AppEvent = { "event": "submission_changed", 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * Where it stands now.
 */
state: State, } | { "event": "queue_changed" } | { "event": "status_news", 
/**
 * What, the oldest first.
 */
news: Array<StatusNews>, 
/**
 * Where these reports went.
 */
environment: EnvironmentName, } | { "event": "deadline_near", 
/**
 * Days to it; none on the day itself.
 */
days: number, 
/**
 * The environment that is open.
 */
environment: EnvironmentName, } | { "event": "new_day" } | { "event": "show_submission", 
/**
 * Which; null for the list.
 */
id: SubmissionId | null, } | { "event": "reachable", 
/**
 * Which of the two.
 */
reachable: boolean, } | { "event": "progress", 
/**
 * Which work.
 */
work: Work, 
/**
 * How far.
 */
progress: Progress, } | { "event": "files_held", 
/**
 * How many; none when they were taken away again.
 */
files: number, } | { "event": "files_dropped", 
/**
 * Their names, without the folders that they are in; a folder's ends with a slash.
 */
names: Array<string>, };

export type AsideView = { 
/**
 * The version in which it stood.
 */
payload_version: string, 
/**
 * The labels of its place, the outermost first.
 */
labels: Array<LocalText>, 
/**
 * The row, counted from one, where it stood in a table.
 */
row: number | null, 
/**
 * The value, shortened where it is long.
 */
value: string, 
/**
 * How many rows it has, where it is a table.
 */
rows: number | null, 
/**
 * Why it has no place.
 */
why: NoPlace, };

export type AttemptOutcome = "taken" | "proven_unsent" | "refused" | "unknown";

export type AttemptView = { 
/**
 * 1 for the first.
 */
number: number, 
/**
 * When its intent was committed.
 */
started_at: string, 
/**
 * When its outcome was committed; null when the process died before.
 */
finished_at: string | null, 
/**
 * How it ended; null when the process died before.
 */
outcome: AttemptOutcome | null, 
/**
 * Status of the answer, where there was one.
 */
http_status: number | null, 
/**
 * Why, for support.
 */
reason: string | null, 
/**
 * The beginning of the answer, as text.
 */
answer: string | null, };

export type Background = { 
/**
 * Whether this desktop has a place to show that it does, and to end it by.
 */
tray: boolean, };

export type BareDraft = { 
/**
 * The version that it is in.
 */
payload_version: string, 
/**
 * The sender's own name for it.
 */
report_id: string, 
/**
 * What was typed: the keys on the way, joined by ` › `, and the value.
 */
values: Array<[string, string]>, 
/**
 * Values that are left out of the list.
 */
more: number, 
/**
 * Versions that it can be moved to, newest first.
 */
can_move_to: Array<string>, };

export type CategoryChange = { 
/**
 * The category's value in the payload; empty for rows without one.
 */
category: string, 
/**
 * It was not there before.
 */
is_new: boolean, 
/**
 * It is not there now.
 */
is_gone: boolean, 
/**
 * Its counts.
 */
count: FigureChange, 
/**
 * Its hours.
 */
hours: FigureChange, };

export type CategoryTotal = { 
/**
 * The category's value in the payload.
 */
category: string, 
/**
 * Sum of its count column.
 */
count: Decimal, 
/**
 * Sum of its hours column.
 */
hours: Decimal, };

export type ChangeKind = "added" | "removed" | "changed";

export type CheckView = { 
/**
 * The rule pack that was used.
 */
payload_version: string, 
/**
 * What was found, errors first, then in the order of the payload.
 */
findings: Array<Finding>, 
/**
 * Their count.
 */
verdict: Verdict, 
/**
 * What the tables add up to.
 */
totals: Totals, };

export type CheckedFiles = { 
/**
 * A verdict for each file that was reached, in their order.
 */
verdicts: Array<FileVerdict>, 
/**
 * What was not checked, and why.
 */
left_out: Array<LeftOut>, };

export type ChosenDraft = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * The look's [`ReviewedDraft::saved_at`].
 */
saved_at: string, };

export type ColumnChoice = { 
/**
 * Which column, from 1.
 */
column: number, 
/**
 * The field; none to leave the column out.
 */
field: string | null, };

export type ColumnReason = "header" | "remembered" | "chosen" | "similar" | "none";

export type Comparison = { 
/**
 * What a correction changes; none where the draft corrects nothing.
 */
correction: CorrectionDiff | null, 
/**
 * Against the organisation's years before; none where there is none to compare with.
 */
earlier: EarlierYears | null, 
/**
 * The last year before has several reports of the organisation, and nobody said which of them
 * this one continues: that year.
 */
several_in: number | null, };

export type ConnectionTest = { 
/**
 * When.
 */
at: string, 
/**
 * Whether client id and secret were accepted.
 */
good: boolean, };

export type CopiesView = { 
/**
 * Newest first.
 */
copies: Array<CopyView>, 
/**
 * Why the last daily copy was not made, when it was not: `copy_not_made`.
 */
last_failure: AppError | null, };

export type CopyKind = "daily" | "before_upgrade";

export type CopyView = { 
/**
 * The name of its file, by which it is restored.
 */
name: string, 
/**
 * When it was made: the database as it was then.
 */
made_at: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Why it was made.
 */
kind: CopyKind, };

export type CorrectionDiff = { 
/**
 * The report id that the other has.
 */
report_id_before: string, 
/**
 * The report id that this one has.
 */
report_id_now: string, 
/**
 * The organisation that the other was sent for, where this one is for another: Bufdir's names.
 */
org_id: TextChange | null, 
/**
 * The payload version, where that is another.
 */
payload_version: TextChange | null, 
/**
 * What is different inside.
 */
report: ReportDiff, 
/**
 * The sum of counts.
 */
count: FigureChange, 
/**
 * The sum of hours.
 */
hours: FigureChange, };

export type DeadlineView = { 
/**
 * `yyyy-mm-dd`
 */
date: string, 
/**
 * Days to it; negative after it.
 */
days_left: number, 
/**
 * The period whose report is to be sent by then.
 */
period: string | null, 
/**
 * How many organisations have sent no report for that period that still counts; null where
 * there is no period to look for, and no organisation.
 */
remaining: number | null, };

export type Decimal = string;

export type Delimiter = "semicolon" | "comma" | "tab";

export type Document = { [key: string]: unknown };

export type DraftSource = { "from": "blank" } | { "from": "example" } | { "from": "earlier", 
/**
 * Which.
 */
id: SubmissionId, } | { "from": "correction", 
/**
 * Which.
 */
id: SubmissionId, };

export type DraftView = { 
/**
 * The submission.
 */
submission: SubmissionRow, 
/**
 * The organisation it is for, where one is chosen.
 */
organisation_id: OrganisationId | null, 
/**
 * What was typed.
 */
document: Document, 
/**
 * The step it was left at.
 */
step: WizardStep, 
/**
 * Warnings that were acknowledged, as `rule` + space + `pointer`.
 */
acknowledged: Array<string>, 
/**
 * The last check.
 */
check: CheckView, 
/**
 * What an earlier report held, to show grey beside empty fields: never a value.
 */
earlier: Document | null, 
/**
 * The report that this one corrects.
 */
parent: SubmissionRow | null, 
/**
 * What was said of that report, where it belongs in this one; none where it corrects nothing.
 */
remarks: Array<Remark>, 
/**
 * What the person explains about the figures, for the organisation itself; empty where nothing
 * is. It is never sent.
 */
explanation: string, 
/**
 * When it was last saved.
 */
saved_at: string, };

export type EarlierYears = { 
/**
 * The last year before that there is a report of.
 */
year: number, 
/**
 * What its report is called.
 */
report_id: string, 
/**
 * Category by category.
 */
categories: Array<CategoryChange>, 
/**
 * All of them together.
 */
whole: CategoryChange, 
/**
 * Figures that are far from those of the years before; they never stand in the way.
 */
far: Array<FarFigure>, 
/**
 * Rows of the draft of which a figure cannot be read: they are in no sum, and nothing is said
 * to be far.
 */
unreadable_rows: number, };

export type Endpoint = "authenticate" | "validate_payload" | "submit" | "submission_status";

export type EnvironmentName = "practice" | "live";

export type ErrorCode = "data_dir_unwritable" | "database_newer" | "database_damaged" | "data_damaged" | "database_busy" | "other_environment" | "restore_skipped" | "copy_not_made" | "disk_full" | "database_failed" | "not_found" | "wrong_state" | "report_damaged" | "report_has_errors" | "warnings_not_acknowledged" | "organisation_differs" | "report_id_taken" | "unchanged_since_rejected" | "report_id_twice" | "changed_since_review" | "reference_taken" | "file_unreadable" | "file_too_large" | "file_not_json" | "file_not_report" | "file_unwritable" | "file_kind_unknown" | "file_not_table" | "table_too_large" | "sheet_unclear" | "table_empty" | "columns_unclear" | "import_undecided" | "taken_out_unusable" | "unknown_payload_version" | "rule_pack_invalid" | "rule_pack_damaged" | "rule_pack_in_use" | "address_not_secure" | "address_invalid" | "address_missing" | "no_credentials" | "wrong_credentials" | "keyring_missing" | "keyring_locked" | "keyring_timeout" | "keyring_failed" | "unreachable" | "timed_out" | "rate_limited" | "server_failed" | "server_refused" | "strange_answer" | "input_invalid" | "outcome_not_written" | "dialog_open" | "cancelled" | "internal";

export type EventKind = "created" | "discarded" | "restored" | "checked" | "frozen" | "moved" | "taken_back" | "by_itself" | "not_by_itself" | "attempt_began" | "proven_unsent" | "received" | "refused" | "outcome_unknown" | "resolved_received" | "resolved_not_received" | "status" | "status_failed" | "corrected" | "receipt_saved";

export type EventView = { 
/**
 * When.
 */
at: string, 
/**
 * What.
 */
kind: EventKind, 
/**
 * Who: a person's login name, or `kvittert` for the program itself.
 */
who: string, 
/**
 * More of it; see [`EventKind`].
 */
detail: { [key in string]: string }, };

export type FarFigure = { 
/**
 * Whose figure; none for that of the whole report.
 */
category: string | null, 
/**
 * Which figure.
 */
measure: Measure, 
/**
 * The figure now.
 */
now: Decimal, 
/**
 * The median of the earlier years.
 */
usual: Decimal, 
/**
 * Whether it is now that is the higher one.
 */
above: boolean, 
/**
 * How many times the lower one the higher one is; none where the lower one is zero.
 */
times: Decimal | null, 
/**
 * The years that it is compared with, the oldest first.
 */
years: Array<number>, };

export type FieldChange = { 
/**
 * Where: into the payload, or inside a row into the row.
 */
pointer: string, 
/**
 * What became of it.
 */
kind: ChangeKind, 
/**
 * What it said.
 */
before: unknown, 
/**
 * What it says.
 */
now: unknown, 
/**
 * Now less before, where both are numbers.
 */
difference: Decimal | null, };

export type FieldInput = { "kind": "text", 
/**
 * Longest text in characters.
 */
max_length: number | null, 
/**
 * Values to choose from; others are allowed.
 */
suggestions: Array<Suggestion>, 
/**
 * Which keyboard and completion suit it.
 */
purpose: TextPurpose, } | { "kind": "number", 
/**
 * Decimals allowed; 0 for a whole number.
 */
decimals: number, } | { "kind": "choice", 
/**
 * All values.
 */
options: Array<Suggestion>, } | { "kind": "yes_no" } | { "kind": "group", 
/**
 * Its fields.
 */
fields: Array<FormField>, } | { "kind": "table", 
/**
 * Its columns.
 */
columns: Array<FormField>, 
/**
 * Fewest rows.
 */
min_rows: number, };

export type FieldKind = "text" | "whole_number" | "number" | "choice" | "yes_no" | "group" | "table";

export type FigureChange = { 
/**
 * Before.
 */
before: Decimal, 
/**
 * Now.
 */
now: Decimal, 
/**
 * Now less before.
 */
difference: Decimal, 
/**
 * The difference in per cent of before, with one decimal below ten; none where before is zero.
 */
percent: Decimal | null, };

export type FileVerdict = { 
/**
 * Its place in the list, to open it by.
 */
index: number, 
/**
 * Its name; for one of a folder that was given, with the folders from that one on.
 */
file: string, 
/**
 * The rule pack that was used.
 */
payload_version: string | null, 
/**
 * Period of the report.
 */
period: string | null, 
/**
 * Count of findings; null when the file could not be read.
 */
verdict: Verdict | null, 
/**
 * The first of the findings, errors first.
 */
findings: Array<Finding>, 
/**
 * How many more there are: opening the file shows them.
 */
more_findings: number, 
/**
 * Why it could not be read.
 */
failure: AppError | null, };

export type Finding = { 
/**
 * How much it weighs.
 */
level: Level, 
/**
 * Name of the rule.
 */
rule: string, 
/**
 * Where in the payload.
 */
pointer: string, 
/**
 * What the words need.
 */
args: { [key in string]: string }, };

export type FormField = { 
/**
 * Its name in the payload.
 */
key: string, 
/**
 * What people call it.
 */
label: LocalText, 
/**
 * A line under it.
 */
help: LocalText | null, 
/**
 * Missing is an error.
 */
required: boolean, 
/**
 * Missing is a warning.
 */
recommended: boolean, 
/**
 * How it is asked for.
 */
input: FieldInput, };

export type FormSpec = { 
/**
 * Names the rule pack.
 */
payload_version: string, 
/**
 * What people call the report.
 */
title: LocalText, 
/**
 * Fields in the order in which they are asked for.
 */
fields: Array<FormField>, 
/**
 * Which fields play the parts that the app needs.
 */
roles: Roles, };

export type ImportChoices = { 
/**
 * The draft that the rows are for; its rule pack is used.
 */
into: SubmissionId | null, 
/**
 * The table of the report.
 */
table: string | null, 
/**
 * The characters of a text file.
 */
encoding: TextEncoding | null, 
/**
 * The separator of a text file.
 */
delimiter: Delimiter | null, 
/**
 * The sheet.
 */
sheet: string | null, 
/**
 * The row with the headers; 0 when there is none.
 */
header_row: number | null, 
/**
 * What columns are taken for.
 */
columns: Array<ColumnChoice>, 
/**
 * How ambiguous figures are read.
 */
numbers: Array<NumberChoice>, 
/**
 * What becomes of rows that look like sums.
 */
total_rows: RowAnswer | null, 
/**
 * What becomes of hidden rows.
 */
hidden_rows: RowAnswer | null, 
/**
 * What rows with the same category become.
 */
same_category: SameCategory | null, };

export type ImportColumn = { 
/**
 * Which, from 1.
 */
column: number, 
/**
 * Its name in a spreadsheet: `C`.
 */
letters: string, 
/**
 * Its header, where it has one.
 */
header: string | null, 
/**
 * Whether the spreadsheet hides it.
 */
hidden: boolean, 
/**
 * The field it is taken for; none when it is left out.
 */
field: string | null, 
/**
 * Why.
 */
reason: ColumnReason, 
/**
 * How many rows have something in it.
 */
values: number, 
/**
 * The first few values, as the spreadsheet shows them.
 */
examples: Array<string>, };

export type ImportField = { 
/**
 * Its pointer inside a row: `/antall`.
 */
field: string, 
/**
 * What people call it.
 */
label: LocalText, 
/**
 * Whether a row without it is wrong.
 */
required: boolean, 
/**
 * Whether it is a number.
 */
is_number: boolean, 
/**
 * The column that is taken for it.
 */
column: number | null, };

export type ImportNote = { 
/**
 * How much it matters.
 */
level: NoteLevel, 
/**
 * What it is: a name of the Fluent files.
 */
kind: string, 
/**
 * How many cells or rows it is about; 0 when it is about the whole.
 */
count: number, 
/**
 * The first of them.
 */
places: Array<ImportPlace>, 
/**
 * What the words need.
 */
args: { [key in string]: string }, };

export type ImportPlace = { 
/**
 * The row's number.
 */
row: number, 
/**
 * The column's name, where it is about one cell.
 */
column: string | null, 
/**
 * What stands there.
 */
text: string, };

export type ImportPreview = { 
/**
 * Names this opened file to the commands that follow.
 */
import_id: string, 
/**
 * The file's name without its folders.
 */
file: string, 
/**
 * What kind it is.
 */
kind: TableKind, 
/**
 * The rule pack whose fields are filled.
 */
payload_version: string, 
/**
 * The tables of the report that rows can go to.
 */
tables: Array<ImportTarget>, 
/**
 * The one they go to.
 */
table: string, 
/**
 * How the text is written; none for a workbook.
 */
text: TextFormat | null, 
/**
 * The sheets of a workbook.
 */
sheets: Array<SheetChoice>, 
/**
 * The sheet that was read; none while it is asked which.
 */
sheet: string | null, 
/**
 * The row with the headers; none when there is none.
 */
header_row: number | null, 
/**
 * The first rows of the sheet, as it shows them, to choose the row of headers by.
 */
top: Array<TopRow>, 
/**
 * The fields that columns can be taken for.
 */
fields: Array<ImportField>, 
/**
 * The columns.
 */
columns: Array<ImportColumn>, 
/**
 * The first rows as they would be taken over.
 */
rows: Array<ImportRow>, 
/**
 * How many rows would be taken over.
 */
row_count: number, 
/**
 * What they add up to.
 */
totals: Totals, 
/**
 * What rows with the same category become.
 */
same_category: SameCategory, 
/**
 * The categories that several rows of the file have, the first of them.
 */
shared_categories: Array<SharedCategory>, 
/**
 * How many such categories there are.
 */
shared_category_count: number, 
/**
 * What is asked.
 */
questions: Array<ImportQuestion>, 
/**
 * What is to be known, problems first.
 */
notes: Array<ImportNote>, 
/**
 * Whether rows can be taken over: every question that blocks is answered, and there are rows.
 */
ready: boolean, };

export type ImportQuestion = { 
/**
 * What is asked.
 */
kind: QuestionKind, 
/**
 * The column it is about, from 1.
 */
column: number | null, 
/**
 * Whether it was answered.
 */
answered: boolean, 
/**
 * Whether nothing is taken over until it is.
 */
blocks: boolean, 
/**
 * How many rows or cells it is about.
 */
count: number, 
/**
 * The first of them.
 */
places: Array<ImportPlace>, 
/**
 * What the words need.
 */
args: { [key in string]: string }, };

export type ImportRow = { 
/**
 * The rows of the file that it is made of.
 */
rows: Array<number>, 
/**
 * Text by field.
 */
fields: { [key in string]: string }, };

export type ImportTaken = { 
/**
 * The draft as it is now. `undo_import` gives it back as it was; a second time, this again.
 */
draft: DraftView, 
/**
 * Whether the draft is new: it is undone by putting it away.
 */
is_new: boolean, 
/**
 * How many rows came.
 */
row_count: number, };

export type ImportTarget = { 
/**
 * Its pointer in the payload.
 */
pointer: string, 
/**
 * What people call it.
 */
label: LocalText, };

export type Language = "nb" | "nn" | "en";

export type LeftOut = { 
/**
 * Why.
 */
reason: LeftOutReason, 
/**
 * How many files; folders, where it is the folder that could not be looked into. Zero where
 * nobody counted them.
 */
count: number, 
/**
 * The names of the first of them.
 */
names: Array<string>, };

export type LeftOutReason = "twice" | "other_kind" | "too_deep" | "too_many" | "folder_unreadable" | "stopped";

export type Level = "error" | "warning" | "tip";

export type LineOutcome = "waiting" | "sending" | "received" | "refused" | "unknown" | "queued" | "not_sent" | "untried";

export type ListQuery = { 
/**
 * Words to find, each by its beginning: in the names and numbers of a report, in what was typed
 * or sent, and in Bufdir's notes.
 */
search: string, 
/**
 * Only these states; all when empty.
 */
states: Array<State>, 
/**
 * Only this period.
 */
period: string | null, 
/**
 * Only this organisation.
 */
organisation_id: OrganisationId | null, 
/**
 * Order.
 */
sort: SortBy, 
/**
 * Greatest first.
 */
descending: boolean, 
/**
 * Rows to leave out at the beginning.
 */
offset: number, 
/**
 * Most rows to give; 0 means 100.
 */
limit: number, };

export type ListShape = { 
/**
 * Columns from left to right.
 */
columns: Array<SortBy>, 
/**
 * Saved views, in the order of their names.
 */
views: Array<SavedView>, };

export type LocalText = { 
/**
 * Bokmål.
 */
nb: string, 
/**
 * Nynorsk.
 */
nn: string, 
/**
 * English.
 */
en: string, };

export type Look = "system" | "light" | "dark";

export type ManyEnd = { "how": "whole" } | { "how": "stopped" } | { "how": "failed", 
/**
 * What.
 */
reason: AppError, } | { "how": "doubt" } | { "how": "held_back", 
/**
 * A person paused it.
 */
paused: boolean, };

export type ManyLine = { 
/**
 * As it stands now.
 */
submission: SubmissionRow, 
/**
 * What became of it.
 */
outcome: LineOutcome, 
/**
 * Why it was not sent, or waits.
 */
reason: AppError | null, 
/**
 * What Bufdir wrote where it refused it, word for word.
 */
words: string | null, };

export type ManySent = { 
/**
 * When it began.
 */
begun_at: string, 
/**
 * It goes on now.
 */
running: boolean, 
/**
 * How it ended; null while it goes on, and when the program ended before.
 */
end: ManyEnd | null, 
/**
 * Whether what could not be sent was to wait in the queue and go by itself.
 */
by_itself: boolean, 
/**
 * Each draft, in the order in which they were sent, as it stands now.
 */
lines: Array<ManyLine>, };

export type Measure = "count" | "hours" | "hours_per_count";

export type MoveDraft = { 
/**
 * The draft.
 */
id: SubmissionId, 
/**
 * The version to move it to.
 */
payload_version: string, };

export type MovePreview = { 
/**
 * The version that it is in.
 */
from: string, 
/**
 * The version to move it to.
 */
to: string, 
/**
 * What people call the report there.
 */
title: LocalText, 
/**
 * How many values are carried over.
 */
carried: number, 
/**
 * Values that an earlier move set aside, and that have a place again.
 */
returned: number, 
/**
 * What would be set aside, then what stays so; the first of them where there are many.
 */
aside: Array<AsideView>, 
/**
 * How many there are.
 */
aside_count: number, 
/**
 * How many of these an earlier move set aside.
 */
aside_before: number, 
/**
 * Errors that a check would find afterwards.
 */
errors: number, };

export type MovedView = { 
/**
 * The version before.
 */
from: string, 
/**
 * The version after.
 */
to: string, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * Whether it took back the move before it.
 */
undoes: boolean, 
/**
 * What has no place now; the first of them where there are many.
 */
aside: Array<AsideView>, 
/**
 * How many there are.
 */
aside_count: number, };

export type NextTry = { "when": "now" } | { "when": "in", 
/**
 * What is left of it, rounded up.
 */
seconds: number, 
/**
 * The server asked for this pause (`Retry-After`).
 */
asked_by_server: boolean, } | { "when": "online" } | { "when": "put_right" } | { "when": "after_probe" } | { "when": "resumed" } | { "when": "person" };

export type NoPlace = { "why": "gone" } | { "why": "other_kind", 
/**
 * What.
 */
kind: FieldKind, } | { "why": "too_long", 
/**
 * Most characters.
 */
limit: number, } | { "why": "not_allowed" };

export type NoteLevel = "problem" | "note";

export type NumberChoice = { 
/**
 * Which column, from 1.
 */
column: number, 
/**
 * How.
 */
reading: NumberReading, };

export type NumberDiffers = { 
/**
 * The number in the report.
 */
in_report: string, 
/**
 * The organisation's.
 */
number: string, 
/**
 * What people call the organisation.
 */
organisation: string, 
/**
 * How it is acknowledged.
 */
acknowledgement: string, };

export type NumberReading = "thousands" | "decimal";

export type OldRows = "replace" | "keep";

export type OnlineCheck = { 
/**
 * Bufdir's word.
 */
is_valid: boolean, 
/**
 * Bufdir's errors, word for word.
 */
errors: Array<string>, 
/**
 * Bufdir's warnings, word for word.
 */
warnings: Array<string>, 
/**
 * Whether it says the same as the local check.
 */
agrees: boolean, 
/**
 * When it answered.
 */
checked_at: string, };

export type OpenedFile = { "kind": "draft", 
/**
 * The draft.
 */
draft: DraftView, } | { "kind": "table", 
/**
 * What was read.
 */
preview: ImportPreview, } | { "kind": "rule_pack", 
/**
 * What it would bring.
 */
preview: RulePackPreview, };

export type OrderedFault = { 
/**
 * Which call.
 */
endpoint: Endpoint, 
/**
 * What happens to it.
 */
fault: PracticeFault, 
/**
 * How many times; then the server is itself again.
 */
times: number, };

export type OrgId = string;

export type OrgNumber = string;

export type Organisation = { 
/**
 * Its id here.
 */
id: OrganisationId, 
/**
 * What people call it, as "Region 07".
 */
label: string, 
/**
 * Nine digits.
 */
org_number: OrgNumber, 
/**
 * Bufdir's name for it, as `org_482`.
 */
org_id: OrgId, 
/**
 * The client id that Bufdir gave it, as `eircodex_org_482`. Not a secret.
 */
client_id: string, };

export type OrganisationId = string;

export type OrganisationView = { 
/**
 * The organisation.
 */
organisation: Organisation, 
/**
 * Whether a secret is kept for it.
 */
has_secret: boolean, 
/**
 * The last test of its connection, with the credentials that it has now.
 */
tested: ConnectionTest | null, };

export type Overview = { 
/**
 * What needs the user, most urgent first: unknown outcome, rejected or refused without a
 * correction, queued, drafts, awaiting an answer.
 */
needs: Array<SubmissionRow>, 
/**
 * How many submissions there are.
 */
submissions: number, 
/**
 * The deadline, when one is set.
 */
deadline: DeadlineView | null, 
/**
 * When the server last answered a question about a report, RFC 3339.
 */
asked_at: string | null, 
/**
 * What was sent, by period and category.
 */
sent: Array<PeriodCategory>, };

export type PackChange = { 
/**
 * The labels on the way to the field, the outermost first.
 */
path: Array<LocalText>, 
/**
 * What is otherwise.
 */
what: PackDifference, };

export type PackDifference = { "change": "added", 
/**
 * Missing is an error.
 */
required: boolean, } | { "change": "gone" } | { "change": "kind", 
/**
 * What it held.
 */
before: FieldKind, 
/**
 * What it holds.
 */
after: FieldKind, } | { "change": "needed", 
/**
 * Missing is an error.
 */
required: boolean, 
/**
 * Missing is a warning.
 */
recommended: boolean, } | { "change": "label", 
/**
 * What they called it.
 */
before: LocalText, } | { "change": "limit", 
/**
 * Its keyword.
 */
keyword: string, 
/**
 * What it was; null where there was none.
 */
before: string | null, 
/**
 * What it is; null where there is none any more.
 */
after: string | null, } | { "change": "choice_added", 
/**
 * What people read.
 */
choice: LocalText, } | { "change": "choice_gone", 
/**
 * What people read.
 */
choice: LocalText, };

export type PackField = { 
/**
 * The labels on the way to it, the outermost first.
 */
path: Array<LocalText>, 
/**
 * What it holds.
 */
kind: FieldKind, 
/**
 * Missing is an error.
 */
required: boolean, 
/**
 * Missing is a warning.
 */
recommended: boolean, };

export type Pasted = { 
/**
 * As HTML, where it has that form.
 */
html: string | null, 
/**
 * As text.
 */
text: string | null, };

export type PayloadVersion = string;

export type PeriodCategory = { 
/**
 * The period.
 */
period: string, 
/**
 * The category's value in the payload.
 */
category: string, 
/**
 * Sum of counts.
 */
count: Decimal, 
/**
 * Sum of hours.
 */
hours: Decimal, };

export type PracticeFault = "refuse" | "delay" | "drop_before_reading" | "drop_after_taking_in" | "truncate" | "wrong_content_type" | "unauthorized" | "conflict" | "too_many_requests" | "server_error" | "unavailable";

export type Preview = { 
/**
 * The body of `submit`, exactly.
 */
json: string, 
/**
 * SHA-256 of the payload as it stands in the body, hexadecimal.
 */
payload_sha256: string, };

export type PreviewImport = { 
/**
 * The opened file.
 */
import_id: string, 
/**
 * The choices.
 */
choices: ImportChoices, };

export type Progress = { 
/**
 * Done.
 */
done: number, 
/**
 * In all.
 */
total: number, };

export type QuestionKind = "sheet" | "header_row" | "similar_column" | "several_columns" | "unnamed_column" | "total_rows" | "hidden_rows" | "ambiguous_numbers";

export type QueueView = { 
/**
 * The user paused it: nothing goes by itself until it is resumed, and what is sent in waits
 * here. "Send now" of one report still works: a person asks.
 */
paused: boolean, 
/**
 * It rests after five failures in a row; one probe wakes it.
 */
resting: Resting | null, 
/**
 * What waits, oldest first.
 */
waiting: Array<QueuedView>, };

export type QueuedView = { 
/**
 * As in a list.
 */
submission: SubmissionRow, 
/**
 * How it waits.
 */
waits: Waits, };

export type ReceiptFormat = "pdf" | "html" | "json";

export type Remark = { 
/**
 * What it is.
 */
kind: RemarkKind, 
/**
 * The words.
 */
text: string, 
/**
 * The places that it names, in the draft as it is now; none where it names none.
 */
pointers: Array<string>, };

export type RemarkKind = "note" | "error" | "warning";

export type ReportDiff = { 
/**
 * Fields outside the tables, in the order of the form.
 */
fields: Array<FieldChange>, 
/**
 * Tables in which something is different, in the order of the form.
 */
tables: Array<TableDiff>, };

export type ResolveNotReceived = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * The second confirmation; without it nothing happens.
 */
confirmed: boolean, 
/**
 * How the person knows: free text of at most 500 characters, kept word for word; may be empty.
 */
reason: string, };

export type ResolveReceived = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * The reference, as typed.
 */
reference_id: string, 
/**
 * How the person knows: free text of at most 500 characters, kept word for word; may be empty.
 */
reason: string, };

export type Resting = { 
/**
 * Failures in a row, over the whole queue.
 */
failures: number, 
/**
 * Seconds until one report may go as the probe; null when it goes once there is a net.
 */
probe_in_seconds: number | null, };

export type ReviewedDraft = { 
/**
 * As in a list.
 */
submission: SubmissionRow, 
/**
 * What was looked at: a draft that is saved again since is not sent by this look. Null where it
 * is no draft.
 */
saved_at: string | null, 
/**
 * What the check found.
 */
verdict: Verdict, 
/**
 * Its warnings, each to be acknowledged.
 */
warnings: Array<Finding>, 
/**
 * What is acknowledged of it, as `rule` + space + `pointer`.
 */
acknowledged: Array<string>, 
/**
 * It names another organisation number than its organisation has.
 */
number_differs: NumberDiffers | null, 
/**
 * Why it cannot be sent, whatever is acknowledged; null when it can.
 */
obstacle: AppError | null, };

export type Roles = { 
/**
 * The organisation number.
 */
organisation_number: string | null, 
/**
 * The period.
 */
period: string | null, 
/**
 * The tables of activities.
 */
tables: Array<TableRole>, };

export type RowAnswer = "take" | "leave_out";

export type RowChange = { 
/**
 * What became of it.
 */
kind: ChangeKind, 
/**
 * Its place before, counted from 0.
 */
row_before: number | null, 
/**
 * Its place now, counted from 0.
 */
row_now: number | null, 
/**
 * Its category, now or else before; none where it has none.
 */
category: string | null, 
/**
 * The cells that are different; of an added or a removed row, all of them.
 */
cells: Array<FieldChange>, };

export type RulePackAdded = { 
/**
 * Who, in their own words.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The name of the file.
 */
file: string, };

export type RulePackInfo = { 
/**
 * Its name.
 */
payload_version: string, 
/**
 * What people call it.
 */
title: LocalText, 
/**
 * Whether it came with the program.
 */
built_in: boolean, };

export type RulePackPreview = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * Its name.
 */
payload_version: string, 
/**
 * What people call the report.
 */
title: LocalText, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * Where it would stand.
 */
standing: RulePackStanding, 
/**
 * What it asks for, in the order of the form.
 */
fields: Array<PackField>, 
/**
 * The newest other rule pack at hand.
 */
compared_with: string | null, 
/**
 * What is otherwise in it than in that one.
 */
changes: Array<PackChange>, 
/**
 * The login name of whoever is at the keyboard.
 */
who: string, };

export type RulePackRow = { 
/**
 * Its name.
 */
payload_version: string, 
/**
 * What people call the report; null for one that cannot be read.
 */
title: LocalText | null, 
/**
 * SHA-256 of its file, hexadecimal.
 */
sha256: string, 
/**
 * Who added it and when; null for one that came with the program.
 */
added: RulePackAdded | null, 
/**
 * Drafts that use it, [`MOST_COUNTED`] at most.
 */
drafts: number, 
/**
 * Reports that are no drafts and use it, [`MOST_COUNTED`] at most.
 */
reports: number, 
/**
 * Why it cannot be used, when it cannot.
 */
fault: AppError | null, };

export type RulePackStanding = "newest" | "older" | "known" | "mends";

export type RulePacksView = { 
/**
 * Newest first.
 */
packs: Array<RulePackRow>, 
/**
 * The one that new drafts use.
 */
newest: string, };

export type SameCategory = "keep" | "sum";

export type SaveDraft = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * The organisation it is for.
 */
organisation_id: OrganisationId | null, 
/**
 * The sender's own name for it, as typed.
 */
report_id: string, 
/**
 * What was typed.
 */
document: Document, 
/**
 * The step it stands at.
 */
step: WizardStep, 
/**
 * Warnings that are acknowledged, as `rule` + space + `pointer`.
 */
acknowledged: Array<string>, 
/**
 * What the person explains about the figures, at most 4000 characters; null leaves it as it is.
 */
explanation: string | null, };

export type SaveOrganisation = { 
/**
 * Absent for a new one.
 */
id: OrganisationId | null, 
/**
 * What people call it.
 */
label: string, 
/**
 * Nine digits.
 */
org_number: string, 
/**
 * Bufdir's name for it.
 */
org_id: string, 
/**
 * The client id.
 */
client_id: string, 
/**
 * A new secret; absent keeps the one there is.
 */
secret: string | null, };

export type SaveReceipt = { 
/**
 * Of which submission.
 */
id: SubmissionId, 
/**
 * As what.
 */
format: ReceiptFormat, };

export type SaveView = { 
/**
 * The one to change; null makes one.
 */
id: string | null, 
/**
 * What the person calls it: 60 characters at most, no other view's name.
 */
name: string, 
/**
 * What it asks.
 */
question: ViewQuestion, };

export type SavedDraft = { 
/**
 * When.
 */
saved_at: string, 
/**
 * What a check says of it now.
 */
check: CheckView, 
/**
 * What was said of the report that it corrects, where it belongs now.
 */
remarks: Array<Remark>, };

export type SavedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * What it asks.
 */
question: ViewQuestion, };

export type SecretKeeper = "keyring" | "session";

export type SendMany = { 
/**
 * Which, in their order.
 */
drafts: Array<ChosenDraft>, 
/**
 * The user said, for these reports: what cannot be sent now waits in the queue and goes by
 * itself. Otherwise the settings hold; where they say no, it stays a draft.
 */
by_itself: boolean, };

export type SendReport = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * The user said, for this report: should it have to wait, it goes by itself once it can. False
 * says nothing: the settings hold.
 */
by_itself: boolean, };

export type SetByItself = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * True: it goes by itself once it can. False: it waits for a person, whatever the settings say.
 */
by_itself: boolean, };

export type Settings = { 
/**
 * Where reports go.
 */
environment: EnvironmentName, 
/**
 * The live environment's base address, up to and with the first `/api/v1/bufdir-api`.
 */
live_address: string | null, 
/**
 * Language of window, receipts and notices.
 */
language: Language, 
/**
 * Light or dark.
 */
look: Look, 
/**
 * Text size in percent, 80 to 200.
 */
text_size: number, 
/**
 * The organisation in use in practice; null means all of them.
 */
practice_organisation: OrganisationId | null, 
/**
 * The organisation in use live; null means all of them.
 */
live_organisation: OrganisationId | null, 
/**
 * The deadline, `yyyy-mm-dd`. Taken as people type it ([`crate::domain::deadline::read`]).
 */
deadline: string | null, 
/**
 * The period whose report is to be sent by then; without one nobody knows when it was.
 */
deadline_period: string | null, 
/**
 * Whether the system shows a notice when the deadline comes near.
 */
deadline_notices: boolean, 
/**
 * Whether a queued report goes by itself once it can.
 */
send_by_itself: boolean, 
/**
 * Whether the system shows a notice when something is heard of a report.
 */
notices: boolean, 
/**
 * Whether the program goes on when its window is closed, where the system has a place to show
 * that it does.
 */
background: boolean, 
/**
 * Whether it has been explained that it does: once, when the window is first closed.
 */
background_explained: boolean, };

export type SharedCategory = { 
/**
 * The category, as it goes into the report.
 */
category: string, 
/**
 * How many rows have it.
 */
rows: number, };

export type SheetChoice = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the workbook hides it. A hidden sheet is never taken unasked.
 */
hidden: boolean, 
/**
 * Whether nothing stands in it.
 */
empty: boolean, };

export type SortBy = "updated" | "state" | "report_id" | "organisation" | "period" | "hours" | "reference" | "org_number" | "count" | "created" | "submitted";

export type Start = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Where reports go now.
 */
environment: EnvironmentName, 
/**
 * Base address in use, or null in a live environment without one.
 */
address: string | null, 
/**
 * What the user set.
 */
settings: Settings, 
/**
 * Organisations of this environment.
 */
organisations: Array<OrganisationView>, 
/**
 * The organisation in use: the only one, or the one that was chosen; null where it is all of
 * them, or there is none.
 */
current_organisation: OrganisationId | null, 
/**
 * Where secrets are kept.
 */
secrets: SecretKeeper, 
/**
 * Why the keyring is not in use, when it is not.
 */
secrets_notice: AppError | null, 
/**
 * The draft to come back to: the one that was open when the app closed.
 */
open_draft: SubmissionId | null, 
/**
 * Payload versions at hand, newest first.
 */
payload_versions: Array<string>, 
/**
 * Whether there was an answer from the server a moment ago; null before the first call.
 */
reachable: boolean | null, 
/**
 * Something to tell at start, such as a damaged database that was set aside.
 */
notice: AppError | null, 
/**
 * A backup that was chosen has taken the database's place at this start: what was done since
 * it was made is not in it.
 */
restored: boolean, 
/**
 * Names of the files that the program was started with, to be opened as if dropped.
 */
dropped: Array<string>, };

export type State = "draft" | "queued" | "sending" | "in_doubt" | "received" | "processing" | "accepted" | "rejected" | "refused";

export type StatusNews = { 
/**
 * Which.
 */
id: SubmissionId, 
/**
 * Where it stands now.
 */
state: State, 
/**
 * It has moved on. Else something was said of it that a person should read: a word that is
 * not known or leads backwards, or that there is no such report any more.
 */
moved_on: boolean, };

export type StatusOutcome = { 
/**
 * The submission as it stands now.
 */
submission: SubmissionRow, 
/**
 * Whether its state changed.
 */
changed: boolean, 
/**
 * Why there was no answer, when there was none.
 */
failure: AppError | null, };

export type SubmissionDetail = { 
/**
 * As in a list.
 */
submission: SubmissionRow, 
/**
 * When the answer came, by this machine's clock.
 */
received_at: string | null, 
/**
 * Bufdir's confirmation, word for word.
 */
bufdir_confirmation: string | null, 
/**
 * Bufdir's clock: when it was processed.
 */
processed_at: string | null, 
/**
 * Bufdir's notes, word for word.
 */
notes: string | null, 
/**
 * The exact body that was or will be sent, once frozen.
 */
body: string | null, 
/**
 * SHA-256 of that body, hexadecimal.
 */
body_sha256: string | null, 
/**
 * SHA-256 of the payload as it stands in that body, hexadecimal.
 */
payload_sha256: string | null, 
/**
 * Everything that happened, oldest first.
 */
events: Array<EventView>, 
/**
 * Every attempt, oldest first.
 */
attempts: Array<AttemptView>, 
/**
 * How it waits; null when it is not in the queue.
 */
waits: Waits | null, 
/**
 * The report that this one corrects.
 */
parent: SubmissionRow | null, 
/**
 * Reports that correct this one.
 */
corrections: Array<SubmissionRow>, 
/**
 * What the local check says of the frozen body; null where nothing is frozen, or its rule pack
 * is not at hand.
 */
check: CheckView | null, 
/**
 * What Bufdir said of exactly the frozen payload when it was checked there; null where it was
 * not.
 */
online: OnlineCheck | null, 
/**
 * The last answer about it, where that does not fit where the report stands: a word that is not
 * known or leads backwards, or that there is no such report ([`EventKind::StatusFailed`]).
 */
later: EventView | null, 
/**
 * What a person explained about its figures, for the organisation itself: it is never sent.
 */
explanation: string | null, };

export type SubmissionId = string;

export type SubmissionPage = { 
/**
 * The rows asked for.
 */
rows: Array<SubmissionRow>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Periods to filter by.
 */
periods: Array<string>, };

export type SubmissionRow = { 
/**
 * Its id here.
 */
id: SubmissionId, 
/**
 * Where it stands.
 */
state: State, 
/**
 * The sender's own name for it.
 */
report_id: string, 
/**
 * Bufdir's name for the organisation.
 */
org_id: string | null, 
/**
 * What people call the organisation.
 */
organisation_label: string | null, 
/**
 * Nine digits, as the payload has them.
 */
org_number: string | null, 
/**
 * The period, as the payload has it.
 */
period: string | null, 
/**
 * Names the rule pack.
 */
payload_version: string, 
/**
 * Bufdir's reference.
 */
reference_id: string | null, 
/**
 * Bufdir's word for where it stands, word for word.
 */
bufdir_status: string | null, 
/**
 * Sum of counts.
 */
count: Decimal, 
/**
 * Sum of hours.
 */
hours: Decimal, 
/**
 * When it was made.
 */
created_at: string, 
/**
 * When something last happened to it.
 */
updated_at: string, 
/**
 * Bufdir's clock: when it was taken in.
 */
submitted_at: string | null, 
/**
 * Why it waits in the queue, when it does and a try failed.
 */
waiting_for: AppError | null, 
/**
 * The report that it corrects.
 */
parent_id: SubmissionId | null, };

export type Suggestion = { 
/**
 * What stands in the payload.
 */
value: string, 
/**
 * What people read.
 */
label: LocalText, };

export type TableDiff = { 
/**
 * The array.
 */
pointer: string, 
/**
 * Rows that were added, removed or changed, in the order of the rows now.
 */
rows: Array<RowChange>, 
/**
 * Rows that say the same.
 */
unchanged: number, 
/**
 * Rows that stayed stand in another order.
 */
reordered: boolean, };

export type TableKind = "csv" | "xlsx" | "ods";

export type TableRole = { 
/**
 * The array.
 */
pointer: string, 
/**
 * Key of the category column.
 */
category: string | null, 
/**
 * Key of the count column.
 */
count: string | null, 
/**
 * Key of the hours column.
 */
hours: string | null, };

export type TakeImport = { 
/**
 * The opened file.
 */
import_id: string, 
/**
 * The choices; into a new draft when `into` is none.
 */
choices: ImportChoices, 
/**
 * What becomes of the rows of the draft that they go into.
 */
old_rows: OldRows, };

export type TakenIn = { 
/**
 * Organisations that were not here before.
 */
organisations: number, 
/**
 * Reports that were not here before.
 */
submissions: number, 
/**
 * Rule packs that were not here before.
 */
rule_packs: number, 
/**
 * Reports that were here already, and were left as they are.
 */
known: number, 
/**
 * Of the new ones, those that waited in the queue there, and are drafts here.
 */
drafts_again: number, 
/**
 * Of the new ones, those that were being sent when they were taken out: in doubt here.
 */
in_doubt: number, };

export type TextChange = { 
/**
 * Before.
 */
before: string, 
/**
 * Now.
 */
now: string, };

export type TextEncoding = "utf8" | "windows1252" | "utf16_le" | "utf16_be";

export type TextFormat = { 
/**
 * Its characters.
 */
encoding: TextEncoding, 
/**
 * Whether it begins with a byte order mark.
 */
has_mark: boolean, 
/**
 * What stands between its cells.
 */
delimiter: Delimiter, 
/**
 * Whether no other separator fits as well.
 */
sure: boolean, 
/**
 * Whether letters look as if they were read with the wrong characters: `Ã¸` for `ø`.
 */
looks_garbled: boolean, };

export type TextPurpose = "plain" | "digits" | "email" | "telephone" | "name";

export type Tick = { 
/**
 * Which draft.
 */
id: SubmissionId, 
/**
 * How the warning is acknowledged.
 */
acknowledgement: string, };

export type TopRow = { 
/**
 * Its number.
 */
row: number, 
/**
 * Its cells from column A on, empty ones too.
 */
cells: Array<string>, };

export type Totals = { 
/**
 * Rows in all tables.
 */
rows: number, 
/**
 * Sum of the count columns; rows that cannot be read are left out.
 */
count: Decimal, 
/**
 * Sum of the hours columns; rows that cannot be read are left out.
 */
hours: Decimal, 
/**
 * Rows of which a figure could not be read, so that the sums are not the whole.
 */
unreadable_rows: number, 
/**
 * The same by category, in the order in which the categories first appear.
 */
by_category: Array<CategoryTotal>, };

export type Verdict = { 
/**
 * Findings that block sending.
 */
errors: number, 
/**
 * Findings to acknowledge.
 */
warnings: number, 
/**
 * Findings that only help.
 */
tips: number, };

export type ViewQuestion = { 
/**
 * Words to find.
 */
search: string, 
/**
 * Only these states; all when empty.
 */
states: Array<State>, 
/**
 * Only this period.
 */
period: string | null, 
/**
 * Only this organisation.
 */
organisation_id: OrganisationId | null, 
/**
 * Order.
 */
sort: SortBy, 
/**
 * Greatest first.
 */
descending: boolean, 
/**
 * Columns from left to right; those in use when empty.
 */
columns: Array<SortBy>, };

export type Waits = { 
/**
 * It goes by itself: said for this report, or in the settings.
 */
by_itself: boolean, 
/**
 * A person said so, or said that it does not, for this report; otherwise the settings hold.
 */
said_for_this: boolean, 
/**
 * Tries to send these bytes that came to nothing.
 */
failures: number, 
/**
 * When it is tried next.
 */
next: NextTry, };

export type WizardStep = "basis" | "fill_in" | "check" | "review" | "receipt";

export type Work = "check_files" | "refresh_all" | "send_many";

export interface Commands {
  start: { input: null; output: Start };
  save_settings: { input: Settings; output: Start };
  choose_organisation: { input: OrganisationId | null; output: Start };
  background: { input: null; output: Background };
  save_organisation: { input: SaveOrganisation; output: Start };
  remove_organisation: { input: OrganisationId; output: Start };
  sign_out: { input: OrganisationId; output: Start };
  test_connection: { input: OrganisationId; output: null };
  form: { input: PayloadVersion; output: FormSpec };
  new_draft: { input: DraftSource; output: DraftView };
  open_file: { input: null; output: OpenedFile | null };
  open_dropped: { input: null; output: OpenedFile };
  preview_import: { input: PreviewImport; output: ImportPreview };
  take_import: { input: TakeImport; output: ImportTaken };
  undo_import: { input: SubmissionId; output: DraftView };
  paste_rows: { input: Pasted; output: Array<Array<string>> };
  draft: { input: SubmissionId; output: DraftView };
  save_draft: { input: SaveDraft; output: SavedDraft };
  discard_draft: { input: SubmissionId; output: null };
  restore_draft: { input: SubmissionId; output: DraftView };
  preview: { input: SubmissionId; output: Preview };
  check_online: { input: SubmissionId; output: OnlineCheck };
  comparison: { input: SubmissionId; output: Comparison };
  send: { input: SendReport; output: SubmissionDetail };
  send_now: { input: SubmissionId; output: SubmissionDetail };
  take_back: { input: SubmissionId; output: DraftView };
  queue: { input: null; output: QueueView };
  pause_queue: { input: boolean; output: QueueView };
  set_by_itself: { input: SetByItself; output: SubmissionDetail };
  review_many: { input: Array<SubmissionId>; output: Array<ReviewedDraft> };
  acknowledge_many: { input: AcknowledgeMany; output: null };
  send_many: { input: SendMany; output: ManySent };
  stop_sending: { input: null; output: null };
  many_sent: { input: null; output: ManySent | null };
  resolve_received: { input: ResolveReceived; output: SubmissionDetail };
  resolve_not_received: { input: ResolveNotReceived; output: SubmissionDetail };
  overview: { input: OrganisationId | null; output: Overview };
  submissions: { input: ListQuery; output: SubmissionPage };
  list_shape: { input: null; output: ListShape };
  choose_columns: { input: Array<SortBy>; output: ListShape };
  save_view: { input: SaveView; output: ListShape };
  remove_view: { input: string; output: ListShape };
  restore_view: { input: string; output: ListShape };
  export_history: { input: ListQuery; output: number | null };
  submission: { input: SubmissionId; output: SubmissionDetail };
  refresh_status: { input: SubmissionId; output: StatusOutcome };
  refresh_all: { input: null; output: Array<StatusOutcome> };
  check_files: { input: null; output: CheckedFiles | null };
  check_dropped: { input: null; output: CheckedFiles };
  open_checked: { input: number; output: OpenedFile };
  save_check_result: { input: null; output: boolean };
  stop_work: { input: null; output: null };
  save_receipt: { input: SaveReceipt; output: boolean };
  print_page: { input: null; output: null };
  save_backup: { input: null; output: boolean };
  restore_backup: { input: null; output: boolean };
  take_out: { input: null; output: number | null };
  take_in: { input: null; output: TakenIn | null };
  copies: { input: null; output: CopiesView };
  restore_copy: { input: string; output: boolean };
  about: { input: null; output: About };
  support_details: { input: null; output: string };
  open_data_folder: { input: null; output: null };
  rule_packs: { input: null; output: RulePacksView };
  open_rule_pack: { input: null; output: RulePackPreview | null };
  add_rule_pack: { input: AddRulePack; output: RulePacksView };
  remove_rule_pack: { input: PayloadVersion; output: RulePacksView };
  restore_rule_pack: { input: PayloadVersion; output: RulePacksView };
  preview_move: { input: MoveDraft; output: MovePreview };
  move_draft: { input: MoveDraft; output: DraftView };
  undo_move: { input: SubmissionId; output: DraftView };
  last_move: { input: SubmissionId; output: MovedView | null };
  bare_draft: { input: SubmissionId; output: BareDraft };
  order_fault: { input: OrderedFault; output: null };
  forget_faults: { input: null; output: null };
  advance_practice_clock: { input: number; output: null };
}
