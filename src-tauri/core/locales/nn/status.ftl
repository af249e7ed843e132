### Kvar ei innsending står, kva som har hendt med ho, og stega i vegvisaren.

state-draft = Utkast
    .title = utkast
    .meaning = Rapporten blir fylt ut. Ingenting er sendt.
state-queued = I kø
    .title = i kø
    .meaning = Rapporten er klar og ventar på å bli sendt.
state-sending = Blir sendt
    .title = blir sendt
    .meaning = Rapporten er på veg til { $server }.
state-in_doubt = Ukjent utfall
    .title = ukjent utfall
    .meaning = Vi veit ikkje om { $server } har fått rapporten. Han blir ikkje sendt på nytt før du har avklart det.
state-received = Motteke
    .title = motteke
    .meaning = { $server } har teke imot rapporten, men har ikkje handsama han enno.
state-processing = Under handsaming
    .title = under handsaming
    .meaning = { $server } arbeider med rapporten. Han er ikkje godkjent enno.
state-accepted = Godkjent
    .title = godkjent
    .meaning = { $server } har godkjent rapporten. Du treng ikkje gjere meir.
state-rejected = Avvist
    .title = avvist
    .meaning = { $server } har handsama rapporten og avvist han. Les kva dei skriv, rett og send på nytt.
state-refused = Ikkje teke imot
    .title = ikkje teke imot
    .meaning = { $server } tok ikkje imot rapporten. Han må rettast og sendast på nytt.

step-basis = Grunnlag
step-fill_in = Fyll ut
step-check = Kontroller
step-review = Sjå over og send
step-receipt = Kvittering

event-created = Utkastet vart laga
event-discarded = Utkastet vart lagt bort
event-restored = Utkastet vart henta tilbake
event-checked = Kontrollert av { $server }
event-frozen = Sendt inn: kontrollert, og innhaldet vart låst
event-moved = Flytta til eit anna regelsett
event-taken_back = Teke tilbake frå køen
event-by_itself = Skal sendast av seg sjølv når det går
event-not_by_itself = Skal vente til nokon vel Send no
event-attempt_began = Sendinga byrja
event-proven_unsent = Kom ikkje fram, og ingenting vart levert
event-received = Motteke av { $server }
event-refused = { $server } tok ikkje imot rapporten
event-outcome_unknown = Utfallet er ukjent
event-resolved_received = Avklart: { $server } har rapporten
event-resolved_not_received = Avklart: { $server } har ikkje rapporten
event-status = Status frå { $server }
event-status_failed = Det gjekk ikkje å hente status
event-corrected = Ei retting vart sett i gang
event-receipt_saved = Kvitteringa vart lagra

attempt-taken = Teke imot
attempt-proven_unsent = Kom ikkje fram
attempt-refused = Ikkje teke imot
attempt-unknown = Ukjent utfall
attempt-interrupted = Avbrote før utfallet var kjent

# Hvem rapporter går til. Andre meldinger får ordet som $server.
server-live = Bufdir
server-practice = øvingstenaren

# Grunner som Kvittert selv skriver i historikken.
reason-process_ended = Kvittert vart avslutta medan rapporten vart send
reason-restored = Ein tryggingskopi vart henta tilbake

# Varsel som maskina viser. Andre kan lese dei på ein låst skjerm: ingen tal og ingen namn.
notice-title = Kvittert
notice-title-practice = Kvittert – øving
notice-open = Opne
notice-received = Ein rapport er motteken av { $server }.
notice-processing = Ein rapport er under handsaming hos { $server }.
notice-accepted = Ein rapport er godkjend av { $server }.
notice-rejected = Ein rapport er avvist av { $server }.
notice-word = { $server } har svart noko om ein rapport som du bør lese.
notice-several = { $server } har svart på { $count } rapportar.
notice-nothing = Status er henta. Ingenting er nytt.
notice-failed = Det gjekk ikkje å hente status for alle. Opne Kvittert for å sjå kvifor.
notice-background = Vindauget er lukka, og Kvittert går vidare i bakgrunnen og følgjer med på svar frå { $server }. Du avsluttar frå ikonet i systemfeltet.
notice-deadline = { $days ->
        [0] Fristen for rapporten er i dag.
        [one] Fristen for rapporten er i morgon.
       *[other] Det er { $days } dagar att til fristen for rapporten.
    }

# Menyen på ikonet i systemfeltet.
tray-open = Opne Kvittert
tray-ask = Hent status no
tray-pause = Set køen på pause
tray-resume = Hald fram med køen
tray-quit = Avslutt

event-detail-moved = Frå { $from } til { $to }
event-detail-moved-back = Teke tilbake: frå { $from } til { $to }
event-detail-aside = { $count ->
    [one] Éi opplysning fekk ikkje plass
   *[other] { $count } opplysningar fekk ikkje plass
  }

# Vindauge der ein vel ei fil.
dialog-open-file = Opne ei fil
dialog-check-files = Vel filer som skal kontrollerast
dialog-save-receipt = Lagre kvitteringa
dialog-save-table = Lagre som rekneark
dialog-save-backup = Lagre tryggingskopi
dialog-restore-backup = Vel tryggingskopi
dialog-open-rule-pack = Vel eit regelsett
dialog-take-out = Ta ut alt
dialog-take-in = Ta inn det som er teke ut
