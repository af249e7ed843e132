### Vinduet: rammen, oversikten, listen, en innsending og filkontrollen.

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
copy-failed = Teksten kunne ikke kopieres. Merk den og trykk Ctrl+C.
loading = Henter …
open = Åpne
or-nothing = Ikke oppgitt
failure-code = Feilkode
failure-details = Detaljer for brukerstøtte
failure-settings = Åpne Innstillinger

## Rammen

skip-to-content = Hopp til innholdet
nav-label = Hovedmeny
nav-oversikt = Oversikt
nav-ny = Ny innsending
nav-innsendinger = Innsendinger
nav-filer = Kontroller filer
nav-innstillinger = Innstillinger
header-organisation = Organisasjon
header-no-organisation = Ingen organisasjon lagt inn
header-organisation-option = { $label } ({ $number })
header-environment = Miljø
header-environment-live = På ekte: Bufdir
environment-practice = Øvelse
environment-live = Bufdir
net-reachable = Kontakt med Bufdir
net-reachable-practice = Kontakt med øvelsesserveren
net-unreachable = Uten nett
net-unknown = Ikke prøvd ennå
header-queue = { $count } i kø
header-queue-paused = { $count ->
        [0] Køen er på pause
       *[other] { $count } på pause
    }
banners-label = Viktig å vite
drop-open = Slipp for å åpne filen
    .text = En rapport blir et utkast. En tabell vises før noe tas inn.
drop-beside_draft = Slipp for å åpne filen
    .text = Utkastet du arbeider med, blir liggende som det er. Rader fra en tabell kan tas inn i det.
drop-check = { $files ->
        [one] Slipp for å kontrollere filen
       *[other] Slipp for å kontrollere { $files } filer
    }
    .text = Filene kontrolleres her på maskinen. Ingenting sendes.
drop-nowhere = Lukk dialogen først
    .text = Filen ble ikke åpnet. Lukk dialogen, og slipp filen på nytt.
practice-mark = Øvelse
practice-banner = Øvelse – ingenting sendes til Bufdir
address-banner = Adressen til Bufdir mangler, så ingenting kan sendes ennå.
address-banner-action = Legg inn adressen
close-again = Lukk vinduet en gang til for å lukke likevel.
session-banner = Klienthemmeligheter huskes bare til du lukker Kvittert.
session-banner-why = Hvorfor?
start-failed = Kvittert kunne ikke starte
help = Hjelp
undo-label = Angre siste handling
toast-dismiss = Lukk meldingen
saved-now = Alt er lagret

help-title = Hjelp
help-intro = Kvittert hjelper deg å fylle ut, kontrollere og sende årets aktivitetsrapport til Bufdir, og å følge den til den er godkjent.
help-step-1 = Lag et utkast under Ny innsending. Alt du skriver, lagres med én gang.
help-step-2 = Kontroller rapporten. Det virker også uten nett.
help-step-3 = Send inn. Du får et referansenummer, og kan se status under Innsendinger.
help-received = Mottatt er ikke det samme som godkjent. Rapporten er i havn når det står Godkjent.
help-not-bufdir = Kvittert er ikke laget av Bufdir. Regnskap og vedlegg leveres ikke her. Følg tilskuddsbrevet for dem.
help-shortcuts = Hurtigtaster
shortcut-new = Ny innsending
shortcut-open = Åpne en rapportfil
shortcut-save = Lagre nå
shortcut-find = Søk i innsendinger
shortcut-print = Skriv ut
shortcut-settings = Innstillinger
shortcut-help = Hjelp
shortcut-larger = Større tekst
shortcut-smaller = Mindre tekst
shortcut-normal = Vanlig tekststørrelse
shortcut-list = Vis hurtigtastene
text-size-now = Tekststørrelse { $percent } prosent

## Oversikt

overview-title = Oversikt
overview-needs = Dette trenger deg nå
overview-waiting = Venter på svar fra { $server }
overview-nothing = Ingenting venter på deg
overview-nothing-more = Det er ingenting du må gjøre nå. Når det er tid for en ny rapport, begynner du her.
overview-new = Ny innsending
overview-more = Vis alt som ikke er ferdig
overview-asked = Kvittert fikk sist svar fra { $server } { $age }.
need-in_doubt = Vi vet ikke om { $report } kom fram til { $server }
    .why = Ikke send den på nytt før du vet det. Vi hjelper deg å finne det ut.
    .action = Finn ut hva som skjedde
need-rejected = { $server } har avvist { $report }
    .why = Les hva { $server } skriver, rett det i en ny rapport og send den.
    .action = Rett og send på nytt
need-refused = { $server } tok ikke imot { $report }
    .why = Den er ikke levert. Se hva som var galt, rett det og send på nytt.
    .action = Rett og send på nytt
need-queued = { $start } venter på å bli sendt
    .action = Send nå
need-sending = { $start } sendes nå
    .action = Følg sendingen
need-draft = Du har begynt på { $report }
    .why = Den er ikke sendt. Alt du har skrevet, er lagret.
    .action = Fortsett
need-received = { $start } er mottatt og venter på svar
    .action = Se status
need-processing = { $server } behandler { $report }
    .action = Se status
need-accepted = { $start } er godkjent
    .action = Se kvitteringen
report-name = Rapport { $period }
report-name-without-period = Rapport uten periode
report-in-sentence = rapporten for { $period }
report-in-sentence-start = Rapporten for { $period }
report-in-sentence-without-period = rapporten uten periode
report-in-sentence-without-period-start = Rapporten uten periode
deadline-left = { $days ->
        [0] Fristen er i dag
        [one] Én dag igjen til fristen
       *[other] { $days } dager igjen til fristen
    }
deadline-passed = { $days ->
        [one] Fristen gikk ut for én dag siden
       *[other] Fristen gikk ut for { $days } dager siden
    }
deadline-date = Fristen er { $date }.
deadline-date-period = Fristen for { $period } er { $date }.
deadline-remaining = { $count ->
        [one] Én organisasjon har ikke sendt for { $period }.
       *[other] { $count } organisasjoner har ikke sendt for { $period }.
    }
deadline-sent = Sendt for { $period }. Fristen er { $date }.
deadline-change = Endre fristen
deadline-add = Legg inn frist

first-title = Velkommen til Kvittert
first-intro = Her fyller du ut, kontrollerer og sender aktivitetsrapporten til Bufdir.
first-intro-practice = Ingenting du gjør i øvelse, sendes til Bufdir.
first-step-1 = Legg inn organisasjonen
    .text = Navn, organisasjonsnummer og det Bufdir har gitt dere: klient-ID og klienthemmelighet.
    .practice = En øvelsesorganisasjon er lagt inn. Legg inn deres egen når dere skal sende på ekte.
    .link = Gå til Innstillinger
first-step-2 = Fyll ut og kontroller rapporten
    .text = Skriv tallene, lim dem inn fra Excel, eller hent dem fra en fil. Kontrollen virker uten nett.
first-step-3 = Send inn og følg den til den er godkjent
    .text = Du får et referansenummer og en kvittering, og ser når Bufdir har svart.
first-example = Prøv med et eksempel
first-organisation = Legg inn organisasjonen
first-example-hint = Eksempelet er ferdig utfylt. Du kan trygt sende det inn for å øve.

chart-title = Det dere har rapportert
chart-measure = Vis
chart-grouping = Del opp etter
chart-hours = Timer
chart-count = Antall
chart-by-period = Etter periode
chart-by-category = Etter kategori
chart-caption-hours-period = Timer i hver periode, fordelt på kategori
chart-caption-hours-category = Timer i hver kategori, fordelt på periode
chart-caption-count-period = Antall i hver periode, fordelt på kategori
chart-caption-count-category = Antall i hver kategori, fordelt på periode
chart-table = Timer og antall
chart-copy = Kopier tabellen
chart-copied = Tabellen er kopiert. Du kan lime den inn i et regneark.
chart-period = Periode
chart-category = Kategori
chart-total = Sum
chart-total-all = Sum av alt
chart-sum-hours = { $number ->
        [one] { $value } time
       *[other] { $value } timer
    }
chart-sum-count = { $value } i alt
chart-bar-hours = { $period }, { $category }: { $number ->
        [one] { $value } time
       *[other] { $value } timer
    }
chart-bar-count = { $period }, { $category }: antall { $value }
chart-others = Andre ({ $count })
chart-others-text = «Andre» er de { $count } kategoriene med minst. Alle står hver for seg i tabellen.
chart-counts = Rapporter som er mottatt, under behandling eller godkjent, er med. En rettelse teller i stedet for rapporten den retter. Det som er avvist, er ikke med.
chart-keys = Velg en stolpe for å se rapportene for perioden. På tastaturet går du fra stolpe til stolpe med piltastene, og Enter åpner.
chart-none = Når den første rapporten er sendt, ser du timer og antall her.

## Køen

queue-title = I kø
queue-count = { $count ->
        [0] Ingen rapporter venter
        [one] Én rapport venter på å bli sendt
       *[other] { $count } rapporter venter på å bli sendt
    }
queue-paused = Køen er satt på pause. Ingenting sendes av seg selv før du fortsetter.
queue-resting = { $failures } forsøk på rad lyktes ikke, så køen hviler til én rapport har kommet gjennom.
queue-probe = Neste forsøk er { $time }.
queue-probe-now = Neste forsøk er nå.
queue-probe-online = Neste forsøk kommer så snart vi har kontakt med { $server }.
queue-offline = Vi har ikke kontakt med { $server }. Det som går av seg selv, sendes så snart vi har kontakt igjen.
queue-person = Sendes når du velger Send nå.
queue-itself = Sendes av seg selv, den eldste først.
queue-both = Noen sendes av seg selv, andre venter til du velger Send nå.
queue-pause = Sett køen på pause
queue-resume = Fortsett køen
queue-is-paused = Køen er satt på pause.
queue-goes-on = Køen er i gang igjen.
next-now = Kvittert sender den nå.
    .short = Sendes nå
next-in = Kvittert prøver igjen { $time }.
    .short = Prøves igjen { $time }
next-in-asked = { $server } har bedt om en pause. Kvittert prøver igjen { $time }.
    .short = Bedt om å vente: prøves igjen { $time }
next-online = Den sendes av seg selv så snart vi har kontakt med { $server }.
    .short = Sendes når vi har kontakt
next-put_right = Den sendes av seg selv når det som mangler, er ordnet.
    .short = Sendes når det som mangler, er ordnet
next-after_probe = Køen hviler. Den sendes av seg selv når en annen rapport har kommet gjennom.
    .short = Sendes når køen er i gang igjen
next-resumed = Køen er satt på pause. Den sendes av seg selv når du fortsetter køen på Oversikt.
    .short = Sendes når du fortsetter køen
next-person = Den sendes når du velger Send nå.
    .short = Venter på at du velger Send nå
wait-seconds = { $count ->
        [one] om 1 sekund
       *[other] om { $count } sekunder
    }
wait-minutes = { $count ->
        [one] om 1 minutt
       *[other] om { $count } minutter
    }
by-itself-switch = Send den av seg selv når det går
    .help = Kvittert må stå åpent, men du trenger ikke bli på denne siden.
    .settings = Slik er det valgt i Innstillinger. Her kan du velge noe annet for denne rapporten.

## Innsendinger

list-title = Innsendinger
list-search = Søk
list-search-hint = Referanse, organisasjon, merknad …
list-state = Status
list-state-all = Alle
list-state-open = Venter på noe
list-period = Periode
list-period-all = Alle perioder
list-organisation = Organisasjon
list-organisation-all = Alle organisasjoner
list-count = { $count ->
        [0] Ingen innsendinger
        [one] 1 innsending
       *[other] { $shown } innsendinger
    }
list-export = Lagre som regneark
list-exported = { $count ->
    [one] { $shown } innsending er lagret.
   *[other] { $shown } innsendinger er lagret.
  }
list-column-report = Rapport
list-column-organisation = Organisasjon
list-column-period = Periode
list-column-state = Status
list-column-hours = Timer
list-column-updated = Endret
list-column-org_number = Org.nummer
list-column-count = Antall
list-column-reference = Referansenummer
list-column-submitted = Sendt inn
list-column-created = Opprettet
list-columns = Kolonner
list-columns-usual = Vanlige kolonner
view-label = Lagret visning
view-none = Ingen
view-save = Lagre visningen
view-update = Oppdater «{ $name }»
view-rename = Gi nytt navn
view-remove = Fjern visningen
view-name = Navn på visningen
    .help = Søk, filtre, rekkefølge og kolonner lagres under dette navnet.
view-saved = Visningen «{ $name }» er lagret.
view-updated = Visningen «{ $name }» er oppdatert.
view-renamed = Visningen heter nå «{ $name }».
view-removed = Visningen «{ $name }» er fjernet.
list-table = Innsendinger
list-keys = Piltastene går fra rad til rad, Home og End til første og siste. Enter åpner.
list-empty = Her kommer innsendingene dine
    .text = Når du har laget et utkast eller sendt en rapport, står den her.
list-none-found = Ingen innsendinger passer
    .text = Prøv et annet søk, eller ta bort et filter.
list-clear = Nullstill søk og filtre
list-refresh-all = Hent status for alle
list-refreshing = Henter status: { $done } av { $total }
list-refreshed = { $changed ->
        [0] Status er hentet. Ingenting er nytt.
        [one] Status er hentet. Én innsending har fått ny status.
       *[other] Status er hentet. { $changed } innsendinger har fått ny status.
    }
list-refresh-failed = { $failed ->
        [one] Status kunne ikke hentes for én innsending.
       *[other] Status kunne ikke hentes for { $failed } innsendinger.
    }
list-refresh-stopped = Stoppet. Status er hentet for dem som var ferdige.
list-no-reference = Uten referansenummer
list-loading-row = Henter rad { $number }

## En innsending

detail-back = Innsendinger
detail-refresh = Hent status
detail-refreshed-same = Status er hentet. Ingenting er nytt.
detail-refreshed-changed = Ny status: { $state }.
detail-correct = Rett og send på nytt
detail-continue = Fortsett på utkastet
detail-facts = Om innsendingen
detail-organisation = Organisasjon
detail-org-number = Organisasjonsnummer
detail-period = Rapporteringsperiode
detail-report-id = Rapport-ID
detail-rules = Regelsett
detail-count = Antall
detail-hours = Timer
detail-reference = Referansenummer
detail-bufdir-status = Status hos { $server }, ord for ord
detail-parent = Retter en tidligere rapport
detail-parent-link = Åpne den tidligere rapporten
detail-corrections = Rettelser av denne
detail-timeline = Hva som har hendt
detail-attempts = Forsøk på å sende
detail-attempt = Forsøk { $number }
detail-attempt-outcome = Utfall
detail-attempt-started = Begynte
detail-attempt-http = Status i svaret
detail-attempt-reason = Grunn
detail-attempt-answer = Begynnelsen av svaret
detail-by = av { $who }
detail-by-program = av Kvittert
detail-notes = { $server } skriver
detail-notes-none = { $server } har ikke skrevet noe.
detail-sent = Nøyaktig hva som ble sendt
detail-will-send = Nøyaktig hva som blir sendt
detail-sent-intro = Dette er hver eneste byte i rapporten, med fingeravtrykk som viser at den ikke er endret.
detail-body-sha = SHA-256 av hele innholdet
detail-payload-sha = SHA-256 av rapportdelen
detail-copy-body = Kopier innholdet
detail-queued-title = Rapporten venter i kø
detail-queued-why = Derfor venter den
detail-queued-again = Vi fikk ikke kontakt med { $server } da den skulle sendes. Nå har vi kontakt igjen.
detail-queued-safe = Innholdet er låst og ligger trygt på denne maskinen. Du kan ta den tilbake for å endre noe.
detail-queued-failures = { $count ->
        [one] Prøvd én gang uten å komme fram.
       *[other] Prøvd { $count } ganger uten å komme fram.
    }
detail-send-now = Send nå
detail-send-now-waits = Rapporten kom ikke fram denne gangen. Den ligger fortsatt trygt i kø.
detail-take-back = Ta tilbake
detail-sending-title = Rapporten sendes
detail-sending-text = Du kan la siden stå eller gjøre noe annet. Utfallet vises her.
event-detail-status = Status fra { $server }: { $status }
event-detail-reference = Referansenummer: { $reference }
event-detail-reason = Grunn: { $reason }
event-detail-confirmed = Bekreftet av { $server }
event-detail-unconfirmed = { $server } kunne ikke spørres
event-detail-file = Fra filen { $file }
event-detail-attempt = Forsøk { $number }
event-detail-format = Format: { $format }

## Svar som ikke passer med der rapporten står

later-title = { $server } har svart noe annet siden
    .text = Svaret { $at } var «{ $status }», ord for ord.
later-unknown = { $server } kjenner ikke lenger rapporten
    .text = Da Kvittert spurte { $at }, svarte { $server } at det ikke finnes noen rapport med dette referansenummeret.
later-stands = Kvittert har skrevet svaret i historikken og ikke endret noe. Rapporten står fortsatt som { $state } her.
later-live = Er du i tvil, spør Bufdir og oppgi referansenummeret. Ta vare på kvitteringen.
later-practice = Dette er en øvelse, så det er ingen å spørre. På ekte ville du nå spurt Bufdir og oppgitt referansenummeret.

## Kontrollene, side om side

detail-checks = Hva kontrollene sier
detail-checks-intro = Om nøyaktig det som ble sendt.
detail-checks-will = Om nøyaktig det som blir sendt.
detail-checks-not-asked = { $server } ble ikke spurt om å kontrollere akkurat dette før det ble sendt inn.
finding-level-error = Feil
finding-level-warning = Advarsel
event-detail-remarks = Feil: { $errors }. Advarsler: { $warnings }.
event-detail-acknowledged = Advarsler som ble bekreftet: { $count }
event-correction-link = Åpne rettelsen

## Kvittering

receipt-title = Kvittering
receipt-practice = Øvelse – ikke sendt til Bufdir
receipt-reference = Referansenummer
receipt-copy = Kopier referansenummeret
receipt-bufdir-clock = Registrert hos { $server }
receipt-own-clock = Svaret kom hit
receipt-processed = Behandlet hos { $server }
receipt-clock-unknown = Ikke oppgitt
receipt-confirmation = Bekreftelse fra { $server }
receipt-confirmation-none = { $server } ga ingen bekreftelse i ord.
receipt-not-accepted = Mottatt er ikke godkjent
    .text = { $server } har rapporten, men har ikke tatt stilling til den ennå. Hent status her eller under Innsendinger. Ta vare på referansenummeret.
receipt-accepted = { $server } har godkjent rapporten
    .text = Du trenger ikke gjøre mer. Ta vare på kvitteringen sammen med tilskuddsbrevet.
receipt-rejected = { $server } har avvist rapporten
    .text = Les hva { $server } skriver, rett rapporten og send den på nytt.
receipt-save-pdf = Lagre som PDF
receipt-save-html = Lagre som HTML
receipt-save-json = Lagre som JSON
receipt-print = Skriv ut
receipt-saved = Kvitteringen er lagret.

## Ukjent utfall

doubt-title = Vi vet ikke om rapporten kom fram
doubt-known-title = Dette vet vi
doubt-known = Sendingen begynte { $at }, men vi fikk ikke et svar vi kunne stole på.
doubt-known-without-time = Sendingen begynte, men vi fikk ikke et svar vi kunne stole på.
doubt-known-safe = Rapporten ligger trygt her, og Kvittert sender den ikke på nytt av seg selv. Slik blir den aldri levert to ganger.
doubt-do-title = Dette gjør du
doubt-do = Se om dere har fått e-post fra Bufdir, eller spør dem om de har rapporten { $report_id } fra { $organisation }. Velg så ett av svarene under.
doubt-practice = Dette er en øvelse, så det er ingen å spørre. På ekte ville du nå spurt Bufdir. Her kan du si at rapporten ikke kom fram, og sende den på nytt fra køen. Et referansenummer du finner på, blir ikke godtatt.
doubt-received = { $server } har rapporten
doubt-received-text = Skriv inn referansenummeret fra { $server }. Da blir rapporten stående som mottatt.
doubt-reference = Referansenummer fra { $server }
doubt-reference-needed = Skriv inn referansenummeret.
doubt-confirm-received = Bruk referansenummeret
doubt-not-received = { $server } har ikke rapporten
doubt-not-received-text = Velg dette bare når { $server } har bekreftet at rapporten ikke kom fram. Da kommer den i kø igjen, og sendes når du velger Send nå.
doubt-not-received-tick = { $server } har bekreftet at rapporten ikke kom fram.
doubt-not-received-needed = Kryss av for at { $server } har bekreftet det.
doubt-reason = Hvordan vet du det?
    .help = For eksempel hvem du snakket med, og når. Det blir stående i historikken.
doubt-reason-needed = Skriv hvordan du vet at { $server } ikke har rapporten.
doubt-confirm-not-received = Legg i kø på nytt
doubt-resolved-received = Rapporten står nå som mottatt.
doubt-resolved-not-received = Rapporten ligger i kø igjen.

## Kontroller filer

files-title = Kontroller filer
files-intro = Kontroller mange rapportfiler på én gang. Det skjer på denne maskinen, uten nett, og ingenting sendes.
files-choose = Velg filer
files-drop = eller slipp dem, eller en mappe, hvor som helst i vinduet
files-progress = Kontrollerer: { $done } av { $total }
files-starting = Kontrollen begynner
files-done = { $count ->
        [one] Én fil er kontrollert.
       *[other] { $count } filer er kontrollert.
    }
files-summary = Klare: { $ready } · Med feil: { $wrong } · Kunne ikke leses: { $unread }
files-save-table = Lagre som regneark
files-saved = Resultatet er lagret.
files-table = Resultat for hver fil
files-column-period = Periode
files-column-rules = Regelsett
files-ready = Klar til å sendes
files-ready-warnings = { $count ->
        [one] Klar, med én advarsel
       *[other] Klar, med { $count } advarsler
    }
files-errors = { $count ->
        [one] 1 feil må rettes
       *[other] { $count } feil må rettes
    }
files-unreadable = Kunne ikke leses
files-findings-short = { $count ->
        [one] 1 funn
       *[other] { $count } funn
    }
files-why = Vis hvorfor
files-open = Åpne i veiviseren
files-open-file = Åpne i veiviseren: { $file }
files-empty = Ingen filer er kontrollert ennå
    .text = Velg en eller flere rapportfiler eller regneark, så får hver av dem et svar.
files-again = Kontroller flere filer
files-region = Filene som er kontrollert
files-show = Vis
    .all = Alle ({ $count })
    .wrong = Med feil ({ $count })
    .unread = Kunne ikke leses ({ $count })
    .ready = Klare ({ $count })
files-none-listed = Ingen filer her
files-more-findings = { $count ->
        [one] Ett funn til. Åpne filen i veiviseren for å se det.
       *[other] { $count } funn til. Åpne filen i veiviseren for å se dem.
    }
files-left-out = Dette er ikke kontrollert
files-left-out-twice = { $count ->
        [one] Én fil var valgt to ganger, og er kontrollert én gang: { $names }
       *[other] { $count } filer var valgt flere ganger, og er kontrollert én gang hver: { $names }
    }
files-left-out-other_kind = { $count ->
        [one] Én fil i mappen er ikke av et slag som kan være en rapport: { $names }
       *[other] { $count } filer i mappen er ikke av et slag som kan være en rapport: { $names }
    }
files-left-out-too_deep = { $count ->
        [one] Én mappe ligger for langt nede og er ikke åpnet: { $names }. Velg den for seg.
       *[other] { $count } mapper ligger for langt nede og er ikke åpnet: { $names }. Velg dem for seg.
    }
files-left-out-too_many = { $count ->
        [one] Det er for mange filer på én gang. Én er ikke kontrollert: { $names }
       *[other] Det er for mange filer på én gang. { $count } er ikke kontrollert: { $names }
    }
files-left-out-folder_unreadable = { $count ->
        [one] Én mappe kunne ikke leses: { $names }
       *[other] { $count } mapper kunne ikke leses: { $names }
    }
files-left-out-stopped = { $count ->
        [0] Du stanset kontrollen.
        [one] Du stanset kontrollen før én fil.
       *[other] Du stanset kontrollen før { $count } filer.
    }
files-names-more = { $names } med flere
level-error = Feil
level-warning = Advarsel
level-tip = Tips
finding-whole = Hele rapporten
