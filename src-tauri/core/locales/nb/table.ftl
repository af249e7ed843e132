### Siden som viser en tabell fra en fil før radene blir til en rapport. Merknadene og spørsmålene
### selv står i import.ftl.

table-title = Tabell fra fil
table-kind = { $kind ->
    [xlsx] Excel-arbeidsbok
    [ods] OpenDocument-regneark
   *[csv] Tekst med skilletegn (CSV)
  }
table-intro = Ingenting er tatt inn ennå. Se at kolonnene stemmer, og ta radene inn i rapporten.
table-other-file = Velg en annen fil
table-none = Ingen tabell er åpen
table-none-text = Velg en CSV-, Excel- eller ODS-fil, eller slipp den hvor som helst i vinduet.
table-choose-file = Velg fil
table-continue = Fortsett med tabellen fra { $file }
table-continue-text = Radene er ikke tatt inn ennå.

table-ready = { $rows ->
    [one] Én rad kan tas inn
   *[other] { $shown } rader kan tas inn
  }
table-asked = { $count ->
    [one] Ett spørsmål må besvares
   *[other] { $count } spørsmål må besvares
  }
table-asked-text = Svar på dette før radene kan tas inn:
table-problems = { $count ->
    [one] Én ting bør du se på. Den står under «Merknader».
   *[other] { $count } ting bør du se på. De står under «Merknader».
  }
table-empty = Ingen rader å ta inn
table-empty-text = Det står ingen rader her som kan bli til aktiviteter. Velg et annet ark, en annen rad med overskrifter eller en annen fil.
table-working = Leser …

table-reading = Slik er filen lest
table-sheet = Ark
table-sheet-hidden = { $name } (skjult)
table-sheet-empty = { $name } (tomt)
table-choose = Velg …
table-header-row = Rad med overskrifter
table-header-row-option = Rad { $row }: { $cells }
table-header-row-none = Ingen rad har overskrifter
table-encoding = Tegnsett
table-encoding-utf8 = UTF-8
table-encoding-windows1252 = Windows-1252
table-encoding-utf16_le = UTF-16
table-encoding-utf16_be = UTF-16 (BE)
table-delimiter = Skilletegn
table-delimiter-semicolon = Semikolon
table-delimiter-comma = Komma
table-delimiter-tab = Tabulator
table-target = Tabell i rapporten

table-columns = Kolonner
table-columns-text = Velg hvilken kolonne som er hvilket felt. Valget huskes til neste gang du åpner en fil med de samme overskriftene.
table-column = Kolonne
table-column-examples = Verdier
table-column-field = Felt i rapporten
table-column-field-for = Felt for kolonne { $column }
table-column-no-header = Uten overskrift
table-column-hidden = Skjult
table-column-left-out = Ikke ta med
table-column-remembered = Som sist
table-column-yes = Ja, det er «{ $field }»
table-columns-all = { $count ->
    [one] Vis én kolonne til
   *[other] Vis { $count } kolonner til
  }

table-rows = Rader
table-row-number = Rad i filen
table-rows-first = Viser de { $shown } første av { $all } rader. Alle tas inn.
table-flagged = må rettes
table-answer-take = Ja, ta med
table-answer-leave_out = Nei, utelat
table-reading-thousands = Tusener: { $text } er { $number }
table-reading-decimal = Desimaler: { $text } er { $number }
table-reading-ask = La stå, og spør meg i skjemaet
table-same-category = { $count ->
    [one] Én kategori står i flere rader. Hva skal de bli?
   *[other] { $count } kategorier står i flere rader. Hva skal de bli?
  }
table-same-category-keep = Egne rader, som i filen
table-same-category-sum = Én rad for hver kategori, med tallene lagt sammen
table-shared = { $category }: { $rows } rader
table-shared-more = … og { $count } til

table-notes = Merknader
table-notes-none = Det er ingenting å merke seg.
table-problem = Se på
table-note = Merk
table-places = { $count ->
    [one] Vis stedet
   *[other] Vis { $count } steder
  }
table-place-cell = Rad { $row }, kolonne { $column }
table-place-row = Rad { $row }
table-place-column = Kolonne { $column }

table-into = Hvor skal radene?
table-into-open = I rapporten du arbeider med ({ $report })
table-into-open-nameless = I rapporten du arbeider med
table-into-new = I en ny rapport
table-old-rows = { $count ->
    [one] Rapporten har én rad fra før. Hva skal skje med den?
   *[other] Rapporten har { $count } rader fra før. Hva skal skje med dem?
  }
table-old-rows-keep = Behold, og legg de nye til etter
table-old-rows-replace = Bytt ut med de nye
table-take = Ta inn i rapporten
table-blocked = Radene kan ikke tas inn ennå
table-taken = { $rows ->
    [one] Én rad er tatt inn fra { $file }.
   *[other] { $rows } rader er tatt inn fra { $file }.
  }
table-taken-back = Rapporten er som før tabellen ble tatt inn.

table-fetch = Hent rader fra fil
table-copy = Kopier tabellen
table-copy-marked = Kopier det merkede
table-copied = { $rows ->
    [one] Én rad er kopiert, med kolonnenavn. Lim den inn i et regneark.
   *[other] { $rows } rader er kopiert, med kolonnenavn. Lim dem inn i et regneark.
  }
