### En tabell på vei inn i en rapport: hva som ble lest, og hva som må avklares. «import-note-<kind>»
### er det som er verdt å vite, «import-question-<kind>» er det som må svares på. $count er antallet
### celler eller rader det gjelder; stedene vises under.

## Merknader: noe som ikke kunne leses

import-note-number-unreadable = { $count ->
    [one] Én celle er ikke et tall. Den tas med slik den står, og må rettes.
   *[other] { $count } celler er ikke tall. De tas med slik de står, og må rettes.
  }
import-note-error-cell = { $count ->
    [one] Én celle viser en feil i regnearket. Verdien må fylles ut.
   *[other] { $count } celler viser en feil i regnearket. Verdiene må fylles ut.
  }
import-note-formula-not-calculated = { $count ->
    [one] Én formel er ikke regnet ut i filen. Åpne filen i regnearket, lagre den og prøv igjen, eller fyll ut verdien.
   *[other] { $count } formler er ikke regnet ut i filen. Åpne filen i regnearket, lagre den og prøv igjen, eller fyll ut verdiene.
  }
import-note-date-in-number = { $count ->
    [one] Én celle der det skal stå et tall, er en dato. Den tas med slik den står, og må rettes.
   *[other] { $count } celler der det skal stå tall, er datoer. De tas med slik de står, og må rettes.
  }
import-note-time-in-number = { $count ->
    [one] Én celle der det skal stå et tall, er et klokkeslett. Den tas med slik den står, og må rettes.
   *[other] { $count } celler der det skal stå tall, er klokkeslett. De tas med slik de står, og må rettes.
  }
import-note-merged-figure = { $count ->
    [one] Én rad hører til en sammenslått celle med et tall. Tallet tas bare med i den øverste raden.
   *[other] { $count } rader hører til sammenslåtte celler med tall. Tallet tas bare med i den øverste raden.
  }
import-note-field-without-column = Ingen kolonne er valgt for «{ $field }», som må fylles ut.
import-note-text-garbled = Noen bokstaver ser ut til å være lest feil. Velg et annet tegnsett.
import-note-delimiter-unsure = Det er usikkert hva som skiller cellene i filen. Se at kolonnene stemmer, eller velg et annet skilletegn.

## Merknader: verdt å vite

import-note-text-format = Filen er lest med tegnsettet { $encoding ->
    [utf8] UTF-8
    [windows1252] Windows-1252
   *[other] UTF-16
  } og { $delimiter ->
    [comma] komma
    [tab] tabulator
   *[semicolon] semikolon
  } mellom cellene.
import-note-other-sheets = Disse arkene er ikke med: { $sheets }
import-note-hidden-sheets = Disse arkene er skjult i filen og er ikke med: { $sheets }
import-note-rows-above-header = { $count ->
    [one] Én rad over overskriftene er ikke med.
   *[other] { $count } rader over overskriftene er ikke med.
  }
import-note-column-left-out = { $count ->
    [one] Én kolonne er ikke med.
   *[other] { $count } kolonner er ikke med.
  }
import-note-hidden-column = { $count ->
    [one] Én kolonne er skjult i regnearket.
   *[other] { $count } kolonner er skjult i regnearket.
  }
import-note-row-without-fields = { $count ->
    [one] Én rad har ingenting i kolonnene som er valgt, og er ikke med.
   *[other] { $count } rader har ingenting i kolonnene som er valgt, og er ikke med.
  }
import-note-repeated-header = { $count ->
    [one] Overskriftene står én gang til lenger ned. Den raden er ikke med.
   *[other] Overskriftene står { $count } ganger til lenger ned. De radene er ikke med.
  }
import-note-total-rows-left-out = { $count ->
    [one] Én rad med summer er utelatt, slik du valgte.
   *[other] { $count } rader med summer er utelatt, slik du valgte.
  }
import-note-hidden-rows-left-out = { $count ->
    [one] Én skjult rad er utelatt, slik du valgte.
   *[other] { $count } skjulte rader er utelatt, slik du valgte.
  }
import-note-formulas = { $count ->
    [one] Én verdi kommer fra en formel. Den er tatt med slik den sist ble regnet ut.
   *[other] { $count } verdier kommer fra formler. De er tatt med slik de sist ble regnet ut.
  }
import-note-percent = { $count ->
    [one] Ett tall vises som prosent i regnearket. 50 % er lest som 0,5.
   *[other] { $count } tall vises som prosent i regnearket. 50 % er lest som 0,5.
  }
import-note-date-as-text = { $count ->
    [one] Én dato er tatt med som tekst.
   *[other] { $count } datoer er tatt med som tekst.
  }
import-note-number-as-text = { $count ->
    [one] Ett tall står der det skal være tekst. Det er tatt med som tekst.
   *[other] { $count } tall står der det skal være tekst. De er tatt med som tekst.
  }
import-note-number-stored-as-text = { $count ->
    [one] Ett tall er lagret som tekst i regnearket. Det er lest som tall.
   *[other] { $count } tall er lagret som tekst i regnearket. De er lest som tall.
  }
import-note-boolean-as-text = { $count ->
    [one] Én celle er sann eller usann i regnearket. Den er tatt med som tekst.
   *[other] { $count } celler er sanne eller usanne i regnearket. De er tatt med som tekst.
  }
import-note-merged-filled = { $count ->
    [one] Én rad hører til en sammenslått celle. Teksten derfra er brukt i raden.
   *[other] { $count } rader hører til sammenslåtte celler. Teksten derfra er brukt i radene.
  }
import-note-label-as-value = { $count ->
    [one] Én celle er lest som «{ $value }».
   *[other] { $count } celler er lest som «{ $value }».
  }
import-note-trimmed = { $count ->
    [one] Én tekst har mellomrom foran eller bak. De er ikke med.
   *[other] { $count } tekster har mellomrom foran eller bak. De er ikke med.
  }
import-note-same-category-kept = { $count ->
    [one] Én kategori står i flere rader. Radene er tatt med hver for seg.
   *[other] { $count } kategorier står i flere rader. Radene er tatt med hver for seg.
  }
import-note-same-category-summed = { $count ->
    [one] Én kategori står i flere rader. De er lagt sammen til én rad.
   *[other] { $count } kategorier står i flere rader. De er lagt sammen til én rad hver.
  }

## Spørsmål

import-question-sheet = Filen har flere ark. Hvilket skal leses?
import-question-header_row = Ingen rad ligner på overskrifter. Hvilken rad er det?
import-question-similar_column = Kolonne { $column }, «{ $header }», ligner på «{ $field }». Er det den?
import-question-several_columns = Kolonnene { $columns } kan alle være «{ $field }». Hvilken er det?
import-question-unnamed_column = Kolonne { $column } har verdier, men ingen overskrift. Hva er det?
import-question-total_rows = { $count ->
    [one] Én rad ser ut til å være en sum. Skal den med som en aktivitet?
   *[other] { $count } rader ser ut til å være summer. Skal de med som aktiviteter?
  }
import-question-hidden_rows = { $count ->
    [one] Én rad er skjult i regnearket. Skal den med?
   *[other] { $count } rader er skjult i regnearket. Skal de med?
  }
import-question-ambiguous_numbers = { $count ->
    [one] Ett tall i kolonne { $column } kan leses på to måter. Er tegnet et skille mellom tusener eller foran desimaler?
   *[other] { $count } tall i kolonne { $column } kan leses på to måter. Er tegnet et skille mellom tusener eller foran desimaler?
  }

## Steder

import-place-cell = { $file }, ark { $sheet }, rad { $row }, kolonne { $column }
import-place-row = { $file }, ark { $sheet }, rad { $row }
import-place-line = { $file }, linje { $row }
import-place-line-cell = { $file }, linje { $row }, kolonne { $column }
import-place-column = { $file }, ark { $sheet }, kolonne { $column }
import-place-text-column = { $file }, kolonne { $column }
import-more-places = … og { $count } til.
