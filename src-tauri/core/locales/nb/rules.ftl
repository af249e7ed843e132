# Regelsett, og utkast som flyttes fra ett til et annet.

rules-title = Regelsett
    .intro = Et regelsett sier hva rapporten skal inneholde, og hva som kontrolleres. Nye utkast følger det nyeste.
rules-list = Regelsett i dette miljøet
rules-in-use = Følges av nye utkast
rules-unusable = Kan ikke brukes
rules-built-in = Fulgte med Kvittert
rules-added = Lagt til av { $who } { $at }, fra { $file }
rules-used-by-none = Ingen utkast eller innsendinger følger det.
rules-drafts = { $shown } { $count ->
    [one] utkast
   *[other] utkast
  }
rules-reports = { $shown } { $count ->
    [one] innsending
   *[other] innsendinger
  }
rules-at-least = minst { $count }
rules-used-by = Følges av { $what }.
rules-two = { $one } og { $other }
rules-fingerprint = Fingeravtrykk { $short } …
rules-fingerprint-whole = Hele fingeravtrykket (SHA-256)
rules-fingerprint-of = Fingeravtrykket til { $version }
rules-add = Legg til regelsett fra fil
rules-remove = Fjern
rules-remove-of = Fjern regelsettet { $version }
rules-removed = Regelsettet { $version } er fjernet.
rules-brought-back = Regelsettet { $version } er her igjen.

rules-preview-title = Legge til regelsettet { $version }?
rules-preview-known = Regelsettet { $version } er her allerede
rules-preview-file = Fil
rules-preview-report = Rapport
rules-preview-name = Navn
rules-preview-fingerprint = Fingeravtrykk
rules-standing-newest = Det er nyere enn { $other }. Nye utkast følger det fra nå av. Utkast som er påbegynt, blir som de er til du flytter dem.
rules-standing-older = Det er eldre enn { $newest }. Nye utkast følger fortsatt { $newest }.
rules-standing-known = Det er helt likt det som er her. Ingenting blir endret.
rules-standing-mends = Det som er her, er skadet. Denne filen er den samme, og gjør det helt igjen.
rules-only-practice = Det gjelder bare øvelse. Mot Bufdir må det legges til for seg.
rules-only-live = Det gjelder bare mot Bufdir. I øvelse må det legges til for seg.
rules-changes = { $count ->
    [0] Ingenting er annerledes enn i { $other }
    [one] Én ting er annerledes enn i { $other }
   *[other] { $count } ting er annerledes enn i { $other }
  }
rules-fields = { $count ->
    [one] Ett felt i alt
   *[other] { $count } felt i alt
  }
rules-column-field = Felt
rules-column-change = Hva er annerledes
rules-column-kind = Innhold
rules-column-needed = Må det fylles ut?
rules-needed-required = Ja
rules-needed-recommended = Anbefalt
rules-needed-optional = Nei
rules-kind-text = Tekst
    .sentence = en tekst
rules-kind-whole_number = Heltall
    .sentence = et heltall
rules-kind-number = Tall
    .sentence = et tall
rules-kind-choice = Ett av faste valg
    .sentence = ett av faste valg
rules-kind-yes_no = Ja eller nei
    .sentence = et valg mellom ja og nei
rules-kind-group = Flere felt
    .sentence = en gruppe felt
rules-kind-table = Tabell
    .sentence = en tabell
rules-change-added = Nytt
rules-change-added-required = Nytt, må fylles ut
rules-change-gone = Borte
rules-change-kind = Var { $before }, er { $after }
rules-change-required = Må fylles ut nå
rules-change-recommended = Er anbefalt nå
rules-change-optional = Må ikke fylles ut lenger
rules-change-label = Het «{ $before }»
rules-change-choice-added = Nytt valg: { $choice }
rules-change-choice-gone = Valget er borte: { $choice }
rules-limit-added = { $limit }: { $after }
rules-limit-gone = { $limit }: var { $before }, er borte
rules-limit-changed = { $limit }: var { $before }, er { $after }
rules-limit-minimum = Minst
rules-limit-exclusiveMinimum = Mer enn
rules-limit-maximum = Høyst
rules-limit-exclusiveMaximum = Mindre enn
rules-limit-multipleOf = Delelig med
rules-limit-x-max-decimals = Desimaler, høyst
rules-limit-minLength = Tegn, minst
rules-limit-maxLength = Tegn, høyst
rules-limit-pattern = Mønster
rules-limit-minItems = Rader, minst
rules-limit-maxItems = Rader, høyst
rules-limit-uniqueItems = Ingen like rader
rules-who = Hvem legger det til?
    .help = Står i listen over regelsett, så andre ser hvor det kommer fra.
rules-confirm = Legg til
rules-done-newest = Regelsettet { $version } er lagt til. Nye utkast følger det.
rules-done-older = Regelsettet { $version } er lagt til.
rules-done-mends = Regelsettet { $version } er helt igjen.

moving-newer = Det finnes et nyere regelsett
    .text = Utkastet følger { $from }. Nye utkast følger { $to }. Du kan flytte utkastet, eller la det være.
moving-rules = Regelsett
    .text = Utkastet følger { $version }.
moving-to = Flytt utkastet til { $version }
moving-title = Flytte utkastet til { $version }?
moving-carried = { $count ->
    [0] Ingen opplysninger blir med.
    [one] Én opplysning blir med, slik den er skrevet.
   *[other] { $count } opplysninger blir med, slik de er skrevet.
  }
moving-returned = { $count ->
    [one] Én opplysning som var lagt til side, kommer på plass igjen.
   *[other] { $count } opplysninger som var lagt til side, kommer på plass igjen.
  }
moving-all-fit = Alt får plass.
moving-aside = { $count ->
    [one] Én opplysning får ikke plass
   *[other] { $count } opplysninger får ikke plass
  }
    .text = { $count ->
        [one] Den blir ikke med i rapporten, men Kvittert tar vare på den sammen med utkastet.
       *[other] De blir ikke med i rapporten, men Kvittert tar vare på dem sammen med utkastet.
    }
moving-errors = { $count ->
    [one] Etterpå er det én feil å rette.
   *[other] Etterpå er det { $count } feil å rette.
  }
moving-no-errors = Etterpå er det ingen feil å rette.
moving-undone-any-time = Flyttingen kan tas tilbake.
moving-confirm = Flytt utkastet
moving-moved = Utkastet følger { $version } nå.
moving-taken-back = Utkastet er slik det var.
moving-last = Flyttet fra { $from } til { $to }
    .by = { $at }, av { $who }
moving-last-undone = Flyttet tilbake fra { $from } til { $to }
moving-last-aside = { $count ->
    [one] Én opplysning fikk ikke plass
   *[other] { $count } opplysninger fikk ikke plass
  }
    .text = Den er ikke med i rapporten. Kvittert tar vare på den her.
moving-last-aside-several = De er ikke med i rapporten. Kvittert tar vare på dem her.
moving-take-back = Ta flyttingen tilbake
moving-column-value = Det som står der
moving-column-why = Hvorfor
moving-row = { $field }, rad { $row }
moving-rows = { $rows ->
    [one] { $rows } rad: { $value }
   *[other] { $rows } rader: { $value }
  }
moving-more = { $count ->
    [one] Og én til.
   *[other] Og { $count } til.
  }
moving-why-gone = Feltet finnes ikke
moving-why-other_kind = Feltet er { $kind }
moving-why-too_long = Høyst { $limit } tegn
moving-why-not_allowed = Ikke blant de faste valgene
moving-from-version = Fra { $version }
moving-bare = Dette står i utkastet
    .text = Det kan leses, men ikke fylles ut før regelsettet er på plass. Det kan også flyttes til et annet.
moving-bare-none = Ingenting er skrevet.
moving-bare-rule-packs = Gå til Regelsett i innstillingene
everything-rule-packs = { $count ->
    [one] Ett regelsett er lagt til.
   *[other] { $count } regelsett er lagt til.
  }
