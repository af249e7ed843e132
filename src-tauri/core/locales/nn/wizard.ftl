### Ny innsending: dei fem stega frå utkast til kvittering.

wizard-title = Ny innsending
wizard-steps = Stega i innsendinga
step-receipt-pending = Utfall
wizard-back = Tilbake
wizard-next = Neste
wizard-choose = Vel
wizard-yes = Ja
wizard-no = Nei
wizard-optional = (valfritt)
wizard-recommended = (tilrådd)
wizard-whole-report = Rapporten
wizard-saved = Lagra { $time }
wizard-saving = Lagrar …
wizard-not-saved = Ikkje lagra
wizard-discard = Legg bort utkastet
wizard-discarded = Utkastet er lagt bort.

## Starten

wizard-drafts = Hald fram der du slapp
wizard-continue = Hald fram med { $report } ({ $id })
wizard-draft-changed = Sist endra { $at }
wizard-sources = Byrj på ein ny rapport
wizard-sources-intro = Kvar skal tala kome frå? Du kan endre alt etterpå.
wizard-from-blank = Tom rapport
wizard-from-blank-text = Skriv tala sjølv, eller lim dei inn frå Excel.
wizard-from-file = Frå ei fil
wizard-from-file-text = Vel ei rapportfil eller eit rekneark: JSON, CSV, Excel eller ODS.
wizard-from-example = Prøv med eit døme
wizard-from-example-text = Ein ferdig utfylt rapport til å bli kjent med.
wizard-from-earlier = Frå ein tidlegare rapport
wizard-from-earlier-text = Same rader som sist. Tala frå den gongen står grå ved sida av dei tomme felta.
wizard-earlier-report = Tidlegare rapport
wizard-earlier-option = { $report }, { $organisation }, { $date }
wizard-use-earlier = Bruk denne rapporten
wizard-drop-hint = Du kan òg sleppe ei fil kvar som helst i vindauget.

## Grunnlag

wizard-organisation = Organisasjon
wizard-organisation-help = Den som rapporten gjeld for. Organisasjonsnummeret blir ført inn i rapporten.
wizard-organisation-option = { $label } ({ $number })
wizard-organisation-missing = Vel kva organisasjon rapporten gjeld for
wizard-no-organisations = Du har ikkje lagt inn nokon organisasjon enno. Du kan fylle ut og kontrollere rapporten, men ikkje sende han.
wizard-add-organisation = Legg inn ein organisasjon
wizard-number-differs = I rapporten står organisasjonsnummer { $inReport }, men { $label } har { $number }.
wizard-use-number = Bruk { $number }
wizard-report-id = Rapport-ID
wizard-report-id-help = Ditt eige namn på rapporten, slik at du og Bufdir snakkar om den same. Framlegget kan stå.
wizard-report-id-missing = Skriv inn ein rapport-ID

## Fyll ut

wizard-fill-in-intro = Alt blir lagra medan du skriv. Skriv tal slik du plar, til dømes 6 740 eller 6740,5.
wizard-fill-in-earlier = Alt blir lagra medan du skriv. Det som står grått, er tala frå den tidlegare rapporten og blir ikkje med.
wizard-earlier = Sist: { $value }
wizard-earlier-change = Sist: { $value } ({ $change })
wizard-tools = Angre og gjer om
wizard-undo = Angre
wizard-redo = Gjer om
wizard-row = rad { $row }
wizard-cell = { $column }, rad { $row }
wizard-row-heading = Rad
wizard-row-actions = Fjern rad
wizard-remove-row = Fjern rad { $row }
wizard-row-removed = Rada er fjerna.
wizard-row-moved = Rada er no rad { $row }.
wizard-sorted = Sortert etter { $column }, { $direction ->
        [ascending] minste først
       *[descending] største først
    }.
wizard-add-row = Legg til rad
wizard-move-row-up = Flytt rad { $row } opp
wizard-move-row-down = Flytt rad { $row } ned
wizard-row-count = { $rows ->
        [0] Ingen rader enno
        [one] 1 rad
       *[other] { $shown } rader
    }
wizard-rows-inside = { $rows ->
        [0] Ingen rader
        [one] 1 rad
       *[other] { $rows } rader
    }
wizard-pasted = Limte inn { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }.
wizard-pasted-headings = Linja med kolonnenamn vart ikkje teken med.
wizard-pasted-headings-too = Ta henne med
wizard-pasted-by-name = Kolonnane er sette inn etter namna i den første linja.
wizard-pasted-in-order = Set dei inn i rekkjefølgje
wizard-clipboard = Utklippstavla
wizard-range = Merkt: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonnar
    }, frå { $from } til { $to }.
wizard-range-size = Merkt: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }, { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonnar
    }
wizard-copied = Kopiert: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonnar
    }.
wizard-cleared = { $cells ->
        [one] 1 celle er tømd.
       *[other] { $cells } celler er tømde.
    }
wizard-pasted-left-over = { $columns ->
        [one] 1 kolonne fekk ikkje plass og vart ikkje limt inn.
       *[other] { $columns } kolonner fekk ikkje plass og vart ikkje limte inn.
    }
wizard-total = Sum
wizard-total-count = Sum, tal på
wizard-total-hours = Sum, timar
wizard-total-not-whole = { $rows ->
        [one] 1 rad er ikkje rekna med i summen, fordi ho manglar tal eller har tal som ikkje kan lesast.
       *[other] { $rows } rader er ikkje rekna med i summen, fordi dei manglar tal eller har tal som ikkje kan lesast.
    }
wizard-meant = Meinte du { $one } eller { $other }?
wizard-field-in-row = { $field } i rad { $row }
wizard-row-name = Rad { $row }
wizard-finding-without-words = { $field } er ikkje i samsvar med regelen { $rule }.
wizard-value-in-file = I fila står det: { $value }
wizard-not-in-list = { $value } (finst ikkje i lista)
wizard-no-answer = Fjern svaret
wizard-opaque = Fila har noko her som skjemaet ikkje kan vise som felt. Det blir sendt slik det står.
wizard-opaque-replace = Skriv det inn på nytt i skjemaet
wizard-keys = Tastane i tabellen
wizard-key-enter = Enter
wizard-key-enter-text = Rada under (Shift+Enter: rada over)
wizard-key-tab = Tab
wizard-key-tab-text = Neste felt
wizard-key-arrows = Piltastar
wizard-key-arrows-text = Frå felt til felt. F2 for å gå i teksten.
wizard-key-ends = Ctrl+Home og Ctrl+End
wizard-key-ends-text = Første og siste felt
wizard-key-move = Alt+Shift+pil opp og ned
wizard-key-move-text = Flytt rada
wizard-key-remove = Pil høgre frå siste felt
wizard-key-remove-text = Knappen som fjernar rada
wizard-key-list = Alt+pil ned
wizard-key-list-text = Vis framlegga
wizard-key-mark = Shift+piltastar, Ctrl+A
wizard-key-mark-text = Merk fleire felt, eller heile tabellen. Esc opphevar.
wizard-key-copy = Ctrl+C, Ctrl+X, Delete
wizard-key-copy-text = Kopier, klipp ut eller tøm det merkte
wizard-key-paste = Ctrl+V
wizard-key-paste-text = Lim inn rader og kolonner frå Excel
wizard-key-undo = Ctrl+Z og Ctrl+Y
wizard-key-undo-text = Angre og gjer om

## Kontroller

wizard-checking = Kontrollerer …
wizard-checked-by = Regelsett { $rules }, kontrollert utan nett
wizard-verdict-ready = Klar til å sendast
wizard-verdict-warnings = { $count ->
        [one] Klar til å sendast, med 1 åtvaring å sjå på
       *[other] Klar til å sendast, med { $count } åtvaringar å sjå på
    }
wizard-verdict-errors = { $count ->
        [one] 1 feil må rettast
       *[other] { $count } feil må rettast
    }
wizard-level-error = { $count ->
        [one] 1 feil
       *[other] { $count } feil
    }
wizard-level-error-text = Må rettast før rapporten kan sendast. Vel ein for å gå til feltet.
wizard-level-warning = { $count ->
        [one] 1 åtvaring
       *[other] { $count } åtvaringar
    }
wizard-level-warning-text = Stoppar ikkje rapporten, men du stadfestar at du har sett dei før du sender.
wizard-level-tip = { $count ->
        [one] 1 tips
       *[other] { $count } tips
    }
wizard-level-tip-text = Til hjelp. Du treng ikkje gjere noko.
wizard-online = Kva { $server } svarar
wizard-online-live = Spør Bufdir om rapporten følgjer reglane deira. Ingenting blir sendt inn.
wizard-online-practice = I øving er det øvingstenaren på denne maskina som svarar, ikkje Bufdir. Ingenting blir sendt inn.
wizard-online-ask = Spør { $server }
wizard-online-again = Spør på nytt
wizard-online-asking = Spør …
wizard-online-at = Svarte { $time }
wizard-online-valid = Rapporten følgjer reglane
wizard-online-invalid = Rapporten følgjer ikkje reglane
wizard-online-words = Ord for ord:
wizard-online-no-remarks = Ingen merknader.
wizard-online-agrees = Begge kontrollane seier det same
wizard-online-differs = Dei to kontrollane seier ikkje det same
wizard-online-milder = Svaret på nettet er mildare enn kontrollen her. Sjå over det som skil dei. Kvittert sender ikkje ein rapport som det sjølv finn feil i.
wizard-online-stricter = Svaret på nettet er strengare enn kontrollen her. Det er svaret på nettet som gjeld når rapporten blir motteken. Rett det som står der, før du sender.
wizard-answer-here = Kvittert, utan nett
wizard-answer-server = { $server }

## Sjå over og send

wizard-review-intro = Slik blir rapporten. Les gjennom han ein siste gong.
wizard-report = Rapporten
wizard-no-rows = Ingen rader
wizard-rows-shown = Viser { $shown } av { $rows } rader
wizard-rows-show-all = Vis alle
wizard-unknown-fields = Anna frå fila
wizard-unknown-fields-text = Skjemaet kjenner ikkje desse felta. Dei følgjer med slik dei står.
wizard-json = Vis nøyaktig kva som blir sendt (JSON)
wizard-json-sha = SHA-256 av rapportdelen:
wizard-warnings = { $count ->
        [one] Stadfest åtvaringa
       *[other] Stadfest åtvaringane
    }
wizard-warnings-text = Rapporten kan sendast som han er. Kryss av for at du har sett dette.
wizard-acknowledge = Eg har sett dette: { $title }
wizard-acknowledge-missing = Kryss av for at du har sett dette: { $title }
wizard-acknowledge-number = Eg har sett at organisasjonsnummeret i rapporten er eit anna enn det organisasjonen har
wizard-acknowledge-number-missing = Kryss av for at du har sett at organisasjonsnummeret i rapporten er eit anna enn det organisasjonen har
wizard-see-errors = Sjå kva som må rettast
wizard-where = Hit blir rapporten send
wizard-goes-to = Blir sendt til
wizard-goes-to-practice = Øvingstenaren på denne maskina. Ingenting blir sendt til Bufdir.
wizard-goes-to-live = Bufdir
wizard-not-carried = Rekneskap og vedlegg går ikkje denne vegen. Følg tilskotsbrevet for dei.
wizard-send = Send inn
wizard-sending = Sender rapporten …
wizard-not-sent = Rapporten vart ikkje sendt.
wizard-blocked = Rapporten er ikkje sendt. Dette må gjerast først:
review-waits = Rapporten kjem til å vente i kø
review-waits-paused = Køen er sett på pause. Det du sender inn, blir liggjande der.
review-waits-address = Adressa til { $server } manglar.
review-waits-secret = Klientløyndomen for { $organisation } manglar.
review-waits-offline = Vi har ikkje kontakt med { $server } akkurat no.
review-waits-resting = Dei siste forsøka på å sende lukkast ikkje, så køen kviler.
review-then-paused = Han blir sendt av seg sjølv når du held fram med køen på Oversikt.
review-then-put_right = Han blir sendt av seg sjølv når det er lagt inn under Innstillingar.
review-then-offline = Han blir sendt av seg sjølv så snart vi har kontakt igjen.
review-then-resting = Han blir sendt av seg sjølv når køen er i gang igjen.
review-then-person = Han ligg trygt på denne maskina til du vel Send no.
review-by-itself = Send av seg sjølv når det går, om han ikkje kan sendast no
    .help = Elles ventar han i kø til du vel Send no. Kvittert må stå ope.
review-by-itself-settings = Kan han ikkje sendast no, blir han sendt av seg sjølv så snart det går. Slik er det valt i Innstillingar.

## Etter sendinga

wizard-refused = { $server } tok ikkje imot rapporten
wizard-refused-text = Ingenting er levert. Rapporten ligg trygt her. Les kva svaret var, rett det og send på nytt.
wizard-refused-words = Svaret, ord for ord
wizard-draft-again = Rapporten er eit utkast igjen
wizard-to-history = Sjå rapporten under Innsendingar
wizard-new = Byrj på ein ny rapport
