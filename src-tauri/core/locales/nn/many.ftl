# Fleire organisasjonar, og mange utkast i eitt.

organisations-all = Alle organisasjonar
organisations-shown = Viser { $label }.
organisations-search = Søk etter organisasjon
organisations-search-none = Ingen organisasjonar passar
organisations-found = { $count ->
        [one] { $count } organisasjon
       *[other] { $count } organisasjonar
    }
organisation-save-and-another = Lagre og legg til ein til
organisation-tested-good = Tilkoplinga verka { $at }
organisation-tested-bad = Ikkje godteken { $at }
overview-of = Viser berre { $label }.
overview-of-all = Viser alle organisasjonane.
overview-none-of = Ingen rapportar for { $label } enno
    .text = Det du tek til på no, blir for denne organisasjonen.
list-only-of = Viser berre innsendingar frå { $label }.
list-all-organisations = Vis alle organisasjonar

choose-several = Vel fleire
choose-count = { $count ->
        [0] Ingen utkast valde
        [one] 1 utkast valt
       *[other] { $shown } utkast valde
    }
choose-all = Vel alle utkast i lista
choose-none = Fjern vala
choose-end = Avslutt valet
choose-most = Du kan sende { $limit } utkast om gongen, og så mange er valde no.
choose-no-drafts = Det er ingen utkast i lista slik ho er vist no.
choose-review = { $count ->
        [one] Sjå over og send 1 utkast
       *[other] Sjå over og send { $shown } utkast
    }
choose-column = Vel
choose-draft = Vel { $report } frå { $organisation }
choose-last = Sjå førre gong du sende fleire

many-title = Sjå over og send fleire
many-intro = Kvittert har kontrollert utkasta på nytt, utan nett. Dei blir sende eitt om gongen, og du får svar for kvart av dei.
many-can = { $total ->
        [one] { $count } av 1 kan sendast
       *[other] { $count } av { $total } kan sendast
    }
many-lack-ticks = { $count ->
        [one] 1 utkast manglar kryss.
       *[other] { $count } utkast manglar kryss.
    }
many-cannot = { $count ->
        [one] 1 utkast kan ikkje sendast.
       *[other] { $count } utkast kan ikkje sendast.
    }
many-none-chosen = Ingen utkast er valde
    .text = Vel utkasta du vil sende, under Innsendingar.
many-to-list = Til Innsendingar
many-section-obstacle = Kan ikkje sendast
many-section-ticks = Må sjåast over
many-section-ready = Klare
many-same-warnings = Same åtvaring i fleire utkast
many-same-warning = { $count ->
        [one] Eg har sett dette i 1 utkast: { $title }
       *[other] Eg har sett dette i { $count } utkast: { $title }
    }
many-open-draft = Opne utkastet
many-open-draft-of = Opne utkastet til { $report } frå { $organisation }
many-leave-out = Ta ut
many-leave-out-of = Ta ut { $report } frå { $organisation }
many-left-out = { $report } frå { $organisation } er teken ut.
many-no-organisation = Organisasjon er ikkje vald.
many-no-report-id = Rapport-ID manglar.
many-no-secret = Klientløyndomen manglar, så det kan ikkje sendast no.
many-figures = Tal på: { $count }, timar: { $hours }
many-sum = Til saman i det som kan sendast: tal på { $count }, timar { $hours }.
many-where = Kvar det blir sendt
many-waits-paused = Køen er sett på pause, så ingenting blir sendt no.
many-waits-address = Adressa til { $server } manglar, så ingenting kan sendast no.
many-waits-offline = Vi har ikkje kontakt med { $server } akkurat no.
many-waits-resting = Dei siste forsøka på å sende lukkast ikkje, så køen kviler.
many-by-itself = Legg det som ikkje kan sendast no, i køen, og send det av seg sjølv når det går
    .help = Elles blir det liggjande som utkast, og du sender det på nytt sjølv.
many-by-itself-settings = Det som ikkje kan sendast no, blir lagt i køen og sendt av seg sjølv så snart det går. Slik er det valt i Innstillingar.
many-send = { $count ->
        [one] Send 1 rapport
       *[other] Send { $count } rapportar
    }
many-nothing-to-send = Ingen av utkasta kan sendast enno.
many-confirm = { $count ->
        [one] Sende inn 1 rapport til { $server }?
       *[other] Sende inn { $count } rapportar til { $server }?
    }
many-confirm-send = Send inn no
many-confirm-practice = Dette er øving. Ingenting blir sendt til Bufdir.
many-confirm-live = Rapportane blir sende til Bufdir på ordentleg. Det som er motteke, kan ikkje trekkjast tilbake herifrå.
many-confirm-left = { $count ->
        [one] 1 utkast blir ikkje sendt.
       *[other] { $count } utkast blir ikkje sende.
    }

many-sending = { $total ->
        [one] Sender 1 rapport
       *[other] Sender { $total } rapportar
    }
many-progress = { $done } av { $total } er ferdige
many-stop = Stopp etter den som blir send no
many-stopping = Stoppar når den som blir send no, er ferdig …
many-result = Slik gjekk det
many-begun = Byrja { $at }.
many-end-whole = Alle har hatt sin tur.
many-end-stopped = Du stoppa. Det som ikkje var sendt, er utkast som før.
many-end-failed = Kvittert slutta å sende, fordi resten ville møtt det same.
many-end-doubt = Kvittert slutta å sende, fordi utfallet vart ukjent fleire gonger på rad. Resten er utkast som før.
    .action = Avklar dei ukjende utfalla først. Ikkje send dei rapportane på nytt.
many-end-held_back-paused = Køen er sett på pause, så resten vart ikkje sendt.
many-end-held_back-resting = Køen kviler etter fleire mislukka forsøk, så resten vart ikkje sendt.
many-end-broken = Kvittert vart avslutta før alle hadde hatt sin tur. Det som ikkje var sendt, er utkast som før.
many-rest-queued = Det som ikkje vart sendt, ligg i køen og blir sendt av seg sjølv når det går.
many-rest-drafts = Det som ikkje vart sendt, er utkast som før.
many-tally-received = { $count } mottekne
many-tally-refused = { $count } ikkje tekne imot
many-tally-unknown = { $count ->
        [one] 1 ukjent utfall
       *[other] { $count } ukjende utfall
    }
many-tally-queued = { $count } i kø
many-tally-not_sent = { $count } ikkje sende
many-tally-untried = { $count } ikkje prøvde
many-tally-waiting = { $count } ventar på tur
many-tally-sending = { $count } blir sende
many-outcome-received = Motteken
many-outcome-refused = Ikkje teken imot
many-outcome-unknown = Ukjent utfall
many-outcome-queued = I kø
many-outcome-not_sent = Ikkje send
many-outcome-untried = Ikkje prøvd
many-outcome-waiting = Ventar på tur
many-outcome-sending = Blir send
many-line-received = Referansenummer { $reference }
many-line-refused = { $server } tok han ikkje imot.
many-line-unknown = Vi veit ikkje om { $server } har han. Ikkje send han på nytt.
many-line-queued = Han ligg i køen.
many-line-not_sent = Han er framleis eit utkast.
many-line-untried = Han er framleis eit utkast.
many-what-now = Sjå kva du kan gjere
many-what-now-of = Sjå kva du kan gjere med { $report } frå { $organisation }
many-open-of = Opne { $report } frå { $organisation }
many-open = Opne
many-show-in-list = Vis dei i Innsendingar
many-again = { $count ->
        [one] Sjå over utkastet som vart att
       *[other] Sjå over dei { $count } utkasta som vart att
    }
