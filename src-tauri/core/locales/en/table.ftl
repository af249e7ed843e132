### The page that shows a table from a file before its rows become a report. The notes and questions
### themselves are in import.ftl.

table-title = Table from a file
table-kind = { $kind ->
    [xlsx] Excel workbook
    [ods] OpenDocument spreadsheet
   *[csv] Delimited text (CSV)
  }
table-intro = Nothing has been taken in yet. Check that the columns are right, then take the rows into the report.
table-other-file = Choose another file
table-none = No table is open
table-none-text = Choose a CSV, Excel or ODS file, or drop it anywhere in the window.
table-choose-file = Choose a file
table-continue = Continue with the table from { $file }
table-continue-text = Its rows have not been taken in yet.

table-ready = { $rows ->
    [one] One row can be taken in
   *[other] { $shown } rows can be taken in
  }
table-asked = { $count ->
    [one] One question needs an answer
   *[other] { $count } questions need an answer
  }
table-asked-text = Answer this before the rows can be taken in:
table-problems = { $count ->
    [one] One thing needs a look. It is listed under “Notes”.
   *[other] { $count } things need a look. They are listed under “Notes”.
  }
table-empty = No rows to take in
table-empty-text = There are no rows here that can become activities. Choose another sheet, another header row or another file.
table-working = Reading …

table-reading = How the file was read
table-sheet = Sheet
table-sheet-hidden = { $name } (hidden)
table-sheet-empty = { $name } (empty)
table-choose = Choose …
table-header-row = Header row
table-header-row-option = Row { $row }: { $cells }
table-header-row-none = No row has headers
table-encoding = Character set
table-encoding-utf8 = UTF-8
table-encoding-windows1252 = Windows-1252
table-encoding-utf16_le = UTF-16
table-encoding-utf16_be = UTF-16 (BE)
table-delimiter = Separator
table-delimiter-semicolon = Semicolon
table-delimiter-comma = Comma
table-delimiter-tab = Tab
table-target = Table in the report

table-columns = Columns
table-columns-text = Choose which column is which field. The choice is remembered for the next file with the same headers.
table-column = Column
table-column-examples = Values
table-column-field = Field in the report
table-column-field-for = Field for column { $column }
table-column-no-header = No header
table-column-hidden = Hidden
table-column-left-out = Leave out
table-column-remembered = As last time
table-column-yes = Yes, it is “{ $field }”
table-columns-all = { $count ->
    [one] Show one more column
   *[other] Show { $count } more columns
  }

table-rows = Rows
table-row-number = Row in the file
table-rows-first = Showing the first { $shown } of { $all } rows. All are taken in.
table-flagged = needs correcting
table-answer-take = Yes, include
table-answer-leave_out = No, leave out
table-reading-thousands = Thousands: { $text } is { $number }
table-reading-decimal = Decimals: { $text } is { $number }
table-reading-ask = Leave it, and ask me in the form
table-same-category = { $count ->
    [one] One category is in several rows. What should they become?
   *[other] { $count } categories are in several rows. What should they become?
  }
table-same-category-keep = Rows of their own, as in the file
table-same-category-sum = One row for each category, with the figures added up
table-shared = { $category }: { $rows } rows
table-shared-more = … and { $count } more

table-notes = Notes
table-notes-none = There is nothing to note.
table-problem = Look at
table-note = Note
table-places = { $count ->
    [one] Show the place
   *[other] Show { $count } places
  }
table-place-cell = Row { $row }, column { $column }
table-place-row = Row { $row }
table-place-column = Column { $column }

table-into = Where should the rows go?
table-into-open = Into the report you are working on ({ $report })
table-into-open-nameless = Into the report you are working on
table-into-new = Into a new report
table-old-rows = { $count ->
    [one] The report already has one row. What should happen to it?
   *[other] The report already has { $count } rows. What should happen to them?
  }
table-old-rows-keep = Keep, and add the new ones after
table-old-rows-replace = Replace with the new ones
table-take = Take into the report
table-blocked = The rows cannot be taken in yet
table-taken = { $rows ->
    [one] One row was taken in from { $file }.
   *[other] { $rows } rows were taken in from { $file }.
  }
table-taken-back = The report is as it was before the table was taken in.

table-fetch = Get rows from a file
table-copy = Copy the table
table-copy-marked = Copy selection
table-copied = { $rows ->
    [one] One row is copied, with column names. Paste it into a spreadsheet.
   *[other] { $rows } rows are copied, with column names. Paste them into a spreadsheet.
  }
