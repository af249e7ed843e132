# Flere organisasjoner, og mange utkast i ett.

organisations-all = Alle organisasjoner
organisations-shown = Viser { $label }.
organisations-search = Søk etter organisasjon
organisations-search-none = Ingen organisasjoner passer
organisations-found = { $count ->
        [one] { $count } organisasjon
       *[other] { $count } organisasjoner
    }
organisation-save-and-another = Lagre og legg til en til
organisation-tested-good = Tilkoblingen virket { $at }
organisation-tested-bad = Ikke godtatt { $at }
overview-of = Viser bare { $label }.
overview-of-all = Viser alle organisasjonene.
overview-none-of = Ingen rapporter for { $label } ennå
    .text = Det du begynner på nå, blir for denne organisasjonen.
list-only-of = Viser bare innsendinger fra { $label }.
list-all-organisations = Vis alle organisasjoner

choose-several = Velg flere
choose-count = { $count ->
        [0] Ingen utkast valgt
        [one] 1 utkast valgt
       *[other] { $shown } utkast valgt
    }
choose-all = Velg alle utkast i listen
choose-none = Fjern valgene
choose-end = Avslutt valget
choose-most = Du kan sende { $limit } utkast om gangen, og så mange er valgt nå.
choose-no-drafts = Det er ingen utkast i listen slik den vises nå.
choose-review = { $count ->
        [one] Se over og send 1 utkast
       *[other] Se over og send { $shown } utkast
    }
choose-column = Velg
choose-draft = Velg { $report } fra { $organisation }
choose-last = Se forrige gang du sendte flere

many-title = Se over og send flere
many-intro = Kvittert har kontrollert utkastene på nytt, uten nett. De sendes ett om gangen, og du får svar for hvert av dem.
many-can = { $total ->
        [one] { $count } av 1 kan sendes
       *[other] { $count } av { $total } kan sendes
    }
many-lack-ticks = { $count ->
        [one] 1 utkast mangler kryss.
       *[other] { $count } utkast mangler kryss.
    }
many-cannot = { $count ->
        [one] 1 utkast kan ikke sendes.
       *[other] { $count } utkast kan ikke sendes.
    }
many-none-chosen = Ingen utkast er valgt
    .text = Velg utkastene du vil sende, under Innsendinger.
many-to-list = Til Innsendinger
many-section-obstacle = Kan ikke sendes
many-section-ticks = Må ses over
many-section-ready = Klare
many-same-warnings = Samme advarsel i flere utkast
many-same-warning = { $count ->
        [one] Jeg har sett dette i 1 utkast: { $title }
       *[other] Jeg har sett dette i { $count } utkast: { $title }
    }
many-open-draft = Åpne utkastet
many-open-draft-of = Åpne utkastet til { $report } fra { $organisation }
many-leave-out = Ta ut
many-leave-out-of = Ta ut { $report } fra { $organisation }
many-left-out = { $report } fra { $organisation } er tatt ut.
many-no-organisation = Organisasjon er ikke valgt.
many-no-report-id = Rapport-ID mangler.
many-no-secret = Klienthemmeligheten mangler, så det kan ikke sendes nå.
many-figures = Antall: { $count }, timer: { $hours }
many-sum = Til sammen i det som kan sendes: antall { $count }, timer { $hours }.
many-where = Hvor det sendes
many-waits-paused = Køen er satt på pause, så ingenting sendes nå.
many-waits-address = Adressen til { $server } mangler, så ingenting kan sendes nå.
many-waits-offline = Vi har ikke kontakt med { $server } akkurat nå.
many-waits-resting = De siste forsøkene på å sende lyktes ikke, så køen hviler.
many-by-itself = Legg det som ikke kan sendes nå, i køen, og send det av seg selv når det går
    .help = Ellers blir det liggende som utkast, og du sender det på nytt selv.
many-by-itself-settings = Det som ikke kan sendes nå, legges i køen og sendes av seg selv så snart det går. Slik er det valgt i Innstillinger.
many-send = { $count ->
        [one] Send 1 rapport
       *[other] Send { $count } rapporter
    }
many-nothing-to-send = Ingen av utkastene kan sendes ennå.
many-confirm = { $count ->
        [one] Sende inn 1 rapport til { $server }?
       *[other] Sende inn { $count } rapporter til { $server }?
    }
many-confirm-send = Send inn nå
many-confirm-practice = Dette er øvelse. Ingenting sendes til Bufdir.
many-confirm-live = Rapportene sendes til Bufdir på ordentlig. Det som er mottatt, kan ikke trekkes tilbake herfra.
many-confirm-left = { $count ->
        [one] 1 utkast blir ikke sendt.
       *[other] { $count } utkast blir ikke sendt.
    }

many-sending = { $total ->
        [one] Sender 1 rapport
       *[other] Sender { $total } rapporter
    }
many-progress = { $done } av { $total } er ferdige
many-stop = Stopp etter den som sendes nå
many-stopping = Stopper når den som sendes nå, er ferdig …
many-result = Slik gikk det
many-begun = Begynt { $at }.
many-end-whole = Alle har hatt sin tur.
many-end-stopped = Du stoppet. Det som ikke var sendt, er utkast som før.
many-end-failed = Kvittert sluttet å sende, fordi resten ville møtt det samme.
many-end-doubt = Kvittert sluttet å sende, fordi utfallet ble ukjent flere ganger på rad. Resten er utkast som før.
    .action = Avklar de ukjente utfallene først. Ikke send de rapportene på nytt.
many-end-held_back-paused = Køen er satt på pause, så resten ble ikke sendt.
many-end-held_back-resting = Køen hviler etter flere mislykkede forsøk, så resten ble ikke sendt.
many-end-broken = Kvittert ble avsluttet før alle hadde hatt sin tur. Det som ikke var sendt, er utkast som før.
many-rest-queued = Det som ikke ble sendt, ligger i køen og sendes av seg selv når det går.
many-rest-drafts = Det som ikke ble sendt, er utkast som før.
many-tally-received = { $count } mottatt
many-tally-refused = { $count } ikke tatt imot
many-tally-unknown = { $count ->
        [one] 1 ukjent utfall
       *[other] { $count } ukjente utfall
    }
many-tally-queued = { $count } i kø
many-tally-not_sent = { $count } ikke sendt
many-tally-untried = { $count } ikke forsøkt
many-tally-waiting = { $count } venter på tur
many-tally-sending = { $count } sendes
many-outcome-received = Mottatt
many-outcome-refused = Ikke tatt imot
many-outcome-unknown = Ukjent utfall
many-outcome-queued = I kø
many-outcome-not_sent = Ikke sendt
many-outcome-untried = Ikke forsøkt
many-outcome-waiting = Venter på tur
many-outcome-sending = Sendes
many-line-received = Referansenummer { $reference }
many-line-refused = { $server } tok den ikke imot.
many-line-unknown = Vi vet ikke om { $server } har den. Ikke send den på nytt.
many-line-queued = Den ligger i køen.
many-line-not_sent = Den er fortsatt et utkast.
many-line-untried = Den er fortsatt et utkast.
many-what-now = Se hva du kan gjøre
many-what-now-of = Se hva du kan gjøre med { $report } fra { $organisation }
many-open-of = Åpne { $report } fra { $organisation }
many-open = Åpne
many-show-in-list = Vis dem i Innsendinger
many-again = { $count ->
        [one] Se over utkastet som ble igjen
       *[other] Se over de { $count } utkastene som ble igjen
    }
