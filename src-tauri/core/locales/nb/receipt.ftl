# Ord på kvitteringer og i lagrede kontrollresultater.

receipt-title = Kvittering
receipt-practice = ØVELSE – ikke sendt til Bufdir
receipt-meaning-received = Mottatt er ikke godkjent. Bufdir har rapporten, men har ikke behandlet den ennå.
receipt-meaning-processing = Rapporten er under behandling. Den er ikke godkjent ennå.
receipt-meaning-accepted = Bufdir har godkjent rapporten.
receipt-meaning-rejected = Bufdir har avvist rapporten. Se merknaden fra Bufdir.
receipt-organisation = Organisasjon
receipt-organisation-number = Organisasjonsnummer
receipt-org-id = Organisasjonens ID hos Bufdir
receipt-period = Rapporteringsperiode
receipt-report-id = Rapport-ID
receipt-submitted-at = Mottatt, Bufdirs klokke
receipt-received-at = Svar mottatt, egen klokke
receipt-confirmation = Bekreftelse fra Bufdir
receipt-status = Status hos Bufdir
receipt-processed-at = Behandlet
receipt-notes = Merknad fra Bufdir
receipt-figures = Tallene som ble sendt
receipt-totals = Sum: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
  }, antall { $count }, timer { $hours }
receipt-yes = Ja
receipt-no = Nei
receipt-proof = Sporbarhet
receipt-payload-sha256 = SHA-256 av innholdet
receipt-payload-version = Regelsett
receipt-environment = Miljø
receipt-environment-practice = Øvelse
receipt-environment-live = Bufdir
receipt-program = Kvittert, versjon

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
