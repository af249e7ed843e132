### Ein tabell på veg inn i ein rapport: kva som vart lese, og kva som må avklarast.
### «import-note-<kind>» er det som er verdt å vite, «import-question-<kind>» er det som må svarast
### på. $count er talet på celler eller rader det gjeld; stadene blir viste under.

## Merknader: noko som ikkje kunne lesast

import-note-number-unreadable = { $count ->
    [one] Éi celle er ikkje eit tal. Ho blir teken med slik ho står, og må rettast.
   *[other] { $count } celler er ikkje tal. Dei blir tekne med slik dei står, og må rettast.
  }
import-note-error-cell = { $count ->
    [one] Éi celle viser ein feil i reknearket. Verdien må fyllast ut.
   *[other] { $count } celler viser ein feil i reknearket. Verdiane må fyllast ut.
  }
import-note-formula-not-calculated = { $count ->
    [one] Éin formel er ikkje rekna ut i fila. Opne fila i reknearket, lagre ho og prøv igjen, eller fyll ut verdien.
   *[other] { $count } formlar er ikkje rekna ut i fila. Opne fila i reknearket, lagre ho og prøv igjen, eller fyll ut verdiane.
  }
import-note-date-in-number = { $count ->
    [one] Éi celle der det skal stå eit tal, er ein dato. Ho blir teken med slik ho står, og må rettast.
   *[other] { $count } celler der det skal stå tal, er datoar. Dei blir tekne med slik dei står, og må rettast.
  }
import-note-time-in-number = { $count ->
    [one] Éi celle der det skal stå eit tal, er eit klokkeslett. Ho blir teken med slik ho står, og må rettast.
   *[other] { $count } celler der det skal stå tal, er klokkeslett. Dei blir tekne med slik dei står, og må rettast.
  }
import-note-merged-figure = { $count ->
    [one] Éi rad høyrer til ei samanslått celle med eit tal. Talet blir berre teke med i den øvste rada.
   *[other] { $count } rader høyrer til samanslåtte celler med tal. Talet blir berre teke med i den øvste rada.
  }
import-note-field-without-column = Inga kolonne er vald for «{ $field }», som må fyllast ut.
import-note-text-garbled = Nokre bokstavar ser ut til å vere lesne feil. Vel eit anna teiknsett.
import-note-delimiter-unsure = Det er usikkert kva som skil cellene i fila. Sjå at kolonnene stemmer, eller vel eit anna skiljeteikn.

## Merknader: verdt å vite

import-note-text-format = Fila er lesen med teiknsettet { $encoding ->
    [utf8] UTF-8
    [windows1252] Windows-1252
   *[other] UTF-16
  } og { $delimiter ->
    [comma] komma
    [tab] tabulator
   *[semicolon] semikolon
  } mellom cellene.
import-note-other-sheets = Desse arka er ikkje med: { $sheets }
import-note-hidden-sheets = Desse arka er gøymde i fila og er ikkje med: { $sheets }
import-note-rows-above-header = { $count ->
    [one] Éi rad over overskriftene er ikkje med.
   *[other] { $count } rader over overskriftene er ikkje med.
  }
import-note-column-left-out = { $count ->
    [one] Éi kolonne er ikkje med.
   *[other] { $count } kolonner er ikkje med.
  }
import-note-hidden-column = { $count ->
    [one] Éi kolonne er gøymd i reknearket.
   *[other] { $count } kolonner er gøymde i reknearket.
  }
import-note-row-without-fields = { $count ->
    [one] Éi rad har ingenting i kolonnene som er valde, og er ikkje med.
   *[other] { $count } rader har ingenting i kolonnene som er valde, og er ikkje med.
  }
import-note-repeated-header = { $count ->
    [one] Overskriftene står éin gong til lenger nede. Den rada er ikkje med.
   *[other] Overskriftene står { $count } gonger til lenger nede. Dei radene er ikkje med.
  }
import-note-total-rows-left-out = { $count ->
    [one] Éi rad med summar er utelaten, slik du valde.
   *[other] { $count } rader med summar er utelatne, slik du valde.
  }
import-note-hidden-rows-left-out = { $count ->
    [one] Éi gøymd rad er utelaten, slik du valde.
   *[other] { $count } gøymde rader er utelatne, slik du valde.
  }
import-note-formulas = { $count ->
    [one] Éin verdi kjem frå ein formel. Han er teken med slik han sist vart rekna ut.
   *[other] { $count } verdiar kjem frå formlar. Dei er tekne med slik dei sist vart rekna ut.
  }
import-note-percent = { $count ->
    [one] Eitt tal er vist som prosent i reknearket. 50 % er lese som 0,5.
   *[other] { $count } tal er viste som prosent i reknearket. 50 % er lese som 0,5.
  }
import-note-date-as-text = { $count ->
    [one] Éin dato er teken med som tekst.
   *[other] { $count } datoar er tekne med som tekst.
  }
import-note-number-as-text = { $count ->
    [one] Eitt tal står der det skal vere tekst. Det er teke med som tekst.
   *[other] { $count } tal står der det skal vere tekst. Dei er tekne med som tekst.
  }
import-note-number-stored-as-text = { $count ->
    [one] Eitt tal er lagra som tekst i reknearket. Det er lese som tal.
   *[other] { $count } tal er lagra som tekst i reknearket. Dei er lesne som tal.
  }
import-note-boolean-as-text = { $count ->
    [one] Éi celle er sann eller usann i reknearket. Ho er teken med som tekst.
   *[other] { $count } celler er sanne eller usanne i reknearket. Dei er tekne med som tekst.
  }
import-note-merged-filled = { $count ->
    [one] Éi rad høyrer til ei samanslått celle. Teksten derifrå er brukt i rada.
   *[other] { $count } rader høyrer til samanslåtte celler. Teksten derifrå er brukt i radene.
  }
import-note-label-as-value = { $count ->
    [one] Éi celle er lesen som «{ $value }».
   *[other] { $count } celler er lesne som «{ $value }».
  }
import-note-trimmed = { $count ->
    [one] Éin tekst har mellomrom framfor eller bak. Dei er ikkje med.
   *[other] { $count } tekstar har mellomrom framfor eller bak. Dei er ikkje med.
  }
import-note-same-category-kept = { $count ->
    [one] Éin kategori står i fleire rader. Radene er tekne med kvar for seg.
   *[other] { $count } kategoriar står i fleire rader. Radene er tekne med kvar for seg.
  }
import-note-same-category-summed = { $count ->
    [one] Éin kategori står i fleire rader. Dei er lagde saman til éi rad.
   *[other] { $count } kategoriar står i fleire rader. Dei er lagde saman til éi rad kvar.
  }

## Spørsmål

import-question-sheet = Fila har fleire ark. Kva for eit skal lesast?
import-question-header_row = Inga rad liknar på overskrifter. Kva rad er det?
import-question-similar_column = Kolonne { $column }, «{ $header }», liknar på «{ $field }». Er det den?
import-question-several_columns = Kolonnene { $columns } kan alle vere «{ $field }». Kva for ei er det?
import-question-unnamed_column = Kolonne { $column } har verdiar, men inga overskrift. Kva er det?
import-question-total_rows = { $count ->
    [one] Éi rad ser ut til å vere ein sum. Skal ho med som ein aktivitet?
   *[other] { $count } rader ser ut til å vere summar. Skal dei med som aktivitetar?
  }
import-question-hidden_rows = { $count ->
    [one] Éi rad er gøymd i reknearket. Skal ho med?
   *[other] { $count } rader er gøymde i reknearket. Skal dei med?
  }
import-question-ambiguous_numbers = { $count ->
    [one] Eitt tal i kolonne { $column } kan lesast på to måtar. Er teiknet eit skilje mellom tusen eller framfor desimalar?
   *[other] { $count } tal i kolonne { $column } kan lesast på to måtar. Er teiknet eit skilje mellom tusen eller framfor desimalar?
  }

## Stader

import-place-cell = { $file }, ark { $sheet }, rad { $row }, kolonne { $column }
import-place-row = { $file }, ark { $sheet }, rad { $row }
import-place-line = { $file }, linje { $row }
import-place-line-cell = { $file }, linje { $row }, kolonne { $column }
import-place-column = { $file }, ark { $sheet }, kolonne { $column }
import-place-text-column = { $file }, kolonne { $column }
import-more-places = … og { $count } til.
