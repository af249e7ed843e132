### Sida som viser ein tabell frå ei fil før radene blir til ein rapport. Merknadene og spørsmåla
### sjølve står i import.ftl.

table-title = Tabell frå fil
table-kind = { $kind ->
    [xlsx] Excel-arbeidsbok
    [ods] OpenDocument-rekneark
   *[csv] Tekst med skiljeteikn (CSV)
  }
table-intro = Ingenting er teke inn enno. Sjå at kolonnene stemmer, og ta radene inn i rapporten.
table-other-file = Vel ei anna fil
table-none = Ingen tabell er open
table-none-text = Vel ei CSV-, Excel- eller ODS-fil, eller slepp henne kvar som helst i vindauget.
table-choose-file = Vel fil
table-continue = Hald fram med tabellen frå { $file }
table-continue-text = Radene er ikkje tekne inn enno.

table-ready = { $rows ->
    [one] Éi rad kan takast inn
   *[other] { $shown } rader kan takast inn
  }
table-asked = { $count ->
    [one] Eitt spørsmål må få svar
   *[other] { $count } spørsmål må få svar
  }
table-asked-text = Svar på dette før radene kan takast inn:
table-problems = { $count ->
    [one] Éin ting bør du sjå på. Han står under «Merknader».
   *[other] { $count } ting bør du sjå på. Dei står under «Merknader».
  }
table-empty = Ingen rader å ta inn
table-empty-text = Det står ingen rader her som kan bli til aktivitetar. Vel eit anna ark, ei anna rad med overskrifter eller ei anna fil.
table-working = Les …

table-reading = Slik er fila lesen
table-sheet = Ark
table-sheet-hidden = { $name } (gøymt)
table-sheet-empty = { $name } (tomt)
table-choose = Vel …
table-header-row = Rad med overskrifter
table-header-row-option = Rad { $row }: { $cells }
table-header-row-none = Inga rad har overskrifter
table-encoding = Teiknsett
table-encoding-utf8 = UTF-8
table-encoding-windows1252 = Windows-1252
table-encoding-utf16_le = UTF-16
table-encoding-utf16_be = UTF-16 (BE)
table-delimiter = Skiljeteikn
table-delimiter-semicolon = Semikolon
table-delimiter-comma = Komma
table-delimiter-tab = Tabulator
table-target = Tabell i rapporten

table-columns = Kolonner
table-columns-text = Vel kva kolonne som er kva felt. Valet blir hugsa til neste gong du opnar ei fil med dei same overskriftene.
table-column = Kolonne
table-column-examples = Verdiar
table-column-field = Felt i rapporten
table-column-field-for = Felt for kolonne { $column }
table-column-no-header = Utan overskrift
table-column-hidden = Gøymd
table-column-left-out = Ikkje ta med
table-column-remembered = Som sist
table-column-yes = Ja, det er «{ $field }»
table-columns-all = { $count ->
    [one] Vis éi kolonne til
   *[other] Vis { $count } kolonner til
  }

table-rows = Rader
table-row-number = Rad i fila
table-rows-first = Viser dei { $shown } første av { $all } rader. Alle blir tekne inn.
table-flagged = må rettast
table-answer-take = Ja, ta med
table-answer-leave_out = Nei, utelat
table-reading-thousands = Tusen: { $text } er { $number }
table-reading-decimal = Desimalar: { $text } er { $number }
table-reading-ask = Lat stå, og spør meg i skjemaet
table-same-category = { $count ->
    [one] Éin kategori står i fleire rader. Kva skal dei bli?
   *[other] { $count } kategoriar står i fleire rader. Kva skal dei bli?
  }
table-same-category-keep = Eigne rader, som i fila
table-same-category-sum = Éi rad for kvar kategori, med tala lagde saman
table-shared = { $category }: { $rows } rader
table-shared-more = … og { $count } til

table-notes = Merknader
table-notes-none = Det er ingenting å merke seg.
table-problem = Sjå på
table-note = Merk
table-places = { $count ->
    [one] Vis staden
   *[other] Vis { $count } stader
  }
table-place-cell = Rad { $row }, kolonne { $column }
table-place-row = Rad { $row }
table-place-column = Kolonne { $column }

table-into = Kvar skal radene?
table-into-open = I rapporten du arbeider med ({ $report })
table-into-open-nameless = I rapporten du arbeider med
table-into-new = I ein ny rapport
table-old-rows = { $count ->
    [one] Rapporten har éi rad frå før. Kva skal skje med henne?
   *[other] Rapporten har { $count } rader frå før. Kva skal skje med dei?
  }
table-old-rows-keep = Behald, og legg dei nye til etter
table-old-rows-replace = Byt ut med dei nye
table-take = Ta inn i rapporten
table-blocked = Radene kan ikkje takast inn enno
table-taken = { $rows ->
    [one] Éi rad er teken inn frå { $file }.
   *[other] { $rows } rader er tekne inn frå { $file }.
  }
table-taken-back = Rapporten er som før tabellen vart teken inn.

table-fetch = Hent rader frå fil
table-copy = Kopier tabellen
table-copy-marked = Kopier det merkte
table-copied = { $rows ->
    [one] Éi rad er kopiert, med kolonnenamn. Lim henne inn i eit rekneark.
   *[other] { $rows } rader er kopierte, med kolonnenamn. Lim dei inn i eit rekneark.
  }
