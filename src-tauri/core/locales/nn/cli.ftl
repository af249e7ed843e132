### Kommandolinja. Namn på kommandoar og argument er dei same på alle språk.

## Hjelp

cli-usage = Bruk
cli-value-command = KOMMANDO
cli-heading-commands = Kommandoar
cli-heading-arguments = Argument
cli-heading-options = Val
cli-heading-globals = Felles val

cli-help = Kvittert på kommandolinja: kontroller, send og følg aktivitetsrapportar til Bufdir.
    .after =
        Resultat blir skrivne til stdout, alt anna til stderr. Sluttkodar:
          0  ferdig; for validate: kvar fil er gyldig
          1  rapporten har feil, eller åtvaringar som ikkje er godtekne; ingenting er sendt
          2  feil bruk, ei fil som ikkje kan lesast, eller noko som ikkje finst
          3  vi fekk ikkje kontakt med Bufdir eller slapp ikkje inn; rapporten ventar i køen
          4  utfallet er ukjent; ingenting blir sendt på nytt av seg sjølv
          5  Bufdir tok ikkje imot rapporten
        
        Utan nøkkelring: KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET gjeld for éi køyring.
        Kvittert er ikkje laga av Bufdir.
cli-help-validate = Kontroller filer utan nett.
cli-help-submit = Kontroller ei fil og send ho inn.
cli-help-status = Spør Bufdir kvar rapportar står.
cli-help-history = Sjå kva som er sendt, utan nett.
cli-help-history-list = Vis alle innsendingar.
cli-help-history-show = Vis éi innsending med alt som har hendt med ho.
cli-help-history-export = Lagre innsendingar i ei fil.
cli-help-queue = Rapportane som ventar på å bli sende.
cli-help-queue-list = Vis kva som ventar, og når det blir sendt.
cli-help-queue-pause = Set køen på pause: ingenting blir sendt av seg sjølv.
cli-help-queue-resume = Lat køen gå vidare.
cli-help-queue-send = Send det som ventar, no. Den eldste fyrst.
    .after =
        Sluttkodar som for submit; er det fleire rapportar, gjeld den høgste. Utan ID stoppar det
        ved fyrste feil på nettet eller hos Bufdir, og ved eit ukjent utfall.
cli-help-queue-take-back = Ta ein rapport tilbake frå køen. Han blir eit utkast igjen.
cli-help-resolve = Avklar ei innsending med ukjent utfall.
cli-help-receipt = Lagre kvitteringa for ei innsending.
cli-help-organisation = Organisasjonane som rapporterer.
cli-help-organisation-add = Legg til ein organisasjon, eller endre den som har same ID hos Bufdir.
cli-help-organisation-list = Vis organisasjonane.
cli-help-organisation-remove = Fjern ein organisasjon og løyndomen til han. Rapportane blir verande.
cli-help-login = Legg klientløyndomen i nøkkelringen og prøv han.
cli-help-logout = Fjern klientløyndomen frå nøkkelringen.
cli-help-backup = Lagre ein tryggingskopi av databasen, eller vis dei som Kvittert har teke sjølv.
cli-help-restore = Set ein tryggingskopi på plass. Det som var der, blir lagt til side.
cli-help-take-out = Ta ut alt som er her, som éi JSON-fil: organisasjonar, utkast, innsendingar og alt som har hendt. Løyndomar er ikkje med.
cli-help-take-in = Ta inn det ein annan installasjon har teke ut. Det som er her frå før, blir som det er.
cli-help-rules = Regelsetta i miljøet.
cli-help-rules-list = Vis regelsetta: kven som la dei til og når, og kor mange rapportar som bruker dei.
cli-help-rules-add = Legg til eit regelsett frå ei fil. Det blir kontrollert først. Same fil ein gong til endrar ingenting.
cli-help-rules-remove = Fjern eit regelsett som ingen rapport bruker.
cli-help-practice-server = Køyr øvingstenaren åleine. Første linje er adressa.
cli-help-completions = Skriv ut fullføring for eit skal.
cli-help-man = Skriv ut brukarrettleiinga som man-side.

cli-arg-help = Vis hjelp.
cli-arg-version = Vis versjonen.
cli-arg-data-dir = Mappa med dataa.
cli-arg-environment = Øving eller Bufdir. Øving når ingenting er sagt.
cli-arg-base-url = Adressa til Bufdir, til og med det første /api/v1/bufdir-api.
cli-arg-json = Skriv resultatet som JSON: éin verdi, eller éin på kvar linje.
cli-arg-lang = Språket.
cli-arg-files = Filer. JSON: ein rapport, eller ein førespurnad til validate-payload eller submit. Tabellar: CSV, XLSX og ODS.
cli-arg-payload-version = Regelsettet, når fila ikkje nemner noko. Elles blir det siste brukt.
cli-arg-online = Spør Bufdir òg.
cli-arg-submit-file = Fila med rapporten.
cli-arg-report-id = Rapport-ID, når fila ikkje har nokon.
cli-arg-org-id = ID-en til organisasjonen hos Bufdir, når fila ikkje har nokon.
cli-arg-accept-warnings = Send sjølv om rapporten har åtvaringar.
cli-arg-by-itself = Må rapporten vente, blir han send av seg sjølv frå Kvittert-vindauget når det går.
cli-arg-ids = Rapportane som skal sendast. Utan nokon: alle som ventar.
cli-arg-references = Referansenummer frå Bufdir. Utan noko: alle rapportar som ventar på svar.
cli-arg-search = Berre innsendingar med denne teksten.
cli-arg-state = Berre innsendingar som står slik, til dømes in_doubt. Kan gjentakast.
cli-arg-period = Berre denne perioden.
cli-arg-id = ID-en til innsendinga her, referansenummeret eller rapport-ID-en.
cli-arg-resolve-reference = Bufdir har rapporten, med dette referansenummeret.
cli-arg-not-received = Bufdir har ikkje fått rapporten. Han blir lagd i køen igjen når ordet «ja» er skrive eller gitt på stdin.
cli-arg-reason = Korleis du veit det, til dømes kven hos Bufdir som sa det. Står i historikken.
cli-arg-receipt-reference = Referansenummeret.
cli-arg-receipt-output = Fila. .pdf, .html eller .json.
cli-arg-history-export-file = Fila. .csv eller .xlsx for rekneark, .json for andre program.
cli-arg-label = Namnet folk bruker.
cli-arg-org-number = Organisasjonsnummeret, ni siffer.
cli-arg-organisation-add-org-id = ID-en til organisasjonen hos Bufdir, til dømes org_482.
cli-arg-client-id = Klient-ID-en frå Bufdir.
cli-arg-organisation = Organisasjonen: ID hos Bufdir, organisasjonsnummer eller namn. Kan utelatast når det finst berre éin.
cli-arg-backup-file = Fila som kopien blir lagra i.
cli-arg-list = Vis kopiane som Kvittert har teke sjølv: éin om dagen, dei sju nyaste, og éin før kvar oppgradering.
cli-arg-restore-file = Tryggingskopien.
cli-arg-validate-org-number = Organisasjonsnummeret, når fila er ein tabell.
cli-arg-validate-period = Rapporteringsperioden, når fila er ein tabell.
cli-arg-submit-org-number = Organisasjonsnummeret, når fila er ein tabell.
cli-arg-submit-period = Rapporteringsperioden, når fila er ein tabell.
cli-arg-sheet = Arket som skal lesast, når reknearket har fleire.
cli-arg-column = Feltet og kolonna det står i, til dømes kategori=A. Kan takast fleire gonger.
cli-arg-total-rows = Om rader som ser ut som summar, skal vere med.
cli-arg-hidden-rows = Om gøymde rader skal vere med.
cli-arg-take-out-file = Fila. .json.
cli-arg-take-in-file = Fila frå take-out.
cli-arg-rules-add-file = Fila med regelsettet. .json.
cli-arg-by = Kven som legg det til. Innloggingsnamnet når ingenting er sagt.
cli-arg-rules-remove-version = Namnet på regelsettet, til dømes bufdir_2026_v1.
cli-arg-copy = Ein kopi som Kvittert har teke sjølv, ved namnet i: kvittert-cli backup --list
cli-arg-port = Porten på 127.0.0.1. Ein ledig port når ingen er nemnd.
cli-arg-faults = JSON-fil med feil å øve på.
cli-arg-shell = Skalet.
cli-arg-man-output = Mappe som alle sidene blir lagra i.

## Feil bruk

cli-usage-value-missing = { $argument } manglar ein verdi.
cli-usage-value-not-listed = «{ $value }» kan ikkje brukast for { $argument }. Vel ein av desse: { $values }.
cli-usage-value = «{ $value }» kan ikkje brukast for { $argument }.
cli-usage-argument = { $argument } finst ikkje for denne kommandoen.
cli-usage-command = Kommandoen «{ $command }» finst ikkje.
cli-usage-command-missing = Sei kva som skal gjerast.
cli-usage-missing = Dette manglar: { $argument }
cli-usage-conflict = { $argument } kan ikkje brukast saman med { $other }.
cli-usage-utf8 = Eit argument har teikn som ikkje kan lesast.
cli-usage-other = Argumenta kan ikkje brukast slik.
cli-usage-suggestion = Meinte du { $suggestion }?
cli-usage-more = Ingenting er gjort. Legg til --help for å sjå kva som finst.

## Kontroll

cli-verdict-ready = Klar til å sendast.
cli-verdict-warnings = Klar til å sendast, med { $warnings ->
    [one] { $warnings } åtvaring
   *[other] { $warnings } åtvaringar
  }.
cli-verdict-errors = { $errors } feil må rettast.
cli-checked-with = Regelsett { $version }, kontrollert utan nett.
cli-rules-not-read = Regelsett som er lagde til, kunne ikkje lesast ({ $detail }), så berre dei som følgjer med Kvittert, er brukte. Opne Kvittert éin gong, og kontroller på nytt.
cli-level-error = Feil
cli-level-warning = Åtvaring
cli-level-tip = Tips
cli-online-valid = { $server } seier at rapporten er gyldig.
cli-online-invalid = { $server } seier at rapporten ikkje er gyldig.
cli-online-differs = { $server } seier noko anna enn kontrollen her. Det er svaret frå { $server } som gjeld.

## Innsending

cli-practice = ØVING – ikkje sendt til Bufdir
cli-fact-reference = Referansenummer
cli-fact-report-id = Rapport-ID
cli-fact-organisation = Organisasjon
cli-fact-period = Rapporteringsperiode
cli-fact-status = Status hos { $server }
cli-fact-submitted-at = Motteke, klokka til { $server }
cli-fact-received-at = Svar motteke, eiga klokke
cli-fact-processed-at = Handsama
cli-fact-confirmation = Stadfesting frå { $server }
cli-fact-notes = Merknad frå { $server }
cli-fact-explanation = Forklaring, berre her
cli-fact-sha256 = SHA-256 av innhaldet
cli-fact-id = ID her
cli-timeline = Dette har hendt:
cli-refused-because = Grunngiving frå { $server }: { $reason }
cli-about = { $what }:

cli-next-draft = Utkastet blir opna og sendt i vindauget.
cli-next-queued = Rapporten ventar i køen og blir ikkje send av seg sjølv. Når det som er nemnt, er i orden: kvittert-cli queue send { $id }, eller submit med same fil. Rapporten blir ikkje dobla.
cli-next-queued-by-itself = Rapporten ventar i køen. Medan Kvittert-vindauget er ope, blir han send av seg sjølv når det går. Send han no med: kvittert-cli queue send { $id }
cli-next-sending = Ein annan prosess sender rapporten no. Køyr submit med same fil om litt for å sjå korleis det gjekk. Han blir ikkje send to gonger.
cli-next-in_doubt =
    Ingenting blir sendt på nytt av seg sjølv. Gjer slik:
      1. Finn ut om { $server } har rapporten: sjå etter ei stadfesting, eller spør.
      2. Er han der: kvittert-cli resolve { $id } --reference REFERANSENUMMER
      3. Er han ikkje der: kvittert-cli resolve { $id } --not-received
cli-next-received = Motteke er ikkje godkjent. Sjå kvar rapporten står med: kvittert-cli status { $reference }
cli-next-processing = Rapporten er ikkje godkjend enno. Sjå kvar han står med: kvittert-cli status { $reference }
cli-next-accepted = Lagre kvitteringa med: kvittert-cli receipt { $reference } -o kvittering.pdf
cli-next-rejected = Rett rapporten og send han på nytt.
cli-next-refused = Rett rapporten og send han på nytt.

cli-status-elsewhere = Rapporten er ikkje send herifrå. Dette seier { $server }:
cli-status-nothing = Ingen rapportar ventar på svar frå { $server }.
cli-resolve-confirm = Rapporten blir lagd i køen igjen. Har { $server } han likevel, kan han bli registrert to gonger. Skriv «ja» for å gå vidare.
cli-yes = ja

## Kø

cli-queue-empty = Ingenting ventar i køen.
cli-queue-paused = Køen er sett på pause. Ingenting blir sendt av seg sjølv før du køyrer: kvittert-cli queue resume
cli-queue-resting = Køen kviler etter { $failures } feil på rad. Éin rapport blir prøvd fyrst; når han kjem fram, følgjer resten.
cli-queue-left = { $count ->
    [one] { $count } rapport til ventar og vart ikkje prøvd.
   *[other] { $count } rapportar til ventar og vart ikkje prøvde.
  } Prøv igjen når det som er nemnt, er i orden.
cli-when-now = no
cli-when-in = om { $seconds } s
cli-when-in-asked = om { $seconds } s, slik { $server } bad om
cli-when-online = når det er nett
cli-when-put-right = når det han ventar på, er i orden
cli-when-after-probe = etter prøven
cli-when-resumed = når køen går vidare
cli-when-person = når nokon sender han

## Historikk

cli-history-empty = Ingen innsendingar.
cli-exported = { $count ->
    [one] { $count } innsending er lagra
   *[other] { $count } innsendingar er lagra
  } i { $file }.
cli-column-failures = Forsøk
cli-column-next = Blir send
cli-column-id = ID
cli-column-state = Status
cli-column-report-id = Rapport-ID
cli-column-org-id = ID hos Bufdir
cli-column-organisation = Organisasjon
cli-column-org-number = Organisasjonsnummer
cli-column-period = Periode
cli-column-count = Tal på
cli-column-hours = Timar
cli-column-version = Regelsett
cli-column-reference = Referansenummer
cli-column-submitted = Motteke
cli-column-status = Status hos { $server }
cli-column-processed = Handsama
cli-column-notes = Merknad frå { $server }
cli-column-sha256 = SHA-256
cli-column-updated = Sist endra
cli-column-created = Laga
cli-column-received = Svar motteke
cli-column-corrects = Rettar innsending
cli-column-explanation = Forklaring (berre her)
cli-receipt-saved = Kvitteringa er lagra i { $file }.

## Organisasjonar

cli-organisation-none = Ingen organisasjonar er lagde inn. Legg til ein med: kvittert-cli organisation add
cli-organisation-next = Legg inn klientløyndomen med: kvittert-cli login { $org_id }
cli-organisation-removed = { $label } og klientløyndomen er fjerna. Rapportane er her framleis.
cli-rules-built-in = Følgde med Kvittert.
cli-rules-added = Lagt til av { $who }, { $at }, frå { $file }.
cli-rules-used = Utkast: { $drafts }. Andre rapportar: { $reports }.
cli-rules-newest = { $version } er lagt til og blir brukt i nye utkast.
cli-rules-older = { $version } er lagt til. Nye utkast bruker framleis { $newest }.
cli-rules-known = { $version } var her frå før. Ingenting er endra.
cli-rules-mended = { $version } var skadd og er på plass igjen.
cli-rules-removed = { $version } er fjerna.
cli-secret-kept = klientløyndom lagra
cli-secret-missing = klientløyndom manglar
cli-login-prompt = Klientløyndom for { $label }: 
cli-login-done = Klientløyndomen for { $label } er lagra i nøkkelringen, og { $server } godtok han.
cli-login-untested = Klientløyndomen for { $label } er lagra i nøkkelringen, men det gjekk ikkje å prøve han no.
cli-logout-done = Klientløyndomen for { $label } er fjerna.

## Tryggingskopi og øvingstenar

cli-backup-done = Tryggingskopien er lagra i { $file }.
cli-backup-none = Kvittert har ikkje teke nokon kopi her enno.
cli-backup-daily = dagleg
cli-backup-before-upgrade = før oppgradering
cli-backup-size = { $size } KiB
cli-restore-done = { $file } er sett på plass. Det som stod i kø, er utkast igjen, og det som vart sendt då kopien vart teken, har ukjent utfall.
cli-restore-set-aside = Databasen som var der, ligg no i { $replaced }.
cli-taken-out = { $count ->
    [one] { $count } innsending er teken ut
   *[other] { $count } innsendingar er tekne ut
  } og lagra i { $file }. Fila inneheld ingen løyndomar.
cli-taken-in = Teke inn: { $submissions ->
    [one] { $submissions } ny innsending
   *[other] { $submissions } nye innsendingar
  } og { $organisations ->
    [one] { $organisations } ny organisasjon
   *[other] { $organisations } nye organisasjonar
  }. Frå før: { $known }.
cli-taken-in-drafts-again = { $count ->
    [one] { $count } innsending stod i kø og er utkast her
   *[other] { $count } innsendingar stod i kø og er utkast her
  }: ingenting blir sendt av seg sjølv.
cli-taken-in-in-doubt = { $count ->
    [one] { $count } innsending heldt på å bli send og har ukjent utfall her.
   *[other] { $count } innsendingar heldt på å bli sende og har ukjent utfall her.
  }
cli-practice-server-runs = Øvingstenaren køyrer. Trykk Ctrl-C for å stoppe han.

## Feil, der neste steg er eit anna enn i vindauget

cli-detail = ({ $code }: { $detail })

cli-report-question = Ingenting er endra.
cli-report-keyring_missing = Klientløyndomen er ikkje lagra. Det rører ikkje rapportane.
cli-report-file_unreadable = Ingenting er endra og ingenting er sendt.
cli-report-file_not_json = Ingenting er sendt.
cli-report-file_not_report = Ingenting er sendt.
cli-report-file_too_large = Ingenting er sendt.
cli-report-file_kind_unknown = Ingenting er endra og ingenting er sendt.
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
cli-report-cancelled = Ingenting er endra.

cli-action-data_dir_unwritable = Vel ei anna mappe med --data-dir, eller be den som styrer maskina, om skrivetilgang.
cli-action-data_damaged = Køyr kommandoen éin gong til. Kjem meldinga att, gjenopprett ein kopi (backup --list, restore --copy), ta vare på datamappa og be om hjelp.
cli-action-database_damaged = { $has_copy ->
    [yes] Kvittert har sjølv teke vare på ein kopi. Set han på plass før du skriv noko nytt: kvittert-cli restore --copy { $copy }. Ta vare på den skadde fila òg.
   *[no] Set den siste tryggingskopien på plass med: kvittert-cli restore. Har du ingen, ta vare på den skadde fila og be om hjelp.
}
cli-action-database_newer = Installer den nyaste utgåva av Kvittert.
cli-action-database_busy = Lukk vindauget og andre kommandoar som er i gang, og prøv igjen.
cli-action-disk_full = Frigjer plass på disken og prøv igjen.
cli-action-database_failed = Prøv igjen. Hender det på nytt, send linja i parentes til brukarstøtte.
cli-action-not_found = Sjå kva som finst med: kvittert-cli history list
cli-action-wrong_state = Sjå kvar ho står med: kvittert-cli history show
cli-action-report_has_errors = Rett feilane i systemet fila kjem frå, og køyr kommandoen på nytt.
cli-action-warnings_not_acknowledged = Sjå over åtvaringane. Er alt som det skal vere, køyr på nytt med --accept-warnings.
cli-action-organisation_differs = Kontroller organisasjonsnummeret i fila og --org-id. Skal dei vere ulike, køyr på nytt med --accept-warnings.
cli-action-report_id_taken = Rapporten som er her, har eit anna innhald og står som «{ $state }». Er dette ein ny rapport, gi han ein annan rapport-ID. Skal den gamle rettast, gjer det når { $server } har svart.
cli-action-unchanged_since_rejected = Rett rapporten etter det { $server } skreiv, eller gi han ein annan rapport-ID.
cli-action-file_unreadable = Sjå etter at fila finst, og at du har lov til å opne ho.
cli-action-file_too_large = Oppgi den fila som inneheld berre rapporten.
cli-action-file_not_report = Oppgi ei fil som er eksportert som aktivitetsrapport til Bufdir.
cli-action-file_unwritable = Oppgi ei anna mappe og prøv igjen.
cli-action-file_kind_unknown = { $problem ->
    [save] Denne utgåva lagrar berre { $kinds }.
   *[read] Oppgi ei fil som er JSON, Excel (.xlsx), OpenDocument (.ods) eller CSV. Eit gammalt rekneark kan lagrast på nytt som .xlsx.
  }
cli-action-sheet_unclear = Sei kva for eit ark det er med --sheet.
cli-action-columns_unclear = Gi kolonnene dei same namna som felta, eller sei kva for ei det er med --column, til dømes --column kategori=A.
cli-action-import_undecided = { $questions ->
    [total_rows] Legg til --total-rows leave-out eller --total-rows take.
    [hidden_rows] Legg til --hidden-rows leave-out eller --hidden-rows take.
    [similar_column] Er det den, legg til --column { $field }={ $column }. Elles: --column -={ $column }.
    [several_columns] Sei kva for ei det er, til dømes --column { $field }={ $column }.
   *[other] Sei kva kolonna er, til dømes --column kategori={ $column }, eller utelat ho med --column -={ $column }.
  }
cli-action-table_empty = Sjå at det er rett fil og ark.
cli-action-address_invalid = Oppgi adressa til og med det første /api/v1/bufdir-api.
cli-action-address_not_secure = Oppgi adressa slik Bufdir har gitt ho. Ho byrjar med https://.
cli-action-address_missing = Oppgi adressa med --base-url eller KVITTERT_BASE_URL, eller legg ho inn under Innstillingar i vindauget.
cli-action-no_credentials = Legg inn klientløyndomen med: kvittert-cli login, eller set KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET for denne køyringa.
cli-action-wrong_credentials = Kontroller klient-ID-en og legg inn klientløyndomen på nytt med: kvittert-cli login. Stemmer begge, må { $server } gi deg ein ny løyndom.
cli-action-keyring_missing = Set KVITTERT_CLIENT_ID og KVITTERT_CLIENT_SECRET for kvar køyring, eller installer ein nøkkelring.
cli-action-unreachable = Kontroller nettet og adressa, og prøv igjen.
cli-action-internal = Prøv igjen. Hender det på nytt, send linja i parentes til brukarstøtte.
cli-action-server_refused = Les kva { $server } skriv, og rett det som er nemnt.
cli-action-outcome_not_written = Frigjer plass på disken. Utfallet er ukjent neste gong ein kommando blir køyrd: avklar det då med kvittert-cli resolve, og ikkje send rapporten ein gong til.
cli-action-restore_skipped = Lukk vindauget og andre kommandoar som er i gang, og køyr på nytt: kvittert-cli restore.
cli-action-taken_out_unusable = Oppgi ei fil som er laga med: kvittert-cli take-out, eller med Ta ut alt i vindauget.
cli-action-strange_answer = Kontroller adressa og prøv igjen om ei stund. Somme nett, som på tog og hotell, svarar sjølve til du har logga inn på dei.
cli-action-cancelled = Skriv «ja» når kommandoen spør, eller gi ordet på stdin, når det er avklart at { $server } ikkje har rapporten.
cli-action-input_invalid = { $problem ->
    [missing] { $field ->
        [report_id] Fila har ingen rapport-ID. Oppgi han med --report-id.
        [org_id] Fila seier ikkje kva organisasjon det er. Oppgi han med --org-id.
        [secret] Skriv inn klientløyndomen, eller gi han på stdin.
       *[other] { $field } manglar. Set begge to, eller ingen av dei.
      }
    [differs] { $field ->
        [report_id] Fila har ein annan rapport-ID enn --report-id seier. Bruk den eine.
       *[other] Fila har ein annan organisasjon enn --org-id seier. Bruk den eine.
      }
    [no_table] Fila er ingen tabell. Utelat --org-number, --period, --sheet og --column.
    [column] «{ $value }» passar ikkje. Skriv namnet på feltet i rapporten og kolonna, til dømes --column kategori=A.
    [practice_leaves_machine] I øving går ingenting ut av maskina. Legg til --environment live for å sende til Bufdir, eller ta bort adressa.
    [several] Det finst fleire organisasjonar. Sei kven: kvittert-cli organisation list viser dei.
    [none] Den organisasjonen finst ikkje her. Legg han til med: kvittert-cli organisation add
    [state] Vel mellom draft, queued, sending, in_doubt, received, processing, accepted, rejected og refused.
    [faults] Fila skal vere ei JSON-liste som [ {"{"}"endpoint": "submit", "fault": {"{"}"kind": "server_error"{"}"}, "times": 1{"}"} ].
    [no_such_copy] Ingen kopi heiter { $value }. Sjå kva som finst med: kvittert-cli backup --list
    [port] Porten kan ikkje brukast. Vel ein annan, eller utelat --port.
   *[other] Rett verdien og prøv igjen.
  }
