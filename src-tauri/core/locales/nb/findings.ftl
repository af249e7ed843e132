# Funn ved kontroll. «finding-<regel>» sier hva som er galt, «finding-<regel>-help» hva man gjør.
# $field er feltets navn, satt sammen med «place-in-table» når det står i en tabell, eller
# «place-whole» når det gjelder hele rapporten. De andre argumentene følger med funnet.

place-in-table = { $field } i rad { $row }
place-whole = Rapporten

## Feil

finding-required = { $field } mangler.
finding-required-help = Fyll ut feltet.
finding-type = { $field } skal være { $expected ->
    [string] en tekst
    [integer] et helt tall
    [number] et tall
    [boolean] ja eller nei
    [object] en gruppe felt
    [array] en tabell
    [object-or-string] en tekst eller en gruppe felt
   *[other] av en annen type
  }.
finding-type-help = Slett det som står der, og fyll ut på nytt.
finding-pattern = { $field } er ikke skrevet på riktig måte.
finding-pattern-help = { $example ->
    [none] Se forklaringen ved feltet.
   *[other] Skriv for eksempel { $example }.
  }
finding-minimum = { $field } kan ikke være mindre enn { $limit }.
finding-minimum-help = Sjekk tallet og rett det.
finding-maximum = { $field } kan ikke være større enn { $limit }.
finding-maximum-help = Sjekk om det har kommet med for mange siffer.
finding-above = { $field } må være større enn { $limit }.
finding-above-help = Sjekk tallet og rett det.
finding-below = { $field } må være mindre enn { $limit }.
finding-below-help = Sjekk tallet og rett det.
finding-multiple-of = { $field } må være delelig med { $limit }.
finding-multiple-of-help = Rund av tallet slik at det blir delelig.
finding-max-decimals = { $field } har for mange desimaler. Høyst { $limit } er tillatt.
finding-max-decimals-help = Rund av tallet.
finding-min-items = { $field } har for få rader. Det må være minst { $limit }.
finding-min-items-help = Legg til en rad og fyll den ut.
finding-max-items = { $field } har for mange rader. Det kan være høyst { $limit }.
finding-max-items-help = Slå sammen rader eller ta bort dem som ikke skal være med.
finding-unique-items = { $field } har to rader som er helt like.
finding-unique-items-help = Ta bort den ene.
finding-min-length = { $field } må ha minst { $limit } tegn.
finding-min-length-help = Fyll ut feltet.
finding-max-length = Teksten i «{ $field }» er for lang. Høyst { $limit } tegn er tillatt.
finding-max-length-help = Gjør teksten kortere.
finding-enum = { $field } må være en av verdiene i listen.
finding-enum-help = Velg en av disse: { $options }.
finding-not-allowed = { $field } skal ikke være med i rapporten.
finding-not-allowed-help = Ta feltet bort fra filen.
finding-not-accepted = { $field } følger ikke regelsettet.
finding-not-accepted-help = Se forklaringen ved feltet, og rett det som står der.
finding-number-ambiguous = { $field } kan leses på to måter: { $thousands } eller { $decimal }.
finding-number-ambiguous-help = Velg det tallet du mente.
finding-number-unreadable = { $field } er ikke et tall: «{ $text }».
finding-number-unreadable-help = Skriv bare tallet, for eksempel 6740 eller 6740,5.
finding-number-too-precise = { $field } har flere siffer enn det er plass til.
finding-number-too-precise-help = Rund av tallet.
finding-duplicate-key = { $field } står to ganger i filen.
finding-duplicate-key-help = Ta bort den ene. Her vises den som står sist.
finding-json-syntax = Filen er ikke riktig skrevet i linje { $line }, tegn { $column }.
finding-json-syntax-help = Hent filen på nytt fra systemet den kom fra, eller be den som laget den om hjelp.
finding-json-incomplete = Filen slutter for tidlig. Noe mangler etter linje { $line }, tegn { $column }.
finding-json-incomplete-help = Hent filen på nytt. Kanskje ble ikke hele filen lastet ned.
finding-json-number-range = { $field } er et tall som er for stort til å leses, i linje { $line }, tegn { $column }.
finding-json-number-range-help = Rett tallet i systemet som filen kom fra, og hent filen på nytt.
finding-json-too-deep = Filen har for mange nivåer inni hverandre, fra linje { $line }, tegn { $column }.
finding-json-too-deep-help = Dette er neppe en rapport. Sjekk at du har valgt riktig fil.
finding-lone-surrogate = { $field } inneholder et halvt tegn i linje { $line }, tegn { $column }.
finding-lone-surrogate-help = Skriv teksten på nytt i systemet som filen kom fra, og hent filen på nytt.
finding-not-utf8 = Filen har tegn som ikke kan leses, i linje { $line }, tegn { $column }.
finding-not-utf8-help = Lagre filen på nytt med tegnsettet UTF-8.

## Advarsler

finding-recommended = { $field } bør fylles ut.
finding-recommended-help = Fyll ut feltet hvis du kan. Rapporten kan sendes uten.

## Tips

finding-unknown-field = { $field } er ikke et felt i regelsettet. Det blir sendt slik det står.
finding-unknown-field-help = Sjekk at navnet på feltet er riktig skrevet i filen.
finding-org-number-check-digit = { $field } ser ikke ut til å være et gyldig organisasjonsnummer.
finding-org-number-check-digit-help = Sammenlign med nummeret i Enhetsregisteret. Ett siffer kan være feil.
finding-duplicate-category = { $field } er den samme som i rad { $first_row }. Kategorien står i { $times } rader.
finding-duplicate-category-help = Sjekk at den samme aktiviteten ikke er ført to ganger.
finding-hours-without-count = { $field } er 0, men raden har timer.
finding-hours-without-count-help = Sjekk om et tall mangler.
finding-count-without-hours = { $field } er 0, men raden har et antall.
finding-count-without-hours-help = Sjekk om timene mangler.
finding-hours-per-count-high = { $field } er uvanlig mange sammenlignet med antallet.
finding-hours-per-count-high-help = Sjekk om et siffer er kommet med for mye, eller om et komma mangler.
finding-email-without-at = { $field } mangler tegnet @.
finding-email-without-at-help = Sjekk at adressen er riktig skrevet.
finding-negative-zero = { $field } er skrevet som -0.
finding-negative-zero-help = Det leses som 0. Sjekk om det skulle stått et annet tall.
finding-number-rounded = { $field } er et så stort tall at de siste sifrene ikke er sikre.
finding-number-rounded-help = Sjekk tallet. Er det et nummer og ikke en mengde, bør det stå som tekst i filen.
finding-byte-order-mark = Filen begynner med et usynlig merke som ikke hører hjemme der.
finding-byte-order-mark-help = Du trenger ikke gjøre noe. Merket blir ikke sendt.
finding-more-findings = Det er { $count } funn til som ikke vises.
finding-more-findings-help = Rett det som vises her først, og kontroller på nytt.
