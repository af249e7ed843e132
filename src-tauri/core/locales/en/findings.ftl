# What a check found. "finding-<rule>" says what is wrong, "finding-<rule>-help" what to do.
# $field is the field's label, put together with "place-in-table" when it stands in a table, or
# "place-whole" when it is about the whole report. The other arguments come with the finding.

place-in-table = { $field } in row { $row }
place-whole = The report

## Errors

finding-required = { $field } is missing.
finding-required-help = Fill in the field.
finding-type = { $field } should be { $expected ->
    [string] a text
    [integer] a whole number
    [number] a number
    [boolean] yes or no
    [object] a group of fields
    [array] a table
    [object-or-string] a text or a group of fields
   *[other] of another type
  }.
finding-type-help = Delete what is there and fill it in again.
finding-pattern = { $field } is not written the right way.
finding-pattern-help = { $example ->
    [none] See the explanation by the field.
   *[other] Write for example { $example }.
  }
finding-minimum = { $field } cannot be less than { $limit }.
finding-minimum-help = Check the number and correct it.
finding-maximum = { $field } cannot be more than { $limit }.
finding-maximum-help = Check whether there are too many digits.
finding-above = { $field } must be more than { $limit }.
finding-above-help = Check the number and correct it.
finding-below = { $field } must be less than { $limit }.
finding-below-help = Check the number and correct it.
finding-multiple-of = { $field } must be a multiple of { $limit }.
finding-multiple-of-help = Round the number so that it is.
finding-max-decimals = { $field } has too many decimals. No more than { $limit } are allowed.
finding-max-decimals-help = Round the number.
finding-min-items = { $field } has too few rows. There must be at least { $limit }.
finding-min-items-help = Add a row and fill it in.
finding-max-items = { $field } has too many rows. There can be { $limit } at most.
finding-max-items-help = Put rows together, or remove those that do not belong.
finding-unique-items = { $field } has two rows that are exactly alike.
finding-unique-items-help = Remove one of them.
finding-min-length = { $field } must have at least { $limit } characters.
finding-min-length-help = Fill in the field.
finding-max-length = The text in “{ $field }” is too long. No more than { $limit } characters are allowed.
finding-max-length-help = Make the text shorter.
finding-enum = { $field } must be one of the values in the list.
finding-enum-help = Choose one of these: { $options }.
finding-not-allowed = { $field } should not be in the report.
finding-not-allowed-help = Remove the field from the file.
finding-not-accepted = { $field } does not follow the rule pack.
finding-not-accepted-help = See the explanation by the field, and correct what is there.
finding-number-ambiguous = { $field } can be read in two ways: { $thousands } or { $decimal }.
finding-number-ambiguous-help = Choose the number you meant.
finding-number-unreadable = { $field } is not a number: “{ $text }”.
finding-number-unreadable-help = Write only the number, for example 6740 or 6740,5.
finding-number-too-precise = { $field } has more digits than there is room for.
finding-number-too-precise-help = Round the number.
finding-duplicate-key = { $field } stands twice in the file.
finding-duplicate-key-help = Remove one of them. The last one is shown here.
finding-json-syntax = The file is not written correctly at line { $line }, character { $column }.
finding-json-syntax-help = Get the file again from the system it came from, or ask whoever made it for help.
finding-json-incomplete = The file ends too early. Something is missing after line { $line }, character { $column }.
finding-json-incomplete-help = Get the file again. Perhaps not all of it was downloaded.
finding-json-number-range = { $field } is a number too large to be read, at line { $line }, character { $column }.
finding-json-number-range-help = Correct the number in the system the file came from, and get the file again.
finding-json-too-deep = The file has too many levels inside one another, from line { $line }, character { $column }.
finding-json-too-deep-help = This is hardly a report. Check that you chose the right file.
finding-lone-surrogate = { $field } holds half a character at line { $line }, character { $column }.
finding-lone-surrogate-help = Write the text again in the system the file came from, and get the file again.
finding-not-utf8 = The file has characters that cannot be read, at line { $line }, character { $column }.
finding-not-utf8-help = Save the file again with the character set UTF-8.

## Warnings

finding-recommended = { $field } should be filled in.
finding-recommended-help = Fill in the field if you can. The report can be sent without it.

## Tips

finding-unknown-field = { $field } is not a field in the rule pack. It is sent as it stands.
finding-unknown-field-help = Check that the name of the field is spelt correctly in the file.
finding-org-number-check-digit = { $field } does not look like a valid organisation number.
finding-org-number-check-digit-help = Compare it with the number in the register. One digit may be wrong.
finding-duplicate-category = { $field } is the same as in row { $first_row }. The category stands in { $times } rows.
finding-duplicate-category-help = Check that the same activity has not been entered twice.
finding-hours-without-count = { $field } is 0, but the row has hours.
finding-hours-without-count-help = Check whether a number is missing.
finding-count-without-hours = { $field } is 0, but the row has a count.
finding-count-without-hours-help = Check whether the hours are missing.
finding-hours-per-count-high = { $field } is unusually high compared with the count.
finding-hours-per-count-high-help = Check for a digit too many, or a missing decimal sign.
finding-email-without-at = { $field } has no @ sign.
finding-email-without-at-help = Check that the address is spelt correctly.
finding-negative-zero = { $field } is written as -0.
finding-negative-zero-help = It is read as 0. Check whether another number was meant.
finding-number-rounded = { $field } is so large a number that its last digits are not certain.
finding-number-rounded-help = Check the number. If it is an identifier and not an amount, it should be text in the file.
finding-byte-order-mark = The file begins with an invisible mark that does not belong there.
finding-byte-order-mark-help = You do not need to do anything. The mark is not sent.
finding-more-findings = There are { $count } more findings that are not shown.
finding-more-findings-help = Correct what is shown here first, and check again.
