# Rule packs, and drafts that are moved from one to another.

rules-title = Rule packs
    .intro = A rule pack says what the report must hold, and what is checked. New drafts follow the newest one.
rules-list = Rule packs in this environment
rules-in-use = Followed by new drafts
rules-unusable = Cannot be used
rules-built-in = Came with Kvittert
rules-added = Added by { $who } { $at }, from { $file }
rules-used-by-none = No drafts or submissions follow it.
rules-drafts = { $shown } { $count ->
    [one] draft
   *[other] drafts
  }
rules-reports = { $shown } { $count ->
    [one] submission
   *[other] submissions
  }
rules-at-least = at least { $count }
rules-used-by = Followed by { $what }.
rules-two = { $one } and { $other }
rules-fingerprint = Fingerprint { $short } …
rules-fingerprint-whole = The whole fingerprint (SHA-256)
rules-fingerprint-of = The fingerprint of { $version }
rules-add = Add rule pack from file
rules-remove = Remove
rules-remove-of = Remove the rule pack { $version }
rules-removed = The rule pack { $version } has been removed.
rules-brought-back = The rule pack { $version } is back.

rules-preview-title = Add the rule pack { $version }?
rules-preview-known = The rule pack { $version } is here already
rules-preview-file = File
rules-preview-report = Report
rules-preview-name = Name
rules-preview-fingerprint = Fingerprint
rules-standing-newest = It is newer than { $other }. New drafts follow it from now on. Drafts that are under way stay as they are until you move them.
rules-standing-older = It is older than { $newest }. New drafts still follow { $newest }.
rules-standing-known = It is exactly the one that is here. Nothing will change.
rules-standing-mends = The one that is here is damaged. This file is the same, and makes it whole again.
rules-only-practice = It is for practice only. For Bufdir it must be added separately.
rules-only-live = It is for Bufdir only. For practice it must be added separately.
rules-changes = { $count ->
    [0] Nothing differs from { $other }
    [one] One thing differs from { $other }
   *[other] { $count } things differ from { $other }
  }
rules-fields = { $count ->
    [one] One field in all
   *[other] { $count } fields in all
  }
rules-column-field = Field
rules-column-change = What differs
rules-column-kind = Holds
rules-column-needed = Must it be filled in?
rules-needed-required = Yes
rules-needed-recommended = Recommended
rules-needed-optional = No
rules-kind-text = Text
    .sentence = text
rules-kind-whole_number = Whole number
    .sentence = a whole number
rules-kind-number = Number
    .sentence = a number
rules-kind-choice = One of fixed choices
    .sentence = one of fixed choices
rules-kind-yes_no = Yes or no
    .sentence = a choice of yes or no
rules-kind-group = Several fields
    .sentence = a group of fields
rules-kind-table = Table
    .sentence = a table
rules-change-added = New
rules-change-added-required = New, must be filled in
rules-change-gone = Gone
rules-change-kind = Was { $before }, is { $after }
rules-change-required = Must be filled in now
rules-change-recommended = Is recommended now
rules-change-optional = Need not be filled in any more
rules-change-label = Was called “{ $before }”
rules-change-choice-added = New choice: { $choice }
rules-change-choice-gone = Choice is gone: { $choice }
rules-limit-added = { $limit }: { $after }
rules-limit-gone = { $limit }: was { $before }, is gone
rules-limit-changed = { $limit }: was { $before }, is { $after }
rules-limit-minimum = At least
rules-limit-exclusiveMinimum = More than
rules-limit-maximum = At most
rules-limit-exclusiveMaximum = Less than
rules-limit-multipleOf = Multiple of
rules-limit-x-max-decimals = Decimals, at most
rules-limit-minLength = Characters, at least
rules-limit-maxLength = Characters, at most
rules-limit-pattern = Pattern
rules-limit-minItems = Rows, at least
rules-limit-maxItems = Rows, at most
rules-limit-uniqueItems = No equal rows
rules-who = Who adds it?
    .help = Stands in the list of rule packs, so that others see where it comes from.
rules-confirm = Add
rules-done-newest = The rule pack { $version } has been added. New drafts follow it.
rules-done-older = The rule pack { $version } has been added.
rules-done-mends = The rule pack { $version } is whole again.

moving-newer = There is a newer rule pack
    .text = This draft follows { $from }. New drafts follow { $to }. You can move the draft, or leave it.
moving-rules = Rule pack
    .text = This draft follows { $version }.
moving-to = Move the draft to { $version }
moving-title = Move the draft to { $version }?
moving-carried = { $count ->
    [0] No values are carried over.
    [one] One value is carried over, as it was typed.
   *[other] { $count } values are carried over, as they were typed.
  }
moving-returned = { $count ->
    [one] One value that was set aside comes back to its place.
   *[other] { $count } values that were set aside come back to their places.
  }
moving-all-fit = Everything fits.
moving-aside = { $count ->
    [one] One value has no place
   *[other] { $count } values have no place
  }
    .text = { $count ->
        [one] It is no part of the report, but Kvittert keeps it with the draft.
       *[other] They are no part of the report, but Kvittert keeps them with the draft.
    }
moving-errors = { $count ->
    [one] Afterwards there is one error to correct.
   *[other] Afterwards there are { $count } errors to correct.
  }
moving-no-errors = Afterwards there are no errors to correct.
moving-undone-any-time = The move can be taken back.
moving-confirm = Move the draft
moving-moved = The draft follows { $version } now.
moving-taken-back = The draft is as it was.
moving-last = Moved from { $from } to { $to }
    .by = { $at }, by { $who }
moving-last-undone = Moved back from { $from } to { $to }
moving-last-aside = { $count ->
    [one] One value had no place
   *[other] { $count } values had no place
  }
    .text = It is no part of the report. Kvittert keeps it here.
moving-last-aside-several = They are no part of the report. Kvittert keeps them here.
moving-take-back = Take the move back
moving-column-value = What stands there
moving-column-why = Why
moving-row = { $field }, row { $row }
moving-rows = { $rows ->
    [one] { $rows } row: { $value }
   *[other] { $rows } rows: { $value }
  }
moving-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
moving-why-gone = There is no such field
moving-why-other_kind = The field is { $kind }
moving-why-too_long = At most { $limit } characters
moving-why-not_allowed = Not among the fixed choices
moving-from-version = From { $version }
moving-bare = This stands in the draft
    .text = It can be read, but not filled in until the rule pack is in place. It can also be moved to another one.
moving-bare-none = Nothing has been typed.
moving-bare-rule-packs = Go to Rule packs in the settings
everything-rule-packs = { $count ->
    [one] One rule pack has been added.
   *[other] { $count } rule packs have been added.
  }
