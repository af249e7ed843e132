# Ord på kvitteringar og i lagra kontrollresultat.

receipt-file-title = Kvittering
receipt-file-practice = ØVING – ikkje sendt til Bufdir
receipt-file-practice-word = ØVING
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
receipt-file-submission = Innsendinga
receipt-file-meaning-received = Motteke er ikkje godkjent. { $server } har rapporten, men har ikkje handsama han enno.
receipt-file-meaning-processing = Rapporten er under handsaming. Han er ikkje godkjent enno.
receipt-file-meaning-accepted = { $server } har godkjent rapporten.
receipt-file-meaning-rejected = { $server } har avvist rapporten. Sjå merknaden frå { $server }.
receipt-file-organisation = Organisasjon
receipt-file-organisation-number = Organisasjonsnummer
receipt-file-org-id = Organisasjonen sin ID hos { $server }
receipt-file-period = Rapporteringsperiode
receipt-file-report-id = Rapport-ID
receipt-file-submitted-at = Motteke, klokka til { $server }
receipt-file-received-at = Svar motteke, eiga klokke
receipt-file-bufdir-confirmation = Stadfesting frå { $server }
receipt-file-status = Status hos { $server }
receipt-file-processed-at = Handsama
receipt-file-notes = Merknad frå { $server }
receipt-file-figures = Tala som vart sende
receipt-file-totals = Sum: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
  }, tal på { $count }, timar { $hours }
receipt-file-sum = Sum: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
  }
receipt-file-by-category = Sum for kvar kategori
receipt-file-other-fields = Andre felt
receipt-file-warnings = Åtvaringar rapporten vart send med
receipt-file-yes = Ja
receipt-file-no = Nei
receipt-file-proof = Sporing
receipt-file-payload-sha256 = SHA-256 av innhaldet
receipt-file-body-sha256 = SHA-256 av heile førespurnaden
receipt-file-payload-version = Regelsett
receipt-file-environment = Miljø
receipt-file-environment-practice = Øving
receipt-file-environment-live = Bufdir
receipt-file-program-version = Kvittert, versjon

export-history-title = Innsendingar
check-files-title = Kontrollerte filer
check-files-file = Fil
check-files-verdict = Resultat
check-files-errors = Feil
check-files-warnings = Åtvaringar
check-files-tips = Tips
check-files-version = Regelsett
check-files-period = Periode
check-files-first = Første funn
check-files-valid = Klar til å sendast
check-files-invalid = Må rettast
check-files-unreadable = Kan ikkje lesast
