### En rapport ved siden av det som var før: rettelsen, og årene før.

remarks-title = Dette skrev { $server } om rapporten du retter
remarks-placed = Dette gjelder bestemte felt, og står ved dem:
remarks-note = { $server } skrev om rapporten du retter
remarks-error = { $server } fant en feil i rapporten du retter
remarks-warning = { $server } advarte om rapporten du retter

## Rapport-ID-en til en rettelse

correction-id-accepted = Rapporten du retter, er godkjent som { $old }. Rettelsen er en ny rapport og må ha en ID som ikke er brukt.
correction-id-rejected = { $server } har den avviste rapporten som { $old }. Med en ny ID kan ingen ta de to for hverandre.
correction-id-refused = { $server } tok ikke imot { $old }, så den ID-en er ikke i bruk der. Forslaget er nytt så de to rapportene kan skilles fra hverandre her.
correction-id-use-old = Bruk { $old } igjen
correction-id-same-accepted = Dette er ID-en til rapporten som er godkjent. Velg en annen, ellers kan ikke rettelsen sendes.
correction-id-same-rejected = Dette er ID-en til rapporten som ble avvist. Den kan brukes igjen når noe i rapporten er rettet.
correction-id-same-refused = Dette er ID-en til rapporten som ikke ble tatt imot. Den kan brukes igjen.

## Hva rettelsen endrer

diff-title = Hva rettelsen endrer
diff-intro = Sammenlignet med { $old }, slik den ble sendt.
diff-nothing = Ingenting i rapporten er endret
diff-nothing-text = Den sier det samme som { $old }. Er det noe som skulle rettes, kan du gå tilbake og gjøre det nå.
diff-changes = { $count ->
        [one] 1 endring
       *[other] { $shown } endringer
    }
diff-added = Lagt til
diff-removed = Fjernet
diff-changed = Endret
diff-before = Før:
diff-now = Nå:
diff-difference = ({ $difference })
diff-row = { $table }, rad { $row }
diff-row-removed = { $table }, sto i rad { $row }
diff-reordered = { $table }: radene står i en annen rekkefølge enn før.
diff-unchanged = { $table }: { $rows ->
        [one] 1 rad er som før.
       *[other] { $shown } rader er som før.
    }
diff-sums = Summene
diff-same = { $value }, som før
diff-organisation = Organisasjonens ID
diff-show-all = { $count ->
        [one] Vis 1 endring til
       *[other] Vis { $shown } endringer til
    }

## Mot årene før

years-title = Endring fra { $year }
years-intro = Sammenlignet med { $report }, som er rapporten for { $year }.
years-several = Det er sendt flere rapporter for { $year }. Begynn fra en av dem for å se hva som er endret siden den.
years-category = Kategori
years-all = Alt
years-new = ny
years-gone = ikke med nå
years-same = som før
years-percent = ({ $percent } %)
years-was = før { $before }
years-not-whole = { $rows ->
        [one] 1 rad har tall som mangler eller ikke kan leses. Den er ikke regnet med.
       *[other] { $rows } rader har tall som mangler eller ikke kan leses. De er ikke regnet med.
    }
years-show-all = { $count ->
        [one] Vis 1 kategori til
       *[other] Vis { $shown } kategorier til
    }

## Tall som skiller seg ut

far-title = Verdt å se på en gang til
far-intro = Disse tallene er langt fra de tidligere. Det kan være helt riktig, og stopper ikke rapporten.
far-per-count = Timer per deltaker
far-of = { $measure } for { $category }
far-above = { $what } er { $times } ganger { $since ->
        [last] fjorårets
        [year] tallet for { $from }
       *[years] det vanlige for { $from }–{ $to }
    }: { $now } mot { $usual }.
far-below = { $what } er { $now }. { $since ->
        [last] I fjor
        [year] I { $from }
       *[years] I { $from }–{ $to }
    } var tallet { $times } ganger så høyt: { $usual }.
far-zero = { $what } er { $now }. { $since ->
        [last] I fjor
        [year] I { $from }
       *[years] I { $from }–{ $to }
    } var tallet { $usual }.

## Forklaringen som blir her

explanation-label = Forklaring til dere selv
explanation-help = Skriv gjerne hvorfor tallene er som de er. Det lagres her sammen med rapporten og sendes aldri til { $server }.
explanation-title = Forklaring
explanation-local = Skrevet til dere selv. Den ligger bare her og sendes ikke til { $server }.
explanation-event = Forklaring, bare her: { $explanation }
