### Kommandolinjen. Navn på kommandoer og argumenter er de samme på alle språk.

## Hjelp

cli-usage = Bruk
cli-value-command = KOMMANDO
cli-heading-commands = Kommandoer
cli-heading-arguments = Argumenter
cli-heading-options = Valg
cli-heading-globals = Felles valg

cli-help = Kvittert på kommandolinjen: kontroller, send og følg aktivitetsrapporter til Bufdir.
    .after =
        Resultater skrives til stdout, alt annet til stderr. Sluttkoder:
          0  ferdig; for validate: alle filene er gyldige
          1  rapporten har feil, eller advarsler som ikke er godtatt; ingenting er sendt
          2  feil bruk, en fil som ikke kan leses, eller noe som ikke finnes
          3  Bufdir kunne ikke nås eller slapp oss ikke inn; rapporten venter i køen
          4  utfallet er ukjent; ingenting sendes på nytt av seg selv
          5  Bufdir tok ikke imot rapporten
        
        Uten nøkkelring: KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET gjelder for én kjøring.
        Kvittert er ikke laget av Bufdir.
cli-help-validate = Kontroller filer uten nett.
cli-help-submit = Kontroller en fil og send den inn.
cli-help-status = Spør Bufdir hvor rapporter står.
cli-help-history = Se hva som er sendt, uten nett.
cli-help-history-list = Vis alle innsendinger.
cli-help-history-show = Vis én innsending med alt som har hendt med den.
cli-help-history-export = Lagre innsendinger i en fil.
cli-help-queue = Rapportene som venter på å bli sendt.
cli-help-queue-list = Vis hva som venter, og når det blir sendt.
cli-help-queue-pause = Sett køen på pause: ingenting sendes av seg selv.
cli-help-queue-resume = La køen gå videre.
cli-help-queue-send = Send det som venter, nå. Den eldste først.
    .after =
        Sluttkoder som for submit; er det flere rapporter, gjelder den høyeste. Uten ID stopper
        det ved første feil på nettet eller hos Bufdir, og ved et ukjent utfall.
cli-help-queue-take-back = Ta en rapport tilbake fra køen. Den blir et utkast igjen.
cli-help-resolve = Avklar en innsending med ukjent utfall.
cli-help-receipt = Lagre kvitteringen for en innsending.
cli-help-organisation = Organisasjonene som rapporterer.
cli-help-organisation-add = Legg til en organisasjon, eller endre den som har samme ID hos Bufdir.
cli-help-organisation-list = Vis organisasjonene.
cli-help-organisation-remove = Fjern en organisasjon og hemmeligheten dens. Rapportene blir.
cli-help-login = Legg klienthemmeligheten i nøkkelringen og prøv den.
cli-help-logout = Fjern klienthemmeligheten fra nøkkelringen.
cli-help-backup = Lagre en sikkerhetskopi av databasen, eller vis dem som Kvittert har tatt selv.
cli-help-restore = Sett en sikkerhetskopi på plass. Det som var der, legges til side.
cli-help-take-out = Ta ut alt som er her, som én JSON-fil: organisasjoner, utkast, innsendinger og alt som har hendt. Hemmeligheter er ikke med.
cli-help-take-in = Ta inn det en annen installasjon har tatt ut. Det som er her fra før, blir som det er.
cli-help-rules = Regelsettene i miljøet.
cli-help-rules-list = Vis regelsettene: hvem som la dem til og når, og hvor mange rapporter som bruker dem.
cli-help-rules-add = Legg til et regelsett fra en fil. Det kontrolleres først. Samme fil en gang til endrer ingenting.
cli-help-rules-remove = Fjern et regelsett som ingen rapport bruker.
cli-help-practice-server = Kjør øvelsesserveren alene. Første linje er adressen.
cli-help-completions = Skriv ut fullføring for et skall.
cli-help-man = Skriv ut brukerveiledningen som man-side.

cli-arg-help = Vis hjelp.
cli-arg-version = Vis versjonen.
cli-arg-data-dir = Mappen med dataene.
cli-arg-environment = Øvelse eller Bufdir. Øvelse når ingenting er sagt.
cli-arg-base-url = Adressen til Bufdir, til og med det første /api/v1/bufdir-api.
cli-arg-json = Skriv resultatet som JSON: én verdi, eller én på hver linje.
cli-arg-lang = Språket.
cli-arg-files = Filene. JSON: en rapport, eller en forespørsel til validate-payload eller submit. Tabeller: CSV, XLSX og ODS.
cli-arg-payload-version = Regelsettet, når filen ikke nevner noe. Ellers brukes det nyeste.
cli-arg-online = Spør Bufdir også.
cli-arg-submit-file = Filen med rapporten.
cli-arg-report-id = Rapport-ID, når filen ikke har noen.
cli-arg-org-id = Organisasjonens ID hos Bufdir, når filen ikke har noen.
cli-arg-accept-warnings = Send selv om rapporten har advarsler.
cli-arg-by-itself = Må rapporten vente, sendes den av seg selv fra Kvittert-vinduet når det går.
cli-arg-ids = Rapportene som skal sendes. Uten noen: alle som venter.
cli-arg-references = Referansenummer fra Bufdir. Uten noe: alle rapporter som venter på svar.
cli-arg-search = Bare innsendinger med denne teksten.
cli-arg-state = Bare innsendinger som står slik, for eksempel in_doubt. Kan gjentas.
cli-arg-period = Bare denne perioden.
cli-arg-id = Innsendingens ID her, referansenummeret eller rapport-ID-en.
cli-arg-resolve-reference = Bufdir har rapporten, med dette referansenummeret.
cli-arg-not-received = Bufdir har ikke fått rapporten. Den legges i køen igjen når ordet «ja» er skrevet eller gitt på stdin.
cli-arg-reason = Hvordan du vet det, for eksempel hvem hos Bufdir som sa det. Står i historikken.
cli-arg-receipt-reference = Referansenummeret.
cli-arg-receipt-output = Filen. .pdf, .html eller .json.
cli-arg-history-export-file = Filen. .csv eller .xlsx for regneark, .json for andre programmer.
cli-arg-label = Navnet folk bruker.
cli-arg-org-number = Organisasjonsnummeret, ni siffer.
cli-arg-organisation-add-org-id = Organisasjonens ID hos Bufdir, for eksempel org_482.
cli-arg-client-id = Klient-ID-en fra Bufdir.
cli-arg-organisation = Organisasjonen: ID hos Bufdir, organisasjonsnummer eller navn. Kan utelates når det bare finnes én.
cli-arg-backup-file = Filen som kopien lagres i.
cli-arg-list = Vis kopiene som Kvittert har tatt selv: én om dagen, de sju nyeste, og én før hver oppgradering.
cli-arg-restore-file = Sikkerhetskopien.
cli-arg-validate-org-number = Organisasjonsnummeret, når filen er en tabell.
cli-arg-validate-period = Rapporteringsperioden, når filen er en tabell.
cli-arg-submit-org-number = Organisasjonsnummeret, når filen er en tabell.
cli-arg-submit-period = Rapporteringsperioden, når filen er en tabell.
cli-arg-sheet = Arket som skal leses, når regnearket har flere.
cli-arg-column = Feltet og kolonnen det står i, for eksempel kategori=A. Kan gjentas.
cli-arg-total-rows = Om rader som ser ut som summer, skal være med.
cli-arg-hidden-rows = Om skjulte rader skal være med.
cli-arg-take-out-file = Filen. .json.
cli-arg-take-in-file = Filen fra take-out.
cli-arg-rules-add-file = Filen med regelsettet. .json.
cli-arg-by = Hvem som legger det til. Innloggingsnavnet når ingenting er sagt.
cli-arg-rules-remove-version = Navnet på regelsettet, for eksempel bufdir_2026_v1.
cli-arg-copy = En kopi som Kvittert har tatt selv, ved navnet i: kvittert-cli backup --list
cli-arg-port = Porten på 127.0.0.1. En ledig port når ingen er nevnt.
cli-arg-faults = JSON-fil med feil som skal øves på.
cli-arg-shell = Skallet.
cli-arg-man-output = Mappe som alle sidene lagres i.

## Feil bruk

cli-usage-value-missing = { $argument } mangler en verdi.
cli-usage-value-not-listed = «{ $value }» kan ikke brukes for { $argument }. Velg en av disse: { $values }.
cli-usage-value = «{ $value }» kan ikke brukes for { $argument }.
cli-usage-argument = { $argument } finnes ikke for denne kommandoen.
cli-usage-command = Kommandoen «{ $command }» finnes ikke.
cli-usage-command-missing = Si hva som skal gjøres.
cli-usage-missing = Dette mangler: { $argument }
cli-usage-conflict = { $argument } kan ikke brukes sammen med { $other }.
cli-usage-utf8 = Et argument har tegn som ikke kan leses.
cli-usage-other = Argumentene kan ikke brukes slik.
cli-usage-suggestion = Mente du { $suggestion }?
cli-usage-more = Ingenting er gjort. Legg til --help for å se hva som finnes.

## Kontroll

cli-verdict-ready = Klar til å sendes.
cli-verdict-warnings = Klar til å sendes, med { $warnings ->
    [one] { $warnings } advarsel
   *[other] { $warnings } advarsler
  }.
cli-verdict-errors = { $errors } feil må rettes.
cli-checked-with = Regelsett { $version }, kontrollert uten nett.
cli-rules-not-read = Regelsett som er lagt til, kunne ikke leses ({ $detail }), så bare de som følger med Kvittert, er brukt. Åpne Kvittert én gang, og kontroller på nytt.
cli-level-error = Feil
cli-level-warning = Advarsel
cli-level-tip = Tips
cli-online-valid = { $server } sier at rapporten er gyldig.
cli-online-invalid = { $server } sier at rapporten ikke er gyldig.
cli-online-differs = { $server } sier noe annet enn kontrollen her. Det er svaret fra { $server } som gjelder.

## Innsending

cli-practice = ØVELSE – ikke sendt til Bufdir
cli-fact-reference = Referansenummer
cli-fact-report-id = Rapport-ID
cli-fact-organisation = Organisasjon
cli-fact-period = Rapporteringsperiode
cli-fact-status = Status hos { $server }
cli-fact-submitted-at = Mottatt, klokken til { $server }
cli-fact-received-at = Svar mottatt, egen klokke
cli-fact-processed-at = Behandlet
cli-fact-confirmation = Bekreftelse fra { $server }
cli-fact-notes = Merknad fra { $server }
cli-fact-explanation = Forklaring, bare her
cli-fact-sha256 = SHA-256 av innholdet
cli-fact-id = ID her
cli-timeline = Dette har hendt:
cli-refused-because = Begrunnelse fra { $server }: { $reason }
cli-about = { $what }:

cli-next-draft = Utkastet åpnes og sendes i vinduet.
cli-next-queued = Rapporten venter i køen og sendes ikke av seg selv. Når det som er nevnt, er i orden: kvittert-cli queue send { $id }, eller submit med samme fil. Rapporten blir ikke doblet.
cli-next-queued-by-itself = Rapporten venter i køen. Mens Kvittert-vinduet er åpent, sendes den av seg selv når det går. Send den nå med: kvittert-cli queue send { $id }
cli-next-sending = En annen prosess sender rapporten nå. Kjør submit med samme fil om litt for å se hvordan det gikk. Den blir ikke sendt to ganger.
cli-next-in_doubt =
    Ingenting blir sendt på nytt av seg selv. Gjør slik:
      1. Finn ut om { $server } har rapporten: se etter en bekreftelse, eller spør.
      2. Er den der: kvittert-cli resolve { $id } --reference REFERANSENUMMER
      3. Er den ikke der: kvittert-cli resolve { $id } --not-received
cli-next-received = Mottatt er ikke godkjent. Se hvor rapporten står med: kvittert-cli status { $reference }
cli-next-processing = Rapporten er ikke godkjent ennå. Se hvor den står med: kvittert-cli status { $reference }
cli-next-accepted = Kvitteringen lagres med: kvittert-cli receipt { $reference } -o kvittering.pdf
cli-next-rejected = Rett rapporten og send den på nytt.
cli-next-refused = Rett rapporten og send den på nytt.

cli-status-elsewhere = Rapporten er ikke sendt herfra. Dette sier { $server }:
cli-status-nothing = Ingen rapporter venter på svar fra { $server }.
cli-resolve-confirm = Rapporten legges i køen igjen. Har { $server } den likevel, kan den bli registrert to ganger. Skriv «ja» for å gå videre.
cli-yes = ja

## Kø

cli-queue-empty = Ingenting venter i køen.
cli-queue-paused = Køen er satt på pause. Ingenting sendes av seg selv før du kjører: kvittert-cli queue resume
cli-queue-resting = Køen hviler etter { $failures } feil på rad. Én rapport prøves først; når den kommer fram, følger resten.
cli-queue-left = { $count ->
    [one] { $count } rapport til venter og ble ikke prøvd.
   *[other] { $count } rapporter til venter og ble ikke prøvd.
  } Prøv igjen når det som er nevnt, er i orden.
cli-when-now = nå
cli-when-in = om { $seconds } s
cli-when-in-asked = om { $seconds } s, slik { $server } ba om
cli-when-online = når det er nett
cli-when-put-right = når det den venter på, er i orden
cli-when-after-probe = etter prøven
cli-when-resumed = når køen går videre
cli-when-person = når noen sender den

## Historikk

cli-history-empty = Ingen innsendinger.
cli-exported = { $count ->
    [one] { $count } innsending er lagret
   *[other] { $count } innsendinger er lagret
  } i { $file }.
cli-column-failures = Forsøk
cli-column-next = Sendes
cli-column-id = ID
cli-column-state = Status
cli-column-report-id = Rapport-ID
cli-column-org-id = ID hos Bufdir
cli-column-organisation = Organisasjon
cli-column-org-number = Organisasjonsnummer
cli-column-period = Periode
cli-column-count = Antall
cli-column-hours = Timer
cli-column-version = Regelsett
cli-column-reference = Referansenummer
cli-column-submitted = Mottatt
cli-column-status = Status hos { $server }
cli-column-processed = Behandlet
cli-column-notes = Merknad fra { $server }
cli-column-sha256 = SHA-256
cli-column-updated = Sist endret
cli-column-created = Laget
cli-column-received = Svar mottatt
cli-column-corrects = Retter innsending
cli-column-explanation = Forklaring (bare her)
cli-receipt-saved = Kvitteringen er lagret i { $file }.

## Organisasjoner

cli-organisation-none = Ingen organisasjoner er lagt inn. Legg til en med: kvittert-cli organisation add
cli-organisation-next = Legg inn klienthemmeligheten med: kvittert-cli login { $org_id }
cli-organisation-removed = { $label } og klienthemmeligheten er fjernet. Rapportene er her fortsatt.
cli-rules-built-in = Fulgte med Kvittert.
cli-rules-added = Lagt til av { $who }, { $at }, fra { $file }.
cli-rules-used = Utkast: { $drafts }. Andre rapporter: { $reports }.
cli-rules-newest = { $version } er lagt til og blir brukt i nye utkast.
cli-rules-older = { $version } er lagt til. Nye utkast bruker fortsatt { $newest }.
cli-rules-known = { $version } var her fra før. Ingenting er endret.
cli-rules-mended = { $version } var skadet og er på plass igjen.
cli-rules-removed = { $version } er fjernet.
cli-secret-kept = klienthemmelighet lagret
cli-secret-missing = klienthemmelighet mangler
cli-login-prompt = Klienthemmelighet for { $label }: 
cli-login-done = Klienthemmeligheten for { $label } er lagret i nøkkelringen, og { $server } godtok den.
cli-login-untested = Klienthemmeligheten for { $label } er lagret i nøkkelringen, men kunne ikke prøves nå.
cli-logout-done = Klienthemmeligheten for { $label } er fjernet.

## Sikkerhetskopi og øvelsesserver

cli-backup-done = Sikkerhetskopien er lagret i { $file }.
cli-backup-none = Kvittert har ikke tatt noen kopi her ennå.
cli-backup-daily = daglig
cli-backup-before-upgrade = før oppgradering
cli-backup-size = { $size } KiB
cli-restore-done = { $file } er satt på plass. Det som sto i kø, er utkast igjen, og det som ble sendt da kopien ble tatt, har ukjent utfall.
cli-restore-set-aside = Databasen som var der, ligger nå i { $replaced }.
cli-taken-out = { $count ->
    [one] { $count } innsending er tatt ut
   *[other] { $count } innsendinger er tatt ut
  } og lagret i { $file }. Filen inneholder ingen hemmeligheter.
cli-taken-in = Tatt inn: { $submissions ->
    [one] { $submissions } ny innsending
   *[other] { $submissions } nye innsendinger
  } og { $organisations ->
    [one] { $organisations } ny organisasjon
   *[other] { $organisations } nye organisasjoner
  }. Fra før: { $known }.
cli-taken-in-drafts-again = { $count ->
    [one] { $count } innsending sto i kø og er utkast her
   *[other] { $count } innsendinger sto i kø og er utkast her
  }: ingenting sendes av seg selv.
cli-taken-in-in-doubt = { $count ->
    [one] { $count } innsending var i ferd med å bli sendt og har ukjent utfall her.
   *[other] { $count } innsendinger var i ferd med å bli sendt og har ukjent utfall her.
  }
cli-practice-server-runs = Øvelsesserveren kjører. Trykk Ctrl-C for å stoppe den.

## Feil, der neste steg er et annet enn i vinduet

cli-detail = ({ $code }: { $detail })

cli-report-question = Ingenting er endret.
cli-report-keyring_missing = Klienthemmeligheten er ikke lagret. Rapportene er ikke berørt.
cli-report-file_unreadable = Ingenting er endret og ingenting er sendt.
cli-report-file_not_json = Ingenting er sendt.
cli-report-file_not_report = Ingenting er sendt.
cli-report-file_too_large = Ingenting er sendt.
cli-report-file_kind_unknown = Ingenting er endret og ingenting er sendt.
cli-report-file_not_table = Ingenting er sendt.
cli-report-table_too_large = Ingenting er sendt.
cli-report-sheet_unclear = Ingenting er sendt.
cli-report-table_empty = Ingenting er sendt.
cli-report-columns_unclear = Ingenting er sendt.
cli-report-import_undecided = Ingenting er sendt.
cli-report-no_credentials = Ingenting er sendt, og ingenting er gått tapt.
cli-report-wrong_credentials = Ingenting er sendt, og ingenting er gått tapt.
cli-report-address_missing = Ingenting er sendt, og ingenting er gått tapt.
cli-report-address_invalid = Ingenting er sendt.
cli-report-cancelled = Ingenting er endret.

cli-action-data_dir_unwritable = Velg en annen mappe med --data-dir, eller be den som styrer maskinen, om skrivetilgang.
cli-action-data_damaged = Kjør kommandoen én gang til. Kommer meldingen igjen, gjenopprett en kopi (backup --list, restore --copy), ta vare på datamappen og be om hjelp.
cli-action-database_damaged = { $has_copy ->
    [yes] Kvittert har selv tatt vare på en kopi. Sett den på plass før du skriver noe nytt: kvittert-cli restore --copy { $copy }. Ta vare på den skadde filen også.
   *[no] Sett den siste sikkerhetskopien på plass med: kvittert-cli restore. Har du ingen, ta vare på den skadde filen og be om hjelp.
}
cli-action-database_newer = Installer den nyeste utgaven av Kvittert.
cli-action-database_busy = Lukk vinduet og andre kommandoer som er i gang, og prøv igjen.
cli-action-disk_full = Frigjør plass på disken og prøv igjen.
cli-action-database_failed = Prøv igjen. Hender det på nytt, send linjen i parentes til brukerstøtte.
cli-action-not_found = Se hva som finnes med: kvittert-cli history list
cli-action-wrong_state = Se hvor den står med: kvittert-cli history show
cli-action-report_has_errors = Rett feilene i systemet filen kommer fra, og kjør kommandoen på nytt.
cli-action-warnings_not_acknowledged = Se over advarslene. Er alt som det skal være, kjør på nytt med --accept-warnings.
cli-action-organisation_differs = Kontroller organisasjonsnummeret i filen og --org-id. Skal de være ulike, kjør på nytt med --accept-warnings.
cli-action-report_id_taken = Rapporten som er her, har et annet innhold og står som «{ $state }». Er dette en ny rapport, gi den en annen rapport-ID. Skal den gamle rettes, gjøres det når { $server } har svart.
cli-action-unchanged_since_rejected = Rett rapporten etter det { $server } skrev, eller gi den en annen rapport-ID.
cli-action-file_unreadable = Se etter at filen finnes, og at du har lov til å åpne den.
cli-action-file_too_large = Oppgi filen som bare inneholder rapporten.
cli-action-file_not_report = Oppgi en fil som er eksportert som aktivitetsrapport til Bufdir.
cli-action-file_unwritable = Oppgi en annen mappe og prøv igjen.
cli-action-file_kind_unknown = { $problem ->
    [save] Denne utgaven lagrer bare { $kinds }.
   *[read] Oppgi en fil som er JSON, Excel (.xlsx), OpenDocument (.ods) eller CSV. Et gammelt regneark kan lagres på nytt som .xlsx.
  }
cli-action-sheet_unclear = Si hvilket ark det er med --sheet.
cli-action-columns_unclear = Gi kolonnene de samme navnene som feltene, eller si hvilken det er med --column, for eksempel --column kategori=A.
cli-action-import_undecided = { $questions ->
    [total_rows] Legg til --total-rows leave-out eller --total-rows take.
    [hidden_rows] Legg til --hidden-rows leave-out eller --hidden-rows take.
    [similar_column] Er det den, legg til --column { $field }={ $column }. Ellers: --column -={ $column }.
    [several_columns] Si hvilken det er, for eksempel --column { $field }={ $column }.
   *[other] Si hva kolonnen er, for eksempel --column kategori={ $column }, eller utelat den med --column -={ $column }.
  }
cli-action-table_empty = Se at det er riktig fil og ark.
cli-action-address_invalid = Oppgi adressen til og med det første /api/v1/bufdir-api.
cli-action-address_not_secure = Oppgi adressen slik Bufdir har gitt den. Den begynner med https://.
cli-action-address_missing = Oppgi adressen med --base-url eller KVITTERT_BASE_URL, eller legg den inn under Innstillinger i vinduet.
cli-action-no_credentials = Legg inn klienthemmeligheten med: kvittert-cli login, eller sett KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET for denne kjøringen.
cli-action-wrong_credentials = Kontroller klient-ID-en og legg inn klienthemmeligheten på nytt med: kvittert-cli login. Stemmer begge, må { $server } gi deg en ny hemmelighet.
cli-action-keyring_missing = Sett KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET for hver kjøring, eller installer en nøkkelring.
cli-action-unreachable = Kontroller nettet og adressen, og prøv igjen.
cli-action-internal = Prøv igjen. Hender det på nytt, send linjen i parentes til brukerstøtte.
cli-action-server_refused = Les hva { $server } skriver, og rett det som er nevnt.
cli-action-outcome_not_written = Frigjør plass på disken. Utfallet er ukjent neste gang en kommando kjøres: avklar det da med kvittert-cli resolve, og ikke send rapporten en gang til.
cli-action-restore_skipped = Lukk vinduet og andre kommandoer som er i gang, og kjør på nytt: kvittert-cli restore.
cli-action-taken_out_unusable = Oppgi en fil som er laget med: kvittert-cli take-out, eller med Ta ut alt i vinduet.
cli-action-strange_answer = Kontroller adressen og prøv igjen om en stund. Noen nett, som på tog og hotell, svarer selv til du har logget inn på dem.
cli-action-cancelled = Skriv «ja» når kommandoen spør, eller gi ordet på stdin, når det er avklart at { $server } ikke har rapporten.
cli-action-input_invalid = { $problem ->
    [missing] { $field ->
        [report_id] Filen har ingen rapport-ID. Oppgi den med --report-id.
        [org_id] Filen sier ikke hvilken organisasjon det gjelder. Oppgi den med --org-id.
        [secret] Skriv inn klienthemmeligheten, eller gi den på stdin.
       *[other] { $field } mangler. Den må settes sammen med den andre, eller begge må utelates.
      }
    [differs] { $field ->
        [report_id] Filen har en annen rapport-ID enn --report-id sier. Bruk den ene.
       *[other] Filen har en annen organisasjon enn --org-id sier. Bruk den ene.
      }
    [no_table] Filen er ingen tabell. Utelat --org-number, --period, --sheet og --column.
    [column] «{ $value }» passer ikke. Skriv feltets eget navn og kolonnen, for eksempel --column kategori=A.
    [practice_leaves_machine] I øvelse går ingenting ut av maskinen. Legg til --environment live for å sende til Bufdir, eller ta bort adressen.
    [several] Det finnes flere organisasjoner. Si hvilken: kvittert-cli organisation list viser dem.
    [none] Den organisasjonen finnes ikke her. Legg den til med: kvittert-cli organisation add
    [state] Velg blant draft, queued, sending, in_doubt, received, processing, accepted, rejected og refused.
    [faults] Filen skal være en JSON-liste som [ {"{"}"endpoint": "submit", "fault": {"{"}"kind": "server_error"{"}"}, "times": 1{"}"} ].
    [no_such_copy] Ingen kopi heter { $value }. Se hva som finnes med: kvittert-cli backup --list
    [port] Porten kan ikke brukes. Velg en annen, eller utelat --port.
   *[other] Rett verdien og prøv igjen.
  }
