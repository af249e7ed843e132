### Ny innsending: de fem stegene fra utkast til kvittering.

wizard-title = Ny innsending
wizard-steps = Stegene i innsendingen
step-receipt-pending = Utfall
wizard-back = Tilbake
wizard-next = Neste
wizard-choose = Velg
wizard-yes = Ja
wizard-no = Nei
wizard-optional = (valgfritt)
wizard-recommended = (anbefalt)
wizard-whole-report = Rapporten
wizard-saved = Lagret { $time }
wizard-saving = Lagrer …
wizard-not-saved = Ikke lagret
wizard-discard = Legg bort utkastet
wizard-discarded = Utkastet er lagt bort.

## Begynnelsen

wizard-drafts = Fortsett der du slapp
wizard-continue = Fortsett på { $report } ({ $id })
wizard-draft-changed = Sist endret { $at }
wizard-sources = Begynn på en ny rapport
wizard-sources-intro = Hvor skal tallene komme fra? Du kan endre alt etterpå.
wizard-from-blank = Tom rapport
wizard-from-blank-text = Skriv tallene selv, eller lim dem inn fra Excel.
wizard-from-file = Fra en fil
wizard-from-file-text = Velg en rapportfil eller et regneark: JSON, CSV, Excel eller ODS.
wizard-from-example = Prøv med et eksempel
wizard-from-example-text = En ferdig utfylt rapport til å bli kjent med.
wizard-from-earlier = Fra en tidligere rapport
wizard-from-earlier-text = Samme rader som sist. Tallene fra den gang vises grått ved siden av de tomme feltene.
wizard-earlier-report = Tidligere rapport
wizard-earlier-option = { $report }, { $organisation }, { $date }
wizard-use-earlier = Bruk denne rapporten
wizard-drop-hint = Du kan også slippe en fil hvor som helst i vinduet.

## Grunnlag

wizard-organisation = Organisasjon
wizard-organisation-help = Den som rapporten gjelder for. Organisasjonsnummeret føres inn i rapporten.
wizard-organisation-option = { $label } ({ $number })
wizard-organisation-missing = Velg hvilken organisasjon rapporten gjelder for
wizard-no-organisations = Du har ikke lagt inn noen organisasjon ennå. Du kan fylle ut og kontrollere rapporten, men ikke sende den.
wizard-add-organisation = Legg inn en organisasjon
wizard-number-differs = I rapporten står organisasjonsnummer { $inReport }, men { $label } har { $number }.
wizard-use-number = Bruk { $number }
wizard-report-id = Rapport-ID
wizard-report-id-help = Ditt eget navn på rapporten, så du og Bufdir snakker om den samme. Forslaget kan stå.
wizard-report-id-missing = Skriv inn en rapport-ID

## Fyll ut

wizard-fill-in-intro = Alt lagres mens du skriver. Skriv tall slik du pleier, for eksempel 6 740 eller 6740,5.
wizard-fill-in-earlier = Alt lagres mens du skriver. Det som står grått, er tallene fra den tidligere rapporten og blir ikke med.
wizard-earlier = Sist: { $value }
wizard-earlier-change = Sist: { $value } ({ $change })
wizard-tools = Angre og gjør om
wizard-undo = Angre
wizard-redo = Gjør om
wizard-row = rad { $row }
wizard-cell = { $column }, rad { $row }
wizard-row-heading = Rad
wizard-row-actions = Fjern rad
wizard-remove-row = Fjern rad { $row }
wizard-row-removed = Raden er fjernet.
wizard-row-moved = Raden er nå rad { $row }.
wizard-sorted = Sortert etter { $column }, { $direction ->
        [ascending] minste først
       *[descending] største først
    }.
wizard-add-row = Legg til rad
wizard-move-row-up = Flytt rad { $row } opp
wizard-move-row-down = Flytt rad { $row } ned
wizard-row-count = { $rows ->
        [0] Ingen rader ennå
        [one] 1 rad
       *[other] { $shown } rader
    }
wizard-rows-inside = { $rows ->
        [0] Ingen rader
        [one] 1 rad
       *[other] { $rows } rader
    }
wizard-pasted = Limt inn { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }.
wizard-pasted-headings = Linjen med kolonnenavn ble ikke tatt med.
wizard-pasted-headings-too = Ta den med
wizard-pasted-by-name = Kolonnene er satt inn etter navnene i den første linjen.
wizard-pasted-in-order = Sett dem inn i rekkefølge
wizard-clipboard = Utklippstavlen
wizard-range = Merket: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }, fra { $from } til { $to }.
wizard-range-size = Merket: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }, { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }
wizard-copied = Kopiert: { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } og { $columns ->
        [one] 1 kolonne
       *[other] { $columns } kolonner
    }.
wizard-cleared = { $cells ->
        [one] 1 celle er tømt.
       *[other] { $cells } celler er tømt.
    }
wizard-pasted-left-over = { $columns ->
        [one] 1 kolonne fikk ikke plass og ble ikke limt inn.
       *[other] { $columns } kolonner fikk ikke plass og ble ikke limt inn.
    }
wizard-total = Sum
wizard-total-count = Sum antall
wizard-total-hours = Sum timer
wizard-total-not-whole = { $rows ->
        [one] 1 rad er ikke regnet med i summen, fordi den mangler tall eller har tall som ikke kan leses.
       *[other] { $rows } rader er ikke regnet med i summen, fordi de mangler tall eller har tall som ikke kan leses.
    }
wizard-meant = Mente du { $one } eller { $other }?
wizard-field-in-row = { $field } i rad { $row }
wizard-row-name = Rad { $row }
wizard-finding-without-words = { $field } er ikke i samsvar med regelen { $rule }.
wizard-value-in-file = I filen står det: { $value }
wizard-not-in-list = { $value } (finnes ikke i listen)
wizard-no-answer = Fjern svaret
wizard-opaque = Filen har noe her som skjemaet ikke kan vise som felt. Det sendes slik det står.
wizard-opaque-replace = Skriv det inn på nytt i skjemaet
wizard-keys = Tastene i tabellen
wizard-key-enter = Enter
wizard-key-enter-text = Raden under (Shift+Enter: raden over)
wizard-key-tab = Tab
wizard-key-tab-text = Neste felt
wizard-key-arrows = Piltaster
wizard-key-arrows-text = Fra felt til felt. F2 for å gå i teksten.
wizard-key-ends = Ctrl+Home og Ctrl+End
wizard-key-ends-text = Første og siste felt
wizard-key-move = Alt+Shift+pil opp og ned
wizard-key-move-text = Flytt raden
wizard-key-remove = Pil høyre fra siste felt
wizard-key-remove-text = Knappen som fjerner raden
wizard-key-list = Alt+pil ned
wizard-key-list-text = Vis forslagene
wizard-key-mark = Shift+piltaster, Ctrl+A
wizard-key-mark-text = Merk flere felt, eller hele tabellen. Esc opphever.
wizard-key-copy = Ctrl+C, Ctrl+X, Delete
wizard-key-copy-text = Kopier, klipp ut eller tøm det merkede
wizard-key-paste = Ctrl+V
wizard-key-paste-text = Lim inn rader og kolonner fra Excel
wizard-key-undo = Ctrl+Z og Ctrl+Y
wizard-key-undo-text = Angre og gjør om

## Kontroller

wizard-checking = Kontrollerer …
wizard-checked-by = Regelsett { $rules }, kontrollert uten nett
wizard-verdict-ready = Klar til å sendes
wizard-verdict-warnings = { $count ->
        [one] Klar til å sendes, med 1 advarsel å se på
       *[other] Klar til å sendes, med { $count } advarsler å se på
    }
wizard-verdict-errors = { $count ->
        [one] 1 feil må rettes
       *[other] { $count } feil må rettes
    }
wizard-level-error = { $count ->
        [one] 1 feil
       *[other] { $count } feil
    }
wizard-level-error-text = Må rettes før rapporten kan sendes. Velg en for å gå til feltet.
wizard-level-warning = { $count ->
        [one] 1 advarsel
       *[other] { $count } advarsler
    }
wizard-level-warning-text = Stopper ikke rapporten, men du bekrefter at du har sett dem før du sender.
wizard-level-tip = { $count ->
        [one] 1 tips
       *[other] { $count } tips
    }
wizard-level-tip-text = Til hjelp. Du trenger ikke gjøre noe.
wizard-online = Hva { $server } svarer
wizard-online-live = Spør Bufdir om rapporten følger reglene deres. Ingenting blir sendt inn.
wizard-online-practice = I øvelse er det øvelsesserveren på denne maskinen som svarer, ikke Bufdir. Ingenting blir sendt inn.
wizard-online-ask = Spør { $server }
wizard-online-again = Spør på nytt
wizard-online-asking = Spør …
wizard-online-at = Svarte { $time }
wizard-online-valid = Rapporten følger reglene
wizard-online-invalid = Rapporten følger ikke reglene
wizard-online-words = Ord for ord:
wizard-online-no-remarks = Ingen merknader.
wizard-online-agrees = Begge kontrollene sier det samme
wizard-online-differs = De to kontrollene sier ikke det samme
wizard-online-milder = Svaret på nettet er mildere enn kontrollen her. Se over det som skiller dem. Kvittert sender ikke en rapport som det selv finner feil i.
wizard-online-stricter = Svaret på nettet er strengere enn kontrollen her. Det er svaret på nettet som gjelder når rapporten mottas. Rett det som står der, før du sender.
wizard-answer-here = Kvittert, uten nett
wizard-answer-server = { $server }

## Se over og send

wizard-review-intro = Slik blir rapporten. Les gjennom den en siste gang.
wizard-report = Rapporten
wizard-no-rows = Ingen rader
wizard-rows-shown = Viser { $shown } av { $rows } rader
wizard-rows-show-all = Vis alle
wizard-unknown-fields = Annet fra filen
wizard-unknown-fields-text = Skjemaet kjenner ikke disse feltene. De sendes med slik de står.
wizard-json = Vis nøyaktig hva som sendes (JSON)
wizard-json-sha = SHA-256 av rapportdelen:
wizard-warnings = { $count ->
        [one] Bekreft advarselen
       *[other] Bekreft advarslene
    }
wizard-warnings-text = Rapporten kan sendes som den er. Kryss av for at du har sett dette.
wizard-acknowledge = Jeg har sett dette: { $title }
wizard-acknowledge-missing = Kryss av for at du har sett dette: { $title }
wizard-acknowledge-number = Jeg har sett at organisasjonsnummeret i rapporten er et annet enn organisasjonens
wizard-acknowledge-number-missing = Kryss av for at du har sett at organisasjonsnummeret i rapporten er et annet enn organisasjonens
wizard-see-errors = Se hva som må rettes
wizard-where = Hit sendes rapporten
wizard-goes-to = Sendes til
wizard-goes-to-practice = Øvelsesserveren på denne maskinen. Ingenting sendes til Bufdir.
wizard-goes-to-live = Bufdir
wizard-not-carried = Regnskap og vedlegg går ikke denne veien. Følg tilskuddsbrevet for dem.
wizard-send = Send inn
wizard-sending = Sender rapporten …
wizard-not-sent = Rapporten ble ikke sendt.
wizard-blocked = Rapporten er ikke sendt. Dette må gjøres først:
review-waits = Rapporten kommer til å vente i kø
review-waits-paused = Køen er satt på pause. Det du sender inn, blir liggende i den.
review-waits-address = Adressen til { $server } mangler.
review-waits-secret = Klienthemmeligheten for { $organisation } mangler.
review-waits-offline = Vi har ikke kontakt med { $server } akkurat nå.
review-waits-resting = De siste forsøkene på å sende lyktes ikke, så køen hviler.
review-then-paused = Den sendes av seg selv når du fortsetter køen på Oversikt.
review-then-put_right = Den sendes av seg selv når det er lagt inn under Innstillinger.
review-then-offline = Den sendes av seg selv så snart vi har kontakt igjen.
review-then-resting = Den sendes av seg selv når køen er i gang igjen.
review-then-person = Den ligger trygt på denne maskinen til du velger Send nå.
review-by-itself = Send av seg selv når det går, hvis den ikke kan sendes nå
    .help = Ellers venter den i kø til du velger Send nå. Kvittert må stå åpent.
review-by-itself-settings = Kan den ikke sendes nå, sendes den av seg selv så snart det går. Slik er det valgt i Innstillinger.

## Etter sendingen

wizard-refused = { $server } tok ikke imot rapporten
wizard-refused-text = Ingenting er levert. Rapporten ligger trygt her. Les hva svaret var, rett det og send på nytt.
wizard-refused-words = Svaret, ord for ord
wizard-draft-again = Rapporten er et utkast igjen
wizard-to-history = Se rapporten under Innsendinger
wizard-new = Begynn på en ny rapport
