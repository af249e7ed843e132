### Innstillinger.

settings-title = Innstillinger
settings-saved = Lagret.

organisations-title = Organisasjoner
organisations-intro = Bufdir gir hver organisasjon en klient-ID og en klienthemmelighet. Hemmeligheten legges i maskinens nøkkelring og vises aldri igjen.
organisations-none = Ingen organisasjon er lagt inn ennå.
organisations-add = Legg til organisasjon
organisation-new = Ny organisasjon
organisation-edit = Endre { $label }
organisation-edit-button = Endre
organisation-test = Test tilkobling
organisation-test-of = Test tilkobling for { $label }
organisation-testing = Tester tilkoblingen …
organisation-test-good = Tilkoblingen virker. Bufdir godtok klient-ID og klienthemmelighet for { $label }.
organisation-test-good-practice = Tilkoblingen virker. Øvelsesserveren godtok klient-ID og klienthemmelighet for { $label }.
organisation-tested = Tilkoblingen ble prøvd for { $label }.
organisation-remove = Fjern
organisation-remove-of = Fjern { $label }
organisation-remove-title = Fjerne { $label }?
organisation-remove-text = Klienthemmeligheten slettes og må hentes hos Bufdir på nytt. Innsendinger og kvitteringer blir værende.
organisation-remove-confirm = Fjern organisasjonen
organisation-removed = { $label } er fjernet.
organisation-forget = Glem hemmeligheten
organisation-forget-title = Glemme hemmeligheten for { $label }?
organisation-forget-text = Da kan ingenting sendes for organisasjonen før klienthemmeligheten er lagt inn på nytt. Rapportene er ikke berørt.
organisation-forgotten = Klienthemmeligheten for { $label } er glemt.
organisation-has-secret = Klienthemmelighet er lagt inn
organisation-no-secret = Klienthemmelighet mangler
organisation-in-use = I bruk
organisation-label = Navn
    .help = Det dere kaller den, for eksempel Region 07.
organisation-number = Organisasjonsnummer
    .help = Ni siffer.
organisation-org-id = Bufdirs ID for organisasjonen
    .help = For eksempel org_482. Står i brevet fra Bufdir.
organisation-client-id = Klient-ID
    .help = For eksempel eircodex_org_482.
organisation-secret = Klienthemmelighet
    .help = Vises ikke mens du skriver. Lim den gjerne inn.
    .keep = La feltet stå tomt for å beholde den som er lagt inn.
organisation-save = Lagre organisasjonen
organisation-saved = { $label } er lagret.
field-needed = Fyll ut «{ $field }».
org-number-wrong = Organisasjonsnummeret må ha ni siffer.
form-errors = Rett dette før du lagrer

environment-title = Miljø
environment-legend = Hvor rapportene går
environment-practice-help = Øv fritt. Kvittert har sin egen øvelsesserver, og ingenting forlater maskinen.
environment-live-help = Rapporter går til Bufdir på ordentlig.
environment-address = Adresse til Bufdir
    .help = Slik Bufdir har oppgitt den, til og med /api/v1/bufdir-api.
environment-practice-address = Øvelsesserverens adresse:
environment-save = Bruk dette miljøet
environment-saved = Miljøet er nå { $environment }.
environment-apart = Øvelse og Bufdir deler ingenting. Hvert miljø har sine egne organisasjoner og innsendinger.

look-title = Utseende og språk
look-legend = Lyst eller mørkt
look-system = Som maskinen
look-light = Lyst
look-dark = Mørkt
text-size = Tekststørrelse
text-size-larger = Større tekst
text-size-smaller = Mindre tekst
text-size-normal = Vanlig størrelse
text-size-value = { $percent } prosent
language = Språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English

sending-title = Frist og sending
deadline = Frist for rapporten
    .help = Skriv datoen, for eksempel 31.3.2027. Dagene som er igjen, vises på Oversikt.
deadline-period = Rapporteringsperiode
    .help = Perioden fristen gjelder, for eksempel 2026. Kan stå tom.
deadline-save = Lagre fristen
deadline-remove = Fjern fristen
deadline-saved = Fristen er lagret: { $date }.
deadline-removed = Fristen er fjernet.
send-by-itself = Send rapporter i kø av seg selv
    .help = Når en rapport må vente, for eksempel fordi du er uten nett, sendes den så snart det går. Kvittert må stå åpent. Ellers venter den til du velger Send nå. Du kan også velge dette for én rapport om gangen.

notices-title = Varsler
notices-intro = Mens Kvittert går, spør det selv om rapporter som venter på svar, til svaret er endelig.
notices-show = Vis et varsel når det er noe nytt om en rapport
    .help = Varselet sier at det er noe nytt, og aldri tall eller navn. Andre kan se det på en låst skjerm.
deadline-notices = Vis et varsel 30, 7 og 1 dag før fristen
    .help = Hvert varsel kommer én gang. Var maskinen av, kommer det neste gang Kvittert åpnes. Varselet sier bare hvor mange dager som er igjen. Er rapporten for fristens periode sendt, kommer det ikke.
background-switch = La Kvittert gå videre når vinduet lukkes
    .help = Kvittert følger med på svar og sender det som står i kø, og viser et ikon i systemfeltet. Derfra åpner du vinduet igjen, setter køen på pause eller avslutter.
background-no-tray = Denne maskinen har ikke noe systemfelt som Kvittert kan vise et ikon i. Derfor avsluttes Kvittert når vinduet lukkes.
background-on = Lagret. Når du lukker vinduet, går Kvittert videre. Du avslutter fra ikonet i systemfeltet.

practice-title = Øvelse
practice-intro = Øv på det som kan gå galt. Dette virker bare i øvelse.
practice-endpoint = Når
endpoint-authenticate = Kvittert logger inn
endpoint-validate_payload = Bufdir kontrollerer rapporten
endpoint-submit = Rapporten sendes
endpoint-submission_status = Status hentes
practice-fault = Skal dette hende
fault-refuse = Bufdir sier nei
fault-delay = Svaret kommer etter åtte sekunder
fault-drop_before_reading = Forbindelsen brytes før rapporten er lest
fault-drop_after_taking_in = Forbindelsen brytes etter at rapporten er tatt imot
fault-truncate = Bare halve svaret kommer
fault-wrong_content_type = Svaret er en nettside
fault-unauthorized = Innloggingen godtas ikke
fault-conflict = Bufdir mener at rapporten finnes fra før
fault-too_many_requests = Bufdir ber om en pause
fault-server_error = Det er feil hos Bufdir
fault-unavailable = Bufdir er stengt for vedlikehold
practice-times = Antall ganger
practice-order = Bestill feilen
practice-ordered = Feilen er bestilt: «{ $fault }» når «{ $endpoint }».
practice-forget = Glem alle bestilte feil
practice-forgotten = Alle bestilte feil er glemt.
practice-clock = La tiden gå
    .help = Øvelsesserveren behandler rapporter når tiden går. Hent status etterpå.
practice-clock-hour = La en time gå
practice-clock-day = La et døgn gå
practice-clock-done = Tiden har gått. Hent status for å se om noe er nytt.

data-title = Data og sikkerhetskopi
data-where = Dataene ligger i
data-open = Åpne mappen
backup-save = Lagre sikkerhetskopi
backup-saved = Sikkerhetskopien er lagret.
backup-restore = Gjenopprett fra sikkerhetskopi
backup-restore-title = Gjenopprette fra sikkerhetskopi?
backup-restore-text = Innsendingene i dette miljøet byttes ut med dem i kopien. De som er her nå, legges til side i datamappen.
backup-restore-since = Det som er gjort etter at kopien ble tatt, er ikke med i den. Har du sendt en rapport siden, må du ikke sende den på nytt.
backup-restore-confirm = Velg sikkerhetskopi
backup-restored = Sikkerhetskopien er gjenopprettet.
backup-restored-text = Alt er slik det var da kopien ble tatt. Det som var her, er lagt til side i datamappen. Har du sendt en rapport siden kopien, må du ikke sende den på nytt.
backup-note = Klienthemmeligheter er ikke med i sikkerhetskopien.
everything-note = Ta ut alt gir én fil med organisasjoner, utkast, innsendinger og alt som har hendt. Den kan tas inn i Kvittert på en annen maskin. Klienthemmeligheter er ikke med.
everything-take-out = Ta ut alt
everything-taken-out = Alt er lagret i filen.
everything-take-in = Ta inn
everything-taken-in = { $submissions ->
    [one] { $submissions } ny innsending er tatt inn.
   *[other] { $submissions } nye innsendinger er tatt inn.
  } Det som var her fra før, er som det var.
everything-drafts-again = { $count ->
    [one] { $count } innsending sto i kø og er utkast her.
   *[other] { $count } innsendinger sto i kø og er utkast her.
  }
everything-in-doubt = { $count ->
    [one] { $count } innsending var i ferd med å bli sendt og har ukjent utfall her.
   *[other] { $count } innsendinger var i ferd med å bli sendt og har ukjent utfall her.
  }
backup-restore-after = Kvittert starter på nytt. Det som sto i kø da kopien ble tatt, er utkast igjen. Det som da var på vei, har ukjent utfall.
copies-title = Automatiske kopier
copies-intro = Kvittert tar selv en kopi hver dag noe er nytt, og før en nyere utgave endrer dataene. De sju nyeste daglige blir tatt vare på.
copies-none = Ingen kopi er tatt ennå. Den første tas av seg selv.
copies-daily = Daglig kopi
copies-before_upgrade = Før en nyere utgave endret dataene
copies-restore = Gjenopprett
copies-restore-of = Gjenopprett kopien fra { $at }
copies-restore-title = Gjenopprette kopien fra { $at }?
copies-restore-confirm = Gjenopprett kopien

about-title = Om Kvittert
about-version = Utgave
about-platform = Maskin
about-sqlite = SQLite
about-rules = Regelsett
about-rule = { $title } ({ $version })
about-not-bufdir = Kvittert er ikke laget av Bufdir og er ikke knyttet til dem.
about-licences = Kvittert bruker Designsystemet fra Digdir (MIT), ikoner fra Nav Aksel (MIT) og skriften Inter (OFL 1.1).
about-copy = Kopier detaljer
about-copied = Detaljene er kopiert. De inneholder ingen hemmeligheter.
