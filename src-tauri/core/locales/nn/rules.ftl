# Regelsett, og utkast som blir flytte frå eitt til eit anna.

rules-title = Regelsett
    .intro = Eit regelsett seier kva rapporten skal innehalde, og kva som blir kontrollert. Nye utkast følgjer det nyaste.
rules-list = Regelsett i dette miljøet
rules-in-use = Blir følgt av nye utkast
rules-unusable = Kan ikkje brukast
rules-built-in = Følgde med Kvittert
rules-added = Lagt til av { $who } { $at }, frå { $file }
rules-used-by-none = Ingen utkast eller innsendingar følgjer det.
rules-drafts = { $shown } { $count ->
    [one] utkast
   *[other] utkast
  }
rules-reports = { $shown } { $count ->
    [one] innsending
   *[other] innsendingar
  }
rules-at-least = minst { $count }
rules-used-by = Blir følgt av { $what }.
rules-two = { $one } og { $other }
rules-fingerprint = Fingeravtrykk { $short } …
rules-fingerprint-whole = Heile fingeravtrykket (SHA-256)
rules-fingerprint-of = Fingeravtrykket til { $version }
rules-add = Legg til regelsett frå fil
rules-remove = Fjern
rules-remove-of = Fjern regelsettet { $version }
rules-removed = Regelsettet { $version } er fjerna.
rules-brought-back = Regelsettet { $version } er her att.

rules-preview-title = Leggje til regelsettet { $version }?
rules-preview-known = Regelsettet { $version } er her alt
rules-preview-file = Fil
rules-preview-report = Rapport
rules-preview-name = Namn
rules-preview-fingerprint = Fingeravtrykk
rules-standing-newest = Det er nyare enn { $other }. Nye utkast følgjer det frå no av. Utkast som er tekne til på, blir som dei er til du flyttar dei.
rules-standing-older = Det er eldre enn { $newest }. Nye utkast følgjer framleis { $newest }.
rules-standing-known = Det er heilt likt det som er her. Ingenting blir endra.
rules-standing-mends = Det som er her, er skadd. Denne fila er den same, og gjer det heilt att.
rules-only-practice = Det gjeld berre øving. Mot Bufdir må det leggjast til for seg.
rules-only-live = Det gjeld berre mot Bufdir. I øving må det leggjast til for seg.
rules-changes = { $count ->
    [0] Ingenting er annleis enn i { $other }
    [one] Éin ting er annleis enn i { $other }
   *[other] { $count } ting er annleis enn i { $other }
  }
rules-fields = { $count ->
    [one] Eitt felt i alt
   *[other] { $count } felt i alt
  }
rules-column-field = Felt
rules-column-change = Kva er annleis
rules-column-kind = Innhald
rules-column-needed = Må det fyllast ut?
rules-needed-required = Ja
rules-needed-recommended = Tilrådd
rules-needed-optional = Nei
rules-kind-text = Tekst
    .sentence = ein tekst
rules-kind-whole_number = Heiltal
    .sentence = eit heiltal
rules-kind-number = Tal
    .sentence = eit tal
rules-kind-choice = Eitt av faste val
    .sentence = eitt av faste val
rules-kind-yes_no = Ja eller nei
    .sentence = eit val mellom ja og nei
rules-kind-group = Fleire felt
    .sentence = ei gruppe felt
rules-kind-table = Tabell
    .sentence = ein tabell
rules-change-added = Nytt
rules-change-added-required = Nytt, må fyllast ut
rules-change-gone = Borte
rules-change-kind = Var { $before }, er { $after }
rules-change-required = Må fyllast ut no
rules-change-recommended = Er tilrådd no
rules-change-optional = Må ikkje fyllast ut lenger
rules-change-label = Heitte «{ $before }»
rules-change-choice-added = Nytt val: { $choice }
rules-change-choice-gone = Valet er borte: { $choice }
rules-limit-added = { $limit }: { $after }
rules-limit-gone = { $limit }: var { $before }, er borte
rules-limit-changed = { $limit }: var { $before }, er { $after }
rules-limit-minimum = Minst
rules-limit-exclusiveMinimum = Meir enn
rules-limit-maximum = Høgst
rules-limit-exclusiveMaximum = Mindre enn
rules-limit-multipleOf = Deleleg med
rules-limit-x-max-decimals = Desimalar, høgst
rules-limit-minLength = Teikn, minst
rules-limit-maxLength = Teikn, høgst
rules-limit-pattern = Mønster
rules-limit-minItems = Rader, minst
rules-limit-maxItems = Rader, høgst
rules-limit-uniqueItems = Ingen like rader
rules-who = Kven legg det til?
    .help = Står i lista over regelsett, så andre ser kvar det kjem frå.
rules-confirm = Legg til
rules-done-newest = Regelsettet { $version } er lagt til. Nye utkast følgjer det.
rules-done-older = Regelsettet { $version } er lagt til.
rules-done-mends = Regelsettet { $version } er heilt att.

moving-newer = Det finst eit nyare regelsett
    .text = Utkastet følgjer { $from }. Nye utkast følgjer { $to }. Du kan flytte utkastet, eller la det vere.
moving-rules = Regelsett
    .text = Utkastet følgjer { $version }.
moving-to = Flytt utkastet til { $version }
moving-title = Flytte utkastet til { $version }?
moving-carried = { $count ->
    [0] Ingen opplysningar blir med.
    [one] Éi opplysning blir med, slik ho er skriven.
   *[other] { $count } opplysningar blir med, slik dei er skrivne.
  }
moving-returned = { $count ->
    [one] Éi opplysning som var lagd til side, kjem på plass att.
   *[other] { $count } opplysningar som var lagde til side, kjem på plass att.
  }
moving-all-fit = Alt får plass.
moving-aside = { $count ->
    [one] Éi opplysning får ikkje plass
   *[other] { $count } opplysningar får ikkje plass
  }
    .text = { $count ->
        [one] Ho blir ikkje med i rapporten, men Kvittert tek vare på henne saman med utkastet.
       *[other] Dei blir ikkje med i rapporten, men Kvittert tek vare på dei saman med utkastet.
    }
moving-errors = { $count ->
    [one] Etterpå er det éin feil å rette.
   *[other] Etterpå er det { $count } feil å rette.
  }
moving-no-errors = Etterpå er det ingen feil å rette.
moving-undone-any-time = Flyttinga kan takast tilbake.
moving-confirm = Flytt utkastet
moving-moved = Utkastet følgjer { $version } no.
moving-taken-back = Utkastet er slik det var.
moving-last = Flytta frå { $from } til { $to }
    .by = { $at }, av { $who }
moving-last-undone = Flytta tilbake frå { $from } til { $to }
moving-last-aside = { $count ->
    [one] Éi opplysning fekk ikkje plass
   *[other] { $count } opplysningar fekk ikkje plass
  }
    .text = Ho er ikkje med i rapporten. Kvittert tek vare på henne her.
moving-last-aside-several = Dei er ikkje med i rapporten. Kvittert tek vare på dei her.
moving-take-back = Ta flyttinga tilbake
moving-column-value = Det som står der
moving-column-why = Kvifor
moving-row = { $field }, rad { $row }
moving-rows = { $rows ->
    [one] { $rows } rad: { $value }
   *[other] { $rows } rader: { $value }
  }
moving-more = { $count ->
    [one] Og éi til.
   *[other] Og { $count } til.
  }
moving-why-gone = Feltet finst ikkje
moving-why-other_kind = Feltet er { $kind }
moving-why-too_long = Høgst { $limit } teikn
moving-why-not_allowed = Ikkje mellom dei faste vala
moving-from-version = Frå { $version }
moving-bare = Dette står i utkastet
    .text = Det kan lesast, men ikkje fyllast ut før regelsettet er på plass. Det kan òg flyttast til eit anna.
moving-bare-none = Ingenting er skrive.
moving-bare-rule-packs = Gå til Regelsett i innstillingane
everything-rule-packs = { $count ->
    [one] Eitt regelsett er lagt til.
   *[other] { $count } regelsett er lagde til.
  }
