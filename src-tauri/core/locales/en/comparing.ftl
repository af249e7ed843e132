### A report beside what came before it: the correction, and the years before.

remarks-title = What { $server } wrote about the report you are correcting
remarks-placed = This is about certain fields, and stands beside them:
remarks-note = { $server } wrote about the report you are correcting
remarks-error = { $server } found an error in the report you are correcting
remarks-warning = { $server } warned about the report you are correcting

## The report ID of a correction

correction-id-accepted = The report you are correcting is accepted as { $old }. The correction is a new report and needs an ID that has not been used.
correction-id-rejected = { $server } has the rejected report as { $old }. With a new ID nobody can take the two for each other.
correction-id-refused = { $server } did not take { $old } in, so that ID is not in use there. The suggestion is new so that the two reports can be told apart here.
correction-id-use-old = Use { $old } again
correction-id-same-accepted = This is the ID of the report that is accepted. Choose another one, or the correction cannot be sent.
correction-id-same-rejected = This is the ID of the report that was rejected. It can be used again once something in the report is corrected.
correction-id-same-refused = This is the ID of the report that was not taken in. It can be used again.

## What the correction changes

diff-title = What the correction changes
diff-intro = Compared with { $old } as it was sent.
diff-nothing = Nothing in the report has changed
diff-nothing-text = It says the same as { $old }. If something was to be corrected, you can go back and do it now.
diff-changes = { $count ->
        [one] 1 change
       *[other] { $shown } changes
    }
diff-added = Added
diff-removed = Removed
diff-changed = Changed
diff-before = Before:
diff-now = Now:
diff-difference = ({ $difference })
diff-row = { $table }, row { $row }
diff-row-removed = { $table }, was in row { $row }
diff-reordered = { $table }: the rows are in another order than before.
diff-unchanged = { $table }: { $rows ->
        [one] 1 row is as before.
       *[other] { $shown } rows are as before.
    }
diff-sums = The sums
diff-same = { $value }, as before
diff-organisation = The organisation’s ID
diff-show-all = { $count ->
        [one] Show 1 more change
       *[other] Show { $shown } more changes
    }

## Against the years before

years-title = Change since { $year }
years-intro = Compared with { $report }, which is the report for { $year }.
years-several = Several reports were sent for { $year }. Begin from one of them to see what has changed since then.
years-category = Category
years-all = All
years-new = new
years-gone = not there now
years-same = as before
years-percent = ({ $percent }%)
years-was = before { $before }
years-not-whole = { $rows ->
        [one] 1 row has figures that are missing or cannot be read. It is not counted.
       *[other] { $rows } rows have figures that are missing or cannot be read. They are not counted.
    }
years-show-all = { $count ->
        [one] Show 1 more category
       *[other] Show { $shown } more categories
    }

## Figures that stand out

far-title = Worth a second look
far-intro = These figures are far from the earlier ones. That may be quite right, and does not stop the report.
far-per-count = Hours per participant
far-of = { $measure } for { $category }
far-above = { $what }: { $times } times { $since ->
        [last] last year’s figure
        [year] the figure for { $from }
       *[years] what is usual for { $from }–{ $to }
    }, { $now } against { $usual }.
far-below = { $what }: { $now }. { $since ->
        [last] Last year
        [year] In { $from }
       *[years] In { $from }–{ $to }
    } the figure was { $times } times as high: { $usual }.
far-zero = { $what }: { $now }. { $since ->
        [last] Last year
        [year] In { $from }
       *[years] In { $from }–{ $to }
    } the figure was { $usual }.

## The explanation that stays here

explanation-label = Explanation for yourselves
explanation-help = Feel free to write why the figures are as they are. It is kept here with the report and never sent to { $server }.
explanation-title = Explanation
explanation-local = Written for yourselves. It is only here and is not sent to { $server }.
explanation-event = Explanation, only here: { $explanation }
