### Vindauget: ramma, oversikta, lista, ei innsending og filkontrollen.

## Felles

app-name = Kvittert
try-again = Prøv igjen
close = Lukk
cancel = Avbryt
save = Lagre
undo = Angre
stop = Stopp
copy = Kopier
copied = Kopiert
copy-failed = Det gjekk ikkje å kopiere teksten. Merk han og trykk Ctrl+C.
loading = Hentar …
open = Opne
or-nothing = Ikkje oppgitt
failure-code = Feilkode
failure-details = Detaljar for brukarstøtte
failure-settings = Opne Innstillingar

## Ramma

skip-to-content = Hopp til innhaldet
nav-label = Hovudmeny
nav-oversikt = Oversikt
nav-ny = Ny innsending
nav-innsendinger = Innsendingar
nav-filer = Kontroller filer
nav-innstillinger = Innstillingar
header-organisation = Organisasjon
header-no-organisation = Ingen organisasjon er lagd inn
header-organisation-option = { $label } ({ $number })
header-environment = Miljø
header-environment-live = På ekte: Bufdir
environment-practice = Øving
environment-live = Bufdir
net-reachable = Kontakt med Bufdir
net-reachable-practice = Kontakt med øvingstenaren
net-unreachable = Utan nett
net-unknown = Ikkje prøvd enno
header-queue = { $count } i kø
header-queue-paused = { $count ->
        [0] Køen er på pause
       *[other] { $count } på pause
    }
banners-label = Viktig å vite
drop-open = Slepp for å opne fila
    .text = Ein rapport blir eit utkast. Ein tabell blir vist før noko blir teke inn.
drop-beside_draft = Slepp for å opne fila
    .text = Utkastet du arbeider med, blir liggjande som det er. Rader frå ein tabell kan takast inn i det.
drop-check = { $files ->
        [one] Slepp for å kontrollere fila
       *[other] Slepp for å kontrollere { $files } filer
    }
    .text = Filane blir kontrollerte her på maskina. Ingenting blir sendt.
drop-nowhere = Lukk dialogen først
    .text = Fila vart ikkje opna. Lukk dialogen, og slepp fila på nytt.
practice-mark = Øving
practice-banner = Øving – ingenting blir sendt til Bufdir
address-banner = Adressa til Bufdir manglar, så ingenting kan sendast enno.
address-banner-action = Legg inn adressa
close-again = Lukk vindauget ein gong til for å lukke likevel.
session-banner = Klientløyndomar blir berre hugsa til du lukkar Kvittert.
session-banner-why = Kvifor?
start-failed = Kvittert kunne ikkje starte
help = Hjelp
undo-label = Angre det du sist gjorde
toast-dismiss = Lukk meldinga
saved-now = Alt er lagra

help-title = Hjelp
help-intro = Kvittert hjelper deg med å fylle ut, kontrollere og sende aktivitetsrapporten for året til Bufdir, og med å følgje han til han er godkjent.
help-step-1 = Lag eit utkast under Ny innsending. Alt du skriv, blir lagra med ein gong.
help-step-2 = Kontroller rapporten. Det verkar òg utan nett.
help-step-3 = Send inn. Du får eit referansenummer, og kan sjå status under Innsendingar.
help-received = Motteke er ikkje det same som godkjent. Rapporten er i hamn når det står Godkjent.
help-not-bufdir = Kvittert er ikkje laga av Bufdir. Rekneskap og vedlegg skal ikkje leverast her. Følg tilskotsbrevet for dei.
help-shortcuts = Snøggtastar
shortcut-new = Ny innsending
shortcut-open = Opne ei rapportfil
shortcut-save = Lagre no
shortcut-find = Søk i innsendingar
shortcut-print = Skriv ut
shortcut-settings = Innstillingar
shortcut-help = Hjelp
shortcut-larger = Større tekst
shortcut-smaller = Mindre tekst
shortcut-normal = Vanleg tekststorleik
shortcut-list = Vis snøggtastane
text-size-now = Tekststorleik { $percent } prosent

## Oversikt

overview-title = Oversikt
overview-needs = Dette treng deg no
overview-waiting = Ventar på svar frå { $server }
overview-nothing = Ingenting ventar på deg
overview-nothing-more = Det er ingenting du må gjere no. Når det er tid for ein ny rapport, byrjar du her.
overview-new = Ny innsending
overview-more = Vis alt som ikkje er ferdig
overview-asked = Kvittert fekk sist svar frå { $server } { $age }.
need-in_doubt = Vi veit ikkje om { $report } kom fram til { $server }
    .why = Ikkje send han på nytt før du veit det. Vi hjelper deg å finne det ut.
    .action = Finn ut kva som hende
need-rejected = { $server } har avvist { $report }
    .why = Les kva { $server } skriv, rett det i ein ny rapport og send han.
    .action = Rett og send på nytt
need-refused = { $server } tok ikkje imot { $report }
    .why = Han er ikkje levert. Sjå kva som var gale, rett det og send på nytt.
    .action = Rett og send på nytt
need-queued = { $start } ventar på å bli sendt
    .action = Send no
need-sending = { $start } blir sendt no
    .action = Følg sendinga
need-draft = Du har byrja på { $report }
    .why = Han er ikkje send. Alt du har skrive, er lagra.
    .action = Hald fram
need-received = { $start } er motteken og ventar på svar
    .action = Sjå status
need-processing = { $server } handsamar { $report }
    .action = Sjå status
need-accepted = { $start } er godkjent
    .action = Sjå kvitteringa
report-name = Rapport { $period }
report-name-without-period = Rapport utan periode
report-in-sentence = rapporten for { $period }
report-in-sentence-start = Rapporten for { $period }
report-in-sentence-without-period = rapporten utan periode
report-in-sentence-without-period-start = Rapporten utan periode
deadline-left = { $days ->
        [0] Fristen er i dag
        [one] Éin dag att til fristen
       *[other] { $days } dagar att til fristen
    }
deadline-passed = { $days ->
        [one] Fristen gjekk ut for éin dag sidan
       *[other] Fristen gjekk ut for { $days } dagar sidan
    }
deadline-date = Fristen er { $date }.
deadline-date-period = Fristen for { $period } er { $date }.
deadline-remaining = { $count ->
        [one] Éin organisasjon har ikkje sendt for { $period }.
       *[other] { $count } organisasjonar har ikkje sendt for { $period }.
    }
deadline-sent = Sendt for { $period }. Fristen er { $date }.
deadline-change = Endre fristen
deadline-add = Legg inn frist

first-title = Velkomen til Kvittert
first-intro = Her fyller du ut, kontrollerer og sender aktivitetsrapporten til Bufdir.
first-intro-practice = Ingenting du gjer i øving, blir sendt til Bufdir.
first-step-1 = Legg inn organisasjonen
    .text = Namn, organisasjonsnummer og det Bufdir har gitt dykk: klient-ID og klientløyndom.
    .practice = Ein øvingsorganisasjon er lagd inn. Legg inn dykkar eigen når de skal sende på ekte.
    .link = Gå til Innstillingar
first-step-2 = Fyll ut og kontroller rapporten
    .text = Skriv tala, lim dei inn frå Excel, eller hent dei frå ei fil. Kontrollen verkar utan nett.
first-step-3 = Send inn og følg rapporten til han er godkjent
    .text = Du får eit referansenummer og ei kvittering, og ser når Bufdir har svart.
first-example = Prøv med eit døme
first-organisation = Legg inn organisasjonen
first-example-hint = Dømet er ferdig utfylt. Du kan trygt sende det inn for å øve.

chart-title = Det de har rapportert
chart-measure = Vis
chart-grouping = Del opp etter
chart-hours = Timar
chart-count = Tal på
chart-by-period = Etter periode
chart-by-category = Etter kategori
chart-caption-hours-period = Timar i kvar periode, fordelte på kategori
chart-caption-hours-category = Timar i kvar kategori, fordelte på periode
chart-caption-count-period = Kor mange i kvar periode, fordelt på kategori
chart-caption-count-category = Kor mange i kvar kategori, fordelt på periode
chart-table = Timar og tal
chart-copy = Kopier tabellen
chart-copied = Tabellen er kopiert. Du kan lime han inn i eit rekneark.
chart-period = Periode
chart-category = Kategori
chart-total = Sum
chart-total-all = Sum av alt
chart-sum-hours = { $number ->
        [one] { $value } time
       *[other] { $value } timar
    }
chart-sum-count = { $value } i alt
chart-bar-hours = { $period }, { $category }: { $number ->
        [one] { $value } time
       *[other] { $value } timar
    }
chart-bar-count = { $period }, { $category }: tal på { $value }
chart-others = Andre ({ $count })
chart-others-text = «Andre» er dei { $count } kategoriane med minst. Alle står kvar for seg i tabellen.
chart-counts = Rapportar som er mottekne, under handsaming eller godkjende, er med. Ei retting tel i staden for rapporten ho rettar. Det som er avvist, er ikkje med.
chart-keys = Vel ein stolpe for å sjå rapportane for perioden. På tastaturet går du frå stolpe til stolpe med piltastane, og Enter opnar.
chart-none = Når den første rapporten er send, ser du timar og tal her.

## Køen

queue-title = I kø
queue-count = { $count ->
        [0] Ingen rapportar ventar
        [one] Éin rapport ventar på å bli send
       *[other] { $count } rapportar ventar på å bli sende
    }
queue-paused = Køen er sett på pause. Ingenting blir sendt av seg sjølv før du held fram.
queue-resting = { $failures } forsøk på rad lukkast ikkje, så køen kviler til éin rapport har kome gjennom.
queue-probe = Neste forsøk er { $time }.
queue-probe-now = Neste forsøk er no.
queue-probe-online = Neste forsøk kjem så snart vi har kontakt med { $server }.
queue-offline = Vi har ikkje kontakt med { $server }. Det som går av seg sjølv, blir sendt så snart vi har kontakt igjen.
queue-person = Blir sendt når du vel Send no.
queue-itself = Blir sendt av seg sjølv, den eldste først.
queue-both = Nokre blir sende av seg sjølve, andre ventar til du vel Send no.
queue-pause = Set køen på pause
queue-resume = Hald fram med køen
queue-is-paused = Køen er sett på pause.
queue-goes-on = Køen er i gang igjen.
next-now = Kvittert sender han no.
    .short = Blir sendt no
next-in = Kvittert prøver igjen { $time }.
    .short = Nytt forsøk { $time }
next-in-asked = { $server } har bede om ein pause. Kvittert prøver igjen { $time }.
    .short = Beden om å vente: nytt forsøk { $time }
next-online = Han blir sendt av seg sjølv så snart vi har kontakt med { $server }.
    .short = Blir sendt når vi har kontakt
next-put_right = Han blir sendt av seg sjølv når det som manglar, er ordna.
    .short = Blir sendt når det som manglar, er ordna
next-after_probe = Køen kviler. Han blir sendt av seg sjølv når ein annan rapport har kome gjennom.
    .short = Blir sendt når køen er i gang igjen
next-resumed = Køen er sett på pause. Han blir sendt av seg sjølv når du held fram med køen på Oversikt.
    .short = Blir sendt når du held fram med køen
next-person = Han blir sendt når du vel Send no.
    .short = Ventar på at du vel Send no
wait-seconds = { $count ->
        [one] om 1 sekund
       *[other] om { $count } sekund
    }
wait-minutes = { $count ->
        [one] om 1 minutt
       *[other] om { $count } minutt
    }
by-itself-switch = Send han av seg sjølv når det går
    .help = Kvittert må stå ope, men du treng ikkje bli på denne sida.
    .settings = Slik er det valt i Innstillingar. Her kan du velje noko anna for denne rapporten.

## Innsendingar

list-title = Innsendingar
list-search = Søk
list-search-hint = Referanse, organisasjon, merknad …
list-state = Status
list-state-all = Alle
list-state-open = Ventar på noko
list-period = Periode
list-period-all = Alle periodar
list-organisation = Organisasjon
list-organisation-all = Alle organisasjonar
list-count = { $count ->
        [0] Ingen innsendingar
        [one] 1 innsending
       *[other] { $shown } innsendingar
    }
list-export = Lagre som rekneark
list-exported = { $count ->
    [one] { $shown } innsending er lagra.
   *[other] { $shown } innsendingar er lagra.
  }
list-column-report = Rapport
list-column-organisation = Organisasjon
list-column-period = Periode
list-column-state = Status
list-column-hours = Timar
list-column-updated = Endra
list-column-org_number = Org.nummer
list-column-count = Tal på
list-column-reference = Referansenummer
list-column-submitted = Sendt inn
list-column-created = Oppretta
list-columns = Kolonnar
list-columns-usual = Vanlege kolonnar
view-label = Lagra vising
view-none = Inga
view-save = Lagre visinga
view-update = Oppdater «{ $name }»
view-rename = Gi nytt namn
view-remove = Fjern visinga
view-name = Namn på visinga
    .help = Søk, filter, rekkjefølgje og kolonnar blir lagra under dette namnet.
view-saved = Visinga «{ $name }» er lagra.
view-updated = Visinga «{ $name }» er oppdatert.
view-renamed = Visinga heiter no «{ $name }».
view-removed = Visinga «{ $name }» er fjerna.
list-table = Innsendingar
list-keys = Piltastane går frå rad til rad, Home og End til første og siste. Enter opnar.
list-empty = Her kjem innsendingane dine
    .text = Når du har laga eit utkast eller sendt ein rapport, står han her.
list-none-found = Ingen innsendingar passar
    .text = Prøv eit anna søk, eller ta bort eit filter.
list-clear = Nullstill søk og filter
list-refresh-all = Hent status for alle
list-refreshing = Hentar status: { $done } av { $total }
list-refreshed = { $changed ->
        [0] Status er henta. Ingenting er nytt.
        [one] Status er henta. Éi innsending har fått ny status.
       *[other] Status er henta. { $changed } innsendingar har fått ny status.
    }
list-refresh-failed = { $failed ->
        [one] Det gjekk ikkje å hente status for éi innsending.
       *[other] Det gjekk ikkje å hente status for { $failed } innsendingar.
    }
list-refresh-stopped = Stoppa. Status er henta for dei som var ferdige.
list-no-reference = Utan referansenummer
list-loading-row = Hentar rad { $number }

## Ei innsending

detail-back = Innsendingar
detail-refresh = Hent status
detail-refreshed-same = Status er henta. Ingenting er nytt.
detail-refreshed-changed = Ny status: { $state }.
detail-correct = Rett og send på nytt
detail-continue = Hald fram med utkastet
detail-facts = Om innsendinga
detail-organisation = Organisasjon
detail-org-number = Organisasjonsnummer
detail-period = Rapporteringsperiode
detail-report-id = Rapport-ID
detail-rules = Regelsett
detail-count = Tal på
detail-hours = Timar
detail-reference = Referansenummer
detail-bufdir-status = Status hos { $server }, ord for ord
detail-parent = Rettar ein tidlegare rapport
detail-parent-link = Opne den tidlegare rapporten
detail-corrections = Rettingar av denne
detail-timeline = Det som har hendt
detail-attempts = Forsøk på å sende
detail-attempt = Forsøk { $number }
detail-attempt-outcome = Utfall
detail-attempt-started = Byrja
detail-attempt-http = Status i svaret
detail-attempt-reason = Grunn
detail-attempt-answer = Starten på svaret
detail-by = av { $who }
detail-by-program = av Kvittert
detail-notes = { $server } skriv
detail-notes-none = { $server } har ikkje skrive noko.
detail-sent = Nøyaktig det som vart sendt
detail-will-send = Nøyaktig det som blir sendt
detail-sent-intro = Dette er kvar einaste byte i rapporten, med fingeravtrykk som viser at han ikkje er endra.
detail-body-sha = SHA-256 av heile innhaldet
detail-payload-sha = SHA-256 av rapportdelen
detail-copy-body = Kopier innhaldet
detail-queued-title = Rapporten ventar i kø
detail-queued-why = Difor ventar han
detail-queued-again = Vi fekk ikkje kontakt med { $server } då han skulle sendast. No har vi kontakt igjen.
detail-queued-safe = Innhaldet er låst og ligg trygt på denne maskina. Du kan ta rapporten tilbake for å endre noko.
detail-queued-failures = { $count ->
        [one] Prøvd éin gong utan å kome fram.
       *[other] Prøvd { $count } gonger utan å kome fram.
    }
detail-send-now = Send no
detail-send-now-waits = Rapporten kom ikkje fram denne gongen. Han ligg framleis trygt i kø.
detail-take-back = Ta tilbake
detail-sending-title = Rapporten blir sendt
detail-sending-text = Du kan la sida stå eller gjere noko anna. Utfallet kjem fram her.
event-detail-status = Status frå { $server }: { $status }
event-detail-reference = Referansenummer: { $reference }
event-detail-reason = Grunn: { $reason }
event-detail-confirmed = Stadfesta av { $server }
event-detail-unconfirmed = { $server } kunne ikkje spørjast
event-detail-file = Frå fila { $file }
event-detail-attempt = Forsøk { $number }
event-detail-format = Format: { $format }

## Svar som ikkje høver med der rapporten står

later-title = { $server } har svart noko anna sidan
    .text = Svaret { $at } var «{ $status }», ord for ord.
later-unknown = { $server } kjenner ikkje rapporten lenger
    .text = Då Kvittert spurde { $at }, svara { $server } at det ikkje finst nokon rapport med dette referansenummeret.
later-stands = Kvittert har skrive svaret i historikken og ikkje endra noko. Rapporten står framleis som { $state } her.
later-live = Er du i tvil, spør Bufdir og oppgje referansenummeret. Ta vare på kvitteringa.
later-practice = Dette er ei øving, så det er ingen å spørje. På ekte ville du no spurt Bufdir og oppgjeve referansenummeret.

## Kontrollane, side om side

detail-checks = Kva kontrollane seier
detail-checks-intro = Om nøyaktig det som vart sendt.
detail-checks-will = Om nøyaktig det som blir sendt.
detail-checks-not-asked = { $server } vart ikkje spurd om å kontrollere akkurat dette før det vart sendt inn.
finding-level-error = Feil
finding-level-warning = Åtvaring
event-detail-remarks = Feil: { $errors }. Åtvaringar: { $warnings }.
event-detail-acknowledged = Åtvaringar som vart stadfesta: { $count }
event-correction-link = Opne rettinga

## Kvittering

receipt-title = Kvittering
receipt-practice = Øving – ikkje sendt til Bufdir
receipt-reference = Referansenummer
receipt-copy = Kopier referansenummeret
receipt-bufdir-clock = Registrert hos { $server }
receipt-own-clock = Svaret kom hit
receipt-processed = Handsama hos { $server }
receipt-clock-unknown = Ikkje oppgitt
receipt-confirmation = Stadfesting frå { $server }
receipt-confirmation-none = { $server } gav inga stadfesting i ord.
receipt-not-accepted = Motteke er ikkje godkjent
    .text = { $server } har rapporten, men har ikkje teke stilling til han enno. Hent status her eller under Innsendingar. Ta vare på referansenummeret.
receipt-accepted = { $server } har godkjent rapporten
    .text = Du treng ikkje gjere meir. Ta vare på kvitteringa saman med tilskotsbrevet.
receipt-rejected = { $server } har avvist rapporten
    .text = Les kva { $server } skriv, rett rapporten og send han på nytt.
receipt-save-pdf = Lagre som PDF
receipt-save-html = Lagre som HTML
receipt-save-json = Lagre som JSON
receipt-print = Skriv ut
receipt-saved = Kvitteringa er lagra.

## Ukjent utfall

doubt-title = Vi veit ikkje om rapporten kom fram
doubt-known-title = Dette veit vi
doubt-known = Sendinga byrja { $at }, men vi fekk ikkje eit svar vi kunne lite på.
doubt-known-without-time = Sendinga byrja, men vi fekk ikkje eit svar vi kunne lite på.
doubt-known-safe = Rapporten ligg trygt her, og Kvittert sender han ikkje på nytt av seg sjølv. Slik blir han aldri levert to gonger.
doubt-do-title = Dette gjer du
doubt-do = Sjå om de har fått e-post frå Bufdir, eller spør dei om dei har rapporten { $report_id } frå { $organisation }. Vel så eitt av svara under.
doubt-practice = Dette er ei øving, så det er ingen å spørje. På ekte ville du no spurt Bufdir. Her kan du seie at rapporten ikkje kom fram, og sende han på nytt frå køen. Eit referansenummer du finn på, blir ikkje godteke.
doubt-received = { $server } har rapporten
doubt-received-text = Skriv inn referansenummeret frå { $server }. Då blir rapporten ståande som motteken.
doubt-reference = Referansenummer frå { $server }
doubt-reference-needed = Skriv inn referansenummeret.
doubt-confirm-received = Bruk referansenummeret
doubt-not-received = { $server } har ikkje rapporten
doubt-not-received-text = Vel dette berre når { $server } har stadfesta at rapporten ikkje kom fram. Då kjem han i kø igjen, og blir sendt når du vel Send no.
doubt-not-received-tick = { $server } har stadfesta at rapporten ikkje kom fram.
doubt-not-received-needed = Kryss av for at { $server } har stadfesta det.
doubt-reason = Korleis veit du det?
    .help = Til dømes kven du snakka med, og når. Det blir ståande i historikken.
doubt-reason-needed = Skriv korleis du veit at { $server } ikkje har rapporten.
doubt-confirm-not-received = Legg i kø på nytt
doubt-resolved-received = Rapporten står no som motteken.
doubt-resolved-not-received = Rapporten ligg i kø igjen.

## Kontroller filer

files-title = Kontroller filer
files-intro = Kontroller mange rapportfiler på éin gong. Det skjer på denne maskina, utan nett, og ingenting blir sendt.
files-choose = Vel filer
files-drop = eller slepp dei, eller ei mappe, kvar som helst i vindauget
files-progress = Kontrollerer: { $done } av { $total }
files-starting = Kontrollen byrjar
files-done = { $count ->
        [one] Éi fil er kontrollert.
       *[other] { $count } filer er kontrollerte.
    }
files-summary = Klare: { $ready } · Med feil: { $wrong } · Kunne ikkje lesast: { $unread }
files-save-table = Lagre som rekneark
files-saved = Resultatet er lagra.
files-table = Resultat for kvar fil
files-column-period = Periode
files-column-rules = Regelsett
files-ready = Klar til å sendast
files-ready-warnings = { $count ->
        [one] Klar, med éi åtvaring
       *[other] Klar, med { $count } åtvaringar
    }
files-errors = { $count ->
        [one] 1 feil må rettast
       *[other] { $count } feil må rettast
    }
files-unreadable = Kunne ikkje lesast
files-findings-short = { $count ->
        [one] 1 funn
       *[other] { $count } funn
    }
files-why = Vis kvifor
files-open = Opne i vegvisaren
files-open-file = Opne i vegvisaren: { $file }
files-empty = Ingen filer er kontrollerte enno
    .text = Vel ei eller fleire rapportfiler eller rekneark, så får kvar av dei eit svar.
files-again = Kontroller fleire filer
files-region = Kontrollerte filer
files-show = Vis
    .all = Alle ({ $count })
    .wrong = Med feil ({ $count })
    .unread = Kunne ikkje lesast ({ $count })
    .ready = Klare ({ $count })
files-none-listed = Ingen filer her
files-more-findings = { $count ->
        [one] Eitt funn til. Opne fila i vegvisaren for å sjå det.
       *[other] { $count } funn til. Opne fila i vegvisaren for å sjå dei.
    }
files-left-out = Dette er ikkje kontrollert
files-left-out-twice = { $count ->
        [one] Éi fil var vald to gonger, og er kontrollert éin gong: { $names }
       *[other] { $count } filer var valde fleire gonger, og er kontrollerte éin gong kvar: { $names }
    }
files-left-out-other_kind = { $count ->
        [one] Éi fil i mappa er ikkje av eit slag som kan vere ein rapport: { $names }
       *[other] { $count } filer i mappa er ikkje av eit slag som kan vere ein rapport: { $names }
    }
files-left-out-too_deep = { $count ->
        [one] Éi mappe ligg for langt nede og er ikkje opna: { $names }. Vel ho for seg.
       *[other] { $count } mapper ligg for langt nede og er ikkje opna: { $names }. Vel dei for seg.
    }
files-left-out-too_many = { $count ->
        [one] Det er for mange filer på éin gong. Éi er ikkje kontrollert: { $names }
       *[other] Det er for mange filer på éin gong. { $count } er ikkje kontrollerte: { $names }
    }
files-left-out-folder_unreadable = { $count ->
        [one] Éi mappe kunne ikkje lesast: { $names }
       *[other] { $count } mapper kunne ikkje lesast: { $names }
    }
files-left-out-stopped = { $count ->
        [0] Du stansa kontrollen.
        [one] Du stansa kontrollen før éi fil.
       *[other] Du stansa kontrollen før { $count } filer.
    }
files-names-more = { $names } med fleire
level-error = Feil
level-warning = Åtvaring
level-tip = Tips
finding-whole = Heile rapporten
