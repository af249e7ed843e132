# Funn ved kontroll. «finding-<regel>» seier kva som er gale, «finding-<regel>-help» kva ein gjer.
# $field er namnet på feltet, sett saman med «place-in-table» når det står i ein tabell, eller
# «place-whole» når det gjeld heile rapporten. Dei andre argumenta følgjer med funnet.

place-in-table = { $field } i rad { $row }
place-whole = Rapporten

## Feil

finding-required = { $field } manglar.
finding-required-help = Fyll ut feltet.
finding-type = { $field } skal vere { $expected ->
    [string] ein tekst
    [integer] eit heilt tal
    [number] eit tal
    [boolean] ja eller nei
    [object] ei gruppe felt
    [array] ein tabell
    [object-or-string] ein tekst eller ei gruppe felt
   *[other] av ein annan type
  }.
finding-type-help = Slett det som står der, og fyll ut på nytt.
finding-pattern = { $field } er ikkje skrive på rett måte.
finding-pattern-help = { $example ->
    [none] Sjå forklaringa ved feltet.
   *[other] Skriv til dømes { $example }.
  }
finding-minimum = { $field } kan ikkje vere mindre enn { $limit }.
finding-minimum-help = Sjekk talet og rett det.
finding-maximum = { $field } kan ikkje vere større enn { $limit }.
finding-maximum-help = Sjekk om det har kome med for mange siffer.
finding-above = { $field } må vere større enn { $limit }.
finding-above-help = Sjekk talet og rett det.
finding-below = { $field } må vere mindre enn { $limit }.
finding-below-help = Sjekk talet og rett det.
finding-multiple-of = { $field } må vere deleleg med { $limit }.
finding-multiple-of-help = Rund av talet slik at det blir deleleg.
finding-max-decimals = { $field } har for mange desimalar. Høgst { $limit } er tillate.
finding-max-decimals-help = Rund av talet.
finding-min-items = { $field } har for få rader. Det må vere minst { $limit }.
finding-min-items-help = Legg til ei rad og fyll ho ut.
finding-max-items = { $field } har for mange rader. Det kan vere høgst { $limit }.
finding-max-items-help = Slå saman rader eller ta bort dei som ikkje skal vere med.
finding-unique-items = { $field } har to rader som er heilt like.
finding-unique-items-help = Ta bort den eine.
finding-min-length = { $field } må ha minst { $limit } teikn.
finding-min-length-help = Fyll ut feltet.
finding-max-length = Teksten i «{ $field }» er for lang. Høgst { $limit } teikn er tillate.
finding-max-length-help = Gjer teksten kortare.
finding-enum = { $field } må vere ein av verdiane i lista.
finding-enum-help = Vel ein av desse: { $options }.
finding-not-allowed = { $field } skal ikkje vere med i rapporten.
finding-not-allowed-help = Ta feltet bort frå fila.
finding-not-accepted = { $field } følgjer ikkje regelsettet.
finding-not-accepted-help = Sjå forklaringa ved feltet, og rett det som står der.
finding-number-ambiguous = { $field } kan lesast på to måtar: { $thousands } eller { $decimal }.
finding-number-ambiguous-help = Vel det talet du meinte.
finding-number-unreadable = { $field } er ikkje eit tal: «{ $text }».
finding-number-unreadable-help = Skriv berre talet, til dømes 6740 eller 6740,5.
finding-number-too-precise = { $field } har fleire siffer enn det er plass til.
finding-number-too-precise-help = Rund av talet.
finding-duplicate-key = { $field } står to gonger i fila.
finding-duplicate-key-help = Ta bort den eine. Her ser du den som står sist.
finding-json-syntax = Fila er ikkje rett skriven i linje { $line }, teikn { $column }.
finding-json-syntax-help = Hent fila på nytt frå systemet ho kom frå, eller be den som laga ho om hjelp.
finding-json-incomplete = Fila sluttar for tidleg. Noko manglar etter linje { $line }, teikn { $column }.
finding-json-incomplete-help = Hent fila på nytt. Kanskje vart ikkje heile fila lasta ned.
finding-json-number-range = { $field } er eit tal som er for stort til å lesast, i linje { $line }, teikn { $column }.
finding-json-number-range-help = Rett talet i systemet som fila kom frå, og hent fila på nytt.
finding-json-too-deep = Fila har for mange nivå inni kvarandre, frå linje { $line }, teikn { $column }.
finding-json-too-deep-help = Dette er neppe ein rapport. Sjekk at du har valt rett fil.
finding-lone-surrogate = { $field } inneheld eit halvt teikn i linje { $line }, teikn { $column }.
finding-lone-surrogate-help = Skriv teksten på nytt i systemet som fila kom frå, og hent fila på nytt.
finding-not-utf8 = Fila har teikn som ikkje kan lesast, i linje { $line }, teikn { $column }.
finding-not-utf8-help = Lagre fila på nytt med teiknsettet UTF-8.

## Åtvaringar

finding-recommended = { $field } bør fyllast ut.
finding-recommended-help = Fyll ut feltet om du kan. Rapporten kan sendast utan.

## Tips

finding-unknown-field = { $field } er ikkje eit felt i regelsettet. Det blir sendt slik det står.
finding-unknown-field-help = Sjekk at namnet på feltet er rett skrive i fila.
finding-org-number-check-digit = { $field } ser ikkje ut til å vere eit gyldig organisasjonsnummer.
finding-org-number-check-digit-help = Samanlikn med nummeret i Einingsregisteret. Eitt siffer kan vere feil.
finding-duplicate-category = { $field } er den same som i rad { $first_row }. Kategorien står i { $times } rader.
finding-duplicate-category-help = Sjekk at den same aktiviteten ikkje er ført to gonger.
finding-hours-without-count = { $field } er 0, men rada har timar.
finding-hours-without-count-help = Sjekk om eit tal manglar.
finding-count-without-hours = { $field } er 0, men rada har eit tal for aktiviteten.
finding-count-without-hours-help = Sjekk om timane manglar.
finding-hours-per-count-high = { $field } er uvanleg mange samanlikna med det som er ført i same rad.
finding-hours-per-count-high-help = Sjekk om eit siffer har kome med for mykje, eller om eit komma manglar.
finding-email-without-at = { $field } manglar teiknet @.
finding-email-without-at-help = Sjekk at adressa er rett skriven.
finding-negative-zero = { $field } er skrive som -0.
finding-negative-zero-help = Det blir lese som 0. Sjekk om det skulle stått eit anna tal.
finding-number-rounded = { $field } er eit så stort tal at dei siste siffera ikkje er sikre.
finding-number-rounded-help = Sjekk talet. Er det eit nummer og ikkje ei mengd, bør det stå som tekst i fila.
finding-byte-order-mark = Fila byrjar med eit usynleg merke som ikkje høyrer heime der.
finding-byte-order-mark-help = Du treng ikkje gjere noko. Merket blir ikkje sendt.
finding-more-findings = Det er { $count } funn til som ikkje er viste.
finding-more-findings-help = Rett det som er vist her først, og kontroller på nytt.
