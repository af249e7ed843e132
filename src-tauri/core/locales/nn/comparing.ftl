### Ein rapport ved sida av det som var før: rettinga, og åra før.

remarks-title = Dette skreiv { $server } om rapporten du rettar
remarks-placed = Dette gjeld bestemte felt, og står ved dei:
remarks-note = { $server } skreiv om rapporten du rettar
remarks-error = { $server } fann ein feil i rapporten du rettar
remarks-warning = { $server } åtvara om rapporten du rettar

## Rapport-ID-en til ei retting

correction-id-accepted = Rapporten du rettar, er godkjend som { $old }. Rettinga er ein ny rapport og må ha ein ID som ikkje er brukt.
correction-id-rejected = { $server } har den avviste rapporten som { $old }. Med ein ny ID kan ingen ta dei to for kvarandre.
correction-id-refused = { $server } tok ikkje imot { $old }, så den ID-en er ikkje i bruk der. Framlegget er nytt så dei to rapportane kan skiljast frå kvarandre her.
correction-id-use-old = Bruk { $old } på nytt
correction-id-same-accepted = Dette er ID-en til rapporten som er godkjend. Vel ein annan, elles kan ikkje rettinga sendast.
correction-id-same-rejected = Dette er ID-en til rapporten som vart avvist. Han kan brukast på nytt når noko i rapporten er retta.
correction-id-same-refused = Dette er ID-en til rapporten som ikkje vart teken imot. Han kan brukast på nytt.

## Kva rettinga endrar

diff-title = Kva rettinga endrar
diff-intro = Samanlikna med { $old }, slik han vart send.
diff-nothing = Ingenting i rapporten er endra
diff-nothing-text = Han seier det same som { $old }. Er det noko som skulle rettast, kan du gå tilbake og gjere det no.
diff-changes = { $count ->
        [one] 1 endring
       *[other] { $shown } endringar
    }
diff-added = Lagt til
diff-removed = Fjerna
diff-changed = Endra
diff-before = Før:
diff-now = No:
diff-difference = ({ $difference })
diff-row = { $table }, rad { $row }
diff-row-removed = { $table }, stod i rad { $row }
diff-reordered = { $table }: radene står i ei anna rekkjefølgje enn før.
diff-unchanged = { $table }: { $rows ->
        [one] 1 rad er som før.
       *[other] { $shown } rader er som før.
    }
diff-sums = Summane
diff-same = { $value }, som før
diff-organisation = ID-en til organisasjonen
diff-show-all = { $count ->
        [one] Vis 1 endring til
       *[other] Vis { $shown } endringar til
    }

## Mot åra før

years-title = Endring frå { $year }
years-intro = Samanlikna med { $report }, som er rapporten for { $year }.
years-several = Det er sendt fleire rapportar for { $year }. Byrja frå éin av dei for å sjå kva som er endra sidan den.
years-category = Kategori
years-all = Alt
years-new = ny
years-gone = ikkje med no
years-same = som før
years-percent = ({ $percent } %)
years-was = før { $before }
years-not-whole = { $rows ->
        [one] 1 rad har tal som manglar eller ikkje kan lesast. Ho er ikkje rekna med.
       *[other] { $rows } rader har tal som manglar eller ikkje kan lesast. Dei er ikkje rekna med.
    }
years-show-all = { $count ->
        [one] Vis 1 kategori til
       *[other] Vis { $shown } kategoriar til
    }

## Tal som skil seg ut

far-title = Verdt å sjå på ein gong til
far-intro = Desse tala er langt frå dei tidlegare. Det kan vere heilt rett, og stoppar ikkje rapporten.
far-per-count = Timar per deltakar
far-of = { $measure } for { $category }
far-above = { $what } er { $times } gonger { $since ->
        [last] talet i fjor
        [year] talet for { $from }
       *[years] det vanlege for { $from }–{ $to }
    }: { $now } mot { $usual }.
far-below = { $what } er { $now }. { $since ->
        [last] I fjor
        [year] I { $from }
       *[years] I { $from }–{ $to }
    } var talet { $times } gonger så høgt: { $usual }.
far-zero = { $what } er { $now }. { $since ->
        [last] I fjor
        [year] I { $from }
       *[years] I { $from }–{ $to }
    } var talet { $usual }.

## Forklaringa som blir her

explanation-label = Forklaring til dykk sjølve
explanation-help = Skriv gjerne kvifor tala er som dei er. Det blir lagra her saman med rapporten og aldri sendt til { $server }.
explanation-title = Forklaring
explanation-local = Skriven til dykk sjølve. Ho ligg berre her og blir ikkje send til { $server }.
explanation-event = Forklaring, berre her: { $explanation }
