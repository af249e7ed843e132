# Ord på kvitteringer og i lagrede kontrollresultater.

receipt-file-title = Kvittering
receipt-file-practice = ØVELSE – ikke sendt til Bufdir
receipt-file-practice-word = ØVELSE
receipt-file-page = Side { $page } av { $pages }
receipt-file-moment = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
  } { $year } kl. { $hour }.{ $minute }.{ $second }, norsk tid
receipt-file-reference-id = Referansenummer
receipt-file-submission = Innsendingen
receipt-file-meaning-received = Mottatt er ikke godkjent. { $server } har rapporten, men har ikke behandlet den ennå.
receipt-file-meaning-processing = Rapporten er under behandling. Den er ikke godkjent ennå.
receipt-file-meaning-accepted = { $server } har godkjent rapporten.
receipt-file-meaning-rejected = { $server } har avvist rapporten. Se merknaden fra { $server }.
receipt-file-organisation = Organisasjon
receipt-file-organisation-number = Organisasjonsnummer
receipt-file-org-id = Organisasjonens ID hos { $server }
receipt-file-period = Rapporteringsperiode
receipt-file-report-id = Rapport-ID
receipt-file-submitted-at = Mottatt, klokken til { $server }
receipt-file-received-at = Svar mottatt, egen klokke
receipt-file-bufdir-confirmation = Bekreftelse fra { $server }
receipt-file-status = Status hos { $server }
receipt-file-processed-at = Behandlet
receipt-file-notes = Merknad fra { $server }
receipt-file-figures = Tallene som ble sendt
receipt-file-totals = Sum: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
  }, antall { $count }, timer { $hours }
receipt-file-sum = Sum: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
  }
receipt-file-by-category = Sum for hver kategori
receipt-file-other-fields = Andre felt
receipt-file-warnings = Advarsler rapporten ble sendt med
receipt-file-yes = Ja
receipt-file-no = Nei
receipt-file-proof = Sporbarhet
receipt-file-payload-sha256 = SHA-256 av innholdet
receipt-file-body-sha256 = SHA-256 av hele forespørselen
receipt-file-payload-version = Regelsett
receipt-file-environment = Miljø
receipt-file-environment-practice = Øvelse
receipt-file-environment-live = Bufdir
receipt-file-program-version = Kvittert, versjon

export-history-title = Innsendinger
check-files-title = Kontrollerte filer
check-files-file = Fil
check-files-verdict = Resultat
check-files-errors = Feil
check-files-warnings = Advarsler
check-files-tips = Tips
check-files-version = Regelsett
check-files-period = Periode
check-files-first = Første funn
check-files-valid = Klar til å sendes
check-files-invalid = Må rettes
check-files-unreadable = Kan ikke leses
