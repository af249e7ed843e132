### A table on its way into a report: what was read, and what has to be settled.
### "import-note-<kind>" is what is worth knowing, "import-question-<kind>" is what is asked. $count
### is how many cells or rows it is about; the places are shown below.

## Notes: something could not be read

import-note-number-unreadable = { $count ->
    [one] One cell is not a number. It is taken as it stands, and must be corrected.
   *[other] { $count } cells are not numbers. They are taken as they stand, and must be corrected.
  }
import-note-error-cell = { $count ->
    [one] One cell shows an error in the spreadsheet. The value must be filled in.
   *[other] { $count } cells show an error in the spreadsheet. The values must be filled in.
  }
import-note-formula-not-calculated = { $count ->
    [one] One formula has not been calculated in the file. Open the file in the spreadsheet, save it and try again, or fill in the value.
   *[other] { $count } formulas have not been calculated in the file. Open the file in the spreadsheet, save it and try again, or fill in the values.
  }
import-note-date-in-number = { $count ->
    [one] One cell that should be a number is a date. It is taken as it stands, and must be corrected.
   *[other] { $count } cells that should be numbers are dates. They are taken as they stand, and must be corrected.
  }
import-note-time-in-number = { $count ->
    [one] One cell that should be a number is a time. It is taken as it stands, and must be corrected.
   *[other] { $count } cells that should be numbers are times. They are taken as they stand, and must be corrected.
  }
import-note-merged-figure = { $count ->
    [one] One row belongs to a merged cell with a number. The number is taken in the top row only.
   *[other] { $count } rows belong to merged cells with numbers. The number is taken in the top row only.
  }
import-note-field-without-column = No column is chosen for “{ $field }”, which must be filled in.
import-note-text-garbled = Some letters look as if they were read wrongly. Choose another character set.
import-note-delimiter-unsure = It is not certain what stands between the cells of the file. See that the columns are right, or choose another separator.

## Notes: worth knowing

import-note-text-format = The file was read with the character set { $encoding ->
    [utf8] UTF-8
    [windows1252] Windows-1252
   *[other] UTF-16
  } and { $delimiter ->
    [comma] a comma
    [tab] a tab
   *[semicolon] a semicolon
  } between cells.
import-note-other-sheets = These sheets are not included: { $sheets }
import-note-hidden-sheets = These sheets are hidden in the file and not included: { $sheets }
import-note-rows-above-header = { $count ->
    [one] One row above the headers is not included.
   *[other] { $count } rows above the headers are not included.
  }
import-note-column-left-out = { $count ->
    [one] One column is not included.
   *[other] { $count } columns are not included.
  }
import-note-hidden-column = { $count ->
    [one] One column is hidden in the spreadsheet.
   *[other] { $count } columns are hidden in the spreadsheet.
  }
import-note-row-without-fields = { $count ->
    [one] One row has nothing in the columns that were chosen, and is not included.
   *[other] { $count } rows have nothing in the columns that were chosen, and are not included.
  }
import-note-repeated-header = { $count ->
    [one] The headers stand once more further down. That row is not included.
   *[other] The headers stand { $count } more times further down. Those rows are not included.
  }
import-note-total-rows-left-out = { $count ->
    [one] One row of sums is left out, as you chose.
   *[other] { $count } rows of sums are left out, as you chose.
  }
import-note-hidden-rows-left-out = { $count ->
    [one] One hidden row is left out, as you chose.
   *[other] { $count } hidden rows are left out, as you chose.
  }
import-note-formulas = { $count ->
    [one] One value comes from a formula. It is taken as it was last calculated.
   *[other] { $count } values come from formulas. They are taken as they were last calculated.
  }
import-note-percent = { $count ->
    [one] One number is shown as a percentage in the spreadsheet. 50% is read as 0.5.
   *[other] { $count } numbers are shown as percentages in the spreadsheet. 50% is read as 0.5.
  }
import-note-date-as-text = { $count ->
    [one] One date is taken as text.
   *[other] { $count } dates are taken as text.
  }
import-note-number-as-text = { $count ->
    [one] One number stands where there should be text. It is taken as text.
   *[other] { $count } numbers stand where there should be text. They are taken as text.
  }
import-note-number-stored-as-text = { $count ->
    [one] One number is stored as text in the spreadsheet. It is read as a number.
   *[other] { $count } numbers are stored as text in the spreadsheet. They are read as numbers.
  }
import-note-boolean-as-text = { $count ->
    [one] One cell is true or false in the spreadsheet. It is taken as text.
   *[other] { $count } cells are true or false in the spreadsheet. They are taken as text.
  }
import-note-merged-filled = { $count ->
    [one] One row belongs to a merged cell. The text from there is used in the row.
   *[other] { $count } rows belong to merged cells. The text from there is used in the rows.
  }
import-note-label-as-value = { $count ->
    [one] One cell is read as “{ $value }”.
   *[other] { $count } cells are read as “{ $value }”.
  }
import-note-trimmed = { $count ->
    [one] One text has spaces before or after it. They are not included.
   *[other] { $count } texts have spaces before or after them. They are not included.
  }
import-note-same-category-kept = { $count ->
    [one] One category stands in several rows. The rows are taken one by one.
   *[other] { $count } categories stand in several rows. The rows are taken one by one.
  }
import-note-same-category-summed = { $count ->
    [one] One category stands in several rows. They are added up to one row.
   *[other] { $count } categories stand in several rows. They are added up to one row each.
  }

## Questions

import-question-sheet = The file has several sheets. Which one is to be read?
import-question-header_row = No row looks like headers. Which row is it?
import-question-similar_column = Column { $column }, “{ $header }”, looks like “{ $field }”. Is that it?
import-question-several_columns = The columns { $columns } could all be “{ $field }”. Which one is it?
import-question-unnamed_column = Column { $column } has values but no header. What is it?
import-question-total_rows = { $count ->
    [one] One row looks like a sum. Is it to be included as an activity?
   *[other] { $count } rows look like sums. Are they to be included as activities?
  }
import-question-hidden_rows = { $count ->
    [one] One row is hidden in the spreadsheet. Is it to be included?
   *[other] { $count } rows are hidden in the spreadsheet. Are they to be included?
  }
import-question-ambiguous_numbers = { $count ->
    [one] One number in column { $column } can be read in two ways. Does the sign separate thousands or decimals?
   *[other] { $count } numbers in column { $column } can be read in two ways. Does the sign separate thousands or decimals?
  }

## Places

import-place-cell = { $file }, sheet { $sheet }, row { $row }, column { $column }
import-place-row = { $file }, sheet { $sheet }, row { $row }
import-place-line = { $file }, line { $row }
import-place-line-cell = { $file }, line { $row }, column { $column }
import-place-column = { $file }, sheet { $sheet }, column { $column }
import-place-text-column = { $file }, column { $column }
import-more-places = … and { $count } more.
