### Hvor en innsending står, hva som har hendt med den, og stegene i veiviseren.

state-draft = Utkast
    .title = utkast
    .meaning = Rapporten fylles ut. Ingenting er sendt.
state-queued = I kø
    .title = i kø
    .meaning = Rapporten er klar og venter på å bli sendt.
state-sending = Sendes
    .title = sendes
    .meaning = Rapporten er på vei til { $server }.
state-in_doubt = Ukjent utfall
    .title = ukjent utfall
    .meaning = Vi vet ikke om { $server } har fått rapporten. Den blir ikke sendt på nytt før du har avklart det.
state-received = Mottatt
    .title = mottatt
    .meaning = { $server } har tatt imot rapporten, men har ikke behandlet den ennå.
state-processing = Under behandling
    .title = under behandling
    .meaning = { $server } arbeider med rapporten. Den er ikke godkjent ennå.
state-accepted = Godkjent
    .title = godkjent
    .meaning = { $server } har godkjent rapporten. Du trenger ikke gjøre mer.
state-rejected = Avvist
    .title = avvist
    .meaning = { $server } har behandlet rapporten og avvist den. Les hva de skriver, rett og send på nytt.
state-refused = Ikke tatt imot
    .title = ikke tatt imot
    .meaning = { $server } tok ikke imot rapporten. Den må rettes og sendes på nytt.

step-basis = Grunnlag
step-fill_in = Fyll ut
step-check = Kontroller
step-review = Se over og send
step-receipt = Kvittering

event-created = Utkastet ble laget
event-discarded = Utkastet ble lagt bort
event-restored = Utkastet ble hentet tilbake
event-checked = Kontrollert av { $server }
event-frozen = Sendt inn: kontrollert, og innholdet ble låst
event-moved = Flyttet til et annet regelsett
event-taken_back = Tatt tilbake fra køen
event-by_itself = Skal sendes av seg selv når det går
event-not_by_itself = Skal vente til noen velger Send nå
event-attempt_began = Sending begynte
event-proven_unsent = Kom ikke fram, og ingenting ble levert
event-received = Mottatt av { $server }
event-refused = { $server } tok ikke imot rapporten
event-outcome_unknown = Utfallet er ukjent
event-resolved_received = Avklart: { $server } har rapporten
event-resolved_not_received = Avklart: { $server } har ikke rapporten
event-status = Status fra { $server }
event-status_failed = Status kunne ikke hentes
event-corrected = En rettelse ble påbegynt
event-receipt_saved = Kvitteringen ble lagret

attempt-taken = Tatt imot
attempt-proven_unsent = Kom ikke fram
attempt-refused = Ikke tatt imot
attempt-unknown = Ukjent utfall
attempt-interrupted = Avbrutt før utfallet var kjent

# Hvem rapporter går til. Andre meldinger får ordet som $server.
server-live = Bufdir
server-practice = øvelsesserveren

# Grunner som Kvittert selv skriver i historikken.
reason-process_ended = Kvittert ble avsluttet mens rapporten ble sendt
reason-restored = En sikkerhetskopi ble hentet tilbake

# Varsler som maskinen viser. Andre kan lese dem på en låst skjerm: ingen tall og ingen navn.
notice-title = Kvittert
notice-title-practice = Kvittert – øvelse
notice-open = Åpne
notice-received = En rapport er mottatt av { $server }.
notice-processing = En rapport er under behandling hos { $server }.
notice-accepted = En rapport er godkjent av { $server }.
notice-rejected = En rapport er avvist av { $server }.
notice-word = { $server } har svart noe om en rapport som du bør lese.
notice-several = { $server } har svart på { $count } rapporter.
notice-nothing = Status er hentet. Ingenting er nytt.
notice-failed = Status kunne ikke hentes for alle. Åpne Kvittert for å se hvorfor.
notice-background = Vinduet er lukket, og Kvittert går videre i bakgrunnen og følger med på svar fra { $server }. Du avslutter fra ikonet i systemfeltet.
notice-deadline = { $days ->
        [0] Fristen for rapporten er i dag.
        [one] Fristen for rapporten er i morgen.
       *[other] Det er { $days } dager igjen til fristen for rapporten.
    }

# Menyen på ikonet i systemfeltet.
tray-open = Åpne Kvittert
tray-ask = Hent status nå
tray-pause = Sett køen på pause
tray-resume = Fortsett køen
tray-quit = Avslutt

event-detail-moved = Fra { $from } til { $to }
event-detail-moved-back = Tatt tilbake: fra { $from } til { $to }
event-detail-aside = { $count ->
    [one] Én opplysning fikk ikke plass
   *[other] { $count } opplysninger fikk ikke plass
  }

# Vinduer der man velger en fil.
dialog-open-file = Åpne en fil
dialog-check-files = Velg filer som skal kontrolleres
dialog-save-receipt = Lagre kvitteringen
dialog-save-table = Lagre som regneark
dialog-save-backup = Lagre sikkerhetskopi
dialog-restore-backup = Velg sikkerhetskopi
dialog-open-rule-pack = Velg et regelsett
dialog-take-out = Ta ut alt
dialog-take-in = Ta inn det som er tatt ut
